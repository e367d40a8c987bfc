"""Grids in figures: where each place stands, what a grid leaves for bleed, and what does not fit."""

from __future__ import annotations

import pytest

from cardgen.core.geometry import PAPERS, Rect, Size
from cardgen.core.struct import replace
from cardgen.impose.plan.cards import plan_facing, plan_grid
from cardgen.impose.plan.duplex import Axis
from cardgen.impose.plan.facing import half_grid, lay_facing
from cardgen.impose.plan.grid import Grid, best_grid, centred, how_many, lay, shrink
from cardgen.impose.plan.gridchoice import card_grid, folio_grid, half
from cardgen.impose.plan.model import Edge, PageUse, Place, Side
from cardgen.impose.plan.oddpages import is_spread, misfits, settle, settled, single_size, split_spreads
from cardgen.impose.plan.pieces import Room, card
from cardgen.impose.plan.wishes import GridWish, SheetStock
from cardgen.messages.diagnostics import Diagnostics

from .test_plan_figures import pages, said

A3, A4, A5, A6 = (PAPERS[name] for name in ("A3", "A4", "A5", "A6"))
GRID = Grid(Size(400, 300), Size(50, 80), 3, 2, (4, 8), (10, 20))


# --- grids ------------------------------------------------------------------------------------------------------------


def test_a_grid_knows_its_places_in_reading_order() -> None:
    assert GRID.block == Rect(10, 20, 158, 168)
    assert [(place.x, place.y) for place in GRID.places()] == [
        (10, 20), (64, 20), (118, 20), (10, 108), (64, 108), (118, 108),
    ]  # fmt: skip
    assert {(place.w, place.h) for place in GRID.places()} == {(50, 80)}


def test_neighbours_share_their_gap_and_the_outside_has_all_the_bleed() -> None:
    assert GRID.rooms(5) == [
        Room(5, 5, 2, 4), Room(2, 5, 2, 4), Room(2, 5, 5, 4),
        Room(5, 4, 2, 5), Room(2, 4, 2, 5), Room(2, 4, 5, 5),
    ]  # fmt: skip
    assert set(GRID.rooms(1)) == {Room(1, 1, 1, 1)}


@pytest.mark.parametrize(
    ("room", "count"),
    [(-500, 0), (49.94, 0), (49.96, 1), (103.94, 1), (103.96, 2), (104, 2), (500, 9)],
)
def test_a_twentieth_of_a_mm_is_forgiven(room: float, count: int) -> None:
    assert how_many(room, 50, 4) == count


def test_a_grid_in_the_middle() -> None:
    assert centred(Size(400, 300), Size(50, 80), 3, 2, (4, 8)) == Grid(
        Size(400, 300), Size(50, 80), 3, 2, (4, 8), (121, 66)
    )


def test_the_best_grid_turns_the_paper_only_for_more_places() -> None:
    two = best_grid(A4, A5, (0, 0), 0)
    assert two == Grid(A4.turned, A5, 2, 1, (0, 0), (0.5, 0))
    square = best_grid(A4, Size(50, 50), (0, 0), 5)
    assert square is not None
    assert square.sheet == A4, "as given on a tie"
    assert card_grid(A5, SheetStock(A4), GridWish(), Diagnostics()) == (two, 1.0)
    assert best_grid(A4, Size(205, 292), (0, 0), 2.5) is not None
    assert best_grid(A4, Size(205, 292), (0, 0), 3) is None


@pytest.mark.parametrize(
    ("sheet", "factor"),
    [
        (Size(174, 184), 1.0),  # 3 × 50 by 2 × 80, 8 between them each way, and 8 at each edge
        (Size(500, 500), 1.0),
        (Size(173.9, 500), 1.0),  # nobody sees that
        (Size(173.7, 500), 149.7 / 150),
        (Size(99, 500), 0.5),
        (Size(500, 104), 0.5),
        (Size(24, 500), 0.0),
        (Size(20, 500), 0.0),
    ],
)
def test_pages_shrink_until_so_many_fit_between_the_margins(sheet: Size, factor: float) -> None:
    assert shrink(sheet, Size(50, 80), 3, 2, (4, 8), 8) == pytest.approx(factor)


