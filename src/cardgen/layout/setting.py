"""A text that has been set: its lines, how large it is, and how it goes onto a page.

Height model: a text reaches from the top of the capitals of its first line to 0.24 em below its last baseline, so that
the top of a frame is where people see the letters begin.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from cardgen.core.geometry import PT_PER_MM, Rect
from cardgen.core.struct import Struct
from cardgen.layout.scene import Glyph, Run
from cardgen.template.palette import Color
from cardgen.template.textstyle import TextStyle

BELOW_BASELINE = 0.24
"""Em below the last baseline that belong to a text: the descenders."""

_NO_COLORS: Mapping[int, Color] = MappingProxyType({})
_NO_LANGS: Mapping[int, str] = MappingProxyType({})


class Overflow(Struct, frozen=True):
    """How much too long a text is: mm above the box's height and width, lines too many, characters that must go."""

    too_high: float
    too_wide: float
    lines: int
    characters: int


class GlyphPiece(Struct, frozen=True):
    """Glyphs of one face and one span. `x` is mm from the start of the line; `span` counts from 0."""

    face: str
    glyphs: tuple[Glyph, ...]
    x: float
    span: int


class SetLine(Struct, frozen=True):
    """One line. `width` in mm, without the space at its end."""

    pieces: tuple[GlyphPiece, ...]
    width: float

    @property
    def text(self) -> str:
        """The characters; a space at a soft end, a soft hyphen where a word is divided."""
        return "".join(glyph.text for piece in self.pieces for glyph in piece.glyphs)


class Setting(Struct, frozen=True):
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


def place(
    setting: Setting,
    x: float,
    y: float,
    width: float,
    color: Color,
    span_colors: Mapping[int, Color] = _NO_COLORS,
    langs: Mapping[int, str] = _NO_LANGS,
) -> tuple[tuple[Run, ...], ...]:
    """Runs of the Scene for a setting, one tuple a line.

    Args:
        setting: the text.
        x: left edge of its box, mm.
        y: top of the capitals of the first line, mm.
        width: width of the box, mm; lines are aligned in it as the style says.
        color: colour of the text.
        span_colors: colour of single spans, by number.
        langs: language of single spans that are in another one than the text, by number.
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
                    lang=langs.get(piece.span, ""),
                )
                for piece in line.pieces
            )
        )
    return tuple(lines)


def ink(setting: Setting, x: float, y: float, width: float) -> Rect:
    """The space the lines take when placed with `place(setting, x, y, width, …)`, mm."""
    share = {"left": 0.0, "center": 0.5, "right": 1.0}[setting.style.align]
    return Rect(x + share * (width - setting.width), y, setting.width, setting.height)
