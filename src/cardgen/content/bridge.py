"""How several sectors call the same thing: the table of an edition that stands between them."""

from __future__ import annotations

from cardgen.core.struct import Struct


class BridgeSector(Struct, frozen=True):
    """A column: one of the sectors that meet.

    `longest` is how many characters its longest word has: what a design shares the width of the table by.
    """

    id: str
    name: str
    label: str
    longest: int = 0


class BridgeRow(Struct, frozen=True):
    """A row: the name of a term, the neutral word for it, and what each sector says, in the order of the columns."""

    id: str
    name: str
    words: tuple[str, ...]


class Bridge(Struct, frozen=True):
    """Sectors and words; both are empty in an edition of one sector."""

    sectors: tuple[BridgeSector, ...] = ()
    rows: tuple[BridgeRow, ...] = ()
