"""The group of commands, loaded one at a time, and the last line of defence: every ending becomes an exit code."""

from __future__ import annotations

import gettext
import importlib
import os
import warnings
from collections.abc import Sequence

import click

from cardgen import __version__
from cardgen.cli.command import TeachingCommand, TeachingMixin, TeachingOption
from cardgen.cli.console import Console
from cardgen.cli.language import LOCALE, language, translate
from cardgen.cli.session import Session, WrongUsageError
from cardgen.messages.diagnostics import CardgenError, closest, reason
from cardgen.messages.phrases import meant

OK, CONTENT_ERRORS, WRONG_USAGE, OUR_FAULT, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit codes. 130 is what shells report for Ctrl-C (128 + SIGINT)."""

COMMANDS: dict[str, str] = {
    "init": "Begin a project of your own in a folder.",
    "new": "Make the first files of a partnership, sector, product, booklet or question.",
    "build": "Make the PDFs.",
    "batch": "Make many editions in one go, from a sheet.",
    "check": "Look for mistakes; write nothing.",
    "preview": "Make pictures of the pages, once or while you work.",
    "text": "Write everything in words: to read aloud, or to change in Word or Excel.",
    "take": "Take in the texts that were changed in Word or Excel.",
    "studio": "Make an edition in your browser, and see every page while you work.",
    "list": "Show the sectors, partnerships and products there are.",
    "diff": "Show what differs between two editions, or between then and now.",
    "schema": "Write what may stand in each file, for editors that complete and check.",
    "explain": "Show where a text comes from, layer by layer.",
    "impose": "Put the pages of a PDF on sheets: booklets, cards, posters.",
    "pack": "Put all that a print shop or a school needs in one zip.",
    "preflight": "Check a finished PDF: can everyone read it, and does it keep what it claims?",
    "calibrate": "Measure how far the backs of your printer are off.",
    "completion": "Let your shell complete names with Tab.",
}
"""Name and one-line help of each command. Standing here, `--help` need not import the commands themselves."""


class LazyGroup(TeachingMixin, click.Group):
    """Imports `cardgen.cli.<name>` only when that command is asked for; its `command` is the command."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (Click's signature)
        """The names, in the order in which people need them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (Click's signature)
        """The command with this name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command: TeachingCommand = importlib.import_module(f"cardgen.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the words ask for; one that does not exist comes with a suggestion."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as mistake:
            suggestion = meant(closest(args[0], COMMANDS), language())
            raise click.UsageError(mistake.message + suggestion, mistake.ctx) from mistake

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 (Click's signature)
        """Write the list of commands from the table."""
        with formatter.section(gettext.gettext("Commands")):
            formatter.write_dl([(name, translate(text)) for name, text in COMMANDS.items()])


@click.group(
    cls=LazyGroup,
    name="cardgen",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Each command explains itself: cardgen build --help",
    examples=(
        ("cardgen build", "everything, for all sectors, into output/"),
        (
            "cardgen build vo -p partnerschap-voorbeeld",
            "one edition: sector vo, in the words of one partnership",
        ),
        ("cardgen check", "is everything in order?"),
        ("cardgen new partnership regio-noord", "begin an edition of your own"),
    ),
)
@click.version_option(
    __version__,
    "-V",
    "--version",
    cls=TeachingOption,
    message="cardgen %(version)s",
    help="Show the version and exit.",
)
def cli() -> None:
    """Make the dialoogkaart, the praatplaat and the other materials of Samen Opleiden.

    Texts live in content/, designs in templates/ and drawings in assets/. Nothing is ever changed there: cardgen reads
    them and writes PDFs.
    """


def run(arguments: Sequence[str]) -> int:
    """Run one command line to its exit code, whatever happens."""
    _let_click_speak_our_language()
    _keep_libraries_quiet()
    console = Console.of_process()
    try:
        if not arguments and _is_nowhere():
            return _show_the_way(console)
        ending = cli.main(list(arguments), prog_name="cardgen", standalone_mode=False, obj=Session(console))
        return ending if isinstance(ending, int) else OK
    except click.exceptions.Abort:
        return INTERRUPTED
    except click.ClickException as mistake:
        mistake.show()
        return WRONG_USAGE
    except WrongUsageError as mistake:
        console.report(mistake.diagnostics)
        return WRONG_USAGE
    except CardgenError as mistake:
        console.report(mistake.diagnostics)
        console.summary(mistake.diagnostics)
        return CONTENT_ERRORS
    except OSError as trouble:
        return _report_system_trouble(console, trouble)
    except Exception as bug:  # the one place where everything unforeseen ends up
        return _apologise(console, bug, arguments)
    finally:
        console.end_progress()


def _is_nowhere() -> bool:
    """Whether no project is here, above, or named by the environment."""
    from cardgen.project.workspace import Workspace

    return Workspace.find().project is None


def _show_the_way(console: Console) -> int:
    """What to do next, for somebody who begins."""
    console.say(
        translate("There is no project of yours in this folder yet. In four steps you have your own edition:")
    )
    steps = (
        ("cardgen init", translate("makes this folder a project")),
        ("cardgen new partnership regio-noord", translate("asks for your name, sectors, logo and colour")),
        ("cardgen check -p regio-noord", translate("looks for mistakes")),
        ("cardgen build -p regio-noord", translate("makes the PDFs, in the folder output")),
    )
    width = max(len(line) for line, _ in steps)
    for line, meaning in steps:
        console.say(f"  {line:{width}}  {meaning}")
    console.say(
        translate("Only looking: cardgen list shows what there is, cardgen --help everything cardgen can do.")
    )
    return OK


def _report_system_trouble(console: Console, trouble: OSError) -> int:
    """A full disk or a folder without permission is neither the content's fault nor ours, but it can be put right."""
    _trace(trouble)
    console.problem(
        "CLI04", file=str(trouble.filename or translate("standard output")), reason=reason(trouble)
    )
    return CONTENT_ERRORS


def _apologise(console: Console, bug: Exception, arguments: Sequence[str]) -> int:
    import shlex

    _trace(bug)
    console.problem("CLI09", kind=type(bug).__name__, reason=str(bug), command=shlex.join(arguments))
    return OUR_FAULT


def _trace(what: Exception) -> None:
    if os.environ.get("CARDGEN_DEBUG"):
        import traceback

        traceback.print_exception(what)


def _keep_libraries_quiet() -> None:
    """What libraries warn programmers about is no message: what people should know, we say."""
    if not os.environ.get("CARDGEN_DEBUG"):
        warnings.simplefilter("ignore")


def _let_click_speak_our_language() -> None:
    """Point gettext, which Click asks for its own sentences, to our catalogue and our idea of the language.

    Done here, at the edge of the process, because gettext has no other handle than its process-wide domain.
    """
    gettext.bindtextdomain("cardgen", LOCALE)
    gettext.textdomain("cardgen")
    if chosen := os.environ.get("CARDGEN_LANG"):
        os.environ["LANGUAGE"] = chosen
