"""`cardgen new`: the first files of something new, with what is not given asked for on a terminal."""

from __future__ import annotations

from pathlib import Path

import click

from cardgen.cli import options
from cardgen.cli.answers import Answers, fitting
from cardgen.cli.command import argument, define, option
from cardgen.cli.console import near
from cardgen.cli.language import translate
from cardgen.cli.session import Session, WrongUsageError
from cardgen.messages.diagnostics import CardgenError, Diagnostics

BELONGING = {
    "partnership": ("name", "sectors", "logo", "color"),
    "sector": ("name", "label", "color"),
    "product": ("name",),
    "booklet": ("name",),
    "theme-question": ("partnership", "topic", "question"),
}
"""What can be made, and the options that say something about it."""


@define(
    "new",
    examples=(
        ("cardgen new partnership regio-noord", "asks for the name, the sectors, the logo and the colour"),
        (
            'cardgen new partnership regio-noord --name "Regio Noord" --sectors po,vo --color "#005F6B"',
            "without questions",
        ),
        ('cardgen new sector so --name "speciaal onderwijs"', "a sector of your own"),
        ("cardgen new product tafelkaart", "a design of your own, to change"),
        ("cardgen new booklet startgesprek", "a booklet with the pages you choose"),
        ("cardgen new theme-question tijd-1 -p partnerschap-voorbeeld", "a question of your own for a theme"),
    ),
)
@argument("kind", type=click.Choice(list(BELONGING)), help="What to make.")
@argument(
    "id", required=False, help="Its short name, in small letters: it becomes the name of a folder or file."
)
@option("--name", help="The name people read.")
@option(
    "--sectors", metavar="SECTOR,…", help="Partnership: the sectors it works in, with commas between them."
)
@option(
    "--logo",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Partnership: its logo, as SVG, PDF, PNG or JPEG. It is copied into the folder.",
)
@option("--color", metavar="#RRGGBB", help="Partnership or sector: its colour.")
@option("--label", help="Sector: the short name that is printed.")
@options.partnership("Theme-question: the partnership that asks it.", several=False)
@option("--topic", help="Theme-question: the theme it belongs to.")
@option("--question", help="Theme-question: the question itself.")
@click.pass_context
def command(ctx: click.Context, /, kind: str, id: str | None, **given: str | Path | None) -> int:  # noqa: A002 (Click names it)
    """Make the first files of something new, with explanation in them. They can be built at once.

    On a terminal cardgen asks what you do not give. Nothing that exists is ever written over: a name that is taken is
    refused, and a second question of your own is added below the first.
    """
    session: Session = ctx.obj
    _see_that_it_belongs(ctx, kind)
    workspace = session.workspace()
    if workspace.project is None:
        raise CardgenError.of("NEW02")

    from cardgen.cli import starting
    from cardgen.starting.begin import for_editors, see_that_it_is_new, write, write_schemas

    answers = Answers(session.console, {key: str(value) for key, value in given.items() if value is not None})
    own = fitting(answers, kind, id, workspace)
    files = for_editors(starting.MAKERS[kind](own, answers, workspace))
    packaged = [root for root in workspace.roots if root != workspace.project]
    see_that_it_is_new(workspace.project, files, packaged)
    starting.try_out(workspace, kind, own, files, answers.given.get("logo", ""))
    for path in write(workspace.project, files, packaged):
        session.console.result(near(path))
    write_schemas(workspace.project)
    session.console.say(translate("Now: {command}").format(command=_next(kind, own, answers)))
    return 0


def _next(kind: str, own: str, answers: Answers) -> str:
    """The command that shows what was made."""
    if kind == "partnership":
        return f"cardgen build -p {own}"
    if kind == "theme-question":
        return f"cardgen build -p {answers.given['partnership']}"
    return f"cardgen build {own}" if kind == "sector" else f"cardgen build --product {own}"


def _see_that_it_belongs(ctx: click.Context, kind: str) -> None:
    """Refuse an option that says nothing about this kind; the environment may say what it likes."""
    found = Diagnostics()
    known = ", ".join(f"--{key}" for key in BELONGING[kind])
    for key in dict.fromkeys(key for keys in BELONGING.values() for key in keys):
        typed = ctx.get_parameter_source(key) is click.core.ParameterSource.COMMANDLINE
        if typed and key not in BELONGING[kind]:
            found.add("NEW06", key=f"--{key}", kind=kind, known=known)
    if found.errors:
        raise WrongUsageError(found)
