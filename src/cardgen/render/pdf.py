"""Scene → PDF for the screen: RGB, vector, all fonts embedded, links and bookmarks.

Graphics are painted in the order of the Scene; words come after them, in reading order, so that whoever reads the file
without its structure still reads it in the right order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from cardgen import __version__
from cardgen.core.geometry import PT_PER_MM, Rect
from cardgen.core.struct import Struct, field
from cardgen.layout.outline import clean
from cardgen.layout.scene import (
    Artwork,
    Entry,
    Foreign,
    Image,
    Item,
    Link,
    Node,
    Page,
    PlacedText,
    Run,
    Scene,
    Shape,
)
from cardgen.layout.spoken import Abbreviations, cut, pieces
from cardgen.render.conformance import About, claim
from cardgen.render.embedding import FontEmbedder
from cardgen.render.forms import Forms
from cardgen.render.images import Raster
from cardgen.render.inks import Press
from cardgen.render.numbers import number
from cardgen.render.pdfdocument import Outline, PdfDocument
from cardgen.render.pen import Pen
from cardgen.render.tags import Tags
from cardgen.render.target import SCREEN, Target
from cardgen.template.color import CUT_CONTOUR

if TYPE_CHECKING:
    from cardgen.layout.context import Kit
    from cardgen.render.picturestore import PictureStore
    from cardgen.render.tagging import Spot


class _Resources(Struct):
    """What the page in hand uses."""

    states: dict[str, Any] = field(default_factory=dict)
    forms: dict[str, Any] = field(default_factory=dict)


class Patch(Struct, frozen=True):
    """A picture that is laid over part of a page, under its words. `box` is in mm of the page."""

    raster: Raster
    box: Rect


_NO_PATCHES: Mapping[int, tuple[Patch, ...]] = {}


def render(
    scene: Scene,
    kit: Kit,
    pictures: PictureStore,
    target: Target = SCREEN,
    date: str = "",
    patches: Mapping[int, tuple[Patch, ...]] = _NO_PATCHES,
) -> bytes:
    """Draw a Scene.

    Args:
        scene: what to draw.
        kit: fonts and drawings, parsed once for all scenes of a run.
        pictures: drawings and logos made ready for a PDF, shared by all documents of a run.
        target: screen or print.
        date: ISO date for the document information; empty leaves it out.
        patches: pictures to lay over pages, by number from 0.

    Returns:
        The bytes of the file; the same for the same arguments, on every machine.
    """
    about = About(scene.title, scene.author, scene.subject, scene.lang, date, f"cardgen {__version__}")
    document = PdfDocument(
        title=about.title,
        author=about.author,
        subject=about.subject,
        lang=about.lang,
        date=about.date,
        producer=about.producer,
    )
    if scene.binding:
        _open_as_book(document)
    embedder = FontEmbedder(document, kit.fonts)
    tags = Tags(scene, document) if target.tagged else None
    forms = Forms(document, kit.fonts, tags) if target.fillable else None
    hand = _Hand(document, embedder, pictures, target, tags, forms, scene.abbreviations)
    goals = _goals(scene)
    for index, page in enumerate(scene.pages):
        hand.draw(page, index, patches.get(index, ()), named=page.id in goals)
        for title, _, y in page.bookmarks:
            document.bookmark(
                Outline(title, index, (page.size.h - y + (page.bleed if target.bleed else 0)) * PT_PER_MM)
            )
    embedder.finish()
    if forms is not None:
        forms.finish()
    if isinstance(target.inks, Press):
        from cardgen.render.pressclaim import claim_press

        claim_press(document, scene, target.inks.profile, date, f"cardgen {__version__}")
    if tags is not None:
        tags.write()
        if target.claim:
            claim(document, about, archive=not target.fillable)
    return document.to_bytes()


def _open_as_book(document: PdfDocument) -> None:
    """Numbers from 1; facing pages as in the hand, the cover alone (ISO 32000-1, 12.4.2 and 7.7.2)."""
    decimal = document.dictionary({"S": document.name("D")})
    document.set_catalog("PageLabels", document.dictionary({"Nums": document.array([0, decimal])}))
    document.set_catalog("PageLayout", document.name("TwoPageRight"))


class _Hand:
    """Draws pages into one document."""

    def __init__(
        self,
        document: PdfDocument,
        embedder: FontEmbedder,
        pictures: PictureStore,
        target: Target,
        tags: Tags | None,
        forms: Forms | None,
        abbreviations: Abbreviations,
    ) -> None:
        self._document = document
        self._embedder = embedder
        self._pictures = pictures.for_document(document, target.inks, flat=target.flat)
        self._target = target
        self._tags, self._forms = tags, forms
        self._abbreviations = abbreviations
        self._states: dict[str, Any] = {}

    def draw(self, page: Page, index: int, patches: Sequence[Patch] = (), *, named: bool = False) -> None:
        """Add page `index` to the document; `named` when a link leads to it. `patches` lie over its graphics."""
        used = _Resources()
        bleed = page.bleed if self._target.bleed else 0.0
        tagged, inks = self._tags is not None, self._target.inks
        pen = Pen(page.size, bleed, lambda alpha: self._opacity(alpha, used), inks, tagged=tagged)
        over = [item for item in page.items if cuts(item)]
        self._graphics([item for item in page.items if item not in over], index, pen, used)
        for patch in patches:
            name = f"Patch{len(used.forms)}"
            used.forms[name] = self._pictures.add_raster(patch.raster)
            pen.place(f"/{name}", patch.box)
        if isinstance(
            inks, Press
        ):  # on paper from a copier, and on a screen, a line to cut along is a stripe
            self._graphics(over, index, pen, used)
        self._words(page, index, pen)
        width, height, media = page.size.w, page.size.h, pen.media
        trim = tuple(bleed * PT_PER_MM + side * PT_PER_MM for side in (0.0, 0.0, width, height))
        if self._tags is not None:
            self._tags.place(index, pen)
        content = pen.content()
        used.states |= inks.states(self._document)
        self._document.add_page(
            content,
            media=media,
            trim=trim,
            bleed=media,
            resources={
                "ExtGState": used.states,
                "XObject": used.forms,
                "ColorSpace": dict(inks.spaces(self._document, content)),
            },
            annotations=self._annotations(page, index, pen),
            id_=page.id if named else "",
            entries=self._more(index),
        )

    def _annotations(self, page: Page, index: int, pen: Pen) -> list[Any]:
        """What can be clicked, and what can be filled in."""
        links = self._links(page, index, pen) if self._target.links else []
        return links if self._forms is None else links + self._forms.annotations(page, index, pen)

    def _more(self, index: int) -> dict[str, object]:
        """What a page says of itself beside its boxes: its place in the tags, and the inks in which it is mixed."""
        document, space = self._document, self._target.inks.space
        more: dict[str, object] = {}
        if self._tags is not None:
            more |= {"StructParents": index, "Tabs": document.name("S")}
        if space != "DeviceRGB" and not self._target.flat:
            group = {"S": document.name("Transparency"), "CS": document.name(space), "I": "true"}
            more["Group"] = document.dictionary(group)
        return more

    def _graphics(self, items: Iterable[Item], index: int, pen: Pen, used: _Resources) -> None:
        """Everything but words, in the order of the Scene."""
        for item in items:
            if isinstance(item, PlacedText | Link | Entry):
                continue
            if self._tags is not None:
                self._claim(pen, index, self._tags.spot(index, item.id))
            if isinstance(item, Shape):
                pen.shape(item)
            elif isinstance(item, Artwork):
                name, view = self._pictures.drawing(item)
                used.forms[name] = self._pictures.reference(name)
                pen.place_drawing(f"/{name}", view, item.box, item.clip, item.angle)
            elif isinstance(item, Image):
                name = self._pictures.image(item)
                used.forms[name] = self._pictures.reference(name)
                pen.place(f"/{name}", item.box, item.frame, item.angle)
            elif isinstance(item, Foreign):
                used.forms[room_for(item)] = self._room(pen)
                pen.place_as_it_is(f"/{room_for(item)}")

    def _room(self, pen: Pen) -> Any:
        """An empty form as large as the page, for who puts somebody else's page there (`impose.pdf.inserts`)."""
        document = self._document
        entries = {"Type": document.name("XObject"), "Subtype": document.name("Form")}
        box = document.array([round(value, 3) for value in pen.media])
        return document.stream({**entries, "BBox": box}, b"")

    def _words(self, page: Page, index: int, pen: Pen) -> None:
        """The words, in the order in which they are read."""
        texts = list(words_in_reading_order(page))
        for text, following in zip_longest(texts, texts[1:]):
            pen.release()
            spot = self._tags.spot(index, text.id) if self._tags is not None else None
            end = self._space(index, text, following) if following is not None else ""
            parts = cut(text, pieces(text, self._abbreviations))
            for count, (piece, part) in enumerate(parts, 1):
                inner = spot
                if self._tags is not None and spot is not None and not piece.plain:
                    inner = self._tags.part(spot, piece)
                self._claim(pen, index, inner)
                pen.text(part, self._embedder.resource, self._encode, end if count == len(parts) else "")

    def _encode(self, run: Run) -> str:
        return self._embedder.encode(run.face, run.glyphs)

    def _claim(self, pen: Pen, page: int, spot: Spot | None) -> None:
        """What is painted next belongs to a place in the tags; to none when it is decoration."""
        tags = self._tags
        if tags is None:
            return
        if spot is None:
            pen.release()
        else:
            pen.belong(spot.tag, lambda: tags.begin(page, spot))

    def _space(self, page: int, text: PlacedText, following: PlacedText) -> str:
        """A space behind a text that another one follows in the same paragraph: readers go by signs, not by places."""
        if self._tags is None or not text.lines or not text.lines[-1]:
            return ""
        spot, other = self._tags.spot(page, text.id), self._tags.spot(page, following.id)
        if spot is None or other is None or text.text.endswith(" "):
            return ""
        if spot.tag.block is not other.tag.block:
            return ""
        return self._embedder.space(text.lines[-1][-1].face)

    def _opacity(self, alpha: float, used: _Resources) -> str:
        name = f"A{number(alpha * 100).replace('.', '_')}"
        opaque = 1.0 if self._target.flat else alpha
        if name not in self._states:
            state = self._document.dictionary(
                {"Type": self._document.name("ExtGState"), "ca": round(opaque, 4), "CA": round(opaque, 4)}
            )
            self._states[name] = self._document.reference(state)
        used.states[name] = self._states[name]
        return f"/{name}"

    def _links(self, page: Page, index: int, pen: Pen) -> list[Any]:
        texts = {item.id: item.text for item in page.items if isinstance(item, PlacedText)}
        told = {
            child: _told(node, texts)
            for node in page.structure.walk()
            for child in node.children
            if isinstance(child, str)
        }
        return [
            self._link(index, item, pen, told.get(item.id, ""))
            for item in page.items
            if isinstance(item, Link)
        ]

    def _link(self, index: int, item: Link, pen: Pen, told: str) -> Any:
        document, box = self._document, pen.box(item.box)
        spot = self._tags.spot(index, item.id) if self._tags is not None else None
        if self._tags is None or spot is None:
            return document.link(box, item.url, told)
        return self._tags.hook(
            index, spot, lambda key: document.link(box, item.url, told, {"StructParent": key})
        )


