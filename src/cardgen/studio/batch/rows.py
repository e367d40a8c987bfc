"""Rows of a sheet, done by the processes of the pool: each is a task, so one that hangs costs that row alone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from threading import Event
from typing import TYPE_CHECKING

from cardgen.batch.bench import Bench as Rows
from cardgen.batch.bench import Done, failed
from cardgen.batch.order import Order, Wish
from cardgen.core.struct import Struct, replace
from cardgen.messages.diagnostics import reason
from cardgen.studio.pictures.pool import BrokenError, TooLongError

if TYPE_CHECKING:
    from cardgen.studio.pictures.bench import Bench
    from cardgen.studio.pictures.pool import Pool

PATIENCE = 300.0
"""Seconds for one row; all products for three sectors take some ten."""
LOOK = 0.5
"""Seconds between looks whether somebody stopped it."""


class StoppedError(Exception):
    """Nobody waits for it any more."""


class Row(Struct, frozen=True):
    """One step with one row."""

    order: Order
    wish: Wish
    step: str

    def do(self, bench: Bench) -> Done:
        """See above; what is wrong with the row is in what comes back."""
        return Rows(bench.workspace, self.wish, bench.shop()).do(self.step, self.order)


class Pooled:
    """An engine for `cardgen.batch.run`, to be used in a thread of its own.

    Args:
        pool: does the rows.
        loop: the one that the pool lives in.
        wish: what is made of each row.
        stop: is set when nobody waits any more.
        tell: hears what came of each row, as they come in.
    """

    def __init__(
        self,
        pool: Pool,
        loop: asyncio.AbstractEventLoop,
        wish: Wish,
        stop: Event,
        tell: Callable[[Order, Done], None],
    ) -> None:
        self._pool, self._loop, self._wish = pool, loop, wish
        self._stop, self._tell = stop, tell

    def run(self, step: str, orders: Iterable[Order]) -> Iterator[tuple[Order, Done]]:
        """Each row with what came of it, in order.

        Raises:
            StoppedError: nobody waits any more.
        """
        for order in orders:
            done = self._done(step, order)
            self._tell(order, replace(done, files={}))
            yield order, done

    def _done(self, step: str, order: Order) -> Done:
        if self._stop.is_set():
            raise StoppedError
        try:
            task = Row(order.carrying(), self._wish, step)
        except OSError as error:
            return failed(order, "BAT31", name=str(error.filename or ""), reason=reason(error))
        asked = asyncio.run_coroutine_threadsafe(self._pool.ask(task, limit=PATIENCE), self._loop)
        while True:
            try:
                return asked.result(LOOK)
            except TimeoutError:
                if self._stop.is_set():
                    asked.cancel()
                    raise StoppedError from None
            except TooLongError:
                return failed(order, "BAT22")
            except BrokenError as bug:
                kind, _, why = str(bug).partition(": ")
                return failed(order, "BAT24", kind=kind, why=why[:300])

    def close(self) -> None:
        """Nothing was opened: the pool goes on."""
