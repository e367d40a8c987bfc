"""What stands where in a finished SVG: reads the marks of the kit and the transforms back, so that checks need no drawing code.

The kit marks groups with a class (`svg.mark`): figure, head, trunk, hand, foot, shadow, ground, water, moment,
building; the road is the layer `braid`.
Vignettes drawn before the jointed figures are known by the shape of their trunks.
"""

from __future__ import annotations

import math
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field

from cardgen.artwork.outline import bounds, transformed
from cardgen.artwork.shapes import SHAPES, Viewport
from cardgen.artwork.values import multiply, transform

_TORSO = re.compile(r"M-([\d.]+) -62\.5C")
_PORT = Viewport(1000, 1000)
RIBBONS = ("var(--path1)", "var(--path2)")
"""Paint of the road."""
Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]
"""left, top, right, bottom in user units."""


@dataclass
class Figure:
    """One person: boxes of its parts, its scale (user units per person unit), the moment it plays in (-1: none)."""

    scale: float
    moment: int
    garment: str = ""  # paint of the trunk
    parts: dict[str, list[Box]] = field(default_factory=dict)
    limbs: list[Box] = field(default_factory=list)
    shoes: list[str] = field(default_factory=list)  # paint of each

    def part(self, kind: str) -> list[Box]:
        return self.parts.get(kind, [])


@dataclass
class Picture:
    """Everything the check looks at."""

    figures: list[Figure] = field(default_factory=list)
    moments: list[Box] = field(default_factory=list)
    things: list[list[Box]] = field(default_factory=list)
    """Of each moment what is painted in it, piece by piece: people and things, no shadows and nothing that shines through."""
    road: list[list[tuple[float, float]]] = field(default_factory=list)
    """Outlines of the two ribbons."""
    buildings: list[Box] = field(default_factory=list)
    shadows: list[Box] = field(default_factory=list)
    surfaces: list[tuple[str, list[tuple[float, float]]]] = field(default_factory=list)
    """Ground and water as polygons, in the order in which they are drawn: the last one at a place is what is seen."""


def _kind(element: ET.Element) -> str:
    return element.get("class", "")


def _operators(element: ET.Element, matrix: Matrix) -> str:
    name = element.tag.split("}")[-1]
    if name not in SHAPES:
        return ""
    drawn = SHAPES[name](element.attrib, _PORT)
    return transformed(drawn, matrix) if drawn else ""


def _box(element: ET.Element, matrix: Matrix) -> Box | None:
    """Bounds of everything drawn inside an element."""
    found: list[Box] = []

    def walk(e: ET.Element, m: Matrix) -> None:
        if e.tag.endswith("defs"):
            return
        m = multiply(m, transform(e.get("transform", "")))
        operators = _operators(e, m)
        box = bounds(operators) if operators else None
        if box:
            found.append(tuple(box))  # type: ignore[arg-type]
        for child in e:
            walk(child, m)

    walk(element, matrix)
    if not found:
        return None
    return min(b[0] for b in found), min(b[1] for b in found), max(b[2] for b in found), max(b[3] for b in found)


