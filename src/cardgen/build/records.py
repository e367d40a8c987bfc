"""Which editions are up to date: nothing that went into their files has changed since they were made.

After a build a small record stays in `.cache/builds` of the output folder. It holds a stamp of everything that went in
(names, sizes and times of content, templates, assets, of the program and its libraries, the job itself,
`SOURCE_DATE_EPOCH`) and the size and time of every file that came out. When both still hold, the edition is not made
again, as with `make`. Whatever is wrong with a record, the edition is built; deleting the folder costs only time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import MsgspecError, json

from cardgen import __version__
from cardgen.build.made import Result
from cardgen.core.atomic import write_whole
from cardgen.core.reading import from_disk
from cardgen.core.stamps import names_below, stamp_of_all, stamp_of_program
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Diagnostic
from cardgen.project.files import DISK

if TYPE_CHECKING:
    from cardgen.build.jobs import Job
    from cardgen.project.workspace import Workspace

FORMAT = 5
"""Raise it when the shape of a record changes."""

MAX_BYTES = 2_000_000
"""Largest record that is read; those of the largest edition have some 10 kB."""


class Record(Struct, frozen=True):
    """An edition as it was made, and what was said about it.

    `stamp` stands for everything that went in, `files` gives size (bytes) and times (ns) of what came out.
    """

    format: int
    stamp: str
    files: dict[str, tuple[int, int, int]]
    results: tuple[Result, ...]
    diagnostics: tuple[Diagnostic, ...]


class Records:
    """The records of an output folder."""

    def __init__(self, workspace: Workspace, output: Path) -> None:
        self._workspace, self._output = workspace, output
        self._shared: str | None = None

    def find(self, jobs: Sequence[Job]) -> Record | None:
        """What these jobs (of one edition) would make, when it is all there and up to date."""
        try:
            path = self._path(jobs)
            known = json.decode(from_disk(path, MAX_BYTES), type=Record)
            if known.format != FORMAT or known.stamp != self._stamp(jobs):
                return None
            return known if all(self._state(name) == state for name, state in known.files.items()) else None
        except (OSError, MsgspecError, ValueError, RecursionError):
            return None

    def begin(self, jobs: Sequence[Job]) -> str:
        """What these jobs are about to be made from, to be handed to `keep`.

        Ask before anything is read for them. Empty, which is never up to date, when it cannot be told.
        """
        try:
            return self._stamp(jobs)
        except OSError:
            return ""

    def keep(
        self,
        jobs: Sequence[Job],
        begun: str,
        results: Sequence[Result],
        files: Iterable[Path],
        diagnostics: Iterable[Diagnostic],
    ) -> None:
        """Record an edition that was just made; being unable to is no reason to stop.

        It goes by what `begin` saw. Of a file that changed since, the edition may hold the old words: then it is made
        again next time.
        """
        try:
            names = sorted(path.relative_to(self._output).as_posix() for path in files)
            states = {name: self._state(name) for name in names}
            record = Record(FORMAT, begun, states, tuple(results), tuple(diagnostics))
            write_whole([(self._path(jobs), json.encode(record))], below=self._output)
        except (OSError, ValueError, TypeError):
            return

    def _path(self, jobs: Sequence[Job]) -> Path:
        name = hashlib.sha256(repr(list(jobs)).encode()).hexdigest()[:20]
        return self._output / ".cache" / "builds" / f"{name}.json"

    def _state(self, name: str) -> tuple[int, int, int]:
        status = (self._output / name).stat()
        return status.st_size, status.st_mtime_ns, status.st_ctime_ns

    def _stamp(self, jobs: Sequence[Job]) -> str:
        """A hash of everything the files of an edition depend on."""
        first = jobs[0]
        folders = ["base", first.sector, "booklets"]
        if first.partnership:
            folders.append(f"partnerships/{first.partnership}")
        spelled = self._workspace.files.spelled
        own = [spelled(root / "content" / folder) for root in self._workspace.roots for folder in folders]
        words = [root / "content" for root in self._workspace.roots]
        beside = [str(path) for folder in words for path in DISK.children(folder) if "." in path.name]
        content = [*names_below(own), *beside]
        # The sectors there are decide which files of a partnership count for all of them.
        sectors = ",".join(self._workspace.sector_names())
        parts = [self._everything(), sectors, stamp_of_all(content), repr(list(jobs))]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()

    def _everything(self) -> str:
        """What all editions depend on: program, templates, assets, and the date that was set from outside."""
        if self._shared is None:
            roots = [root / name for root in self._workspace.roots for name in ("templates", "assets")]
            parts = [
                __version__,
                self._workspace.date,
                self._workspace.files.mark,
                stamp_of_program(),
                stamp_of_all(names_below(roots)),
            ]
            self._shared = "\n".join(parts)
        return self._shared
