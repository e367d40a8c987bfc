"""What is said about palette, theme, product and booklet: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "TPL01": (
        "“{value}” is geen maat.",
        "Schrijf een getal met mm, cm of pt, bijvoorbeeld “12 mm” of “9.8 pt”.",
    ),
    "TPL02": (
        "“{value}” is niet te lezen: de accolades kloppen niet, of er staat geen naam tussen.",
        "Noem een stuk inhoud zo: “{{topic.question}}”.",
    ),
    "TPL03": ("“{path}” is hier niet bekend: er is geen “{name}”.{suggestion}", ""),
    "TPL04": ("Er is geen letterstijl “{name}”.{suggestion}", "Stijlen staan in theme.yaml en product.yaml."),
    "TPL05": (
        "Er is geen lettertype “{name}”.{suggestion}",
        "Lettertypen staan onder “fonts:” in theme.yaml.",
    ),
    "TPL06": (
        "De stijl “{name}” heeft een lettertype en een grootte nodig, of een stijl waarop hij voortbouwt.",
        "",
    ),
    "TPL07": ("“{name}” is geen papierformaat.{suggestion}", "Bekend zijn A0 tot en met A6, SRA3 en SRA4."),
    "TPL08": ("De pagina heeft geen formaat.", "Geef “size: A4”, of “width” en “height”."),
    "TPL09": ("Er is geen bestand “{name}” in dit product.", "Een zijde is een bestand naast product.yaml."),
    "TPL10": ("“{kind}” is geen soort element.{suggestion}", ""),
    "TPL11": ("Het palet heeft geen kleur “{name}”.{suggestion}", ""),
    "TPL12": (
        "Een onderdeel van een boekje is een pagina, een spread of een pdf.",
        "Geef één van “page:”, “spread:” en “pdf:”.",
    ),
    "TPL13": ("Een boekje heeft één midden, dus er past één spread in.", "Maak van de andere twee pagina’s."),
    "TPL14": (
        "De stijl “{name}” bouwt op zichzelf voort: {path}.",
        "Laat één van deze stijlen op zichzelf staan.",
    ),
    "TPL15": (
        "“{value}” is geen maat en geen aandeel.",
        "Schrijf “12 mm” voor een vaste maat, of een getal zoals 2 voor een deel van de ruimte die overblijft.",
    ),
    "TPL16": (
        "De soort “{kind}” kan niet gebruikt worden: {source} levert die niet ({reason}).",
        "Vraag het de makers van het pakket waar deze soort uit komt.",
    ),
    "TPL17": (
        "“{name}” is hier weggehaald, maar een ontwerp gebruikt het.",
        'Schrijf er een andere tekst voor in de plaats. Met een lege tekst, "", blijft de plek open.',
    ),
    "TPL18": (
        "“{source}” is een groep, geen tekst.",
        "Noem er een achter een punt, of ga een lijst langs met “each”. Er zijn: {known}.",
    ),
    "TPL19": (
        "Een pagina van {w} × {h} mm kan niet.",
        "Elke kant is minstens {least} mm en hoogstens {most} mm (A0 is 841 × 1189).",
    ),
    "TPL20": (
        "De kleinste maat van de stijl “{name}”, {minimum} pt, is groter dan de maat zelf, {size} pt.",
        "Schrijf hier een “minimum” dat hoogstens de maat is, of een grotere “size”.",
    ),
    "TPL70": (
        "Een “{kind}” heeft geen “{name}”.",
        "Wel bij: {kinds}. Gebruik een daarvan in plaats van dit element, of zet het erachter.",
    ),
    "TPL71": (
        "Een “{kind}” kun je niet draaien: hij wijst een plek in een tekening aan, en zou die missen.",
        "Haal “rotate” weg. Andere elementen kun je draaien, een “group” met alles wat erin staat.",
    ),
    "TPL72": (
        "Een “{kind}” heeft geen hoeken om af te ronden: hij tekent zelf geen vlak.",
        "Wil je een ondergrond met ronde hoeken? Zet er een “shape” met “radius” en hetzelfde kader vóór. “radius” hoort bij: {kinds}.",
    ),
    "TPL40": ("Er is geen drukprofiel “{name}”.{suggestion}", "Drukprofielen staan in templates/print/."),
    "TPL41": (
        "“{name}” is geen ICC-profiel van een drukpers in CMYK.",
        "Vraag de drukker om zijn profiel, en zet het naast dit bestand.",
    ),
    "PAL01": (
        "“{value}” is geen kleur ({key}).{suggestion}",
        "Schrijf hem als “#RRGGBB”, met de aanhalingstekens.",
    ),
    "PAL02": (
        "De inkten (cmyk) van {key} horen vier percentages te zijn.{suggestion}",
        "Schrijf cyaan, magenta, geel en zwart, elk van 0 tot en met 100: [0, 55, 97, 0].",
    ),
    "PAL03": ("Het palet heeft geen kleur “{name}”.{suggestion}", ""),
    "PAL04": ("In het accent “{name}” ontbreekt de stap accent-500.", "De andere stappen volgen daaruit."),
    "PAL05": (
        "“{value}” is geen huiskleur en ook geen “#RRGGBB”.{suggestion}",
        "Kies een van deze: {known}; of schrijf een eigen kleur met de aanhalingstekens.",
    ),
    "PAL06": ("Een partnerschap heeft geen kleur “{key}”.{suggestion}", "Bekend zijn: {known}."),
    "PAL07": (
        "“{value}” is niet goed genoeg te zien achter en naast woorden; gedrukt wordt {printed}.",
        "Je hoeft niets te doen. Moet het precies deze kleur zijn, gebruik die dan in het logo.",
    ),
    "PAL90": (
        "De inkt “{spot}” heeft geen vervanging in vier kleuren.",
        "Schrijf erbij hoe hij zonder die inkt drukt, in procenten: cmyk: [80, 40, 20, 10]. In een PANTONE-boek of op hun site staan ze.",
    ),
    "PAL91": (
        "Een tint is een deel van een eigen inkt, en die is er niet.",
        "Zet er spot: bij met de naam van de inkt, of haal tint: weg.",
    ),
    "PAL92": (
        "De inkt “{spot}” is op twee manieren beschreven.",
        "Geef hem overal dezelfde cmyk; dat is die van de volle inkt, ook bij een tint.",
    ),
    "PAL93": (
        "“{spot}” is geen eigen inkt: drukpersen gebruiken die naam voor een van de vier platen, voor alle of voor geen.",
        "Schrijf de naam die op het blik staat, zoals PANTONE 286 C, of haal spot: weg.",
    ),
    "PAL94": (
        "De inkten zijn samen {percent}%, en papier kan {most}% aan: er wordt minder gedrukt.",
        "Vraag wie de huisstijl maakte om inkten binnen {most}%, of haal cmyk: weg.",
    ),
    "PAL95": (
        "De inkten “{spot}” en “{first}” zijn twee platen, en lijken één inkt te zijn.",
        "Geef ze allebei dezelfde naam, letter voor letter.",
    ),
    "PAL96": (
        "Op een scherm is deze kleur {value}; de inkten erbij, {inks}, geven op papier {printed}: een heel andere kleur.",
        "Zoek ze allebei op in de huisstijl: de hex en de inkten van dezelfde kleur. Inkten zijn cyaan, magenta, geel en zwart, in procenten.",
    ),
    "BKL01": (
        "Er zijn {added} pagina(’s) toegevoegd, zodat het boekje van {total} pagina’s te vouwen is.",
        "Voeg onderdelen toe aan het recept of haal er weg als je een ander aantal wilt.",
    ),
    "BKL02": (
        "Er is geen ontwerp voor een boekje met de naam “{name}”.{suggestion}",
        "Een ontwerp is een map in templates/ met een bestand pages.yaml.",
    ),
    "BKL03": (
        "Er is geen paginaontwerp “{name}” in {folder}.{suggestion}",
        "Noem een bestand uit die map, zonder .yaml.",
    ),
    "BKL04": (
        "“{key}” past niet bij “{kind}” in een boekje.",
        "Laat het weg, of maak van dit deel een gewone pagina.",
    ),
    "BKL05": (
        "Dit boekje heeft geen delen.",
        "Noem er minstens één onder “parts:”, bijvoorbeeld {{page: cover}}.",
    ),
}
