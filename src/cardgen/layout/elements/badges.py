"""The shapes of badges, which tell categories apart without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.layout.paths import Path, circle, hexagon, rounded_square

if TYPE_CHECKING:
    from cardgen.layout.context import Context
    from cardgen.template.expression import Expression

SHAPES = {"circle": (circle, 1.0), "square": (rounded_square, 0.92), "hexagon": (hexagon, 1.1)}
"""Outline by name, with the factor that makes all of them look equally large."""


def badge_outline(ctx: Context, shape: Expression, cx: float, cy: float, r: float) -> Path:
    """The outline of a badge about (cx, cy), `r` mm in radius; a circle after recording an unknown name (PLC23)."""
    name = ctx.words(shape)
    if name.plain not in SHAPES:
        from cardgen.messages.diagnostics import closest

        suggestion, known = closest(name.plain, SHAPES), ", ".join(SHAPES)
        ctx.diagnostics.add("PLC23", name.where, name=name.plain, suggestion=suggestion, known=known)
    draw, factor = SHAPES.get(name.plain, SHAPES["circle"])
    return draw(cx, cy, r * factor)
