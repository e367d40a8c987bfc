"""Whether texts stand out from their ground, on screen and on a grey copy.

Contrast is a ratio of luminances (WCAG 2.1, SC 1.4.3), so what passes here also reads when a school copier prints it in
grey: colour plays no part in it. Texts on a picture cannot be judged this way and are left to the eye.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.layout.memory import Once, afresh
from cardgen.layout.scene import Artwork, Foreign, Image, Page, PlacedText, Scene, Shape
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

Ground = tuple[tuple[float, float, float, float], str | None]
"""Left, top, right and bottom in mm, and the colour `#RRGGBB`; None for pictures and tints."""


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
            found.append((_bounds(item), item.fill.rgb if item.fill.alpha >= 1 else None))
        elif isinstance(item, (Artwork, Image, Foreign)):
            clip = item.seen if isinstance(item, Image) else item.box
            if isinstance(item, Artwork) and item.clip is not None:
                clip = item.clip
            found.append(((clip.x, clip.y, clip.right, clip.bottom), None))
    return found


def ground_below(page: Page, item: Artwork | Image) -> str | None:
    """The colour behind the middle of a picture, `#RRGGBB`; None on another picture or on a tint."""
    x, y = item.box.center
    below = page.items[: page.items.index(item)]
    for (left, top, right, bottom), color in _grounds(below):
        if left <= x <= right and top <= y <= bottom:
            return color
    return PAPER


def ground_of(text: PlacedText, grounds: Sequence[Ground]) -> str | None:
    """The colour behind the first letter, `#RRGGBB`; None on a picture, or on a tint that lets something through."""
    run = next(run for line in text.lines for run in line)
    x, y = run.x + 0.1, run.y - 0.1
    for (left, top, right, bottom), color in grounds:
        if left <= x <= right and top <= y <= bottom:
            return color
    return PAPER


def _bounds(shape: Shape) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a shape: exact for boxes, near enough for discs and pills."""
    xs = [value for _, numbers in shape.path for value in numbers[0::2]]
    ys = [value for _, numbers in shape.path for value in numbers[1::2]]
    return min(xs), min(ys), max(xs), max(ys)
