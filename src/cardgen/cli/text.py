"""`cardgen text`: the same edition in words, as HTML."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cardgen.cli import options
from cardgen.cli.command import define, option
from cardgen.cli.console import near
from cardgen.cli.jobs import planned
from cardgen.cli.names import checked
from cardgen.cli.session import Session, WrongUsageError
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cardgen.build.jobs import Job
    from cardgen.project.workspace import Workspace


@define(
    "text",
    examples=(
        ("cardgen text vo", "everything of one sector, as HTML"),
        ("cardgen text po --product praatplaat", "the poster, described in words"),
        ("cardgen text vo -p partnerschap-voorbeeld --large", "in large print"),
        ("cardgen text vo --docx teksten.docx", "all texts in a table, to change in Word"),
        ("cardgen text vo --product dialoogkaart --xlsx teksten.xlsx", "those of one product, in Excel"),
    ),
)
@options.sectors("Sectors to write; all of them when left out.")
@options.partnership("Write the edition of this partnership. May be given more than once.")
@options.products("Write only this product. May be given more than once.")
@option("--large", is_flag=True, help="Large print: letters of 20 points, black on white.")
@option(
    "--docx",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the texts of one edition as a table for Word instead, to be changed there. See cardgen take.",
)
@option(
    "--xlsx",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The same for Excel.",
)
@options.output_folder("Folder for the files. Without it: output/ of the project.")
@click.pass_obj
def command(
    session: Session,
    sectors: tuple[str, ...],
    partnerships: tuple[str, ...],
    products: tuple[str, ...],
    large: bool,
    docx: Path | None,
    xlsx: Path | None,
    output: Path | None,
) -> int:
    """Write each product as plain text with headings and lists, and every picture described in words.

    For people who listen, enlarge or use a translator. Each file is HTML that needs nothing else: any browser opens it,
    any word processor takes it over. The words and their order are those of the print.

    With --docx or --xlsx it is a table instead, for a group that changes the texts: the name of each text, where it is
    printed, the text itself, how many characters may still come, and whose it is. cardgen take reads it back.
    """
    workspace = session.workspace()
    checked(workspace, sectors=sectors, partnerships=partnerships, products=products)
    if docx or xlsx:
        jobs = planned(workspace, sectors, partnerships, products)
        files = [(ending, path) for ending, path in ((".docx", docx), (".xlsx", xlsx)) if path is not None]
        return _write_tables(session, workspace, jobs, files, only_printed=bool(products))

    from cardgen.api import Workshop, as_twin, make, publish

    jobs = planned(workspace, sectors, partnerships, products)
    diagnostics = Diagnostics()
    shop = Workshop.open(workspace, diagnostics)
    written = []
    for made in make(shop, jobs, as_twin(large=large)):
        written += publish([made], output or workspace.output)
        diagnostics.extend(made.diagnostics)
    session.console.report(diagnostics)
    for path in written:
        session.console.result(near(path))
    session.console.summary(diagnostics)
    return 1 if diagnostics.errors else 0


def _write_tables(
    session: Session,
    workspace: Workspace,
    jobs: Sequence[Job],
    files: Sequence[tuple[str, Path]],
    *,
    only_printed: bool,
) -> int:
    """Write the texts of one edition as tables."""
    from cardgen.api import Workshop, lay
    from cardgen.build.laying import by_edition
    from cardgen.build.publish import write_files
    from cardgen.exchange.sheet import sheet_of
    from cardgen.exchange.writing import as_file, see_that_it_can_go

    found = Diagnostics()
    for ending, path in files:
        if path.suffix.lower() != ending:
            found.add("TAK25", Where(str(path)), ending=ending)
    editions = by_edition(jobs)
    if len(editions) != 1:
        found.add("TAK23", count=len(editions))
    if found.errors:
        raise WrongUsageError(found)
    for _, path in files:
        see_that_it_can_go(path)
    (laid,) = lay(Workshop.open(workspace, found), jobs)
    if laid.edition is None:
        raise CardgenError(laid.diagnostics)
    session.console.report(found)
    sheet = sheet_of(laid, only_printed=only_printed)
    for path in write_files([(path, as_file(sheet, path)) for _, path in files]):
        session.console.result(near(path.resolve()))
    return 0
