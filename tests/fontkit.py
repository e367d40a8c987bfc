"""Fonts for tests: those of the house, and one that has ligatures, because ours have none."""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path
from typing import NamedTuple

from cardgen.layout.fonts import FontBook
from cardgen.layout.hyphenation import Hyphenator

ROOT = Path(__file__).parents[1]
FONTS = ROOT / "assets" / "fonts"
EXCEPTIONS = ROOT / "templates" / "hyphenation-nl.txt"

HOUSE = {
    "text": "AtkinsonHyperlegibleNext_400Regular.ttf",
    "italic": "AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
    "medium": "AtkinsonHyperlegibleNext_500Medium.ttf",
    "semibold": "AtkinsonHyperlegibleNext_600SemiBold.ttf",
    "bold": "AtkinsonHyperlegibleNext_700Bold.ttf",
    "head": "BricolageGrotesque24pt-Bold.ttf",
    "badge": "BricolageGrotesque24pt-ExtraBold.ttf",
    "title": "BricolageGrotesque96pt-ExtraBold.ttf",
}
TABULAR_ZERO, TABULAR_ONE = 375, 376
"""Glyphs of the text face that no character maps to: they play the part of the ligatures."""


class Span(NamedTuple):
    text: str
    bold: bool = False
    italic: bool = False


@cache
def house() -> FontBook:
    return FontBook([FONTS], HOUSE)


@cache
def hyphenator() -> Hyphenator:
    return Hyphenator(EXCEPTIONS)


def tables(data: bytes) -> dict[bytes, bytes]:
    """The tables of a font file."""
    found = {}
    for i in range(struct.unpack_from(">H", data, 4)[0]):
        tag, _, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * i)
        found[tag] = data[offset : offset + length]
    return found


def font_file(parts: dict[bytes, bytes], magic: bytes = b"\0\1\0\0") -> bytes:
    """A font file of these tables."""
    head, body = b"", b""
    start = 12 + 16 * len(parts)
    for tag, table in sorted(parts.items()):
        head += struct.pack(">4sLLL", tag, 0, start + len(body), len(table))
        body += table + b"\0" * (-len(table) % 4)
    return magic + struct.pack(">HHHH", len(parts), 0, 0, 0) + head + body


def with_ligatures(data: bytes, ligatures: dict[tuple[int, ...], int]) -> bytes:
    """The font with a `liga` feature (OpenType, GSUB lookup type 4) that replaces these glyph sequences."""
    first = {sequence[0] for sequence in ligatures}
    assert len(first) == 1
    longest_first = sorted(ligatures.items(), key=lambda item: -len(item[0]))
    rules = [
        struct.pack(f">HH{len(sequence) - 1}H", glyph, len(sequence), *sequence[1:])
        for sequence, glyph in longest_first
    ]
    offsets, at = [], 2 + 2 * len(rules)
    for rule in rules:
        offsets.append(at)
        at += len(rule)
    ligature_set = struct.pack(f">H{len(rules)}H", len(rules), *offsets) + b"".join(rules)
    coverage = struct.pack(">HHH", 1, 1, first.pop())
    substitution = struct.pack(">HHHH", 1, 8, 1, 8 + len(coverage)) + coverage + ligature_set
    lookups = struct.pack(">HH", 1, 4) + struct.pack(">HHHH", 4, 0, 1, 8) + substitution
    features = struct.pack(">H4sH", 1, b"liga", 8) + struct.pack(">HHH", 0, 1, 0)
    scripts = (
        struct.pack(">H4sH", 1, b"DFLT", 8) + struct.pack(">HH", 4, 0) + struct.pack(">HHHH", 0, 0xFFFF, 1, 0)
    )
    header = struct.pack(">HHHHH", 1, 0, 10, 10 + len(scripts), 10 + len(scripts) + len(features))
    return font_file({**tables(data), b"GSUB": header + scripts + features + lookups})


def ligature_book(folder: Path) -> FontBook:
    """A book with one face, `text`, that has ligatures for fi and ffi."""
    face = house().face("text")
    f, i = (face.shape(letter)[0].gid for letter in "fi")
    data = with_ligatures(
        (FONTS / HOUSE["text"]).read_bytes(), {(f, i): TABULAR_ZERO, (f, f, i): TABULAR_ONE}
    )
    (folder / "ligatures.ttf").write_bytes(data)
    return FontBook([folder], {"text": "ligatures.ttf"})
