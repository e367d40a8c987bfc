"""Folding more than once, zines, wire, gangs and printers without duplex: proved with paper dummies."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.core.geometry import PAPERS, Size
from cardgen.impose.plan.booklets import plan_booklet
from cardgen.impose.plan.byhand import one_side
from cardgen.impose.plan.cards import plan_grid
from cardgen.impose.plan.folded import plan_folded, plan_zine
from cardgen.impose.plan.gangs import plan_gang
from cardgen.impose.plan.model import Edge, PageUse, Plan
from cardgen.impose.plan.wishes import BookletWish, GridWish, SheetStock
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from examples import examples

from .paper import at, leaves, printed_by_hand, read_folded, read_zine, spots, through

A4, A6 = PAPERS["A4"], PAPERS["A6"]
edges = st.sampled_from([None, Edge.LONG, Edge.SHORT])


def pages(count: int, size: Size = A6) -> list[PageUse]:
    return [PageUse(i, size) for i in range(count)]


# --- folding ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("folds", [2, 3])
@pytest.mark.parametrize("flip", [None, Edge.LONG, Edge.SHORT])
@pytest.mark.parametrize("paper", [None, A4, A4.turned, PAPERS["SRA3"]])
def test_a_sheet_folded_more_than_once_reads_in_order(
    folds: int, flip: Edge | None, paper: Size | None
) -> None:
    section = 2 ** (folds + 1)
    for count in (1, section - 1, section, section + 1, 3 * section):
        wish = BookletWish(folds=folds, cover_last=1 if count > 1 else 0)
        plan = plan_folded(pages(count), SheetStock(paper), wish, flip, Diagnostics())
        reading = [page for sheet in plan.sheets for page in read_folded(sheet, plan)]
        assert len(reading) % section == 0
        assert [page for page in reading if page is not None] == list(range(count))
        if count > 1:
            assert reading[-1] == count - 1, "the cover stays last"


@pytest.mark.parametrize("folds", [2, 3])
@pytest.mark.parametrize("flip", [None, Edge.LONG, Edge.SHORT])
def test_a_folded_sheet_has_bleed_where_it_is_cut_and_none_where_it_is_folded(
    folds: int, flip: Edge | None
) -> None:
    stock = SheetStock(None, reach=20, bleed=3)
    plan = plan_folded(pages(2 ** (folds + 1)), stock, BookletWish(folds=folds), flip, Diagnostics())
    assert plan.bleed == 3
    for side in (one for sheet in plan.sheets for one in (sheet.front, sheet.back) if one is not None):
        trims, clips = [slot.trim for slot in side.slots], [slot.clip for slot in side.slots]
        rim = [
            (
                min(box.x for box in boxes),
                min(box.y for box in boxes),
                max(box.right for box in boxes),
                max(box.bottom for box in boxes),
            )
            for boxes in (trims, clips)
        ]
        assert [round(b - a, 6) for a, b in zip(*rim, strict=True)] == [-3, -3, 3, 3]
        for place, clip in enumerate(clips):
            for other, trim in enumerate(trims):
                across = min(clip.right, trim.right) - max(clip.x, trim.x)
                down = min(clip.bottom, trim.bottom) - max(clip.y, trim.y)
                assert place == other or min(across, down) < 0.001


def test_a_zine_reads_in_order() -> None:
    for count in (1, 7, 8, 9, 16):
        plan = plan_zine(pages(count, Size(74, 105)), SheetStock(A4), Diagnostics())
        reading = [page for sheet in plan.sheets for page in read_zine(sheet, plan)]
        assert reading == [*range(count), *[None] * (-count % 8)]
        assert plan.flip is None


def test_blanks_are_said() -> None:
    found = Diagnostics()
    plan_folded(pages(6), SheetStock(A4), BookletWish(folds=2), None, found)
    assert [(d.code, dict(d.values)["places"]) for d in found] == [("IMP33", "7, 8")]


# --- printers without duplex ------------------------------------------------------------------------------------------


@examples(120)
@given(
    st.integers(2, 40),
    st.sampled_from(["booklet", "cards", "stack", "tumble", "folded", "onward"]),
    edges,
    st.sampled_from([A4, A4.turned, PAPERS["A3"]]),
)
def test_what_is_printed_by_hand_is_what_a_duplex_printer_prints(
    count: int, what: str, flip: Edge | None, paper: Size
) -> None:
    stock, found = SheetStock(paper, 5), Diagnostics()
    match what:
        case "booklet":
            plan = plan_booklet(pages(count), SheetStock(paper), BookletWish(), flip, found)
        case "folded":
            plan = plan_folded(pages(count), SheetStock(paper), BookletWish(folds=2), flip, found)
        case "onward":
            plan = plan_grid(pages(count), stock, GridWish(2, 2, backs="onward"), flip, found)
        case _:
            wish = GridWish(2, 1, stack=what == "stack", backs="alternate", tumble=what == "tumble")
            plan = plan_grid(pages(count), stock, wish, flip, found)
    by_hand = printed_by_hand(one_side(plan, "fronts"), one_side(plan, "backs"))
    assert len(by_hand) == len(plan.sheets)
    for sheet, (front, back) in zip(plan.sheets, by_hand, strict=True):
        assert sheet.back is not None
        duplex = through(sheet.back, plan)
        assert front == spots(sheet.front)
        for spot in back:
            other = at(duplex, spot.x, spot.y)
            assert (other.page, other.up) == (spot.page, spot.up)


def test_a_job_of_one_side_has_no_sides_to_choose() -> None:
    plan = plan_grid(pages(4), SheetStock(A4), GridWish(2, 2), None, Diagnostics())
    with pytest.raises(CardgenError) as error:
        one_side(plan, "backs")
    assert error.value.diagnostics[0].code == "IMP60"


# --- wire -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("bound", ["left", "top"])
@pytest.mark.parametrize("flip", [None, Edge.LONG, Edge.SHORT])
def test_pages_keep_away_from_the_wire_on_both_sides(bound: str, flip: Edge | None) -> None:
    wish = GridWish(2, 2, stack=True, backs="alternate", tumble=bound == "top", bound=bound, hold=6)
    plan = plan_grid(pages(16), SheetStock(A4), wish, flip, Diagnostics())
    for sheet in plan.sheets:
        assert sheet.back is not None
        for leaf, slot in zip(leaves(sheet, plan), sheet.front.slots, strict=True):
            assert slot.shift == ((6, 0) if bound == "left" else (0, 6))
            assert leaf.back is not None
            assert leaf.back.page == slot.page + 1
        for slot in sheet.back.slots:
            # Which way the content went on the leaf, as seen through it from the front.
            dx, dy = slot.shift
            vertical = (plan.flip is Edge.LONG) == (plan.size.h >= plan.size.w)
            through_it = (-dx, dy) if vertical else (dx, -dy)
            assert through_it == ((6, 0) if bound == "left" else (0, 6))


# --- gangs ------------------------------------------------------------------------------------------------------------

sizes = st.builds(Size, st.sampled_from([40.0, 74, 85, 105, 148]), st.sampled_from([30.0, 54, 105, 148, 180]))


@examples(120)
@given(st.lists(sizes, min_size=1, max_size=30), st.sampled_from([0.0, 4.0]), edges, st.booleans())
def test_a_gang_keeps_every_page_at_its_own_size_and_apart(
    found: list[Size], gap: float, flip: Edge | None, two_sided: bool
) -> None:
    uses = [PageUse(2 * i + side, size) for i, size in enumerate(found) for side in range(1 + two_sided)]
    uses = [PageUse(i, use.size) for i, use in enumerate(uses)]
    wish = GridWish(backs="alternate" if two_sided else "none")
    plan: Plan = plan_gang(uses, SheetStock(A4, 5, gap=(gap, gap)), wish, flip, Diagnostics())
    used: Counter[int] = Counter()
    for sheet in plan.sheets:
        for side in sheet.sides:
            boxes = [slot.trim for slot in side.slots]
            for slot in side.slots:
                assert slot.page is not None
                used[slot.page] += 1
                size = uses[slot.page].size
                lying = slot.turn % 180 != 0
                assert (slot.trim.w, slot.trim.h) == ((size.h, size.w) if lying else (size.w, size.h))
                assert slot.scale == (1, 1)
                assert slot.trim.x >= 5 - 0.1
                assert slot.trim.right <= plan.size.w - 5 + 0.1
                assert slot.trim.bottom <= plan.size.h - 5 + 0.1
            for i, one in enumerate(boxes):
                assert not any(one.inset(0.1).overlaps(other.inset(0.1)) for other in boxes[i + 1 :])
        if two_sided:
            for leaf in leaves(sheet, plan):
                assert leaf.back is not None
                assert leaf.back.page == leaf.front.page + 1
                assert leaf.back.up in {leaf.front.up, (-leaf.front.up[0], leaf.front.up[1])}
    assert used == Counter(range(len(uses)))


def test_a_page_larger_than_the_paper_is_refused() -> None:
    with pytest.raises(CardgenError) as error:
        plan_gang([PageUse(0, A6), PageUse(1, PAPERS["A3"])], SheetStock(A4), GridWish(), None, Diagnostics())
    assert error.value.diagnostics[0].code == "IMP20"
