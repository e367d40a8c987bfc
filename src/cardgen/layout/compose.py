"""Edition × product → Scene."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import Struct, field, replace
from cardgen.layout import contrast, edges, legibility, overlaps
from cardgen.layout.context import Context, FitGroups, Kit, Placed
from cardgen.layout.elements.arrange import Position
from cardgen.layout.elements.forms import cut_line
from cardgen.layout.elements.structure import labelled
from cardgen.layout.memory import Recall
from cardgen.layout.paths import rounded_rect
from cardgen.layout.placing import compose_in_turn, joined
from cardgen.layout.scaling import scaled
from cardgen.layout.scene import Link, Node, Page, Scene
from cardgen.messages.diagnostics import Diagnostics, Where, closest
from cardgen.template.expression import Expression

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cardgen.content.model import Edition, Partner, Partnership
    from cardgen.template.element import Element
    from cardgen.template.palette import Palette
    from cardgen.template.product import Product, SideSpec
    from cardgen.template.theme import Theme


class Task(Struct, frozen=True):
    """One product of one edition, on one paper size (empty: the product's own), with at least so much bleed (mm)."""

    edition: Edition
    product: Product
    theme: Theme
    palette: Palette
    paper: str = ""
    bleed: float = 0.0
    names: Mapping[str, object] = field(default_factory=dict)
    """What templates may name besides the edition."""


class Leaf(Struct, frozen=True):
    """A page to come: which file of elements, and what it may name besides the edition."""

    id: str
    file: str
    title: Expression | None
    names: Mapping[str, object]


def compose_scene(task: Task, kit: Kit, diagnostics: Diagnostics) -> Scene:
    """Lay out a product. What does not fit or does not exist is recorded; the Scene shows the rest."""
    return scene_of(
        task, kit, settled(lambda found, groups: _pages(task, kit, found, groups), diagnostics), diagnostics
    )


Round = Callable[[Diagnostics, FitGroups], list[Page]]
"""Lays out all pages once, with what is known about fit groups."""


def settled(lay_out: Round, diagnostics: Diagnostics) -> list[Page]:
    """The pages with every fit group at one size.

    The first round finds the sizes. When they differ within a group, a second round uses the smallest, and what the
    first had to say is said again by the second.
    """
    first, groups = Diagnostics(), FitGroups()
    pages = lay_out(first, groups)
    if groups.uneven:
        return lay_out(diagnostics, FitGroups(groups.seen))
    diagnostics.extend(first)
    return pages


def scene_of(task: Task, kit: Kit, pages: Sequence[Page], diagnostics: Diagnostics) -> Scene:
    """The pages of a product with what a reader is told about them."""
    edition = task.edition
    spec = task.product.spec
    known = context_of(task, kit, diagnostics, FitGroups())
    scene = Scene(
        product=task.product.id,
        edition=edition.id,
        title=known.words(spec.title).plain,
        lang="nl-NL",
        author=_author(edition),
        subject=known.words(spec.subject).plain if spec.subject is not None else "",
        version=_plain(edition.version),
        date=_plain(edition.date),
        pages=tuple(pages),
        duplex=spec.duplex,
        abbreviations=tuple((short, _plain(long)) for short, long in edition.abbreviations.items()),
    )
    if not pages and not diagnostics.errors:  # else the mistake is why
        diagnostics.add("PLC18", spec.where, product=task.product.id)
    paper = task.paper or spec.page.size
    once = kit.memory.about
    legibility.report(scene, spec.reading, kit.fonts, paper, spec.where, diagnostics, once)
    contrast.report(scene, diagnostics, once)
    edges.report(scene, diagnostics, once)
    overlaps.report(scene, diagnostics, once)
    _check_links(scene, spec.where, diagnostics)
    return scene


def _check_links(scene: Scene, where: Where, diagnostics: Diagnostics) -> None:
    """Record links that lead to a page that is not there (PLC22)."""
    pages = [page.id for page in scene.pages]
    links = (item for page in scene.pages for item in page.items if isinstance(item, Link))
    for goal in dict.fromkeys(link.url[1:] for link in links if link.url.startswith("#")):
        if goal not in pages:
            diagnostics.add("PLC22", where, name=goal, suggestion=closest(goal, pages))


MOST_SENDERS = 2
"""Logos that stand beside each other as senders; with more of them the partners get a strip of their own."""


def _plain(value: object) -> str:
    return str(getattr(value, "plain", value) or "")


def _author(edition: Edition) -> str:
    partnership = edition.partnership
    return _plain(partnership.name) if partnership is not None else "Samen Opleiden"


def scope_of(edition: Edition, product: Product, paper: str = "") -> dict[str, object]:
    """Everything a template of the product can name: the parts of the edition, and what the product adds."""
    from cardgen.content.lookup import known_names
    from cardgen.content.model import Contact

    partnership = edition.partnership
    return {
        **{name: getattr(edition, name) for name in known_names(edition)},
        "contact": partnership.contact if partnership is not None else Contact(),
        "logos": _logos(edition),
        "values": product.spec.values,
        "options": product.spec.options,
        "product": edition.products.get(product.id, {}),
        "paper": paper or product.spec.page.size,
    }


def _logos(edition: Edition) -> dict[str, object]:
    """The logos of a partnership and its partners: the first with its words, all, the senders, the others."""
    from cardgen.layout.elements.logos import Logo

    partnership = edition.partnership
    own: list[Partnership | Partner] = [] if partnership is None else [partnership, *partnership.partners]
    shown = [(one.logo, one) for one in own if one.logo is not None]
    every = tuple(Logo(logo, _plain(one.logo_alt), _plain(one.logo_plate)) for logo, one in shown)
    few = len(every) <= MOST_SENDERS
    return {
        "count": len(shown),
        "all": every,
        "few": "true" if few else "",
        "senders": every[: MOST_SENDERS if few else 1],
        "partners": () if few else every[1:],
        "first": shown[0][0] if shown else None,
        "first_alt": shown[0][1].logo_alt if shown else None,
    }


def context_of(task: Task, kit: Kit, diagnostics: Diagnostics, groups: FitGroups) -> Context:
    """The view of a page of the product that has no names of its own yet."""
    spec = task.product.spec
    design = spec.page.trim()
    printed = spec.page.trim(task.paper) if task.paper else design
    scale = printed.w / design.w
    return Context(
        kit=kit,
        theme=task.theme,
        palette=task.palette,
        scope={**scope_of(task.edition, task.product, task.paper), **task.names},
        diagnostics=diagnostics,
        groups=groups,
        page=Rect(0, 0, design.w, design.h),
        bleed=max(spec.page.bleed, task.bleed) / scale,
        paper=task.paper or spec.page.size,
        scale=scale,
        recall=None if kit.memory.alone else Recall(kit.memory, kit.workspace, kit.drawings),
    )


def _pages(task: Task, kit: Kit, diagnostics: Diagnostics, groups: FitGroups) -> list[Page]:
    ctx = context_of(task, kit, diagnostics, groups)
    leaves = [leaf for spec in task.product.spec.sides for leaf in leaves_of(spec, ctx)]
    return [
        page
        for leaf in distinct(leaves)
        for page in pages_of(leaf, ctx, task, lambda page: (scaled(page, ctx.scale),))
    ]


def distinct(leaves: Sequence[Leaf]) -> Iterator[Leaf]:
    """The pages under names of their own: the same side may be printed more than once."""
    taken = {leaf.id for leaf in leaves}
    seen: set[str] = set()
    for leaf in leaves:
        if leaf.id not in seen:
            seen.add(leaf.id)
            yield leaf
            continue
        name = next(name for n in range(2, len(leaves) + 3) if (name := f"{leaf.id}-{n}") not in taken)
        taken.add(name)
        yield replace(leaf, id=name)


def leaves_of(spec: SideSpec, ctx: Context) -> Iterator[Leaf]:
    """The pages a side stands for: itself, or one for every member of its list; fronts and backs in turn."""
    if spec.when is not None and not ctx.value(spec.when):
        return
    if spec.each is None and spec.count is None:
        yield from _faces(spec, {}, "")
        return
    members = ctx.members(spec.each or spec.count or Expression(""))
    for index, member in enumerate(members):
        name = str(getattr(member, "id", "") or index + 1)
        names = {spec.as_: member, "position": Position(index + 1, len(members))}
        yield from _faces(spec, names, name)


def _faces(spec: SideSpec, names: Mapping[str, object], suffix: str) -> Iterator[Leaf]:
    for file in filter(None, (spec.file, spec.back)):
        stem = file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        yield Leaf(f"{stem}-{suffix}" if suffix else stem, file, spec.title, names)


def _check_names(page: Placed, ctx: Context, elements: Sequence[Element]) -> None:
    """Record names that stand on a page twice (PLC16): reading order, links and tags go by them."""
    for id_, count in Counter(item.id for item in page.items).items():
        if count > 1:
            name = id_.removeprefix(ctx.prefix)
            ctx.diagnostics.add("PLC16", Where(elements[0].where.file), name=name)


def _pointed_at(elements: Iterable[Element]) -> Iterator[str]:
    """The pictures that elements name as theirs."""
    for element in elements:
        artwork = getattr(element, "artwork", None)
        if isinstance(artwork, str):
            yield artwork
        yield from _pointed_at(inner.element for inner in getattr(element, "elements", ()))


def pages_of(
    leaf: Leaf, ctx: Context, task: Task, finish: Callable[[Page], tuple[Page, ...]]
) -> tuple[Page, ...]:
    """Lay out one page on the page of the context, or find it again.

    Args:
        leaf: which.
        ctx: what a page of this product knows.
        task: the product.
        finish: makes what is printed of the page in design space, by nothing but its place and scale.
    """
    inner = replace(ctx, scope={**ctx.scope, **leaf.names}, prefix=f"{leaf.id}/")
    key = (id(task.product), id(task.theme), leaf.file, leaf.title, *inner.surroundings)
    owners = (task.product, task.theme)
    if inner.recall is None:
        return finish(_page(leaf, inner, task))
    return inner.recall.find(key, owners, inner, lambda known: finish(_page(leaf, known, task)))


def _page(leaf: Leaf, ctx: Context, task: Task) -> Page:
    """Lay out one page in design space."""
    elements = task.product.sides.get(leaf.file, ())
    inner = replace(ctx, pointed_at=frozenset(_pointed_at(elements)))
    done = compose_in_turn([(element, ctx.page) for element in elements], inner)
    placed = joined(ctx.page, done)
    _check_names(placed, inner, elements)
    title = inner.words(leaf.title).plain if leaf.title is not None else leaf.id
    spec = task.product.spec.page
    items = placed.items
    if spec.corners:
        items = (*items, cut_line(f"{leaf.id}/corners", rounded_rect(ctx.page, spec.corners / ctx.scale)))
    return Page(
        id=leaf.id,
        title=title,
        size=Size(ctx.page.w, ctx.page.h),
        bleed=ctx.bleed,
        safe=spec.safe,
        items=items,
        structure=labelled(Node("Sect", placed.nodes), {item.id: item for item in items}),
        folds=tuple(spec.folds),
        bookmarks=placed.bookmarks,
    )
