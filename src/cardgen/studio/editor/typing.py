"""From what people type to what stands in a file, and back: their words stay words, and keep following the terms."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from cardgen.studio.editor.facts import PLACEHOLDER, Value

_PLAIN = ("partnership.contact.url", "partnership.contact.qr", "theme.colors.primary", "partnership.logo")
"""Fields that hold no text with markup."""
_MARKED = re.compile(r"(?<!\\)(?:\*|\||(?<= )//(?= ))")
"""Signs that mean something in a text: emphasis, a place where a word may be broken, a line end."""
_SIGNS = re.compile(r"[\\*|]|//")


def as_typed(value: Value, path: str = "") -> str:
    """The text for a field: as it is read."""
    if path in _PLAIN or path.startswith("terms."):
        return value.raw
    return value.shown if _MARKED.search(value.raw) else re.sub(r"\\([*{}\\/|])", r"\1", value.shown)


def as_written(typed: str, before: Value, path: str = "", known: Collection[str] = ()) -> str:
    """The text for a file.

    Where somebody leaves a word that a placeholder put in, the placeholder comes back, so that the text still follows
    when the word changes. Signs that people type mean themselves, unless the text had markup already; so do
    braces, unless they hold one of the `known` names.
    """
    text = " ".join("".join(sign if sign.isprintable() else " " for sign in typed).split())
    if path in _PLAIN or path.startswith("terms."):
        return text
    if not _MARKED.search(before.raw):
        text = _SIGNS.sub(lambda found: "".join(f"\\{sign}" for sign in found[0]), text)
        text = _BRACED.sub(lambda found: _brace(found, known), text)
    return _following(text, before.words)


_BRACED = re.compile(r"\{([A-Za-z][A-Za-z0-9_]*)(\.[A-Za-z0-9_.-]+)?\}|[{}]")


def _brace(found: re.Match[str], known: Collection[str]) -> str:
    """A placeholder that exists stays one; every other brace is a sign like others."""
    name = found[1] or ""
    if name[:1].lower() + name[1:] in known:
        return found[0]
    return "".join(f"\\{sign}" if sign in "{}" else sign for sign in found[0])


def _following(text: str, words: Mapping[str, str]) -> str:
    """The text with placeholders for the words they stand for, the longest first, each where it stands first."""
    taken = [(found.start(), found.end()) for found in PLACEHOLDER.finditer(text)]
    pieces: list[tuple[int, int, str]] = []
    for name, word in sorted(words.items(), key=lambda one: -len(one[1])):
        for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text) if word else ():
            if all(found.end() <= start or found.start() >= end for start, end in taken):
                taken.append((found.start(), found.end()))
                pieces.append((found.start(), found.end(), f"{{{name}}}"))
                break
    for start, end, piece in sorted(pieces, reverse=True):
        text = text[:start] + piece + text[end:]
    return text
