"""What is remembered of pages has a bound, however many versions there are of one part."""

from __future__ import annotations

from cardgen.layout import memory as module
from cardgen.layout.memory import FRESH, PROVEN, Kept, Memory
from cardgen.layout.reads import Reads


class Made:
    """A part with so many things on it."""

    def __init__(self, count: int) -> None:
        self.items = (None,) * count


def part(count: int, *, used: bool = False) -> Kept:
    return Kept((), Reads(), (), Made(count), used)


def held(memory: Memory) -> int:
    return sum(len(one.made.items) for _, kept in memory._kept.items() for one in kept)


def test_every_version_of_a_part_counts(monkeypatch):
    monkeypatch.setattr(module, "ROOM", 1_000)
    memory = Memory()
    for key in range(40):
        for number in range(PROVEN + FRESH):
            memory.keep(key, part(50, used=number % 2 == 0))
        assert len(memory.get(key)) == PROVEN + FRESH
        memory.turn()
        assert held(memory) <= 3 * 1_000, "two generations, and those on trial"


def test_a_small_version_in_front_hides_no_large_one(monkeypatch):
    monkeypatch.setattr(module, "ROOM", 1_000)
    memory = Memory()
    for key in range(40):
        memory.keep(key, part(400, used=True))
        memory.keep(key, part(1, used=True))
        memory.turn()
    assert held(memory) <= 3 * 1_000
