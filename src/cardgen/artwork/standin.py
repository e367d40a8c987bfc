"""A drawing written out plainly, for the program that draws what we do not draw ourselves.

That program gets to see what our own reader let through and nothing else: no scripts, no style sheets (every element
carries what they say about it), no words, no reference that leaves the file.
"""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from collections.abc import Iterator
from html import escape
from urllib.parse import unquote_to_bytes

from cardgen.artwork.document import Document
from cardgen.artwork.extent import own_transform
from cardgen.artwork.program import CURRENT
from cardgen.artwork.reader import Element, parse
from cardgen.artwork.shapes import SHAPES
from cardgen.artwork.style import GEOMETRY
from cardgen.artwork.values import IDENTITY, number, reference
from cardgen.messages.diagnostics import Diagnostics

MAX_UNPACKED = 8_000_000
MOST_NESTED = 3
"""Drawings within pictures within drawings."""

_LEFT_OUT = {
    "script",
    "style",
    "title",
    "desc",
    "metadata",
    "animate",
    "animateTransform",
    "animateMotion",
    "set",
}
_LEFT_OUT |= {"animateColor", "font", "font-face", "foreignObject", "cursor", "view", "color-profile"}
_UNSAID = {"style", "class", "label", "transform", "transform-origin", "transform-box", "systemLanguage"}
_UNSAID |= {"requiredExtensions", "requiredFeatures", "background", "background-color"}
_DRAWN = {*SHAPES, "g", "a", "svg", "use", "switch", "image", "text"}
_TURNED_THERE = {"linearGradient", "radialGradient", "pattern"}
"""Elements with a transform of another name, which the other program turns about its origin by itself."""
_PIXELS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")
_URL = re.compile(r"url\(\s*[\"']?\s*([^\"')]*)")
_DATA = re.compile(r"data:([^,;]*)([^,]*),(.*)", re.DOTALL)


def plain(document: Document, size: tuple[float, float], nested: int = 0) -> str:
    """The drawing as an SVG that says everything by itself; what no drawing may hold is recorded.

    Args:
        document: the drawing, read as a browser does.
        size: its width and height in px.
        nested: how many pictures it lies within.
    """
    text = "".join(_Clerk(document, nested).root(size))
    return (
        text.replace("<svg ", f'<svg color="var(--{CURRENT})" ', 1)
        if CURRENT.lower() in text.lower()
        else text
    )


