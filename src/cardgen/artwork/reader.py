"""SVG text to a tree of elements that know their line. Safe for files from strangers.

Nothing is fetched; bytes, elements, depth, and what the file's own entities can grow to are limited. What belongs to
other namespaces (editor settings, metadata) is left out here, because it draws nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

from cardgen.core.filekinds import really
from cardgen.core.pattern import pattern
from cardgen.core.struct import Struct, field
from cardgen.messages.diagnostics import Diagnostics, Where

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES = 8_000_000
MAX_ELEMENTS = 60_000
MAX_DEPTH = 80

_SVG = "http://www.w3.org/2000/svg"
_XLINK_HREF = "http://www.w3.org/1999/xlink href"
_LABEL = "http://www.inkscape.org/namespaces/inkscape label"
_WORDLESS = {"title", "desc", "metadata", "script"}
"""Elements whose text is never drawn and never read."""
_ENTITY = pattern(r"&([^#;&\s][^;&\s]*);")


class Element(Struct, eq=False):
    """One SVG element.

    `href` covers both spellings, `label` is the name an editor shows for it, `index` its place among the children of
    `parent`. `foreign` says that it holds something of another kind than SVG.
    """

    tag: str
    attributes: dict[str, str]
    where: Where
    parent: Element | None = None
    index: int = 0
    children: list[Element] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    foreign: bool = False

    @property
    def text(self) -> str:
        """What stands between its tags, that of children left out."""
        return "".join(self.pieces)

    def walk(self) -> Iterator[Element]:
        """This element and all below it."""
        stack = [self]
        while stack:
            element = stack.pop()
            yield element
            stack += reversed(element.children)


class _RefusedError(Exception):
    """Reading stops here; the diagnostic has been recorded."""


class _Builder:
    """Receives what expat finds."""

    def __init__(self, data: bytes, shown: str, diagnostics: Diagnostics) -> None:
        self.shown, self.diagnostics = shown, diagnostics
        self.root: Element | None = None
        self.stack: list[Element] = []
        self.skipping = 0
        self.count = 0
        self.ampersands = data.count(b"&")
        self.entities: dict[str, int] = {}  # how many characters each grows to
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.characters
        self.parser.EntityDeclHandler = self.entity
        self.parser.ProcessingInstructionHandler = self.instruction

    def where(self) -> Where:
        return Where(self.shown, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def refuse(self, code: str, **values: object) -> _RefusedError:
        self.diagnostics.add(code, self.where(), **values)
        return _RefusedError()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.count += 1
        if self.count > MAX_ELEMENTS:
            raise self.refuse("ART07", limit=MAX_ELEMENTS)
        if self.skipping or len(self.stack) >= MAX_DEPTH:
            if len(self.stack) + self.skipping >= MAX_DEPTH:
                raise self.refuse("ART08", limit=MAX_DEPTH)
            self.skipping += 1
            return
        namespace, _, tag = name.rpartition(" ")
        around = self.stack[-1] if self.stack else None
        if namespace not in {_SVG, ""}:
            self.skipping = 1
            if around is not None:
                around.foreign = True
            return
        element = Element(tag, _plain(attributes), self.where(), around)
        if around is not None:
            element.index = len(around.children)
            around.children.append(element)
        else:
            self.root = element
        self.stack.append(element)

    def end(self, _name: str) -> None:
        if self.skipping:
            self.skipping -= 1
        else:
            self.stack.pop()

    def characters(self, text: str) -> None:
        if not self.skipping and self.stack and self.stack[-1].tag not in _WORDLESS:
            self.stack[-1].pieces.append(text)

    def entity(self, name: str, parameter: int, value: str | None, *_: object) -> None:
        """A file may name its own pieces of text, as Illustrator does; not those of others, and not to explode."""
        if value is None or parameter:
            raise self.refuse("ART04")
        self.entities[name] = len(value) + sum(self.entities.get(used, 0) for used in _ENTITY.findall(value))
        if self.ampersands * max(self.entities.values()) > MAX_BYTES:
            raise self.refuse("ART04")

    def instruction(self, target: str, _data: str) -> None:
        if target == "xml-stylesheet":
            self.diagnostics.add("ART16", self.where(), what="xml-stylesheet")


def _plain(attributes: dict[str, str]) -> dict[str, str]:
    """Attributes without a namespace, plus the two others that matter under short names."""
    if " " not in "".join(attributes):
        return attributes
    out = {name: value for name, value in attributes.items() if " " not in name}
    if _XLINK_HREF in attributes:
        out.setdefault("href", attributes[_XLINK_HREF])
    if _LABEL in attributes:
        out["label"] = attributes[_LABEL]
    return out


def parse(data: bytes, shown: str, diagnostics: Diagnostics) -> Element | None:
    """The root `svg` element, or None after recording why not.

    Args:
        data: the file.
        shown: its name in messages.
        diagnostics: receives what is wrong.
    """
    if len(data) > MAX_BYTES:
        diagnostics.add("ART02", Where(shown), limit=MAX_BYTES // 1_000_000)
        return None
    builder = _Builder(data, shown, diagnostics)
    try:
        builder.parser.Parse(data, True)
    except _RefusedError:
        return None
    except expat.ExpatError as error:
        place = Where(shown, error.lineno, error.offset + 1)
        diagnostics.add("ART03", place, xml=error.code, really=really(data, "SVG"))
        return None
    except (LookupError, ValueError):  # an encoding that nobody knows, or one that expat cannot read
        diagnostics.add("ART03", Where(shown, 1, 1), xml=0, really="")
        return None
    root = builder.root
    if root is None or root.tag != "svg":
        diagnostics.add("ART05", Where(shown, 1, 1), found=root.tag if root else "")
        return None
    return root
