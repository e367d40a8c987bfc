"""Scene → PDF for the screen: RGB, vector, all fonts embedded, links and bookmarks.

Graphics are painted in the order of the Scene; words come after them, in reading order, so that whoever reads the file
without its structure still reads it in the right order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from cardgen import __version__
from cardgen.core.geometry import PT_PER_MM, Rect
from cardgen.core.struct import Struct, field
from cardgen.layout.scene import (
    Artwork,
    Entry,
    Foreign,
    Image,
    Item,
    Link,
    Page,
    PlacedText,
    Run,
    Scene,
    Shape,
)
from cardgen.layout.spoken import Abbreviations, cut, pieces, spelled
from cardgen.render.conformance import About, claim
from cardgen.render.embedding import FontEmbedder
from cardgen.render.forms import Forms
from cardgen.render.images import Raster
from cardgen.render.inks import Press
from cardgen.render.links import goals_of, links_of
from cardgen.render.numbers import number
from cardgen.render.order import cuts, words_in_reading_order
from cardgen.render.packing import compressed
from cardgen.render.pdfdocument import Outline, Packed, PdfDocument
from cardgen.render.pen import Pen
from cardgen.render.programs import Claim, Program, Programs
from cardgen.render.tags import Tags
from cardgen.render.target import SCREEN, Target

if TYPE_CHECKING:
    from cardgen.layout.context import Kit
    from cardgen.render.picturestore import PictureStore
    from cardgen.render.tagging import Spot


class _Resources(Struct):
    """What the page in hand uses, and what drawing it takes."""

    program: Program
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
    programs: Programs | None = None,
) -> bytes:
    """Draw a Scene.

    Args:
        scene: what to draw.
        kit: fonts and drawings, parsed once for all scenes of a run.
        pictures: drawings and logos made ready for a PDF, shared by all documents of a run.
        target: screen or print.
        date: ISO date for the document information; empty leaves it out.
        patches: pictures to lay over pages, by number from 0.
        programs: pages that were drawn before; without it all are drawn.

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
        document.open_as_book()
    embedder = FontEmbedder(document, kit.fonts)
    tags = Tags(scene, document) if target.tagged else None
    forms = Forms(document, kit.fonts, tags) if target.fillable else None
    hand = _Hand(document, embedder, pictures, target, tags, forms, scene.abbreviations, programs)
    goals = goals_of(scene)
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
        programs: Programs | None,
    ) -> None:
        self._document = document
        self._embedder = embedder
        self._pictures = pictures.for_document(document, target.inks, flat=target.flat)
        self._target = target
        self._tags, self._forms = tags, forms
        self._abbreviations = abbreviations
        self._programs = programs
        self._how = (target.bleed, target.tagged, abbreviations)
        self._states: dict[str, Any] = {}

    def draw(self, page: Page, index: int, patches: Sequence[Patch] = (), *, named: bool = False) -> None:
        """Add page `index` to the document; `named` when a link leads to it. `patches` lie over its graphics."""
        used = _Resources(Program(page))
        bleed = page.bleed if self._target.bleed else 0.0
        tagged, inks = self._tags is not None, self._target.inks
        pen = Pen(page.size, bleed, lambda alpha: self._opacity(alpha, used), inks, tagged=tagged)
        keeps = self._keeps(page, patches)
        content: bytes | None = self._again(page, index, used) if keeps else None
        if content is None:
            used = _Resources(Program(page))
            content = self._operators(page, index, patches, pen, used)
        trim = tuple(bleed * PT_PER_MM + side * PT_PER_MM for side in (0.0, 0.0, page.size.w, page.size.h))
        if self._tags is not None:
            self._tags.place(index, pen)
        used.states |= inks.states(self._document)
        spaces = dict(inks.spaces(self._document, content))
        if keeps and not isinstance(content, Packed):
            content = self._kept(content, index, used)
        self._document.add_page(
            content,
            media=pen.media,
            trim=trim,
            bleed=pen.media,
            resources={"ExtGState": used.states, "XObject": used.forms, "ColorSpace": spaces},
            annotations=self._annotations(page, index, pen),
            id_=page.id if named else "",
            entries=self._more(index),
        )

    def _operators(
        self, page: Page, index: int, patches: Sequence[Patch], pen: Pen, used: _Resources
    ) -> bytes:
        """Everything that is painted."""
        over = [item for item in page.items if cuts(item)]
        self._graphics([item for item in page.items if item not in over], index, pen, used)
        for patch in patches:
            name = f"Patch{len(used.forms)}"
            used.forms[name] = self._pictures.add_raster(patch.raster)
            pen.place(f"/{name}", patch.box)
        if isinstance(
            self._target.inks, Press
        ):  # from a copier, and on a screen, a line to cut along is a stripe
            self._graphics(over, index, pen, used)
        self._words(page, index, pen, used.program)
        return pen.content()

    def _keeps(self, page: Page, patches: Sequence[Patch]) -> bool:
        """Whether what is drawn depends on nothing but the page: inks of a press take notes, patches come on top."""
        target = self._target
        plain = self._programs is not None and not patches and not target.flat and not target.inks.mark
        return plain and not any(isinstance(one, Foreign) for one in page.items)

    def _again(self, page: Page, index: int, used: _Resources) -> Packed | None:
        """The operators of a page that was drawn before, compressed; None where it must be drawn."""
        known = self._programs.get(page, self._how) if self._programs is not None else None
        if self._programs is None or known is None or not known.fits(index, self._embedder, self._tags):
            return None
        for name, use in known.uses.items():
            if (
                self._opacity(use, used)[1:] if isinstance(use, float) else self._picture(use, used)[0]
            ) != name:
                return None
        if self._tags is not None:
            known.claim(index, self._tags)
        self._programs.reused += 1
        return known.packed

    def _kept(self, content: bytes, index: int, used: _Resources) -> Packed:
        """The operators of a page that was drawn now, compressed and kept."""
        program = used.program
        program.packed, program.odd = Packed(compressed(content)), self._embedder.odd()
        program.roles = self._tags.roles(index) if self._tags is not None else {}
        if self._programs is not None:
            self._programs.keep(program, self._how)
        return program.packed

    def _annotations(self, page: Page, index: int, pen: Pen) -> list[Any]:
        """What can be clicked, and what can be filled in."""
        links = links_of(page, index, pen, self._document, self._tags) if self._target.links else []
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
                self._claim(pen, index, self._tags.spot(index, item.id), (item.id, None), used.program)
            if isinstance(item, Shape):
                pen.shape(item)
            elif isinstance(item, Artwork):
                name, view = self._picture(item, used)
                pen.place_drawing(f"/{name}", view, item.box, item.clip, item.angle)
            elif isinstance(item, Image):
                name, _ = self._picture(item, used)
                pen.place(f"/{name}", item.box, item.frame, item.angle)
            elif isinstance(item, Foreign):
                used.forms[room_for(item)] = self._room(pen)
                pen.place_as_it_is(f"/{room_for(item)}")

    def _picture(self, item: Artwork | Image, used: _Resources) -> tuple[str, Rect]:
        """Name and viewBox of a picture, which becomes part of the document."""
        name, view = (
            self._pictures.drawing(item)
            if isinstance(item, Artwork)
            else (self._pictures.image(item), item.box)
        )
        used.forms[name] = self._pictures.reference(name)
        used.program.uses.setdefault(name, item)
        return name, view

    def _room(self, pen: Pen) -> Any:
        """An empty form as large as the page, for who puts somebody else's page there (`impose.pdf.inserts`)."""
        document = self._document
        entries = {"Type": document.name("XObject"), "Subtype": document.name("Form")}
        box = document.array([round(value, 3) for value in pen.media])
        return document.stream({**entries, "BBox": box}, b"")

    def _words(self, page: Page, index: int, pen: Pen, program: Program) -> None:
        """The words, in the order in which they are read."""

        def font(face: str) -> str:
            name = program.faces[face] = self._embedder.resource(face)
            return name

        def encode(run: Run) -> str:
            program.runs.append((run.face, run.glyphs))
            return self._embedder.encode(run.face, run.glyphs)

        texts, plain = list(words_in_reading_order(page)), spelled(page, self._abbreviations)
        for text, following in zip_longest(texts, texts[1:]):
            pen.release()
            spot = self._tags.spot(index, text.id) if self._tags is not None else None
            end = self._space(index, text, following, program) if following is not None else ""
            parts = cut(text, pieces(text, () if text.id in plain else self._abbreviations))
            for count, (piece, part) in enumerate(parts, 1):
                inner = spot
                if self._tags is not None and spot is not None and not piece.plain:
                    inner = self._tags.part(spot, piece)
                self._claim(pen, index, inner, (text.id, None if inner is spot else piece), program)
                pen.text(part, font, encode, end if count == len(parts) else "")

    def _claim(self, pen: Pen, page: int, spot: Spot | None, claim: Claim, program: Program) -> None:
        """What is painted next belongs to a place in the tags; to none when it is decoration."""
        tags = self._tags
        if tags is None:
            return
        if spot is None:
            pen.release()
            return

        def begin() -> str:
            program.claims.append(claim)
            return tags.begin(page, spot)

        pen.belong(spot.tag, begin)

    def _space(self, page: int, text: PlacedText, following: PlacedText, program: Program) -> str:
        """A space behind a text that another one follows in the same paragraph: readers go by signs, not by places."""
        if self._tags is None or not text.lines or not text.lines[-1]:
            return ""
        spot, other = self._tags.spot(page, text.id), self._tags.spot(page, following.id)
        if spot is None or other is None or text.text.endswith(" "):
            return ""
        if spot.tag.block is not other.tag.block:
            return ""
        face = text.lines[-1][-1].face
        shown, glyphs = self._embedder.space(face)
        program.faces[face] = self._embedder.resource(face)
        program.runs.append((face, glyphs))
        return shown

    def _opacity(self, alpha: float, used: _Resources) -> str:
        name = f"A{number(alpha * 100).replace('.', '_')}"
        opaque = 1.0 if self._target.flat else alpha
        if name not in self._states:
            state = self._document.dictionary(
                {"Type": self._document.name("ExtGState"), "ca": round(opaque, 4), "CA": round(opaque, 4)}
            )
            self._states[name] = self._document.reference(state)
        used.states[name] = self._states[name]
        used.program.uses.setdefault(name, alpha)
        return f"/{name}"


def room_for(item: Foreign) -> str:
    """The name under which a page has room for a page of another PDF."""
    return "Foreign" + "".join(char for char in item.id if char.isascii() and char.isalnum())
