"""One page in words: its structure as lines of HTML. Headings stay apart until the levels of all pages are known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from itertools import groupby

from cardgen.core.struct import Struct
from cardgen.layout.outline import clean, is_heading, read
from cardgen.layout.scene import Item, Link, Node, Page, PlacedText
from cardgen.layout.spoken import Abbreviations, Piece, pieces, spelled

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


class TwinWords(Struct, frozen=True):
    """Words of the file's own, from the labels of the edition."""

    picture: str = ""  # stands before what a picture shows
    contents: str = ""  # above the list of sections


class Paragraph(Struct, frozen=True):
    """Words as HTML."""

    text: str
    lang: str = ""

    def at(self, level: int) -> str:  # noqa: ARG002 (as a heading has it)
        """The line."""
        return f"<p{self.lang}>{self.text}</p>"


class Heading(Struct, frozen=True):
    """A heading as HTML, and its level on the page."""

    text: str
    level: int
    lang: str = ""

    def at(self, level: int) -> str:
        """The line, at a level of the whole text."""
        return f"<h{level}{self.lang}>{self.text}</h{level}>"


Line = str | Paragraph | Heading


def tell(
    page: Page, words: TwinWords, places: Mapping[str, str], abbreviations: Abbreviations = ()
) -> list[Line]:
    """The lines of a page. `places` says where a link to another page (`#id`) leads."""
    return _Telling(page, words, places, abbreviations).blocks(page.structure)


