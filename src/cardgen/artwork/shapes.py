"""SVG shape elements to path operators."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Mapping

from cardgen.artwork import svgpath
from cardgen.artwork.values import length, number, numbers
from cardgen.core.struct import Struct

Attributes = Mapping[str, str]


class Viewport(Struct, frozen=True):
    """What per cent refer to, in user units."""

    w: float
    h: float

    @property
    def diagonal(self) -> float:
        """For lengths without a direction (SVG 2, 8.9)."""
        return _diagonal(self.w, self.h)


@functools.lru_cache(maxsize=64)
def _diagonal(w: float, h: float) -> float:
    return math.hypot(w, h) / math.sqrt(2)  # asked for each element, and nearly always of one viewBox


def _path(a: Attributes, _: Viewport) -> str:
    data = a.get("d", "").strip()
    if data.startswith("path("):  # as a style sheet says it
        data = data[5:].rstrip(") \t\r\n").strip().strip("\"'")
    return svgpath.path(data) if data not in {"", "none"} else ""


def _rect(a: Attributes, port: Viewport) -> str:
    w, h = length(a.get("width", "0"), port.w), length(a.get("height", "0"), port.h)
    if w <= 0 or h <= 0:
        return ""
    rx, ry = _radii(a, port)
    return svgpath.rectangle(
        length(a.get("x", "0"), port.w), length(a.get("y", "0"), port.h), w, h, rx or 0.0, ry or 0.0
    )


def _radii(a: Attributes, port: Viewport) -> tuple[float | None, float | None]:
    """Both radii; one that is left open, or cannot be, is as long as the other (SVG 2, 10.2)."""
    found = []
    for name, whole in (("rx", port.w), ("ry", port.h)):
        text = a.get(name, "auto").strip()
        radius = None if text in {"auto", ""} else length(text, whole)
        found.append(radius if radius is None or radius >= 0 else None)
    rx, ry = found
    return (ry if rx is None else rx), (rx if ry is None else ry)


def _circle(a: Attributes, port: Viewport) -> str:
    r = length(a.get("r", "0"), port.diagonal)
    center = length(a.get("cx", "0"), port.w), length(a.get("cy", "0"), port.h)
    return svgpath.ellipse(*center, r, r) if r > 0 else ""


def _ellipse(a: Attributes, port: Viewport) -> str:
    w, h = _radii(a, port)
    center = length(a.get("cx", "0"), port.w), length(a.get("cy", "0"), port.h)
    return svgpath.ellipse(*center, w, h) if w and h else ""


def _line(a: Attributes, port: Viewport) -> str:
    x1, x2 = (number(length(a.get(name, "0"), port.w)) for name in ("x1", "x2"))
    y1, y2 = (number(length(a.get(name, "0"), port.h)) for name in ("y1", "y2"))
    return f"{x1} {y1} m\n{x2} {y2} l\n"


def _polyline(a: Attributes, _: Viewport) -> str:
    return svgpath.polyline(numbers(a.get("points", "")), closed=False)


def _polygon(a: Attributes, _: Viewport) -> str:
    return svgpath.polyline(numbers(a.get("points", "")), closed=True)


SHAPES: Mapping[str, Callable[[Attributes, Viewport], str]] = {
    "path": _path,
    "rect": _rect,
    "circle": _circle,
    "ellipse": _ellipse,
    "line": _line,
    "polyline": _polyline,
    "polygon": _polygon,
}
"""Operators of a shape by element name; a function raises ValueError on an attribute it cannot read."""
