"""Marks for the people who cut, fold and check, all outside every trim and outside the bleed that is shown.

Positions are worked out from the places on a side, so when a printer profile moves the places, their guides follow;
marks that must stay square to the paper are `fixed`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import replace
from cardgen.impose.marks.freepaper import FreePaper, MarkStyle, around, first_free, strips
from cardgen.impose.plan.model import Label, Mark, MarkInk, MarkKind, MarkLine, Patch, Place, Ring, Side

SHORTEST = 1.5
"""A mark with less of it on the paper than this (mm) helps nobody; it is left out."""

EDGE = 1.0
"""Nobody cuts a strip this narrow (mm) off a sheet; no line is drawn for it."""

PATCH = 5.0
"""Side of a colour patch, mm: what hand-held densitometers need."""

PATCHES: tuple[tuple[float, float, float, float], ...] = (
    (1, 0, 0, 0),
    (0, 1, 0, 0),
    (0, 0, 1, 0),
    (0, 0, 0, 1),
    (0.5, 0, 0, 0),
    (0, 0.5, 0, 0),
    (0, 0, 0.5, 0),
    (0, 0, 0, 0.5),
    (0, 1, 1, 0),
    (1, 0, 1, 0),
    (1, 1, 0, 0),
    (0.5, 0.4, 0.4, 0),  # grey balance: looks neutral when the press is in balance
)


def guides(
    side: Side, size: Size, style: MarkStyle, folds: tuple[tuple[float, ...], tuple[float, ...]]
) -> Side:
    """The side with its marks (all but the slug).

    Args:
        side: places only.
        size: of the sheet, mm.
        style: what is wanted.
        folds: x of vertical and y of horizontal folds, as seen from this side.
    """
    if not side.slots:
        return side
    sheet = FreePaper(size, around(slot.clip for slot in side.slots), style, [s.clip for s in side.slots])
    if MarkKind.CROP in style.kinds:
        _corner_marks(sheet, side.slots, folds)
    if MarkKind.FOLD in style.kinds:
        _fold_marks(sheet, folds)
    if MarkKind.REGISTRATION in style.kinds:
        _registration(sheet)
    if MarkKind.CENTER in style.kinds:
        _centers(sheet)
    if MarkKind.COLOR in style.kinds:
        _color_bar(sheet)
    if MarkKind.CUT in style.kinds:
        _cut_lines(sheet, side.slots, folds)
    return replace(side, marks=tuple(sheet.marks))


def slug(side: Side, size: Size, style: MarkStyle, text: str) -> Side:
    """The side with a line of text in a free strip of its margin; unchanged when no margin is wide enough."""
    shown = around(slot.clip for slot in side.slots)
    crossed = (MarkKind.CUT,)  # it may lie across a hairline
    taken = [mark.box.inset(-1.5) for mark in side.marks if mark.kind not in crossed]
    sheet = FreePaper(size, shown, style, [s.clip for s in side.slots] + taken)
    wide, high = min(110.0, size.w - 2 * style.edge - 8), 3.4
    for strip, turn in strips(sheet, high):
        length = min(wide, (strip.h if turn else strip.w) - 1)
        for share in (1.0, 0.7, 0.45):
            box = first_free(sheet, strip, turn, length * share, high)
            if box is not None:
                label = Label(text, box, turn=turn)
                return replace(side, marks=(*side.marks, Mark(MarkKind.SLUG, label, fixed=True)))
    return side


def edges(slots: Iterable[Place]) -> tuple[list[float], list[float]]:
    """Every x and every y along which a knife goes, 0.01 mm being the same place; folds included."""
    xs = {round(v, 2) for slot in slots for v in (slot.trim.x, slot.trim.right)}
    ys = {round(v, 2) for slot in slots for v in (slot.trim.y, slot.trim.bottom)}
    return sorted(xs), sorted(ys)


def _cuts(
    slots: Iterable[Place], folds: tuple[tuple[float, ...], tuple[float, ...]]
) -> tuple[list[float], list[float]]:
    xs, ys = edges(slots)
    return (
        [x for x in xs if not any(abs(x - f) < 0.05 for f in folds[0])],
        [y for y in ys if not any(abs(y - f) < 0.05 for f in folds[1])],
    )


def _corner_marks(
    sheet: FreePaper, slots: tuple[Place, ...], folds: tuple[tuple[float, ...], tuple[float, ...]]
) -> None:
    xs, ys = _cuts(slots, folds)
    for line in (*_stubs_x(sheet, xs), *_stubs_y(sheet, ys)):
        sheet.put(Mark(MarkKind.CROP, replace(line, ink=sheet.style.ink, halo=1.0)))


def _fold_marks(sheet: FreePaper, folds: tuple[tuple[float, ...], tuple[float, ...]]) -> None:
    for line in (*_stubs_x(sheet, folds[0]), *_stubs_y(sheet, folds[1])):
        sheet.put(Mark(MarkKind.FOLD, replace(line, ink=sheet.style.ink, dash=(0.8, 0.6), halo=1.0)))


def _stubs_x(sheet: FreePaper, xs: Iterable[float]) -> Iterator[MarkLine]:
    """Short upright lines above and below the block."""
    style, top, bottom = sheet.style, sheet.shown.y, sheet.shown.bottom
    above = (max(0.0, top - style.offset - style.length), top - style.offset)
    below = (bottom + style.offset, min(sheet.size.h, bottom + style.offset + style.length))
    for y1, y2 in (above, below):
        if y2 - y1 >= SHORTEST:
            yield from (MarkLine(x, y1, x, y2, style.width) for x in xs if 0 <= x <= sheet.size.w)


def _stubs_y(sheet: FreePaper, ys: Iterable[float]) -> Iterator[MarkLine]:
    """Short level lines left and right of the block."""
    style, left, right = sheet.style, sheet.shown.x, sheet.shown.right
    before = (max(0.0, left - style.offset - style.length), left - style.offset)
    after = (right + style.offset, min(sheet.size.w, right + style.offset + style.length))
    for x1, x2 in (before, after):
        if x2 - x1 >= SHORTEST:
            yield from (MarkLine(x1, y, x2, y, style.width) for y in ys if 0 <= y <= sheet.size.h)


def _registration(sheet: FreePaper) -> None:
    """Rings with a cross, in every ink, in mirror-symmetric pairs: the front's lie exactly on the back's."""
    w, h, r = sheet.size.w, sheet.size.h, 1.8
    half = r + 0.9
    margins = {
        "top": sheet.shown.y, "bottom": h - sheet.shown.bottom, "left": sheet.shown.x, "right": w - sheet.shown.right,
    }  # fmt: skip
    level, upright = min(margins["top"], margins["bottom"]) / 2, min(margins["left"], margins["right"]) / 2
    ways = (
        [[(w / 2 + d, y) for d in _either(d) for y in (level, h - level)] for d in _steps(w)],
        [[(x, h / 2 + d) for d in _either(d) for x in (upright, w - upright)] for d in _steps(h)],
    )
    for offers in ways:
        for spots in offers:
            if all(sheet.fits(Rect(x - half, y - half, 2 * half, 2 * half)) for x, y in spots):
                for x, y in spots:
                    _target(sheet, x, y, r, half)
                break


def _steps(length: float) -> list[float]:
    return [0.0, *(float(d) for d in range(8, int(length / 2) - 8, 4))]


def _either(d: float) -> tuple[float, ...]:
    return (0.0,) if d == 0 else (-d, d)


def _target(sheet: FreePaper, x: float, y: float, r: float, half: float) -> None:
    parts: tuple[MarkLine | Ring, ...] = (
        Ring(x, y, r, sheet.style.width),
        MarkLine(x - half, y, x + half, y, sheet.style.width, MarkInk.ALL),
        MarkLine(x, y - half, x, y + half, sheet.style.width, MarkInk.ALL),
    )
    for part in parts:
        sheet.put(Mark(MarkKind.REGISTRATION, part, fixed=True))


def _centers(sheet: FreePaper) -> None:
    """Short lines from the paper's edge at the middle of each side."""
    w, h, n = sheet.size.w, sheet.size.h, 3.0
    ends = ((w / 2, 0, w / 2, n), (w / 2, h - n, w / 2, h), (0, h / 2, n, h / 2), (w - n, h / 2, w, h / 2))
    for line in (MarkLine(*four) for four in ends):
        if sheet.fits(line.box.inset(-0.3), inside=-0.5):
            sheet.put(
                Mark(MarkKind.CENTER, replace(line, width=sheet.style.width, ink=sheet.style.ink), fixed=True)
            )


