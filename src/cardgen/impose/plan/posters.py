"""Posters of many sheets as a Plan."""

from __future__ import annotations

from collections.abc import Sequence

from cardgen.core.geometry import Size
from cardgen.core.struct import Struct, replace
from cardgen.impose.marks.phrases import TileWords
from cardgen.impose.marks.tilemarks import map_marks, tile_marks
from cardgen.impose.plan.model import PageUse, Plan, Sheet, Side, common_size
from cardgen.impose.plan.tiles import (
    MAX_TILES,
    Tiling,
    factor_for_budget,
    factor_for_size,
    map_slot,
    tile_sheets,
    tilings,
)  # fmt: skip
from cardgen.impose.plan.wishes import SheetStock
from cardgen.messages.diagnostics import CardgenError

MAP = "*"
"""Name of a sheet that is an overview."""


class Signs(Struct, frozen=True):
    """What is printed for the people who glue: words, the edge the printer leaves free (mm), and a map in front."""

    words: TileWords
    edge: float = 0.0
    map: bool = True


def plan_tiles(
    pages: Sequence[PageUse],
    paper: SheetStock,
    *,
    overlap: float,
    target: Size | None = None,
    factor: float | None = None,
    budget: int | None = None,
    signs: Signs | None = None,
) -> Plan:
    """A poster over many sheets, by target size, factor or number of sheets. Several pages make several posters.

    Args:
        pages: each becomes a poster.
        paper: of the sheets; A4 when it does not say.
        overlap: mm that neighbours share.
        target: the poster fits in this.
        factor: times the size of the page.
        budget: as large as this many sheets allow.
        signs: what is printed for the people who glue; None leaves it out.

    Raises:
        CardgenError: margins leave nothing of the paper, or far too many sheets would be needed.
    """
    sheet = paper.size or Size(210, 297)
    page = common_size(pages)
    if budget is not None:
        scale = factor_for_budget(page, sheet, paper.margin, overlap, budget)
    elif target is not None:
        scale = factor_for_size(page, target)
    else:
        scale = factor or 1.0
    posters = [Size(use.size.w * scale, use.size.h * scale) for use in pages]
    divisions = tilings(posters, sheet, paper.margin, overlap) if scale > 0 else None
    if divisions is None:
        raise CardgenError.of("IMP24", margin=paper.margin, overlap=overlap)
    largest = max(division.columns * division.rows for division in divisions)
    if largest > MAX_TILES:
        raise CardgenError.of("IMP25", sheets=largest, most=MAX_TILES)
    found: list[Sheet] = []
    for number, division in enumerate(divisions):
        found += _signed(tile_sheets(number, division, scale, paper.bleed), division, signs)
        if signs is not None and signs.map and len(division.tiles) > 1:
            overview = Side((map_slot(number, division, scale),), map_marks(division, signs.words))
            found.insert(len(found) - len(division.tiles), Sheet(overview, name=MAP))
    first = divisions[0]
    return Plan(
        "tiles", tuple(pages), tuple(found), first.paper, first.poster, scale, paper.bleed,
        (first.columns, first.rows), overlap=overlap,
    )  # fmt: skip


def _signed(sheets: Sequence[Sheet], tiles: Tiling, signs: Signs | None) -> list[Sheet]:
    if signs is None:
        return list(sheets)
    return [
        replace(
            sheet, front=replace(sheet.front, marks=tile_marks(tiles, row, column, signs.words, signs.edge))
        )
        for sheet, (row, column) in zip(sheets, tiles.tiles, strict=True)
    ]
