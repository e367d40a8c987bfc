"""Places to fill in: fields of a PDF that people who see and people who listen can both use, where the lines are."""

from __future__ import annotations

import ctypes
import io
import itertools
import re

import pypdf
import pypdfium2
import pypdfium2.raw as c
import pytest

from cardgen.build.jobs import Job
from cardgen.core.struct import replace
from cardgen.layout.scene import Entry, PlacedText, Scene, Shape
from cardgen.messages.diagnostics import Diagnostics
from cardgen.preflight.aloud import read_aloud
from cardgen.preflight.report import preflight
from cardgen.render.embedding import TYPED
from cardgen.render.forms import named
from cardgen.render.pdf import render
from cardgen.render.target import FILL_IN, SCREEN
from laying import lay_all, workshop
from validating import faults

TYPED_WORDS = "Reünie, één café: € 5 ‘zo’"
PRODUCTS = ("dialoogkaart", "kaartenset", "gespreksboekje", "rolkaarten", "terugkijkkaart")
THICK = ("kaartenset", "gespreksboekje")
"""Of many pages, which a judge takes seconds for."""


def laid(product: str, output: str = "fillable") -> Scene | None:
    shop, job = workshop(), Job("vo", None, product, output=output)
    edition = shop.edition(job, Diagnostics())
    return shop.scene(edition, shop.palette(edition), job, Diagnostics())


@pytest.fixture(scope="module", params=PRODUCTS)
def scene(request) -> Scene:
    made = laid(request.param)
    assert made is not None
    return made


@pytest.fixture(scope="module")
def pdf(scene) -> bytes:
    return render(scene, workshop().kit, workshop().pictures, FILL_IN)


def fields(pdf: bytes) -> list[pypdf.generic.DictionaryObject]:
    return [
        one.get_object() for one in pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/AcroForm"]["/Fields"]
    ]


@pytest.mark.parametrize(
    "scene",
    [
        *(product for product in PRODUCTS if product not in THICK),
        *(pytest.param(product, marks=pytest.mark.thorough) for product in THICK),
    ],
    indirect=True,
)
def test_it_is_accessible_and_does_not_claim_to_be_for_an_archive(pdf, tmp_path):
    path = tmp_path / "made.pdf"
    path.write_bytes(pdf)
    assert faults(path, "ua1") == []
    report = preflight(pdf, ("ua", "a2a"))
    assert report.failed == ("a2a",)
    assert {found.code for found in report.findings} == {"PRE14", "PRE18"}


def test_every_field_has_a_name_of_its_own_an_explanation_and_a_look(pdf):
    found = fields(pdf)
    names = [one["/T"] for one in found]
    assert len(found) > 5
    assert len(set(names)) == len(names)
    for one in found:
        assert one["/TU"].strip()
        assert not set(one["/T"]) & set(".\n")
        assert "/N" in one["/AP"]
    form = pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/AcroForm"]
    assert not {"/NeedAppearances", "/XFA"} & set(form)


def test_fields_are_heard_in_the_order_in_which_they_are_listed(scene, pdf):
    """The tags, which the tab key follows too, and the form have one order; nobody is asked the same thing twice."""
    expected = [name for page in scene.pages for _, name in named(page)]
    heard = " ".join(read_aloud(pdf, "en"))
    places = re.findall(r"(?:Field to fill in|Box to tick): ", heard)
    assert [one["/TU"] for one in fields(pdf)] == expected
    assert len(places) == len(expected)
    at = 0
    for name in expected:
        at = heard.index(f": {name}", at) + 1


def test_no_field_covers_words_or_another_field(scene):
    for page in scene.pages:
        entries = [item.box for item in page.items if isinstance(item, Entry)]
        inks = [_ink(item) for item in page.items if isinstance(item, PlacedText) and item.text.strip()]
        for one, other in itertools.combinations(entries, 2):
            assert not _overlap(one, other), page.id
        for entry in entries:
            assert not [ink for ink in inks if _overlap(entry, ink)], page.id
            assert 0 <= entry.x < entry.right <= page.size.w


