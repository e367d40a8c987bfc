"""House fonts with PostScript outlines (CFF): redrawn once, the same every time, and bounded."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

from cardgen.core.shelf import Shelf
from cardgen.layout import outlines
from cardgen.layout.fonts import FontBook
from cardgen.messages.diagnostics import CardgenError

K = 276
"""Control length of a quarter circle with a radius of 500 units."""
SUBROUTINE = 107
"""What Type 2 adds to the number of a subroutine when there are few."""


def _ring(pen: Any) -> None:
    pen.moveTo((550, 0))
    pen.curveTo((550 + K, 0), (1050, 500 - K), (1050, 500))
    pen.curveTo((1050, 500 + K), (550 + K, 1000), (550, 1000))
    pen.curveTo((550 - K, 1000), (50, 500 + K), (50, 500))
    pen.curveTo((50, 500 - K), (550 - K, 0), (550, 0))
    pen.closePath()


def postscript(**drawn: T2CharString) -> bytes:
    """A font with a space, and the letters o and n."""
    ring = T2CharStringPen(1100, None)
    _ring(ring)
    blank = T2CharStringPen(300, None).getCharString()
    letters = {
        ".notdef": blank,
        "space": blank,
        "o": ring.getCharString(),
        "n": ring.getCharString(),
        **drawn,
    }
    made = FontBuilder(1000, isTTF=False)
    made.setupGlyphOrder(list(letters))
    made.setupCharacterMap({32: "space", 110: "n", 111: "o"})
    made.setupCFF("Proef-Regular", {}, letters, {})
    made.setupHorizontalMetrics({name: (1100 if name in "on" else 300, 0) for name in letters})
    made.setupHorizontalHeader(ascent=800, descent=-200)
    made.setupNameTable({"familyName": "Proef", "styleName": "Regular", "psName": "Proef-Regular"})
    made.setupOS2(sxHeight=500, sCapHeight=700)
    made.setupPost()
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


@pytest.fixture(scope="module")
def otf() -> bytes:
    return postscript()


def _area(font: TTFont, name: str) -> float:
    pen = AreaPen()
    font.getGlyphSet()[name].draw(pen)
    return pen.value


def test_letters_keep_their_shape_and_place(otf: bytes) -> None:
    before, after = TTFont(io.BytesIO(otf)), TTFont(io.BytesIO(outlines.truetype(otf)))
    assert "glyf" in after
    assert "CFF " not in after
    assert _area(after, after.getBestCmap()[ord("o")]) == pytest.approx(-_area(before, "o"), rel=0.002)
    assert after["hmtx"].metrics[after.getBestCmap()[ord("o")]] == (1100, 50)


def test_the_same_file_gives_the_same_bytes(otf: bytes) -> None:
    assert outlines.truetype(otf) == outlines.truetype(otf)


def test_a_theme_may_name_it_and_its_letters_can_be_embedded(otf: bytes, tmp_path: Path) -> None:
    (tmp_path / "huis.otf").write_bytes(otf)
    face = FontBook([tmp_path], {"head": "huis.otf"}).face("head")
    assert face.width("no no") == 4 * 1100 + 300
    assert face.name == "Proef-Regular"
    assert face.subset(frozenset(glyph.gid for glyph in face.shape("no"))).startswith(b"\0\1\0\0")


def test_it_is_redrawn_once_and_then_needs_no_library(
    otf: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "huis.otf").write_bytes(otf)
    shelf = Shelf(tmp_path / "kept")
    shelf.record()
    FontBook([tmp_path], {"head": "huis.otf"}, shelf=shelf).face("head")
    shelf.keep()
    monkeypatch.setitem(sys.modules, "fontTools.ttLib", None)
    again = FontBook([tmp_path], {"head": "huis.otf"}, shelf=Shelf(tmp_path / "kept")).face("head")
    assert again.width("oon") == 3300


def _refused(data: bytes, folder: Path) -> list[str]:
    (folder / "huis.otf").write_bytes(data)
    with pytest.raises(CardgenError) as caught:
        FontBook([folder], {"head": "huis.otf"}).face("head")
    return [one.code for one in caught.value.diagnostics]


def test_without_the_library_the_remedy_is_said(
    otf: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fontTools.ttLib", None)
    assert _refused(otf, tmp_path) == ["FNT60"]


def test_a_font_with_very_many_letters_is_refused(
    otf: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outlines, "MOST_GLYPHS", 3)
    assert _refused(otf, tmp_path) == ["FNT61"]


def test_letters_that_would_be_drawn_for_ever_are_refused(tmp_path: Path) -> None:
    """Nine levels of subroutines that each call the next fifty times: a file of 2 kB, and 10^13 steps."""
    font = TTFont(io.BytesIO(postscript()), recalcBBoxes=False)  # or saving draws it
    cff = font["CFF "].cff
    levels = 9
    for level in range(levels):
        calls = [level + 1 - SUBROUTINE, "callgsubr"] * 50 if level < levels - 1 else []
        cff.GlobalSubrs.append(T2CharString(program=[*calls, "return"]))
    top = cff.topDictIndex[0]
    program = [1100, 0 - SUBROUTINE, "callgsubr", "endchar"]
    letter = top.CharStrings["o"]
    letter.bytecode, letter.program = None, program
    file = io.BytesIO()
    font.save(file)
    assert _refused(file.getvalue(), tmp_path) == ["FNT61"]


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.95])
def test_a_damaged_file_is_no_font(otf: bytes, share: float, tmp_path: Path) -> None:
    assert _refused(otf[: int(len(otf) * share)], tmp_path) == ["FNT02"]
