"""Numbers and colours of a screen as PDF writes them."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from cardgen.artwork.values import number as short

if TYPE_CHECKING:
    from cardgen.template.palette import Color

BLACK = 0.0, 0.0, 0.0, 1.0
"""Black alone, as cyan, magenta, yellow and black."""


def number(value: float) -> str:
    """A number as PDF writes it, no exponent, no negative zero.

    Six digits: on an A0 poster, 3,370 pt high, the last one is 0.01 pt or 3.5 µm.
    """
    text = f"{value:.6g}"
    if "e" in text or text == "-0":
        text = f"{value:.4f}".rstrip("0").rstrip(".")
        return "0" if text == "-0" else text
    return text


@functools.lru_cache(maxsize=1024)
def rgb_components(rgb: str) -> str:
    """The three components of `#RRGGBB`, to six digits."""
    return " ".join(number(int(rgb[i : i + 2], 16) / 255) for i in (1, 3, 5))


def rgb_operator(color: Color, stroke: bool) -> str:
    """The DeviceRGB operator for a colour."""
    r, g, b = rgb_numbers(color)
    return f"{short(r)} {short(g)} {short(b)} {'RG' if stroke else 'rg'}\n"


def rgb_numbers(color: Color) -> tuple[float, float, float]:
    """Red, green and blue, 0..1, to four decimals: enough to get every one of 256 steps back."""
    r, g, b = (round(int(color.rgb[i : i + 2], 16) / 255, 4) for i in (1, 3, 5))
    return r, g, b
