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
    "STU71": (
        "Bij deze bestanden zit geen blad.",
        "Sleep één blad hierheen (xlsx, ods of csv), samen met de logo’s.",
    ),
    "STU72": (
        "Dit zijn meer bladen dan één: {names}.",
        "Sleep één blad tegelijk hierheen, samen met de logo’s.",
    ),
    "STU73": (
        "Het blad heeft {n} rijen, en hier lukken er {most} tegelijk.",
        "Verdeel ze over meer bladen, of gebruik cardgen batch op je eigen computer.",
    ),
    "STU74": (
        "Het logo “{name}” is groter dan {mb} MB.",
        "Bewaar het kleiner, of vraag om een svg-bestand.",
    ),
    "STU75": (
        "Wat deze rijen opleveren is samen groter dan {mb} MB.",
        "Kies één product, of verdeel de rijen over meer bladen.",
    ),
}
