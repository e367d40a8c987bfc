"""A product: the folder `templates/<product>/` with its `product.yaml` and one file per side."""

from __future__ import annotations

from collections.abc import Mapping
from posixpath import join, normpath
from typing import TYPE_CHECKING, Annotated, Literal

from cardgen.core.geometry import PAPERS, Size
from cardgen.core.struct import Meta, Struct, field
from cardgen.messages.diagnostics import Where
from cardgen.template.element import Element
from cardgen.template.expression import Expression
from cardgen.template.kinds import AnyElement
from cardgen.template.theme import StyleSpec
from cardgen.template.units import Extent, Length

if TYPE_CHECKING:
    from cardgen.messages.diagnostics import Diagnostics
    from cardgen.project.workspace import Workspace


LEAST_SIDE, MOST_SIDE = 20, 5000
"""mm: smaller than a stamp is a slip of the pen; larger than this no PDF can be (14,400 pt, ISO 32000-1, C.2)."""


class PageSpec(Struct, frozen=True):
    """Trim size, bleed, safe margin and folds of every side, in mm.

    Attributes:
        where: place in the file.
        size: a name of ISO 216, such as A4, SRA3 or SRA4.
        orientation: how the page is held.
        width: instead of a size.
        height: instead of a size.
        bleed: how far pictures and planes run on, to be cut off.
        safe: margin in which no words belong, because a cut is never exact.
        folds: where the sheet is folded, from the left.
        corners: radius of corners that are cut round; files for a press hold the line to cut along.
    """

    where: Where
    size: str = ""
    orientation: Literal["portrait", "landscape"] = "portrait"
    width: Extent | None = None
    height: Extent | None = None
    bleed: Extent = Extent(3)
    safe: Extent = Extent(5)
    folds: tuple[Length, ...] = ()
    corners: Extent = Extent(0)

    def trim(self, size: str = "") -> Size:
        """The trim size in mm, of the page itself or of another ISO size in the same orientation."""
        if self.width is not None and self.height is not None and not size:
            return Size(self.width, self.height)
        paper = PAPERS[size or self.size]
        return paper.turned if self.orientation == "landscape" else paper


class SideSpec(Struct, frozen=True):
    """One side of the product: a file, and for decks the list it is repeated for.

    A side and its back come together for every member: front 1, back 1, front 2, back 2 …

    Attributes:
        file: its elements; a file beside product.yaml, or of a neighbour (`../praatplaat/plate.yaml`).
        where: place in the file.
        title: name of the page, for screen readers and messages.
        each: a list; the side comes once for every member.
        as_: what a member is called in lookups.
        count: instead of a list: so many times.
        when: only if this lookup gives something.
        back: the elements of its other side.
    """

    file: str
    where: Where
    title: Expression | None = None
    each: Expression | None = None
    as_: str = field(default="item", name="as")
    count: Expression | None = None
    when: Expression | None = None
    back: str = ""


class SheetSpec(Struct, frozen=True):
    """How a product goes on paper for one output (see `templates/sheets/outputs.yaml`).

    Attributes:
        scheme: grid (cards or pages), booklet, fold-over or tiles.
        size: the size to draw the product in first; empty takes its own.
        paper: to print on; empty takes that of the output, `as-needed` one as large as pages and marks ask.
        columns: of a grid; 0 as many as fit.
        rows: of a grid; 0 as many as fit.
        backs: where backs come from: none, alternate (front, back, front …), onward (reading goes on at the back).
        tumble: cards are turned over their top edge.
        stack: in the order for cutting and stacking.
        cover_last: how many last pages of a booklet stay last when blanks are needed.
        note: a last step for the printing guide, for what only this product asks (folding, glueing).
    """

    where: Where
    scheme: Literal["grid", "booklet", "fold-over", "tiles"] = "grid"
    size: str = ""
    paper: str = ""
    columns: Annotated[int, Meta(ge=0, le=50)] = 1
    rows: Annotated[int, Meta(ge=0, le=50)] = 1
    backs: Literal["none", "alternate", "onward"] = "onward"
    tumble: bool = False
    stack: bool = False
    cover_last: int = 1
    note: Expression | None = None


