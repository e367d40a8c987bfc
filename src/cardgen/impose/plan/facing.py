"""Fronts and backs on the same side of a sheet, mirrored in a middle line.

Fold-over: printed on one side, the sheet is folded at the line and glued, then cut. Work-and-turn: the same side is
printed again on the other side of the paper; every sheet then yields each piece twice. Both are one layout, because
what lies behind a place after folding is what lies behind it after turning.
"""

from __future__ import annotations

from collections.abc import Sequence

from cardgen.core.geometry import Size
from cardgen.core.struct import replace
from cardgen.impose.plan.duplex import Axis, behind, turn_behind
from cardgen.impose.plan.grid import Grid, how_many, sequence
from cardgen.impose.plan.model import Place, Sheet, Side
from cardgen.impose.plan.pieces import Piece, Room, blank, placed


def half_grid(paper: Size, place: Size, gap: tuple[float, float], margin: float, about: Axis) -> Grid | None:
    """The fullest grid on the left (or upper) half of the paper; the other half mirrors it.

    Args:
        paper: mm, in the orientation to use.
        place: size of one piece, mm.
        gap: mm between pieces; as much stays free at the middle line.
        margin: mm at the paper's edges.
        about: the middle line.

    Returns:
        None when no piece fits on half a sheet. `sheet` of the grid is the whole paper.
    """
    upright = about is Axis.VERTICAL
    width = (paper.w / 2 - margin - gap[0] / 2) if upright else paper.w - 2 * margin
    height = paper.h - 2 * margin if upright else (paper.h / 2 - margin - gap[1] / 2)
    columns, rows = how_many(width, place.w, gap[0]), how_many(height, place.h, gap[1])
    if not columns or not rows:
        return None
    block = Grid(paper, place, columns, rows, gap).block
    # Against the middle line: the halves then share one gap, and one straight cut frees both.
    x = (paper.w - gap[0]) / 2 - block.w if upright else (paper.w - block.w) / 2
    y = (paper.h - block.h) / 2 if upright else (paper.h - gap[1]) / 2 - block.h
    return Grid(paper, place, columns, rows, gap, (x, y))


def lay_facing(
    pieces: Sequence[Piece],
    grid: Grid,
    about: Axis,
    bleed: float,
    *,
    both_sides: bool,
    stack: bool = False,
    tumble: bool = False,
) -> tuple[Sheet, ...]:
    """Fronts in the half grid, backs mirrored in the middle line.

    Args:
        pieces: two-sided pieces of one size, at least one.
        grid: from `half_grid`.
        about: the middle line.
        bleed: mm.
        both_sides: print the same side twice (work-and-turn) instead of folding.
        stack: cut-and-stack order.
        tumble: finished pieces are turned over their top edge.
    """
    empty = blank(pieces[0])
    places = grid.places()
    rooms = _half_rooms(grid, about, bleed)
    turn = turn_behind(about, tumble=tumble)
    sheets = []
    for row in sequence(len(pieces), len(places), stack=stack):
        slots: list[Place] = []
        for index, cell, room in zip(row, places, rooms, strict=True):
            piece = empty if index is None else pieces[index]
            slots += placed(piece.front, piece.size, cell, 0, room)
            slots += placed(
                piece.back or (), piece.size, behind(cell, grid.sheet, about), turn, room.behind(about)
            )
        side = Side(tuple(slots))
        sheets.append(Sheet(side, side if both_sides else None))
    return tuple(sheets)


def _half_rooms(grid: Grid, about: Axis, bleed: float) -> list[Room]:
    """As `Grid.rooms`, but at the middle line a mirrored neighbour follows after one gap."""
    rooms = grid.rooms(bleed)
    for i in range(len(rooms)):
        if about is Axis.VERTICAL and i % grid.columns == grid.columns - 1:
            rooms[i] = replace(rooms[i], right=min(bleed, grid.gap[0] / 2))
        if about is Axis.HORIZONTAL and i // grid.columns == grid.rows - 1:
            rooms[i] = replace(rooms[i], bottom=min(bleed, grid.gap[1] / 2))
    return rooms
