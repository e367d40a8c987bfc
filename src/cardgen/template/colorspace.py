"""Colour arithmetic on sRGB hex strings: OKLCH, WCAG contrast, colour-vision simulation, difference.

Sources: OKLab by B. Ottosson (2020); contrast by WCAG 2.2, 1.4.3; colour-vision deficiency by Machado,
Oliveira and Fernandes (2009), severity 1.0, applied to linear RGB.
"""

from __future__ import annotations

import functools
import math
import re

Vector = tuple[float, float, float]

_HEX = frozenset("0123456789abcdefABCDEF")

DEFICIENCIES: dict[str, tuple[Vector, Vector, Vector]] = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""Matrix per kind of colour-vision deficiency (Machado et al. 2009, severity 1.0)."""

_BISECTIONS = 20  # halves an interval of 1 to 1e-6: far below one step of an 8-bit channel


def is_color(text: str) -> bool:
    """Whether `text` is a literal colour: `#RGB` or `#RRGGBB`."""
    return text.startswith("#") and len(text) in {4, 7} and _HEX.issuperset(text[1:])


def near_color(text: str) -> str:
    """What was probably meant by a colour in another notation: hex without its sign, `rgb(0, 70, 127)`, `blauw`."""
    if named := _NAMED.get(text.strip().casefold()):
        return named
    bare = text.strip().removeprefix("#").removeprefix("0x")
    if re.fullmatch(r"[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?|(?=.*[A-Fa-f])[0-9A-Fa-f]{3}", bare):
        return f"#{bare[:6].upper()}"  # two digits more say how much shines through
    part = r"[\s,;/-]+(\d{1,3})"
    parts = re.fullmatch(rf"(?:rgb)?\(?\s*(\d{{1,3}}){part}{part}\s*\)?", text.strip(), re.IGNORECASE)
    numbers = [int(part) for part in parts.groups()] if parts else []
    return "#" + "".join(f"{one:02X}" for one in numbers) if numbers and max(numbers) <= 255 else ""


_NAMED = {
    **dict.fromkeys(("rood", "red"), "#C62828"),
    **dict.fromkeys(("oranje", "orange"), "#E65100"),
    **dict.fromkeys(("geel", "yellow"), "#F9A825"),
    **dict.fromkeys(("groen", "green"), "#2E7D32"),
    **dict.fromkeys(("turquoise", "petrol", "teal"), "#00838F"),
    **dict.fromkeys(("blauw", "blue"), "#1565C0"),
    **dict.fromkeys(("donkerblauw", "navy"), "#0D2C6B"),
    **dict.fromkeys(("paars", "purple"), "#6A1B9A"),
    **dict.fromkeys(("roze", "pink"), "#AD1457"),
    **dict.fromkeys(("bruin", "brown"), "#4E342E"),
    **dict.fromkeys(("grijs", "gray", "grey"), "#616161"),
    **dict.fromkeys(("zwart", "black"), "#000000"),
}
"""Colours by their names, in a shade that stands out from paper (700 to 900 of Material Design)."""


def normal(text: str) -> str:
    """`#RRGGBB` in capitals for `#RGB` or `#RRGGBB`.

    Raises:
        ValueError: not a literal colour.
    """
    if not is_color(text):
        raise ValueError(text)
    digits = text[1:]
    return "#" + ("".join(c * 2 for c in digits) if len(digits) == 3 else digits).upper()


def to_linear(rgb: str) -> Vector:
    """`#RRGGBB` to linear light, 0..1 per channel (IEC 61966-2-1)."""
    r, g, b = (int(rgb[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return _linear(r), _linear(g), _linear(b)


def _linear(v: float) -> float:
    return v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4


def from_linear(light: Vector) -> str:
    """Linear light to `#RRGGBB`; channels outside 0..1 are clamped."""
    return "#" + "".join(f"{max(0, min(255, round(_gamma(v) * 255))):02X}" for v in light)


def _gamma(v: float) -> float:
    return 12.92 * v if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055


def _to_oklab(rgb: str) -> Vector:
    r, g, b = to_linear(rgb)
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def to_oklch(rgb: str) -> Vector:
    """`#RRGGBB` to OKLCH: lightness 0..1, chroma, hue in degrees."""
    lightness, a, b = _to_oklab(rgb)
    return lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def _oklch_to_linear(lightness: float, chroma: float, cos: float, sin: float) -> Vector:
    a, b = chroma * cos, chroma * sin
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _inside(light: Vector) -> bool:
    return min(light) >= -1e-4 and max(light) <= 1 + 1e-4


def from_oklch(lightness: float, chroma: float, hue: float) -> str:
    """OKLCH to `#RRGGBB`. A colour outside sRGB loses chroma; lightness and hue stay."""
    cos, sin = math.cos(math.radians(hue)), math.sin(math.radians(hue))
    light = _oklch_to_linear(lightness, chroma, cos, sin)
    if not _inside(light):
        low, high = 0.0, chroma
        for _ in range(_BISECTIONS):
            middle = (low + high) / 2
            low, high = (
                (middle, high) if _inside(_oklch_to_linear(lightness, middle, cos, sin)) else (low, middle)
            )
        light = _oklch_to_linear(lightness, low, cos, sin)
    return from_linear(light)


@functools.lru_cache(maxsize=1024)
def luminance(rgb: str) -> float:
    """Relative luminance 0..1 (WCAG 2.2)."""
    r, g, b = to_linear(rgb)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(a: str, b: str) -> float:
    """Contrast ratio 1..21 of two `#RRGGBB` colours (WCAG 2.2); text needs 4.5."""
    dark, light = sorted((luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)


def cvd(rgb: str, kind: str) -> str:
    """How a colour looks to somebody with a colour-vision deficiency: a key of `DEFICIENCIES`."""
    light = to_linear(rgb)
    rows = DEFICIENCIES[kind]
    x, y, z = (min(1.0, max(0.0, sum(m * v for m, v in zip(row, light, strict=True)))) for row in rows)
    return from_linear((x, y, z))


def difference(a: str, b: str) -> float:
    """OKLab distance times 100: about 2 is just visible, 9 and more is safe between categories."""
    return 100 * math.dist(_to_oklab(a), _to_oklab(b))


def worst_difference(a: str, b: str) -> float:
    """The smallest `difference` any of the three colour-vision deficiencies leaves between two colours."""
    return min(difference(cvd(a, kind), cvd(b, kind)) for kind in DEFICIENCIES)


def hue_distance(a: float, b: float) -> float:
    """Degrees between two hues, 0..180."""
    turn = abs(a - b) % 360
    return min(turn, 360 - turn)


def lightness_against(
    ground: str, target: float, chroma: float, hue: float, between: tuple[float, float]
) -> float:
    """OKLCH lightness, in the range `between`, nearest to `ground` that still has `target` contrast.

    The colour is darker than `ground` when `ground` is light, and lighter when it is dark.
    """
    low, high = between
    darker = luminance(ground) > 0.18
    for _ in range(_BISECTIONS):
        middle = (low + high) / 2
        enough = contrast(from_oklch(middle, chroma, hue), ground) >= target
        low, high = (middle, high) if enough is darker else (low, middle)
    return low if darker else high
