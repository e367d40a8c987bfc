"""SVG gradients to PDF shadings."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping

from cardgen.artwork import outline, svgpath
from cardgen.artwork.document import Document
from cardgen.artwork.paint import Ink, OutsideError, parse_paint
from cardgen.artwork.program import CURRENT, Box, Gradient, Numbers, Stop
from cardgen.artwork.reader import Element
from cardgen.artwork.shapes import Viewport
from cardgen.artwork.values import Unsupported, fraction, inverse, length, multiply, number, transform
from cardgen.core.struct import Struct, replace

TAGS = {"linearGradient", "radialGradient"}
MAX_STOPS = 1000
MAX_REPEATS = 16
"""Readers know some 250 steps of colour from end to end; more turns than these would show."""
_COMMON = {"gradientUnits", "gradientTransform", "spreadMethod"}
_CHAIN = 8  # gradients may lean on one another for their stops; no sensible file goes further


class Fill(Struct, frozen=True):
    """A gradient ready to paint, in the units of `matrix`; without extent it is its last ink, flat."""

    gradient: Gradient | None
    matrix: Numbers
    alpha: float
    inks: tuple[Ink, ...]


class Stops(Struct, frozen=True):
    """The colours of a gradient; `alpha` is the opacity that all have in common, or 1."""

    stops: tuple[Stop, ...]
    alpha: float
    inks: tuple[Ink, ...]


class Gradients:
    """Reads the gradients of a document, each list of stops once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._stops: dict[Element, Stops | None] = {}

    def read(self, element: Element, box: Box | None, reach: Box, port: Viewport) -> Fill | None:
        """A gradient element as a fill; None when it has no stops, or no extent, and so paints nothing.

        Args:
            element: the gradient.
            box: bounds of the shape to paint, in user units.
            reach: bounds of all that is painted, lines included.
            port: what per cent mean.

        Raises:
            Unsupported: what cannot be drawn as a shading.
            ValueError: a number that cannot be read.
            TooMuchError: it costs too much.
        """
        document = self._document
        chain = _chain(element, document.ids)
        attributes: dict[str, str] = {}
        for link in reversed(chain):
            declared = document.declared(link)
            # A gradient of another kind lends what all kinds have, not where it runs.
            attributes.update(
                declared
                if link.tag == element.tag
                else {name: value for name, value in declared.items() if name in _COMMON}
            )
            if "transform-origin" in declared or "transform" in document.said(link):
                raise Unsupported("transform-origin", element.tag)
        with_stops = next((link for link in chain if _has_stops(link)), element)
        if with_stops not in self._stops:
            self._stops[with_stops] = _stops(with_stops, document)
        found = self._stops[with_stops]
        if found is None:
            return None
        document.budget.spend(len(found.stops), element.where)
        matrix = transform(attributes.get("gradientTransform", ""))
        if attributes.get("gradientUnits", "").strip() != "userSpaceOnUse":
            if box is None or box[2] <= box[0] or box[3] <= box[1]:
                return None
            x0, y0, x1, y1 = box
            matrix, port = multiply((x1 - x0, 0, 0, y1 - y0, x0, y0), matrix), Viewport(1, 1)
        coords = _linear(attributes, port) if element.tag == "linearGradient" else _radial(attributes, port)
        back = inverse(matrix)
        if back is None:
            raise Unsupported("gradientTransform", "")
        if coords is None or len(found.stops) == 1:
            return Fill(None, matrix, found.alpha * found.stops[-1][2], found.inks)
        near = outline.bounds(outline.transformed(svgpath.rectangle(*_sides(reach)), back)) or (0, 0, 1, 1)
        gradient = Gradient(coords, found.stops)
        spread = attributes.get("spreadMethod", "pad").strip()
        if spread in {"reflect", "repeat"}:
            gradient = _repeated(gradient, near, mirrored=spread == "reflect")
            document.budget.spend(len(gradient.stops), element.where)
        if any(alpha != 1 for _, _, alpha in gradient.stops):
            gradient = replace(gradient, box=tuple(float(number(side)) for side in _wider(near)))
        return Fill(gradient, matrix, found.alpha, found.inks)


def _sides(box: Box) -> tuple[float, float, float, float]:
    return box[0], box[1], box[2] - box[0], box[3] - box[1]


def _wider(box: Box) -> Box:
    """A box with a little air, so that no edge of it shows."""
    x, y = (box[2] - box[0]) / 100, (box[3] - box[1]) / 100
    return box[0] - x, box[1] - y, box[2] + x, box[3] + y


def _chain(element: Element, ids: Mapping[str, Element]) -> list[Element]:
    chain = [element]
    while len(chain) < _CHAIN:
        href = chain[-1].attributes.get("href", "").strip()
        target = ids.get(href[1:]) if href.startswith("#") else None
        if target is None or target.tag not in TAGS or target in chain:
            if href and not href.startswith("#"):
                raise OutsideError(href)
            break
        chain.append(target)
    return chain


def _has_stops(element: Element) -> bool:
    return any(child.tag == "stop" for child in element.children)


