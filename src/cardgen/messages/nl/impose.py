"""What is said about pages on sheets, and the PDFs of others: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "IMP01": (
        "Dit bestand is geen pdf.",
        "Sla het document eerst op als pdf (of print naar pdf) en gebruik dat bestand.",
    ),
    "IMP02": (
        "Deze pdf is met een wachtwoord vergrendeld.",
        "Geef het met --password, of vraag de maker om een open versie.",
    ),
    "IMP03": ("Deze pdf heeft geen pagina’s.", "Kijk of het goede bestand is opgeslagen."),
    "IMP04": (
        "Deze pdf heeft {pages} pagina’s; hoogstens {most} kunnen er in één keer.",
        "Splits hem, of kies pagina’s met --pages.",
    ),
    "IMP05": ("Dit bestand is niet te lezen: {reason}.", ""),
    "IMP06": (
        "Pagina {page} heeft geen bruikbaar formaat.",
        "Een pagina is aan elke kant tussen 3 mm en 5 m. Sla de pdf opnieuw op met het programma waarmee hij is gemaakt.",
    ),
    "IMP07": (
        "Het resultaat zou het bestand overschrijven waar het van gemaakt is.",
        "Kies met -o een andere naam.",
    ),
    "IMP08": ("Het resultaat kan niet naar {path} worden geschreven: {reason}.", ""),
    "IMP09": (
        "“{value}” kiest geen pagina’s uit dit bestand, dat er {pages} heeft.",
        "Schrijf bijvoorbeeld 1-8,12 of 3-.",
    ),
    "IMP10": (
        "Er is geen papier dat “{name}” heet.{suggestion}",
        "Gebruik een naam uit `cardgen impose --list`, of een maat zoals 320x450mm.",
    ),
    "IMP11": (
        "Er is geen etiketten- of kaartenvel dat “{name}” heet.{suggestion}",
        "Gebruik een naam uit `cardgen impose --list`, of kolommen en rijen zoals 2x4.",
    ),
    "IMP12": (
        "Er is geen printer die “{name}” heet in {file}.{suggestion}",
        "Print `cardgen calibrate`, lees het vel af en bewaar dat met `cardgen calibrate --set {name} --x … --y …`.",
    ),
    "IMP13": (
        "Printer “{name}” is nooit gemeten met papier in de stand {orientation}; de achterkanten schuiven dus niet.",
        "Print `cardgen calibrate --orientation {orientation}`, lees het vel af en bewaar dat.",
    ),
    "IMP14": (
        "“{name}” kan geen naam van een printer zijn.",
        "Gebruik kleine letters, cijfers en koppeltekens, bijvoorbeeld kopieerkamer-2.",
    ),
    "IMP15": (
        "Een correctie van {value} mm is te groot om waar te zijn; er wordt hoogstens {most} mm bewaard.",
        "Lees het vel nog eens: 7 streepjes naar rechts is 0.7.",
    ),
    "IMP16": (
        "“{value}” is geen maat voor een poster.",
        "Schrijf een papierformaat zoals A1, een maat zoals 1000x700mm of een factor zoals 200%.",
    ),
    "IMP17": (
        "“{value}” is geen dikte van papier.",
        "Schrijf een gewicht zoals 80g, of millimeters zoals 0.11mm.",
    ),
    "IMP18": ("“{value}” is geen aantal kolommen en rijen.{suggestion}", "Schrijf bijvoorbeeld 2x4."),
    "IMP19": ("“{value}” is geen teken dat cardgen kent.{suggestion}", "Kies uit {known}, of schrijf none."),
    "IMP20": (
        "Pagina’s van {width} × {height} mm passen niet op dit papier.",
        "Kies groter papier, minder kolommen en rijen of minder tussenruimte.",
    ),
    "IMP21": (
        "Een katern kan geen {pages} pagina’s hebben.",
        "Katernen vouw je van hele vellen: kies een veelvoud van vier, zoals 16.",
    ),
    "IMP22": ("In een bestand van {pages} pagina’s kunnen er geen {cover} achteraan blijven.", ""),
    "IMP23": (
        "Door het invouwen schuiven pagina’s {creep} mm op, meer dan de {safe} mm die binnen de snijrand vrij blijft.",
        "Neem dunner papier, meer katernen (--signature), of vang het op met schalen (--creep-method scale).",
    ),
    "IMP24": (
        "Met marges van {margin} mm en een overlap van {overlap} mm blijft er van dit papier niets over.",
        "Maak ze kleiner of kies groter papier.",
    ),
    "IMP25": (
        "Voor deze poster zijn {sheets} vellen nodig; er worden er hoogstens {most} gemaakt.",
        "Kies een kleiner formaat of groter papier.",
    ),
    "IMP26": ("Hiervoor moet het papier bekend zijn.", "Geef het op met --paper, bijvoorbeeld --paper A4."),
    "IMP28": (
        "Een rugmarge van {gutter} mm duwt te veel van bladzijden van {width} mm breed.",
        "Kies hoogstens {most} mm; voor een gelijmde rug is 4 mm gewoon.",
    ),
    "IMP29": (
        "De bladzijden schuiven samen {creep} mm op; er blijft te weinig over van bladzijden van {width} mm breed.",
        "Gebruik dunner papier of maak katernen (--signature).",
    ),
    "IMP30": ("Pagina’s worden op {percent} % van hun formaat geprint, zodat ze op het papier passen.", ""),
    "IMP31": (
        "Een tussenruimte van {gap} mm is te smal voor {bleed} mm afloop aan beide kanten; elk stuk krijgt de helft.",
        "Neem een tussenruimte van minstens twee keer de afloop, of geen, met één snede tussen de buren.",
    ),
    "IMP32": (
        "Vóór de omslagpagina’s zijn {count} lege pagina’s ingevoegd (plaats {places}), om het laatste vel te vullen.",
        "",
    ),
    "IMP33": (
        "Aan het eind zijn {count} lege pagina’s toegevoegd (plaats {places}), om het laatste vel te vullen.",
        "Is de laatste pagina de achterkant van de omslag, geef dan --cover-last 1 op; dan blijft die daar.",
    ),
    "IMP34": (
        "De spread op pagina {page} van het bestand begint op een rechterpagina (plaats {place}) en kan dus niet openliggen.",
        "Zet er één pagina meer of minder voor.",
    ),
    "IMP35": ("Pagina’s {pages} zijn groter dan de andere en worden verkleind (tot {percent} %).", ""),
    "IMP36": (
        "Op het papier is geen plaats voor deze tekens: {kinds}.",
        "Neem groter papier of meer ruimte rond de pagina’s.",
    ),
    "IMP37": (
        "Formuliervelden, notities en stempels worden geprint zoals ze er nu uitzien; wijzigen kan niet meer ({count}).",
        "",
    ),
    "IMP38": ("{count} links leiden naar plekken die niet op deze vellen staan; die vallen weg.", ""),
    "IMP39": (
        "Deze pdf is beschadigd maar kon worden hersteld; vergelijk het resultaat met het origineel.",
        "",
    ),
    "IMP40": ("Scripts, bijlagen en andere actieve delen van de pdf gaan niet mee.", ""),
    "IMP41": (
        "Dit bestand heeft geen afloop: na het snijden kun je een dun wit randje zien.",
        "Exporteer het met 3 mm afloop, of zeg met --bleed hoeveel er rond elke pagina is getekend.",
    ),
    "IMP42": (
        "De maker van deze pdf staat niet toe dat je hem print.",
        "Vraag de maker om een versie die je mag printen.",
    ),
    "IMP43": (
        "Deze pdf is te beschadigd om te herstellen.",
        "Open hem in een pdf-lezer, sla hem opnieuw op (of print naar pdf) en gebruik dat bestand.",
    ),
    "IMP44": (
        "Dit is een formulier dat alleen Adobe Reader kan invullen; op de pagina’s staat niet meer dan een tijdelijke tekst.",
        "Print het formulier vanuit Adobe Reader naar pdf en gebruik dat bestand.",
    ),
    "IMP45": (
        "De maker van deze pdf staat alleen printen in lage kwaliteit toe.",
        "Vraag de maker om een versie die geprint mag worden, of geef het wachtwoord van de maker met --password.",
    ),
    "IMP46": (
        "{count} formuliervelden, notities of stempels hebben geen eigen afbeelding en vallen weg (pagina {pages}).",
        "Open het bestand in een pdf-lezer, print het naar pdf en gebruik dat bestand.",
    ),
    "IMP47": (
        "Het resultaat was niet terug te lezen ({reason}) en is daarom niet opgeslagen.",
        "Open het origineel in een pdf-lezer, sla het opnieuw op (of print naar pdf) en gebruik dat bestand.",
    ),
    "IMP48": (
        "Deze pdf is onredelijk ver samengeperst: een deel ervan wordt uitgepakt meer dan {most} MB groot.",
        "Zulke bestanden zijn gemaakt om programma’s vast te laten lopen. Vertrouw je het, print het dan eerst vanuit "
        "een pdf-lezer naar pdf.",
    ),
    "IMP49": (
        "Dit is niet het wachtwoord van deze pdf.",
        "Let op hoofdletters. Vraag de maker om het goede wachtwoord.",
    ),
    "IMP60": (
        "Deze opdracht wordt aan één kant geprint en heeft dus geen voor- en achterkanten.",
        "Laat --sides weg, of zeg met --duplex of --backs waar de achterkanten staan.",
    ),
    "IMP61": (
        "“{key}” is geen optie van een opdracht.{suggestion}",
        "Schrijf de opties uit `cardgen impose --help` zonder streepjes, en files: voor de pdf’s.",
    ),
    "IMP63": (
        "Deze kleuren zijn die van een beeldscherm; een pers drukt ze met eigen inkten, en vaak doffer.",
        "Geef het drukbestand ervan (cardgen build --for press), of vraag de drukker om de kleuren om te zetten.",
    ),
    "IMP70": (
        "{option} verandert niets aan dit soort drukwerk.",
        "Met cardgen impose --help zie je waar het voor is.",
    ),
    "IMP62": ("Bij {key} hoort hier één waarde, niet {found}.", "Schrijf bijvoorbeeld: paper: A4"),
    "IMP50": (
        "Er is geen bestand om mee te werken.",
        "Noem een pdf, bijvoorbeeld: cardgen impose boekje.pdf --booklet",
    ),
    "IMP51": (
        "Kies één ding om van de pagina’s te maken.",
        "--booklet, --signature, --folds, --zine, --wire, --grid, --cut-stack, --gang, --fold-over, --work-and-turn, "
        "--work-and-tumble of --tile.",
    ),
    "IMP52": ("Er is geen uitvoer “{name}”.{suggestion}", "Uitvoer hier: {known}."),
    "IMP53": (
        "Een poster heeft een maat nodig.",
        "Geef --to op (A1, 1000x700mm of 200%), of --sheets met hun aantal.",
    ),
    "IMP54": (
        "Er zijn twee getallen nodig om voor een printer te bewaren.",
        "Geef --x en --y op zoals je ze afleest op het ijkvel.",
    ),
    "IMP55": (
        "Getallen worden bewaard onder de naam van een printer.",
        "Geef --set NAAM erbij, met een naam die je zelf voor die printer kiest.",
    ),
    "IMP98": (
        "Rond de pagina’s is {bleed} mm afloop getekend, en er is {wanted} mm gevraagd: het blijft {bleed}.",
        "Teken meer in het sjabloon van het product (page: bleed), of vraag minder in outputs.yaml.",
    ),
}
