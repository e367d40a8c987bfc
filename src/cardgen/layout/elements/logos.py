"""Logos of a partnership side by side: equal in area, not in width, so that no partner looks larger than another."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from cardgen.geometry import Rect
from cardgen.layout.context import Context, Placed
from cardgen.layout.elements.pictures import logo_at, proportion_of
from cardgen.layout.elements.structure import is_artifact
from cardgen.layout.paths import rounded_rect
from cardgen.layout.scene import Item, Node, Shape
from cardgen.struct import Struct

if TYPE_CHECKING:
    from pathlib import Path

    from cardgen.template.kinds import LogosElement

LEAST_SHARE = 0.75
"""A tall logo pulls the others down to no less than this share of a square of the full height."""
CLEAR = 0.25
"""Space round a logo on a plate, as a share of its height."""
CORNER = 0.09
"""Corner radius of a plate, as a share of its height: 1.6 mm at 18 mm."""


class Logo(Struct, frozen=True):
    """A logo that content names: where its file is, what it is called, and the ground it was drawn for."""

    path: Path
    alt: str = ""
    plate: str = ""


def compose_logos(element: LogosElement, ctx: Context, box: Rect) -> Placed:
    """All logos of the list in one row inside the frame."""
    found: list[tuple[Logo, float]] = []
    for logo in ctx.members(element.source):
        if not isinstance(logo, Logo):
            # Content has looked at where its pictures lie; a name from elsewhere could lead to any file.
            ctx.diagnostics.add("PLC19", element.where, name=str(getattr(logo, "plain", logo))[:80])
        elif (proportion := proportion_of(logo.path, ctx)) is not None:
            found.append((logo, proportion))
    if not found:
        return Placed(Rect(box.x, box.y, 0, 0))
    sizes = equal_areas([_with_plate(logo, p) for logo, p in found], box.w, box.h, element.gap, element.most)
    total = sum(w for w, _ in sizes) + element.gap * (len(sizes) - 1)
    x = box.x + (box.w - total) * {"left": 0.0, "center": 0.5, "right": 1.0}[element.align]
    items: list[Item] = []
    nodes: list[Node] = []
    for number, ((logo, _), (w, h)) in enumerate(zip(found, sizes, strict=True), start=1):
        room = Rect(x, box.y + (box.h - h) / 2, w, h)
        id_ = ctx.id_of(element, str(number))
        if logo.plate:
            items.append(Shape(f"{id_}:plate", rounded_rect(room, h * CORNER), ctx.color_of(logo.plate)))
            room = room.inset(h * CLEAR / (1 + 2 * CLEAR))
        items.append(logo_at(id_, logo.path, room, ctx))
        if logo.alt and not is_artifact(element):
            nodes.append(Node("Figure", (id_,), logo.alt))
        x += w + element.gap
    return Placed(box, tuple(items), tuple(nodes))


def _with_plate(logo: Logo, proportion: float) -> float:
    """Width over height of a logo, with the clear space of its plate when it has one."""
    return (proportion + 2 * CLEAR) / (1 + 2 * CLEAR) if logo.plate else proportion


def equal_areas(
    proportions: list[float], width: float, height: float, gap: float, most: float | None = None
) -> list[tuple[float, float]]:
    """Width and height (mm) of pictures that get the same area, inside `width` × `height` mm in one row.

    Args:
        proportions: Width over height of each.
        width: Room for all together, gaps included.
        height: Room for the highest.
        gap: Between two of them.
        most: Widest that a single one may be; all of `width` when left out.

    Returns:
        One size each. Very tall ones are smaller than the rest: otherwise everything would shrink with them.
    """
    widest = min(most or width, width)
    fitted = [min(widest, height * p) for p in proportions]
    area = max(
        min(w * w / p for w, p in zip(fitted, proportions, strict=True)), LEAST_SHARE * height * height
    )
    widths = [min(sqrt(area * p), w) for w, p in zip(fitted, proportions, strict=True)]
    room = width - gap * (len(widths) - 1)
    shrink = min(1.0, room / sum(widths)) if room > 0 else 0.0
    return [(w * shrink, w * shrink / p) for w, p in zip(widths, proportions, strict=True)]
