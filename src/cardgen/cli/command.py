"""Commands that teach: help with examples, in the language of the user, and the options every command has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from cardgen.cli.console import Level
from cardgen.cli.language import translate
from cardgen.cli.session import Session

Example = tuple[str, str]
"""A command line and what it does."""

Function = TypeVar("Function", bound=Callable[..., Any])

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
"""What `option` and `argument` give, for those who only pass it on."""


class TeachingMixin(click.Command):
    """Help texts are written in English and translated when shown; examples get a section of their own."""

    def __init__(self, *args: Any, examples: Sequence[Example] = (), **kwargs: Any) -> None:
        self.examples = tuple(examples)
        super().__init__(*args, **kwargs)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """What was typed, as Click reads it; who gives a sector an option is told that it has none."""
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as mistake:
            names = {param.name for param in self.get_params(ctx)}
            if mistake.option_name in {"--sector", "--sectors"} and names & {"sectors", "sector"}:
                text = translate("A sector is named without an option before it: {command} vo")
                raise click.UsageError(text.format(command=ctx.command_path), ctx) from None
            raise

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, which Click would otherwise translate once and for all."""
        found = super().get_help_option(ctx)
        if found is not None:
            found.help = translate("Show this message and exit.")
        return found

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The words after the name of the command in the usage line."""
        words = {"[OPTIONS]": translate("[OPTIONS]"), "COMMAND [ARGS]...": translate("COMMAND [ARGS]...")}
        return [words.get(piece, piece) for piece in super().collect_usage_pieces(ctx)]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 (Click's signature)
        """Write the description, paragraph by paragraph."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text("\n\n".join(translate(text) for text in self.paragraphs()))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 (Click's signature)
        """Write the examples, then the last remark."""
        if self.examples:
            with formatter.section(translate("Examples")):
                for line, meaning in self.examples:
                    # A command line is never wrapped: people copy it.
                    formatter.write(f"{'':>{formatter.current_indent}}{line}\n")
                    with formatter.indentation(), formatter.indentation():
                        formatter.write_text(translate(meaning))
        if self.epilog:
            formatter.write_paragraph()
            formatter.write_text(translate(self.epilog))

    def paragraphs(self) -> list[str]:
        """The description as separate paragraphs without line breaks, which is how they are translated."""
        import inspect

        return [" ".join(part.split()) for part in inspect.cleandoc(self.help or "").split("\n\n")]


class TeachingCommand(TeachingMixin):
    """A command with `-q`, `-v` and `--project`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params.extend(_common_options())


def _name_path(kind: object) -> None:
    """Call a path what it is in the language of now: Click does so when it is made, in the language of then."""
    if isinstance(kind, click.Path):
        import gettext

        only = "file" if not kind.dir_okay else "directory" if not kind.file_okay else "path"
        kind.name = gettext.gettext(only)


class TeachingOption(click.Option):
    """An option whose help is translated when it is shown."""

    def make_metavar(self, ctx: click.Context) -> str:
        """What stands for its value."""
        _name_path(self.type)
        return super().make_metavar(ctx)

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Names and help text."""
        record = super().get_help_record(ctx)
        if record is None or not self.help:
            return record
        names, text = record
        return names, translate(self.help) + text.removeprefix(self.help)


class TeachingArgument(click.Argument):
    """An argument whose help is translated when it is shown."""

    def make_metavar(self, ctx: click.Context) -> str:
        """What stands for its value."""
        _name_path(self.type)
        return super().make_metavar(ctx)

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        """Name and help text."""
        name, text = super().get_help_record(ctx)
        return name, translate(text) if text else text


def define(name: str, examples: Sequence[Example] = ()) -> Callable[[Callable[..., int]], TeachingCommand]:
    """Make a command of a function that returns the exit code. Its docstring is the help."""
    return click.command(name, cls=TeachingCommand, examples=examples)


def option(*names: str, **attributes: Any) -> Callable[[Function], Function]:
    """`click.option` whose help is translated."""
    return click.option(*names, cls=TeachingOption, **attributes)


def argument(name: str, **attributes: Any) -> Callable[[Function], Function]:
    """`click.argument` whose help is translated."""
    return click.argument(name, cls=TeachingArgument, **attributes)


def _common_options() -> list[click.Parameter]:
    return [
        TeachingOption(
            ["--project"],
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            envvar="CARDGEN_PROJECT",
            show_envvar=True,
            expose_value=False,
            callback=_on_session(lambda session, value: setattr(session, "project", value)),
            help="Folder with your own content/ and templates/. Without it: this folder or one above it.",
        ),
        TeachingOption(
            ["-q", "--quiet"],
            is_flag=True,
            expose_value=False,
            callback=_on_session(lambda session, _: session.console.speak(Level.QUIET)),
            help="Only errors.",
        ),
        TeachingOption(
            ["-v", "--verbose"],
            is_flag=True,
            expose_value=False,
            callback=_on_session(lambda session, _: session.console.speak(Level.VERBOSE)),
            help="Hints as well.",
        ),
    ]


def _on_session(act: Callable[[Session, Any], None]) -> Callable[[click.Context, click.Parameter, Any], Any]:
    """An option callback that notes a given value in the session. While completing a word there is no session."""

    def callback(ctx: click.Context, _: click.Parameter, value: Any) -> Any:
        if value and isinstance(ctx.obj, Session):
            act(ctx.obj, value)
        return value

    return callback
