"""Words printed over other words: nobody can read either."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from cardgen.core.geometry import PT_PER_MM, Rect
from cardgen.layout.memory import Once, afresh
from cardgen.layout.scene import Page, PlacedText, Run, Scene, turned_place
from cardgen.messages.diagnostics import Diagnostic, Diagnostics

HEIGHT, DEPTH = 0.65, 0.02
"""Of the type size, above and below the baseline: what a line covers, a little less than its ascenders."""
LEAST = 0.25
"""mm in both directions; less than this only touches."""
SHOWN = 40
"""Characters of a text in the message."""
PUSHING = {"FIT01", "FIT02", "FIT80"}
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
        if any(_cross(a, b) for a in _inked(one) for b in _inked(other)):
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


Corners = tuple[tuple[float, float], ...]


def _cross(a: Corners, b: Corners) -> bool:
    """Whether two boxes share more than a touch, askew or not: no side of either keeps them apart."""
    for one in (a, b):
        for (x1, y1), (x2, y2) in pairwise(one[:3]):
            length = math.hypot(x2 - x1, y2 - y1)
            along = [[(x * (x2 - x1) + y * (y2 - y1)) / length for x, y in box] for box in (a, b)]
            if min(max(along[0]), max(along[1])) - max(min(along[0]), min(along[1])) <= LEAST:
                return False
    return True


def _meet(a: Rect, b: Rect) -> bool:
    across = min(a.right, b.right) - max(a.x, b.x)
    down = min(a.bottom, b.bottom) - max(a.y, b.y)
    return across > LEAST and down > LEAST


def _inked(text: PlacedText) -> list[Corners]:
    """The corners of where its letters are, line by line; of words along a curve nothing is said."""
    shown = [run for line in text.lines for run in line if run.text.strip()]
    if len({run.angle for run in shown}) > 1:
        return []
    return [_corners(run) for run in shown if run.width > 0]


def _corners(run: Run) -> Corners:
    size, x, y = run.size / PT_PER_MM, run.x, run.y
    top, bottom, right = y - HEIGHT * size, y + DEPTH * size, x + run.width
    level = ((x, top), (right, top), (right, bottom), (x, bottom))
    return tuple(turned_place(corner, run.angle, (x, y)) for corner in level) if run.angle else level


def _short(text: PlacedText) -> str:
    plain = " ".join(text.text.replace("\N{SOFT HYPHEN}", "").split())
    return plain if len(plain) <= SHOWN else plain[: SHOWN - 1] + "…"
