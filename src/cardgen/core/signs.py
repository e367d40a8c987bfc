"""Signs that nobody sees, or that turn a line around: refused where text comes in, shown where it goes out.

Every text of a file is checked as it is read: keys by `source.yaml`, values by `source.bind`, texts by
`content.markup`. What has no reader of its own (names of files and folders, a PDF's title, an argument) passes
`visible` on its way to paper, to a file's metadata or to a terminal.
"""

from __future__ import annotations

import re

from cardgen.core.pattern import pattern

UNWANTED = pattern(
    "[\\x00-\\x1f\\x7f-\\x9f\u0600-\u0605\u061c\u06dd\u070f\u08e2\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\ue000-\uf8ff\U00013430-\U0001345f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U0010ffff]"
)
"""Controls, direction marks, zero-width and private characters (Unicode categories Cc, Cf, Zl, Zp, Cs, Co).

The soft hyphen U+00AD is the exception: it says where a word may be broken.
"""

_SPACES = "\n\t"
_FAR = "\U00013430"
"""From here on signs that Python calls printable are unwanted too; before it none are."""


def are_fine(text: str) -> bool:
    """Whether a text holds no unwanted sign for certain; when this says no, the pattern has to say.

    Nearly every text is fine, and then the pattern is neither used nor compiled, which takes as long as a thousand
    questions of this kind.
    """
    if not text.isprintable():
        text = text.replace("\xad", "").replace(
            "\xa0", ""
        )  # these two are not printable to Python, and wanted
        if not text.isprintable():
            return False
    return text.isascii() or max(text) < _FAR


def first_unwanted(text: str) -> re.Match[str] | None:
    """The first unwanted sign, tabs and ends of lines included."""
    return None if are_fine(text) else UNWANTED.search(text)


def without_unwanted(text: str) -> str:
    """The text without its unwanted signs."""
    return text if are_fine(text) else UNWANTED.sub("", text)


def unwanted(text: str) -> re.Match[str] | None:
    """The first sign in `text` that it must not hold; a tab or the end of a line is none."""
    if are_fine(text):
        return None
    return next((found for found in UNWANTED.finditer(text) if found[0] not in _SPACES), None)


def one_line(text: str) -> str:
    """`text` on one line: what cannot be printed, ends of lines included, as a space, and never two spaces."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def visible(text: str, keep: str = "") -> str:
    """`text` with each unwanted sign shown by its number, as `<U+202E>`.

    Tabs and ends of lines become spaces, but for those to `keep`.
    """
    if first_unwanted(text) is None:
        return text

    def shown(found: re.Match[str]) -> str:
        sign = found[0]
        if sign in _SPACES:
            return sign if sign in keep else " "
        return f"<U+{ord(sign):04X}>"

    return UNWANTED.sub(shown, text)


_GARBLED = pattern(
    "[ÂÃâ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014"
    "\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]+"
)
"""UTF-8 that was read as Windows-1252: `Ã«` for ë."""


def garbled(text: str) -> tuple[re.Match[str], str] | None:
    """Letters that were read in the wrong encoding: the first of them, and the text as it should be."""
    found = _GARBLED.search(text)
    try:
        return (found, text.encode("cp1252").decode("utf-8")) if found else None
    except UnicodeError:
        return None
