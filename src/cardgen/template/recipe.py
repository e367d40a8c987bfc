"""A booklet recipe: `content/booklets/<name>.yaml` says which pages come in which order.

The pages themselves are designed in a folder of templates (`design:`), which brings size, bleed and styles in its
`pages.yaml`, and what stands on every page. A recipe can also take pages of a PDF that somebody else made.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Literal

from cardgen.core.struct import Meta, Struct, field
from cardgen.messages.diagnostics import Where
from cardgen.template.element import Element
from cardgen.template.expression import Expression
from cardgen.template.product import (
    PageSpec,
    Product,
    ProductFile,
    SheetSpec,
    SideSpec,
    load_side,
    paper_is_known,
)
from cardgen.template.theme import StyleSpec

if TYPE_CHECKING:
    from cardgen.messages.diagnostics import Diagnostics
    from cardgen.project.workspace import Workspace

FOLDER = ("content", "booklets")
_NAME = re.compile(r"[\w-]+$")


class Part(Struct, frozen=True):
    """One entry of a recipe: exactly one of `page`, `spread`, `pdf`.

    Attributes:
        page: a page design, without its ending; with `each` or `count` it comes more than once.
        spread: a design of two facing pages, twice as wide; it becomes the exact middle of the booklet.
        pdf: a PDF beside the recipe; every page of it is placed whole on a page of the booklet.
        alt: what the pages of that PDF show, for who does not see them; without it the title has to do.
        title: its line in the table of contents; without one it is not listed.
        section: the heading above that line, when a new section begins here.
        by: with `each`: members that share this attribute and follow each other share a page.
        per: with `each`: how many members a page takes at most; 0 is no limit.
        fill: as many of this page as the booklet needs to come out right.
    """

    where: Where
    page: str = ""
    spread: str = ""
    pdf: str = ""
    alt: Expression | None = None
    title: Expression | None = None
    section: Expression | None = None
    each: Expression | None = None
    as_: str = field(default="item", name="as")
    by: str = ""
    per: Annotated[int, Meta(ge=0, le=99)] = 0
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


class RecipeFile(Struct, frozen=True):
    """A recipe as written."""

    title: Expression
    design: str
    parts: tuple[Part, ...]
    where: Where
    subject: Expression | None = None
    order: int = 100
    binding: Literal["left", "right"] = "left"
    sheets: Mapping[str, SheetSpec] = field(default_factory=dict)


class RunningSpec(Struct, frozen=True):
    """What every page carries (page number, running title): a file of elements, and the pages that go without."""

    page: str
    where: Where
    except_: tuple[str, ...] = field(default=(), name="except")


class DesignFile(Struct, frozen=True):
    """`pages.yaml` of a folder of page designs."""

    page: PageSpec
    where: Where
    styles: Mapping[str, StyleSpec] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    running: RunningSpec | None = None


class Recipe(Struct, frozen=True):
    """A recipe ready to be composed: the pages behave like the sides of a product."""

    product: Product
    parts: tuple[Part, ...]
    binding: str


def load_recipe(workspace: Workspace, name: str, diagnostics: Diagnostics) -> Recipe | None:
    """Read a recipe and the designs it names; None after recording everything that is wrong with it."""
    from cardgen.source.bind import bind

    path = workspace.file(*FOLDER, f"{name}.yaml")
    node = workspace.read(path, diagnostics)
    written = bind(RecipeFile, node, diagnostics) if node is not None else None
    if written is None or not _parts_are_clear(written, diagnostics):
        return None
    design = _design(workspace, written, diagnostics)
    if design is None:
        return None
    parts = tuple(part for part in written.parts if not part.pdf)
    spec = ProductFile(
        title=written.title,
        subject=written.subject,
        page=design.page,
        sides=tuple(part.side for part in parts),
        where=written.where,
        order=written.order,
        styles=design.styles,
        values=design.values,
        options=design.options,
        sheets=written.sheets,
    )
    if not paper_is_known(spec, diagnostics):
        return None
    sides = _sides(workspace, written.design, parts, design.running, diagnostics)
    return Recipe(Product(name, spec, sides), written.parts, written.binding)


def _design(workspace: Workspace, written: RecipeFile, diagnostics: Diagnostics) -> DesignFile | None:
    """The folder of page designs a recipe names; BKL02 when there is none."""
    from cardgen.messages.diagnostics import closest
    from cardgen.source.bind import bind

    files = workspace.files
    path = workspace.file("templates", written.design, "pages.yaml")
    # A design is a folder of its own, never a way out of the templates.
    if not _NAME.match(written.design) or not files.is_file(path):
        folders = files.children(workspace.templates)
        known = [folder.name for folder in folders if files.is_file(folder / "pages.yaml")]
        suggestion = closest(written.design, known)
        diagnostics.add("BKL02", written.where, name=written.design, suggestion=suggestion)
        return None
    node = workspace.read(path, diagnostics)
    return bind(DesignFile, node, diagnostics) if node is not None else None


def _sides(
    workspace: Workspace,
    design: str,
    parts: tuple[Part, ...],
    running: RunningSpec | None,
    diagnostics: Diagnostics,
) -> dict[str, tuple[Element, ...]]:
    """The elements of each page design, with what every page carries.

    Of a design that is missing, which is recorded, there are none: what is wrong further on can still be found.
    """
    common: tuple[Element, ...] = ()
    if running is not None:
        common = _side(workspace, design, running.page, running.where, diagnostics) or ()
    sides: dict[str, tuple[Element, ...]] = {}
    for part in parts:
        name = part.page or part.spread
        if part.side.file in sides:
            continue
        elements = _side(workspace, design, name, part.where, diagnostics)
        plain = part.spread or (running is not None and name in running.except_)
        sides[part.side.file] = (*(elements or ()), *(() if plain else common))
    return sides


def _side(
    workspace: Workspace, design: str, name: str, where: Where, diagnostics: Diagnostics
) -> tuple[Element, ...] | None:
    """One page design; BKL03 when there is none of that name."""
    from cardgen.messages.diagnostics import closest

    # Designs of other products may be borrowed (`../praatplaat/plate`); `load_side` keeps that inside the templates.
    files = workspace.files
    if "/" in name or files.is_file(workspace.file("templates", design, f"{name}.yaml")):
        return load_side(workspace, design, f"{name}.yaml", where, diagnostics)
    known = [path.stem for path in files.children(workspace.folder("templates", design), ".yaml")]
    suggestion = closest(name, [stem for stem in known if stem != "pages"])
    diagnostics.add("BKL03", where, name=name, folder=f"templates/{design}", suggestion=suggestion)
    return None


def _parts_are_clear(written: RecipeFile, diagnostics: Diagnostics) -> bool:
    """Each part is one thing, says nothing that means nothing for it, and at most one spread can be the middle."""
    before = len(diagnostics)
    if not written.parts:
        diagnostics.add("BKL05", written.where)
    for part in written.parts:
        if sum(map(bool, (part.page, part.spread, part.pdf))) != 1:
            diagnostics.add("TPL12", part.where)
            continue
        kind = "spread" if part.spread else "pdf" if part.pdf else "fill" if part.fill else ""
        for key in _idle_keys(part, kind):
            diagnostics.add("BKL04", part.where, key=key, kind=kind)
    spreads = [part for part in written.parts if part.spread]
    if len(spreads) > 1:
        diagnostics.add("TPL13", spreads[1].where, spreads[0].where)
    return len(diagnostics) == before


def _idle_keys(part: Part, kind: str) -> list[str]:
    """Keys that a part of this kind cannot follow: a spread, a PDF and padding do not come once for every member."""
    if not kind:
        return []
    given = {"each": part.each, "count": part.count, "by": part.by, "per": part.per}
    if kind != "fill":
        given["fill"] = part.fill
    return [key for key, value in given.items() if value]