def test_cards_lie_in_reading_order_on_one_side_when_nothing_else_is_asked() -> None:
    pieces = [card(i, None, Size(50, 80), 3, 1.0, two_sided=False) for i in range(7)]
    first, second = lay(pieces, GRID, 3)
    assert first.back is None
    assert [slot.page for slot in first.front.slots] == [0, 1, 2, 3, 4, 5]
    assert [slot.page for slot in second.front.slots] == [6, None, None, None, None, None]
    assert first.front.slots[4].trim == Rect(64, 108, 50, 80)
    assert first.front.slots[4].clip == Rect(62, 105, 54, 86)
    two = [card(2 * i, 2 * i + 1, Size(50, 80), 3, 1.0, two_sided=True) for i in range(2)]
    (sheet,) = lay(two, GRID, 3, flip=Edge.SHORT)
    assert sheet.back is not None
    assert [slot.turn for slot in sheet.back.slots[:2]] == [0, 0], "turned like a page"
    assert sheet.back.slots[0].trim == Rect(400 - 60, 20, 50, 80)
    assert sheet.back.slots[0].clip == Rect(400 - 62, 17, 55, 86)


# --- which grid a job gets --------------------------------------------------------------------------------------------


def test_folded_sheets_get_paper_of_their_own_size_or_the_best_place_on_what_there_is() -> None:
    found = Diagnostics()
    assert folio_grid(A6, SheetStock(reach=10, gap=(4, 6)), 1, found) == (
        Grid(Size(230, 168), Size(210, 148), 1, 1, (0, 0), (10, 10)), 1.0,
    )  # fmt: skip
    assert folio_grid(A6, SheetStock(reach=10, gap=(4, 6)), 2, found) == (
        Grid(Size(230, 322), Size(210, 148), 1, 2, (4, 6), (10, 10)), 1.0,
    )  # fmt: skip
    assert folio_grid(A6, SheetStock(A4, gap=(4, 6)), 1, found) == (
        Grid(A4.turned, Size(210, 148), 1, 1, (0, 0), (43.5, 31)), 1.0,
    )  # fmt: skip
    assert folio_grid(A6, SheetStock(A4), 2, found) == (
        Grid(A4, Size(210, 148), 1, 2, (0, 0), (0, 0.5)), 1.0,
    )  # fmt: skip
    tall = folio_grid(Size(70, 297), SheetStock(A3), 2, found)  # 140 mm wide: next to each other
    assert (tall[0].columns, tall[0].rows, tall[0].sheet) == (2, 1, A3)
    assert not len(found)


def test_cards_get_paper_of_their_own_size_when_none_is_given() -> None:
    paper = SheetStock(reach=10, gap=(4, 6))
    one = card_grid(Size(85, 54), paper, GridWish(), Diagnostics())
    assert one == (Grid(Size(105, 74), Size(85, 54), 1, 1, (4, 6), (10, 10)), 1.0)
    six = card_grid(Size(85, 54), paper, GridWish(2, 3), Diagnostics())
    assert six == (Grid(Size(194, 194), Size(85, 54), 2, 3, (4, 6), (10, 10)), 1.0)


def test_cards_on_labels_are_as_large_as_the_label_allows_either_way_round() -> None:
    labels = Grid(A4, Size(60, 40), 3, 7)
    for page, factor in (
        (Size(60, 40), 1.0),
        (Size(30, 20), 1.0),
        (Size(120, 50), 0.5),
        (Size(50, 120), 0.5),
        (Size(60, 80), 40 / 60),
    ):
        assert card_grid(page, SheetStock(A4), GridWish(fixed=labels), Diagnostics()) == (labels, factor)


