"""A picture from anywhere as people see it: upright, in sRGB, with its opacity apart.

What goes to the screen and what goes to the press both begin here.
"""

from __future__ import annotations

import io
import struct
import warnings
from typing import TYPE_CHECKING

from cardgen.core.filekinds import kind_of
from cardgen.core.struct import Struct
from cardgen.layout.raster import KINDS, MAX_PIXELS, header

if TYPE_CHECKING:
    from PIL import Image, ImageCms

_TURNS = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}
"""Pillow's transposition (`Image.Transpose`) that makes a picture of an Exif orientation upright."""

_MAX_PROFILE = 4_000_000
"""Bytes of a colour profile; the largest of a press have two million."""

_SAME = 3
"""Levels (of 255) by which a profile may differ from sRGB and still be called sRGB: makers round it in many ways."""


class Stored(Struct, frozen=True):
    """What a file holds, upright, its colours as they are: `picture` is L, RGB, CMYK or LAB in 8 bit.

    `alpha` is as large, mode L, and None when nothing shines through. `profile` says what the colours mean (ICC.1).
    `plain` says that it is a JPEG whose own bytes show just this.
    """

    picture: Image.Image
    alpha: Image.Image | None
    profile: bytes | None
    plain: bool


class Decoded(Struct, frozen=True):
    """`picture` is RGB or L (8 bit, sRGB); `alpha` is as large, mode L, and None when nothing shines through.

    `as_stored` says that a JPEG already was all this, so that its own bytes may be used.
    """

    picture: Image.Image
    alpha: Image.Image | None
    as_stored: bool


def decoded(data: bytes) -> Decoded:
    """Decode a PNG, JPEG, WebP, TIFF or GIF (of the last three, the first picture) for a screen.

    Raises:
        ValueError: it is damaged, too large, or of another kind.
    """
    found = stored(data)
    converted = in_srgb(found.picture, found.profile)
    as_stored = found.plain and converted is found.picture
    if converted.mode not in ("RGB", "L"):
        converted = converted.convert("RGB")
    return Decoded(converted, found.alpha, as_stored)


def stored(data: bytes) -> Stored:
    """Decode a picture without touching its colours.

    Raises:
        ValueError: it is damaged, too large, or of another kind.
    """
    from PIL import Image

    kind = kind_of(data)
    if kind not in KINDS or header(data) is None:
        raise ValueError("no picture")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of broken notes, that nobody asked for
            # One decoder, that of its kind: every other one is code that a stranger's file does not get to run.
            with Image.open(io.BytesIO(data), formats=(kind.upper(),)) as picture:
                if picture.width * picture.height > MAX_PIXELS:
                    raise ValueError("too large")
                return _upright(picture, data)
    except (
        OSError,
        SyntaxError,
        TypeError,
        KeyError,
        IndexError,
        OverflowError,
        EOFError,
        struct.error,
        Image.DecompressionBombError,
    ) as error:
        raise ValueError(str(error)) from None


def _upright(picture: Image.Image, data: bytes) -> Stored:
    from PIL import Image

    png = data[:4] == b"\x89PNG"
    low = _low_bytes(data) if png else None
    picture.load()
    flat, alpha = _opacity(picture, data[24] if png else 8, low)
    found = header(data)
    # Pillow has turned a TIFF already.
    turn = _TURNS.get(found.orientation) if found is not None and kind_of(data) != "TIFF" else None
    plain = picture.mode in ("RGB", "L") and turn is None and kind_of(data) == "JPEG"
    if alpha is not None and alpha.getextrema() == (255, 255):
        alpha = None
    if turn is not None:
        flat = flat.transpose(Image.Transpose(turn))
        alpha = alpha.transpose(Image.Transpose(turn)) if alpha is not None else None
    profile = picture.info.get("icc_profile")
    return Stored(flat, alpha, profile if isinstance(profile, bytes) else None, plain)


def _low_bytes(data: bytes) -> Image.Image | None:
    """The low bytes of a 16 bit RGB PNG with a transparent colour: Pillow drops them, and that colour is exact."""
    from PIL import Image, ImageFile

    if data[24:26] != b"\x10\x02":
        return None
    with Image.open(io.BytesIO(data), formats=("PNG",)) as picture:
        if not isinstance(picture, ImageFile.ImageFile) or "transparency" not in picture.info:
            return None
        picture.tile = [tile._replace(args="RGB;16L") for tile in picture.tile]
        picture.load()
        return picture.copy()


