"""The printing guide as a page of its own, in the style of the set: a picture for each step of exactly this job."""

from __future__ import annotations

from collections.abc import Callable

from cardgen.core.geometry import PAPERS, PT_PER_MM, Rect
from cardgen.impose.marks.pen import BLACK, HAIR, INK, PETROL, SKY, WHITE, Pen, ems, rounded
from cardgen.impose.marks.pictures import picture
from cardgen.impose.marks.steps import RULER, Guide, Step
from cardgen.impose.plan.model import Area, Mark, MarkKind, Place, Plan, Sheet, Side

Measure = Callable[[str, str], float]
"""Width in ems of a text in a face."""

MARGIN = 16.0
HEADER = 47.0
TEXT, LEADING = 10.5, 4.9  # pt, mm
COLUMN_GAP, ROW_GAP = 10.0, 6.0
MOST_PICTURE = 46.0  # mm high
PAGE = PAPERS["A4"]


class Titles:
    """What stands above: what is printed, for whom, and the heading of the guide."""

    def __init__(self, product: str = "", edition: str = "") -> None:
        self.product, self.edition = product, edition


def guide_page(found: Guide, job: Plan, measure: Measure, titles: Titles, *, pages: bool = True) -> Plan:
    """A4 pages with the steps, what is worth knowing, and a ruler. Usually one; a third column of steps makes two.

    Args:
        found: the guide.
        job: what it is about, for the drawings.
        measure: of the fonts the page is set in.
        titles: of the page.
        pages: whether the pages of the job can be drawn in small.
    """
    pen = Pen()
    _header(pen, found, job, titles, measure)
    y, column = HEADER + 8, 0
    bottom = PAGE.h - MARGIN - 14
    wide = (PAGE.w - 2 * MARGIN - COLUMN_GAP) / 2
    tips = _tips(found, measure)
    rows = [found.steps[i : i + 2] for i in range(0, len(found.steps), 2)]
    words = sum(max(len(_lines(step, wide, measure)) for step in row) for row in rows) * LEADING
    room = bottom - y - words - len(tips) * LEADING - (8 if tips else 0) - len(rows) * (ROW_GAP + 3)
    drawn = sum(any(step.picture for step in row) for row in rows)
    high = max(20.0, min(MOST_PICTURE, room / max(1, drawn)))
    number = 0
    for row in rows:
        heights = []
        pictured = any(step.picture for step in row)
        for column, step in enumerate(row):
            number += 1
            x = MARGIN + column * (wide + COLUMN_GAP)
            heights.append(
                _step(pen, job, found, step, number, Rect(x, y, wide, high if pictured else 0), measure)
            )
        y += max(heights) + ROW_GAP
    _advice(pen, tips, y)
    _ruler(pen, found.ruler, PAGE.h - MARGIN - 6)
    places = tuple(pen.places) if pages else ()
    sheet = Sheet(Side(places, tuple(pen.marks), tuple(pen.under)))
    return Plan("guide", job.pages if pages else (), (sheet,), PAGE, PAGE)


def _header(pen: Pen, found: Guide, job: Plan, titles: Titles, measure: Measure) -> None:
    band = Rect(-1, -1, PAGE.w + 2, HEADER + 1)
    pen.under.append(Mark(MarkKind.LABEL, Area(tuple(rounded(band, 0)), SKY)))
    pen.line((-1, HEADER), (PAGE.w + 1, HEADER), width=HAIR)
    thumb = _first_page(pen, job)
    wide = (thumb.x if thumb else PAGE.w - MARGIN) - MARGIN - 6
    if titles.edition:
        long = measure(titles.edition, "bold") * 10 / PT_PER_MM
        pill = Rect(MARGIN, 9, min(wide, long + 9), 6.6)
        pen.box(pill, fill=PETROL, stroke=None, radius=3.3)
        pen.text(titles.edition, pill.moved(4.5, 0), 10, face="bold", cmyk=WHITE)
    pen.text(found.title, Rect(MARGIN, 18, wide, 11), 27, face="display", cmyk=INK)
    for i, line in enumerate(wrapped(titles.product, ems(12.5, wide), measure, "bold")[:2]):
        pen.text(line, Rect(MARGIN, 31.5 + 6 * i, wide, 6), 12.5, face="bold", cmyk=INK)


def _first_page(pen: Pen, job: Plan) -> Rect | None:
    """The first page in small, so that everybody sees what this is about."""
    first = next((i for i, _ in enumerate(job.pages)), None)
    if first is None:
        return None
    size = job.pages[first].size
    share = min(62 / size.w, 36 / size.h)
    box = Rect(PAGE.w - MARGIN - size.w * share, 5.5, size.w * share, size.h * share)
    pen.ground(box)
    pen.box(box, width=HAIR)
    pen.places.append(Place(first, box, box, scale=(share, share)))
    return box


def _lines(step: Step, wide: float, measure: Measure) -> list[str]:
    return wrapped(step.text, (wide - 10) * PT_PER_MM / TEXT, measure)


def _step(pen: Pen, job: Plan, found: Guide, step: Step, number: int, room: Rect, measure: Measure) -> float:
    """Draw a step; gives its height."""
    y = room.y
    if room.h:
        frame = Rect(room.x, y, room.w, room.h)
        if picture(pen, job, found, step, frame.inset(3)):
            pen.box(frame, stroke=INK, width=HAIR, radius=3)
            y += room.h + 3
    pen.disc((room.x + 3.6, y + 2.6), 3.6, fill=INK)
    pen.text(str(number), Rect(room.x, y - 1, 7.2, 7.2), 11.5, face="bold", center=True, cmyk=WHITE)
    lines = _lines(step, room.w, measure)
    for i, line in enumerate(lines):
        pen.text(line, Rect(room.x + 10, y + i * LEADING, room.w - 10, 5.2), TEXT)
    return y + max(7.0, len(lines) * LEADING) - room.y


def _tips(found: Guide, measure: Measure) -> list[str]:
    wide = (PAGE.w - 2 * MARGIN - 8) * PT_PER_MM / TEXT
    return [line for tip in found.advice for line in wrapped(tip, wide, measure)]


def _advice(pen: Pen, tips: list[str], y: float) -> None:
    if not tips:
        return
    box = Rect(MARGIN, y, PAGE.w - 2 * MARGIN, len(tips) * LEADING + 5)
    pen.box(box, fill=SKY, stroke=INK, width=HAIR, radius=3)
    for i, line in enumerate(tips):
        pen.text(line, Rect(MARGIN + 4, y + 2.4 + i * LEADING, box.w - 8, 5), TEXT)


def wrapped(text: str, width: float, measure: Measure, face: str = "") -> list[str]:
    """Lines of at most `width` ems, broken between words."""
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and measure(longer, face) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line] if line else lines


def _ruler(pen: Pen, text: str, y: float) -> None:
    x = MARGIN
    pen.line((x, y), (x + RULER, y), width=0.35, stroke=BLACK)
    for mm in range(0, int(RULER) + 1, 5):
        high = 3.0 if mm % 50 == 0 else 2.2 if mm % 10 == 0 else 1.3
        pen.line((x + mm, y - high), (x + mm, y), width=0.25, stroke=BLACK)
    pen.text(text, Rect(x + RULER + 5, y - 4, PAGE.w - x - RULER - MARGIN - 5, 4.5), 9)
