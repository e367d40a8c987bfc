"""What people probably meant by the name of an item: they know it by its title."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cardgen.messages.diagnostics import closest
from cardgen.source.nodes import MapNode, Node, ScalarNode

_SPELLED = ("title", "short", "name", "text", "label")
"""Keys under which an item has the words that people know it by."""


def item_name(word: str, items: Mapping[str, Node]) -> str:
    """The id that was probably meant: by the title of its item, else by its spelling; or an empty string."""
    spoken = {text.casefold(): name for name, item in items.items() for text in _titles(item)}
    return spoken.get(word.casefold()) or closest(word, items) or spoken.get(closest(word, spoken, 0.75), "")


def _titles(item: Node) -> Iterable[str]:
    if isinstance(item, MapNode):
        for key in _SPELLED:
            value = item.items.get(key)
            if isinstance(value, ScalarNode) and value.text:
                yield value.text.rstrip("?.! ")
