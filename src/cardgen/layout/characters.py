"""Characters: what text becomes before it is set, and what a reader of the finished PDF gets for it."""

from __future__ import annotations

import unicodedata

_INVISIBLE = dict.fromkeys(
    (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF, *range(0xFE00, 0xFE10))
)
_PRESENTED = {sign: unicodedata.normalize("NFKC", chr(sign)) for sign in range(0xFB00, 0xFB07)}
_FOLDED = str.maketrans(
    {
        "\u0132": "IJ",  # the digraph letters: two letters are what people search for and screen readers expect
        "\u0133": "ij",
        "\u202f": "\u00a0",  # narrow no-break space: few fonts have it
        **_PRESENTED,
        **_INVISIBLE,
        **dict.fromkeys("\t\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029", " "),
    }
)
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u00ad": None})


def normalise(text: str) -> str:
    """Text as it is set: composed (NFC), ij as two letters, no invisible marks, no presentation ligatures.

    Soft hyphens and no-break characters stay: they say where a line may or may not end.
    """
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", text.translate(_FOLDED))


def readable(text: str) -> str:
    """What a reader of the finished PDF gets for `text`: normalised, every hyphen a plain one, no soft hyphens."""
    return normalise(text).translate(_HYPHENS)
