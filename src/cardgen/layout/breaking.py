"""Where lines end: the fewest lines first, then the evenest ones. Pure arithmetic, in 1/1000 em.

An optimum fit over all allowed ends (after Knuth and Plass, without stretching): the cost of a line is the square of
the part left empty, plus the cost of ending it there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from cardgen.core.struct import Struct
from cardgen.layout.words import Word

LONE_WORD = 0.3  # a last line of one word
CROWDED = 0.1  # two hyphens under each other
MILD = 0.3  # weight of the last line's empty part in a text of more than `EVEN` lines
EVEN = 3
OVERFULL = 100.0
EPSILON = 1e-6


class Ruler(Protocol):
    """Measures words, in 1/1000 em."""

    def piece(self, word: Word, start: int, end: int, hyphen: bool) -> float:
        """Width of the characters from `start` up to `end`, with a hyphen added or not."""

    def space(self, word: Word) -> float:
        """Width of the space behind the word."""


class Line(Struct, frozen=True):
    """From character `start` of word `first` to character `end` of word `last` (inclusive)."""

    first: int
    start: int
    last: int
    end: int
    hyphen: bool
    width: float


class Ends:
    """Every place where a line of a paragraph may end, with the sums that make a line's width one subtraction."""

    def __init__(self, words: Sequence[Word], ruler: Ruler, trailing: float, limit: float = 0.0) -> None:
        """Lays out the ends.

        Args:
            words: the paragraph.
            ruler: what measures them.
            trailing: tracking behind the last glyph of a line, which does not count.
            limit: only words wider than this are divided by the dictionary.
        """
        self.words, self._ruler, self._trailing = words, ruler, trailing
        # one entry per end; `left[i] + right[j]` is the width of the line that follows end i and stops at end j
        self.word, self.at, self.hyphen, self.cost = [0], [0], [False], [0.0]
        self.right: list[float] = [0.0]
        self.left: list[float] = [0.0]
        before = 0.0  # width of all words before this one, spaces included
        for number, word in enumerate(words):
            full = ruler.piece(word, 0, len(word.text), False)
            stops = word.stops
            if word.divisions and full - trailing > limit + EPSILON:
                stops = tuple(sorted((*stops, *word.divisions), key=lambda stop: stop.at))
            for stop in stops:
                self._add(number, stop.at, stop.hyphen, stop.cost)
                self.right.append(before + ruler.piece(word, 0, stop.at, stop.hyphen))
                self.left.append(ruler.piece(word, stop.at, len(word.text), False) - full - before)
            self._add(number, len(word.text), False, word.end_cost)
            self.right.append(before + full)
            before += full + ruler.space(word)
            self.left.append(-before)
        self.total = before

    def divided_where_wider(self, limit: float) -> Ends:
        """The same paragraph with only words wider than `limit` divided."""
        return Ends(self.words, self._ruler, self._trailing, limit)

    def _add(self, word: int, at: int, hyphen: bool, cost: float) -> None:
        self.word.append(word)
        self.at.append(at)
        self.hyphen.append(hyphen)
        self.cost.append(cost)

    def width(self, i: int, j: int) -> float:
        """Width of the line after end i, up to end j."""
        word = self.word[j]
        if i and self.word[i] == word:
            return (
                self._ruler.piece(self.words[word], self.at[i], self.at[j], self.hyphen[j]) - self._trailing
            )
        return self.left[i] + self.right[j] - self._trailing

    def lone(self, i: int, j: int) -> bool:
        """Whether the line after end i, up to end j, is one word or less."""
        return self.word[j] - self.word[i] <= (1 if self.at[i] == len(self.words[self.word[i]].text) else 0)

    def line(self, i: int, j: int) -> Line:
        """The line after end i, up to end j."""
        first, start = (self.word[i], self.at[i]) if i else (0, 0)
        if start == len(self.words[first].text):
            first, start = first + 1, 0
        return Line(first, start, self.word[j], self.at[j], self.hyphen[j], self.width(i, j))


def greedy(ends: Ends, room: float) -> list[int]:
    """Ends of the lines when each takes as much as it can: the fewest lines there are.

    A piece wider than `room` stands on a line of its own.
    """
    taken, i, count = [], 0, len(ends.word)
    while i < count - 1:
        j = i + 1
        while j + 1 < count and ends.width(i, j + 1) <= room + EPSILON:
            j += 1
        taken.append(j)
        i = j
    return taken


def optimum(ends: Ends, room: float, balance: bool, lines: int) -> list[int]:
    """Ends of the lines of the best setting.

    Args:
        ends: what there is to choose from.
        room: width of the box.
        balance: whether the last line should be about as long as the others.
        lines: how many lines there will be (`len(greedy(...))`), which decides how much the last line counts.
    """
    weight = (1.0 if lines <= EVEN else MILD) if balance else 0.0
    count = len(ends.word)
    best: list[tuple[int, float]] = [(0, 0.0)] * count
    came = [0] * count
    for j in range(1, count):
        last = j == count - 1
        chosen: tuple[int, float] | None = None
        for i in range(j - 1, -1, -1):
            slack = (room - ends.width(i, j)) / room
            if slack < -EPSILON and i < j - 1:
                break
            cost = slack * slack * (weight if last else 1.0) if slack > 0 else OVERFULL * (slack < -EPSILON)
            if last and i and ends.lone(i, j):
                cost += LONE_WORD
            if ends.hyphen[j] and ends.hyphen[i]:
                cost += CROWDED
            candidate = (best[i][0] + 1, best[i][1] + cost + ends.cost[j])
            if chosen is None or candidate < chosen:
                chosen, came[j] = candidate, i
        best[j] = chosen or best[j]
    taken, j = [], count - 1
    while j > 0:
        taken.append(j)
        j = came[j]
    return taken[::-1]
