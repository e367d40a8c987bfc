"""Pictures of pages of any PDF, with where places of the page are in them."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping, Sequence
from typing import Any

from cardgen.core.struct import Struct
from cardgen.render.pixels import as_jpeg

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1."""


class Look(Struct, frozen=True):
    """A page as a picture.

    Attributes:
        jpeg: the picture.
        size: its width and height in pixels.
        places: the boxes that were asked for, in pixels from the upper left.
    """

    jpeg: bytes
    size: tuple[int, int]
    places: tuple[Box, ...]


def looks(pdf: bytes, boxes: Mapping[int, Sequence[Box]], longest: int) -> dict[int, Look]:
    """Pictures of some pages; those that PDFium cannot draw are left out.

    Args:
        pdf: the bytes of a file.
        boxes: places by number of the page, from 1; in pt as the file counts.
        longest: pixels of the longest side of each picture.
    """
    import pypdfium2

    found = {}
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError:
        return {}
    try:
        for number in boxes:
            try:
                page = document[number - 1]
                picture = page.render(scale=longest / max(*page.get_size(), 1)).to_pil().convert("RGB")
            except pypdfium2.PdfiumError:
                continue
            places = tuple(placed(page, box, picture.size) for box in boxes[number])
            found[number] = Look(as_jpeg(picture, 80), picture.size, places)
            page.close()
    finally:
        document.close()
    return found


def placed(
    page: Any, box: tuple[float, float, float, float], size: tuple[int, int]
) -> tuple[float, float, float, float]:
    """A box of a page of PDFium, in pt as the file counts, in pixels from above of a picture of that page."""
    import pypdfium2.raw as c

    corners: list[tuple[float, float]] = []
    for x, y in ((box[0], box[1]), (box[2], box[3])):
        across, down = ctypes.c_int(), ctypes.c_int()
        # Ten times as large, since it answers in whole pixels.
        c.FPDF_PageToDevice(page.raw, 0, 0, size[0] * 10, size[1] * 10, 0, x, y, across, down)
        corners.append((across.value / 10, down.value / 10))
    (x0, y0), (x1, y1) = corners
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
