"""Values inside SVG attributes: numbers, lengths, transforms, references; and numbers as PDF writes them."""

from __future__ import annotations

import functools
import math
import re

from cardgen.artwork.program import Numbers
from cardgen.core.pattern import pattern

IDENTITY: Numbers = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
LIMIT = 1e7
"""Largest number accepted from a file, in user units: more is a broken file, and PDF readers lose precision."""
LARGEST = 1e12
"""Largest number that may come of them, and the largest that is ever written into a PDF."""

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
NUMBER = pattern(_NUMBER)
_LENGTH = pattern(rf"({_NUMBER})\s*(px|mm|cm|in|pt|pc|q|em|ex|%)?", re.IGNORECASE)
_TRANSFORM = pattern(r"([a-zA-Z0-9]+)\s*\(([^()]*)\)[\s,]*")
_SAID_ELSEWHERE = pattern(
    r"\b(?:calc|min|max|clamp|env|attr|color|color-mix|lab|lch|oklab|oklch|light-dark|device-cmyk)\(|"
    r"[\d.](?:rem|ch|ic|lh|vw|vh|vmin|vmax|vi|vb|cq\w+|[sld]v\w+)\b",
    re.IGNORECASE,
)

_PX = {
    "": 1.0,
    "px": 1.0,
    "in": 96.0,
    "mm": 96 / 25.4,
    "cm": 96 / 2.54,
    "pt": 96 / 72,
    "pc": 16.0,
    "q": 96 / 101.6,
}
"""User units per unit (CSS Values 3, 5.2: 96 px to the inch)."""


class Unsupported(Exception):  # noqa: N818 - says what it is
    """Something that would change the picture and cannot be drawn exactly; another program can."""

    def __init__(self, name: str, value: str) -> None:
        self.name, self.value = name, value
        super().__init__(name)


class TooLargeError(Exception):
    """A number beyond what can be drawn."""


def beyond_us(text: str) -> bool:
    """Whether a value that cannot be read is one that newer browsers do read, so that it may not be passed over."""
    return _SAID_ELSEWHERE.search(text) is not None


def number(value: float) -> str:
    """Shortest PDF number with six significant digits; PDF knows no exponents.

    Raises:
        TooLargeError: beyond `LARGEST`, or no number at all.
    """
    text = f"{value:.6g}"
    if "e" in text or "n" in text:
        if not abs(value) <= LARGEST:
            raise TooLargeError
        text = f"{value:.12f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def finite(text: str) -> float:
    """The number in `text`.

    Raises:
        ValueError: not a number.
        TooLargeError: beyond `LIMIT`.
    """
    if NUMBER.fullmatch(text.strip()) is None:
        raise ValueError(text)
    return _bounded(text)


def _bounded(text: str) -> float:
    """What is known to be written as a number."""
    value = float(text)
    if not abs(value) <= LIMIT:
        raise TooLargeError
    return value


def numbers(text: str) -> list[float]:
    """Numbers separated by spaces and/or commas.

    Raises:
        ValueError: anything else stands between them.
    """
    if NUMBER.sub("", text).strip(" ,\t\r\n"):
        raise ValueError(text)
    return [_bounded(item) for item in NUMBER.findall(text)]


@functools.lru_cache(maxsize=1024)
def length(text: str, whole: float) -> float:
    """A length in user units; `whole` is what 100 % means.

    Raises:
        ValueError: not a length.
        Unsupported: in a unit that depends on a font.
        TooLargeError: beyond `LIMIT`.
    """
    bare = text.strip()
    if bare.isascii() and bare.removeprefix("-").replace(".", "", 1).isdigit():  # as nearly all are
        return _bounded(bare)
    match = _LENGTH.fullmatch(bare)
    if match is None:
        raise ValueError(text)
    value, unit = _bounded(match[1]), (match[2] or "").lower()
    if unit in {"em", "ex"}:
        raise Unsupported("em", text)
    return value * whole / 100 if unit == "%" else value * _PX[unit]


