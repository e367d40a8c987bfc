"""One SVG file while it is being compiled: its ids, its style sheet, and the place where problems go."""

from __future__ import annotations

from collections.abc import Mapping

from cardgen.artwork.css import StyleSheet
from cardgen.artwork.program import Box
from cardgen.artwork.reader import Element
from cardgen.artwork.shapes import SHAPES, Viewport
from cardgen.artwork.style import Style, Unsupported, inherit
from cardgen.messages.diagnostics import Diagnostics

POINTED = {"mask": "ART12", "pattern": "ART13", "filter": "ART14"}
"""Message per thing that a shape may point at but that cannot be drawn."""


class Document:
    """The file as a whole. `view` is its viewBox, `port` what per cent refer to."""

    def __init__(self, root: Element, view: Box, diagnostics: Diagnostics) -> None:
        self.root, self.view, self.diagnostics = root, view, diagnostics
        self.port = Viewport(view[2] - view[0], view[3] - view[1])
        self.ids: dict[str, Element] = {}
        self._sheet = StyleSheet()
        self._paths: dict[
            str, str
        ] = {}  # drawings repeat their paths: a shape and its clip, a part used again
        for element in root.walk():
            if "id" in element.attributes:
                self.ids.setdefault(element.attributes["id"], element)
            if element.tag == "style":
                for part in self._sheet.add(element.text):
                    diagnostics.add("ART18", element.where, part=part[:40])
            if element.tag == "script" or " on" in " " + " ".join(element.attributes):
                diagnostics.add("ART15", element.where, name="script")

    def declared(self, element: Element) -> Mapping[str, str]:
        """Attributes and properties of an element, style sheet included."""
        return self._sheet.apply(element)

    def style(self, element: Element, parent: Style, declared: Mapping[str, str]) -> Style | None:
        """The style of an element inside `parent`; None after recording what cannot be honoured."""
        try:
            return inherit(parent, declared, self.port.diagonal)
        except Unsupported as error:
            code = POINTED.get(error.name, "ART21")
            self.diagnostics.add(code, element.where, name=error.name, value=error.value[:40])
        except ValueError as error:
            self.wrong(element, *error.args[:2])
        return None

    def operators(self, element: Element) -> str:
        """The path of a shape; empty when it has none, or after recording what is wrong with it."""
        data = element.attributes.get("d") if element.tag == "path" else None
        if data is not None and data in self._paths:
            return self._paths[data]
        try:
            operators = SHAPES[element.tag](element.attributes, self.port)
        except ValueError as error:
            self.wrong(element, element.tag, str(error))
            return ""
        if data is not None:
            self._paths[data] = operators
        return operators

    def target(self, element: Element, href: str) -> Element | None:
        """What a reference leads to; None after recording that it leads nowhere, or out of the file."""
        if not href.startswith("#"):
            self.diagnostics.add("ART16", element.where, what=href[:60])
            return None
        target = self.ids.get(href[1:])
        if target is None:
            self.diagnostics.add("ART22", element.where, id=href[1:61])
        return target

    def wrong(self, element: Element, name: str, value: str) -> None:
        """Record a value that cannot be read."""
        self.diagnostics.add("ART20", element.where, name=name, value=value[:40])
