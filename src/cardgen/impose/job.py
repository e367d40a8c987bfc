"""One imposition job from wish to file: what `cardgen impose` and the builder of products both call."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Literal

from cardgen.core.geometry import Size
from cardgen.core.struct import Struct, field, replace
from cardgen.impose.marks.apply import marked
from cardgen.impose.marks.freepaper import MarkStyle
from cardgen.impose.marks.guide import guide
from cardgen.impose.marks.guidepage import guide_page
from cardgen.impose.marks.phrases import SheetWords
from cardgen.impose.pdf.foreign import Input, Source, opened
from cardgen.impose.pdf.lettering import GlyphSource
from cardgen.impose.pdf.sheets import Imprint, write
from cardgen.impose.plan.booklets import plan_booklet
from cardgen.impose.plan.calibration import calibration
from cardgen.impose.plan.cards import plan_facing, plan_grid
from cardgen.impose.plan.duplex import Axis
from cardgen.impose.plan.model import Edge, MarkKind, PageUse, Plan
from cardgen.impose.plan.posters import Signs, plan_tiles
from cardgen.impose.plan.wishes import BookletWish, GridWish, SheetStock
from cardgen.impose.printers import correction, file_of
from cardgen.impose.stock import Output, Stock
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where
from cardgen.project.workspace import Workspace

Scheme = Literal["booklet", "grid", "fold-over", "work-and-turn", "work-and-tumble", "tiles"]


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
        title: for the slug and the file; empty takes that of the file.
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
    title: str = ""
    booklet: BookletWish = field(default_factory=BookletWish)
    grid: GridWish = field(default_factory=GridWish)
    tiles: TileWish = field(default_factory=TileWish)


class Imposer(Struct):
    """The cupboard, the words and the font, read once for many jobs."""

    workspace: Workspace
    stock: Stock
    words: SheetWords
    face: GlyphSource
    diagnostics: Diagnostics = field(default_factory=Diagnostics)

    @classmethod
    def ready(cls, workspace: Workspace, diagnostics: Diagnostics) -> Imposer:
        """Read `templates/sheets/` and the font of the margins.

        Raises:
            CardgenError: a file has mistakes in it.
        """
        from cardgen.layout.fonts import FontBook

        files = {"margin": "AtkinsonHyperlegibleNext_400Regular.ttf"}
        fonts = FontBook(workspace.folders("assets", "fonts"), files, shelf=workspace.shelf)
        return cls(
            workspace, Stock.load(workspace), SheetWords.load(workspace), fonts.face("margin"), diagnostics
        )

    def open_and_plan(self, inputs: Sequence[Input], request: Request) -> Plan:
        """Only the plan, with its marks; nothing is written.

        Raises:
            CardgenError: see `impose`.
        """
        with opened(inputs, self.diagnostics, drawn_bleed=request.bleed or 0.0) as source:
            return self.plan(source, request)

    def impose(self, inputs: Sequence[Input], request: Request, target: Path | BinaryIO) -> Plan:
        """Write the sheets of a job.

        Raises:
            CardgenError: an input cannot be used, the job does not fit, or the target cannot be written.
        """
        if isinstance(target, Path):
            for item in inputs:
                if isinstance(item, Path) and item.exists() and target.exists() and item.samefile(target):
                    raise CardgenError.of("IMP07", Where(str(target)))
        with opened(inputs, self.diagnostics, drawn_bleed=request.bleed or 0.0) as source:
            plan = self.plan(source, request)
            write(plan, source, target, Imprint(request.title, self.face), self.diagnostics)
        return plan

    def write_guide(
        self, plan: Plan, request: Request, target: Path | BinaryIO, notes: Sequence[str] = ()
    ) -> None:
        """Write the printing guide of a job as a page of its own; `notes` are further steps, at the end.

        Raises:
            CardgenError: the target cannot be written.
        """
        found = guide(plan, self.words.guide, printer=request.printer)
        found = replace(found, steps=(*found.steps, *notes))

        def measure(text: str) -> float:
            return sum(float(glyph.advance) for glyph in self.face.shape(text)) / 1000

        write(
            guide_page(found, plan, measure), None, target, Imprint(found.title, self.face), self.diagnostics
        )

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
        return marked(
            plan, style, slug=self._slug(request, source), back=back, diagnostics=self.diagnostics,
            faces=(self.words.slug.front, self.words.slug.back),
        )  # fmt: skip

    def _style(self, request: Request, output: Output) -> MarkStyle:
        kinds = output.kinds if request.marks is None else request.marks
        if request.scheme == "tiles" or (request.grid.fixed is not None and request.marks is None):
            kinds = frozenset()  # posters have marks of their own; on labels there is nothing to cut
        elif request.scheme == "booklet" and request.marks is None:
            kinds -= {MarkKind.CUT}  # booklets are cut after folding, along no line of the flat sheet
        width = 0.18 if output.ink == "black" else 0.09
        return MarkStyle(kinds, ink=output.mark_ink, edge=output.edge, width=width, sides=request.mark_sides)

    def _paper(self, request: Request, output: Output, style: MarkStyle, source: Source) -> SheetStock:
        size = request.paper
        if size is None and output.paper and not request.as_needed:
            size = self.stock.paper(output.paper)
        bleed = float(output.bleed) if request.bleed is None else request.bleed
        if output.bleed and source.bleed < min(bleed, output.bleed) - 0.1:
            self.diagnostics.add("IMP41", Where(source.name))
        bleed = min(bleed, max(page.bleed for page in source.pages))
        gap = float(output.gap) if request.gap is None else request.gap
        margin = 0.0 if request.scheme == "booklet" else float(output.margin)
        return SheetStock(size, margin, style.reach + bleed if size is None else 0.0, bleed, (gap, gap))

    def _pages(
        self, uses: list[PageUse], request: Request, output: Output, style: MarkStyle, source: Source
    ) -> Plan:
        paper = self._paper(request, output, style, source)
        match request.scheme:
            case "booklet":
                return plan_booklet(uses, paper, request.booklet, request.flip, self.diagnostics)
            case "grid":
                return plan_grid(uses, paper, request.grid, request.flip, self.diagnostics)
            case "fold-over":
                return plan_facing(uses, paper, request.grid, None, self.diagnostics)
            case "work-and-turn":
                return plan_facing(uses, paper, request.grid, Axis.VERTICAL, self.diagnostics)
            case "work-and-tumble":
                return plan_facing(uses, paper, request.grid, Axis.HORIZONTAL, self.diagnostics)
            case "tiles":
                return self._tiles(uses, paper, request.tiles, output)

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
    return " ".join(text.split()).replace("{", "(").replace("}", ")")
