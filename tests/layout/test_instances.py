"""Variable fonts: the cut that the theme asks for, as another library cuts it, and what is said when it does not."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.varLib import instancer

from cardgen.core.shelf import Shelf
from cardgen.layout import instances
from cardgen.layout.fonts import FontBook
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where
from cardgen.messages.saying import say
from cardgen.source.yaml import parse
from cardgen.template.fontfile import Cut, FontFile

FILE = "huis[wdth,wght].ttf"
BOLD = 160
"""How much wider the letter o of the test font is at its boldest."""


def variable() -> bytes:
    """A font with a space and the letter o, on two axes, with four named instances."""
    pen = TTGlyphPen(None)
    for corner, x, y in zip("mlll", (50, 50, 450, 450), (0, 500, 500, 0), strict=True):
        (pen.moveTo if corner == "m" else pen.lineTo)((x, y))
    pen.closePath()
    blank = TTGlyphPen(None).glyph()
    made = FontBuilder(1000, isTTF=True)
    made.setupGlyphOrder([".notdef", "space", "o"])
    made.setupCharacterMap({32: "space", 111: "o"})
    made.setupGlyf({".notdef": blank, "space": blank, "o": pen.glyph()})
    made.setupHorizontalMetrics({".notdef": (300, 0), "space": (300, 0), "o": (500, 50)})
    made.setupHorizontalHeader(ascent=800, descent=-200)
    made.setupNameTable({"familyName": "Huis", "styleName": "Regular", "psName": "Huis-Regular"})
    made.setupOS2(sxHeight=500, sCapHeight=700, usWeightClass=400)
    made.setupPost()
    made.setupFvar(
        [("wght", 200, 400, 800, "Weight"), ("wdth", 75, 100, 100, "Width")],
        [
            {"location": {"wght": weight, "wdth": width}, "stylename": name}
            for name, weight, width in [
                ("Regular", 400, 100),
                ("SemiBold", 600, 100),
                ("Bold", 800, 100),
                ("Condensed Bold", 800, 75),
            ]
        ],
    )
    wider = [(0, 0), (0, 0), (BOLD, 0), (BOLD, 0), (0, 0), (BOLD, 0), (0, 0), (0, 0)]
    narrower = [(0, 0), (0, 0), (-100, 0), (-100, 0), (0, 0), (-100, 0), (0, 0), (0, 0)]
    made.setupGvar(
        {
            "o": [
                TupleVariation({"wght": (0, 1, 1)}, wider),
                TupleVariation({"wdth": (-1, -1, 0)}, narrower),
            ]
        }
    )
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def postscript() -> bytes:
    """The same letter with PostScript outlines, on one axis."""
    blank = T2CharString(program=[])
    square = T2CharString(
        program=[50, 0, "rmoveto", 500, "vlineto", 400, BOLD, 1, "blend", "hlineto", -500, "vlineto"]
    )
    made = FontBuilder(1000, isTTF=False)
    made.setupGlyphOrder([".notdef", "space", "o"])
    made.setupCharacterMap({32: "space", 111: "o"})
    made.setupNameTable({"familyName": "Huis", "styleName": "Regular", "psName": "Huis-Regular"})
    made.setupFvar([("wght", 200, 400, 800, "Weight")], [{"location": {"wght": 800}, "stylename": "Bold"}])
    made.setupCFF2({".notdef": blank, "space": blank, "o": square}, regions=[{"wght": (0, 1, 1)}])
    made.setupHorizontalMetrics({".notdef": (300, 0), "space": (300, 0), "o": (500, 50)})
    made.setupHorizontalHeader(ascent=800, descent=-200)
    made.setupOS2(sxHeight=500, sCapHeight=700)
    made.setupPost()
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


@pytest.fixture(scope="module")
def font() -> bytes:
    return variable()


@pytest.fixture
def folder(font: bytes, tmp_path: Path) -> Path:
    (tmp_path / FILE).write_bytes(font)
    return tmp_path


def _book(folder: Path, **cuts: Cut) -> FontBook:
    return FontBook([folder], dict.fromkeys(cuts, FILE), cuts=cuts)


@pytest.mark.parametrize(
    ("cut", "width"),
    [
        (Cut("Regular"), 500),
        (Cut("Bold"), 500 + BOLD),
        (Cut("semi bold"), 500 + BOLD / 2),
        (Cut("Condensed Bold"), 400 + BOLD),
        (Cut(axes=(("wght", 500),)), 500 + BOLD / 4),
        (Cut("Bold", (("wdth", 87.5),)), 450 + BOLD),
    ],
)
def test_a_cut_is_as_wide_as_its_maker_drew_it(folder: Path, cut: Cut, width: float) -> None:
    face = _book(folder, head=cut).face("head")
    assert face.width("oo") == pytest.approx(2 * width, abs=1)
    assert face.subset(frozenset(glyph.gid for glyph in face.shape("o"))).startswith(b"\0\1\0\0")


def test_the_weight_it_says_of_itself_is_that_of_the_cut(folder: Path) -> None:
    assert _book(folder, head=Cut("SemiBold")).face("head").metrics.weight == 600


def test_two_cuts_of_a_file_are_two_fonts_and_the_same_cut_is_one(folder: Path) -> None:
    book = _book(folder, a=Cut("Bold"), b=Cut("Regular"), c=Cut("Bold"))
    assert book.face("a") is book.face("c")
    assert len({book.face(name).name for name in "ab"}) == len({book.face(name).stamp for name in "ab"}) == 2
    assert book.face("a").name == "Huis-Bold"


@pytest.mark.parametrize("place", [{"wght": 700, "wdth": 80}, {"wght": 300, "wdth": 100}])
def test_letters_are_as_another_library_cuts_them(font: bytes, place: dict[str, float]) -> None:
    ours = TTFont(io.BytesIO(instances.static(font, Cut(axes=tuple(place.items())))))
    theirs = instancer.instantiateVariableFont(TTFont(io.BytesIO(font)), place)
    assert ours["hmtx"]["o"] == theirs["hmtx"]["o"]
    corners = list(theirs["glyf"]["o"].coordinates)
    assert list(ours["glyf"]["o"].coordinates) == [pytest.approx(corner, abs=0.5) for corner in corners]
    assert "fvar" not in ours


def test_postscript_outlines_that_vary_are_cut_and_then_redrawn(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(postscript())
    face = _book(tmp_path, head=Cut("Bold")).face("head")
    (glyph,) = face.shape("o")
    letter = TTFont(io.BytesIO(face.subset(frozenset({glyph.gid}))))["glyf"]["glyph00002"]
    assert (letter.xMin, letter.xMax, letter.yMax) == (50, 450 + BOLD, 500)


def test_it_is_cut_once_and_then_kept(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf(tmp_path / "kept")
    shelf.record()
    cuts = {"head": Cut("Bold")}
    FontBook([folder], {"head": FILE}, shelf=shelf, cuts=cuts).face("head")
    shelf.keep()
    monkeypatch.setattr(instances, "static", None)
    again = FontBook([folder], {"head": FILE}, shelf=Shelf(tmp_path / "kept"), cuts=cuts).face("head")
    assert again.width("o") == 500 + BOLD


def _told(folder: Path, cut: Cut | None) -> tuple[str, dict[str, object], str]:
    asked = {} if cut is None else {"head": cut}
    with pytest.raises(CardgenError) as caught:
        FontBook([folder], {"head": FILE}, {"head": Where("theme.yaml", 3, 5)}, cuts=asked).face("head")
    (one,) = caught.value.diagnostics
    return one.code, dict(one.values), " ".join((say(one, "nl").text, say(one, "nl").hint))


@pytest.mark.parametrize(
    ("cut", "code", "meant"),
    [
        (Cut("Bolt"), "FNT70", "Bold"),
        (Cut("halfvet"), "FNT70", "SemiBold"),
        (Cut(axes=(("gewicht", 600),)), "FNT71", "wght"),
        (Cut(axes=(("wgth", 600),)), "FNT71", "wght"),
    ],
)
def test_a_name_that_is_not_there_brings_the_one_that_is_meant(
    folder: Path, cut: Cut, code: str, meant: str
) -> None:
    found, values, said = _told(folder, cut)
    assert (found, values["suggestion"]) == (code, meant)
    assert "wght 200–800" in said


def test_a_value_beside_its_axis_is_told_its_range(folder: Path) -> None:
    code, _, said = _told(folder, Cut(axes=(("wght", 900),)))
    assert code == "FNT72"
    assert "200–800" in said
    assert "900" in said


def test_doing_what_the_hint_says_about_a_font_without_a_cut_helps(folder: Path) -> None:
    code, values, said = _told(folder, None)
    assert code == "FNT06"
    assert "Condensed Bold" in said
    typed = f'{{file: "{FILE}", {values["example"]}}}'
    assert typed in said
    found = Diagnostics()
    read = FontFile.from_node(parse(typed, found), found)
    assert read is not None
    assert read.cut is not None
    assert _book(folder, head=read.cut).face("head").width("o") == 500 + BOLD


def test_a_font_without_axes_has_no_cuts(folder: Path) -> None:
    static = instances.static((folder / FILE).read_bytes(), Cut("Bold"))
    (folder / FILE).write_bytes(static)
    assert _told(folder, Cut("Bold"))[0] == "FNT73"


@pytest.mark.parametrize("share", [0.1, 0.4, 0.7, 0.95])
def test_a_damaged_file_is_no_font(font: bytes, share: float, folder: Path) -> None:
    (folder / FILE).write_bytes(font[: int(len(font) * share)])
    assert _told(folder, Cut("Bold"))[0] == "FNT02"


def test_a_wrong_key_is_told_with_the_right_one() -> None:
    found = Diagnostics()
    assert FontFile.from_node(parse("{bestand: a.ttf, snede: Bold}", found), found) is None
    assert {(one.code, dict(one.values).get("suggestion")) for one in found} >= {
        ("BND01", "file"),
        ("BND01", "instance"),
    }
