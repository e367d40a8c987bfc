"""How a picture looks to other eyes: with a colour-vision deficiency, or printed in grey.

Both are a colour table of 33 × 33 × 33 points between which Pillow interpolates: the mathematics happens in linear
light, where it belongs, and costs the same for a thumbnail and for a poster.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from cardgen.template.colorspace import DEFICIENCIES, cvd, from_linear, luminance

if TYPE_CHECKING:
    from PIL.Image import Image

POINTS = 33
"""Points of the table on each axis. Interpolation stays within 3 of 255 steps of the exact colour."""

GREY = "grey"
EYES = (*sorted(DEFICIENCIES), GREY)
"""deutan, protan, tritan (Machado et al. 2009, severity 1.0) and grey (relative luminance)."""


def seen_by(picture: Image, eyes: str) -> Image:
    """The RGB picture as these eyes see it: one of `EYES`, or empty for the picture itself."""
    return picture.filter(_table(eyes)) if eyes else picture


@functools.cache
def _table(eyes: str) -> Any:
    from PIL.ImageFilter import Color3DLUT

    def seen(r: float, g: float, b: float) -> tuple[float, float, float]:
        color = "#" + "".join(f"{round(channel * 255):02X}" for channel in (r, g, b))
        color = from_linear((luminance(color),) * 3) if eyes == GREY else cvd(color, eyes)
        return int(color[1:3], 16) / 255, int(color[3:5], 16) / 255, int(color[5:7], 16) / 255

    return Color3DLUT.generate(POINTS, seen)
