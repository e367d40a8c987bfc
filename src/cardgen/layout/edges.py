"""Whether words, codes, logos and icons stand on the page: what lies beyond the trim is cut off, or never printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.layout.memory import Once, afresh
from cardgen.layout.scene import Artwork, Image, Item, Link, Page, PlacedText, Scene
from cardgen.messages.diagnostics import Diagnostic, Diagnostics

if TYPE_CHECKING:
    from cardgen.core.geometry import Rect

_LEAST = 0.1
"""mm; less is rounding."""


def report(scene: Scene, diagnostics: Diagnostics, once: Once = afresh) -> None:
    """Record everything that runs over the trim of its page and should not (PLC21)."""
    for page in scene.pages:
        diagnostics.extend(once("edges", page, _found_on))


def _found_on(page: Page) -> tuple[Diagnostic, ...]:
    found = Diagnostics()
    for item in page.items:
        ink = _ink(item)
        if ink is None:
            continue
        over = max(-ink.x, -ink.y, ink.right - page.size.w, ink.bottom - page.size.h)
        if over > _LEAST:
            where = item.where if isinstance(item, PlacedText) else None
            found.add("PLC21", where, name=item.id, mm=round(over, 1))
    return tuple(found)


def _ink(item: Item) -> Rect | None:
    """Where an item must be seen; None for planes, lines and scenes, which may run off the page."""
    if isinstance(item, PlacedText):
        return item.ink if any(item.lines) else None
    if isinstance(item, Artwork):
        return item.seen if item.clip is None else None
    if isinstance(item, Image):
        return item.seen if not item.frame else None  # a photo may run off the page
    return item.box if isinstance(item, Link) else None
