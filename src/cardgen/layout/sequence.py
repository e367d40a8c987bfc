"""The order of a booklet's pages: padding, so that it can be folded, and a spread that lands in the middle.

Pure counting. Folded sheets carry four pages each, and in a booklet of N pages N/2 and N/2 + 1 are the only two that
lie on one piece of paper, side by side.
"""

from __future__ import annotations

from collections.abc import Sequence

from cardgen.core.struct import Struct


class Padding(Struct, frozen=True):
    """How many pages to add before and after the middle; without a spread all are `after`."""

    before: int
    after: int

    @property
    def total(self) -> int:
        """All added pages."""
        return self.before + self.after


def padding(before: int, after: int, *, spread: bool) -> Padding:
    """The fewest pages that make the booklet come out.

    Args:
        before: pages before the spread; all pages when there is none.
        after: pages after the spread.
        spread: whether two pages must be the exact middle.
    """
    if not spread:
        return Padding(0, -(before + after) % 4)
    # With N = 4k pages the middle is 2k and 2k + 1, so as many pages stand before it as after it, and that is odd.
    half = max(before, after)
    half += 1 - half % 2
    return Padding(half - before, half - after)


def blanks(counts: Sequence[int], fills: Sequence[bool], middle: int | None) -> dict[int, int]:
    """Where padding goes: part index → pages.

    A part that may grow takes it; else it goes before the part of that index: the spread, and the last part (the cover
    at the back stays last). A spread that is the last part itself has it after it, at the index after the last.
    """
    last = len(counts) - 1
    if middle is None:
        fill = padding(sum(counts), 0, spread=False)
        return _at(fill.after, fills, range(last + 1), last)
    fill = padding(sum(counts[:middle]), sum(counts[middle + 1 :]), spread=True)
    return {
        **_at(fill.before, fills, range(middle), middle),
        **_at(fill.after, fills, range(middle + 1, last + 1), max(last, middle + 1)),
    }


def _at(count: int, fills: Sequence[bool], parts: range, otherwise: int) -> dict[int, int]:
    if not count:
        return {}
    growing = [index for index in parts if fills[index]]
    return {growing[-1] if growing else otherwise: count}
