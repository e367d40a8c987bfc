"""A logo is shown as a browser shows it: drawn where we can, as pixels where we cannot, seldom refused."""

from __future__ import annotations

import base64
import gzip
import io
import zlib
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pikepdf
import pytest
from PIL import Image, ImageChops

from artwork.easel import Colors, svg
from cardgen.artwork import pixels
from cardgen.artwork.drawing import Drawing, Reading
from cardgen.artwork.store import DrawingStore, load_drawing
from cardgen.core.geometry import Rect, Size
from cardgen.layout.scene import Artwork, Node, Page, Scene
from cardgen.messages.diagnostics import CardgenError, Diagnostic, Diagnostics
from cardgen.render.pdf import render
from cardgen.render.picturestore import PictureStore
from cardgen.template.palette import Color
from logos import apart


def read(folder: Path, text: str, reading: Reading = Reading.LOGO) -> tuple[Drawing | None, list[Diagnostic]]:
    """A text as the file of a logo."""
    path = folder / "logo.svg"
    path.write_text(text, "utf-8")
    found = Diagnostics()
    return load_drawing(path, found, "logo.svg", reading=reading), list(found)


def drawn(folder: Path, text: str, reading: Reading = Reading.LOGO) -> Drawing:
    """A logo that is drawn as lines and planes, without a word about it."""
    drawing, found = read(folder, text, reading)
    assert drawing is not None, [(item.code, item.values) for item in found]
    assert not found
    assert not drawing.stand_in
    return drawing


def printed(folder: Path, drawing: Drawing, colors: Colors | None = None, wide: float = 50) -> bytes:
    """A PDF whose only page is the logo, `wide` mm."""
    size = Size(wide, wide / (drawing.view.w / drawing.view.h))
    chosen = tuple(sorted((colors or {}).items()))
    art = Artwork(
        "art", str(folder / "logo.svg"), Rect(0, 0, size.w, size.h), chosen, reading=Reading.LOGO.value
    )
    scene = Scene(
        "p", "e", "t", "nl", "a", "s", "1", "", (Page("p", "p", size, 0, 0, (art,), Node("Document")),)
    )
    return render(scene, cast("Any", SimpleNamespace(fonts=None)), PictureStore(DrawingStore()))


def seen(pdf: bytes, width: int = 200) -> Image.Image:
    """The page as pdfium shows it."""
    import pypdfium2

    page = pypdfium2.PdfDocument(pdf)[0]
    return cast("Image.Image", page.render(scale=width / page.get_width() * 0.9999).to_pil()).convert("RGB")


def wanted(text: str, width: int = 200) -> Image.Image:
    """The same by resvg, on white."""
    import resvg_py

    data = resvg_py.svg_to_bytes(svg_string=text, width=width, background="#FFFFFF")
    return Image.open(io.BytesIO(bytes(data))).convert("RGB")


# --- what only pixels can show ----------------------------------------------------------------------------------------

PNG = base64.b64encode(
    b"\x89PNG\r\n\x1a\n"
    + b"".join(
        len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")
        for kind, body in (
            (b"IHDR", b"\0\0\0\1\0\0\0\1\x08\2\0\0\0"),
            (b"IDAT", zlib.compress(b"\0\xc8\x1e\x28")),
            (b"IEND", b""),
        )
    )
).decode()


def packed(inside: str) -> str:
    """A drawing as the address of a picture."""
    return "data:image/svg+xml;base64," + base64.b64encode(svg(inside).encode()).decode()


INNER = packed('<circle cx="50" cy="50" r="50" fill="#080"/>')

