"""The Edition: everything that one sector, possibly with one partnership, has to say.

Templates reach these attributes by name (`{topic.question}`), so renaming one is a change of the template
language. Files may leave out what has a default here. `Computed` fields are not keys of a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, ClassVar, Literal

from cardgen.content.bridge import Bridge
from cardgen.content.fields import Address, Name, Ref, Texts
from cardgen.content.markup import TermText, Text
from cardgen.content.paint import OwnInk, Paint
from cardgen.content.photo import Photo
from cardgen.content.terms import Term
from cardgen.core.struct import Computed, Meta, Struct, field
from cardgen.messages.diagnostics import Where
from cardgen.source.nodes import MapNode

CARD_TOPICS = 6
"""Topics on the dialoogkaart: three on each inner page."""


class Item(Struct, frozen=True):
    """A text that layers can change by its id."""

    id: str
    text: Text


class Mirror(Struct, frozen=True):
    """The core question seen by another role, in the first person."""

    role: TermText
    text: Text


class Scale(Struct, frozen=True):
    """Words at both ends of a line to put a dot on."""

    low: Text
    high: Text


class Method(Struct, frozen=True):
    """A way of working on the topic."""

    name: Text
    text: Text
    minutes: Annotated[int, Meta(ge=1, le=480)]


class Topic(Struct, frozen=True):
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
    number: Computed[int] = 0

    @property
    def at_table_names(self) -> str:
        """Who takes part, in one line."""
        *others, last = [role.plain for role in self.at_table] or [""]
        return f"{', '.join(others)} en {last}" if others else last


class Topics(tuple[Topic, ...]):
    """Topics in order; `core` are the ones on the dialoogkaart."""

    __slots__ = ()

    @property
    def core(self) -> Topics:
        """At most six, in order: the first topics marked core, completed with others when there are fewer."""
        marked = [topic for topic in self if topic.core] + [topic for topic in self if not topic.core]
        chosen = {topic.id for topic in marked[:CARD_TOPICS]}
        return Topics(topic for topic in self if topic.id in chosen)


class Category(Struct, frozen=True):
    """A kind of factor. The shape tells it apart without colour."""

    id: str
    title: Text
    shape: Name
    line: Text
    number: Computed[int] = 0


class Factor(Struct, frozen=True):
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


class Role(Struct, frozen=True):
    """Who is who. The id is the name of a term, which gives the role its name."""

    name: TermText = field(name="id")
    line: Text
    on_card: bool = True

    @property
    def id(self) -> str:
        """The name of the term."""
        return self.name.id


class Step(Struct, frozen=True):
    """A step of a session."""

    id: str
    title: Text
    minutes: Annotated[int, Meta(ge=1, le=480)]
    text: Text
    number: Computed[int] = 0


class Steps(Struct, frozen=True):
    """A session: its steps should take `minutes` together."""

    where: Where
    title: Text
    minutes: Annotated[int, Meta(ge=1, le=480)]
    steps: tuple[Step, ...]


class TitledList(Struct, frozen=True):
    """A titled list."""

    title: Text
    items: tuple[Item, ...]


class Note(Struct, frozen=True):
    """A titled text."""

    title: Text
    text: Text


class ConversationGuide(Struct, frozen=True):
    """How to hold the conversation."""

    purpose: Text
    who: Text
    before: TitledList
    session: Steps
    short: Steps
    team: Steps
    online: Note
    partnership: Note
    pitfalls: TitledList
    after: TitledList
    sector: Note | None = None


class GlossaryEntry(Struct, frozen=True):
    """A line of the glossary."""

    id: str
    short: Text
    long: Text


class Sector(Struct, frozen=True):
    """A sector; `id` is the name of its folder, `color` the name of an accent in the palette or `#RRGGBB`."""

    name: Text
    label: Text
    color: Ref
    order: int = 1000
    id: Computed[str] = ""


class Contact(Struct, frozen=True):
    """How to reach a partnership. `qr` is what the QR code holds; without it there is none."""

    name: Text | None = None
    email: Text | None = None
    url: Address | None = None
    qr: Address | None = None
    text: Text | None = None


class Partner(Struct, frozen=True):
    """Another organisation whose logo is shown."""

    id: str
    name: Text
    logo_file: Ref = field(name="logo")
    logo_alt: Text
    logo_plate: Literal["ink", "white"] | None = (
        None  # the ground a logo was drawn for, when that is not paper
    )
    logo: Computed[Path | None] = field(default=None, name="path")  # `logo` in a file is `logo_file`


class Partnership(Struct, frozen=True):
    """A partnership; `id` is the name of its folder. `sectors` are those it may be built for."""

    name: Text
    sectors: tuple[Ref, ...]
    logo_file: Ref | None = field(default=None, name="logo")
    logo_alt: Text | None = None
    logo_plate: Literal["ink", "white"] | None = None  # see Partner
    tagline: Text | None = None
    contact: Contact = field(default_factory=Contact)
    partners: tuple[Partner, ...] = ()
    id: Computed[str] = ""
    logo: Computed[Path | None] = field(default=None, name="path")  # `logo` in a file is `logo_file`


class Look(Struct, frozen=True):
    """What content may say about colour: palette roles to a colour and its inks, checked by the theme."""

    EXAMPLES: ClassVar[Mapping[str, str]] = {"colors": '{primary: "#005F6B"}'}

    colors: Mapping[str, Paint] = field(default_factory=dict)


class Limit(Struct, frozen=True):
    """How long texts at a path may be."""

    characters: Annotated[int | None, Meta(ge=1)] = None
    words: Annotated[int | None, Meta(ge=1)] = None
    sentence: Annotated[int | None, Meta(ge=1)] = None
    """Words in one sentence."""


class Advice(Struct, frozen=True):
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


class Edition(Struct, frozen=True):
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
    products: Texts
    labels: Texts
    how_it_works: tuple[Item, ...]
    rules: tuple[Item, ...]
    starters: tuple[Item, ...]
    occasions: tuple[Item, ...]
    guide: ConversationGuide
    glossary: tuple[GlossaryEntry, ...]
    abbreviations: Mapping[str, Text]
    """What is said for an abbreviation, as it is printed: `po` → primair onderwijs."""
    colophon: Texts
    alt: Texts
    scene: Texts
    voices: tuple[Item, ...]
    """What people in the drawings say, in the order of the places in the drawings."""
    art: Mapping[str, Name]
    photos: tuple[Photo, ...]
    theme: Look
    advice: Advice
    tree: MapNode
    """The merged nodes, with the layer and place of each value."""
    files: tuple[Path, ...] = ()
    """Every content file read for this edition, in the order of the layers."""
    bridge: Bridge = Bridge()

    @property
    def edition(self) -> Edition:
        """Itself, so that `edition.version` means the same in texts and in templates."""
        return self

    @property
    def core_topics(self) -> Topics:
        """The topics on the dialoogkaart."""
        return self.topics.core

    @property
    def brand(self) -> dict[str, tuple[str, Where | None]]:
        """The colours of its own, each as it was written, and where."""
        return {key: (str(ref), ref.where) for key, ref in self.theme.colors.items()}

    @property
    def inks(self) -> dict[str, OwnInk]:
        """The inks of those colours that have their own."""
        return {key: paint.ink for key, paint in self.theme.colors.items() if paint.ink.cmyk}

    @property
    def card_roles(self) -> tuple[Role, ...]:
        """The roles shown on the cards."""
        return tuple(role for role in self.roles if role.on_card)


def edition_id(sector: str, partnership: str | None) -> str:
    """Name of an edition, also of its folder in the output."""
    return f"{sector}-{partnership}" if partnership else sector
