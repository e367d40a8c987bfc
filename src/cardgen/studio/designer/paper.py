"""A product on paper: its sheets, both sides, and its pages as they come from knife and folding machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cardgen.build.jobs import Job
from cardgen.core.struct import replace
from cardgen.preview.cutting import cut, folded
from cardgen.preview.eyes import seen_by
from cardgen.render.pixels import as_jpeg, pictures
from cardgen.render.target import PRINT
from cardgen.studio.designer.cell import Cell
from cardgen.studio.pictures.show import MOST_PAGES, Picture

if TYPE_CHECKING:
    from cardgen.build.workshop import Workshop
    from cardgen.content.model import Edition
    from cardgen.layout.scene import Page, Scene
    from cardgen.messages.diagnostics import Diagnostics

SHEETS = {"office": "office", "press": "press"}
"""Ways to see a product that are sheets of paper, and the outputs they are of."""
CUT = "cut"
"""The way to see pages as they come from the knife."""
VIEWS = ("", CUT, *SHEETS)
"""All ways to see a product; the first is its pages."""
FRONT, BACK = "front", "back"
"""What the ids of sides end in, after the number of the sheet; of a sheet with one side it is the number alone."""


def sheets(
    shop: Workshop, edition: Edition, job: Job, scene: Scene, width: int, eyes: str, found: Diagnostics
) -> tuple[Cell, ...]:
    """The sides of all sheets, `width` pixels wide, in the order of the printer.

    Raises:
        CardgenError: the pages do not fit on the paper.
    """
    made = shop.sheets(scene, edition, job, shop.date(edition), found)
    sides = pictures(made.pdf, width=width)
    names = (
        [f"{number // 2 + 1} {BACK if number % 2 else FRONT}" for number in range(len(sides))]
        if len(sides) > made.count
        else [str(number) for number in range(1, len(sides) + 1)]
    )
    return tuple(_cell(name, side, eyes) for name, side in zip(names, sides[:MOST_PAGES], strict=False))


def as_cut(
    shop: Workshop, edition: Edition, scene: Scene, width: int, eyes: str, found: Diagnostics
) -> tuple[Cell, ...]:
    """The pages, cut a millimetre beside the line and folded, `width` pixels wide."""
    date = shop.date(edition)
    drawn = pictures(shop.pdf(scene, date, found, PRINT), width=width)
    return tuple(
        replace(_cell(page.id, _as_cut(page, side), eyes), title=page.title)
        for page, side in zip(scene.pages, drawn, strict=True)
    )


def _as_cut(page: Page, side: Any) -> Any:
    return folded(cut(side, page.size.w, page.size.h, page.bleed), page.size.w, page.folds)


def _cell(id_: str, side: Any, eyes: str) -> Cell:
    """A picture without anything to point at; its size is that of the picture, as only its shape counts."""
    seen = seen_by(side, eyes)
    return Cell(id_, "", side.width, side.height, 0, (), Picture.of(as_jpeg(seen), *seen.size), ())
