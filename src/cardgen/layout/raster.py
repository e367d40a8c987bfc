"""Size and orientation of a PNG or JPEG, read from its header, so that layout needs no image library."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cardgen.core.filekinds import really
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Where
from cardgen.project.files import DISK, Files

if TYPE_CHECKING:
    from pathlib import Path

    from cardgen.messages.diagnostics import Diagnostics

MAX_BYTES = 20_000_000
MAX_PIXELS = 50_000_000
"""A logo of 7,000 × 7,000 is already more than any print needs; more is a mistake or an attack."""

_APP1 = 0xE1
_START_OF_SCAN = 0xDA
_JPEG_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


class Header(Struct, frozen=True):
    """Pixels as stored, and how a camera held them: orientation 1 to 8 (Exif 2.32, tag 0x0112), 1 is upright."""

    width: int
    height: int
    orientation: int = 1

    @property
    def upright(self) -> tuple[int, int]:
        """Width and height as people see the picture."""
        turned = self.orientation >= 5
        return (self.height, self.width) if turned else (self.width, self.height)


def pixel_size(
    path: Path, diagnostics: Diagnostics, shown: str, files: Files = DISK
) -> tuple[int, int] | None:
    """Width and height in pixels, upright; None after recording why not (PLC06 unreadable, PLC07 too large)."""
    try:
        data = files.read(path, MAX_BYTES)
    except OSError:
        diagnostics.add("PLC06", Where(shown), name=shown, really="")
        return None
    if len(data) > MAX_BYTES:
        diagnostics.add("PLC07", Where(shown), name=shown)
        return None
    found = header(data)
    if found is None:
        diagnostics.add("PLC06", Where(shown), name=shown, really=really(data, "PNG", "JPEG"))
        return None
    if found.width * found.height > MAX_PIXELS:
        diagnostics.add("PLC07", Where(shown), name=shown)
        return None
    return found.upright


def header(data: bytes) -> Header | None:
    """What the first bytes of a PNG or JPEG say; None for anything else, and for pictures without pixels.

    Only JPEGs turn: programs that write an orientation into a PNG are rare, and few that read it exist.
    """
    found = _png(data) or _jpeg(data)
    return found if found is not None and found.width and found.height else None


def _png(data: bytes) -> Header | None:
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR" or len(data) < 24:
        return None
    return Header(*struct.unpack(">II", data[16:24]))


def _jpeg(data: bytes) -> Header | None:
    if data[:2] != b"\xff\xd8":
        return None
    orientation = 1
    for marker, at, end in jpeg_segments(data):
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return Header(width, height, orientation)
        if marker == _APP1 and data[at + 4 : at + 10] == b"Exif\0\0" and orientation == 1:
            orientation = _orientation(data[at + 10 : end])
    return None


def jpeg_segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, begin and end of every segment before the picture itself (ITU-T T.81, B.1.1)."""
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF and (marker := data[at + 1]) != _START_OF_SCAN:
        if marker == 0xFF:  # a segment may be preceded by any number of fill bytes (B.1.1.2)
            at += 1
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4])
        yield marker, at, end
        at = end


def _orientation(tiff: bytes) -> int:
    """Tag 0x0112 of the first directory of a TIFF header (TIFF 6.0, section 2); 1 when it is not there."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) < 8:
        return 1
    (start,) = struct.unpack(f"{order}I", tiff[4:8])
    count = struct.unpack(f"{order}H", tiff[start : start + 2])[0] if start + 2 <= len(tiff) else 0
    for at in range(start + 2, min(start + 2 + 12 * count, len(tiff) - 11), 12):
        tag, kind, _, value = struct.unpack(f"{order}HHIH", tiff[at : at + 10])
        if tag == 0x0112:
            return value if kind == 3 and 1 <= value <= 8 else 1
    return 1
