"""What a job ticket says of a press file that only the file itself knows: the bleed it really has, and its inks."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

import pikepdf

from cardgen.core.geometry import PT_PER_MM
from cardgen.core.struct import Struct
from cardgen.render.inks import PROCESS
from cardgen.template.color import CUT_CONTOUR


class Inks(Struct, frozen=True):
    """The inks of one side of a sheet.

    Attributes:
        process: of the four, those that are used, in their order.
        spots: inks of their own; what cuts is none.
    """

    process: tuple[str, ...] = ()
    spots: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """As print shops count: black is one, anything with colour is all four, each spot is one more."""
        four = 4 if set(self.process) - {"Black"} else len(self.process)
        return four + len(self.spots)

    @property
    def names(self) -> tuple[str, ...]:
        """All of them."""
        return *self.process, *self.spots


def of_side(pages: Iterable[Iterable[str]]) -> Inks:
    """What the pages on one side of the sheets need together."""
    used = {ink for page in pages for ink in page}
    process = tuple(ink for ink in PROCESS if ink in used)
    return Inks(process, tuple(sorted(used - {*PROCESS, "None", CUT_CONTOUR})))


def both_sides(pages: Sequence[Iterable[str]]) -> tuple[Inks, Inks]:
    """Front and back of sheets whose sides are the pages of a file in turn."""
    return of_side(pages[0::2]), of_side(pages[1::2])


def cover_and_inside(pages: Sequence[Iterable[str]]) -> tuple[tuple[Inks, Inks], Inks]:
    """Of a stapled booklet: the cover outside and inside, and the sheets in it, both sides of which are alike."""
    outside, within = (pages[0], pages[-1]), (pages[1], pages[-2])
    return (of_side(outside), of_side(within)), of_side(pages[2:-2])


def least_bleed(pdf: bytes) -> float:
    """The least bleed (mm) that pages have on any side."""
    with pikepdf.Pdf.open(io.BytesIO(pdf)) as file:
        rims = [
            abs(float(trim) - float(bleed))
            for page in file.pages
            for trim, bleed in zip(page.trimbox, page.get("/BleedBox", page.trimbox), strict=True)
        ]
    return round(min(rims, default=0.0) / PT_PER_MM, 2)
