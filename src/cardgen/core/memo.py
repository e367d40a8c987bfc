"""Answers that are kept while there is room, by whoever owns them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


def _one(_value: object) -> float:
    return 1.0


TRIAL = 8
"""Editions after which what none of them asked for again is let go: sectors take turns, and there are a few."""


class Memo(Generic[K, V]):
    """What was worked out, found again by what it was worked out from. What nobody asked for lately goes first.

    There are two generations. What is new or asked for joins the young one; when that is full it becomes the old one,
    and what is still in the old one is let go. So an answer stays until `room` others have come or been asked for
    since, and a look-up costs what a dictionary costs. At most twice `room` is kept.

    Most answers of one task return in every task, and some belong to that one alone: the names of a partnership. With
    `trial` a new answer is on trial first. It joins the generations when a later task asks for it; if none of the next
    `trial` tasks does, it goes. So a process that makes a thousand editions keeps what they share, and not what each of
    them brought. Those on trial take at most another `room`, the oldest make way.

    Threads may share it. `find` makes an answer once, whoever asks at the same moment.

    Args:
        room: how much a generation holds, in what `weight` counts.
        weight: how much an answer takes; each counts as one when left out.
        trial: for how many tasks, as told by `turn`, a new answer may wait to be asked for again; 0 for no trial.
    """

    def __init__(self, room: float, weight: Callable[[V], float] = _one, trial: int = 0) -> None:
        self._room, self._weight, self._trial = room, weight, trial
        self._task = 0
        self._waiting: dict[K, tuple[int, float, V]] = {}  # by age: task that brought it, weight, answer
        self._waits = 0.0
        self._young: dict[K, V] = {}
        self._old: dict[K, V] = {}
        self._filled = 0.0
        self._lock = threading.RLock()

    def __len__(self) -> int:
        """How many answers are kept."""
        with self._lock:
            return len(self._young.keys() | self._old.keys() | self._waiting.keys())

    def get(self, key: K) -> V | None:
        """The answer, or None when it is not here (any more)."""
        found = self._young.get(key)
        if found is None and (waiting := self._waiting.get(key)) is not None:
            task, weight, found = waiting
            if task != self._task:
                self._join(key, found, weight)
        if found is None and (found := self._old.get(key)) is not None:
            self._join(key, found, self._weight(found))
        return found

    def keep(self, key: K, value: V) -> None:
        """Keep an answer; not one that would fill a generation by itself."""
        weight = self._weight(value)
        if weight > self._room:
            return
        with self._lock:
            if not self._trial or key in self._young or key in self._old:
                self._join(key, value, weight)
                return
            task = self._task
            if key in self._waiting:
                task = self._drop(key)
                if task != self._task:
                    self._join(key, value, weight)
                    return
            while self._waits + weight > self._room:
                self._drop(next(iter(self._waiting)))
            self._waiting[key] = task, weight, value
            self._waits += weight

    def turn(self) -> None:
        """Another task begins: what was on trial for too long goes."""
        if not self._trial:
            return
        with self._lock:
            self._task += 1
            while self._waiting:
                key = next(iter(self._waiting))
                if self._waiting[key][0] + self._trial >= self._task:
                    break
                self._drop(key)

    def _drop(self, key: K) -> int:
        """Take an answer off trial; the task that brought it."""
        task, weight, _ = self._waiting.pop(key)
        self._waits -= weight
        return task

    def _join(self, key: K, value: V, weight: float) -> None:
        """Into the young generation."""
        with self._lock:
            if key in self._waiting:
                self._drop(key)
            if key in self._young:  # it may have grown since
                self._filled += weight - self._weight(self._young[key])
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
            waiting = {key: value for key, (_, _, value) in self._waiting.items()}
            return list({**self._old, **waiting, **self._young}.items())

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._young, self._old, self._filled = {}, {}, 0.0
            self._waiting, self._waits = {}, 0.0
