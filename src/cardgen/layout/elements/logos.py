"""Logos of a partnership: equal in area, not in width, so that no partner looks larger than another."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt
from typing import TYPE_CHECKING

from cardgen.core.geometry import Rect
from cardgen.core.struct import Struct
from cardgen.layout.context import Context, Placed
from cardgen.layout.elements.pictures import logo_at, proportion_of
from cardgen.layout.elements.structure import is_artifact
from cardgen.layout.paths import rounded_rect
from cardgen.layout.scene import Item, Node, Shape
from cardgen.messages.diagnostics import Where

if TYPE_CHECKING:
    from pathlib import Path

    from cardgen.template.picturekinds import LogosElement

LEAST_SHARE = 0.75
"""A tall logo pulls the others down to no less than this share of a square of the full height."""
LEAST_SIDE = 7.0
"""mm that the longer side of a logo should have in print; the words in most logos are gone below that."""
MOST_ROWS = 12
"""More rows than this in a frame, and nobody reads the logos."""
GAP_SHARE = 0.4
"""Of the height of a row: the widest gap when there is more than one row."""
WORTH_A_ROW = 1.15
"""How much larger logos must become by one more row."""
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
    """All logos of the list inside the frame: in one row, or in more when that makes them larger."""
    found: list[tuple[Logo, float]] = []
    for logo in ctx.members(element.source):
        if not isinstance(logo, Logo):
            # Content has looked at where its pictures lie; a name from elsewhere could lead to any file.
            ctx.diagnostics.add("PLC19", element.where, name=str(getattr(logo, "plain", logo))[:80])
        elif (proportion := proportion_of(logo.path, ctx)) is not None:
            found.append((logo, proportion))
    if not found:
        return Placed(Rect(box.x, box.y, 0, 0))
    proportions = [_with_plate(logo, p) for logo, p in found]
    rows, gap = in_rows(proportions, box.w, box.h, element.gap, element.most)
    _see_that_they_show([size for row in rows for size in row], [logo for logo, _ in found], element, ctx)
    items: list[Item] = []
    nodes: list[Node] = []
    logos = iter(enumerate((logo for logo, _ in found), start=1))
    row_height = (box.h - gap * (len(rows) - 1)) / len(rows)
    for row_number, row in enumerate(rows):
        total = sum(w for w, _ in row) + gap * (len(row) - 1)
        x = box.x + (box.w - total) * {"left": 0.0, "center": 0.5, "right": 1.0}[element.align]
        y = box.y + row_number * (row_height + gap)
        for (w, h), (number, logo) in zip(row, logos, strict=False):
            room = Rect(x, y + (row_height - h) / 2, w, h)
            id_ = ctx.id_of(element, str(number))
            if logo.plate:
                items.append(Shape(f"{id_}:plate", rounded_rect(room, h * CORNER), ctx.color_of(logo.plate)))
                room = room.inset(h * CLEAR / (1 + 2 * CLEAR))
            items.append(logo_at(id_, logo.path, room, ctx))
            if logo.alt and not is_artifact(element):
                nodes.append(Node("Figure", (id_,), logo.alt))
            x += w + gap
    return Placed(box, tuple(items), tuple(nodes))


def _see_that_they_show(
    sizes: list[tuple[float, float]], logos: list[Logo], element: LogosElement, ctx: Context
) -> None:
    """Record PLC24, at the smallest, when logos come out too small to tell what they are."""
    (w, h), logo = min(zip(sizes, logos, strict=True), key=lambda one: max(one[0]))
    if max(w, h) * ctx.scale < LEAST_SIDE:
        where = Where(ctx.kit.workspace.shown(logo.path))
        size = f"{w * ctx.scale:.1f} × {h * ctx.scale:.1f}"
        ctx.diagnostics.add("PLC24", where, element.where, size=size, paper=ctx.paper, count=len(logos))


def _with_plate(logo: Logo, proportion: float) -> float:
    """Width over height of a logo, with the clear space of its plate when it has one."""
    return (proportion + 2 * CLEAR) / (1 + 2 * CLEAR) if logo.plate else proportion


def in_rows(
    proportions: list[float], width: float, height: float, gap: float, most: float | None = None
) -> tuple[list[list[tuple[float, float]]], float]:
    """Width and height (mm) of pictures that get the same area, in the rows that make them largest; and their gap.

    Args:
        proportions: Width over height of each.
        width: Room for a row, gaps included.
        height: Room for all rows, gaps included.
        gap: Between two of them, and between rows; smaller in more rows, where the pictures are smaller too.
        most: Widest that a single one may be; all of `width` when left out.

    Returns:
        One size each, by row and in order, and the gap. Very tall ones are smaller than the rest: otherwise everything
        would shrink with them.
    """
    best: list[list[tuple[float, float]]] = []
    largest, chosen = 0.0, gap
    for count in range(1, min(len(proportions), MOST_ROWS) + 1):
        space = gap if count == 1 else min(gap, height / count * GAP_SHARE)
        high = (height - space * (count - 1)) / count
        sizes = _equal_areas(proportions, count, width, high, space, most)
        area = sum(w * h for row in sizes for w, h in row)
        if not best or area > largest * WORTH_A_ROW:
            best, largest, chosen = sizes, area, space
    return best, chosen


def _equal_areas(
    proportions: list[float], count: int, width: float, height: float, gap: float, most: float | None
) -> list[list[tuple[float, float]]]:
    """The largest sizes with which the pictures fit in at most `count` rows of `height` mm."""
    widest = min(most or width, width)
    fitted = [min(widest, height * p) for p in proportions]
    area = max(
        min(w * w / p for w, p in zip(fitted, proportions, strict=True)), LEAST_SHARE * height * height
    )

    def widths(side: float) -> list[float]:
        return [min(side * sqrt(p), w) for w, p in zip(fitted, proportions, strict=True)]

    def fits(side: float) -> bool:
        return len(_rows([(w, 0.0) for w in widths(side)], width, gap)) <= count

    side = _bisected(fits, 0.0, sqrt(area))
    sizes = [(w, w / p) for w, p in zip(widths(side), proportions, strict=True)]
    rows = len(_rows(sizes, width, gap))
    # Filled one after the other, the last row would often be short; in a narrower frame they come out even.
    narrower = _bisected(
        lambda by: len(_rows(sizes, width - by, gap)) <= rows, 0.0, width - max(w for w, _ in sizes)
    )
    return _rows(sizes, width - narrower, gap)


def _rows(sizes: list[tuple[float, float]], width: float, gap: float) -> list[list[tuple[float, float]]]:
    """Sizes in order, each row as full as `width` mm allows."""
    rows: list[list[tuple[float, float]]] = [[]]
    filled = 0.0
    for size in sizes:
        if rows[-1] and filled + gap + size[0] > width + 1e-9:
            rows.append([])
        filled = size[0] if not rows[-1] else filled + gap + size[0]
        rows[-1].append(size)
    return rows


def _bisected(good: Callable[[float], bool], low: float, high: float) -> float:
    """The highest value for which something is still good, that is so at `low`."""
    if good(high):
        return high
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if good(middle) else (low, middle)
    return low
