"""Pages as pictures for social media: on a ground of their own, in the three shapes that are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

SHAPES = {"vierkant": (1080, 1080), "liggend": (1200, 630), "staand": (1080, 1350)}
"""Pixels, by the Dutch names that files get."""
AROUND = 0.06
"""Ground around the page, as a share of the shorter side."""
_SHADOW = (22, 38, 59, 70)


def on_ground(page: Image.Image, shape: str, ground: str) -> Image.Image:
    """A page on a ground of one colour (`#RRGGBB`), whole, with a soft shadow under it."""
    from PIL import Image as Pictures
    from PIL import ImageFilter

    across, down = SHAPES[shape]
    edge = round(AROUND * min(across, down))
    factor = min((across - 2 * edge) / page.width, (down - 2 * edge) / page.height)
    size = (max(1, round(page.width * factor)), max(1, round(page.height * factor)))
    made = Pictures.new("RGB", (across, down), ground)
    at = ((across - size[0]) // 2, (down - size[1]) // 2)
    shadow = Pictures.new("RGBA", (across, down), (0, 0, 0, 0))
    shadow.paste(_SHADOW, (at[0], at[1] + edge // 8, at[0] + size[0], at[1] + edge // 8 + size[1]))
    soft = shadow.filter(ImageFilter.GaussianBlur(edge / 5))
    made.paste(soft, (0, 0), soft)
    made.paste(page.convert("RGB").resize(size, Pictures.Resampling.LANCZOS), at)
    return made
