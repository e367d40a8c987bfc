"""A designer's own drawing works: what editors write around it does no harm, and it can offer room to the layout."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from artwork.easel import apart, drawn, load, ours, svg, theirs
from cardgen.artwork.drawing import Drawing, Slot, resolve_colors
from cardgen.artwork.store import load_drawing
from cardgen.core.geometry import Rect, Size
from cardgen.messages.diagnostics import Diagnostics
from cardgen.messages.saying import say
from cardgen.template.palette import Color, Palette, PaletteData, Swatch, build_palette

INKSCAPE = Path(__file__).with_name("inkscape.svg")
KORAAL = Color("koraal", "#F26B4E")

ILLUSTRATOR = """<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" id="Laag_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px"
 y="0px" viewBox="0 0 100 60" style="enable-background:new 0 0 100 60;" xml:space="preserve">
<style type="text/css">
	.st0{fill:#128083;}
	.st1{clip-path:url(#SVGID_2_);fill:none;stroke:#FFC145;stroke-width:4;
	stroke-linecap:round;stroke-miterlimit:10;}
	.st2{opacity:0.6;}
	.st3{display:none;}
</style>
<switch>
	<foreignObject requiredExtensions="&amp;ns_ai;" x="0" y="0" width="1" height="1"/>
	<g>
		<rect class="st0" width="100" height="60"/>
		<g><defs><circle id="SVGID_1_" cx="50" cy="30" r="25"/></defs>
			<clipPath id="SVGID_2_"><use xlink:href="#SVGID_1_"  style="overflow:visible;"/></clipPath>
			<polyline class="st1" points="10,10 50,50 90,10 "/></g>
		<g class="st2"><rect x="5" y="5" width="20" height="20"/>
		<rect x="15" y="15" width="20" height="20" fill="red"/></g>
		<text class="st3" transform="matrix(1 0 0 1 5 5)">weg</text>
	</g>
</switch>
</svg>
"""

FIGMA = """<svg width="120" height="40" viewBox="0 0 120 40" fill="none" xmlns="http://www.w3.org/2000/svg">
<g clip-path="url(#clip0_12_34)">
<rect width="120" height="40" fill="white"/>
<path fill-rule="evenodd" clip-rule="evenodd"
 d="M20 4C11.163 4 4 11.163 4 20s7.163 16 16 16 16-7.163 16-16S28.837 4 20 4Zm0
 8a8 8 0 1 0 0 16 8 8 0 0 0 0-16Z" fill="url(#paint0_linear_12_34)"/>
<path d="M50 20H110" stroke="#16263B"
 stroke-opacity="0.5" stroke-width="3" stroke-linecap="round" stroke-dasharray="1 6"/>
</g>
<defs>
<linearGradient id="paint0_linear_12_34" x1="4" y1="20" x2="36" y2="20" gradientUnits="userSpaceOnUse">
<stop stop-color="#F26B4E"/><stop offset="1" stop-color="#FFC145"/></linearGradient>
<clipPath id="clip0_12_34"><rect width="120" height="40" fill="white"/></clipPath>
</defs>
</svg>
"""


def read(path: Path) -> Drawing:
    found = Diagnostics()
    drawing = load_drawing(path, found, path.name)
    assert drawing is not None, [(item.code, str(item.where[0]), say(item, "en").text) for item in found]
    assert not list(found)
    return drawing


def test_a_file_as_inkscape_writes_it_is_drawn_as_inkscape_shows_it(tmp_path: Path) -> None:
    drawing = read(INKSCAPE)
    assert drawing.keys == ("koraal",)
    assert drawing.size == Size(297, 210)
    # The other renderer draws the marks as well: compare with a file that hides them.
    bare = tmp_path / "bare.svg"
    bare.write_text(INKSCAPE.read_text("utf-8").replace("display:inline", "display:none"), "utf-8")
    colors = {"koraal": KORAAL}
    assert apart(ours(INKSCAPE, drawing, colors, 297), theirs(bare, drawing, colors, 297))[0] < 0.5


def test_slots_come_from_names_wherever_the_editor_puts_them() -> None:
    drawing = read(INKSCAPE)
    assert drawing.slots == {
        1: Slot(1, Rect(25, 40, 60, 40), (105, 90)),
        2: Slot(2, Rect(125, 110, 40, 30)),
    }


@pytest.mark.parametrize("text", [ILLUSTRATOR, FIGMA], ids=["illustrator", "figma"])
def test_files_of_other_editors_are_drawn_exactly(tmp_path: Path, text: str) -> None:
    drawing = drawn(tmp_path, text)
    path = tmp_path / "drawing.svg"
    width = round(4 * drawing.view.w)
    assert apart(ours(path, drawing, {}, width), theirs(path, drawing, {}, width))[0] < 0.5


def test_a_drawing_needs_no_facts_beside_it(tmp_path: Path) -> None:
    marks = "".join(f'<rect id="slot-{n}" x="{n}" width="9" height="9"/>' for n in (3, 1, 2))
    drawing = drawn(tmp_path, svg(f'<g id="slots">{marks}</g>'))
    assert drawing.bleed == 0
    assert drawing.trim == drawing.view == Rect(0, 0, 100, 100)
    assert sorted(drawing.slots) == [1, 2, 3]
    assert drawing.program.order == ()


def test_a_view_that_starts_before_zero_has_bleed(tmp_path: Path) -> None:
    drawing = drawn(tmp_path, svg("", "-3 -3 111 90"))
    assert drawing.bleed == 3
    assert drawing.trim == Rect(0, 0, 105, 84)


def test_the_facts_add_what_cannot_be_drawn(tmp_path: Path) -> None:
    facts = {
        "size_mm": [100, 100],
        "bleed_mm": 5,
        "title": "not for us",
        "slots": {
            "1": {"box": [9, 9, 9, 9], "target": [1, 1], "bend": -4, "mark": [7, 8]},
            "2": {"box": [1, 2, 3, 4]},
        },
        "ribbons": [{"strand": 1, "key": "path1", "size_mm": 7.5, "line": [[0, 0], [9, 1]]}],
    }
    (tmp_path / "drawing.json").write_text(json.dumps(facts), "utf-8")
    drawing = drawn(tmp_path, svg('<rect id="slot-1" x="20" y="30" width="40" height="10"/>'))
    assert drawing.bleed == 5
    assert drawing.trim == Rect(5, 5, 90, 90)
    assert drawing.slots[1] == Slot(
        1, Rect(20, 30, 40, 10), (1, 1), -4, (7, 8)
    )  # what is drawn counts, the facts fill in
    assert drawing.ribbons[0].line == ((0, 0), (9, 1))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "ART40"),
        ("[]", "ART40"),
        ("[" * 5000, "ART40"),
        (" " * 200_001, "ART40"),
        ('{"slots": []}', "ART41"),
        ('{"slots": {"one": {}}}', "ART41"),
        ('{"slots": {"1": {"box": [1, 2, 3]}}}', "ART41"),
        ('{"bleed_mm": true}', "ART41"),
        ('{"bleed_mm": 1e400}', "ART41"),
        ('{"ribbons": [{"strand": 1}]}', "ART41"),
        ('{"voices": {"0": {}}}', "ART41"),
    ],
)
def test_wrong_facts_are_reported(tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "drawing.json").write_text(text, "utf-8")
    drawing, found = load(tmp_path, svg(""))
    assert drawing is None
    assert [item.code for item in found] == [code]
    assert found[0].where[0].file == "drawing.json"


@pytest.fixture
def palette() -> Palette:
    colors = {
        "inkt": Swatch("#16263B"),
        "wit": Swatch("#FFFFFF"),
        "zon": Swatch("#FFC145"),
        "koraal": Swatch("#F26B4E"),
    }
    names = {"ink": "inkt", "white": "wit", "path1": "zon", "path2": "koraal"}
    return build_palette(PaletteData(colors, {}, names), "#128083", {})


def test_a_misspelled_palette_key_is_reported_with_a_suggestion(tmp_path: Path, palette: Palette) -> None:
    drawing = drawn(tmp_path, svg('<g>\n<rect width="9" height="9" fill="var(--korral)"/></g>'))
    found = Diagnostics()
    assert resolve_colors(drawing, palette, found) == {}
    (item,) = found
    assert (item.code, item.where[0].line) == ("ART30", 3)
    assert dict(item.values)["suggestion"] == "koraal"


def test_a_drawing_may_bring_a_color_for_a_key_nobody_knows(tmp_path: Path, palette: Palette) -> None:
    drawing = drawn(
        tmp_path, svg('<rect width="9" height="9" fill="var(--logo, #AABBCC)" stroke="var(--zon, red)"/>')
    )
    found = Diagnostics()
    colors = resolve_colors(drawing, palette, found)
    assert not list(found)
    assert {key: color.rgb for key, color in colors.items()} == {"logo": "#AABBCC", "zon": "#FFC145"}


def test_current_color_is_ink_unless_somebody_chooses(tmp_path: Path, palette: Palette) -> None:
    drawing = drawn(tmp_path, svg('<path d="M0 0h9" stroke="currentColor"/>'))
    assert resolve_colors(drawing, palette, Diagnostics())["currentColor"].key == "inkt"
    assert resolve_colors(drawing, palette, Diagnostics(), KORAAL)["currentColor"] == KORAAL
