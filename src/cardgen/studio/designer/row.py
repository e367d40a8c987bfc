"""All pages of a product in one edition, small, with the frames of what stands on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.build.jobs import Job
from cardgen.build.laying import lay
from cardgen.core.struct import Struct, replace
from cardgen.layout.scene import Artwork, Foreign, Image, PlacedText
from cardgen.messages.diagnostics import CardgenError, Diagnostic, Diagnostics
from cardgen.messages.phrases import Language
from cardgen.preview.eyes import seen_by
from cardgen.preview.overlay import describe, name_of, overlaid, state_of
from cardgen.render.pixels import as_jpeg, pictures
from cardgen.render.target import SHEETS
from cardgen.studio.designer.cell import Box, Cell
from cardgen.studio.designer.paper import CUT, as_cut, sheets
from cardgen.studio.designer.paper import SHEETS as ON_SHEETS
from cardgen.studio.pictures.show import MOST_PAGES, PROOF, Edit, Picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cardgen.build.workshop import Workshop
    from cardgen.content.model import Edition
    from cardgen.layout.scene import Page, Scene
    from cardgen.studio.pictures.bench import Bench

SIZES = (180, 360, 720, 1440)
"""Pixels that a picture may be wide."""


class Rowed(Struct, frozen=True):
    """A row of the matrix. Without cells: it could not be laid out (`notes`), or is not for this edition."""

    cells: tuple[Cell, ...] = ()
    notes: tuple[Diagnostic, ...] = ()


class Row(Struct, frozen=True):
    """Lay out a product and draw its pages, `width` pixels wide.

    Attributes:
        grid: with the grid of `preview --grid`.
        eyes: as in `cardgen.preview.eyes`, or `proof` for how it looks on paper.
        language: of the words of the grid.
        view: its pages, or one of `paper.VIEWS`.
    """

    edit: Edit
    product: str
    width: int = 180
    grid: bool = False
    eyes: str = ""
    language: Language = "en"
    view: str = ""

    def do(self, bench: Bench) -> Rowed:
        """See above."""
        shop = bench.shop(self.edit.files)
        job = Job(self.edit.sector, self.edit.partnership, self.product)
        job = replace(job, output=ON_SHEETS.get(self.view, job.output))
        (laid,) = lay(shop, [job])
        errors = tuple(laid.diagnostics.errors)
        if laid.edition is None or not laid.scenes:
            return Rowed(notes=errors)
        scene = laid.scenes[0][1]
        scene = replace(scene, pages=scene.pages[:MOST_PAGES])
        if not scene.pages:
            return Rowed(notes=errors)
        found = Diagnostics()
        try:
            if self.view:
                return Rowed(
                    self._on_paper(bench, shop, laid.edition, job, scene, found), (*errors, *found.errors)
                )
            drawn = self._drawn(bench, shop, scene, shop.date(laid.edition), found)
        except CardgenError as error:  # a picture that turns out to be damaged
            return Rowed(notes=(*errors, *error.diagnostics))
        cells = tuple(
            Cell(
                page.id,
                page.title,
                page.size.w,
                page.size.h,
                page.safe,
                page.folds,
                picture,
                tuple(_boxes(page, self.language)),
            )
            for page, picture in zip(scene.pages, drawn, strict=True)
        )
        return Rowed(cells, (*errors, *found.errors))

    def _on_paper(
        self, bench: Bench, shop: Workshop, edition: Edition, job: Job, scene: Scene, found: Diagnostics
    ) -> tuple[Cell, ...]:
        """Sheets, or pages as they were cut; made again only when a page is not as it was."""
        eyes = "" if self.eyes == "proof" else self.eyes
        key = (scene.pages, self.view, self.width, eyes)
        cells: tuple[Cell, ...] | None = bench.memo.get(key)
        if cells is None:
            if self.view == CUT:
                cells = as_cut(shop, edition, scene, self.width, eyes, found)
            else:
                cells = sheets(shop, edition, job, scene, self.width, eyes, found)
        bench.keep(key, cells)
        return cells

    def _drawn(
        self, bench: Bench, shop: Workshop, scene: Scene, date: str, found: Diagnostics
    ) -> list[Picture]:
        """Pictures of the pages: only those that are not as they were."""
        memo = bench.memo
        keys = [(page, self.width, self.grid, self.eyes, self.language) for page in scene.pages]
        missing = [page for page, key in zip(scene.pages, keys, strict=True) if key not in memo]
        known = [memo.get(key) for key in keys]
        fresh = iter(self._made(shop, replace(scene, pages=tuple(missing)), date, found) if missing else ())
        done: list[Picture] = []
        for key, before in zip(keys, known, strict=True):
            picture: Picture = before if before is not None else next(fresh)
            bench.keep(key, picture)
            done.append(picture)
        return done

    def _made(self, shop: Workshop, scene: Scene, date: str, found: Diagnostics) -> Iterator[Picture]:
        dpi = self.width / scene.pages[0].size.w * 25.4
        shown = overlaid(scene, shop.kit, self.language) if self.grid else scene
        if self.eyes == "proof":
            from cardgen.preview.proof import inked, soft_proof

            press = shop.press(PROOF, found)
            plates = inked(lambda target: shop.pdf(shown, date, found, target), press, dpi=dpi)
            images = [soft_proof(page, press).convert("RGB") for page in plates]
        else:
            images = [
                seen_by(page, self.eyes) for page in pictures(shop.pdf(shown, date, found, SHEETS), dpi=dpi)
            ]
        return (Picture.of(as_jpeg(image), *image.size) for image in images)


def _boxes(page: Page, language: Language) -> Iterator[Box]:
    """Large ones first, so that what lies on them can be pointed at."""
    found = []
    for item in page.items:
        if isinstance(item, PlacedText):
            fit = describe(item, item.fit, language) if item.fit is not None else ""
            found.append((item.id, state_of(item.fit), item.box, fit))
        elif isinstance(item, (Artwork, Image, Foreign)):
            found.append((item.id, "picture", item.seen, ""))
    for id_, state, box, fit in sorted(found, key=lambda one: -one[2].w * one[2].h):
        yield Box(id_, name_of(id_), state, box.x, box.y, box.w, box.h, fit)
