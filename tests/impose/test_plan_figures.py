"""What a plan says with figures: how it is bound, where each page is cut, what did not fit and by how much."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cardgen.core.geometry import PAPERS, Rect, Size
from cardgen.impose.plan.booklets import plan_booklet
from cardgen.impose.plan.model import Creep, Edge, PageUse, Place, Plan
from cardgen.impose.plan.signatures import CREEP_FACTOR, FoldedSheet, creep, folio_piece, section_lengths
from cardgen.impose.plan.wishes import BookletWish, CreepWish, SheetStock
from cardgen.messages.diagnostics import CardgenError, Diagnostics

A4, A5 = PAPERS["A4"], PAPERS["A5"]
Said = list[tuple[str, dict[str, object]]]


def pages(count: int, size: Size = A5) -> list[PageUse]:
    return [PageUse(i, size) for i in range(count)]


def said(work: Callable[[Diagnostics], object]) -> Said:
    """Codes and figures of all messages, or of the one that ended it."""
    found = Diagnostics()
    try:
        work(found)
    except CardgenError as error:
        return [(d.code, dict(d.values)) for d in error.diagnostics]
    return [(d.code, dict(d.values)) for d in found]


def booklet(uses: list[PageUse], wish: BookletWish, paper: SheetStock | None = None) -> Plan:
    return plan_booklet(uses, paper or SheetStock(), wish, None, Diagnostics())


def test_a_book_says_how_it_is_printed_and_bound() -> None:
    uses = pages(12)
    wish = BookletWish(longest=8, glued=True, right_bound=True, creep=CreepWish(0.5, 1.0))
    plan = booklet(uses, wish, SheetStock(PAPERS["A3"], gap=(5, 5), bleed=3))
    assert (plan.scheme, plan.pages, plan.binding) == ("sections", tuple(uses), "right glued")
    assert (plan.size, plan.cell, plan.scale, plan.bleed) == (PAPERS["A3"].turned, A5, 1.0, 3)
    assert (plan.grid, plan.gap, plan.sections) == ((1, 1), (0, 0), (2, 1))
    assert plan.folds == ((pytest.approx(210),), ())
    assert plan.flip is Edge.SHORT
    assert plan.creep == Creep(0.5, 1.0, "cover", "shift", (0.0, 0.5)), "that of the thickest section"


def test_a_leaflet_says_so_too() -> None:
    plan = booklet(pages(8), BookletWish(up=2), SheetStock(reach=10, gap=(4, 6)))
    assert (plan.scheme, plan.binding, plan.sections, plan.creep) == ("saddle", "left", (2,), None)
    assert (plan.grid, plan.gap) == ((1, 2), (4, 6))
    assert plan.size == Size(2 * 148 + 20, 2 * 210 + 6 + 20)
    assert plan.folds == ((pytest.approx(158),), ())
    upright = plan_booklet(pages(8), SheetStock(), BookletWish(), Edge.LONG, Diagnostics())
    assert upright.flip is Edge.LONG, "what was asked for goes first"
    assert booklet(pages(4, Size(74, 210)), BookletWish()).flip is Edge.LONG, "a sheet that stands"


def test_a_booklet_that_is_too_large_for_its_paper_is_made_smaller() -> None:
    found = Diagnostics()
    plan = plan_booklet(pages(8, A4), SheetStock(A4), BookletWish(), None, found)
    assert plan.scale == pytest.approx(210 / 297)
    assert (plan.cell.w, plan.cell.h) == (pytest.approx(148.48, abs=0.01), pytest.approx(210))
    assert [(d.code, dict(d.values)) for d in found] == [("IMP30", {"percent": 70.7})]


def test_sheets_side_by_side_are_cut_and_stacked_only_when_there_are_several() -> None:
    """One sheet on each paper comes out in order; of two on a paper, each half is a pile of its own."""
    order = [sheet.front.slots[0].page for sheet in booklet(pages(16), BookletWish()).sheets]
    assert order == [15, 13, 11, 9]
    two = booklet(pages(16), BookletWish(up=2)).sheets
    assert [[slot.page for slot in sheet.front.slots] for sheet in two] == [[15, 0, 11, 4], [13, 2, 9, 6]]


@pytest.mark.parametrize("anchor", ["cover", "centre"])
@pytest.mark.parametrize("method", ["shift", "scale"])
def test_creep_is_given_as_it_was_asked_for(anchor: str, method: str) -> None:
    plan = booklet(pages(12), BookletWish(creep=CreepWish(0.5, 2.0, anchor, method)))
    shifts = (0.0, 1.0, 2.0) if anchor == "cover" else (-2.0, -1.0, 0.0)
    assert plan.creep == Creep(0.5, 2.0, anchor, method, shifts)
    left, right = plan.sheets[1].front.slots
    away = shifts[1] if method == "shift" else shifts[1] / 2
    assert (left.shift, right.shift) == ((away, 0), (-away, 0))
    across = 1.0 if method == "shift" else (148 - shifts[1]) / 148
    assert left.scale == right.scale == (pytest.approx(across), 1.0)


def test_paper_that_is_not_pressed_flat_creeps_a_little_more() -> None:
    assert creep(3, 0.5) == Creep(0.5, CREEP_FACTOR, "cover", "shift", (0.0, 0.6, 1.2))


def test_no_pages_are_no_sections() -> None:
    assert section_lengths(0, None) == []


def test_a_page_is_clipped_at_the_fold_and_keeps_its_bleed_elsewhere() -> None:
    sheet = FoldedSheet((7, 0), (1, None))
    piece = folio_piece(sheet, Size(100, 200), 3, 0.5, 2, "scale", 4)
    narrow = (pytest.approx(0.49), 0.5)
    left = Place(7, Rect(0, 0, 100, 200), Rect(-3, -3, 103, 206), 0, (1 - 4, 0), narrow)
    right = Place(0, Rect(100, 0, 100, 200), Rect(100, -3, 103, 206), 0, (4 - 1, 0), narrow)
    assert piece.size == Size(200, 200)
    assert piece.front == (left, right)
    assert [slot.page for slot in piece.back or ()] == [1, None]
    moved = folio_piece(sheet, Size(100, 200), 3, 0.5, 2, "shift", 0).front
    assert [(slot.shift, slot.scale) for slot in moved] == [((2, 0), (0.5, 0.5)), ((-2, 0), (0.5, 0.5))]


def test_a_spread_of_a_book_from_right_to_left_begins_at_its_right_half() -> None:
    double = PageUse(1, Size(296, 210))
    left, right = Rect(0, 0, 148, 210), Rect(148, 0, 148, 210)
    for right_bound, windows in ((False, [left, right]), (True, [right, left])):
        plan = booklet(
            [PageUse(0, A5), double, PageUse(2, A5)], BookletWish(right_bound=right_bound), SheetStock()
        )
        assert [(page.source, page.window) for page in plan.pages[1:3]] == [(1, each) for each in windows]


@pytest.mark.parametrize(
    ("count", "wish", "expected"),
    [
        (8, BookletWish(), []),
        (8, BookletWish(longest=4), []),
        (8, BookletWish(longest=0), [("IMP21", {"pages": 0})]),
        (8, BookletWish(longest=10), [("IMP21", {"pages": 10})]),
        (8, BookletWish(cover_last=8), []),
        (8, BookletWish(cover_last=9), [("IMP22", {"cover": 9, "pages": 8})]),
        (6, BookletWish(), [("IMP33", {"count": 2, "places": "7, 8"})]),
        (6, BookletWish(cover_last=1), [("IMP32", {"count": 2, "places": "6, 7"})]),
        (
            28,
            BookletWish(creep=CreepWish(0.5, 1.0)),
            [],
        ),  # 3 mm between the outermost and innermost of 7 sheets
        (32, BookletWish(creep=CreepWish(0.5, 1.0)), [("IMP23", {"creep": 3.5, "safe": 3.0})]),
        (32, BookletWish(creep=CreepWish(0.53, 1.0), safe=2), [("IMP23", {"creep": 3.7, "safe": 2})]),
        (300, BookletWish(creep=CreepWish(0.5, 1.0), safe=37), []),  # a quarter of 148 mm
        (304, BookletWish(creep=CreepWish(0.503, 1.0)), [("IMP29", {"creep": 37.7, "width": 148})]),
        (4, BookletWish(gutter=37), []),
        (4, BookletWish(gutter=38), [("IMP28", {"gutter": 38, "width": 148, "most": 37.0})]),
    ],
)
def test_a_booklet_says_what_is_wrong_in_figures(count: int, wish: BookletWish, expected: Said) -> None:
    assert said(lambda found: plan_booklet(pages(count), SheetStock(), wish, None, found)) == expected


def test_sizes_in_messages_have_one_decimal() -> None:
    uses = pages(304, Size(148.37, 210))
    found = said(lambda found: plan_booklet(uses, SheetStock(), BookletWish(gutter=40), None, found))
    assert found == [("IMP28", {"gutter": 40, "width": 148.4, "most": 37.1})]
    wish = BookletWish(creep=CreepWish(0.503, 1.0))
    found = said(lambda found: plan_booklet(uses, SheetStock(), wish, None, found))
    assert found == [("IMP29", {"creep": 37.7, "width": 148.4})]


def test_a_page_that_is_larger_than_the_rest_of_a_booklet_is_named() -> None:
    uses = [*pages(7), PageUse(7, A4)]
    found = said(lambda found: plan_booklet(uses, SheetStock(), BookletWish(), None, found))
    assert found == [("IMP35", {"pages": "8", "percent": 70})]


@pytest.mark.parametrize(("before", "places"), [(1, []), (2, [3]), (3, []), (4, [5])])
def test_a_spread_that_lies_on_both_sides_of_a_leaf_is_named(before: int, places: list[int]) -> None:
    uses = [*pages(before), PageUse(before, Size(296, 210)), PageUse(before + 1, A5)]
    found = said(lambda found: plan_booklet(uses, SheetStock(), BookletWish(), None, found))
    assert [values for code, values in found if code == "IMP34"] == [
        {"page": before + 1, "place": place} for place in places
    ]
