"""Writes every kind of PNG there is (PNG, third edition, 8.1 and 11.3.1): no library does."""

from __future__ import annotations

import struct
import zlib

KINDS = [(0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16)]
KINDS += [(3, 1), (3, 2), (3, 4), (3, 8), (4, 8), (4, 16), (6, 8), (6, 16)]
"""Colour type and bit depth."""

CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""First column and row, and steps, of the passes of Adam7."""

Pixel = tuple[int, ...]


def png(
    rows: list[list[Pixel]],
    kind: int,
    depth: int,
    *,
    palette: bytes = b"",
    clear: bytes = b"",
    interlaced: bool = False,
    extra: bytes = b"",
) -> bytes:
    """A PNG of samples as stored; `clear` is the content of its tRNS chunk, `extra` whole chunks."""
    height, width = len(rows), len(rows[0])
    lines = b""
    for left, top, across, down in _PASSES if interlaced else ((0, 0, 1, 1),):
        for row in rows[top::down]:
            if row[left::across]:
                lines += b"\0" + _packed(row[left::across], depth)
    head = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, int(interlaced))
    parts = [chunk(b"IHDR", head), extra]
    parts += [chunk(b"PLTE", palette)] if palette else []
    parts += [chunk(b"tRNS", clear)] if clear else []
    parts += [chunk(b"IDAT", zlib.compress(lines)), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _packed(row: list[Pixel], depth: int) -> bytes:
    bits = "".join(f"{sample:0{depth}b}" for pixel in row for sample in pixel)
    bits += "0" * (-len(bits) % 8)
    return bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits), 8))


def seen(
    pixel: Pixel, kind: int, depth: int, palette: bytes, clear: bytes
) -> tuple[float, float, float, float]:
    """Red, green, blue and opacity (0 to 1) of a stored pixel, as the specification says (12.3 and 13.16)."""
    if kind == 3:
        r, g, b = palette[3 * pixel[0] : 3 * pixel[0] + 3]
        return r / 255, g / 255, b / 255, clear[pixel[0]] / 255 if pixel[0] < len(clear) else 1.0
    levels = [sample / ((1 << depth) - 1) for sample in pixel]
    colors = levels[: 3 if kind in (2, 6) else 1] * (1 if kind in (2, 6) else 3)
    if kind in (4, 6):
        opacity = levels[-1]
    else:
        opacity = 0.0 if clear and pixel == struct.unpack(f">{len(pixel)}H", clear) else 1.0
    return colors[0], colors[1], colors[2], opacity
