"""The pieces of a placed text that are said otherwise than they are spelled: other languages, and abbreviations.

Shared by the tags of the PDF and by the twin in words. Where a piece begins and ends is counted in characters of
`PlacedText.text`.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Sequence

from cardgen.core.geometry import PT_PER_MM
from cardgen.core.struct import Struct, replace
from cardgen.layout.outline import clean
from cardgen.layout.scene import Page, PlacedText, Run

Abbreviations = tuple[tuple[str, str], ...]
"""As they are printed, and what they stand for."""


class Piece(Struct, frozen=True):
    """Characters `start` up to `end` of a text; `lang` and `meaning` are empty where nothing is to be said."""

    start: int
    end: int
    lang: str = ""
    meaning: str = ""

    @property
    def plain(self) -> bool:
        """Whether it is said as it is spelled."""
        return not self.lang and not self.meaning


def pieces(text: PlacedText, abbreviations: Abbreviations) -> tuple[Piece, ...]:
    """A text in pieces, one behind the other without gaps; a single plain one for most texts.

    Every time an abbreviation stands somewhere it is explained, not the first time only: who listens jumps from heading
    to heading and comes in anywhere. Inside words of another language nothing is.
    """
    runs = [run for line in text.lines for run in line]
    words = text.text
    if not any(run.lang for run in runs):
        return _explained(words, 0, abbreviations)
    found: list[Piece] = []
    start = 0
    for run in runs:
        end = start + len(run.text)
        if found and found[-1].lang == run.lang:
            found[-1] = replace(found[-1], end=end)
        else:
            found.append(Piece(start, end, run.lang))
        start = end
    parts = (
        [one] if one.lang else _explained(words[one.start : one.end], one.start, abbreviations)
        for one in found
    )
    return tuple(piece for part in parts for piece in part)


def _explained(words: str, offset: int, abbreviations: Abbreviations) -> tuple[Piece, ...]:
    found: list[Piece] = []
    at = 0
    pattern = _pattern(abbreviations)
    for hit in pattern.finditer(words) if pattern is not None else ():
        if hit.start() > at:
            found.append(Piece(offset + at, offset + hit.start()))
        meaning = _meanings(abbreviations)[hit[0]]
        if meaning == hit[0]:  # a name, such as PO-Raad, which is listed as itself
            continue
        found.append(Piece(offset + hit.start(), offset + hit.end(), meaning=meaning))
        at = hit.end()
    if at < len(words) or not found:
        found.append(Piece(offset + at, offset + len(words)))
    return tuple(found)


@functools.lru_cache(maxsize=64)
def _meanings(abbreviations: Abbreviations) -> dict[str, str]:
    """What each stands for, also when it is printed in capitals, as in PO-gesprek; as it was written goes first."""
    return {short.upper(): meaning for short, meaning in abbreviations} | dict(abbreviations)


@functools.lru_cache(maxsize=64)
def _pattern(abbreviations: Abbreviations) -> re.Pattern[str] | None:
    if not abbreviations:
        return None
    longest_first = sorted(_meanings(abbreviations), key=lambda short: (-len(short), short))
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(short) for short in longest_first)})(?!\w)")


def spelled(page: Page, abbreviations: Abbreviations) -> frozenset[str]:
    """The texts of a page that are said as they are spelled: an abbreviation whose meaning is what is read next.

    As in a glossary, where “po” stands before “primair onderwijs” and both would be said alike.
    """
    meanings = _meanings(abbreviations)
    items = {item.id: item for item in page.items}
    found: list[str] = []
    before: PlacedText | None = None
    for name in page.structure.leaves():
        item = items.get(name)
        if not isinstance(item, PlacedText):
            continue
        meaning = meanings.get(before.text.strip(), "") if before is not None else ""
        if before is not None and meaning and _begins_with(item.text, meaning):
            found.append(before.id)
        before = item if sum(map(len, item.lines)) == 1 else None  # an abbreviation is one run
    return frozenset(found)


def _begins_with(text: str, words: str) -> bool:
    return clean(text).casefold().startswith(clean(words).casefold())


def cut(text: PlacedText, found: Sequence[Piece]) -> list[tuple[Piece, PlacedText]]:
    """The text of each piece, with its glyphs where they were.

    A glyph for letters of two pieces, as a ligature across the edge of a word would be, goes with the first.
    """
    if len(found) == 1:
        return [(found[0], text)]
    done: list[tuple[Piece, PlacedText]] = []
    for piece in found:
        at = 0
        lines = []
        for line in text.lines:
            runs = []
            for run in line:
                if (part := _part(run, piece.start - at, piece.end - at)) is not None:
                    runs.append(part)
                at += len(run.text)
            if runs:
                lines.append(tuple(runs))
        if lines:
            done.append((piece, replace(text, lines=tuple(lines))))
    return done


def _part(run: Run, start: int, end: int) -> Run | None:
    """The glyphs of a run that begin at its characters `start` up to `end`; None when there are none."""
    kept, before, at = [], 0.0, 0
    for glyph in run.glyphs:
        if at < start:
            before += glyph.advance
        elif at < end:
            kept.append(glyph)
        at += len(glyph.text)
    if not kept:
        return None
    if not before:
        return run if len(kept) == len(run.glyphs) else replace(run, glyphs=tuple(kept))
    away, turn = before * run.size / 1000 / PT_PER_MM, math.radians(run.angle)
    x, y = run.x + away * math.cos(turn), run.y + away * math.sin(turn)
    return replace(run, glyphs=tuple(kept), x=x, y=y)
