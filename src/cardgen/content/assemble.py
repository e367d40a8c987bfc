"""Binds a merged tree of content and ties its parts together: the last step towards an `Edition`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cardgen.content.fields import Day, Name, Ref, Texts
from cardgen.content.filling import filling_of
from cardgen.content.layers import item_id
from cardgen.content.markup import Text
from cardgen.content.model import (
    CARD_TOPICS,
    Advice,
    Category,
    ConversationGuide,
    Edition,
    Factor,
    GlossaryEntry,
    Item,
    Look,
    Partnership,
    Role,
    Sector,
    Steps,
    Topic,
    Topics,
    edition_id,
)
from cardgen.content.photo import Photo
from cardgen.content.recall import Recall
from cardgen.core.addresses import is_mail, mail_in
from cardgen.core.struct import Meta, Struct, field, replace
from cardgen.messages.diagnostics import Diagnostics, Where, closest
from cardgen.source.bind import bind
from cardgen.source.nodes import ListNode, MapNode, Node

if TYPE_CHECKING:
    from cardgen.content.recall import Blocks
    from cardgen.project.workspace import Workspace


class FactorLines(Struct, frozen=True):
    """A factor as written, with its category and topics still names."""

    where: Where
    id: str
    title: Text
    line: Text
    explanation: Text
    category: Ref
    topics: tuple[Ref, ...]
    status: Text
    slot: Annotated[int, Meta(ge=0, le=99)] = 0


class Issue(Struct, frozen=True):
    """Which issue of the edition this is, and under which terms it may be used."""

    version: Text
    date: Text
    licence: Text
    readers: Text
    makers: Text | None = None  # who is named when texts and drawings are used again
    issued: Day | None = None


class ContentFile(Struct, frozen=True):
    """Every block that content files may hold, as written."""

    edition: Issue
    sector: Sector
    terms: Node
    topics: tuple[Topic, ...]
    factors: tuple[FactorLines, ...]
    categories: tuple[Category, ...]
    roles: tuple[Role, ...]
    products: Texts
    labels: Texts
    how_it_works: tuple[Item, ...]
    rules: tuple[Item, ...]
    starters: tuple[Item, ...]
    guide: ConversationGuide
    colophon: Texts
    alt: Texts
    scene: Texts
    voices: tuple[Item, ...] = ()
    occasions: tuple[Item, ...] = ()
    glossary: tuple[GlossaryEntry, ...] = ()
    abbreviations: Mapping[str, Text] = field(default_factory=dict)
    partnership: Partnership | None = None
    theme: Look = field(default_factory=Look)
    art: Mapping[str, Name] = field(default_factory=dict)
    photos: tuple[Photo, ...] = ()
    advice: Advice = field(default_factory=Advice)
    bridge: tuple[Ref, ...] = ()  # terms that several sectors have words of their own for


class Assembler:
    """Binds a merged tree and ties its parts together."""

    def __init__(
        self,
        workspace: Workspace,
        sector: str,
        partnership: str | None,
        diagnostics: Diagnostics,
        blocks: Blocks,
    ) -> None:
        self.workspace, self.sector, self.partnership = workspace, sector, partnership
        self.diagnostics = diagnostics
        self._recall = None if blocks.alone else Recall(blocks)

    def edition(self, tree: MapNode, files: tuple[Path, ...]) -> Edition | None:
        """The edition in `tree`, or None after recording what is wrong with it."""
        filling = filling_of(tree, self.diagnostics, self._recall)
        sheet = bind(ContentFile, tree, self.diagnostics, filling)
        if sheet is None:
            return None
        topics = self._topics(sheet.topics, tree)
        plain = set(Edition.__struct_fields__) - {"topics", "factors", "terms", "bridge"}
        same = {name: getattr(sheet, name) for name in plain if hasattr(sheet, name)}
        categories = tuple(replace(item, number=n) for n, item in enumerate(sheet.categories, start=1))
        same |= {
            "sector": replace(sheet.sector, id=self.sector),
            "partnership": self._partnership(sheet.partnership),
            "categories": categories,
            "photos": tuple(self._photo(photo) for photo in sheet.photos),
            "guide": _numbered_guide(sheet.guide),
            # A list of words is looked up by the alphabet, whichever layer a word comes from.
            "glossary": tuple(sorted(sheet.glossary, key=lambda entry: entry.short.plain.casefold())),
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

    def _topics(self, written: tuple[Topic, ...], tree: MapNode) -> Topics:
        topics = Topics(replace(topic, number=n) for n, topic in enumerate(written, start=1))
        core = [topic for topic in topics if topic.core]
        if len(core) > CARD_TOPICS:
            own = self._own_topics(tree)
            for topic in core[CARD_TOPICS:]:
                if topic.id in own:
                    others = [other.id for other in core[:CARD_TOPICS] if other.id not in own]
                    other = (others or [core[0].id])[-1]
                    self.diagnostics.add("EDN19", topic.where, limit=CARD_TOPICS, topic=topic.id, other=other)
            left = [topic for topic in core[CARD_TOPICS:] if topic.id not in own]
            if left:
                names = ", ".join(topic.id for topic in left)
                self.diagnostics.add("EDN08", left[0].where, limit=CARD_TOPICS, topics=names)
        elif len(core) < len(topics.core):
            added = [topic for topic in topics.core if not topic.core]
            names = ", ".join(topic.id for topic in added)
            values = {"count": len(core), "limit": CARD_TOPICS, "topics": names}
            self.diagnostics.add("EDN09", added[0].where, **values)
        return topics

    def _own_topics(self, tree: MapNode) -> set[str]:
        """Ids of the topics that the edition's own layer has added."""
        node = tree.items.get("topics")
        items = node.items if isinstance(node, ListNode) else ()
        return {item_id(item) or "" for item in items if self.partnership and item.layer == self.partnership}

    def _factors(
        self,
        written: tuple[FactorLines, ...],
        topics: Topics,
        categories: tuple[Category, ...],
        tree: MapNode,
    ) -> tuple[Factor, ...]:
        by_id = {category.id: category for category in categories}
        factors = []
        for number, factor in enumerate(written, start=1):
            category = by_id.get(factor.category)
            if category is None:
                suggestion = closest(factor.category, by_id)
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

    def _linked(self, factor: FactorLines, topics: Topics, tree: MapNode) -> tuple[Topic, ...]:
        """Topics a factor names; one that a higher layer removed falls away, one that never was is an error."""
        by_id = {topic.id: topic for topic in topics}
        node = tree.items.get("topics")
        removed = node.gone if isinstance(node, ListNode) else {}
        for ref in factor.topics:
            if ref not in by_id and ref not in removed:
                suggestion, known = closest(ref, by_id), ", ".join(by_id)
                self.diagnostics.add("EDN07", ref.where, name=str(ref), suggestion=suggestion, known=known)
        return tuple(by_id[ref] for ref in factor.topics if ref in by_id)

    def _photo(self, photo: Photo) -> Photo:
        """A photo with its file, which lies beside the text that names it, or below."""
        home = _home_of(photo.file.where.file)
        if home[0] != "content":  # a text of this run alone
            home = (
                ["content", "partnerships", self.partnership]
                if self.partnership
                else ["content", self.sector]
            )
        folders = self.workspace.folders(*home) or (self.workspace.folder(*home),)
        files = self.workspace.files
        folder = next((one for one in folders if files.is_file(one / photo.file)), folders[0])
        return replace(
            photo, path=self.workspace.inside(folder, photo.file, photo.file.where, self.diagnostics)
        )

    def _partnership(self, written: Partnership | None) -> Partnership | None:
        if self.partnership is None or written is None:
            return None
        here = self.sector in written.sectors
        if not here and not (len(written.sectors) > 1 and self.workspace.joins_sectors(self.sector)):
            place = written.sectors[0].where if written.sectors else None
            known = ", ".join(written.sectors)
            values = {"name": self.partnership, "sector": self.sector, "known": known}
            self.diagnostics.add("EDN03", place, **values)
        folder = self.workspace.folder("content", "partnerships", self.partnership)

        def logo(ref: Ref | None) -> Path | None:
            return self.workspace.inside(folder, ref, ref.where, self.diagnostics) if ref else None

        if written.logo_file is not None and written.logo_alt is None:
            self.diagnostics.add("EDN10", written.logo_file.where)
        email = written.contact.email
        if email is not None and not is_mail(email.plain):
            self.diagnostics.add(
                "EDN18", email.where, found=email.plain[:60], suggestion=mail_in(email.plain)
            )
        partners = tuple(replace(partner, logo=logo(partner.logo_file)) for partner in written.partners)
        return replace(written, id=self.partnership, logo=logo(written.logo_file), partners=partners)


def _home_of(file: str) -> list[str]:
    """The folder of a layer in which a content file lies: `content/vo`, `content/partnerships/waterland`."""
    parts = file.split("/")
    return parts[:3] if parts[:2] == ["content", "partnerships"] else parts[:2]


def _numbered_guide(guide: ConversationGuide) -> ConversationGuide:
    def numbered(part: Steps) -> Steps:
        steps = tuple(replace(step, number=n) for n, step in enumerate(part.steps, start=1))
        return replace(part, steps=steps)

    return replace(
        guide, session=numbered(guide.session), short=numbered(guide.short), team=numbered(guide.team)
    )
