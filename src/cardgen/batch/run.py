"""A whole batch: what is wrong is said before anything is drawn, what is done stays done, and no row stops another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

from cardgen.batch.bench import CHECK, LAY, MAKE, Done, Piece
from cardgen.batch.ledger import RECORDS, Ledger
from cardgen.batch.order import Order, Wish
from cardgen.batch.places import Place
from cardgen.batch.reading import Listed
from cardgen.batch.summary import Entry, summary
from cardgen.core.struct import Struct, replace
from cardgen.messages.diagnostics import Diagnostics
from cardgen.messages.phrases import Language

if TYPE_CHECKING:
    from cardgen.project.workspace import Workspace

Tell = Callable[[str, int, int, str], None]
"""Told after each row: the step, rows done, rows in all, and which was last."""


class Engine(Protocol):
    """Does rows: here, in processes, or on a cluster."""

    def run(self, step: str, orders: Iterable[Order]) -> Iterator[tuple[Order, Done]]:
        """Each row with what came of it, as they come in."""

    def close(self) -> None:
        """Let go of what it holds."""


class Ran(Struct, frozen=True):
    """What came of a batch.

    Attributes:
        entries: all rows, in the order of the sheet.
        kept: how many were there from an earlier run.
        found: what is said about the sheet and the project as a whole.
    """

    entries: tuple[Entry, ...]
    kept: int
    found: Diagnostics

    @property
    def failed(self) -> int:
        """How many rows have errors."""
        return sum(not entry.done.fine for entry in self.entries)


def look(listed: Listed, engine: Engine, tell: Tell) -> Ran:
    """Lay everything out, and write nothing."""
    results = dict(_known(listed))
    _through(engine, LAY, listed.orders, results, tell)
    return _ran(listed, results, 0)


def batch(
    workspace: Workspace,
    listed: Listed,
    wish: Wish,
    place: Place,
    engine: Engine,
    tell: Tell,
    language: Language,
    checked: Callable[[Ran], None] | None = None,
) -> Ran:
    """Make every row that can be made.

    Args:
        workspace: the project.
        listed: the rows.
        wish: what is made of each.
        place: where it goes.
        engine: does the work.
        tell: hears how far it is.
        language: of the summary.
        checked: is shown what is wrong before anything is drawn.

    Raises:
        CardgenError: the place cannot be written to, or the project itself cannot be used.
    """
    ledger = Ledger(place, workspace, wish)
    results = dict(_known(listed))
    stamps = {order.row: ledger.stamp(order) for order in listed.orders}
    todo = []
    for order in listed.orders:
        before = ledger.find(order, stamps[order.row])
        if before is None:
            todo.append(order)
        else:
            results[order.row] = Entry(order, before)
    kept = len(listed.orders) - len(todo)
    _through(engine, CHECK, todo, results, tell)
    if checked is not None:
        checked(_ran(listed, results, kept))
    ready = [order for order in todo if results[order.row].done.fine]
    for name in ("", RECORDS):
        place.tidy(name)
    for order in ready:
        place.tidy(order.id)

    def keep(order: Order, done: Done) -> None:
        if done.fine and done.files:
            place.write(done.files)
            ledger.keep(order, stamps[order.row], done)

    _through(engine, MAKE, ready, results, tell, keep)
    ran = _ran(listed, results, kept)
    place.write(summary(ran.entries, listed.headings, _title(listed), language))
    return ran


def _through(
    engine: Engine,
    step: str,
    orders: list[Order],
    results: dict[int, Entry],
    tell: Tell,
    keep: Callable[[Order, Done], None] | None = None,
) -> None:
    """One step with all orders; what was made is handed on and let go."""
    tell(step, 0, len(orders), "")
    for number, (order, done) in enumerate(engine.run(step, orders), start=1):
        if keep is not None:
            keep(order, done)
        results[order.row] = Entry(order, replace(done, files={}))
        tell(step, number, len(orders), order.id)


def _known(listed: Listed) -> Iterator[tuple[int, Entry]]:
    """What the sheet itself shows to be wrong."""
    for row, (order, found) in listed.failed.items():
        yield row, Entry(order, Done(tuple(found)))


def _ran(listed: Listed, results: Mapping[int, Entry], kept: int) -> Ran:
    found = Diagnostics()
    found.extend(listed.found)
    entries = tuple(entry for _, entry in sorted(results.items()))
    for entry in entries:
        found.extend(entry.done.common)
    return Ran(entries, kept, found)


def _title(listed: Listed) -> str:
    every = [*listed.orders, *(order for order, _ in listed.failed.values())]
    return every[0].source if every else ""


def pages(pieces: Iterable[Piece]) -> int:
    """Pages of all pieces together."""
    return sum(piece.pages for piece in pieces)
