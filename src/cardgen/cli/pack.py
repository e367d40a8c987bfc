"""`cardgen pack`: everything that a print shop or a school needs, in one zip."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cardgen.cli import options
from cardgen.cli.command import define, option
from cardgen.cli.console import near
from cardgen.cli.jobs import planned
from cardgen.cli.names import checked
from cardgen.cli.session import Session, WrongUsageError, ending
from cardgen.core.signs import one_line
from cardgen.messages.diagnostics import CardgenError, Diagnostics

if TYPE_CHECKING:
    from cardgen.project.workspace import Workspace

_TYPED = click.core.ParameterSource.COMMANDLINE


@define(
    "pack",
    examples=(
        ("cardgen pack vo", "one zip for the print shop"),
        ("cardgen pack vo -p partnerschap-voorbeeld --copies 250", "of a partnership, 250 of each"),
        ("cardgen pack po --product praatplaat --contact drukwerk@school.nl", "one product"),
        ("cardgen pack vo --press press-x1a", "for a shop that asks for PDF/X-1a"),
        ("cardgen pack mbo --for school", "sheets for the school copier, with printing instructions"),
    ),
)
@options.sectors("Sectors to pack; all of them when left out.")
@options.partnership("Pack the edition of this partnership. May be given more than once.")
@options.products("Pack only this product. May be given more than once.")
@option(
    "--for",
    "reader",
    type=click.Choice(["shop", "school"]),
    default="shop",
    show_default=True,
    help="Who prints it: shop (press PDFs, proofs and a job ticket) or school (office sheets and how to print them).",
)
@option(
    "--press",
    default="press",
    show_default=True,
    metavar="OUTPUT",
    help="What the shop gets: press (PDF/X-4), press-x1a (PDF/X-1a), or an output of your own.",
)
@option("--copies", type=click.IntRange(1, 1_000_000), help="How many of each, on the job ticket.")
@option("--contact", default="", metavar="TEXT", help="Whom the print shop can ask, on the job ticket.")
@options.output_folder("Folder for the zips. Without it: output/ of the project.")
@click.pass_obj
def command(  # noqa: PLR0913, PLR0917 - one for each option
    session: Session,
    sectors: tuple[str, ...],
    partnerships: tuple[str, ...],
    products: tuple[str, ...],
    reader: str,
    press: str,
    copies: int | None,
    contact: str,
    output: Path | None,
) -> int:
    """Make one zip of each edition, ready to send.

    For a print shop it holds press PDFs that were held to their standard, proofs, a job ticket in Dutch (as a page
    and as data), hashes and licences. For a school: sheets for the copier and a page that says how to print them.
    """
    workspace = session.workspace()
    checked(workspace, sectors=sectors, partnerships=partnerships, products=products, outputs=(press,))
    _fitting(workspace, reader, press)

    from cardgen.build.laying import lay
    from cardgen.build.make import made_of
    from cardgen.build.pack import Wish, pack
    from cardgen.build.publish import write_files
    from cardgen.build.workshop import Workshop

    wish = Wish("school" if reader == "school" else "shop", copies or 0, one_line(contact), press)
    jobs = planned(workspace, sectors, partnerships, products, outputs=wish.outputs)
    diagnostics = Diagnostics()
    shop = Workshop.open(workspace, diagnostics)
    written = []
    for laid in lay(shop, jobs):
        made = made_of(shop, laid)
        diagnostics.extend(made.diagnostics)
        if not made.fine or made.edition is None:
            continue
        of_pack = Diagnostics()
        folder = output or workspace.output
        name = "school" if wish.reader == "school" else "drukker"
        try:
            data = pack(shop, made, wish, of_pack)
            path = folder / made.edition.id / f"{made.edition.id}-{name}.zip"
            written += write_files([(path, data)], below=folder)
        except CardgenError as error:
            of_pack.extend(one for one in error.diagnostics if one not in set(of_pack))
        diagnostics.extend(of_pack)
    session.console.report(diagnostics)
    for path in written:
        session.console.result(near(path))
    session.console.summary(diagnostics)
    return ending(diagnostics)


_ON_THE_TICKET = ("press", "copies", "contact")
"""Options that only a print shop reads."""


def _fitting(workspace: Workspace, reader: str, press: str) -> None:
    """See that what is asked belongs together.

    Raises:
        WrongUsageError: a print shop would get an output in the colours of a screen, or a school a job ticket.
    """
    found = Diagnostics()
    if reader == "shop":
        from cardgen.impose.stock import Stock

        outputs = Stock.load(workspace).outputs
        if not outputs[press].print:
            fit = ", ".join(sorted(name for name, output in outputs.items() if output.print))
            found.add("BLD51", name=press, known=fit)
    else:
        context = click.get_current_context()
        typed = [name for name in _ON_THE_TICKET if context.get_parameter_source(name) is _TYPED]
        if typed:
            found.add("BLD52", option=", ".join(f"--{name}" for name in typed))
    if found.errors:
        raise WrongUsageError(found)