def test_as_many_columns_and_rows_as_were_asked_for_the_way_the_paper_lies_best() -> None:
    found = Diagnostics()
    grid, factor = card_grid(Size(50, 50), SheetStock(A4), GridWish(4, 2), found)
    assert (grid.columns, grid.rows, grid.sheet, factor) == (4, 2, A4.turned, 1.0)
    grid, factor = card_grid(Size(50, 50), SheetStock(A4.turned), GridWish(2, 4), found)
    assert (grid.columns, grid.rows, grid.sheet, factor) == (2, 4, A4, 1.0)
    grid, factor = card_grid(Size(50, 60), SheetStock(A4), GridWish(4, 4), found)
    assert (grid.sheet, factor) == (A4, 1.0), "200 × 240 mm stands"
    assert not len(found)
    grid, factor = card_grid(Size(50, 60), SheetStock(A4), GridWish(4, 0), found)
    assert (grid.columns, grid.rows) == (4, 4), "one number alone asks for as many as fit"


def test_what_does_not_fit_is_made_smaller_and_said() -> None:
    paper = SheetStock(A4, margin=5, gap=(4, 4))
    found = Diagnostics()
    grid, factor = card_grid(A6, paper, GridWish(2, 2), found)
    assert factor == pytest.approx((210 - 10 - 4) / 210)
    assert (grid.place.w, grid.place.h) == (pytest.approx(98), pytest.approx(148 * 196 / 210))
    assert [(d.code, dict(d.values)) for d in found] == [("IMP30", {"percent": 93.3})]
    assert said(lambda f: card_grid(A3, SheetStock(A4), GridWish(), f)) == [("IMP30", {"percent": 70.7})]
    poster = Size(8123.46, 123.46)
    assert said(lambda f: card_grid(poster, SheetStock(A4), GridWish(), f)) == [
        ("IMP20", {"width": 8123.5, "height": 123.5})
    ]
    assert said(lambda f: card_grid(Size(5940, 1), SheetStock(A4), GridWish(), f)) == [
        ("IMP30", {"percent": 5.0})
    ]


@pytest.mark.parametrize(
    ("gap", "layout", "expected"),
    [
        ((0.0, 0.0), (2, 2), []),  # one cut
        ((6.0, 6.0), (2, 2), []),
        ((5.98, 6.0), (2, 2), [("IMP31", {"gap": 5.98, "bleed": 3})]),
        ((2.0, 4.0), (2, 2), [("IMP31", {"gap": 2.0, "bleed": 3})]),
        ((2.0, 6.0), (1, 2), []),  # no neighbours that way
        ((6.0, 2.0), (1, 2), [("IMP31", {"gap": 2.0, "bleed": 3})]),
        ((0.5, 6.0), (2, 1), [("IMP31", {"gap": 0.5, "bleed": 3})]),
    ],
)
def test_a_gap_that_is_too_narrow_for_two_bleeds_is_named(gap, layout, expected) -> None:
    paper = SheetStock(A3, 5, bleed=3, gap=gap)
    assert said(lambda found: plan_grid(pages(4, A6), paper, GridWish(*layout), None, found)) == expected


# --- half a sheet -----------------------------------------------------------------------------------------------------


def test_half_a_grid_takes_the_fuller_line_and_the_one_that_was_asked_for() -> None:
    found = Diagnostics()
    grid, about, factor = half(Size(85, 54), SheetStock(A4, 5), None, found)
    assert (grid.columns * grid.rows, about, factor) == (5, Axis.VERTICAL, 1.0)
    grid, about, factor = half(Size(85, 54), SheetStock(A4, 5), Axis.HORIZONTAL, found)
    assert (grid.columns, grid.rows, grid.sheet, about) == (2, 2, A4, Axis.HORIZONTAL)
    grid, about, factor = half(A5, SheetStock(A4), None, found)
    assert (grid.sheet, about, factor) == (A4.turned, Axis.VERTICAL, 1.0)
    assert not len(found)


