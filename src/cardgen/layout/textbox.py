"""Setting a text in a box: the largest size at which it fits, and where every glyph goes.

The ladder goes down from the preferred size; at each size it tries the normal leading, then the tight one, then both
again with words divided, if the style allows that. Nothing is ever squeezed or cut off: what does not fit at the
smallest size is reported as `Overflow`. See `setting` for what a text's height is.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from cardgen.layout.fitting import Fitting
from cardgen.layout.fonts import FontBook
from cardgen.layout.hyphenation import Hyphenator
from cardgen.layout.setting import BELOW_BASELINE, GlyphPiece, Overflow, SetLine, Setting, ink, place
from cardgen.layout.words import PlainSpan, SpanLike
from cardgen.template.textstyle import TextStyle

__all__ = [
    "BELOW_BASELINE",
    "GlyphPiece",
    "Overflow",
    "SetLine",
    "Setting",
    "SpanLike",
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

    A text that was set before, in the same box with the same fonts, is remembered.

    Args:
        spans: the text; a newline in it ends a line, a no-break space or U+2011 never does.
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
    plain = tuple(PlainSpan(span.text, bool(span.bold), bool(span.italic)) for span in spans)
    setting = _set(plain, style, box_w, box_h, fonts, hyphenator if style.hyphenate else None, size)
    if style.hyphenate or hyphenator is None or not last:
        return setting
    if setting.overflow is None or not setting.overflow.too_wide:
        return setting
    return _set(plain, style, box_w, box_h, fonts, hyphenator, size)


@functools.lru_cache(maxsize=2048)
def _set(
    spans: tuple[PlainSpan, ...],
    style: TextStyle,
    box_w: float,
    box_h: float | None,
    fonts: FontBook,
    hyphenator: Hyphenator | None,
    size: float | None,
) -> Setting:
    fitting = Fitting(spans, style, box_w, box_h, fonts, hyphenator)
    sizes = style.sizes if size is None else (size,)
    for tried in sizes:
        for divided in (False, True):
            for leading in style.leadings:
                if (not divided or fitting.divisible) and fitting.fits(tried, leading, divided=divided):
                    return fitting.setting(tried, leading, divided=divided)
    return fitting.setting(sizes[-1], style.leadings[-1], divided=fitting.divisible)
