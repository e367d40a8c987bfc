"""Pages of somebody else's PDF, put onto the pages that a booklet keeps for them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.core.geometry import PT_PER_MM, Rect
from cardgen.core.struct import Struct
from cardgen.impose.pdf.foreign import opened
from cardgen.impose.pdf.saving import save

if TYPE_CHECKING:
    from cardgen.messages.diagnostics import Diagnostics


class Insert(Struct, frozen=True):
    """Page `source_page` of a PDF goes to `box` (mm from the top left trim corner) of page `page`, counted from 0."""

    page: int
    source: Path
    source_page: int
    box: Rect


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
        for one in inserts:
            page = pdf.pages[one.page]
            x0, y0, _, y1 = (float(value) for value in page.trimbox)
            del y0
            left, top = x0 + one.box.x * PT_PER_MM, y1 - one.box.y * PT_PER_MM
            area = pikepdf.Rectangle(left, top - one.box.h * PT_PER_MM, left + one.box.w * PT_PER_MM, top)
            page.add_overlay(sources[one.source].pdf.pages[one.source_page], area)
        out = io.BytesIO()
        save(pdf, out)
        return out.getvalue()
