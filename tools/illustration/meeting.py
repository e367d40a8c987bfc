"""Which sectors meet in a drawing: all three, or two of them. Every drawing of a meeting is made for each, by one function."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

from .cast import CASTS, WALKERS, Cast

T = TypeVar("T")


@dataclass(frozen=True)
class Meeting:
    """The worlds that meet, from the morning at the left to the evening at the right; `name` ends the names of its drawings."""

    worlds: tuple[str, ...]

    @property
    def name(self) -> str:
        return "samen" if len(self.worlds) == len(CASTS) else "".join(self.worlds)

    def has(self, world: str) -> bool:
        return world in self.worlds

    def stand_in(self, world: str) -> str:
        """Who plays for a world: itself, or when it does not meet here the one nearest to its place in the row."""
        return world if world in self.worlds else self.worlds[0 if world == "po" or (world == "vo" and "mbo" not in self.worlds) else -1]

    def cast(self, world: str) -> Cast:
        """The people on the road of a world, or of who plays for it."""
        return WALKERS[self.stand_in(world)]

    def sides(self, casts: dict[int, str]) -> dict[int, str]:
        """Who plays each moment, as `casts` says for all three; of two worlds the first has what is po's, the second the rest."""
        if len(self.worlds) > 2:
            return casts
        return {n: self.worlds[0 if world == "po" else -1] for n, world in casts.items()}

    def pick(self, of_all: T, of_two: T) -> T:
        """What belongs to a meeting of three, or of two."""
        return of_all if len(self.worlds) > 2 else of_two


ALL = Meeting(tuple(CASTS))
MEETINGS = {meeting.name: meeting for meeting in (ALL, *map(Meeting, combinations(CASTS, 2)))}
"""By the name that ends the names of the drawings: samen, povo, pombo, vombo."""
