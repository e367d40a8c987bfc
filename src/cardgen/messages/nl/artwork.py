"""What is said about drawings: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "ART01": ("Deze tekening is niet te lezen: {reason}.", "Kijk naar de naam, ook naar hoofdletters."),
    "ART02": (
        "Deze tekening is groter dan {limit} MB.",
        "Vereenvoudig de paden, of kijk of er een foto in verstopt zit.",
    ),
    "ART03": ("Dit is geen goede SVG{xml}.{really}", "Exporteer de tekening opnieuw als gewone SVG."),
    "ART04": (
        "Een tekening mag geen entities van elders gebruiken, en geen entities die eindeloos groeien.",
        "Exporteer de tekening opnieuw als gewone SVG; kies in Illustrator SVG 1.1 zonder behoud van bewerkingsmogelijkheden.",
    ),
    "ART05": (
        "Dit is geen SVG-tekening maar “{found}”.",
        "Exporteer de tekening als SVG. Staat er “html”, dan is een webpagina bewaard en niet het logo zelf: sla het plaatje op.",
    ),
    "ART06": (
        "Deze tekening heeft geen formaat.",
        'Exporteer de tekening opnieuw, of geef het element svg een viewBox, zoals viewBox="0 0 105 84".',
    ),
    "ART07": (
        "Deze tekening heeft meer dan {limit} elementen.",
        "Vereenvoudig de tekening of voeg vormen samen.",
    ),
    "ART08": ("Deze tekening is meer dan {limit} niveaus diep genest.", "Haal de groepen uit elkaar."),
    "ART09": (
        "Met alle kopieën, stijlregels en streepjes is deze tekening te veel werk.",
        "Vereenvoudig haar, of maak er een PNG van.",
    ),
    "ART10": (
        "Voor tekst in een tekening is een lettertype nodig dat er misschien niet is.",
        "Zet de tekst om in contouren: Pad › Object naar pad (Inkscape), Contouren maken (Illustrator), Flatten (Figma). Of vraag het wie de tekening maakte.",
    ),
    "ART11": (
        "Een plaatje van pixels in een tekening kan niet.",
        "Trek het over, of geef het als aparte PNG of JPEG.",
    ),
    "ART12": (
        "Dit masker is niet precies te tekenen.",
        "Gebruik een uitsnijpad (Inkscape: Object › Afsnijden; Figma: maak van het masker een contour), of knip de vorm met Doorsnede.",
    ),
    "ART13": ("Vullingen met een patroon kunnen niet.", "Zet het patroon om in vormen."),
    "ART14": (
        "Filters zoals schaduw en vervaging kunnen niet.",
        "Haal het effect weg, of teken het als vorm met een dekking.",
    ),
    "ART15": (
        "Een tekening mag niet bewegen en geen script uitvoeren ({name}).",
        "Exporteer de tekening als gewone SVG.",
    ),
    "ART16": (
        "Een tekening mag niets buiten haar eigen bestand gebruiken: “{what}”.",
        "Er wordt niets opgehaald. Neem het op als vormen; een plaatje in een logo mag ook ingesloten zijn (Illustrator: Insluiten; Inkscape: Uitbreidingen › Afbeeldingen › Insluiten).",
    ),
    "ART17": ("“{name}” kan niet in een tekening.", "Zet het om in gewone paden en groepen."),
    "ART18": (
        "Deze stijlregel kan niet: “{part}”.",
        "Exporteer de tekening met losse attributen in plaats van een stijlblad.",
    ),
    "ART19": (
        "Een uitsnede of masker op een symbool kan niet.",
        "Zet het op een groep binnen het symbool.",
    ),
    "ART20": ("De waarde van {name} is niet te begrijpen: “{value}”.", ""),
    "ART21": (
        "De eigenschap {name} met waarde “{value}” kan niet.",
        "Zet het om, zodat er alleen gewone vormen overblijven.",
    ),
    "ART22": ("In deze tekening is niets met de id “{id}”.", "Exporteer de tekening opnieuw."),
    "ART23": ("De kopie van “{id}” bevat zichzelf.", ""),
    "ART24": (
        "Een verloop met {name} “{value}” kan niet.",
        "Laat het verloop één keer, of een paar keer, van begin tot eind lopen.",
    ),
    "ART26": ("Deze tekening tekent meer dan {limit} MB aan lijnen.", "Vereenvoudig de paden en uitsnedes."),
    "ART27": ("Dit uitsnijpad is te ingewikkeld.", "Voeg de vormen samen tot één pad zonder eigen uitsnede."),
    "ART28": (
        "De getallen in deze tekening worden hier te groot.",
        "Exporteer haar opnieuw op ware grootte, zonder transformaties die elkaar vermenigvuldigen.",
    ),
    "ART29": (
        "Dit logo gebruikt “{what}” en wordt daarom als pixels gedrukt, {resolution} per inch.",
        "Het ziet eruit zoals het hoort. Zonder effecten, foto’s en patronen geëxporteerd blijft het op elk formaat scherp.",
    ),
    "ART30": (
        "Het palet heeft geen kleur “{key}”.{suggestion}",
        "De kleuren staan in templates/palette.yaml; een tekening mag ook een gewone kleur gebruiken, zoals #F28A1E.",
    ),
    "ART80": (
        "Dit logo gebruikt “{what}”, en dat tekent niet elk programma hetzelfde: in druk kan het er anders uitzien dan in je browser.",
        "Vergelijk het logo in de pdf met jullie eigen afbeelding. Is het niet gelijk? Gebruik dan een PNG ervan.",
    ),
    "ART31": (
        "Dit logo beweegt op een scherm; op papier staat het zoals het is voordat het begint.",
        "Kijk of dat klopt, of vraag om een logo dat stilstaat.",
    ),
    "ART32": (
        "Dit logo gebruikt “{what}” en is niet te tekenen.",
        "Vraag om een PNG, of exporteer het opnieuw zonder effecten.",
    ),
    "ART40": ("De gegevens naast de tekening zijn niet te lezen.", "Het moet JSON zijn."),
    "ART41": ("In de gegevens naast de tekening klopt iets niet: {name}.", ""),
    "ART60": (
        "Deze pdf is beschadigd: de eerste bladzijde is niet te tekenen.",
        "Exporteer haar opnieuw, of vraag het logo als SVG.",
    ),
    "ART61": (
        "Deze pdf zit op slot met een wachtwoord.",
        "Sla haar op zonder wachtwoord, of vraag het logo als SVG.",
    ),
    "ART62": (
        "Op de eerste bladzijde van deze pdf staat te veel voor een logo.",
        "Exporteer alleen het logo, of vraag het als SVG of PNG.",
    ),
    "ART63": (
        "Dit logo toont letters in een lettertype dat niet in de pdf zit: {fonts}.",
        "Zet ze om in vormen: Tekst › Lettercontouren maken (Illustrator), Pad › Object naar pad (Inkscape).",
    ),
    "ART64": (
        "Deze pdf heeft {count} bladzijden; de eerste is het logo.",
        "Bedoel je een andere? Sla die bladzijde dan apart op.",
    ),
    "ART65": (
        "In dit logo zit meer dan vormen in effen kleuren (letters, verlopen, foto’s of effecten). Daarom wordt het als pixels gedrukt, {resolution} per inch.",
        "Het ziet eruit zoals het hoort. Met alleen vormen blijft het op elk formaat scherp.",
    ),
}
