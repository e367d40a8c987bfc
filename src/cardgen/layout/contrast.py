"""Whether texts stand out from their ground, on screen and on a grey copy.

Contrast is a ratio of luminances (WCAG 2.1, SC 1.4.3), so what passes here also reads when a school copier prints it in
grey: colour plays no part in it. Texts on a picture cannot be judged this way and are left to the eye.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.layout.scene import Artwork, Foreign, Image, Page, Scene, Shape, Text
from cardgen.template.colorspace import contrast

if TYPE_CHECKING:
    from cardgen.diagnostics import Diagnostics

NORMAL, LARGE = 4.5, 3.0
"""Least contrast of text, and of large text (WCAG 2.1, SC 1.4.3, level AA)."""

LARGE_FROM = 18.0
"""pt from which text is large; the 14 pt for bold text are not used, to stay on the safe side."""

PAPER = "#FFFFFF"


def report(scene: Scene, diagnostics: Diagnostics) -> None:
    """Record every text with too little contrast (PLC15)."""
    for page in scene.pages:
        for item in page.items:
            if isinstance(item, Text) and any(item.lines):
                _judge(item, page, diagnostics)


def _judge(text: Text, page: Page, diagnostics: Diagnostics) -> None:
    ground = ground_of(text, page)
    if ground is None:
        return
    runs = [run for line in text.lines for run in line if run.text.strip()]
    for run in runs:
        ratio = contrast(run.color.rgb, ground)
        least = LARGE if run.size >= LARGE_FROM else NORMAL
        if ratio < least:
            name = text.id.rsplit("/", 1)[-1]
            diagnostics.add("PLC15", text.where, name=name, ratio=f"{ratio:.1f}", least=f"{least:g}")
            return


def ground_of(text: Text, page: Page) -> str | None:
    """The colour behind the first letter, `#RRGGBB`; None on a picture, or on a tint that lets something through."""
    run = next(run for line in text.lines for run in line)
    x, y = run.x + 0.1, run.y - 0.1
    for item in reversed(page.items):
        if isinstance(item, Shape) and item.fill is not None and _covers(item, x, y):
            return item.fill.rgb if item.fill.alpha >= 1 else None
        if isinstance(item, (Artwork, Image, Foreign)):
            clip = item.clip if isinstance(item, Artwork) and item.clip is not None else item.box
            if clip.x <= x <= clip.right and clip.y <= y <= clip.bottom:
                return None
    return PAPER


def _covers(shape: Shape, x: float, y: float) -> bool:
    """Whether the bounds of a shape hold the point: exact for boxes, near enough for discs and pills."""
    xs = [value for _, numbers in shape.path for value in numbers[0::2]]
    ys = [value for _, numbers in shape.path for value in numbers[1::2]]
    return bool(xs) and min(xs) <= x <= max(xs) and min(ys) <= y <= max(ys)
