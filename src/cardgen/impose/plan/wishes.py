"""What somebody wants printed, as data: paper, binding, cards. The makers of plans read these."""

from __future__ import annotations

from cardgen.core.geometry import Size
from cardgen.core.struct import Struct
from cardgen.impose.plan.grid import Grid
from cardgen.impose.plan.signatures import CREEP_FACTOR

SAFE = 3.0
"""mm inside the trim that designs keep free when nothing else is said; creep that takes more of it is reported."""


class SheetStock(Struct, frozen=True):
    """What is printed on.

    Attributes:
        size: mm; None takes a sheet as large as the job needs.
        margin: mm at the edges where no page may come.
        reach: mm added around the block when `size` is None, for marks.
        bleed: mm shown around pages.
        gap: mm between pieces.
    """

    size: Size | None = None
    margin: float = 0.0
    reach: float = 0.0
    bleed: float = 0.0
    gap: tuple[float, float] = (0.0, 0.0)


class CreepWish(Struct, frozen=True):
    """Paper thickness in mm and how to make up for it; see `cardgen.impose.plan.signatures.creep`."""

    thickness: float = 0.0
    factor: float = CREEP_FACTOR
    anchor: str = "cover"
    method: str = "shift"


class BookletWish(Struct, frozen=True):
    """How a booklet is bound.

    Attributes:
        longest: pages per section at most; None nests everything in one (saddle stitch).
        glued: sections are glued at the back (perfect binding) instead of stapled or sewn.
        cover_last: how many of the last pages stay last when blanks are needed.
        right_bound: read from right to left.
        gutter: mm the pages keep away from the fold.
        up: folded sheets next to or above each other on one sheet of paper.
        folds: how often one sheet is folded: 1, or 2 or 3 for sections of one sheet of 8 or 16 pages.
        safe: mm inside the trim that the design keeps free.
    """

    longest: int | None = None
    glued: bool = False
    cover_last: int = 0
    right_bound: bool = False
    gutter: float = 0.0
    up: int = 1
    folds: int = 1
    safe: float = SAFE
    creep: CreepWish = CreepWish()


class GridWish(Struct, frozen=True):
    """How cards are laid out.

    Attributes:
        columns: of cards; 0 as many as fit.
        rows: of cards; 0 as many as fit.
        stack: cut-and-stack order.
        backs: where backs come from: "none", "alternate" (front, back, front …), "same" (the last page is every back),
            "after" (all fronts, then all backs) or "onward" (no cards: reading goes on at the back).
        tumble: cards are turned over their top edge.
        copies: of every card.
        bound: the edge where wire holds the leaves, "left" or "top"; empty for loose cards.
        hold: mm that pages keep away from the wire.
        fixed: a grid that is given by the paper (label stock).
    """

    columns: int = 0
    rows: int = 0
    stack: bool = False
    backs: str = "none"
    tumble: bool = False
    copies: int = 1
    bound: str = ""
    hold: float = 0.0
    fixed: Grid | None = None