AS_PIXELS = {
    "blur": '<filter id="f"><feGaussianBlur stdDeviation="6"/></filter>'
    '<rect x="20" y="20" width="60" height="60" fill="#c00" filter="url(#f)"/>',
    "a shadow in a style": '<circle style="filter:drop-shadow(6px 6px 3px #00c)" cx="45" cy="45" r="30" fill="#fc0"/>',
    "a pattern": '<pattern id="p" width="20" height="20" patternUnits="userSpaceOnUse">'
    '<circle cx="10" cy="10" r="8" fill="#c00"/></pattern>'
    '<rect width="100" height="100" fill="url(#p)"/>',
    "a photo": f'<image href="data:image/png;base64,{PNG}" x="10" y="10" width="60" height="60"/>',
    "a drawing as a picture": f'<image href="{INNER}" x="10" y="10" width="60" height="60"/>',
    "a blend mode": '<rect width="60" height="60" fill="#fc0"/>'
    '<rect style="mix-blend-mode:multiply" x="30" y="30" width="60" height="60" fill="#0cf"/>',
    "markers": '<marker id="m" markerWidth="4" markerHeight="4" refX="2" refY="2">'
    '<circle cx="2" cy="2" r="2" fill="#c00"/></marker>'
    '<path d="M10 50h80" stroke="#000" stroke-width="5" marker-end="url(#m)"/>',
    "a mask in linear light": '<mask id="m" color-interpolation="linearRGB">'
    '<rect width="100" height="100" fill="#888"/></mask>'
    '<rect width="90" height="90" fill="#080" mask="url(#m)"/>',
    "a path that breaks off": '<path d="M10 10h80v80 L 5" fill="#080"/>',
    "a size in letters": '<rect font-size="20" width="3em" height="50" fill="#00c"/>',
}


@pytest.mark.parametrize("name", AS_PIXELS)
def test_what_pdf_has_no_like_of_is_printed_as_pixels_and_said_so(name: str, tmp_path: Path) -> None:
    text = svg(AS_PIXELS[name], root='width="200" height="200"')
    drawing, found = read(tmp_path, text)
    assert [(item.code, item.where[0].line) for item in found] == [("ART29", 2)]
    assert drawing is not None
    picture, theirs = seen(printed(tmp_path, drawing, wide=20)), wanted(text)
    clear, mean = apart(picture, theirs)  # pixels of another size never fall on the same place
    assert clear < 0.3
    assert mean < 6
    assert theirs.getextrema() != ((255, 255),) * 3


@pytest.mark.parametrize(
    ("effect", "named"),
    [
        ('<feFlood width="9" height="9" flood-color="red"/><feTile/>', "feTile"),
        ('<feTurbulence baseFrequency=".1" stitchTiles="stitch"/>', "feTurbulence (stitchTiles)"),
        ('<feConvolveMatrix kernelMatrix="1 0 0 0 1 0 0 0 1" edgeMode="wrap"/>', "feConvolveMatrix (wrap)"),
        ('<feImage href="#a"/>', "feImage"),
    ],
)
def test_an_effect_that_programs_draw_differently_is_a_warning(
    effect: str, named: str, tmp_path: Path
) -> None:
    shape = '<rect id="a" width="60" height="60" fill="red" filter="url(#f)"/>'
    _, found = read(tmp_path, svg(f'<filter id="f">{effect}</filter>{shape}'))
    warned = [item for item in found if item.code == "ART80"]
    assert [(item.severity, dict(item.values)["what"]) for item in warned] == [("warning", named)]


def test_the_house_has_no_pixels_in_its_own_art(tmp_path: Path) -> None:
    for text in AS_PIXELS.values():
        for reading in (Reading.ART, Reading.SCENE):
            drawing, found = read(tmp_path, svg(text), reading)
            assert drawing is None
            assert found


def test_pixels_are_as_fine_as_the_size_in_print_asks(tmp_path: Path) -> None:
    drawing, _ = read(tmp_path, svg(AS_PIXELS["blur"], "0 0 100 50"))
    assert drawing is not None
    for wide in (25.4, 50.8):
        with pikepdf.open(io.BytesIO(printed(tmp_path, drawing, wide=wide))) as pdf:
            images = [item for item in pdf.objects if isinstance(item, pikepdf.Stream) and item.get("/Width")]
            assert {(int(image.Width), int(image.Height)) for image in images} == {
                (round(wide / 25.4 * 600), round(wide / 25.4 * 300))
            }


