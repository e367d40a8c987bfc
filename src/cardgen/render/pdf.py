"""Scene → PDF for the screen: RGB, vector, all fonts embedded, links and bookmarks.

Graphics are painted in the order of the Scene; words come after them, in reading order, so that whoever reads the file
without its structure still reads it in the right order.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from cardgen import __version__
from cardgen.core.geometry import PT_PER_MM
from cardgen.core.struct import Struct, field
from cardgen.layout.scene import Artwork, Image, Link, Node, Page, PlacedText, Scene, Shape
from cardgen.render.embedding import FontEmbedder
from cardgen.render.inks import Press
from cardgen.render.numbers import number
from cardgen.render.pdfdocument import Outline, PdfDocument
from cardgen.render.pen import Pen
from cardgen.render.target import SCREEN, Target

if TYPE_CHECKING:
    from cardgen.layout.context import Kit
    from cardgen.render.picturestore import PictureStore


class _Resources(Struct):
    """What the page in hand uses."""

    states: dict[str, Any] = field(default_factory=dict)
    forms: dict[str, Any] = field(default_factory=dict)


def render(scene: Scene, kit: Kit, pictures: PictureStore, target: Target = SCREEN, date: str = "") -> bytes:
    """Draw a Scene.

    Args:
        scene: what to draw.
        kit: fonts and drawings, parsed once for all scenes of a run.
        pictures: drawings and logos made ready for a PDF, shared by all documents of a run.
        target: screen or print.
        date: ISO date for the document information; empty leaves it out.

    Returns:
        The bytes of the file; the same for the same arguments, on every machine.
    """
    document = PdfDocument(
        title=scene.title,
        author=scene.author,
        subject=scene.subject,
        lang=scene.lang,
        date=date,
        producer=f"cardgen {__version__}",
    )
    if scene.binding:
        _open_as_book(document)
    embedder = FontEmbedder(document, kit.fonts)
    hand = _Hand(document, embedder, pictures, target)
    goals = _goals(scene)
    for index, page in enumerate(scene.pages):
        hand.draw(page, named=page.id in goals)
        for title, _, y in page.bookmarks:
            document.bookmark(
                Outline(title, index, (page.size.h - y + (page.bleed if target.bleed else 0)) * PT_PER_MM)
            )
    embedder.finish()
    if isinstance(target.inks, Press):
        from cardgen.render.pressclaim import claim_x4

        claim_x4(document, scene, target.inks.profile, date, f"cardgen {__version__}")
    return document.to_bytes()


def _open_as_book(document: PdfDocument) -> None:
    """Numbers from 1; facing pages as in the hand, the cover alone (ISO 32000-1, 12.4.2 and 7.7.2)."""
    decimal = document.dictionary({"S": document.name("D")})
    document.set_catalog("PageLabels", document.dictionary({"Nums": document.array([0, decimal])}))
    document.set_catalog("PageLayout", document.name("TwoPageRight"))


class _Hand:
    """Draws pages into one document."""

    def __init__(
        self, document: PdfDocument, embedder: FontEmbedder, pictures: PictureStore, target: Target
    ) -> None:
        self._document = document
        self._embedder = embedder
        self._pictures = pictures.for_document(document, target.inks)
        self._target = target
        self._states: dict[str, Any] = {}

    def draw(self, page: Page, *, named: bool = False) -> None:
        """Add a page to the document; `named` when a link leads to it."""
        used = _Resources()
        bleed = page.bleed if self._target.bleed else 0.0
        pen = Pen(page.size.h, bleed, lambda alpha: self._opacity(alpha, used), self._target.inks)
        for item in page.items:
            if isinstance(item, Shape):
                pen.shape(item)
            elif isinstance(item, Artwork):
                name, view = self._pictures.drawing(item)
                used.forms[name] = self._pictures.reference(name)
                pen.place_drawing(f"/{name}", view, item.box, item.clip)
            elif isinstance(item, Image):
                name = self._pictures.image(item)
                used.forms[name] = self._pictures.reference(name)
                pen.place(f"/{name}", item.box)
        for text in words_in_reading_order(page):
            pen.text(text, self._embedder.resource, lambda run: self._embedder.encode(run.face, run.glyphs))
        width, height = page.size.w, page.size.h
        media = (0.0, 0.0, (width + 2 * bleed) * PT_PER_MM, (height + 2 * bleed) * PT_PER_MM)
        trim = tuple(bleed * PT_PER_MM + side * PT_PER_MM for side in (0.0, 0.0, width, height))
        content, inks = pen.content(), self._target.inks
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
            blending="" if inks.space == "DeviceRGB" else inks.space,
            annotations=self._links(page, pen) if self._target.links else [],
            id_=page.id if named else "",
        )

    def _opacity(self, alpha: float, used: _Resources) -> str:
        name = f"A{number(alpha * 100).replace('.', '_')}"
        if name not in self._states:
            state = self._document.dictionary(
                {"Type": self._document.name("ExtGState"), "ca": round(alpha, 4), "CA": round(alpha, 4)}
            )
            self._states[name] = self._document.reference(state)
        used.states[name] = self._states[name]
        return f"/{name}"

    def _links(self, page: Page, pen: Pen) -> list[Any]:
        alts = {
            child: node.alt
            for node in page.structure.walk()
            for child in node.children
            if isinstance(child, str)
        }
        return [
            self._document.link(pen.box(item.box), item.url, alts.get(item.id, ""))
            for item in page.items
            if isinstance(item, Link)
        ]


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
