"""What the files say to whoever opens them, in Dutch like all their readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cardgen.exchange.sheet import TextSheet


def title(sheet: TextSheet) -> str:
    """The title of the file."""
    return f"Teksten: {sheet.title}"


def lines(sheet: TextSheet, file: str) -> tuple[tuple[str, str], ...]:
    """How to work with it: what it is about, and a sentence or two."""
    whose = f" -p {sheet.partnership}" if sheet.partnership else " -p JULLIE-PARTNERSCHAP"
    return (
        ("Wat je verandert", "Alleen de kolom Tekst. De grijze kolommen zijn er om je de weg te wijzen."),
        (
            "Woorden tussen { }",
            "Daar vult cardgen zelf het goede woord in, zoals “de schoolleider”. Laat ze staan, met de punten "
            "en haakjes. Bij Gedrukt lees je wat er komt te staan.",
        ),
        (
            "Tekens over",
            "Zoveel tekens kunnen er ongeveer bij. Staat er niets, dan is er ruimte genoeg. Past een tekst straks toch "
            "niet, dan hoor je hoeveel tekens eraf moeten en verandert er nog niets.",
        ),
        (
            "Tekens in de tekst",
            "**woord** wordt vet, *woord* schuin. Bij // begint een nieuwe regel. "
            "Bij | mag een lang woord worden afgebroken.",
        ),
        (
            "Nieuwe vragen",
            "Een rij erbij wordt niet gelezen. Wil je een eigen vraag: cardgen new theme-question",
        ),
        ("Klaar?", f"Bewaar het bestand en geef de opdracht: cardgen take {file}{whose}"),
    )
