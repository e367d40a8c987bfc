"""Marks help the knife and never touch a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.core.geometry import PAPERS, Rect, Size
from cardgen.impose.marks.apply import marked
from cardgen.impose.marks.freepaper import MarkStyle
from cardgen.impose.marks.printermarks import edges
from cardgen.impose.plan.booklets import plan_booklet
from cardgen.impose.plan.cards import plan_facing, plan_grid
from cardgen.impose.plan.duplex import Axis
from cardgen.impose.plan.model import Edge, MarkKind, PageUse, Plan
from cardgen.impose.plan.wishes import BookletWish, GridWish, SheetStock
from cardgen.messages.diagnostics import Diagnostics
from cardgen.messages.saying import say
from examples import examples

from .paper import through

ALL = frozenset(MarkKind) - {MarkKind.GLUE, MarkKind.LABEL}
A6 = PAPERS["A6"]
sizes = st.sampled_from([A6, PAPERS["A5"], Size(85, 54), Size(100, 100)])


def pages(count: int, size: Size = A6) -> list[PageUse]:
    return [PageUse(i, size) for i in range(count)]


def clear_of_pages(plan: Plan, slack: float = 0.1) -> None:
    paper = Rect(0, 0, plan.size.w, plan.size.h)
    for side in plan.sides():
        for mark in side.marks:
            assert paper.contains(mark.box, slack), mark
            for slot in side.slots:
                assert not _inside(mark.box, slot.trim), (mark, slot.trim)
                if mark.kind is not MarkKind.CUT:
                    assert not _inside(mark.box, slot.clip), (mark, slot.clip)


def _inside(box: Rect, page: Rect) -> bool:
    """Whether any of the box, even a line without width, lies more than 0.1 mm within the page."""
    return (
        box.right > page.x + 0.1
        and box.x < page.right - 0.1
        and box.bottom > page.y + 0.1
        and box.y < page.bottom - 0.1
    )


@examples(120)
@given(
    count=st.integers(1, 9),
    size=sizes,
    layout=st.sampled_from([(1, 1), (2, 2), (2, 4), (3, 1), (0, 0)]),
    paper=st.sampled_from([None, PAPERS["A4"], PAPERS["A3"], PAPERS["SRA3"]]),
    kinds=st.sets(st.sampled_from(sorted(ALL))).map(frozenset),
    gap=st.sampled_from([(0.0, 0.0), (6.0, 6.0), (3.0, 9.0)]),
    bleed=st.sampled_from([0.0, 3.0]),
    edge=st.sampled_from([0.0, 4.0]),
    flip=st.sampled_from(Edge),
    move=st.sampled_from([(0.0, 0.0), (0.7, -0.4)]),
)
def test_no_mark_is_inside_a_card_or_off_the_paper(
    count, size, layout, paper, kinds, gap, bleed, edge, flip, move
) -> None:
    style = MarkStyle(kinds, edge=edge)
    where = SheetStock(paper, 6, style.reach, bleed, gap)
    plan = plan_grid(pages(count, size), where, GridWish(*layout, backs="alternate"), flip, Diagnostics())
    clear_of_pages(marked(plan, style, slug="vel {sheet}/{sheets} {side}", back=move), 0.9)


@examples(60)
@given(
    count=st.integers(1, 40),
    longest=st.sampled_from([None, 8]),
    paper=st.sampled_from([None, PAPERS["A4"], PAPERS["A3"], PAPERS["SRA3"]]),
    bleed=st.sampled_from([0.0, 3.0]),
    up=st.integers(1, 2),
)
def test_no_mark_is_inside_a_page_of_a_booklet(count, longest, paper, bleed, up) -> None:
    style = MarkStyle(ALL)
    where = SheetStock(paper, 0, style.reach, bleed, (6, 6))
    plan = plan_booklet(pages(count), where, BookletWish(longest=longest, up=up), None, Diagnostics())
    clear_of_pages(marked(plan, style, slug="{side}"))


@pytest.mark.parametrize("turn", [None, *Axis])
def test_no_mark_is_inside_a_fold_over_card(turn: Axis | None) -> None:
    style = MarkStyle(ALL)
    plan = plan_facing(pages(6), SheetStock(PAPERS["A4"], 10, 0, 3, (6, 6)), GridWish(), turn, Diagnostics())
    plan = marked(plan, style, slug="{side}")
    clear_of_pages(plan)
    assert any(m.kind is MarkKind.FOLD for s in plan.sides() for m in s.marks) == (turn is None)


def test_crop_marks_stand_at_every_edge_of_every_card_outside_the_block_only() -> None:
    style = MarkStyle(frozenset({MarkKind.CROP}))
    where = SheetStock(PAPERS["A3"], 10, 0, 3, (6, 6))
    side = marked(plan_grid(pages(4), where, GridWish(2, 2), None, Diagnostics()), style).sheets[0].front
    xs, ys = edges(side.slots)
    upright = {round(m.shape.x1, 2) for m in side.marks if m.shape.x1 == m.shape.x2}
    level = {round(m.shape.y1, 2) for m in side.marks if m.shape.y1 == m.shape.y2}
    assert (sorted(upright), sorted(level)) == (xs, ys)
    assert len(side.marks) == 16
    for mark in side.marks:
        assert all(not _inside(mark.box, s.trim.inset(-3)) for s in side.slots)


def test_a_fold_is_not_marked_as_a_cut() -> None:
    style = MarkStyle(frozenset({MarkKind.CROP, MarkKind.FOLD, MarkKind.CUT}))
    plan = marked(
        plan_booklet(pages(4), SheetStock(None, reach=12), BookletWish(), None, Diagnostics()), style
    )
    fold = plan.folds[0][0]
    for mark in plan.sheets[0].front.marks:
        if mark.box.w == 0 and abs(mark.box.x - fold) < 0.1:
            assert mark.kind is MarkKind.FOLD


@pytest.mark.parametrize("flip", list(Edge))
def test_registration_marks_lie_on_each_other_through_the_paper(flip: Edge) -> None:
    style = MarkStyle(frozenset({MarkKind.REGISTRATION, MarkKind.CROP}))
    where = SheetStock(PAPERS["SRA3"], 12, 0, 3, (6, 6))
    plan = plan_grid(pages(8, PAPERS["A5"]), where, GridWish(2, 2, backs="alternate"), flip, Diagnostics())
    plan = marked(plan, style, back=(0.5, 0.8))
    front, back = plan.sheets[0].sides
    seen = {_point(m.box) for m in front.marks if m.kind is MarkKind.REGISTRATION}
    assert len(seen) >= 2
    upright = (flip is Edge.LONG) == (plan.size.h >= plan.size.w)
    turned = set()
    for mark in back.marks:
        if mark.kind is MarkKind.REGISTRATION:
            x, y = _point(mark.box)
            turned.add((round(plan.size.w - x, 1), y) if upright else (x, round(plan.size.h - y, 1)))
    assert turned == seen


def _point(box: Rect) -> tuple[float, float]:
    return round(box.center[0], 1), round(box.center[1], 1)


def test_a_printer_correction_moves_backs_and_their_crop_marks_together() -> None:
    style = MarkStyle(frozenset({MarkKind.CROP}))
    where = SheetStock(PAPERS["A4"], 10, 0, 0, (6, 6))
    plan = plan_grid(pages(8), where, GridWish(2, 2, backs="alternate"), Edge.LONG, Diagnostics())
    plain, moved = marked(plan, style), marked(plan, style, back=(0.7, -0.4))
    assert plain.sheets[0].front == moved.sheets[0].front
    for a, b in zip(plain.sheets[0].back.slots, moved.sheets[0].back.slots, strict=True):
        assert (b.trim.x - a.trim.x, b.trim.y - a.trim.y) == pytest.approx((0.7, -0.4))
    for a, b in zip(plain.sheets[0].back.marks, moved.sheets[0].back.marks, strict=True):
        assert (b.box.x - a.box.x, b.box.y - a.box.y) == pytest.approx((0.7, -0.4))
    # What was behind a card still is, once the printer has shifted everything the other way.
    behind = [s.x - 0.0 for s in through(plain.sheets[0].back, plain)]
    shifted = [s.x + 0.7 for s in through(moved.sheets[0].back, moved)]
    assert shifted == pytest.approx(behind)


@pytest.mark.parametrize("sides", ["front", "back"])
def test_marks_can_be_left_off_one_side(sides: str) -> None:
    style = MarkStyle(ALL, sides=sides)
    where = SheetStock(None, reach=style.reach)
    plan = plan_grid(pages(4), where, GridWish(1, 1, backs="alternate"), None, Diagnostics())
    front, back = marked(plan, style, slug="{side}").sheets[0].sides
    assert bool(front.marks) == (sides == "front")
    assert bool(back.marks) == (sides == "back")


def test_the_slug_counts_the_sheets() -> None:
    style = MarkStyle(frozenset({MarkKind.SLUG}))
    plan = plan_grid(
        pages(5), SheetStock(None, reach=style.reach), GridWish(1, 1, backs="alternate"), None, Diagnostics()
    )
    plan = marked(plan, style, slug="vel {sheet}/{sheets} {side}", faces=("voorkant", "achterkant"))
    texts = [mark.shape.text for side in plan.sides() for mark in side.marks]
    assert texts[:2] == ["vel 1/3 voorkant", "vel 1/3 achterkant"]
    assert len(texts) == 6
    assert texts[-1] == "vel 3/3 achterkant"


def test_the_slug_calls_nothing_a_front_where_the_shop_puts_the_sides_together() -> None:
    style = MarkStyle(frozenset({MarkKind.SLUG}))
    plan = plan_grid(
        pages(2), SheetStock(None, reach=style.reach), GridWish(1, 1, backs="none"), None, Diagnostics()
    )
    plan = marked(plan, style, slug="vel {sheet}/{sheets} · {side}", faces=("voorkant", "achterkant"))
    assert [mark.shape.text for side in plan.sides() for mark in side.marks] == ["vel 1/2", "vel 2/2"]


def test_marks_that_have_no_room_are_reported() -> None:
    found = Diagnostics()
    style = MarkStyle(frozenset({MarkKind.COLOR, MarkKind.CROP}))
    plan = plan_grid(pages(4), SheetStock(PAPERS["A4"], 0), GridWish(2, 2), None, Diagnostics())
    marked(plan, style, diagnostics=found)
    assert [d.code for d in found] == ["IMP36"]
    assert "color" in say(next(iter(found)), "en").text