def test_pixels_follow_the_palette(tmp_path: Path) -> None:
    text = svg(
        '<rect width="50" height="100" fill="var(--x, red)" style="mix-blend-mode:multiply"/>'
        '<rect x="50" width="50" height="100" fill="currentColor"/>'
    )
    drawing, _ = read(tmp_path, text)
    assert drawing is not None
    assert drawing.keys == ("currentColor", "x")
    colors = {"x": Color("x", "#0000FF", alpha=0.5), "currentColor": Color("ink", "#00FF00")}
    picture = seen(printed(tmp_path, drawing, colors))
    assert picture.getpixel((50, 100)) == pytest.approx((127, 127, 255), abs=2)
    assert picture.getpixel((150, 100)) == (0, 255, 0)


def test_pixels_come_out_the_same_every_time(tmp_path: Path) -> None:
    drawing, _ = read(tmp_path, svg(AS_PIXELS["blur"]))
    assert drawing is not None
    assert printed(tmp_path, drawing) == printed(tmp_path, drawing)


def test_nothing_in_the_current_folder_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("resvg_py", "resource"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(9)", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert pixels.png(svg(""), 8) is not None


def test_a_renderer_that_gives_up_is_a_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pixels, "png", lambda *_: None)
    drawing, found = read(tmp_path, svg(AS_PIXELS["blur"]))
    assert drawing is None
    assert [item.code for item in found] == ["ART32"]
    monkeypatch.undo()
    drawing, _ = read(tmp_path, svg(AS_PIXELS["blur"]))
    assert drawing is not None
    monkeypatch.setattr(pixels, "png", lambda *_: None)
    with pytest.raises(CardgenError, match="ART32"):
        printed(tmp_path, drawing)


# --- what no logo may hold --------------------------------------------------------------------------------------------

