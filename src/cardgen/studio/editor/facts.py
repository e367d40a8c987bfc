"""What the fields of the editor hold: each text as it stands, as it reads, and as it is in the sector."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from cardgen.content.dotted import node_at, step_name, walk
from cardgen.content.edition import load_layers
from cardgen.content.filling import SAME, filling_of
from cardgen.content.layers import has_ids
from cardgen.content.markup import Text
from cardgen.core.struct import Struct, replace
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Severity
from cardgen.source.nodes import ListNode, MapNode, Node, ScalarNode
from cardgen.studio.editor.steps import MORE, OF_SECTOR, WORDLESS

if TYPE_CHECKING:
    from cardgen.content.placeholders import Filling
    from cardgen.studio.pictures.bench import Bench
    from cardgen.studio.pictures.show import Edit

PLACEHOLDER = re.compile(r"(?<!\\)\{([A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_-]+)*)\}")
_OWN = ("partnership.name", "partnership.tagline", "partnership.logo", "partnership.logo_alt")
_CONTACT = ("name", "email", "url", "qr", "text")
OWN_FIELDS = (*_OWN, *(f"partnership.contact.{key}" for key in _CONTACT), "theme.colors.primary")
"""Fields that only a partnership has."""
FORMS = ("article", "singular", "plural", "short", "short_plural")
"""Forms of a word."""


class Value(Struct, frozen=True):
    """A text in a field.

    Attributes:
        raw: as it was written, placeholders and all.
        shown: as people read it, with its placeholders filled.
        base: as it reads in the sector; None where the sector has none.
        own: whether the partnership wrote it.
        layer: who wrote it: `base`, the sector, or the partnership.
        words: what the placeholders of this text, and of the one below it, stand for.
        lists: after how many steps of its path there is a list of items with an id.
    """

    raw: str = ""
    shown: str = ""
    base: str | None = None
    own: bool = False
    layer: str = ""
    words: Mapping[str, str] = {}
    lists: tuple[int, ...] = ()


class Topic(Struct, frozen=True):
    """A theme: whether it is in the edition, on the card, and which questions go deeper."""

    id: str
    title: str
    icon: str
    on: bool
    core: bool
    own: bool
    deepening: tuple[str, ...]


class Facts(Struct, frozen=True):
    """All that the editor of an edition shows in its fields."""

    sector: str
    label: str
    sector_name: str
    color: str
    texts: Mapping[str, Value]
    topics: tuple[Topic, ...]
    terms: tuple[str, ...]
    products: tuple[str, ...]
    uses: Mapping[str, int]
    labels: Mapping[str, str]
    ordered: bool = False
    """Whether the themes stand in an order of their own."""
    of_sector: bool = False
    """Whether these are the texts of a sector itself: all texts of its themes, and each as it was written."""
    fields: Mapping[str, str] = {}
    """Texts that the editor has no field for, by path: the field of the partnership that fills a place in them."""

    def value(self, path: str) -> Value:
        """The value of a path; an empty one where there is none."""
        return self.texts.get(path, Value())


class Read(Struct, frozen=True):
    """Read the fields of an edition; content with mistakes can be read too."""

    edit: Edit

    def do(self, bench: Bench) -> Facts:
        """See above.

        Raises:
            CardgenError: the content cannot be read at all.
        """
        shop = bench.shop(self.edit.files)
        layer = load_layers(shop.workspace, self.edit.sector, self.edit.partnership, shop.content)
        broken = [one for one in layer.found if one.code.startswith("SRC") and one.severity is Severity.ERROR]
        if broken:
            raise CardgenError(broken)
        return _Reader(self.edit, layer.tree).facts(tuple(shop.workspace.products()))


class _Reader:
    def __init__(self, edit: Edit, tree: MapNode) -> None:
        self._edit = edit
        self._owner = edit.partnership or edit.sector
        self._tree = tree
        self._filling: Filling = filling_of(tree, Diagnostics())
        self._texts: dict[str, Value] = {}
        self._words: dict[str, str] = {}

    def facts(self, products: tuple[str, ...]) -> Facts:
        for path in OWN_FIELDS:
            self._note(path, self._at(path))
        topics = self._topics()
        terms = self._at("terms")
        names = tuple(terms.items) if isinstance(terms, MapNode) else ()
        for name in names:
            for form in FORMS:
                self._note(f"terms.{name}.{form}", self._at(f"terms.{name}.{form}"))
        if self._edit.partnership is None:
            self._note_others()
        uses = _uses(self._tree, names)
        sector = self._edit.sector
        label, name = self._plain("sector.label") or sector, self._plain("sector.name") or sector
        color = self._plain("sector.color")
        labels = {product: self._plain(f"products.{product}.label") for product in products}
        return Facts(
            sector,
            label,
            name,
            color,
            self._texts,
            topics,
            names,
            products,
            uses,
            labels,
            self._ordered(),
            self._edit.partnership is None,
            self._fields(names),
        )

    def _fields(self, terms: Collection[str]) -> dict[str, str]:
        """Texts in which something of the partnership stands, and which have no field of their own."""
        own = {
            name: f"terms.{name}.singular"
            for name in terms
            if any(self._texts[f"terms.{name}.{form}"].own for form in FORMS)
        }
        if self._edit.partnership is not None:
            own |= {**SAME, "partnership": "partnership.name"}
        found: dict[str, str] = {}
        for path, node in walk(self._tree) if own else ():
            if isinstance(node, ScalarNode) and path not in self._texts:
                for name in PLACEHOLDER.findall(node.text):
                    whose = own.get(name) or own.get(name.partition(".")[0].casefold())
                    if whose is not None:
                        found[path] = whose
                        break
        return found

    def _ordered(self) -> bool:
        """Whether the themes that the sector has too stand in another order than there."""
        node = self._at("topics")
        if not isinstance(node, ListNode):
            return False
        places = [
            (item.where.file, item.where.line) for item in node.items if self._edit.partnership != item.layer
        ]
        files = [file for file, _ in places]
        return any(a > b for a, b in pairwise(places)) if len(set(files)) == 1 else False

    def _topics(self) -> tuple[Topic, ...]:
        node = self._at("topics")
        if not isinstance(node, ListNode):
            return ()
        found = [self._topic(item, number, on=True) for number, item in enumerate(node.items, start=1)]
        for removal in node.gone.values():
            own = isinstance(removal, ScalarNode) and removal.layer == self._edit.partnership
            if own and isinstance(removal.below, MapNode):
                found.append(self._topic(removal.below, 0, on=False))
        return tuple(topic for topic in found if topic is not None)

    def _topic(self, item: Node, number: int, *, on: bool) -> Topic | None:
        if not isinstance(item, MapNode):
            return None
        id_ = step_name(item, number)
        at = f"topics.{id_}"
        for key in ("title", "question"):
            self._note(f"{at}.{key}", item.items.get(key))
        deeper = item.items.get("deepening")
        ids = []
        for place, one in enumerate(deeper.items if isinstance(deeper, ListNode) else (), start=1):
            if isinstance(one, MapNode):
                ids.append(step_name(one, place))
                self._note(f"{at}.deepening.{ids[-1]}.text", one.items.get("text"))
        for path in MORE if self._edit.partnership is None else ():
            if isinstance(node := node_at(item, path), ScalarNode):
                self._note(f"{at}.{path}", node)
        core, icon = _text(item.items.get("core")), _text(item.items.get("icon"))
        title = self._texts[f"{at}.title"]
        own = item.layer == self._owner and item.below is None
        return Topic(id_, title.shown, icon, on, core == "true", own, tuple(ids))

    def _note_others(self) -> None:
        """Everything of a sector that pages may show outside its themes."""
        waiting: list[tuple[str, Node, tuple[int, ...]]] = [("", self._tree, ())]
        while waiting:
            path, node, lists = waiting.pop()
            if isinstance(node, ScalarNode):
                if path not in self._texts and OF_SECTOR.fullmatch(path) and not node.text.isdecimal():
                    self._note(path, node)
                    self._texts[path] = replace(self._texts[path], lists=lists)
                continue
            if isinstance(node, MapNode):
                below = [(key, child) for key, child in node.items.items() if path or key not in WORDLESS]
            elif has_ids(node):  # of any other list only the whole can be written
                below = [(step_name(item, number), item) for number, item in enumerate(node.items, start=1)]
                lists = (*lists, path.count(".") + 1)
            else:
                continue
            waiting += [(f"{path}.{key}" if path else key, child, lists) for key, child in below]

    def _note(self, path: str, node: Node | None) -> None:
        if isinstance(node, ScalarNode) and node.null:
            base = self._shown(node.below) if isinstance(node.below, ScalarNode) else None
            self._texts[path] = Value(base=base, own=node.layer == self._owner, layer=node.layer)
            return
        if not isinstance(node, ScalarNode):
            self._texts[path] = Value()
            return
        below: Node | None = node
        while isinstance(below, ScalarNode) and below.layer.partition("/")[0] == self._owner:
            below = below.below
        own = below is not node
        base = self._base(below) if isinstance(below, ScalarNode) and not below.null else None
        texts = [node.text] + ([below.text] if isinstance(below, ScalarNode) else [])
        words = {name: self._word(name) for text in texts for name in PLACEHOLDER.findall(text)}
        self._texts[path] = Value(node.text, self._shown(node), base, own, node.layer, words)

    def _base(self, node: ScalarNode) -> str:
        return self._shown(node) if self._edit.partnership else node.text

    def _shown(self, node: ScalarNode) -> str:
        """The text with its placeholders filled and its other markup as it was typed."""
        return PLACEHOLDER.sub(lambda found: self._word(found[1]), node.text)

    def _word(self, name: str) -> str:
        if name not in self._words:
            self._words[name] = self._filled(name)
        return self._words[name]

    def _filled(self, name: str) -> str:
        node = ScalarNode(f"{{{name}}}", self._tree.where)
        text = Text.from_node(node, Diagnostics(), replace(self._filling, paths={}))
        return text.plain if text is not None else f"{{{name}}}"

    def _plain(self, path: str) -> str:
        node = self._at(path)
        return self._shown(node) if isinstance(node, ScalarNode) else ""

    def _at(self, path: str) -> Node | None:
        node: Node | None = self._tree
        for step in path.split("."):
            node = (node.items.get(step) or node.gone.get(step)) if isinstance(node, MapNode) else None
        return node


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, ScalarNode) else ""


def _uses(tree: MapNode, names: tuple[str, ...]) -> dict[str, int]:
    """In how many texts each word comes back."""
    found = dict.fromkeys(names, 0)
    waiting: list[Node] = [node for key, node in tree.items.items() if key not in {"terms", "advice"}]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ScalarNode):
            for name in {one.partition(".")[0].casefold() for one in PLACEHOLDER.findall(node.text)}:
                if name in found:
                    found[name] += 1
        else:
            waiting += node.items.values() if isinstance(node, MapNode) else node.items
    return found