def _ink(text: PlacedText) -> tuple[float, float, float, float]:
    """About where the letters of a text are, mm."""
    runs = [run for line in text.lines for run in line]
    mm = 25.4 / 72
    return (
        min(run.x for run in runs),
        min(run.y - 0.5 * run.size * mm for run in runs),
        max(run.x + run.width for run in runs),
        max(run.y for run in runs),
    )


def _overlap(one, other) -> bool:
    (ax, ay, bx, by), (cx, cy, dx, dy) = (
        box if isinstance(box, tuple) else (box.x, box.y, box.right, box.bottom) for box in (one, other)
    )
    return min(bx, dx) - max(ax, cx) > 0.05 and min(by, dy) - max(ay, cy) > 0.05


def test_each_line_has_a_field_that_stands_on_it(scene):
    for page in scene.pages:
        lines = {
            item.id: item for item in page.items if isinstance(item, Shape) and item.id.endswith(":line")
        }
        for entry in (item for item in page.items if isinstance(item, Entry) and item.steps is None):
            (_, start), (_, end) = lines[entry.id.removesuffix("entry") + "line"].path
            assert entry.box.x == pytest.approx(start[0], abs=0.01)
            assert entry.box.right == pytest.approx(end[0], abs=0.01)
            assert entry.box.y < start[1] < entry.box.bottom


def test_the_empty_form_looks_like_the_page_for_the_screen(scene, pdf):
    """Nothing covers the lines and circles of the design."""
    plain = render(scene, workshop().kit, workshop().pictures, SCREEN)
    for number in range(min(len(scene.pages), 4)):
        one, other = (_picture(data, number) for data in (pdf, plain))
        assert one == other


def _picture(data: bytes, number: int) -> bytes:
    return pypdfium2.PdfDocument(data)[number].render(scale=0.5, may_draw_forms=False).to_pil().tobytes()


def test_what_is_typed_in_a_viewer_is_saved_and_shown():
    """PDFium types and ticks; pypdf reads it back, and the letters are those of our font."""
    scene = laid("terugkijkkaart")
    assert scene is not None
    pdf = render(scene, workshop().kit, workshop().pictures, FILL_IN)
    first = next(one for one in fields(pdf) if one["/FT"] == "/Tx")
    number = next(n for n, page in enumerate(pypdf.PdfReader(io.BytesIO(pdf)).pages) if page.get("/Annots"))
    saved = _typed(pdf, number, [float(value) for value in first["/Rect"]], TYPED_WORDS)
    reader = pypdf.PdfReader(io.BytesIO(saved))
    assert reader.get_form_text_fields()[first["/T"]] == TYPED_WORDS
    shown = next(
        one
        for one in reader.trailer["/Root"]["/AcroForm"]["/Fields"]
        if one.get_object()["/T"] == first["/T"]
    )
    look = shown.get_object()["/AP"]["/N"].get_object()
    assert b"Tj" in look.get_data()
    assert "/Write" in str(look["/Resources"]["/Font"])
    empty = _with_forms(pdf, number)
    assert _with_forms(saved, number) != empty


def _with_forms(data: bytes, number: int) -> bytes:
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    return document[number].render(scale=1).to_pil().tobytes()


