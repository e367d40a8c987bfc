"""What is said about fonts, fitting and composing: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "FIT01": (
        "“{text}” is te lang voor zijn plek in {product} op {paper}: er moeten ongeveer {characters} van de {length} tekens af (bij {size} pt, de kleinste maat).{more}{edition}",
        "Maak de tekst korter.",
    ),
    "FIT02": (
        "Het woord “{word}” in “{text}” is te breed voor zijn plek in {product} op {paper}: {mm} mm bij {size} pt, de kleinste maat.{more}{edition}",
        "Gebruik een korter woord, of zet een staande streep (|) waar het afgebroken mag worden: opleidings|coördinator.",
    ),
    "FIT03": (
        "Het lettertype {face} heeft geen teken voor {characters}.{more}",
        "Schrijf het anders; pijlen en vinkjes zijn hier iconen.",
    ),
    "FIT04": (
        "De naam “{word}” is te lang voor zijn plek in {product} op {paper}: hij heeft {length} tekens, en in “{text}” passen er ongeveer {fits}.{more}{edition}",
        "Gebruik een kortere naam. Is één woord te breed, zet dan een staande streep (|) waar het afgebroken mag worden: opleidings|coördinator.",
    ),
    "FIT80": (
        "“{text}” en de teksten die erbij staan zijn samen te lang in {product} op {paper}: van deze {texts} teksten moeten er ongeveer {characters} tekens af.{more}{edition}",
        "Maak er een of meer korter.",
    ),
    "PLC01": (
        "Er zijn er {count}, en er is plek voor {room}.",
        "Laat er een paar weg, of geef de indeling meer rijen.",
    ),
    "PLC02": (
        "Het beeld “{name}” heeft geen beschrijving.",
        "Geef het “alt:”, of “role: artifact” als het alleen versiert.",
    ),
    "PLC03": (
        "“{name}” is {mm} mm te hoog voor zijn kader.",
        "Gebruik minder of kortere woorden, of een hoger kader.",
    ),
    "PLC04": ("Er is geen icoon “{name}”.{suggestion}", "Iconen zijn de bestanden in assets/icons."),
    "PLC05": ("Er is geen tekening “{name}”.{suggestion}", "Tekeningen zijn de SVG-bestanden in assets/art."),
    "PLC06": (
        "“{name}” is niet te lezen als afbeelding.{really}",
        "Sla het logo opnieuw op, het liefst als SVG of pdf en anders als PNG of JPEG; alleen een andere naam is niet genoeg. WebP, TIFF en GIF mogen ook.",
    ),
    "PLC07": (
        "De afbeelding “{name}” is te groot ({size}).",
        "Maak haar kleiner: 3000 pixels breed en minder dan 20 MB is genoeg voor al het drukwerk.",
    ),
    "PLC08": (
        "Het adres van deze QR-code heeft {length} tekens; een telefoon leest er tot {most} goed.",
        "Gebruik een kort adres van dezelfde pagina, zonder wat achter het vraagteken staat als dat ook werkt; of maak er een met een dienst voor korte links.",
    ),
    "PLC09": ("De omtrek van deze vorm is niet te lezen.", "Schrijf hem zoals in SVG, in mm: “M0 0H10V5Z”."),
    "PLC10": ("De schaal heeft geen stap {number}; de stappen lopen van 1 tot {most}.", ""),
    "PLC11": (
        "Naast het label “{label}” blijft maar {mm} mm over om op te schrijven.{more}",
        "Gebruik een korter woord.",
    ),
    "PLC12": (
        "Er staat geen beeld “{name}” vóór dit element.",
        "Noem de id van een artwork dat hoger in het bestand staat.",
    ),
    "PLC13": (
        "De tekening van “{name}” heeft plek voor {count} elementen, en er zijn er meer.",
        "Haal elementen weg, of gebruik een tekening met meer plekken.",
    ),
    "PLC14": (
        "Op {paper} is “{style}” te lezen tot {near} m afstand; bedoeld was {far} m.",
        "In deze maat werkt het op tafel. Neem voor aan de muur een groter vel.",
    ),
    "PLC15": (
        "“{name}” heeft een contrast van {ratio} met de achtergrond; om te lezen is {least} het minste.",
        "Neem een donkerder of lichtere kleur: “on-…” geeft wat op een kleur het best leest.",
    ),
    "PLC16": (
        "Er staat meer dan één “{name}” op deze pagina.",
        "Geef elk element op een pagina een eigen “id”.",
    ),
    "PLC17": (
        "Er is geen plaats voor “{name}”: het kader is {w} × {h} mm.",
        "Kijk of het kader binnen dat van zijn omgeving ligt.",
    ),
    "PLC18": ("“{product}” heeft geen pagina’s in deze editie.", "Kijk naar “each” en “when” bij de kanten."),
    "PLC19": (
        "De afbeelding “{name}” wordt niet in de teksten genoemd.",
        "Noem een logo zoals in “{{logos.first}}”; eigen tekeningen zijn van de soort “artwork”.",
    ),
    "PLC20": (
        "Het logo is te grof voor {product} op {paper}: {dpi} pixels per inch.{more}",
        "Vraag om een SVG, of om een afbeelding van minstens {pixels} pixels breed.",
    ),
    "PLC21": (
        "“{name}” loopt {mm} mm van de pagina af.",
        "Bekijk het met “cardgen preview --grid” en verplaats het kader in het ontwerp.",
    ),
    "PLC22": (
        "Een link leidt naar de pagina “{name}”, en die is er niet.{suggestion}",
        "Een pagina heet naar haar bestand, zonder .yaml, en naar het lid van haar lijst.",
    ),
    "PLC23": ("Er is geen vorm “{name}” voor een nummer of teken.{suggestion}", "Kies uit: {known}."),
    "PLC24": (
        "Met {count} logo’s op zijn plek is dit logo op {paper} maar {size} mm.",
        "Toon minder logo’s, of geef ze in het ontwerp een groter kader.",
    ),
    "PLC25": (
        "Op {paper} heeft de QR-code van {side} mm blokjes van {size} mm: te fijn voor veel telefoons.",
        "Geef hem een groter kader, of een korter adres.",
    ),
    "PLC26": (
        "Deze QR-code kan niemand scannen: hij moet donker zijn op een lichte ondergrond.",
        "Kies een donkere “color” en een lichte “ground”.",
    ),
    "PLC27": (
        "De tekening van “{name}” heeft {count} plekken, maar deze hebben geen doel om naar te wijzen: {slots}.",
        "Geef de tekening voor elk daarvan een merkteken “target-N”.",
    ),
    "PLC70": (
        "“{name}” kun je niet draaien: andere elementen wijzen er een plek in aan.",
        "Haal “rotate” weg, of kies een tekening waarin niets een plek aanwijst.",
    ),
    "FNT01": (
        "Het lettertypebestand “{file}” voor “{font}” is er niet.",
        "Zet het bestand in de map met lettertypen en schrijf de naam precies zo, ook de hoofdletters.",
    ),
    "FNT02": ("“{file}” voor “{font}” is geen leesbaar lettertype.", "Gebruik een TrueType-bestand (.ttf)."),
    "FNT03": (
        "“{file}” voor “{font}” heeft PostScript-contouren (CFF).",
        "Gebruik de TrueType-versie (.ttf) van dit lettertype.",
    ),
    "FNT04": (
        "De maker van “{file}” voor “{font}” staat niet toe dat je het in een pdf opneemt.",
        "Kies een lettertype waarvan de licentie insluiten toestaat, bijvoorbeeld onder de Open Font License.",
    ),
    "FNT05": ("“{file}” voor “{font}” is groter dan {limit} MB.", ""),
    "FNT06": (
        "“{file}” voor “{font}” is een variabel lettertype, en er staat niet bij welke snede je wilt.",
        'Schrijf “{font}: {{file: "{file}", {example}}}”. Er zijn: {known}.',
    ),
    "FNT07": ("De lijst met afbrekingen is niet te lezen.", "Het moet een tekstbestand in UTF-8 zijn."),
    "FNT08": ("De lijst met afbrekingen is groter dan {limit} kB.", ""),
    "FNT09": (
        "“{found}” is geen woord met afbrekingen.",
        "Schrijf één woord per regel, met = tussen de delen van een samenstelling en - op andere plaatsen: school=leider.",
    ),
    "FNT10": (
        "Het lettertypebestand “{file}” is veranderd of weggehaald terwijl het in gebruik was.",
        "Geef de opdracht nog een keer.",
    ),
    "FNT60": (
        "“{file}” voor “{font}” heeft PostScript-contouren (CFF), en wat die omzet is niet geïnstalleerd.",
        "Installeer het met: pip install 'cardgen[fonts]' Of gebruik de TrueType-versie (.ttf) van dit lettertype.",
    ),
    "FNT61": (
        "“{file}” voor “{font}” heeft te veel of te ingewikkelde letters om om te zetten.",
        "Gebruik de TrueType-versie (.ttf), of een versie van dit lettertype met alleen Latijns schrift.",
    ),
    "FNT70": (
        "“{file}” voor “{font}” heeft geen snede (instance) “{name}”.{suggestion}",
        "Er zijn: {known}. Of geef getallen, onder “axes:”: {axes}.",
    ),
    "FNT71": ("“{file}” voor “{font}” heeft geen as “{name}”.{suggestion}", "Er zijn: {known}."),
    "FNT72": ("“{name}” van “{file}” voor “{font}” loopt over {range}; {value} ligt daarbuiten.", ""),
    "FNT73": (
        "“{file}” voor “{font}” is geen variabel lettertype: er valt geen snede te kiezen.",
        "Schrijf alleen de naam: “{font}: {file}”.",
    ),
    "PLC60": (
        "“{name}” is geen foto die in de teksten staat.",
        "Noem de foto bij haar id, zoals in “{{photos.team}}”, en zet haar in de teksten, met “file” en “alt”.",
    ),
    "PLC61": (
        "De foto is grof in {product} op {paper}: {dpi} pixels per inch.{more}",
        "Vraag er een van minstens {pixels} pixels breed, of maak het kader kleiner.",
    ),
    "PLC62": (
        "De woorden “{text}” staan over de woorden “{other}” heen gedrukt.",
        "Verplaats een van de twee kaders in het ontwerp, of maak de woorden korter.",
    ),
    "PLC63": (
        "“{name}” is een {kind}-bestand, wat de naam ook zegt. Het wordt gewoon goed gedrukt; andere programma’s weigeren het misschien.",
        "Geef het de naam “{better}”, en noem het ook zo achter “logo” in de tekst.",
    ),
}
