"""`cardgen calibrate`: measure how far a printer's backs are off, and remember it."""

from __future__ import annotations

from pathlib import Path

import click

from cardgen.cli.command import define, option
from cardgen.cli.console import near
from cardgen.cli.language import translate
from cardgen.cli.measures import Signed
from cardgen.cli.session import Session, WrongUsageError
from cardgen.messages.diagnostics import CardgenError, Diagnostics


@define(
    "calibrate",
    examples=(
        ("cardgen calibrate", "make the sheet; print it on both sides and hold it against the light"),
        ("cardgen calibrate --set kopieerkamer --x 0.7 --y -0.2", "keep what you read"),
        ("cardgen impose kaarten.pdf --grid 2x2 --duplex long --printer kopieerkamer", "use it"),
    ),
)
@option("--paper", default="A4", show_default=True, metavar="PAPER", help="Paper to measure with.")
@option(
    "--orientation",
    type=click.Choice(["portrait", "landscape"]),
    default="portrait",
    show_default=True,
    help="How the pages lie on it. Booklets and most posters are landscape.",
)
@option(
    "--duplex",
    type=click.Choice(["long", "short"]),
    default="long",
    show_default=True,
    help="The edge your printer turns the paper over.",
)
@option("--set", "name", metavar="NAME", help="Keep two numbers under this name, in printers.yaml.")
@option("--x", type=Signed(), help="With --set: what the lines from left to right say.")
@option("--y", type=Signed(), help="With --set: what the lines from top to bottom say.")
@option("-o", "--output", "target", type=click.Path(dir_okay=False, path_type=Path), help="File to write.")
@click.pass_obj
def command(
    session: Session,
    paper: str,
    orientation: str,
    duplex: str,
    name: str | None,
    x: float | None,
    y: float | None,
    target: Path | None,
) -> int:
    """Make a sheet that shows how far the back of your printer's paper is off, to a tenth of a millimetre.

    Print it on both sides at full size and hold it against the light. Read off two numbers and keep them with --set.
    With --printer NAME later jobs move the backs, and the lines to cut along, by just as much.
    """
    workspace = session.workspace()
    if name is not None:
        from cardgen.impose.printers import file_of, store

        if x is None or y is None:
            raise WrongUsageError(CardgenError.of("IMP54").diagnostics)
        path = file_of(workspace)
        try:
            store(path, name, "portrait" if orientation == "portrait" else "landscape", x, y)
        except CardgenError as mistake:
            raise WrongUsageError(mistake.diagnostics) from mistake
        session.console.say(translate("Kept. Use it with --printer {name}.").format(name=name))
        session.console.result(near(path))
        return 0
    if x is not None or y is not None:
        raise WrongUsageError(CardgenError.of("IMP55").diagnostics)
    from cardgen.impose.job import Imposer

    diagnostics = Diagnostics()
    imposer = Imposer.ready(workspace, diagnostics)
    try:
        size = imposer.stock.paper(paper)
    except CardgenError as mistake:
        raise WrongUsageError(mistake.diagnostics) from mistake
    target = target or Path("ijkvel.pdf")
    imposer.write_calibration(size, orientation == "landscape", duplex, target)
    session.console.result(near(target))
    return 0
