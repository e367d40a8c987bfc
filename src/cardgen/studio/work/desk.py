"""What visitors have in hand: drafts with their history, apart for each of them."""

from __future__ import annotations

import asyncio
import secrets
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Any

from cardgen.core.struct import Struct, field, replace
from cardgen.studio.work.draft import Draft

MOST_STEPS = 200
"""Steps back that are kept."""
MOST_PAST = 20_000_000
"""Bytes of all steps back together: who tries one logo after another goes back less far."""
MOST_HELD = 600_000_000
"""Bytes of all desks of a studio for everybody together."""
MOST_WORKS = 20
"""Drafts of one visitor; the one that was used longest ago makes room."""
MOST_VISITORS = 500
"""Visitors whose work is kept."""


class Work(Struct):
    """A draft, what it was before, and how it was when it was last on disk.

    Attributes:
        id: tells it from other works, in addresses; says nothing about what is in it.
        disk: the files as they were last seen on disk.
        rev: goes up with each change; what was asked for an earlier one may be forgotten.
        said: the field that was put back last, until the next change.
        clash: names of files that changed both here and on disk.
        facts: what its fields hold, as they were at the revision `facts_of`.
        made: the file to take home that was made last, by a name that cannot be guessed; one for a whole desk.
        holder: the window in which somebody works on it; others only look. Empty when there is none.
        turn: one look at a time; who waits while a change is made need not look any more.
    """

    id: str
    draft: Draft
    disk: Mapping[str, bytes] = field(default_factory=dict)
    rev: int = 0
    past: list[tuple[Draft, str]] = field(default_factory=list)
    future: list[tuple[Draft, str]] = field(default_factory=list)
    said: str = ""
    clash: tuple[str, ...] = ()
    facts: Any = None
    facts_of: int = -1
    made: dict[str, Any] = field(default_factory=dict)
    holder: str = ""
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def saved(self) -> bool:
        """Whether everything is on disk."""
        return not self.draft.new and dict(self.draft.files) == dict(self.disk)

    def take(self, draft: Draft, about: str = "") -> bool:
        """Go on with another draft; whether it is another. Changes of one field in a row are one step back."""
        if draft == self.draft:
            return False
        if not (about and self.past and self.past[-1][1] == about and not self.future):
            self.past.append((self.draft, about))
            del self.past[:-MOST_STEPS]
            while len(self.past) > 1 and sum(_bytes(draft for draft, _ in self.past).values()) > MOST_PAST:
                del self.past[0]
        self.future.clear()
        self.draft = draft
        self.rev += 1
        self.said = ""
        return True

    def close_step(self) -> None:
        """What follows is a step of its own, even in the same field."""
        if self.past:
            self.past[-1] = (self.past[-1][0], "")

    def undo(self) -> bool:
        """One step back; whether there was one."""
        return self._step(self.past, self.future)

    def redo(self) -> bool:
        """One step forth again."""
        return self._step(self.future, self.past)

    def _step(self, source: list[tuple[Draft, str]], target: list[tuple[Draft, str]]) -> bool:
        if not source:
            return False
        draft, about = source.pop()
        target.append((self.draft, about))
        self.draft = replace(draft, id=self.draft.id, new=self.draft.new)
        self.rev += 1
        self.said = ""
        return True


def _bytes(drafts: Iterable[Draft]) -> dict[int, int]:
    """The size of all files of some drafts, which share most of them."""
    return {id(data): len(data) for draft in drafts for data in draft.files.values()}


class Desk(Struct):
    """The works of one visitor, and their sheet. `since` and `seen` are seconds of the server's clock."""

    works: OrderedDict[str, Work] = field(default_factory=OrderedDict)
    batch: Any = None
    since: float = 0.0
    seen: float = 0.0

    def begin(self, draft: Draft, disk: Mapping[str, bytes] | None = None) -> Work:
        """Put a draft on the desk."""
        work = Work(secrets.token_urlsafe(9), draft, dict(disk or {}))
        self.works[work.id] = work
        while len(self.works) > MOST_WORKS:
            self.works.popitem(last=False)
        return work

    def find(self, id_: str) -> Work | None:
        """The work of that name, which is now the one that was used last."""
        work = self.works.get(id_)
        if work is not None:
            self.works.move_to_end(id_)
        return work

    def leave(self) -> None:
        """What is still being made for this visitor need not be."""
        if self.batch is not None:
            self.batch.leave()

    def let_go(self) -> None:
        """Keep what somebody wrote, and nothing that can be made again."""
        self.leave()
        self.batch = None
        for work in self.works.values():
            work.made.clear()

    def held(self) -> int:
        """Bytes that it holds."""
        drafts = (
            draft
            for work in self.works.values()
            for draft in (work.draft, *(step for step, _ in (*work.past, *work.future)))
        )
        made = sum(len(file.data) for work in self.works.values() for file in work.made.values())
        return sum(_bytes(drafts).values()) + made + (self.batch.held if self.batch is not None else 0)

    def of(self, sector: str, partnership: str) -> Work | None:
        """The work on this partnership in this sector, if it is on the desk."""
        wanted = (sector, partnership)
        return next((w for w in self.works.values() if (w.draft.sector, w.draft.id) == wanted), None)


class Desks:
    """The desk of each visitor, by a name that only their browser knows."""

    def __init__(self, most: int = MOST_VISITORS) -> None:
        self._desks: OrderedDict[str, Desk] = OrderedDict()
        self._most = most

    def __len__(self) -> int:
        return len(self._desks)

    def of(self, visitor: str, now: float) -> Desk:
        """The desk of a visitor; an empty one for somebody new."""
        desk = self._desks.get(visitor)
        if desk is None:
            desk = self._desks[visitor] = Desk(since=now)
            while len(self._desks) > self._most:
                # Who only looked makes room first: strangers without a cookie must not push out somebody’s work.
                idle = (name for name, one in self._desks.items() if not one.works and one.batch is None)
                gone = next(idle, visitor)
                self._drop(next(iter(self._desks)) if gone == visitor else gone)
        desk.seen = now
        self._desks.move_to_end(visitor)
        return desk

    def forget(self, before: float) -> int:
        """Forget whoever was not seen since; how many those were."""
        gone = [name for name, desk in self._desks.items() if desk.seen < before]
        for name in gone:
            self._drop(name)
        return len(gone)

    def slim(self, most: int = MOST_HELD) -> None:
        """Hold no more than so many bytes: of who was seen longest ago goes what can be made again, then the rest."""
        held = {visitor: desk.held() for visitor, desk in self._desks.items()}
        for visitor in list(self._desks)[:-1]:
            if sum(held.values()) > most:
                self._desks[visitor].let_go()
                held[visitor] = self._desks[visitor].held()
        for visitor in list(self._desks)[:-1]:
            if sum(held.values()) > most:
                del held[visitor]
                self._drop(visitor)

    def leave(self) -> None:
        """Nobody waits for anything any more."""
        for desk in self._desks.values():
            desk.leave()

    def _drop(self, visitor: str) -> None:
        self._desks.pop(visitor).leave()

    def every(self) -> list[Work]:
        """All works of all visitors."""
        return [work for desk in self._desks.values() for work in desk.works.values()]
