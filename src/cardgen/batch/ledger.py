"""Which rows are done: of each a record of what went in and what came out, so that a run can go on."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import MsgspecError, json

from cardgen import __version__
from cardgen.batch.bench import Done, Piece
from cardgen.batch.order import Order, Wish
from cardgen.batch.places import Place
from cardgen.core.stamps import files_below, stamp_of_program
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Diagnostic

if TYPE_CHECKING:
    from cardgen.project.workspace import Workspace

FORMAT = 1
RECORDS = ".cache/batch"


class Record(Struct, frozen=True):
    """A row as it was made: `stamp` stands for all that went in, `files` says what came out."""

    stamp: str
    files: dict[str, str]
    pieces: tuple[Piece, ...]
    found: tuple[Diagnostic, ...]
    common: tuple[Diagnostic, ...]


class Ledger:
    """The records of a place.

    Args:
        place: where results go.
        workspace: the project; all of it that is shared goes into every stamp, by content.
        wish: what is made of each row.
    """

    def __init__(self, place: Place, workspace: Workspace, wish: Wish) -> None:
        self._place = place
        parts = [
            str(FORMAT),
            __version__,
            stamp_of_program(),
            workspace.date,
            repr(wish),
            project_stamp(workspace),
        ]
        self._shared = "\n".join(parts)

    def stamp(self, order: Order) -> str:
        """A hash of everything that goes into a row; empty, which is never found, when it cannot be told."""
        try:
            return hashlib.sha256(f"{self._shared}\n{order.stamp()}".encode()).hexdigest()
        except OSError:
            return ""

    def find(self, order: Order, stamp: str) -> Done | None:
        """What came of a row, when it is all there and was made from the same."""
        data = self._place.read(f"{RECORDS}/{order.id}.json") if stamp else None
        try:
            record = json.decode(data or b"", type=Record)
        except (MsgspecError, ValueError, RecursionError):
            return None
        whole = record.stamp == stamp and all(
            self._place.state(name) == state for name, state in record.files.items()
        )
        return Done(record.found, record.common, record.pieces) if whole and record.files else None

    def keep(self, order: Order, stamp: str, done: Done) -> None:
        """Write the record of a row whose files have just been written.

        Raises:
            CardgenError: it cannot be written.
        """
        states = {name: self._place.state(name) for name in done.files}
        record = Record(stamp, states, done.pieces, done.found, done.common)
        self._place.write({f"{RECORDS}/{order.id}.json": json.encode(record)})


def project_stamp(workspace: Workspace) -> str:
    """A hash of everything that all rows share, by content: texts of sectors, templates and assets."""
    found = hashlib.sha256()
    for root in workspace.roots:
        for path in files_below(shared_folders(root)):
            found.update(
                f"{path.relative_to(root).as_posix()} {path.stat().st_size}\n".encode(
                    "utf-8", "surrogateescape"
                )
            )
            found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


def shared_folders(root: Path) -> list[Path]:
    """The folders of a project that rows depend on: not the partnerships that have nothing to do with them."""
    content = root / "content"
    own = [path for path in sorted(content.glob("[!.]*")) if path.is_dir() and path.name != "partnerships"]
    return [*own, root / "templates", root / "assets"]