def _stops(element: Element, document: Document) -> Stops | None:
    stops: list[Stop] = []
    inks: list[Ink] = []
    found = [child for child in element.children if child.tag == "stop"]
    if len(found) > MAX_STOPS:
        raise Unsupported("stop", str(len(found)))
    for child in found:
        said = document.declared(child)
        document.budget.spend(10, child.where)
        paint = parse_paint(said.get("stop-color", "#000000"))
        ink = paint if isinstance(paint, Ink) else Ink("#000000", 0.0)
        if ink.key == CURRENT:
            ink = document.style_in_place(child)["color"]
        offset = fraction(child.attributes.get("offset") or "0")
        alpha = round(ink.alpha * fraction(said.get("stop-opacity") or "1"), 4)
        stops.append((max(offset, stops[-1][0]) if stops else offset, ink.key, alpha))
        inks.append(ink)
    if len(stops) > 1 and (_jumps(stops[0], stops[1], 0.0) or _jumps(stops[-1], stops[-2], 1.0)):
        raise Unsupported("stop", "offset")  # what lies outside takes a colour that no part of the inside has
    alphas = {alpha for _, _, alpha in stops}
    if len(alphas) == 1:
        return Stops(tuple((offset, key, 1.0) for offset, key, _ in stops), alphas.pop(), tuple(inks))
    return Stops(tuple(stops), 1.0, tuple(inks)) if stops else None


def _jumps(outer: Stop, inner: Stop, end: float) -> bool:
    """Whether the colour changes right at an end of the gradient."""
    return outer[0] == inner[0] == end and outer[1:] != inner[1:]


def _linear(a: Mapping[str, str], port: Viewport) -> tuple[float, ...] | None:
    x1, x2 = length(a.get("x1", "0%"), port.w), length(a.get("x2", "100%"), port.w)
    y1, y2 = length(a.get("y1", "0%"), port.h), length(a.get("y2", "0%"), port.h)
    return (x1, y1, x2, y2) if (x1, y1) != (x2, y2) else None


def _radial(a: Mapping[str, str], port: Viewport) -> tuple[float, ...] | None:
    cx, cy = length(a.get("cx", "50%"), port.w), length(a.get("cy", "50%"), port.h)
    r, start = length(a.get("r", "50%"), port.diagonal), length(a.get("fr", "0%"), port.diagonal)
    if r <= 0:
        return None
    fx = length(a["fx"], port.w) if "fx" in a else cx
    fy = length(a["fy"], port.h) if "fy" in a else cy
    away = math.hypot(fx - cx, fy - cy)
    if start < 0 or away + start > 0.999 * r:  # circles that do not lie within each other
        raise Unsupported("fx / fy / fr", f"{away + start:g}")
    return fx, fy, start, cx, cy, r


def _repeated(gradient: Gradient, near: Box, *, mirrored: bool) -> Gradient:
    """The same gradient, written out as often as it takes to cover `near`."""
    corners = [(x, y) for x in (near[0], near[2]) for y in (near[1], near[3])]
    first = 0
    if len(gradient.coords) == 4:
        x1, y1, x2, y2 = gradient.coords
        square = (x2 - x1) ** 2 + (y2 - y1) ** 2
        along = [((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / square for x, y in corners]
        if max(map(abs, along)) > MAX_REPEATS:
            raise Unsupported("spreadMethod", "")
        first, last = math.floor(min(along)), math.ceil(max(along))
        ends: tuple[float, ...] = (x1, y1, x2 - x1, y2 - y1)
        coords: tuple[float, ...] = (
            *(x1 + first * ends[2], y1 + first * ends[3]),
            *(x1 + max(last, first + 1) * ends[2], y1 + max(last, first + 1) * ends[3]),
        )
    else:
        fx, fy, start, cx, cy, r = gradient.coords
        slowest = r - start - math.hypot(cx - fx, cy - fy)
        farthest = max(math.hypot(x - fx, y - fy) for x, y in corners)
        if start > 0 or farthest > MAX_REPEATS * slowest:
            raise Unsupported("spreadMethod", "")
        last = math.ceil(farthest / slowest)
        coords = (fx, fy, 0.0, fx + max(last, 1) * (cx - fx), fy + max(last, 1) * (cy - fy), max(last, 1) * r)
    last = max(last, first + 1)
    stops = _to_both_ends(gradient.stops)
    mirror = [(1 - offset, key, alpha) for offset, key, alpha in reversed(stops)]
    runs = (
        [((turn + offset - first) / (last - first), key, alpha) for offset, key, alpha in one]
        for turn in range(first, last)
        for one in [mirror if mirrored and turn % 2 else stops]
    )
    return Gradient(coords, tuple(itertools.chain.from_iterable(runs)))


def _to_both_ends(stops: tuple[Stop, ...]) -> list[Stop]:
    out = list(stops)
    if out[0][0] > 0:
        out.insert(0, (0.0, *out[0][1:]))
    if out[-1][0] < 1:
        out.append((1.0, *out[-1][1:]))
    return out
