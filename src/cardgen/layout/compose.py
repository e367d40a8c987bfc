"""Edition × product → Scene."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cardgen.geometry import Rect, Size
from cardgen.layout.context import Context, FitGroups, Kit, Placed
from cardgen.layout.elements import compose
from cardgen.layout.elements.arrange import Position
from cardgen.layout.legibility import report
from cardgen.layout.scaling import scaled
from cardgen.layout.scene import Node, Page, Scene
from cardgen.template.expression import Expression

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cardgen.content.model import Edition
    from cardgen.diagnostics import Diagnostics
    from cardgen.template.element import Element
    from cardgen.template.palette import Palette
    from cardgen.template.product import Product, SideSpec
    from cardgen.template.theme import Theme


@dataclass(frozen=True, slots=True)
class Task:
    """One product of one edition, on one paper size (empty: the product's own)."""

    edition: Edition
    product: Product
    theme: Theme
    palette: Palette
    paper: str = ""


@dataclass(frozen=True, slots=True)
class _Side:
    """A page to come: which elements, for which member of a list."""

    id: str
    file: str
    spec: SideSpec
    names: Mapping[str, object]


def compose_scene(task: Task, kit: Kit, diagnostics: Diagnostics) -> Scene:
    """Lay out a product. What does not fit or does not exist is recorded; the Scene shows the rest."""
    groups = FitGroups()
    from cardgen.diagnostics import Diagnostics as Collector

    # The first round only finds the size of each fit group; what it has to say is said again by the second.
    first = Collector()
    pages = _pages(task, kit, first, groups)
    if groups.seen:
        pages = _pages(task, kit, diagnostics, FitGroups(groups.seen))
    else:
        diagnostics.extend(first)
    edition = task.edition
    scope = _scope(task)
    title = task.product.spec.title.text(scope).plain
    subject = task.product.spec.subject
    scene = Scene(
        product=task.product.id,
        edition=edition.id,
        title=title,
        lang="nl-NL",
        author=_author(edition),
        subject=subject.text(scope).plain if subject is not None else "",
        version=_plain(edition.version),
        date=_plain(edition.date),
        pages=tuple(pages),
        duplex=task.product.spec.duplex,
    )
    spec = task.product.spec
    report(scene, spec.reading, kit.fonts, task.paper or spec.page.size, spec.where, diagnostics)
    return scene


def _plain(value: object) -> str:
    return str(getattr(value, "plain", value) or "")


def _author(edition: Edition) -> str:
    partnership = edition.partnership
    return _plain(partnership.name) if partnership is not None else "Samen Opleiden"


def _scope(task: Task) -> dict[str, object]:
    from cardgen.content.lookup import known_names
    from cardgen.content.model import Contact

    edition = task.edition
    partnership = edition.partnership
    return {
        **{name: getattr(edition, name) for name in known_names(edition)},
        "contact": partnership.contact if partnership is not None else Contact(),
        "logos": _logos(edition),
        "values": task.product.spec.values,
        "options": task.product.spec.options,
        "product": task.edition.products.get(task.product.id, {}),
        "paper": task.paper or task.product.spec.page.size,
    }


def _logos(edition: Edition) -> dict[str, object]:
    """The logos of a partnership and its partners by position, with their alt texts; None where there is none."""
    partnership = edition.partnership
    own = [] if partnership is None else [partnership, *partnership.partners]
    shown = [(one.logo, one.logo_alt) for one in own if one.logo is not None]
    names = ("first", "second", "third", "fourth", "fifth", "sixth")
    found: dict[str, object] = {"count": len(shown)}
    for name, (logo, alt) in zip(names, [*shown, *[(None, None)] * len(names)], strict=False):
        found |= {name: logo, f"{name}_alt": alt}
    return found


def _pages(task: Task, kit: Kit, diagnostics: Diagnostics, groups: FitGroups) -> list[Page]:
    spec = task.product.spec
    design = spec.page.trim()
    printed = spec.page.trim(task.paper) if task.paper else design
    scale = printed.w / design.w
    ctx = Context(
        kit=kit,
        theme=task.theme,
        palette=task.palette,
        scope=_scope(task),
        diagnostics=diagnostics,
        groups=groups,
        page=Rect(0, 0, design.w, design.h),
        bleed=spec.page.bleed / scale,
        paper=task.paper or spec.page.size,
        scale=scale,
    )
    pages = []
    for side in _sides(task, ctx):
        elements = task.product.sides.get(side.file, ())
        page = _page(side, elements, ctx, design, task)
        pages.append(scaled(page, scale))
    return pages


def _sides(task: Task, ctx: Context) -> Iterator[_Side]:
    for spec in task.product.spec.sides:
        if spec.when is not None and not ctx.value(spec.when):
            continue
        if spec.each is None and spec.count is None:
            yield from _faces(spec, {}, "")
            continue
        members = ctx.members(spec.each or spec.count or Expression(""))
        for index, member in enumerate(members):
            name = str(getattr(member, "id", "") or index + 1)
            names = {spec.as_: member, "position": Position(index + 1, len(members))}
            yield from _faces(spec, names, name)


def _faces(spec: SideSpec, names: Mapping[str, object], suffix: str) -> Iterator[_Side]:
    for file in filter(None, (spec.file, spec.back)):
        stem = file.rsplit(".", 1)[0]
        yield _Side(f"{stem}-{suffix}" if suffix else stem, file, spec, names)


def _page(side: _Side, elements: tuple[Element, ...], ctx: Context, design: Size, task: Task) -> Page:
    inner = replace(
        ctx, scope={**ctx.scope, **side.names}, prefix=f"{side.id}/", scenes={}, taken={}
    )
    done = [(element, compose(element, inner, ctx.page)) for element in elements]
    painted = Placed.of(ctx.page, [placed for _, placed in done])
    read = tuple(
        node for _, placed in sorted(done, key=lambda pair: pair[0].read) for node in placed.nodes
    )
    title = inner.words(side.spec.title).plain if side.spec.title is not None else side.id
    spec = task.product.spec.page
    return Page(
        id=side.id,
        title=title,
        size=design,
        bleed=ctx.bleed,
        safe=spec.safe,
        items=painted.items,
        structure=Node("Sect", read),
        folds=tuple(spec.folds),
        bookmarks=painted.bookmarks,
    )
