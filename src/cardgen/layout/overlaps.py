"""Words printed over other words: nobody can read either."""

from __future__ import annotations

from collections.abc import Iterator

from cardgen.core.geometry import PT_PER_MM, Rect
from cardgen.layout.memory import Once, afresh
from cardgen.layout.scene import Page, PlacedText, Scene
from cardgen.messages.diagnostics import Diagnostic, Diagnostics

HEIGHT, DEPTH = 0.65, 0.02
"""Of the type size, above and below the baseline: what a line covers, a little less than its ascenders."""
LEAST = 0.25
"""mm in both directions; less than this only touches."""
SHOWN = 40
"""Characters of a text in the message."""
PUSHING = {"FIT01", "FIT02"}
"""Words that do not fit lie over what stands around them, and push what comes after them off its place."""


def report(scene: Scene, diagnostics: Diagnostics, once: Once = afresh) -> None:
    """Record every two texts of a page of which lines lie over each other (PLC62).

    Not while words do not fit: that is the cause, has been said, and what lies over what changes when it is mended.
    """
    if any(one.code in PUSHING for one in diagnostics):
        return
    for page in scene.pages:
        diagnostics.extend(once("overlaps", page, _found_on))


def _found_on(page: Page) -> tuple[Diagnostic, ...]:
    found = Diagnostics()
    texts = [item for item in page.items if isinstance(item, PlacedText) and any(item.lines)]
    for one, other in _near(texts):
        if any(_meet(a, b) for a in _inked(one) for b in _inked(other)):
            places = [place for place in (other.where, one.where) if place is not None]
            found.add("PLC62", *places, text=_short(other), other=_short(one))
    return tuple(found)


def _near(texts: list[PlacedText]) -> Iterator[tuple[PlacedText, PlacedText]]:
    """Every two texts of which the boxes lie over each other, in the order of the page.

    A page has thousands of pairs and hardly one of them meets, so they are told apart by four numbers.
    """
    boxes = [(ink.x, ink.y, ink.right, ink.bottom) for ink in (text.ink for text in texts)]
    for one, (left, top, right, bottom) in enumerate(boxes):
        for other, (x, y, far, low) in enumerate(boxes[one + 1 :], one + 1):
            over = x < right and left < far and y < bottom and top < low
            if over and _meet(texts[one].ink, texts[other].ink):
                yield texts[one], texts[other]


def _meet(a: Rect, b: Rect) -> bool:
    across = min(a.right, b.right) - max(a.x, b.x)
    down = min(a.bottom, b.bottom) - max(a.y, b.y)
    return across > LEAST and down > LEAST


def _inked(text: PlacedText) -> list[Rect]:
    """Where its letters are; of words that stand askew nothing is said."""
    return [
        Rect(run.x, run.y - HEIGHT * size, run.width, (HEIGHT + DEPTH) * size)
        for line in text.lines
        for run in line
        if not run.angle and run.text.strip()
        for size in (run.size / PT_PER_MM,)
    ]


def _short(text: PlacedText) -> str:
    plain = " ".join(text.text.replace("\N{SOFT HYPHEN}", "").split())
    return plain if len(plain) <= SHOWN else plain[: SHOWN - 1] + "…"
