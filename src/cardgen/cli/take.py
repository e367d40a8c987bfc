"""`cardgen take`: texts that were changed in Word or Excel, back into the project."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cardgen.cli import options
from cardgen.cli.command import argument, define, option
from cardgen.cli.console import Console, near
from cardgen.cli.language import translate
from cardgen.cli.names import FolderName, checked
from cardgen.cli.session import Session, WrongUsageError
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where

if TYPE_CHECKING:
    from cardgen.exchange.record import Record
    from cardgen.exchange.taking import Taken
    from cardgen.project.workspace import Workspace

YES = frozenset({"y", "yes", "j", "ja"})


@define(
    "take",
    examples=(
        ("cardgen take teksten.docx -p regio-noord --dry-run", "show what would change"),
        ("cardgen take teksten.docx -p regio-noord", "show it, ask, and write it"),
        ("cardgen take teksten.xlsx -p regio-noord --yes", "without a question"),
    ),
)
@argument(
    "file",
    type=click.Path(path_type=Path),
    help="What cardgen text made and somebody changed: .docx or .xlsx.",
)
@options.partnership(
    "Whose own texts they become. Without it: of the edition that the file was made from.", several=False
)
@option(
    "--sector",
    type=FolderName("sector"),
    help="The sector the texts are for, when the file has lost it.",
)
@option("--yes", is_flag=True, help="Write without asking.")
@option("--dry-run", is_flag=True, help="Only show what would change.")
@click.pass_obj
def command(
    session: Session, file: Path, partnership: str | None, sector: str | None, yes: bool, dry_run: bool
) -> int:
    """Read the texts that were changed in a table for Word or Excel, and put them into the YAML of the right layer.

    First the differences are shown. A text that would not fit is refused, with how many characters must go; then
    nothing is written. Everything else in the files stays as it is: remarks, order, quotes.

    Only the column of texts is read. Tracked changes count as accepted; bold and italic letters become **bold** and
    *italic*; a new line becomes //.
    """
    from cardgen.exchange.reading import read_sheet
    from cardgen.exchange.taking import take

    workspace = session.workspace()
    named = {"sectors": (sector,) if sector else (), "partnerships": (partnership,) if partnership else ()}
    checked(workspace, **named)
    if workspace.project is None:
        raise CardgenError.of("NEW02")
    sheet = read_sheet(file)
    whose, owner = _edition(sheet.record, sector, partnership, file.name)
    checked(workspace, sectors=(whose,), partnerships=(owner,) if owner else ())
    found = Diagnostics()
    taken = take(workspace, sheet, file.name, whose, owner, found)
    _show(session.console, taken)
    session.console.report(found)
    if found.errors:
        session.console.summary(found)
        session.console.say(translate("Nothing was written."))
        return 1
    if not taken.changes:
        session.console.say(translate("No text was changed; there is nothing to write."))
        return 0
    session.console.say(translate("Texts that change: {count}.").format(count=len(taken.changes)))
    if dry_run or not (yes or _agreed(session.console)):
        session.console.say(translate("Nothing was written."))
        return 0
    from cardgen.build.publish import write_files

    files = [(workspace.project / name, data) for name, data in taken.files.items()]
    for path in write_files(files, below=workspace.project):
        session.console.result(near(path))
    if owner:
        _remember(workspace, owner, [change.id for change, _ in taken.changes])
    shown = f"{whose} -p {owner}" if owner else whose
    session.console.say(translate("Now: {command}").format(command=f"cardgen build {shown}"))
    return 0


def _edition(
    record: Record | None, sector: str | None, partnership: str | None, name: str
) -> tuple[str, str | None]:
    """Sector and partnership that the texts are for.

    Raises:
        WrongUsageError: the file does not say its sector (TAK18), or is of another partnership or sector (TAK20).
    """
    found = Diagnostics()
    if record is None and sector is None:
        found.add("TAK18", Where(name))
    if record is not None:
        theirs, yours = record.partnership, partnership or record.partnership
        if theirs is not None and theirs != yours:
            found.add("TAK20", Where(name), theirs=theirs, yours=str(yours))
        if sector is not None and sector != record.sector:
            found.add("TAK20", Where(name), theirs=record.sector, yours=sector)
        partnership = yours
    if found.errors:
        raise WrongUsageError(found)
    return sector or (record.sector if record is not None else ""), partnership


def _remember(workspace: Workspace, owner: str, paths: Sequence[str]) -> None:
    """Note what stood below the new own texts, so that `cardgen diff --stale` can tell when that changes."""
    from cardgen.build.publish import write_files
    from cardgen.compare.resting import as_seen, resting, seen
    from cardgen.content.store import partnership_sectors

    project = workspace.project or Path()
    files = []
    for sector in partnership_sectors(workspace, owner, Diagnostics()):
        now = resting(workspace, sector, owner)
        noted = {path: now[path].below for path in paths if path in now}
        if noted:
            files.append(as_seen(project, sector, owner, seen(project, sector, owner) | noted))
    write_files(files, below=project)


def _show(console: Console, taken: Taken) -> None:
    """Each text as it is and as it becomes, by the file it goes into."""
    for name in dict.fromkeys(name for _, name in taken.changes):
        console.result(name)
        for change, file in taken.changes:
            if file == name:
                console.result(f"  {change.id}")
                console.result(f"    - {change.old}")
                console.result(f"    + {change.new}")


def _agreed(console: Console) -> bool:
    """Whether somebody says yes.

    Raises:
        WrongUsageError: TAK19, nobody is there to be asked.
    """
    if not console.can_ask:
        found = Diagnostics()
        found.add("TAK19")
        raise WrongUsageError(found)
    try:
        return console.ask(translate("Write this? (y/n)"), "n").casefold() in YES
    except EOFError:
        return False
