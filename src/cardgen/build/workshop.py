"""The workshop: what all jobs of a run share, read and made ready once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from cardgen.build.drawing import drawn, nothing_drawn
from cardgen.build.jobs import FILLABLE, PAPERLESS, WORKING
from cardgen.core.struct import Struct, field, replace
from cardgen.messages.diagnostics import CardgenError, Diagnostic, Diagnostics
from cardgen.render.target import PRINT, SCREEN, SHEETS, Target

if TYPE_CHECKING:
    from cardgen.build.jobs import Job
    from cardgen.build.outputs import Sheets
    from cardgen.content.model import Edition
    from cardgen.content.store import ContentStore
    from cardgen.core.geometry import Size
    from cardgen.impose.job import Imposer
    from cardgen.impose.stock import Output
    from cardgen.layout.context import Kit
    from cardgen.layout.scene import Scene
    from cardgen.project.workspace import Workspace
    from cardgen.render.inks import Press
    from cardgen.render.picturestore import PictureStore
    from cardgen.render.programs import Programs
    from cardgen.template.palette import Palette, PaletteData
    from cardgen.template.product import Product, SheetSpec
    from cardgen.template.recipe import Recipe
    from cardgen.template.theme import Theme


class Design(Struct, frozen=True):
    """A product with its own theme, and the recipe when it is a booklet."""

    product: Product
    theme: Theme
    recipe: Recipe | None = None


def page_sizes(path: Path, diagnostics: Diagnostics) -> list[Size]:
    """Trim sizes (mm) of the pages of a PDF; empty after recording why it cannot be used."""
    from cardgen.impose.pdf.foreign import opened

    try:
        with opened([path], diagnostics) as source:
            return [page.size for page in source.pages]
    except CardgenError as error:
        diagnostics.extend(error.diagnostics)
        return []


class Workshop(Struct):
    """What all jobs of a run share: everything is read, parsed and made ready once."""

    workspace: Workspace
    kit: Kit
    content: ContentStore
    theme: Theme
    palette_data: PaletteData
    pictures: PictureStore
    _designs: dict[str, tuple[Design | None, tuple[Diagnostic, ...]]] = field(default_factory=dict)
    _imposer: Imposer | None = None
    _programs: Programs = field(default_factory=nothing_drawn)
    _presses: dict[str, Press] = field(default_factory=dict)
    _lock: RLock = field(default_factory=RLock)

    @classmethod
    def open(cls, workspace: Workspace, diagnostics: Diagnostics, *, alone: bool = False) -> Workshop:
        """Read theme and palette.

        Args:
            workspace: where everything is.
            diagnostics: receives what is wrong with the two.
            alone: whether it is for one edition only, and need not remember pages for a further one.

        Raises:
            CardgenError: one of them cannot be used.
        """
        from cardgen.artwork.store import DrawingStore
        from cardgen.content.store import ContentStore
        from cardgen.layout.context import Kit
        from cardgen.layout.fonts import FontBook
        from cardgen.layout.hyphenation import Hyphenator
        from cardgen.layout.memory import Memory
        from cardgen.layout.registry import kind_of
        from cardgen.layout.textbox import Typesetter
        from cardgen.render.picturestore import PictureStore
        from cardgen.template.palette import load_palette_data
        from cardgen.template.theme import load_theme

        theme = load_theme(workspace, diagnostics)
        palette = load_palette_data(workspace, diagnostics)
        diagnostics.raise_errors()
        if theme is None or palette is None:
            raise CardgenError(diagnostics)
        files, shelf = workspace.files, workspace.shelf
        folders = workspace.folders("assets", "fonts")
        fonts = FontBook(folders, theme.fonts, theme.places, shelf, files, theme.cuts)
        drawings = DrawingStore(shelf, files)
        hyphenator = Hyphenator(workspace.file("templates", "hyphenation-nl.txt"), files=files)
        memory = Memory(alone=alone)
        kit = Kit(workspace, fonts, Typesetter(fonts, hyphenator), drawings, kind_of, memory)
        pictures = PictureStore(drawings, workspace.shown, files, shelf)
        return cls(workspace, kit, ContentStore(alone=alone), theme, palette, pictures)

    def with_files(self, files: Mapping[str, bytes]) -> Workshop:
        """The same workshop with files in memory over its first root, such as a visitor's texts and logo.

        What was read, compiled and set serves both: it goes by the content of files in memory, and neither sees files
        that the other has. Templates and fonts stay those of this workshop.

        Raises:
            CardgenError: WSP01 for a name that leads out of the root.
        """
        workspace = self.workspace.with_files(files)
        self.kit.fonts.keep_to_itself()
        drawings = self.kit.drawings.reading(workspace.files)
        kit = replace(self.kit, workspace=workspace, drawings=drawings)
        pictures = self.pictures.reading(drawings, workspace.files)
        return replace(self, workspace=workspace, kit=kit, pictures=pictures)

    def keep(self) -> None:
        """Leave what was worked out to later runs."""
        self.kit.fonts.remember()
        self.workspace.shelf.keep()

    def design(self, name: str, diagnostics: Diagnostics) -> Design | None:
        """A product or a booklet, read once; None after recording what is wrong with it."""
        with self._lock:
            if name not in self._designs:
                found = Diagnostics()
                self._designs[name] = self._read(name, found), tuple(found)
            design, problems = self._designs[name]
        diagnostics.extend(problems)  # each edition that asks for it: who comes later must not miss them
        return design

    def _read(self, name: str, diagnostics: Diagnostics) -> Design | None:
        recipe = None
        product: Product | None = None
        if name in self.workspace.booklets():
            from cardgen.template.recipe import load_recipe

            recipe = load_recipe(self.workspace, name, diagnostics)
            product = recipe.product if recipe is not None else None
        else:
            from cardgen.template.product import load_product

            product = load_product(self.workspace, name, diagnostics)
        if product is None or (diagnostics.errors and recipe is None):
            return None  # a booklet without one of its pages still shows what is wrong with the others
        before = len(diagnostics.errors)
        theme = self.theme.with_styles(product.spec.styles, diagnostics)
        return None if len(diagnostics.errors) > before else Design(product, theme, recipe)

    def scene(self, edition: Edition, palette: Palette, job: Job, diagnostics: Diagnostics) -> Scene | None:
        """Lay out one product of an edition; None when it is not for this edition, or after recording why not."""
        from cardgen.layout.compose import Task, compose_scene, scope_of
        from cardgen.layout.scene import Entry

        design = self.design(job.product, diagnostics)
        if design is None:
            return None
        product = design.product
        if product.spec.when is not None and not product.spec.when.value(scope_of(edition, product)):
            return None
        spec = self._sheet_spec(product, job.output, diagnostics)
        size = job.size or (spec.size if spec is not None else "")
        paper = size if size and size != product.spec.page.size else ""
        bleed = 0.0 if job.output in PAPERLESS else self.imposer(diagnostics).stock.bleed(job.output)
        task = Task(edition, product, design.theme, palette, paper, bleed)
        if design.recipe is not None:
            from cardgen.layout.booklet import compose_booklet

            scene = compose_booklet(task, design.recipe, self.kit, page_sizes, diagnostics)
        else:
            scene = compose_scene(task, self.kit, diagnostics)
        if job.output == FILLABLE and not any(
            isinstance(item, Entry) for page in scene.pages for item in page.items
        ):
            diagnostics.add("RND80", design.product.spec.where, product=job.product)
            return None
        return self._working_copy(edition, palette, scene, diagnostics) if job.output == WORKING else scene

    def _sheet_spec(self, product: Product, output: str, diagnostics: Diagnostics) -> SheetSpec | None:
        """How a product goes on paper for an output, or for the output that this one is like."""
        listed = product.spec.sheets
        if output in listed or not listed or output in PAPERLESS:
            return listed.get(output)
        outputs = self.imposer(diagnostics).stock.outputs
        return listed.get(outputs[output].sheets) if output in outputs else None

    def _working_copy(
        self, edition: Edition, palette: Palette, scene: Scene, diagnostics: Diagnostics
    ) -> Scene | None:
        """The texts of a Scene on pages to work on; None after recording what is wrong with their design."""
        from cardgen.build.working import DESIGN, work_source
        from cardgen.layout.compose import Task, compose_scene

        design = self.design(DESIGN, diagnostics)
        if design is None:
            return None
        source = work_source(edition, scene)
        task = Task(edition, design.product, design.theme, palette, names={"source": source})
        return compose_scene(task, self.kit, diagnostics)

    def date(self, edition: Edition) -> str:
        """ISO date for the files of an edition: the one that was set from outside, else the day it was issued."""
        return self.workspace.date or edition.issued

    def pdf(self, scene: Scene, date: str, diagnostics: Diagnostics, target: Target = SCREEN) -> bytes:
        """Draw a Scene for a target. Pages of other PDFs are put in their places.

        Raises:
            CardgenError: a logo or a PDF from elsewhere turns out to be damaged.
        """
        from cardgen.layout.scene import Foreign
        from cardgen.render.pdf import room_for

        foreign = [
            (number, item)
            for number, page in enumerate(scene.pages)
            for item in page.items
            if isinstance(item, Foreign)
        ]
        if not foreign:
            programs = None if self.kit.memory.alone else self._programs
            return drawn(scene, self.kit, self.pictures, target, date, programs)
        from cardgen.impose.pdf.inserts import Insert, insert

        if target.claim:  # nobody has looked at their fonts and colours
            target = replace(target, claim=False)
            diagnostics.add("RND02", count=len(foreign))
        data = drawn(scene, self.kit, self.pictures, target, date)
        inserts = [
            Insert(number, Path(item.source), item.page, item.box, room_for(item)) for number, item in foreign
        ]
        return insert(data, inserts, diagnostics)

    def sheets(self, scene: Scene, edition: Edition, job: Job, date: str, diagnostics: Diagnostics) -> Sheets:
        """Draw a Scene and put it on paper for the output of the job.

        Raises:
            CardgenError: it does not fit on the paper, or there is no such output.
        """
        from cardgen.build.drawing import hold_to_claim
        from cardgen.build.outputs import impose_scene
        from cardgen.layout.compose import scope_of
        from cardgen.layout.scene import Foreign

        design = self.design(job.product, diagnostics)
        imposer = self.imposer(diagnostics)
        output = imposer.stock.outputs[job.output]
        spec = self._sheet_spec(design.product, job.output, diagnostics) if design is not None else None
        target = self.target(output, diagnostics)
        data = self.pdf(scene, date, diagnostics, target)
        if output.print and any(isinstance(item, Foreign) for page in scene.pages for item in page.items):
            hold_to_claim(data, scene.title, self.press(output.print, diagnostics).profile.flavour)
        notes = (
            [spec.note.text(scope_of(edition, design.product)).plain] if design and spec and spec.note else []
        )
        return impose_scene(data, scene, job.output, spec, imposer, diagnostics, _for_whom(edition), notes)

    def target(self, output: Output, diagnostics: Diagnostics) -> Target:
        """What pages are drawn for when they go on paper.

        Raises:
            CardgenError: the print profile of the output cannot be used.
        """
        target = PRINT if output.bleed > 0 else SHEETS
        if not output.print:
            return target
        return replace(target, links=False, inks=self.press(output.print, diagnostics))

    def press(self, name: str, diagnostics: Diagnostics) -> Press:
        """The inks of a print profile, read once.

        Raises:
            CardgenError: there is no such profile, or it cannot be used.
        """
        from cardgen.render.inks import Press
        from cardgen.template.printing import load_print_profile

        with self._lock:
            if name not in self._presses:
                found = Diagnostics()
                profile = load_print_profile(self.workspace, name, found)
                diagnostics.extend(found)
                if profile is None:
                    raise CardgenError(found)
                self._presses[name] = Press(profile)
            return self._presses[name]

    def imposer(self, diagnostics: Diagnostics) -> Imposer:
        """What puts pages on sheets; papers, outputs and words are read when the first job needs them."""
        from cardgen.impose.job import Imposer

        with self._lock:
            if self._imposer is None:
                self._imposer = Imposer.ready(self.workspace, diagnostics)
            return replace(self._imposer, diagnostics=diagnostics)  # each edition hears about itself only

    def edition(self, job: Job, diagnostics: Diagnostics) -> Edition:
        """The edition of a job.

        Raises:
            CardgenError: the content has errors.
        """
        from cardgen.content.edition import load_edition

        self._look_at_fonts()
        kept = (self.kit.setter, self.kit.memory, self._programs, self.pictures, self.content.blocks)
        for one in kept:
            one.turn()
        return load_edition(
            self.workspace, job.sector, job.partnership, job.sets, diagnostics, store=self.content
        )

    def _look_at_fonts(self) -> None:
        """Begin an edition with the fonts as they are now: what was set with a file that changed is forgotten."""
        from cardgen.layout.memory import Memory

        with self._lock:
            if self.kit.fonts.changed():
                fonts = self.kit.fonts.again()
                setter = self.kit.setter.with_fonts(fonts)
                self.kit = replace(self.kit, fonts=fonts, setter=setter, memory=Memory())
                self._imposer = None

    def palette(self, edition: Edition) -> Palette:
        """The colours of an edition.

        Raises:
            CardgenError: the content names a colour that nobody knows.
        """
        from cardgen.template.palette import edition_palette

        sector = edition.sector.color
        return edition_palette(self.palette_data, (str(sector), sector.where), edition.brand, edition.inks)


def _for_whom(edition: Edition) -> str:
    """Sector and partnership, as they stand on a printing guide."""
    from cardgen.content.terms import capital

    partnership = edition.partnership.name.plain if edition.partnership is not None else ""
    return " · ".join(filter(None, (capital(edition.sector.name.plain), partnership)))
