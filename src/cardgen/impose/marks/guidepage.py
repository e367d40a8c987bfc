"""The printing guide as a page of its own, drawn with the same few means as the marks on sheets."""

from __future__ import annotations

from collections.abc import Callable

from cardgen.core.geometry import PAPERS, PT_PER_MM, Rect
from cardgen.impose.marks.guide import RULER, Guide
from cardgen.impose.plan.model import Label, Mark, MarkInk, MarkKind, MarkLine, Plan, Sheet, Side
from cardgen.impose.plan.tiles import tile_name

Measure = Callable[[str], float]
"""Width of a text in ems."""

MARGIN = 18.0
TEXT, LEADING = 10.5, 5.6  # pt, mm
DRAWING = 72.0  # mm: the longest side of the drawing of a sheet


def guide_page(found: Guide, job: Plan, measure: Measure) -> Plan:
    """An A4 page with the steps, a drawing of the first sheet, advice and a ruler.

    Args:
        found: the guide.
        job: what it is about, for the drawing.
        measure: of the font the page is set in.
    """
    size = PAPERS["A4"]
    wide = size.w - 2 * MARGIN
    marks = [_text(found.title, MARGIN, MARGIN, wide, 20, 9)]
    y = MARGIN + 16
    for number, step in enumerate(found.steps, 1):
        marks.append(_text(f"{number}.", MARGIN, y, 8, TEXT, LEADING))
        for line in wrapped(step, (wide - 8) * PT_PER_MM / TEXT, measure):
            marks.append(_text(line, MARGIN + 8, y, wide - 8, TEXT, LEADING))
            y += LEADING
        y += 1.6
    y += 3
    marks += _drawing(job, found, MARGIN, y)
    side = MARGIN + DRAWING + 10
    for tip in found.advice:
        for line in wrapped(tip, (size.w - MARGIN - side) * PT_PER_MM / TEXT, measure):
            marks.append(_text(line, side, y, size.w - MARGIN - side, TEXT, LEADING))
            y += LEADING
        y += 1.6
    marks += _ruler(found.ruler, MARGIN, size.h - MARGIN - 8)
    sheet = Sheet(Side((), tuple(marks)))
    return Plan("guide", (), (sheet,), size, size)


def wrapped(text: str, width: float, measure: Measure) -> list[str]:
    """Lines of at most `width` ems, broken between words."""
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and measure(longer) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line] if line else lines


def _text(text: str, x: float, y: float, wide: float, size: float, high: float) -> Mark:
    return Mark(MarkKind.LABEL, Label(text, Rect(x, y, wide, high), size))


def _drawing(job: Plan, found: Guide, x: float, y: float) -> list[Mark]:
    """The front of the first sheet, small: places with their pages, folds dashed, cuts in the order they are made."""
    share = DRAWING / max(job.size.w, job.size.h)
    if job.scheme == "tiles":
        return _tile_map(job, x, y)
    marks = _frame(Rect(x, y, job.size.w * share, job.size.h * share), 0.35)
    paper = Rect(0, 0, job.size.w, job.size.h)
    for slot in job.sheets[0].front.slots:
        if not paper.contains(slot.trim, 1.0):
            continue
        box = slot.trim.scaled(share).moved(x, y)
        marks += _frame(box, 0.15)
        if slot.page is not None:
            number = str(job.pages[slot.page].source + 1)
            spot = Rect(box.center[0] - 5, box.center[1] - 2, 10, 4)
            marks.append(Mark(MarkKind.LABEL, Label(number, spot, 11, center=True)))
    for fold in job.folds[0]:
        line = MarkLine(x + fold * share, y, x + fold * share, y + job.size.h * share, 0.3, dash=(1.2, 0.9))
        marks.append(Mark(MarkKind.FOLD, line))
    for fold in job.folds[1]:
        line = MarkLine(x, y + fold * share, x + job.size.w * share, y + fold * share, 0.3, dash=(1.2, 0.9))
        marks.append(Mark(MarkKind.FOLD, line))
    return marks + _cut_numbers(job, found, x, y, share)


def _tile_map(job: Plan, x: float, y: float) -> list[Mark]:
    """The sheets of the first poster as they are laid out, with their names."""
    columns, rows = job.grid
    share = DRAWING / max(columns * job.size.w, rows * job.size.h)
    wide, high = job.size.w * share, job.size.h * share
    marks: list[Mark] = []
    for row in range(rows):
        for column in range(columns):
            box = Rect(x + column * wide, y + row * high, wide, high)
            spot = Rect(box.x, box.center[1] - 2, wide, 4)
            marks += _frame(box, 0.25)
            marks.append(Mark(MarkKind.LABEL, Label(tile_name(row, column), spot, 9, center=True)))
    return marks


def _cut_numbers(job: Plan, found: Guide, x: float, y: float, share: float) -> list[Mark]:
    if found.cuts is None:
        return []
    marks = []
    first = len(found.cuts.down) if found.cuts.down_first else len(found.cuts.across)
    down_from, across_from = (1, first + 1) if found.cuts.down_first else (first + 1, 1)
    for i, at in enumerate(found.cuts.down):
        spot = Rect(x + at * share - 2, y + job.size.h * share + 0.4, 4, 2.6)
        marks.append(Mark(MarkKind.LABEL, Label(str(down_from + i), spot, 6, center=True)))
    for i, at in enumerate(found.cuts.across):
        spot = Rect(x + job.size.w * share + 0.6, y + at * share - 1.3, 4, 2.6)
        marks.append(Mark(MarkKind.LABEL, Label(str(across_from + i), spot, 6)))
    return marks


def _frame(box: Rect, width: float) -> list[Mark]:
    corners = [(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)]
    return [
        Mark(MarkKind.LABEL, MarkLine(*start, *end, width))
        for start, end in zip(corners, [*corners[1:], corners[0]], strict=True)
    ]


def _ruler(text: str, x: float, y: float) -> list[Mark]:
    marks = [Mark(MarkKind.LABEL, MarkLine(x, y, x + RULER, y, 0.25))]
    for mm in range(0, int(RULER) + 1, 5):
        high = 3.0 if mm % 50 == 0 else 2.2 if mm % 10 == 0 else 1.3
        marks.append(Mark(MarkKind.LABEL, MarkLine(x + mm, y - high, x + mm, y, 0.15, MarkInk.BLACK)))
    return [*marks, _text(text, x, y + 1.5, 140, 9, 4.5)]
