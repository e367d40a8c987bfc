"""`cardgen text`: the same edition in words, as HTML."""

from __future__ import annotations

from pathlib import Path

import click

from cardgen.cli import options
from cardgen.cli.command import define, option
from cardgen.cli.console import near
from cardgen.cli.jobs import planned
from cardgen.cli.names import checked
from cardgen.cli.session import Session
from cardgen.messages.diagnostics import Diagnostics


@define(
    "text",
    examples=(
        ("cardgen text vo", "everything of one sector, as HTML"),
        ("cardgen text po --product praatplaat", "the poster, described in words"),
        ("cardgen text vo -p partnerschap-voorbeeld --large", "in large print"),
    ),
)
@options.sectors("Sectors to write; all of them when left out.")
@options.partnership("Write the edition of this partnership. May be given more than once.")
@options.products("Write only this product. May be given more than once.")
@option("--large", is_flag=True, help="Large print: letters of 20 points, black on white.")
@options.output_folder("Folder for the files. Without it: output/ of the project.")
@click.pass_obj
def command(
    session: Session,
    sectors: tuple[str, ...],
    partnerships: tuple[str, ...],
    products: tuple[str, ...],
    large: bool,
    output: Path | None,
) -> int:
    """Write each product as plain text with headings and lists, and every picture described in words.

    For people who listen, enlarge or use a translator. Each file is HTML that needs nothing else: any browser opens it,
    any word processor takes it over. The words and their order are those of the print.
    """
    workspace = session.workspace()
    checked(workspace, sectors=sectors, partnerships=partnerships, products=products)

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
