"""Raster pictures made ready for a PDF. The only door to Pillow."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

from cardgen.core.struct import Struct
from cardgen.layout.raster import MAX_BYTES, header, jpeg_segments
from cardgen.messages.diagnostics import CardgenError, Where
from cardgen.project.files import DISK, Files

if TYPE_CHECKING:
    from pathlib import Path

    from PIL import Image

_SPACES = {"RGB": "DeviceRGB", "L": "DeviceGray"}
"""PDF colour space by Pillow's mode."""

_PRIVATE = {0xE1, *range(0xE3, 0xEE), 0xEF, 0xFE}
"""JPEG segments that say something about the maker instead of the picture: Exif (with the place where a photo was
taken), XMP, Photoshop, comments. JFIF (E0), the ICC profile (E2) and Adobe's colour transform (EE) stay."""

_TURNS = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}
"""Pillow's transposition (`Image.Transpose`) that makes a picture of an Exif orientation upright."""


class Raster(Struct, frozen=True):
    """An image XObject to be: `data` is compressed already, `mask` is its opacity (8 bit grey) or None."""

    width: int
    height: int
    space: str  # DeviceRGB, DeviceGray or DeviceCMYK
    filter: str  # FlateDecode or DCTDecode
    data: bytes
    mask: bytes | None


def load_raster(path: Path, shown: str, files: Files = DISK) -> Raster:
    """Decode a PNG or JPEG; an upright RGB or grey JPEG goes into the PDF as it is, without what a camera noted.

    Raises:
        CardgenError: RND01 when the file is damaged or of another kind.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        raw = files.read(path, MAX_BYTES)
        # Only these two decoders: every other one is code that a stranger's file does not get to run.
        with Image.open(io.BytesIO(raw), formats=("PNG", "JPEG")) as picture:
            picture.load()
            found = header(raw)
            turn = _TURNS.get(found.orientation if found is not None else 1)
            if picture.format == "JPEG" and picture.mode in _SPACES and turn is None:
                return Raster(
                    picture.width, picture.height, _SPACES[picture.mode], "DCTDecode", anonymous(raw), None
                )
            return _flate(picture if turn is None else picture.transpose(Image.Transpose(turn)))
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise CardgenError.of("RND01", Where(shown), name=shown) from None


def raster_of(png: bytes, shown: str) -> Raster:
    """A PNG that one of our own programs made.

    Raises:
        CardgenError: RND01 when it is damaged.
    """
    from PIL import Image

    try:
        with Image.open(io.BytesIO(png), formats=("PNG",)) as picture:
            picture.load()
            return _flate(picture)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise CardgenError.of("RND01", Where(shown), name=shown) from None


def decoded(raw: bytes, shown: str) -> Image.Image:
    """A PNG or JPEG as Pillow's picture, upright.

    Raises:
        CardgenError: RND01 when the file is damaged or of another kind.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(raw), formats=("PNG", "JPEG")) as picture:
            picture.load()
            found = header(raw)
            turn = _TURNS.get(found.orientation if found is not None else 1)
            return picture if turn is None else picture.transpose(Image.Transpose(turn))
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise CardgenError.of("RND01", Where(shown), name=shown) from None


def opacity_of(picture: Image.Image) -> Image.Image | None:
    """How opaque each pixel is, in 8 bit grey; None when all of them are."""
    if picture.mode not in ("RGBA", "LA", "PA") and "transparency" not in picture.info:
        return None
    opacity = picture.convert("RGBA").getchannel("A")
    return None if opacity.getextrema() == (255, 255) else opacity


def anonymous(jpeg: bytes) -> bytes:
    """A JPEG without its notes, its picture untouched."""
    segments = list(jpeg_segments(jpeg))
    kept = (jpeg[begin:end] for marker, begin, end in segments if marker not in _PRIVATE)
    picture = segments[-1][2] if segments else 2
    return b"".join((jpeg[:2], *kept, jpeg[picture:]))


def _flate(picture: Image.Image) -> Raster:
    """The samples as they are seen: 8 bit grey or RGB, and their opacity when any of them lets something through."""
    mask = None
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        rgba = picture.convert("RGBA")
        opacity = rgba.getchannel("A")
        if opacity.getextrema() != (255, 255):
            mask = zlib.compress(opacity.tobytes(), 6)
        picture = rgba
    if picture.mode.startswith(("I", "F")):
        # 16 bit grey: Pillow would cut off everything above 255 instead of scaling it.
        picture = picture.convert("I").point(lambda level: level / 257).convert("L")
    flat = picture.convert("L" if picture.mode in ("1", "L") else "RGB")
    data = zlib.compress(flat.tobytes(), 6)
    return Raster(flat.width, flat.height, _SPACES[flat.mode], "FlateDecode", data, mask)
