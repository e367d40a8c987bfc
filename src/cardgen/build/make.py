"""Jobs to files in memory, one edition after another. Nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from cardgen.build.jobs import FILLABLE, PAPERLESS, SCREEN
from cardgen.build.laying import Laid, lay
from cardgen.build.made import Made, Product
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.render.target import FILL_IN
from cardgen.render.target import SCREEN as TO_READ

if TYPE_CHECKING:
    from cardgen.build.jobs import Job
    from cardgen.build.workshop import Workshop
    from cardgen.content.model import Edition
    from cardgen.layout.scene import Scene

Maker = Callable[["Workshop", "Edition", "Job", "Scene", Diagnostics], Product]
"""Turns one laid-out job into its files; raises CardgenError when that cannot be."""

TO_FILL_IN = "invulbaar"
"""What the name of a file with fields ends in."""

GUIDE = "zo-druk-je-dit-af"
"""What the name of a printing guide ends in; its readers are Dutch."""


def make(shop: Workshop, jobs: Iterable[Job], maker: Maker | None = None) -> Iterator[Made]:
    """Make the files of all jobs, by default their PDFs.

    What is wrong is with the edition it is wrong in, and never stops the others.

    Args:
        shop: what all jobs of a run share.
        jobs: what to make; jobs of one edition are made together.
        maker: what is made of each Scene.
    """
    return (made_of(shop, laid, maker) for laid in lay(shop, jobs))


def made_of(shop: Workshop, laid: Laid, maker: Maker | None = None) -> Made:
    """The files of one edition that was laid out; none when it has errors."""
    found = laid.diagnostics
    products: list[Product] = []
    edition = laid.edition
    if edition is not None and not found.errors:
        try:
            _look_at_house_style(shop, laid)
            for job, scene in laid.scenes:
                products.append((maker or as_pdf)(shop, edition, job, scene, found))
        except CardgenError as error:
            found.extend(error.diagnostics)
    return Made(laid.jobs, edition, tuple(products), tuple(found))


def _look_at_house_style(shop: Workshop, laid: Laid) -> None:
    """Say which logos cannot be seen where they stand, and which colours have the inks of another."""
    if laid.edition is None or laid.edition.partnership is None:
        return
    from cardgen.build.inkpairs import look_at_inks
    from cardgen.render.looking import look_at_logos

    look_at_inks(shop, laid.edition, laid.diagnostics)
    look_at_logos((scene for _, scene in laid.scenes), shop.kit, shop.pictures, laid.diagnostics)


def as_pdf(shop: Workshop, edition: Edition, job: Job, scene: Scene, diagnostics: Diagnostics) -> Product:
    """The PDF of a job; for paper its sheets, and the page that says how to print them.

    Raises:
        CardgenError: a picture or a PDF from elsewhere is damaged, or the pages do not fit on the paper.
    """
    stem = file_stem(job, edition)
    date = shop.date(edition)
    if job.output in PAPERLESS:
        data = shop.pdf(scene, date, diagnostics, FILL_IN if job.output == FILLABLE else TO_READ)
        return Product(job, scene, {file_of(job, edition): data}, len(scene.pages))
    sheets = shop.sheets(scene, edition, job, date, diagnostics)
    files = {file_of(job, edition): sheets.pdf}
    if sheets.guide:
        files[f"{job.output}/{stem}-{GUIDE}.pdf"] = sheets.guide
    return Product(job, scene, files, sheets.count)


def file_stem(job: Job, edition: Edition) -> str:
    """`praatplaat-vo-a3-office`: product, edition, and size and output when they were asked for."""
    output = {SCREEN: "", FILLABLE: TO_FILL_IN}.get(job.output, job.output)
    return "-".join(filter(None, (job.product, edition.id, job.size.lower(), output)))


def file_of(job: Job, edition: Edition) -> str:
    """The file of a job, as a path below the folder of the edition."""
    name = f"{file_stem(job, edition)}.pdf"
    # Sheets have a folder of their own: who reads on a screen need not choose.
    return name if job.output in PAPERLESS else f"{job.output}/{name}"
