"""What is said when something new is made: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "NEW01": (
        "{name} bestaat al; er is niets veranderd.",
        "Kies een andere naam, of open dat bestand en verander het.",
    ),
    "NEW02": ("Hier is geen project om het in te zetten.", "Maak er eerst een in deze map: cardgen init"),
    "NEW03": (
        "“{name}” kan de korte naam niet zijn: zo heet ook de map of het bestand, op elke computer.",
        "Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld: {example}",
    ),
    "NEW04": (
        "In de opdracht ontbreekt {key}.",
        "Schrijf {key} met wat je wilt erachter, of geef de opdracht in een terminal: daar wordt ernaar gevraagd.",
    ),
    "NEW05": (
        "“{value}” is geen kleur.{suggestion}",
        "Schrijf een # met zes cijfers of letters van a tot en met f, bijvoorbeeld: #005F6B. In een huisstijl heet dat hex.",
    ),
    "NEW06": ("{key} hoort niet bij “{kind}”.", "Wat erbij hoort: {known}."),
    "NEW07": (
        "Het blok “{key}” van dit partnerschap staat hier al, en een blok staat in één bestand.",
        "Er is niets geschreven. Zet deze regels in dat blok:\n{block}",
    ),
    "NEW08": ("Er is geen thema “{name}”.{suggestion}", "Thema’s hier: {known}."),
}
