"""What `fill`, `stroke` and `stop-color` can say."""

from __future__ import annotations

import functools
import math
import re

from cardgen.artwork.program import CURRENT
from cardgen.artwork.values import Unsupported, finite, fraction, reference
from cardgen.core.pattern import pattern
from cardgen.core.struct import Struct

_HEX = pattern(r"#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
_VAR = pattern(r"var\(\s*--([\w-]+)\s*(?:,\s*(.*))?\)", re.DOTALL)
_FUNCTION = pattern(r"(rgba?|hsla?|hwb)\(([^()]*)\)", re.IGNORECASE)
_ANGLE = pattern(r"([-+.\de]+?)(deg|grad|rad|turn|)")


class Ink(Struct, frozen=True):
    """A flat paint. `key` is a palette key, `currentColor` or `#RRGGBB`; `fallback` is used when the key is unknown."""

    key: str
    alpha: float = 1.0
    fallback: str = ""


class Pointer(Struct, frozen=True):
    """A paint that stands elsewhere in the file; `fallback` applies when it is not there."""

    id: str
    fallback: str = ""


class OutsideError(Exception):
    """A reference that leaves the file."""


@functools.lru_cache(maxsize=512)
def parse_paint(text: str) -> Ink | Pointer | None:
    """Ink, a pointer to a gradient, or None for no paint.

    Raises:
        ValueError: not a paint this understands.
        Unsupported: a paint that depends on who uses the shape.
        OutsideError: a paint in another file.
    """
    text = text.strip()
    if len(text) > 500:
        raise ValueError(text[:24])
    if text.lower() in {"none", "transparent"}:
        return None
    if text in {"context-fill", "context-stroke"}:
        raise Unsupported("context-fill", text)
    target = reference(text)
    if target is not None:
        if not target[0].startswith("#"):
            raise OutsideError(target[0])
        if target[1]:
            parse_paint(target[1])
        return Pointer(target[0][1:], target[1])
    variable = _VAR.fullmatch(text)
    if variable is None:
        return _literal(text)
    fallback = parse_paint(variable[2]) if variable[2] else None
    return Ink(variable[1], fallback=fallback.key if isinstance(fallback, Ink) else "")


def _literal(text: str) -> Ink:
    if text.lower() == "currentcolor":
        return Ink(CURRENT)
    match = _HEX.fullmatch(text)
    if match:
        digits = match[1] if len(match[1]) > 4 else "".join(c * 2 for c in match[1])
        return Ink(f"#{digits[:6].upper()}", int(digits[6:8] or "ff", 16) / 255)
    match = _FUNCTION.fullmatch(text)
    if match:
        return _channels(match[1].lower().rstrip("a"), match[2])
    from cardgen.artwork.cssnames import NAMES

    if text.lower() not in NAMES:
        raise ValueError(text)
    return Ink(NAMES[text.lower()])


def _channels(name: str, text: str) -> Ink:
    """The inside of `rgb()`, `hsl()` or `hwb()`, in the old notation with commas or the new one with a slash."""
    parts = text.replace("/", " ").replace(",", " ").replace("none", "0").split()
    if len(parts) not in {3, 4}:
        raise ValueError(text)
    if "," in text and name == "rgb" and len({part.endswith("%") for part in parts[:3]}) > 1:
        raise ValueError(text)  # the old notation does not mix numbers and shares
    alpha = fraction(parts[3]) if len(parts) == 4 else 1.0
    if name == "rgb":
        values = [
            fraction(part) if part.endswith("%") else fraction(str(finite(part) / 255)) for part in parts[:3]
        ]
    else:
        hue = _hue(parts[0])
        one, two = (fraction(part if part.endswith("%") else f"{part}%") for part in parts[1:3])
        values = _hsl(hue, one, two) if name == "hsl" else _hwb(hue, one, two)
    return Ink("#" + "".join(f"{math.floor(value * 255 + 0.5):02X}" for value in values), alpha)


def _hue(text: str) -> float:
    """An angle in degrees."""
    match = _ANGLE.fullmatch(text.lower())
    if match is None:
        raise ValueError(text)
    return (
        finite(match[1]) * {"": 1.0, "deg": 1.0, "grad": 0.9, "rad": 180 / math.pi, "turn": 360.0}[match[2]]
    )


def _hsl(hue: float, saturation: float, lightness: float) -> list[float]:
    """Red, green and blue of a hue (CSS Color 4, 7.1)."""

    def channel(n: int) -> float:
        k = (n + hue / 30) % 12
        return lightness - saturation * min(lightness, 1 - lightness) * max(-1.0, min(k - 3, 9 - k, 1.0))

    return [channel(n) for n in (0, 8, 4)]


def _hwb(hue: float, white: float, black: float) -> list[float]:
    """Red, green and blue of a hue with white and black in it (CSS Color 4, 8.1)."""
    if white + black >= 1:
        return [white / (white + black)] * 3
    return [value * (1 - white - black) + white for value in _hsl(hue, 1.0, 0.5)]
