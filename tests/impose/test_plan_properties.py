"""Booklets read in order, backs lie behind fronts, every page is used: proved by folding and cutting paper dummies."""

from __future__ import annotations

import itertools
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.core.geometry import PAPERS, Rect, Size
from cardgen.impose.plan.booklets import plan_booklet
from cardgen.impose.plan.cards import plan_facing, plan_grid
from cardgen.impose.plan.duplex import Axis, axis, behind, edge_for
from cardgen.impose.plan.facing import half_grid
from cardgen.impose.plan.grid import best_grid, sequence
from cardgen.impose.plan.model import Edge, PageUse, Place, Plan, turned_rect
from cardgen.impose.plan.oddpages import settled
from cardgen.impose.plan.posters import plan_tiles
from cardgen.impose.plan.signatures import creep, folios, padded, section_lengths
from cardgen.impose.plan.tiles import factor_for_budget, tilings
from cardgen.impose.plan.wishes import BookletWish, CreepWish, GridWish, SheetStock
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from examples import examples

from .paper import at, cut_and_stacked, leaves, read_book, spots

A5, A6 = PAPERS["A5"], PAPERS["A6"]
sizes = st.sampled_from([A5, A6, PAPERS["A4"], Size(210, 210), Size(85, 54), Size(148, 105)])
papers = st.sampled_from([None, *(PAPERS[name] for name in ("A4", "A3", "SRA3"))])
edges = st.sampled_from([None, Edge.LONG, Edge.SHORT])
lengths = st.floats(0, 300).map(lambda v: round(v, 1))
rects = st.builds(Rect, lengths, lengths, lengths, lengths)
sheets = st.builds(Size, st.floats(50, 900), st.floats(50, 900))
quarter = st.sampled_from([0, 90, 180, 270])


def pages(count: int, size: Size = A5) -> list[PageUse]:
    return [PageUse(i, size) for i in range(count)]


def used(plan: Plan) -> Counter[int]:
    return Counter(slot.page for side in plan.sides() for slot in side.slots if slot.page is not None)


# --- booklets ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("right_bound", [False, True])
@pytest.mark.parametrize("longest", [None, 4, 8, 16, 20])
def test_booklets_up_to_400_pages_read_in_order_once_folded(longest: int | None, right_bound: bool) -> None:
    for count in (*range(1, 35), 63, 64, 65, 98, 399, 400):  # every remainder, small and large
        wish = BookletWish(longest=longest, right_bound=right_bound, cover_last=count % 3 if count > 2 else 0)
        plan = plan_booklet(pages(count), SheetStock(), wish, None, Diagnostics())
        reading = read_book(plan, right_bound=right_bound)
        assert [page for page in reading if page is not None] == list(range(count))
        assert len(reading) % 4 == 0
        assert len(reading) - count < 4
        assert reading == padded(count, wish.cover_last)


@examples(150)
@given(
    count=st.integers(1, 120),
    size=sizes,
    paper=papers,
    flip=edges,
    right_bound=st.booleans(),
    longest=st.sampled_from([None, 4, 8, 12, 16, 32]),
    cover=st.integers(0, 2),
    up=st.integers(1, 3),
    thickness=st.sampled_from([0.0, 0.1, 0.3]),
    anchor=st.sampled_from(["cover", "centre"]),
    method=st.sampled_from(["shift", "scale"]),
    bleed=st.sampled_from([0.0, 3.0]),
)
def test_a_booklet_reads_in_order_with_every_option(
    count, size, paper, flip, right_bound, longest, cover, up, thickness, anchor, method, bleed
) -> None:
    wish = BookletWish(
        longest=longest,
        right_bound=right_bound,
        cover_last=min(cover, count),
        up=up,
        creep=CreepWish(thickness, anchor=anchor, method=method),
    )
    where = SheetStock(paper, reach=12, bleed=bleed, gap=(4.0, 4.0))
    plan = plan_booklet(pages(count, size), where, wish, flip, Diagnostics())
    columns, rows = plan.grid
    assert read_book(plan, right_bound=right_bound, up=columns * rows) == padded(count, wish.cover_last)
    assert used(plan) == Counter(range(count))
    for side in plan.sides():
        for slot in side.slots:
            others = [o for o in side.slots if o is not slot]
            assert not any(slot.clip.overlaps(other.trim) for other in others), "bleed covers a neighbour"
            assert plan.size.w + 0.1 >= slot.trim.right
            assert plan.size.h + 0.1 >= slot.trim.bottom
            assert min(slot.trim.x, slot.trim.y) >= -0.1


