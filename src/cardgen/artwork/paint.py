"""What `fill`, `stroke` and `stop-color` can say."""

from __future__ import annotations

import functools
import re

from cardgen.artwork.program import CURRENT
from cardgen.artwork.values import fraction, reference
from cardgen.core.struct import Struct

_HEX = re.compile(r"#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
_VAR = re.compile(r"var\(\s*--([\w-]+)\s*(?:,\s*(.*))?\)", re.DOTALL)
_RGB = re.compile(r"rgba?\(([^)]*)\)", re.IGNORECASE)


class Ink(Struct, frozen=True):
    """A flat paint. `key` is a palette key, `currentColor` or `#RRGGBB`; `fallback` is used when the key is unknown."""

    key: str
    alpha: float = 1.0
    fallback: str = ""


class Pointer(Struct, frozen=True):
    """A paint that stands elsewhere in the file; `fallback` applies when it is not there."""

    id: str
    fallback: str = ""


@functools.lru_cache(maxsize=2048)
def parse_paint(text: str) -> Ink | Pointer | None:
    """Ink, a pointer to a gradient, or None for no paint.

    Raises:
        ValueError: not a paint this understands.
    """
    text = text.strip()
    if len(text) > 200:
        raise ValueError(text[:24])
    if text in {"none", "transparent"}:
        return None
    target = reference(text)
    if target is not None:
        if not target[0].startswith("#"):
            raise ValueError(text)
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
    match = _RGB.fullmatch(text)
    if match:
        return _channels(match[1])
    from cardgen.artwork.cssnames import NAMES

    if text.lower() not in NAMES:
        raise ValueError(text)
    return Ink(NAMES[text.lower()])


def _channels(text: str) -> Ink:
    """The inside of `rgb()` or `rgba()`, in the old notation with commas or the new one with a slash."""
    parts = text.replace("/", " ").replace(",", " ").split()
    if len(parts) not in {3, 4}:
        raise ValueError(text)
    values = [
        fraction(part) if part.endswith("%") else fraction(str(float(part) / 255)) for part in parts[:3]
    ]
    alpha = fraction(parts[3]) if len(parts) == 4 else 1.0
    return Ink("#" + "".join(f"{round(value * 255):02X}" for value in values), alpha)
