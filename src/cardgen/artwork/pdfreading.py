"""Reads the first page of a stranger's PDF: a program, run by `confined`. A door to pikepdf.

python -m cardgen.artwork.pdfreading < PDF > a `PageRead`, packed
"""

from __future__ import annotations

import io
import sys
from typing import Any

import pikepdf
from pikepdf.settings import set_qpdf_limits

from cardgen.artwork.confined import confine
from cardgen.artwork.pdfpage import PageRead
from cardgen.artwork.pdfpixels import png
from cardgen.artwork.pdfscribe import Scribe
from cardgen.artwork.program import Numbers, Paint, Program
from cardgen.core.struct import packed, replace

MOST_OF_STREAM = 32_000_000
"""Bytes of one unpacked stream."""
SECONDS = 20
TRIAL = 32
"""Pixels of the picture that tells whether PDFium can draw the page at all."""
LEAST, MOST = 1.0, 100_000.0
"""Sides of a page in points that make sense."""


def read(data: bytes) -> PageRead:
    """What there is to know about the first page."""
    set_qpdf_limits(
        flate_max_memory=MOST_OF_STREAM,
        run_length_max_memory=MOST_OF_STREAM,
        png_max_memory=MOST_OF_STREAM,
        tiff_max_memory=MOST_OF_STREAM,
        dct_max_memory=MOST_OF_STREAM,
    )
    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
            return _read(pdf, data)
    except pikepdf.PasswordError:
        return PageRead(trouble="locked")
    except (OverflowError, MemoryError, RecursionError):
        return PageRead(trouble="large")
    except Exception as error:  # whatever a broken file makes of a library
        return PageRead(trouble="large" if "limit" in str(error) else "broken")


def _read(pdf: pikepdf.Pdf, data: bytes) -> PageRead:
    if not len(pdf.pages):
        return PageRead(trouble="broken")
    page = pdf.pages[0]
    box = _seen(page)
    across, down = box[2] - box[0], box[3] - box[1]
    turn = int(_inherited(page.obj, "/Rotate") or 0) % 360
    if not (LEAST <= across <= MOST and LEAST <= down <= MOST):
        return PageRead(trouble="size")
    width, height = (down, across) if turn in {90, 270} else (across, down)
    scribe = Scribe(pdf)
    scribe.page(page, _upright(box, turn))
    found = PageRead(width, height, len(pdf.pages), fontless=tuple(scribe.fontless))
    if scribe.fontless:
        return found
    if scribe.beyond:
        beyond = next(iter(scribe.beyond))
        try:
            png(data, TRIAL)
        except Exception:
            return replace(found, trouble="broken")
        return replace(found, beyond=beyond)
    return replace(found, program=_colored(scribe.writer.finish(), scribe.colors.keys()))


def _seen(page: pikepdf.Page) -> tuple[float, float, float, float]:
    """What a browser shows: the crop box within the media box."""
    media, crop = (_box(found) for found in (page.mediabox, page.cropbox))
    return max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3])


def _box(found: Any) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = (float(value) for value in found)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _inherited(page: Any, key: str) -> Any:
    for _ in range(50):
        if key in page:
            return page[key]
        if "/Parent" not in page:
            return None
        page = page.Parent
    return None


def _upright(box: tuple[float, float, float, float], turn: int) -> Numbers:
    """From points of the page, y up, to points of it as it is shown, y down from the top left corner."""
    x0, y0, x1, y1 = box
    return {
        90: (0.0, 1.0, 1.0, 0.0, -y0, -x0),
        180: (-1.0, 0.0, 0.0, 1.0, x1, -y0),
        270: (0.0, -1.0, -1.0, 0.0, y1, x1),
    }.get(turn, (1.0, 0.0, 0.0, -1.0, -x0, y1))


def _colored(program: Program, keys: dict[str, str]) -> Program:
    ops = tuple(replace(op, key=keys[op.key]) if isinstance(op, Paint) else op for op in program.ops)
    return replace(program, ops=ops)


if __name__ == "__main__":
    confine(SECONDS)
    sys.stdout.buffer.write(packed(read(sys.stdin.buffer.read())))
