"""Sheets as grids of letters: one letter is one millimetre of paper, looked at with pdfium.

`.` is bare paper. A page has one colour: pale and a capital in its bleed, dark and a small letter within its trim; `#`
is black, which marks its upper left corner.
"""

from __future__ import annotations

import io

import pytest

from cardgen.core.geometry import PT_PER_MM, Size
from cardgen.impose.marks.apply import marked
from cardgen.impose.marks.freepaper import MarkStyle
from cardgen.impose.pdf.foreign import opened
from cardgen.impose.pdf.sheets import Imprint, write
from cardgen.impose.plan.booklets import plan_booklet
from cardgen.impose.plan.cards import plan_facing, plan_grid
from cardgen.impose.plan.model import Edge, Plan
from cardgen.impose.plan.posters import plan_tiles
from cardgen.impose.plan.wishes import BookletWish, CreepWish, GridWish, SheetStock
from cardgen.messages.diagnostics import Diagnostics

from .render import pictures

COLORS = {
    "R": (1, 0.6, 0.6), "r": (0.8, 0, 0), "G": (0.6, 1, 0.6), "g": (0, 0.5, 0), "B": (0.6, 0.6, 1), "b": (0, 0, 0.8),
    "Y": (1, 1, 0.6), "y": (0.7, 0.7, 0), "C": (0.6, 1, 1), "c": (0, 0.6, 0.7), "M": (1, 0.6, 1), "m": (0.7, 0, 0.7),
    ".": (1, 1, 1), "#": (0, 0, 0),
}  # fmt: skip


def pages(names: str, size: Size, bleed: float = 0.0, line: float | None = None) -> bytes:
    """A page for each letter, with a black corner at its top left and, if asked, a black line so far from the left."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    u = PT_PER_MM
    w, h = size.w + 2 * bleed, size.h + 2 * bleed
    canvas = Canvas(out, pagesize=(w * u, h * u), invariant=1)
    for name in names:
        canvas.setTrimBox((bleed * u, bleed * u, (w - bleed) * u, (h - bleed) * u))
        canvas.setBleedBox((0, 0, w * u, h * u))
        canvas.setFillColorRGB(*COLORS[name.upper()])
        canvas.rect(0, 0, w * u, h * u, stroke=0, fill=1)
        canvas.setFillColorRGB(*COLORS[name.lower()])
        canvas.rect(bleed * u, bleed * u, size.w * u, size.h * u, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.rect(bleed * u, (h - bleed - 1) * u, u, u, stroke=0, fill=1)
        if line is not None:
            canvas.rect((bleed + line) * u, bleed * u, u, size.h * u, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def letters(plan: Plan, source_data: bytes) -> list[str]:
    """Every side as lines of letters."""
    out = io.BytesIO()
    with opened([source_data], Diagnostics()) as source:
        write(plan, source, out, Imprint(), Diagnostics())
    fine = 8
    found = []
    for image in pictures(out.getvalue(), fine / PT_PER_MM):
        width, height = round(plan.size.w), round(plan.size.h)
        middle = [[(x * fine + fine // 2, y * fine + fine // 2) for x in range(width)] for y in range(height)]
        found.append("\n".join("".join(_letter(image.getpixel(at)) for at in row) for row in middle))
    return found


def _letter(color: tuple[int, int, int]) -> str:
    return min(
        COLORS, key=lambda name: sum((a * 255 - b) ** 2 for a, b in zip(COLORS[name], color, strict=True))
    )


def grid(text: str) -> str:
    return "\n".join(line.strip() for line in text.strip().splitlines())


def planned(names: str, size: Size, bleed: float, make) -> list[str]:
    data = pages(names, size, bleed)
    with opened([data], Diagnostics()) as source:
        plan = make(source.uses)
    return letters(plan, data)


CARD = Size(6, 4)


def test_bleed_is_shown_around_each_card_and_halved_in_a_narrow_gap() -> None:
    paper = SheetStock(Size(20, 10), 1, bleed=2, gap=(2, 2))
    (front,) = planned(
        "RG", CARD, 2, lambda uses: plan_grid(uses, paper, GridWish(2, 1), None, Diagnostics())
    )
    assert front == grid("""
        ....................
        .RRRRRRRRRGGGGGGGGG.
        .RRRRRRRRRGGGGGGGGG.
        .RR#rrrrrRG#gggggGG.
        .RRrrrrrrRGggggggGG.
        .RRrrrrrrRGggggggGG.
        .RRrrrrrrRGggggggGG.
        .RRRRRRRRRGGGGGGGGG.
        .RRRRRRRRRGGGGGGGGG.
        ....................
    """)


def test_without_bleed_pages_end_at_their_trim() -> None:
    paper = SheetStock(Size(20, 10), 1, bleed=0, gap=(2, 2))
    (front,) = planned(
        "RG", CARD, 2, lambda uses: plan_grid(uses, paper, GridWish(2, 1), None, Diagnostics())
    )
    assert front == grid("""
        ....................
        ....................
        ....................
        ...#rrrrr..#ggggg...
        ...rrrrrr..gggggg...
        ...rrrrrr..gggggg...
        ...rrrrrr..gggggg...
        ....................
        ....................
        ....................
    """)


UPRIGHT = """
    ................
    .#yyyy....#gggg.
    .yyyyy....ggggg.
    .yyyyy....ggggg.
    ................
    ................
    ..........#mmmm.
    ..........mmmmm.
    ..........mmmmm.
    ................
"""
TURNED = """
    ................
    .mmmmm..........
    .mmmmm..........
    .mmmm#..........
    ................
    ................
    .ggggg....yyyyy.
    .ggggg....yyyyy.
    .gggg#....yyyy#.
    ................
