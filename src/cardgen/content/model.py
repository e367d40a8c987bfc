"""The Edition: everything that one sector, possibly with one partnership, has to say.

Templates reach these attributes by name (`{topic.question}`), so renaming one is a change of the template
language. Files may leave out what has a default here. Fields marked `_COMPUTED` are not keys of a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from cardgen.content.markup import TermText, Text
from cardgen.content.terms import Term
from cardgen.content.values import Link, Name, Ref, Words
from cardgen.diagnostics import Where
from cardgen.source import MapNode

CARD_TOPICS = 6
"""Topics on the dialoogkaart: three on each inner page."""

_COMPUTED: dict[str, Any] = {"key": None}


@dataclass(frozen=True, slots=True)
class Item:
    """A text that layers can change by its id."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class Mirror:
    """The core question seen by another role, in the first person."""

    role: TermText
    text: Text


@dataclass(frozen=True, slots=True)
class Scale:
    """Words at both ends of a line to put a dot on."""

    low: Text
    high: Text


@dataclass(frozen=True, slots=True)
class Method:
    """A way of working on the topic."""

    name: Text
    text: Text
    minutes: int = field(metadata={"min": 1, "max": 480})


@dataclass(frozen=True, slots=True)
class Topic:
    """A theme of the conversation. `number` counts from 1 in the order of the edition."""

    where: Where
    id: str
    title: Text
    short: Text
    icon: Name
    aim: Text
    question: Text
    deepening: tuple[Item, ...]
    mirror: Mirror
    scale: Scale
    method: Method
    at_table: tuple[TermText, ...]
    core: bool = False
    example: Text | None = None
    number: int = field(default=0, metadata=_COMPUTED)


class Topics(tuple[Topic, ...]):
    """Topics in order; `core` are the ones on the dialoogkaart."""

    __slots__ = ()

    @property
    def core(self) -> Topics:
        """At most six, in order: the first topics marked core, completed with others when there are fewer."""
        marked = [topic for topic in self if topic.core] + [topic for topic in self if not topic.core]
        chosen = {topic.id for topic in marked[:CARD_TOPICS]}
        return Topics(topic for topic in self if topic.id in chosen)


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of factor. The shape tells it apart without colour."""

    id: str
    title: Text
    shape: Name
    line: Text
    number: int = field(default=0, metadata=_COMPUTED)


@dataclass(frozen=True, slots=True)
class Factor:
    """One *werkzaam element* of the praatplaat. `topics` are the ones that still exist in this edition."""

    where: Where | None
    id: str
    title: Text
    line: Text
    explanation: Text
    status: Text
    category: Category
    topics: tuple[Topic, ...]
    number: int

    @property
    def topic_titles(self) -> str:
        """The titles of its topics in one line."""
        return "; ".join(topic.title.plain for topic in self.topics)

    slot: int = 0
    """Number of its place in the picture (`slot-3` in the drawing); 0 takes the next one that is free."""


@dataclass(frozen=True, slots=True)
class Role:
    """Who is who. The id is the name of a term, which gives the role its name."""

    name: TermText = field(metadata={"key": "id"})
    line: Text
    on_card: bool = True

    @property
    def id(self) -> str:
        """The name of the term."""
        return self.name.id


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a session."""

    id: str
    title: Text
    minutes: int = field(metadata={"min": 1, "max": 480})
    text: Text
    number: int = field(default=0, metadata=_COMPUTED)


@dataclass(frozen=True, slots=True)
class Steps:
    """A session: its steps should take `minutes` together."""

    where: Where
    title: Text
    minutes: int = field(metadata={"min": 1, "max": 480})
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Points:
    """A titled list."""

    title: Text
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A titled text."""

    title: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Guide:
    """How to hold the conversation."""

    purpose: Text
    who: Text
    before: Points
    session: Steps
    short: Steps
    team: Steps
    online: Note
    partnership: Note
    pitfalls: Points
    after: Points
    sector: Note | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the glossary."""

    id: str
    short: Text
    long: Text


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector; `id` is the name of its folder, `color` the name of an accent in the palette or `#RRGGBB`."""

    name: Text
    label: Text
    color: Ref
    order: int = 1000
    id: str = field(default="", metadata=_COMPUTED)


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach a partnership. `qr` is what the QR code holds; without it there is none."""

    name: Text | None = None
    email: Text | None = None
    url: Link | None = None
    qr: Link | None = None
    text: Text | None = None


