"""`cardgen batch`: many editions in one go, from a sheet or a folder."""

from __future__ import annotations

import os
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cardgen.cli import options
from cardgen.cli.batchtold import Telling, in_cells
from cardgen.cli.command import argument, define, option
from cardgen.cli.console import Console, Level, near
from cardgen.cli.language import decimal, language, translate
from cardgen.cli.names import checked
from cardgen.cli.session import Session
from cardgen.messages.diagnostics import CardgenError

if TYPE_CHECKING:
    from cardgen.batch.order import Wish
    from cardgen.batch.reading import Listed
    from cardgen.batch.run import Engine
    from cardgen.project.workspace import Workspace


@define(
    "batch",
    examples=(
        ("cardgen batch --template edities.xlsx", "an example of a sheet, to fill in"),
        ("cardgen batch edities.xlsx --dry-run", "what will be made, and every mistake; nothing is written"),
        ("cardgen batch edities.xlsx", "every row, all products"),
        (
            "cardgen batch edities.csv --product dialoogkaart --for office",
            "one product, for the school copier",
        ),
        ("cardgen batch edities.ods --merged -o verzenden", "one PDF of each row"),
        ("cardgen batch content/partnerships --zip", "a zip of each partnership of the project"),
    ),
)
@argument(
    "file",
    type=click.Path(path_type=Path),
    required=False,
    help="A sheet (xlsx, ods or csv), one row for each edition; or a folder of partnerships.",
)
@option(
    "-o",
    "--output",
    metavar="FOLDER",
    help="Where the results go. Without it: a folder in output/, named after FILE.",
)
@options.products("Make only this product. May be given more than once.")
@option(
    "--for",
    "outputs",
    metavar="OUTPUT",
    multiple=True,
    default=("screen",),
    help="What the PDFs are for, as with cardgen build. May be given more than once.",
)
@option("--zip", "zipped", is_flag=True, help="One zip of each row, in the place of a folder.")
@option("--merged", is_flag=True, help="One PDF of each row, with bookmarks, in the place of a folder.")
@option("--dry-run", is_flag=True, help="Say what would be made and every mistake, and write nothing.")
@option(
    "--jobs",
    type=click.IntRange(0, 256),
    help="How many rows are made at the same time, each in a process of its own. Without it: one for each processor. "
    "0 works in this process.",
)
@option(
    "--template",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write an example of a sheet (xlsx or csv) with explanation in it, and stop.",
)
@option(
    "--engine",
    type=click.Choice(["local", "dask"]),
    default="local",
    show_default=True,
    help="Where rows are made: on this computer, or on a Dask cluster.",
)
@option(
    "--scheduler", metavar="ADDRESS", help="Dask: the address of the scheduler, such as tcp://10.0.0.5:8786."
)
@click.pass_obj
def command(session: Session, /, **given: Any) -> int:
    """Make many editions in one go: each row of a sheet is a partnership with its own name, logo, colour and words.

    A column is headed by a path as cardgen explain prints it, or by what it is called in Dutch: naam, sectoren, logo,
    kleur. Before anything is drawn you hear what is wrong, with the cell. A row with a mistake never stops the others.

    Stopped halfway? The same command goes on where it was. What came of it stands in summary.html in the folder.
    """
    if given["template"] is not None:
        return _template(session, given["template"])
    file: Path | None = given["file"]
    _see_that_it_makes_sense(given)
    assert file is not None  # noqa: S101 - seen
    if not file.exists():
        raise click.UsageError(translate("There is no {file} here.").format(file=file))
    workspace = session.workspace()
    checked(workspace, products=given["products"], outputs=given["outputs"])

    from cardgen.batch.order import Wish
    from cardgen.batch.reading import read

    form: Any = "zip" if given["zipped"] else "merged" if given["merged"] else "folder"
    wish = Wish(tuple(dict.fromkeys(given["products"])), tuple(dict.fromkeys(given["outputs"])), "", form)
    try:
        listed = read(workspace, file)
    except CardgenError as mistake:
        session.console.report(in_cells(mistake.diagnostics, {}))
        return 1
    engine = _engine(workspace, wish, given, len(listed.orders))
    try:
        if given["dry_run"]:
            return _looked(session.console, listed, engine)
        return _made(session.console, workspace, listed, wish, engine, given)
    finally:
        engine.close()


