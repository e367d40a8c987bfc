"""The colour spaces of a PDF, wherever in it they are named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Stream


def spaces_of(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Every colour space that pages, drawings, pictures and gradients of a PDF name; one may come more than once."""
    for one in pdf.objects:
        if isinstance(one, Stream) and one.get("/Subtype") == Name.Image:
            yield one.get("/ColorSpace")
        elif isinstance(one, Dictionary | Stream):
            listed = one.get("/Resources", one)
            named = listed.get("/ColorSpace") if isinstance(listed, Dictionary) else None
            if isinstance(named, Dictionary):
                yield from (space for _, space in named.items())
            elif "/ShadingType" in one:
                yield named
