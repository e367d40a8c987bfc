"""SVG masks to soft masks of PDF (ISO 32000-1, 11.6.5.2)."""

from __future__ import annotations

from collections.abc import Callable

from cardgen.artwork import svgpath
from cardgen.artwork.document import Document
from cardgen.artwork.extent import extent
from cardgen.artwork.place import Place
from cardgen.artwork.program import Box, Group, Mask, Numbers, Program
from cardgen.artwork.reader import Element
from cardgen.artwork.shapes import Viewport
from cardgen.artwork.style import Style
from cardgen.artwork.values import IDENTITY, Unsupported, length
from cardgen.core.struct import replace

Draw = Callable[[Element, Style, Place, str, Numbers], Program]
"""Draws the children of an element into a program of its own, after some operators and inside a transform."""


class Masks:
    """The masks of a document."""

    def __init__(self, document: Document, draw: Draw) -> None:
        self._document, self._draw = document, draw
        self._open: list[Element] = []

    def of(self, element: Element, value: str, place: Place) -> Mask | None:
        """The mask that an element names; None after recording why there is none.

        Raises:
            TooMuchError: it costs too much.
        """
        document = self._document
        target = document.pointed(element, value, "mask")
        if target is None:
            return None
        said = document.declared(target)
        beyond = target in self._open or not document.shown(target)
        if beyond or any(said.get(name, "none").strip() != "none" for name in ("mask", "clip-path")):
            document.inexact("ART12", target.where, "mask")
            return None
        if _interpolation(document, target) == "linearrgb":
            document.inexact("ART21", target.where, "mask", name="color-interpolation", value="linearRGB")
        units = self._units(element, target, place)
        if units is None:
            return None
        region, matrix, port = units
        self._open.append(target)
        inner = replace(place, port=port, fade=1.0).moved(matrix)
        x, y, w, h = region
        start = svgpath.rectangle(x, y, w, h) + "W n\n"
        program = self._draw(target, document.style_in_place(target), inner, start, matrix)
        self._open.pop()
        luminance = said.get("mask-type", "luminance").strip().lower() != "alpha"
        return Mask(Group(program, (x, y, x + w, y + h)), luminance=luminance)

    def _units(self, element: Element, target: Element, place: Place) -> tuple[Box, Numbers, Viewport] | None:
        """The part of the plane that a mask covers (x, y, width, height), and the units of what it holds."""
        document, said = self._document, target.attributes
        by_box = said.get("maskUnits", "").strip() != "userSpaceOnUse"
        inside_by_box = said.get("maskContentUnits", "").strip() == "objectBoundingBox"
        x0, y0, port = 0.0, 0.0, place.port
        matrix: Numbers = IDENTITY
        box: Box | None = None
        if by_box or inside_by_box:
            box = extent(document, element, place.port)
            if box is None or box[2] <= box[0] or box[3] <= box[1]:
                document.inexact("ART12", target.where, "mask")
                return None
            w, h = box[2] - box[0], box[3] - box[1]
            if inside_by_box:
                matrix = (w, 0, 0, h, box[0], box[1])
                port = Viewport(1, 1)
        try:
            if by_box and box is not None:
                x0, y0 = (
                    box[0] + w * length(said.get("x", "-10%"), 1),
                    box[1] + h * length(said.get("y", "-10%"), 1),
                )
                w, h = w * length(said.get("width", "120%"), 1), h * length(said.get("height", "120%"), 1)
            else:
                x0, y0 = (
                    length(said.get("x", "-10%"), place.port.w),
                    length(said.get("y", "-10%"), place.port.h),
                )
                w = length(said.get("width", "120%"), place.port.w)
                h = length(said.get("height", "120%"), place.port.h)
        except (ValueError, Unsupported) as error:
            document.odd(target, "mask", str(error))
            return None
        if w <= 0 or h <= 0:
            document.inexact("ART12", target.where, "mask")
            return None
        return (x0, y0, w, h), matrix, port


def _interpolation(document: Document, element: Element) -> str:
    """`color-interpolation`, which comes from around the mask as well."""
    above: Element | None = element
    while above is not None:
        found = document.declared(above).get("color-interpolation")
        if found is not None:
            return found.strip().lower()
        above = above.parent
    return "srgb"