"""


@pytest.mark.parametrize(("flip", "back"), [(Edge.SHORT, UPRIGHT), (Edge.LONG, TURNED)])
def test_backs_lie_behind_their_fronts_and_blanks_stay_in_place(flip: Edge, back: str) -> None:
    paper = SheetStock(Size(16, 10), 1, gap=(4, 2))
    wish = GridWish(2, 2, backs="alternate")
    sides = planned("RGBYCM", Size(5, 3), 0, lambda uses: plan_grid(uses, paper, wish, flip, Diagnostics()))
    assert sides[0] == grid("""
        ................
        .#rrrr....#bbbb.
        .rrrrr....bbbbb.
        .rrrrr....bbbbb.
        ................
        ................
        .#cccc..........
        .ccccc..........
        .ccccc..........
        ................
    """)
    assert sides[1] == grid(back)


def test_portrait_paper_turned_over_its_long_edge_has_upright_backs() -> None:
    paper = SheetStock(Size(7, 14), 1, gap=(1, 2))
    wish = GridWish(1, 2, backs="alternate")
    for flip, rows in ((Edge.LONG, ["#gggg", "#yyyy"]), (Edge.SHORT, ["yyyy#", "gggg#"])):
        back = planned(
            "RGBY", Size(5, 5), 0, lambda u, flip=flip: plan_grid(u, paper, wish, flip, Diagnostics())
        )[1]
        assert [line.strip(".") for line in back.splitlines() if "#" in line] == rows


def test_a_fold_over_card_folds_back_to_back() -> None:
    paper = SheetStock(Size(18, 8), 1, gap=(2, 2))
    (sheet,) = planned("RG", CARD, 0, lambda uses: plan_facing(uses, paper, GridWish(), None, Diagnostics()))
    assert sheet == grid("""
        ..................
        ..................
        ..#rrrrr..#ggggg..
        ..rrrrrr..gggggg..
        ..rrrrrr..gggggg..
        ..rrrrrr..gggggg..
        ..................
        ..................
    """)


def test_bleed_never_crosses_the_fold_of_a_booklet() -> None:
    sides = planned(
        "RGBY",
        CARD,
        2,
        lambda uses: plan_booklet(
            uses, SheetStock(None, reach=2, bleed=2), BookletWish(), None, Diagnostics()
        ),
    )
    assert sides[0] == grid("""
        YYYYYYYYRRRRRRRR
        YYYYYYYYRRRRRRRR
        YY#yyyyy#rrrrrRR
        YYyyyyyyrrrrrrRR
        YYyyyyyyrrrrrrRR
        YYyyyyyyrrrrrrRR
        YYYYYYYYRRRRRRRR
        YYYYYYYYRRRRRRRR
    """)


def test_creep_moves_inner_pages_to_the_fold_and_clips_them_there() -> None:
    data = pages("RGBYCMRG", Size(8, 3), 2, line=4)
    wish = BookletWish(creep=CreepWish(1.0, 1.0))
    with opened([data], Diagnostics()) as source:
        plan = plan_booklet(source.uses, SheetStock(None, reach=2, bleed=2), wish, None, Diagnostics())
    outer, _, inner, _ = letters(plan, data)
    assert outer.splitlines()[3] == "GGgggg#gggrrrr#rrrRR"
    # One mm of creep: left page to the right, right page to the left.
    assert inner.splitlines()[3] == ".MMmmmm#mmbbb#bbbBB."


def test_creep_by_scaling_keeps_the_pages_at_the_fold() -> None:
    data = pages("RGBYCMRG", Size(8, 3), 2)
    wish = BookletWish(creep=CreepWish(1.0, 1.0, method="scale"))
    with opened([data], Diagnostics()) as source:
        plan = plan_booklet(source.uses, SheetStock(None, reach=2, bleed=2), wish, None, Diagnostics())
    inner = letters(plan, data)[2].splitlines()[3]
    assert inner[10:17] == "bbbbbbb"
    assert inner[17] == "B"


def test_tiles_repeat_their_overlap() -> None:
    data = pages("R", Size(16, 6), line=8)
    with opened([data], Diagnostics()) as source:
        plan = plan_tiles(source.uses, SheetStock(Size(12, 8), 1), overlap=4, factor=1)
    left, right = letters(plan, data)
    assert left.splitlines()[3] == ".rrrrrrrr#r."
    assert right.splitlines()[3] == ".rr#rrrrrrr."


def test_a_printer_correction_is_seen_on_the_back_only() -> None:
    data = pages("RG", CARD)
    with opened([data], Diagnostics()) as source:
        where = SheetStock(Size(12, 8), 1)
        plan = plan_grid(source.uses, where, GridWish(1, 1, backs="alternate"), Edge.SHORT, Diagnostics())
        plan = marked(plan, MarkStyle(), back=(2.0, -1.0))
    front, back = letters(plan, data)
    assert front.splitlines()[2] == "...#rrrrr..."
    assert back.splitlines()[1] == ".....#ggggg."


def test_a_page_that_lies_across_is_turned_with_its_top_to_the_left() -> None:
    first, wide = pages("R", CARD), pages("G", CARD.turned)
    with opened([first, first, wide], Diagnostics()) as source:
        plan = plan_grid(source.uses, SheetStock(Size(20, 6), 1), GridWish(3, 1), None, Diagnostics())
        out = io.BytesIO()
        write(plan, source, out, Imprint(), Diagnostics())
    image = pictures(out.getvalue(), 8 / PT_PER_MM)[0]
    row = ["".join(_letter(image.getpixel((x * 8 + 4, y * 8 + 4))) for x in range(20)) for y in range(6)]
    assert row[4] == ".rrrrrrrrrrrr#ggggg."
