"""Work that goes wrong, for processes to do: a function that makes what does rows must stand in a module."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from cardgen.batch.bench import Bench, Done, Piece
from cardgen.batch.order import Order, Wish
from cardgen.messages.diagnostics import CardgenError
from cardgen.project.workspace import Workspace


def order(id_: str, row: int) -> Order:
    """A row without a logo."""
    text = f"partnership: {{name: {id_}, sectors: [vo]}}\n".encode()
    return Order(
        id_, id_, row, "a.csv", {f"content/partnerships/{id_}/partnership.yaml": text}, columns={1: 1}
    )


def troubled() -> Callable[[str, Order], Done]:
    """Does what the name of a row says."""

    def do(step: str, one: Order) -> Done:
        if one.id.startswith("crash"):
            os.kill(os.getpid(), signal.SIGKILL)
        if one.id.startswith("hang"):
            while True:
                time.sleep(1)
        if one.id.startswith("bug"):
            raise RuntimeError(one.id)
        return Done(pieces=(Piece(f"{one.id}.pdf", os.getpid()),))

    return do


def refusing() -> Callable[[str, Order], Done]:
    """Cannot begin."""
    raise CardgenError.of("WSP04")


class PoisonedBench(Bench):
    """Makes rows, but dies of one."""

    def do(self, step: str, order: Order) -> Done:
        if order.id == "gif":
            os.kill(os.getpid(), signal.SIGKILL)
        return super().do(step, order)


def slow_bench(workspace: Workspace, wish: Wish, marks: Path) -> Callable[[str, Order], Done]:
    """Makes rows, and notes each that it begins."""
    bench = Bench(workspace, wish)

    def do(step: str, one: Order) -> Done:
        with marks.open("a", encoding="utf-8") as file:
            file.write(f"{step} {one.id}\n")
        return bench.do(step, one)

    return do
