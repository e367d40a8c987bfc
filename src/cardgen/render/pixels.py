"""PDF pages as pictures."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from cardgen.core.geometry import PT_PER_MM
from cardgen.messages.diagnostics import CardgenError

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 150_000_000
"""Most pixels of one picture: A0 at 270 dpi, 450 MB in memory."""


def pictures(pdf: bytes, *, dpi: float = 96.0, height: int = 0, width: int = 0) -> list[Image]:
    """Every page of a PDF as an RGB picture.

    Args:
        pdf: the bytes of the file.
        dpi: pixels per inch.
        height: height of every picture in pixels, instead of `dpi`; 0 for none.
        width: width of every picture in pixels, instead of both; 0 for none.

    Raises:
        CardgenError: PRV02 when a picture would be larger than `MOST_PIXELS`.
    """
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        done = []
        for page in document:
            across, down = page.get_size()
            scale = width / across if width else height / down if height else dpi / 72
            if across * down * scale * scale > MOST_PIXELS:
                most = int(72 * (MOST_PIXELS / (across * down)) ** 0.5)
                size = f"{across / PT_PER_MM:.0f} × {down / PT_PER_MM:.0f} mm"
                raise CardgenError.of("PRV02", dpi=f"{scale * 72:.0f}", size=size, most=most)
            done.append(page.render(scale=scale).to_pil().convert("RGB"))
        return done
    finally:
        document.close()


def see_through(pdf: bytes, width: int) -> Image:
    """The first page of a PDF of our own as an RGBA picture so many pixels wide, without any ground."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        bitmap = page.render(scale=width / page.get_size()[0] * 0.9999, fill_color=(0, 0, 0, 0))
        picture: Image = bitmap.to_pil().convert("RGBA")
        return picture
    finally:
        document.close()


def as_png(picture: Image, dpi: float = 0.0) -> bytes:
    """The picture as a PNG file; with `dpi` in it, so that other programs show it at its size in print."""
    stream = io.BytesIO()
    picture.save(stream, "PNG", **({"dpi": (dpi, dpi)} if dpi else {}))
    return stream.getvalue()


def as_jpeg(picture: Image, quality: int = 86) -> bytes:
    """The picture as a JPEG file: many times quicker to write than PNG, for whoever only looks. Colours stay sharp."""
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=quality, subsampling=0)
    return stream.getvalue()
