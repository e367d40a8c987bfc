"""Where the people are in a finished SVG: reads the transforms back, so that checks need no drawing code."""

from __future__ import annotations

import math
import re
import xml.etree.ElementTree as ET

_TORSO = re.compile(r"M-([\d.]+) -62\.5C")
_STEP = re.compile(r"(translate|scale|rotate)\(([^)]*)\)")
Matrix = tuple[float, float, float, float, float, float]


def _times(m: Matrix, n: Matrix) -> Matrix:
    a, b, c, d, e, f = m
    g, h, i, j, k, l = n
    return (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f)


def _matrix(text: str) -> Matrix:
    m: Matrix = (1, 0, 0, 1, 0, 0)
    for kind, numbers in _STEP.findall(text):
        v = [float(x) for x in numbers.replace(",", " ").split()]
        if kind == "translate":
            m = _times(m, (1, 0, 0, 1, v[0], v[1] if len(v) > 1 else 0))
        elif kind == "scale":
            m = _times(m, (v[0], 0, 0, v[-1], 0, 0))
        else:
            s, c = math.sin(math.radians(v[0])), math.cos(math.radians(v[0]))
            m = _times(m, (c, s, -s, c, 0, 0))
    return m


def torsos(svg: str) -> list[tuple[Matrix, float, str]]:
    """Every figure: (matrix to user units, half width, palette key of the garment)."""
    found: list[tuple[Matrix, float, str]] = []

    def walk(element: ET.Element, m: Matrix) -> None:
        m = _times(m, _matrix(element.get("transform", "")))
        hit = _TORSO.match(element.get("d", ""))
        if hit and element.get("fill", "").startswith("var(--"):
            found.append((m, float(hit[1]), element.get("fill", "")[6:-1]))
        for child in element:
            if not child.tag.endswith("defs"):
                walk(child, m)

    walk(ET.fromstring(svg), (1, 0, 0, 1, 0, 0))
    return found


def heads(svg: str) -> list[tuple[float, float, float]]:
    """Every head as (x, y, radius with hair) in user units; a head sits 86.5 units above the feet."""
    out = []
    for m, _, _ in torsos(svg):
        x, y = m[2] * -86.5 + m[4], m[3] * -86.5 + m[5]
        out.append((x, y, 13 * math.hypot(m[0], m[1])))
    return out
