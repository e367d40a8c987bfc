"""What every command is given: the console, and the workspace it works in."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.cli.console import Console
from cardgen.diagnostics import Diagnostic
from cardgen.struct import Struct

if TYPE_CHECKING:
    from cardgen.workspace import Workspace


class WrongUsageError(Exception):
    """The command line asks for something that does not exist. Ends with exit code 2.

    Attributes:
        diagnostics: everything that is wrong with the command line, not only the first thing.
    """

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__(", ".join(found.code for found in self.diagnostics))


class Session(Struct):
    """Lives as long as one command. Options that every command has (`-q`, `-v`, `--project`) are kept here."""

    console: Console
    project: Path | None = None

    def workspace(self) -> Workspace:
        """The project folder, else the checkout, else the content that comes with cardgen.

        Raises:
            CardgenError: there is no content to work with.
        """
        from cardgen.workspace import Workspace

        return Workspace.find(project=self.project)