def millimetres(text: str | None) -> float | None:
    """A root size in mm; None when absent or in per cent."""
    match = _LENGTH.fullmatch((text or "").strip())
    if match is None or match[2] in {"%", "em", "ex"}:
        return None
    return finite(match[1]) * _PX[(match[2] or "").lower()] * 25.4 / 96


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
    """`inner` applied first.

    Raises:
        TooLargeError: the result is beyond `LARGEST`.
    """
    if inner is IDENTITY:
        return outer
    a, b, c, d, e, f = outer
    g, h, i, j, k, l = inner  # noqa: E741 - the alphabet of a matrix
    result = a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f
    if not max(map(abs, result)) <= LARGEST or math.isnan(sum(result)):
        raise TooLargeError
    return result


def inverse(matrix: Numbers) -> Numbers | None:
    """The inverse map, or None when the matrix flattens the plane."""
    a, b, c, d, e, f = matrix
    det = a * d - b * c
    if abs(det) <= 1e-12 * (a * a + b * b + c * c + d * d):
        return None
    return d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det


def transform(text: str, w: float = 0.0, h: float = 0.0) -> Numbers:
    """A `transform` as one matrix, in the notation of attributes or of CSS; `w` and `h` are what 100 % means.

    Raises:
        ValueError: unknown function, wrong number of arguments, or something between the functions.
        Unsupported: a function that leaves the plane.
        TooLargeError: the result is beyond `LARGEST`.
    """
    result, position = IDENTITY, 0
    text = text.strip()
    if text == "none":
        return IDENTITY
    while position < len(text):
        match = _TRANSFORM.match(text, position)
        if match is None:
            raise ValueError(text)
        result = multiply(result, _function(match[1], _arguments(match[1], match[2], w, h)))
        position = match.end()
    return result


_DEGREES = {"deg": 1.0, "grad": 0.9, "rad": 180 / math.pi, "turn": 360.0}
_ANGLE = pattern(rf"({_NUMBER})(deg|grad|rad|turn)")


def _arguments(name: str, text: str, w: float, h: float) -> list[float]:
    if text[-1:].isdigit() and text.isascii() and not any(c.isalpha() and c not in "eE" for c in text):
        return numbers(text)
    out = []
    for item in text.replace(",", " ").split():
        angle = _ANGLE.fullmatch(item.lower())
        if angle is not None:
            out.append(finite(angle[1]) * _DEGREES[angle[2]])
        elif name.lower().startswith("scale") and item.endswith("%"):
            out.append(finite(item[:-1]) / 100)
        elif name.lower().startswith("translate"):
            out.append(length(item, h if out or name[-1] in "Yy" else w))
        else:
            out += numbers(item)
    return out


def _function(name: str, args: list[float]) -> Numbers:  # noqa: PLR0911, PLR0912, C901 - one return per function of the grammar
    match name, args:
        case "matrix", [a, b, c, d, e, f]:
            return a, b, c, d, e, f
        case "translate" | "translateX", [x]:
            return 1, 0, 0, 1, x, 0
        case "translateY", [y]:
            return 1, 0, 0, 1, 0, y
        case "translate", [x, y]:
            return 1, 0, 0, 1, x, y
        case "scale", [s]:
            return s, 0, 0, s, 0, 0
        case "scaleX", [x]:
            return x, 0, 0, 1, 0, 0
        case "scaleY", [y]:
            return 1, 0, 0, y, 0, 0
        case "scale", [x, y]:
            return x, 0, 0, y, 0, 0
        case "rotate" | "rotateZ", [angle]:
            cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
            return cos, sin, -sin, cos, 0, 0
        case "rotate", [angle, x, y]:
            turned = multiply((1, 0, 0, 1, x, y), _function("rotate", [angle]))
            return multiply(turned, (1, 0, 0, 1, -x, -y))
        case "skewX" | "skew", [angle]:
            return 1, 0, math.tan(math.radians(angle)), 1, 0, 0
        case "skew", [x, y]:
            return 1, math.tan(math.radians(y)), math.tan(math.radians(x)), 1, 0, 0
        case "skewY", [angle]:
            return 1, math.tan(math.radians(angle)), 0, 1, 0, 0
    raise ValueError(name)


def concat(matrix: Numbers) -> str:
    """The `cm` operator that applies a matrix."""
    return " ".join(map(number, matrix)) + " cm\n"