def _color_bar(sheet: FreePaper) -> None:
    length = PATCH * len(PATCHES)
    for strip, turn in strips(sheet, PATCH):
        box = first_free(sheet, strip, turn, length, PATCH)
        if box is None:
            continue
        for i, cmyk in enumerate(PATCHES):
            spot = (
                Rect(box.x, box.y + i * PATCH, PATCH, PATCH)
                if turn
                else Rect(box.x + i * PATCH, box.y, PATCH, PATCH)
            )
            sheet.marks.append(Mark(MarkKind.COLOR, Patch(spot, cmyk), fixed=True))
        sheet.blocked.append(box.inset(-2))
        return


def _cut_lines(
    sheet: FreePaper, slots: tuple[Place, ...], folds: tuple[tuple[float, ...], tuple[float, ...]]
) -> None:
    """Hairlines over the whole sheet, for a guillotine or scissors. One that would cross a page is left out."""
    xs, ys = _cuts(slots, folds)
    xs = [x for x in xs if EDGE < x < sheet.size.w - EDGE]
    ys = [y for y in ys if EDGE < y < sheet.size.h - EDGE]
    for x in xs:
        if not any(s.trim.x + 0.05 < x < s.trim.right - 0.05 for s in slots):
            sheet.marks.append(
                Mark(MarkKind.CUT, MarkLine(x, 0, x, sheet.size.h, 0.1, MarkInk.GUIDE, (2.0, 1.0)))
            )
    for y in ys:
        if not any(s.trim.y + 0.05 < y < s.trim.bottom - 0.05 for s in slots):
            sheet.marks.append(
                Mark(MarkKind.CUT, MarkLine(0, y, sheet.size.w, y, 0.1, MarkInk.GUIDE, (2.0, 1.0)))
            )
