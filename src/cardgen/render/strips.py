"""Narrow strips along the sides of a box on the pages of a PDF, drawn: what lies on either side of where it is cut."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

    Box = tuple[float, float, float, float]


class Strips:
    """The pages of a file. One that cannot be drawn at all has none.

    Args:
        pdf: the file.
    """

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2

        try:
            self._document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError:
            self._document = None

    @contextmanager
    def page(self, number: int) -> Iterator[Any]:
        """A page, from 1, as the file counts: not turned. None when it cannot be drawn."""
        if self._document is None or not 0 < number <= len(self._document):
            yield None
            return
        page = self._document[number - 1]
        page.set_rotation(0)
        try:
            yield page
        finally:
            page.close()

    def close(self) -> None:
        """Let go of the file."""
        if self._document is not None:
            self._document.close()


def strip(page: Any, box: Box, side: int, within: float, beyond: float, scale: float) -> Image:
    """A side of a box, lying down: the inside is above, and the direction of the page goes from left to right.

    Args:
        page: of `Strips.page`.
        box: in pt.
        side: 0 left, 1 below, 2 right, 3 above.
        within: how much of the inside, in pixels.
        beyond: how much of the outside, in pixels.
        scale: pixels to a pt.
    """
    import pypdfium2
    import pypdfium2.raw as c
    from PIL import Image

    inner, outer = within / scale, beyond / scale
    x0, y0, x1, y1 = (
        (box[0] - outer, box[1], box[0] + inner, box[3]),
        (box[0], box[1] - outer, box[2], box[1] + inner),
        (box[2] - inner, box[1], box[2] + outer, box[3]),
        (box[0], box[3] - inner, box[2], box[3] + outer),
    )[side]
    wide, high = round((x1 - x0) * scale), round((y1 - y0) * scale)
    shown = page.get_bbox()
    bitmap = pypdfium2.PdfBitmap.new_native(wide, high, c.FPDFBitmap_BGRx)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, wide, high)
    matrix = c.FS_MATRIX(scale, 0, 0, scale, (shown[0] - x0) * scale, (y1 - shown[3]) * scale)
    c.FPDF_RenderPageBitmapWithMatrix(bitmap, page, matrix, c.FS_RECTF(0, 0, wide, high), 0)
    drawn: Image.Image = bitmap.to_pil().convert("RGB")
    way = Image.Transpose
    if side == 0:
        return drawn.transpose(way.ROTATE_90).transpose(way.FLIP_LEFT_RIGHT)
    if side == 2:
        return drawn.transpose(way.ROTATE_270)
    return drawn if side == 1 else drawn.transpose(way.FLIP_TOP_BOTTOM)
