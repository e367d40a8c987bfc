"""Where a Dutch word may be divided.

Patterns with the rules of the Woordenlijst, leidraad 18, that patterns cannot follow: a break
that would drop a trema (ge-interesseerd) or a doubled vowel (foto-tje) is not used, and no vowel stands alone. An
exception list knows our own words, so that compounds break between their parts.
"""

from __future__ import annotations

import itertools
from pathlib import Path

from cardgen.core.memo import Memo
from cardgen.core.pattern import pattern
from cardgen.layout.patterns import Patterns
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where
from cardgen.project.files import DISK, Files

MIN_LETTERS = 10
"""Shortest word that is divided: more than nine letters."""
MIN_LEFT = MIN_RIGHT = 3
MAX_BYTES = 1_000_000
"""Largest exception list that is read."""

_MAX_WORDS = 2_000  # answers kept; an edition has a few hundred words of this length
_ENDINGS = ("", "s", "n", "en", "e", "es")
_VOWELS = "aeiouyàáâäèéêëìíîïòóôöùúûü"
_TREMA = "ëïöüä"
_DIMINUTIVE = pattern("(?:aa|ee|oo|uu)tje(?:s|n)?$")  # praat-je but foto-tje: only a reader can tell
_TOKEN = pattern(r"[^\s\u00a0]+")
_CORE = pattern(r"[^\W\d_]+(?:\u00ad[^\W\d_]+)*")
_ENTRY = pattern(r"=?[^\W\d_]+(?:[-=][^\W\d_]+)*")

Joint = tuple[int, bool]
"""Position in the word, and whether it lies between two parts of a compound."""


class Hyphenator:
    """Divides words; remembers the answers. Patterns are read when the first long word asks for them.

    Args:
        exceptions: a file with one word a line, `=` between the parts of a compound and `-` at other breaks
            (`samenwerkings=overeen-komst`). A line that starts with `=` is a last part: every word that ends in it is
            divided before it, and elsewhere by the patterns. Plurals and inflections (s, n, en, e, es) follow by
            themselves. `#` starts a remark.
        language: name of the pattern set.
        files: how the exception list is read.

    Raises:
        CardgenError: the exception list cannot be read or has lines of another form.
    """

    def __init__(self, exceptions: Path | None = None, language: str = "nl_NL", files: Files = DISK) -> None:
        self._language = language
        self._words, self._tails = _read(exceptions, files) if exceptions else ({}, {})
        self._found: Memo[str, tuple[Joint, ...]] = Memo(_MAX_WORDS)
        self._patterns: Patterns | None = None

    def breaks(self, text: str) -> tuple[Joint, ...]:
        """Positions in a word, punctuation round it included, before which it may be divided, in order.

        Nothing for short words, words with digits, capitals inside, a slash, an apostrophe, an address, or a hyphen of
        their own (those break only there), and words whose author placed soft hyphens.
        """
        if len(text) < MIN_LETTERS:
            return ()
        found = self._found.get(text)
        if found is None:
            found = tuple(
                (token.start() + position, good)
                for token in _TOKEN.finditer(text)
                for position, good in self._token(token[0])
            )
            self._found.keep(text, found)
        return found

    def divided(self, word: str) -> str:
        """The word with a hyphen at every break, for people."""
        positions = [0, *(position for position, _ in self.breaks(word)), len(word)]
        return "-".join(word[a:b] for a, b in itertools.pairwise(positions))

    def _token(self, token: str) -> list[Joint]:
        cores = _CORE.findall(token)
        if len(cores) != 1 or len(cores[0]) < MIN_LETTERS or any(c.isdigit() or c in "/@_" for c in token):
            return []
        core, start = cores[0], token.index(cores[0])
        rest = core[2:] if core.startswith("IJ") else core[1:]
        if not rest.islower() or "\u00ad" in core:
            return []
        return [
            (start + position, good)
            for position, good in self._word(core.lower())
            if MIN_LEFT <= position <= len(core) - MIN_RIGHT
        ]

    def _word(self, word: str) -> list[Joint]:
        for ending in _ENDINGS:
            known = self._words.get(word.removesuffix(ending) if word.endswith(ending) else "")
            if known is not None:
                return list(known)
        joint = self._joint(word)
        if not joint:
            return [(position, False) for position in self._patterned(word)]
        head, tail = word[:joint], word[joint:]
        return [
            *((position, False) for position in self._patterned(head)),
            (joint, True),
            *((joint + position, False) for position in self._tail(tail)),
        ]

    def _joint(self, word: str) -> int:
        """Where the longest known last part begins, or 0."""
        for start in range(MIN_LEFT, len(word) - MIN_RIGHT + 1):
            if any(word[start:].removesuffix(e) in self._tails and word.endswith(e) for e in _ENDINGS):
                return start
        return 0

    def _tail(self, tail: str) -> list[int]:
        for ending in _ENDINGS:
            known = self._tails.get(tail.removesuffix(ending) if tail.endswith(ending) else "")
            if known:
                return [position for position, _ in known]
        return self._patterned(tail)

    def _patterned(self, word: str) -> list[int]:
        if len(word) < MIN_LEFT + MIN_RIGHT:
            return []
        if self._patterns is None:
            self._patterns = Patterns(self._language)
        all_positions = [p for p in self._patterns.positions(word) if 2 <= p <= len(word) - 2]
        return [
            p
            for p in all_positions
            if MIN_LEFT <= p <= len(word) - MIN_RIGHT and _allowed(word, p, all_positions)
        ]


def _allowed(word: str, position: int, others: list[int]) -> bool:
    if word[position] in _TREMA:  # be-eindigen: the trema would have to go
        return False
    if (
        position + 1 in others and word[position] in _VOWELS
    ):  # regi-o-naal: after the lone vowel, not before it
        return False
    small = _DIMINUTIVE.search(word)
    return not (small and position > small.start())


def _read(path: Path, files: Files) -> tuple[dict[str, tuple[Joint, ...]], dict[str, tuple[Joint, ...]]]:
    try:
        data = files.read(path, MAX_BYTES)
        if len(data) > MAX_BYTES:
            raise CardgenError.of("FNT08", Where(str(path)), limit=MAX_BYTES // 1000)
        lines = data.decode("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise CardgenError.of("FNT07", Where(str(path))) from problem
    words: dict[str, tuple[Joint, ...]] = {}
    tails: dict[str, tuple[Joint, ...]] = {}
    found = Diagnostics()
    for number, line in enumerate(lines, 1):
        entry = line.partition("#")[0].strip().lower()
        if not entry:
            continue
        plain = entry.removeprefix("=").replace("=", "-").split("-")  # nearly all are, and need no pattern
        if not all(map(str.isalpha, plain)) and not _ENTRY.fullmatch(entry):
            column = len(line) - len(line.lstrip()) + 1
            found.add("FNT09", Where(str(path), number, column), found=entry)
            continue
        (tails if entry[0] == "=" else words).update([_entry(entry.removeprefix("="))])
    found.raise_errors()
    return words, tails


def _entry(entry: str) -> tuple[str, tuple[Joint, ...]]:
    joints: list[Joint] = []
    word = ""
    for sign in entry:
        if sign in "-=":
            joints.append((len(word), sign == "="))
        else:
            word += sign
    return word, tuple(joints)
