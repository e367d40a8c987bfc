"""What is said about reading YAML, and making structs of it: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "SRC01": ("Dit bestand bestaat niet.", "Kijk naar de naam, ook naar hoofdletters."),
    "SRC02": ("Dit bestand is niet te lezen: {reason}.", ""),
    "SRC03": ("Dit bestand is groter dan {limit} kB.", "Is het echt een tekstbestand met inhoud?"),
    "SRC04": (
        "Dit is geen tekst in UTF-8: hier staat een letter in een andere codering (vaak Windows-1252).",
        "Open het bestand in Kladblok, kies Bestand › Opslaan als, en onderaan bij Codering: UTF-8. In Word: opslaan als tekst zonder opmaak, met Unicode (UTF-8).",
    ),
    "SRC05": (
        "In het bestand horen sleutels met waarden te staan, maar er staat “{found}”.",
        "Schrijf “sleutel: waarde”, één per regel.",
    ),
    "SRC06": ("Hier begint een tweede document.", "Haal de regel “---” weg: één document per bestand."),
    "SRC07": ("Meer dan {limit} niveaus diep genest.", ""),
    "SRC08": ("Meer dan {limit} waarden in één bestand.", ""),
    "SRC09": (
        "Ankers (&naam) en verwijzingen (*naam) mogen niet.",
        "Schrijf de waarde uit. Is het tekst die met & of * begint, zet die dan tussen dubbele aanhalingstekens.",
    ),
    "SRC10": (
        "Tags (!naam) mogen niet.",
        "Is het tekst die met ! begint, zet die dan tussen dubbele aanhalingstekens.",
    ),
    "SRC11": (
        "Een sleutel is een gewoon woord, niet “{found}”.",
        "Een tekst die met {{ begint, moet tussen aanhalingstekens.",
    ),
    "SRC12": ("De sleutel “{key}” staat hier voor de tweede keer.", "Houd er één van de twee."),
    "SRC13": (
        "Hier staat een onzichtbaar teken ({char}) dat in geen tekst mag.",
        "Zet de cursor er vlak achter en druk op Backspace, of haal de woorden eromheen weg en typ ze opnieuw.",
    ),
    "SRC14": (
        "Dit is geen geldige YAML.",
        "Kijk hier naar het inspringen en de aanhalingstekens.",
    ),
    "SRC15": ("Deze regel begint met een tab.", "Spring in met spaties."),
    "SRC16": (
        "Een tekst met een invulplek moet tussen aanhalingstekens.",
        'Zet de hele tekst tussen dubbele aanhalingstekens: "…".',
    ),
    "SRC17": (
        "Het aanhalingsteken dat hier opent, wordt niet gesloten.",
        "Zet hetzelfde aanhalingsteken ook achter de tekst.",
    ),
    "SRC18": (
        "Een dubbele punt midden in een tekst wordt gelezen als sleutel.",
        "Zet de hele tekst tussen dubbele aanhalingstekens.",
    ),
    "SRC19": (
        "Een tekst kan niet met “{char}” beginnen.",
        "Zet de hele tekst tussen dubbele aanhalingstekens.",
    ),
    "SRC20": (
        "Er staat nog iets achter het sluitende aanhalingsteken.",
        "Zet de hele tekst tussen dubbele aanhalingstekens en schrijf aanhalingstekens daarbinnen als ‘…’.",
    ),
    "SRC21": (
        "Het haakje dat hier opent, wordt niet gesloten.",
        "Sluit het achter de laatste waarde. Hoort het bij een tekst, zet dan de hele tekst tussen dubbele aanhalingstekens.",
    ),
    "SRC22": ("Na “{key}:” hoort een spatie.", ""),
    "SRC23": (
        "Deze regel past niet bij de regel erboven.",
        "Springen ze even ver in? Om een tekst met een dubbele punt horen dubbele aanhalingstekens.",
    ),
    "SRC24": (
        "Tussen dubbele aanhalingstekens heeft een backslash een eigen betekenis.",
        "Schrijf hem twee keer, of zet de tekst tussen enkele aanhalingstekens.",
    ),
    "SRC25": (
        "Alles achter # is een opmerking, dus hier staat geen waarde.",
        'Zet de waarde tussen dubbele aanhalingstekens: "#005F6B".',
    ),
    "SRC26": (
        "Dit is geen gewone spatie: hij is meegekomen uit een tekstverwerker of van een webpagina.",
        "Haal hem weg en typ een spatie.",
    ),
    "SRC27": (
        "Een regel van een lijst begint met een koppelteken en een spatie.",
        "Zet er “- ” voor, even ver ingesprongen als de andere regels.",
    ),
    "SRC28": (
        "Alles achter # is een opmerking: “{lost}” wordt niet gedrukt.",
        "Zet de hele tekst tussen dubbele aanhalingstekens. Is het een opmerking, zet dan een spatie achter de #.",
    ),
    "SRC29": (
        "De aanhalingstekens {quote} om deze tekst worden mee gedrukt.",
        'YAML kent alleen rechte aanhalingstekens. Horen de gekrulde erbij, zet er dan "…" omheen.',
    ),
    "SRC30": (
        "Het blok “{key}” staat ook in een ander bestand van deze map.",
        "Zet alles bij elkaar in een van de twee.",
    ),
    "SRC31": (
        "Achter “{key}” ontbreekt de dubbele punt.",
        "Schrijf “{key}: …”, of alleen “{key}:” als eronder nog sleutels volgen.",
    ),
    "SRC32": (
        "De aanhalingstekens hier zijn gekrulde, zoals een tekstverwerker ze maakt.",
        'YAML kent alleen rechte. Haal de gekrulde weg en typ een rechte " voor en achter de tekst.',
    ),
    "SRC80": (
        "Dit is geen gewone tekst: het is een bestand van het soort {kind}.",
        "Kopieer de woorden naar een nieuw bestand in Kladblok, en sla dat op als UTF-8. Een andere naam maakt er geen gewone tekst van.",
    ),
    "SRC81": (
        "Hier staat een onzichtbaar regeleinde ({char}): het is meegekomen uit een tekstverwerker of van een webpagina.",
        "Zet de cursor erachter, druk op Backspace en typ een spatie. Moet er in druk een regel eindigen, schrijf dan “ // ”.",
    ),
    "SRC82": (
        "Een regel kan niet met een vraagteken beginnen.",
        "Is het een tekst, zet die dan helemaal tussen dubbele aanhalingstekens, achter de sleutel of achter “- ”. Hoort hij bij de tekst erboven, zet dan alles op één regel.",
    ),
    "SRC83": (
        "Alles achter # is een opmerking: “{lost}” wordt niet gedrukt.",
        "Zet de hele tekst tussen dubbele aanhalingstekens. Is het een opmerking, zet die dan op een eigen regel.",
    ),
    "SRC84": (
        "Tussen “{key}” en de waarde hoort een dubbele punt met een spatie, geen “=”.",
        "Schrijf “{key}: …”.",
    ),
    "SRC85": (
        "Deze regel hoort bij de tekst van “{key}”, maar springt daarvoor niet ver genoeg in.",
        "Zet de hele tekst op één regel achter “{key}:”, of begin deze regel verder naar rechts dan “{key}”.",
    ),
    "SRC86": (
        "Voor “{key}” staan {number} plaatsen, en voor “{other}” op de regel erboven {wanted}; een streepje telt mee.",
        "Sleutels die bij elkaar horen, staan recht onder elkaar. Gebruik spaties, geen tabs.",
    ),
    "SRC87": (
        "De tekst opent met een recht aanhalingsteken, maar sluit met een gekruld: {quote}",
        'Typ er een recht " voor in de plaats.',
    ),
    "SRC88": (
        "Sleutels met waarden op één regel horen tussen accolades.",
        "Schrijf het zo:\n{example}",
    ),
    "SRC89": (
        "Voor “{key}” ontbreekt een komma.",
        "Tussen accolades staat er een komma tussen een waarde en de volgende sleutel.",
    ),
    "SRC90": (
        "Bij de komma houdt de tekst op: “{lost}” wordt gelezen als een nieuwe sleutel.",
        "Zet de hele tekst tussen dubbele aanhalingstekens.",
    ),
    "SRC33": (
        "Dit bestand is opgeslagen als UTF-16; oudere programma’s noemen dat “Unicode”.",
        "Open het in Kladblok, kies Bestand › Opslaan als, en onderaan bij Codering: UTF-8.",
    ),
    "SRC34": (
        "Alles achter # is een opmerking, dus “{key}” heeft geen waarde.",
        "Laat # weg: koppen maakt het ontwerp. Moet de waarde weg, schrijf dan “{key}: null”.",
    ),
    "SRC70": (
        "In deze sleutel zit een teken dat niemand ziet ({char}).",
        "Typ de sleutel opnieuw; zulke tekens komen mee met kopiëren.",
    ),
    "BND01": ("De sleutel “{key}” is hier niet bekend.{suggestion}", "Bekende sleutels: {known}."),
    "BND80": (
        "De sleutel “{key}” hoort niet hier, maar onder “{home}”.",
        "Schrijf hem daar:\n{block}",
    ),
    "BND82": (
        "De sleutel “{key}” hoort onder “{home}”, maar springt niet in.",
        "Zet twee spaties voor deze regel, en voor alle andere regels die onder “{home}” horen.",
    ),
    "BND83": (
        "In deze lijst heeft elk onderdeel een eigen naam (id), en “{found}” heeft er geen.",
        "Schrijf elk op twee regels:\n{example}",
    ),
    "BND81": (
        "Hier horen sleutels met waarden, niet “{found}”.",
        "Schrijf ze elk op een eigen regel, ingesprongen, of bij elkaar, zoals: {example}",
    ),
    "BND02": ("De sleutel “{key}” ontbreekt.", "Hier horen deze sleutels of waarden: {known}."),
    "BND03": ("Hier hoort een tekst, niet “{found}”.", ""),
    "BND04": ("Hier hoort een heel getal, niet “{found}”.", "Schrijf het in cijfers, zoals 10."),
    "BND05": ("Hier hoort een getal, niet “{found}”.", "Schrijf decimalen achter een punt: 1.5."),
    "BND06": ("Hier hoort “true” (ja) of “false” (nee), niet “{found}”.{suggestion}", ""),
    "BND07": ("Hier hoort een lijst, niet “{found}”.", "Begin elk onderdeel op een eigen regel met “- ”."),
    "BND08": (
        "Hier horen sleutels met waarden, niet “{found}”.",
        "Schrijf “sleutel: waarde” op regels die inspringen.",
    ),
    "BND09": ("Hier staat geen waarde.", "Schrijf een waarde of haal de sleutel weg."),
    "BND10": ("“{found}” is te klein: minstens {low}.", ""),
    "BND11": ("“{found}” is te groot: hoogstens {high}.", ""),
    "BND12": ("“{found}” is geen mogelijke keuze.{suggestion}", "Kies uit: {known}."),
    "BND13": (
        "“{key}” is nodig en kan niet weg.",
        "Zet er iets anders voor in de plaats, of haal deze regel weg.",
    ),
    "BND14": (
        "Hier ontbreken nog sleutels: {keys}.",
        "Zet deze regels er ook bij, met jullie eigen woorden waar “…” staat:\n{block}",
    ),
    "BND70": (
        "In deze waarde zit een teken dat niemand ziet ({char}).",
        "Typ de waarde opnieuw; zulke tekens komen mee met kopiëren.",
    ),
}