def _typed(data: bytes, number: int, rect: list[float], words: str) -> bytes:
    """The file after somebody clicked into a field, typed, and clicked elsewhere."""
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    page, form = document[number], document.formenv
    x, y = (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2
    c.FORM_OnLButtonDown(form, page, 0, x, y)
    c.FORM_OnLButtonUp(form, page, 0, x, y)
    text = ctypes.create_string_buffer((words + "\0").encode("utf-16-le"))
    c.FORM_ReplaceSelection(form, page, ctypes.cast(text, c.FPDF_WIDESTRING))
    c.FORM_ForceToKillFocus(form)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_the_font_has_every_letter_that_can_be_typed():
    """All of WinAnsiEncoding, with the widths of the font itself; the names of people who live here among them."""
    scene = laid("terugkijkkaart")
    assert scene is not None
    pdf = render(scene, workshop().kit, workshop().pictures, FILL_IN)
    font = pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/AcroForm"]["/DR"]["/Font"]["/Write"]
    assert (font["/Subtype"], font["/Encoding"]) == ("/TrueType", "/WinAnsiEncoding")
    program = font["/FontDescriptor"]["/FontFile2"].get_data()
    face = workshop().kit.fonts.face("text")
    assert len(font["/Widths"]) == len(TYPED) == 224
    assert set(face.missing(TYPED)) <= {"µ"}
    assert float(font["/Widths"][ord("W") - 32]) == pytest.approx(
        face.advance(face.shape("W")[0].gid), abs=0.01
    )
    assert set("ëïéèöüçñß€’“”–ŠšŽžÿ") <= set(TYPED)
    assert len(program) < 60_000


def test_the_same_scene_gives_the_same_form(scene, pdf):
    assert render(scene, workshop().kit, workshop().pictures, FILL_IN) == pdf


def test_a_product_with_nothing_to_fill_in_says_so():
    shop, job, found = workshop(), Job("vo", None, "praatplaat", output="fillable"), Diagnostics()
    edition = shop.edition(job, found)
    assert shop.scene(edition, shop.palette(edition), job, found) is None
    assert [one.code for one in found] == ["RND80"]


def test_a_label_belongs_to_its_line_and_lines_without_one_to_what_stands_above():
    """Even when the lines themselves are decoration to a screen reader."""
    rows = [[{"label": "wat"}], [], [{"label": "wie"}, {"label": "wanneer"}]]
    done = lay_all(
        {
            "kind": "text",
            "id": "head",
            "source": "Afspraak",
            "style": "head",
            "role": "H2",
            "frame": {"w": 90, "h": 8},
        },
        {
            "kind": "write_lines",
            "id": "a",
            "rows": rows,
            "style": "label",
            "frame": {"y": 20, "w": 90, "h": 40},
        },
        {
            "kind": "write_lines",
            "id": "b",
            "count": 2,
            "role": "artifact",
            "frame": {"y": 80, "w": 90, "h": 30},
        },
    )
    from laying import scene as scene_of

    (page,) = scene_of(done.placed).pages
    assert [name for _, name in named(page)] == [
        "Afspraak: wat, regel 1 van 2",
        "Afspraak: wat, regel 2 van 2",
        "Afspraak: wie",
        "Afspraak: wanneer",
        "Afspraak, regel 1 van 2",
        "Afspraak, regel 2 van 2",
    ]
    assert not [name for _, name in named(replace(page, items=()))]


def test_an_example_is_not_for_filling_in():
    scale = {"kind": "scale", "id": "s", "alt": "Lijn", "frame": {"w": 40, "h": 4}}
    assert len([item for item in lay_all(scale).items if isinstance(item, Entry)]) == 5
    assert not [item for item in lay_all({**scale, "marks": {"2": "dot"}}).items if isinstance(item, Entry)]


def test_a_heading_inside_a_section_is_not_above_what_comes_after_it() -> None:
    text = {"kind": "text", "style": "body", "frame": {"w": 90, "h": 8}}
    aside = {**text, "id": "aside", "source": "Zo kan het gaan", "role": "H3"}
    done = lay_all(
        {**text, "id": "head", "source": "Tijd", "role": "H2"},
        {"kind": "group", "id": "talk", "role": "Sect", "elements": [aside], "frame": {"w": 90, "h": 8}},
        {"kind": "write_lines", "id": "a", "count": 1, "frame": {"y": 20, "w": 90, "h": 20}},
    )
    from laying import scene as scene_of

    (page,) = scene_of(done.placed).pages
    assert [name for _, name in named(page)] == ["Tijd"]
