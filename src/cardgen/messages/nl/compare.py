"""What is said when editions are compared: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "DIF01": (
        "“{name}” is geen editie en geen map met een project.{suggestion}",
        "Schrijf een editie (vo, vo-regio-noord), een map, of een revisie van git met een dubbele punt erachter: HEAD~3:",
    ),
    "DIF02": (
        "Git geeft niets voor de revisie “{name}”.",
        "Kijk of dit project in git staat, en of “git log” die revisie noemt.",
    ),
    "DIF03": (
        "Deze revisie is te groot om uit git te halen.",
        "Haal haar er zelf uit, en noem de map.",
    ),
    "DIF04": (
        "Er is niets om mee te vergelijken.",
        "Noem een editie, een map of een revisie, bijvoorbeeld: cardgen diff HEAD~1:",
    ),
    "DIF05": ("Van wie zijn de eigen teksten?", "Noem één partnerschap: cardgen diff --stale -p regio-noord"),
    "DIF50": (
        "In dit manifest staat niet hoe de bladzijden van een editie van dit project er op het scherm uitzagen.",
        "Maak de editie eerst met deze versie: cardgen build vo",
    ),
    "DIF51": (
        "Een manifest wordt vergeleken met dit project zoals het nu is, zonder beelden van bladzijden.",
        "Zet er niets achter, en laat --html weg.",
    ),
    "DIF52": ("Dit manifest zegt niets over {product} voor het scherm.", "Wel over: {known}."),
}
