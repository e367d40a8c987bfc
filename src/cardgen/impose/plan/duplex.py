"""What lies behind what. The one place that knows how paper turns over; every back in every scheme comes from here."""

from __future__ import annotations

from enum import StrEnum

from cardgen.core.geometry import Rect, Size
from cardgen.impose.plan.model import Edge


class Axis(StrEnum):
    """The line a sheet turns about, as you look at its front."""

    VERTICAL = "vertical"  # as a page of a book: left and right change places
    HORIZONTAL = "horizontal"  # as a notepad: top and bottom change places


def axis(sheet: Size, edge: Edge) -> Axis:
    """The axis that belongs to a flip edge: the long edge of a portrait sheet is vertical, of a landscape one level."""
    portrait = sheet.w <= sheet.h
    return Axis.VERTICAL if portrait == (edge is Edge.LONG) else Axis.HORIZONTAL


def edge_for(sheet: Size, wanted: Axis) -> Edge:
    """The flip edge that makes this sheet turn about the wanted axis."""
    return Edge.LONG if axis(sheet, Edge.LONG) is wanted else Edge.SHORT


def behind(rect: Rect, sheet: Size, about: Axis) -> Rect:
    """The box on the back that lies exactly behind `rect`. Applying it twice gives `rect` again."""
    if about is Axis.VERTICAL:
        return Rect(sheet.w - rect.right, rect.y, rect.w, rect.h)
    return Rect(rect.x, sheet.h - rect.bottom, rect.w, rect.h)


def turn_behind(about: Axis, *, tumble: bool = False) -> int:
    """How the back of a piece whose front stands upright must be turned: 0 or 180 degrees.

    Args:
        about: the axis the sheet turns about in the printer.
        tumble: the finished piece is turned over its top edge (a notepad) instead of like a page.
    """
    return 180 if (about is Axis.HORIZONTAL) is not tumble else 0
