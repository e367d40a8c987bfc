"""`cardgen impose`: pages of any PDF onto sheets of paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from cardgen.cli.command import argument, define, option
from cardgen.cli.console import Level, near
from cardgen.cli.jobfile import load_job
from cardgen.cli.measures import Millimetres
from cardgen.cli.session import Session, WrongUsageError
from cardgen.messages.diagnostics import CardgenError, Diagnostics

LENGTH = Millimetres()


@define(
    "impose",
    examples=(
        ("cardgen impose boekje.pdf --booklet", "A5 pages on A4, to fold and staple"),
        ("cardgen impose boekje.pdf --booklet --paper A3 --creep 80g --plan", "look before you print"),
        (
            "cardgen impose boek.pdf --signature 16 --paper SRA3 --for press",
            "sections of 16 pages to sew or glue",
        ),
        ("cardgen impose kaarten.pdf --grid 2x2 --duplex long", "four two-sided cards on a sheet"),
        ("cardgen impose kaarten.pdf --cut-stack --duplex long", "cards that lie in order after cutting"),
        ("cardgen impose kaarten.pdf --fold-over", "cards for a printer that prints one side only"),
        ("cardgen impose poster.pdf --tile A4 --to A1", "a poster of sheets to glue together"),
        ("cardgen impose naambordjes.pdf --grid etiket-8", "on a sheet of labels"),
        ("cardgen impose zine.pdf --zine", "eight small pages on one sheet, with one cut"),
        ("cardgen impose boekje.pdf --booklet --sides fronts", "for a printer that prints one side"),
        ("cardgen impose --job FILE.yaml", "as it was written down"),
    ),
)
@argument(
    "files",
    type=click.Path(dir_okay=False, path_type=Path),
    nargs=-1,
    help="PDF to put on sheets. More than one file become one job.",
)
@option(
    "--job",
    type=click.Path(dir_okay=False, path_type=Path),
    is_eager=True,
    expose_value=False,
    callback=load_job,
    help="Options from a YAML file, such as booklet: ja and paper: A3. Those on the command line go first.",
)
@option("--booklet", is_flag=True, help="Fold and staple: one nested booklet.")
@option(
    "--folds",
    type=click.IntRange(1, 3),
    default=1,
    help="Fold each sheet once, twice (8 pages) or three times (16 pages). The heads are cut open after binding.",
)
@option(
    "--zine", is_flag=True, help="Eight pages on one side of a sheet, to fold and cut once in the middle."
)
@option(
    "--wire",
    type=click.Choice(["left", "top"]),
    help="Loose leaves for a wire or a calendar, in order after cutting; --gutter makes room for the holes.",
)
@option("--gang", is_flag=True, help="Pages of different sizes together, each at its own size.")
@option("--signature", type=int, metavar="N", help="A booklet in sections of at most N pages.")
@option(
    "--grid",
    metavar="COLUMNSxROWS",
    help="Cards or pages in columns and rows, a label sheet by name, or auto.",
)
@option("--cut-stack", is_flag=True, help="As --grid, but in order after cutting the whole pile.")
@option("--fold-over", is_flag=True, help="Front and back on one side of the paper, to fold and glue.")
@option("--work-and-turn", is_flag=True, help="Both sides of the paper get the same, turned like a page.")
@option("--work-and-tumble", is_flag=True, help="The same, turned over the top edge.")
@option("--tile", metavar="PAPER", help="A poster on several sheets of this paper.")
@option(
    "--to", metavar="SIZE", help="With --tile: how large, as paper (A1), size (1000x700mm) or factor (200%)."
)
@option(
    "--sheets", type=click.IntRange(1, 400), help="With --tile: as large as this number of sheets allows."
)
@option("--overlap", type=LENGTH, help="With --tile: what neighbouring sheets share.")
@option("--margin", type=LENGTH, help="With --tile: the edge of each sheet that stays free.")
@option("--no-map", is_flag=True, help="With --tile: without the sheet that shows how it goes together.")
@option(
    "--paper",
    metavar="PAPER",
    help="Paper to print on: A4, A3, SRA3, 320x450mm, or auto for as large as needed.",
)
@option("--for", "output", metavar="OUTPUT", help="What prints it: office (the default) or press.")
@option("--duplex", type=click.Choice(["long", "short"]), help="The edge your printer turns the paper over.")
@option("--backs", type=click.Choice(["none", "alternate", "same", "after", "onward"]),
        help="Where backs are in the file: every other page, the last page for all, or after all fronts; "
        "onward lets pages simply run on at the back.")  # fmt: skip
@option(
    "--turn", type=click.Choice(["page", "top"]), default="page", help="How a finished card is turned over."
)
@option("--copies", type=click.IntRange(1, 1000), default=1, help="Print every card this many times.")
@option("--binding", type=click.Choice(["left", "right"]), default="left", help="The side of the spine.")
@option("--cover-last", type=click.IntRange(0, 8), default=0, metavar="N", help="The last N pages stay last.")
@option(
    "--up", type=click.IntRange(1, 8), default=1, metavar="N", help="N folded sheets on one sheet of paper."
)
@option("--glued", is_flag=True, help="Sections are glued, not sewn; use --gutter for room at the spine.")
@option("--gutter", type=LENGTH, default="0", help="Keep pages this far from the fold.")
@option(
    "--creep", metavar="PAPER", help="Make up for thick booklets: the weight (80g) or thickness (0.11mm)."
)
@option("--creep-factor", type=click.FloatRange(0, 3), help="How much paper bulges; 1.2 for hand-stapled.")
@option(
    "--creep-anchor", type=click.Choice(["cover", "centre"]), default="cover", help="The sheet that stays."
)
@option(
    "--creep-method",
    type=click.Choice(["shift", "scale"]),
    default="shift",
    help="Move pages or narrow them.",
)
@option("--bleed", type=LENGTH, help="Bleed around pages. A file without trim boxes has it on every page.")
@option("--gap", type=LENGTH, help="Room between cards.")
@option("--marks", metavar="LIST", help="crop, cut, fold, registration, center, color, slug; all or none.")
@option(
    "--marks-on",
    type=click.Choice(["both", "front", "back"]),
    default="both",
    help="The sides that get marks.",
)
@option("--printer", metavar="NAME", envvar="CARDGEN_PRINTER", show_envvar=True,
        help="Make up for how this printer shifts backs; see cardgen calibrate.")  # fmt: skip
@option(
    "--sides",
    type=click.Choice(["both", "fronts", "backs"]),
    default="both",
    help="For a printer that prints one side: first all fronts, then all backs in the order in which they are needed.",
)
@option("--pages", metavar="PAGES", help="Only these pages of the file: 1-8,12 or 3-.")
@option("--title", help="Name on the margin of each sheet.")
@option("--password", metavar="PASSWORD", help="Of a PDF that is locked.")
@option("--plan", "only_plan", is_flag=True, help="Show what goes where; write nothing.")
@option("--guide", is_flag=True, help="Also write a page that says how to print, cut and fold this job.")
@option("--list", "only_list", is_flag=True, help="Show the papers, label sheets and printers there are.")
@option("-o", "--output", "target", type=click.Path(dir_okay=False, path_type=Path), help="File to write.")
@click.pass_obj
def command(
    session: Session,
    /,
    files: tuple[Path, ...],
    only_plan: bool,
    only_list: bool,
    guide: bool,
    target: Path | None,
    **given: Any,
) -> int:
    """Put the pages of a PDF on sheets: booklets, cards, labels and posters.

    Nothing is guessed behind your back: --plan shows every sheet before anything is written, and --guide makes a page
    with the printer setting, the cuts and the folds of exactly this job. The original file is never changed.
    """
    from cardgen.cli.imposition import Wishes, listing, request_of, said
    from cardgen.impose.job import Guided, Imposer

    diagnostics = Diagnostics()
    imposer = Imposer.ready(session.workspace(), diagnostics)
    if only_list:
        _show(session, listing(imposer))
        return 0
    try:
        request = request_of(Wishes(**given), files, imposer)
    except CardgenError as mistake:
        raise WrongUsageError(mistake.diagnostics) from mistake
    if only_plan:
        plan = imposer.open_and_plan(files, request)
        session.console.report(diagnostics)
        _show(session, said(plan, full=True))
        return 0
    target = target or files[0].with_name(f"{files[0].stem}-{request.scheme}.pdf")
    page = target.with_name(f"{target.stem}-guide.pdf") if guide else None
    plan = imposer.impose(files, request, target, Guided(page) if page else None)
    session.console.report(diagnostics)
    session.console.say(said(plan, full=False), Level.NORMAL)
    session.console.result(near(target))
    if page:
        session.console.result(near(page))
    return 0


def _show(session: Session, text: str) -> None:
    for line in text.splitlines():
        session.console.result(line)
