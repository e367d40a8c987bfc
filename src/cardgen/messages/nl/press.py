"""What is said about files for a press: by code, in Dutch; what is wrong, and what to do."""

_OPNIEUW = "Exporteer het opnieuw als {standard}."
_INKT = "Exporteer het opnieuw als {standard}, met alle kleuren omgezet naar de drukgang."

DUTCH = {
    "PRS01": ("Het bestand begint niet zoals een pdf hoort te beginnen.", _OPNIEUW),
    "PRS02": ("Het bestand is PDF {value}; {standard} is PDF {newest}.", _OPNIEUW),
    "PRS03": ("Het bestand heeft geen kenmerk (ID).", _OPNIEUW),
    "PRS04": ("Het bestand heeft geen metadata (XMP) die te lezen zijn.", _OPNIEUW),
    "PRS05": ("In de metadata staat geen {name}.", _OPNIEUW),
    "PRS06": (
        "Het bestand zegt niet of er al trapping in zit, of zegt twee verschillende dingen.",
        "Zet “Trapped” op nee.",
    ),
    "PRS10": (
        "Het bestand hoort één drukgang te noemen (output intent), en noemt er {count}.",
        "Kies er één, zoals FOGRA39 of FOGRA51; de drukker weet welke.",
    ),
    "PRS11": ("De drukgang heeft geen naam.", _OPNIEUW),
    "PRS12": (
        "Het ICC-profiel van de drukgang ontbreekt, of is niet dat van een drukpers in CMYK.",
        "Exporteer het opnieuw met het profiel van de drukker.",
    ),
    "PRS13": ("In het bestand zit iets wat {standard} verbiedt: {what}.", _OPNIEUW),
    "PRS14": (
        "De {name} van de bladzijde ontbreekt, of ligt buiten het kader eromheen.",
        "Geef elke bladzijde een trimbox, daaromheen een bleedbox, en die binnen de mediabox.",
    ),
    "PRS15": (
        "Er staat een notitie, link of veld op de bladzijde ({what}).",
        "Haal die van de bladzijde.",
    ),
    "PRS16": (
        "De bladzijde mengt doorschijnende kleuren niet in CMYK.",
        "Kies CMYK als kleurruimte om in te mengen.",
    ),
    "PRS17": ("Op de bladzijde staan beeldschermkleuren ({what}).", _INKT),
    "PRS18": ("Op de bladzijde staan kleuren voor een andere pers ({what}).", _INKT),
    "PRS20": ("De bladzijde vraagt om iets wat niet in het bestand zit: {what}.", _OPNIEUW),
    "PRS21": (
        "De steunkleur “{what}” is op twee manieren beschreven.",
        "Laat van elke steunkleur één beschrijving over.",
    ),
    "PRS22": (
        "Wit staat hier op overdruk, en verdwijnt dan.",
        "Zet overdruk uit voor wit.",
    ),
    "PRS23": (
        "Zwarte letters staan niet op overdruk, dus er kan een wit randje te zien zijn.",
        "Zet zwarte letters op overdruk.",
    ),
    "PRS24": (
        "Een lijn is {width} pt dun, en wordt misschien niet gedrukt.",
        "Maak hem minstens 0,25 pt dik.",
    ),
    "PRS25": (
        "Op één plek ligt {percent}% inkt; het papier kan {most}% hebben.",
        "Gebruik daar minder inkt, of zet de kleuren om met een lagere inktlimiet.",
    ),
    "PRS26": (
        "Een afbeelding heeft {pixels} pixels per inch, en oogt grof onder {least}.",
        "Gebruik een grotere afbeelding, of plaats haar kleiner.",
    ),
    "PRS27": (
        "Kleur stopt op of vlak na de rand waar gesneden wordt: er kan een licht lijntje blijven.",
        "Laat de kleur minstens 3 mm doorlopen over de rand.",
    ),
    "PRS28": (
        "Tekst staat minder dan {mm} mm van de rand waar gesneden wordt.",
        "Zet de tekst verder naar binnen.",
    ),
    "PRS29": (
        "Kleine letters worden in {count} inkten gedrukt, en krijgen gekleurde randjes.",
        "Gebruik alleen zwart, of één of twee inkten zonder zwart.",
    ),
    "PRS30": (
        "Op een afbeelding staan witte letters van {size} pt, en die lopen misschien dicht.",
        "Maak ze groter of vetter, of leg er een egaal vlak onder.",
    ),
    "PRS31": (
        "De bladzijde heeft minder dan 2 mm afloop.",
        "Exporteer haar met 3 mm afloop aan elke kant.",
    ),
    "PRS32": ("De dekking van een afbeelding is niet in grijs opgegeven.", _OPNIEUW),
    "PRS60": (
        "Iets op de bladzijde heeft de kleur van paskruizen, die op elke plaat vol is.",
        "Maak het zwart, of geef het een andere kleur; deze is voor tekens buiten de bladzijde.",
    ),
    "PRS61": (
        "De bladzijde rekent in eigen eenheden (UserUnit {unit}). Veel programma’s zien dat over het hoofd, en dan "
        "wordt ze anders van maat.",
        "Exporteer haar opnieuw op ware grootte.",
    ),
    "PRS62": (
        "De steunkleuren “{name}” en “{first}” zijn twee platen, en lijken één inkt te zijn.",
        "Geef ze allebei dezelfde naam, letter voor letter.",
    ),
    "PRS63": (
        "Witte letters van {size} pt staan op {count} inkten, en lopen misschien dicht.",
        "Maak ze groter of vetter, of gebruik één of twee inkten voor hun ondergrond.",
    ),
    "PRS90": ("Het bestand is PDF {value}; {standard} kent niets wat nieuwer is dan PDF {newest}.", _OPNIEUW),
    "PRS91": ("In de documentinformatie staat geen {name}.", _OPNIEUW),
    "PRS92": (
        "Op de bladzijde is iets doorschijnend ({what}), en dat verbiedt {standard}.",
        "Exporteer het opnieuw met afgevlakte transparantie, of vraag de drukker of PDF/X-4 ook mag.",
    ),
}
