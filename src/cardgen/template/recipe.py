"""A booklet recipe: `content/booklets/<name>.yaml` says which pages come in which order.

The pages themselves are designed in a folder of templates (`design:`), which brings size, bleed and styles in its
`pages.yaml`. A recipe can also take pages of a PDF that somebody else made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from cardgen.diagnostics import Where
from cardgen.template.element import Element
from cardgen.template.expression import Expression
from cardgen.template.product import PageSpec, Product, ProductFile, SheetSpec, SideSpec, load_side
from cardgen.template.theme import StyleSpec

if TYPE_CHECKING:
    from cardgen.diagnostics import Diagnostics
    from cardgen.workspace import Workspace

FOLDER = ("content", "booklets")


@dataclass(frozen=True, slots=True)
class Part:
    """One entry of a recipe: exactly one of `page`, `spread`, `pdf`.

    Attributes:
        page: a page design, without its ending; with `each` or `count` it comes more than once.
        spread: a design of two facing pages, twice as wide; it becomes the exact middle of the booklet.
        pdf: a PDF beside the recipe; every page of it is placed whole on a page of the booklet.
        title: its line in the table of contents; without one it is not listed.
        fill: as many of this page as the booklet needs to come out right; `most` is no limit but a promise to look at.
    """

    where: Where
    page: str = ""
    spread: str = ""
    pdf: str = ""
    title: Expression | None = None
    each: Expression | None = None
    as_: str = field(default="item", metadata={"key": "as"})
    count: Expression | None = None
    when: Expression | None = None
    fill: bool = False

    @property
    def side(self) -> SideSpec:
        """The part as the side of a product."""
        return SideSpec(
            file=f"{self.page or self.spread}.yaml",
            where=self.where,
            title=self.title,
            each=self.each,
            as_=self.as_,
            count=self.count,
            when=self.when,
        )


@dataclass(frozen=True, slots=True)
class RecipeFile:
    """A recipe as written."""

    title: Expression
    design: str
    parts: tuple[Part, ...]
    where: Where
    subject: Expression | None = None
    order: int = 100
    binding: Literal["left", "right"] = "left"
    sheets: Mapping[str, SheetSpec] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DesignFile:
    """`pages.yaml` of a folder of page designs."""

    page: PageSpec
    where: Where
    styles: Mapping[str, StyleSpec] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Recipe:
    """A recipe ready to be composed: the pages behave like the sides of a product."""

    product: Product
    parts: tuple[Part, ...]
    binding: str


def load_recipe(workspace: Workspace, name: str, diagnostics: Diagnostics) -> Recipe | None:
    """Read a recipe and the designs it names; None after recording everything that is wrong with it."""
    from cardgen.bind import bind
    from cardgen.source import read

    path = workspace.file(*FOLDER, f"{name}.yaml")
    node = read(path, diagnostics, shown_as=workspace.shown(path))
    written = bind(RecipeFile, node, diagnostics) if node is not None else None
    if written is None or not _parts_are_clear(written, diagnostics):
        return None
    design_path = workspace.file("templates", written.design, "pages.yaml")
    design_node = read(design_path, diagnostics, shown_as=workspace.shown(design_path))
    design = bind(DesignFile, design_node, diagnostics) if design_node is not None else None
    if design is None:
        return None
    spec = ProductFile(
        title=written.title,
        subject=written.subject,
        page=design.page,
        sides=(),
        where=written.where,
        order=written.order,
        styles=design.styles,
        values=design.values,
        options=design.options,
        sheets=written.sheets,
    )
    sides: dict[str, tuple[Element, ...]] = {}
    for part in written.parts:
        if not part.pdf:
            file = part.side.file
            elements = load_side(workspace, written.design, file, part.where, diagnostics)
            if elements is not None:
                sides[file] = elements
    product = Product(
        name, replace(spec, sides=tuple(part.side for part in written.parts if not part.pdf)), sides
    )
    return Recipe(product, written.parts, written.binding)


def _parts_are_clear(written: RecipeFile, diagnostics: Diagnostics) -> bool:
    """Each part is one thing, and at most one spread can be the middle."""
    fine = True
    for part in written.parts:
        if sum(map(bool, (part.page, part.spread, part.pdf))) != 1:
            diagnostics.add("TPL12", part.where)
            fine = False
    spreads = [part for part in written.parts if part.spread]
    if len(spreads) > 1:
        diagnostics.add("TPL13", spreads[1].where, spreads[0].where)
        fine = False
    return fine
