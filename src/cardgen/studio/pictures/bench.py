"""What a process keeps ready: a warm workshop, and that with the files of the visitor it served last."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import os
import signal
import sys
from collections import OrderedDict
from collections.abc import Hashable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cardgen.build.workshop import Workshop
from cardgen.core.struct import Struct, replace
from cardgen.messages.diagnostics import CardgenError, Diagnostic, Diagnostics
from cardgen.preview.stale import Renewal, renewal

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from cardgen.project.workspace import Workspace


class Reply(Struct, frozen=True):
    """What comes back of a task: its answer, an error for people, or a mistake of ours; and bytes held by now."""

    answer: Any = None
    error: tuple[Diagnostic, ...] | None = None
    bug: str = ""
    memory: int = 0


MOST_MEMO = 400
"""Pictures that a process remembers by the pages they show."""
TIDY = 20
"""Tasks after which a process gives back what it does not use."""


class Bench:
    """Keeps a workshop for as long as what it was made from stays as it is."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = replace(workspace, shelf=workspace.shelf.looking())
        self._shop: Workshop | None = None
        self.memo: OrderedDict[Any, Any] = OrderedDict()
        """What tasks want to remember for as long as drawings and fonts stay as they are."""

    def shop(self, files: Mapping[str, bytes] | None = None) -> Workshop:
        """The workshop, with a visitor's files over it when there are any.

        Raises:
            CardgenError: theme or palette cannot be used, or a name leads out of the project.
        """
        if self._shop is None:
            self._shop = Workshop.open(self.workspace, Diagnostics())
        return self._shop.with_files(files) if files else self._shop

    def keep(self, key: Hashable, value: object) -> None:
        """Remember a picture, or several; those that were used longest ago make room."""
        self.memo[key] = value
        self.memo.move_to_end(key)
        while len(self.memo) > 1 and sum(map(_pictures, self.memo.values())) > MOST_MEMO:
            self.memo.popitem(last=False)

    def hear(self, changed: tuple[Path, ...]) -> None:
        """Forget what was read from files that changed; content is noticed by itself."""
        what = renewal(self.workspace, changed)
        if what not in {Renewal.CONTENT, Renewal.TEMPLATES}:
            self.memo.clear()
        if self._shop is None or what is Renewal.CONTENT:
            return
        shop = self._shop
        self._shop = None
        if what is Renewal.TEMPLATES:
            parts = (shop.kit, shop.content, shop.theme, shop.palette_data, shop.pictures)
            self._shop = Workshop(self.workspace, *parts)


def _pictures(value: object) -> int:
    return len(value) if isinstance(value, tuple) else 1


def serve(line: Connection, workspace: Workspace) -> None:
    """The life of a process: tasks in, answers out, until the line is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends us
    bench = Bench(workspace)
    with contextlib.suppress(CardgenError):  # whoever asks first hears what is wrong
        bench.shop()
    tasks = 0
    while True:
        try:
            task, changed = line.recv()
        except (EOFError, OSError):
            return
        line.send(_answer(bench, task, changed))
        tasks += 1
        if tasks % TIDY == 0 and not line.poll():  # between tasks, while nobody waits
            give_back()


def give_back() -> None:
    """Give memory that is free back to the system. Where allocators keep it, a process only ever seems to grow."""
    gc.collect()
    with contextlib.suppress(OSError, AttributeError, TypeError):  # glibc alone has this
        ctypes.CDLL(None).malloc_trim(0)


def _answer(bench: Bench, task: Any, changed: tuple[Path, ...]) -> Reply:
    try:
        if changed:
            bench.hear(changed)
        return Reply(task.do(bench), memory=held())
    except CardgenError as error:
        return Reply(error=tuple(error.diagnostics), memory=held())
    except Exception as bug:  # one visitor’s bad luck must not end the work of the others
        return Reply(bug=f"{type(bug).__name__}: {bug}", memory=held())


def held() -> int:
    """Bytes of memory that this process holds; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, AttributeError):
        pass
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # bytes on a Mac, where there is no /proc
