"""`cardgen init`: a folder becomes a project."""

from __future__ import annotations

from pathlib import Path

import click

from cardgen.cli.command import argument, define
from cardgen.cli.console import near
from cardgen.cli.language import translate
from cardgen.cli.session import Session


@define(
    "init",
    examples=(
        ("cardgen init", "this folder"),
        ("cardgen init samen-opleiden", "a folder of that name, made when it is not there yet"),
    ),
)
@argument(
    "folder",
    required=False,
    default=".",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="[DIR]",
    help="The folder; this one when left out.",
)
@click.pass_obj
def command(session: Session, folder: Path) -> int:
    """Make a folder a project: a place for your own partnerships, texts and designs.

    It gets one small file, cardgen.yaml. Everything else keeps coming from cardgen, until you write something of your
    own. What is in the folder already stays as it is.
    """
    from cardgen.starting.begin import project, write, write_schemas

    home = folder.resolve()
    home.mkdir(parents=True, exist_ok=True)
    for path in write(home, project()):
        session.console.result(near(path))
    write_schemas(home)
    if home != Path.cwd():
        session.console.say(translate("Go there: cd {folder}").format(folder=near(home)))
    session.console.say(translate("Now make your partnership: cardgen new partnership regio-noord"))
    return 0
