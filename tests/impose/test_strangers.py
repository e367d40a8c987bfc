"""What strangers' PDFs do by accident: notes, fields, layers, locks and boxes come out as paper would show them."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from PIL import Image, ImageChops

from cardgen.impose.pdf.foreign import opened
from cardgen.impose.plan.booklets import plan_booklet
from cardgen.impose.plan.wishes import BookletWish, SheetStock
from cardgen.messages.diagnostics import CardgenError, Diagnostics

from . import strangers
from .foreign import drawn, edited, mixed_orientation
from .render import difference, pictures
from .strangers import cropped, field, layered, locked, noted, picture_of
from .test_sheets import one_up

BAND_AT = (100, 150)  # points from the left and the top of a page of 200 by 300


def shown(data: bytes, place: tuple[int, int] = BAND_AT, number: int = 0) -> tuple[int, ...]:
    return pictures(data)[number].getpixel(place)


def printed(*inputs: bytes) -> tuple[list[Image.Image], list[str]]:
    found = Diagnostics()
    result = one_up(*inputs, found=found)
    return pictures(result), [d.code for d in found]


# --- layers -----------------------------------------------------------------------------------------------------------


def asked(group: Any) -> Array:
    """The configuration lets a layer settle itself when printing."""
    return Array([Dictionary(Event=Name.Print, Category=Array([Name.Print]), OCGs=Array([group]))])


OFF = Dictionary(Print=Dictionary(PrintState=Name.OFF))
ON = Dictionary(Print=Dictionary(PrintState=Name.ON))

LAYERS: dict[str, tuple[dict[str, Any], bool]] = {
    "nothing said": ({"config": {}}, True),
    "off": ({"config": {"OFF": "OCG"}}, False),
    "base state off": ({"config": {"BaseState": Name.OFF}}, False),
    "base state off, listed on": ({"config": {"BaseState": Name.OFF, "ON": "OCG"}}, True),
    "base state unchanged": ({"config": {"BaseState": Name.Unchanged}}, True),
    "not for print": ({"config": {"AS": asked}, "usage": OFF}, False),
    "not for print, but nobody asks": ({"config": {}, "usage": OFF}, True),
    "for print only": ({"config": {"OFF": "OCG", "AS": asked}, "usage": ON}, True),
    "for designers": ({"config": {"OFF": "OCG"}, "intent": Name.Design}, True),
    "a combination": ({"config": {"OFF": "OCG"}, "member": lambda g: Dictionary(Type=Name.OCMD, OCGs=g)}, False),
    "none of them off": (
        {"config": {}, "member": lambda g: Dictionary(Type=Name.OCMD, OCGs=Array([g]), P=Name.AnyOff)}, False),
    "an expression": (
        {"config": {"OFF": "OCG"}, "member": lambda g: Dictionary(Type=Name.OCMD, VE=Array([Name.Not, g]))}, True),
    "nonsense": ({"config": {"OFF": Name.X, "ON": 7, "AS": String("x")}}, True),
}  # fmt: skip


@pytest.mark.parametrize("name", LAYERS)
@pytest.mark.parametrize("joined", [False, True])
def test_a_layer_prints_or_not_as_its_own_file_says(name: str, joined: bool) -> None:
    how, visible = LAYERS[name]
    data = layered(**how)
    first = layered({"OFF": "OCG"}), layered({"ON": "OCG"})
    sides, _ = printed(*first, data) if joined else printed(data)
    assert (sides[-1].getpixel(BAND_AT)[1] < 100) == visible
    if joined:
        assert [side.getpixel(BAND_AT)[1] < 100 for side in sides[:2]] == [False, True]


@pytest.mark.parametrize("off", [False, True])
def test_a_note_on_a_layer_prints_only_with_it(off: bool) -> None:
    def on_a_layer(pdf: pikepdf.Pdf) -> None:
        group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("x")))
        pdf.pages[0].obj.Annots[0].OC = group
        pdf.Root.OCProperties = Dictionary(
            OCGs=Array([group]), D=Dictionary(OFF=Array([group] if off else []))
        )

    data = edited(noted(Subtype=Name.Stamp, AP=picture_of), on_a_layer)
    sides, codes = printed(data)
    assert (sides[0].getpixel((100, 180)) == (0, 102, 0)) == (not off)
    assert codes == ([] if off else ["IMP37"])


# --- notes and fields -------------------------------------------------------------------------------------------------

QUAD = Array([40, 140, 160, 140, 40, 100, 160, 100])
RED = Array([1, 0, 0])

DRAWN: dict[str, dict[str, Any]] = {
    "highlight": {"Subtype": Name.Highlight, "C": Array([0, 1, 0.5]), "QuadPoints": QUAD},
    "highlight without quads": {"Subtype": Name.Highlight},
    "underline": {"Subtype": Name.Underline, "C": RED, "QuadPoints": QUAD},
    "strike": {"Subtype": Name.StrikeOut, "C": RED, "QuadPoints": QUAD},
    "square": {"Subtype": Name.Square, "C": RED, "BS": Dictionary(W=3)},
    "filled square": {"Subtype": Name.Square, "IC": RED},
    "circle": {"Subtype": Name.Circle, "C": Array([0, 0, 0, 1]), "Border": Array([0, 0, 2])},
    "ink": {"Subtype": Name.Ink, "C": RED, "InkList": Array([Array([40, 100, 90, 140, 160, 110])])},
    "line": {"Subtype": Name.Line, "C": RED, "L": Array([40, 100, 160, 140])},
    "polygon": {"Subtype": Name.Polygon, "C": RED, "Vertices": Array([40, 100, 160, 100, 90, 140])},
    "polyline": {"Subtype": Name.PolyLine, "Vertices": Array([40, 100, 160, 100, 90, 140])},
    "free text": {"Subtype": Name.FreeText, "Contents": String("Let op"), "DA": String("/Helv 14 Tf 1 0 0 rg")},
    "picture": {"Subtype": Name.Stamp, "AP": picture_of},
    "picture without kind": {
        "Subtype": Name.Stamp,
        "AP": lambda pdf: Dictionary(N=pdf.make_stream(b"0 0 120 40 re f", BBox=Array([0, 0, 120, 40]))),
    },
    "picture by state": {
        "Subtype": Name.Widget, "FT": Name.Btn, "AS": Name.Ja,
        "AP": lambda pdf: Dictionary(N=Dictionary(Ja=picture_of(pdf).N, Off=picture_of(pdf, b"").N)),
    },
}  # fmt: skip

LOST: dict[str, dict[str, Any]] = {
    "stamp": {"Subtype": Name.Stamp},
    "note": {"Subtype": Name.Text, "Contents": String("x")},
    "file": {"Subtype": Name.FileAttachment},
    "letters that Helvetica lacks": {"Subtype": Name.FreeText, "Contents": String("שלום")},
}

UNPRINTED: dict[str, dict[str, Any]] = {
    "not for print": {"Subtype": Name.Square, "F": 0},
    "hidden": {"Subtype": Name.Square, "F": 6},
    "pop-up": {"Subtype": Name.Popup},
    "state without picture": {"Subtype": Name.Widget, "AS": Name.Off, "AP": Dictionary(N=Dictionary())},
    "empty ink": {"Subtype": Name.Ink},
}


def area(picture: Image.Image) -> Image.Image:
    """Where the annotation of `noted` lies."""
    return picture.crop((38, 158, 162, 202))


def differs(a: Image.Image, b: Image.Image) -> float:
    """Share of pixels that differ in any colour: a highlight is pale."""
    bands = [band.point(lambda v: 255 if v > 40 else 0) for band in ImageChops.difference(a, b).split()]
    return max(band.histogram()[255] for band in bands) / (a.width * a.height)


@pytest.mark.parametrize("name", DRAWN)
def test_a_note_is_printed_as_it_looks(name: str) -> None:
    sides, codes = printed(noted(**DRAWN[name]))
    bare = pictures(noted(Subtype=Name.Popup))[0]
    assert differs(area(bare), area(sides[0])) > 0.01
    assert codes == ["IMP37"]


@pytest.mark.parametrize("name", LOST)
def test_a_note_that_cannot_be_drawn_is_counted_with_its_page(name: str) -> None:
    found = Diagnostics()
    one_up(noted(**LOST[name]), found=found)
    (only,) = found
    assert (only.code, dict(only.values)) == ("IMP46", {"count": 1, "pages": "1"})


@pytest.mark.parametrize("name", UNPRINTED)
def test_a_note_that_does_not_print_stays_behind_in_silence(name: str) -> None:
    sides, codes = printed(noted(**UNPRINTED[name]))
    assert difference(pictures(noted(Subtype=Name.Popup))[0], sides[0]) < 0.001
    assert codes == []


FIELDS: dict[str, dict[str, Any]] = {
    "text": {"V": String("Aisha")},
    "centred": {"V": String("midden"), "Q": 1},
    "several lines": {"V": String("een\ntwee\rdrie"), "Ff": 1 << 12},
    "comb": {"V": String("12345"), "Ff": 1 << 24, "MaxLen": 5},
    "auto size": {"V": String("groot"), "DA": String("/Helv 0 Tf 0 g")},
    "choice": {"FT": Name.Ch, "V": String("Utrecht"), "MK": Dictionary(BG=Array([0.9, 0.9, 0.5]))},
    "frame only": {"MK": Dictionary(BC=Array([0]))},
    "no default appearance": {"V": String("x"), "DA": Name.X},
    "accents": {"V": String("één coördinatie €")},
}


@pytest.mark.parametrize("name", FIELDS)
def test_a_filled_field_without_a_picture_is_drawn(name: str) -> None:
    sides, codes = printed(field(**FIELDS[name]))
    bare = pictures(noted(Subtype=Name.Popup))[0]
    assert difference(area(bare), area(sides[0])) > 0.005
    assert codes == ["IMP37"]


@pytest.mark.parametrize(
    "entries",
    [
        {"V": String("Şişli ığıl")},
        {"FT": Name.Btn, "AS": Name.Ja},
        {"FT": Name.Btn, "MK": Dictionary(CA=String("4"))},
    ],
)
def test_a_field_that_cannot_be_drawn_is_counted(entries: dict[str, Any]) -> None:
    assert printed(field(**entries))[1] == ["IMP46"]


def test_a_field_keeps_the_picture_its_maker_drew() -> None:
    """NeedAppearances asks viewers for new ones; theirs are better than those of any library."""
    data = field(V=String("Şişli"), AP=picture_of)
    sides, codes = printed(data)
    assert sides[0].getpixel((100, 180)) == (0, 102, 0)
    assert codes == ["IMP37"]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_notes_turn_with_their_page(turn: int) -> None:
    def rotate(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Rotate = turn

    data = edited(noted(Subtype=Name.Stamp, AP=picture_of), rotate)
    assert difference(pictures(data)[0], printed(data)[0][0]) < 0.004


# --- resources, content, boxes ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["form", "nested", "pattern"])
def test_what_borrows_resources_borrows_those_of_each_page(how: str) -> None:
    sides, _ = printed(strangers.borrowed_by_two_pages(how))
    dark, light = (side.getpixel(BAND_AT)[0] for side in sides)
    assert dark < 30
    assert light > 180


def test_a_content_stream_that_is_also_a_form_keeps_its_box() -> None:
    data = strangers.content_is_also_a_form()
    for original, sheet in zip(pictures(data), printed(data)[0], strict=True):
        assert difference(original, sheet) < 0.004


def test_what_was_cropped_away_does_not_print() -> None:
    """The band lies from 130 to 170 points above the bottom."""
    whole = (0, 0, 200, 300)
    with opened([cropped(whole, (0, 0, 200, 150))], Diagnostics()) as source:
        assert source.pages[0].shown == (0, 0, 200, 150)
        assert source.pages[0].bleed == 0
    with opened(
        [cropped((10, 10, 190, 290), (10, 10, 190, 290), BleedBox=Array(list(whole)))], Diagnostics()
    ) as s:
        assert s.pages[0].shown == whole, (
            "press files are looked at without their bleed; it is there all the same"
        )
    with opened(
        [cropped((10, 10, 190, 290), (0, 0, 200, 150), BleedBox=Array(list(whole)))], Diagnostics()
    ) as s:
        assert s.pages[0].shown == (0, 0, 200, 150), "no bleed beside an edge that was cropped"


def test_a_file_without_size_gives_a_file_that_opens() -> None:
    found = Diagnostics()
    result = one_up(strangers.without_size(), found=found)
    with pikepdf.open(io.BytesIO(result)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert int(pdf.trailer.Size) > 3
    assert [d.code for d in found] == ["IMP39"]


def test_names_as_files_had_them_before_pdf_1_2_are_kept() -> None:
    """A # that begins no code: such a name is no mistake of ours, and page and resources agree about it."""
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] /Contents 4 0 R"
        b" /Resources << /XObject << /B#nd 5 0 R >> >> >>",
        b"<< /Length 8 >>\nstream\n/B#nd Do\nendstream",
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 200 300] /Length 25 >>\nstream\n1 0 0 rg 0 0 200 300 re f\n"
        b"endstream",
    )
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, one) for number, one in enumerate(objects, 1))
    result = one_up(b"%PDF-1.1\n" + body + b"trailer << /Root 1 0 R /Size 6 >>\n%%EOF\n")
    assert shown(result)[:3] == (255, 0, 0)