def _opacity(
    picture: Image.Image, depth: int, low: Image.Image | None
) -> tuple[Image.Image, Image.Image | None]:
    """Colours without opacity, and the opacity; `depth` is bits per sample as stored in a PNG."""
    if picture.mode == "P":
        picture = picture.convert("RGBA" if "transparency" in picture.info else "RGB")
    if picture.mode == "PA":
        picture = picture.convert("RGBA")
    if picture.mode in ("RGBa", "La"):
        picture = picture.convert("RGBA" if picture.mode == "RGBa" else "LA")
    if picture.mode in ("RGBA", "LA"):
        return picture.convert(picture.mode[:-1]), picture.getchannel("A")
    key = picture.info.get("transparency")
    if isinstance(key, int) and picture.mode in ("1", "L", "I", "I;16", "I;16B"):
        key &= (1 << depth) - 1
        if picture.mode.startswith("I"):
            # Exact at 16 bit: 65535 is no grey of 8 bit.
            levels = picture.convert("I")
            alpha = levels.point([0 if level == key else 255 for level in range(65536)], "L")
            return _eight_bits(picture), alpha
        grey = picture.convert("L")
        step = key * 255 // ((1 << depth) - 1)
        return grey, grey.point([0 if level == step else 255 for level in range(256)])
    if isinstance(key, tuple) and picture.mode == "RGB":
        return picture, _all_but(picture, key, low)
    return _eight_bits(picture), None


def _all_but(picture: Image.Image, key: tuple[int, ...], low: Image.Image | None) -> Image.Image:
    """Opaque wherever a colour is not exactly the transparent one."""
    from PIL import Image, ImageChops

    parts = [(picture, key)] if low is None else [(picture, [k >> 8 for k in key]), (low, [*key])]
    found = Image.new("L", picture.size, 0)
    for part, wanted in parts:
        for channel, one in zip(part.split(), wanted, strict=True):
            differs = channel.point([0 if level == one & 255 else 255 for level in range(256)])
            found = ImageChops.lighter(found, differs)
    return found


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Deep grey scaled to 8 bit: Pillow would cut off everything above 255."""
    if picture.mode == "1":
        return picture.convert("L")
    if picture.mode == "F":
        highest = picture.getextrema()[1]
        whole = 1.0 if isinstance(highest, (int, float)) and highest <= 1 else 255.0
        return picture.point(lambda level: level * (255 / whole)).convert("L")
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda level: level * (1 / 257)).convert("L")
    return picture


def in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture by its own profile; the picture itself when that is sRGB, broken, or for another kind of colour."""
    from PIL import ImageCms

    if picture.mode == "LAB":
        source = ImageCms.createProfile("LAB")
    elif profile is not None and 128 <= len(profile) <= _MAX_PROFILE and picture.mode in _CHANNELS:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile)).profile
        except (OSError, ValueError, TypeError, ImageCms.PyCMSError):
            return picture
        if source.xcolor_space.strip() != _CHANNELS[picture.mode]:
            return picture
    else:
        return picture
    try:
        turned = ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), picture.mode, "RGB")
        if picture.mode in ("RGB", "L") and _changes_nothing(turned, picture.mode):
            return picture
        found = ImageCms.applyTransform(picture, turned)
    except (OSError, ValueError, TypeError, ImageCms.PyCMSError):
        return picture
    return picture if found is None else found


_CHANNELS = {"RGB": "RGB", "L": "GRAY", "CMYK": "CMYK"}
"""The colour space that a profile must be of (ICC.1, table 19), by Pillow's mode."""


def _changes_nothing(transform: ImageCms.ImageCmsTransform, mode: str) -> bool:
    """Whether a transform leaves a few hundred colours as they are."""
    from PIL import Image, ImageChops, ImageCms

    steps = range(0, 256, 51)
    colors = [bytes((r, g, b)) for r in steps for g in steps for b in steps]
    samples = b"".join(colors) if mode == "RGB" else bytes(range(216))
    patch = Image.frombytes(mode, (216, 1), samples)
    after = ImageCms.applyTransform(patch, transform)
    if after is None:
        return True
    ranges = ImageChops.difference(after, patch.convert("RGB")).getextrema()
    return all(isinstance(pair, tuple) and pair[1] <= _SAME for pair in ranges)
