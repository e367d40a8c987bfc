"""What a printing guide holds, as data."""

from __future__ import annotations

from cardgen.core.struct import Struct
from cardgen.impose.plan.model import Edge

RULER = 100.0
"""mm of the line that shows whether the scale is right."""


class Step(Struct, frozen=True):
    """Something to do: a sentence, the name of its picture (see `pictures`), and the words in that picture."""

    text: str
    picture: str = ""
    labels: tuple[str, ...] = ()


class Cuts(Struct, frozen=True):
    """Where a guillotine comes, in order. `down` and `across` are mm from the left and the top edge of the front.

    The direction with fewer cuts goes first: whole sheets are cut into `strips`, and several of those are stacked.
    """

    down: tuple[float, ...]
    across: tuple[float, ...]
    down_first: bool
    strips: int


class Guide(Struct, frozen=True):
    """Everything the person at the printer needs to know.

    Attributes:
        title: heading.
        sheets: of paper, spare sheets not counted.
        count: the same in words.
        paper: its name, or its size in mm.
        flip: the duplex setting; None is one-sided.
        steps: what to do, in order, in Dutch.
        advice: how to save paper and what to know, in Dutch.
        cuts: for a drawing; None when nothing is cut.
        ruler: text under a line of 100 mm.
    """

    title: str
    sheets: int
    count: str
    paper: str
    flip: Edge | None
    steps: tuple[Step, ...]
    advice: tuple[str, ...]
    cuts: Cuts | None
    ruler: str