def _polygon(operators: str) -> list[tuple[float, float]]:
    """Corner points of an outline; curves by eight points."""
    out: list[tuple[float, float]] = []
    stack: list[float] = []
    for word in operators.split():
        try:
            stack.append(float(word))
            continue
        except ValueError:
            pass
        if word in ("m", "l"):
            out.append((stack[-2], stack[-1]))
        elif word in ("c", "v", "y") and out:
            p = stack[-6:] if word == "c" else stack
            (ax, ay), (bx, by, cx, cy, dx, dy) = out[-1], p
            for i in range(1, 9):
                t = i / 8
                u = 1 - t
                out.append(
                    (
                        u**3 * ax + 3 * u * u * t * bx + 3 * u * t * t * cx + t**3 * dx,
                        u**3 * ay + 3 * u * u * t * by + 3 * u * t * t * cy + t**3 * dy,
                    )
                )
        elif word == "re":
            x, y, w, h = stack[-4:]
            out += [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
        stack = []
    return out


def _polygons(element: ET.Element, matrix: Matrix, paint: tuple[str, ...] = ()) -> list[list[tuple[float, float]]]:
    """Outlines of what is filled inside an element, or filled with one of the colours in `paint`."""
    found = []

    def walk(e: ET.Element, m: Matrix) -> None:
        m = multiply(m, transform(e.get("transform", "")))
        operators = _operators(e, m)
        fill = e.get("fill", "none")
        if operators and fill != "none" and (not paint or fill in paint):
            found.append(_polygon(operators))
        for child in e:
            walk(child, m)

    walk(element, matrix)
    return found


def _painted(element: ET.Element, matrix: Matrix) -> list[Box]:
    """Bounds of every opaque piece inside an element, without shadows."""
    found: list[Box] = []

    def walk(e: ET.Element, m: Matrix) -> None:
        if e.tag.endswith("defs") or _kind(e) == "shadow":
            return
        m = multiply(m, transform(e.get("transform", "")))
        operators = _operators(e, m)
        box = bounds(operators) if operators and not (e.get("fill-opacity") or e.get("stroke-opacity")) else None
        if box:
            found.append(tuple(box))  # type: ignore[arg-type]
        for child in e:
            walk(child, m)

    walk(element, matrix)
    return found


def read(svg: str) -> Picture:
    """The marked things in one SVG text."""
    out = Picture()

    def walk(element: ET.Element, m: Matrix, figure: Figure | None, moment: int) -> None:
        if element.tag.endswith("defs"):
            return
        kind = _kind(element)
        inner = multiply(m, transform(element.get("transform", "")))
        if kind == "figure":
            figure = Figure(0, moment)
            out.figures.append(figure)
        elif kind == "moment":
            moment = len(out.moments)
            out.moments.append(_box(element, m) or (0, 0, 0, 0))
            out.things.append(_painted(element, m))
        elif element.get("id") == "braid":
            out.road += _polygons(element, m, RIBBONS)
        elif kind == "building":
            out.buildings.append(_box(element, m) or (0, 0, 0, 0))
            return
        elif kind in ("ground", "water"):
            out.surfaces += [(kind, polygon) for polygon in _polygons(element, m)]
        elif kind == "shadow":
            box = _box(element, m)
            if box:
                out.shadows.append(box)
        elif kind and figure is not None:
            box = _box(element, m)
            if box:
                figure.parts.setdefault(kind, []).append(box)
            if kind == "foot":
                figure.shoes += [e.get("fill", "") for e in element.iter() if e.get("fill")][:1]
            if kind == "trunk":
                figure.scale = math.hypot(inner[0], inner[1])
                figure.garment = next((e.get("fill", "") for e in element.iter() if e.get("fill")), "")
        elif figure is not None and element.get("d", "").count("A") == 1 and element.get("fill", "none") != "none":
            box = _box(element, m)  # a limb: the only closed outline with one arc, round its top
            if box:
                figure.limbs.append(box)
        for child in element:
            walk(child, inner, figure, moment)

    walk(ET.fromstring(svg), (1, 0, 0, 1, 0, 0), None, -1)
    return out


def torsos(svg: str) -> list[tuple[Matrix, float, str]]:
    """Every trunk: (matrix to user units, half width, palette key of the garment)."""
    found: list[tuple[Matrix, float, str]] = []

    def walk(element: ET.Element, m: Matrix) -> None:
        m = multiply(m, transform(element.get("transform", "")))
        hit = _TORSO.match(element.get("d", ""))
        if hit and element.get("fill", "").startswith("var(--"):
            found.append((m, float(hit[1]), element.get("fill", "")[6:-1]))
        for child in element:
            if not child.tag.endswith("defs"):
                walk(child, m)

    walk(ET.fromstring(svg), (1, 0, 0, 1, 0, 0))
    return found


def heads(svg: str) -> list[tuple[float, float, float]]:
    """Every head as (x, y, radius with hair) in user units."""
    picture = read(svg)
    marked = [box for figure in picture.figures for box in figure.part("head")]
    out = [((a + c) / 2, (b + d) / 2, max(c - a, d - b) / 2) for a, b, c, d in marked]
    plain = svg.replace('class="trunk"', 'class="trunk" transform="scale(0)"')  # those are counted already
    for m, _, _ in torsos(plain):
        size = math.hypot(m[0], m[1])
        if size:
            out.append((m[2] * -86.5 + m[4], m[3] * -86.5 + m[5], 13 * size))
    return out
