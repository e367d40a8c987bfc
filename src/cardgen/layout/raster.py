"""Kind, size and orientation of a picture, read from its header, so that layout needs no image library."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cardgen.core.filekinds import kind_of, really
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Where
from cardgen.project.files import DISK, Files

if TYPE_CHECKING:
    from pathlib import Path

    from cardgen.messages.diagnostics import Diagnostics

MAX_BYTES = 20_000_000
MAX_PIXELS = 50_000_000
"""A logo of 7,000 × 7,000 is already more than any print needs; more is a mistake or an attack."""

KINDS = ("PNG", "JPEG", "WebP", "TIFF", "GIF")
"""What is read as pixels, by the names of `core.filekinds`. Of moving pictures and of several pages, the first."""

_APP1 = 0xE1
_START_OF_SCAN = b"\xff\xda"
_ALONE = {0x00, 0x01, *range(0xD0, 0xDA)}
"""Markers without a length (B.1.1.4)."""
_TOO_MUCH = 0
_JPEG_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
MOST_SEGMENTS = 10_000
"""Segments and fill bytes of a JPEG before its picture: a profile takes at most 255, and who fills fills a few."""


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
        diagnostics.add("PLC07", Where(shown), name=shown, size=f"> {MAX_BYTES // 1_000_000} MB")
        return None
    found = header(data)
    if found is None:
        diagnostics.add("PLC06", Where(shown), name=shown, really=really(data, *KINDS))
        return None
    if found.width * found.height > MAX_PIXELS:
        size = f"{found.upright[0]} × {found.upright[1]} pixels"
        diagnostics.add("PLC07", Where(shown), name=shown, size=size)
        return None
    return found.upright


def header(data: bytes) -> Header | None:
    """What the first bytes of a picture say; None for anything else, and for pictures without pixels."""
    read = {"PNG": _png, "JPEG": _jpeg, "WebP": _webp, "TIFF": _tiff, "GIF": _gif}.get(kind_of(data))
    found = read(data) if read is not None else None
    return found if found is not None and found.width and found.height else None


def is_drawing(path: Path, files: Files = DISK) -> bool:
    """Whether a logo is an SVG or a PDF: by what is in it, since people rename pictures, and else by its name."""
    try:
        kind = kind_of(files.read(path, 4_000))
    except OSError:
        kind = ""
    return kind in {"SVG", "PDF"} or (kind not in KINDS and path.suffix.lower() in {".svg", ".pdf"})


def _png(data: bytes) -> Header | None:
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR" or len(data) < 24:
        return None
    width, height = struct.unpack(">II", data[16:24])
    at, orientation = 8, 1
    while at + 12 <= len(data) and (kind := data[at + 4 : at + 8]) != b"IEND":
        length = int.from_bytes(data[at : at + 4])
        if kind == b"eXIf":  # PNG, third edition, 11.3.4.5
            orientation = _orientation(data[at + 8 : at + 8 + length])
        at += 12 + length
    return Header(width, height, orientation)


def _webp(data: bytes) -> Header | None:
    """RFC 9649, 2.5 to 2.7: one of three headers; what is noted comes after the picture."""
    kind = data[12:16]
    if kind == b"VP8 " and data[23:26] == b"\x9d\x01\x2a" and len(data) >= 30:
        width, height = struct.unpack("<HH", data[26:30])
        return Header(width & 0x3FFF, height & 0x3FFF)
    if kind == b"VP8L" and data[20:21] == b"\x2f" and len(data) >= 25:
        bits = int.from_bytes(data[21:25], "little")
        return Header((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if kind != b"VP8X" or len(data) < 30:
        return None
    width, height = (int.from_bytes(data[at : at + 3], "little") + 1 for at in (24, 27))
    at = 12
    while at + 8 <= len(data):
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        if data[at : at + 4] == b"EXIF":
            exif = data[at + 8 : at + 8 + length].removeprefix(b"Exif\0\0")
            return Header(width, height, _orientation(exif))
        at += 8 + length + length % 2
    return Header(width, height)


def _tiff(data: bytes) -> Header | None:
    found = _directory(data)
    return Header(found.get(256, 0), found.get(257, 0), _turned(found))


def _gif(data: bytes) -> Header | None:
    return Header(*struct.unpack("<HH", data[6:10])) if len(data) >= 10 else None


def _jpeg(data: bytes) -> Header | None:
    if data[:2] != b"\xff\xd8":
        return None
    orientation, size = 1, None
    for marker, at, end in jpeg_segments(data):
        if marker == _TOO_MUCH:
            return None
        if marker in _JPEG_FRAMES:
            size = size or struct.unpack(">HH", data[at + 5 : at + 9])
        elif marker == _APP1 and data[at + 4 : at + 10] == b"Exif\0\0" and orientation == 1:
            orientation = _orientation(data[at + 10 : end])
    return Header(size[1], size[0], orientation) if size is not None else None


def jpeg_segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, begin and end of every segment before the picture itself (ITU-T T.81, B.1.1).

    A segment may be preceded by any number of fill bytes (B.1.1.2). After `MOST_SEGMENTS` of one or the other comes a
    last one with the marker 0, which no segment has: decoders take such a file byte by byte.
    """
    at, left = 2, MOST_SEGMENTS
    while at + 9 < len(data) and data[at : at + 2] != _START_OF_SCAN:
        left -= 1
        if left < 0:
            yield _TOO_MUCH, at, len(data)
            return
        marker = data[at + 1]
        if data[at] != 0xFF or marker == 0xFF:  # what is no marker at all is passed by, as decoders do
            at += 1
            continue
        if marker in _ALONE:
            at += 2
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4])
        yield marker, at, end
        at = end


def _orientation(tiff: bytes) -> int:
    return _turned(_directory(tiff))


def _turned(directory: dict[int, int]) -> int:
    """Tag 0x0112; 1 when it is not there, or no orientation that there is."""
    value = directory.get(0x0112, 1)
    return value if 1 <= value <= 8 else 1


def _directory(tiff: bytes) -> dict[int, int]:
    """The single whole numbers in the first directory of a TIFF, by tag (TIFF 6.0, section 2)."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) < 8:
        return {}
    (start,) = struct.unpack(f"{order}I", tiff[4:8])
    count = struct.unpack(f"{order}H", tiff[start : start + 2])[0] if start + 2 <= len(tiff) else 0
    found: dict[int, int] = {}
    for at in range(start + 2, min(start + 2 + 12 * count, len(tiff) - 11), 12):
        tag, kind, values = struct.unpack(f"{order}HHI", tiff[at : at + 8])
        written = {3: "H", 4: "I"}.get(kind)
        if written is not None and values == 1:
            (value,) = struct.unpack_from(order + written, tiff, at + 8)
            found.setdefault(tag, value)
    return found
