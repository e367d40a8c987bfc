"""What a job ticket says of a press file that only the file itself knows: its spots, and the bleed it really has."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf

from cardgen.core.geometry import PT_PER_MM
from cardgen.template.color import CUT_CONTOUR


def plates_and_bleed(pdf: bytes) -> tuple[tuple[str, ...], float]:
    """The spots that need a plate of their own, and the least bleed (mm) that pages have on any side."""
    with pikepdf.Pdf.open(io.BytesIO(pdf)) as file:
        spots = {str(name)[1:] for one in _spaces(file) for name in _inks(one)}
        rims = [
            abs(float(trim) - float(bleed))
            for page in file.pages
            for trim, bleed in zip(page.trimbox, page.get("/BleedBox", page.trimbox), strict=True)
        ]
    return tuple(sorted(spots - _NO_PLATE)), round(min(rims, default=0.0) / PT_PER_MM, 2)


_NO_PLATE = {"All", "None", "Cyan", "Magenta", "Yellow", "Black", CUT_CONTOUR}
"""Names in colour spaces that ask for no plate besides the four: a process ink, all of them, none, and what cuts."""


def _inks(space: pikepdf.Array) -> Iterator[pikepdf.Object]:
    if space[0] == pikepdf.Name.Separation:
        yield space[1]
    elif space[0] == pikepdf.Name.DeviceN:
        yield from space[1]


def _spaces(file: pikepdf.Pdf) -> Iterator[pikepdf.Array]:
    """The colour spaces that pages and drawings name."""
    for one in file.objects:
        if not isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            continue
        resources = one.get("/Resources", one)
        named = resources.get("/ColorSpace") if isinstance(resources, pikepdf.Dictionary) else None
        if isinstance(named, pikepdf.Dictionary):
            yield from (space for _, space in named.items() if isinstance(space, pikepdf.Array))
