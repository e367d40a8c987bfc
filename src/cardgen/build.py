"""Jobs: edition × product × size, from the files people edit to PDFs and a manifest.

An edition is built as a whole: when one of its products has an error, none of its files changes.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.diagnostics import CardgenError, Diagnostics

if TYPE_CHECKING:
    from cardgen.content.model import Edition
    from cardgen.content.store import ContentStore
    from cardgen.layout.context import Kit
    from cardgen.layout.scene import Scene
    from cardgen.render.pictures import PictureStore
    from cardgen.template.palette import Palette, PaletteData
    from cardgen.template.product import Product
    from cardgen.template.theme import Theme
    from cardgen.workspace import Workspace

Progress = Callable[[int, int, str], None]
"""Told before each step: steps done, steps in all, and what comes next."""


@dataclass(frozen=True, slots=True)
class Job:
    """One PDF to make. `size` is empty for the product's own paper."""

    sector: str
    partnership: str | None
    product: str
    size: str = ""
    sets: tuple[str, ...] = ()

    @property
    def edition(self) -> tuple[str, str | None, tuple[str, ...]]:
        """What jobs of the same edition share."""
        return self.sector, self.partnership, self.sets


@dataclass(frozen=True, slots=True)
class Built:
    """A PDF that was written."""

    path: Path
    edition: str
    product: str
    pages: int


def plan_jobs(
    workspace: Workspace,
    sectors: Sequence[str],
    partnerships: Sequence[str],
    products: Sequence[str],
    size: str | None,
    sets: Sequence[str],
) -> list[Job]:
    """Which PDFs a command asks for; names have been checked before.

    Without sectors all of them, without products all of them. With partnerships: for each of them the sectors it works
    in, as far as they were asked for.

    Raises:
        CardgenError: a partnership does not work in the sector asked for, or a product cannot be made in that size.
    """
    from cardgen.content.store import partnership_sectors

    diagnostics = Diagnostics()
    editions: list[tuple[str, str | None]] = []
    if partnerships:
        for partnership in partnerships:
            own = partnership_sectors(workspace, partnership, diagnostics)
            wanted = [sector for sector in own if not sectors or sector in sectors]
            for sector in sectors:
                if own and sector not in own:
                    diagnostics.add("BLD01", None, sector=sector, partnership=partnership, known=", ".join(own))
            editions += [(sector, partnership) for sector in wanted]
    else:
        editions = [(sector, None) for sector in (sectors or workspace.sectors())]
    names = list(products or workspace.products())
    if size:
        names = _of_size(workspace, names, size, bool(products), diagnostics)
    diagnostics.raise_errors()
    return [
        Job(sector, partnership, product, size or "", tuple(sets))
        for sector, partnership in editions
        for product in names
    ]


def _of_size(
    workspace: Workspace, names: list[str], size: str, asked: bool, diagnostics: Diagnostics
) -> list[str]:
    """The products that exist in this size; naming one that does not is an error (BLD02)."""
    from cardgen.template.product import load_product

    fitting = []
    for name in names:
        product = load_product(workspace, name, diagnostics)
        if product is None:
            continue
        if size in product.sizes:
            fitting.append(name)
        elif asked:
            diagnostics.add("BLD02", None, product=name, size=size, known=", ".join(product.sizes))
    if not fitting and not diagnostics.errors:
        diagnostics.add("BLD03", None, size=size)
    return fitting


@dataclass(slots=True)
class Workshop:
    """What all jobs of a run share: everything is read, parsed and made ready once."""

    workspace: Workspace
    kit: Kit
    content: ContentStore
    theme: Theme
    palette_data: PaletteData
    pictures: PictureStore
    _products: dict[str, Product | None] = field(default_factory=dict)
    _themes: dict[str, Theme] = field(default_factory=dict)

    @classmethod
    def open(cls, workspace: Workspace, diagnostics: Diagnostics) -> Workshop:
        """Read theme and palette.

        Raises:
            CardgenError: one of them cannot be used.
        """
        from cardgen.artwork.drawing import DrawingStore
        from cardgen.content.store import ContentStore
        from cardgen.layout.context import Kit
        from cardgen.layout.fonts import FontBook
        from cardgen.layout.hyphenation import Hyphenator
        from cardgen.render.pictures import PictureStore
        from cardgen.template.palette import load_palette_data
        from cardgen.template.theme import load_theme

        theme = load_theme(workspace, diagnostics)
        palette = load_palette_data(workspace.file("templates", "palette.yaml"), diagnostics)
        diagnostics.raise_errors()
        if theme is None or palette is None:
            raise CardgenError(diagnostics)
        fonts = FontBook(workspace.folder("assets", "fonts"), theme.fonts)
        drawings = DrawingStore()
        hyphenator = Hyphenator(workspace.file("templates", "hyphenation-nl.txt"))
        kit = Kit(workspace, fonts, hyphenator, drawings)
        return cls(workspace, kit, ContentStore(), theme, palette, PictureStore(drawings))

    def product(self, name: str, diagnostics: Diagnostics) -> Product | None:
        """A product, read once; its mistakes are recorded each time it is asked for."""
        from cardgen.template.product import load_product

        if name not in self._products:
            found = load_product(self.workspace, name, diagnostics)
            self._products[name] = found
            if found is not None:
                self._themes[name] = self.theme.with_styles(found.spec.styles, diagnostics)
        return self._products[name]

    def scene(self, edition: Edition, palette: Palette, job: Job, diagnostics: Diagnostics) -> Scene | None:
        """Lay out one product of an edition; None after recording that its template is broken."""
        from cardgen.layout.compose import Task, compose_scene

        product = self.product(job.product, diagnostics)
        if product is None:
            return None
        paper = job.size if job.size and job.size != product.spec.page.size else ""
        return compose_scene(Task(edition, product, self._themes[job.product], palette, paper), self.kit, diagnostics)

    def edition(self, job: Job, diagnostics: Diagnostics) -> Edition:
        """The edition of a job.

        Raises:
            CardgenError: the content has errors.
        """
        from cardgen.content.edition import load_edition

        return load_edition(
            self.workspace, job.sector, job.partnership, job.sets, diagnostics, store=self.content
        )

    def palette(self, edition: Edition) -> Palette:
        """The colours of an edition.

        Raises:
            CardgenError: the content names a colour that nobody knows.
        """
        from cardgen.template.palette import edition_palette

        sector = edition.sector.color
        brand = {key: (str(ref), ref.where) for key, ref in edition.theme.colors.items()}
        return edition_palette(self.palette_data, (str(sector), sector.where), brand)


