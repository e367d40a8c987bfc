"""Files to take home, made by the same road as on the command line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cardgen.build.checking import check_in
from cardgen.build.jobs import FILLABLE, Job
from cardgen.build.laying import lay
from cardgen.build.make import made_of
from cardgen.build.pack import Wish, pack
from cardgen.core.struct import Struct, replace
from cardgen.core.zips import zipped
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.preview.social import SHAPES, on_ground
from cardgen.render.pixels import as_png, pictures
from cardgen.studio.pictures.show import Edit, Note, notes_of, paths_of

if TYPE_CHECKING:
    from cardgen.build.laying import Laid
    from cardgen.build.made import Made
    from cardgen.build.workshop import Workshop
    from cardgen.studio.pictures.bench import Bench

KINDS = ("school", "drukker", "scherm", "invulbaar", "plaatjes", "alles")
"""What can be taken home."""
SOCIAL = ("dialoogkaart", "kaartenset", "praatplaat")
"""Products of which the first page is a picture to show."""


class File(Struct, frozen=True):
    """A file with its name."""

    name: str
    data: bytes


class Check(Struct, frozen=True):
    """Everything that `cardgen check` would say of all products."""

    edit: Edit

    def do(self, bench: Bench) -> tuple[Note, ...]:
        """See above."""
        shop = bench.shop(self.edit.files)
        found = Diagnostics()
        paths: list[tuple[Note, ...]] = []

        def look(laid: Laid) -> None:
            known = paths_of(laid.edition) if laid.edition is not None else None
            paths.append(notes_of(bench, self.edit, known, laid.diagnostics))

        check_in(shop, _jobs(shop, self.edit, "screen"), found, look)
        return tuple(note for notes in paths for note in notes)


class Make(Struct, frozen=True):
    """Make what somebody takes home: one of `KINDS`."""

    edit: Edit
    kind: str

    def do(self, bench: Bench) -> File:
        """See above.

        Raises:
            CardgenError: the edition has errors, or cannot be printed.
        """
        shop = bench.shop(self.edit.files)
        edition = f"{self.edit.sector}-{self.edit.partnership}" if self.edit.partnership else self.edit.sector
        files = self._files(shop)
        if len(files) == 1:
            ((name, data),) = files.items()
            if name.endswith(".zip"):
                return File(name, data)
        return File(f"{edition}-{self.kind}.zip", zipped(files))

    def _files(self, shop: Workshop) -> Mapping[str, bytes]:
        if self.kind == "scherm":
            return _screen(shop, self.edit)
        if self.kind == "invulbaar":
            return _screen(shop, self.edit, FILLABLE)
        if self.kind == "plaatjes":
            return _social(shop, self.edit)
        if self.kind in {"school", "drukker"}:
            return _pack(shop, self.edit, self.kind)
        found = {f"scherm/{name}": data for name, data in _screen(shop, self.edit).items()}
        found |= {f"invulbaar/{name}": data for name, data in _screen(shop, self.edit, FILLABLE).items()}
        found |= {f"plaatjes/{name}": data for name, data in _social(shop, self.edit).items()}
        for kind in ("school", "drukker"):
            found |= _pack(shop, self.edit, kind)
        own = f"content/partnerships/{self.edit.partnership}/"
        found |= {
            name.removeprefix("content/"): data for name, data in self.edit.files.items() if own in name
        }
        return found


def _jobs(shop: Workshop, edit: Edit, *outputs: str) -> list[Job]:
    products = shop.workspace.products()
    return [
        Job(edit.sector, edit.partnership, product, output=output)
        for product in products
        for output in outputs
    ]


def _made(shop: Workshop, edit: Edit, *outputs: str) -> Made:
    """All products of an edition.

    Raises:
        CardgenError: it has errors.
    """
    (laid,) = lay(shop, _jobs(shop, edit, *outputs))
    made = made_of(shop, laid)
    if not made.fine:
        raise CardgenError(made.diagnostics)
    return made


def _screen(shop: Workshop, edit: Edit, output: str = "screen") -> dict[str, bytes]:
    return {
        name: data for product in _made(shop, edit, output).products for name, data in product.files.items()
    }


def _pack(shop: Workshop, edit: Edit, reader: str) -> dict[str, bytes]:
    wish = Wish("school" if reader == "school" else "shop")
    made = _made(shop, edit, *wish.outputs)
    assert made.edition is not None  # noqa: S101 - one with errors was told already
    return {f"{made.edition.id}-{reader}.zip": pack(shop, made, wish, Diagnostics())}


def _social(shop: Workshop, edit: Edit) -> dict[str, bytes]:
    """The first pages of some products in three shapes, each with its words for who does not see it."""
    known = [product for product in SOCIAL if product in shop.workspace.products()]
    found: dict[str, bytes] = {}
    (laid,) = lay(shop, [Job(edit.sector, edit.partnership, product) for product in known])
    if laid.edition is None or laid.diagnostics.errors:
        raise CardgenError(laid.diagnostics)
    ground = shop.palette(laid.edition).color("accent-100").rgb
    date = shop.date(laid.edition)
    for job, scene in laid.scenes:
        if not scene.pages:
            continue
        alone = replace(scene, pages=scene.pages[:1])
        (page,) = pictures(shop.pdf(alone, date, Diagnostics()), height=1350)
        for shape in SHAPES:
            found[f"{job.product}-{shape}.png"] = as_png(on_ground(page, shape, ground))
        alts = [node.alt for node in scene.pages[0].structure.walk() if node.alt]
        words = " ".join([f"{scene.title}.", *alts])
        found[f"{job.product}-alt.txt"] = (words + "\n").encode()
    return found
