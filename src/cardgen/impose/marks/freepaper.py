"""The free paper of a side while marks are being placed on it, and which marks are wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import Struct, field
from cardgen.impose.plan.model import Mark, MarkInk, MarkKind


class MarkStyle(Struct, frozen=True):
    """Which marks and how.

    Attributes:
        kinds: what is asked for.
        offset: mm between the bleed (the trim if there is none) and a mark.
        length: of crop and fold marks, mm.
        width: of their lines, mm.
        ink: BLACK for office printers, ALL for a press.
        edge: mm at the paper's edge where the printer does not print; text and colour bars stay out of it.
        sides: "both", "front" or "back".
        clear: mm that fixed marks stay away from pages, because a printer's correction moves those.
    """

    kinds: frozenset[MarkKind] = frozenset()
    offset: float = 2.0
    length: float = 4.0
    width: float = 0.18
    ink: MarkInk = MarkInk.BLACK
    edge: float = 0.0
    sides: str = "both"
    clear: float = 0.0

    @property
    def reach(self) -> float:
        """mm that the wanted marks need outside the bleed; for paper that may be as large as needed."""
        if not self.kinds:
            return 0.0
        far = {MarkKind.REGISTRATION, MarkKind.COLOR, MarkKind.SLUG}
        return self.offset + self.length + (7.0 if self.kinds & far else 0.0)


class FreePaper(Struct):
    """The free paper of one side while marks are being placed on it."""

    size: Size
    shown: Rect
    style: MarkStyle
    blocked: list[Rect]
    marks: list[Mark] = field(default_factory=list)

    def fits(self, box: Rect, *, inside: float = 0.0) -> bool:
        """On the paper and clear of everything printed so far."""
        paper = Rect(0, 0, self.size.w, self.size.h).inset(inside)
        return paper.contains(box) and not any(box.inset(-self.style.clear).overlaps(b) for b in self.blocked)

    def put(self, mark: Mark) -> None:
        """Add a mark whose space is then taken."""
        self.marks.append(mark)
        self.blocked.append(mark.box.inset(-0.3))


def strips(sheet: FreePaper, high: float) -> Iterator[tuple[Rect, int]]:
    """The margins that hold a strip of `high` mm: below, above, left, right; with the turn of text in them.

    A strip lies just outside the crop marks where there is room, else at the edge of what the printer prints.
    """
    e, w, h, shown = sheet.style.edge, sheet.size.w, sheet.size.h, sheet.shown
    near, far = 1.0, sheet.style.offset + sheet.style.length + 1.0

    def away(margin: float) -> float | None:
        """Distance from the pages to the strip, or None when the margin is too narrow."""
        most = margin - e - high
        return None if most < near else min(far, most)

    if (d := away(h - shown.bottom)) is not None:
        yield Rect(e, shown.bottom + d, w - 2 * e, high), 0
    if (d := away(shown.y)) is not None:
        yield Rect(e, shown.y - d - high, w - 2 * e, high), 0
    if (d := away(shown.x)) is not None:
        yield Rect(shown.x - d - high, e, high, h - 2 * e), 270
    if (d := away(w - shown.right)) is not None:
        yield Rect(shown.right + d, e, high, h - 2 * e), 270


def first_free(sheet: FreePaper, strip: Rect, turn: int, length: float, high: float) -> Rect | None:
    """The first free box of this length in a strip, looked for every 2 mm."""
    total = strip.h if turn else strip.w
    at = 4.0
    while at + length <= total - 2:
        box = Rect(strip.x, strip.y + at, high, length) if turn else Rect(strip.x + at, strip.y, length, high)
        if sheet.fits(box):
            return box
        at += 2.0
    return None


def around(boxes: Iterable[Rect]) -> Rect:
    """The smallest box around all of them."""
    found = list(boxes)
    x, y = min(b.x for b in found), min(b.y for b in found)
    return Rect(x, y, max(b.right for b in found) - x, max(b.bottom for b in found) - y)
