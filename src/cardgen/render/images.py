"""Raster pictures made ready for a PDF. The only door to Pillow."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cardgen.diagnostics import CardgenError, Where

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Raster:
    """An image XObject to be: `data` is compressed already, `mask` is its opacity (8 bit grey) or None."""

    width: int
    height: int
    space: str  # DeviceRGB or DeviceGray
    filter: str  # FlateDecode or DCTDecode
    data: bytes
    mask: bytes | None


def load_raster(path: Path, shown: str) -> Raster:
    """Decode a PNG or JPEG; a plain RGB or grey JPEG goes into the PDF as it is.

    Raises:
        CardgenError: RND01 when the file is damaged or of another kind.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        raw = path.read_bytes()
        # Only these two decoders: every other one is code that a stranger's file does not get to run.
        with Image.open(io.BytesIO(raw), formats=("PNG", "JPEG")) as picture:
            turned = picture.getexif().get(0x0112, 1) != 1
            if picture.format == "JPEG" and picture.mode in ("RGB", "L") and not turned:
                picture.load()
                space = "DeviceRGB" if picture.mode == "RGB" else "DeviceGray"
                return Raster(picture.width, picture.height, space, "DCTDecode", raw, None)
            upright = ImageOps.exif_transpose(picture) or picture
            return _flate(upright)
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise CardgenError.of("RND01", Where(shown), name=shown) from None


def _flate(picture: object) -> Raster:
    from PIL import Image

    assert isinstance(picture, Image.Image)  # noqa: S101 - narrows the type; Pillow stays behind this door
    mask = None
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        rgba = picture.convert("RGBA")
        opacity = rgba.getchannel("A")
        if opacity.getextrema() != (255, 255):
            mask = zlib.compress(opacity.tobytes(), 6)
        picture = rgba
    rgb = picture.convert("RGB")
    return Raster(rgb.width, rgb.height, "DeviceRGB", "FlateDecode", zlib.compress(rgb.tobytes(), 6), mask)
