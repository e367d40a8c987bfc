"""`cardgen build`: make the PDFs."""

from __future__ import annotations

import time
from pathlib import Path

import click

from cardgen.cli import options
from cardgen.cli.command import define, option
from cardgen.cli.console import near
from cardgen.cli.jobs import planned
from cardgen.cli.language import decimal, translate
from cardgen.cli.names import checked
from cardgen.cli.session import Session, ending
from cardgen.messages.diagnostics import Diagnostics

MOST_NAMES = 8
"""Partnerships that are named when they were not made."""


@define(
    "build",
    examples=(
        ("cardgen build", "every product for every sector"),
        ("cardgen build po vo", "every product for two sectors"),
        ("cardgen build vo -p partnerschap-voorbeeld", "in the words, colours and logo of a partnership"),
        ("cardgen build vo --product praatplaat --size A3", "one product, in another size"),
        ("cardgen build po --for office", "sheets for the school copier, with printing instructions"),
        ("cardgen build po --for fillable", "with fields to fill in on a screen"),
        ("cardgen build po --bundle", "and everything in one file, to send round"),
        (
            'cardgen build vo --set topics.time.question="Waar vinden wij tijd?"',
            "try out a text without touching a file",
        ),
    ),
)
@options.sectors("Sectors to build; all of them when left out.")
@options.partnership("Make the edition of this partnership. May be given more than once.")
@options.products("Make only this product. May be given more than once.")
@options.size()
@options.settings("Replace one text for this run, named as in cardgen explain. May be given more than once.")
@option(
    "--for",
    "outputs",
    metavar="OUTPUT",
    multiple=True,
    default=("screen",),
    help="What the PDFs are for: screen, fillable (the same with fields to fill in on a screen), office (a school "
    "copier: sheets without bleed, and a page that says how to print them), press (a print shop: bleed and marks; "
    "press-x1a for one that asks for PDF/X-1a) or werkversie (all texts with room to write beside them). "
    "May be given more than once.",
)
@option("--again", is_flag=True, help="Make everything again, also what is up to date.")
@option(
    "--verify",
    is_flag=True,
    help="Read the PDFs for the screen back, and check them as cardgen preflight does.",
)
@option(
    "--bundle",
    "bundled",
    is_flag=True,
    help="Also put all PDFs of an edition in one file, with bookmarks and page labels.",
)
@options.output_folder("Folder for the PDFs. Without it: output/ of the project.")
@click.pass_obj
def command(  # noqa: PLR0913, PLR0917 - one for each option
    session: Session,
    sectors: tuple[str, ...],
    partnerships: tuple[str, ...],
    products: tuple[str, ...],
    size: str | None,
    sets: tuple[str, ...],
    outputs: tuple[str, ...],
    again: bool,
    verify: bool,
    bundled: bool,
    output: Path | None,
) -> int:
    """Make PDFs from the texts in content/ and the designs in templates/.

    Each edition gets a folder with its PDFs and a manifest that says what went into them. The paths of the PDFs are
    printed, one a line. When a text has a mistake in it, you are told where, and that edition is left as it was.
    """
    started = time.perf_counter()
    workspace = session.workspace()
    workspace = workspace.making(output or workspace.output)
    workspace.shelf.record()  # from here, because finding out what there is to build reads files too
    checked(
        workspace, sectors=sectors, partnerships=partnerships, products=products, sets=sets, outputs=outputs
    )

    from cardgen.api import build, bundle

    jobs = planned(workspace, sectors, partnerships, products, size, sets, outputs)
    diagnostics = Diagnostics()
    diagnostics.extend(workspace.strays(Path.cwd()))
    built = build(workspace, jobs, workspace.output, diagnostics, session.console.progress, again=again)
    session.console.report(diagnostics)
    for name in (name for made in built for name in (made.path, *made.beside)):
        session.console.result(near(workspace.output / name))
    sound = True
    if verify:
        from cardgen.cli.preflight import verified

        # The PDFs for paper have folders of their own, and claim nothing.
        sound = verified(
            session.console, [workspace.output / one.path for one in built if one.path.count("/") == 1]
        )
    for path in bundle(built, workspace.output) if bundled else ():
        session.console.result(near(path))
    session.console.summary(diagnostics)
    seconds = time.perf_counter() - started
    counted = translate("{n} PDF in {seconds} s") if len(built) == 1 else translate("{n} PDFs in {seconds} s")
    session.console.say(counted.format(n=len(built), seconds=decimal(round(seconds, 1))))
    if not partnerships and (others := workspace.partnerships()):
        names = ", ".join(others[:MOST_NAMES]) + (", …" if len(others) > MOST_NAMES else "")
        session.console.say(
            translate("Not made: {names}. With -p NAME or -p all they are.").format(names=names)
        )
    return ending(diagnostics) or int(not sound)
