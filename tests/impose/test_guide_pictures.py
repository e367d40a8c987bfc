"""The pictures of a printing guide: what is done by hand is drawn, within its frame, for exactly this job."""

from __future__ import annotations

import pytest

from cardgen.core.geometry import PAPERS, Rect, Size
from cardgen.impose.job import Imposer
from cardgen.impose.marks.guide import guide
from cardgen.impose.marks.pen import Pen
from cardgen.impose.marks.pictures import picture
from cardgen.impose.plan.booklets import plan_booklet
from cardgen.impose.plan.cards import plan_grid
from cardgen.impose.plan.folded import plan_folded, plan_zine
from cardgen.impose.plan.model import Area, Label, PageUse, Plan
from cardgen.impose.plan.wishes import BookletWish, GridWish, SheetStock
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace

A4, A6 = PAPERS["A4"], PAPERS["A6"]
ROOM = Rect(20, 30, 74, 34)


def pages(count: int, size: Size = A6) -> list[PageUse]:
    return [PageUse(i, size) for i in range(count)]


def wired(bound: str, size: Size = A6) -> Plan:
    wish = GridWish(2, 2, stack=True, backs="alternate", tumble=bound == "top", bound=bound, hold=6)
    return plan_grid(pages(16, size), SheetStock(A4), wish, None, Diagnostics())


JOBS = {
    "wire left": (lambda: wired("left"), ["wire"]),
    "wire top": (lambda: wired("top", A6.turned), ["wire"]),
    "zine": (lambda: plan_zine(pages(8, Size(74, 105)), SheetStock(A4), Diagnostics()),
             ["fold", "zine-cut", "zine-close"]),
    "sections": (lambda: plan_booklet(pages(32), SheetStock(A4), BookletWish(8), None, Diagnostics()),
                 ["fold", "spine"]),
    "one glued book": (lambda: plan_booklet(pages(48), SheetStock(A4), BookletWish(4, glued=True), None, Diagnostics()),
                       ["fold", "spine"]),
    "folded": (lambda: plan_folded(pages(32), SheetStock(A4), BookletWish(folds=2), None, Diagnostics()),
               ["fold", "spine"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def imposer() -> Imposer:
    return Imposer.ready(Workspace.find(), Diagnostics())


@pytest.mark.parametrize("name", JOBS)
def test_what_hands_do_is_drawn_within_its_frame(name: str, imposer: Imposer) -> None:
    make, expected = JOBS[name]
    plan = make()
    found = guide(plan, imposer.words.guide)
    assert [step.picture for step in found.steps if step.picture][-len(expected) :] == expected
    for step in found.steps:
        pen = Pen()
        if not picture(pen, plan, found, step, ROOM):
            assert not step.picture
            continue
        assert pen.marks
        for mark in (*pen.marks, *pen.under):
            points = mark.shape.points if isinstance(mark.shape, Area) else ()
            if isinstance(mark.shape, Label):
                assert ROOM.x - 3 <= mark.shape.box.x <= mark.shape.box.right <= ROOM.right + 3
            for x, y in points:  # the frame lies 3 mm outside the room
                assert ROOM.x - 3 <= x <= ROOM.right + 3, step.picture
                assert ROOM.y - 3 <= y <= ROOM.bottom + 3, step.picture


def test_the_cut_of_a_zine_runs_between_its_two_middle_panels(imposer: Imposer) -> None:
    plan = JOBS["zine"][0]()
    found, pen = guide(plan, imposer.words.guide), Pen()
    step = next(step for step in found.steps if step.picture == "zine-cut")
    picture(pen, plan, found, step, ROOM)
    share = min((ROOM.w - 6) / plan.size.w, (ROOM.h - 6) / plan.size.h)
    lines = [
        mark.shape.points for mark in pen.marks if isinstance(mark.shape, Area) and mark.shape.width == 1.2
    ]
    ((start, end),) = lines
    assert end[0] - start[0] == pytest.approx(plan.size.w / 2 * share, abs=0.1)
    assert start[1] == end[1] == pytest.approx(ROOM.center[1], abs=0.1)


def test_spare_paper_at_the_edges_of_a_poster_is_said(imposer: Imposer) -> None:
    from cardgen.impose.plan.posters import plan_tiles

    plan = plan_tiles(pages(1, A4), SheetStock(A4, 10), overlap=10, factor=2)
    assert imposer.words.guide.spare_edges in guide(plan, imposer.words.guide).advice
