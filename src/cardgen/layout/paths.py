"""Outlines in mm: rounded rectangles, circles, hexagons. Curves are cubic, circles within 0.03 % of round."""

from __future__ import annotations

import math

from cardgen.core.geometry import Rect
from cardgen.layout.scene import Segment, turned_place

_K = 0.5522847498
"""Control length of a quarter circle of radius 1 as one cubic Bézier."""

Path = tuple[Segment, ...]


def rect(box: Rect) -> Path:
    """A plain rectangle."""
    return (
        ("m", (box.x, box.y)),
        ("l", (box.right, box.y)),
        ("l", (box.right, box.bottom)),
        ("l", (box.x, box.bottom)),
        ("z", ()),
    )


def rounded_rect(box: Rect, radius: float) -> Path:
    """A rectangle with corners of `radius` mm, at most half the shorter side."""
    r = min(radius, box.w / 2, box.h / 2)
    if r <= 0:
        return rect(box)
    k = r * (1 - _K)
    x0, y0, x1, y1 = box.x, box.y, box.right, box.bottom
    return (
        ("m", (x0 + r, y0)),
        ("l", (x1 - r, y0)),
        ("c", (x1 - k, y0, x1, y0 + k, x1, y0 + r)),
        ("l", (x1, y1 - r)),
        ("c", (x1, y1 - k, x1 - k, y1, x1 - r, y1)),
        ("l", (x0 + r, y1)),
        ("c", (x0 + k, y1, x0, y1 - k, x0, y1 - r)),
        ("l", (x0, y0 + r)),
        ("c", (x0, y0 + k, x0 + k, y0, x0 + r, y0)),
        ("z", ()),
    )


def circle(cx: float, cy: float, r: float) -> Path:
    """A circle about (cx, cy)."""
    k = r * _K
    return (
        ("m", (cx + r, cy)),
        ("c", (cx + r, cy + k, cx + k, cy + r, cx, cy + r)),
        ("c", (cx - k, cy + r, cx - r, cy + k, cx - r, cy)),
        ("c", (cx - r, cy - k, cx - k, cy - r, cx, cy - r)),
        ("c", (cx + k, cy - r, cx + r, cy - k, cx + r, cy)),
        ("z", ()),
    )


def hexagon(cx: float, cy: float, r: float) -> Path:
    """A hexagon standing on a point, corners at `r` mm from the centre."""
    corners = [
        (cx + r * math.cos(a), cy + r * math.sin(a))
        for a in (math.pi / 6 + i * math.pi / 3 for i in range(6))
    ]
    return (("m", corners[0]), *(("l", corner) for corner in corners[1:]), ("z", ()))


def rounded_square(cx: float, cy: float, half: float) -> Path:
    """A square with rounded corners, `half` mm from its centre to its sides."""
    return rounded_rect(Rect(cx - half, cy - half, 2 * half, 2 * half), half * 0.36 / 0.92)


def turned(path: Path, angle: float, center: tuple[float, float]) -> Path:
    """A path turned by an angle (degrees clockwise) about a place."""
    if not angle:
        return path

    def at(numbers: tuple[float, ...]) -> tuple[float, ...]:
        places = zip(numbers[0::2], numbers[1::2], strict=True)
        return tuple(value for place in places for value in turned_place(place, angle, center))

    return tuple((verb, at(numbers)) for verb, numbers in path)


def line(x1: float, y1: float, x2: float, y2: float) -> Path:
    """A straight line."""
    return (("m", (x1, y1)), ("l", (x2, y2)))
