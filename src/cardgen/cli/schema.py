"""`cardgen schema`: what may stand in each kind of file, for editors."""

from __future__ import annotations

from pathlib import Path

import click

from cardgen.cli.command import argument, define, option
from cardgen.cli.console import near
from cardgen.cli.session import Session, WrongUsageError
from cardgen.messages.diagnostics import CardgenError, Diagnostics, closest


@define(
    "schema",
    examples=(
        ("cardgen schema", "make the schemas of this project anew, after a new version of cardgen"),
        ("cardgen schema content", "print that of content files"),
        ("cardgen schema -o schemas", "all of them, into a folder"),
    ),
)
@argument("kind", required=False, help="Print the schema of this kind of file: content, product, theme …")
@option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the schemas. Without it: .cardgen/schema of the project.",
)
@click.pass_obj
def command(session: Session, kind: str | None, output: Path | None) -> int:
    """Write JSON Schemas from the models that read your files, so that an editor completes and checks while you type.

    Visual Studio Code does with the extension YAML. Files that cardgen new makes begin with the line by which it finds
    them; no network is needed.
    """
    from cardgen.build.publish import write_files
    from cardgen.schema.kinds import FOLDER, KINDS, as_json, schemas

    if kind is not None:
        if kind not in KINDS:
            found = Diagnostics()
            found.add("SCH01", name=kind, suggestion=closest(kind, KINDS), known=", ".join(KINDS))
            raise WrongUsageError(found)
        session.console.raw(as_json(kind).decode())
        return 0
    project = session.workspace().project
    if output is None and project is None:
        raise CardgenError.of("NEW02")
    folder = output or (project or Path()) / FOLDER
    files = [(folder / Path(name).name, data) for name, data in schemas().items()]
    for path in write_files(files, below=folder if output else project):
        session.console.result(near(path.resolve()))
    return 0
