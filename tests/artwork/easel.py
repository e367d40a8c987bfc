"""Draw an SVG twice, along the house's own road and with resvg, and see how far the two are apart."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pypdfium2
import resvg_py
from PIL import Image, ImageChops

from cardgen.artwork.drawing import Drawing
from cardgen.artwork.store import DrawingStore, load_drawing
from cardgen.core.geometry import PT_PER_MM, Rect, Size
from cardgen.layout.scene import Artwork, Node, Page, Scene
from cardgen.messages.diagnostics import Diagnostic, Diagnostics
from cardgen.messages.saying import say
from cardgen.render.pdf import render
from cardgen.render.picturestore import PictureStore
from cardgen.template.palette import Color

Colors = Mapping[str, Color]


def svg(inside: str, view: str = "0 0 100 100", root: str = "") -> str:
    """A small SVG around some elements."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" {root}>\n{inside}\n</svg>\n'


def load(folder: Path, text: str | bytes) -> tuple[Drawing | None, list[Diagnostic]]:
    """Read an SVG text as a file; the drawing and everything said about it."""
    path = folder / "drawing.svg"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    found = Diagnostics()
    return load_drawing(path, found, "drawing.svg"), list(found)


def drawn(folder: Path, text: str) -> Drawing:
    """Read an SVG text that has nothing wrong with it."""
    drawing, found = load(folder, text)
    assert drawing is not None, [(item.code, str(item.where[0]), say(item, "en").text) for item in found]
    assert not found
    return drawing


def page_pdf(path: Path, drawing: Drawing, colors: Colors, stroke_width: float | None = None) -> bytes:
    """A PDF whose only page is the drawing."""
    size = Size(100, 100 / (drawing.view.w / drawing.view.h))
    art = Artwork(
        "art", str(path), Rect(0, 0, size.w, size.h), tuple(sorted(colors.items())), stroke_width=stroke_width
    )
    return pages_pdf([(size, art)])


def pages_pdf(placed: list[tuple[Size, Artwork]]) -> bytes:
    """A PDF with a page for each drawing."""
    pages = tuple(
        Page(f"p{n}", "p", size, 0, 0, (art,), Node("Document")) for n, (size, art) in enumerate(placed)
    )
    scene = Scene("p", "e", "t", "nl", "a", "s", "1", "", pages)
    kit = cast("Any", SimpleNamespace(fonts=None))
    return render(scene, kit, PictureStore(DrawingStore()))


def side_by_side(paths: list[Path]) -> list[Image.Image]:
    """Drawings without palette keys, each on a square page of one document, through our PDF and pdfium."""
    size = Size(100, 100)
    pdf = pypdfium2.PdfDocument(
        pages_pdf([(size, Artwork("art", str(path), Rect(0, 0, 100, 100), ())) for path in paths])
    )
    return [cast("Image.Image", page.render(scale=0.2).to_pil()).convert("RGB") for page in pdf]


def ours(path: Path, drawing: Drawing, colors: Colors, width: int) -> Image.Image:
    """The drawing through our PDF and pdfium."""
    pdf = pypdfium2.PdfDocument(page_pdf(path, drawing, colors))
    return cast("Image.Image", pdf[0].render(scale=width / (100 * PT_PER_MM) * 0.9999).to_pil()).convert(
        "RGB"
    )


def theirs(path: Path, drawing: Drawing, colors: Colors, width: int) -> Image.Image:
    """The drawing through resvg, with the palette keys written out and its size in pixels."""
    text = path.read_text("utf-8")
    root = re.search(r"<svg\b[^>]*>", text)
    assert root is not None
    bare = re.sub(r'\s(?:width|height)="[^"]*"', "", root[0]).removesuffix(">")
    sized = f'{bare} width="{width}" height="{round(width / (drawing.view.w / drawing.view.h))}">'
    text = text[: root.start()] + sized + text[root.end() :]
    text = re.sub(r"var\(--([\w-]+)(?:,[^)]*)?\)", lambda match: colors[match[1]].rgb, text)
    if "currentColor" in colors:
        text = text.replace("currentColor", colors["currentColor"].rgb)
    data = resvg_py.svg_to_bytes(svg_string=text, width=width, dpi=96, background="#FFFFFF")
    return Image.open(io.BytesIO(bytes(data))).convert("RGB")


def apart(a: Image.Image, b: Image.Image) -> tuple[float, float]:
    """Per cent of pixels that clearly differ, and the mean difference (0..255)."""
    assert abs(a.width - b.width) <= 1
    assert abs(a.height - b.height) <= 1
    size = min(a.width, b.width), min(a.height, b.height)
    difference = ImageChops.difference(a.crop((0, 0, *size)), b.crop((0, 0, *size))).convert("L")
    histogram = difference.histogram()
    total = sum(histogram)
    return 100 * sum(histogram[64:]) / total, sum(i * count for i, count in enumerate(histogram)) / total
