"""One imposition job from wish to file: what `cardgen impose` and the builder of products both call."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

from cardgen.core.geometry import Size
from cardgen.core.signs import visible
from cardgen.core.struct import Struct, field, replace
from cardgen.impose.marks.apply import marked
from cardgen.impose.marks.freepaper import MarkStyle
from cardgen.impose.marks.guide import guide
from cardgen.impose.marks.guidepage import Titles, guide_page
from cardgen.impose.marks.phrases import SheetWords
from cardgen.impose.marks.steps import Step
from cardgen.impose.pdf.foreign import Input, Source, opened, understood
from cardgen.impose.pdf.lettering import GlyphSource
from cardgen.impose.pdf.screencolors import of_a_screen
from cardgen.impose.pdf.sheets import Imprint, write
from cardgen.impose.plan.booklets import plan_booklet
from cardgen.impose.plan.byhand import one_side
from cardgen.impose.plan.calibration import calibration
from cardgen.impose.plan.cards import plan_facing, plan_grid
from cardgen.impose.plan.duplex import Axis
from cardgen.impose.plan.folded import plan_folded, plan_zine
from cardgen.impose.plan.gangs import plan_gang
from cardgen.impose.plan.model import Edge, MarkKind, PageUse, Plan
from cardgen.impose.plan.posters import Signs, plan_tiles
from cardgen.impose.plan.wishes import BookletWish, GridWish, SheetStock
from cardgen.impose.printers import correction, file_of
from cardgen.impose.stock import Output, Stock
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where
from cardgen.project.workspace import Workspace

if TYPE_CHECKING:
    from cardgen.layout.fonts import FontBook

_FACES = {
    "margin": "AtkinsonHyperlegibleNext_400Regular.ttf",
    "bold": "AtkinsonHyperlegibleNext_700Bold.ttf",
    "display": "BricolageGrotesque96pt-ExtraBold.ttf",
}

Scheme = Literal["booklet", "zine", "grid", "gang", "fold-over", "work-and-turn", "work-and-tumble", "tiles"]


class TileWish(Struct, frozen=True):
    """How large a poster becomes: by size, factor or number of sheets; `overlap` and `margin` in mm."""

    target: Size | None = None
    factor: float | None = None
    budget: int | None = None
    overlap: float | None = None
    margin: float | None = None
    map: bool = True


class Request(Struct, frozen=True):
    """What is asked for. None leaves a choice to the output (see `templates/sheets/outputs.yaml`). Lengths are mm.

    Attributes:
        scheme: what kind of sheets.
        output: name of the output.
        paper: to print on.
        as_needed: take a sheet as large as the job needs.
        flip: the edge the printer turns the sheet over.
        bleed: shown around pages; files without a trim box then count as having it drawn.
        gap: between pieces.
        marks: which ones.
        mark_sides: "both", "front" or "back".
        printer: whose correction to use.
        pages: pages of the file to use, as people write it: `1-8,12` or `3-`; empty takes all.
        sides: "fronts" or "backs" for a printer without duplex; empty for both.
        title: for the slug and the file; empty takes that of the file.
        password: of files that are locked.
        booklet: wishes for a booklet.
        grid: wishes for cards.
        tiles: wishes for a poster.
    """

    scheme: Scheme
    output: str = "office"
    paper: Size | None = None
    as_needed: bool = False
    flip: Edge | None = None
    bleed: float | None = None
    gap: float | None = None
    marks: frozenset[MarkKind] | None = None
    mark_sides: str = "both"
    printer: str = ""
    pages: str = ""
    sides: Literal["", "fronts", "backs"] = ""
    title: str = ""
    password: str = ""
    booklet: BookletWish = field(default_factory=BookletWish)
    grid: GridWish = field(default_factory=GridWish)
    tiles: TileWish = field(default_factory=TileWish)


class Guided(Struct, frozen=True):
    """A printing guide that is wanted: where it goes, what it is about, and further steps at its end."""

    target: Path | BinaryIO
    product: str = ""
    edition: str = ""
    notes: tuple[str, ...] = ()


class Imposer(Struct):
    """The cupboard, the words and the font, read once for many jobs."""

    workspace: Workspace
    stock: Stock
    words: SheetWords
    face: GlyphSource
    fonts: FontBook
    diagnostics: Diagnostics = field(default_factory=Diagnostics)

    @classmethod
    def ready(cls, workspace: Workspace, diagnostics: Diagnostics) -> Imposer:
        """Read `templates/sheets/` and the font of the margins.

        Raises:
            CardgenError: a file has mistakes in it.
        """
        from cardgen.layout.fonts import FontBook

        fonts = FontBook(workspace.folders("assets", "fonts"), _FACES, shelf=workspace.shelf)
        return cls(
            workspace,
            Stock.load(workspace),
            SheetWords.load(workspace),
            fonts.face("margin"),
            fonts,
            diagnostics,
        )

    def open_and_plan(self, inputs: Sequence[Input], request: Request) -> Plan:
        """Only the plan, with its marks; nothing is written.

        Raises:
            CardgenError: see `impose`.
        """
        with self._opened(inputs, request) as source:
            return self.plan(source, request)

    def _opened(self, inputs: Sequence[Input], request: Request) -> AbstractContextManager[Source]:
        return opened(inputs, self.diagnostics, drawn_bleed=request.bleed or 0.0, password=request.password)

    def impose(
        self,
        inputs: Sequence[Input],
        request: Request,
        target: Path | BinaryIO,
        guided: Guided | None = None,
    ) -> Plan:
        """Write the sheets of a job, and the page that says how to print them if one is wanted.

        Raises:
            CardgenError: an input cannot be used, the job does not fit, or a target cannot be written.
        """
        if isinstance(target, Path):
            for item in inputs:
                if isinstance(item, Path) and item.exists() and target.exists() and item.samefile(target):
                    raise CardgenError.of("IMP07", Where(str(target)))
        with self._opened(inputs, request) as source:
            plan = self.plan(source, request)
            if any(
                isinstance(item, Path) for item in inputs
            ):  # what was drawn here is in the inks of the press
                self._look_at_colors(source, request)
            write(plan, source, target, Imprint(request.title, self.face), self.diagnostics)
            if guided is not None:
                self.write_guide(plan, request, guided, source)
        return plan

    def _look_at_colors(self, source: Source, request: Request) -> None:
        place = Where(source.name)
        with understood(place):
            if self.stock.outputs[request.output].print and of_a_screen(source.pdf):
                self.diagnostics.add("IMP63", place)

    def write_guide(self, plan: Plan, request: Request, guided: Guided, source: Source | None = None) -> None:
        """Write the printing guide of a job; with the source its pages are seen on it in small.

        Raises:
            CardgenError: the target cannot be written.
        """
        found = guide(plan, self.words.guide, printer=request.printer)
        found = replace(found, steps=(*found.steps, *(Step(note) for note in guided.notes)))

        faces: dict[str, GlyphSource] = {
            "bold": self.fonts.face("bold"),
            "display": self.fonts.face("display"),
        }

        def measure(text: str, face: str) -> float:
            glyphs = faces.get(face, self.face).shape(text)
            return sum(float(glyph.advance) for glyph in glyphs) / 1000

        title = guided.product or request.title or (Path(source.name).stem if source else "")
        titles = Titles(_plain(title), _plain(guided.edition))
        page = guide_page(found, plan, measure, titles, pages=source is not None)
        write(
            page, source, guided.target, Imprint(found.title, self.face, faces), Diagnostics()
        )  # what is said about the pages was said when the sheets were written

    def write_calibration(self, size: Size, landscape: bool, duplex: str, target: Path | BinaryIO) -> None:
        """Write the calibration sheet for paper of this size, whichever way it is given.

        Raises:
            CardgenError: the target cannot be written.
        """
        lies = size if (size.w > size.h) == landscape else size.turned
        sheet = calibration(lies, Edge(duplex), self.words.calibrate)
        write(sheet, None, target, Imprint(self.words.calibrate.title, self.face), self.diagnostics)

    def plan(self, source: Source, request: Request) -> Plan:
        """Plan a job for pages that are open, marks included.

        Raises:
            CardgenError: it does not fit, or asks for what does not exist.
        """
        output = self.stock.outputs[request.output]
        uses = chosen(source, request.pages)
        style = self._style(request, output)
        plan = self._pages(uses, request, output, style, source)
        back = (0.0, 0.0)
        if request.printer:
            path = file_of(self.workspace)
            back = correction(path, request.printer, plan.size, plan.flip, self.diagnostics)
        done = marked(
            plan, style, slug=self._slug(request, source), back=back, diagnostics=self.diagnostics,
            faces=(self.words.slug.front, self.words.slug.back),
        )  # fmt: skip
        return one_side(done, request.sides) if request.sides else done

    def _style(self, request: Request, output: Output) -> MarkStyle:
        kinds = output.kinds if request.marks is None else request.marks
        if request.scheme == "tiles" or (request.grid.fixed is not None and request.marks is None):
            kinds = frozenset()  # posters have marks of their own; on labels there is nothing to cut
        elif request.scheme in ("booklet", "zine") and request.marks is None:
            kinds -= {MarkKind.CUT}  # booklets are cut after folding, along no line of the flat sheet
        width = 0.18 if output.ink == "black" else 0.09
        return MarkStyle(kinds, ink=output.mark_ink, edge=output.edge, width=width, sides=request.mark_sides)

    def _short_of_bleed(self, source: Source, wanted: float) -> None:
        if source.bleed > 0:
            self.diagnostics.add(
                "IMP98", Where(source.name), bleed=round(source.bleed, 2), wanted=round(wanted, 2)
            )
        else:
            self.diagnostics.add("IMP41", Where(source.name))

    def _paper(self, request: Request, output: Output, style: MarkStyle, source: Source) -> SheetStock:
        size = request.paper
        if size is None and output.paper and not request.as_needed:
            size = self.stock.paper(output.paper)
        bleed = float(output.bleed) if request.bleed is None else request.bleed
        if output.bleed and source.bleed < min(bleed, output.bleed) - 0.1:
            self._short_of_bleed(source, min(bleed, output.bleed))
        bleed = min(bleed, max(page.bleed for page in source.pages))
        gap = float(output.gap) if request.gap is None else request.gap
        margin = 0.0 if request.scheme in ("booklet", "zine") else float(output.margin)
        return SheetStock(size, margin, style.reach + bleed if size is None else 0.0, bleed, (gap, gap))

    def _pages(
        self, uses: list[PageUse], request: Request, output: Output, style: MarkStyle, source: Source
    ) -> Plan:
        paper, tell = self._paper(request, output, style, source), self.diagnostics
        match request.scheme:
            case "booklet":
                wish = request.booklet
                maker = plan_booklet if wish.folds == 1 else plan_folded
                return maker(uses, paper, wish, request.flip, tell)
            case "zine":
                return plan_zine(uses, paper, tell)
            case "tiles":
                return self._tiles(uses, paper, request.tiles, output)
            case "grid" | "gang":
                lay = plan_grid if request.scheme == "grid" else plan_gang
                return lay(uses, paper, request.grid, request.flip, tell)
            case "fold-over":
                return plan_facing(uses, paper, request.grid, None, tell)
            case "work-and-turn" | "work-and-tumble":
                about = Axis.VERTICAL if request.scheme == "work-and-turn" else Axis.HORIZONTAL
                return plan_facing(uses, paper, request.grid, about, tell)

    def _tiles(self, uses: list[PageUse], paper: SheetStock, wish: TileWish, output: Output) -> Plan:
        margin = float(output.tiles.margin) if wish.margin is None else wish.margin
        overlap = float(output.tiles.overlap) if wish.overlap is None else wish.overlap
        return plan_tiles(
            uses, replace(paper, margin=margin), overlap=overlap, target=wish.target, factor=wish.factor,
            budget=wish.budget, signs=Signs(self.words.tiles, float(output.edge), wish.map),
        )  # fmt: skip

    def _slug(self, request: Request, source: Source) -> str:
        title = request.title or Path(source.name).stem
        printer = self.words.slug.printer.format(printer=request.printer) if request.printer else ""
        line = self.words.slug.line.format(title=_plain(title))
        return f"{line} · {printer}" if printer else line


def chosen(source: Source, pages: str) -> list[PageUse]:
    """The pages that were asked for, in that order.

    Raises:
        CardgenError: the text chooses nothing, or pages that do not exist (IMP09).
    """
    uses = source.uses
    if not pages:
        return uses
    found: list[PageUse] = []
    for part in pages.split(","):
        match = re.fullmatch(r"\s*(\d{0,6})\s*(-?)\s*(\d{0,6})\s*", part)
        first = int(match[1] or 1) if match and (match[1] or match[3]) else 0
        last = int(match[3] or len(uses)) if match and match[2] else first
        if not 1 <= first <= last <= len(uses):
            raise CardgenError.of("IMP09", Where(source.name), value=pages, pages=len(uses))
        found += uses[first - 1 : last]
    return found


def _plain(text: str) -> str:
    """A text that means itself in a template that is filled in twice."""
    return " ".join(visible(text).split()).replace("{", "(").replace("}", ")")
