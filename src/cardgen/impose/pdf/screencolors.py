"""Whether a PDF has the colours of a screen, which a press cannot print as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Name, Stream

from cardgen.impose.pdf.colorspaces import spaces_of

_SET = re.compile(rb"(?:[\d.+-]+\s+){3}(?:rg|RG)(?=\s|$)")
_DEEP = 4


def of_a_screen(pdf: pikepdf.Pdf) -> bool:
    """Whether a page, a drawing in it or a picture is in red, green and blue; what nothing uses may count as well.

    Raises:
        pikepdf.PdfError: a stream is damaged or too large.
    """
    return any(map(_red_green_blue, spaces_of(pdf))) or any(
        _SET.search(content) for content in _contents(pdf)
    )


def _contents(pdf: pikepdf.Pdf) -> Iterator[bytes]:
    for page in pdf.pages:
        contents = page.obj.get("/Contents")
        for part in contents if isinstance(contents, Array) else [contents]:
            if isinstance(part, Stream):
                yield part.read_bytes()
    for one in pdf.objects:
        if isinstance(one, Stream) and one.get("/Subtype") == Name.Form:
            yield one.read_bytes()


def _red_green_blue(space: Any, depth: int = 0) -> bool:
    if space in (Name.DeviceRGB, Name.CalRGB):
        return True
    if not isinstance(space, Array) or len(space) < 2 or depth > _DEEP:
        return False
    if space[0] == Name.ICCBased:
        return isinstance(space[1], Stream) and int(space[1].get("/N", 0)) == 3
    # a spot that a screen shows in red, green and blue is still a plate of its own
    return space[0] == Name.CalRGB or (
        space[0] in (Name.Indexed, Name.Pattern) and _red_green_blue(space[1], depth + 1)
    )
