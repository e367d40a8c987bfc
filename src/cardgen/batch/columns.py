"""Which text a column holds: its heading is a path as `cardgen explain` prints it, or what people call it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from cardgen.content.edition import load_layers
from cardgen.content.layers import has_ids, item_id
from cardgen.content.model import Contact, Partnership
from cardgen.content.store import ContentStore
from cardgen.core.struct import Struct, fields, is_computed
from cardgen.messages.diagnostics import CardgenError, closest
from cardgen.source.dutchkeys import MEANT
from cardgen.source.nodes import ListNode, MapNode, Node, ScalarNode
from cardgen.template.palette import BRAND_KEYS

if TYPE_CHECKING:
    from cardgen.project.workspace import Workspace

ID = "id"
NAME = "partnership.name"
SECTORS = "partnership.sectors"
LOGO = "partnership.logo"
ADDRESSES = frozenset({"partnership.contact.url", "partnership.contact.qr"})
"""Paths that hold a web address."""

NAMES: dict[str, str] = {
    "id": ID,
    "korte naam": ID,
    "code": ID,
    "map": ID,
    "naam": NAME,
    "name": NAME,
    "partnerschap": NAME,
    "naam partnerschap": NAME,
    "samenwerking": NAME,
    "opleidingsschool": NAME,
    "sector": SECTORS,
    "sectors": SECTORS,
    "sectoren": SECTORS,
    "onderwijssoort": SECTORS,
    "logo": LOGO,
    "beeldmerk": LOGO,
    "logo tekst": "partnership.logo_alt",
    "logo alt": "partnership.logo_alt",
    "logo omschrijving": "partnership.logo_alt",
    "logo ondergrond": "partnership.logo_plate",
    "ondertitel": "partnership.tagline",
    "slogan": "partnership.tagline",
    "motto": "partnership.tagline",
    "tagline": "partnership.tagline",
    "kleur": "theme.colors.primary",
    "color": "theme.colors.primary",
    "huiskleur": "theme.colors.primary",
    "kleur pad 1": "theme.colors.path1",
    "kleur pad 2": "theme.colors.path2",
    "contact": "partnership.contact.name",
    "contactpersoon": "partnership.contact.name",
    "e mail": "partnership.contact.email",
    "email": "partnership.contact.email",
    "mail": "partnership.contact.email",
    "mailadres": "partnership.contact.email",
    "e mailadres": "partnership.contact.email",
    "website": "partnership.contact.url",
    "site": "partnership.contact.url",
    "url": "partnership.contact.url",
    "webadres": "partnership.contact.url",
    "qr": "partnership.contact.qr",
    "qr code": "partnership.contact.qr",
    "contacttekst": "partnership.contact.text",
    "versie": "edition.version",
    "datum": "edition.date",
    "uitgegeven": "edition.issued",
    "makers": "edition.makers",
}
"""Heading, folded, to the path that it stands for."""

_OWN = re.compile(r"eigen vra(?:ag|gen)(?: bij| over| voor)?(?: thema)? (.+)")
_NOTHING = frozenset({"nvt", "n.v.t.", "n.v.t", "n/a"})
"""What people write in a cell that they leave empty; nobody wants it printed."""
_DASHES = frozenset("-–—")
_NONE = frozenset({"geen", "none", "nee"})
"""The same in columns that hold no words of their own: a logo, a colour, an address."""
_OUTSIDE = re.compile(r"\(.*\)|\[.*\]|[*:]+$")
"""What people add to a heading for those who fill it in: `sectoren (po, vo)`, `naam *`."""


class Column(Struct, frozen=True):
    """A column of a sheet.

    Attributes:
        number: from 1.
        heading: as it stands in the sheet.
        path: what it holds.
        kind: how its cells are read: one text, a list of words, new items of a list, or a term in its forms; `item`
            can only be taken away.
        items: for the steps of the path that go into a list with ids.
    """

    number: int
    heading: str
    path: str
    kind: str
    items: frozenset[str] = frozenset()

    def is_left_empty(self, text: str) -> bool:
        """Whether a cell says in words that there is nothing in it."""
        said = text.strip().casefold()
        if said in _DASHES:  # takes away what the sector has, and a sector has nothing of a partnership
            return self.path.startswith(("partnership.", "theme.")) and self.path not in {NAME, SECTORS}
        wordless = self.path == LOGO or self.path.startswith(("theme.colors.", "partnership.contact."))
        return said in _NOTHING or (wordless and said in _NONE)


class Headings:
    """What headings can mean in a project."""

    def __init__(self, workspace: Workspace) -> None:
        store = ContentStore()
        self.sectors = [name for name in workspace.sectors() if not workspace.joins_sectors(name)]
        self.trees: dict[str, MapNode] = {}
        for name in workspace.sectors():
            try:
                self.trees[name] = load_layers(workspace, name, None, store).tree
            except CardgenError:
                continue  # whoever makes an edition of it will hear
        self._names = {**NAMES, **self._terms()}

    def column(self, number: int, heading: str) -> Column | None:
        """The column that a heading stands for; None when nobody knows it."""
        path = self._path(heading)
        return self._column(number, heading, path) if path else None

    def suggestion(self, heading: str) -> str:
        """The heading or path that was probably meant; empty when nothing is near."""
        folded = _folded(heading)
        if near := closest(folded, self._names, 0.7):
            return near
        first, dot, _ = heading.strip().partition(".")
        if not dot:
            return ""
        near = closest(first, self._top(), 0.7)
        paths = [path for path in self._every() if path.partition(".")[0] == (near or first)]
        return closest(heading.strip(), paths, 0.7)

    def first_items(self, path: str, sectors: list[str]) -> tuple[str, frozenset[str]]:
        """The first id of a list in these sectors, empty when they differ; and all ids of it."""
        firsts, every = set(), set()
        for name in sectors:
            node = _at(self.trees.get(name), path.split("."))
            ids = [item_id(one) or "" for one in node.items] if isinstance(node, ListNode) else []
            firsts.add(ids[0] if ids else "")
            every |= {*ids}
        return (firsts.pop() if len(firsts) == 1 else ""), frozenset(every)

    def sector(self, word: str) -> str:
        """The sector that is called so: by its id, its label or its name; or an empty string."""
        folded = _folded(word)
        for name, tree in self.trees.items():
            said = tree.items.get("sector")
            spoken = [name]
            if isinstance(said, MapNode):
                spoken += [
                    node.text
                    for key in ("label", "name")
                    if isinstance(node := said.items.get(key), ScalarNode)
                ]
            if folded in {_folded(one) for one in spoken}:
                return name
        return ""

    def _path(self, heading: str) -> str:
        plain = heading.strip()
        folded = _folded(plain)
        if folded in self._names:
            return self._names[folded]
        if own := _OWN.fullmatch(folded):
            for tree in self.trees.values():
                if topic := _item_called(tree.items.get("topics"), own[1]):
                    return f"topics.{topic}.deepening"
            return ""
        steps = [step.strip() for step in plain.split(".")]
        return self._typed(steps) or next(
            filter(None, (_walked(tree, steps) for tree in self.trees.values())), ""
        )

    def _typed(self, steps: list[str]) -> str:
        """A path into what no sector writes, so that it stands in no tree: the partnership and its colours."""
        keys = {
            **{key: f"partnership.{key}" for key in _keys(Partnership) if key not in {"contact", "partners"}},
            **{f"contact.{key}": f"partnership.contact.{key}" for key in _keys(Contact)},
        }
        block, *rest = (_key(step, ("partnership", "theme", "edition")) or step for step in steps)
        if block == "partnership":
            inner = [_key(step, [*_keys(Partnership), *_keys(Contact)]) or step for step in rest]
            return keys.get(".".join(inner), "")
        if block == "theme" and len(rest) == 2 and rest[1] in BRAND_KEYS:
            return f"theme.colors.{rest[1]}"
        if block == "edition" and len(rest) == 1 and rest[0] in {"issued", "makers"}:
            return ".".join((block, *rest))
        return ""

    def _column(self, number: int, heading: str, path: str) -> Column:
        if path == SECTORS:
            return Column(number, heading, path, "words")
        steps = path.split(".")
        items: set[str] = set()
        node: Node | None = None
        for tree in self.trees.values():
            node = _at(tree, steps)
            if node is not None:
                here: Node | None = tree
                for at, step in enumerate(steps):
                    if isinstance(here, ListNode):
                        items.add(".".join(steps[: at + 1]))
                    here = _at(here, [step])
                break
        kind = "text"
        if isinstance(node, ListNode):
            kind = "words" if not has_ids(node) else "items" if _are_texts(node) else "map"
        elif isinstance(node, MapNode):
            kind = "term" if steps[0] == "terms" and len(steps) == 2 else "item" if path in items else "map"
        return Column(number, heading, path, kind, frozenset(items))

    def _terms(self) -> dict[str, str]:
        """What each sector calls its people and things, to the path of the term."""
        found: dict[str, str] = {}
        for tree in self.trees.values():
            terms = tree.items.get("terms")
            for key, term in terms.items.items() if isinstance(terms, MapNode) else ():
                said = term.items.get("singular") if isinstance(term, MapNode) else None
                if isinstance(said, ScalarNode):
                    found.setdefault(_folded(said.text), f"terms.{key}")
        return {word: path for word, path in found.items() if word not in NAMES}

    def _top(self) -> list[str]:
        return sorted({"partnership", "theme", *(key for tree in self.trees.values() for key in tree.items)})

    def _every(self) -> Iterator[str]:
        from cardgen.content.dotted import walk

        for tree in self.trees.values():
            yield from (path for path, _ in walk(tree))


def _folded(text: str) -> str:
    """A heading without capitals, accents, signs and what stands between brackets."""
    plain = unicodedata.normalize("NFKD", _OUTSIDE.sub("", text.strip()).casefold())
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[-_\s:’'‘“”„\"]+", " ", letters).split())


def _keys(cls: type[Struct]) -> list[str]:
    return [item.key for item in fields(cls) if not is_computed(item.hint)]


def _key(word: str, known: Iterator[str] | list[str] | tuple[str, ...] | Mapping[str, object]) -> str:
    """The key of this name, in either language; an empty string when there is none."""
    names = list(known)
    if word in names:
        return word
    dutch = MEANT.get(word.casefold().replace(" ", "_"), ())
    return next((key for key in dutch if key in names), "")


def _are_texts(node: ListNode) -> bool:
    """Whether its items are a text each, so that a text alone can be a new one."""
    return all(isinstance(item, MapNode) and set(item.items) == {"id", "text"} for item in node.items)


def _item_called(node: Node | None, word: str) -> str:
    """The id of the item that has this id or title."""
    if not isinstance(node, ListNode):
        return ""
    for item in node.items:
        name = item_id(item) or ""
        titles = (
            [item.items.get(key) for key in ("title", "short", "name")] if isinstance(item, MapNode) else []
        )
        if _folded(word) in {
            _folded(name),
            *(_folded(one.text) for one in titles if isinstance(one, ScalarNode)),
        }:
            return name
    return ""


def _walked(tree: MapNode, steps: list[str]) -> str:
    """The path that these steps take through a tree, each by its own name, its Dutch one, or its title."""
    here: Node | None = tree
    taken = []
    for step in steps:
        if isinstance(here, MapNode):
            name = _key(step, here.items) or _term_called(here, step)
        else:
            name = _item_called(here, step)
        here = _at(here, [name]) if name else None
        if here is None:
            return ""
        taken.append(name)
    return ".".join(taken)


def _term_called(node: MapNode, word: str) -> str:
    for key, term in node.items.items():
        said = term.items.get("singular") if isinstance(term, MapNode) else None
        if isinstance(said, ScalarNode) and _folded(said.text) == _folded(word):
            return key
    return ""


def _at(node: Node | None, steps: list[str]) -> Node | None:
    for step in steps:
        if isinstance(node, MapNode):
            node = node.items.get(step)
        elif isinstance(node, ListNode):
            node = next((item for item in node.items if item_id(item) == step), None)
        else:
            return None
    return node
