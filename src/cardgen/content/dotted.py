"""Dotted paths of nodes, and patterns of them: `*` is one step, `**` any number of steps."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from cardgen.source.nodes import ListNode, MapNode, Node, ScalarNode


def _expression(pattern: str) -> str:
    steps = [
        r".+" if step == "**" else r"[^.]+" if step == "*" else re.escape(step) for step in pattern.split(".")
    ]
    return r"\.".join(steps)


@functools.lru_cache(maxsize=256)
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Of several at once: each text of an edition is held against all of them."""
    return re.compile("|".join(map(_expression, patterns)))


def matches(path: str, pattern: str) -> bool:
    """Whether the whole path fits the pattern."""
    return matches_any(path, (pattern,))


def matches_any(path: str, patterns: Iterable[str]) -> bool:
    """Whether the path fits one of the patterns."""
    patterns = tuple(patterns)
    return bool(patterns) and _compiled(patterns).fullmatch(path) is not None


def walk(node: Node) -> list[tuple[str, Node]]:
    """Every node below `node` with its dotted path; items of a list go by id, or by position from 1."""
    found: list[tuple[str, Node]] = []
    _collect(node, "", found)
    return found


def _collect(node: Node, path: str, found: list[tuple[str, Node]]) -> None:
    children: Iterable[tuple[str, Node]] = ()
    if isinstance(node, MapNode):
        children = node.items.items()
    elif isinstance(node, ListNode):
        children = ((step_name(item, number), item) for number, item in enumerate(node.items, start=1))
    for name, child in children:
        below = f"{path}.{name}" if path else name
        found.append((below, child))
        if not isinstance(child, ScalarNode):
            _collect(child, below, found)


def node_at(node: Node | None, path: str) -> Node | None:
    """The node at a path below another; None when it leads nowhere."""
    for name in path.split("."):
        if isinstance(node, MapNode):
            node = node.items.get(name)
        elif isinstance(node, ListNode):
            named = ((step_name(item, number), item) for number, item in enumerate(node.items, start=1))
            node = next((item for known, item in named if known == name), None)
        else:
            return None
    return node


def step_name(item: Node, number: int) -> str:
    """How a path names an item of a list."""
    found = item.items.get("id") if isinstance(item, MapNode) else None
    return found.text if isinstance(found, ScalarNode) and found.text else str(number)
