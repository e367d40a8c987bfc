"""From a workspace and names to one validated `Edition`."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.bind import bind
from cardgen.content.markup import Filling, Text
from cardgen.content.model import (
    CARD_TOPICS,
    Advice,
    Category,
    Day,
    Edition,
    Entry,
    Factor,
    Guide,
    Item,
    Look,
    Name,
    Partnership,
    Ref,
    Role,
    Sector,
    Steps,
    Topic,
    Topics,
    Words,
    walk,
)
from cardgen.content.sets import apply_sets
from cardgen.content.store import ContentStore, Layer
from cardgen.content.terms import load_terms, number_word
from cardgen.diagnostics import CardgenError, Diagnostics, Where
from cardgen.i18n import did_you_mean
from cardgen.source import ListNode, MapNode, Node, ScalarNode

if TYPE_CHECKING:
    from cardgen.content.terms import Term
    from cardgen.workspace import Workspace

BASE = "base"
"""Folder of what all sectors share."""
PLAIN_BLOCKS = ("edition", "sector", "scene", "partnership")
"""Blocks whose texts can be used in other texts: `{sector.name}`."""


def load_edition(
    workspace: Workspace,
    sector: str,
    partnership: str | None = None,
    sets: Sequence[str] = (),
    diagnostics: Diagnostics | None = None,
    store: ContentStore | None = None,
) -> Edition:
    """Read, merge, fill and check the content of one edition.

    Args:
        workspace: Where to look.
        sector: Name of a sector folder.
        partnership: Name of a partnership folder, if any.
        sets: `path=value` settings, the topmost layer.
        diagnostics: Takes warnings and hints, and the errors too.
        store: Keeps layers between calls; pass the same one when making several editions.

    Raises:
        CardgenError: with every mistake found.
    """
    diagnostics = Diagnostics() if diagnostics is None else diagnostics
    layer = load_layers(workspace, sector, partnership, store or ContentStore())
    diagnostics.extend(layer.found)
    if any(found.code.startswith("SRC") for found in diagnostics.errors):
        diagnostics.raise_errors()  # a file could not be read: what it should hold would all seem missing
    tree = apply_sets(layer.tree, sets, diagnostics)
    edition = _Maker(workspace, sector, partnership, diagnostics).make(tree, layer.files)
    diagnostics.raise_errors()
    if edition is None:  # every path to None records an error first
        raise CardgenError(diagnostics)
    return edition


def load_layers(workspace: Workspace, sector: str, partnership: str | None, store: ContentStore) -> Layer:
    """The merged layers below `--set`.

    A partnership folder may hold a file named after a sector (`po.yaml`): it counts for that sector only.

    Raises:
        CardgenError: the sector or the partnership does not exist.
    """
    sectors = workspace.sector_names()
    if sector not in sectors:
        suggestion = did_you_mean(sector, sectors)
        raise CardgenError.of("EDN01", name=sector, suggestion=suggestion, known=", ".join(sectors))
    base = load_base(workspace, store)
    layer = store.layer(workspace, sector, _files(workspace.folder("content", sector)), base)
    if partnership is None:
        return layer
    known = workspace.partnerships()
    if partnership not in known:
        suggestion = did_you_mean(partnership, known)
        raise CardgenError.of("EDN02", name=partnership, suggestion=suggestion, known=", ".join(known))
    files = _files(workspace.folder("content", "partnerships", partnership))
    shared = [path for path in files if path.stem not in sectors]
    layer = store.layer(workspace, partnership, shared, layer)
    own = [path for path in files if path.stem == sector]
    return store.layer(workspace, f"{partnership}/{sector}", own, layer) if own else layer


def load_base(workspace: Workspace, store: ContentStore) -> Layer:
    """The lowest layer, which all sectors share."""
    return store.layer(workspace, BASE, _files(workspace.folder("content", BASE)), None)


def edition_id(sector: str, partnership: str | None) -> str:
    """Name of an edition, also of its folder in the output."""
    return f"{sector}-{partnership}" if partnership else sector


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.yaml") if path.is_file())


@dataclass(frozen=True, slots=True)
class _FactorLines:
    """A factor as written, with its category and topics still names."""

    where: Where
    id: str
    title: Text
    line: Text
    explanation: Text
    category: Ref
    topics: tuple[Ref, ...]
    status: Text
    slot: int = field(default=0, metadata={"min": 0, "max": 99})


@dataclass(frozen=True, slots=True)
class _Colophon:
    version: Text
    date: Text
    licence: Text
    issued: Day | None = None


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Every block that content files may hold, as written."""

    edition: _Colophon
    sector: Sector
    terms: Node
    topics: tuple[Topic, ...]
    factors: tuple[_FactorLines, ...]
    categories: tuple[Category, ...]
    roles: tuple[Role, ...]
    products: Words
    labels: Words
    how_it_works: tuple[Item, ...]
    rules: tuple[Item, ...]
    starters: tuple[Item, ...]
    guide: Guide
    colophon: Words
    alt: Words
    scene: Words
    occasions: tuple[Item, ...] = ()
    glossary: tuple[Entry, ...] = ()
    partnership: Partnership | None = None
    theme: Look = field(default_factory=Look)
    art: Mapping[str, Name] = field(default_factory=dict)
    advice: Advice = field(default_factory=Advice)


