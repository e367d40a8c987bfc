"""The element tree of an SVG to a `Program`. What cannot be drawn exactly is reported, never left out in silence."""

from __future__ import annotations

from collections.abc import Mapping

from cardgen.artwork import outline, svgpath
from cardgen.artwork.budget import TooMuchError
from cardgen.artwork.clips import Clips, Cut
from cardgen.artwork.document import Document
from cardgen.artwork.extent import own_transform
from cardgen.artwork.marks import Marks, is_slots, mark_name
from cardgen.artwork.masks import Masks
from cardgen.artwork.paint import Ink, OutsideError, parse_paint
from cardgen.artwork.painter import Painter
from cardgen.artwork.place import Place
from cardgen.artwork.program import Box, Mask, Numbers, Program
from cardgen.artwork.reader import Element
from cardgen.artwork.shapes import SHAPES
from cardgen.artwork.style import INITIAL, Style
from cardgen.artwork.values import (
    IDENTITY,
    TooLargeError,
    Unsupported,
    fraction,
    inverse,
    length,
    multiply,
    transform,
)
from cardgen.artwork.viewport import Window, window
from cardgen.artwork.writer import Writer

_CONTAINERS = {"g", "a"}
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
_SILENT |= {"font", "font-face", "cursor", "color-profile", "hatch", "mesh"}
_MOVES = {"animate", "animateTransform", "animateMotion", "animateColor", "set"}
_KNOWN = {*SHAPES, *_CONTAINERS, "svg", "use", "switch"}
_WORDS = {"text", "flowRoot", "tspan", "textPath", "tref"}