def check(workspace: Workspace, jobs: Sequence[Job], diagnostics: Diagnostics) -> None:
    """Do everything but drawing and writing, and collect what is wrong, with advice about the texts."""
    from cardgen.content.advice import advise
    from cardgen.content.leaks import find_leaks

    workshop = Workshop.open(workspace, diagnostics)
    for _, group in groupby(jobs, key=lambda job: job.edition):
        found = Diagnostics()
        made = scenes_of(workshop, list(group), found)
        if made is not None:
            advise(made[0], found)
            find_leaks(workspace, made[0], found, workshop.content)
        diagnostics.extend(found)


def build(
    workspace: Workspace,
    jobs: Sequence[Job],
    output: Path,
    diagnostics: Diagnostics,
    progress: Progress | None = None,
) -> list[Built]:
    """Make the PDFs of all jobs. Editions with errors are left out, with the errors recorded."""
    workshop = Workshop.open(workspace, diagnostics)
    tell = progress or (lambda _done, _total, _what: None)
    built: list[Built] = []
    done = 0
    for _, group in groupby(jobs, key=lambda job: job.edition):
        members = list(group)
        found = Diagnostics()
        tell(done, len(jobs), f"{members[0].sector} {members[0].partnership or ''}".strip())
        made = scenes_of(workshop, members, found)
        if made is not None and not found.errors:
            edition, scenes = made
            built += _write(workshop, edition, scenes, output, found)
        diagnostics.extend(found)
        done += len(members)
    tell(done, len(jobs), "")
    return built


def scenes_of(
    workshop: Workshop, jobs: Sequence[Job], diagnostics: Diagnostics
) -> tuple[Edition, list[tuple[Job, Scene]]] | None:
    """Edition and scenes of jobs that share an edition; None when the content cannot be read."""
    try:
        edition = workshop.edition(jobs[0], diagnostics)
    except CardgenError as error:
        diagnostics.extend(error.diagnostics)
        return None
    palette = workshop.palette(edition)
    scenes = []
    for job in jobs:
        scene = workshop.scene(edition, palette, job, diagnostics)
        if scene is not None:
            scenes.append((job, scene))
    return edition, scenes


def _write(
    workshop: Workshop,
    edition: Edition,
    scenes: Sequence[tuple[Job, Scene]],
    output: Path,
    diagnostics: Diagnostics,
) -> list[Built]:
    from cardgen.manifest import write_manifest
    from cardgen.render.pdf import render

    folder = output / edition.id
    files: list[tuple[Path, bytes]] = []
    built = []
    for job, scene in scenes:
        data = render(scene, workshop.kit, workshop.pictures, date=document_date(edition))
        path = folder / f"{file_stem(job, edition)}.pdf"
        files.append((path, data))
        built.append(Built(path, edition.id, job.product, len(scene.pages)))
    made = [(one, scene, data) for one, (_, scene), (_, data) in zip(built, scenes, files, strict=True)]
    files.append(write_manifest(workshop.workspace, edition, made, folder, diagnostics))
    write_all(files)
    return built


def file_stem(job: Job, edition: Edition) -> str:
    """`praatplaat-vo-a3`: product, edition, and the size when it was asked for."""
    return "-".join(filter(None, (job.product, edition.id, job.size.lower())))


def document_date(edition: Edition) -> str:
    """ISO date for the file: `SOURCE_DATE_EPOCH` when set, else the day the content was issued, else none."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        from datetime import UTC, datetime

        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    return edition.issued


def write_all(files: Iterable[tuple[Path, bytes]]) -> None:
    """Write files whole or not at all: all of them to temporary files first, then renamed into place.

    Raises:
        CardgenError: BLD04 when the folder or a file cannot be written; nothing has changed then.
    """
    staged: list[tuple[str, Path]] = []
    path = Path()
    try:
        for path, data in files:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
            staged.append((name, path))
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            Path(name).chmod(0o644)
        while staged:
            name, path = staged[0]
            Path(name).replace(path)
            staged.pop(0)
    except OSError as error:
        raise CardgenError.of("BLD04", None, name=str(path), reason=error.strerror or str(error)) from None
    finally:
        for name, _ in staged:
            Path(name).unlink(missing_ok=True)
