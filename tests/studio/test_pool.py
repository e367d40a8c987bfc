"""Processes that hang, end or raise cost one answer, and nobody else notices."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
from pathlib import Path

import pytest

from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import CardgenError
from cardgen.project.workspace import Workspace
from cardgen.studio.pictures import pool as pool_room
from cardgen.studio.pictures.bench import Bench, give_back
from cardgen.studio.pictures.pool import BrokenError, Pool, TooLongError
from cardgen.studio.pictures.show import Edit, Show, Strip

ROOT = Path(__file__).parents[2]


class Whose(Struct, frozen=True):
    """The id of the process."""

    def do(self, _: Bench) -> int:
        return os.getpid()


class Hang(Struct, frozen=True):
    """Never comes back."""

    def do(self, _: Bench) -> None:
        threading.Event().wait()


class End(Struct, frozen=True):
    """Takes its process along."""

    def do(self, _: Bench) -> None:
        os._exit(1)


class Slip(Struct, frozen=True):
    """A mistake of ours."""

    def do(self, _: Bench) -> None:
        raise ZeroDivisionError


class Refuse(Struct, frozen=True):
    """A mistake of the visitor."""

    def do(self, _: Bench) -> None:
        raise CardgenError.of("STU02", port=8320)


def test_whatever_happens_to_a_process_the_next_task_is_done() -> None:
    """All in one, for a process takes a second to start."""

    async def story() -> None:
        pool = Pool(Workspace.find(project=ROOT), size=1)
        pool.start()
        try:
            first = await pool.ask(Whose())
            assert first != os.getpid()
            with pytest.raises(BrokenError, match="ZeroDivisionError"):
                await pool.ask(Slip())
            with pytest.raises(CardgenError) as refused:
                await pool.ask(Refuse())
            assert refused.value.diagnostics[0].values == (("port", 8320),)
            assert await pool.ask(Whose()) == first  # words cost no process
            with pytest.raises(TooLongError):
                await pool.ask(Hang(), limit=0.2)
            second = await pool.ask(Whose())
            assert second != first
            with pytest.raises(TooLongError):
                await pool.ask(End())
            assert await pool.ask(Whose()) not in {first, second}
            assert pool.replaced == 2
            assert len(pool.processes()) == 1
            pages = await pool.ask(Strip(Edit({}, "vo", None), "dialoogkaart"))
            assert len(pages) == 2
        finally:
            pool.stop()
        assert pool.processes() == []

    asyncio.run(story())


def test_a_process_that_edits_for_long_does_not_grow() -> None:
    """What it read of the last edition goes when the next one comes."""
    bench = Bench(Workspace.find(project=ROOT))
    counted = []
    for number in range(15):
        file = f"topics:\n  - id: why\n    question: Waarom leiden wij hier samen op? {number}\n".encode()
        show = Show(
            Edit({"content/partnerships/x/partnership.yaml": file}, "vo", None), "dialoogkaart", 0, 240
        )
        show.do(bench)
        if number % 5 == 4:
            give_back()
            counted.append(len(gc.get_objects()))
    assert counted[-1] < 1.05 * counted[-2]


def test_a_process_that_holds_too_much_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_room, "MOST_MEMORY", 1)

    async def story() -> None:
        pool = Pool(Workspace.find(project=ROOT), 1)
        pool.start()
        try:
            first = await pool.ask(Whose())
            assert await pool.ask(Whose()) != first
            assert pool.alive() == pool.size
        finally:
            pool.stop()

    asyncio.run(story())
