"""Pages of somebody else's PDF, put onto the pages that a booklet keeps for them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.core.geometry import PT_PER_MM, Matrix, Rect
from cardgen.core.struct import Struct
from cardgen.impose.pdf.boxes import SourcePage
from cardgen.impose.pdf.foreign import opened
from cardgen.impose.pdf.pageforms import Forms
from cardgen.impose.pdf.saving import finished

if TYPE_CHECKING:
    from cardgen.messages.diagnostics import Diagnostics


class Insert(Struct, frozen=True):
    """Page `source_page` of a PDF goes to `box` (mm from the top left trim corner) of page `page`, counted from 0.

    `room` is the name of the empty form that the page keeps for it.
    """

    page: int
    source: Path
    source_page: int
    box: Rect
    room: str


def insert(data: bytes, inserts: Sequence[Insert], diagnostics: Diagnostics) -> bytes:
    """The PDF `data` with foreign pages on it: drawn as form XObjects, whole, upright, in their own proportions.

    Raises:
        CardgenError: a foreign PDF cannot be used (IMP…).
    """
    import pikepdf

    with ExitStack() as stack:
        pdf = stack.enter_context(pikepdf.open(io.BytesIO(data)))
        sources = {
            path: stack.enter_context(opened([path], diagnostics))
            for path in sorted({one.source for one in inserts})
        }
        makers = {path: Forms(source, pdf) for path, source in sources.items()}
        for one in inserts:
            page = pdf.pages[one.page]
            left, _, _, top = (float(value) for value in page.trimbox)
            m = _fitted(sources[one.source].pages[one.source_page], one.box, left, top)
            room = page.resources.XObject[f"/{one.room}"]
            names = {
                f"/{letter}": form
                for letter, form in zip("PA", makers[one.source].forms(one.source_page), strict=False)
            }
            place = f"{m.a:.6f} {m.b:.6f} {m.c:.6f} {m.d:.6f} {m.e:.4f} {m.f:.4f} cm"
            room.write(f"q {place} {' '.join(f'{name} Do' for name in names)} Q".encode("ascii"))
            room.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(names))
        return finished(pdf, len(pdf.pages))


def _fitted(page: SourcePage, box: Rect, left: float, top: float) -> Matrix:
    """From points of a foreign page to points of ours: as large as fits in the box, in the middle of it."""
    share = min(box.w / page.size.w, box.h / page.size.h)
    x, y = box.center
    to_middle = Matrix(share, 0, 0, share, x - share * page.size.w / 2, y - share * page.size.h / 2)
    return Matrix(PT_PER_MM, 0, 0, -PT_PER_MM, left, top) @ to_middle @ page.upright