class ProductFile(Struct, frozen=True):
    """`product.yaml` as written.

    Attributes:
        title: title of the PDF.
        page: the paper.
        sides: pages, in order.
        where: place in the file.
        subject: what the PDF says it is about.
        sizes: papers it can be made in with `--size`; the first is the usual one.
        order: place among the products, a low number first.
        duplex: the edge over which a printer turns the sheet.
        styles: type styles of its own; one with a name of the theme changes that one here.
        values: tables of its own, to look things up in.
        options: words of its own, to look up.
        reading: from how far (m) the texts of a style must be readable; see `cardgen.layout.legibility`.
        sheets: how it goes on paper, for each output.
        when: only made in an edition where this lookup gives something.
    """

    title: Expression
    page: PageSpec
    sides: tuple[SideSpec, ...]
    where: Where
    subject: Expression | None = None
    sizes: tuple[str, ...] = ()
    order: int = 100
    duplex: Literal["", "long", "short"] = ""
    styles: Mapping[str, StyleSpec] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    reading: Mapping[str, float] = field(default_factory=dict)
    sheets: Mapping[str, SheetSpec] = field(default_factory=dict)
    when: Expression | None = None


class SideFile(Struct, frozen=True):
    """One side as written: what is on it, in painting order."""

    elements: tuple[AnyElement, ...]
    where: Where


class Product(Struct, frozen=True):
    """A product ready to be composed. `sides` maps file names to their elements."""

    id: str
    spec: ProductFile
    sides: Mapping[str, tuple[Element, ...]]

    @property
    def sizes(self) -> tuple[str, ...]:
        """The paper sizes it can be made in; the first is the default."""
        return self.spec.sizes or ((self.spec.page.size,) if self.spec.page.size else ())


def load_product(workspace: Workspace, product: str, diagnostics: Diagnostics) -> Product | None:
    """Read a product folder; None after recording everything that is wrong with it."""
    from cardgen.source.bind import bind

    path = workspace.file("templates", product, "product.yaml")
    node = workspace.read(path, diagnostics)
    spec = bind(ProductFile, node, diagnostics) if node is not None else None
    if spec is None:
        return None
    if not paper_is_known(spec, diagnostics):
        return None
    sides: dict[str, tuple[Element, ...]] = {}
    for side in spec.sides:
        for name in (side.file, side.back) if side.back else (side.file,):
            elements = load_side(workspace, product, name, side.where, diagnostics)
            if elements is not None:
                sides[name] = elements
    return Product(product, spec, sides)


def paper_is_known(spec: ProductFile, diagnostics: Diagnostics) -> bool:
    """Whether the page has a size, by a name there is or in mm; records TPL07 or TPL08."""
    from cardgen.messages.diagnostics import closest

    page, fine = spec.page, True
    for name in (page.size, *spec.sizes):
        if name and name not in PAPERS:
            diagnostics.add("TPL07", page.where, name=name, suggestion=closest(name, PAPERS))
            fine = False
    if not page.size and (page.width is None or page.height is None):
        diagnostics.add("TPL08", page.where)
        fine = False
    if page.width is not None and page.height is not None:
        w, h = page.width, page.height
        if not (LEAST_SIDE <= w <= MOST_SIDE and LEAST_SIDE <= h <= MOST_SIDE):
            values = {"w": f"{w:g}", "h": f"{h:g}", "least": LEAST_SIDE, "most": MOST_SIDE}
            diagnostics.add("TPL19", page.where, **values)
            fine = False
    return fine


def load_side(
    workspace: Workspace, product: str, name: str, where: Where, diagnostics: Diagnostics
) -> tuple[Element, ...] | None:
    """The elements of one side; None after recording that there is no such file, or what is wrong with it."""
    from cardgen.source.bind import bind

    # A side may be shared with a neighbour (`../praatplaat/plate.yaml`), but nothing outside the templates is read.
    parts = normpath(join(product, name)).split("/")
    path = workspace.file("templates", *parts)
    if parts[0] in ("..", "") or not workspace.files.is_file(path):
        diagnostics.add("TPL09", where, name=name)
        return None
    node = workspace.read(path, diagnostics)
    written = bind(SideFile, node, diagnostics) if node is not None else None
    return tuple(one.element for one in written.elements) if written is not None else None
