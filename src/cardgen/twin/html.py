"""Scene → one HTML file: no scripts, no pictures, nothing fetched; the structure of the pages as structure of the text.

What the tags of the PDF say, this says too, in the same order: both are made from the structure of the Scene.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from cardgen.layout.scene import Item, Link, Node, Page, Scene, Text
from cardgen.twin.headings import headings

STYLE = Path(__file__).with_name("style.css")
CONTENTS_FROM = 4
"""So many sections or more, and the file starts with a list of them."""

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
_NUMBER = re.compile(r"<p>(\d{1,3})</p>")
_HEADING = re.compile(r"<h[1-6][^>]*>")
_SAFE_LINKS = ("https://", "http://", "mailto:", "tel:")


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the file's own, from the labels of the edition."""

    picture: str = ""  # stands before what a picture shows
    contents: str = ""  # above the list of sections


def as_html(scene: Scene, words: Words, *, large: bool = False) -> str:
    """The twin of a Scene.

    Pages with the same title, such as both sides of a card, become one section. A page that says the same as an earlier
    one, such as the second empty card of a deck, is left out.

    Args:
        scene: what to tell.
        words: the file's own words.
        large: large print: 20 pt letters, black on white.
    """
    parts = _parts(scene, words)
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
    body = [*own_title, *_contents(parts, words), "<main>"]
    for number, part in enumerate(parts, 1):
        body += [f'<section id="p{number}" aria-label="{escape(part.title)}">', *part.lines, "</section>"]
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


@dataclass(frozen=True, slots=True)
class _Part:
    """Pages with one title, told."""

    title: str
    lines: list[str]


def _parts(scene: Scene, words: Words) -> list[_Part]:
    pages = distinct(scene.pages)
    places = _places(pages)
    parts: list[_Part] = []
    for page, levels in zip(pages, headings(pages, titled=_starts_with_title(scene)), strict=True):
        lines = _Page(page, levels, words, places).lines()
        title = clean(page.title)
        if parts and parts[-1].title == title:
            parts[-1].lines.extend(lines)
        else:
            parts.append(_Part(title, lines))
    return parts


def _places(pages: Sequence[Page]) -> dict[str, str]:
    """`#` and the id of a page, as links in a booklet have it, to the section that tells the page."""
    places: dict[str, str] = {}
    number = 0
    for before, page in zip([None, *pages], pages, strict=False):
        number += before is None or clean(before.title) != clean(page.title)
        places[f"#{page.id}"] = f"#p{number}"
    return places


def distinct(pages: Sequence[Page]) -> list[Page]:
    """The pages without those that say the same as an earlier one."""
    kept: dict[tuple[object, ...], Page] = {}
    for page in pages:
        texts = {item.id: item.text for item in page.items if isinstance(item, Text)}
        said = [
            (
                node.role,
                node.alt,
                node.actual_text,
                node.notes,
                *(texts.get(child, "") for child in node.children if isinstance(child, str)),
            )
            for node in page.structure.walk()
        ]
        kept.setdefault((page.title, *said), page)
    return list(kept.values())


def _contents(parts: Sequence[_Part], words: Words) -> list[str]:
    if len(parts) < CONTENTS_FROM:
        return []
    entries = [
        f'<li><a href="#p{number}">{escape(part.title)}</a></li>' for number, part in enumerate(parts, 1)
    ]
    return [
        '<nav aria-labelledby="contents">',
        f'<p id="contents">{escape(words.contents)}</p>',
        "<ol>",
        *entries,
        "</ol>",
        "</nav>",
    ]


class _Page:
    """Tells one page. `levels` has the level of each of its headings, in order."""

    def __init__(self, page: Page, levels: list[int], words: Words, places: dict[str, str]) -> None:
        self._places = places
        self._items: dict[str, Item] = {item.id: item for item in page.items}
        self._structure = page.structure
        self._levels = iter(levels)
        self._words = words

    def lines(self) -> list[str]:
        return self._blocks(self._structure)

    # --- blocks ---

    def _blocks(self, node: Node) -> list[str]:
        """The children of a node. A bare number before a heading, as in a badge, becomes part of the heading."""
        lines: list[str] = []
        for child in node.children:
            told = list(self._block(child))
            number = _NUMBER.fullmatch(lines[-1]) if lines else None
            heading = _HEADING.match(told[0]) if told else None
            if number and heading:
                lines.pop()
                told[0] = f'{heading[0]}<span class="label">{number[1]}</span> {told[0][heading.end() :]}'
            lines += told
        return lines

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
            if inside := self._blocks(child):
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
                parts += self._blocks(child)
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
        if node.role == "Figure":
            return escape(clean(node.alt))
        inside = self._inline(node)
        if node.role == "Link":
            url = next((item.url for item in map(self._items.get, _ids(node)) if isinstance(item, Link)), "")
            inside = inside or escape(clean(node.alt)) or escape(url)
            target = self._places.get(url, url if url.lower().startswith(_SAFE_LINKS) else "")
            return f'<a href="{escape(target)}">{inside}</a>' if target else inside
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