class Compiler:
    """Compiles one drawing. Afterwards `painter` knows which colours it uses, and `marks` what it offers.

    Args:
        document: the drawing.
        with_marks: whether it offers room to the layout; its marks are then read, and not drawn.
    """

    def __init__(self, document: Document, *, with_marks: bool) -> None:
        self.marks = Marks()
        self.painter = Painter(document)
        self._document = document
        self._with_marks = with_marks
        self._using: list[Element] = []
        self._clips = Clips(document)
        self._masks = Masks(document, self._apart)
        self._with_words = _with_words(document.root)

    def run(self, window: Numbers = IDENTITY) -> Program:
        """The drawing as a program, inside a transform; everything wrong with it is in the diagnostics."""
        document = self._document
        try:
            self._root(document.root, window)
        except TooMuchError as error:
            document.refuse(error.code, error.where, limit=error.limit)
        except TooLargeError:
            document.refuse("ART28", document.at)
        return self.painter.writer.finish()

    def _root(self, root: Element, way: Numbers) -> None:
        document = self._document
        declared = document.declared(root)
        if declared.get("display", "").strip().lower() == "none" or not document.shown(root):
            document.refuse("ART06", root.where)
        style = document.style(root, INITIAL)
        if "stroke-width" in declared:
            style = style.copy()
            style["root_width"] = True
        self._ground(root, declared)
        if way != IDENTITY:
            self.painter.writer.save(way)
        self._element_placed(root, declared, style, Place(way, document.port))
        if way != IDENTITY:
            self.painter.writer.restore()

    def _ground(self, root: Element, declared: Mapping[str, str]) -> None:
        """The background that a style gives to the whole picture."""
        for name in ("background", "background-color"):
            text = declared.get(name, "none")
            try:
                paint = parse_paint(text)
                if paint is None or isinstance(paint, Ink):
                    ink = paint
                else:
                    raise ValueError(text)
            except (ValueError, Unsupported, OutsideError):
                self._document.refuse("ART21", root.where, name=name, value=text[:40])
                continue
            if ink is not None:
                x0, y0, x1, y1 = self._document.view
                self.painter.ground(root, ink, svgpath.rectangle(x0, y0, x1 - x0, y1 - y0))

    # --- elements -------------------------------------------------------------------------------------------------

    def _children(self, element: Element, style: Style, place: Place) -> None:
        with self._document.budget.deeper(element.where):
            for child in element.children:
                self._element(child, style, place)

    def _element(self, element: Element, parent: Style, place: Place) -> None:
        """Draw one element."""
        tag, document = element.tag, self._document
        document.visit(element)
        if tag in _SILENT or tag in _MOVES:
            return
        if self._with_marks and (is_slots(element) or mark_name(element) is not None):
            self._read_marks(element, place.matrix)
            return
        declared = document.declared(element)
        if declared.get("display", "").strip().lower() == "none" or not document.shown(element):
            return
        if tag not in _KNOWN:
            self._stranger(element)
            return
        style = document.style(element, parent, place.port)
        self._element_placed(element, declared, style, place)

    def _stranger(self, element: Element) -> None:
        """Something that is not drawn here."""
        tag, document = element.tag, self._document
        if tag in _WORDS:
            if element in self._with_words:
                document.refuse("ART10", element.where, name=tag)
        elif tag == "image":
            document.inexact("ART11", element.where, "image")
        elif tag == "foreignObject" and (element.foreign or element.children):
            document.refuse("ART17", element.where, name=tag)
        else:  # browsers pass over what they do not know, with all that is in it
            document.invalid("ART17", element.where, name=tag)

    def _element_placed(
        self, element: Element, declared: Mapping[str, str], style: Style, place: Place
    ) -> None:
        document = self._document
        own = own_transform(document, element, place.port)
        opacity = 1.0
        if "opacity" in declared:
            try:
                opacity = fraction(declared["opacity"])
            except ValueError:
                document.wrong(element, "opacity", declared["opacity"])
        if opacity > 0 and own[0] * own[3] != own[1] * own[2]:
            self._placed(element, declared, style, place.moved(own).faded(place.fade * opacity), own)

    def _placed(
        self, element: Element, declared: Mapping[str, str], style: Style, place: Place, own: Numbers
    ) -> None:
        """Draw an element inside its own coordinates, clip, mask and opacity."""
        clip, mask = declared.get("clip-path", "none").strip(), declared.get("mask", "none").strip()
        boxed = own != IDENTITY or clip != "none"
        if boxed:
            self.painter.writer.save(own)
        cut = self._clips.cut(element, clip, place.port) if clip != "none" else Cut()
        self.painter.write(element, cut.operators)
        found = self._masks.of(element, mask, place) if mask != "none" else None
        masks = (*cut.masks, found) if found is not None else cut.masks
        if masks or (place.fade < 1 and not _fades_alone(element, style)):
            outer, self.painter.writer = self.painter.writer, Writer()
            self._content(element, style, place.faded(1.0))
            inner, self.painter.writer = self.painter.writer.finish(), outer
            self._layers(inner, place, masks)
        else:
            self._content(element, style, place)
        if boxed:
            self.painter.writer.restore()

    def _layers(self, program: Program, place: Place, masks: tuple[Mask, ...]) -> None:
        """Lay a part down as a whole, through its masks one after another."""
        box = self._whole(place.matrix)
        if box is None:
            return
        for mask in masks[:-1]:
            writer = Writer()
            writer.layer(program, box, 1.0, mask)
            program = writer.finish()
        self.painter.writer.layer(program, box, place.fade, masks[-1] if masks else None)

    def _whole(self, matrix: Numbers) -> Box | None:
        """The whole picture in the units of a part of it."""
        back = inverse(matrix)
        if back is None:
            return None
        x0, y0, x1, y1 = self._document.seen
        return outline.bounds(outline.transformed(svgpath.rectangle(x0, y0, x1 - x0, y1 - y0), back))

    def _apart(self, element: Element, style: Style, place: Place, before: str, matrix: Numbers) -> Program:
        """The children of an element as a program of their own."""
        outer, self.painter.writer = self.painter.writer, Writer()
        self.painter.write(element, before)
        self.painter.writer.save(matrix)
        self._children(element, style, place)
        self.painter.writer.restore()
        program, self.painter.writer = self.painter.writer.finish(), outer
        return program

    def _content(self, element: Element, style: Style, place: Place) -> None:
        if element.tag == "use":
            self._use(element, style, place)
        elif element.tag == "switch":
            chosen = (
                child
                for child in element.children
                if self._document.shown(child) and child.tag in {*_KNOWN, *_WORDS, "image"}
            )
            for child in list(chosen)[:1]:
                self._element(child, style, place)
        elif element.tag == "svg" and element is not self._document.root:
            self._window(element, style, place, {})
        elif element.tag in SHAPES:
            self.painter.shape(element, style, place)
        else:
            self._children(element, style, place)

    def _window(self, element: Element, style: Style, place: Place, size: Mapping[str, str]) -> None:
        """A picture within the picture."""
        inside = self._opened(element, place, size)
        if inside is None:
            return
        self.painter.writer.save()
        if inside.clip is not None:
            x0, y0, x1, y1 = inside.clip
            self.painter.write(element, svgpath.rectangle(x0, y0, x1 - x0, y1 - y0) + "W n\n")
        self.painter.writer.save(inside.matrix)
        inner = Place(multiply(place.matrix, inside.matrix), inside.port, place.fade)
        self._children(element, style, inner)
        self.painter.writer.restore()
        self.painter.writer.restore()

    def _opened(self, element: Element, place: Place, size: Mapping[str, str]) -> Window | None:
        document = self._document
        try:
            return window(document.declared(element), size, place.port, placed=element.tag == "svg")
        except ValueError as error:
            document.odd(element, element.tag, str(error))
        except Unsupported as error:
            document.inexact("ART20", element.where, error.name, name=element.tag, value=error.value[:40])
        return None

    def _use(self, element: Element, style: Style, place: Place) -> None:
        document = self._document
        declared = document.declared(element)
        target = document.target(element, declared.get("href", ""))
        if target is None:
            return
        above: Element | None = element
        while above is not None and above is not target:
            above = above.parent
        if target in self._using or above is target:
            document.inexact("ART23", element.where, "use", id=target.attributes.get("id", "")[:60])
            return
        try:
            x, y = length(declared.get("x", "0"), place.port.w), length(declared.get("y", "0"), place.port.h)
        except (ValueError, Unsupported):
            document.odd(element, "x / y", declared.get("x", ""))
            return
        shift: Numbers = (1, 0, 0, 1, x, y)
        self._using.append(target)
        self.painter.writer.save(shift)
        with document.budget.deeper(element.where):
            self._copy(element, target, style, place.moved(shift))
        self.painter.writer.restore()
        self._using.pop()

    def _copy(self, element: Element, target: Element, style: Style, place: Place) -> None:
        document = self._document
        document.visit(target)
        declared = document.declared(target)
        if target.tag not in {"symbol", "svg"}:
            self._element(target, style, place)
        elif declared.get("display", "").strip().lower() != "none" and document.shown(target):
            # Its own opacity, clip and transform hold around its window.
            self._in_window(element, target, document.style(target, style, place.port), place)

    def _in_window(self, element: Element, target: Element, style: Style, place: Place) -> None:
        declared = self._document.declared(target)
        own = own_transform(self._document, target, place.port)
        opacity = 1.0
        try:
            opacity = fraction(declared.get("opacity", "1"))
        except ValueError:
            self._document.wrong(target, "opacity", declared["opacity"])
        if any(declared.get(name, "none").strip() != "none" for name in ("clip-path", "mask")):
            self._document.inexact("ART19", target.where, target.tag)
        place = place.moved(own).faded(place.fade * opacity)
        size = self._document.declared(element)
        if opacity <= 0:
            return
        self.painter.writer.save(own)
        if place.fade < 1:
            outer, self.painter.writer = self.painter.writer, Writer()
            self._window(target, style, place.faded(1.0), size)
            inner, self.painter.writer = self.painter.writer.finish(), outer
            self._layers(inner, place, ())
        else:
            self._window(target, style, place, size)
        self.painter.writer.restore()

    def _read_marks(self, element: Element, matrix: Numbers) -> None:
        self._document.visit(element)
        try:
            matrix = multiply(matrix, transform(element.attributes.get("transform", "")))
            if element.tag in SHAPES:
                self.marks.take(element, SHAPES[element.tag](element.attributes, self._document.port), matrix)
        except (ValueError, Unsupported) as error:
            self._document.wrong(element, element.tag, str(error))
        with self._document.budget.deeper(element.where):
            for child in element.children:
                self._read_marks(child, matrix)


def _with_words(root: Element) -> set[Element]:
    """All elements with text in or below them, found in one walk."""
    out: set[Element] = set()
    for element in root.walk():
        above: Element | None = element
        words = element.tag != "style" and any(not piece.isspace() for piece in element.pieces)
        if words or element.tag == "tref":
            while above is not None and above not in out:
                out.add(above)
                above = above.parent
    return out


def _fades_alone(element: Element, style: Style) -> bool:
    """Whether an opacity on this element may as well be given to its one painted part."""
    if element.tag in SHAPES:
        return style["fill"] is None or style["stroke"] is None or element.tag == "line"
    return element.tag in _CONTAINERS and len(element.children) == 1
