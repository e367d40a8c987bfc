"""Cards, labels and pages in rows as a Plan."""

from __future__ import annotations

from collections.abc import Sequence

from cardgen.core.geometry import Size
from cardgen.core.struct import replace
from cardgen.impose.plan.duplex import Axis, axis, edge_for, turn_behind
from cardgen.impose.plan.facing import lay_facing
from cardgen.impose.plan.grid import Grid, lay, sequence
from cardgen.impose.plan.gridchoice import card_grid, check_gap, check_gutter, half
from cardgen.impose.plan.model import Edge, PageUse, Place, Plan, Sheet, Side, common_size
from cardgen.impose.plan.oddpages import report_misfits, settle
from cardgen.impose.plan.pieces import Piece, card, placed
from cardgen.impose.plan.wishes import GridWish, SheetStock
from cardgen.messages.diagnostics import CardgenError, Diagnostics


def plan_grid(
    pages: Sequence[PageUse], paper: SheetStock, wish: GridWish, flip: Edge | None, diagnostics: Diagnostics
) -> Plan:
    """Cards, labels or pages in columns and rows, in reading order or for cutting and stacking.

    Raises:
        CardgenError: the pages do not fit on the paper.
    """
    page = common_size(pages)
    grid, scale = card_grid(page, paper, wish, diagnostics)
    cell = grid.place
    check_gap(paper, grid, diagnostics)
    if wish.backs == "onward":
        flip = flip or edge_for(grid.sheet, Axis.VERTICAL)
        sheets = _onward(len(pages), cell, grid, paper.bleed, scale, flip)
    else:
        pieces = cards(len(pages), wish.backs, cell, paper.bleed, scale, wish.copies)
        if wish.bound:
            check_gutter(wish.hold, cell)
            pieces = [_held(piece, wish) for piece in pieces]
        flip = None if wish.backs == "none" else flip or edge_for(grid.sheet, Axis.VERTICAL)
        sheets = lay(pieces, grid, paper.bleed, flip=flip, stack=wish.stack, tumble=wish.tumble)
    sheets = settle(sheets, pages, scale)
    report_misfits(sheets, pages, scale, diagnostics)
    return Plan(
        "stack" if wish.stack else "grid", tuple(pages), sheets, grid.sheet, cell, scale, paper.bleed,
        (grid.columns, grid.rows), grid.gap, flip, binding=wish.bound,
    )  # fmt: skip


def _held(piece: Piece, wish: GridWish) -> Piece:
    """A leaf whose pages keep away from the wire. Turned over, the wire is on the other side, or below."""
    x, y = (wish.hold, 0.0) if wish.bound == "left" else (0.0, wish.hold)

    def moved(slots: tuple[Place, ...], dx: float, dy: float) -> tuple[Place, ...]:
        return tuple(replace(slot, shift=(dx, dy)) for slot in slots)

    back = None if piece.back is None else moved(piece.back, -x, -y)
    return replace(piece, front=moved(piece.front, x, y), back=back)


def plan_facing(
    pages: Sequence[PageUse], paper: SheetStock, wish: GridWish, turn: Axis | None, diagnostics: Diagnostics
) -> Plan:
    """Fronts and backs on one side: fold-over (`turn` None), work-and-turn (vertical) or work-and-tumble (horizontal).

    Raises:
        CardgenError: the pages do not fit on half the paper.
    """
    page = common_size(pages)
    if paper.size is None:
        raise CardgenError.of("IMP26")
    grid, about, scale = half(page, paper, turn, diagnostics)
    check_gap(paper, grid, diagnostics)
    backs = "alternate" if wish.backs in ("none", "onward") else wish.backs
    pieces = cards(len(pages), backs, grid.place, paper.bleed, scale, wish.copies)
    sheets = lay_facing(
        pieces, grid, about, paper.bleed, both_sides=turn is not None, stack=wish.stack, tumble=wish.tumble
    )
    sheets = settle(sheets, pages, scale)
    report_misfits(sheets, pages, scale, diagnostics)
    middle = ((grid.sheet.w / 2,), ()) if about is Axis.VERTICAL else ((), (grid.sheet.h / 2,))
    size = (grid.columns * 2, grid.rows) if about is Axis.VERTICAL else (grid.columns, grid.rows * 2)
    return Plan(
        "fold-over" if turn is None else "work-and-turn", tuple(pages), sheets, grid.sheet, grid.place, scale,
        paper.bleed, size, grid.gap, None if turn is None else edge_for(grid.sheet, about),
        middle if turn is None else ((), ()),
    )  # fmt: skip


def cards(pages: int, backs: str, size: Size, bleed: float, scale: float, copies: int = 1) -> list[Piece]:
    """The cards that so many pages make; see `GridWish.backs`."""
    middle = (pages + 1) // 2
    pairs: list[tuple[int | None, int | None]]
    match backs:
        case "alternate":
            pairs = [(i, i + 1 if i + 1 < pages else None) for i in range(0, pages, 2)]
        case "after":
            pairs = [(i, middle + i if middle + i < pages else None) for i in range(middle)]
        case "same":
            pairs = [(i, pages - 1) for i in range(max(1, pages - 1))]
        case _:
            pairs = [(i, None) for i in range(pages)]
    return [
        card(front, back, size, bleed, scale, two_sided=backs != "none")
        for front, back in pairs
        for _ in range(copies)
    ]


def _onward(pages: int, cell: Size, grid: Grid, bleed: float, scale: float, flip: Edge) -> tuple[Sheet, ...]:
    """Pages in reading order that go on at the back of each sheet."""
    places, rooms = grid.places(), grid.rooms(bleed)
    turn = turn_behind(axis(grid.sheet, flip))
    sides: list[Side] = []
    for number, row in enumerate(sequence(pages, len(places), stack=False)):
        upside_down = turn == 180 and number % 2 == 1
        spots = list(zip(reversed(places), reversed(rooms), strict=True)) if upside_down else list(
            zip(places, rooms, strict=True))  # fmt: skip
        slots: list[Place] = []
        for index, (cell_box, room) in zip(row, spots, strict=True):
            piece = card(index, None, cell, bleed, scale, two_sided=False)
            slots += placed(piece.front, piece.size, cell_box, 180 if upside_down else 0, room)
        sides.append(Side(tuple(slots)))
    if len(sides) % 2:
        sides.append(Side(tuple(replace(s, page=None) for s in sides[-1].slots)))
    return tuple(Sheet(sides[i], sides[i + 1]) for i in range(0, len(sides), 2))