# --- locks ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "password", "code"),
    [
        (locked, "", "IMP02"),
        (locked, "fout", "IMP49"),
        (lambda: locked(user="", print_highres=False), "", "IMP45"),
        (lambda: locked(user="", print_highres=False, print_lowres=False), "", "IMP42"),
        (lambda: locked(print_highres=False, print_lowres=False), "lezer", "IMP42"),
    ],
)
def test_a_lock_says_what_it_keeps_out(data: Any, password: str, code: str) -> None:
    with pytest.raises(CardgenError) as error, opened([data()], Diagnostics(), password=password):
        pass
    assert [d.code for d in error.value.diagnostics] == [code]


@pytest.mark.parametrize("password", ["baas", "lezer", "wàchtwoord €"])
def test_a_password_opens(password: str) -> None:
    data = locked(owner="baas", user=password if password != "baas" else "lezer")
    with opened([data], Diagnostics(), password=password) as source:
        assert len(source.pages) == 2


def test_the_owner_may_print_what_others_may_not() -> None:
    data = locked(user="", print_highres=False, print_lowres=False)
    with opened([data], Diagnostics(), password="baas") as source:
        assert len(source.pages) == 2


# --- spreads ----------------------------------------------------------------------------------------------------------


def of_widths(*widths: float, high: float = 300) -> bytes:
    out = pikepdf.new()
    for wide in widths:
        with pikepdf.open(io.BytesIO(drawn(1, (wide, high)))) as one:
            out.pages.extend(one.pages)
    buffer = io.BytesIO()
    out.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("widths", "pages"),
    [
        ((200, 400, 200, 200), 5),  # a centre spread
        ((200, 200, 100, 200), 4),  # one page of half the width
        ((100, 200, 200, 200), 4),  # the same, in front: pages stand, so they are no spreads
        ((200, 400, 400, 400, 200), 8),  # a book exported as spreads
        ((200, 400, 400), 5),
        ((400, 400, 200, 400), 4),  # a slip among pages that lie
    ],
)
def test_only_spreads_are_split(widths: tuple[float, ...], pages: int) -> None:
    with opened([of_widths(*widths)], Diagnostics()) as source:
        plan = plan_booklet(source.uses, SheetStock(), BookletWish(), None, Diagnostics())
    assert len(plan.pages) == pages


def test_posters_of_both_orientations_are_one_job() -> None:
    from cardgen.core.geometry import PAPERS
    from cardgen.impose.plan.posters import plan_tiles

    with opened([mixed_orientation()], Diagnostics()) as source:
        plan = plan_tiles(source.uses, SheetStock(PAPERS["A4"], 10), overlap=10, factor=6)
    assert {slot.page for side in plan.sides() for slot in side.slots} == {0, 1, 2}