class _Telling:
    def __init__(
        self, page: Page, words: TwinWords, places: Mapping[str, str], abbreviations: Abbreviations
    ) -> None:
        self._abbreviations = abbreviations
        self._spelled = spelled(page, abbreviations)
        self._items: dict[str, Item] = {item.id: item for item in page.items}
        self._words = words
        self._places = places

    # --- blocks ---

    def blocks(self, node: Node) -> list[Line]:
        """The children of a node; lines of contents that follow each other as one list."""
        lines: list[Line] = []
        for listed, children in groupby(node.children, _is_line_of_contents):
            told = [line for child in children for line in self._block(child)]
            lines += ['<ul class="contents">', *told, "</ul>"] if listed and told else told
        return lines

    def _block(self, child: Node | str) -> Iterator[Line]:
        if isinstance(child, str):
            if text := self._text(child):
                yield Paragraph(text)
            return
        if child.role == "Figure":
            yield from self._figure(child)
        elif child.role in ("L", "Table", "TOCI"):
            yield from self._listed(child)
        elif is_heading(child):
            if text := self._inline(child):
                yield Heading(text, int(child.role[1:]), _lang(child))
        elif child.role in _INLINE or child.actual_text or _is_running(child):
            text = self._span(child) if child.role in _INLINE else self._inline(child)
            if text:
                yield Paragraph(text, _lang(child))
        else:
            tag = _CONTAINERS.get(child.role, "div")
            if inside := self.blocks(child):
                yield from (f"<{tag}{_lang(child)}>", *inside, f"</{tag}>")
        yield from (f'<p class="note">{escape(clean(note))}</p>' for note in child.notes)

    def _figure(self, node: Node) -> Iterator[str]:
        if alt := escape(clean(node.alt)):
            name = f'<span class="kind">{escape(self._words.picture)}: </span>' if self._words.picture else ""
            yield f"<figure><figcaption>{name}{alt}</figcaption></figure>"

    def _listed(self, node: Node) -> Iterator[str]:
        if node.role == "L":
            yield from self._list(node)
        elif node.role == "Table":
            yield from self._table(node)
        elif text := self._line_of_contents(node):
            yield f"<li>{text}</li>"

    def _list(self, node: Node) -> Iterator[str]:
        """Entries; what stands in a list beside them becomes an entry too."""
        labelled = any(inner.role == "Lbl" for inner in node.walk())
        entries = [child if isinstance(child, Node) else Node("LI", (child,)) for child in node.children]
        told = [(entry, text) for entry in entries if (text := self._entry(entry))]
        if told:
            yield '<ol class="labelled">' if labelled else "<ul>"
            yield from (f"<li{_lang(entry)}>{text}</li>" for entry, text in told)
            yield "</ol>" if labelled else "</ul>"

    def _table(self, node: Node) -> Iterator[str]:
        yield "<table>"
        for row in node.children:
            cells = [
                cell if isinstance(cell, Node) and cell.role in ("TH", "TD") else Node("TD", (cell,))
                for cell in (row.children if isinstance(row, Node) else (row,))
            ]
            scope = "col" if all(cell.role == "TH" for cell in cells) else "row"
            told = (
                f'<th scope="{scope}">{self._cell(cell)}</th>'
                if cell.role == "TH"
                else f"<td>{self._cell(cell)}</td>"
                for cell in cells
            )
            yield f"<tr>{' '.join(told)}</tr>"
        yield "</table>"

    def _cell(self, node: Node) -> str:
        return self._entry(Node("LBody", node.children))

    def _line_of_contents(self, node: Node) -> str:
        """A title and the number of its page, as one link."""
        words = self._bare(node)
        link = next((name for name in node.leaves() if isinstance(self._items.get(name), Link)), "")
        return self._link(Node("Link", (link,)), words) if link and words else words

    def _bare(self, node: Node) -> str:
        """What a node says, without a mark or a link of its own."""
        if node.actual_text or node.role == "Figure":
            return escape(clean(node.actual_text or node.alt))
        said = (self._text(one) if isinstance(one, str) else self._bare(one) for one in node.children)
        words = " ".join(filter(None, said))
        return words or (escape(clean(node.alt)) if node.role == "Link" else "")

    def _entry(self, node: Node) -> str:
        if node.role not in ("LI", "LBody"):
            return " ".join(_flat(line) for line in self._block(node))
        parts = []
        for child in node.children:
            if isinstance(child, str):
                parts.append(self._text(child))
            elif child.role in _INLINE:
                parts.append(self._span(child))
            elif child.role == "LBody":
                parts.append(self._entry(child))
            else:
                parts += [_flat(line) for line in self._block(child)]
        parts += [escape(clean(note)) for note in node.notes]
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
        """A node inside running text."""
        if node.role == "Figure":
            return escape(clean(node.alt))
        inside = self._inline(node)
        if node.role == "Link":
            return self._link(node, inside or escape(clean(node.alt)))
        if not inside:
            return ""
        tag = _INLINE.get(node.role, "span")
        mark = ' class="label"' if node.role == "Lbl" else ""
        return f"<{tag}{mark}{_lang(node)}>{inside}</{tag}>"

    def _link(self, node: Node, inside: str) -> str:
        items = (self._items.get(child) for child in node.children if isinstance(child, str))
        url = next((item.url for item in items if isinstance(item, Link)), "")
        target = self._places.get(url, url if url.lower().startswith(_SAFE_LINKS) else "")
        return f'<a href="{escape(target)}">{inside or escape(url)}</a>' if target else inside

    def _text(self, id_: str) -> str:
        item = self._items.get(id_)
        if not isinstance(item, PlacedText):
            return ""
        whole, found = item.text, pieces(item, () if id_ in self._spelled else self._abbreviations)
        return "".join(_said(read(whole[piece.start : piece.end]), piece) for piece in found).strip()


def _said(words: str, piece: Piece) -> str:
    """Words of a text, marked when they are an abbreviation or in another language. Blanks stay outside the mark."""
    bare = words.strip()
    if piece.plain or not bare:
        return escape(words)
    before, after = words[: words.index(bare[0])], words[len(words.rstrip()) :]
    tag = "abbr" if piece.meaning else "span"
    title = f' title="{escape(clean(piece.meaning))}"' if piece.meaning else ""
    lang = f' lang="{escape(piece.lang)}"' if piece.lang else ""
    return f"{before}<{tag}{title}{lang}>{escape(bare)}</{tag}>{after}"


def _is_running(node: Node) -> bool:
    """Whether a node holds running text and no blocks."""
    return all(isinstance(child, str) or child.role in _INLINE for child in node.children)


def _is_line_of_contents(child: Node | str) -> bool:
    return isinstance(child, Node) and child.role == "TOCI"


def _flat(line: Line) -> str:
    """A line inside an entry of a list, where headings would upset the outline of the text."""
    if isinstance(line, Heading):
        return f"<strong{line.lang}>{line.text}</strong>"
    return line.text if isinstance(line, Paragraph) else line


def _lang(node: Node) -> str:
    return f' lang="{escape(node.lang)}"' if node.lang else ""
