"""Two independent readings to compare: of a Scene's structure, and of an HTML file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from cardgen.layout.scene import Node, Page, PlacedText

VOID = {"meta"}


def said(page: Page) -> list[str]:
    """The words of a page, as its structure has them."""
    texts = {item.id: item.text for item in page.items if isinstance(item, PlacedText)}
    return " ".join(_said(page.structure, texts)).replace("\u00ad", "").split()


def _said(node: Node, texts: dict[str, str]) -> Iterator[str]:
    if node.role == "Figure":
        yield node.alt
    elif node.actual_text:
        yield node.actual_text
    else:
        for child in node.children:
            if isinstance(child, str):
                yield texts.get(child, "")
            else:
                yield from _said(child, texts)
    yield from node.notes


@dataclass
class Element:
    """A tag with its attributes and the text directly or further inside."""

    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Read:
    """An HTML file: elements in the order in which they open, and the words of `main`."""

    elements: list[Element] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def levels(self) -> list[int]:
        """Levels of the headings."""
        return [
            int(one.tag[1])
            for one in self.elements
            if len(one.tag) == 2 and one.tag[0] == "h" and one.tag[1].isdigit()
        ]

    def texts(self, tag: str) -> list[str]:
        """What stands in the elements with this tag."""
        return [" ".join(one.text.split()) for one in self.elements if one.tag == tag]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.read = Read()
        self.open: list[Element] = []
        self.main: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.read.elements.append(element)
        if tag not in VOID:
            self.open.append(element)
        if tag in {"p", "li", "figure", "section", "h1", "h2", "h3", "h4", "h5", "h6"}:
            self.main.append(" ")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data
        tags = [element.tag for element in self.open]
        kind = bool(self.open) and self.open[-1].attributes.get("class") == "kind"
        if "main" in tags and "nav" not in tags and not kind:
            self.main.append(data)


def read(html: str) -> Read:
    """Read a file; fails when a tag is not closed where it should be."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open
    reader.read.words = "".join(reader.main).split()
    return reader.read
