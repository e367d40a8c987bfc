"""The element tree of an SVG to a `Program`. What cannot be drawn exactly is reported, never left out in silence."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping

from cardgen.artwork import clips, outline, svgpath
from cardgen.artwork.document import Document
from cardgen.artwork.marks import Marks, is_slots, mark_name
from cardgen.artwork.painter import Painter, TooMuchError
from cardgen.artwork.program import Numbers, Program
from cardgen.artwork.reader import Element
from cardgen.artwork.shapes import SHAPES
from cardgen.artwork.style import INITIAL, Style
from cardgen.artwork.values import IDENTITY, fraction, inverse, length, multiply, transform
from cardgen.artwork.writer import Writer

MAX_DRAWN = 60_000
"""Elements after all copies; stops a file in which copies copy copies."""
MAX_NESTED = 100
"""Levels of groups and copies in each other."""

_CONTAINERS = {"g", "a", "svg"}
_SILENT = {"defs", "symbol", "clipPath", "marker", "mask", "pattern", "filter", "style", "stop", "script"}
_SILENT |= {
    "title",
    "desc",
    "metadata",
    "view",
    "linearGradient",
    "radialGradient",
    "meshgradient",
    "solidColor",
}
_REFUSED = {
    "text": "ART10",
    "flowRoot": "ART10",
    "image": "ART11",
    "animate": "ART15",
    "animateTransform": "ART15",
    "animateMotion": "ART15",
    "set": "ART15",
}


class Compiler:
    """Compiles one drawing. Afterwards `painter` knows which colours it uses, and `marks` what it offers."""

    def __init__(self, document: Document) -> None:
        self.marks = Marks()
        self._document = document
        self._diagnostics = document.diagnostics
        self.painter = Painter(document)
        self._using: list[Element] = []
        self._clips: dict[str, str | None] = {}
        self._drawn = self._depth = 0

    def run(self) -> Program:
        """The drawing as a program; everything wrong with it is in the diagnostics."""
        root = self._document.root
        declared = self._document.declared(root)
        style = self._document.style(root, INITIAL, declared)
        if style is not None:
            if "stroke-width" in declared:
                style = style.copy()
                style["root_width"] = True
            with contextlib.suppress(TooMuchError):
                self._element_placed(root, declared, style, IDENTITY, 1.0)
        return self.painter.writer.finish()

    # --- elements -------------------------------------------------------------------------------------------------

    def _children(self, element: Element, style: Style, matrix: Numbers, fade: float) -> None:
        self._depth += 1
        if self._depth > MAX_NESTED:
            self._diagnostics.add("ART08", element.where, limit=MAX_NESTED)
            raise TooMuchError
        for child in element.children:
            self._element(child, style, matrix, fade)
        self._depth -= 1

    def _element(self, element: Element, parent: Style, matrix: Numbers, fade: float) -> None:
        """Draw one element. `matrix` leads to viewBox units; `fade` is an opacity inherited from a lone parent."""
        tag = element.tag
        self._drawn += 1
        if self._drawn > MAX_DRAWN:
            self._diagnostics.add("ART09", element.where, limit=MAX_DRAWN)
            raise TooMuchError
        if tag in _SILENT:
            return
        declared = self._document.declared(element)
        if is_slots(element) or mark_name(element) is not None:
            self._read_marks(element, matrix)
            return
        if declared.get("display") == "none" or (tag == "text" and not _has_text(element)):
            return
        if tag not in SHAPES and tag not in _CONTAINERS and tag not in {"use", "switch"}:
            self._diagnostics.add(_REFUSED.get(tag, "ART17"), element.where, name=tag)
            return
        style = self._document.style(element, parent, declared)
        if style is None:
            return
        self._element_placed(element, declared, style, matrix, fade)

    def _element_placed(
        self, element: Element, declared: Mapping[str, str], style: Style, matrix: Numbers, fade: float
    ) -> None:
        try:
            own = transform(declared["transform"]) if "transform" in declared else IDENTITY
            opacity = fraction(declared["opacity"]) if "opacity" in declared else 1.0
        except ValueError as error:
            self._document.wrong(element, "transform / opacity", str(error))
            return
        if opacity > 0:
            self._placed(element, declared, style, (multiply(matrix, own), own, fade * opacity))

    def _placed(
        self,
        element: Element,
        declared: Mapping[str, str],
        style: Style,
        where: tuple[Numbers, Numbers, float],
    ) -> None:
        """Draw an element inside its own coordinates, clip and opacity."""
        matrix, own, fade = where
        clip = declared.get("clip-path", "none").strip()
        boxed = own != IDENTITY or clip != "none"
        if boxed:
            self.painter.writer.save(own)
        cut = "" if clip == "none" else self._clip(element, clip)
        if cut is not None:
            self.painter.write(element, cut)
            if fade < 1 and not _fades_alone(element, style):
                outer, self.painter.writer = self.painter.writer, Writer()
                self._content(element, style, matrix, 1.0)
                inner, self.painter.writer = self.painter.writer.finish(), outer
                self._layer(inner, matrix, fade)
            else:
                self._content(element, style, matrix, fade)
        if boxed:
            self.painter.writer.restore()

    def _clip(self, element: Element, value: str) -> str | None:
        if value not in self._clips:
            self._clips[value] = clips.clip(self._document, element, value)
        return self._clips[value]

    def _layer(self, program: Program, matrix: Numbers, alpha: float) -> None:
        back = inverse(matrix)
        if back is not None:
            x0, y0, x1, y1 = self._document.view
            box = outline.bounds(outline.transformed(svgpath.rectangle(x0, y0, x1 - x0, y1 - y0), back))
            if box is not None:
                self.painter.writer.layer(program, box, alpha)

    def _content(self, element: Element, style: Style, matrix: Numbers, fade: float) -> None:
        if element.tag == "use":
            self._use(element, style, matrix, fade)
        elif element.tag == "switch":
            chosen = (
                c
                for c in element.children
                if "requiredExtensions" not in c.attributes and c.tag != "foreignObject"
            )
            for child in list(chosen)[:1]:
                self._element(child, style, matrix, fade)
        elif element.tag == "svg" and element is not self._document.root:
            self._diagnostics.add("ART17", element.where, name="svg")
        elif element.tag in _CONTAINERS:
            self._children(element, style, matrix, fade)
        else:
            self.painter.shape(element, style, fade)

    def _use(self, element: Element, style: Style, matrix: Numbers, fade: float) -> None:
        target = self._document.target(element, element.attributes.get("href", ""))
        if target is None:
            return
        if target in self._using or target is element:
            self._diagnostics.add("ART23", element.where, id=target.attributes.get("id", ""))
            return
        try:
            x, y = (
                length(element.attributes.get(name, "0"), whole)
                for name, whole in (("x", self._document.port.w), ("y", self._document.port.h))
            )
        except ValueError as error:
            self._document.wrong(element, "x / y", str(error))
            return
        shift: Numbers = (1, 0, 0, 1, x, y)
        self._using.append(target)
        self.painter.writer.save(shift)
        self._depth += 1
        self._copy(element, target, style, (multiply(matrix, shift), fade))
        self._depth -= 1
        self.painter.writer.restore()
        self._using.pop()

    def _copy(self, element: Element, target: Element, style: Style, where: tuple[Numbers, float]) -> None:
        matrix, fade = where
        if target.tag != "symbol":
            self._element(target, style, matrix, fade)
        elif "viewBox" in target.attributes:
            self._diagnostics.add("ART19", element.where)
        else:
            inner = self._document.style(target, style, self._document.declared(target))
            if inner is not None:
                self._children(target, inner, matrix, fade)

    def _read_marks(self, element: Element, matrix: Numbers) -> None:
        try:
            matrix = multiply(matrix, transform(element.attributes.get("transform", "")))
            if element.tag in SHAPES:
                self.marks.take(element, SHAPES[element.tag](element.attributes, self._document.port), matrix)
        except ValueError as error:
            self._document.wrong(element, element.tag, str(error))
        for child in element.children:
            self._read_marks(child, matrix)


def _has_text(element: Element) -> bool:
    return any(part.text.strip() for part in element.walk())


def _fades_alone(element: Element, style: Style) -> bool:
    """Whether an opacity on this element may as well be given to its one painted part."""
    if element.tag in SHAPES:
        return style["fill"] is None or style["stroke"] is None or element.tag == "line"
    return element.tag in _CONTAINERS and len(element.children) == 1
