"""Lays out elements written as in a template, on an A6 page or another, with everything that was said about them."""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from pathlib import Path

from cardgen.build.workshop import Workshop
from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import replace
from cardgen.layout.context import Context, FitGroups, Placed
from cardgen.layout.placing import compose_in_turn
from cardgen.layout.scene import Item, Node, Page, PlacedText, Scene, Shape
from cardgen.messages.diagnostics import Diagnostic, Diagnostics
from cardgen.project.workspace import Workspace
from cardgen.source.bind import bind
from cardgen.source.yaml import parse
from cardgen.template.palette import Palette, build_palette
from cardgen.template.product import SideFile

PAGE = Rect(0, 0, 105, 148)


@functools.cache
def workshop() -> Workshop:
    """The workshop of the house, for all tests of a process that lay out what comes along."""
    return Workshop.open(Workspace.find(), Diagnostics())


@functools.cache
def palette() -> Palette:
    return build_palette(workshop().palette_data, "orange", {})


@dataclass(frozen=True)
class Laid:
    placed: Placed
    found: tuple[Diagnostic, ...]

    @property
    def codes(self) -> list[str]:
        return [one.code for one in self.found]

    @property
    def items(self) -> tuple[Item, ...]:
        return self.placed.items

    @property
    def texts(self) -> list[PlacedText]:
        return [item for item in self.items if isinstance(item, PlacedText)]

    @property
    def shapes(self) -> list[Shape]:
        return [item for item in self.items if isinstance(item, Shape)]

    @property
    def roles(self) -> list[str]:
        return [node.role for top in self.placed.nodes if isinstance(top, Node) for node in top.walk()]

    def value(self, code: str, name: str) -> object:
        """What the first message with this code mentions."""
        return next(dict(one.values)[name] for one in self.found if one.code == code)


def read(*elements: dict) -> tuple[SideFile | None, Diagnostics]:
    """Elements as the template binder reads them."""
    diagnostics = Diagnostics()
    node = parse(json.dumps({"elements": elements}), diagnostics, shown_as="side.yaml")
    assert node is not None, [one.code for one in diagnostics]
    return bind(SideFile, node, diagnostics), diagnostics


def context(diagnostics: Diagnostics, groups: FitGroups | None = None, **scope: object) -> Context:
    shop = workshop()
    return Context(
        kit=shop.kit,
        theme=shop.theme,
        palette=palette(),
        scope=scope,
        diagnostics=diagnostics,
        groups=groups or FitGroups(),
        page=PAGE,
        bleed=3,
        paper="A6",
    )


def lay(element: dict, *, page: Rect = PAGE, scale: float = 1.0, paper: str = "A6", **scope: object) -> Laid:
    """One element on a page of its own; it must at least be readable as a template."""
    return lay_all(element, page=page, scale=scale, paper=paper, **scope)


def lay_all(
    *elements: dict, page: Rect = PAGE, scale: float = 1.0, paper: str = "A6", **scope: object
) -> Laid:
    """Elements on one page, composed twice when a fit group is uneven, as products are."""
    side, diagnostics = read(*elements)
    assert side is not None, [one.code for one in diagnostics]

    def composed(found: Diagnostics, groups: FitGroups) -> Placed:
        ctx = replace(context(found, groups, **scope), page=page, scale=scale, paper=paper)
        done = compose_in_turn([(one.element, page) for one in side.elements], ctx)
        return Placed.of(page, [placed for _, placed in done])

    first, groups = Diagnostics(), FitGroups()
    placed = composed(first, groups)
    if groups.uneven:
        first = Diagnostics()
        placed = composed(first, FitGroups(groups.seen))
    return Laid(placed, tuple(first))


def refused(element: dict) -> list[str]:
    """The codes with which the binder refuses an element."""
    side, diagnostics = read(element)
    assert side is None
    return [one.code for one in diagnostics]


def bounds(shape: Shape) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a shape."""
    xs = [value for _, numbers in shape.path for value in numbers[0::2]]
    ys = [value for _, numbers in shape.path for value in numbers[1::2]]
    return min(xs), min(ys), max(xs), max(ys)


def scene(placed: Placed, size: Size = Size(PAGE.w, PAGE.h), bleed: float = 3) -> Scene:  # noqa: B008
    """A product of one page with these items on it."""
    page = Page("one", "One", size, bleed, 5, placed.items, Node("Sect", placed.nodes))
    return Scene("proef", "po", "Proef", "nl-NL", "Wij", "", "1", "", (page,))


def pixels(pdf: bytes, dpi: float = 150):
    """The first page as Pillow picture."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return document[0].render(scale=dpi / 72).to_pil().convert("RGB")
    finally:
        document.close()


ROOT = Path(__file__).parents[1]
