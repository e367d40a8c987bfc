"""Characters: what text becomes before it is set, and what a reader of the finished PDF gets for it."""

from __future__ import annotations

import unicodedata

from cardgen.core.pattern import pattern

_FOLDED = str.maketrans(
    {
        "\u0132": "IJ",  # the digraph letters: two letters are what people search for and screen readers expect
        "\u0133": "ij",
        "\u202f": "\u00a0",  # narrow no-break space: few fonts have it
        **dict.fromkeys("\t\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029", " "),
    }
)
_INVISIBLE = pattern("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe00-\ufe0f]")
_PRESENTED = pattern("[\ufb00-\ufb06]")
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u00ad": None})


def normalise(text: str) -> str:
    """Text as it is set: composed (NFC), ij as two letters, no invisible marks, no presentation ligatures.

    Soft hyphens and no-break characters stay: they say where a line may or may not end.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _PRESENTED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text.translate(_FOLDED)))


def readable(text: str) -> str:
    """What a reader of the finished PDF gets for `text`: normalised, every hyphen a plain one, no soft hyphens."""
    return normalise(text).translate(_HYPHENS)
