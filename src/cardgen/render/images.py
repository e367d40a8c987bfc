"""Raster pictures made ready for a PDF."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from cardgen.core.struct import Struct
from cardgen.layout.raster import MAX_BYTES, jpeg_segments
from cardgen.messages.diagnostics import CardgenError, Where
from cardgen.project.files import DISK, Files

if TYPE_CHECKING:
    from pathlib import Path

_SPACES = {"RGB": "DeviceRGB", "L": "DeviceGray"}
"""PDF colour space by Pillow's mode."""

_PRIVATE = {0xE1, *range(0xE3, 0xEE), 0xEF, 0xFE}
"""JPEG segments that say something about the maker instead of the picture: Exif (with the place where a photo was
taken), XMP, Photoshop, comments. JFIF (E0), the ICC profile (E2) and Adobe's colour transform (EE) stay."""


class Raster(Struct, frozen=True):
    """An image XObject to be: `data` is compressed already, `mask` is its opacity (8 bit grey) or None.

    In DeviceN, `spots` are the inks that follow on cyan, magenta, yellow and black.
    """

    width: int
    height: int
    space: str  # DeviceRGB, DeviceGray, DeviceCMYK or DeviceN
    filter: str  # FlateDecode or DCTDecode
    data: bytes
    mask: bytes | None
    spots: tuple[str, ...] = ()


def load_raster(path: Path, shown: str, files: Files = DISK) -> Raster:
    """Decode a picture; an upright sRGB or grey JPEG goes into the PDF as it is, without what a camera noted.

    Raises:
        CardgenError: RND01 when the file is damaged or of another kind.
    """
    try:
        return _ready(files.read(path, MAX_BYTES))
    except (OSError, ValueError):
        raise CardgenError.of("RND01", Where(shown), name=shown) from None


def raster_of(png: bytes, shown: str) -> Raster:
    """A PNG that one of our own programs made.

    Raises:
        CardgenError: RND01 when it is damaged.
    """
    try:
        return _ready(png)
    except ValueError:
        raise CardgenError.of("RND01", Where(shown), name=shown) from None


def _ready(data: bytes) -> Raster:
    """Raises ValueError for a picture that is damaged."""
    from cardgen.render.decoding import decoded

    found = decoded(data)
    picture, alpha = found.picture, found.alpha
    if found.as_stored:
        samples, how = anonymous(data), "DCTDecode"
    else:
        samples, how = zlib.compress(picture.tobytes(), 6), "FlateDecode"
    mask = zlib.compress(alpha.tobytes(), 6) if alpha is not None else None
    return Raster(picture.width, picture.height, _SPACES[picture.mode], how, samples, mask)


def anonymous(jpeg: bytes) -> bytes:
    """A JPEG without its notes, its picture untouched."""
    segments = list(jpeg_segments(jpeg))
    kept = (jpeg[begin:end] for marker, begin, end in segments if marker not in _PRIVATE)
    picture = segments[-1][2] if segments else 2
    return b"".join((jpeg[:2], *kept, jpeg[picture:]))
