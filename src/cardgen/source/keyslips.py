"""What is wrong with a key, or with what YAML found behind it, in a file that is sound to YAML itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.core.pattern import pattern
from cardgen.core.signs import first_unwanted
from cardgen.messages.diagnostics import Where
from cardgen.source.dutchkeys import is_key
from cardgen.source.nodes import Node, ScalarNode

if TYPE_CHECKING:
    from collections.abc import Callable

PASTED_SPACES = ("\u00a0", "\u2007", "\u202f")
"""Spaces that look ordinary, but are letters to YAML."""

_Slip = tuple[str, Where, dict[str, object]]


def key_slip(key: ScalarNode, value: Node, line: Callable[[int], str]) -> _Slip | None:
    """The slip in a key and its value: code, place, and what the message mentions; None when there is none.

    Args:
        key: as typed.
        value: what YAML found behind it.
        line: gives a line of the file by its number from 1; asked for empty values only.
    """
    if unseen := first_unwanted(key.text):
        char = f"U+{ord(unseen[0]):04X}"
        return "SRC70", key.at(unseen.start(), unseen.end()), {"char": char}
    if key.text[:1] in PASTED_SPACES:
        return "SRC26", key.where, {}
    if not isinstance(value, ScalarNode):
        return None
    return _empty(key, value, line) if value.null else _stuck(key, value)


def _empty(key: ScalarNode, value: ScalarNode, line: Callable[[int], str]) -> _Slip | None:
    """Why there is no value, where somebody typed one."""
    if _GLUED.match(key.text):
        return "SRC22", key.where, {"key": key.text.partition(":")[0]}
    text, start = line(key.where.line), key.where.column - 1
    if found := _REMARK.match(text, start):
        return "SRC25", Where(key.where.file, key.where.line, found.start(1) + 1), {}
    if value.raw:  # null, on purpose
        return None
    if _NO_COLON.match(text, start + len(key.text)):
        first, *rest = key.text.split(" ")
        if _IN_TEXT.search(text[:start]):
            return "SRC90", key.where, {"lost": key.text[:40]}
        if rest and is_key(first):
            return "SRC31", key.where, {"key": first}
    if found := _SENTENCE.match(text, start):
        return "SRC34", Where(key.where.file, key.where.line, found.start(1) + 1), {"key": key.text}
    return None


def _stuck(key: ScalarNode, value: ScalarNode) -> _Slip | None:
    """A block that YAML took for a text, because its first line is no `key: value`."""
    if value.quoted or value.where.line == key.where.line:
        return None
    found = _STUCK.match(value.text)
    if found is None or not is_key(found[1]):
        return None
    return "SRC84" if "=" in found[2] else "SRC22", value.where, {"key": found[1]}


_GLUED = pattern(r"[A-Za-z_]+:[^/]")
"""A key with its value stuck to the colon, which YAML takes for one long key."""
_NO_COLON = pattern(r" *[,}]")
"""What follows a word between braces that has no colon."""
_IN_TEXT = pattern(r": +[^,{}\[\]\"']+, *$")
"""A value between braces without quotes, up to a comma that is part of its text."""
_REMARK = pattern(r"[\w-]+: +(#[^\s#].*)$")
"""A key with nothing but a remark, glued to its sign: people who comment write a space after it."""
_SENTENCE = pattern(r"[\w-]+: +(#{1,6} +\S+(?: +\S+){2,}[?.!] *)$")
"""A key with nothing but a whole sentence behind a sign: no remark, but a heading as Markdown has it."""
_STUCK = pattern(r"([A-Za-z_]+)(:(?=[^\s/:])| *=(?=[^=]))")
"""What opens like a key, and has no colon with a space behind it."""
