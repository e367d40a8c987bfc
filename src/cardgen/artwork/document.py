"""One SVG file while it is being read: its ids, its style sheet, what it may cost, and where its problems go."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from cardgen.artwork.budget import VISIT, Budget
from cardgen.artwork.css import Declaration, StyleSheet, declarations
from cardgen.artwork.media import printed
from cardgen.artwork.paint import OutsideError
from cardgen.artwork.program import Box
from cardgen.artwork.reader import Element
from cardgen.artwork.shapes import SHAPES, Viewport
from cardgen.artwork.style import (
    GEOMETRY,
    INHERITED,
    INITIAL,
    NOWHERE,
    OTHERS,
    SETTERS,
    STYLE_ONLY,
    Style,
    inherit,
    makes_sense,
)
from cardgen.artwork.values import Unsupported, beyond_us, reference
from cardgen.core.pattern import pattern
from cardgen.messages.diagnostics import Diagnostics, Where

_BEYOND = {"filter": "ART14", "clip-path": "ART21"}
_MOVES = {"animate", "animateTransform", "animateMotion", "animateColor", "set"}
_PROPERTIES = INHERITED | OTHERS


class Document:
    """The file as a whole.

    Args:
        root: its root element.
        view: its viewBox.
        strict: whether everything must be drawn exactly and nothing may be wrong, as in the art of the house. Otherwise
            it is read as a browser reads it: what is wrong is passed over, and `beyond` tells where there is something
            that another program has to draw.
        diagnostics: receives what is in the way.

    Attributes:
        port: what per cent mean.
        seen: all that can be seen of it; more than the viewBox where the picture has room around that.
        at: the element that is being looked at.
    """

    def __init__(self, root: Element, view: Box, diagnostics: Diagnostics, *, strict: bool = True) -> None:
        self.root, self.view, self.diagnostics, self.strict = root, view, diagnostics, strict
        self.seen = view
        self.at = root.where
        self.port = Viewport(view[2] - view[0], view[3] - view[1])
        self.budget = Budget()
        self.ids: dict[str, Element] = {}
        self.beyond: dict[str, Where] = {}
        self.moves: Where | None = None
        self._said: dict[Element, dict[str, str]] = {}
        self._declared: dict[Element, dict[str, str]] = {}
        self._styles: dict[Element, Style] = {}
        self._paths: dict[
            str, str
        ] = {}  # drawings repeat their paths: a shape and its clip, a part used again
        self._where = root.where
        self._sheet = StyleSheet(
            lambda query: printed(query, self.port.w, self.port.h),
            lambda code, part: self.refuse(code, self._where, part=part[:40], what=part[:60]),
        )
        self._has_variables = False
        for element in root.walk():
            self._take_in(element)

    def _take_in(self, element: Element) -> None:
        attributes = element.attributes
        if "id" in attributes:
            self.ids.setdefault(attributes["id"], element)
        if element.tag == "style" and attributes.get("type", "text/css").strip().lower() in {"text/css", ""}:
            self._where = element.where
            if printed(attributes.get("media", ""), self.port.w, self.port.h):
                self._sheet.add(element.text)
        elif element.tag in _MOVES:
            self.moving(element)
        self._has_variables |= "--" in (
            element.text if element.tag == "style" else attributes.get("style", "")
        )
        if element.tag == "script" or " on" in " " + " ".join(attributes):
            self.refuse("ART15", element.where, name="script")
        elif attributes.get("href", "").strip().lower().startswith("javascript:"):
            self.refuse("ART15", element.where, name="javascript:")

    # --- what is wrong --------------------------------------------------------------------------------------------

    def refuse(self, code: str, where: Where, **values: object) -> None:
        """Record what no drawing may hold, or what neither we nor others can draw as a browser does."""
        self.diagnostics.add(code, where, **values)

    def inexact(self, code: str, where: Where, what: str, **values: object) -> None:
        """Record what is not drawn here, but can be by another program; `what` is its name in SVG."""
        if self.strict:
            self.diagnostics.add(code, where, **values)
        else:
            self.beyond.setdefault(what, where)

    def invalid(self, code: str, where: Where, **values: object) -> None:
        """Record a mistake that browsers pass over."""
        if self.strict:
            self.diagnostics.add(code, where, **values)

    def wrong(self, element: Element, name: str, value: str) -> None:
        """Record a value that cannot be read and that browsers pass over."""
        if beyond_us(value):
            self.refuse("ART20", element.where, name=name, value=value[:40])
        self.invalid("ART20", element.where, name=name, value=value[:40])

    def odd(self, element: Element, name: str, value: str) -> None:
        """Record a value that cannot be read and that leaves its element in doubt."""
        if beyond_us(value):
            self.refuse("ART20", element.where, name=name, value=value[:40])
        self.inexact("ART20", element.where, name, name=name, value=value[:40])

    def moving(self, element: Element) -> None:
        """Record movement: what is printed stands still."""
        self.moves = self.moves or element.where
        if self.strict:
            self.diagnostics.add("ART15", element.where, name=element.tag)

    def report(self, element: Element, name: str, value: str, error: Exception) -> None:
        """Record what is wrong with a property."""
        if isinstance(error, OutsideError):
            self.refuse("ART16", element.where, what=str(error)[:60])
        elif isinstance(error, Unsupported):
            code = _BEYOND.get(name, "ART21")
            self.inexact(code, element.where, error.name or name, name=name, value=value[:40])
        else:
            self.wrong(element, name, value)

    # --- what elements say ----------------------------------------------------------------------------------------

    def said(self, element: Element) -> Mapping[str, str]:
        """What style sheet and style attribute say about an element, as far as it matters here."""
        if not self._sheet.count and "style" not in element.attributes:
            return _NOTHING
        found = self._said.get(element)
        if found is None:
            own = declarations(element.attributes["style"]) if "style" in element.attributes else ()
            found = {}
            if own or self._sheet.count:
                found = self._sheet.cascade(
                    element, own, self.budget, lambda said: self._makes_sense(element, said)
                )
            geometry = GEOMETRY.get(element.tag, frozenset())
            for name in list(found):
                if name in NOWHERE and found[name].lower() not in NOWHERE[name] | {"initial", "unset"}:
                    self.refuse("ART21", element.where, name=name, value=found[name][:40])
                elif name in {"animation", "animation-name"} and found[name].split()[:1] != ["none"]:
                    self.moving(element)
                known = name in _PROPERTIES or name.startswith("--") or name in geometry
                if not known or (name in geometry and name != "d" and _BARE.fullmatch(found[name])):
                    del found[name]
            self._said[element] = found
        return found

    def _makes_sense(self, element: Element, said: Declaration) -> bool:
        if makes_sense(said.name, said.value):
            return True
        self.invalid("ART20", element.where, name=said.name, value=said.value[:40])
        return False

    def declared(self, element: Element) -> Mapping[str, str]:
        """Attributes and properties of an element, style sheet included, with variables of the file filled in."""
        found = self._declared.get(element)
        if found is not None:
            return found
        said = self.said(element)
        found = element.attributes
        if said or not STYLE_ONLY.isdisjoint(found):
            found = {name: value for name, value in found.items() if name not in STYLE_ONLY}
            found.update(said)
        if self._has_variables:
            found = {
                name: self._filled_in(element, value) if "var(" in value else value
                for name, value in found.items()
            }
        if not _WIDE.isdisjoint(found.values()):
            for name in [name for name, value in found.items() if value in _WIDE]:
                found = self._wide(element, found, name)
        self._declared[element] = found
        return found

    def _wide(self, element: Element, found: Mapping[str, str], name: str) -> dict[str, str]:
        """Words that every property knows, turned into what they stand for (CSS Cascade 4, 7.3)."""
        out = dict(found)
        word = out.pop(name).lower()
        inherits = name in INHERITED
        if word == "inherit" and not inherits and name in OTHERS:
            above = self.declared(element.parent).get(name) if element.parent is not None else None
            if (
                above is not None or name == "overflow"
            ):  # that has another start value on markers than elsewhere
                out[name] = above or "visible"
        elif word == "initial" and inherits and name in _INITIAL:
            out[name] = _INITIAL[name]
        elif name not in _PROPERTIES:
            out[name] = found[name]
        return out

    def _filled_in(self, element: Element, text: str, depth: int = 0) -> str:
        """A value with the variables that the file sets itself; those it does not set are keys of the palette."""

        def value(match: re.Match[str]) -> str:
            above: Element | None = element
            while above is not None:
                self.budget.spend(1, element.where)
                found = self.said(above).get(match[1])
                if found is not None:
                    return found if depth >= _CHAIN else self._filled_in(element, found, depth + 1)
                above = above.parent
            return match[0]

        return _VARIABLE.sub(value, text)[:_LONGEST]

    def style(self, element: Element, parent: Style, port: Viewport | None = None) -> Style:
        """The style of an element inside `parent`; what is wrong with it is recorded."""
        declared = self.declared(element)
        self.budget.spend(len(declared), element.where)
        if declared.keys().isdisjoint(SETTERS):
            return parent
        diagonal = (port or self.port).diagonal
        return inherit(parent, declared, diagonal, lambda *wrong: self.report(element, *wrong))

    def style_in_place(self, element: Element) -> Style:
        """The style of an element where it stands, for what is used from elsewhere: clips, masks, gradients."""
        found = self._styles.get(element)
        if found is None:
            chain = [element]
            while (above := chain[-1].parent) is not None and above not in self._styles:
                chain.append(above)
            last = chain[-1].parent
            found = self._styles[last] if last is not None else INITIAL
            for link in reversed(chain):
                found = self._styles[link] = self.style(link, found)
        return found

    def operators(self, element: Element, port: Viewport | None = None) -> str:
        """The path of a shape; empty when it has none, or after recording what is wrong with it."""
        declared = self.declared(element)
        data = declared.get("d") if element.tag == "path" else None
        found = self._paths.get(data) if data is not None else None
        if found is None:
            found = self._operators(element, declared, port or self.port)
            self.budget.spend(len(found) // 8, element.where)
            if data is not None:
                self._paths[data] = found
        return found

    def _operators(self, element: Element, declared: Mapping[str, str], port: Viewport) -> str:
        try:
            return SHAPES[element.tag](declared, port)
        except ValueError as error:
            self.odd(element, element.tag, str(error))
        except Unsupported as error:
            self.inexact("ART20", element.where, error.name, name=element.tag, value=error.value[:40])
        return ""

    def target(self, element: Element, href: str) -> Element | None:
        """What a reference leads to; None after recording that it leads nowhere, or out of the file."""
        href = href.strip()
        if not href.startswith("#"):
            if href:
                self.refuse("ART16", element.where, what=href[:60])
            return None
        target = self.ids.get(href[1:])
        if target is None:
            self.invalid("ART22", element.where, id=href[1:61])
        return target

    def pointed(self, element: Element, value: str, tag: str) -> Element | None:
        """The element that `url(#…)` of a clip or mask leads to; None after recording why there is none."""
        pointer = reference(value)
        if pointer is None or pointer[1]:
            # A CSS shape, or a mask with a place of its own: browsers know them, nobody else does.
            self.refuse("ART21", element.where, name=tag, value=value[:40])
            return None
        target = self.target(element, pointer[0])
        if target is not None and target.tag == tag:
            return target
        if target is not None or pointer[0].startswith("#"):
            self.inexact("ART22", element.where, tag, id=pointer[0][1:61])
        return None

    def visit(self, element: Element) -> None:
        """Pay for looking at an element.

        Raises:
            TooMuchError: there is not enough left.
        """
        self.at = element.where
        self.budget.spend(VISIT, element.where)

    def shown(self, element: Element) -> bool:
        """Whether the conditions on an element hold: its language, and no extension that nobody has."""
        attributes = element.attributes
        if attributes.get("requiredExtensions", "").strip():
            return False
        languages = attributes.get("systemLanguage")
        if languages is None:
            return True
        return any(item.strip().lower().split("-")[0] in _LANGUAGES for item in languages.split(","))


_NOTHING: Mapping[str, str] = MappingProxyType({})
_LANGUAGES = {"nl", "en"}
"""What our readers are taken to understand; of a drawing's alternatives the first of these is drawn."""
_WIDE = {"inherit", "initial", "unset", "revert", "revert-layer"}
_INITIAL = {
    **dict.fromkeys(("fill", "color"), "#000000"),
    **dict.fromkeys(("stroke", "stroke-dasharray"), "none"),
    **dict.fromkeys(("marker", "marker-start", "marker-mid", "marker-end"), "none"),
    **dict.fromkeys(("fill-opacity", "stroke-opacity", "stroke-width"), "1"),
    **dict.fromkeys(("fill-rule", "clip-rule"), "nonzero"),
    "stroke-linecap": "butt",
    "stroke-linejoin": "miter",
    "stroke-miterlimit": "4",
    "stroke-dashoffset": "0",
    "visibility": "visible",
    "paint-order": "normal",
}
_VARIABLE = pattern(r"var\(\s*(--[\w-]+)\s*(?:,[^()]*)?\)")
_BARE = pattern(r"-?\d*\.?\d*[1-9]\d*")
"""A number without the unit that lengths have in a style sheet."""
_CHAIN = 8
"""Variables may be made of variables, and gradients lean on gradients; no sensible file goes further."""
_LONGEST = 10_000
