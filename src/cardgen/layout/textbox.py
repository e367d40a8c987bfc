"""Setting a text in a box: the largest size at which it fits, and where every glyph goes.

The ladder goes down from the preferred size; at each size it tries the normal leading, then the tight one, then both
again with words divided, if the style allows that. Nothing is ever squeezed or cut off: what does not fit at the
smallest size is reported as `Overflow`. See `setting` for what a text's height is.
"""

from __future__ import annotations

from collections.abc import Sequence

from cardgen.core.memo import TRIAL, Memo
from cardgen.layout.fitting import Fitting
from cardgen.layout.fonts import FontBook
from cardgen.layout.hyphenation import Hyphenator
from cardgen.layout.setting import BELOW_BASELINE, GlyphPiece, Overflow, SetLine, Setting, ink, place
from cardgen.layout.words import PlainSpan, SpanLike
from cardgen.template.textstyle import TextStyle

MOST_GLYPHS = 110_000
"""Letters of texts that are remembered in each generation; all products of an edition have some 98,000 (2 MB).

With less, each product makes the texts of the others be set again: a further edition of everything then takes twice as
long to lay out.
"""

__all__ = [
    "BELOW_BASELINE",
    "GlyphPiece",
    "Overflow",
    "SetLine",
    "Setting",
    "SpanLike",
    "Typesetter",
    "ink",
    "place",
    "set_text",
]


def set_text(
    spans: Sequence[SpanLike],
    style: TextStyle,
    box_w: float,
    box_h: float | None,
    fonts: FontBook,
    hyphenator: Hyphenator | None = None,
    *,
    size: float | None = None,
    last: bool = True,
) -> Setting:
    """Set a text at the largest size of its style that fits.

    Args:
        spans: the text; a newline in it ends a line (if the style heeds that), a no-break space or U+2011 never does.
        style: sizes, leading and the rest.
        box_w: width of the box, mm.
        box_h: height of the box, mm; None for as high as it takes.
        fonts: where the faces of the style are.
        hyphenator: used if the style hyphenates, and for a word that is wider than the box at the smallest size:
            the name of a role is as long as it is, and better divided than cut off.
        last: nothing smaller will be tried, should it not fit.
        size: set at exactly this size, pt (a group of texts takes the smallest size of all).

    Raises:
        CardgenError: a font file cannot be used.
    """
    plain = _plain(spans, style.breaks)
    setting = _fitted(
        Fitting(plain, style, box_w, box_h, fonts, hyphenator if style.hyphenate else None), style, size
    )
    if style.hyphenate or hyphenator is None or not last:
        return setting
    if setting.overflow is None or not setting.overflow.too_wide:
        return setting
    return _fitted(Fitting(plain, style, box_w, box_h, fonts, hyphenator), style, size)


def _fitted(fitting: Fitting, style: TextStyle, size: float | None) -> Setting:
    """The largest size of the ladder at which it fits, or the smallest."""
    sizes = style.sizes if size is None else (size,)
    for tried in sizes:
        for divided in (False, True):
            for leading in style.leadings:
                if (not divided or fitting.divisible) and fitting.fits(tried, leading, divided=divided):
                    return fitting.setting(tried, leading, divided=divided)
    return fitting.setting(sizes[-1], style.leadings[-1], divided=fitting.divisible)


def _plain(spans: Sequence[SpanLike], breaks: bool) -> tuple[PlainSpan, ...]:
    """The spans as plain ones; with `breaks` off, a line that the text ends goes on."""
    words = (span.text if breaks else span.text.replace("\n", " ") for span in spans)
    return tuple(
        PlainSpan(text, bool(span.bold), bool(span.italic)) for text, span in zip(words, spans, strict=True)
    )


def _glyphs(setting: Setting) -> int:
    return sum(len(piece.glyphs) + 4 for line in setting.lines for piece in line.pieces) + 8


class Typesetter:
    """Sets texts, and remembers those it set: most return in every edition.

    Args:
        fonts: where the faces of all styles are.
        hyphenator: for styles that hyphenate, and for words that are wider than their box.
    """

    def __init__(self, fonts: FontBook, hyphenator: Hyphenator | None) -> None:
        self._fonts, self._hyphenator = fonts, hyphenator
        self._done: Memo[tuple[object, ...], Setting] = Memo(MOST_GLYPHS, _glyphs, TRIAL)

    def with_fonts(self, fonts: FontBook) -> Typesetter:
        """One that sets with other fonts, and remembers nothing yet."""
        return Typesetter(fonts, self._hyphenator)

    def turn(self) -> None:
        """Another edition begins: texts that only one of the last ones had are let go."""
        self._done.turn()
        self._fonts.turn()

    def set_text(
        self,
        spans: Sequence[SpanLike],
        style: TextStyle,
        box_w: float,
        box_h: float | None,
        *,
        size: float | None = None,
        last: bool = True,
    ) -> Setting:
        """See `set_text`."""
        plain = _plain(spans, style.breaks)
        return self._done.find(
            (plain, style, box_w, box_h, size, last),
            lambda: set_text(plain, style, box_w, box_h, self._fonts, self._hyphenator, size=size, last=last),
        )