@given(st.integers(1, 400), st.integers(1, 40).map(lambda n: 4 * n))
def test_sections_are_even_and_never_longer_than_asked(count: int, longest: int) -> None:
    found = section_lengths(count, longest)
    assert sum(found) == (count + 3) // 4 * 4
    assert all(n % 4 == 0 and 4 <= n <= longest for n in found)
    assert max(found) - min(found) <= 4
    assert found == sorted(found, reverse=True)


def test_the_classic_eight_pages() -> None:
    assert [(f.front, f.back) for f in folios(list(range(8)), right_bound=False)] == [
        ((7, 0), (1, 6)),
        ((5, 2), (3, 4)),
    ]


@given(st.integers(1, 40), st.sampled_from([0.05, 0.1, 0.3]), st.sampled_from(["cover", "centre"]))
def test_creep_leaves_one_sheet_alone_and_grows_evenly(count: int, thickness: float, anchor) -> None:
    found = creep(count, thickness, 1.0, anchor)
    assert found.shifts[0 if anchor == "cover" else -1] == 0
    steps = {round(b - a, 9) for a, b in itertools.pairwise(found.shifts)}
    assert steps <= {thickness}
    assert found.total == pytest.approx((count - 1) * thickness)


def test_creep_moves_both_pages_of_an_inner_sheet_to_the_fold() -> None:
    wish = BookletWish(creep=CreepWish(0.1, 1.0))
    plan = plan_booklet(pages(16), SheetStock(), wish, None, Diagnostics())
    inner = plan.sheets[-1].front
    assert [round(slot.shift[0], 3) for slot in inner.slots] == [0.3, -0.3]
    assert [slot.shift for slot in plan.sheets[0].front.slots] == [(0.0, 0.0), (0.0, 0.0)]


@pytest.mark.parametrize("right_bound", [False, True])
def test_a_gutter_keeps_both_pages_away_from_the_fold(right_bound: bool) -> None:
    """Room at a glued spine: the page left of the fold goes to the left, the one right of it to the right."""
    wish = BookletWish(gutter=4, glued=True, longest=8, right_bound=right_bound)
    plan = plan_booklet(pages(16), SheetStock(), wish, None, Diagnostics())
    fold = plan.folds[0][0]
    for side in plan.sides():
        left, right = sorted(side.slots, key=lambda slot: slot.trim.x)
        assert left.trim.right == pytest.approx(fold) == pytest.approx(right.trim.x)
        assert (left.shift, right.shift) == ((-4, 0), (4, 0))


def test_creep_and_gutter_work_against_each_other() -> None:
    wish = BookletWish(creep=CreepWish(0.1, 1.0), gutter=4)
    plan = plan_booklet(pages(16), SheetStock(), wish, None, Diagnostics())
    left, right = plan.sheets[-1].front.slots
    assert (left.shift[0], right.shift[0]) == (pytest.approx(0.3 - 4), pytest.approx(4 - 0.3))


def test_creep_that_eats_the_safe_margin_is_reported() -> None:
    found = Diagnostics()
    plan_booklet(pages(160), SheetStock(), BookletWish(creep=CreepWish(0.15)), None, found)
    assert "IMP23" in [d.code for d in found]


def test_a_section_that_cannot_be_folded_is_refused() -> None:
    with pytest.raises(CardgenError) as error:
        plan_booklet(pages(8), SheetStock(), BookletWish(longest=10), None, Diagnostics())
    assert error.value.diagnostics[0].code == "IMP21"


def test_a_double_page_becomes_the_exact_centre_spread() -> None:
    mixed = [*pages(3), PageUse(3, Size(296, 210)), *(PageUse(i, A5) for i in (4, 5, 6))]
    found = Diagnostics()
    plan = plan_booklet(mixed, SheetStock(), BookletWish(), None, found)
    left, right = plan.sheets[-1].back.slots
    assert (left.page, right.page) == (3, 4)
    assert (plan.pages[3].source, plan.pages[4].source) == (3, 3)
    assert (plan.pages[3].window, plan.pages[4].window) == (Rect(0, 0, 148, 210), Rect(148, 0, 148, 210))
    assert left.trim.right == pytest.approx(right.trim.x)
    assert "IMP34" not in [d.code for d in found]


