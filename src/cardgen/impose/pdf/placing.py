"""The matrix that brings a page into its slot."""

from __future__ import annotations

from cardgen.core.geometry import PT_PER_MM, Matrix, Rect
from cardgen.impose.pdf.boxes import Box, SourcePage
from cardgen.impose.plan.model import PageUse, Place

_TURNS = {0: (1, 0, 0, 1), 90: (0, 1, -1, 0), 180: (-1, 0, 0, -1), 270: (0, -1, 1, 0)}


def page_to_sheet(page: SourcePage, use: PageUse, slot: Place, sheet_height: float) -> Matrix:
    """Points of the page to points of the sheet.

    The middle of the page's trim (or of the part of it that is used) comes to the middle of the slot's trim.

    Args:
        page: measures of the source page.
        use: which part of it.
        slot: where it goes; its scale is along the page's own upright axes.
        sheet_height: mm.
    """
    middle = use.window.center if use.window else (use.size.w / 2, use.size.h / 2)
    x, y = slot.trim.center
    to_middle = Matrix(1, 0, 0, 1, -middle[0], -middle[1])
    size = Matrix(slot.scale[0], 0, 0, slot.scale[1])
    turn = Matrix(*_TURNS[slot.turn])
    to_place = Matrix(1, 0, 0, 1, x + slot.shift[0], y + slot.shift[1])
    to_points = Matrix(PT_PER_MM, 0, 0, -PT_PER_MM, 0, sheet_height * PT_PER_MM)
    return to_points @ to_place @ turn @ size @ to_middle @ page.upright


def points(box: Rect, sheet_height: float) -> Box:
    """A box of the sheet in its points."""
    return (
        box.x * PT_PER_MM,
        (sheet_height - box.bottom) * PT_PER_MM,
        box.right * PT_PER_MM,
        (sheet_height - box.y) * PT_PER_MM,
    )


def mapped(matrix: Matrix, box: Box) -> Box:
    """The smallest upright box around the image of a box."""
    corners = [matrix.apply(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    xs, ys = [c[0] for c in corners], [c[1] for c in corners]
    return min(xs), min(ys), max(xs), max(ys)
