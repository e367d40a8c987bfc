"""Pages of different sizes together on sheets, each at its own size, in rows that a guillotine can follow."""

from __future__ import annotations

from collections.abc import Sequence

from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import Struct, field
from cardgen.impose.plan.cards import cards
from cardgen.impose.plan.duplex import Axis, axis, behind, edge_for, turn_behind
from cardgen.impose.plan.grid import SLACK
from cardgen.impose.plan.model import Edge, PageUse, Place, Plan, Sheet, Side
from cardgen.impose.plan.pieces import Piece, Room, placed
from cardgen.impose.plan.wishes import GridWish, SheetStock
from cardgen.messages.diagnostics import CardgenError, Diagnostics


class _Row(Struct):
    """Pieces beside each other on one sheet."""

    y: float
    height: float
    x: float
    members: list[tuple[int, Rect, bool]] = field(default_factory=list)


class _Filling(Struct):
    """A sheet that is being filled from the top."""

    rows: list[_Row] = field(default_factory=list)
    bottom: float = 0.0


def plan_gang(
    pages: Sequence[PageUse], paper: SheetStock, wish: GridWish, flip: Edge | None, diagnostics: Diagnostics
) -> Plan:
    """Every page at its own size, the highest first, turned a quarter when that saves room.

    Raises:
        CardgenError: the paper is not known, or a page does not fit on it (IMP20).
    """
    del diagnostics  # nothing is made smaller, so there is nothing to say
    if paper.size is None:
        raise CardgenError.of("IMP26")
    pieces = [
        _piece(one, pages, paper) for one in cards(len(pages), wish.backs, Size(1, 1), 0, 1, wish.copies)
    ]
    flip = None if wish.backs == "none" else flip or edge_for(paper.size, Axis.VERTICAL)
    found = min((_packed(pieces, sheet, paper) for sheet in (paper.size, paper.size.turned)), key=_worth)
    if found is None:
        largest = max((piece.size for piece in pieces), key=lambda size: size.w * size.h)
        raise CardgenError.of("IMP20", width=round(largest.w, 1), height=round(largest.h, 1))
    size, fillings = found
    sheets = tuple(_sheet(filling, pieces, size, flip, paper) for filling in fillings)
    cell = Size(max(p.size.w for p in pieces), max(p.size.h for p in pieces))
    return Plan("gang", tuple(pages), sheets, size, cell, 1.0, paper.bleed, (1, 1), paper.gap, flip)


def _piece(like: Piece, pages: Sequence[PageUse], paper: SheetStock) -> Piece:
    """A card as large as the page on its front."""
    front = like.front[0].page
    size = pages[front or 0].size
    trim = Rect(0, 0, size.w, size.h)

    def face(slots: Sequence[Place]) -> tuple[Place, ...]:
        return tuple(Place(slot.page, trim, trim.inset(-paper.bleed)) for slot in slots)

    return Piece(size, face(like.front), None if like.back is None else face(like.back))


def _worth(found: tuple[Size, list[_Filling]] | None) -> tuple[bool, int]:
    return (found is None, len(found[1]) if found else 0)


def _packed(pieces: Sequence[Piece], sheet: Size, paper: SheetStock) -> tuple[Size, list[_Filling]] | None:
    """First fit, the highest pieces first; None when one of them does not fit at all."""
    wide, high = sheet.w - 2 * paper.margin, sheet.h - 2 * paper.margin
    lying = {i: _lies(piece.size, wide, high) for i, piece in enumerate(pieces)}
    if any(turned is None for turned in lying.values()):
        return None
    sizes = {i: piece.size.turned if lying[i] else piece.size for i, piece in enumerate(pieces)}
    fillings: list[_Filling] = []
    for i in sorted(sizes, key=lambda i: (-round(sizes[i].h, 1), -round(sizes[i].w, 1), i)):
        if not any(_put(filling, i, sizes[i], bool(lying[i]), (wide, high), paper) for filling in fillings):
            fillings.append(_Filling())
            _put(fillings[-1], i, sizes[i], bool(lying[i]), (wide, high), paper)
    return sheet, fillings


def _lies(size: Size, wide: float, high: float) -> bool | None:
    """Whether a piece is turned a quarter: flat pieces make low rows. None when it fits neither way."""
    ways = [w for w in (size.w < size.h, size.w >= size.h) if _fits(size.turned if w else size, wide, high)]
    return ways[0] if ways else None


def _fits(size: Size, wide: float, high: float) -> bool:
    return size.w <= wide + SLACK and size.h <= high + SLACK


def _put(
    filling: _Filling, index: int, size: Size, turned: bool, room: tuple[float, float], paper: SheetStock
) -> bool:
    for row in filling.rows:
        if size.h <= row.height + SLACK and row.x + size.w <= room[0] + SLACK:
            row.members.append((index, Rect(paper.margin + row.x, row.y, size.w, size.h), turned))
            row.x += size.w + paper.gap[0]
            return True
    if filling.bottom + size.h > room[1] + SLACK:
        return False
    row = _Row(paper.margin + filling.bottom, size.h, 0.0)
    filling.rows.append(row)
    filling.bottom += size.h + paper.gap[1]
    return _put(filling, index, size, turned, room, paper)


def _sheet(
    filling: _Filling, pieces: Sequence[Piece], sheet: Size, flip: Edge | None, paper: SheetStock
) -> Sheet:
    room = Room(*(min(paper.bleed, gap / 2) for gap in (*paper.gap, *paper.gap)))
    front: list[Place] = []
    back: list[Place] = []
    for row in filling.rows:
        for index, box, turned in row.members:
            piece, turn = pieces[index], 270 if turned else 0
            front += placed(piece.front, piece.size, box, turn, room)
            if flip is not None:
                about = axis(sheet, flip)
                behind_it = (turn_behind(about) - turn) % 360
                back += placed(piece.back or (), piece.size, behind(box, sheet, about), behind_it, room)
    return Sheet(Side(tuple(front)), Side(tuple(back)) if flip is not None else None)