@pytest.mark.parametrize("page", [A4, Size(100, 300), Size(300, 100)])
@pytest.mark.parametrize("turn", [None, *Axis])
def test_a_page_that_is_too_large_for_half_a_sheet_is_made_smaller(page: Size, turn: Axis | None) -> None:
    paper = SheetStock(A4, 5, gap=(4, 6))
    found = Diagnostics()
    grid, about, got = half(page, paper, turn, found)
    offers = {
        (sheet, line): min(
            ((sheet.w / 2 - 10 - 4) if line is Axis.VERTICAL else sheet.w - 10 - 4) / page.w,
            ((sheet.h / 2 - 10 - 6) if line is Axis.HORIZONTAL else sheet.h - 10 - 6) / page.h,
        )
        for sheet in (A4, A4.turned)
        for line in ([turn] if turn else list(Axis))
    }
    assert got == pytest.approx(max(offers.values()))
    assert offers[grid.sheet, about] == pytest.approx(got)
    assert [(d.code, dict(d.values)) for d in found] == [("IMP30", {"percent": round(100 * got, 1)})]


def test_half_a_sheet_has_its_limit_too() -> None:
    page = Size(8123.46, 123.46)
    assert said(lambda f: half(page, SheetStock(A4, 5), None, f)) == [
        ("IMP20", {"width": 8123.5, "height": 123.5})
    ]


def test_half_a_grid_needs_room_both_ways() -> None:
    assert half_grid(A4, Size(50, 300), (0, 0), 0, Axis.VERTICAL) is None
    assert half_grid(A4, Size(110, 50), (0, 0), 0, Axis.VERTICAL) is None
    assert half_grid(A4, Size(105, 297), (0, 0), 0, Axis.VERTICAL) == Grid(A4, Size(105, 297), 1, 1)


def test_the_lowest_row_keeps_its_bleed_beside_a_line_that_stands() -> None:
    grid = half_grid(Size(400, 300), Size(50, 80), (4, 2), 5, Axis.VERTICAL)
    assert grid is not None
    pieces = [card(i, None, Size(50, 80), 3, 1.0, two_sided=False) for i in range(9)]
    lowest = lay_facing(pieces, grid, Axis.VERTICAL, 3, both_sides=False)[0].front.slots[-1]
    assert (lowest.clip.y, lowest.clip.bottom) == (lowest.trim.y - 1, lowest.trim.bottom + 3)


@pytest.mark.parametrize(("more", "fits"), [(0.0, True), (0.1, False)])
def test_half_a_gap_is_kept_free_at_the_line_in_the_middle(more: float, fits: bool) -> None:
    upright = half_grid(A4, Size(98 + more, 200), (4, 6), 5, Axis.VERTICAL)  # 105 - 5 - 4 / 2
    level = half_grid(A4.turned, Size(200, 97 + more), (4, 6), 5, Axis.HORIZONTAL)  # 105 - 5 - 6 / 2
    assert (upright is not None, level is not None) == (fits, fits)


@pytest.mark.parametrize("both", [False, True])
def test_fronts_and_backs_on_one_side(both: bool) -> None:
    grid = half_grid(Size(400, 300), Size(50, 80), (4, 8), 5, Axis.VERTICAL)
    assert grid == Grid(Size(400, 300), Size(50, 80), 3, 3, (4, 8), (40, 22))
    pieces = [card(2 * i, 2 * i + 1, Size(50, 80), 3, 1.0, two_sided=True) for i in range(10)]
    first, second = lay_facing(pieces, grid, Axis.VERTICAL, 3, both_sides=both)
    assert first.back == (first.front if both else None)
    assert [slot.page for slot in first.front.slots] == list(range(18)), "in order, each back after its front"
    assert [slot.page for slot in second.front.slots] == [18, 19, *[None] * 16]
    front, back = first.front.slots[4:6]
    assert (front.trim, front.clip) == (Rect(148, 22, 50, 80), Rect(146, 19, 54, 86))
    assert (back.trim, back.clip, back.turn) == (Rect(202, 22, 50, 80), Rect(200, 19, 54, 86), 0)
    outer, behind = first.front.slots[0:2]
    assert (outer.clip.x, outer.clip.right) == (outer.trim.x - 3, outer.trim.right + 2)
    assert (behind.clip.x, behind.clip.right) == (behind.trim.x - 2, behind.trim.right + 3)
    lowest = first.front.slots[-2]
    assert (lowest.clip.y, lowest.clip.bottom) == (lowest.trim.y - 3, lowest.trim.bottom + 3)