def test_a_spread_on_a_right_hand_page_is_reported() -> None:
    found = Diagnostics()
    plan_booklet(
        [PageUse(0, A5), PageUse(1, A5), PageUse(2, Size(296, 210))], SheetStock(), BookletWish(), None, found
    )
    assert "IMP34" in [d.code for d in found]


# --- duplex -----------------------------------------------------------------------------------------------------------


@given(rects, sheets, st.sampled_from(Axis))
def test_the_mirror_of_the_mirror_is_the_same_place(rect, sheet, about) -> None:
    twice = behind(behind(rect, sheet, about), sheet, about)
    assert (twice.x, twice.y) == (pytest.approx(rect.x), pytest.approx(rect.y))
    assert (twice.w, twice.h) == (rect.w, rect.h)


def test_a_square_sheet_counts_as_upright() -> None:
    assert axis(Size(100, 100), Edge.LONG) is Axis.VERTICAL
    assert edge_for(Size(100, 100), Axis.HORIZONTAL) is Edge.SHORT


@given(sheets, st.sampled_from(Edge))
def test_turning_the_paper_a_quarter_changes_the_axis_but_not_the_edge(sheet: Size, edge: Edge) -> None:
    if sheet.w != sheet.h:
        assert axis(sheet, edge) is not axis(sheet.turned, edge)
    assert edge_for(sheet, axis(sheet, edge)) is edge


@given(quarter, rects, st.integers(0, 3))
def test_turning_four_quarters_changes_nothing(turn: int, rect: Rect, more: int) -> None:
    size = Size(400, 700)
    once = turned_rect(rect, size, turn)
    back = turned_rect(once, size.turned if turn in (90, 270) else size, 360 - turn)
    assert (back.x, back.y, back.w, back.h) == pytest.approx((rect.x, rect.y, rect.w, rect.h))


# --- grids ------------------------------------------------------------------------------------------------------------


@examples(150)
@given(
    count=st.integers(1, 60),
    size=sizes,
    paper=st.sampled_from([PAPERS["A4"], PAPERS["A3"], PAPERS["SRA3"], PAPERS["A4"].turned]),
    flip=st.sampled_from(Edge),
    backs=st.sampled_from(["alternate", "same", "after"]),
    layout=st.sampled_from([(0, 0), (1, 1), (2, 2), (2, 4), (3, 1)]),
    stack=st.booleans(),
    tumble=st.booleans(),
    gap=st.sampled_from([(0.0, 0.0), (6.0, 6.0), (2.0, 8.0)]),
    bleed=st.sampled_from([0.0, 3.0]),
)
def test_every_card_has_its_own_back_behind_it(
    count, size, paper, flip, backs, layout, stack, tumble, gap, bleed
) -> None:
    wish = GridWish(*layout, stack=stack, backs=backs, tumble=tumble)
    plan = plan_grid(
        pages(count, size), SheetStock(paper, 6, bleed=bleed, gap=gap), wish, flip, Diagnostics()
    )
    half = (count + 1) // 2
    partner = {
        "alternate": lambda page: page + 1,
        "after": lambda page: page + half,
        "same": lambda page: count - 1,
    }[backs]
    seen = []
    for sheet in plan.sheets:
        for leaf in leaves(sheet, plan):
            if leaf.front.page is None:
                assert leaf.back.page is None
                continue
            seen.append(leaf.front.page)
            expected = partner(leaf.front.page)
            assert leaf.back.page == (expected if expected < count else None)
            turned = (-leaf.front.up[0], -leaf.front.up[1])
            assert leaf.back.up == (turned if tumble else leaf.front.up)
    assert len(seen) == len(set(seen))
    assert set(used(plan)) == set(range(count))
    for side in plan.sides():
        for slot in side.slots:
            assert not any(slot.clip.overlaps(o.clip) for o in side.slots if o is not slot)


