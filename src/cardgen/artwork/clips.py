"""SVG clip paths to PDF clipping operators."""

from __future__ import annotations

from cardgen.artwork import outline
from cardgen.artwork.document import Document
from cardgen.artwork.program import Box, Numbers
from cardgen.artwork.reader import Element
from cardgen.artwork.shapes import SHAPES
from cardgen.artwork.style import INITIAL
from cardgen.artwork.values import IDENTITY, length, multiply, reference, transform

MAX_PARTS = 200
"""Shapes in one clip path; all are compared with each other."""


def clip(document: Document, element: Element, value: str, seen: tuple[Element, ...] = ()) -> str | None:
    """Operators that clip to what the `clip-path` of `element` says; None after recording why that cannot be done."""
    pointer = reference(value)
    if pointer is None:
        document.diagnostics.add("ART21", element.where, name="clip-path", value=value[:40])
        return None
    target = document.target(element, pointer[0])
    if target is None:
        return None
    units = target.attributes.get("clipPathUnits", "userSpaceOnUse")
    if target.tag != "clipPath" or units != "userSpaceOnUse":
        document.diagnostics.add("ART21", target.where, name="clipPathUnits", value=units)
        return None
    parts = _parts(document, target) if len(target.children) <= MAX_PARTS else None
    if parts is None:
        document.diagnostics.add("ART27", target.where)
        return None
    rules = {even_odd for _, even_odd in parts}
    if len(rules) > 1 or _overlap([box for operators, _ in parts if (box := outline.bounds(operators))]):
        # One clip holds one rule, and where two shapes overlap that rule might cut instead of unite.
        document.diagnostics.add("ART27", target.where)
        return None
    shape = (
        "".join(operators for operators, _ in parts) or "0 0 0 0 re\n"
    )  # an empty clip path hides everything
    own = f"{shape}W{'*' if True in rules else ''} n\n"
    outer = document.declared(target).get("clip-path", "none").strip()
    if outer == "none":
        return own
    if target in seen:
        document.diagnostics.add("ART23", target.where, id=target.attributes.get("id", ""))
        return None
    around = clip(document, target, outer, (*seen, target))
    return None if around is None else around + own


def _parts(document: Document, target: Element) -> list[tuple[str, bool]] | None:
    """Operators and even-odd rule of every shape of a clip path."""
    base = document.style(target, INITIAL, document.declared(target))
    if base is None:
        return None
    parts = []
    for child in target.children:
        declared = document.declared(child)
        if child.tag in {"title", "desc", "metadata"} or declared.get("display") == "none":
            continue
        shape, matrix = _shape(document, target, child)
        if shape is None:
            return None
        if shape.tag not in SHAPES or "clip-path" in declared:
            document.diagnostics.add("ART27", child.where)
            return None
        style = document.style(shape, base, {**declared, **document.declared(shape)})
        operators = document.operators(shape)
        if style is not None and operators:
            operators = outline.transformed(operators, matrix) if matrix != IDENTITY else operators
            parts.append((operators, style["clip_even_odd"]))
    return parts


def _shape(document: Document, target: Element, child: Element) -> tuple[Element | None, Numbers]:
    """The shape that a child of a clip path stands for, and the way from its units to those of the clipped element."""
    try:
        matrix = multiply(
            transform(target.attributes.get("transform", "")),
            transform(document.declared(child).get("transform", "")),
        )
        if child.tag != "use":
            return child, matrix
        shape = document.target(child, child.attributes.get("href", ""))
        if shape is None:
            return None, matrix
        x = length(child.attributes.get("x", "0"), document.port.w)
        y = length(child.attributes.get("y", "0"), document.port.h)
        own = transform(document.declared(shape).get("transform", ""))
        return shape, multiply(multiply(matrix, (1, 0, 0, 1, x, y)), own)
    except ValueError as error:
        document.wrong(child, "transform", str(error))
        return None, IDENTITY


def _overlap(boxes: list[Box]) -> bool:
    return any(
        a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
        for i, a in enumerate(boxes)
        for b in boxes[:i]
    )
