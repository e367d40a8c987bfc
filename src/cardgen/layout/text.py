"""Setting a text in a box: the largest size at which it fits, and where every glyph goes.

Height model: a text reaches from the top of the capitals of its first line to 0.24 em below the last baseline, so that
the top of a frame is where people see the letters begin. The ladder (`set_text`) goes down from the preferred size; at
each size it tries the normal leading, then the tight one, then both again with words divided, if the style allows that.
Nothing is ever squeezed or cut off: what does not fit at the smallest size is reported as `Overflow`.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from cardgen.geometry import PT_PER_MM, Rect
from cardgen.layout.breaking import EPSILON, Ends, Line, greedy, optimum
from cardgen.layout.fonts import Face, FontBook
from cardgen.layout.hyphenation import Hyphenator
from cardgen.layout.scene import Glyph, Run
from cardgen.layout.words import Part, SpanLike, Word, paragraphs
from cardgen.template.palette import Color
from cardgen.template.style import TextStyle

BELOW_BASELINE = 0.24
"""Em below the last baseline that belong to a text: the descenders."""

_NO_COLORS: Mapping[int, Color] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Overflow:
    """How much too long a text is: mm above the box's height and width, lines too many, characters that must go."""

    too_high: float
    too_wide: float
    lines: int
    characters: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Glyphs of one face and one span. `x` is mm from the start of the line; `span` counts from 0."""

    face: str
    glyphs: tuple[Glyph, ...]
    x: float
    span: int


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line. `width` in mm, without the space at its end."""

    pieces: tuple[Piece, ...]
    width: float

    @property
    def text(self) -> str:
        """The characters; a space at a soft end, a soft hyphen where a word is divided."""
        return "".join(glyph.text for piece in self.pieces for glyph in piece.glyphs)


@dataclass(frozen=True, slots=True)
class Setting:
    """A text that has been set.

    Attributes:
        style: the style it was set in.
        size: pt.
        leading: pt from baseline to baseline.
        lines: the lines, each from its own left edge.
        width: mm, of the widest line.
        height: mm, from the top of the capitals to 0.24 em below the last baseline; 0 without lines.
        cap_height: mm.
        overflow: what is too much, or None.
        room: roughly how many characters could be added at this size (negative: must go).
        missing: characters without a glyph, each once.
    """

    style: TextStyle
    size: float
    leading: float
    lines: tuple[SetLine, ...]
    width: float
    height: float
    cap_height: float
    overflow: Overflow | None
    room: int
    missing: str = ""

    @property
    def text(self) -> str:
        """All characters in reading order."""
        return "".join(line.text for line in self.lines)


def set_text(
    spans: Sequence[SpanLike],
    style: TextStyle,
    box_w: float,
    box_h: float | None,
    fonts: FontBook,
    hyphenator: Hyphenator | None = None,
    *,
    size: float | None = None,
) -> Setting:
    """Set a text at the largest size of its style that fits.

    Args:
        spans: the text; a newline in it ends a line, a no-break space or U+2011 never does.
        style: sizes, leading and the rest.
        box_w: width of the box, mm.
        box_h: height of the box, mm; None for as high as it takes.
        fonts: where the faces of the style are.
        hyphenator: used only if the style hyphenates.
        size: set at exactly this size, pt (a group of texts takes the smallest size of all).

    Raises:
        CardgenError: a font file cannot be used.
    """
    job = _Job(paragraphs(spans, style, hyphenator if style.hyphenate else None), style, box_w, box_h, fonts)
    sizes = style.sizes if size is None else (size,)
    for tried in sizes:
        for leading in style.leadings:
            if job.fits(tried, leading, divided=False):
                return job.setting(tried, leading, divided=False)
        if job.divisible:
            for leading in style.leadings:
                if job.fits(tried, leading, divided=True):
                    return job.setting(tried, leading, divided=True)
    return job.setting(sizes[-1], style.leadings[-1], divided=job.divisible)


def place(
    setting: Setting,
    x: float,
    y: float,
    width: float,
    color: Color,
    span_colors: Mapping[int, Color] = _NO_COLORS,
) -> tuple[tuple[Run, ...], ...]:
    """Runs of the Scene for a setting, one tuple a line.

    Args:
        setting: the text.
        x: left edge of its box, mm.
        y: top of the capitals of the first line, mm.
        width: width of the box, mm; lines are aligned in it as the style says.
        color: colour of the text.
        span_colors: colour of single spans, by number.
    """
    share = {"left": 0.0, "center": 0.5, "right": 1.0}[setting.style.align]
    lines = []
    for number, line in enumerate(setting.lines):
        start = x + share * (width - line.width)
        baseline = y + setting.cap_height + number * setting.leading / PT_PER_MM
        lines.append(
            tuple(
                Run(
                    piece.face,
                    setting.size,
                    span_colors.get(piece.span, color),
                    start + piece.x,
                    baseline,
                    piece.glyphs,
                )
                for piece in line.pieces
            )
        )
    return tuple(lines)


