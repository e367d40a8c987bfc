"""Whole jobs: outputs, guides, text plans and the file that comes out."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from cardgen.core.geometry import PAPERS, Size
from cardgen.impose.job import Guided, Imposer, Request, TileWish
from cardgen.impose.marks.guide import cutting, guide
from cardgen.impose.marks.guidepage import wrapped
from cardgen.impose.plan.model import Edge, MarkKind, Plan
from cardgen.impose.plan.tabulate import reading, strip, table
from cardgen.impose.plan.wishes import BookletWish, CreepWish, GridWish
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.project.workspace import Workspace

from .render import pictures
from .test_pixels import pages


@pytest.fixture
def imposer() -> Imposer:
    return Imposer.ready(Workspace.find(Path(__file__)), Diagnostics())


def codes(imposer: Imposer) -> set[str]:
    return {d.code for d in imposer.diagnostics}


def plan_of(
    imposer: Imposer, request: Request, names: str = "RGBYCM", size: Size = PAPERS["A6"], bleed: float = 0.0
) -> Plan:
    return imposer.open_and_plan([pages(names, size, bleed)], request)


def test_the_office_prints_four_cards_on_a4_a_little_smaller(imposer: Imposer) -> None:
    request = Request("grid", flip=Edge.LONG, grid=GridWish(2, 2, backs="alternate"))
    plan = plan_of(imposer, request, bleed=3)
    assert plan.size == PAPERS["A4"]
    assert (round(plan.cell.w, 1), round(plan.cell.h, 1)) == (96.0, 135.3)
    assert plan.bleed == 0
    for side in plan.sides():
        for slot in side.slots:
            assert slot.trim.x >= 6 - 1e-6
            assert slot.trim.y >= 6 - 1e-6
    assert codes(imposer) == {"IMP30"}


def test_the_press_gets_bleed_marks_and_all_inks_on_a_sheet_of_its_own_size(imposer: Imposer) -> None:
    plan = plan_of(
        imposer, Request("grid", "press", flip=Edge.LONG, grid=GridWish(1, 1, backs="alternate")), bleed=3
    )
    assert plan.bleed == pytest.approx(3, abs=0.01)
    kinds = {mark.kind for mark in plan.sheets[0].front.marks}
    assert kinds == {MarkKind.CROP, MarkKind.REGISTRATION, MarkKind.CENTER, MarkKind.COLOR, MarkKind.SLUG}
    assert "IMP41" not in codes(imposer)


def test_the_press_is_told_when_there_is_no_bleed(imposer: Imposer) -> None:
    plan_of(imposer, Request("grid", "press", grid=GridWish(1, 1)))
    assert "IMP41" in codes(imposer)


def test_bleed_that_is_drawn_but_not_declared_can_be_declared(imposer: Imposer) -> None:
    data = pages("RG", Size(100, 60))
    plan = imposer.open_and_plan([data], Request("grid", "press", bleed=3, grid=GridWish(1, 1)))
    with_boxes = plan.cell
    assert (with_boxes.w, with_boxes.h) == (pytest.approx(100, abs=0.1), pytest.approx(60, abs=0.1))

    def strip_boxes(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            del page.obj["/TrimBox"], page.obj["/BleedBox"]

    from .foreign import edited

    plan = imposer.open_and_plan(
        [edited(data, strip_boxes)], Request("grid", "press", bleed=3, grid=GridWish(1, 1))
    )
    assert (plan.cell.w, plan.cell.h, plan.bleed) == (
        pytest.approx(94, abs=0.1),
        pytest.approx(54, abs=0.1),
        pytest.approx(3),
    )


def test_a4_pages_become_an_a5_booklet_on_a4(imposer: Imposer) -> None:
    plan = plan_of(imposer, Request("booklet"), "RGBYC", PAPERS["A4"])
    assert plan.size == PAPERS["A4"].turned
    assert plan.scale == pytest.approx(148.5 / 210, abs=1e-3)
    assert len(plan.sheets) == 2
    assert plan.flip is Edge.SHORT


def test_a5_pages_fill_a4_without_scaling(imposer: Imposer) -> None:
    plan = plan_of(imposer, Request("booklet"), "RGBYC", PAPERS["A5"])
    assert plan.scale == 1.0
    assert "IMP30" not in codes(imposer)


def test_labels_get_no_marks_unless_asked(imposer: Imposer) -> None:
    fixed = imposer.stock.grid("etiket-8")
    plan = plan_of(imposer, Request("grid", grid=GridWish(fixed=fixed)), size=Size(90, 60))
    assert all(side.marks == () for side in plan.sides())
    asked = plan_of(
        imposer,
        Request("grid", grid=GridWish(fixed=fixed), marks=frozenset({MarkKind.CUT})),
        size=Size(90, 60),
    )
    assert any(side.marks for side in asked.sides())


def test_a_poster_brings_its_map_and_its_labels(imposer: Imposer) -> None:
    plan = plan_of(imposer, Request("tiles", tiles=TileWish(target=PAPERS["A2"])), "R", PAPERS["A4"])
    names = [sheet.name for sheet in plan.sheets]
    assert names[0] == "*"
    assert names[1:4] == ["A1", "B1", "A2"]
    texts = [m.shape.text for m in plan.sheets[1].front.marks if hasattr(m.shape, "text")]
    assert "lijm hier B1" in texts
    assert "lijm hier A2" in texts
    assert any(text.startswith("A1") for text in texts)
    bare = plan_of(
        imposer, Request("tiles", tiles=TileWish(target=PAPERS["A2"], map=False)), "R", PAPERS["A4"]
    )
    assert len(bare.sheets) == len(plan.sheets) - 1


def test_marks_on_tiles_lie_in_what_is_cut_off_or_covered(imposer: Imposer) -> None:
    plan = plan_of(
        imposer, Request("tiles", tiles=TileWish(target=PAPERS["A1"], map=False)), "R", PAPERS["A4"]
    )
    columns, rows = plan.grid
    for number, sheet in enumerate(plan.sheets):
        row, column = divmod(number, columns)
        window = sheet.front.slots[0].clip
        right = window.right - (plan.overlap if column < columns - 1 else 0)
        bottom = window.bottom - (plan.overlap if row < rows - 1 else 0)
        for mark in sheet.front.marks:
            box = mark.box
            outside = box.right <= window.x or box.bottom <= window.y or box.x >= right or box.y >= bottom
            assert outside, (sheet.name, mark)


@pytest.mark.parametrize("pages_wanted", ["0", "9", "3-2", "a", "1,,2", "-"])
def test_pages_that_do_not_exist_are_refused(imposer: Imposer, pages_wanted: str) -> None:
    with pytest.raises(CardgenError) as error:
        plan_of(imposer, Request("grid", pages=pages_wanted, grid=GridWish(1, 1)))
    assert error.value.diagnostics[0].code == "IMP09"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1-3,6", [0, 1, 2, 5]), ("5-", [4, 5]), ("-2", [0, 1]), ("2,2", [1, 1]), ("", list(range(6)))],
)
def test_pages_are_chosen_in_the_order_asked(imposer: Imposer, text: str, expected: list[int]) -> None:
    plan = plan_of(imposer, Request("grid", pages=text, grid=GridWish(1, 1)))
    assert [use.source for use in plan.pages] == expected


def test_the_input_is_never_overwritten(imposer: Imposer, tmp_path: Path) -> None:
    path = tmp_path / "kaarten.pdf"
    path.write_bytes(pages("RG", PAPERS["A6"]))
    before = path.read_bytes()
    with pytest.raises(CardgenError) as error:
        imposer.impose([path], Request("grid", grid=GridWish(1, 1)), path)
    assert error.value.diagnostics[0].code == "IMP07"
    assert path.read_bytes() == before


def test_a_title_full_of_braces_and_lines_stays_a_title(imposer: Imposer) -> None:
    plan = plan_of(imposer, Request("grid", "press", title="{sheet}\n{0.__class__} )(", grid=GridWish(1, 1)))
    (text,) = [m.shape.text for m in plan.sheets[0].front.marks if m.kind is MarkKind.SLUG]
    assert text.startswith("(sheet) (0.__class__) )( · vel 1/6")


def test_the_slug_names_the_printer_profile(tmp_path: Path) -> None:
    from cardgen.impose.printers import store

    (tmp_path / "cardgen.yaml").touch()
    store(tmp_path / "printers.yaml", "kamer", "portrait", 0.5, 0)
    packaged = Workspace.find(Path(__file__))
    imposer = Imposer.ready(Workspace((tmp_path, *packaged.roots), tmp_path, tmp_path), Diagnostics())
    request = Request(
        "grid", "press", flip=Edge.LONG, printer="kamer", grid=GridWish(1, 1, backs="alternate")
    )
    plan = plan_of(imposer, request)
    (text,) = [m.shape.text for m in plan.sheets[0].back.marks if m.kind is MarkKind.SLUG]
    assert text.endswith("achterkant · afgesteld op kamer")


# --- text plans and guides --------------------------------------------------------------------------------------------


def test_a_booklet_as_a_table_and_as_pictures(imposer: Imposer) -> None:
    plan = plan_of(imposer, Request("booklet", booklet=BookletWish(cover_last=1)), "RGBYC", PAPERS["A5"])
    assert table(plan, "en").splitlines() == ["sheet  front  back", "1      5 1    2 ·", "2      · 3    4 ·"]
    assert reading(plan) == "1 | 2 3 | 4 · | · · | 5"
    assert "│  5  │  1  │   │  2  │  ·  │" in strip(plan, "en")


@pytest.mark.parametrize("up", [1, 2])
@pytest.mark.parametrize("right_bound", [False, True])
def test_the_reading_order_shown_is_the_reading_order(imposer: Imposer, right_bound: bool, up: int) -> None:
    wish = BookletWish(right_bound=right_bound, up=up)
    plan = plan_of(imposer, Request("booklet", booklet=wish), "RGBYCMRG", PAPERS["A6"])
    assert reading(plan) == "1 | 2 3 | 4 5 | 6 7 | 8"


def steps_of(imposer: Imposer, request: Request, names: str = "RGBYCM", size: Size = PAPERS["A6"]) -> str:
    found = guide(plan_of(imposer, request, names, size), imposer.words.guide, printer=request.printer)
    return "\n".join(step.text for step in found.steps)


def test_the_guide_names_the_setting_of_this_plan(imposer: Imposer) -> None:
    long = steps_of(imposer, Request("grid", flip=Edge.LONG, grid=GridWish(2, 2, backs="alternate")))
    assert "lange kant" in long
    assert "2 mm" not in steps_of(imposer, Request("grid", grid=GridWish(2, 2))).split("Snijd")[0]
    short = steps_of(imposer, Request("booklet"), "RGBYCMRG", PAPERS["A5"])
    assert "korte kant" in short
    assert "Zet twee nietjes in de vouw, op 53 en 158 mm" in short
    assert "enkelzijdig" in steps_of(imposer, Request("fold-over"))


def test_the_guide_tells_about_sections_and_creep(imposer: Imposer) -> None:
    wish = BookletWish(longest=8, creep=CreepWish(0.2))
    text = steps_of(imposer, Request("booklet", booklet=wish), "RGBY" * 6, PAPERS["A5"])
    assert "vel 1 tot en met 2, vel 3 tot en met 4, vel 5 tot en met 6" in text
    assert "0,2 mm naar de vouw" in text


def test_cuts_are_counted_from_the_edges_and_folds_are_not_cut(imposer: Imposer) -> None:
    plan = plan_of(imposer, Request("grid", grid=GridWish(2, 2)))
    cuts = cutting(plan)
    assert [round(v, 1) for v in cuts.down] == [6.0, 102.0, 108.0, 204.0]
    assert cuts.down_first
    folded = cutting(plan_of(imposer, Request("fold-over"), size=Size(85, 54)))
    assert all(x < 105 for x in folded.down)
    assert cutting(plan_of(imposer, Request("booklet"), size=PAPERS["A5"])) is None


def test_paper_saving_advice(imposer: Imposer) -> None:
    def tips(request: Request, names: str, size: Size) -> list[str]:
        return list(guide(plan_of(imposer, request, names, size), imposer.words.guide).advice)

    nine = tips(Request("grid", grid=GridWish(2, 2)), "RGBYCMRGB", PAPERS["A6"])
    assert "(A6) zijn afgedrukt op 91 %" in nine[0]
    assert "3 plekken vrij" in nine[1]
    assert "één kaart minder" in nine[2]
    assert tips(Request("grid", grid=GridWish(2, 2)), "RGBY", Size(85, 54)) == []
    small = tips(Request("booklet"), "RGBYCMRG", PAPERS["A6"])
    assert any("--up 2" in tip for tip in small)


def test_the_guide_is_a_page_with_a_ruler(imposer: Imposer) -> None:
    plan = plan_of(imposer, Request("grid", flip=Edge.LONG, grid=GridWish(2, 2, backs="alternate")))
    out = io.BytesIO()
    imposer.write_guide(plan, Request("grid"), Guided(out))
    from pypdf import PdfReader

    text = PdfReader(out).pages[0].extract_text()
    assert "Zo druk je dit af" in text
    assert "precies 100 mm" in text
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) == 1


def test_text_is_wrapped_between_words_only() -> None:
    def measure(text: str, face: str) -> float:
        del face
        return len(text)

    assert wrapped("aan de lange kant", 8, measure) == ["aan de", "lange", "kant"]
    assert wrapped("", 8, measure) == []
    assert wrapped("onbreekbaarlangwoord", 5, measure) == ["onbreekbaarlangwoord"]


GUIDES = {
    "booklet": (Request("booklet"), 8),
    "sections": (Request("booklet", booklet=BookletWish(longest=8)), 24),
    "folded": (Request("booklet", booklet=BookletWish(folds=2)), 16),
    "zine": (Request("zine"), 8),
    "cards": (Request("grid", grid=GridWish(2, 2, backs="alternate")), 8),
    "stack": (Request("grid", grid=GridWish(2, 2, stack=True, backs="alternate")), 24),
    "fold-over": (Request("fold-over"), 4),
    "work-and-turn": (Request("work-and-turn", paper=PAPERS["A3"]), 4),
    "gang": (Request("gang", paper=PAPERS["A4"]), 4),
    "poster": (Request("tiles", tiles=TileWish(factor=4)), 1),
    "by hand": (Request("booklet", sides="backs"), 8),
}


@pytest.mark.parametrize("name", GUIDES)
def test_every_guide_shows_the_job_and_keeps_to_its_page(imposer: Imposer, name: str) -> None:
    """One page, nothing over its edge, no text over another, and the first page of the job in small."""
    request, count = GUIDES[name]
    sheets, out = io.BytesIO(), io.BytesIO()
    data = pages("RGBYCM"[:1] * count, PAPERS["A6"])
    imposer.impose([data], request, sheets, Guided(out, "Proefboek (1.0)", "Waterland"))
    (shown,) = pictures(out.getvalue(), 2)
    red = shown.crop((shown.width * 2 // 3, 0, shown.width, shown.height // 6))
    assert any(r > 200 and g < 60 for _, (r, g, _) in red.getcolors(100_000)), "no picture of the job"
    from pypdf import PdfReader

    text = PdfReader(out).pages[0].extract_text()
    for word in ("Zo druk je dit af", "Proefboek (1.0)", "Waterland", "precies 100 mm"):
        assert word in text
    edges = [shown.crop(box) for box in ((0, shown.height - 8, shown.width, shown.height),)]
    assert all(edge.convert("L").getextrema()[0] > 240 for edge in edges)


def test_a_guide_for_a_printer_without_duplex_says_how_the_pile_goes_back(imposer: Imposer) -> None:
    text = steps_of(imposer, Request("booklet", sides="fronts"), "RGBYCMRG", PAPERS["A5"])
    assert "Leg de stapel terug zoals hij eruit kwam" in text
    assert "vel 2 eerst" in text
    assert "dubbelzijdig" not in text
