"""What a press can print of what stands on one page: the limits of ink, lines, type, pictures and bleed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cardgen.core.geometry import PT_PER_MM
from cardgen.core.struct import Struct, field
from cardgen.preflight.finding import Box, Finding
from cardgen.preflight.pressplaces import Edges, Sheet
from cardgen.preflight.pressstate import Matrix, State, Trouble, Troubles, grown, is_some
from cardgen.render.inks import DARK, SMALL, TRACE, edged

MOST_INK = 3.0
"""Ink in one place that every sheet-fed press on coated paper takes (300 %)."""
HAIRLINE = 0.25
"""Thinnest line that prints for sure, in pt."""
_LINE = 2 * PT_PER_MM
"""A shorter one is a detail of a drawing that nobody misses."""
LEAST_PPI = 150.0
THIN = 8.0
"""Size (pt) of white type under which it fills in on several inks."""
SAFE = 3 * PT_PER_MM
_FULL = 0.2
"""Part of an ink that shows when it is out of register; yellow hardly does."""
_SEVERAL = 3
_WHITE = 0.0, 0.0, 0.0, 0.0


class Judge(Struct):
    """One page in hand: it is told what is painted where, in pt, and keeps what is wrong with that."""

    sheet: Sheet
    edges: Edges
    found: list[Finding] = field(default_factory=list)
    grounds: list[tuple[Box, tuple[float, ...] | None]] = field(default_factory=list)
    """Areas in the order in which they are painted, with their inks; None of a picture, which has many."""
    inks: set[str] = field(default_factory=set)
    """All that are used within the trim."""
    waiting: dict[Trouble, bool] = field(default_factory=dict)
    """What is wrong with colours that were chosen, and whether one of them was painted."""

    def add(self, code: str, box: Box | None = None, **values: object) -> None:
        """Keep a finding, with its place on the page when it has one."""
        self.found.append(self.sheet.finding(code, box, **values))

    def tell(self, troubles: Iterable[Trouble], box: Box | None = None) -> None:
        """Something wrong with a colour, at the place where it is painted."""
        for trouble in troubles:
            self.waiting[trouble] = True
            self.add(trouble[0], box, what=trouble[1])

    def chosen(self, troubles: Iterable[Trouble]) -> None:
        """Something wrong with a colour that is about to be painted: if it never is, it is told without a place."""
        for trouble in troubles:
            self.waiting.setdefault(trouble, False)

    def findings(self) -> Iterator[Finding]:
        """All that is wrong, when the whole page has been told."""
        yield from self.found
        for (code, what), painted in self.waiting.items():
            if not painted:
                yield self.sheet.finding(code, what=what)
        for box in self.edges.stopping():
            yield self.sheet.finding("PRS27", box)

    def inside(self, box: Box) -> bool:
        """Whether a box lies in the trim; what is outside is marks, and cut off."""
        middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        trim = self.sheet.trim
        return trim[0] < middle[0] < trim[2] and trim[1] < middle[1] < trim[3]

    def printed(self, box: Box, inks: Iterable[str], state: State) -> None:
        """Inks are used in a box. What only says how much of something else shows, uses none."""
        if not state.masking and is_some(box) and self.inside(box):
            self.inks.update(inks)

    def filled(self, box: Box, state: State) -> None:
        """An area is filled."""
        self.printed(box, state.inks, state)
        if state.white and state.over:
            self.add("PRS22", box)
        self._colored(box, state.wrong + state.veil, state.all_plates)
        if state.fill is not None:
            inks = self._mixed(state, box)
            self._weigh(inks, box)
            self.grounds.append((box, inks))
        if not state.white:
            self.edges.see(box)

    def stroked(self, box: Box, state: State) -> None:
        """A line is drawn, somewhere in a box."""
        self.printed(grown(box, state.line / 2), state.stroke_inks, state)
        self._colored(box, state.stroke_wrong + state.stroke_veil, state.stroke_all_plates)
        self.lined(box, state.line)
        if state.stroke is not None:
            self._weigh(state.stroke, box)

    def pictured(self, box: Box, matrix: Matrix, pixels: int | None) -> None:
        """A picture stands in a box, so many pixels across; None for a stencil, which has none to count."""
        across = (matrix[0] ** 2 + matrix[1] ** 2) ** 0.5 / 72
        if across > 0.1 and pixels is not None and pixels / across < LEAST_PPI:
            self.add("PRS26", box, pixels=round(pixels / across), least=round(LEAST_PPI))
        if is_some(box):
            self.edges.see(box)
            self.grounds.append((box, None))

    def typed(self, box: Box, state: State, size: float) -> None:
        """Words stand in a box, in type of `size` pt on the page."""
        self.printed(box, state.inks, state)
        inks = state.fill
        self._colored(box, state.wrong + state.veil, state.all_plates)
        if self.sheet.near(box, SAFE):
            self.add("PRS28", box, mm=round(SAFE / PT_PER_MM))
        if inks is None or len(inks) != 4:
            return
        k = inks[3]
        if state.white:
            if state.over:
                self.add("PRS22", box)
            if size < THIN:
                self._reversed(box, size)
        elif inks == (0, 0, 0, 1):
            if not state.grey and not (state.over and state.over_mode == 1):
                self.add("PRS23", box)
        elif size < SMALL and ((k >= DARK and sum(inks) > k + TRACE) or edged(inks)):
            self.add("PRS29", box, count=sum(ink > TRACE for ink in inks))
        self._weigh(self._mixed(state, box), box)

    def lined(self, box: Box, width: float) -> None:
        """A line, or an area as thin as one, of a width in pt."""
        long = max(box[2] - box[0], box[3] - box[1]) >= _LINE
        if long and width < HAIRLINE - 0.005 and self.inside(box):
            self.add("PRS24", box, width=round(width, 2))

    def _colored(self, box: Box, wrong: Troubles, all_plates: bool) -> None:
        self.tell(wrong, box)
        if all_plates and self.inside(box):
            self.add("PRS60", box)

    def _reversed(self, box: Box, size: float) -> None:
        """White type is what the inks around it leave: when one of several is out of register, it fills in."""
        ground = self._below(box)
        if ground is None:
            self.add("PRS30", box, size=round(size, 1))
        elif sum(ink >= _FULL for ink in (*ground[:2], *ground[3:])) >= _SEVERAL:
            self.add("PRS63", box, size=round(size, 1), count=sum(ink > TRACE for ink in ground))

    def _below(self, box: Box) -> tuple[float, ...] | None:
        """The inks on which something in a box lies; None on a picture."""
        return next((inks for ground, inks in reversed(self.grounds) if _holds(ground, box)), _WHITE)

    def _mixed(self, state: State, box: Box) -> tuple[float, ...]:
        """The inks of the fill, with those below where it overprints: an ink of 0 leaves what is there."""
        inks = state.fill or ()
        if not state.over or state.over_mode != 1 or state.grey or len(inks) != len(_WHITE):
            return inks
        below = self._below(box) or _WHITE
        return tuple(own or other for own, other in zip(inks, below, strict=True))

    def _weigh(self, inks: tuple[float, ...], box: Box) -> None:
        if sum(inks) > MOST_INK + 0.005 and self.inside(box):
            self.add("PRS25", box, percent=round(100 * sum(inks)), most=round(100 * MOST_INK))


def _holds(outer: Box, inner: Box) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and inner[2] <= outer[2] and inner[3] <= outer[3]
