"""What is said about layers, terms, markup and the edition: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "LAY01": (
        "Achter “{key}” staat niets, en er is ook geen “{key}” in de lagen eronder om weg te halen.{suggestion}",
        "Schrijf er een waarde achter, of haal de regel weg.",
    ),
    "LAY02": (
        "“{found}” kan niet in de plaats komen van “{below}” in de laag eronder.",
        "Schrijf het in dezelfde vorm als daar: een tekst, een lijst zoals [a, b], of sleutels met waarden.",
    ),
    "LAY03": (
        "“{verb}” wijzigt een lijst in de laag eronder, maar die is er niet.",
        "Begin elk onderdeel van een nieuwe lijst met “id”.",
    ),
    "LAY04": (
        "“{found}” kan geen id zijn.{suggestion}",
        "Gebruik kleine letters, cijfers en koppeltekens: kleine-scholen.",
    ),
    "LAY05": ("De id “{id}” komt in deze lijst twee keer voor.", "Houd er één van de twee."),
    "LAY06": (
        "Een lege lijst verandert niets aan de lijst eronder.",
        "Haal regels weg met “- remove: …”, of haal deze sleutel weg.",
    ),
    "LAY07": ("“{verb}” staat hier voor de tweede keer.", "Houd er één van de twee."),
    "LAY08": (
        "“{found}” zegt niet wat er met de lijst eronder moet gebeuren.",
        "Een eigen onderdeel begint met “- add: {new}”. Wil je er een wijzigen, begin dan met de naam ervan: “- id: {old}”.",
    ),
    "LAY09": (
        "Eén onderdeel kan één ding doen, maar hier staat: {verbs}.",
        "Maak van elk een eigen onderdeel.",
    ),
    "LAY10": (
        "“{verb}” noemt “{id}”, en dat bestaat niet in de lagen eronder.{suggestion}",
        "Er zijn: {known}. Een nieuw onderdeel begint met “add”.",
    ),
    "LAY11": ("Een nieuw onderdeel komt na of voor een ander, niet allebei.", ""),
    "LAY12": (
        "Na “add” komt de id van het nieuwe onderdeel.",
        "Schrijf “- add: mijn-id”, en de rest eronder.",
    ),
    "LAY13": ("“{id}” bestaat al.", "Wijzig het met “id” of schrijf het opnieuw met “replace”."),
    "LAY14": ("“{key}” hoort niet bij “{verb}”.", "Maak er een eigen onderdeel van."),
    "LAY15": ("“{verb}” noemt “{id}”, maar dat is in een laag eronder weggehaald.", ""),
    "LAY81": (
        "Hier hoort een lijst: elk onderdeel begint met een koppelteken en zijn naam.",
        "Schrijf het zo:\n{example}",
    ),
    "LAY82": (
        "Hier horen sleutels met waarden, niet alleen “{found}”.",
        "Schrijf deze regels eronder, ingesprongen, met jullie eigen woorden waar “…” staat:\n{example}",
    ),
    "LAY16": (
        "In deze lijst heeft elk onderdeel een eigen naam (id), en “{found}” heeft er geen.",
        "Schrijf elk eigen onderdeel op twee regels:\n{example}",
    ),
    "TRM01": (
        "Een tekst gebruikt “{form}” van de term “{term}” ({word}), en die heeft dat niet.{more}",
        "Schrijf “{form}: …” erbij in de term, of schrijf de zin anders.",
    ),
    "TRM02": ("De term “{term}” heeft geen vorm “{form}”.{suggestion}", "Vormen: {known}."),
    "TRM03": (
        "De term “{term}” wordt “{new}”, maar houdt oude vormen uit de laag eronder: {forms}.",
        "Schrijf ook deze vormen; met “null” haal je een korte vorm weg.",
    ),
    "TRM04": ("Er is geen term “{name}”.{suggestion}", "Namen van rollen staan onder “terms”."),
    "TRM05": (
        "De term “{term}” is nieuw, maar lijkt op “{near}”.",
        "Er verandert niets in de teksten, tenzij die precies deze naam gebruiken. Een verschrijving?",
    ),
    "TXT01": (
        "Hier hoort een tekst, niet “{found}”.",
        "Om een tekst die met {{ of [ begint, horen dubbele aanhalingstekens.",
    ),
    "TXT02": ("Deze tekst heeft meer dan {limit} tekens.", ""),
    "TXT03": (
        "De invulplek {{{name}}} staat hier nergens voor.{suggestion}",
        "Invulplekken zijn de namen onder “terms”, zoals {{leader}}. Je ziet ze met: cardgen explain SECTOR terms",
    ),
    "TXT04": ("In deze tekst zit een onzichtbaar teken ({char}).", "Haal het weg."),
    "TXT05": (
        "Een tekst is één alinea.",
        "Schrijf “ // ” waar een regel moet eindigen, of maak er twee teksten van.",
    ),
    "TXT06": (
        "“{mark}” opent hier en gaat niet dicht.",
        "Sluit het, of schrijf {typed} voor een gedrukte ster.",
    ),
    "TXT07": ("“{char}” heeft hier geen betekenis.", "Moet het gedrukt worden, schrijf dan {typed}."),
    "TXT08": ("De accolade voor “{word}” gaat niet dicht.", "Schrijf {typed}."),
    "TXT09": (
        "Er is een opsommingsteken of symbool uit Word meegekomen ({char}), dat alleen in een symbolenlettertype bestaat.",
        "Haal het weg. Een opsomming schrijf je als losse onderdelen, elk achter “- ”.",
    ),
    "TXT82": ("Achter “{word}” gaat een accolade dicht die niet openging.", "Schrijf {typed}."),
    "TXT83": (
        "Hier is een letter verloren gegaan: “{around}”.",
        "Typ de letter opnieuw waar “\ufffd” staat, en sla het bestand op als UTF-8.",
    ),
    "TXT84": (
        "“{found}” lijkt een letter die in de verkeerde codering is gelezen.",
        "Moet er dit staan? {better}",
    ),
    "TXT85": (
        "De invulplek {{{name}}} staat hier nergens voor: het is een woord van {origin}.",
        "Schrijf {typed}: in deze editie wordt dat “{now}”.",
    ),
    "TRM80": (
        "Er is geen term “{name}”: het is een woord van {origin}.",
        "Schrijf “{term}”: in deze editie wordt dat “{now}”.",
    ),
    "TRM81": (
        "“{name}” is het woord voor de term “{term}”, en niet de naam ervan.",
        "Schrijf het zo:\n{example}",
    ),
    "TXT86": ("In deze tekst staat een tab.", "Typ er een spatie voor in de plaats."),
    "TXT80": (
        "“{name}” is hier geen taal.{suggestion}",
        "Woorden in een andere taal staan tussen accolades achter een code van twee of drie letters: {{en|lesson study}}.",
    ),
    "TXT81": (
        "“{{{name}|” opent hier en gaat niet dicht.",
        "Zet een sluitaccolade achter het laatste woord.",
    ),
    "SET01": ("Een instelling schrijf je als pad=waarde.", "Bijvoorbeeld topics.time.title=Tijd."),
    "SET02": (
        "“{step}” leidt nergens heen.{suggestion}",
        "Met “cardgen explain” zie je welke paden er zijn.",
    ),
    "SET03": (
        "“{step}” is een heel onderdeel; een instelling wijzigt daarin één waarde.",
        "Zet de naam van de waarde erachter.",
    ),
    "EDN01": ("Er is geen sector “{name}”.{suggestion}", "Er zijn: {known}."),
    "EDN02": ("Er is geen partnerschap “{name}”.{suggestion}", "Er zijn: {known}."),
    "EDN03": (
        "Het partnerschap “{name}” is er niet voor de sector “{sector}”.",
        "Het is er voor: {known}. Zet de sector erbij onder “sectors”.",
    ),
    "EDN04": (
        "“{found}” kan geen naam van een plaatje of kleur zijn.",
        "Gebruik kleine letters, cijfers en koppeltekens, zonder het einde van de bestandsnaam.",
    ),
    "EDN05": (
        "“{found}” is geen webadres.{suggestion}",
        "Schrijf het helemaal uit en zonder spaties: https://example.org/pagina. Een e-mailadres begint met mailto:, een telefoonnummer met tel:.",
    ),
    "EDN06": ("“{key}” is hier nieuw, maar lijkt op “{near}” uit de laag eronder.", "Een verschrijving?"),
    "EDN07": ("“{name}” bestaat niet.{suggestion}", "Er zijn: {known}."),
    "EDN08": (
        "Bij meer dan {limit} thema’s staat “core”; niet op de kaart: {topics}.",
        "Zet “core: false” bij wat weg mag, of wijzig de volgorde.",
    ),
    "EDN09": (
        "Bij maar {count} thema’s staat “core”; de kaart heeft plaats voor {limit} en toont ook: {topics}.",
        "Zet “core: true” bij de thema’s die je daar wilt.",
    ),
    "EDN10": ("Het logo heeft geen “logo_alt”.", "Beschrijf het voor mensen die het niet zien."),
    "EDN11": ("“{found}” is geen dag.{suggestion}", "Schrijf jaar-maand-dag: 2026-11-24."),
    "EDN12": ("Dit bestand wordt niet gelezen.", "Laat de naam eindigen op .yaml."),
    "EDN13": (
        "Er staat niet bij voor welke sectoren dit partnerschap is.",
        "Schrijf onder “partnership” een lijst: “sectors: [vo]”. Er zijn: {known}.",
    ),
    "EDN14": (
        "In dit bestand staat niet hoe de sector “{sector}” heet.",
        "Schrijf “sector: {{name: …, label: …, color: …}}”, zoals de andere sectoren.",
    ),
    "EDN15": (
        "De bestanden in deze map worden niet gelezen.",
        "Zet ze naast de andere bestanden. Een bestand voor één sector heet naar die sector: vo.yaml.",
    ),
    "EDN16": (
        "Dit bestand telt voor alle sectoren.",
        "Is het voor één sector bedoeld, noem het dan precies naar die sector: {name}.yaml.",
    ),
    "EDN17": (
        "Dit adres is te lang: meer dan 2.000 tekens werkt niet in elke browser.",
        "Gebruik een kort adres van dezelfde pagina, of maak er een met een dienst voor korte links.",
    ),
    "EDN18": ("“{found}” is geen e-mailadres.{suggestion}", "Schrijf één adres, zoals naam@school.nl."),
    "EDN19": (
        "De kaart heeft plaats voor {limit} thema’s, dus jullie eigen thema “{topic}” staat er niet op.",
        "Haal een ander thema eraf, bijvoorbeeld met deze twee regels onder “topics”:\n- id: {other}\n  core: false",
    ),
    "EDN21": (
        "Deze map komt in de plaats van de hele meegeleverde map “{sector}”, en mist de bestanden daarvan: {files}.",
        "Kopieer ook die bestanden erheen. Wil je alleen een paar teksten wijzigen, maak dan een partnerschap, met de wijzigingen in content/partnerships/NAAM/{sector}.yaml.",
    ),
    "EDN22": (
        "Dit bestand wordt nooit gelezen: er is geen sector “{name}”.{suggestion}",
        "Noem het naar de sectoren die elkaar ontmoeten, met een plus ertussen: po+vo.yaml. Er zijn: {known}.",
    ),
    "EXP01": ("“{path}” leidt nergens heen: er is geen “{step}”.{suggestion}", "Er zijn: {known}."),
    "EXP02": ("“{path}” staat hier op meer plekken.", "Zeg welke: {known}."),
}
