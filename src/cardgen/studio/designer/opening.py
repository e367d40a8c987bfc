"""Opens a line of a file in somebody’s own editor, on their own computer. Browsers know lines by a number of ours."""

from __future__ import annotations

import secrets
import shlex
import subprocess
from collections import OrderedDict
from typing import TYPE_CHECKING
from urllib.parse import quote

from cardgen.core.struct import Struct

if TYPE_CHECKING:
    from pathlib import Path

    from cardgen.messages.diagnostics import Where
    from cardgen.project.workspace import Workspace

LINK = "vscode://file/{file}:{line}:{column}"
"""How editors that listen to links open a line."""
MOST_PLACES = 2_000
"""Lines that are kept; the one that was shown longest ago makes room."""


class Place(Struct, frozen=True):
    """A line as a page shows it: its words, and either a link or the name by which it can be opened."""

    shown: str
    line: int
    name: str
    link: str = ""


class Opener:
    """Gives lines a name, and opens them by that name alone: no path comes from a browser.

    Args:
        workspace: whose files are opened, and no others.
        editor: a link such as `vscode://file/{file}:{line}:{column}`, or a command such as `code -g {file}:{line}`.
    """

    def __init__(self, workspace: Workspace, editor: str = LINK) -> None:
        self._workspace = workspace
        self._editor = editor or LINK
        self._known: OrderedDict[str, tuple[Path, int, int]] = OrderedDict()
        self._names: dict[tuple[Path, int, int], str] = {}

    def place(self, where: Where) -> Place:
        """A line, to be shown; files that are not of the project have neither link nor name."""
        path = self._workspace.file(*where.file.split("/"))
        inside = any(path.is_relative_to(root) for root in self._workspace.roots)
        if ".." in where.file.split("/") or not inside or not path.is_file():
            return Place(where.file, where.line, "")
        spot = path.resolve(), max(where.line, 1), max(where.column, 1)
        name = self._names.get(spot) or secrets.token_urlsafe(9)
        self._names[spot] = name
        self._known[name] = spot
        self._known.move_to_end(name)
        while len(self._known) > MOST_PLACES:
            _, gone = self._known.popitem(last=False)
            del self._names[gone]
        return Place(where.file, where.line, name, self._link(*spot))

    def open(self, name: str) -> subprocess.Popen[bytes] | None:
        """Start the editor at the line of that name; None when there is no such line, or no such command.

        The command is that of whoever started the studio. It is no line for a shell: a file’s name stays one word.
        """
        spot = self._known.get(name)
        if spot is None or "://" in self._editor:
            return None
        file, line, column = spot
        words = [
            part.replace("{file}", str(file)).replace("{line}", str(line)).replace("{column}", str(column))
            for part in shlex.split(self._editor)
        ]
        if not any("{file}" in part for part in shlex.split(self._editor)):
            words.append(str(file))
        quiet = subprocess.DEVNULL
        try:
            return subprocess.Popen(  # noqa: S603 - the command of the owner of this computer
                words, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
            )
        except OSError:
            return None

    def _link(self, file: Path, line: int, column: int) -> str:
        if "://" not in self._editor:
            return ""
        path = quote(file.as_posix().lstrip("/") if "file/{file}" in self._editor else file.as_posix())
        return (
            self._editor.replace("{file}", path).replace("{line}", str(line)).replace("{column}", str(column))
        )