def ink(setting: Setting, x: float, y: float, width: float) -> Rect:
    """The space the lines take when placed with `place(setting, x, y, width, …)`, mm."""
    share = {"left": 0.0, "center": 0.5, "right": 1.0}[setting.style.align]
    return Rect(x + share * (width - setting.width), y, setting.width, setting.height)


class _Job:
    """One text on its way down the ladder. Widths are kept in 1/1000 em: they hold for every size."""

    def __init__(
        self,
        paragraphs: tuple[tuple[Word, ...], ...],
        style: TextStyle,
        w: float,
        h: float | None,
        fonts: FontBook,
    ) -> None:
        self._paragraphs, self._style, self._w, self._h, self._fonts = paragraphs, style, w, h, fonts
        self._cap = fonts.face(style.face).cap_height / 1000
        self._whole = [Ends(words, self, style.tracking) for words in paragraphs]
        self._divided: list[Ends] = []
        self._at: tuple[float, bool] | None = None
        self._ends: list[Ends] = []
        self._greedy: list[list[int]] = []
        self.divisible = any(word.divisions for words in paragraphs for word in words)

    def piece(self, word: Word, start: int, end: int, hyphen: bool) -> float:
        """Width of part of a word (see `breaking.Ruler`)."""
        tracking, fonts = self._style.tracking, self._fonts
        parts = word.fragment(start, end)
        if not hyphen:
            return sum(fonts.face(part.face).width(part.text, tracking=tracking) for part in parts)
        *rest, last = parts
        width = sum(fonts.face(part.face).width(part.text, tracking=tracking) for part in rest)
        return width + fonts.face(last.face).width(last.text + "-", tracking=tracking)

    def space(self, word: Word) -> float:
        """Width of the space behind a word."""
        return self._fonts.face(word.space.face).width(" ", tracking=self._style.tracking)

    def fits(self, size: float, leading: float, divided: bool) -> bool:
        """Whether the text fits at a size (pt) and leading factor."""
        self._break(size, divided)
        return self._count() <= self._allowed(size, leading) and self._widest() <= self._room(size) + EPSILON

    def _break(self, size: float, divided: bool) -> None:
        """Find the fewest lines at a size; with `divided`, first by dividing only what is wider than the box."""
        if self._at == (size, divided):
            return
        self._at = size, divided
        room = self._room(size)
        self._ends = self._whole
        if divided:
            self._ends = [
                Ends(words, self, self._style.tracking, _wider(words, room, self))
                for words in self._paragraphs
            ]
        self._greedy = [greedy(ends, room) for ends in self._ends]
        if divided and self._count() > self._allowed(size, self._style.leadings[-1]):
            if not self._divided:
                self._divided = [
                    Ends(words, self, self._style.tracking, _always) for words in self._paragraphs
                ]
            self._ends = self._divided
            self._greedy = [greedy(ends, room) for ends in self._ends]

    def _room(self, size: float) -> float:
        return self._w * PT_PER_MM / size * 1000

    def _count(self) -> int:
        return sum(len(taken) for taken in self._greedy)

    def _widest(self) -> float:
        return max(
            (
                ends.width(i, j)
                for ends, taken in zip(self._ends, self._greedy, strict=True)
                for i, j in zip([0, *taken], taken, strict=False)
            ),
            default=0.0,
        )

    def _allowed(self, size: float, leading: float) -> int | float:
        """How many lines the box and the style allow."""
        allowed: int | float = math.inf if self._style.max_lines is None else self._style.max_lines
        if self._h is not None:
            rest = self._h * PT_PER_MM - (self._cap + BELOW_BASELINE) * size
            allowed = min(allowed, math.floor(rest / (size * leading) + EPSILON) + 1)
        return max(0, allowed)

    def setting(self, size: float, leading: float, divided: bool) -> Setting:
        """The finished text."""
        self._break(size, divided)
        room = self._room(size)
        lines: list[SetLine] = []
        for words, ends in zip(self._paragraphs, self._ends, strict=True):
            taken = optimum(ends, room, self._style.balance, self._count())
            lines += (
                self._line(words, ends.line(i, j), size) for i, j in zip([0, *taken], taken, strict=False)
            )
        if lines:  # the last line of a text carries no space
            lines[-1] = _without_space(lines[-1])
        width = max((line.width for line in lines), default=0.0)
        cap = self._cap * size
        height = cap + (len(lines) - 1) * leading * size + BELOW_BASELINE * size if lines else 0.0
        overflow = self._overflow(size, leading, len(lines), width, height / PT_PER_MM)
        glyphs = (glyph for line in lines for piece in line.pieces for glyph in piece.glyphs)
        return Setting(
            style=self._style,
            size=size,
            leading=leading * size,
            lines=tuple(lines),
            width=width,
            height=height / PT_PER_MM,
            cap_height=cap / PT_PER_MM,
            overflow=overflow,
            room=-overflow.characters if overflow else self._spare(size, leading),
            missing="".join(dict.fromkeys(glyph.text for glyph in glyphs if glyph.gid == 0)),
        )

    def _line(self, words: Sequence[Word], line: Line, size: float) -> SetLine:
        parts: list[Part] = []
        for number in range(line.first, line.last + 1):
            word = words[number]
            start = line.start if number == line.first else 0
            end = line.end if number == line.last else len(word.text)
            parts += word.fragment(start, end)
            if end == len(word.text):
                parts.append(word.space)
        pieces: list[Piece] = []
        x = 0.0
        mm = size / 1000 / PT_PER_MM
        for i, part in enumerate(parts):
            glyphs = self._glyphs(part, hyphen=line.hyphen and i == len(parts) - 1)
            if pieces and pieces[-1].face == part.face and pieces[-1].span == part.span:
                pieces[-1] = dataclasses.replace(pieces[-1], glyphs=pieces[-1].glyphs + glyphs)
            else:
                pieces.append(Piece(part.face, glyphs, x * mm, part.span))
            x += sum(glyph.advance for glyph in glyphs)
        return SetLine(tuple(pieces), line.width * mm)

    def _glyphs(self, part: Part, hyphen: bool) -> tuple[Glyph, ...]:
        face: Face = self._fonts.face(part.face)
        if not hyphen:
            return face.shape(part.text, tracking=self._style.tracking)
        glyphs = face.shape(part.text + "-", tracking=self._style.tracking)
        return *glyphs[:-1], dataclasses.replace(glyphs[-1], text="\u00ad")

    def _overflow(
        self, size: float, leading: float, lines: int, width: float, height: float
    ) -> Overflow | None:
        allowed = self._allowed(size, leading)
        extra = max(0, lines - int(allowed)) if math.isfinite(allowed) else 0
        too_wide = max(0.0, width - self._w) if width > self._w + 1e-6 else 0.0
        if not extra and not too_wide:
            return None
        too_high = max(0.0, height - self._h) if self._h is not None else 0.0
        if extra:
            too_high = max(too_high, extra * leading * size / PT_PER_MM if self._h is None else 0.0)
        characters = self._beyond(int(allowed)) if extra else 0
        em = self._average() * size / 1000 / PT_PER_MM
        return Overflow(too_high, too_wide, extra, max(characters, math.ceil(too_wide / em)))

    def _beyond(self, allowed: int) -> int:
        """Characters in the lines after the first `allowed` ones, each filled as far as it goes."""
        counts = [
            sum(len(word.text) + 1 for word in words[line.first : line.last + 1])
            for words, ends, taken in zip(self._paragraphs, self._ends, self._greedy, strict=True)
            for line in (ends.line(i, j) for i, j in zip([0, *taken], taken, strict=False))
        ]
        return max(1, sum(counts[allowed:]))

    def _average(self) -> float:
        """Average width of a character of this text, 1/1000 em."""
        characters = sum(len(word.text) + 1 for words in self._paragraphs for word in words)
        width = sum(-ends.left[-1] for ends in self._whole)
        return width / characters if characters and width > 0 else 500.0

    def _spare(self, size: float, leading: float) -> int:
        """Roughly how many characters still fit."""
        room = self._room(size)
        free = room
        if self._ends:
            taken = self._greedy[-1]
            free = room - self._ends[-1].width(taken[-2] if len(taken) > 1 else 0, taken[-1])
        allowed = self._allowed(size, leading)
        lines = allowed - max(1, self._count()) if math.isfinite(allowed) else 0
        # a line is seldom full: the next word decides; 0.9 is what our texts reach on average
        return max(0, math.floor((free + 0.9 * max(0, lines) * room) / self._average()))


def _always(_number: int) -> bool:
    return True


def _wider(words: Sequence[Word], room: float, job: _Job) -> Callable[[int], bool]:
    wide = {n for n, word in enumerate(words) if job.piece(word, 0, len(word.text), False) > room + EPSILON}
    return wide.__contains__


def _without_space(line: SetLine) -> SetLine:
    *first, last = line.pieces
    rest = (dataclasses.replace(last, glyphs=last.glyphs[:-1]),) if len(last.glyphs) > 1 else ()
    return dataclasses.replace(line, pieces=(*first, *rest))
