"""Why does it say this here? Every layer's value of one path, and which of them won."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cardgen.content.dotted import step_name, walk
from cardgen.content.edition import edition_id, load_layers
from cardgen.content.filling import filling_of
from cardgen.content.itemnames import item_name
from cardgen.content.markup import Text
from cardgen.content.sets import apply_sets
from cardgen.content.store import ContentStore
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where
from cardgen.source.dutchkeys import meant
from cardgen.source.nodes import ListNode, MapNode, Node, ScalarNode, snippet

if TYPE_CHECKING:
    from cardgen.project.workspace import Workspace


class LayerValue(Struct, frozen=True):
    """What one layer says. `text` is as written, placeholders and all; empty when `removed`."""

    layer: str
    where: Where
    text: str
    removed: bool = False
    wins: bool = False


class Explanation(Struct, frozen=True):
    """The values of a path, lowest layer first; the last one wins.

    `result` is the text with its placeholders filled, for a single value that is there; `inside` are the paths one
    step further, for a mapping or a list.
    """

    edition: str
    path: str
    values: tuple[LayerValue, ...]
    result: str | None = None
    inside: tuple[str, ...] = ()


LEAST_WORDS = 3
"""Characters of printed words that are looked for; fewer stand everywhere."""
MOST_PLACES = 8
"""Places that are named when words stand in several."""


def explain(
    workspace: Workspace,
    sector: str,
    partnership: str | None,
    path: str,
    sets: Sequence[str] = (),
    diagnostics: Diagnostics | None = None,
    store: ContentStore | None = None,
) -> Explanation:
    """Follow `path` through the layers of an edition. Content with mistakes elsewhere can be explained too.

    In the place of a path may stand an id alone, or some of the words as they are printed.

    Raises:
        CardgenError: the sector, the partnership or the path does not exist (EXP01), words or an id lead to several
            places (EXP02), or no layer could be read.
    """
    diagnostics = Diagnostics() if diagnostics is None else diagnostics
    layer = load_layers(workspace, sector, partnership, store or ContentStore())
    diagnostics.extend(layer.found)
    tree = apply_sets(layer.tree, sets, diagnostics)
    path = _path_of(tree, path)
    history = _history(tree, path)
    top = history[0]
    removed = isinstance(top, ScalarNode) and top.null
    values = tuple(_value(node, node is top) for node in reversed(history))
    result = None
    if isinstance(top, ScalarNode) and not removed:
        text = Text.from_node(top, Diagnostics(), filling_of(tree, Diagnostics()))
        result = text.plain if text is not None else top.text
    inside = () if removed else tuple(f"{path}.{name}" for name in _names(top))
    return Explanation(edition_id(sector, partnership), path, values, result, inside)


def _path_of(tree: MapNode, asked: str) -> str:
    """The path that is meant: itself when it leads somewhere, else by an id alone, else by printed words.

    Raises:
        CardgenError: EXP02 when several places could be meant.
    """
    if asked.partition(".")[0] in {*tree.items, *tree.gone}:
        return asked
    every = walk(tree)
    found = [path for path, node in every if _last(path) == asked and not isinstance(node, ScalarNode)]
    found = found or [path for path, _ in every if path.endswith(f".{asked}")] or _printed(tree, every, asked)
    if len(found) > 1:
        shown = ", ".join(found[:MOST_PLACES]) + (", …" if len(found) > MOST_PLACES else "")
        raise CardgenError.of("EXP02", path=asked, known=shown)
    return found[0] if found else asked


def _printed(tree: MapNode, every: Sequence[tuple[str, Node]], asked: str) -> list[str]:
    """Where these words are printed: as a whole text, or else as part of one."""
    wanted = _folded(asked)
    if len(wanted) < LEAST_WORDS:
        return []
    filling = filling_of(tree, Diagnostics())
    whole, part = [], []
    words = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")
    for path, node in every:
        text = Text.from_node(node, Diagnostics(), filling) if isinstance(node, ScalarNode) else None
        if text is None or path.startswith("advice."):
            continue
        plain = _folded(text.plain)
        if plain == wanted:
            whole.append(path)
        elif words.search(plain):
            part.append(path)
    return whole or part


def _last(path: str) -> str:
    return path.rpartition(".")[2]


def _folded(text: str) -> str:
    """Words without capitals, and with one kind of space, quote and dash: people type what they see."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.sub(r"[‘’‚`´']", "'", re.sub(r"[–—]", "-", plain)).split())


def _value(node: Node, wins: bool) -> LayerValue:
    if isinstance(node, ScalarNode):
        return LayerValue(node.layer, node.where, node.text.strip(), node.null, wins)
    return LayerValue(node.layer, node.where, snippet(node), wins=wins)


def _history(tree: MapNode, path: str) -> list[Node]:
    """Every version of the value at `path`, newest first.

    Raises:
        CardgenError: a step is not known in any layer.
    """
    current: list[Node] = [tree]
    removal: Node | None = None
    for step in path.split("."):
        found: list[Node] = []
        for node in _versions(current):
            child = _child(node, step)
            if child is not None:
                found.append(child)
        if not found:
            known = list(dict.fromkeys(name for node in _versions(current) for name in _names(node)))
            suggestion, shown = meant(step, known) or _titled(current, step), ", ".join(known)
            raise CardgenError.of("EXP01", path=path, step=step, suggestion=suggestion, known=shown)
        if isinstance(found[0], ScalarNode) and found[0].null:
            removal = found[0]
        current = found
    history = list(_versions(current))
    return [removal, *history] if removal is not None and removal is not history[0] else history


def _titled(nodes: Sequence[Node], step: str) -> str:
    """The item of a list with this title, or one much like it."""
    lists = (node for node in _versions(nodes) if isinstance(node, ListNode))
    items = {
        step_name(item, number): item for node in lists for number, item in enumerate(node.items, start=1)
    }
    return item_name(step, items)


def _versions(nodes: Sequence[Node]) -> Iterator[Node]:
    seen: set[int] = set()
    for node in nodes:
        version: Node | None = node
        while version is not None and id(version) not in seen:
            seen.add(id(version))
            yield version
            version = version.below


def _child(node: Node, step: str) -> Node | None:
    if isinstance(node, ScalarNode):
        return None
    if step in node.gone:
        return node.gone[step]
    if isinstance(node, MapNode):
        return node.items.get(step)
    for number, item in enumerate(node.items, start=1):
        if step in {step_name(item, number), str(number)}:
            return item
    return None


def _names(node: Node) -> list[str]:
    if isinstance(node, MapNode):
        return list(node.items)
    if isinstance(node, ListNode):
        return [step_name(item, number) for number, item in enumerate(node.items, start=1)]
    return []
