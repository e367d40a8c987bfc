"""`cardgen preview`: pictures of pages, for whoever designs or writes."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cardgen.cli import options
from cardgen.cli.command import argument, define, option
from cardgen.cli.console import near
from cardgen.cli.jobs import planned
from cardgen.cli.language import language, translate
from cardgen.cli.names import FolderName, checked
from cardgen.cli.session import Session, WrongUsageError
from cardgen.messages.diagnostics import Diagnostics, closest

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from cardgen.build.jobs import Job
    from cardgen.preview.previewer import Previewer, Shown
    from cardgen.project.workspace import Workspace

DPI, GRID_DPI = 96, 192
"""Pixels per inch: as large as on a screen; with small letters on it, twice that."""


DEFAULT_PROFILE = "fogra39-coated"
"""Of --plates without --soft-proof."""


class SectorOrProduct(FolderName):
    """A word that names either; Tab offers both."""

    def __init__(self) -> None:
        super().__init__("sector")
        self.name = "sector"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str | None:  # noqa: ARG002 (Click's signature)
        """The words in the usage line."""
        return "[SECTOR] [PRODUCT]"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Sectors and products that begin like this."""
        products = FolderName("product").shell_complete(ctx, param, incomplete)
        return super().shell_complete(ctx, param, incomplete) + products


@define(
    "preview",
    examples=(
        ("cardgen preview vo dialoogkaart", "both sides as PNG"),
        ("cardgen preview vo dialoogkaart --grid", "with the frame of every text, and how it fitted"),
        ("cardgen preview --sheet", "every edition side by side, one picture per product"),
        (
            "cardgen preview praatplaat --colour-blind deutan",
            "as people see it who do not tell red from green",
        ),
        ("cardgen preview vo praatplaat --soft-proof fogra29-uncoated", "as it looks on uncoated paper"),
        ("cardgen preview vo -p partnerschap-voorbeeld --watch", "again each time you save a file"),
    ),
)
@argument(
    "names", type=SectorOrProduct(), nargs=-1, help="Sectors and products to show; all of them when left out."
)
@options.partnership("Show the edition of this partnership. May be given more than once.")
@options.size()
@option(
    "--dpi",
    type=click.IntRange(10, 1200),
    metavar="N",
    help="Pixels per inch. Without it: 96, and 192 with --grid.",
)
@option("--grid", is_flag=True, help="Draw frames with their fit, trim, bleed, safe zone and folds.")
@option(
    "--colour-blind",
    "colour_blind",
    type=click.Choice(["deutan", "protan", "tritan"]),
    help="Show the colours as people with this colour-vision deficiency see them.",
)
@option("--grey", is_flag=True, help="Show how it prints without colour.")
@option(
    "--soft-proof",
    "proof",
    metavar="PROFILE",
    help="Show how it looks on paper: a print profile, such as fogra39-coated or fogra29-uncoated.",
)
@option(
    "--plates",
    is_flag=True,
    help="Show what is on each plate of the press, spots as well, and how much ink there is in all; too much is red. "
    "With --soft-proof: the plates of that profile, and at the end how it looks on paper.",
)
@option("--sheet", is_flag=True, help="One contact sheet per product instead of a file per page.")
@option(
    "--watch", is_flag=True, help="Go on, and show again what changes when you save a file. Ctrl-C stops."
)
@option("--poll", is_flag=True, help="With --watch: for network drives that do not tell when a file changes.")
@options.output_folder("Folder for the pictures. Without it: output/preview/ of the project.", envvar=None)
@click.pass_obj
def command(  # noqa: PLR0913, PLR0917 (one for each option)
    session: Session,
    names: tuple[str, ...],
    partnerships: tuple[str, ...],
    size: str | None,
    dpi: int | None,
    grid: bool,
    colour_blind: str | None,
    grey: bool,
    proof: str | None,
    plates: bool,
    sheet: bool,
    watch: bool,
    poll: bool,
    output: Path | None,
) -> int:
    """Make PNG pictures of the pages, to look at while you design or write.

    Also when something is wrong: then the message stands on the picture, above the page as it is or as it last was.
    """
    workspace = session.workspace()
    jobs = asked_jobs(workspace, names, partnerships, size, everything=sheet)
    if colour_blind and grey:
        raise click.UsageError(translate("Choose --colour-blind or --grey, not both."))

    from cardgen.preview.previewer import Previewer, View

    if (proof or plates) and (colour_blind or grey or grid or sheet):
        raise click.UsageError(
            translate("--soft-proof and --plates go with neither --grid, --colour-blind, --grey nor --sheet.")
        )
    if proof:
        _know(workspace, proof)
    profile = proof or (DEFAULT_PROFILE if plates else "")
    dots = dpi or (GRID_DPI if grid else DPI)
    eyes = "grey" if grey else colour_blind or ""
    view = View(dots, grid, eyes, sheet, profile, plates, language(), paper=bool(proof))
    previewer = Previewer(workspace, output or workspace.output / "preview", view)
    teller = Teller(session, previewer, sheet=sheet)
    if not watch:
        return teller.tell(teller.all_once(jobs))

    from cardgen.preview.watch import changes, follow

    events = changes(workspace, poll=poll)
    shown = teller.all_once(jobs)
    teller.tell(shown)
    session.console.say(translate("Watching content/, templates/ and assets/. Ctrl-C stops."))
    with contextlib.suppress(KeyboardInterrupt):  # the way to stop
        follow(previewer, jobs, shown, events, teller.tell)
    return 0


