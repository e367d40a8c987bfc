"""What a press can print of what stands on one page: the limits of ink, lines, type, pictures and bleed."""

from __future__ import annotations

from collections.abc import Iterator

from cardgen.core.geometry import PT_PER_MM
from cardgen.core.struct import Struct, field
from cardgen.preflight.finding import Box, Finding
from cardgen.preflight.pressplaces import Edges, Sheet, place_of
from cardgen.preflight.pressstate import Matrix, State, scale_of

MOST_INK = 3.0
"""Ink in one place that every sheet-fed press on coated paper takes (300 %)."""
HAIRLINE = 0.25
"""Thinnest line that prints for sure, in pt."""
_LINE = 2 * PT_PER_MM
"""A shorter one is a detail of a drawing that nobody misses."""
LEAST_PPI = 150.0
SMALL = 14.0
"""Type size (pt) under which inks out of register show."""
SAFE = 3 * PT_PER_MM
_DARK = 0.8
_TRACE = 0.03


class Judge(Struct):
    """One page in hand: it is told what is painted where, in pt, and keeps what is wrong with that."""

    sheet: Sheet
    edges: Edges
    found: list[Finding] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)

    def add(self, code: str, box: Box | None = None, **values: object) -> None:
        """Keep a finding, with its place on the page when it has one."""
        where = place_of(box, self.sheet) if box else ""
        self.found.append(Finding.of(code, self.sheet.number, where, box, **values))

    def findings(self) -> Iterator[Finding]:
        """All that is wrong, when the whole page has been told."""
        yield from self.found
        for box in self.edges.stopping():
            yield Finding.of("PRS27", self.sheet.number, place_of(box, self.sheet), box)

    def inside(self, box: Box) -> bool:
        """Whether a box lies in the trim; what is outside is marks, and cut off."""
        middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        trim = self.sheet.trim
        return trim[0] < middle[0] < trim[2] and trim[1] < middle[1] < trim[3]

    def filled(self, box: Box, state: State) -> None:
        """An area is filled."""
        if state.white and state.over:
            self.add("PRS22", box)
        if state.fill is not None:
            self._weigh(state.fill, box)
        if not state.white:
            self.edges.see(box)

    def stroked(self, box: Box, state: State) -> None:
        """A line is drawn, somewhere in a box."""
        width = state.width * scale_of(state.matrix)
        long = max(box[2] - box[0], box[3] - box[1]) >= _LINE
        if long and width < HAIRLINE - 0.005 and self.inside(box):
            self.add("PRS24", box, width=round(width, 2))
        if state.stroke is not None:
            self._weigh(state.stroke, box)

    def pictured(self, box: Box, matrix: Matrix, pixels: int | None) -> None:
        """A picture stands in a box, so many pixels across; None for a stencil, which has none to count."""
        across = (matrix[0] ** 2 + matrix[1] ** 2) ** 0.5 / 72
        if across > 0.1 and pixels is not None and pixels / across < LEAST_PPI:
            self.add("PRS26", box, pixels=round(pixels / across), least=round(LEAST_PPI))
        if box[0] < box[2] and box[1] < box[3]:
            self.edges.see(box)
            self.pictures.append(box)

    def typed(self, box: Box, state: State, size: float) -> None:
        """Words stand in a box, in type of `size` pt on the page."""
        inks = state.fill
        if self.sheet.near(box, SAFE):
            self.add("PRS28", box, mm=round(SAFE / PT_PER_MM))
        if inks is None or len(inks) != 4:
            return
        c, m, _, k = inks
        if state.white:
            if state.over:
                self.add("PRS22", box)
            if size < 8 and any(_holds(picture, box) for picture in self.pictures):
                self.add("PRS30", box, size=round(size, 1))
        elif inks == (0, 0, 0, 1):
            if not state.grey and not (state.over and state.over_mode == 1):
                self.add("PRS23", box)
        elif (size < SMALL and (k >= _DARK and sum(inks) > k + _TRACE)) or (
            size < SMALL and min(c, m, k) > _TRACE
        ):
            self.add("PRS29", box, count=sum(ink > 0 for ink in inks))
        self._weigh(inks, box)

    def _weigh(self, inks: tuple[float, ...], box: Box) -> None:
        if sum(inks) > MOST_INK + 0.005 and self.inside(box):
            self.add("PRS25", box, percent=round(100 * sum(inks)), most=round(100 * MOST_INK))


def _holds(outer: Box, inner: Box) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] < x < outer[2] and outer[1] < y < outer[3]
