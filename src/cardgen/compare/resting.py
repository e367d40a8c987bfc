"""Own texts that rest on a text of a lower layer which has changed since: do they still say what they should?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.content.dotted import walk
from cardgen.content.edition import load_layers
from cardgen.content.store import ContentStore
from cardgen.core.reading import from_disk
from cardgen.core.struct import Struct
from cardgen.source.nodes import Node, ScalarNode

if TYPE_CHECKING:
    from cardgen.project.workspace import Workspace

FORMAT = 1
MAX_BYTES = 4_000_000
FOLDER = ".cardgen/seen"
"""Where a project keeps which texts of lower layers its own ones were written over."""


class Resting(Struct, frozen=True):
    """An own text, and the one below it that it takes the place of. Places are file, line and column."""

    path: str
    own: str
    place: str
    below: str
    below_place: str


class Stale(Struct, frozen=True):
    """An own text, what stood below it when it was written, and what stands there now."""

    text: Resting
    was: str


def resting(workspace: Workspace, sector: str, partnership: str) -> dict[str, Resting]:
    """The own texts of a partnership that take the place of another, by their path.

    Raises:
        CardgenError: the sector or the partnership does not exist.
    """
    own = {partnership, f"{partnership}/{sector}"}
    found = {}
    for path, node in walk(load_layers(workspace, sector, partnership, ContentStore()).tree):
        if not isinstance(node, ScalarNode) or node.layer not in own:
            continue
        below: Node | None = node.below
        while isinstance(below, ScalarNode) and below.layer in own:
            below = below.below
        if isinstance(below, ScalarNode) and not below.null:
            found[path] = Resting(path, node.text, str(node.where), below.text, str(below.where))
    return found


def below(then: Workspace, sector: str, own: Mapping[str, Resting]) -> dict[str, str]:
    """What stood below own texts in another state of the project, by their path.

    Raises:
        CardgenError: the sector does not exist there.
    """
    nodes = dict(walk(load_layers(then, sector, None, ContentStore()).tree))
    return {path: node.text for path in own if isinstance(node := nodes.get(path), ScalarNode)}


def stale(now: Mapping[str, Resting], then: Mapping[str, str]) -> tuple[list[Stale], list[Resting]]:
    """Own texts whose text below is another than it was, and those of which nobody knows what it was.

    Args:
        now: own texts.
        then: by path, the text below as it was.
    """
    changed = [
        Stale(one, then[path]) for path, one in now.items() if path in then and then[path] != one.below
    ]
    return changed, [one for path, one in now.items() if path not in then]


def seen(project: Path, sector: str, partnership: str) -> dict[str, str]:
    """The texts below as they were when somebody last looked at them; none when nobody did."""
    try:
        data = json.loads(from_disk(_file(project, sector, partnership), MAX_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    texts = data.get("texts") if isinstance(data, dict) and data.get("format") == FORMAT else None
    if not isinstance(texts, dict):
        return {}
    return {key: value for key, value in texts.items() if isinstance(value, str)}


def as_seen(project: Path, sector: str, partnership: str, texts: Mapping[str, str]) -> tuple[Path, bytes]:
    """The file that keeps these texts below, and what is in it."""
    data = {"format": FORMAT, "texts": dict(sorted(texts.items()))}
    return _file(project, sector, partnership), (
        json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    ).encode()


def _file(project: Path, sector: str, partnership: str) -> Path:
    return project / FOLDER / f"{sector}-{partnership}.json"
