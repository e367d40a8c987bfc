"""Odd pages in equal places: turned when that fits better, made smaller when they are too large, never stretched."""

from __future__ import annotations

from collections.abc import Sequence

from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import replace
from cardgen.impose.plan.model import PageUse, Place, Sheet, Side, common_size
from cardgen.messages.diagnostics import Diagnostics

FORGIVEN = 0.6
"""mm a page may be larger than its place before it is made smaller: half an A4 is 148.5 mm, an A5 page 148."""
_NAMED = 12
"""How many pages a message names."""


def settled(slot: Place, page: PageUse, factor: float) -> Place:
    """The slot with the turn and scale this page needs.

    A page that lies across (landscape among portrait) is turned a quarter, its top to the left, if it then fits larger.
    A page that is smaller than its place stays as it is, in the middle.

    Args:
        slot: holding the page; its scale may already carry creep.
        page: the page.
        factor: of the whole job, which the slot's scale contains.
    """
    place = slot.trim if slot.turn % 180 == 0 else _turned(slot)
    want = Size(page.size.w * factor, page.size.h * factor)
    straight, across = _fit(want, place.w, place.h), _fit(want.turned, place.w, place.h)
    if straight >= across - 1e-6:
        return _scaled(slot, straight)
    sx, sy = slot.scale
    # The slot's scale is along the page's axes, which change places with the turn.
    return _scaled(replace(slot, turn=(slot.turn + 270) % 360, scale=(sy, sx)), across)


def _turned(slot: Place) -> Size:
    return Size(slot.trim.h, slot.trim.w)


def _fit(want: Size, w: float, h: float) -> float:
    if want.w <= w + FORGIVEN and want.h <= h + FORGIVEN:
        return 1.0
    return min(w / want.w, h / want.h)


def _scaled(slot: Place, factor: float) -> Place:
    return replace(slot, scale=(slot.scale[0] * factor, slot.scale[1] * factor))


def settle(sheets: Sequence[Sheet], pages: Sequence[PageUse], factor: float) -> tuple[Sheet, ...]:
    """Every page of every sheet in its place; see `settled`."""

    def side(old: Side | None) -> Side | None:
        if old is None:
            return None
        slots = (s if s.page is None else settled(s, pages[s.page], factor) for s in old.slots)
        return replace(old, slots=tuple(slots))

    return tuple(
        replace(sheet, front=side(sheet.front) or sheet.front, back=side(sheet.back)) for sheet in sheets
    )


def misfits(sheets: Sequence[Sheet], factor: float) -> dict[int, float]:
    """Pages that had to be made smaller than the rest of the job: index into `Plan.pages` and their factor to it."""
    found: dict[int, float] = {}
    for sheet in sheets:
        for side in sheet.sides:
            for slot in side.slots:
                share = max(slot.scale) / factor
                if slot.page is not None and share < 0.999:
                    found[slot.page] = share
    return dict(sorted(found.items()))


def split_spreads(pages: Sequence[PageUse], *, right_bound: bool = False) -> list[PageUse]:
    """Spreads become two pages in reading order, so that they can cross the fold."""
    single = single_size(pages)
    found: list[PageUse] = []
    for page in pages:
        if is_spread(page.size, single):
            half = Size(page.size.w / 2, page.size.h)
            starts = (half.w, 0.0) if right_bound else (0.0, half.w)
            found += [PageUse(page.source, half, Rect(x, 0, half.w, half.h)) for x in starts]
        else:
            found.append(page)
    return found


def single_size(pages: Sequence[PageUse]) -> Size:
    """The size of one page: the most common one, unless that is a spread.

    Layout programs export a book as its cover, spreads, and its back. Such a file has more spreads than pages: then its
    first page is half of the most common size, which lies on its side. A slip of half the width elsewhere is a slip.
    """
    common, first, last = common_size(pages), pages[0].size, pages[-1].size
    between = pages[1:-1] if is_spread(common, last) else pages[1:]
    covers = is_spread(common, first) and common.w > common.h
    return first if covers and not any(is_spread(common, page.size) for page in between) else common


def is_spread(size: Size, single: Size) -> bool:
    """Whether a page is two of the other side by side, within 1 mm."""
    return abs(size.w - 2 * single.w) < 1 and abs(size.h - single.h) < 1


def report_misfits(
    sheets: Sequence[Sheet], pages: Sequence[PageUse], scale: float, diagnostics: Diagnostics
) -> None:
    """Say which pages became smaller than the rest (IMP35)."""
    small = misfits(sheets, scale)
    if small:
        named = [str(pages[i].source + 1) for i in small]
        numbers = ", ".join(named[:_NAMED]) + (" …" if named[_NAMED:] else "")
        diagnostics.add("IMP35", pages=numbers, percent=round(100 * min(small.values())))
