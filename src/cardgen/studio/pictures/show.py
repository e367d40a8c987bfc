"""One page of a product as a picture, with what there is to say about it and where everything stands."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from cardgen.build.jobs import Job
from cardgen.build.laying import lay
from cardgen.content.dotted import walk
from cardgen.core.struct import Struct, replace
from cardgen.layout.scene import Artwork, Foreign, Image, PlacedText
from cardgen.messages.diagnostics import CardgenError, Diagnostic, Diagnostics, Severity
from cardgen.preview.eyes import seen_by
from cardgen.render.looking import look_at_logos
from cardgen.render.pixels import as_jpeg, pictures
from cardgen.render.target import SHEETS
from cardgen.source.nodes import ScalarNode

if TYPE_CHECKING:
    from cardgen.build.workshop import Workshop
    from cardgen.content.model import Edition
    from cardgen.layout.scene import Page, Scene
    from cardgen.messages.diagnostics import Where
    from cardgen.studio.pictures.bench import Bench

WIDTHS = (240, 720, 1080, 1440, 2160)
"""Pixels that a picture may be wide. A few, so that pictures can be kept."""
THUMB = 160
"""Pixels that a picture in the strip is high."""
FIRST = "*"
"""As a theme: the first that there is."""
MOST_BESIDE = 3
"""Pages of one theme that are shown together."""
MOST_PAGES = 80
"""Pictures in a strip."""
PROOF = "fogra39-coated"
"""The print profile of a soft proof."""


class Picture(Struct, frozen=True):
    """A picture file, by what is in it."""

    hash: str
    data: bytes
    width: int
    height: int

    @classmethod
    def of(cls, data: bytes, width: int, height: int) -> Picture:
        """Named after its bytes."""
        return cls(hashlib.sha256(data).hexdigest()[:32], data, width, height)


class Leaf(Struct, frozen=True):
    """A page: its id and title, and its size in mm."""

    id: str
    title: str
    width: float
    height: float


class Spot(Struct, frozen=True):
    """Where a text or logo stands on the page, in parts of its width and height, and which field fills it."""

    path: str
    x: float
    y: float
    w: float
    h: float


class Room(Struct, frozen=True):
    """How a text fits: roughly how many characters could be added (negative: must go)."""

    left: int
    product: str


class Note(Struct, frozen=True):
    """A message, and the field that it is about; empty when there is none."""

    path: str
    diagnostic: Diagnostic


class Shown(Struct, frozen=True):
    """What a page looks like now. Without a picture: the one before stays."""

    product: str
    pages: tuple[Leaf, ...] = ()
    page: int = 0
    picture: Picture | None = None
    broken: bool = False
    """Whether something on this page does not fit, so that the picture before it is the last good one."""
    spots: tuple[Spot, ...] = ()
    rooms: Mapping[str, Room] = {}
    notes: tuple[Note, ...] = ()
    also: tuple[Picture, ...] = ()
    """The other pages of the theme that was asked for."""
    beside: tuple[int, ...] = ()
    """The numbers of those pages, from 0."""
    printed: Mapping[str, tuple[str, ...]] = {}
    """The products that each text comes back in, of those that were laid out; when that was asked for."""


class Edit(Struct, frozen=True):
    """An edition to look at: files over the project, sector and partnership."""

    files: Mapping[str, bytes]
    sector: str
    partnership: str | None


class Show(Struct, frozen=True):
    """Lay out a product and draw one of its pages.

    `width` is in pixels; `eyes` as in `cardgen.preview.eyes`, or `proof` for how it looks on paper. The products in
    `beside` are laid out for how much room they leave. With `topic` it is the first page of that theme (`*`: of the
    first), with the others of that theme beside it.
    """

    edit: Edit
    product: str
    page: int = 0
    width: int = 1080
    eyes: str = ""
    beside: tuple[str, ...] = ()
    topic: str = ""
    wide: bool = False
    """Whether to tell what else each text is printed on."""

    def do(self, bench: Bench) -> Shown:
        """See above."""
        shop = bench.shop(self.edit.files)
        products = dict.fromkeys((self.product, *self.beside))
        jobs = [Job(self.edit.sector, self.edit.partnership, product) for product in products]
        (laid,) = lay(shop, jobs)
        if laid.edition is None:
            return Shown(self.product, notes=notes_of(bench, self.edit, None, laid.diagnostics))
        paths = paths_of(laid.edition)
        scenes = {job.product: scene for job, scene in laid.scenes}
        notes = notes_of(bench, self.edit, paths, laid.diagnostics)
        rooms = rooms_of(scenes, paths)
        scene = scenes.get(self.product)
        if scene is None or not scene.pages:
            return Shown(self.product, notes=notes, rooms=rooms)
        pages = self._of_topic(scene, paths) or (self.page,)
        number = min(max(pages[0], 0), len(scene.pages) - 1)
        page = scene.pages[number]
        leaves = tuple(Leaf(one.id, one.title, one.size.w, one.size.h) for one in scene.pages)
        found = Diagnostics()
        picture, also = None, list[Picture]()
        try:
            picture, *also = (
                draw(shop, scene, one, shop.date(laid.edition), self.width, self.eyes, found)
                for one in (number, *pages[1:MOST_BESIDE])
            )
        except CardgenError as error:  # a logo that turns out to be damaged when it is drawn
            found.extend(error.diagnostics)
        look_at_logos((scene,), shop.kit, shop.pictures, found)
        notes += notes_of(bench, self.edit, paths, found)
        spots = tuple(spots_of(page, paths, laid.edition))
        here = {spot.path for spot in spots}
        broken = picture is None or any(self._breaks(note) for note in notes if note.path in here)
        return Shown(
            self.product,
            leaves,
            number,
            picture,
            broken,
            spots,
            rooms,
            notes,
            tuple(also),
            pages[1:MOST_BESIDE],
            printed_in(scenes, paths) if self.wide else {},
        )

    def _of_topic(self, scene: Scene, paths: Mapping[Where, str]) -> tuple[int, ...]:
        """The numbers of the pages that a theme is on; none of a product that is about all themes at once."""
        if not self.topic:
            return ()
        topics = [
            {
                path.split(".")[1]
                for text in _texts((page,))
                if text.where is not None
                if (path := paths.get(text.where, "")).startswith("topics.")
            }
            for page in scene.pages
        ]
        alone = [next(iter(found)) if len(found) == 1 else "" for found in topics]
        wanted = self.topic if self.topic != FIRST else next(filter(None, alone), "")
        some = [n for n, one in enumerate(alone) if one and one == wanted]
        return tuple(some or [n for n, found in enumerate(topics) if wanted in found][:1])

    def _breaks(self, note: Note) -> bool:
        """Whether a message is an error of the product that is shown."""
        one = note.diagnostic
        return one.severity is Severity.ERROR and dict(one.values).get("product", "") in {"", self.product}


class Strip(Struct, frozen=True):
    """All pages of a product, small."""

    edit: Edit
    product: str

    def do(self, bench: Bench) -> tuple[Picture, ...]:
        """See above; none for an edition that cannot be laid out."""
        shop = bench.shop(self.edit.files)
        (laid,) = lay(shop, [Job(self.edit.sector, self.edit.partnership, self.product)])
        if laid.edition is None or not laid.scenes:
            return ()
        scene = laid.scenes[0][1]
        scene = replace(scene, pages=scene.pages[:MOST_PAGES])
        pdf = shop.pdf(scene, shop.date(laid.edition), Diagnostics(), SHEETS)
        return tuple(Picture.of(as_jpeg(page, 80), *page.size) for page in pictures(pdf, height=THUMB))


def draw(
    shop: Workshop, scene: Scene, number: int, date: str, width: int, eyes: str, diagnostics: Diagnostics
) -> Picture:
    """One page of a Scene as a picture of `width` pixels.

    Raises:
        CardgenError: a picture in it is damaged.
    """
    page = scene.pages[number]
    alone = replace(scene, pages=(page,))
    dpi = width / page.size.w * 25.4
    if eyes == "proof":
        from cardgen.preview.proof import inked, soft_proof

        press = shop.press(PROOF, diagnostics)
        (cmyk,) = inked(lambda target: shop.pdf(alone, date, diagnostics, target), press, dpi=dpi)
        image = soft_proof(cmyk, press).convert("RGB")
    else:
        image = seen_by(pictures(shop.pdf(alone, date, diagnostics, SHEETS), dpi=dpi)[0], eyes)
    return Picture.of(as_jpeg(image), *image.size)


def paths_of(edition: Edition) -> dict[Where, str]:
    """The path of each text of an edition by the place where it was written."""
    return {node.where: path for path, node in walk(edition.tree) if isinstance(node, ScalarNode)}


def rooms_of(scenes: Mapping[str, Scene], paths: Mapping[Where, str]) -> dict[str, Room]:
    """How much room each text has, in the product where that is least."""
    found: dict[str, Room] = {}
    for product, scene in scenes.items():
        for text in _texts(scene.pages):
            path = paths.get(text.where) if text.where is not None else None
            if path and text.fit is not None and (path not in found or text.fit.room < found[path].left):
                found[path] = Room(text.fit.room, product)
    return found


def printed_in(scenes: Mapping[str, Scene], paths: Mapping[Where, str]) -> dict[str, tuple[str, ...]]:
    """The products that each text comes back in."""
    found: dict[str, dict[str, None]] = {}
    for product, scene in scenes.items():
        for text in _texts(scene.pages):
            if text.where is not None and text.where in paths:
                found.setdefault(paths[text.where], {})[product] = None
    return {path: tuple(names) for path, names in found.items()}


def spots_of(page: Page, paths: Mapping[Where, str], edition: Edition) -> Iterator[Spot]:
    """Where the fields of an edition come back on a page."""
    owner = edition.partnership
    logo = str(owner.logo) if owner is not None and owner.logo is not None else ""
    for item in page.items:
        if isinstance(item, PlacedText) and item.where is not None and item.where in paths:
            path, box = paths[item.where], item.ink
        elif logo and isinstance(item, (Artwork, Image, Foreign)) and str(item.source) == logo:
            path, box = "partnership.logo", item.box
        else:
            continue
        w, h = page.size.w, page.size.h
        yield Spot(path, box.x / w, box.y / h, box.w / w, box.h / h)


def notes_of(
    bench: Bench, edit: Edit, paths: Mapping[Where, str] | None, found: Diagnostics
) -> tuple[Note, ...]:
    """Messages with the field they are about."""
    known = paths if paths is not None else _paths_without_edition(bench, edit)
    return tuple(Note(_about(one, known), one) for one in found)


def _about(one: Diagnostic, paths: Mapping[Where, str]) -> str:
    for where in one.where:
        if where in paths:
            return paths[where]
        if "/partnerships/" in where.file and not where.file.endswith((".yaml", ".yml")):
            return "partnership.logo"
        near = [(place.column, path) for place, path in paths.items() if _same_line(place, where)]
        if near:
            return max(near)[1]
    return ""


def _same_line(place: Where, where: Where) -> bool:
    return place.file == where.file and place.line == where.line and place.column <= where.column


def _paths_without_edition(bench: Bench, edit: Edit) -> dict[Where, str]:
    from cardgen.content.edition import load_layers
    from cardgen.content.store import ContentStore

    try:
        layer = load_layers(bench.shop(edit.files).workspace, edit.sector, edit.partnership, ContentStore())
    except CardgenError:
        return {}
    return {node.where: path for path, node in walk(layer.tree) if isinstance(node, ScalarNode)}


def _texts(pages: tuple[Page, ...]) -> Iterator[PlacedText]:
    return (item for page in pages for item in page.items if isinstance(item, PlacedText))
