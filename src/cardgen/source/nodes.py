"""Content as it was typed: values, mappings and lists that know their place in a file, and what they replaced."""

from __future__ import annotations

import re

from cardgen.core.struct import Struct, field
from cardgen.messages.diagnostics import Where


class ScalarNode(Struct, frozen=True, array_like=True, tag=True):
    """One value as typed. `below` is the value of the layer underneath that this one replaced."""

    text: str
    where: Where
    layer: str = ""
    quoted: bool = False
    null: bool = False
    raw: str = ""
    """The value as it stands in the file, quotes and line ends included; empty when that equals `text`."""
    below: Node | None = None

    def at(self, start: int, end: int) -> Where:
        """Place in the file of `text[start:end]`; the start of the value when it cannot be found there."""
        token, raw = self.text[start:end], self.raw or self.text
        found = -1
        for _ in range(self.text.count(token, 0, start) + 1):
            found = raw.find(token, found + 1)
            if found < 0:
                return self.where
        before = raw[:found]
        line_start = before.rfind("\n") + 1
        column = found - line_start + (1 if line_start else self.where.column)
        return Where(self.where.file, self.where.line + before.count("\n"), column)


class MapNode(Struct, frozen=True, array_like=True, tag=True):
    """A mapping in the order of the file.

    `keys` holds the place of each key, `gone` what a higher layer took away.
    """

    items: dict[str, Node]
    where: Where
    layer: str = ""
    keys: dict[str, Where] = field(default_factory=dict)
    below: Node | None = None
    gone: dict[str, Node] = field(default_factory=dict)


class ListNode(Struct, frozen=True, array_like=True, tag=True):
    """A list. `gone` holds, by id, what a higher layer removed."""

    items: tuple[Node, ...]
    where: Where
    layer: str = ""
    below: Node | None = None
    gone: dict[str, Node] = field(default_factory=dict)


Node = ScalarNode | MapNode | ListNode


def snippet(node: Node, length: int = 40) -> str:
    """A short quote of a node for a message, the same in every language."""
    if isinstance(node, MapNode):
        return "{" + ", ".join(f"{key}: …" for key in list(node.items)[:3]) + "}"
    if isinstance(node, ListNode):
        return f"[… {len(node.items)}]" if node.items else "[]"
    text = " ".join(node.text.split())
    return text if len(text) <= length else text[: length - 1] + "…"


def listed(node: ScalarNode) -> ListNode:
    """`po, vo` without brackets as the list that was meant: people leave the brackets out of a list of one."""
    found = [hit for hit in re.finditer(r"[^,]+", node.text) if hit[0].strip()]
    items = tuple(
        ScalarNode(hit[0].strip(), node.at(hit.start(), hit.end()), node.layer, node.quoted) for hit in found
    )
    return ListNode(items, node.where, node.layer)
