"""What every command is given: the console, and the workspace it works in."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.cli.console import Console
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Diagnostic, Diagnostics

if TYPE_CHECKING:
    from cardgen.project.workspace import Workspace


class WrongUsageError(Exception):
    """The command line asks for something that does not exist. Ends with exit code 2.

    Attributes:
        diagnostics: everything that is wrong with the command line, not only the first thing.
    """

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__(", ".join(found.code for found in self.diagnostics))


def ending(found: Diagnostics) -> int:
    """The exit code: 0 fine, 2 when only `--set` asks for what does not exist (SET…), 1 when the content has errors."""
    codes = {one.code for one in found.errors}
    if codes and all(code.startswith("SET") for code in codes):
        return 2
    return 1 if codes else 0


class Session(Struct):
    """Lives as long as one command. Options that every command has (`-q`, `-v`, `--project`) are kept here."""

    console: Console
    project: Path | None = None

    def workspace(self) -> Workspace:
        """The project folder, else the checkout, else the content that comes with cardgen.

        Raises:
            CardgenError: there is no content to work with.
        """
        from cardgen.project.workspace import Workspace

        return Workspace.find(project=self.project)