def _know(workspace: Workspace, profile: str) -> None:
    """Refuse a print profile that there is not.

    Raises:
        WrongUsageError: naming those that there are.
    """
    from cardgen.template.printing import print_profiles

    known = print_profiles(workspace)
    if profile not in known:
        found = Diagnostics()
        found.add("BLD61", None, name=profile, suggestion=closest(profile, known), known=", ".join(known))
        raise WrongUsageError(found)


def asked_jobs(
    workspace: Workspace,
    names: Sequence[str],
    partnerships: Sequence[str],
    size: str | None,
    *,
    everything: bool,
) -> list[Job]:
    """The jobs that a command line asks for; with `everything` and no names of editions, partnerships too.

    Raises:
        WrongUsageError: a name that is neither a sector nor a product, an unknown partnership, or a combination that
            does not exist.
        CardgenError: a file that must be read to know has errors.
    """
    makeable = workspace.products()
    known = [*workspace.sectors(), *makeable]
    found = Diagnostics()
    for name in names:
        if name not in known:
            suggestion = closest(name, known)
            found.add("PRV03", None, name=name, suggestion=suggestion, known=", ".join(known))
    try:
        checked(workspace, partnerships=partnerships)
    except WrongUsageError as mistake:
        found.extend(mistake.diagnostics)
    if found.errors:
        raise WrongUsageError(found)
    sectors = [name for name in names if name in workspace.sectors()]
    products = [name for name in names if name in makeable]
    jobs = planned(workspace, sectors, partnerships, products, size)
    if everything and not sectors and not partnerships and workspace.partnerships():
        jobs += planned(workspace, (), workspace.partnerships(), products, size)
    return jobs


class Teller:
    """Prints what was shown: paths on stdout, messages on stderr."""

    def __init__(self, session: Session, previewer: Previewer, *, sheet: bool) -> None:
        self._console = session.console
        self._previewer = previewer
        self._sheet = sheet

    def all_once(self, jobs: Sequence[Job]) -> list[Shown]:
        """Show every job, with a progress line."""
        shown = []
        for number, job in enumerate(jobs):
            label = " ".join(filter(None, (job.sector, job.partnership, job.product)))
            self._console.progress(number, len(jobs), label)
            shown.append(self._previewer.show(job))
        return shown

    def tell(self, fresh: Sequence[Shown], everything: Sequence[Shown] = ()) -> int:
        """Print paths and messages; 1 when there were errors."""
        paths = [path for one in fresh for path in one.paths]
        if self._sheet:
            products = {one.job.product for one in fresh}
            paths = self._previewer.sheets(
                [one for one in everything or fresh if one.job.product in products]
            )
        found = Diagnostics()
        for one in fresh:
            found.extend(one.diagnostics)
        self._console.report(found)
        for path in paths:
            self._console.result(near(path))
        self._console.summary(found)
        return 1 if found.errors else 0
