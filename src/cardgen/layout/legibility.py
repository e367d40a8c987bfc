"""From how far a text can be read.

A capital must be seen at 16 minutes of arc to be read without effort: twice what a person with average sight can just
make out (a 20/20 letter is 5 minutes high, ISO 8596), plus a margin for poor light and older eyes. The usual range for
signs is 16 to 22 minutes.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from cardgen.layout.memory import Once, afresh
from cardgen.layout.scene import Page, PlacedText, Scene

if TYPE_CHECKING:
    from cardgen.layout.fonts import FontBook
    from cardgen.messages.diagnostics import Diagnostics, Where

MINUTES = 16.0
_MM_PER_PT = 25.4 / 72


def reading_distance(size: float, cap_height: float) -> float:
    """Distance in m at which capitals of a text of `size` pt fill 16 minutes of arc; `cap_height` in 1/1000 em."""
    capital = size * _MM_PER_PT * cap_height / 1000
    return capital / (2 * math.tan(math.radians(MINUTES / 60) / 2)) / 1000


def distances(scene: Scene, fonts: FontBook) -> Iterator[tuple[PlacedText, float]]:
    """Every text of a Scene, and from how far (m) it can be read: its smallest run counts."""
    for page in scene.pages:
        yield from _distances(page, fonts)


def _distances(page: Page, fonts: FontBook) -> Iterator[tuple[PlacedText, float]]:
    for item in page.items:
        if isinstance(item, PlacedText) and any(item.lines):
            runs = [run for line in item.lines for run in line]
            yield item, min(reading_distance(run.size, fonts.face(run.face).cap_height) for run in runs)


def _reach(page: Page, fonts: FontBook) -> Mapping[str, float]:
    """From how far (m) all texts of a style on a page can be read, by style."""
    near: dict[str, float] = {}
    for text, distance in _distances(page, fonts):
        style = text.fit.style if text.fit is not None else ""
        near[style] = min(distance, near.get(style, distance))
    return near


def report(
    scene: Scene,
    wanted: Mapping[str, float],
    fonts: FontBook,
    paper: str,
    where: Where,
    diagnostics: Diagnostics,
    once: Once = afresh,
) -> None:
    """Say which styles cannot be read from where the product says they must (PLC14, a hint)."""
    near: dict[str, float] = {}
    for page in scene.pages if wanted else ():
        for style, distance in once("reach", page, lambda page: _reach(page, fonts)).items():
            if style in wanted:
                near[style] = min(distance, near.get(style, distance))
    for style, distance in sorted(near.items()):
        if round(distance, 1) < wanted[style]:
            diagnostics.add(
                "PLC14", where, paper=paper, style=style, near=round(distance, 1), far=wanted[style]
            )
