"""Looking at PDFs with pdfium, a second renderer that had no part in making them."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops


def pictures(pdf: bytes | Path, scale: float = 1.0) -> list[Image.Image]:
    """Every page as a viewer shows it, form fields included, `scale` pixels a point."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        document.init_forms()
        return [page.render(scale=scale).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def difference(a: Image.Image, b: Image.Image) -> float:
    """Share of pixels that clearly differ. Edges may differ by a shade: matrices are rounded."""
    if a.size != b.size:
        assert max(abs(a.width - b.width), abs(a.height - b.height)) <= 1, (a.size, b.size)
        size = min(a.width, b.width), min(a.height, b.height)
        a, b = a.crop((0, 0, *size)), b.crop((0, 0, *size))
    grey = ImageChops.difference(a, b).convert("L").point(lambda v: 255 if v > 40 else 0)
    return grey.histogram()[255] / (a.width * a.height)


def pixel(image: Image.Image, x: float, y: float, size_mm: tuple[float, float]) -> tuple[int, int, int]:
    """The colour at a place given in mm."""
    return image.getpixel((int(x / size_mm[0] * image.width), int(y / size_mm[1] * image.height)))


def as_png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
