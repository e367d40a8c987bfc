"""Whether a logo can be seen on its ground, told by its own pixels."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

    from cardgen.render.images import Raster

SIDE = 96
"""Pixels of the longer side that are looked at."""
_SOLID = 26
"""Opacity (of 255) from which a pixel counts."""
_DIFFERENT = 48
"""Levels (of 255) in one channel by which a colour stands out: pale yellow on white is just seen."""
_LEAST_SHARE = 0.3
"""Of what is drawn; less of it to be seen is the dot of a name that nobody can read."""
_BOX_DIFFERENT = 24
"""Levels by which a box stands out: on cream paper it does not."""
_WHITE = 235

WHITE, INK = "#FFFFFF", "#2B2620"
"""The plates that a logo may get, near enough to judge by."""


def flaw(picture: Image.Image, ground: str) -> tuple[str, str]:
    """What is wrong with a logo on a ground, and the plate (`logo_plate`) that mends it; empty when nothing is.

    Args:
        picture: the logo, RGBA; a small one says enough.
        ground: its ground, `#RRGGBB`.

    Returns:
        `empty` (nothing in it), `unseen` or `box` (a white one), and `ink`, `white` or nothing.
    """
    drawn, box = _drawn(_small(picture))
    if not drawn:
        return "empty", ""
    if box is not None and min(box) >= _WHITE:
        return ("box", "white") if _apart(box, _rgb(ground)) >= _BOX_DIFFERENT else ("", "")
    if box is not None or _share(drawn, _rgb(ground)) >= _LEAST_SHARE:
        return "", ""
    best = max(("white", WHITE), ("ink", INK), key=lambda plate: _share(drawn, _rgb(plate[1])))
    return "unseen", best[0]


Color = tuple[int, ...]


def _drawn(image: Image.Image) -> tuple[list[Color], Color | None]:
    """The colours with their opacity that make the picture, and the colour of the box they stand in, if any."""
    width, height = image.size
    every = [image.getpixel((x, y)) for y in range(height) for x in range(width)]
    colors = [one for one in every if isinstance(one, tuple)]
    edge = [
        colors[y * width + x]
        for y in range(height)
        for x in range(width)
        if x in (0, width - 1) or y in (0, height - 1)
    ]
    corner = edge[0]
    boxed = sum(one[3] > 250 and _apart(one, corner) < 12 for one in edge) >= 0.97 * len(edge)
    if boxed:
        # A plane of one colour other than white is a logo too.
        inside = [one for one in colors if _apart(one, corner) >= 12]
        plane = min(corner[:3]) < _WHITE
        return (inside or (colors if plane else [])), (corner[:3] if inside else None)
    return [one for one in colors if one[3] >= _SOLID], None


def _share(drawn: list[Color], ground: Color) -> float:
    """Which part of the colours, with their opacity, stands out from a ground."""
    return sum(_apart(one, ground) * one[3] / 255 >= _DIFFERENT for one in drawn) / len(drawn)


def _apart(one: Color, other: Color) -> int:
    return max(abs(a - b) for a, b in zip(one[:3], other[:3], strict=True))


def _rgb(color: str) -> Color:
    return tuple(int(color[at : at + 2], 16) for at in (1, 3, 5))


def _small(picture: Image.Image) -> Image.Image:
    """Averages of its colours, so that thin lines on their way to nothing still count."""
    found = picture.convert("RGBA")
    found.thumbnail((SIDE, SIDE))
    return found


def pixels_of(raster: Raster) -> Image.Image:
    """The pixels of a picture for the screen, RGBA."""
    from PIL import Image

    size = (raster.width, raster.height)
    if raster.filter == "DCTDecode":
        with Image.open(io.BytesIO(raster.data), formats=("JPEG",)) as jpeg:
            picture = jpeg.convert("RGB")
    else:
        mode = "L" if raster.space == "DeviceGray" else "RGB"
        picture = Image.frombytes(mode, size, zlib.decompress(raster.data)).convert("RGB")
    if raster.mask is not None:
        picture.putalpha(Image.frombytes("L", size, zlib.decompress(raster.mask)))
    return picture.convert("RGBA")
