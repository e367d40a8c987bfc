"""Is this a Dutch word, and would everybody at the table know it? Answered from the frequency list of wordfreq.

The list holds what people write, slips included, so a word counts from a frequency that slips rarely reach. Dutch
makes compounds freely: one whose parts are known words is known too.
"""

from __future__ import annotations

import functools
import importlib.util
import math
import re
from collections.abc import Iterator, Mapping

from cardgen.core.struct import Struct

KNOWN = 1.6
"""Lowest Zipf frequency (log10 of uses in a billion words) of a word that is taken for Dutch."""
PART, SHORT_PART = 3.0, 4.3
"""The same for a part of a compound, and for one of three letters, which slips would hit by chance."""
LAST_PART = 2.5
"""The same for the last part, which carries the meaning and the ending."""
RARE = 3.65
"""A learned word below this frequency is not in everybody's daily language."""
HARD_LETTERS = 8
"""Learned words shorter than this are seldom hard."""
_LINKS = ("", "s", "en", "e", "n")
_LEARNED = re.compile(
    r".{3,}(?:eren|eert|eerd|eerde|atie|aties|iteit|iteiten|isch|ische|ief|ieve|aal|ale|ement|logie|eel|ele|air|aire|"
    r"entie|enties|eling|ering|eringen)"
)
"""Endings of words that came from Latin, Greek or French."""
_LETTERS = "abcdefghijklmnopqrstuvwxyzéëïöü"


def installed() -> bool:
    """Whether the word list can be used: it comes with the extra `words`."""
    return importlib.util.find_spec("wordfreq") is not None


@functools.cache
def frequencies() -> Mapping[str, float]:
    """The Dutch list of wordfreq: 300 000 spellings with their share of all words."""
    from wordfreq import get_frequency_dict

    found: Mapping[str, float] = get_frequency_dict("nl", wordlist="large")
    return found


class Vocabulary(Struct, frozen=True):
    """The list, and the words a project adds to it (lower case)."""

    frequencies: Mapping[str, float]
    own: frozenset[str] = frozenset()

    def zipf(self, word: str) -> float:
        """Log10 of how often a word is used in a billion words; 0 when it is not in the list."""
        share = self.frequencies.get(word, 0.0)
        return math.log10(share) + 9 if share else 0.0

    def knows(self, word: str) -> bool:
        """Whether a word is spelled as a Dutch word, compounds and hyphens included."""
        word = word.lower().replace("’", "'")
        if word.removesuffix("'s") in self.own or self._simple(word):
            return True
        if "-" in word:
            return all(len(part) < 2 or self.knows(part) for part in word.split("-"))
        return self._compound(word.removesuffix("'s"))

    def hard(self, word: str) -> bool:
        """Whether a word is learned as well as rare; compounds are as easy as their parts."""
        word = word.lower()
        if len(word) < HARD_LETTERS or word in self.own or not _LEARNED.fullmatch(word):
            return False
        return self.zipf(word) < RARE and not self._compound(word)

    def nearest(self, word: str) -> str:
        """The most usual word that is one slip away; empty when there is none."""
        return max((near for near in _one_slip(word) if self._simple(near)), key=self.zipf, default="")

    def _simple(self, word: str) -> bool:
        return word in self.own or self.zipf(word) >= KNOWN

    def _compound(self, word: str) -> bool:
        return any(self._splits(word[:cut], word[cut:]) for cut in range(3, len(word) - 2))

    def _splits(self, first: str, last: str) -> bool:
        if last not in self.own and self.zipf(last) < (SHORT_PART if len(last) == 3 else LAST_PART):
            return False
        return any(self._first(first[: len(first) - len(link)]) for link in _LINKS if first.endswith(link))

    def _first(self, part: str) -> bool:
        return part in self.own or (
            len(part) >= 3 and self.zipf(part) >= (SHORT_PART if len(part) == 3 else PART)
        )


def _one_slip(word: str) -> Iterator[str]:
    """Spellings with one letter less, more or other, or two changed about, in a fixed order."""
    for cut in range(len(word) + 1):
        left, right = word[:cut], word[cut:]
        if right:
            yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        for letter in _LETTERS:
            yield left + letter + right
            if right:
                yield left + letter + right[1:]
