"""What the placeholders in the texts of an edition stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from cardgen.content.dotted import walk
from cardgen.content.markup import Text
from cardgen.content.model import CARD_TOPICS
from cardgen.content.placeholders import Filling
from cardgen.content.terms import load_terms, number_word
from cardgen.messages.diagnostics import Diagnostics, closest
from cardgen.source.nodes import ListNode, MapNode, Node, ScalarNode

if TYPE_CHECKING:
    from cardgen.content.recall import Recall
    from cardgen.content.terms import Term

PLAIN_BLOCKS = ("edition", "sector", "scene", "partnership")
"""Blocks whose texts can be used in other texts: `{sector.name}`."""
SAME = {"edition.readers": "partnership.name"}
"""Placeholders that stand for something else as soon as that is there: an edition of a partnership is for itself."""


def filling_of(tree: MapNode, diagnostics: Diagnostics, recall: Recall | None = None) -> Filling:
    """What the placeholders in the texts of a merged tree stand for. Mistakes in terms are recorded."""
    node = tree.items.get("terms")
    slips = dict(_slips(node, tree)) if isinstance(node, MapNode) else {}
    terms = load_terms(node, diagnostics, slips)
    if isinstance(node, MapNode):
        for name in (name for name in slips if name in terms):
            place, near = node.keys.get(name, node.items[name].where), slips[name]
            diagnostics.add("TRM05", place, node.keys.get(near), term=name, near=near)
    broken = frozenset(node.items if isinstance(node, MapNode) else ()) - frozenset(terms)
    paths = {id(node): path for path, node in walk(tree)}
    return Filling(terms, _values(tree, terms), paths, broken, recall)


def _called(name: str, older: list[str], terms: MapNode) -> str:
    """The older term whose word somebody took for its name: `schoolleider` for `leader`."""
    for one in older:
        entry = terms.items[one]
        for form in entry.items.values() if isinstance(entry, MapNode) else ():
            below: Node | None = form
            while isinstance(below, ScalarNode):
                if below.text.casefold() == name.casefold():
                    return one
                below = below.below
    return ""


def _slips(terms: MapNode, tree: MapNode) -> Iterator[tuple[str, str]]:
    """Terms that a layer adds, that no text uses, and that are nearly one of the layers below, with that one."""
    older = [name for name, entry in terms.items.items() if entry.layer == terms.layer]
    for name, entry in terms.items.items():
        if entry.layer == terms.layer or entry.below is not None:
            continue
        near = closest(name, older, 0.8)
        called = "" if near else _called(name, older, terms)
        if (near and not _used(name, tree)) or (called and not _used(name, tree, as_role=False)):
            yield name, near or called


def _used(term: str, tree: MapNode, *, as_role: bool = True) -> bool:
    """Whether a text has a placeholder for the term, or names it as a role."""
    name = re.escape(term)
    written = re.compile(rf"\{{{name}[}}.]" + (rf"|^{name}$" if as_role else ""), re.IGNORECASE)
    return any(isinstance(node, ScalarNode) and written.search(node.text) for _, node in walk(tree))


def _values(tree: MapNode, terms: Mapping[str, Term]) -> dict[str, str]:
    """What `{count.…}`, `{sector.…}` and their like stand for; the last may use terms themselves.

    An edition is for all partnerships of its sector, until one puts its own name to it.

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
                values[f"{block}.{key}"] = text.filling if text else value.text
    values |= {name: values[other] for name, other in SAME.items() if other in values}
    return values
