"""A poster over many sheets: how many, which part on which, and how they are glued together again.

Tile (r, c) shows a window of the poster as large as the printable area. Neighbours share `overlap`: the strip on the
right and at the bottom is a glue flap, and the next tile, trimmed at its left or top window edge, is laid over it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import Struct
from cardgen.impose.plan.grid import SLACK
from cardgen.impose.plan.model import Place, Sheet, Side
from cardgen.impose.plan.pieces import intersection

MAX_TILES = 400
"""More is a slip of the keyboard, not a poster: 400 sheets of A4 make 5 by 5 metres."""


class Tiling(Struct, frozen=True):
    """How a poster is divided, mm.

    Attributes:
        paper: one sheet, in the orientation used.
        poster: trim of the whole.
        margin: edge of each sheet that stays free.
        overlap: what neighbours share.
        columns: of sheets.
        rows: of sheets.
    """

    paper: Size
    poster: Size
    margin: float
    overlap: float
    columns: int
    rows: int

    @property
    def window(self) -> Rect:
        """The printed part of every sheet."""
        return Rect(0, 0, self.paper.w, self.paper.h).inset(self.margin)

    @property
    def step(self) -> Size:
        """From one tile to the next."""
        return Size(self.window.w - self.overlap, self.window.h - self.overlap)

    def trim(self, row: int, column: int) -> Rect:
        """The trim of the whole poster as it lies on this tile's sheet; what is left over is shared by both ends."""
        spare_x = self.columns * self.step.w + self.overlap - self.poster.w
        spare_y = self.rows * self.step.h + self.overlap - self.poster.h
        x = self.margin + spare_x / 2 - column * self.step.w
        y = self.margin + spare_y / 2 - row * self.step.h
        return Rect(x, y, self.poster.w, self.poster.h)

    @property
    def tiles(self) -> list[tuple[int, int]]:
        """Row and column of every tile, in reading order."""
        return [(r, c) for r in range(self.rows) for c in range(self.columns)]


def tile_name(row: int, column: int) -> str:
    """B3 is the second column of the third row, as in a spreadsheet."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def tilings(posters: Sequence[Size], paper: Size, margin: float, overlap: float) -> tuple[Tiling, ...] | None:
    """The divisions that take the fewest sheets together, with all paper portrait or all landscape.

    One job is printed on paper that lies one way, whichever way its posters lie. On a tie the paper stays as given.

    Returns:
        None when margins and overlap leave nothing of the paper.
    """
    found = []
    for sheet in (paper, paper.turned):
        divisions = [_divide(poster, sheet, margin, overlap) for poster in posters]
        whole = tuple(one for one in divisions if one is not None)
        if len(whole) == len(divisions):
            found.append(whole)
    return min(found, key=lambda all_: sum(one.columns * one.rows for one in all_), default=None)


def _divide(poster: Size, paper: Size, margin: float, overlap: float) -> Tiling | None:
    step_w, step_h = paper.w - 2 * margin - overlap, paper.h - 2 * margin - overlap
    if step_w <= 0 or step_h <= 0:
        return None
    columns = max(1, math.ceil((poster.w - overlap - SLACK) / step_w))
    rows = max(1, math.ceil((poster.h - overlap - SLACK) / step_h))
    return Tiling(paper, poster, margin, overlap, columns, rows)


def factor_for_size(page: Size, target: Size) -> float:
    """The factor that makes a page as large as fits in `target`, which is turned to the page's orientation."""
    if (page.w > page.h) != (target.w > target.h):
        target = target.turned
    return min(target.w / page.w, target.h / page.h)


def factor_for_budget(page: Size, paper: Size, margin: float, overlap: float, sheets: int) -> float:
    """The largest factor whose tiles fit on this many sheets; exact, as the best fills its rows or its columns.

    Returns:
        0.0 when margins and overlap leave nothing of the paper.
    """
    best = 0.0
    for p in (paper, paper.turned):
        step_w, step_h = p.w - 2 * margin - overlap, p.h - 2 * margin - overlap
        if step_w <= 0 or step_h <= 0:
            continue
        for columns in range(1, sheets + 1):
            rows = sheets // columns
            best = max(best, min((columns * step_w + overlap) / page.w, (rows * step_h + overlap) / page.h))
    return best


def tile_sheets(page: int, tiles: Tiling, factor: float, bleed: float) -> tuple[Sheet, ...]:
    """One sheet per tile, printed on one side. Every tile shows the same page through its own window."""
    sheets = []
    for row, column in tiles.tiles:
        trim = tiles.trim(row, column)
        clip = intersection(tiles.window, trim.inset(-bleed))
        front = Side((Place(page, trim, clip, scale=(factor, factor)),))
        sheets.append(Sheet(front, name=tile_name(row, column)))
    return tuple(sheets)


def map_box(tiles: Tiling) -> Rect:
    """Where the whole poster lies, small, on the assembly map: below its title."""
    room = tiles.window.inset(2)
    room = Rect(room.x, room.y + 12, room.w, room.h - 12)
    small = min(room.w / tiles.poster.w, room.h / tiles.poster.h)
    w, h = tiles.poster.w * small, tiles.poster.h * small
    return Rect(room.x + (room.w - w) / 2, room.y, w, h)


def map_slot(page: int, tiles: Tiling, factor: float) -> Place:
    """The whole poster on the assembly map."""
    box = map_box(tiles)
    small = factor * box.w / tiles.poster.w
    return Place(page, box, box, scale=(small, small))
