"""Which grid a job gets on its paper, and how much smaller pages must become to fit it."""

from __future__ import annotations

from cardgen.core.geometry import Size
from cardgen.impose.plan.duplex import Axis
from cardgen.impose.plan.facing import half_grid
from cardgen.impose.plan.grid import Grid, best_grid, centred, shrink
from cardgen.impose.plan.wishes import GridWish, SheetStock
from cardgen.messages.diagnostics import CardgenError, Diagnostics

SMALLEST = 0.05
"""Below a twentieth of its size nobody wants a page; the wishes must be a mistake."""


def folio_grid(page: Size, paper: SheetStock, up: int, diagnostics: Diagnostics) -> tuple[Grid, float]:
    """Places for folded sheets two pages wide, `up` of them on a sheet, and the factor pages get."""
    spread = Size(2 * page.w, page.h)
    gap = paper.gap if up > 1 else (0.0, 0.0)
    if paper.size is None:
        block = Grid(Size(0, 0), spread, 1, up, gap).block
        return centred(around(Size(block.w, block.h), paper.reach), spread, 1, up, gap), 1.0
    return shrunk(spread, paper, [(1, up), (up, 1)] if up > 1 else [(1, 1)], gap, diagnostics)


def card_grid(page: Size, paper: SheetStock, wish: GridWish, diagnostics: Diagnostics) -> tuple[Grid, float]:
    """Places for cards: as the label stock says, as asked for, or as many as fit; and the factor pages get."""
    if wish.fixed is not None:
        place = wish.fixed.place
        straight, across = (
            min(1.0, place.w / w, place.h / h) for w, h in ((page.w, page.h), (page.h, page.w))
        )
        return wish.fixed, max(straight, across)  # pages are turned when they are settled
    if paper.size is None:
        columns, rows = wish.columns or 1, wish.rows or 1
        block = Grid(Size(0, 0), page, columns, rows, paper.gap).block
        return centred(around(Size(block.w, block.h), paper.reach), page, columns, rows, paper.gap), 1.0
    if wish.columns and wish.rows:
        return shrunk(page, paper, [(wish.columns, wish.rows)], paper.gap, diagnostics)
    grid = best_grid(paper.size, page, paper.gap, paper.margin)
    if grid is None:
        return shrunk(page, paper, [(1, 1)], paper.gap, diagnostics)
    return grid, 1.0


def shrunk(
    place: Size,
    paper: SheetStock,
    layouts: list[tuple[int, int]],
    gap: tuple[float, float],
    diagnostics: Diagnostics,
) -> tuple[Grid, float]:
    """The layout and paper orientation that need the least shrinking."""
    assert paper.size is not None  # noqa: S101 - callers handle paper of any size themselves
    offers = [
        (shrink(sheet, place, columns, rows, gap, paper.margin), sheet, columns, rows)
        for columns, rows in layouts
        for sheet in (paper.size, paper.size.turned)
    ]
    factor, sheet, columns, rows = max(offers, key=lambda o: (o[0], _along(o[1], place, o[2], o[3])))
    if factor < SMALLEST:
        raise CardgenError.of("IMP20", width=round(place.w, 1), height=round(place.h, 1))
    if factor < 1:
        diagnostics.add("IMP30", percent=round(100 * factor, 1))
    cell = Size(place.w * factor, place.h * factor)
    return centred(sheet, cell, columns, rows, gap), factor


def _along(sheet: Size, place: Size, columns: int, rows: int) -> bool:
    """Whether a block lies the way its sheet does; on paper with room to spare that wastes less at the cutter."""
    return (sheet.w > sheet.h) == (columns * place.w > rows * place.h)


def half(
    page: Size, paper: SheetStock, turn: Axis | None, diagnostics: Diagnostics
) -> tuple[Grid, Axis, float]:
    """A half grid at full size when one fits, else the one that needs the least shrinking."""
    assert paper.size is not None  # noqa: S101 - checked by the caller
    abouts = [turn] if turn else [Axis.VERTICAL, Axis.HORIZONTAL]
    sheets = (paper.size, paper.size.turned)

    def best(factor: float) -> tuple[Grid, Axis] | None:
        place = Size(page.w * factor, page.h * factor)
        found = [
            (grid, about)
            for sheet in sheets
            for about in abouts
            if (grid := half_grid(sheet, place, paper.gap, paper.margin, about))
        ]
        return max(found, key=lambda pair: pair[0].columns * pair[0].rows, default=None)

    full = best(1.0)
    if full is not None:
        return *full, 1.0
    factor = max(
        min((s.w / (1 + (a is Axis.VERTICAL)) - 2 * paper.margin - paper.gap[0]) / page.w,
            (s.h / (1 + (a is Axis.HORIZONTAL)) - 2 * paper.margin - paper.gap[1]) / page.h)
        for s in sheets for a in abouts
    )  # fmt: skip
    small = best(factor) if factor > SMALLEST else None
    if small is None:
        raise CardgenError.of("IMP20", width=round(page.w, 1), height=round(page.h, 1))
    diagnostics.add("IMP30", percent=round(100 * factor, 1))
    return *small, factor


def around(block: Size, reach: float) -> Size:
    """A sheet with so much room around its block, mm."""
    return Size(block.w + 2 * reach, block.h + 2 * reach)


def check_gap(paper: SheetStock, grid: Grid, diagnostics: Diagnostics) -> None:
    """Neighbours with a gap share it: bleed is cut to half of it (none at all is a single cut, which is fine)."""
    gaps = [g for g, count in zip(grid.gap, (grid.columns, grid.rows), strict=True) if count > 1]
    if any(0 < g < 2 * paper.bleed - 0.01 for g in gaps):
        diagnostics.add("IMP31", gap=min(gaps), bleed=paper.bleed)


def check_gutter(gutter: float, cell: Size) -> None:
    """Pages that move away from the spine lose as much at their other side.

    Raises:
        CardgenError: more than a quarter of the page (IMP28).
    """
    if gutter > cell.w / 4:
        raise CardgenError.of("IMP28", gutter=gutter, width=round(cell.w, 1), most=round(cell.w / 4, 1))
