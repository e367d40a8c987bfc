"""Booklets: which page on which side of which folded sheet, and how far pages creep.

Page order of a nested section (checked by folding it in the tests): sheet s, counted from the outside, of a section
with N pages carries N-2s and 2s+1 in front and 2s+2 and N-2s-1 behind (pages counted from 1).
"""

from __future__ import annotations

from typing import Literal

from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import Struct
from cardgen.impose.plan.model import Creep, Place
from cardgen.impose.plan.pieces import Piece

Spread = tuple[int | None, int | None]
"""The pages left and right of the fold."""

CREEP_FACTOR = 1.2
"""Loosely stapled paper bulges: printers' rules of thumb multiply the paper thickness by 1.2 to 1.4; the low end."""


class FoldedSheet(Struct, frozen=True):
    """One sheet of a booklet, unfolded: the spread in front (outside) and behind (inside)."""

    front: Spread
    back: Spread


def padded(pages: int, cover_last: int) -> list[int | None]:
    """Reading order with blanks up to a multiple of four; the last `cover_last` pages stay last."""
    missing = -pages % 4
    keep = pages - min(cover_last, pages)
    return [*range(keep), *[None] * missing, *range(keep, pages)]


def section_lengths(pages: int, longest: int | None) -> list[int]:
    """Pages per section, each a multiple of four and at most `longest`, as even as possible and the longer ones first.

    An even spread keeps the last section from being a single sheet that a binder cannot hold.
    """
    sheets = (pages + 3) // 4
    if longest is None:
        return [4 * sheets] if sheets else []
    count = -(-sheets * 4 // longest)
    return [4 * (sheets // count + (i < sheets % count)) for i in range(count)]


def folios(order: list[int | None], *, right_bound: bool) -> list[FoldedSheet]:
    """The nested sheets of one section, outermost first. `order` is its reading order, a multiple of four long."""
    n = len(order)
    found = []
    for s in range(n // 4):
        outside: Spread = (order[n - 1 - 2 * s], order[2 * s])
        inside: Spread = (order[2 * s + 1], order[n - 2 - 2 * s])
        if right_bound:
            outside, inside = (outside[1], outside[0]), (inside[1], inside[0])
        found.append(FoldedSheet(outside, inside))
    return found


def creep(
    sheets: int,
    thickness: float,
    factor: float = CREEP_FACTOR,
    anchor: Literal["cover", "centre"] = "cover",
    method: Literal["shift", "scale"] = "shift",
) -> Creep:
    """How much each nested sheet has to give so that margins look equal after trimming.

    Folded paper pushes every sheet out by the thickness of the one around it. Anchored at the cover, the outermost
    sheet stays and inner pages move to the fold; anchored at the centre, the innermost stays and outer pages move away.

    Args:
        sheets: in one section.
        thickness: of one sheet, mm.
        factor: for paper that is not pressed flat.
        anchor: the sheet that does not move.
        method: move the pages, or make them narrower from the outside.
    """
    step = thickness * factor
    start = 0 if anchor == "cover" else sheets - 1
    return Creep(thickness, factor, anchor, method, tuple((s - start) * step for s in range(sheets)))


def folio_piece(
    folio: FoldedSheet, page: Size, bleed: float, scale: float, creep_mm: float, method: str, gutter: float
) -> Piece:
    """A folio as a piece of two pages wide, clipped at the fold so that no page's bleed reaches its neighbour.

    Args:
        folio: which pages.
        page: trim of one page on the sheet, mm.
        bleed: mm shown on the three outer edges.
        scale: factor of the job.
        creep_mm: mm towards the fold.
        method: "shift" or "scale".
        gutter: mm away from the fold (for glued spines); added to the creep.
    """

    def half(number: int | None, left: bool) -> Place:
        trim = Rect(0 if left else page.w, 0, page.w, page.h)
        clip = Rect(-bleed if left else page.w, -bleed, page.w + bleed, page.h + 2 * bleed)
        towards = 1 if left else -1
        move, narrow = creep_mm, 1.0
        if method == "scale":
            move, narrow = creep_mm / 2, (page.w - creep_mm) / page.w
        return Place(number, trim, clip, 0, (towards * (move - gutter), 0.0), (scale * narrow, scale))

    def face(spread: Spread) -> tuple[Place, ...]:
        return half(spread[0], True), half(spread[1], False)

    return Piece(Size(2 * page.w, page.h), face(folio.front), face(folio.back))
