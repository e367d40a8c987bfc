"""What we put into a PDF looks like what the SVG says: pixel by pixel against an independent renderer."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from artwork.easel import apart, drawn, ours, side_by_side, svg, theirs
from cardgen.artwork.drawing import Drawing, resolve_colors
from cardgen.artwork.store import load_drawing
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace
from cardgen.template.palette import Color, Palette, build_palette, load_palette_data

ROOT = Path(__file__).parents[2]
ART = sorted((ROOT / "assets" / "art").rglob("*.svg"))
ICONS = sorted((ROOT / "assets" / "icons").glob("*.svg"))
if TYPE_CHECKING:
    from PIL import Image

INK = Color("ink", "#16263B")


@pytest.fixture(scope="module")
def palette() -> Palette:
    data = load_palette_data(Workspace.find(ROOT), Diagnostics())
    assert data is not None
    return build_palette(data, "orange", {})


def like_po(path: Path) -> bool:
    """Whether it is drawn by the kit as the one for po is, with other people in it, or on a sheet of another shape."""
    return re.search("-(vo|mbo|samen)(-|$)|poster-.*-staand", path.stem) is not None


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, id=path.stem, marks=pytest.mark.thorough if like_po(path) else ())
        for path in [*ART, *ICONS]
    ],
)
def test_house_art_is_drawn_as_designed(path: Path, palette: Palette) -> None:
    found = Diagnostics()
    drawing = load_drawing(path, found)
    assert drawing is not None, list(found)
    colors = resolve_colors(drawing, palette, found)
    assert not list(found)
    width = whole_pixels(drawing)
    clear, mean = apart(ours(path, drawing, colors, width), theirs(path, drawing, colors, width))
    # What remains is the edges, which two renderers smooth differently; a lost shape or a wrong colour is far more.
    assert clear < 1.5
    assert mean < 3.5


def whole_pixels(drawing: Drawing) -> int:
    """A width at which the height is a whole number too: renderers round what is not, each in its own way.

    A millimetre is a pixel at least, in heads of pages two, so that thin lines and rails still show.
    """
    least = max(400, math.ceil(drawing.view.w))
    heights = ((width, width * drawing.view.h / drawing.view.w) for width in range(least, 20 * least))
    return next(width for width, height in heights if abs(height - round(height)) < 0.01)


FEATURES = {
    name.strip(): body.strip()
    for name, _, body in (
        block.partition("\n")
        for block in (Path(__file__).with_name("features.txt")).read_text("utf-8").split("== ")[1:]
    )
}
"""Elements of a drawing of 100 by 100, by what they show."""


@pytest.mark.parametrize("name", FEATURES)
def test_what_the_subset_promises_is_drawn_exactly(name: str, tmp_path: Path) -> None:
    text = svg(FEATURES[name])
    drawing = drawn(tmp_path, text)
    path = tmp_path / "drawing.svg"
    a, b = ours(path, drawing, {}, 200), theirs(path, drawing, {}, 200)
    clear, mean = apart(a, b)
    assert clear < 1.0
    assert mean < 2.6


def test_the_comparison_would_notice_a_lost_shape(tmp_path: Path) -> None:
    whole = FEATURES["polygons and polylines"]
    path = tmp_path / "drawing.svg"
    drawing = drawn(tmp_path, svg(whole.partition("<polyline")[0]))
    a = ours(path, drawing, {}, 200)
    drawn(tmp_path, svg(whole))
    assert apart(a, theirs(path, drawing, {}, 200))[0] > 2


def test_an_icon_takes_the_color_and_the_line_width_it_is_given(tmp_path: Path) -> None:
    text = svg('<path d="M2 12H22"/>', "0 0 24 24", 'fill="none" stroke="currentColor" stroke-width="2"')
    drawing = drawn(tmp_path, text)
    path = tmp_path / "drawing.svg"

    def dark(picture: Image.Image) -> int:
        return sum(picture.convert("L").histogram()[:128])

    assert drawing.keys == ("currentColor",)
    plain = ours(path, drawing, {"currentColor": INK}, 240)
    assert apart(plain, theirs(path, drawing, {"currentColor": INK}, 240))[0] < 0.5
    from cardgen.render.artwork import operators

    thin = operators(drawing, {"currentColor": INK}, stroke_width=1.5)
    assert b"1.5 w" in thin.content
    assert b"2 w" in operators(drawing, {"currentColor": INK}).content
    assert dark(plain) > 1000


def test_a_translucent_color_shines_through_everywhere(tmp_path: Path) -> None:
    text = svg('<rect width="100" height="100" fill="#F00"/><rect width="50" height="100" fill="var(--x)"/>')
    drawing = drawn(tmp_path, text)
    picture = ours(tmp_path / "drawing.svg", drawing, {"x": Color("x", "#0000FF", alpha=0.5)}, 100)
    assert picture.getpixel((20, 50)) == pytest.approx((128, 0, 128), abs=2)
    assert picture.getpixel((80, 50)) == (255, 0, 0)


def test_two_drawings_that_differ_only_in_a_gradient_are_two(tmp_path: Path) -> None:
    """Their operators are the same, and in one document each keeps its own colours."""
    fade = '<linearGradient id="sky"><stop stop-color="{0}"/><stop offset="1" stop-color="{0}"/></linearGradient>'
    paths = [tmp_path / name for name in ("day.svg", "night.svg")]
    for path, color in zip(paths, ("#FFD27A", "#102A4C"), strict=True):
        path.write_text(svg(fade.format(color) + '<path d="M0 0H100V100H0Z" fill="url(#sky)"/>'))
    seen = [image.getpixel((image.width // 2, image.height // 2)) for image in side_by_side(paths)]
    assert seen == [(255, 210, 122), (16, 42, 76)]
