"""Scene → one HTML file: no scripts, no pictures, nothing fetched; the structure of the pages as structure of the text.

What the tags of the PDF say, this says too, in the same order: both are made from the structure of the Scene.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from cardgen.layout.scene import Item, Link, Node, Page, Scene, Text
from cardgen.twin.headings import headings

STYLE = Path(__file__).with_name("style.css")
CONTENTS_FROM = 4
"""So many pages or more, and the file starts with a list of them."""

_CONTAINERS = {
    "Sect": "section",
    "Part": "section",
    "Art": "article",
    "Aside": "aside",
    "Note": "aside",
    "BlockQuote": "blockquote",
}
_INLINE = {
    "Span": "span",
    "Lbl": "span",
    "Quote": "q",
    "Em": "em",
    "Strong": "strong",
    "Code": "code",
    "Link": "a",
}
_SAFE_LINKS = ("https://", "http://", "mailto:", "tel:")


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the file's own, from the labels of the edition."""

    picture: str = ""  # stands before what a picture shows
    contents: str = ""  # above the list of pages


def as_html(scene: Scene, words: Words, *, large: bool = False) -> str:
    """The twin of a Scene.

    A page that says the same as an earlier one, such as the second empty card of a deck, is left out.

    Args:
        scene: what to tell.
        words: the file's own words.
        large: large print: 20 pt letters, black on white.
    """
    told = _pages(scene, words)
    title = escape(clean(scene.title))
    head = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(scene.lang)}"{" class=large" if large else ""}>',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<title>{title}</title>",
        f"<style>\n{STYLE.read_text(encoding='utf-8')}</style>",
        "</head>",
        "<body>",
    ]
    own_title = [] if _starts_with_title(scene) else [f"<h1>{title}</h1>"]
    body = [*own_title, *_contents(told, words), "<main>"]
    for number, (page, lines) in enumerate(told, 1):
        body += [f'<section id="p{number}" aria-label="{escape(clean(page.title))}">', *lines, "</section>"]
    return "\n".join([*head, *body, "</main>", "</body>", "</html>"]) + "\n"


def clean(text: str) -> str:
    """Reading text: without soft hyphens and control characters."""
    return (
        "".join(c for c in text.replace("\n", " ") if c.isprintable() or c == "\u00a0")
        .replace("\u00ad", "")
        .strip()
    )


def _starts_with_title(scene: Scene) -> bool:
    return bool(scene.pages) and any(node.role == "H1" for node in scene.pages[0].structure.walk())


def _pages(scene: Scene, words: Words) -> list[tuple[Page, list[str]]]:
    levels = headings(scene, titled=_starts_with_title(scene))
    seen: set[tuple[str, ...]] = set()
    told = []
    for page, own in zip(scene.pages, levels, strict=True):
        lines = _Page(page, own, words).lines()
        if tuple(lines) not in seen:
            seen.add(tuple(lines))
            told.append((page, lines))
    return told


def _contents(told: list[tuple[Page, list[str]]], words: Words) -> list[str]:
    if len(told) < CONTENTS_FROM:
        return []
    entries = [
        f'<li><a href="#p{number}">{escape(clean(page.title))}</a></li>'
        for number, (page, _) in enumerate(told, 1)
    ]
    return [f'<nav aria-label="{escape(words.contents)}">', "<ol>", *entries, "</ol>", "</nav>"]


class _Page:
    """Tells one page. `levels` has the level of each of its headings, in order."""

    def __init__(self, page: Page, levels: list[int], words: Words) -> None:
        self._items: dict[str, Item] = {item.id: item for item in page.items}
        self._structure = page.structure
        self._levels = iter(levels)
        self._words = words

    def lines(self) -> list[str]:
        return [line for child in self._structure.children for line in self._block(child)]

    # --- blocks ---

    def _block(self, child: Node | str) -> Iterator[str]:
        if isinstance(child, str):
            if text := self._text(child):
                yield f"<p>{text}</p>"
            return
        if child.role == "Figure":
            yield from self._figure(child)
        elif child.role == "L":
            yield from self._list(child)
        elif child.role.startswith("H") and child.role[1:].isdecimal():
            level = next(self._levels)
            yield f"<h{level}{_lang(child)}>{self._inline(child)}</h{level}>"
        elif child.role in _INLINE or self._is_paragraph(child):
            text = self._inline(Node("P", (child,))) if child.role in _INLINE else self._inline(child)
            if text:
                yield f"<p{_lang(child)}>{text}</p>"
        else:
            tag = _CONTAINERS.get(child.role, "div")
            inside = [line for inner in child.children for line in self._block(inner)]
            if inside:
                yield from (f"<{tag}{_lang(child)}>", *inside, f"</{tag}>")
        yield from (f'<p class="note">{escape(clean(note))}</p>' for note in child.notes)

    def _is_paragraph(self, node: Node) -> bool:
        """Whether a node holds running text and no blocks."""
        return all(isinstance(child, str) or child.role in _INLINE for child in node.children)

    def _figure(self, node: Node) -> Iterator[str]:
        if alt := escape(clean(node.alt)):
            name = f'<span class="kind">{escape(self._words.picture)}: </span>' if self._words.picture else ""
            yield f"<figure><figcaption>{name}{alt}</figcaption></figure>"

    def _list(self, node: Node) -> Iterator[str]:
        labelled = any(inner.role == "Lbl" for inner in node.walk())
        yield '<ol class="labelled">' if labelled else "<ul>"
        for entry in node.children:
            if isinstance(entry, Node):
                yield f"<li{_lang(entry)}>{self._entry(entry)}</li>"
        yield "</ol>" if labelled else "</ul>"

    def _entry(self, node: Node) -> str:
        parts = []
        for child in node.children:
            if isinstance(child, str) or child.role in _INLINE:
                parts.append(self._inline(Node("P", (child,))))
            elif self._is_paragraph(child):
                parts.append(self._inline(child))
            else:
                parts += [line for inner in child.children for line in self._block(inner)]
        return " ".join(filter(None, parts))

    # --- words within a block ---

    def _inline(self, node: Node) -> str:
        if node.actual_text:
            return escape(clean(node.actual_text))
        parts = [
            self._text(child) if isinstance(child, str) else self._span(child) for child in node.children
        ]
        return " ".join(filter(None, parts))

    def _span(self, node: Node) -> str:
        inside = escape(clean(node.alt)) if node.role == "Figure" else self._inline(node)
        if node.role == "Link":
            url = next((item.url for item in map(self._items.get, _ids(node)) if isinstance(item, Link)), "")
            inside = inside or escape(clean(node.alt)) or escape(url)
            return f'<a href="{escape(url)}">{inside}</a>' if url.lower().startswith(_SAFE_LINKS) else inside
        if not inside:
            return ""
        tag = _INLINE.get(node.role, "span")
        mark = ' class="label"' if node.role == "Lbl" else ""
        return f"<{tag}{mark}{_lang(node)}>{inside}</{tag}>"

    def _text(self, id_: str) -> str:
        item = self._items.get(id_)
        return escape(clean(item.text)) if isinstance(item, Text) else ""


def _ids(node: Node) -> Iterator[str]:
    return (child for child in node.children if isinstance(child, str))


def _lang(node: Node) -> str:
    return f' lang="{escape(node.lang)}"' if node.lang else ""
