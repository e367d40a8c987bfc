"""A logo that is a PDF: its first page, as a `Drawing`.

Shapes in flat colours are drawn as such; a page with anything else is drawn by PDFium, whole, at 600 pixels per inch of
its size on paper (decision 19). Both are done in processes of their own, which hand over data and nothing else.
"""

from __future__ import annotations

from cardgen.artwork import confined, pixels
from cardgen.artwork.drawing import Drawing
from cardgen.artwork.program import Program
from cardgen.core.geometry import Rect
from cardgen.core.struct import Struct, unpacked
from cardgen.messages.diagnostics import Diagnostics, Where

_NONE = Program((b"",), (), ())


class PageRead(Struct, frozen=True):
    """The first page of a PDF.

    Attributes:
        width: as it is shown, in points.
        height: likewise.
        pages: how many pages the file has.
        program: what is on it; None when there is more to it than a program can hold.
        beyond: what that is.
        fontless: fonts of its letters that are not in the file.
        trouble: why it cannot be used: `locked`, `large`, `broken`, `size`, or nothing.
    """

    width: float = 0.0
    height: float = 0.0
    pages: int = 0
    program: Program | None = None
    beyond: str = ""
    fontless: tuple[str, ...] = ()
    trouble: str = ""


_TROUBLE = {"locked": "ART61", "large": "ART62", "broken": "ART60", "size": "ART06"}


def compiled_page(data: bytes, shown: str, diagnostics: Diagnostics) -> Drawing | None:
    """Compile the first page of a PDF.

    Args:
        data: the file.
        shown: its name in messages.
        diagnostics: receives what is in the way.

    Returns:
        The drawing, or None when it cannot be used.
    """
    found = unpacked(confined.run("cardgen.artwork.pdfreading", data=data) or b"", PageRead)
    where = Where(shown)
    if found is None or found.trouble:
        diagnostics.add(_TROUBLE.get(found.trouble if found is not None else "large", "ART60"), where)
        return None
    if found.fontless:
        diagnostics.add("ART63", where, fonts=", ".join(found.fontless[:5]))
        return None
    if found.pages > 1:
        diagnostics.add("ART64", where, count=found.pages)
    view = Rect(0.0, 0.0, found.width, found.height)
    if found.program is not None:
        return Drawing(shown, view, view, found.program)
    diagnostics.add("ART65", where, resolution=pixels.RESOLUTION)
    return Drawing(shown, view, view, _NONE, page=data)


def png(data: bytes, width: int) -> bytes | None:
    """The first page as a PNG of so many pixels wide; None when that does not work."""
    found = confined.run("cardgen.artwork.pdfpixels", str(width), data=data)
    return found if found is not None and found.startswith(b"\x89PNG") else None
