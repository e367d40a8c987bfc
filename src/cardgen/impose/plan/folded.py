"""Sections of one sheet that is folded twice or three times, and the zine: eight pages on one side of one sheet.

Nothing here is a table. A sheet of numbered cells is folded as hands fold it; the stack that results is read from its
first page to its last, and every page is put where its turn came.
"""

from __future__ import annotations

from collections.abc import Sequence

from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import Struct
from cardgen.impose.plan.duplex import Axis, axis, behind, edge_for
from cardgen.impose.plan.grid import Grid, centred
from cardgen.impose.plan.gridchoice import around, shrunk
from cardgen.impose.plan.model import (
    Edge,
    Mark,
    MarkInk,
    MarkKind,
    MarkLine,
    PageUse,
    Place,
    Plan,
    Sheet,
    Side,
    common_size,
)
from cardgen.impose.plan.oddpages import report_misfits, settle
from cardgen.impose.plan.signatures import padded
from cardgen.impose.plan.wishes import BookletWish, SheetStock
from cardgen.messages.diagnostics import Diagnostics

FOLDS: dict[int, tuple[str, ...]] = {2: ("top", "left"), 3: ("left", "top", "left")}
"""Which half comes over the other, fold after fold, of a sheet that lies with its front down.

The last fold is the spine, the one before it the head.
"""

_ZINE = (6, 5, 4, 3, 7, 0, 1, 2)
"""Pages of a zine in reading order of their cells; those of the upper row stand on their head."""


class _Leaf(Struct, frozen=True):
    """A cell of the sheet in a folded stack: whether its front looks up, and whether its top points up."""

    cell: int
    front_up: bool = True
    upright: bool = True


Stack = tuple[_Leaf, ...]
"""From the top down."""


class Printed(Struct, frozen=True):
    """Where a page goes: cell in reading order as seen from the front, side, and whether it stands on its head."""

    cell: int
    behind: bool
    turned: bool


def shape(folds: int) -> tuple[int, int]:
    """Columns and rows of the cells of a sheet that is folded so often."""
    kinds = FOLDS[folds]
    return 2 ** sum(kind == "left" for kind in kinds), 2 ** sum(kind == "top" for kind in kinds)


def folded(folds: int) -> tuple[Printed, ...]:
    """Where the pages of one section go, in reading order; bound on the left."""
    columns, rows = shape(folds)
    sheet: list[list[Stack]] = [
        [(_Leaf(r * columns + c, front_up=False),) for c in reversed(range(columns))] for r in range(rows)
    ]
    for kind in FOLDS[folds]:
        sheet = _left_over(sheet) if kind == "left" else _top_over(sheet)
    found = []
    for leaf in sheet[0][0]:
        sides = (not leaf.front_up, leaf.front_up)
        found += [Printed(leaf.cell, behind_it, not leaf.upright) for behind_it in sides]
    return tuple(found)


def _left_over(sheet: list[list[Stack]]) -> list[list[Stack]]:
    """The left half comes over the right one; what lay on top there now looks down."""
    half = len(sheet[0]) // 2
    return [
        [_turned(row[half - 1 - c], upside_down=False) + row[half + c] for c in range(half)] for row in sheet
    ]


def _top_over(sheet: list[list[Stack]]) -> list[list[Stack]]:
    """The upper half comes over the lower one, and stands on its head from then on."""
    half = len(sheet) // 2
    return [
        [_turned(sheet[half - 1 - r][c], upside_down=True) + sheet[half + r][c] for c in range(len(sheet[0]))]
        for r in range(half)
    ]


def _turned(stack: Stack, *, upside_down: bool) -> Stack:
    return tuple(_Leaf(leaf.cell, not leaf.front_up, leaf.upright != upside_down) for leaf in reversed(stack))