@pytest.mark.parametrize("slots", range(1, 13))
def test_cut_and_stack_gives_one_pile_in_order(slots: int) -> None:
    for count in range(1, 200):
        table = sequence(count, slots, stack=True)
        piles = [item for place in range(slots) for item in (row[place] for row in table)]
        assert [item for item in piles if item is not None] == list(range(count))
        assert len(table) == -(-count // slots)


@examples(60)
@given(st.integers(1, 80), st.sampled_from([(1, 1), (2, 1), (2, 2), (2, 4), (3, 3)]), st.sampled_from(Edge))
def test_cut_and_stack_of_two_sided_cards_reads_front_back_front_back(count, layout, flip) -> None:
    wish = GridWish(*layout, stack=True, backs="alternate")
    plan = plan_grid(pages(count, A6), SheetStock(PAPERS["A3"], 6), wish, flip, Diagnostics())
    pile = [page for leaf in cut_and_stacked(plan) for page in (leaf.front.page, leaf.back.page)]
    assert [page for page in pile if page is not None] == list(range(count))


@pytest.mark.parametrize("flip", list(Edge))
def test_a_partial_last_sheet_keeps_its_places(flip: Edge) -> None:
    wish = GridWish(2, 2, backs="alternate")
    plan = plan_grid(pages(10, A6), SheetStock(PAPERS["A4"], 6), wish, flip, Diagnostics())
    first, last = plan.sheets[0], plan.sheets[-1]
    assert [s.trim for s in first.front.slots] == [s.trim for s in last.front.slots]
    assert [s.trim for s in first.back.slots] == [s.trim for s in last.back.slots]
    assert plan.blanks == 6


@pytest.mark.parametrize("paper", [PAPERS["A4"], PAPERS["A4"].turned])
@pytest.mark.parametrize("flip", list(Edge))
@pytest.mark.parametrize("count", [1, 4, 5, 8, 11])
def test_reading_goes_on_at_the_back(paper: Size, flip: Edge, count: int) -> None:
    plan = plan_grid(
        pages(count, A6), SheetStock(paper, 6), GridWish(2, 2, backs="onward"), flip, Diagnostics()
    )
    read = [slot.page for side in plan.sides() for slot in side.slots if slot.page is not None]
    assert read == list(range(count))
    for sheet in plan.sheets:
        back = sorted(spots(sheet.back), key=lambda s: (s.up[1] * -s.y, s.up[1] * -s.x))
        assert [s.page for s in back if s.page is not None] == sorted(
            s.page for s in back if s.page is not None
        )
        for leaf in leaves(sheet, plan):
            assert leaf.back.page is None or leaf.back.up == leaf.front.up


def test_equal_cards_fill_the_paper_the_best_way_round() -> None:
    plan = plan_grid(pages(20, Size(85, 54)), SheetStock(PAPERS["A4"], 5), GridWish(), None, Diagnostics())
    assert plan.grid == (2, 5)
    assert plan.size == PAPERS["A4"]


def test_a_gap_narrower_than_the_bleed_is_shared_and_reported() -> None:
    found = Diagnostics()
    plan = plan_grid(
        pages(4, A6), SheetStock(PAPERS["A3"], 5, bleed=3, gap=(2, 2)), GridWish(2, 2), None, found
    )
    assert "IMP31" in [d.code for d in found]
    left, right = plan.sheets[0].front.slots[:2]
    assert left.clip.right == pytest.approx(left.trim.right + 1)
    assert right.clip.x == pytest.approx(right.trim.x - 1)


def test_a_larger_page_is_made_smaller_and_a_smaller_one_is_not() -> None:
    found = Diagnostics()
    mixed = [PageUse(0, A6), PageUse(1, A6), PageUse(2, A5), PageUse(3, Size(74, 105))]
    plan = plan_grid(mixed, SheetStock(PAPERS["A3"], 5), GridWish(2, 2), None, found)
    scales = [slot.scale for slot in plan.sheets[0].front.slots]
    assert scales[0] == scales[1] == scales[3] == (1.0, 1.0)
    assert scales[2][0] == scales[2][1] == pytest.approx(148 / 210)
    assert "IMP35" in [d.code for d in found]


@pytest.mark.parametrize("turn", [90, 270])
def test_a_place_that_is_turned_is_measured_as_its_page_stands_in_it(turn: int) -> None:
    place = Rect(0, 0, 210, 148)  # lying, for an upright A5
    slot = Place(0, place, place, turn)
    assert settled(slot, PageUse(0, A5), 1.0) == slot
    smaller = settled(slot, PageUse(0, PAPERS["A4"]), 1.0)
    assert (smaller.turn, smaller.scale) == (turn, (pytest.approx(148 / 210), pytest.approx(148 / 210)))


def test_a_landscape_page_among_portrait_ones_is_turned_not_shrunk() -> None:
    mixed = [PageUse(0, A6), PageUse(1, A6), PageUse(2, A6.turned)]
    plan = plan_grid(mixed, SheetStock(PAPERS["A3"], 5), GridWish(2, 2), None, Diagnostics())
    slot = plan.sheets[0].front.slots[2]
    assert (slot.turn, slot.scale) == (270, (1.0, 1.0))


# --- where a grid stands ----------------------------------------------------------------------------------------------

gaps = st.tuples(st.sampled_from([0.0, 2.0, 7.0]), st.sampled_from([0.0, 3.0, 5.0]))
margins = st.sampled_from([0.0, 4.0, 12.0])
papers_of = st.sampled_from([PAPERS["A4"], PAPERS["A3"].turned, PAPERS["SRA3"]])


@given(papers_of, sizes, gaps, margins)
def test_the_fullest_grid_stands_in_the_middle_and_off_the_margin(paper, size, gap, margin) -> None:
    grid = best_grid(paper, size, gap, margin)
    fits = [
        (across(sheet.w - 2 * margin, size.w, gap[0]), across(sheet.h - 2 * margin, size.h, gap[1]))
        for sheet in (paper, paper.turned)
    ]
    most = max(columns * rows for columns, rows in fits)
    if grid is None:
        assert most == 0
        return
    assert grid.columns * grid.rows == most
    block = grid.block
    assert block.center == (pytest.approx(grid.sheet.w / 2), pytest.approx(grid.sheet.h / 2))
    assert min(block.x, block.y) >= margin - 0.05
    places = grid.places()
    assert (places[0].x, places[0].y) == (pytest.approx(block.x), pytest.approx(block.y))
    assert (places[-1].right, places[-1].bottom) == (pytest.approx(block.right), pytest.approx(block.bottom))
    for n, place in enumerate(places):
        if (n + 1) % grid.columns:
            assert places[n + 1].x - place.right == pytest.approx(gap[0])
        if n + grid.columns < len(places):
            assert places[n + grid.columns].y - place.bottom == pytest.approx(gap[1])


@given(papers_of, sizes, gaps, margins, st.sampled_from(Axis))
def test_half_a_grid_stands_half_a_gap_from_the_middle_line(paper, size, gap, margin, about) -> None:
    upright = about is Axis.VERTICAL
    w = paper.w / 2 - margin - gap[0] / 2 if upright else paper.w - 2 * margin
    h = paper.h - 2 * margin if upright else paper.h / 2 - margin - gap[1] / 2
    columns, rows = across(w, size.w, gap[0]), across(h, size.h, gap[1])
    grid = half_grid(paper, size, gap, margin, about)
    if not columns or not rows:
        assert grid is None
        return
    assert grid is not None
    assert (grid.columns, grid.rows, grid.sheet, grid.gap) == (columns, rows, paper, gap)
    block = grid.block
    if upright:
        assert block.right == pytest.approx((paper.w - gap[0]) / 2)
        assert block.center[1] == pytest.approx(paper.h / 2)
    else:
        assert block.bottom == pytest.approx((paper.h - gap[1]) / 2)
        assert block.center[0] == pytest.approx(paper.w / 2)
    assert min(block.x, block.y) >= margin - 0.05


def across(room: float, piece: float, gap: float) -> int:
    """How many pieces fit, by laying them down one by one; a twentieth of a mm is forgiven."""
    count, taken = 0, piece
    while taken <= room + 0.05:
        count, taken = count + 1, taken + gap + piece
    return count


# --- facing -----------------------------------------------------------------------------------------------------------


@examples(100)
@given(
    count=st.integers(1, 40),
    size=sizes,
    paper=st.sampled_from([PAPERS["A4"], PAPERS["A3"], PAPERS["SRA3"]]),
    turn=st.sampled_from([None, Axis.VERTICAL, Axis.HORIZONTAL]),
    tumble=st.booleans(),
    gap=st.sampled_from([(0.0, 0.0), (6.0, 6.0)]),
    bleed=st.sampled_from([0.0, 3.0]),
)
def test_folding_or_turning_the_sheet_brings_every_back_behind_its_front(
    count, size, paper, turn, tumble, gap, bleed
) -> None:
    where = SheetStock(paper, 6, bleed=bleed, gap=gap)
    plan = plan_facing(pages(count, size), where, GridWish(tumble=tumble), turn, Diagnostics())
    for sheet in plan.sheets:
        if turn is None:
            assert sheet.back is None
            upright = bool(plan.folds[0])
            middle = plan.size.w / 2 if upright else plan.size.h / 2
            here = spots(sheet.front)
            pairs = []
            for spot in here:
                if (spot.x if upright else spot.y) < middle:
                    x, y = (plan.size.w - spot.x, spot.y) if upright else (spot.x, plan.size.h - spot.y)
                    other = at(here, x, y)
                    up = (-other.up[0], other.up[1]) if upright else (other.up[0], -other.up[1])
                    pairs.append((spot.page, other.page, spot.up, up))
        else:
            assert sheet.front == sheet.back
            pairs = [(f.front.page, f.back.page, f.front.up, f.back.up) for f in leaves(sheet, plan)]
        for front, back, front_up, back_up in pairs:
            if front is not None and front % 2 == 0:
                assert back == (front + 1 if front + 1 < count else None)
                assert back_up == ((-front_up[0], -front_up[1]) if tumble else front_up)
    assert set(used(plan)) == set(range(count))


# --- tiles ------------------------------------------------------------------------------------------------------------


@examples(150)
@given(
    poster=st.builds(Size, st.floats(60, 2400), st.floats(60, 2400)),
    paper=st.sampled_from([PAPERS["A4"], PAPERS["A3"]]),
    margin=st.sampled_from([0.0, 5.0, 10.0]),
    overlap=st.sampled_from([0.0, 10.0, 20.0]),
)
def test_tiles_cover_the_whole_poster_and_share_their_overlap(poster, paper, margin, overlap) -> None:
    (found,) = tilings([poster], paper, margin, overlap)
    window = found.window
    covered_x, covered_y = [], []
    for row, column in found.tiles:
        trim = found.trim(row, column)
        covered_x.append((window.x - trim.x, window.right - trim.x))
        covered_y.append((window.y - trim.y, window.bottom - trim.y))
    for spans, length in ((sorted(set(covered_x)), poster.w), (sorted(set(covered_y)), poster.h)):
        assert spans[0][0] <= 0.1
        assert spans[-1][1] >= length - 0.1
    columns = sorted({round(a, 6) for a, _ in covered_x})
    assert all(b - a == pytest.approx(window.w - overlap) for a, b in itertools.pairwise(columns))
    (other,) = tilings([poster], paper.turned, margin, overlap)
    assert len(other.tiles) == len(found.tiles)


@examples(80)
@given(st.integers(1, 40), st.sampled_from([PAPERS["A4"], PAPERS["A3"].turned, Size(200, 200)]))
def test_a_sheet_budget_is_used_as_far_as_it_goes(budget: int, page: Size) -> None:
    factor = factor_for_budget(page, PAPERS["A4"], 10, 10, budget)

    def count(f: float) -> int:
        return len(tilings([Size(page.w * f, page.h * f)], PAPERS["A4"], 10, 10)[0].tiles)

    assert count(factor) <= budget
    assert count(factor * 1.01) > budget


def test_an_a1_poster_on_a4_takes_the_paper_that_saves_sheets() -> None:
    plan = plan_tiles(
        [PageUse(0, PAPERS["A3"])], SheetStock(PAPERS["A4"], 10), overlap=10, target=PAPERS["A1"]
    )
    assert plan.cell.w == pytest.approx(594, abs=0.5)
    assert len(plan.sheets) == min(
        len(tilings([plan.cell], p, 10, 10)[0].tiles) for p in (PAPERS["A4"], PAPERS["A4"].turned)
    )


def test_a_poster_of_a_thousand_sheets_is_refused() -> None:
    with pytest.raises(CardgenError) as error:
        plan_tiles([PageUse(0, PAPERS["A0"])], SheetStock(PAPERS["A4"], 10), overlap=10, factor=10)
    assert error.value.diagnostics[0].code == "IMP25"


def test_margins_that_eat_the_paper_are_refused() -> None:
    with pytest.raises(CardgenError) as error:
        plan_tiles([PageUse(0, A5)], SheetStock(PAPERS["A4"], 110), overlap=10, factor=2)
    assert error.value.diagnostics[0].code == "IMP24"
