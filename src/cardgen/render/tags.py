"""The tags of one document while it is painted, and then as objects in the file (ISO 32000-1, 14.7).

Painting claims content for a tag; whatever is painted and not claimed is decoration. The order of reading is that of
the tree, whatever the order of painting.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from typing import TYPE_CHECKING, Any

from cardgen.layout.outline import clean
from cardgen.messages.diagnostics import CardgenError, Where
from cardgen.render.judging import faults, is_language, loose
from cardgen.render.structelem import StructElement
from cardgen.render.tagging import Hook, Piece, Spot, Tag, tags_of

if TYPE_CHECKING:
    from cardgen.layout.scene import Scene
    from cardgen.layout.spoken import Piece as SpokenPiece
    from cardgen.render.pdfdocument import PdfDocument
    from cardgen.render.pen import Pen


class Tags:
    """The tags of one document.

    Args:
        scene: what will be painted.
        document: where it is painted.
    """

    def __init__(self, scene: Scene, document: PdfDocument) -> None:
        self._document, self._product = document, scene.product
        self._root, self._pages = tags_of(scene)
        self._claims: list[list[Tag]] = [[] for _ in scene.pages]
        self._hooks: list[Tag] = []
        self._boxes: dict[int, list[float]] = {}
        self._title = clean(scene.title)
        self._loose: list[str] = []

    def spot(self, page: int, name: str) -> Spot | None:
        """Where an item belongs; None for decoration."""
        return self._pages[page].owners.get(name)

    def roles(self, page: int) -> dict[str, str]:
        """What each item of a page that is read is part of, by its name."""
        return {name: spot.tag.role for name, spot in self._pages[page].owners.items()}

    def part(self, spot: Spot, piece: SpokenPiece) -> Spot:
        """A place within another for words that are said otherwise than they are spelled."""
        tag = Tag("Span", spot.tag, lang=piece.lang, meaning=piece.meaning)
        spot.claimed.append(tag)
        inner = Spot(tag)
        tag.children.append(inner)
        return inner

    def begin(self, page: int, spot: Spot) -> str:
        """The operator that begins content of a tag on a page."""
        return f"/{spot.tag.role} <</MCID {self.claim(page, spot)}>> BDC"

    def claim(self, page: int, spot: Spot) -> int:
        """Make the next content of a page part of a tag; gives its number."""
        number = len(self._claims[page])
        self._claims[page].append(spot.tag)
        spot.claimed.append(Piece(page, number))
        return number

    def hook(self, page: int, spot: Spot, make: Callable[[int], Any]) -> Any:
        """Make an annotation part of a tag: `make` is given its key in the parent tree, and gives its reference."""
        annotation = make(len(self._pages) + len(self._hooks))
        spot.claimed.append(Hook(page, annotation))
        self._hooks.append(spot.tag)
        return annotation

    def place(self, page: int, pen: Pen) -> None:
        """Look at a page that is painted: where its pictures are, in pt, as much of them as is on it; what is loose."""
        pen.release()
        if loose(pen.operators):
            self._loose.append(f"BDC, {page + 1}")
        left, low, right, high = pen.media
        for tag in (spot.tag for spot in self._pages[page].owners.values()):
            if tag.role == "Figure" and tag.area is not None:
                x0, y0, x1, y1 = pen.box(tag.area)
                shown = (max(x0, left), max(y0, low), min(x1, right), min(y1, high))
                self._boxes[id(tag)] = [round(value, 2) for value in shown]

    # --- the objects ---

    def write(self) -> None:
        """Put the tree into the file, and say in the catalog that it can be relied on.

        Raises:
            CardgenError: RND03 when something is missing or contradicts itself (`render.judging`): such a file would be
                called accessible and not be it.
        """
        document = self._document
        _prune(self._root)
        self._judge()
        root = document.dictionary({"Type": document.name("StructTreeRoot")})
        root_reference = document.reference(root)
        known: dict[int, Any] = {}
        top = self._write(self._root, root_reference, known)
        numbers: list[object] = []
        for page, claimed in enumerate(self._claims):
            if claimed:
                numbers += [page, document.array([known[id(tag)] for tag in claimed])]
        for count, tag in enumerate(self._hooks, len(self._pages)):
            numbers += [count, known[id(tag)]]
        parents = document.reference(document.dictionary({"Nums": document.array(numbers)}))
        root.dict |= {
            "K": document.array([top]),
            "ParentTree": parents,
            "ParentTreeNextKey": len(self._pages) + len(self._hooks),
        }
        document.set_catalog("StructTreeRoot", root_reference)
        document.set_catalog("MarkInfo", document.dictionary({"Marked": "true"}))

    def _write(self, tag: Tag, parent: Any, known: dict[int, Any]) -> Any:
        """A tag and all below it; gives the reference to it."""
        document = self._document
        children = tag.kids
        page = next((child.page for child in children if not isinstance(child, Tag)), None)
        place = document.page(page) if page is not None else None
        made = StructElement(tag.role, self._said(tag), parent, place)
        reference = known[id(tag)] = document.reference(made)
        kids: list[object] = []
        for child in children:
            if isinstance(child, Tag):
                kids.append(self._write(child, reference, known))
            elif isinstance(child, Hook):
                kids.append(self._pointer("OBJR", child.page, "Obj", child.annotation))
            elif child.page == page:
                kids.append(child.number)
            else:
                kids.append(self._pointer("MCR", child.page, "MCID", child.number))
        made.kids = kids
        return reference

    def _said(self, tag: Tag) -> dict[str, object]:
        """What an element says beside its place in the tree; most say nothing."""
        said: dict[str, object] = {}
        if tag.alt or tag.actual or tag.meaning or tag.lang or tag.title:
            texts = (
                ("Alt", tag.alt),
                ("ActualText", tag.actual),
                ("E", tag.meaning),
                ("Lang", tag.lang),
                ("T", tag.title),
            )
            said = {key: self._document.string(text) for key, text in texts if text}
        if (attributes := self._attributes(tag)) is not None:
            said["A"] = attributes
        return said

    def _pointer(self, kind: str, page: int, key: str, value: object) -> Any:
        document = self._document
        return document.dictionary({"Type": document.name(kind), "Pg": document.page(page), key: value})

    def _attributes(self, tag: Tag) -> Any:
        document = self._document
        if id(tag) in self._boxes:
            placement = document.name("Inline" if tag.parent is not tag.block.parent else "Block")
            box = document.array(self._boxes[id(tag)])
            return document.dictionary({"O": document.name("Layout"), "Placement": placement, "BBox": box})
        if tag.numbered:
            numbering = document.name("Decimal")
            return document.dictionary({"O": document.name("List"), "ListNumbering": numbering})
        if tag.scope:
            return document.dictionary({"O": document.name("Table"), "Scope": document.name(tag.scope)})
        return None

    def _judge(self) -> None:
        """Refuse what must not be called accessible, whoever is to blame."""
        found = faults(self._root, self._claims, self._boxes)
        if not self._title:
            found = chain(["Title"], found)
        if not is_language(self._root.lang):
            found = chain([f"Lang {self._root.lang}"], found)
        found = chain(self._loose, found)
        if what := next(iter(found), ""):
            raise CardgenError.of("RND03", Where(self._product), what=what)


def _prune(tag: Tag) -> bool:
    """Remove tags for which nothing was painted; tells whether anything is left."""
    tag.children = [child for child in tag.kids if not isinstance(child, Tag) or _prune(child)]
    return bool(tag.children) or tag.role in {"TD", "TH"}  # an empty cell holds the place of its column
