"""What is said about pictures of pages: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "PRV01": (
        "Om bestanden te volgen is het pakket watchfiles nodig, en dat is niet geïnstalleerd.",
        'Installeer het met: pip install "cardgen[preview]"',
    ),
    "PRV02": (
        "Een plaatje van {size} met {dpi} dpi is te groot om te maken.",
        "Kies hoogstens --dpi {most}, of kleiner papier met --size.",
    ),
    "PRV03": ("Er is geen sector en geen product “{name}”.{suggestion}", "Bekend zijn: {known}."),
    "PRV04": (
        "Een fout in cardgen zelf, niet in jouw werk ({kind}: {reason}). Het plaatje is zoals het was.",
        "Ga gerust door: bij het volgende bestand dat je opslaat, probeert cardgen het weer.",
    ),
}
