"""Layers of content, merged from the bottom up: base, sector, partnership, `--set`.

Mappings merge key by key and `null` takes a key away. A list whose items carry an `id` is changed item by item;
the first word of an item says what happens:

    topics:
      - id: time               # change: only what is written here differs
        question: Waar halen wij de tijd vandaan?
      - add: small-schools     # a new item, at the end or after/before another one
        after: roles
        title: Kleine scholen
      - replace: team          # the item anew; nothing of the layer below remains
        title: …
      - remove: career         # or [career, quality]
      - order: [why, time]     # these first, in this order; the others follow as they were

Any other list is replaced whole. `replace:` as the only key of a mapping forgets everything below it.
Within one list the verbs work in a fixed order (change and replace, add, remove, order), wherever they stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.content.itemnames import item_name
from cardgen.content.itemtyping import as_identifier, as_items, as_keys, as_new_item, next_id, verb_in_dutch
from cardgen.core.plain import is_name
from cardgen.core.struct import replace
from cardgen.messages.diagnostics import Diagnostics
from cardgen.source.dutchkeys import MEANT, meant
from cardgen.source.nodes import ListNode, MapNode, Node, ScalarNode, listed, snippet

if TYPE_CHECKING:
    from cardgen.messages.diagnostics import Where

VERBS = ("id", "add", "replace", "remove", "order")
"""First words of an item in a list that changes a list below it."""

OPTIONAL_FORMS = ("plural", "short", "short_plural")
"""Forms of a term that not every sector has. Who renames a term for several sectors takes them away in all of them."""


def merge(low: Node | None, high: Node, diagnostics: Diagnostics) -> Node:
    """The value of two layers together; `high` wins. Mistakes are recorded and leave `low` as it is."""
    if isinstance(high, MapNode) and set(high.items) == {"replace"}:
        return _over(fresh(high.items["replace"], diagnostics), low)
    if low is None or is_null(low):
        return _over(fresh(high, diagnostics), low)
    if isinstance(low, MapNode) and isinstance(high, MapNode):
        return _merge_maps(low, high, diagnostics)
    if isinstance(low, ListNode) and isinstance(high, ListNode):
        return _merge_lists(low, high, diagnostics)
    if isinstance(low, ListNode) and isinstance(high, ScalarNode) and not is_null(high) and not has_ids(low):
        return _over(listed(high), low)
    if isinstance(low, ScalarNode) and isinstance(high, ScalarNode):
        return _over(high, low)
    if isinstance(high, MapNode) and high.items and all(is_null(value) for value in high.items.values()):
        diagnostics.add("SRC16", high.where, low.where)  # {leader} without quotes is a mapping to YAML
        return low
    return _misfit(low, high, diagnostics)


def _misfit(low: Node, high: Node, diagnostics: Diagnostics) -> Node:
    """`low` as it is, after recording how `high`, which has another form, could have been written."""
    if isinstance(low, ListNode) and has_ids(low) and isinstance(high, ScalarNode):
        return _merge_lists(low, ListNode((high,), high.where, high.layer), diagnostics)
    if isinstance(low, ListNode) and has_ids(low) and isinstance(high, MapNode):
        diagnostics.add("LAY81", high.where, low.where, example=as_items(high))
    elif isinstance(low, MapNode) and isinstance(high, ScalarNode):
        diagnostics.add("LAY82", high.where, low.where, found=snippet(high), example=as_keys(low, high))
    else:
        diagnostics.add("LAY02", high.where, low.where, found=snippet(high), below=snippet(low))
    return low


def fresh(node: Node, diagnostics: Diagnostics) -> Node:
    """A value with nothing below it: there is nothing to remove or to change, and ids are new.

    What is wrong is recorded and left out, so that it is not reported again further on.
    """
    if isinstance(node, MapNode):
        items = {}
        for key, value in node.items.items():
            if is_null(value):
                if not _form(key, node):
                    diagnostics.add("LAY01", node.keys.get(key, value.where), key=key, suggestion="")
            else:
                items[key] = fresh(value, diagnostics)
        return replace(node, items=items)
    if isinstance(node, ListNode):
        return replace(node, items=_fresh_items(node, diagnostics))
    return node


def item_id(node: Node) -> str | None:
    """The id of a list item, if it has one."""
    if isinstance(node, MapNode) and isinstance(found := node.items.get("id"), ScalarNode):
        return found.text or None
    return None


def is_null(node: Node | None) -> bool:
    """Whether the node is an empty value."""
    return isinstance(node, ScalarNode) and node.null


def has_ids(node: ListNode) -> bool:
    """Whether a list is one of items with an id, and so is changed item by item."""
    return bool(node.items) and all(item_id(item) is not None for item in node.items)


def _over(node: Node, low: Node | None) -> Node:
    return node if low is None else replace(node, below=low)


def _fresh_items(node: ListNode, diagnostics: Diagnostics) -> tuple[Node, ...]:
    seen: dict[str, Where] = {}
    kept = []
    for item in node.items:
        if isinstance(item, MapNode):
            verb = next((word for word in VERBS[1:] if word in item.items and "id" not in item.items), None)
            if verb is not None:
                diagnostics.add("LAY03", item.where, verb=verb)
                continue
            name = item_id(item)
            if name is not None:
                _check_id(item.items["id"], seen, diagnostics)
        if is_null(item):
            diagnostics.add("BND09", item.where)
            continue
        kept.append(fresh(item, diagnostics))
    return tuple(kept)


def is_identifier(text: str) -> bool:
    """Whether a text can be an id: lower-case letters, digits, single hyphens and underscores between them."""
    return is_name(text.replace("_", "-"))


def _check_id(node: Node, seen: dict[str, Where], diagnostics: Diagnostics) -> str | None:
    """The text of an id that is well formed and new in this list; None after recording what is wrong."""
    if not isinstance(node, ScalarNode) or not is_identifier(node.text):
        diagnostics.add("LAY04", node.where, found=snippet(node), suggestion=as_identifier(node))
        return None
    if node.text in seen:
        diagnostics.add("LAY05", node.where, seen[node.text], id=node.text)
        return None
    seen[node.text] = node.where
    return node.text


def _merge_maps(low: MapNode, high: MapNode, diagnostics: Diagnostics) -> MapNode:
    items, keys, gone = dict(low.items), dict(low.keys), dict(low.gone)
    for key, value in high.items.items():
        place = high.keys.get(key, value.where)
        if not isinstance(value, ScalarNode) or not value.null:
            below = items.get(key, gone.pop(key, None))
            # A key in Dutch is told as such; what its list lacks below it is no second mistake.
            known = below is not None or not any(name in items for name in MEANT.get(key.casefold(), ()))
            items[key] = merge(below, value, diagnostics if known else Diagnostics())
            keys[key] = place
        elif key in items:
            gone[key] = replace(value, where=place, below=items.pop(key))
            keys.pop(key, None)
        elif not _form(key, low):
            suggestion = meant(key, sorted(items))
            diagnostics.add("LAY01", place, low.where, key=key, suggestion=suggestion)
    return replace(low, items=items, keys=keys, gone=gone)


def _form(key: str, node: MapNode) -> bool:
    """Whether this is a form of a term."""
    return key in OPTIONAL_FORMS and "singular" in node.items


def _merge_lists(low: ListNode, high: ListNode, diagnostics: Diagnostics) -> ListNode:
    if not has_ids(low):
        return replace(high, items=_fresh_items(high, diagnostics), below=low)
    if not high.items:
        diagnostics.add("LAY06", high.where, low.where)
        return low
    return _ListChange(low, diagnostics).apply(high)


class _ListChange:
    """One layer's changes to a list with ids."""

    def __init__(self, low: ListNode, diagnostics: Diagnostics) -> None:
        self.low, self.diagnostics = low, diagnostics
        self.items = {name: item for item in low.items if (name := item_id(item))}
        self.gone = dict(low.gone)
        self.touched: dict[str, Where] = {}

    def apply(self, high: ListNode) -> ListNode:
        by_verb: dict[str, list[MapNode]] = {verb: [] for verb in VERBS}
        plain = [item for item in high.items if isinstance(item, ScalarNode) and not item.null]
        if plain:  # people write their own questions below each other
            example = as_new_item(self.items, plain[0])
            self.diagnostics.add(
                "LAY16", plain[0].where, self.low.where, found=snippet(plain[0]), example=example
            )
        for item in (item for item in high.items if item not in plain):
            verb = self._verb(item)
            if verb is not None and isinstance(item, MapNode):
                by_verb[verb].append(item)
        for item in by_verb["id"]:
            self._change(item)
        for item in by_verb["replace"]:
            self._replace(item)
        for item in by_verb["add"]:
            self._add(item)
        for item in by_verb["remove"]:
            self._remove(item)
        for earlier, later in zip(by_verb["order"], by_verb["order"][1:], strict=False):
            self.diagnostics.add("LAY07", later.where, earlier.where, verb="order")
        for item in by_verb["order"][:1]:
            self._order(item)
        return replace(self.low, items=tuple(self.items.values()), gone=self.gone)

    def _verb(self, item: Node) -> str | None:
        verbs = [verb for verb in VERBS if isinstance(item, MapNode) and verb in item.items]
        if len(verbs) != 1:
            code = "LAY08" if not verbs else "LAY09"
            named = verb_in_dutch(item, VERBS)
            if code == "LAY08" and named is not None and isinstance(item, MapNode):
                key, suggestion = named
                self.diagnostics.add(
                    "BND01",
                    item.keys.get(key, item.where),
                    key=key,
                    suggestion=suggestion,
                    known=", ".join(VERBS),
                )
                return None
            self.diagnostics.add(
                code,
                item.where,
                self.low.where,
                found=snippet(item),
                verbs=", ".join(verbs),
                new=next_id(self.items),
                old=next(iter(self.items)),
            )
            return None
        return verbs[0]

    def _known(self, node: Node, verb: str) -> str | None:
        """An id that exists below and is not touched twice in this layer."""
        name = node.text if isinstance(node, ScalarNode) else ""
        if name in self.touched:
            self.diagnostics.add("LAY05", node.where, self.touched[name], id=name)
            return None
        if name in self.gone:
            self.diagnostics.add("LAY15", node.where, self.gone[name].where, id=name, verb=verb)
            return None
        if name not in self.items:
            suggestion = item_name(name, self.items)
            known = ", ".join(self.items)
            values = {"id": name or snippet(node), "verb": verb, "suggestion": suggestion, "known": known}
            self.diagnostics.add("LAY10", node.where, self.low.where, **values)
            return None
        self.touched[name] = node.where
        return name

    def _change(self, item: MapNode) -> None:
        name = self._known(item.items["id"], "id")
        below = self.items.get(name) if name else None
        if name and isinstance(below, MapNode):
            self.items[name] = _merge_maps(below, _without(item, "id"), self.diagnostics)

    def _replace(self, item: MapNode) -> None:
        name = self._known(item.items["replace"], "replace")
        if name:
            new = fresh(_as_item(item, "replace"), self.diagnostics)
            self.items[name] = _over(new, self.items[name])

    def _add(self, item: MapNode) -> None:
        name = self._new_id(item.items["add"])
        anchors = [word for word in ("after", "before") if word in item.items]
        if len(anchors) == 2:
            self.diagnostics.add("LAY11", item.keys["before"], item.keys["after"])
        if name is None:
            return
        new = fresh(_without(_as_item(item, "add"), "after", "before"), self.diagnostics)
        order = list(self.items)
        position = len(order)
        for word in anchors[:1]:
            anchor = item.items[word]
            if isinstance(anchor, ScalarNode) and anchor.text in self.items:
                position = order.index(anchor.text) + (word == "after")
            else:
                suggestion = item_name(snippet(anchor), self.items)
                values = {"id": snippet(anchor), "suggestion": suggestion, "known": ", ".join(order)}
                self.diagnostics.add("LAY10", anchor.where, self.low.where, verb=word, **values)
        order.insert(position, name)
        self.items[name] = _over(new, self.gone.pop(name, None))
        self.items = {key: self.items[key] for key in order}

    def _new_id(self, node: Node) -> str | None:
        if isinstance(node, MapNode):
            self.diagnostics.add("LAY12", node.where)
            return None
        name = _check_id(node, self.touched, self.diagnostics)
        if name in self.items:
            self.diagnostics.add("LAY13", node.where, self.items[name].where, id=name)
            return None
        return name

    def _remove(self, item: MapNode) -> None:
        self._alone(item, "remove")
        named = item.items["remove"]
        for node in named.items if isinstance(named, ListNode) else (named,):
            name = self._known(node, "remove")
            if name and isinstance(node, ScalarNode):
                removed = self.items.pop(name)
                self.gone[name] = ScalarNode("", node.where, node.layer, null=True, below=removed)

    def _order(self, item: MapNode) -> None:
        self._alone(item, "order")
        named = item.items["order"]
        if not isinstance(named, ListNode):
            self.diagnostics.add("BND07", named.where, found=snippet(named))
            return
        self.touched = {}
        first = [name for node in named.items if (name := self._known(node, "order"))]
        rest = [name for name in self.items if name not in first]
        self.items = {name: self.items[name] for name in (*first, *rest)}

    def _alone(self, item: MapNode, verb: str) -> None:
        for key in item.items:
            if key != verb:
                self.diagnostics.add("LAY14", item.keys.get(key, item.where), key=key, verb=verb)


def _without(node: MapNode, *names: str) -> MapNode:
    return replace(node, items={key: value for key, value in node.items.items() if key not in names})


def _as_item(node: MapNode, verb: str) -> MapNode:
    """`- add: x` as the item `- id: x` that it becomes."""
    items = {("id" if key == verb else key): value for key, value in node.items.items()}
    keys = {("id" if key == verb else key): where for key, where in node.keys.items()}
    return replace(node, items=items, keys=keys)
