"""What is in the cupboard: named papers, thicknesses, label sheets and what each output can print.

All of it is data in `templates/sheets/`; a project adds or replaces entries with files of its own there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Literal, TypeVar

from cardgen.core.geometry import PAPERS, Size
from cardgen.core.struct import Meta, Struct, field, replace
from cardgen.impose.plan.grid import Grid, centred
from cardgen.impose.plan.model import MarkInk, MarkKind
from cardgen.messages.diagnostics import CardgenError, Diagnostics, closest
from cardgen.project.workspace import Workspace
from cardgen.source.bind import bind
from cardgen.template.printing import Bleed, WantedMark, wishes_of_shop
from cardgen.template.units import Extent, Length, to_mm

T = TypeVar("T")

_SIZE = re.compile(r"(\d+(?:[.,]\d+)?)\s*(mm|cm|in|pt)?\s*[x×]\s*(\d+(?:[.,]\d+)?)\s*(mm|cm|in|pt)?")
_SMALLEST, _LARGEST = 30.0, 5_000.0  # mm: a sheet of paper that exists


class PaperSpec(Struct, frozen=True):
    """A paper in papers.yaml, portrait."""

    width: Length
    height: Length


class Thickness(Struct, frozen=True):
    """How thick one sheet of a weight is."""

    name: str
    grams: int
    thickness: Length


class GridSpec(Struct, frozen=True):
    """A fixed grid in grids.yaml. Without `left` and `top` it lies in the middle of its paper."""

    what: str
    paper: str
    columns: Annotated[int, Meta(ge=1, le=60)]
    rows: Annotated[int, Meta(ge=1, le=60)]
    width: Length
    height: Length
    gap_x: Length = Length(0)
    gap_y: Length = Length(0)
    left: Length | None = None
    top: Length | None = None


class TileSpec(Struct, frozen=True):
    """Free edge and overlap of poster sheets."""

    margin: Length = Length(10)
    overlap: Length = Length(10)


class Output(Struct, frozen=True):
    """What a printer or press can do; the words are explained in outputs.yaml. mm."""

    paper: str = ""
    bleed: Bleed = Bleed(0)
    margin: Extent = Extent(0)
    gap: Extent = Extent(0)
    edge: Extent = Extent(0)
    tiles: TileSpec = TileSpec()
    marks: tuple[WantedMark, ...] = ()
    ink: Literal["black", "all"] = "black"
    guide: bool = False
    print: str = ""
    """Print profile (`templates/print/`) of who prints in CMYK; empty for RGB."""
    sheets: str = ""
    """Another output: what products say about their sheets for that one counts for this one too."""

    @property
    def kinds(self) -> frozenset[MarkKind]:
        """The marks as the planner knows them."""
        return frozenset(MarkKind(name) for name in self.marks)

    @property
    def mark_ink(self) -> MarkInk:
        """The ink of crop and fold marks."""
        return MarkInk(self.ink)


class PapersFile(Struct, frozen=True):
    """`papers.yaml` as written."""

    papers: Mapping[str, PaperSpec] = field(default_factory=dict)
    stocks: tuple[Thickness, ...] = ()


class GridsFile(Struct, frozen=True):
    """`grids.yaml` as written."""

    grids: Mapping[str, GridSpec]


class OutputsFile(Struct, frozen=True):
    """`outputs.yaml` as written."""

    outputs: Mapping[str, Output]


class Stock(Struct, frozen=True):
    """Everything by name."""

    papers: Mapping[str, Size]
    stocks: tuple[Thickness, ...]
    grids: Mapping[str, GridSpec]
    outputs: Mapping[str, Output]

    @classmethod
    def load(cls, workspace: Workspace) -> Stock:
        """Read the files.

        Raises:
            CardgenError: one of them has mistakes in it.
        """
        found = Diagnostics()
        papers = _load(PapersFile, workspace, "papers.yaml", found)
        grids = _load(GridsFile, workspace, "grids.yaml", found)
        outputs = _load(OutputsFile, workspace, "outputs.yaml", found)
        found.raise_errors()
        if papers is None or grids is None or outputs is None:
            raise CardgenError(found)
        sizes = {name: Size(spec.width, spec.height) for name, spec in papers.papers.items()}
        known = {name: _as_shop_wants(output, workspace) for name, output in outputs.outputs.items()}
        return cls({**PAPERS, **sizes}, papers.stocks, grids.grids, known)

    def bleed(self, output: str) -> float:
        """The bleed (mm) that an output wants; 0 of one that there is not."""
        return float(self.outputs[output].bleed) if output in self.outputs else 0.0

    def paper(self, text: str) -> Size:
        """A paper by name (A4, a4, A4-landscape or A4-liggend) or by its measures (320x450, 32 x 45 cm).

        Raises:
            CardgenError: neither, or no paper of such a size exists (IMP10).
        """
        name = text.strip()
        match = _SIZE.fullmatch(name.lower())
        if match:
            unit = match[4] or match[2] or "mm"
            sides = [
                to_mm(f"{value} {own or unit}") or 0
                for value, own in ((match[1], match[2]), (match[3], match[4]))
            ]
            if all(_SMALLEST <= side <= _LARGEST for side in sides):
                return Size(*sides)
        base, _, turned = name.partition("-")
        by_name = {known.lower(): size for known, size in self.papers.items()}
        size = by_name.get(base.lower())
        if size is None or turned not in ("", "landscape", "liggend", "portrait", "staand"):
            raise CardgenError.of("IMP10", name=text, suggestion=closest(name, self.papers))
        return size.turned if turned in ("landscape", "liggend") else size

    def grid(self, name: str) -> Grid:
        """A fixed grid by name.

        Raises:
            CardgenError: there is none (IMP11).
        """
        spec = self.grids.get(name)
        if spec is None:
            raise CardgenError.of("IMP11", name=name, suggestion=closest(name, self.grids))
        sheet, place = self.paper(spec.paper), Size(spec.width, spec.height)
        grid = centred(sheet, place, spec.columns, spec.rows, (spec.gap_x, spec.gap_y))
        left = grid.origin[0] if spec.left is None else spec.left
        top = grid.origin[1] if spec.top is None else spec.top
        return Grid(sheet, place, spec.columns, spec.rows, grid.gap, (left, top))

    def thickness(self, text: str) -> float:
        """mm of one sheet, from a length (0.11mm) or a weight (80g), in between by a straight line.

        Raises:
            CardgenError: neither of the two (IMP17).
        """
        grams = re.fullmatch(r"\s*(\d{2,3})\s*(g|gr|gsm|grams?|g/m2|g/m²)\s*", text)
        if grams is None:
            mm = to_mm(text)
            if mm is None or not 0 <= mm <= 2:
                raise CardgenError.of("IMP17", value=text)
            return mm
        weight = int(grams[1])
        known = sorted((stock.grams, float(stock.thickness)) for stock in self.stocks)
        below = max((k for k in known if k[0] <= weight), default=known[0])
        above = min((k for k in known if k[0] >= weight), default=known[-1])
        if below[0] == above[0]:
            return below[1] * weight / below[0]
        return below[1] + (above[1] - below[1]) * (weight - below[0]) / (above[0] - below[0])


def _as_shop_wants(output: Output, workspace: Workspace) -> Output:
    """With the bleed and the marks of its print profile, where that has any."""
    wishes = wishes_of_shop(workspace, output.print) if output.print else None
    if wishes is None:
        return output
    bleed, marks = wishes
    return replace(
        output,
        bleed=output.bleed if bleed is None else bleed,
        marks=output.marks if marks is None else marks,
    )


def _load(cls: type[T], workspace: Workspace, name: str, found: Diagnostics) -> T | None:
    path = workspace.file("templates", "sheets", name)
    node = workspace.read(path, found)
    return None if node is None else bind(cls, node, found)