@dataclass(frozen=True, slots=True)
class Partner:
    """Another organisation whose logo is shown."""

    id: str
    name: Text
    logo_file: Ref = field(metadata={"key": "logo"})
    logo_alt: Text
    logo_plate: Literal["ink", "white"] | None = (
        None  # the ground a logo was drawn for, when that is not paper
    )
    logo: Path | None = field(default=None, metadata=_COMPUTED)


@dataclass(frozen=True, slots=True)
class Partnership:
    """A partnership; `id` is the name of its folder. `sectors` are those it may be built for."""

    name: Text
    sectors: tuple[Ref, ...]
    logo_file: Ref | None = field(default=None, metadata={"key": "logo"})
    logo_alt: Text | None = None
    logo_plate: Literal["ink", "white"] | None = None  # see Partner
    tagline: Text | None = None
    contact: Contact = field(default_factory=Contact)
    partners: tuple[Partner, ...] = ()
    id: str = field(default="", metadata=_COMPUTED)
    logo: Path | None = field(default=None, metadata=_COMPUTED)


@dataclass(frozen=True, slots=True)
class Look:
    """What content may say about colour: palette roles to a hexadecimal colour, checked by the theme."""

    colors: Mapping[str, Ref] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Limit:
    """How long texts at a path may be."""

    characters: int | None = field(default=None, metadata={"min": 1})
    words: int | None = field(default=None, metadata={"min": 1})
    sentence: int | None = field(default=None, metadata={"min": 1})
    """Words in one sentence."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What `cardgen check` looks at besides mistakes.

    `limits` are by pattern of a path. `avoid` maps words to what to write instead, `plain` formal words to plainer
    ones, `allow` words of another sector, or that no list knows, to the reason why they are at home here. `ordinary`
    terms may be typed as a word. `exempt` are patterns of paths without a check of terms, `off` the kinds or codes of
    advice that is not wanted.
    """

    limits: Mapping[str, Limit] = field(default_factory=dict)
    avoid: Mapping[str, Text] = field(default_factory=dict)
    plain: Mapping[str, Text] = field(default_factory=dict)
    allow: Mapping[str, Text] = field(default_factory=dict)
    ordinary: tuple[str, ...] = ()
    exempt: tuple[str, ...] = ()
    off: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """One sector, possibly with one partnership's layer."""

    id: str
    version: Text
    date: Text
    licence: Text
    issued: str
    """ISO 8601 date on which the content was issued, for the files' own information; may be empty."""
    sector: Sector
    partnership: Partnership | None
    terms: Mapping[str, Term]
    topics: Topics
    factors: tuple[Factor, ...]
    categories: tuple[Category, ...]
    roles: tuple[Role, ...]
    products: Words
    labels: Words
    how_it_works: tuple[Item, ...]
    rules: tuple[Item, ...]
    starters: tuple[Item, ...]
    occasions: tuple[Item, ...]
    guide: Guide
    glossary: tuple[Entry, ...]
    colophon: Words
    alt: Words
    scene: Words
    art: Mapping[str, Name]
    theme: Look
    advice: Advice
    tree: MapNode = field(repr=False, compare=False)
    """The merged nodes, with the layer and place of each value."""
    files: tuple[Path, ...] = field(default=(), repr=False)
    """Every content file read for this edition, in the order of the layers."""

    @property
    def edition(self) -> Edition:
        """Itself, so that `edition.version` means the same in texts and in templates."""
        return self

    @property
    def core_topics(self) -> Topics:
        """The topics on the dialoogkaart."""
        return self.topics.core

    @property
    def card_roles(self) -> tuple[Role, ...]:
        """The roles shown on the cards."""
        return tuple(role for role in self.roles if role.on_card)


def edition_id(sector: str, partnership: str | None) -> str:
    """Name of an edition, also of its folder in the output."""
    return f"{sector}-{partnership}" if partnership else sector
