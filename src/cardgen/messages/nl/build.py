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
    "BLD51": (
        "De uitvoer “{name}” heeft de kleuren van een beeldscherm; een drukker kan die niet goed drukken.",
        "Kies er een met een drukprofiel: {known}.",
    ),
    "BLD60": (
        "“{value}” is niet goed genoeg te zien achter en naast woorden; gedrukt wordt {printed}, en dat verschil "
        "is te zien.",
        "Kies een kleur die dichter bij {printed} ligt, of laat de huiskleur zelf zien in het logo.",
    ),
    "BLD61": ("Er is geen drukprofiel “{name}”.{suggestion}", "Drukprofielen hier: {known}."),
    "BLD52": (
        "{option} hoort op een drukopdracht, en die zit niet in een pakket voor een school.",
        "Laat dat weg, of kies --for shop.",
    ),
}
