"""What is said about finished PDFs: by code, in Dutch; what is wrong, and what to do."""

_OPNIEUW = "Maak het bestand opnieuw met het programma waar het uit komt."
_TAGS = "Maak het bestand opnieuw als getagde pdf; in een tekstverwerker kies je dat bij “Opslaan als pdf”."

DUTCH = {
    "PRE01": ("Dit is niet te lezen als pdf ({reason}).", "Geef een pdf die in een pdf-lezer opengaat."),
    "PRE02": ("Deze pdf zit op slot met een wachtwoord.", "Vraag de maker om een versie zonder wachtwoord."),
    "PRE09": ("Het bestand is te beschadigd om hier na te kijken: {reason}.", _OPNIEUW),
    "PRE10": ("Het bestand heeft geen tags, dus een schermlezer moet raden.", _TAGS),
    "PRE11": ("Het bestand zegt niet dat je op zijn tags kunt rekenen.", _TAGS),
    "PRE12": (
        "Het bestand zegt niet, of verkeerd, in welke taal het is: “{value}”.",
        "Geef het een taal, zoals nl-NL.",
    ),
    "PRE13": (
        "Het bestand heeft geen titel die een pdf-lezer toont.",
        "Geef het document een titel, en laat die in de titelbalk staan.",
    ),
    "PRE14": ("Het bestand zegt niet dat het {name} is.", "Maak het opnieuw als {name}, of beloof dat niet."),
    "PRE15": ("De documentgegevens en de metadata verschillen: {name}.", _OPNIEUW),
    "PRE16": (
        "Het bestand mag niet worden voorgelezen: het is daartegen beveiligd.",
        "Haal de beveiliging eraf.",
    ),
    "PRE17": (
        "In het bestand zit iets wat deze standaard verbiedt: {what}.",
        "Laat het weg en maak het bestand opnieuw.",
    ),
    "PRE18": (
        "Het bestand zegt niet welke kleuren zijn getallen betekenen.",
        "Maak het opnieuw met een kleurprofiel als output intent, zoals sRGB.",
    ),
    "PRE20": (
        "Deze tag heeft geen vaste betekenis: “{name}”.",
        "Gebruik een standaardtag, of geef hem een rol.",
    ),
    "PRE21": ("De boom van tags spreekt zichzelf hier tegen.", _OPNIEUW),
    "PRE22": ("Deze tag is leeg: “{name}”.", "Haal hem weg, of zet de tekst erin."),
    "PRE23": (
        "“{name}” mag niet in “{other}” staan.",
        "Bouw lijsten als L > LI > Lbl en LBody, tabellen als Table > TR > TH en TD.",
    ),
    "PRE24": (
        "Deze afbeelding heeft geen beschrijving die iets zegt: “{value}”.",
        "Beschrijf in een zin wat erop te zien is.",
    ),
    "PRE25": ("Deze afbeelding zegt niet waar op de pagina ze staat.", _OPNIEUW),
    "PRE26": (
        "Er ontbreekt een kop van niveau {wanted}: niveau {level} volgt op niveau {other}.",
        "Sla geen niveaus over.",
    ),
    "PRE27": ("Er zijn geen koppen om je weg te vinden.", "Geef het document koppen."),
    "PRE28": ("Het document is geen geheel: de boom hoort te beginnen met één “Document”.", _OPNIEUW),
    "PRE29": (
        "Koppen met een niveau (H1) en zonder (H) staan door elkaar.",
        "Gebruik koppen met een niveau.",
    ),
    "PRE30": (
        "Er staat iets op de pagina dat geen tag heeft en ook geen versiering is.",
        "Geef het een tag, of merk het als versiering (artifact).",
    ),
    "PRE31": (
        "Deel {number} van de pagina hoort bij geen tag, of bij een andere dan het bestand zegt.",
        _OPNIEUW,
    ),
    "PRE32": ("Een tag wijst naar deel {number} van de pagina, en dat is er niet.", _OPNIEUW),
    "PRE33": ("Deel {number} van de pagina hoort bij meer dan één tag.", _OPNIEUW),
    "PRE34": ("Versiering en tekst lopen door elkaar: het een staat in het ander.", _OPNIEUW),
    "PRE40": (
        "Een link of invulveld staat niet in de boom van tags.",
        "Geef het een tag, zodat een schermlezer erlangs komt.",
    ),
    "PRE41": ("Een link zegt niet waar hij heen leidt.", "Geef hem een beschrijving."),
    "PRE42": (
        "Een link of invulveld is verborgen, of komt niet mee op papier.",
        "Laat het zien, of haal het weg.",
    ),
    "PRE43": ("De tabtoets volgt op deze pagina niet de leesvolgorde.", "Zet de tabvolgorde op “structuur”."),
    "PRE50": ("Het lettertype {font} zit niet in het bestand.", "Sluit alle lettertypen in."),
    "PRE51": (
        "Van sommige tekens van {font} zegt het bestand niet welke letters het zijn.",
        "Sluit het lettertype in met zijn Unicode-waarden.",
    ),
    "PRE52": ("De breedtes van {font} in het bestand zijn anders dan die van het lettertype zelf.", _OPNIEUW),
    "PRE53": (
        "Een teken van {font} ontbreekt en verschijnt als leeg vakje.",
        "Gebruik een lettertype dat het teken heeft.",
    ),
    "PRE54": ("Een andere lezer vindt op deze pagina andere woorden, vanaf: “{text}”.", _OPNIEUW),
    "PRE80": ("Een onderdeel van het bestand is niet wat het hoort te zijn: {what}.", _OPNIEUW),
    "PRE81": ("Een link leidt nergens heen.", "Geef hem een doel, of haal hem weg."),
    "PRE82": (
        "Deze woorden zijn slecht te lezen op hun ondergrond: “{text}” (contrast {reached}, nodig is {wanted}).",
        "Maak de letters donkerder of de ondergrond lichter, of andersom.",
    ),
    "PRE170": (
        "De tags noemen een link of invulveld dat op geen enkele pagina staat.",
        "Zet het terug op de pagina, of haal de tag weg.",
    ),
    "PRE171": (
        "Een kop van een tabel zegt niet of hij bij een rij hoort of bij een kolom.",
        "Geef die kop een Scope.",
    ),
    "PRE172": (
        "De rijen van een tabel hebben niet evenveel cellen.",
        "Geef elke rij een cel voor iedere kolom.",
    ),
}
