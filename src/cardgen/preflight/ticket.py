"""What a job ticket says of a press file that only the file itself knows: its spots, and the bleed it really has."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf

from cardgen.core.geometry import PT_PER_MM
from cardgen.impose.pdf.colorspaces import spaces_of
from cardgen.render.inks import PROCESS
from cardgen.template.color import CUT_CONTOUR


def plates_and_bleed(pdf: bytes) -> tuple[tuple[str, ...], float]:
    """The spots that need a plate of their own, and the least bleed (mm) that pages have on any side."""
    with pikepdf.Pdf.open(io.BytesIO(pdf)) as file:
        spots = {str(name)[1:] for one in spaces_of(file) for name in _inks(one)}
        rims = [
            abs(float(trim) - float(bleed))
            for page in file.pages
            for trim, bleed in zip(page.trimbox, page.get("/BleedBox", page.trimbox), strict=True)
        ]
    return tuple(sorted(spots - _NO_PLATE)), round(min(rims, default=0.0) / PT_PER_MM, 2)


_NO_PLATE = {"All", "None", *PROCESS, CUT_CONTOUR}
"""Names in colour spaces that ask for no plate besides the four: a process ink, all of them, none, and what cuts."""


def _inks(space: Any) -> Iterator[pikepdf.Object]:
    if not isinstance(space, pikepdf.Array):
        return
    if space[0] == pikepdf.Name.Separation:
        yield space[1]
    elif space[0] == pikepdf.Name.DeviceN:
        yield from space[1]
