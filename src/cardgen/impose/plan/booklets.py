"""Booklets and books as a Plan."""

from __future__ import annotations

from collections.abc import Sequence

from cardgen.core.geometry import Size
from cardgen.impose.plan import signatures
from cardgen.impose.plan.duplex import Axis, edge_for
from cardgen.impose.plan.grid import lay
from cardgen.impose.plan.gridchoice import check_gutter, folio_grid
from cardgen.impose.plan.model import Creep, Edge, PageUse, Plan, common_size
from cardgen.impose.plan.oddpages import report_misfits, settle, split_spreads
from cardgen.impose.plan.pieces import Piece
from cardgen.impose.plan.wishes import BookletWish, CreepWish, SheetStock
from cardgen.messages.diagnostics import CardgenError, Diagnostics


def plan_booklet(
    pages: Sequence[PageUse],
    paper: SheetStock,
    wish: BookletWish,
    flip: Edge | None,
    diagnostics: Diagnostics,
) -> Plan:
    """Saddle stitch (one nested section) or several sections.

    Raises:
        CardgenError: the pages do not fit on the paper, or wishes contradict each other.
    """
    if wish.longest is not None and (wish.longest < 4 or wish.longest % 4):
        raise CardgenError.of("IMP21", pages=wish.longest)
    if wish.cover_last > len(pages):
        raise CardgenError.of("IMP22", cover=wish.cover_last, pages=len(pages))
    uses = split_spreads(pages, right_bound=wish.right_bound)
    order = signatures.padded(len(uses), wish.cover_last)
    lengths = signatures.section_lengths(len(order), wish.longest)
    _report_order(uses, order, wish.cover_last, diagnostics)
    page = common_size(uses)
    grid, scale = folio_grid(page, paper, wish.up, diagnostics)
    cell = Size(page.w * scale, page.h * scale)
    check_gutter(wish.gutter, cell)
    pieces: list[Piece] = []
    creeps = [_creep(length // 4, wish.creep) for length in lengths]
    longest_creep = max(creeps, key=lambda creep: len(creep.shifts))
    at = 0
    for length, creep in zip(lengths, creeps, strict=True):
        section = signatures.folios(order[at : at + length], right_bound=wish.right_bound)
        for folio, mm in zip(section, creep.shifts, strict=True):
            pieces.append(
                signatures.folio_piece(folio, cell, paper.bleed, scale, mm, creep.method, wish.gutter)
            )
        at += length
    if longest_creep.total > cell.w / 4:
        raise CardgenError.of("IMP29", creep=round(longest_creep.total, 1), width=round(cell.w, 1))
    if longest_creep.total > wish.safe:
        diagnostics.add("IMP23", creep=round(longest_creep.total, 1), safe=wish.safe)
    flip = flip or edge_for(grid.sheet, Axis.VERTICAL)
    sheets = settle(lay(pieces, grid, paper.bleed, flip=flip, stack=wish.up > 1), uses, scale)
    report_misfits(sheets, uses, scale, diagnostics)
    return Plan(
        "sections" if wish.longest else "saddle", tuple(uses), sheets, grid.sheet, cell, scale, paper.bleed,
        (grid.columns, grid.rows), grid.gap, flip, (tuple(p.center[0] for p in grid.places()[: grid.columns]), ()),
        tuple(n // 4 for n in lengths), longest_creep if wish.creep.thickness else None,
        binding=("right" if wish.right_bound else "left") + (" glued" if wish.glued else ""),
    )  # fmt: skip


def _creep(sheets: int, wish: CreepWish) -> Creep:
    anchor, method = wish.anchor, wish.method
    return signatures.creep(
        sheets, wish.thickness, wish.factor,
        "centre" if anchor == "centre" else "cover", "scale" if method == "scale" else "shift",
    )  # fmt: skip


def _report_order(
    uses: Sequence[PageUse], order: Sequence[int | None], cover_last: int, diagnostics: Diagnostics
) -> None:
    blanks = [i + 1 for i, page in enumerate(order) if page is None]
    if blanks:
        code = "IMP32" if cover_last else "IMP33"
        diagnostics.add(code, count=len(blanks), places=", ".join(map(str, blanks)))
    first: dict[int, int] = {}  # a spread's first half must lie on a left (in reading order: even) page
    for place, page in enumerate(order):
        if page is not None and uses[page].window is not None:
            first.setdefault(uses[page].source, place)
    for source, place in first.items():
        if place % 2 == 0:
            diagnostics.add("IMP34", page=source + 1, place=place + 1)