class _Maker:
    """Binds a merged tree and ties its parts together."""

    def __init__(
        self, workspace: Workspace, sector: str, partnership: str | None, diagnostics: Diagnostics
    ) -> None:
        self.workspace, self.sector, self.partnership = workspace, sector, partnership
        self.diagnostics = diagnostics

    def make(self, tree: MapNode, files: tuple[Path, ...]) -> Edition | None:
        filling = filling_of(tree, self.diagnostics)
        sheet = bind(_Sheet, tree, self.diagnostics, filling)
        if sheet is None:
            return None
        topics = self._topics(sheet.topics)
        plain = {field.name for field in dataclasses.fields(Edition)} - {"topics", "factors", "terms"}
        same = {name: getattr(sheet, name) for name in plain if hasattr(sheet, name)}
        categories = tuple(
            dataclasses.replace(item, number=n) for n, item in enumerate(sheet.categories, start=1)
        )
        same |= {
            "sector": dataclasses.replace(sheet.sector, id=self.sector),
            "partnership": self._partnership(sheet.partnership),
            "categories": categories,
            "guide": _numbered_guide(sheet.guide),
        }
        return Edition(
            id=edition_id(self.sector, self.partnership),
            version=sheet.edition.version,
            date=sheet.edition.date,
            licence=sheet.edition.licence,
            issued=str(sheet.edition.issued or ""),
            terms=filling.terms,
            topics=topics,
            factors=self._factors(sheet.factors, topics, categories, tree),
            tree=tree,
            files=files,
            **same,
        )

    def _topics(self, written: tuple[Topic, ...]) -> Topics:
        topics = Topics(dataclasses.replace(topic, number=n) for n, topic in enumerate(written, start=1))
        core = [topic for topic in topics if topic.core]
        if len(core) > CARD_TOPICS:
            left = ", ".join(topic.id for topic in core[CARD_TOPICS:])
            self.diagnostics.add("EDN08", core[CARD_TOPICS].where, limit=CARD_TOPICS, topics=left)
        elif len(core) < len(topics.core):
            added = [topic for topic in topics.core if not topic.core]
            names = ", ".join(topic.id for topic in added)
            values = {"count": len(core), "limit": CARD_TOPICS, "topics": names}
            self.diagnostics.add("EDN09", added[0].where, **values)
        return topics

    def _factors(
        self,
        written: tuple[_FactorLines, ...],
        topics: Topics,
        categories: tuple[Category, ...],
        tree: MapNode,
    ) -> tuple[Factor, ...]:
        by_id = {category.id: category for category in categories}
        factors = []
        for number, factor in enumerate(written, start=1):
            category = by_id.get(factor.category)
            if category is None:
                suggestion = did_you_mean(factor.category, by_id)
                known = ", ".join(by_id)
                values = {"name": str(factor.category), "suggestion": suggestion, "known": known}
                self.diagnostics.add("EDN07", factor.category.where, **values)
                continue
            lines = {
                name: getattr(factor, name)
                for name in ("id", "title", "line", "explanation", "status", "slot")
            }
            linked = self._linked(factor, topics, tree)
            factors.append(Factor(factor.where, category=category, topics=linked, number=number, **lines))
        return tuple(factors)

    def _linked(self, factor: _FactorLines, topics: Topics, tree: MapNode) -> tuple[Topic, ...]:
        """Topics a factor names; one that a higher layer removed falls away, one that never was is an error."""
        by_id = {topic.id: topic for topic in topics}
        node = tree.items.get("topics")
        removed = node.gone if isinstance(node, ListNode) else {}
        for ref in factor.topics:
            if ref not in by_id and ref not in removed:
                suggestion, known = did_you_mean(ref, by_id), ", ".join(by_id)
                self.diagnostics.add("EDN07", ref.where, name=str(ref), suggestion=suggestion, known=known)
        return tuple(by_id[ref] for ref in factor.topics if ref in by_id)

    def _partnership(self, written: Partnership | None) -> Partnership | None:
        if self.partnership is None or written is None:
            return None
        if self.sector not in written.sectors:
            place = written.sectors[0].where if written.sectors else None
            known = ", ".join(written.sectors)
            values = {"name": self.partnership, "sector": self.sector, "known": known}
            self.diagnostics.add("EDN03", place, **values)
        folder = self.workspace.folder("content", "partnerships", self.partnership)

        def logo(ref: Ref | None) -> Path | None:
            return self.workspace.inside(folder, ref, ref.where, self.diagnostics) if ref else None

        if written.logo_file is not None and written.logo_alt is None:
            self.diagnostics.add("EDN10", written.logo_file.where)
        partners = tuple(
            dataclasses.replace(partner, logo=logo(partner.logo_file)) for partner in written.partners
        )
        return dataclasses.replace(
            written, id=self.partnership, logo=logo(written.logo_file), partners=partners
        )