BLURRED = '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>'
REFUSED = {
    "words": ("<text>Hoi</text>", "ART10"),
    "words in a link": ('<text x="5"><a href="#a">Hoi</a></text>', "ART10"),
    "words in a pattern": (
        '<pattern id="p"><text>Hoi</text></pattern><rect width="9" height="9" fill="url(#p)"/>',
        "ART10",
    ),
    "words in a picture": (
        f"""<image width="9" height="9" href="{packed("<text>x</text>")}"/>""",
        "ART10",
    ),
    "words in a packed picture": (
        '<image width="9" height="9" href="data:image/svg+xml;base64,'
        + base64.b64encode(gzip.compress(svg("<text>x</text>").encode())).decode()
        + '"/>',
        "ART10",
    ),
    "a script": ("<script>alert(1)</script>", "ART15"),
    "an event": ('<rect onclick="x()" width="9" height="9"/>', "ART15"),
    "an address that is a script": ('<a href="javascript:x()"><rect width="9" height="9"/></a>', "ART15"),
    "a picture elsewhere": ('<image href="photo.png" width="9" height="9"/>', "ART16"),
    "a picture on this computer": ('<image href="/etc/passwd" width="9" height="9"/>', "ART16"),
    "a picture elsewhere in a filter": (
        '<filter id="f"><feImage href="a.png"/></filter><rect width="9" height="9" filter="url(#f)"/>',
        "ART16",
    ),
    "a picture elsewhere in a picture": (
        f"""<image width="9" height="9" href="{packed('<image href="a.png"/>')}"/>""",
        "ART16",
    ),
    "a filter elsewhere": ('<rect width="9" height="9" filter="url(a.svg#f)"/>', "ART16"),
    "a copy elsewhere": ('<use href="a.svg#f"/>', "ART16"),
    "a sheet elsewhere": ("<style>@import 'a.css';</style>", "ART16"),
    "a form of newer browsers": ('<rect width="9" height="9" clip-path="circle(4px)"/>', "ART21"),
    "a form of newer browsers beside a blur": (
        f'{BLURRED}<rect width="9" height="9" filter="url(#f)"/><mask id="m">'
        f'<rect clip-path="inset(1px)" width="9" height="9"/></mask>',
        "ART21",
    ),
    "a web page": ('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', "ART17"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_few_things_are_refused(name: str, tmp_path: Path) -> None:
    text, code = REFUSED[name]
    drawing, found = read(tmp_path, svg(text))
    assert drawing is None
    assert code in {item.code for item in found}


# --- what browsers pass over ------------------------------------------------------------------------------------------

PLAIN = '<rect width="60" height="60" fill="#00AA00"/>'
ALIKE = {
    "a property that is none": "<style>rect{fill:#0a0} .a{fill:groen}</style>"
    '<rect class="a" width="60" height="60" fill="red" style="fill:;stroke:nonsense;foo:bar"/>',
    "an element that is none": f'<blink/><g>{PLAIN}</g><foo:bar xmlns:foo="x"/>',
    "a copy of nothing": f'<use href="#no"/><use/><g>{PLAIN}</g>',
    "a paint of nothing": f'<rect width="9" height="9" fill="url(#no)"/><g>{PLAIN}</g>',
    "words that are hidden": f'<text display="none">x</text><text> </text><g>{PLAIN}</g>',
    "names in capitals": '<style>.a{FILL:#0A0;Stroke:NONE}</style><rect class="a" width="60" height="60"/>',
    "sizes in a style": '<style>rect{width:60px}</style><rect style="height:60px" fill="#0a0"/>',
    "a comment in a style": '<rect width="60" height="60" style="/* merk; */fill:#0a0"/>',
    "a rule for dark screens": "<style>rect{fill:#0a0}@media (prefers-color-scheme:dark){rect{fill:#fff}}</style>"
    '<rect width="60" height="60"/>',
    "a rule for print": "<style>rect{fill:#fff}@media print{rect{fill:#0a0}}@media screen{rect{fill:#f00}}</style>"
    '<rect width="60" height="60"/>',
    "a font of its own": "<style>@font-face{src:url(data:font/woff2;base64,AAAA)} rect{fill:#0a0}</style>"
    '<rect width="60" height="60"/>',
    "a rule for a pointer": '<style>rect{fill:#0a0} rect:hover{fill:red}</style><rect width="60" height="60"/>',
    "a variable of the file": "<style>:root{--groen:#0a0}</style>"
    '<rect width="60" height="60" style="fill:var(--groen)"/>',
    "order of painting without a line": '<g style="paint-order:stroke fill markers">' + PLAIN + "</g>",
    "another language": f'<g systemLanguage="fr"><rect width="90" height="90"/></g>'
    f'<g systemLanguage="nl-NL">{PLAIN}</g>',
    "the first language of a switch": f'<switch><g systemLanguage="ja"/>'
    f'<g systemLanguage="en">{PLAIN}</g>{PLAIN}</switch>',
    "names of marks": '<rect id="slot-1" width="60" height="60" fill="#0a0"/>',
    "initial and inherit": '<g fill="#0a0">'
    '<rect width="60" height="60" style="fill:inherit;stroke:initial"/></g>',
}


@pytest.mark.parametrize("name", ALIKE)
def test_a_logo_says_the_same_in_many_ways(name: str, tmp_path: Path) -> None:
    plain = seen(printed(tmp_path, drawn(tmp_path, svg(PLAIN))))
    assert seen(printed(tmp_path, drawn(tmp_path, svg(ALIKE[name])))) == plain


def test_a_logo_in_pixels_speaks_the_language_that_one_in_lines_speaks(tmp_path: Path) -> None:
    blurred = '<filter id="f"><feGaussianBlur stdDeviation="1"/></filter><rect width="9" height="9" filter="url(#f)"/>'
    other = '<g systemLanguage="fr"><rect width="90" height="90"/></g>'
    choice = f'<switch>{other}<g systemLanguage="en">{PLAIN}</g><g/></switch>'
    pages = []
    for shape in (choice, PLAIN):
        drawing, _ = read(tmp_path, svg(blurred + shape))
        assert drawing is not None
        assert drawing.in_pixels
        pages.append(seen(printed(tmp_path, drawing)))
    assert pages[0] == pages[1]


def test_a_style_turns_in_px_and_degrees(tmp_path: Path) -> None:
    plain = drawn(tmp_path, svg(f'<g transform="translate(20 20) rotate(15)">{PLAIN}</g>'))
    assert (
        plain.program
        == drawn(tmp_path, svg(f'<g style="transform:translate(20px,20%) rotate(15deg)">{PLAIN}</g>')).program
    )


def test_the_ground_of_the_root_is_painted(tmp_path: Path) -> None:
    text = svg("", root='style="background:#16263b"')
    assert seen(printed(tmp_path, drawn(tmp_path, text))).getpixel((9, 9)) == (0x16, 0x26, 0x3B)
    drawing, found = read(tmp_path, svg("", root='style="background:linear-gradient(red,blue)"'))
    assert drawing is None
    assert [item.code for item in found] == ["ART21"]


def test_entities_of_illustrator_are_filled_in(tmp_path: Path) -> None:
    doctype = '<!DOCTYPE svg [<!ENTITY groen "#0a0"><!ENTITY ns "http://www.w3.org/2000/svg">]>'
    text = f'{doctype}<svg xmlns="&ns;" viewBox="0 0 100 100"><rect width="60" height="60" fill="&groen;"/></svg>'
    assert drawn(tmp_path, text).program == drawn(tmp_path, svg(PLAIN)).program


def test_dashes_go_by_the_length_that_the_file_gives(tmp_path: Path) -> None:
    line = '<path d="M0 5H80" stroke="#000" stroke-dasharray="{}" {}/>'
    halves = drawn(tmp_path, svg(line.format("1", 'pathLength="2"')))
    assert halves.program == drawn(tmp_path, svg(line.format("40", ""))).program


def test_room_that_the_size_leaves_belongs_to_the_logo(tmp_path: Path) -> None:
    drawing = drawn(tmp_path, svg(PLAIN, root='width="200" height="100"'))
    assert drawing.view == Rect(-50, 0, 200, 100)
    drawing = drawn(
        tmp_path, svg(PLAIN, root='width="200" height="100" preserveAspectRatio="xMinYMin slice"')
    )
    assert drawing.view == Rect(0, 0, 100, 50)
    drawing = drawn(tmp_path, svg(PLAIN, root='width="200" height="100" preserveAspectRatio="none"'))
    assert drawing.view == Rect(0, 0, 100, 50)
    picture = seen(printed(tmp_path, drawing))
    assert (picture.getpixel((118, 58)), picture.getpixel((122, 58))) == ((0, 170, 0), (255, 255, 255))


def test_a_logo_that_moves_stands_still_and_that_is_said(tmp_path: Path) -> None:
    for text in (
        '<rect width="60" height="60" fill="#0a0"><animate attributeName="x" to="9" dur="1s"/></rect>',
        '<style>@keyframes a{to{opacity:0}} rect{animation:a 2s}</style><rect width="60" height="60" fill="#0a0"/>',
    ):
        drawing, found = read(tmp_path, svg(text))
        assert drawing is not None
        assert [(item.code, item.where[0].line) for item in found] == [("ART31", 2)]


def test_a_mask_shows_by_lightness_as_the_eye_weighs_it(tmp_path: Path) -> None:
    halves = (
        '<rect width="50" height="100" fill="#0f0"/><rect x="50" width="50" height="100" fill="var(--x)"/>'
    )
    text = f'<mask id="m">{halves}</mask>'
    drawing = drawn(tmp_path, svg(f'{text}<rect width="100" height="100" mask="url(#m)"/>'))
    picture = seen(printed(tmp_path, drawing, {"x": Color("x", "#0000FF")}))
    assert [picture.getpixel((x, 100)) for x in (50, 150)] == [
        pytest.approx((round(255 * (1 - share)),) * 3, abs=3) for share in (0.7154, 0.0721)
    ]


def test_a_centred_logo_is_whole(tmp_path: Path) -> None:
    for view in ("-50 -50 100 100", "-20 -20 100 100", "-3 -3 111 90"):
        drawing = drawn(tmp_path, svg(PLAIN, view))
        assert drawing.trim == drawing.view
    assert drawn(tmp_path, svg(PLAIN, "-20 -20 100 100"), Reading.ART).bleed == 0
    assert drawn(tmp_path, svg(PLAIN, "-1 -1 26 26"), Reading.ART).bleed == 0
    assert drawn(tmp_path, svg(PLAIN, "-3 -3 111 90"), Reading.ART).bleed == 3


def test_named_shapes_make_room_only_where_callouts_ask_for_it(tmp_path: Path) -> None:
    text = svg(
        '<rect id="area-chart" x="9" width="20" height="20"/><circle id="target-1" cx="75" cy="50" r="20"/>'
    )
    scene = drawn(tmp_path, text, Reading.SCENE)
    assert not scene.program.ops
    for reading in (Reading.ART, Reading.LOGO):
        drawing = drawn(tmp_path, text, reading)
        assert seen(printed(tmp_path, drawing)).getpixel((150, 100)) == (0, 0, 0)


def test_points_are_not_joined_by_hairlines(tmp_path: Path) -> None:
    text = '<path d="M25 30z M75 30z" stroke="#0a0" stroke-width="30" stroke-linecap="round"/>'
    picture = seen(printed(tmp_path, drawn(tmp_path, svg(text))))
    assert picture.getpixel((100, 60)) == (255, 255, 255)
    assert [picture.getpixel((x, 60)) for x in (50, 150)] == [(0, 170, 0)] * 2


@pytest.mark.parametrize(
    ("effect", "width"),
    [
        ("", 1181),
        ('<filter id="f"><feTile/></filter>', 1170),
        ('<filter id="f"><feConvolveMatrix kernelMatrix="0 0 0 0 1 0 0 0 0"/></filter>', 1170),
        ('<filter id="f"><feConvolveMatrix order="20" kernelMatrix="ONES"/></filter>', 450),
        ('<filter id="f"><feMorphology radius="2"/></filter>', 630),
    ],
)
def test_effects_lie_on_whole_pixels_and_slow_ones_get_fewer(effect: str, width: int) -> None:
    """50 mm are 1,181 pixels at 600 to the inch, and 13 times 90 are 1,170."""
    text = f'<svg viewBox="0 0 90 90" width="90" height="90">{effect.replace("ONES", "1 " * 400)}</svg>'
    assert pixels.pixels_for(text, 50, 50) == width


@pytest.mark.parametrize(
    "matrix",
    [
        'order="2" kernelMatrix="0 0 0 1"',
        'order="3 1" kernelMatrix="1 0 0"',
        'order="3" targetX="0" kernelMatrix="0 0 0 0 0 1 0 0 0"',
        'kernelMatrix="1 1 1 1 -8 1 1 1 1" preserveAlpha="true" edgeMode="wrap"',
    ],
)
def test_a_convolution_reaches_as_far_with_finer_pixels(matrix: str) -> None:
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60" width="60" height="60">'
        f'<filter id="f"><feConvolveMatrix {matrix}/></filter>'
        '<rect x="10" y="20" width="30" height="20" fill="#808080" filter="url(#f)"/></svg>'
    )
    small, large = (pixels.png(text, width) for width in (60, 480))
    assert small is not None
    assert large is not None
    one, other = (Image.open(io.BytesIO(data)).convert("RGBA") for data in (small, large))
    within = other.resize((60, 60), Image.Resampling.NEAREST)
    assert one.getchannel("A").getbbox() is not None
    assert sum(ImageChops.difference(one, within).convert("L").histogram()[40:]) <= 4


def test_light_falls_as_it_does_on_a_screen_at_any_resolution() -> None:
    """And a length in millimetres is one within an effect too."""
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60" width="60" height="60">'
        '<filter id="f"><feGaussianBlur in="SourceAlpha" stdDeviation="6"/>'
        '<feDiffuseLighting surfaceScale="4" lighting-color="white"><feDistantLight azimuth="0" elevation="45"/>'
        '</feDiffuseLighting></filter><circle cx="30" cy="30" r="12" filter="url(#f)"/>'
        '<rect x="2" y="2" width="8" height="8" filter="blur(1mm)"/></svg>'
    )
    small, large = (pixels.png(text, width) for width in (60, 480))
    assert small is not None
    assert large is not None
    one, other = (Image.open(io.BytesIO(data)).convert("RGBA") for data in (small, large))
    for place in ((20, 30), (30, 30), (40, 30), (30, 20), (10, 6), (6, 11)):
        here, there = one.getpixel(place), other.getpixel((place[0] * 8 + 4, place[1] * 8 + 4))
        assert max(abs(a - b) for a, b in zip(here, there, strict=True)) < 30  # type: ignore[arg-type]
    assert one.getpixel((6, 11))[3] > 20  # type: ignore[index]
