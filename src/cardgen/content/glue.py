"""Spaces that hold on to what they count: no line ends between 20 and minuten."""

from __future__ import annotations

import functools
from itertools import pairwise

from cardgen.content.terms import normalise

NBSP = "\u00a0"
_UNITS = tuple(
    """
    minuut minuten uur uren dag dagen week weken maand maanden jaar keer euro procent mensen personen vragen kaarten
    stappen mm cm km kB MB pt januari februari maart april mei juni juli augustus september oktober november december
    """.split()  # noqa: SIM905 (as a list it is a page long)
)
_NUMBERED = ("nr.", "p.")


@functools.lru_cache(maxsize=1024)
def as_set(text: str) -> str:
    """Text as it is set: composed letters, and spaces that hold on to what they count."""
    words = normalise(text).split(" ")
    glued = words[:1]
    for before, word in pairwise(words):
        glued += (NBSP if _belong(before, word) else " ", word)
    return "".join(glued)


def _belong(before: str, word: str) -> bool:
    """Whether the space between two words must not become a line end: between a number and what it counts."""
    if before[-1:].isdecimal():
        return word.startswith("%") or any(_begins(word, unit) for unit in _UNITS if word.startswith(unit))
    if not word[:1].isdecimal():
        return False
    return before[-1:] in {"€", "§"} or any(_begins(before[::-1], sign[::-1]) for sign in _NUMBERED)


def _begins(text: str, word: str) -> bool:
    """Whether a text begins with a word, and not with a longer one."""
    after = text[len(word) : len(word) + 1]
    return text.startswith(word) and not (after.isalnum() or after == "_")
