"""The pixel size of a PNG or JPEG, read from its header, so that layout needs no image library."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from cardgen.diagnostics import Where

if TYPE_CHECKING:
    from pathlib import Path

    from cardgen.diagnostics import Diagnostics

MAX_BYTES = 20_000_000
MAX_PIXELS = 50_000_000
"""A logo of 7,000 × 7,000 is already more than any print needs; more is a mistake or an attack."""

_JPEG_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


def pixel_size(path: Path, diagnostics: Diagnostics, shown: str) -> tuple[int, int] | None:
    """Width and height in pixels; None after recording why not (PLC06 unreadable, PLC07 too large)."""
    try:
        if path.stat().st_size > MAX_BYTES:
            diagnostics.add("PLC07", Where(shown), name=shown)
            return None
        data = path.read_bytes()
    except OSError:
        diagnostics.add("PLC06", Where(shown), name=shown)
        return None
    size = _png(data) or _jpeg(data)
    if size is None or 0 in size:
        diagnostics.add("PLC06", Where(shown), name=shown)
        return None
    if size[0] * size[1] > MAX_PIXELS:
        diagnostics.add("PLC07", Where(shown), name=shown)
        return None
    return size


def _png(data: bytes) -> tuple[int, int] | None:
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR" or len(data) < 24:
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _jpeg(data: bytes) -> tuple[int, int] | None:
    if data[:2] != b"\xff\xd8":
        return None
    at = 2
    while at + 9 < len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]
    return None
