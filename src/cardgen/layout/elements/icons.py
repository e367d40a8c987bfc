"""Icons of `assets/icons`, as scene items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.artwork.drawing import Reading
from cardgen.core.geometry import Rect
from cardgen.layout.outside import FILE
from cardgen.layout.scene import Artwork

if TYPE_CHECKING:
    from cardgen.content.markup import Text as Words
    from cardgen.layout.context import Context
    from cardgen.template.palette import Color


ICON_STROKE = 1.9
"""Width of the lines of an icon on its 24 unit grid, where a template does not give another."""


def icon_artwork(
    ctx: Context, id_: str, words: Words, box: Rect, color: Color, stroke: float
) -> Artwork | None:
    """The icon that `words` name, filling `box` (mm); None after recording that there is no such icon (PLC04)."""
    name = words.plain
    path = ctx.outside(FILE, ("assets", "icons", f"{name}.svg")) if not {"/", "\\"} & set(name) else None
    if path is None:
        from cardgen.messages.diagnostics import closest

        ctx.reads.spoilt = True
        files = ctx.kit.workspace.files
        folders = ctx.kit.workspace.folders("assets", "icons")
        known = sorted({file.stem for folder in folders for file in files.children(folder, ".svg")})
        ctx.diagnostics.add("PLC04", words.where, name=name, suggestion=closest(name, known))
        return None
    if ctx.drawing(path, Reading.ART) is None:
        return None
    return Artwork(id_, str(path), box, (("currentColor", color),), stroke_width=stroke, reading=Reading.ART)


def icon_in_middle(
    ctx: Context, id_: str, words: Words, center: tuple[float, float], side: float, color: Color
) -> list[Artwork]:
    """The icon that `words` name, `side` mm wide round `center`, as on a disc; empty when there is no such icon."""
    cx, cy = center
    icon = icon_artwork(ctx, id_, words, Rect(cx - side / 2, cy - side / 2, side, side), color, ICON_STROKE)
    return [icon] if icon is not None else []
