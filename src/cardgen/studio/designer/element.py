"""One element of a page: what it is, how it fits, and the lines in template and content that make it so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from cardgen.build.jobs import Job
from cardgen.build.laying import lay
from cardgen.content.explain import explain
from cardgen.core.struct import Struct
from cardgen.layout.scene import Artwork, Fit, Foreign, Image, PlacedText
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where
from cardgen.preview.overlay import name_of
from cardgen.studio.pictures.show import Edit, paths_of

if TYPE_CHECKING:
    from cardgen.build.workshop import Workshop
    from cardgen.core.geometry import Rect
    from cardgen.layout.scene import Scene
    from cardgen.studio.pictures.bench import Bench

_NAMELESS = re.compile(r"-(\d+)-(\d+)$")
"""The end of a name that an element without one got: its line and column in the template."""


class Layer(Struct, frozen=True):
    """What a layer of content says about a text, and where."""

    name: str
    text: str
    where: Where
    wins: bool


class Elsewhere(Struct, frozen=True):
    """How the same element fits in another edition."""

    edition: str
    fit: Fit


class Element(Struct, frozen=True):
    """An element of a page. Lengths in mm, from the top left of the page; sizes in points."""

    name: str
    kind: str
    page: str
    text: str
    x: float
    y: float
    w: float
    h: float
    faces: tuple[str, ...] = ()
    colors: tuple[str, ...] = ()
    fit: Fit | None = None
    source: str = ""
    template: Where | None = None
    layers: tuple[Layer, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()


class Inspect(Struct, frozen=True):
    """Look an element up by page and id; in the editions `others` (name and edit) too, for how it fits there."""

    edit: Edit
    product: str
    page: str
    id: str
    others: tuple[tuple[str, Edit], ...] = ()

    def do(self, bench: Bench) -> Element | None:
        """See above; None when it is not there."""
        shop = bench.shop(self.edit.files)
        (laid,) = lay(shop, [Job(self.edit.sector, self.edit.partnership, self.product)])
        item = self._item(laid.scenes[0][1]) if laid.scenes else None
        if item is None or laid.edition is None:
            return None
        page = next(page for page in laid.scenes[0][1].pages if page.id == self.page)
        template = template_line(shop, self.product, self.page, self.id)
        if not isinstance(item, PlacedText):
            box = item.seen
            source = shop.workspace.shown(_path(item.source))
            kind = "drawing" if isinstance(item, Artwork) else "pdf" if isinstance(item, Foreign) else "image"
            return Element(
                name_of(item.id), kind, page.title, "", *_numbers(box), source=source, template=template
            )
        path = paths_of(laid.edition).get(item.where) if item.where is not None else None
        runs = [run for line in item.lines for run in line]
        return Element(
            name_of(item.id),
            "text",
            page.title,
            item.text.replace("\xad", "").strip(),
            *_numbers(item.box),
            faces=tuple(dict.fromkeys(run.face for run in runs)),
            colors=tuple(dict.fromkeys(run.color.rgb for run in runs)),
            fit=item.fit,
            template=template,
            layers=self._layers(shop, path, item.where),
            elsewhere=tuple(self._elsewhere(shop)),
        )

    def _item(self, scene: Scene) -> PlacedText | Artwork | Image | Foreign | None:
        items = (item for page in scene.pages if page.id == self.page for item in page.items)
        found = next((item for item in items if item.id == self.id), None)
        return found if isinstance(found, (PlacedText, Artwork, Image, Foreign)) else None

    def _layers(self, shop: Workshop, path: str | None, where: Where | None) -> tuple[Layer, ...]:
        """What each layer says, the one that counts first."""
        if path is not None:
            try:
                told = explain(
                    shop.workspace, self.edit.sector, self.edit.partnership, path, (), Diagnostics()
                )
            except CardgenError:
                told = None
            if told is not None:
                found = [
                    Layer(value.layer, value.text, value.where, value.wins)
                    for value in told.values
                    if value.where is not None and not value.removed
                ]
                return tuple(reversed(found))
        if where is not None and where.file.startswith("content/"):
            return (Layer("", "", where, wins=True),)
        return ()

    def _elsewhere(self, shop: Workshop) -> Iterator[Elsewhere]:
        jobs = {
            Job(edit.sector, edit.partnership, self.product): name
            for name, edit in self.others
            if edit != self.edit
        }
        for laid in lay(shop, jobs):
            for job, scene in laid.scenes:
                item = self._item(scene)
                if isinstance(item, PlacedText) and item.fit is not None:
                    yield Elsewhere(jobs[job], item.fit)


def template_line(shop: Workshop, product: str, page: str, id_: str) -> Where | None:
    """The line of the template that an element of a page was made by.

    Names on a page are those of the template with what was counted behind a colon, so the innermost name that the
    side knows is the one. Of a page without such a name it is the line of the product.
    """
    design = shop.design(product, Diagnostics())
    if design is None:
        return None
    names = [part.partition(":")[0] for part in id_.split("/")[1:]]
    sides = {file.rsplit("/", 1)[-1].partition(".")[0]: file for file in design.product.sides}
    fitting = [stem for stem in sides if page == stem or page.startswith(f"{stem}-")]
    side = max(fitting, key=len, default=None)
    if side is None:
        return design.product.spec.where
    known = list(_walk(design.product.sides[sides[side]]))
    for name in reversed(names):
        nameless = _NAMELESS.search(name)
        for element in known:
            where: Where = element.where
            here = nameless and (where.line, where.column) == tuple(map(int, nameless.groups()))
            if element.id == name or here:
                return where
    return known[0].where if known else design.product.spec.where


def _walk(elements: Iterable[Any]) -> Iterator[Any]:
    for element in elements:
        yield element
        yield from _walk(inner.element for inner in getattr(element, "elements", ()))


def _numbers(box: Rect) -> tuple[float, float, float, float]:
    return box.x, box.y, box.w, box.h


def _path(source: object) -> Any:
    from pathlib import Path

    return Path(str(source))
