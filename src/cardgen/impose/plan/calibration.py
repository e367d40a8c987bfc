"""A two-sided sheet that shows how far a printer's backs are off, readable to 0.1 mm without an instrument.

Two rows of lines meet as on a vernier calliper: the front's stand 1 mm apart, the back's 0.9 mm. Held against the
light, lines number n meet when the back has shifted by n tenths of a millimetre.
"""

from __future__ import annotations

from cardgen.core.geometry import Rect, Size
from cardgen.impose.marks.phrases import CalibrateWords
from cardgen.impose.plan.duplex import axis, behind
from cardgen.impose.plan.model import Edge, Label, Mark, MarkKind, MarkLine, Plan, Sheet, Side

REACH = 30
"""Lines on each side of zero: 3 mm, more than printers in working order are off."""

FRONT_STEP, BACK_STEP = 1.0, 0.9
"""mm between lines; their difference is what can be read."""


def calibration(size: Size, flip: Edge, words: CalibrateWords) -> Plan:
    """The sheet as a plan without pages.

    Args:
        size: of the paper, in the orientation to measure.
        flip: the edge the printer will turn it over.
        words: what stands on it.
    """
    w, h = size.w, size.h
    front, through = _texts(size, flip, words), []
    for y in (0.34 * h, 0.9 * h):
        front += _scale(w / 2, y, upright=False, step=FRONT_STEP, away=-1, numbers=True)
        through += _scale(w / 2, y, upright=False, step=BACK_STEP, away=1, numbers=False)
    for x in (0.2 * w, 0.8 * w):
        front += _scale(0.62 * h, x, upright=True, step=FRONT_STEP, away=-1, numbers=True)
        through += _scale(0.62 * h, x, upright=True, step=BACK_STEP, away=1, numbers=False)
    back = tuple(_mirrored(mark, size, flip) for mark in through)
    sheet = Sheet(Side((), tuple(front)), Side((), back))
    return Plan("calibration", (), (sheet,), size, size, flip=flip)


def _scale(
    middle: float, across: float, *, upright: bool, step: float, away: int, numbers: bool
) -> list[Mark]:
    """Lines about `middle`, on one side of the line at `across`; `upright` scales measure up and down."""
    found = []
    for n in range(-REACH, REACH + 1):
        at = middle + n * step
        length = 7.0 if n % 10 == 0 else 5.5 if n % 5 == 0 else 4.0
        end = across + away * length
        line = MarkLine(across, at, end, at, 0.12) if upright else MarkLine(at, across, at, end, 0.12)
        found.append(Mark(MarkKind.REGISTRATION, line))
        if numbers and n % 5 == 0:
            box = Rect(end - 6.5, at - 1.5, 6, 3) if upright else Rect(at - 2.4, end - 3.2, 4.8, 3)
            found.append(Mark(MarkKind.LABEL, Label(_number(n), box, 6, center=True)))
    return found


def _number(n: int) -> str:
    return "0" if n == 0 else f"{n / 10:.1f}".replace(".", ",").replace("-", "\N{MINUS SIGN}")


def _mirrored(mark: Mark, size: Size, flip: Edge) -> Mark:
    """Onto the back, exactly behind its place on the front."""
    box = behind(mark.box, size, axis(size, flip))
    return Mark(mark.kind, MarkLine(box.x, box.y, box.right, box.bottom, 0.12))


def _texts(size: Size, flip: Edge, words: CalibrateWords) -> list[Mark]:
    w, h = size.w, size.h
    left, wide = 0.1 * w, 0.8 * w
    edge = words.long if flip is Edge.LONG else words.short
    way = "" if w <= h else " --orientation landscape"
    lines = (
        (0.06, words.title, 18.0, 8.0),
        (0.11, words.how.format(edge=edge), 10.0, 5.0),
        (0.14, words.read, 10.0, 5.0),
        (0.20, words.x, 10.0, 5.0),
        (0.42, words.y, 10.0, 5.0),
        (0.95, words.store.format(orientation=way), 9.0, 5.0),
    )
    found = [
        Mark(MarkKind.LABEL, Label(text, Rect(left, at * h, wide, high), size_pt))
        for at, text, size_pt, high in lines
    ]
    x, y = w / 2 - 50, 0.79 * h
    ends = (MarkLine(x, y - 2, x, y + 2, 0.2), MarkLine(x + 100, y - 2, x + 100, y + 2, 0.2))
    found += [Mark(MarkKind.CUT, line) for line in (MarkLine(x, y, x + 100, y, 0.2), *ends)]
    found.append(Mark(MarkKind.LABEL, Label(words.ruler, Rect(x, y + 1, 100, 4), 8, center=True)))
    return found
