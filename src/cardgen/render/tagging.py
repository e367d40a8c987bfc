"""From the structure of a Scene to the tags of a document: standard types only, each where the standard wants it.

Templates say what a thing is; this puts it into the forms of ISO 32000-1, 14.8.4: lists of entries with a label and a
body, links inside paragraphs, headings without gaps. Everything that no tag mentions stays decoration.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.core.geometry import Rect, around
from cardgen.core.struct import Struct, field
from cardgen.layout.outline import clean, follows, is_heading, levels, title_of
from cardgen.layout.scene import Artwork, Entry, Foreign, Image, Link, Node, PlacedText, Shape, bounds

if TYPE_CHECKING:
    from cardgen.layout.scene import Item, Page, Scene

_INLINE = {
    "Span": "Span",
    "Lbl": "Span",  # a label outside a list
    "Quote": "Quote",
    "Em": "Span",
    "Strong": "Span",
    "Code": "Code",
    "Link": "Link",
    "Reference": "Reference",
}
"""What stands inside running text, by its name in a template."""

_GROUPS = {
    "Sect": "Sect",
    "Part": "Part",
    "Art": "Art",
    "BlockQuote": "BlockQuote",
    "Aside": "Div",
    "Note": "Div",
}
"""What holds paragraphs; anything else that does becomes a Div."""


class Piece(Struct, frozen=True):
    """Marked content of a page (from 0), by its number there."""

    page: int
    number: int


class Hook(Struct, frozen=True):
    """An annotation of a page (from 0): its reference in the file."""

    page: int
    annotation: object


Leaf = Piece | Hook
"""What a tag can claim of a page."""


class Tag(Struct):
    """A structure element.

    Attributes:
        area: what a picture covers on its page, mm.
        meaning: of an abbreviation.
        scope: what the head of a table is for: Row or Column.
    """

    role: str
    parent: Tag | None = None
    alt: str = ""
    actual: str = ""
    lang: str = ""
    title: str = ""
    meaning: str = ""
    numbered: bool = False
    scope: str = ""
    area: Rect | None = None
    children: list[Tag | Spot | Leaf] = field(default_factory=list)

    @property
    def kids(self) -> list[Tag | Leaf]:
        """What stands below it, in order of reading."""
        kids: list[Tag | Leaf] = []
        for child in self.children:
            if isinstance(child, Spot):
                kids += child.claimed
            else:
                kids.append(child)
        return kids

    def add(self, role: str, node: Node | None = None) -> Tag:
        """A new tag at the end of this one, with what the node says about itself."""
        made = Tag(role, self)
        if node is not None:
            made.alt = clean(node.alt) if role == "Figure" else ""
            made.actual, made.lang = clean(node.actual_text), node.lang
        self.children.append(made)
        return made

    @property
    def block(self) -> Tag:
        """The paragraph, heading or entry that it is part of, or is."""
        here = self
        while here.role in ("Span", "Link", "Quote", "Code", "Reference") and here.parent is not None:
            here = here.parent
        return here


class Spot(Struct):
    """The place of one item among the children of a tag: whatever is painted of it is claimed here, in that order.

    So words and links within one paragraph keep their order, whichever of them is painted first.
    """

    tag: Tag
    claimed: list[Leaf | Tag] = field(default_factory=list)


class PageTags(Struct):
    """What belongs to whom on one page: the place in the tags by the id of an item."""

    owners: dict[str, Spot] = field(default_factory=dict)
    headings: list[tuple[Tag, int]] = field(default_factory=list)


def tags_of(scene: Scene) -> tuple[Tag, list[PageTags]]:
    """The tree of a Scene, its leaves still to be claimed by whoever paints, and the owners on each page.

    Pages with one title, such as both sides of a card, are one section.
    """
    document = Tag("Document", lang=scene.lang)
    pages: list[PageTags] = []
    titles = [title_of(page) for page in scene.pages]
    following = follows(titles)
    section = document
    for page, title, same in zip(scene.pages, titles, following, strict=True):
        if not same:
            section = document.add("Sect")
            section.title = title
        pages.append(_Builder(page).fill(section))
    _level(pages, following)
    return document, pages


def _level(pages: list[PageTags], following: list[bool]) -> None:
    """Give headings the level they have in the whole; a document starts at level 1 whoever its title is."""
    written = [[level for _, level in page.headings] for page in pages]
    titled = bool(written) and 1 in written[0]
    for page, own in zip(pages, levels(written, following, titled=titled), strict=True):
        for (tag, _), level in zip(page.headings, own, strict=True):
            tag.role = f"H{level if titled else level - 1}"


class _Builder:
    """Turns the nodes of one page into tags."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._items: dict[str, Item] = {item.id: item for item in page.items}
        self._made = PageTags()

    def fill(self, section: Tag) -> PageTags:
        """The tags of the page, under `section`."""
        self._blocks(self._page.structure, section)
        for item in self._page.items:
            if isinstance(item, (Link, Entry)) and item.id not in self._made.owners:
                above = section.add("P").add("Link") if isinstance(item, Link) else section.add("Form")
                self._own(above, item.id)
        return self._made

    # --- blocks ---

    def _blocks(self, node: Node, parent: Tag) -> None:
        contents: Tag | None = None
        for child in node.children:
            if isinstance(child, Node) and child.role == "TOCI":
                contents = contents or parent.add("TOC")
                self._line_of_contents(child, contents.add("TOCI"))
                continue
            contents = None
            self._block(child, parent)

    def _block(self, child: Node | str, parent: Tag) -> None:
        if isinstance(child, str):
            if self._is_said(child):
                self._own(parent.add("P"), child)
        elif child.role == "Figure":
            self._figure(child, parent)
        elif child.role == "L":
            self._list(child, parent)
        elif child.role == "Table":
            self._table(child, parent.add("Table", child))
        elif child.role == "Form":
            for name in _names(child):  # a form field has an element of its own (ISO 32000-1, 14.8.4.5)
                self._own(parent.add("Form"), name)
        elif child.role in _INLINE:
            self._inline(child, parent.add("P"))
        elif child.actual_text or _is_running(child):
            self._running(child, parent)
        else:
            self._blocks(child, parent.add(_GROUPS.get(child.role, "Div"), child))

    def _running(self, node: Node, parent: Tag) -> None:
        """A paragraph or heading."""
        tag = parent.add("P" if node.role not in ("BlockQuote", "Caption") else node.role)
        tag.lang = node.lang
        self._words(node, tag)
        if is_heading(node):
            self._made.headings.append((tag, int(node.role[1:])))

    def _words(self, node: Node, tag: Tag) -> None:
        """The words of a node; a picture that stands for a word says that word."""
        if node.actual_text:
            tag = tag.add("Span", node)
        for child in node.children:
            if isinstance(child, str):
                self._own(tag, child)
            else:
                self._inline(child, tag)

    def _inline(self, node: Node, parent: Tag) -> None:
        if node.role == "Figure":
            self._figure(node, parent)
            return
        role = _INLINE.get(node.role, "Span")
        if role == "Link" and not any(isinstance(self._items.get(one), Link) for one in _names(node)):
            role = "Span"
        tag = parent.add(role)
        tag.lang = node.lang
        self._words(node, tag)

    def _figure(self, node: Node, parent: Tag) -> None:
        """A picture: all its parts, those inside other nodes too, under one description."""
        tag = parent.add("Figure", node)
        for inner in node.walk():
            for name in _names(inner):
                self._own(tag, name)
        tag.area = _around(
            [self._items[name] for one in node.walk() for name in _names(one) if name in self._items]
        )

    def _list(self, node: Node, parent: Tag) -> None:
        tag = parent.add("L", node)
        for child in node.children:
            entry = tag.add("LI")
            if isinstance(child, str) or child.role != "LI":
                self._block(child, entry.add("LBody"))
                continue
            entry.lang = child.lang
            self._entry(child, entry)
        entries = [one for one in tag.children if isinstance(one, Tag)]
        tag.numbered = any(
            isinstance(one, Tag) and one.role == "Lbl" for entry in entries for one in entry.children
        )

    def _entry(self, node: Node, entry: Tag) -> None:
        """Label and body; what is neither is part of the body."""
        body: Tag | None = None
        for child in node.children:
            if not isinstance(child, str) and child.role == "Lbl":
                self._words(child, entry.add("Lbl"))
                continue
            body = body or entry.add("LBody")
            if isinstance(child, str):
                self._own(body, child)
            elif child.role == "LBody" or (_is_running(child) and not child.actual_text):
                self._body(child, body)
            else:
                self._block(child, body)

    def _body(self, node: Node, body: Tag) -> None:
        for child in node.children:
            if isinstance(child, str):
                self._own(body, child)
            elif child.role in _INLINE:
                self._inline(child, body)
            else:
                self._block(child, body)

    def _table(self, node: Node, table: Tag) -> None:
        """Rows of cells. A row of nothing but heads has those of the columns; another head is that of its row."""
        for child in node.children:
            row = child if isinstance(child, Node) and child.role == "TR" else Node("TR", (child,))
            heads = all(isinstance(cell, Node) and cell.role == "TH" for cell in row.children)
            made = table.add("TR")
            for cell in row.children:
                is_cell = isinstance(cell, Node) and cell.role in {"TH", "TD"}
                whole = cell if isinstance(cell, Node) and is_cell else Node("TD", (cell,))
                tag = made.add(whole.role)
                tag.scope = ("Column" if heads else "Row") if whole.role == "TH" else ""
                self._body(whole, tag)

    def _line_of_contents(self, node: Node, entry: Tag) -> None:
        """A title and the number of its page: one link, also when each was given its own."""
        linked = any(isinstance(self._items.get(name), Link) for name in node.leaves())
        self._flat(node, entry.add("Reference").add("Link") if linked else entry.add("P"))

    def _flat(self, node: Node, tag: Tag) -> None:
        """All that a node holds, in one element; a picture keeps its own, with what it shows."""
        for child in node.children:
            if isinstance(child, str):
                self._own(tag, child)
            elif child.role == "Figure":
                self._figure(child, tag)
            else:
                self._flat(child, tag)

    # --- leaves ---

    def _own(self, tag: Tag, name: str) -> None:
        if name not in self._made.owners:
            spot = self._made.owners[name] = Spot(tag)
            tag.children.append(spot)

    def _is_said(self, name: str) -> bool:
        item = self._items.get(name)
        return isinstance(item, PlacedText) and bool(clean(item.text))


def _names(node: Node) -> list[str]:
    return [child for child in node.children if isinstance(child, str)]


def _is_running(node: Node) -> bool:
    """Whether a node holds running text and no blocks."""
    return all(isinstance(child, str) or child.role in _INLINE for child in node.children)


def _around(items: list[Item]) -> Rect | None:
    """What items cover together, mm."""
    boxes = [box for item in items if (box := _box(item)) is not None]
    if not boxes:
        return None
    return around(boxes)


def _box(item: Item) -> Rect | None:
    if isinstance(item, PlacedText):
        return item.ink
    if isinstance(item, Artwork | Image | Foreign):
        return item.seen
    if isinstance(item, Shape) and item.path:
        box = bounds(item.path)
        return box.inset(-item.stroke.width / 2) if item.stroke is not None else box
    return None
