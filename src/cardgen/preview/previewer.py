"""From jobs to picture files, remembering what each picture was made from and what it looked like when it was right."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.build.jobs import Job
from cardgen.build.laying import lay
from cardgen.build.publish import write_files
from cardgen.build.workshop import Workshop
from cardgen.content.edition import edition_id
from cardgen.core.struct import Struct, field, replace
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.messages.phrases import Language
from cardgen.preview.banner import empty_page, with_banner
from cardgen.preview.eyes import seen_by
from cardgen.preview.overlay import overlaid
from cardgen.preview.sheet import Strip, contact_sheet, page_height
from cardgen.preview.stale import Needs, Renewal, needs_of, renewal
from cardgen.render.pixels import as_png, pictures
from cardgen.render.target import PRINT, SCREEN

if TYPE_CHECKING:
    from PIL.Image import Image

    from cardgen.layout.scene import Scene
    from cardgen.project.workspace import Workspace
    from cardgen.render.target import Target

FONT = "AtkinsonHyperlegibleNext_500Medium.ttf"


class View(Struct, frozen=True):
    """How pictures are made. `eyes` is one of `cardgen.preview.eyes.EYES`, or empty; `language` that of messages.

    `proof` names the print profile that a page is shown on, `plates` shows its plates instead; `paper` both.
    """

    dpi: float = 96.0
    grid: bool = False
    eyes: str = ""
    sheet: bool = False
    proof: str = ""
    plates: bool = False
    language: Language = "en"
    paper: bool = False

    @property
    def suffix(self) -> str:
        """What tells files of this view from plain pages: `-grid-deutan`."""
        return "".join(f"-{part}" for part in ("grid" if self.grid else "", self.eyes, self.of_print) if part)

    @property
    def of_print(self) -> str:
        """What is shown of print; empty for nothing."""
        return "plates" if self.plates else self.proof


class Shown(Struct, frozen=True):
    """The picture files of a job, and what there is to say about it."""

    job: Job
    paths: tuple[Path, ...]
    diagnostics: Diagnostics


class _Memory(Struct):
    """What is known about a job from the last time its pages could be drawn."""

    pages: list[Image] = field(default_factory=list)
    needs: Needs | None = None


class Previewer:
    """Makes and remakes the pictures of jobs in the folder `output`."""

    def __init__(self, workspace: Workspace, output: Path, view: View) -> None:
        self._workspace = workspace
        self._output = output
        self._view = view
        self._shop: Workshop | None = None
        self._memory: dict[Job, _Memory] = {}
        font = workspace.file("assets", "fonts", FONT)
        self._font = font if font.is_file() else None

    def show(self, job: Job) -> Shown:
        """Make the pictures of a job. With errors, they are on the pictures too.

        Raises:
            CardgenError: BLD04 when a picture cannot be written, PRV02 when it would be too large.
        """
        found = Diagnostics()
        self._draw(job, found)
        if self._view.sheet:
            return Shown(job, (), found)
        folder = self._output / edition_id(job.sector, job.partnership)
        stem = "-".join(filter(None, (job.product, job.size.lower())))
        pages = [
            with_banner(page, found.errors, self._font, self._view.language) for page in self._pages(job)
        ]
        digits = len(str(len(pages)))
        paths = [
            folder / f"{stem}-{number:0{digits}}{self._view.suffix}.png"
            for number in range(1, len(pages) + 1)
        ]
        write_files([(path, as_png(page, self._view.dpi)) for path, page in zip(paths, pages, strict=True)])
        self._clear(folder, stem, paths)
        return Shown(job, tuple(paths), found)

    def sheets(self, shown: Sequence[Shown]) -> list[Path]:
        """Write a contact sheet per product, of jobs that were shown just now."""
        made: list[tuple[Path, bytes]] = []
        for product in dict.fromkeys((one.job.product, one.job.size) for one in shown):
            members = [one for one in shown if (one.job.product, one.job.size) == product]
            found = Diagnostics()
            for one in members:
                found.extend(one.diagnostics)
            names = [edition_id(one.job.sector, one.job.partnership) for one in members]
            strips = [
                Strip(name, tuple(self._pages(one.job))) for name, one in zip(names, members, strict=True)
            ]
            sheet = with_banner(
                contact_sheet(strips, self._font), found.errors, self._font, self._view.language
            )
            stem = "-".join(filter(None, (product[0], product[1].lower(), "sheet")))
            path = self._output / f"{stem}{self._view.suffix}.png"
            made.append((path, as_png(sheet)))
        write_files(made)
        return [path for path, _ in made]

    def stale(self, jobs: Sequence[Job], changed: Collection[Path]) -> list[Job]:
        """Which jobs must be shown again now that these files changed; forgets what was read from those files."""
        what = renewal(self._workspace, changed)
        if what is Renewal.EVERYTHING or self._shop is None:
            self._shop = None
            return list(jobs)
        shop = self._shop
        if what is Renewal.PICTURES:
            self._shop = None
        elif what is Renewal.TEMPLATES:
            parts = (shop.kit, shop.content, shop.theme, shop.palette_data, shop.pictures)
            self._shop = Workshop(self._workspace, *parts)
        return [job for job in jobs if self._is_touched(job, changed)]

    def _is_touched(self, job: Job, changed: Collection[Path]) -> bool:
        memory = self._memory.get(job)
        return memory is None or memory.needs is None or memory.needs.touched_by(changed)

    def _draw(self, job: Job, found: Diagnostics) -> None:
        """Bring the memory of a job up to date, as far as its files allow."""
        memory = self._memory.setdefault(job, _Memory())
        try:
            if self._shop is None:
                self._shop = Workshop.open(self._workspace, found)
            (laid,) = lay(self._shop, [job])
            found.extend(laid.diagnostics)
            design = self._shop.design(job.product, Diagnostics())
            if laid.edition is None or not laid.scenes or design is None:
                memory.needs = None  # anything may put it right
                return
            scene = laid.scenes[0][1]
            needs = needs_of(self._workspace, job, laid.edition, scene, design)
            memory.needs = replace(needs, broken=bool(found.errors))
            memory.pages = self._pictures(scene, self._shop, self._shop.date(laid.edition), found)
        except CardgenError as error:
            if any(one.code == "PRV02" for one in error.diagnostics):
                raise
            memory.needs = None
            found.extend(error.diagnostics)

    def _pictures(self, scene: Scene, shop: Workshop, date: str, found: Diagnostics) -> list[Image]:
        if self._view.of_print:
            return self._printed(scene, shop, date, found)
        shown = overlaid(scene, shop.kit, self._view.language) if self._view.grid else scene
        pdf = shop.pdf(shown, date, found, PRINT if self._view.grid else SCREEN)
        height = (
            page_height(tuple(page.size.w / page.size.h for page in scene.pages)) if self._view.sheet else 0
        )
        return [seen_by(page, self._view.eyes) for page in pictures(pdf, dpi=self._view.dpi, height=height)]

    def _printed(self, scene: Scene, shop: Workshop, date: str, found: Diagnostics) -> list[Image]:
        from cardgen.preview.proof import in_plates, inked, plate_sheet, soft_proof
        from cardgen.render.plates import spots_on

        press, dpi = shop.press(self._view.proof, found), self._view.dpi

        def draw(target: Target) -> bytes:
            return shop.pdf(scene, date, found, target)

        papers: list[Image] = []
        if self._view.paper or not self._view.plates:
            papers = [soft_proof(page, press) for page in inked(draw, press, dpi=dpi)]
        if not self._view.plates:
            return papers
        spots = spots_on(scene.pages)
        pages = in_plates(draw, press, tuple(spots), dpi=dpi)
        looks = tuple(spots.values())
        return [
            plate_sheet(plates, press, looks, papers[number] if papers else None)
            for number, plates in enumerate(pages)
        ]

    def _pages(self, job: Job) -> list[Image]:
        """The pages as they are or last were."""
        return self._memory[job].pages or [empty_page()]

    def _clear(self, folder: Path, stem: str, keep: Collection[Path]) -> None:
        """Remove pictures of pages that are no more: a deck can get shorter."""
        ours = re.compile(rf"{re.escape(stem)}-\d+{re.escape(self._view.suffix)}\.png")
        for path in folder.iterdir():
            if ours.fullmatch(path.name) and path not in keep:
                path.unlink(missing_ok=True)
