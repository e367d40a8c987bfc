"""What a screen reader says of a tagged PDF, line by line: the words in the order of the tags, and what they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.messages.diagnostics import CardgenError, Where
from cardgen.messages.phrases import phrase

if TYPE_CHECKING:
    from cardgen.messages.phrases import Language
    from cardgen.preflight.tree import Key, Tag

_INSIDE = frozenset(("Span", "Link", "Quote", "Lbl", "Reference", "Code"))
"""What is said in one breath with the words around it."""


def read_aloud(source: Path | bytes, language: Language) -> list[str]:
    """The lines.

    Raises:
        CardgenError: it is no PDF, or has no tags (PRE10).
    """
    from cardgen.preflight.opening import opened
    from cardgen.preflight.reading import read_page
    from cardgen.preflight.tree import read_tree

    name = str(source) if isinstance(source, Path) else "PDF"
    with opened(source) as file:
        tree = read_tree(file.pdf)
        if tree is None:
            raise CardgenError.of("PRE10", Where(name))
        pieces: dict[tuple[Key, int], str] = {}
        for page in file.pdf.pages:
            pieces |= read_page(page.obj).pieces
        reader = _Reader(pieces, language)
        return [line for root in tree.roots for line in reader.lines(root)]


class _Reader:
    def __init__(self, pieces: dict[tuple[Key, int], str], language: Language) -> None:
        self._pieces, self._language = pieces, language

    def lines(self, tag: Tag) -> Iterator[str]:
        """What is said of a tag and all below it."""
        role = tag.role
        if role == "Figure":
            yield self._say("aloud-picture", self._told(tag))
        elif role == "Form":
            yield from self._fields(tag)
        elif tag.text_of("ActualText") or self._is_running(tag):
            words = self._words(tag)
            if role[:1] == "H" and role[1:].isdecimal():
                yield self._say("aloud-heading", words, level=role[1:])
            elif role == "BlockQuote" and words:
                yield self._say("aloud-quote", words)
            elif words:
                yield words
        elif role in ("LI", "TOCI"):
            yield self._say("aloud-entry", " ".join(self._flat(tag)))
        elif role == "Table":
            yield from self._table(tag)
        else:
            if role == "L":
                count = sum(inner.role == "LI" for inner in self._tags(tag))
                yield self._say("aloud-list", "", count=str(count))
            for child in self._tags(tag):
                yield from self.lines(child)

    def _table(self, tag: Tag) -> Iterator[str]:
        """Row by row, each cell after the head of its column: what is said when one goes through a table."""
        rows = [row for row in tag.walk() if row.role == "TR"]
        columns = max((len(self._tags(row)) for row in rows), default=0)
        yield self._say("aloud-table", "", rows=str(len(rows)), columns=str(columns))
        heads: list[str] = []
        for row in rows:
            cells = self._tags(row)
            told = [" ".join(filter(None, self._flat(cell))) for cell in cells]
            if all(cell.role == "TH" for cell in cells):
                heads = told
            else:
                above = [*heads, *[""] * len(told)]
                told = [
                    f"{head}: {words}" if head and cell.role == "TD" and words else words
                    for cell, head, words in zip(cells, above, told, strict=False)
                ]
            yield self._say("aloud-entry", "; ".join(filter(None, told)))

    def _flat(self, tag: Tag) -> Iterator[str]:
        from cardgen.preflight.tree import Leaf

        if tag.role == "Form":
            yield from self._fields(tag)
            return
        if tag.text_of("ActualText") or tag.role in {*_INSIDE, "Figure"} or self._is_running(tag):
            words = self._words(tag)
            # Behind a label a voice pauses; a number or a letter needs no sign for that.
            yield f"{words}:" if tag.role == "Lbl" and len(words) > 2 else words
            return
        for child in tag.children:
            if isinstance(child, Leaf):
                yield self._pieces.get((child.holder, child.mcid), "").strip()
            else:
                yield from self._flat(child)

    def _fields(self, tag: Tag) -> Iterator[str]:
        from cardgen.preflight.tree import Leaf

        for child in tag.children:
            if isinstance(child, Leaf) and child.annotation is not None:
                kind = "aloud-tick" if child.annotation.get("/FT") == "/Btn" else "aloud-field"
                yield self._say(kind, str(child.annotation.get("/TU", "")))

    def _is_running(self, tag: Tag) -> bool:
        return all(inner.role in _INSIDE for inner in self._tags(tag))

    def _tags(self, tag: Tag) -> list[Tag]:
        from cardgen.preflight.tree import Leaf

        return [child for child in tag.children if not isinstance(child, Leaf)]

    def _words(self, tag: Tag) -> str:
        """What is said of a tag in one breath."""
        return " ".join(self._raw(tag).replace("\u00ad", "").split())

    def _raw(self, tag: Tag) -> str:
        """The same with its blanks: at the end of a piece of a word there are none."""
        from cardgen.preflight.tree import Leaf

        if tag.role == "Figure":
            return self._told(tag)
        if actual := tag.text_of("ActualText") or tag.text_of("E"):
            return actual
        words = ""
        apart = False
        for child in tag.children:
            # What is said otherwise than it is spelled may be part of a word; other pieces are lines of their own.
            if isinstance(child, Leaf):
                part, inside = self._pieces.get((child.holder, child.mcid), ""), False
            else:
                part, inside = self._raw(child), child.role == "Span"
            words += f" {part}" if apart and not inside else part
            apart = not inside
        return self._say("aloud-link", words.strip()) if tag.role == "Link" else words

    def _told(self, tag: Tag) -> str:
        return tag.text_of("Alt") or tag.text_of("ActualText")

    def _say(self, key: str, words: str, **values: str) -> str:
        return phrase(key, self._language, words=words, **values).replace("\u00ad", "").strip()
