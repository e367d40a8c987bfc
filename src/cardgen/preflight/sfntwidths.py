"""Advance widths of a TrueType program, as far as a preflight needs them (OpenType 1.9: head, hhea, hmtx)."""

from __future__ import annotations

import functools
import struct


@functools.lru_cache(maxsize=16)
def advances(program: bytes) -> tuple[float, ...]:
    """The advance of every glyph, in 1/1000 em.

    Raises:
        ValueError: the program lacks a table, or ends early.
    """
    try:
        (count,) = struct.unpack_from(">H", program, 4)
        tables = {}
        for index in range(count):
            tag, _, offset, _ = struct.unpack_from(">4sIII", program, 12 + 16 * index)
            tables[tag] = offset
        (em,) = struct.unpack_from(">H", program, tables[b"head"] + 18)
        (glyphs,) = struct.unpack_from(">H", program, tables[b"maxp"] + 4)
        (metrics,) = struct.unpack_from(">H", program, tables[b"hhea"] + 34)
        own = struct.unpack_from(">" + "Hh" * metrics, program, tables[b"hmtx"])[::2]
    except (struct.error, KeyError) as trouble:
        raise ValueError("a font in it is damaged") from trouble
    padded = (*own, *([own[-1]] * (glyphs - metrics) if own else ()))
    return tuple(value * 1000 / em for value in padded)
