"""Processes that do rows side by side. One that dies or never comes back costs the row it was at, and nothing else."""

from __future__ import annotations

import contextlib
import multiprocessing
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any

from cardgen.batch.bench import Bench, Done, failed
from cardgen.batch.order import Order, Wish
from cardgen.messages.diagnostics import CardgenError

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

    from cardgen.project.workspace import Workspace

PATIENCE = 900.0
"""Seconds for one row; all products for three sectors take some ten."""
BEGINNING = 120.0
"""Seconds more for the first row of a process, which loads everything."""

Doing = Callable[[str, Order], Done]
"""Does one step with one row."""
Making = Callable[..., Doing]
"""Makes what does rows, in the process in which it will."""


def at_bench(workspace: Workspace, wish: Wish) -> Doing:
    """What does rows by the ordinary road."""
    return Bench(workspace, wish).do


class Alone:
    """Does rows in this process, one after another."""

    def __init__(self, making: Making, *arguments: Any) -> None:
        self._making, self._arguments = making, arguments
        self._do: Doing | None = None

    def run(self, step: str, orders: Iterable[Order]) -> Iterator[tuple[Order, Done]]:
        """Each row with what came of it, in order."""
        for order in orders:
            self._do = self._do or self._making(*self._arguments)
            try:
                done = self._do(step, order)
            except Exception as bug:  # of one row; the others go on
                done = failed(order, "BAT24", kind=type(bug).__name__, why=str(bug)[:300])
            yield order, done

    def close(self) -> None:
        """Nothing was opened."""


class Crew:
    """Does rows in so many processes.

    Args:
        number: of processes.
        making: called in each process with the `arguments`; a function at the top of a module.
        arguments: what can be handed to another process.
        patience: seconds after which a row counts as stuck.
    """

    def __init__(self, number: int, making: Making, *arguments: Any, patience: float = PATIENCE) -> None:
        self._making, self._arguments, self._patience = making, arguments, patience
        self._members = [_Member(making, arguments) for _ in range(number)]

    def run(self, step: str, orders: Iterable[Order]) -> Iterator[tuple[Order, Done]]:
        """Each row with what came of it, as they come in.

        Raises:
            CardgenError: no process could begin, for a reason that holds for all of them.
        """
        waiting = iter(orders)
        idle = deque(self._members)
        busy: dict[Any, _Member] = {}
        while True:
            while idle and (order := next(waiting, None)) is not None:
                try:
                    carrying = order.carrying()
                except OSError as error:
                    from cardgen.messages.diagnostics import reason

                    yield order, failed(order, "BAT31", name=str(error.filename or ""), reason=reason(error))
                    continue
                member = idle.popleft()
                member.give(step, order, carrying, self._patience)
                busy[member.connection] = member
            if not busy:
                return
            soonest = min(member.deadline for member in busy.values()) - time.monotonic()
            ready = wait(list(busy), timeout=max(0.0, soonest))
            late = [one for one, member in busy.items() if member.deadline <= time.monotonic()]
            for connection in ready or late:
                member = busy.pop(connection)
                order = member.order
                assert order is not None  # noqa: S101 - it was given one
                done = member.answer(order, self._patience)
                if not member.alive:
                    self._members.remove(member)
                    member = _Member(self._making, self._arguments)
                    self._members.append(member)
                idle.append(member)
                yield order, done

    def close(self) -> None:
        """Send everybody home."""
        for member in self._members:
            member.stop()


class _Member:
    """One process, and the row it is at."""

    def __init__(self, making: Making, arguments: tuple[Any, ...]) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection: Connection
        self.connection, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(
            target=_serve, args=(theirs, making, arguments), daemon=True
        )
        self._process.start()
        theirs.close()
        self.order: Order | None = None
        self.deadline = 0.0
        self._first = True

    @property
    def alive(self) -> bool:
        return self._process.is_alive() and not self.connection.closed

    def give(self, step: str, order: Order, carrying: Order, patience: float) -> None:
        """Hand over a row. That nobody is there shows when the answer is asked for."""
        self.order = order
        self.deadline = time.monotonic() + patience + (BEGINNING if self._first else 0.0)
        self._first = False
        with contextlib.suppress(OSError):
            self.connection.send((step, carrying))

    def answer(self, order: Order, patience: float) -> Done:
        """What came of the row.

        Raises:
            CardgenError: the process could not begin at all.
        """
        self.order = None
        if not self.connection.poll():
            self.stop()
            return failed(order, "BAT23", minutes=max(1, round(patience / 60)))
        try:
            answer = self.connection.recv()
        except (EOFError, OSError):
            self.stop()
            return failed(order, "BAT22")
        if isinstance(answer, Done):
            return answer
        kind, values = answer
        if kind == "begin":
            raise CardgenError(values)
        return failed(order, "BAT24", kind=kind, why=values)

    def stop(self) -> None:
        """End the process, whatever it is at."""
        with contextlib.suppress(OSError):
            self.connection.close()
        self._process.kill()
        self._process.join()


def _serve(connection: Connection, making: Making, arguments: tuple[Any, ...]) -> None:
    """What a process does: rows, until nobody listens any more."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that leads
    do: Doing | None = None
    with contextlib.suppress(EOFError, OSError):
        while True:
            step, order = connection.recv()
            try:
                do = do or making(*arguments)
            except CardgenError as error:
                connection.send(("begin", error.diagnostics))
                continue
            try:
                answer: object = do(step, order)
            except Exception as bug:  # of one row; the others go on
                answer = type(bug).__name__, str(bug)[:300]
            connection.send(answer)
