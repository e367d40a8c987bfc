"""Names people may type: sectors, partnerships and products. Checked with suggestions, completed with Tab."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from cardgen.cli.session import Session, WrongUsageError
from cardgen.diagnostics import CardgenError, Diagnostics
from cardgen.i18n import did_you_mean, translate

if TYPE_CHECKING:
    from cardgen.workspace import Workspace


class Name(click.ParamType[str]):
    """A name of a folder in the workspace: `kind` is the attribute of `Workspace` that lists them.

    Click only passes the word on; `checked` looks at all words of a command line together, so that a person with two
    typing errors hears about both.
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.name = {"sectors": "sector", "partnerships": "partnership", "products": "product"}[kind]

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str | None:  # noqa: ARG002 (Click's signature)
        """The word in the usage line."""
        return self.name.upper()

    def shell_complete(
        self,
        ctx: click.Context,
        param: click.Parameter,  # noqa: ARG002 (Click's signature)
        incomplete: str,
    ) -> list[CompletionItem]:
        """What Tab offers. A workspace that cannot be read offers nothing: there is no place for a message here."""
        session = ctx.find_object(Session)
        try:
            known = names(session.workspace() if session else _workspace(), self.kind)
        except (CardgenError, OSError):
            return []
        return [CompletionItem(name) for name in known if name.startswith(incomplete)]


def names(workspace: Workspace, kind: str) -> list[str]:
    """The names of one kind that exist in the workspace."""
    found: list[str] = getattr(workspace, kind)()
    return found


def checked(workspace: Workspace, **asked: Sequence[str]) -> None:
    """See that all names exist. Keyword: kind as in `Name`; value: the words typed.

    Raises:
        WrongUsageError: names every word that does not exist, with what was probably meant.
    """
    found = Diagnostics()
    codes = {"sectors": "CLI01", "partnerships": "CLI02", "products": "CLI03"}
    for kind, words in asked.items():
        known = names(workspace, kind)
        for word in words:
            if word not in known:
                found.add(codes[kind], name=word, suggestion=_suggestion(word, known), known=_listed(known))
    if found.errors:
        raise WrongUsageError(found)


def checked_sets(sets: Sequence[str]) -> None:
    """See that every `--set` reads KEY=VALUE.

    Raises:
        WrongUsageError: names every one that does not.
    """
    found = Diagnostics()
    for text in sets:
        if not text.partition("=")[0].strip() or "=" not in text:
            found.add("CLI05", text=text)
    if found.errors:
        raise WrongUsageError(found)


def _suggestion(word: str, known: Iterable[str]) -> str:
    """Close in spelling, or else the one name that contains the word: people leave out the first half."""
    containing = [name for name in known if word.lower() in name]
    match = containing[0] if len(containing) == 1 else ""
    return did_you_mean(word, known) or (match and did_you_mean(match, [match]))


def _listed(known: Sequence[str]) -> str:
    return ", ".join(known) if known else translate("none")


def _workspace() -> Workspace:
    from cardgen.workspace import Workspace

    return Workspace.find()
