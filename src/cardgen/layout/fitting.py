"""One text on its way down the ladder: what fits at a size, and the lines that come of it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cardgen.core.geometry import PT_PER_MM
from cardgen.core.struct import replace
from cardgen.layout.breaking import EPSILON, Ends, Line, greedy, optimum
from cardgen.layout.fonts import FontBook
from cardgen.layout.hyphenation import Hyphenator
from cardgen.layout.scene import Glyph
from cardgen.layout.setting import BELOW_BASELINE, GlyphPiece, Overflow, SetLine, Setting
from cardgen.layout.words import FacePart, SpanLike, Word, paragraphs
from cardgen.template.textstyle import TextStyle

_FILLED = 0.9  # how far a line of ragged Dutch text is filled on average, for estimates of room
_EM_PER_CHARACTER = 500.0  # 1/1000 em; for texts without characters of their own


class Fitting:
    """Measures a text at different sizes. Widths are kept in 1/1000 em: they hold for every size."""

    def __init__(
        self,
        spans: Sequence[SpanLike],
        style: TextStyle,
        box_w: float,
        box_h: float | None,
        fonts: FontBook,
        hyphenator: Hyphenator | None,
    ) -> None:
        self._spans, self._style, self._w, self._h = spans, style, box_w, box_h
        self._fonts, self._hyphenator = fonts, hyphenator
        self._cap = fonts.face(style.face).cap_height / 1000
        self._whole = self._measured(paragraphs(spans, style, None))
        self._all_divided: list[Ends] | None = None
        self._at: tuple[float, bool] | None = None
        self._ends: list[Ends] = []
        self._taken: list[list[int]] = []

    @property
    def divisible(self) -> bool:
        """Whether dividing words would make a difference."""
        return self._hyphenator is not None and any(
            word.divisions for ends in self._divided for word in ends.words
        )

    @property
    def _divided(self) -> list[Ends]:
        """The text with every division allowed; made when first asked for, because most texts fit without."""
        if self._all_divided is None:
            self._all_divided = self._measured(paragraphs(self._spans, self._style, self._hyphenator))
        return self._all_divided

    def _measured(self, words: tuple[tuple[Word, ...], ...]) -> list[Ends]:
        return [Ends(paragraph, self, self._style.tracking) for paragraph in words]

    # --- measuring (breaking.Ruler) ---

    def piece(self, word: Word, start: int, end: int, hyphen: bool) -> float:
        """Width of part of a word, 1/1000 em."""
        tracking, fonts = self._style.tracking, self._fonts
        parts = word.fragment(start, end)
        if len(parts) == 1 and not hyphen:
            return fonts.face(parts[0].face).width(parts[0].text, tracking=tracking)
        texts = [part.text for part in parts]
        texts[-1] += "-" if hyphen else ""
        return sum(
            fonts.face(part.face).width(text, tracking=tracking)
            for part, text in zip(parts, texts, strict=True)
        )

    def space(self, word: Word) -> float:
        """Width of the space behind a word, 1/1000 em."""
        return self._fonts.face(word.space.face).width(" ", tracking=self._style.tracking)

    # --- fitting ---

    def fits(self, size: float, leading: float, *, divided: bool) -> bool:
        """Whether the text fits at a size (pt) and leading (factor), with words divided or not."""
        self._break(size, divided)
        if self._count > self._allowed(size, leading):
            return False
        room = self._room(size) + EPSILON
        return all(
            ends.width(i, j) <= room
            for ends, taken in zip(self._ends, self._taken, strict=True)
            for i, j in pairwise((0, *taken))
        )

    def setting(self, size: float, leading: float, *, divided: bool) -> Setting:
        """The text set at a size (pt) and leading (factor), whether it fits or not."""
        self._break(size, divided)
        room = self._room(size)
        lines: list[SetLine] = []
        for ends in self._ends:
            best = optimum(ends, room, self._style.balance, self._count)
            lines += (self._line(ends.words, ends.line(i, j), size) for i, j in pairwise((0, *best)))
        if lines:  # nothing follows the last line of a text, so it needs no space at its end
            lines[-1] = _without_space(lines[-1])
        width = max((line.width for line in lines), default=0.0)
        cap = self._cap * size
        height = (cap + ((len(lines) - 1) * leading + BELOW_BASELINE) * size) / PT_PER_MM if lines else 0.0
        overflow = self._overflow(size, leading, len(lines), width, height)
        glyphs = (glyph for line in lines for piece in line.pieces for glyph in piece.glyphs)
        return Setting(
            style=self._style,
            size=size,
            leading=leading * size,
            lines=tuple(lines),
            width=width,
            height=height,
            cap_height=cap / PT_PER_MM,
            overflow=overflow,
            room=-overflow.characters if overflow else self._spare(size),
            missing="".join(dict.fromkeys(glyph.text for glyph in glyphs if glyph.gid == 0)),
        )

    def _break(self, size: float, divided: bool) -> None:
        """Find the fewest lines at a size; `divided`: first by dividing only the words that are wider than the box."""
        if self._at == (size, divided):
            return
        self._at = size, divided
        room = self._room(size)
        self._ends = [ends.divided_where_wider(room) for ends in self._divided] if divided else self._whole
        self._taken = [greedy(ends, room) for ends in self._ends]
        if divided and self._count > self._allowed(size, self._style.leadings[-1]):
            self._ends = self._divided
            self._taken = [greedy(ends, room) for ends in self._ends]

    @property
    def _count(self) -> int:
        return sum(map(len, self._taken))

    def _room(self, size: float) -> float:
        """Width of the box, 1/1000 em."""
        return self._w * PT_PER_MM / size * 1000

    def _allowed(self, size: float, leading: float) -> float:
        """How many lines the box and the style allow; a whole number or infinity."""
        allowed = math.inf if self._style.max_lines is None else self._style.max_lines
        if self._h is not None:
            rest = self._h * PT_PER_MM - (self._cap + BELOW_BASELINE) * size
            allowed = min(allowed, math.floor(rest / (size * leading) + EPSILON) + 1)
        return max(0.0, allowed)

    # --- glyphs ---

    def _line(self, words: Sequence[Word], line: Line, size: float) -> SetLine:
        pieces: list[GlyphPiece] = []
        glyphs: list[Glyph] = []
        open_: FacePart | None = None
        start = x = 0.0
        mm = size / 1000 / PT_PER_MM
        for part, shaped, width in self._shaped(words, line):
            if open_ is not None and (open_.face != part.face or open_.span != part.span):
                pieces.append(GlyphPiece(open_.face, tuple(glyphs), start * mm, open_.span))
                glyphs, start = [], x
            open_ = part
            glyphs += shaped
            x += width
        if open_ is not None:
            pieces.append(GlyphPiece(open_.face, tuple(glyphs), start * mm, open_.span))
        return SetLine(tuple(pieces), line.width * mm)

    def _shaped(
        self, words: Sequence[Word], line: Line
    ) -> Iterator[tuple[FacePart, tuple[Glyph, ...], float]]:
        """Parts of a line with their glyphs and widths; a space ends it unless it breaks inside a word."""
        tracking = self._style.tracking
        parts: list[FacePart] = []
        for number in range(line.first, line.last + 1):
            word = words[number]
            start = line.start if number == line.first else 0
            end = line.end if number == line.last else len(word.text)
            parts += word.fragment(start, end)
            if number < line.last:
                parts.append(word.space)
            elif end == len(word.text):  # in the face before it: some readers drop a run of a space alone
                parts.append(FacePart(parts[-1].face, " ", parts[-1].span))
        hyphenated = parts.pop() if line.hyphen else None
        for part in parts:
            yield part, *self._fonts.face(part.face).word(part.text, tracking)
        if hyphenated is not None:
            glyphs, width = self._fonts.face(hyphenated.face).word(hyphenated.text + "-", tracking)
            yield hyphenated, (*glyphs[:-1], replace(glyphs[-1], text="\u00ad")), width

    # --- how much too much, how much left ---

    def _overflow(
        self, size: float, leading: float, lines: int, width: float, height: float
    ) -> Overflow | None:
        allowed = self._allowed(size, leading)
        extra = lines - int(allowed) if lines > allowed else 0
        too_wide = width - self._w if width > self._w + EPSILON else 0.0
        if not extra and not too_wide:
            return None
        too_high = max(0.0, height - self._h) if self._h is not None else 0.0
        if extra and not too_high:  # the style's own limit on lines
            too_high = extra * leading * size / PT_PER_MM
        characters = sum(self._line_lengths()[int(allowed) :]) if extra else 0
        wide = math.ceil(too_wide * PT_PER_MM / size * 1000 / self._average())
        return Overflow(too_high, too_wide, extra, max(characters, wide))

    def _line_lengths(self) -> list[int]:
        """Characters in each line when every line takes what it can."""
        return [
            sum(len(word.text) + 1 for word in ends.words[line.first : line.last + 1])
            for ends, taken in zip(self._ends, self._taken, strict=True)
            for line in (ends.line(i, j) for i, j in pairwise((0, *taken)))
        ]

    def _average(self) -> float:
        """Average width of a character of this text, 1/1000 em."""
        characters = sum(len(word.text) + 1 for ends in self._whole for word in ends.words)
        width = sum(ends.total for ends in self._whole)
        return width / characters if characters and width > 0 else _EM_PER_CHARACTER

    def _spare(self, size: float) -> int:
        """Roughly how many characters could be added, at the tightest leading."""
        room, allowed = self._room(size), self._allowed(size, self._style.leadings[-1])
        free = room
        if self._ends:
            *_, i, j = (0, *self._taken[-1])
            free = room - self._ends[-1].width(i, j)
        more = allowed - max(1, self._count) if math.isfinite(allowed) else 0
        return max(0, math.floor((free + _FILLED * max(0, more) * room) / self._average()))


def _without_space(line: SetLine) -> SetLine:
    *first, last = line.pieces
    return replace(line, pieces=(*first, replace(last, glyphs=last.glyphs[:-1])))
