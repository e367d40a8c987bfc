"""Processes that make pictures. The server only waits for them, so it never stands still."""

from __future__ import annotations

import asyncio
import multiprocessing
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import CardgenError
from cardgen.studio.pictures.bench import Bench, Reply, serve

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from cardgen.project.workspace import Workspace

MOST_MEMORY = 500 * 1024 * 1024
"""Bytes that a process may hold before another takes its place. A warm one holds about 200 MB."""
MOST_TASKS = 5_000
"""Tasks after which it is replaced in any case."""

T_co = TypeVar("T_co", covariant=True)


class Task(Protocol[T_co]):
    """Something for a process to do. It travels there and back, so it and its answer are plain data."""

    def do(self, bench: Bench, /) -> T_co:
        """Do it, with what the process keeps ready."""
        ...


class TooLongError(Exception):
    """A task took longer than it may, or its process ended. The process was replaced."""


class BrokenError(Exception):
    """A mistake of ours in a task; the words are for a log, not for visitors."""


class _Worker(Struct):
    """A process, the line to it, whom it served last, and how far it has heard what changed on disk."""

    process: SpawnProcess
    line: Connection
    last: str = ""
    heard: int = 0
    done: int = 0


class Pool:
    """A few processes, each with a warm workshop.

    Args:
        workspace: what they work in.
        size: how many of them.
        limit: seconds that a task may take.
    """

    def __init__(self, workspace: Workspace, size: int = 2, limit: float = 30.0) -> None:
        self._workspace = workspace
        self._size = size
        self._limit = limit
        self._threads = ThreadPoolExecutor(size, thread_name_prefix="pictures")
        self._idle: list[_Worker] = []
        self._every: list[_Worker] = []
        self._free = asyncio.Condition()
        self._changed: list[Path] = []
        self.replaced = 0
        self.waiting = 0
        self.done = 0
        self.pace = 0.3
        """Seconds that a task takes, by those of lately."""

    @property
    def size(self) -> int:
        """How many processes there are."""
        return self._size

    def start(self) -> None:
        """Start the processes; they warm up while the first page is read."""
        self._idle = [self._new() for _ in range(self._size)]

    def stop(self) -> None:
        """End the processes."""
        for worker in list(self._every):
            self._end(worker)
        self._threads.shutdown(wait=False, cancel_futures=True)

    def changed(self, paths: Collection[Path]) -> None:
        """These files changed on disk: each process hears of it with its next task."""
        self._changed += paths

    def alive(self) -> int:
        """How many processes are alive."""
        return sum(worker.process.is_alive() for worker in self._every)

    def processes(self) -> list[int]:
        """Ids of the processes."""
        return [worker.process.pid or 0 for worker in self._every]

    async def ask(self, task: Task[T_co], *, of: str = "", limit: float = 0.0) -> T_co:
        """Have a task done.

        Args:
            task: what to do.
            of: whose work it is; the process that did it last has most of it ready.
            limit: seconds, instead of those of the pool.

        Raises:
            TooLongError: it took too long, or its process ended.
            BrokenError: a mistake of ours.
            CardgenError: what the task raised.
        """
        worker = await self._take(of)
        loop = asyncio.get_running_loop()
        began = loop.time()
        call = loop.run_in_executor(self._threads, self._talk, worker, task, limit or self._limit)
        try:
            reply = await asyncio.shield(call)
        except (
            asyncio.CancelledError
        ):  # the visitor went away; the process goes on, and comes back when it is done
            call.add_done_callback(lambda done: asyncio.ensure_future(self._settle(worker, done)))
            raise
        await self._back(worker, reply)
        self.done += 1
        self.pace += (loop.time() - began - self.pace) / 10
        if reply is None:
            raise TooLongError
        if reply.bug:
            raise BrokenError(reply.bug)
        if reply.error is not None:
            raise CardgenError(reply.error)
        answer: T_co = reply.answer
        return answer

    async def _settle(self, worker: _Worker, done: asyncio.Future[Reply | None]) -> None:
        await self._back(worker, None if done.cancelled() else done.result())

    async def _take(self, of: str) -> _Worker:
        async with self._free:
            self.waiting += 1
            try:
                await self._free.wait_for(lambda: self._idle)
            finally:
                self.waiting -= 1
            found = next((one for one in self._idle if of and one.last == of), self._idle[0])
            self._idle.remove(found)
        found.last = of
        return found

    async def _back(self, worker: _Worker, reply: Reply | None) -> None:
        worker.done += 1
        if reply is None or reply.memory > MOST_MEMORY or worker.done >= MOST_TASKS:
            self._end(worker)
            worker = self._new()
            self.replaced += 1
        async with self._free:
            self._idle.append(worker)
            self._free.notify()

    def _talk(self, worker: _Worker, task: Task[Any], limit: float) -> Reply | None:
        """Send a task and wait for its answer, in a thread; None when there is none in time."""
        news = tuple(self._changed[worker.heard :])
        worker.heard += len(news)
        try:
            worker.line.send((task, news))
            if not worker.line.poll(limit):
                return None
            reply: Reply = worker.line.recv()
        except (EOFError, OSError):
            return None
        return reply

    def _new(self) -> _Worker:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs, self._workspace), daemon=True)
        process.start()
        theirs.close()
        worker = _Worker(process, ours, heard=len(self._changed))
        self._every.append(worker)
        return worker

    def _end(self, worker: _Worker) -> None:
        self._every.remove(worker)
        worker.process.kill()
        worker.process.join(5)
        worker.line.close()
