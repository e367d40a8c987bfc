"""What is said about sheets with many editions: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "BAT01": (
        "{name} is niet te lezen als tabel.{really}",
        "Open het in Excel of LibreOffice en bewaar het als xlsx, ods of csv (UTF-8).",
    ),
    "BAT02": (
        "Om {name} te lezen is een deel van cardgen nodig dat niet geïnstalleerd is.",
        "Installeer cardgen[batch], of bewaar het blad als csv.",
    ),
    "BAT03": (
        "{name} is groter dan een blad met edities kan zijn, of er staat ver naar rechts of naar onderen nog iets. Hoogstens {rows} rijen en {columns} kolommen worden gelezen.",
        "Kopieer de cellen die meetellen naar een nieuw blad, en bewaar dat.",
    ),
    "BAT04": (
        "Een kolom “{name}” is niet bekend.{suggestion}",
        "Welke koppen er zijn, zie je in het voorbeeld dat cardgen batch --template BESTAND maakt; een pad uit cardgen explain mag ook. Is de kolom voor jezelf? Laat de kop dan met # beginnen.",
    ),
    "BAT05": ("“{name}” en “{other}” gaan allebei over {path}.", "Laat een van de twee kolommen weg."),
    "BAT06": (
        "“{found}” staat in een kolom zonder kop.",
        "Schrijf boven de kolom wat erin staat, of maak de cel leeg.",
    ),
    "BAT07": ("Er is geen kolom met de namen.", "Zet er “naam” boven."),
    "BAT08": ("Er staan geen rijen in {name}.", "Schrijf onder de koppen voor elke editie een rij."),
    "BAT09": (
        "“{name}” kan geen korte naam zijn: zo heet ook de map, op elke computer.",
        "Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld: {example}",
    ),
    "BAT10": (
        "De korte naam “{id}” is al die van rij {row}.",
        "Geef een van de twee een andere naam in de kolom “id”. Hoofdletters maken geen verschil.",
    ),
    "BAT11": (
        "Er is al een partnerschap “{id}” in het project.",
        "Geef de rij een andere korte naam in de kolom “id”, of maak dat partnerschap: cardgen build -p {id}",
    ),
    "BAT12": (
        "“{found}” begint als een formule, en formules worden nooit uitgerekend.",
        "Schrijf de uitkomst zelf: kopieer in Excel de cellen en plak ze als waarden.",
    ),
    "BAT13": (
        "In het blad staat hier een datum ({found}), en er is een tekst nodig.",
        "Zet de opmaak van de cel op Tekst en schrijf de woorden opnieuw.",
    ),
    "BAT14": ("Het blad geeft hier een fout: {found}.", "Herstel de formule, of schrijf de tekst zelf."),
    "BAT15": (
        "In “{found}” staat een teken dat niet te drukken is.",
        "Maak de cel leeg en schrijf de tekst opnieuw.",
    ),
    "BAT16": ("“{found}” is te lang voor één cel.", "Schrijf minder."),
    "BAT17": (
        "Deze cel is samengevoegd met een andere, en alleen in de eerste staat iets.",
        "Splits de cellen, en schrijf in elke rij wat erbij hoort.",
    ),
    "BAT18": ("In deze rij staat geen naam.", "Schrijf er een in de kolom “naam”, of maak de rij leeg."),
    "BAT19": ("“{name}” is geen sector.{suggestion}", "Kies uit: {known}."),
    "BAT20": (
        "Uit “{found}” zijn het lidwoord, het woord en het meervoud niet te halen.",
        "Schrijf het lidwoord, het woord en het meervoud, bijvoorbeeld: de rector, rectoren",
    ),
    "BAT21": (
        "“{name}” gaat over meer teksten tegelijk ({path}).",
        "Schrijf boven de kolom welke; cardgen explain laat zien wat erin zit. Een streepje in een cel haalt een onderdeel weg.",
    ),
    "BAT22": (
        "Het proces dat deze rij maakte, stopte halverwege.",
        "De andere rijen zijn gemaakt. Kijk eerst naar het logo: probeer de rij zonder.",
    ),
    "BAT23": (
        "Deze rij duurde langer dan {minutes} minuten en is gestopt.",
        "De andere rijen zijn gemaakt. Kijk eerst naar het logo: probeer de rij zonder.",
    ),
    "BAT24": (
        "Bij deze rij ging iets mis in cardgen zelf: {kind} {why}",
        "De andere rijen zijn gemaakt. Stuur dit bericht naar de makers.",
    ),
    "BAT25": (
        "Alleen het blad “{name}” is gelezen; er staat ook iets in: {known}.",
        "Zet alle rijen in het eerste blad.",
    ),
    "BAT26": (
        "In de map {name} staan geen partnerschappen.",
        "Elk partnerschap is een eigen map met een bestand partnership.yaml erin.",
    ),
    "BAT27": (
        "Op een werker draait cardgen {theirs}, en hier {ours}.",
        "Installeer op alle machines van het cluster dezelfde versie.",
    ),
    "BAT28": (
        "Het cluster op {name} is niet te gebruiken: {why}",
        "Kijk of de scheduler draait, en of het adres klopt.",
    ),
    "BAT29": (
        "Voor “{name}” is een deel van cardgen nodig dat niet geïnstalleerd is.",
        "Installeer cardgen[dask], en voor een adres als s3:// het pakket waar fsspec om vraagt.",
    ),
    "BAT30": (
        "Op {name} is niet te schrijven: {why}",
        "Kijk of het adres klopt en of je er mag schrijven.",
    ),
    "BAT31": (
        "{name} is niet te lezen: {reason}.",
        "Sluit het als het elders openstaat, en kijk of het er is.",
    ),
    "BAT32": ("In deze rij staat geen sector.", "Schrijf er een of meer in de kolom “sectoren”: {known}."),
    "BAT33": (
        "Er is geen kolom met de sectoren.",
        "Zet “sectoren” boven een kolom, en schrijf daarin voor elke rij een of meer van: {known}.",
    ),
    "BAT34": (
        "Bij “{word}” hoort een meervoud: er zijn teksten die dat nodig hebben.",
        "Schrijf het erachter, bijvoorbeeld: de rector, rectoren",
    ),
    "BAT70": (
        "Het logo “{name}” is niet meegekomen met het blad.",
        "Sleep het blad en de logo’s samen, of maak de cel leeg.",
    ),
}
