"""Where a part of a drawing stands and how far it reaches, for what is measured by it: clips, masks, turns."""

from __future__ import annotations

from collections.abc import Mapping

from cardgen.artwork import outline
from cardgen.artwork.document import Document
from cardgen.artwork.program import Box, Numbers
from cardgen.artwork.reader import Element
from cardgen.artwork.shapes import SHAPES, Viewport
from cardgen.artwork.values import IDENTITY, Unsupported, length, multiply, transform
from cardgen.artwork.viewport import window

_SIDES = {"left": "0%", "top": "0%", "center": "50%", "right": "100%", "bottom": "100%"}
_GROUPS = {"g", "a", "switch", "svg", "symbol"}


def extent(document: Document, element: Element, port: Viewport) -> Box | None:
    """The box around the shapes of an element, lines and clips left out (SVG 2, 8.10), in its own units.

    Raises:
        TooMuchError: looking at it costs too much.
    """
    boxes: list[Box] = []
    _measure(document, element, port, IDENTITY, boxes)
    if not boxes:
        return None
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _measure(document: Document, element: Element, port: Viewport, matrix: Numbers, boxes: list[Box]) -> None:
    """Note the boxes of all shapes in and below an element."""
    document.visit(element)
    if element.tag in SHAPES:
        operators = document.operators(element, port)
        document.budget.spend(len(operators) // 8, element.where)
        box = outline.bounds(outline.transformed(operators, matrix) if matrix != IDENTITY else operators)
        if box is not None:
            boxes.append(box)
        return
    with document.budget.deeper(element.where):
        if element.tag == "use":
            _used(document, element, port, matrix, boxes)
        elif element.tag in _GROUPS:
            for child in element.children:
                _child(document, child, port, matrix, boxes)


def _child(document: Document, child: Element, port: Viewport, matrix: Numbers, boxes: list[Box]) -> None:
    if child.tag == "symbol" or document.declared(child).get("display", "").strip() == "none":
        return
    if not document.shown(child):
        return
    way = multiply(matrix, own_transform(document, child, port))
    if child.tag == "svg":
        _window(document, child, {}, port, way, boxes)
    else:
        _measure(document, child, port, way, boxes)


def _used(document: Document, element: Element, port: Viewport, matrix: Numbers, boxes: list[Box]) -> None:
    declared = document.declared(element)
    target = document.target(element, declared.get("href", ""))
    if target is None:
        return
    try:
        x, y = length(declared.get("x", "0"), port.w), length(declared.get("y", "0"), port.h)
    except (ValueError, Unsupported):
        return
    way = multiply(matrix, (1, 0, 0, 1, x, y))
    if target.tag in {"svg", "symbol"}:
        _window(document, target, declared, port, way, boxes)
    else:
        _child(document, target, port, way, boxes)


def _window(
    document: Document,
    element: Element,
    size: Mapping[str, str],
    port: Viewport,
    matrix: Numbers,
    boxes: list[Box],
) -> None:
    try:
        inside = window(document.declared(element), size, port, placed=element.tag == "svg")
    except (ValueError, Unsupported):
        return
    if inside is not None:
        way = multiply(matrix, inside.matrix)
        for child in element.children:
            _child(document, child, inside.port, way, boxes)


def own_transform(document: Document, element: Element, port: Viewport) -> Numbers:
    """The `transform` of an element about its `transform-origin`; none after recording that it cannot be read.

    Raises:
        TooLargeError: numbers beyond all paper.
    """
    declared = document.declared(element)
    text = declared.get("transform")
    if text is None:
        return IDENTITY
    try:
        own = transform(text, port.w, port.h)
        if "transform-origin" not in declared:
            return own
        x0, y0, w, h = 0.0, 0.0, port.w, port.h
        kind = declared.get("transform-box", "view-box").strip().lower()
        if kind in {"fill-box", "content-box"}:
            box = extent(document, element, port) or (0.0, 0.0, 0.0, 0.0)
            x0, y0, w, h = box[0], box[1], box[2] - box[0], box[3] - box[1]
        elif kind != "view-box":
            document.refuse("ART21", element.where, name="transform-box", value=kind)
        x, y = _origin(declared["transform-origin"], w, h)
    except ValueError as error:
        document.odd(element, "transform", str(error))
        return IDENTITY
    except Unsupported as error:
        document.inexact("ART20", element.where, "em", name="transform", value=error.value[:40])
        return IDENTITY
    there: Numbers = (1, 0, 0, 1, x0 + x, y0 + y)
    return multiply(multiply(there, own), (1, 0, 0, 1, -x0 - x, -y0 - y))


def _origin(text: str, w: float, h: float) -> tuple[float, float]:
    words = text.lower().split()[:2]
    if words and (words[0] in {"top", "bottom"} or words[-1] in {"left", "right"}):
        words = words[::-1]
    if len(words) == 1:
        words = ["center", words[0]] if words[0] in {"top", "bottom"} else [words[0], "center"]
    x, y = (_SIDES.get(word, word) for word in words)
    return length(x, w), length(y, h)
