"""Liang's hyphenation patterns, read from the dictionaries that pyphen brings.

pyphen parses all 16 000 Dutch patterns before it answers, which takes 0.09 s of every first build. Here a pattern is
parsed when a word contains its letters; reading the file then takes a hundredth of a second. The answers are the same.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

from cardgen.core.pattern import pattern

_DIGIT = pattern(r"\d")


class Patterns:
    """The patterns of one language.

    Args:
        language: name of a dictionary without nonstandard hyphenation, such as `nl_NL`.

    Raises:
        LookupError: there is no such dictionary.
    """

    def __init__(self, language: str) -> None:
        package = importlib.util.find_spec("pyphen")
        folders = package.submodule_search_locations if package else None
        path = Path(next(iter(folders or ["."]))) / "dictionaries" / f"hyph_{language}.dic"
        if not path.is_file():
            raise LookupError(language)
        encoding, _, body = path.read_bytes().partition(b"\n")
        text = body.decode(encoding.decode("ascii").strip())
        keys = _DIGIT.sub("", text).split("\n")
        self._patterns = dict(zip(keys, text.split("\n"), strict=True))
        self._patterns.pop("", None)
        self._longest = max(map(len, keys))

    def positions(self, word: str) -> list[int]:
        """Where a word in lower case may be divided: the number of letters before each break."""
        dotted = f".{word}."
        levels = [0] * (len(dotted) + 1)
        for start in range(len(dotted)):
            for end in range(start + 1, min(start + self._longest, len(dotted)) + 1):
                pattern = self._patterns.get(dotted[start:end])
                if pattern is not None:
                    for offset, level in _levels(pattern):
                        levels[start + offset] = max(levels[start + offset], level)
        # level i stands before character i of the dotted word, which is character i - 1 of the word
        return [at - 1 for at in range(2, len(word) + 1) if levels[at] % 2]


def _levels(pattern: str) -> list[tuple[int, int]]:
    """The digits of a pattern with the number of letters before them: `a1b2` gives (1, 1), (2, 2)."""
    places = [match.start() for match in _DIGIT.finditer(pattern)]
    return [(place - count, int(pattern[place])) for count, place in enumerate(places)]
