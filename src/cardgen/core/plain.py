"""What is plain enough to be told without a pattern: compiling one takes as long as a thousand such questions."""

from __future__ import annotations

LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
"""What names of folders, files and sectors are made of."""


def is_name(text: str) -> bool:
    """Whether a text is lower-case letters and digits, with single hyphens between them."""
    return LETTERS.issuperset(text) and all(text.split("-"))


def is_digits(text: str, most: int) -> bool:
    """Whether a text is one to `most` of the digits 0 to 9."""
    return text.isascii() and text.isdigit() and len(text) <= most