def test_the_line_in_the_middle_shares_its_gap_whichever_way_it_runs() -> None:
    grid = half_grid(Size(400, 300), Size(50, 60), (2, 4), 5, Axis.HORIZONTAL)
    assert grid is not None
    assert (grid.columns, grid.rows) == (7, 2)
    pieces = [card(i, None, Size(50, 60), 3, 1.0, two_sided=False) for i in range(14)]
    (sheet,) = lay_facing(pieces, grid, Axis.HORIZONTAL, 3, both_sides=False)
    first, below = sheet.front.slots[0], sheet.front.slots[7]
    assert (first.trim.y, first.clip.y, first.clip.bottom) == (24, 21, 86)
    assert (below.trim.bottom, below.clip.y, below.clip.bottom) == (148, 86, 150)
    assert (first.clip.x, first.clip.right) == (first.trim.x - 3, first.trim.right + 1)
    assert sheet.front.slots[13].clip.bottom == 150
    assert sheet.front.slots[6].clip.right == sheet.front.slots[6].trim.right + 3


def test_piles_of_cards_on_half_sheets_come_out_in_order_too() -> None:
    plan = plan_facing(
        pages(20, A6), SheetStock(A4), GridWish(stack=True, tumble=True), Axis.VERTICAL, Diagnostics()
    )
    assert [sheet.front.slots[0].page for sheet in plan.sheets] == [0, 2, 4, 6, 8]
    assert [sheet.front.slots[2].page for sheet in plan.sheets] == [10, 12, 14, 16, 18]
    assert plan.sheets[0].front.slots[1].turn == 180


# --- odd pages --------------------------------------------------------------------------------------------------------


def place(w: float, h: float, turn: int = 0, scale: tuple[float, float] = (1.0, 1.0)) -> Place:
    box = Rect(0, 0, w, h)
    return Place(0, box, box, turn, scale=scale)


@pytest.mark.parametrize(
    ("page", "turn", "scale"),
    [
        (Size(100, 200), 0, 1.0),
        (Size(20, 10), 0, 1.0),  # fits either way: stays as it is
        (Size(100.6, 200.6), 0, 1.0),  # forgiven
        (Size(100.7, 200), 0, 100 / 100.7),
        (Size(100, 200.7), 0, 200 / 200.7),
        (Size(200, 100), 270, 1.0),
        (Size(400, 200), 270, 0.5),
        (Size(150, 150), 0, 100 / 150),  # square: nothing is won by a turn
        (Size(300, 200), 270, 0.5),
    ],
)
def test_a_page_is_turned_only_when_it_then_stands_larger(page: Size, turn: int, scale: float) -> None:
    got = settled(place(100, 200), PageUse(0, page), 1.0)
    assert (got.turn, got.scale) == (turn, (pytest.approx(scale), pytest.approx(scale)))
    half_size = settled(place(100, 200, scale=(0.5, 0.5)), PageUse(0, Size(2 * page.w, 2 * page.h)), 0.5)
    assert (half_size.turn, half_size.scale) == (turn, (pytest.approx(scale / 2), pytest.approx(scale / 2)))


def test_creep_stays_along_the_page_when_it_is_turned_or_made_smaller() -> None:
    narrow = place(100, 200, scale=(0.9, 1.0))
    assert settled(narrow, PageUse(0, Size(200, 400)), 1.0).scale == (0.45, 0.5)
    assert settled(narrow, PageUse(0, Size(400, 200)), 1.0).scale == (0.5, 0.45)
    assert settled(place(100, 200, 180), PageUse(0, Size(200, 100)), 1.0).turn == 90


