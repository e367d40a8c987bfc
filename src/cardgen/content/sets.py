"""`--set path=value`: the topmost layer, written on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cardgen.content.layers import has_ids, item_id, merge
from cardgen.messages.diagnostics import Where
from cardgen.source.dutchkeys import meant
from cardgen.source.nodes import ListNode, MapNode, Node, ScalarNode
from cardgen.source.yaml import parse_value

if TYPE_CHECKING:
    from cardgen.messages.diagnostics import Diagnostics

LAYER = "--set"


def apply_sets(tree: MapNode, sets: Sequence[str], diagnostics: Diagnostics) -> MapNode:
    """The tree with each `path=value` merged over it, in order.

    A value is text as it stands; `null` takes the value away, and `[…]` is read as a list.
    """
    for setting in sets:
        path, equals, text = setting.partition("=")
        where = Where(f"{LAYER} {setting}")
        steps = path.strip().split(".")
        if not equals or not all(steps):
            diagnostics.add("SET01", where)
            continue
        value = _value(text.strip(), where, diagnostics)
        high = None if value is None else _nested(tree, steps, value, where, diagnostics)
        if high is not None:
            merged = merge(tree, high, diagnostics)
            tree = merged if isinstance(merged, MapNode) else tree
    return tree


def _value(text: str, where: Where, diagnostics: Diagnostics) -> Node | None:
    if text.startswith("[") and text.endswith("]"):
        return parse_value(text, diagnostics, layer=LAYER, shown_as=where.file)
    if text == "null":
        return ScalarNode("", where, LAYER, null=True)
    return ScalarNode(text, where, LAYER, quoted=True)


def _nested(
    low: Node | None, steps: Sequence[str], value: Node, where: Where, diagnostics: Diagnostics
) -> Node | None:
    """The mappings and list items around `value` that lead to it; None after reporting an unknown step."""
    if not steps:
        return value
    step, rest = steps[0], steps[1:]
    if isinstance(low, ListNode):
        name = _item(low, step)
        if name is None:
            known = [item_id(item) or str(number) for number, item in enumerate(low.items, start=1)]
            diagnostics.add("SET02", where, low.where, step=step, suggestion=meant(step, known))
            return None
        below = next(item for item in low.items if item_id(item) == name)
        inner = _nested(below, rest, value, where, diagnostics)
        if not isinstance(inner, MapNode):
            if inner is not None:
                diagnostics.add("SET03", where, low.where, step=step)
            return None
        identity: dict[str, Node] = {"id": ScalarNode(name, where, LAYER)}
        item = MapNode({**identity, **inner.items}, where, LAYER, dict.fromkeys(("id", *inner.items), where))
        return ListNode((item,), where, LAYER)
    known_keys = list(low.items) if isinstance(low, MapNode) else []
    if step not in known_keys and (rest or not isinstance(low, MapNode)):
        suggestion = meant(step, known_keys)
        diagnostics.add("SET02", where, low.where if low else None, step=step, suggestion=suggestion)
        return None
    inner = _nested(
        low.items.get(step) if isinstance(low, MapNode) else None, rest, value, where, diagnostics
    )
    return None if inner is None else MapNode({step: inner}, where, LAYER, {step: where})


def _item(low: ListNode, step: str) -> str | None:
    """The id that `step`, an id or a position from 1, means in this list."""
    if not has_ids(low):
        return None
    ids = [item_id(item) for item in low.items]
    if step in ids:
        return step
    if step.isascii() and step.isdecimal() and 0 < int(step[:9]) <= len(ids):
        return ids[int(step[:9]) - 1]
    return None
