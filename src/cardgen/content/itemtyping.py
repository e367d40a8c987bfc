"""How somebody could type what they meant to say about a list or a block: examples in messages, in their own words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from cardgen.source.dutchkeys import MEANT
from cardgen.source.nodes import ListNode, MapNode, Node, ScalarNode, snippet

_MAIN = ("text", "singular", "title", "name")
"""The key that a bare text was probably meant for, the likeliest first."""

_KEPT = frozenset({"article", "role"})
"""Keys whose value of the layer below is a likely one for what somebody writes in its place."""


def next_id(items: Mapping[str, Node]) -> str:
    """An id that is free in a list with ids, in the manner of those that it has: `time-4` after `time-3`."""
    found = re.fullmatch(r"(.*?)-?(\d+)", next(reversed(list(items))))
    return f"{found[1]}-{int(found[2]) + 1}" if found else "own-1"


def as_identifier(node: Node) -> str:
    """What somebody wrote for an id, as one: `ons-thema` for `Ons Thema`."""
    plain = unicodedata.normalize("NFKD", node.text if isinstance(node, ScalarNode) else "").casefold()
    return "-".join(re.findall(r"[a-z0-9]+", re.sub(r"[\u0300-\u036f]", "", plain)))[:40].strip("-")


def as_new_item(items: Mapping[str, Node], text: ScalarNode) -> str:
    """A plain text as two lines that add it to a list of items with ids."""
    below = items[next(reversed(list(items)))]
    keys = list(below.items) if isinstance(below, MapNode) else []
    key = next((key for key in ("text", "title", "name") if key in keys), "text")
    return f"- add: {next_id(items)}\n  {key}: {_safe(text.text)}"


def as_items(block: MapNode) -> str:
    """What was written as keys, as the items of a list: `time: {question: …}` as `- id: time` with its keys below."""
    lines = []
    if all(isinstance(value, MapNode) for value in block.items.values()):
        for name, value in block.items.items():
            below = value.items if isinstance(value, MapNode) else {}
            lines += [f"- id: {name}", *(f"  {key}: …" for key in below)]
    else:
        verb = next((key for key in ("id", "add", "replace", "remove") if key in block.items), "")
        first = _names(block.items[verb]) if verb else "…"
        lines.append(f"- {verb or 'id'}: {first}")
        lines += [f"  {key}: {_short(value)}" for key, value in block.items.items() if key != verb]
    return "\n".join(lines[:8])


def as_keys(below: MapNode, text: ScalarNode) -> str:
    """A bare text where keys belong, as those keys: the text at the one it was meant for."""
    main = next((key for key in _MAIN if key in below.items), "")
    return "\n".join(
        f"{key}: {_safe(text.text) if key == main else value.text if key in _KEPT else '…'}"
        for key, value in below.items.items()
        if isinstance(value, ScalarNode)
    )


def verb_in_dutch(item: Node, verbs: Iterable[str]) -> tuple[str, str] | None:
    """A key of an item that is Dutch for one of `verbs`, and that one."""
    known = set(verbs)
    for key in item.items if isinstance(item, MapNode) else ():
        for verb in MEANT.get(key.casefold().replace(" ", "_"), ()):
            if verb in known:
                return key, verb
    return None


def _names(node: Node) -> str:
    """One name, or several in brackets."""
    if isinstance(node, ListNode) and all(isinstance(item, ScalarNode) for item in node.items):
        return f"[{', '.join(snippet(item) for item in node.items)}]"
    return snippet(node)


def _short(value: Node) -> str:
    return _safe(value.text) if isinstance(value, ScalarNode) and len(value.text) <= 60 else "…"


def _safe(text: str) -> str:
    """A text as it may stand behind a key."""
    words = " ".join(text.split())
    mark = "'" if '"' in words else '"'
    quoted = mark + words.replace("'", "''" if mark == "'" else "'") + mark
    return quoted if re.search(r": | #|[{}\[\]]|^[\W_]", words) else words
