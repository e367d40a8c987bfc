"""Colour that stops at the trim, or too soon after it, seen in the drawn page: whatever it is made of and lies on.

Along each side of the trim a narrow strip is drawn. Where the paper that is kept has another colour than what lies
2 mm outside it, and the change is one straight step along the side, something stops that should have gone on.
`pressplaces.Edges` sees shorter things, but only what has paper behind it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cardgen.core.geometry import PT_PER_MM
from cardgen.preflight.finding import Box
from cardgen.render.strips import Strips, strip

_PX = 8 / PT_PER_MM
"""Pixels to a pt: eight to a mm."""
_WITHIN, _BEYOND = 8, 16
"""Pixels of a strip on either side of the trim: 1 and 2 mm."""
_KEPT = _WITHIN - 6
"""A row surely inside, 0.7 mm: a cutting line may lie on the trim itself."""
_SEEN = 8
"""Difference of one channel, of 255, that shows in print."""
_STEP = 0.6
"""Part of the difference that one step has; less is a gradient or a photograph."""
_LONG = 40 * 8
"""Pixels along the side, 40 mm: what is shorter is a drawing that happens to have an edge there."""
_PART = 0.25
"""Part of a long side that is as good as all of it."""
_MOST_LONG = 30_000


def stopping(drawn: Strips, number: int, trim: Box) -> Iterator[Box]:
    """Where on the sides of a trim (pt) something stops that should go on; pages count from 1."""
    with drawn.page(number) as page:
        for side in range(4) if page is not None else ():
            yield from _along_side(page, trim, side)


def _along_side(page: Any, trim: Box, side: int) -> Iterator[Box]:
    length = (trim[3] - trim[1] if side % 2 == 0 else trim[2] - trim[0]) * _PX
    if length < _LONG / 2:
        return
    least = max(min(_LONG, length / 2), _PART * length)
    scale = _PX * min(1.0, _MOST_LONG / length)
    drawn = strip(page, trim, side, _WITHIN, _BEYOND, scale)
    data, wide, high = drawn.tobytes(), drawn.width, drawn.height
    begin, row = 0, -1
    for column in range(wide + 1):
        found = _step(data, wide, high, column) if column < wide else -1
        if found >= 0 and row >= 0 and abs(found - row) <= 1:
            continue
        if row >= 0 and column - begin >= least * scale / _PX:
            yield _place(trim, side, begin / scale, column / scale)
        begin, row = column, found


def _step(data: bytes, wide: int, high: int, column: int) -> int:
    """The row in which the colour of a column changes at once; -1 when it does not. Row 0 is the innermost."""

    def at(row: int) -> tuple[int, int, int]:
        start = (row * wide + column) * 3
        return data[start], data[start + 1], data[start + 2]

    kept, last = at(_KEPT), at(high - 1)
    whole = _apart(kept, last)
    if whole < _SEEN:
        return -1
    rows = [at(row) for row in range(_KEPT, high)]
    steps = [_apart(a, b) for a, b in zip(rows, rows[2:], strict=False)]  # an edge within a pixel takes two
    best = max(range(len(steps)), key=steps.__getitem__)
    rest = (1 - _STEP) * whole
    flat = _apart(rows[0], rows[best]) <= rest and _apart(rows[best + 2], last) <= rest
    return best if flat and steps[best] >= _STEP * whole else -1


def _apart(a: tuple[int, int, int], b: tuple[int, int, int]) -> int:
    return max(abs(a[0] - b[0]), abs(a[1] - b[1]), abs(a[2] - b[2]))


def _place(trim: Box, side: int, begin: float, end: float) -> Box:
    """The part of a side of the trim, as a box without width or without height."""
    if side % 2 == 0:
        return trim[side], trim[1] + begin, trim[side], trim[1] + end
    return trim[0] + begin, trim[side], trim[0] + end, trim[side]