def plan_folded(
    pages: Sequence[PageUse],
    paper: SheetStock,
    wish: BookletWish,
    flip: Edge | None,
    diagnostics: Diagnostics,
) -> Plan:
    """Sections of one sheet each, folded twice (8 pages) or three times (16 pages).

    Raises:
        CardgenError: the pages do not fit on the paper.
    """
    folds = wish.folds
    order = _order(len(pages), 2 ** (folds + 1), wish.cover_last)
    places = folded(folds)
    grid, scale = _grid(common_size(pages), paper, shape(folds), diagnostics)
    cells = grid.places()
    flip = flip or edge_for(grid.sheet, Axis.VERTICAL)
    about = axis(grid.sheet, flip)
    blocks = grid.block, behind(grid.block, grid.sheet, about)
    sheets = []
    for start in range(0, len(order), len(places)):
        front: list[Place] = []
        back: list[Place] = []
        for page, where in zip(order[start : start + len(places)], places, strict=True):
            box = cells[where.cell]
            turn = 180 if where.turned else 0
            if where.behind:
                box = behind(box, grid.sheet, about)
                turn = (turn + (0 if about is Axis.VERTICAL else 180)) % 360
            clip = _past_the_rim(box, blocks[where.behind], paper.bleed)
            (back if where.behind else front).append(Place(page, box, clip, turn, scale=(scale, scale)))
        sheets.append(Sheet(Side(_in_rows(front)), Side(_in_rows(back))))
    done = settle(sheets, pages, scale)
    report_misfits(done, pages, scale, diagnostics)
    _report(order, diagnostics, last=wish.cover_last)
    return Plan(
        "folded", tuple(pages), done, grid.sheet, grid.place, scale, paper.bleed, (grid.columns, grid.rows), flip=flip,
        folds=_creases(grid), binding="left" + (" glued" if wish.glued else ""), turns=FOLDS[folds],
    )  # fmt: skip


def _past_the_rim(cell: Rect, block: Rect, bleed: float) -> Rect:
    """A cell with bleed on the sides where the block ends; within it, pages meet at a fold."""
    left, top = (
        bleed if abs(one - other) < 0.01 else 0.0 for one, other in ((cell.x, block.x), (cell.y, block.y))
    )
    right = bleed if abs(cell.right - block.right) < 0.01 else 0.0
    bottom = bleed if abs(cell.bottom - block.bottom) < 0.01 else 0.0
    return Rect(cell.x - left, cell.y - top, cell.w + left + right, cell.h + top + bottom)


def plan_zine(pages: Sequence[PageUse], paper: SheetStock, diagnostics: Diagnostics) -> Plan:
    """Eight pages on one side of a sheet, to fold and cut once in the middle. Sixteen make two of them, and so on."""
    order = _order(len(pages), len(_ZINE), 0)
    grid, scale = _grid(common_size(pages), paper, (4, 2), diagnostics)
    sheets = []
    for start in range(0, len(order), len(_ZINE)):
        slots = [
            Place(order[start + page], box, box, 180 if cell < grid.columns else 0, scale=(scale, scale))
            for cell, (page, box) in enumerate(zip(_ZINE, grid.places(), strict=True))
        ]
        sheets.append(Sheet(Side(tuple(slots), (_slit(grid),))))
    done = settle(sheets, pages, scale)
    report_misfits(done, pages, scale, diagnostics)
    _report(order, diagnostics, last=0)
    return Plan(
        "zine", tuple(pages), done, grid.sheet, grid.place, scale, 0.0, (grid.columns, grid.rows),
        folds=_creases(grid),
    )  # fmt: skip


def _slit(grid: Grid) -> Mark:
    """The one cut: along the middle, over the two cells in the middle."""
    block = grid.block
    x, y = block.x + grid.place.w, block.center[1]
    return Mark(MarkKind.CUT, MarkLine(x, y, x + 2 * grid.place.w, y, 0.15, MarkInk.GUIDE, (2.0, 1.0)))


def _order(pages: int, section: int, cover_last: int) -> list[int | None]:
    """Reading order with blanks up to whole sections."""
    order = padded(pages, cover_last)
    missing = -len(order) % section
    keep = len(order) - min(cover_last, pages)
    return [*order[:keep], *[None] * missing, *order[keep:]]


def _grid(
    page: Size, paper: SheetStock, cells: tuple[int, int], diagnostics: Diagnostics
) -> tuple[Grid, float]:
    columns, rows = cells
    if paper.size is None:
        block = Size(columns * page.w, rows * page.h)
        return centred(around(block, paper.reach), page, columns, rows, (0.0, 0.0)), 1.0
    return shrunk(page, paper, [cells], (0.0, 0.0), diagnostics)


def _in_rows(slots: list[Place]) -> tuple[Place, ...]:
    return tuple(sorted(slots, key=lambda slot: (round(slot.trim.y, 2), slot.trim.x)))


def _creases(grid: Grid) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Every line between cells, as seen from the front."""
    block: Rect = grid.block
    return (
        tuple(block.x + c * grid.place.w for c in range(1, grid.columns)),
        tuple(block.y + r * grid.place.h for r in range(1, grid.rows)),
    )


def _report(order: Sequence[int | None], diagnostics: Diagnostics, *, last: int) -> None:
    blanks = [i + 1 for i, page in enumerate(order) if page is None]
    if blanks:
        diagnostics.add("IMP32" if last else "IMP33", count=len(blanks), places=", ".join(map(str, blanks)))
