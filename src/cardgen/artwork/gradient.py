"""SVG gradients to PDF shadings."""

from __future__ import annotations

import math
from collections.abc import Mapping

from cardgen.artwork.document import Document
from cardgen.artwork.paint import Ink, parse_paint
from cardgen.artwork.program import CURRENT, Box, Gradient, Numbers
from cardgen.artwork.reader import Element
from cardgen.artwork.shapes import Viewport
from cardgen.artwork.style import Unsupported
from cardgen.artwork.values import fraction, length, multiply, transform
from cardgen.core.struct import Struct

TAGS = {"linearGradient", "radialGradient"}
MAX_STOPS = 250
_CHAIN = 8  # gradients may lean on one another for their stops; no sensible file goes further


class Fill(Struct, frozen=True):
    """A gradient ready to paint, in the units of `matrix`; without extent it is its last ink, flat."""

    gradient: Gradient | None
    matrix: Numbers
    alpha: float
    inks: tuple[Ink, ...]


def read(element: Element, document: Document, box: Box) -> Fill | None:
    """A gradient element as a fill; None when it has no stops and so paints nothing.

    Args:
        element: the gradient.
        document: the file it stands in.
        box: bounds of the shape to fill, in user units.

    Raises:
        Unsupported: varying opacity, or a spread other than pad.
        ValueError: a number that cannot be read.
    """
    chain = _chain(element, document.ids)
    attributes: dict[str, str] = {}
    for link in reversed(chain):
        attributes.update(document.declared(link))
    if attributes.get("spreadMethod", "pad") != "pad":
        raise Unsupported("spreadMethod", attributes["spreadMethod"])
    stops, alpha, inks = _stops(next((link for link in chain if _has_stops(link)), element), document)
    if not stops:
        return None
    port = document.port
    matrix = transform(attributes.get("gradientTransform", ""))
    if attributes.get("gradientUnits", "objectBoundingBox") == "objectBoundingBox":
        x0, y0, x1, y1 = box
        if x1 <= x0 or y1 <= y0:
            return None
        matrix, port = multiply((x1 - x0, 0, 0, y1 - y0, x0, y0), matrix), Viewport(1, 1)
    coords = _linear(attributes, port) if element.tag == "linearGradient" else _radial(attributes, port)
    if coords is None or len(stops) == 1:
        return Fill(None, matrix, alpha, inks)
    return Fill(Gradient(coords, stops), matrix, alpha, inks)


def _chain(element: Element, ids: Mapping[str, Element]) -> list[Element]:
    chain = [element]
    while len(chain) < _CHAIN:
        href = chain[-1].attributes.get("href", "")
        target = ids.get(href[1:]) if href.startswith("#") else None
        if target is None or target.tag not in TAGS or target in chain:
            break
        chain.append(target)
    return chain


def _has_stops(element: Element) -> bool:
    return any(child.tag == "stop" for child in element.children)


def _stops(
    element: Element, document: Document
) -> tuple[tuple[tuple[float, str], ...], float, tuple[Ink, ...]]:
    stops: list[tuple[float, str]] = []
    inks: list[Ink] = []
    alphas = set()
    found = [child for child in element.children if child.tag == "stop"]
    if len(found) > MAX_STOPS:
        raise Unsupported("stop", str(len(found)))
    for child in found:
        said = document.declared(child)
        paint = parse_paint(said.get("stop-color", "#000000"))
        ink = paint if isinstance(paint, Ink) else Ink("#000000", 0.0)
        if ink.key == CURRENT and "color" in said:
            own = parse_paint(said["color"])
            ink = own if isinstance(own, Ink) else ink
        offset = fraction(said.get("offset", "0"))
        stops.append((max(offset, stops[-1][0]) if stops else offset, ink.key))
        inks.append(ink)
        alphas.add(round(ink.alpha * fraction(said.get("stop-opacity", "1")), 4))
    if len(alphas) > 1:
        raise Unsupported("stop-opacity", " / ".join(f"{alpha:g}" for alpha in sorted(alphas)))
    return tuple(stops), alphas.pop() if alphas else 1.0, tuple(inks)


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
    if away > 0.999 * r:  # a focus on or outside the circle is moved just inside (SVG 2, 13.4.3)
        fx, fy = cx + (fx - cx) * 0.999 * r / away, cy + (fy - cy) * 0.999 * r / away
    return fx, fy, min(start, 0.999 * r), cx, cy, r
