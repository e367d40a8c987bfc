"""Values inside SVG attributes: numbers, lengths, transforms, references; and numbers as PDF writes them."""

from __future__ import annotations

import functools
import math
import re

from cardgen.artwork.program import Numbers

IDENTITY: Numbers = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
LIMIT = 1e7
"""Largest coordinate accepted, in user units; more than that is a broken file, and PDF readers lose precision."""

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
NUMBER = re.compile(_NUMBER)
_LENGTH = re.compile(rf"({_NUMBER})\s*(px|mm|cm|in|pt|pc|%)?")
_TRANSFORM = re.compile(r"([a-zA-Z]+)\s*\(([^()]*)\)[\s,]*")

_PX = {"": 1.0, "px": 1.0, "in": 96.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "pt": 96 / 72, "pc": 16.0}
"""User units per unit (CSS Values 3, 5.2: 96 px to the inch)."""


def number(value: float) -> str:
    """Shortest PDF number with six significant digits; PDF knows no exponents."""
    text = f"{value:.6g}"
    if "e" in text:
        text = f"{value:.9f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def finite(text: str) -> float:
    """The number in `text`.

    Raises:
        ValueError: not a number, or beyond `LIMIT`.
    """
    value = float(text)
    if not math.isfinite(value) or abs(value) > LIMIT:
        raise ValueError(text)
    return value


def numbers(text: str) -> list[float]:
    """Numbers separated by spaces and/or commas.

    Raises:
        ValueError: anything else stands between them.
    """
    if NUMBER.sub("", text).strip(" ,\t\r\n"):
        raise ValueError(text)
    return [finite(item) for item in NUMBER.findall(text)]


@functools.lru_cache(maxsize=4096)
def length(text: str, whole: float) -> float:
    """A length in user units; `whole` is what 100 % means.

    Raises:
        ValueError: not a length, or in a unit that depends on a font.
    """
    match = _LENGTH.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    value = finite(match[1])
    return value * whole / 100 if match[2] == "%" else value * _PX[match[2] or ""]


def millimetres(text: str | None) -> float | None:
    """A root size in mm; None when absent or in per cent."""
    match = _LENGTH.fullmatch((text or "").strip())
    if match is None or match[2] == "%":
        return None
    return finite(match[1]) * _PX[match[2] or ""] * 25.4 / 96


def fraction(text: str) -> float:
    """An opacity or offset: number or percentage, clamped to 0..1.

    Raises:
        ValueError: neither.
    """
    text = text.strip()
    value = finite(text[:-1]) / 100 if text.endswith("%") else finite(text)
    return max(0.0, min(1.0, value))


def reference(text: str) -> tuple[str, str] | None:
    """The target of `url(…)` and what follows it (a fallback paint), or None when it is no reference."""
    text = text.strip()
    if not text.startswith("url("):
        return None
    inside, _, rest = text[4:].partition(")")
    return inside.strip().strip("'\""), rest.strip()


def multiply(outer: Numbers, inner: Numbers) -> Numbers:
    """`inner` applied first."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, l = inner  # noqa: E741 - the alphabet of a matrix
    return a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f


def inverse(matrix: Numbers) -> Numbers | None:
    """The inverse map, or None when the matrix flattens the plane."""
    a, b, c, d, e, f = matrix
    det = a * d - b * c
    if abs(det) < 1e-12:
        return None
    return d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det


def transform(text: str) -> Numbers:
    """A `transform` attribute as one matrix.

    Raises:
        ValueError: unknown function, wrong number of arguments, or something between the functions.
    """
    result, position = IDENTITY, 0
    text = text.strip()
    while position < len(text):
        match = _TRANSFORM.match(text, position)
        if match is None:
            raise ValueError(text)
        result = multiply(result, _function(match[1], numbers(match[2])))
        position = match.end()
    return result


def _function(name: str, args: list[float]) -> Numbers:  # noqa: PLR0911 - one return per function of the grammar
    match name, args:
        case "matrix", [a, b, c, d, e, f]:
            return a, b, c, d, e, f
        case "translate", [x]:
            return 1, 0, 0, 1, x, 0
        case "translate", [x, y]:
            return 1, 0, 0, 1, x, y
        case "scale", [s]:
            return s, 0, 0, s, 0, 0
        case "scale", [x, y]:
            return x, 0, 0, y, 0, 0
        case "rotate", [angle]:
            cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
            return cos, sin, -sin, cos, 0, 0
        case "rotate", [angle, x, y]:
            turned = multiply((1, 0, 0, 1, x, y), _function("rotate", [angle]))
            return multiply(turned, (1, 0, 0, 1, -x, -y))
        case "skewX", [angle]:
            return 1, 0, math.tan(math.radians(angle)), 1, 0, 0
        case "skewY", [angle]:
            return 1, math.tan(math.radians(angle)), 0, 1, 0, 0
    raise ValueError(name)


def concat(matrix: Numbers) -> str:
    """The `cm` operator that applies a matrix."""
    return " ".join(map(number, matrix)) + " cm\n"
