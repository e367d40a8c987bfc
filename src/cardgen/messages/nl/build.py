"""What is said about jobs and files: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "BLD01": ("{partnership} heeft geen editie voor {sector}.", "Wel voor: {known}."),
    "BLD02": ("{product} is niet te maken in {size}.", "Wel in: {known}."),
    "BLD03": ("Geen enkel product is te maken in {size}.", ""),
    "BLD04": (
        "{name} is niet te schrijven: {reason}.",
        "Sluit het bestand als het ergens openstaat, en kijk of er ruimte is.",
    ),
    "BLD05": (
        "Twee edities zouden in dezelfde map {folder} terechtkomen; de andere is: {other}.",
        "Geef een van de mappen in content/ een andere naam.",
    ),
    "BLD50": (
        "{option} gaat over hele edities, en past niet bij --only-changed.",
        "Laat een van de twee weg.",
    ),
}