def _told(node: Node, texts: Mapping[str, str]) -> str:
    """What a link says: its description or words, and those of the pictures in it."""
    said = [one.alt for one in node.walk()]
    said += [texts.get(name, "") for one in node.walk() for name in one.children if isinstance(name, str)]
    return " ".join(clean(text) for text in said if clean(text))


def cuts(item: Item) -> bool:
    """Whether an item is a line that a machine cuts along: nothing may lie over it."""
    if not isinstance(item, Shape):
        return False
    drawn = (item.fill, item.stroke.color if item.stroke is not None else None)
    return any(color is not None and color.spot == CUT_CONTOUR for color in drawn)


def room_for(item: Foreign) -> str:
    """The name under which a page has room for a page of another PDF."""
    return "Foreign" + "".join(char for char in item.id if char.isascii() and char.isalnum())


def _goals(scene: Scene) -> set[str]:
    """The pages that links lead to."""
    links = (item for page in scene.pages for item in page.items if isinstance(item, Link))
    return {link.url[1:] for link in links if link.url.startswith("#")}


def words_in_reading_order(page: Page) -> Iterator[PlacedText]:
    """Everything that is read, in reading order, then the words that are part of the picture."""
    texts = {item.id: item for item in page.items if isinstance(item, PlacedText)}
    order = [child for child in _leaves(page.structure) if child in texts]
    read = dict.fromkeys(order)
    yield from (texts[id_] for id_ in read)
    yield from (item for id_, item in texts.items() if id_ not in read)


def _leaves(node: Node) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, str):
            yield child
        else:
            yield from _leaves(child)
