"""Names people may type: sectors, partnerships and products. Checked with suggestions, completed with Tab."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal

import click

from cardgen.cli.session import Session, WrongUsageError
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where, closest

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from cardgen.project.workspace import Workspace


Kind = Literal["sector", "partnership", "product"]

ALL = "all"
"""What stands for every partnership."""


class FolderName(click.ParamType[str]):
    """A name of a folder in the workspace.

    Click only passes the word on; `checked` looks at all words of a command line together, so that a person with two
    typing errors hears about both.
    """

    def __init__(self, kind: Kind) -> None:
        self.kind: Kind = kind
        self.name = kind

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str | None:  # noqa: ARG002 (Click's signature)
        """The word in the usage line."""
        return self.name.upper()

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ARG002
        """The word in composed letters, as the workspace gives names, however a terminal hands it over."""
        import unicodedata

        return unicodedata.normalize("NFC", value)

    def shell_complete(
        self,
        ctx: click.Context,
        param: click.Parameter,  # noqa: ARG002 (Click's signature)
        incomplete: str,
    ) -> list[CompletionItem]:
        """What Tab offers. A workspace that cannot be read offers nothing: there is no place for a message here."""
        from click.shell_completion import CompletionItem

        session = ctx.find_object(Session)
        try:
            known = names(session.workspace() if session else _workspace(), self.kind)
        except (CardgenError, OSError):
            return []
        return [CompletionItem(name) for name in known if name.startswith(incomplete)]


class AdviceKinds(click.ParamType[frozenset[str]]):
    """Kinds of advice with commas between them, or `all`, or `none`. Becomes the codes of their messages."""

    name = "kinds"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str | None:  # noqa: ARG002 (Click's signature)
        """The word in the usage line."""
        return "all|none|KIND,…"

    def convert(
        self,
        value: str | frozenset[str],
        param: click.Parameter | None,  # noqa: ARG002 (Click's signature)
        ctx: click.Context | None,  # noqa: ARG002
    ) -> frozenset[str]:
        """The codes to show.

        Raises:
            WrongUsageError: names every kind that does not exist, with what was probably meant.
        """
        from cardgen.content.advicekinds import ADVICE, KINDS, codes_of

        if isinstance(value, frozenset):
            return value
        if value == "all":
            return ADVICE
        kinds = [] if value == "none" else [kind.strip() for kind in value.split(",") if kind.strip()]
        found = Diagnostics()
        for kind in kinds:
            if kind not in KINDS and kind not in ADVICE:
                found.add("CLI06", name=kind, suggestion=closest(kind, KINDS), known=", ".join(KINDS))
        if found.errors:
            raise WrongUsageError(found)
        return codes_of(kinds)

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002 (Click's signature)
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        """What Tab offers for the kind being typed, after the last comma."""
        from click.shell_completion import CompletionItem

        from cardgen.content.advicekinds import KINDS

        before, comma, last = incomplete.rpartition(",")
        known = list(KINDS) if comma else ["all", "none", *KINDS]
        return [CompletionItem(before + comma + kind) for kind in known if kind.startswith(last)]


def names(workspace: Workspace, kind: Kind) -> list[str]:
    """The names of one kind that exist in the workspace."""
    there_are = {
        "sector": workspace.sectors,
        "partnership": workspace.partnerships,
        "product": workspace.products,
    }
    return there_are[kind]()


def checked(
    workspace: Workspace,
    *,
    sectors: Sequence[str] = (),
    partnerships: Sequence[str] = (),
    products: Sequence[str] = (),
    sets: Sequence[str] = (),
    outputs: Sequence[str] = (),
) -> None:
    """See that all names exist, and that every `--set` reads KEY=VALUE.

    Raises:
        WrongUsageError: names every word that is wrong, with what was probably meant.
    """
    found = Diagnostics()
    asked = {
        "CLI01": (sectors, workspace.sectors),
        "CLI02": (partnerships, workspace.partnerships),
        "CLI03": (products, workspace.products),
        "IMP52": ([name for name in outputs if name != "screen"], lambda: _outputs(workspace)),
    }
    for code, (words, there_are) in asked.items():
        known = there_are() if words else []
        for word in words:
            if (
                word in known
                or (code == "CLI02" and word == ALL)
                or _of_another_kind(workspace, code, word, found)
            ):
                continue
            if not _nearly(workspace, code, word, found):
                found.add(code, name=word, suggestion=_suggestion(word, known), known=", ".join(known))
    for text in sets:
        if not text.partition("=")[0].strip() or "=" not in text:
            found.add("CLI05", text=text)
    if found.errors:
        raise WrongUsageError(found)


def _of_another_kind(workspace: Workspace, code: str, word: str, found: Diagnostics) -> bool:
    """Whether the word is a name of something else, which is given in another way; records CLI11, CLI12 or CLI13."""
    asked = {"CLI01": "sector", "CLI02": "partnership", "CLI03": "product"}.get(code)
    others: dict[str, Kind] = {"CLI11": "partnership", "CLI12": "product", "CLI13": "sector"}
    for other, kind in others.items():
        if asked is not None and kind != asked and word in names(workspace, kind):
            found.add(other, name=word)
            return True
    return False


_HOLDING = {"CLI01": ("sector.yaml",), "CLI02": ("partnership.yaml", "partnerships")}
"""What makes a folder under content/ a sector or a partnership."""


def _nearly(workspace: Workspace, code: str, word: str, found: Diagnostics) -> bool:
    """Whether there is such a folder, but without the file that it is known by; records CLI07."""
    if code not in _HOLDING or not word.replace("-", "").replace("_", "").isalnum():
        return False
    file, *between = _HOLDING[code]
    folder = workspace.folder("content", *between, word)
    if not folder.is_dir():
        return False
    found.add("CLI07", Where(workspace.shown(folder)), file=file)
    return True


def _outputs(workspace: Workspace) -> list[str]:
    """What PDFs can be made for, by name."""
    from cardgen.impose.stock import Stock

    return sorted(Stock.load(workspace).outputs)


def _suggestion(word: str, known: Iterable[str]) -> str:
    """Close in spelling, or else the one name that contains the word: people leave out the first half."""
    containing = [name for name in known if word.lower() in name]
    match = containing[0] if len(containing) == 1 else ""
    return closest(word, known) or match


def _workspace() -> Workspace:
    from cardgen.project.workspace import Workspace

    return Workspace.find()