def _numbered_guide(guide: Guide) -> Guide:
    def numbered(part: Steps) -> Steps:
        steps = tuple(dataclasses.replace(step, number=n) for n, step in enumerate(part.steps, start=1))
        return dataclasses.replace(part, steps=steps)

    return dataclasses.replace(
        guide, session=numbered(guide.session), short=numbered(guide.short), team=numbered(guide.team)
    )


def filling_of(tree: MapNode, diagnostics: Diagnostics) -> Filling:
    """What the placeholders in the texts of a merged tree stand for. Mistakes in terms are recorded."""
    node = tree.items.get("terms")
    terms = load_terms(node, diagnostics)
    broken = frozenset(node.items if isinstance(node, MapNode) else ()) - frozenset(terms)
    paths = {id(node): path for path, node in walk(tree)}
    return Filling(terms, _values(tree, terms), paths, broken)


def _values(tree: MapNode, terms: Mapping[str, Term]) -> dict[str, str]:
    """What `{count.…}`, `{sector.…}` and their like stand for; the last may use terms themselves.

    Mistakes in these texts are reported where they are bound, not here.
    """
    values = {}
    for name in ("topics", "factors"):
        node = tree.items.get(name)
        values[f"count.{name}"] = number_word(len(node.items) if isinstance(node, ListNode) else 0)
    topics = tree.items.get("topics")
    shown = min(CARD_TOPICS, len(topics.items)) if isinstance(topics, ListNode) else 0
    values["count.core_topics"] = number_word(shown)
    filling = Filling(terms)
    for block in PLAIN_BLOCKS:
        node = tree.items.get(block)
        for key, value in node.items.items() if isinstance(node, MapNode) else ():
            if isinstance(value, ScalarNode) and not value.null:
                text = Text.from_node(value, Diagnostics(), filling)
                values[f"{block}.{key}"] = text.plain if text else value.text
    return values
