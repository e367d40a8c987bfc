"""Path operators once more: how far they reach, and where a transform takes them."""

from __future__ import annotations

import math

from cardgen.artwork.program import Box, Numbers
from cardgen.artwork.svgpath import polyline
from cardgen.artwork.values import number


def bounds(operators: str) -> Box | None:
    """The box that path operators fill, exact for curves; None for an empty path."""
    xs: list[float] = []
    ys: list[float] = []
    here = start = (0.0, 0.0)
    for line in operators.splitlines():
        *args, operator = line.split()
        values = [float(arg) for arg in args]
        if operator == "re":
            values = [values[0], values[1], values[0] + values[2], values[1] + values[3]]
        elif operator == "c":
            xs += _extremes(here[0], *values[0::2])
            ys += _extremes(here[1], *values[1::2])
            values = values[4:]
        xs += values[0::2]
        ys += values[1::2]
        here = start if operator in {"h", "re"} else (values[0], values[1])
        start = here if operator == "m" else start
    return (min(xs), min(ys), max(xs), max(ys)) if xs else None


def transformed(operators: str, matrix: Numbers) -> str:
    """Path operators with every point mapped."""
    a, b, c, d, e, f = matrix
    out = []
    for line in operators.splitlines():
        *args, operator = line.split()
        values = [float(arg) for arg in args]
        if operator == "re":
            x, y, w, h = values
            out.append(transformed(polyline([x, y, x + w, y, x + w, y + h, x, y + h], closed=True), matrix))
            continue
        pairs = zip(values[0::2], values[1::2], strict=True)
        points = [f"{number(a * x + c * y + e)} {number(b * x + d * y + f)}" for x, y in pairs]
        out.append(" ".join([*points, operator]) + "\n")
    return "".join(out)


def length(operators: str) -> float:
    """How long the lines of path operators are together, curves followed in 16 steps."""
    total = 0.0
    here = start = (0.0, 0.0)
    for line in operators.splitlines():
        *args, operator = line.split()
        values = [float(arg) for arg in args]
        points = list(zip(values[0::2], values[1::2], strict=True))
        if operator == "m":
            here = start = points[0]
            continue
        if operator == "re":
            total += 2 * (abs(values[2]) + abs(values[3]))
            continue
        if operator == "c":
            points = [_at(step / 16, here, *points) for step in range(1, 17)]
        for point in [start] if operator == "h" else points:
            total += math.dist(here, point)
            here = point
    return total


def _at(
    t: float,
    p0: tuple[float, float],
    p1: tuple[float, float],
    p2: tuple[float, float],
    p3: tuple[float, float],
) -> tuple[float, float]:
    """A point on a cubic."""
    a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3
    return a * p0[0] + b * p1[0] + c * p2[0] + d * p3[0], a * p0[1] + b * p1[1] + c * p2[1] + d * p3[1]


def _extremes(p0: float, p1: float, p2: float, p3: float) -> list[float]:
    """Values of one coordinate of a cubic where it turns."""
    a, b, c = p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0
    if abs(a) < 1e-12:
        roots = [-c / b] if abs(b) > 1e-12 else []
    else:
        inside = b * b - 4 * a * c
        roots = [(-b + sign * math.sqrt(inside)) / (2 * a) for sign in (1, -1)] if inside >= 0 else []
    return [
        (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t * t * p2 + t**3 * p3
        for t in roots
        if 0 < t < 1
    ]
