"""Pieces in columns and rows: how many fit, in which order, and what comes behind them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import Struct
from cardgen.impose.plan.duplex import Axis, axis, behind, turn_behind
from cardgen.impose.plan.model import Edge, Place, Sheet, Side
from cardgen.impose.plan.pieces import Piece, Room, blank, placed

SLACK = 0.05
"""mm of rounding forgiven when something is measured against paper (PDF boxes are often rounded)."""


FORGIVEN = 0.001
"""A page that is larger than its place by less than this share is not made smaller: nobody could see or cut it."""


class Grid(Struct, frozen=True):
    """Equal places on a sheet, mm. `origin` is the top left corner of the first place."""

    sheet: Size
    place: Size
    columns: int
    rows: int
    gap: tuple[float, float] = (0.0, 0.0)
    origin: tuple[float, float] = (0.0, 0.0)

    @property
    def block(self) -> Rect:
        """The box around all places."""
        return Rect(
            *self.origin,
            self.columns * (self.place.w + self.gap[0]) - self.gap[0],
            self.rows * (self.place.h + self.gap[1]) - self.gap[1],
        )

    def places(self) -> list[Rect]:
        """The places in reading order."""
        dx, dy = self.place.w + self.gap[0], self.place.h + self.gap[1]
        x, y = self.origin
        return [
            Rect(x + c * dx, y + r * dy, self.place.w, self.place.h)
            for r in range(self.rows)
            for c in range(self.columns)
        ]

    def rooms(self, bleed: float) -> list[Room]:
        """Bleed allowed around each place: all of it outside the block, at most half the gap between neighbours."""
        inner_x, inner_y = min(bleed, self.gap[0] / 2), min(bleed, self.gap[1] / 2)
        return [
            Room(
                inner_x if c else bleed,
                inner_y if r else bleed,
                inner_x if c < self.columns - 1 else bleed,
                inner_y if r < self.rows - 1 else bleed,
            )
            for r in range(self.rows)
            for c in range(self.columns)
        ]


def how_many(room: float, piece: float, gap: float) -> int:
    """How many pieces fit in `room` mm with `gap` mm between them."""
    return max(0, math.floor((room + gap + SLACK) / (piece + gap)))


def centred(sheet: Size, place: Size, columns: int, rows: int, gap: tuple[float, float]) -> Grid:
    """A grid in the middle of its sheet, so that fronts and backs lie behind each other whichever way it turns."""
    block = Grid(sheet, place, columns, rows, gap).block
    return Grid(sheet, place, columns, rows, gap, ((sheet.w - block.w) / 2, (sheet.h - block.h) / 2))


def best_grid(paper: Size, place: Size, gap: tuple[float, float], margin: float) -> Grid | None:
    """The grid with the most places of this size on the paper, portrait or landscape (the paper as given on a tie).

    Args:
        paper: mm.
        place: size of one piece, mm.
        gap: mm between pieces.
        margin: mm at each edge where nothing may come.

    Returns:
        None when not even one piece fits.
    """
    grids = []
    for sheet in (paper, paper.turned):
        columns = how_many(sheet.w - 2 * margin, place.w, gap[0])
        rows = how_many(sheet.h - 2 * margin, place.h, gap[1])
        if columns and rows:
            grids.append(centred(sheet, place, columns, rows, gap))
    return max(grids, key=lambda grid: grid.columns * grid.rows, default=None)


def shrink(
    sheet: Size, place: Size, columns: int, rows: int, gap: tuple[float, float], margin: float
) -> float:
    """The largest factor up to 1 at which so many places fit inside the margins; 0 when gaps leave no room."""
    across = (sheet.w - 2 * margin - (columns - 1) * gap[0]) / (columns * place.w)
    down = (sheet.h - 2 * margin - (rows - 1) * gap[1]) / (rows * place.h)
    factor = min(across, down)
    return 1.0 if factor > 1 - FORGIVEN else max(0.0, factor)


def sequence(items: int, slots: int, *, stack: bool) -> list[list[int | None]]:
    """Which item lies in which slot of which sheet.

    In reading order, or so that the piles come out in order when the cut sheets are stacked: slot p of sheet k then
    holds item p * sheets + k, and piles are laid on each other in slot order. Short piles keep their blanks.
    """
    sheets = -(-items // slots)

    def item(k: int, p: int) -> int | None:
        index = p * sheets + k if stack else k * slots + p
        return index if index < items else None

    return [[item(k, p) for p in range(slots)] for k in range(sheets)]


def lay(
    pieces: Sequence[Piece],
    grid: Grid,
    bleed: float,
    *,
    flip: Edge | None = None,
    stack: bool = False,
    tumble: bool = False,
) -> tuple[Sheet, ...]:
    """Put pieces on sheets, their backs exactly behind them.

    Args:
        pieces: equal in size, at least one.
        grid: the places.
        bleed: mm.
        flip: edge the printer turns the sheet over; None prints the fronts only.
        stack: cut-and-stack order.
        tumble: finished pieces are turned over their top edge.
    """
    empty = blank(pieces[0])
    places, rooms = grid.places(), grid.rooms(bleed)
    sheets = []
    for row in sequence(len(pieces), len(places), stack=stack):
        here = [empty if i is None else pieces[i] for i in row]
        front = [s for piece, cell, room in zip(here, places, rooms, strict=True) for s in
                 placed(piece.front, piece.size, cell, 0, room)]  # fmt: skip
        back = None
        if flip is not None:
            back = Side(_backs(here, places, rooms, grid.sheet, axis(grid.sheet, flip), tumble))
        sheets.append(Sheet(Side(tuple(front)), back))
    return tuple(sheets)


def _backs(
    pieces: Sequence[Piece],
    places: Sequence[Rect],
    rooms: Sequence[Room],
    sheet: Size,
    about: Axis,
    tumble: bool,
) -> tuple[Place, ...]:
    turn = turn_behind(about, tumble=tumble)
    slots: list[Place] = []
    for piece, cell, room in zip(pieces, places, rooms, strict=True):
        slots += placed(piece.back or (), piece.size, behind(cell, sheet, about), turn, room.behind(about))
    return tuple(slots)