def test_both_sides_of_a_sheet_are_settled_and_empty_places_are_left_alone() -> None:
    sheet = lay([card(0, 1, A5, 0, 1.0, two_sided=True)], Grid(A5, A5, 1, 1), 0, flip=Edge.LONG)[0]
    (done,) = settle([sheet], [PageUse(0, A5), PageUse(1, A4)], 1.0)
    assert done.front == sheet.front
    assert done.back is not None
    assert done.back.slots[0].scale == (pytest.approx(148 / 210), pytest.approx(148 / 210))
    empty = lay([card(None, None, A5, 0, 1.0, two_sided=False)], Grid(A5, A5, 1, 1), 0)
    assert settle(empty, [], 1.0) == empty


def test_only_pages_that_became_smaller_than_the_job_are_misfits() -> None:
    slots = (
        Place(2, Rect(0, 0, 1, 1), Rect(0, 0, 1, 1), scale=(0.25, 0.2)),
        Place(1, Rect(0, 0, 1, 1), Rect(0, 0, 1, 1), scale=(0.5, 0.4)),  # creep: one way only
        Place(None, Rect(0, 0, 1, 1), Rect(0, 0, 1, 1), scale=(0.1, 0.1)),
        Place(0, Rect(0, 0, 1, 1), Rect(0, 0, 1, 1), scale=(0.4, 0.4)),
    )
    sheet = lay([card(0, None, A5, 0, 1.0, two_sided=False)], Grid(A5, A5, 1, 1), 0)[0]
    found = misfits([replace(sheet, front=Side(slots))], 0.5)
    assert list(found.items()) == [(0, pytest.approx(0.8)), (2, pytest.approx(0.5))]


@pytest.mark.parametrize(
    ("large", "named"),
    [
        (1, "21"),
        (12, "21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32"),
        (13, "21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32 …"),
    ],
)
def test_pages_that_became_smaller_are_named_a_dozen_at_most(large: int, named: str) -> None:
    uses = [*pages(20), *(PageUse(20 + i, Size(300, 420)) for i in range(large))]
    found = said(lambda f: plan_grid(uses, SheetStock(A4), GridWish(1, 1), None, f))
    assert found == [("IMP35", {"pages": named, "percent": 49})]


@pytest.mark.parametrize(
    ("size", "two"),
    [
        (Size(296, 210), True), (Size(296.9, 210.9), True), (Size(295.1, 209.1), True), (Size(297.5, 210), False),
        (Size(296, 211.5), False), (Size(294.5, 210), False), (Size(296, 208.5), False), (Size(148, 210), False),
    ],
)  # fmt: skip
def test_a_spread_is_two_pages_wide_within_a_mm(size: Size, two: bool) -> None:
    assert is_spread(size, A5) is two


def test_a_spread_becomes_two_pages_in_reading_order() -> None:
    uses = split_spreads([PageUse(0, A5), PageUse(1, Size(296, 210)), PageUse(2, A5)])
    assert [(use.source, use.size) for use in uses] == [(0, A5), (1, A5), (1, A5), (2, A5)]
    assert [use.window and use.window.x for use in uses] == [None, 0, 148, None]


def test_a_book_exported_as_spreads_has_pages_of_half_a_spread() -> None:
    spread, slip = Size(296, 210), Size(74, 105)

    def one(*sizes: Size) -> Size:
        return single_size([PageUse(i, size) for i, size in enumerate(sizes)])

    assert one(A5, spread, spread, A5) == A5
    assert one(A5, spread, spread) == A5
    assert one(A5, spread, spread, spread, slip) == A5
    assert one(A5, spread, A5, spread, spread) == spread, "a slip of half the width"
    assert one(A5, A5, spread) == A5
    assert one(A5, spread, spread, spread, A5) == A5, "cover and back"
    for at in (1, 2, 5):
        assert one(*[A5, *[spread] * (at - 1), A5, *[spread] * (5 - at), A5]) == spread, (
            "a slip before the back"
        )
    assert one(A5, A5, spread, spread, spread) == spread
    assert one(Size(100, 200), Size(200, 200), Size(200, 200)) == Size(200, 200), "square ones do not"
    assert one(Size(105, 296), Size(210, 296), Size(210, 296)) == Size(210, 296), "spreads lie on their side"
