"""Can the words be told from what is behind them (WCAG 2.2, 1.4.3)? Judged by the pixels of the drawn page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cardgen.preflight.finding import Finding
from cardgen.render.letters import runs
from cardgen.template.colorspace import contrast

if TYPE_CHECKING:
    from cardgen.preflight.opening import Opened
    from cardgen.render.letters import Run

ENOUGH, ENOUGH_LARGE = 4.5, 3.0
"""WCAG 2.2, 1.4.3: of ordinary letters, and of large ones."""
LARGE, LARGE_BOLD = 18.0, 14.0
"""pt: from where letters are large."""
_PART = 0.2
"""Of what is behind the letters: so much has to be close to their colour before a run is hard to read."""
_ROUNDED = 0.05
"""What is told has one decimal: a contrast of “4.5” is enough."""
_SHOWN = 40


def check(file: Opened) -> Iterator[Finding]:
    """The runs that are hard to read, one finding for each colour on a page."""
    told: set[tuple[int, str]] = set()
    for number, run in runs(file.data):
        if (number, run.colour) in told or sum(map(str.isalnum, run.text)) < 2:
            continue
        wanted = ENOUGH_LARGE if _is_large(run) else ENOUGH
        reached = _contrast(run, wanted)
        if reached < wanted - _ROUNDED:
            told.add((number, run.colour))
            yield Finding.of(
                "PRE82",
                number,
                box=run.box,
                text=run.text[:_SHOWN],
                reached=f"{reached:.1f}",
                wanted=f"{wanted:g}",
            )


def _is_large(run: Run) -> bool:
    return run.size >= (LARGE_BOLD if run.bold else LARGE)


def _contrast(run: Run, wanted: float) -> float:
    """The contrast with the part of the ground that is closest to the letters in colour, as large as `_PART`."""
    total = sum(count for count, _ in run.grounds)
    rows = sorted((contrast(run.colour, colour), count) for count, colour in run.grounds)
    passed = 0
    for value, count in rows:
        passed += count
        if passed >= _PART * total:
            return value
    return wanted
