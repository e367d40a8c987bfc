"""Whether all words stand on the page: what lies beyond the trim is cut off, or never printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.layout.scene import Scene, Text

if TYPE_CHECKING:
    from cardgen.diagnostics import Diagnostics

_LEAST = 0.1
"""mm; less is rounding."""


def report(scene: Scene, diagnostics: Diagnostics) -> None:
    """Record every text that runs over the trim of its page (PLC21)."""
    for page in scene.pages:
        for item in page.items:
            if not isinstance(item, Text) or not any(item.lines):
                continue
            ink = item.ink
            over = max(-ink.x, -ink.y, ink.right - page.size.w, ink.bottom - page.size.h)
            if over > _LEAST:
                diagnostics.add("PLC21", item.where, name=item.id, mm=round(over, 1))
