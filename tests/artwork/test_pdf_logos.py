"""A logo that is a PDF: its first page, as shapes where it holds nothing else, else as PDFium draws it."""

from __future__ import annotations

import io
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageChops, ImageFilter

from cardgen.artwork.drawing import Drawing, Reading
from cardgen.artwork.store import DrawingStore, load_drawing
from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import replace
from cardgen.layout.scene import Artwork, Node, Page, Scene
from cardgen.messages.diagnostics import Diagnostics
from cardgen.render.inks import RGB, Press
from cardgen.render.pdf import render
from cardgen.render.picturestore import PictureStore
from cardgen.render.target import SCREEN

SHAPES = b"""
0.2 0.6 0 0.1 k 20 20 40 40 re f
q 0.5 0 0.5 0.5 0 0 cm Q
1 0 0 RG 6 w 1 J [12 9] 0 d 80 20 m 180 60 l S [] 0 d
/Half gs 0 0 1 rg 40 40 m 90 40 100 70 60 75 c h f*
/One gs /Spot cs 0.5 scn 150 60 30 15 re f
q 1 0 0 1 10 65 cm /Inner Do Q
q 100 10 20 20 re W n 0 g 90 0 20 20 re f Q
"""


def made(content: bytes, *, pages: int = 1, **more: Any) -> bytes:
    """A PDF of 200 × 80 pt with resources for `SHAPES`."""
    pdf = pikepdf.new()
    for _ in range(pages):
        page = pdf.add_blank_page(page_size=(200, 80))
        inner = pdf.make_stream(b"0 0.5 0 rg 0 0 50 5 re f")
        inner.stream_dict = Dictionary(
            Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 20, 20], Matrix=[1, 0, 0, 2, 0, 0]
        )
        tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 1, 1, 0], N=1)
        page.Resources = Dictionary(
            ColorSpace=Dictionary(Spot=Array([Name.Separation, Name("/PANTONE 1"), Name.DeviceCMYK, tint])),
            ExtGState=Dictionary(Half=Dictionary(ca=0.5), One=Dictionary(ca=1)),
            XObject=Dictionary(Inner=inner),
            Font=Dictionary(F=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)),
        )
        page.Contents = pdf.make_stream(content)
        for key, value in more.items():
            page[Name("/" + key)] = value
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def read(folder: Path, data: bytes, name: str = "logo.pdf") -> tuple[Drawing | None, list[str]]:
    (folder / name).write_bytes(data)
    found = Diagnostics()
    drawing = load_drawing(folder / name, found, name, reading=Reading.LOGO)
    return drawing, [one.code for one in found]


def printed(path: Path, drawing: Drawing, inks: Any = RGB) -> bytes:
    size = Size(50, 50 * drawing.view.h / drawing.view.w)
    art = Artwork("art", str(path), Rect(0, 0, size.w, size.h), (), reading=Reading.LOGO.value)
    scene = Scene(
        "p", "e", "t", "nl", "a", "s", "1", "", (Page("p", "p", size, 0, 0, (art,), Node("Document")),)
    )
    target = replace(SCREEN, inks=inks, tagged=inks is RGB, claim=False)
    return render(scene, cast("Any", SimpleNamespace(fonts=None)), PictureStore(DrawingStore()), target)


def seen(pdf: bytes) -> Image.Image:
    page = pypdfium2.PdfDocument(pdf)[0]
    return page.render(scale=400 / page.get_size()[0]).to_pil().convert("RGB")


def unlike(a: Image.Image, b: Image.Image) -> int:
    """The largest difference of what is more than an edge."""
    return max(
        high
        for one, other in ((a, b), (b, a))
        for _, high in ImageChops.subtract(
            one, other.resize(one.size).filter(ImageFilter.MaxFilter(5))
        ).getextrema()
    )


@pytest.fixture(scope="module")
def shapes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Drawing]:
    folder = tmp_path_factory.mktemp("logo")
    drawing, found = read(folder, made(SHAPES, Rotate=90, CropBox=Array([10, 5, 195, 80])))
    assert found == []
    assert drawing is not None
    return folder / "logo.pdf", drawing


def test_shapes_are_drawn_as_a_browser_shows_them(shapes: tuple[Path, Drawing]) -> None:
    """Turned and cropped as the page is: four inks, a spot, an opacity, dashes, a form and a clip among them."""
    path, drawing = shapes
    assert not drawing.in_pixels
    assert (drawing.view.w, drawing.view.h) == (75, 185)
    assert unlike(seen(path.read_bytes()), seen(printed(path, drawing))) < 40


def test_nothing_of_the_stranger_is_in_the_file_but_its_shapes(shapes: tuple[Path, Drawing]) -> None:
    path, drawing = shapes
    pdf = pikepdf.open(io.BytesIO(printed(path, drawing)))
    assert b"PANTONE" not in b"".join(one.unparse(resolved=True) for one in pdf.objects if one is not None)
    assert not any(isinstance(one, Dictionary) and one.get("/Type") == Name.Font for one in pdf.objects)


def test_a_press_gets_the_inks_that_the_file_names(shapes: tuple[Path, Drawing], press: Press) -> None:
    path, drawing = shapes
    pdf = pikepdf.open(io.BytesIO(printed(path, drawing, press)))
    form = next(one for one in pdf.objects if isinstance(one, pikepdf.Stream) and "/BBox" in one)
    content = form.read_bytes().decode()
    assert "\n0.2 0.6 0 0.1 k\n" in content
    assert "\n0 0.5 0.5 0 k\n" in content  # half the tint of the spot
    assert " rg\n" not in content
    assert " RG\n" not in content


@pytest.fixture(scope="module")
def press() -> Press:
    from cardgen.project.workspace import Workspace
    from cardgen.template.printing import load_print_profile

    profile = load_print_profile(Workspace.find(), "fogra39-coated", Diagnostics())
    assert profile is not None
    return Press(profile)


def test_what_is_more_than_shapes_is_drawn_in_pixels_and_said(tmp_path: Path) -> None:
    image = b"q 60 0 0 40 20 20 cm BI /W 2 /H 1 /CS /RGB /BPC 8 ID \xff\x00\x00\x00\x00\xff EI Q"
    drawing, found = read(tmp_path, made(SHAPES + image, pages=3))
    assert found == ["ART64", "ART65"]
    assert drawing is not None
    path = tmp_path / "logo.pdf"
    assert unlike(seen(path.read_bytes()), seen(printed(path, drawing))) < 40


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(made(b"BT /F 20 Tf 10 10 Td (Logo) Tj ET"), "ART63", id="letters-without-font"),
        pytest.param(b"%PDF-1.7\nnothing", "ART60", id="broken"),
        pytest.param(made(b"0 0 m 9 9 l S " * 160_000), "ART62", id="too-much"),
    ],
)
def test_what_cannot_be_used_says_why(tmp_path: Path, data: bytes, code: str) -> None:
    assert read(tmp_path, data) == (None, [code])


def test_a_locked_one_asks_for_one_without_a_password(tmp_path: Path) -> None:
    pdf = pikepdf.open(io.BytesIO(made(SHAPES)))
    out = io.BytesIO()
    pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert read(tmp_path, out.getvalue()) == (None, ["ART61"])


def test_letters_that_do_not_show_need_no_font(tmp_path: Path) -> None:
    hidden = b"BT 3 Tr /F 20 Tf 10 10 Td (for search) Tj ET 1 0 0 rg 0 0 9 9 re f"
    drawing, found = read(tmp_path, made(hidden), name="logo.svg")  # whatever it is called
    assert found == []
    assert drawing is not None
    assert not drawing.in_pixels
