"""What looks at rows and makes them: the road of every build, with each row in memory over the project."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.batch.order import Order, Wish
from cardgen.build.jobs import Job
from cardgen.build.workshop import Workshop
from cardgen.content.store import partnership_sectors
from cardgen.core.struct import Struct, replace
from cardgen.messages.diagnostics import CardgenError, Diagnostic, Diagnostics, Severity, reason

if TYPE_CHECKING:
    from cardgen.build.made import Made
    from cardgen.content.model import Edition
    from cardgen.project.workspace import Workspace

CHECK, LAY, MAKE = "check", "lay", "make"
"""What can be done with a row: read it, read and lay it out, or make its files."""


class Piece(Struct, frozen=True):
    """A file that was made: its path below the output folder, and its number of pages (0 for what is no PDF)."""

    path: str
    pages: int = 0


class Done(Struct, frozen=True):
    """What came of a row.

    Attributes:
        found: what is said about it, at the cells that are at fault.
        common: what was said about the project itself, which is no matter of this row.
        pieces: what people look for in the result.
        files: bytes by path below the output folder; none when there are errors.
    """

    found: tuple[Diagnostic, ...] = ()
    common: tuple[Diagnostic, ...] = ()
    pieces: tuple[Piece, ...] = ()
    files: Mapping[str, bytes] = {}

    @property
    def fine(self) -> bool:
        """Whether the row has no errors."""
        return all(one.severity is not Severity.ERROR for one in (*self.found, *self.common))


Step = Callable[[Order], Done]


class Bench:
    """A workshop that every row of a batch goes through.

    Args:
        workspace: the project.
        wish: what is made of each row.
        shop: the workshop, where there is a warm one.

    Raises:
        CardgenError: theme or palette cannot be used.
    """

    def __init__(self, workspace: Workspace, wish: Wish, shop: Workshop | None = None) -> None:
        self.wish = wish
        self._products = wish.products or tuple(workspace.products())
        self._shop = shop or Workshop.open(workspace, Diagnostics())
        self._sectors = workspace.sectors()

    def do(self, step: str, order: Order) -> Done:
        """One step with one row; what is wrong with it is in what comes back."""
        found = Diagnostics()
        try:
            shop = self._shop.with_files(order.files())
            jobs = self._jobs(shop, order, found)
            files, pieces = (
                self._made(shop, order, jobs, found) if step == MAKE else self._seen(shop, step, jobs, found)
            )
        except CardgenError as error:
            found.extend(error.diagnostics)
            files, pieces = {}, ()
        except OSError as error:  # a logo that was taken away
            found.add("BAT31", name=Path(error.filename or "").name, reason=reason(error))
            files, pieces = {}, ()
        own = tuple(order.traced(one) for one in found if order.is_about(one) or not one.where)
        common = tuple(one for one in found if one.where and not order.is_about(one))
        if any(one.severity is Severity.ERROR for one in (*own, *common)):
            files, pieces = {}, ()
        return Done(own, common, pieces, files)

    def _jobs(self, shop: Workshop, order: Order, found: Diagnostics) -> list[Job]:
        sectors = partnership_sectors(shop.workspace, order.id, found, self._sectors)
        return [
            Job(sector, order.id, product, self.wish.size, output=output)
            for sector in sectors
            for product in self._products
            for output in self.wish.outputs
        ]

    def _seen(
        self, shop: Workshop, step: str, jobs: list[Job], found: Diagnostics
    ) -> tuple[dict[str, bytes], tuple[Piece, ...]]:
        """Read each edition of a row, or lay all of it out."""
        from cardgen.build.laying import by_edition, lay

        pieces = []
        if step == LAY:
            for laid in lay(shop, jobs):
                found.extend(laid.diagnostics)
                pieces += [
                    Piece(f"{laid.edition.id}/{job.product}", len(scene.pages))
                    for job, scene in laid.scenes
                    if laid.edition
                ]
        else:
            for group in by_edition(jobs):
                edition = shop.edition(group[0], found)
                shop.palette(edition)
                _look_at_logos(shop, edition, found)
        return {}, tuple(pieces)

    def _made(
        self, shop: Workshop, order: Order, jobs: list[Job], found: Diagnostics
    ) -> tuple[dict[str, bytes], tuple[Piece, ...]]:
        from cardgen.build.make import make

        everything: list[Made] = []
        for made in make(shop, jobs):
            found.extend(made.diagnostics)
            if found.errors:  # a row is made whole or not at all
                return {}, ()
            everything.append(made)
        return _FORMS[self.wish.form](order, everything, shop)


def _look_at_logos(shop: Workshop, edition: Edition, found: Diagnostics) -> None:
    """Whether the logos can be drawn: also where no product that was asked for shows one."""
    from cardgen.artwork.drawing import Reading
    from cardgen.layout.raster import is_drawing, pixel_size

    owner = edition.partnership
    partners = owner.partners if owner is not None else ()
    for path in (one.logo for one in (owner, *partners) if one is not None):
        if path is None:
            continue
        files, shown = shop.workspace.files, shop.workspace.shown(path)
        if is_drawing(path, files):
            shop.kit.drawings.get(path, found, shown, Reading.LOGO)
        elif pixel_size(path, found, shown, files) is not None:
            try:
                shop.pictures.raster(str(path))
            except CardgenError as error:
                found.extend(error.diagnostics)


Formed = tuple[dict[str, bytes], tuple[Piece, ...]]

NOWHERE = Path("\0")
"""A folder in which nothing was made before: the manifest of a row tells of this batch alone."""


def _as_folder(order: Order, everything: Iterable[Made], shop: Workshop) -> Formed:
    """A folder of the row, with one for each edition in it, as `build` makes them."""
    from cardgen.build.manifest import manifest_for
    from cardgen.build.publish import files_of

    files: dict[str, bytes] = {}
    pieces = []
    for made in everything:
        if made.edition is None:
            continue
        for path, data in files_of(made, NOWHERE, manifest_for(shop)):
            if isinstance(data, bytes):
                files[f"{order.id}/{made.edition.id}/{path.relative_to(NOWHERE).as_posix()}"] = data
        for result in made.results:
            pieces += [
                Piece(f"{order.id}/{result.path}", result.pages),
                *(Piece(f"{order.id}/{one}") for one in result.beside),
            ]
    return files, tuple(pieces)


def _as_zip(order: Order, everything: Iterable[Made], shop: Workshop) -> Formed:
    """The same in one zip."""
    from cardgen.core.zips import zipped

    files, pieces = _as_folder(order, everything, shop)
    name = f"{order.id}.zip"
    return {name: zipped(files)}, (Piece(name, sum(piece.pages for piece in pieces)),)


def _as_pdf(order: Order, everything: Iterable[Made], shop: Workshop) -> Formed:  # noqa: ARG001 - as the others
    """All PDFs of a row in one, with bookmarks."""
    from cardgen.build.bundle import bundled

    products = [product for made in everything for product in made.products]
    several = len({product.job.sector for product in products}) > 1
    name = f"{order.id}.pdf"
    pdfs = [
        (
            f"{product.job.product} {product.job.sector}" if several else product.job.product,
            product.files[product.name],
        )
        for product in products
    ]
    return {name: bundled(pdfs)}, (Piece(name, sum(product.pages for product in products)),)


_FORMS: dict[str, Callable[[Order, Iterable[Made], Workshop], Formed]] = {
    "folder": _as_folder,
    "zip": _as_zip,
    "merged": _as_pdf,
}


def failed(order: Order, code: str, **values: object) -> Done:
    """What came of a row that never came back."""
    from cardgen.messages.diagnostics import Where

    return Done(
        (
            Diagnostic(
                code, (Where(order.source, order.row if order.columns else 0),), tuple(sorted(values.items()))
            ),
        )
    )


def with_found(done: Done, found: Iterable[Diagnostic]) -> Done:
    """The same with more to say."""
    return replace(done, found=(*found, *done.found))
