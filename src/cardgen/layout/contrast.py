"""Whether texts stand out from their ground, on screen and on a grey copy.

Contrast is a ratio of luminances (WCAG 2.1, SC 1.4.3), so what passes here also reads when a school copier prints it in
grey: colour plays no part in it. Texts on a picture cannot be judged this way and are left to the eye.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.layout.memory import Once, afresh
from cardgen.layout.scene import Artwork, Foreign, Image, Page, PlacedText, Scene, Shape, turned_place
from cardgen.messages.diagnostics import Diagnostic, Diagnostics
from cardgen.template.colorspace import contrast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cardgen.layout.scene import Item

NORMAL, LARGE = 4.5, 3.0
"""Least contrast of text, and of large text (WCAG 2.1, SC 1.4.3, level AA)."""

LARGE_FROM = 18.0
"""pt from which text is large; the 14 pt for bold text are not used, to stay on the safe side."""

PAPER = "#FFFFFF"
SKEW = 0.05
"""mm that the ends of a side differ both ways when it stands askew."""

Corners = tuple[tuple[float, float], ...]
Ground = tuple[tuple[float, float, float, float], str | None, Corners]
"""Left, top, right and bottom in mm, the colour `#RRGGBB` (None for pictures and tints), and what stands askew by its
corners."""


def report(scene: Scene, diagnostics: Diagnostics, once: Once = afresh) -> None:
    """Record every text with too little contrast (PLC15)."""
    for page in scene.pages:
        diagnostics.extend(once("contrast", page, _found_on))


def _found_on(page: Page) -> tuple[Diagnostic, ...]:
    found = Diagnostics()
    grounds = grounds_of(page)
    for item in page.items:
        if isinstance(item, PlacedText) and any(item.lines):
            _judge(item, ground_of(item, grounds), found)
    return tuple(found)


def _judge(text: PlacedText, ground: str | None, diagnostics: Diagnostics) -> None:
    if ground is None:
        return
    for run in (run for line in text.lines for run in line):
        ratio = contrast(run.color.rgb, ground)
        least = LARGE if run.size >= LARGE_FROM else NORMAL
        if ratio < least and run.text.strip():
            name = text.id.rsplit("/", 1)[-1]
            diagnostics.add("PLC15", text.where, name=name, ratio=round(ratio, 1), least=least)
            return


def grounds_of(page: Page) -> list[Ground]:
    """Everything a text of the page may stand on, the topmost first."""
    return _grounds(page.items)


def _grounds(items: Sequence[Item]) -> list[Ground]:
    found: list[Ground] = []
    for item in reversed(items):
        if isinstance(item, Shape) and item.fill is not None and item.path:
            color = item.fill.rgb if item.fill.alpha >= 1 else None
            found.append((_bounds(item), color, _askew(item)))
        elif isinstance(item, (Artwork, Image, Foreign)):
            clip = item.seen
            found.append(((clip.x, clip.y, clip.right, clip.bottom), None, ()))
    return found


def _under(ground: Ground, x: float, y: float) -> bool:
    (left, top, right, bottom), _, corners = ground
    if not (left <= x <= right and top <= y <= bottom):
        return False
    crossed = 0  # an odd number of sides lies to the right of what is inside
    for (x1, y1), (x2, y2) in zip(corners, (*corners[1:], *corners[:1]), strict=True):
        crossed += (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1)
    return not corners or crossed % 2 == 1


def _askew(shape: Shape) -> Corners:
    """The corners of a plane with sides that are neither upright nor level; nothing for the others."""
    ends = tuple((step[1][-2], step[1][-1]) for step in shape.path if step[1])
    lines = (i for i, step in enumerate(shape.path) if step[0] == "l" and i)
    skew = any(min(abs(ends[i][0] - ends[i - 1][0]), abs(ends[i][1] - ends[i - 1][1])) > SKEW for i in lines)
    return ends if skew and sum(step[0] == "m" for step in shape.path) == 1 else ()


def ground_below(page: Page, item: Artwork | Image) -> str | None:
    """The colour behind the middle of a picture, `#RRGGBB`; None on another picture or on a tint."""
    x, y = item.box.center
    below = page.items[: page.items.index(item)]
    return next((ground[1] for ground in _grounds(below) if _under(ground, x, y)), PAPER)


def ground_of(text: PlacedText, grounds: Sequence[Ground]) -> str | None:
    """The colour behind the first letter, `#RRGGBB`; None on a picture, or on a tint that lets something through."""
    run = next(run for line in text.lines for run in line)
    x, y = turned_place((run.x + 0.1, run.y - 0.1), run.angle, (run.x, run.y))
    for ground in grounds:
        left, top, right, bottom = ground[0]
        if left <= x <= right and top <= y <= bottom and _under(ground, x, y):
            return ground[1]
    return PAPER


def _bounds(shape: Shape) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a shape: exact for boxes, near enough for discs and pills."""
    xs = [value for _, numbers in shape.path for value in numbers[0::2]]
    ys = [value for _, numbers in shape.path for value in numbers[1::2]]
    return min(xs), min(ys), max(xs), max(ys)