class _Clerk:
    """Writes a drawing out."""

    def __init__(self, document: Document, nested: int) -> None:
        self._document, self._nested = document, nested

    def root(self, size: tuple[float, float]) -> Iterator[str]:
        document = self._document
        root, said = document.root, dict(document.declared(document.root))
        said["width"], said["height"] = (number(side) for side in size)
        x0, y0, x1, y1 = document.view
        said["viewBox"] = " ".join(number(value) for value in (x0, y0, x1 - x0, y1 - y0))
        said.setdefault("xmlns", "http://www.w3.org/2000/svg")
        ground = said.get("background-color", said.get("background", "none"))
        yield f"<svg {self._attributes(root, said)}>"
        if ground != "none":
            rect = f'x="{number(x0 - 9 * (x1 - x0))}" y="{number(y0 - 9 * (y1 - y0))}"'
            yield f'<rect {rect} width="2000%" height="2000%" fill={_quoted(ground)} stroke="none"/>'
        for child in root.children:
            yield from self._element(child)
        yield "</svg>"

    def _element(self, element: Element) -> Iterator[str]:
        document = self._document
        document.visit(element)
        said = document.declared(element)
        drawn = element.tag in _DRAWN
        if element.tag in _LEFT_OUT or (drawn and not document.shown(element)):
            return
        if drawn and said.get("display", "").strip().lower() == "none":
            return
        if element.tag == "text":
            parts = list(element.walk())
            if any(
                part.tag == "tref" or not piece.isspace() for part in parts for piece in part.pieces or [" "]
            ):
                document.refuse("ART10", element.where, name=element.tag)
            return
        yield f"<{element.tag} {self._attributes(element, dict(said))}>"
        with document.budget.deeper(element.where):
            for child in self._children(element):
                yield from self._element(child)
        yield f"</{element.tag}>"

    def _children(self, element: Element) -> list[Element]:
        if element.tag != "switch":
            return element.children
        chosen = [c for c in element.children if c.tag in _DRAWN and self._document.shown(c)]
        return chosen[:1]

    def _attributes(self, element: Element, said: dict[str, str]) -> str:
        """All an element says, as attributes, and in a style what counts nowhere else."""
        document = self._document
        styled = document.said(element)
        geometry = GEOMETRY.get(element.tag, frozenset())
        attributes, style = {}, []
        for name, value in said.items():
            turned = name.startswith("transform-") and element.tag in _TURNED_THERE
            if (name in _UNSAID and not turned) or name.startswith(("--", "on")):
                continue
            self._check(element, name, value)
            if name == "href":
                attributes[name] = self._href(element, value)
            elif name in styled and name not in geometry:
                style.append(f"{name}:{value}")
            else:
                attributes[name] = value
        if element.tag == "path" and attributes.get("d", "").strip().startswith("path("):
            attributes["d"] = attributes["d"].strip()[5:].rstrip(") ").strip("\"' ")
        own = own_transform(document, element, document.port) if "transform" in said else IDENTITY
        if own != IDENTITY:
            attributes["transform"] = f"matrix({' '.join(map(number, own))})"
        if style:
            attributes["style"] = ";".join(style)
        return " ".join(f"{name}={_quoted(value)}" for name, value in attributes.items())

    def _check(self, element: Element, name: str, value: str) -> None:
        """Record what the other program would leave out in silence, or fetch."""
        document = self._document
        for target in _URL.findall(value):
            if not target.startswith("#"):
                document.refuse("ART16", element.where, what=target[:60])
        if name in {"clip-path", "mask"} and value.strip() not in {"none", ""}:
            pointer = reference(value)
            if pointer is None or pointer[1]:
                document.refuse("ART21", element.where, name=name, value=value[:40])
        if name == "vector-effect" and value.strip() != "none":
            document.refuse("ART21", element.where, name=name, value=value[:40])

    def _href(self, element: Element, href: str) -> str:
        href = href.strip()
        if href.startswith("#") or not href:
            return href
        match = _DATA.fullmatch(href)
        if match is None:
            self._document.refuse("ART16", element.where, what=href[:60])
            return ""
        data = _unpacked(match)
        if data.startswith(_PIXELS) or element.tag not in {"image", "feImage"}:
            return href
        inner = self._inner(element, data)
        return f"data:image/svg+xml;base64,{base64.b64encode(inner.encode()).decode()}"

    def _inner(self, element: Element, data: bytes) -> str:
        """A drawing within the drawing, as plain as the one around it."""
        from cardgen.artwork.sizing import sized

        document, found = self._document, Diagnostics()
        if self._nested >= MOST_NESTED:
            document.refuse("ART08", element.where, limit=MOST_NESTED)
            return ""
        root = parse(data, element.where.file, found)
        size = sized(root, found) if root is not None else None
        text = ""
        if root is not None and size is not None:
            inner = Document(root, size.view, found, strict=False)
            inner.budget = document.budget
            text = plain(inner, size.pixels, self._nested + 1)
        for code in dict.fromkeys(item.code for item in found.errors):
            values = next(item.values for item in found.errors if item.code == code)
            document.refuse(code, element.where, **dict(values))
        return text


def _unpacked(match: re.Match[str]) -> bytes:
    """The bytes of a `data:` address."""
    raw = unquote_to_bytes(match[3])
    if "base64" in match[2].lower():
        try:
            raw = base64.b64decode(re.sub(rb"\s+", b"", raw) + b"==", validate=False)
        except binascii.Error:
            return b""
    if raw.startswith(b"\x1f\x8b"):
        try:
            raw = zlib.decompressobj(31).decompress(raw, MAX_UNPACKED)
        except zlib.error:
            return b""
    return raw


def _quoted(value: str) -> str:
    """The value of an attribute. `xml.sax.saxutils`, which does this too, loads all of the web."""
    plain = escape(value).replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")
    return f'"{plain}"'


_DIFFERENT = {
    "feTile": re.compile(r"<feTile\b"),
    "feTurbulence (stitchTiles)": re.compile(r"""\bstitchTiles=["']stitch"""),
    "feConvolveMatrix (wrap)": re.compile(r"""\bedgeMode=["']wrap"""),
    "feImage": re.compile(r"<feImage\b"),
}
"""Effects that the program which draws them is known to draw otherwise than browsers, by resvg's own test pictures."""


def drawn_differently(text: str) -> list[str]:
    """The effects in a drawing that may look otherwise than in a browser, as people can look them up."""
    return [name for name, sign in _DIFFERENT.items() if sign.search(text)]
