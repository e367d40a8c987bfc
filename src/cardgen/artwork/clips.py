"""SVG clip paths: PDF clipping operators where these say the same, and a mask of the same shapes where they do not."""

from __future__ import annotations

from cardgen.artwork import outline
from cardgen.artwork.document import Document
from cardgen.artwork.extent import extent, own_transform
from cardgen.artwork.paint import Ink
from cardgen.artwork.program import Box, Group, Mask, Numbers
from cardgen.artwork.reader import Element
from cardgen.artwork.shapes import SHAPES, Viewport
from cardgen.artwork.values import IDENTITY, Unsupported, length, multiply
from cardgen.artwork.writer import Writer
from cardgen.core.struct import Struct

MOST_COMPARED = 100
"""Shapes of one clip path that are compared with each other; more of them become a mask at once."""

_CLOCKWISE = {"rect", "circle", "ellipse"}
"""Shapes that we draw in the same direction, so that where two of them overlap they add up."""
_WORDS = {"title", "desc", "metadata", "style", "script"}


class Cut(Struct, frozen=True):
    """What remains of an element: inside the operators, and through all of the masks."""

    operators: str = ""
    masks: tuple[Mask, ...] = ()


class Part(Struct, frozen=True):
    """A shape of a clip path in the units of the element that is cut; `even_odd` is its rule, `around` its own clip."""

    operators: str
    even_odd: bool
    adds_up: int  # 1 or -1: the direction of a shape that only ever adds; 0 when that is not known
    around: Cut | None


class Clips:
    """The clip paths of a document. Those that do not depend on what is cut are worked out once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[tuple[Element, Viewport, Numbers], Cut] = {}
        self._open: list[Element] = []

    def cut(self, element: Element, value: str, port: Viewport, way: Numbers = IDENTITY) -> Cut:
        """What the `clip-path` of an element leaves of it.

        Args:
            element: what is cut, or what says so.
            value: its `clip-path`.
            port: what per cent mean.
            way: from the units of the element to those of the result.

        Raises:
            TooMuchError: it costs too much.
        """
        document = self._document
        target = document.pointed(element, value, "clipPath")
        if target is None:
            return Cut()
        if target in self._open:
            document.inexact("ART23", target.where, "clipPath", id=target.attributes.get("id", ""))
            return Cut()
        if target.attributes.get("clipPathUnits", "").strip() == "objectBoundingBox":
            if "transform-origin" in document.declared(target):
                document.inexact("ART21", target.where, "transform-origin", name="transform-origin", value="")
            box = extent(document, element, port)
            if box is None or box[2] <= box[0] or box[3] <= box[1]:
                document.inexact("ART21", target.where, "clipPath", name="clipPathUnits", value="")
                return Cut()
            units: Numbers = (box[2] - box[0], 0, 0, box[3] - box[1], box[0], box[1])
            return self._of(target, Viewport(1, 1), way, units)
        key = (target, port, way)
        if key not in self._known:
            self._known[key] = self._of(target, port, way)
        else:
            document.budget.spend(len(self._known[key].operators) // 8, element.where)
        return self._known[key]

    def _of(self, target: Element, port: Viewport, way: Numbers, units: Numbers = IDENTITY) -> Cut:
        document = self._document
        with document.budget.deeper(target.where):
            self._open.append(target)
            own = multiply(multiply(way, own_transform(document, target, port)), units)
            parts = [part for child in target.children if (part := self._part(child, target, port, own))]
            outer = document.declared(target).get("clip-path", "none").strip()
            around = self.cut(target, outer, port, own) if outer != "none" else Cut()
            self._open.pop()
        if document.declared(target).get("mask", "none").strip() != "none":
            document.inexact("ART12", target.where, "mask")
        if not parts:  # an empty clip path hides everything
            return Cut(around.operators + "0 0 0 0 re\nW n\n", around.masks)
        if _is_one_path(parts):
            shape = "".join(part.operators for part in parts)
            rule = "*" if parts[0].even_odd else ""
            return Cut(f"{around.operators}{shape}W{rule} n\n", around.masks)
        return Cut(around.operators, (*around.masks, _mask(parts)))

    def _part(self, child: Element, target: Element, port: Viewport, way: Numbers) -> Part | None:
        """One child of a clip path; None when it adds nothing to it."""
        document = self._document
        document.visit(child)
        declared = document.declared(child)
        if child.tag in _WORDS or declared.get("display", "").strip() == "none" or not document.shown(child):
            return None
        way = multiply(way, own_transform(document, child, port))
        style = document.style(child, document.style_in_place(target))
        shape: Element | None = child
        if child.tag == "use":
            shape = document.target(child, declared.get("href", ""))
            if shape is None or not document.shown(shape):
                return None
            try:
                x, y = length(declared.get("x", "0"), port.w), length(declared.get("y", "0"), port.h)
            except (ValueError, Unsupported):
                document.odd(child, "x", declared.get("x", ""))
                return None
            way = multiply(multiply(way, (1, 0, 0, 1, x, y)), own_transform(document, shape, port))
            style = document.style(shape, style)
        if shape is None or shape.tag == "text":
            document.refuse("ART10", child.where, name="text")
            return None
        if shape.tag not in SHAPES:
            document.invalid("ART27", child.where)
            return None
        operators = document.operators(shape, port) if style["visible"] else ""
        if not operators:
            return None
        cuts = [
            self.cut(one, clip, port, way)
            for one in {child: None, shape: None}
            if (clip := document.declared(one).get("clip-path", "none").strip()) != "none"
        ]
        around = Cut("".join(c.operators for c in cuts), tuple(m for c in cuts for m in c.masks))
        if around.masks:
            document.inexact("ART27", child.where, "clipPath")
        turned = way[0] * way[3] - way[1] * way[2]
        adds_up = (1 if turned > 0 else -1) if shape.tag in _CLOCKWISE else 0
        operators = outline.transformed(operators, way) if way != IDENTITY else operators
        return Part(operators, style["clip_even_odd"], adds_up, around if cuts else None)


def _is_one_path(parts: list[Part]) -> bool:
    """Whether the shapes together, under one rule, are what they are one by one."""
    if any(part.around is not None for part in parts):
        return False
    if len(parts) == 1:
        return True
    if len({part.even_odd for part in parts}) > 1 or len(parts) > MOST_COMPARED:
        return False
    if len({part.adds_up for part in parts}) == 1 and parts[0].adds_up and not parts[0].even_odd:
        return True
    boxes = [box for part in parts if (box := outline.bounds(part.operators))]
    return not any(_overlap(a, b) for i, a in enumerate(boxes) for b in boxes[:i])


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _mask(parts: list[Part]) -> Mask:
    """The shapes painted one over the other: where any of them is, something is seen."""
    writer = Writer()
    boxes = []
    for part in parts:
        writer.save()
        if part.around is not None:
            writer.text(part.around.operators)
        writer.color(stroke=False, key=Ink("#000000").key, alpha=1.0)
        writer.text(f"{part.operators}f{'*' if part.even_odd else ''}\n")
        writer.restore()
        boxes.append(outline.bounds(part.operators) or (0.0, 0.0, 0.0, 0.0))
    box = tuple(pick(side) for pick, side in zip((min, min, max, max), zip(*boxes, strict=True), strict=True))
    return Mask(Group(writer.finish(), box), luminance=False)
