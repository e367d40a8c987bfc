"""Answers that are kept while there is room, by whoever owns them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


def _one(_value: object) -> float:
    return 1.0


class Memo(Generic[K, V]):
    """What was worked out, found again by what it was worked out from. What nobody asked for lately goes first.

    There are two generations. What is new or asked for joins the young one; when that is full it becomes the old one,
    and what is still in the old one is let go. So an answer stays until `room` others have come or been asked for
    since, and a look-up costs what a dictionary costs. At most twice `room` is kept.

    Threads may share it. `find` makes an answer once, whoever asks at the same moment.

    Args:
        room: how much a generation holds, in what `weight` counts.
        weight: how much an answer takes; each counts as one when left out.
    """

    def __init__(self, room: float, weight: Callable[[V], float] = _one) -> None:
        self._room, self._weight = room, weight
        self._young: dict[K, V] = {}
        self._old: dict[K, V] = {}
        self._filled = 0.0
        self._lock = threading.RLock()

    def __len__(self) -> int:
        """How many answers are kept."""
        with self._lock:
            return len(self._young.keys() | self._old.keys())

    def get(self, key: K) -> V | None:
        """The answer, or None when it is not here (any more)."""
        found = self._young.get(key)
        if found is None and (found := self._old.get(key)) is not None:
            self.keep(key, found)
        return found

    def keep(self, key: K, value: V) -> None:
        """Keep an answer; not one that would fill a generation by itself."""
        weight = self._weight(value)
        if weight > self._room:
            return
        with self._lock:
            if key in self._young:
                self._young[key] = value
                return
            if self._filled + weight > self._room:
                self._old, self._young, self._filled = self._young, {}, 0.0
            self._young[key] = value
            self._filled += weight

    def find(self, key: K, make: Callable[[], V]) -> V:
        """The answer; worked out now when it is not here. What `make` raises is not kept."""
        found = self.get(key)
        if found is None:
            with self._lock:
                found = self.get(key)
                if found is None:
                    found = make()
                    self.keep(key, found)
        return found

    def items(self) -> list[tuple[K, V]]:
        """Everything that is kept, what was asked for last at the end."""
        with self._lock:
            return list({**self._old, **self._young}.items())

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._young, self._old, self._filled = {}, {}, 0.0
