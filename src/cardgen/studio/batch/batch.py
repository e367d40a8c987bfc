"""A batch on somebody's desk: its rows, how far it is, and what came of it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from threading import Event
from typing import TYPE_CHECKING, Literal

from cardgen.batch.bench import Done
from cardgen.batch.order import Order, Wish
from cardgen.batch.run import batch, look
from cardgen.core.struct import Struct, field
from cardgen.messages.diagnostics import CardgenError, Diagnostic, Severity
from cardgen.studio.batch.parcel import Parcel, TooMuchMadeError
from cardgen.studio.batch.rows import Pooled, StoppedError

if TYPE_CHECKING:
    from cardgen.messages.phrases import Language
    from cardgen.project.workspace import Workspace
    from cardgen.studio.batch.taking import Taken
    from cardgen.studio.pictures.pool import Pool

State = Literal["waiting", "looking", "looked", "making", "made", "failed"]


class Batch(Struct):
    """A batch; `rev` goes up with everything that can be seen of it.

    Attributes:
        taken: the rows, as they were dropped.
        state: what it is at.
        results: what came of each row so far, by its number.
        done: rows that are done in this step, of `total`.
        trouble: why it could not be finished.
        parcel: what was made.
        wish: what is made of each row.
    """

    taken: Taken
    state: State = "waiting"
    results: dict[int, Done] = field(default_factory=dict)
    done: int = 0
    total: int = 0
    trouble: tuple[Diagnostic, ...] = ()
    parcel: Parcel | None = None
    wish: Wish = field(default_factory=Wish)
    rev: int = 0
    stop: Event = field(default_factory=Event)
    task: asyncio.Task[None] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is still to come without anybody asking."""
        return self.state in {"waiting", "looking", "making"}

    @property
    def held(self) -> int:
        """Bytes in memory of what was dropped and made."""
        dropped = {id(data): len(data) for order in self.orders for data in order.texts.values()}
        return sum(dropped.values()) + (self.parcel.size if self.parcel is not None else 0)

    @property
    def orders(self) -> list[Order]:
        """All rows, in the order of the sheet."""
        failed = [order for order, _ in self.taken.listed.failed.values()]
        return sorted([*self.taken.listed.orders, *failed], key=lambda order: order.row)

    @property
    def good(self) -> list[Order]:
        """Rows that can be made, as far as is known."""
        return [order for order in self.taken.listed.orders if self._done(order).fine]

    def found(self, order: Order) -> Done | None:
        """What is known of a row; None when it was not looked at yet."""
        failed = self.taken.listed.failed.get(order.row)
        return Done(tuple(failed[1])) if failed else self.results.get(order.row)

    def _done(self, order: Order) -> Done:
        return self.results.get(order.row) or Done()

    def heard(self, order: Order, done: Done) -> None:
        """A row came in. What was seen when it was laid out stays said when it is made."""
        before = self.results.get(order.row)
        if self.state == "making" and before is not None and done.fine:
            done = Done(before.found, before.common, done.pieces)
        self.results[order.row] = done
        self.rev += 1

    def leave(self) -> None:
        """Nobody waits for it any more."""
        self.stop.set()
        if self.parcel is not None:
            self.parcel.close()
            self.parcel = None


class Room(Struct, frozen=True):
    """How much a batch may take: rows, and bytes of what is made; `on_disk` where those may be in a file."""

    rows: int
    most: int
    on_disk: bool


HOME = Room(500, 2_000_000_000, on_disk=True)
PUBLIC = Room(25, 150_000_000, on_disk=False)


class Runner:
    """Runs batches, one after another, so that whoever types never waits for one.

    Args:
        workspace: the project.
        pool: does the rows.
        room: how much each may take.
    """

    def __init__(self, workspace: Workspace, pool: Pool, room: Room) -> None:
        self.room = room
        self._workspace, self._pool = workspace, pool
        self._turn = asyncio.Lock()
        self._waiting: list[Batch] = []

    def ahead(self, one: Batch) -> int:
        """How many batches come before this one."""
        return self._waiting.index(one) if one in self._waiting else 0

    def look(self, one: Batch) -> None:
        """Lay every row out; nothing is made."""
        one.task = asyncio.create_task(self._run(one, None))

    def make(self, one: Batch, wish: Wish, language: Language) -> None:
        """Make every row that can be made."""
        one.wish = wish
        one.task = asyncio.create_task(self._run(one, language))

    async def _run(self, one: Batch, language: Language | None) -> None:
        one.state = "waiting"
        one.rev += 1
        self._waiting.append(one)
        try:
            async with self._turn:
                if one.stop.is_set():
                    return
                one.state = "looking" if language is None else "making"
                one.done, one.total, one.trouble = 0, len(one.taken.listed.orders), ()
                one.rev += 1
                loop = asyncio.get_running_loop()
                engine = Pooled(self._pool, loop, one.wish, one.stop, one.heard)
                await asyncio.to_thread(self._through, one, engine, language)
        finally:
            self._waiting.remove(one)
            if one.busy:  # a mistake of ours
                one.state = "failed"
            one.rev += 1

    def _through(self, one: Batch, engine: Pooled, language: Language | None) -> None:
        def tell(_: str, done: int, total: int, label: str) -> None:  # noqa: ARG001 - as the engine calls it
            one.done, one.total = done, total
            one.rev += 1

        try:
            if language is None:
                ran = look(one.taken.listed, engine, tell)
                one.state = "looked"
            else:
                parcel = Parcel(self.room.most, on_disk=self.room.on_disk)
                try:
                    ran = batch(self._workspace, one.taken.listed, one.wish, parcel, engine, tell, language)
                except BaseException:
                    parcel.close()
                    raise
                parcel.finish()
                one.parcel, one.state = parcel, "made"
            one.trouble = tuple(found for found in ran.found if found.severity is Severity.ERROR)
        except StoppedError:
            one.state = "failed"
        except TooMuchMadeError:
            one.state = "failed"
            one.trouble = CardgenError.of("STU75", mb=self.room.most // 1_000_000).diagnostics
        except CardgenError as error:
            one.state = "failed"
            one.trouble = error.diagnostics


def counts(one: Batch) -> Mapping[str, int]:
    """How many rows are good, want a look, or have to be put right first."""
    found = {"good": 0, "warn": 0, "err": 0, "wait": 0}
    for order in one.orders:
        found[kind(one.found(order))] += 1
    return found


def kind(done: Done | None) -> str:
    """`good`, `warn`, `err`, or `wait` when a row was not looked at yet."""
    if done is None:
        return "wait"
    if not done.fine:
        return "err"
    return "warn" if any(one.severity is Severity.WARNING for one in done.found) else "good"
