"""Places on a page that is cut: in mm from the corner of the trim, near its edge, past it or not."""

from __future__ import annotations

from collections.abc import Iterator

from cardgen.core.geometry import PT_PER_MM
from cardgen.core.struct import Struct, field
from cardgen.preflight.finding import Box, Finding

_AT = 0.3 * PT_PER_MM
"""As near as this to the trim, an edge is meant to be on it."""
_PAST = 1.5 * PT_PER_MM
_LONG = 10 * PT_PER_MM
"""Along the trim; a shorter edge there is a detail."""


class Sheet(Struct, frozen=True):
    """A page: its number from 1, and its boxes in pt."""

    number: int
    trim: Box
    bleed: Box
    media: Box

    def finding(self, code: str, box: Box | None = None, **values: object) -> Finding:
        """A finding on this page, with its place in mm when it has one."""
        return Finding.of(code, self.number, place_of(box, self) if box else "", box, **values)

    def near(self, box: Box, distance: float) -> bool:
        """Whether a box comes nearer to the trim, from within, than it may."""
        t = self.trim
        room = min(box[0] - t[0], box[1] - t[1], t[2] - box[2], t[3] - box[3])
        return room < distance - 0.1


def place_of(box: Box, sheet: Sheet) -> str:
    """The middle of a box, in mm from the left and from the top of the trim: `12 × 34 mm`."""
    x = ((box[0] + box[2]) / 2 - sheet.trim[0]) / PT_PER_MM
    y = (sheet.trim[3] - (box[1] + box[3]) / 2) / PT_PER_MM
    return f"{x:.0f} × {y:.0f} mm"


class Edges(Struct):
    """What stops at the trim, and what goes on past it."""

    sheet: Sheet
    at: list[tuple[int, Box]] = field(default_factory=list)
    past: list[tuple[int, Box]] = field(default_factory=list)

    def see(self, box: Box) -> None:
        """Something is painted in this box."""
        trim = self.sheet.trim
        for side in range(4):
            outward = trim[side] - box[side] if side < 2 else box[side] - trim[side]
            begin, end = _along(side, box)
            if end - begin < _LONG:
                continue
            if outward > _PAST:
                self.past.append((side, box))
            elif abs(outward) <= _AT:
                self.at.append((side, box))

    def stopping(self) -> Iterator[Box]:
        """What stops at the trim, with nothing else that goes on there: a white line once it is cut."""
        for side, box in self.at:
            begin, end = _along(side, box)
            low, high = _along(side, self.sheet.trim)
            begin, end = max(begin, low), min(end, high)
            over = sorted(_along(other, beyond) for other, beyond in self.past if other == side)
            reached = begin + _AT
            for a, b in over:  # several things side by side may go on where this one stops
                reached = max(reached, b) if a <= reached else reached
            if reached < end - _AT:
                yield box


def _along(side: int, box: Box) -> tuple[float, float]:
    """Where a box begins and ends in the direction of a side of the page."""
    return (box[1], box[3]) if side % 2 == 0 else (box[0], box[2])