def _see_that_it_makes_sense(given: dict[str, Any]) -> None:
    """Options that belong together, or exclude each other.

    Raises:
        UsageError: says which.
    """
    if given["file"] is None:
        raise click.UsageError(
            translate("Say which sheet: cardgen batch FILE. An example: cardgen batch --template FILE")
        )
    if given["zipped"] and given["merged"]:
        raise click.UsageError(translate("--zip and --merged exclude each other."))
    if (given["engine"] == "dask") != (given["scheduler"] is not None):
        raise click.UsageError(translate("--engine dask and --scheduler ADDRESS belong together."))


def _template(session: Session, path: Path) -> int:
    from cardgen.batch.example import example
    from cardgen.build.publish import write_files

    ending = path.suffix.casefold()
    if ending not in {".xlsx", ".csv"}:
        raise click.UsageError(translate("The name of the example must end in .xlsx or .csv."))
    if path.exists():
        raise CardgenError.of("NEW01", name=path.name)
    for written in write_files([(path.absolute(), example(ending))]):
        session.console.result(near(written))
    return 0


def _engine(workspace: Workspace, wish: Wish, given: dict[str, Any], rows: int) -> Engine:
    if given["engine"] == "dask":
        if find_spec("distributed") is None:
            raise CardgenError.of("BAT29", name="--engine dask")
        from cardgen.batch.cluster import Cluster

        return Cluster(given["scheduler"], workspace, wish)
    from cardgen.batch.crew import Alone, Crew, at_bench

    number = _processors() if given["jobs"] is None else given["jobs"]
    return (
        Alone(at_bench, workspace, wish)
        if number == 0
        else Crew(max(1, min(number, rows)), at_bench, workspace, wish)
    )


def _processors() -> int:
    """Those that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on Windows and macOS
        return os.cpu_count() or 1


def _looked(console: Console, listed: Listed, engine: Engine) -> int:
    from cardgen.batch.run import look

    telling = Telling(console, listed)
    ran = look(listed, engine, telling.progress)
    telling.report(ran)
    telling.table(ran)
    said = translate("{n} of {all} rows can be made. Nothing was written.")
    console.say(said.format(n=len(ran.entries) - ran.failed, all=len(ran.entries)))
    if any(entry.warnings for entry in ran.entries) and not console.says(Level.VERBOSE):
        console.say(translate("What the warnings are shows with -v."))  # there is no summary to look in
    return int(ran.failed > 0)


def _made(
    console: Console,
    workspace: Workspace,
    listed: Listed,
    wish: Wish,
    engine: Engine,
    given: dict[str, Any],
) -> int:
    from cardgen.batch.places import place_of
    from cardgen.batch.run import batch

    started = time.perf_counter()
    place = place_of(given["output"] or str(workspace.output / given["file"].resolve().stem))
    telling = Telling(console, listed)
    ran = batch(workspace, listed, wish, place, engine, telling.progress, language(), telling.report)
    telling.report(ran)
    telling.table(ran)
    seconds = decimal(round(time.perf_counter() - started, 1))
    summing = translate("{n} of {all} rows made in {seconds} s ({kept} of them were there already).")
    console.say(
        summing.format(n=len(ran.entries) - ran.failed, all=len(ran.entries), seconds=seconds, kept=ran.kept)
    )
    where = place.name if "://" in place.name else near(Path(place.name).absolute())
    console.say(translate("Everything about it: {file}").format(file=f"{where}/summary.html"))
    return int(ran.failed > 0)
