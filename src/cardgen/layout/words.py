"""From marked text to words that know where a line may end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from cardgen.core.pattern import pattern
from cardgen.core.struct import Struct, replace
from cardgen.layout.characters import normalise
from cardgen.layout.hyphenation import Hyphenator
from cardgen.template.textstyle import TextStyle

_PIECE = pattern(r"\n|[ ]+|[^ \n]+")
_INSIDE = frozenset("-\u2010–/")
_SMALL = frozenset(
    """
    aan al als bij dan dat de deze die dit door een en er het hij hoe hun ik in is je jij jouw
    jullie met mijn na naar of om ons onze op over per te tot u uit van voor wat we wie wij ze zich
    zij zijn zo ’n ’s ’t
    """.split()  # noqa: SIM905 (as a list it is a page long)
)
"""Small words that read on into the next line: better not the last of one."""

_DASHES = "–—-…"

# What a break costs, beside (slack / width)², by its kind; see `breaking`.
HYPHEN, JOINT, OWN_HYPHEN = 0.08, 0.05, 0.1
ABBREVIATION = 0.4  # mbo-school, HR-adviseur: together where it can be
SLASH, SMALL_WORD, DASH_AHEAD = 0.06, 0.03, 0.03


class SpanLike(Protocol):
    """A stretch of text with its emphasis."""

    @property
    def text(self) -> str:
        """The characters."""

    @property
    def bold(self) -> bool:
        """Whether it is strong."""

    @property
    def italic(self) -> bool:
        """Whether it is stressed."""


class PlainSpan(NamedTuple):
    """The plainest span."""

    text: str
    bold: bool = False
    italic: bool = False


class FacePart(Struct, frozen=True):
    """Characters of one face that stand together. `span` counts the spans of the text from 0."""

    face: str
    text: str
    span: int


class Stop(Struct, frozen=True):
    """A place inside a word where a line may end, its cost, and whether a hyphen must be added."""

    at: int
    cost: float
    hyphen: bool


class Word(Struct, frozen=True):
    """What stands between two spaces.

    `stops` are allowed always, `divisions` only where hyphenation is. `space` is the space behind it.
    """

    parts: tuple[FacePart, ...]
    text: str
    stops: tuple[Stop, ...]
    divisions: tuple[Stop, ...]
    space: FacePart
    end_cost: float

    def fragment(self, start: int, end: int) -> tuple[FacePart, ...]:
        """The parts of the characters from `start` up to `end`."""
        if start == 0 and end == len(self.text):
            return self.parts
        cut, at = [], 0
        for part in self.parts:
            piece = part.text[max(0, start - at) : max(0, end - at)]
            if piece:
                cut.append(FacePart(part.face, piece, part.span))
            at += len(part.text)
        return tuple(cut)


def paragraphs(
    spans: Sequence[SpanLike], style: TextStyle, hyphenator: Hyphenator | None
) -> tuple[tuple[Word, ...], ...]:
    """The words of each paragraph; a newline in the text starts a new one. Spaces in a row count as one."""
    result: list[list[Word]] = []
    words: list[Word] = []
    parts: list[FacePart] = []

    def close(space: FacePart) -> None:
        if any(part.text.strip("\u00ad") for part in parts):
            words.append(_word(tuple(parts), space, hyphenator))
        parts.clear()

    for number, span in enumerate(spans):
        face = style.variant(span.bold, span.italic)
        space = FacePart(face, " ", number)
        for piece in _PIECE.findall(normalise(span.text)):
            if piece == "\n":
                close(space)
                result.append(words)
                words = []
            elif piece[0] == " ":
                close(space)
            else:
                parts.append(FacePart(face, piece, number))
    if parts:
        close(FacePart(parts[-1].face, " ", parts[-1].span))
    result.append(words)
    return tuple(_with_end_costs(paragraph) for paragraph in result if paragraph)


def _word(parts: tuple[FacePart, ...], space: FacePart, hyphenator: Hyphenator | None) -> Word:
    raw = "".join(part.text for part in parts)
    stops = [Stop(at, cost, hyphen=False) for at, cost in _inside(raw)]
    divisions: list[Stop] = []
    if "\u00ad" in raw:
        places = [i - raw[:i].count("\u00ad") for i, character in enumerate(raw) if character == "\u00ad"]
        parts = tuple(
            FacePart(part.face, clean, part.span)
            for part in parts
            if (clean := part.text.replace("\u00ad", ""))
        )
        text = "".join(part.text for part in parts)
        stops = [Stop(at, cost, hyphen=False) for at, cost in _inside(text)]
        taken = {0, len(text), *(stop.at for stop in stops)}
        stops += [Stop(at, JOINT, hyphen=True) for at in dict.fromkeys(places) if at not in taken]
        raw = text
    elif hyphenator:
        divisions = [Stop(at, JOINT if good else HYPHEN, hyphen=True) for at, good in hyphenator.breaks(raw)]
    return Word(parts, raw, tuple(sorted(stops, key=lambda stop: stop.at)), tuple(divisions), space, 0.0)


def _inside(text: str) -> list[tuple[int, float]]:
    """Breaks behind a hyphen, dash or slash of the word's own, where both sides are words of some length."""
    found: list[tuple[int, float]] = []
    if _INSIDE.isdisjoint(text):
        return found
    for at, sign in enumerate(text):
        if sign not in _INSIDE:
            continue
        before, after = text[:at], text[at + 1 :]
        if sign == "/":
            if before[-4:].isalpha() and after[:4].isalpha() and min(len(before), len(after)) >= 4:
                found.append((at + 1, SLASH))
        elif before[-2:].isalnum() and len(before) >= 2 and after[:2].isalpha() and len(after) >= 2:
            found.append((at + 1, OWN_HYPHEN if len(before) > 3 else ABBREVIATION))
    return found


def _with_end_costs(words: list[Word]) -> tuple[Word, ...]:
    """Words with the price of ending a line behind them."""
    for i, word in enumerate(words):
        if i + 1 < len(words) and words[i + 1].text[0] in _DASHES:
            words[i] = replace(word, end_cost=DASH_AHEAD)
        elif word.text.lower() in _SMALL:
            words[i] = replace(word, end_cost=SMALL_WORD)
    return tuple(words)
