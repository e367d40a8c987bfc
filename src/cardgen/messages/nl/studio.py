"""What is said about the studio: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "STU01": (
        "Voor de studio zijn pakketten nodig die niet geïnstalleerd zijn, zoals {name}.",
        'Installeer ze met: pip install "cardgen[studio]"',
    ),
    "STU40": (
        "“{address}” is geen adres dat mensen kunnen typen.",
        "Geef het hele adres, met het pad van de proxy: https://kaarten.example.nl/studio",
    ),
    "STU02": (
        "Poort {port} is in gebruik door een ander programma.",
        "Kies een andere met --port, of laat --port weg: dan zoekt de studio er een die vrij is.",
    ),
}
