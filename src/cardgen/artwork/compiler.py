"""The element tree of an SVG to a `Program`. What cannot be drawn exactly is reported, never left out in silence."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping

from cardgen.artwork import clips, gradient, outline, svgpath
from cardgen.artwork.document import POINTED, Document
from cardgen.artwork.marks import Marks, is_slots, mark_name
from cardgen.artwork.paint import CURRENT, Ink, Pointer, parse_paint
from cardgen.artwork.program import Numbers, Program
from cardgen.artwork.reader import Element
from cardgen.artwork.shapes import SHAPES
from cardgen.artwork.style import INITIAL, Style, Unsupported
from cardgen.artwork.values import IDENTITY, fraction, inverse, length, multiply, transform
from cardgen.artwork.writer import Writer
from cardgen.diagnostics import Where

MAX_DRAWN = 60_000
"""Shapes after all copies; stops a file in which copies copy copies."""

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


class _TooMuchError(Exception):
    """Compiling stops here; the diagnostic has been recorded."""


class Compiler:
    """Compiles one drawing. Afterwards `keys`, `fallbacks` and `marks` say what it uses and offers."""

    def __init__(self, document: Document) -> None:
        self.keys: dict[str, Where] = {}
        self.fallbacks: dict[str, str] = {}
        self.marks = Marks()
        self._document = document
        self._diagnostics = document.diagnostics
        self._writer = Writer()
        self._using: list[Element] = []
        self._drawn = 0

    def run(self) -> Program:
        """The drawing as a program; everything wrong with it is in the diagnostics."""
        root = self._document.root
        declared = self._document.declared(root)
        style = self._document.style(root, INITIAL, declared)
        if style is not None:
            if "stroke-width" in declared:
                style = style.copy()
                style["root_width"] = True
            with contextlib.suppress(_TooMuchError):
                self._element_placed(root, declared, style, IDENTITY, 1.0)
        return self._writer.finish()

    # --- elements -------------------------------------------------------------------------------------------------

    def _children(self, element: Element, style: Style, matrix: Numbers, fade: float) -> None:
        for child in element.children:
            self._element(child, style, matrix, fade)

    def _element(self, element: Element, parent: Style, matrix: Numbers, fade: float) -> None:
        """Draw one element. `matrix` leads to viewBox units; `fade` is an opacity inherited from a lone parent."""
        tag = element.tag
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
            self._writer.save(own)
        cut = "" if clip == "none" else clips.clip(self._document, element, clip)
        if cut is not None:
            self._writer.text(cut)
            if fade < 1 and not _fades_alone(element, style):
                outer, self._writer = self._writer, Writer()
                self._content(element, style, matrix, 1.0)
                inner, self._writer = self._writer.finish(), outer
                self._layer(inner, matrix, fade)
            else:
                self._content(element, style, matrix, fade)
        if boxed:
            self._writer.restore()

    def _layer(self, program: Program, matrix: Numbers, alpha: float) -> None:
        back = inverse(matrix)
        if back is not None:
            x0, y0, x1, y1 = self._document.view
            box = outline.bounds(outline.transformed(svgpath.rectangle(x0, y0, x1 - x0, y1 - y0), back))
            if box is not None:
                self._writer.layer(program, box, alpha)

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
            self._shape(element, style, fade)

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
        self._writer.save(shift)
        self._copy(element, target, style, (multiply(matrix, shift), fade))
        self._writer.restore()
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

    # --- shapes ---------------------------------------------------------------------------------------------------

    def _shape(self, element: Element, style: Style, fade: float) -> None:
        if not style["visible"]:
            return
        self._drawn += 1
        if self._drawn > MAX_DRAWN:
            self._diagnostics.add("ART09", element.where, limit=MAX_DRAWN)
            raise _TooMuchError
        operators = self._document.operators(element)
        if not operators:
            return
        fill = style["fill"] if element.tag != "line" else None
        if isinstance(fill, Pointer):
            fill = self._gradient(element, fill, operators, style, fade)
        stroke = style["stroke"] if style["width"] > 0 else None
        if isinstance(stroke, Pointer):
            self._diagnostics.add("ART25", element.where)
            stroke = None
        fill_alpha = self._ink(element, fill, style, stroke=False, fade=fade)
        stroke_alpha = self._ink(element, stroke, style, stroke=True, fade=fade)
        self._paint(operators, style, fill_alpha, stroke_alpha)

    def _paint(self, operators: str, style: Style, fill: float, stroke: float) -> None:
        rule = "*" if style["even_odd"] else ""
        if stroke:
            self._writer.pen(style)
        if fill and stroke == 1:
            self._writer.text(f"{operators}B{rule}\n")
            return
        # Fill and stroke in one go would cut the fill out under a translucent stroke; SVG lets it shine through.
        if fill:
            self._writer.text(f"{operators}f{rule}\n")
        if stroke:
            self._writer.text(f"{operators}S\n")

    def _ink(
        self, element: Element, paint: Ink | Pointer | None, style: Style, *, stroke: bool, fade: float
    ) -> float:
        """Set a flat colour; returns its opacity, 0 when there is nothing to paint."""
        if not isinstance(paint, Ink):
            return 0.0
        ink = style["color"] if paint.key == CURRENT else paint
        alpha = round(ink.alpha * style["stroke_opacity" if stroke else "fill_opacity"] * fade, 4)
        if alpha:
            self._use_key(element, ink)
            self._writer.color(stroke=stroke, key=ink.key, alpha=alpha)
        return alpha

    def _use_key(self, element: Element, ink: Ink) -> None:
        if not ink.key.startswith("#"):
            self.keys.setdefault(ink.key, element.where)
            if ink.fallback:
                self.fallbacks.setdefault(ink.key, ink.fallback)

    def _gradient(
        self, element: Element, pointer: Pointer, operators: str, style: Style, fade: float
    ) -> Ink | None:
        """Paint a gradient; returns a flat ink where the gradient comes down to one."""
        target = self._document.ids.get(pointer.id)
        if target is None and pointer.fallback:
            paint = parse_paint(pointer.fallback)
            return paint if isinstance(paint, Ink) else None
        if target is None or target.tag not in gradient.TAGS:
            code = POINTED.get(target.tag, "ART22") if target else "ART22"
            self._diagnostics.add(code, element.where, id=pointer.id)
            return None
        box = outline.bounds(operators)
        try:
            fill = gradient.read(target, self._document, box or self._document.view)
        except Unsupported as error:
            self._diagnostics.add("ART24", target.where, name=error.name, value=error.value)
            return None
        except ValueError as error:
            self._document.wrong(target, target.tag, str(error))
            return None
        if fill is None or fill.gradient is None:
            return Ink(fill.ink.key, fill.alpha) if fill and fill.ink else None
        for _, key in fill.gradient.stops:
            self._use_key(target, Ink(key))
        self._writer.save()
        self._writer.text(f"{operators}W{'*' if style['even_odd'] else ''} n\n")
        self._writer.save(fill.matrix)
        self._writer.shade(fill.gradient, round(fill.alpha * style["fill_opacity"] * fade, 4))
        self._writer.restore()
        self._writer.restore()
        return None


def _has_text(element: Element) -> bool:
    return any(part.text.strip() for part in element.walk())


def _fades_alone(element: Element, style: Style) -> bool:
    """Whether an opacity on this element may as well be given to its one painted part."""
    if element.tag in SHAPES:
        return style["fill"] is None or style["stroke"] is None or element.tag == "line"
    return element.tag in _CONTAINERS and len(element.children) == 1
