"""Reads the files of each layer, and remembers them while a process makes more than one edition."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.content.layers import merge
from cardgen.content.recall import Blocks
from cardgen.core.memo import Memo
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Diagnostic, Diagnostics, Where, closest
from cardgen.source.bind import known_keys, unknown_key
from cardgen.source.dutchkeys import meant
from cardgen.source.nodes import ListNode, MapNode, ScalarNode, listed, snippet

if TYPE_CHECKING:
    from cardgen.project.files import Files
    from cardgen.project.workspace import Workspace

Stamp = tuple[str, ...]
"""Of each file: tells whether a layer must be read again."""
LAYERS = 12
"""Layers kept in each generation; an edition has three or four, and shares all but the last with others."""


class MergedLayer(Struct, frozen=True):
    """Merged nodes up to and including one layer, the files behind them, and what was wrong with them."""

    tree: MapNode
    files: tuple[Path, ...]
    found: tuple[Diagnostic, ...]


class ContentStore:
    """A cache of layers, to be passed to `load_edition`. It notices when a file changes.

    Args:
        alone: only one edition will be read.
    """

    def __init__(self, *, alone: bool = False) -> None:
        self._layers: Memo[tuple[str, Stamp], MergedLayer] = Memo(LAYERS)
        self.blocks = Blocks(alone=alone)
        self.files_read = 0
        """How many files were parsed, for whoever wants to know that the cache works."""

    def layer(
        self, workspace: Workspace, name: str, files: Sequence[Path], below: MergedLayer | None
    ) -> MergedLayer:
        """The layer `name`, made of `files`, merged over `below`."""
        known = (*below.files, *files) if below else tuple(files)
        key = (name, tuple(_stamp(path, workspace.files) for path in known))
        return self._layers.find(key, lambda: self._read(workspace, name, files, below))

    def _read(
        self, workspace: Workspace, name: str, files: Sequence[Path], below: MergedLayer | None
    ) -> MergedLayer:
        diagnostics = Diagnostics()
        if below is not None:
            diagnostics.extend(below.found)
        united: MapNode | None = None
        for path in files:
            node = self._file(workspace, name, path, diagnostics)
            if node is not None:
                united = node if united is None else _unite(united, node, diagnostics)
        high = united or MapNode({}, Where(workspace.shown(files[0]) if files else name), name)
        low = below.tree if below else MapNode({}, high.where, high.layer)
        merged = merge(low, high, diagnostics)
        tree = merged if isinstance(merged, MapNode) else low
        return MergedLayer(tree, (*(below.files if below else ()), *files), tuple(diagnostics))

    def _file(self, workspace: Workspace, layer: str, path: Path, diagnostics: Diagnostics) -> MapNode | None:
        shown = workspace.shown(path)
        if workspace.files.is_folder(path):
            diagnostics.add("EDN15", Where(shown))
            return None
        if path.suffix != ".yaml":
            diagnostics.add("EDN12", Where(shown))
            return None
        resolved = workspace.files.resolved
        if not resolved(path).is_relative_to(resolved(path.parent)):
            diagnostics.add("WSP01", Where(shown), name=path.name, folder=workspace.shown(path.parent))
            return None
        name = path.stem.casefold()
        # Hardly ever in capitals, so that folders are hardly ever listed for it.
        if (
            name != path.stem
            and name in workspace.sector_names()
            and workspace.has_partnership(path.parent.name)
        ):
            diagnostics.add("EDN16", Where(shown), name=name)
        self.files_read += 1
        return workspace.read(path, diagnostics, layer=layer)


def _stamp(path: Path, files: Files) -> str:
    try:
        return files.stamp(path)
    except OSError:
        return f"{path}: gone"


def _unite(first: MapNode, second: MapNode, diagnostics: Diagnostics) -> MapNode:
    """Two files of one layer: each key stands in one of them."""
    items, keys = dict(first.items), dict(first.keys)
    for key, value in second.items.items():
        place = second.keys.get(key, value.where)
        if key in items:
            diagnostics.add("SRC30", place, keys.get(key), key=key)
        else:
            items[key], keys[key] = value, place
    return MapNode(items, first.where, first.layer, keys)


def partnership_sectors(
    workspace: Workspace, partnership: str, diagnostics: Diagnostics, sectors: Sequence[str] | None = None
) -> list[str]:
    """The sectors a partnership says it works in, in the order of the workspace; with several, what joins them too.

    Who asks for many partnerships looks up the `sectors` of the workspace once, and hands them in.

    Mistakes in the file are recorded: that it names no sectors (EDN13), or one that does not exist (EDN01).
    """
    path = workspace.file("content", "partnerships", partnership, "partnership.yaml")
    node = workspace.read(path, diagnostics)
    if node is None:
        return []
    block = node.items.get("partnership", node)
    written = block.items.get("sectors") if isinstance(block, MapNode) else None
    listed_ = listed(written) if isinstance(written, ScalarNode) and not written.null else written
    sectors = workspace.sectors() if sectors is None else sectors
    known = ", ".join(sectors)
    if not isinstance(listed_, ListNode) or not listed_.items:
        if not _strangers(node, diagnostics):
            diagnostics.add("EDN13", written.where if written is not None else block.where, known=known)
        return []
    named = {}
    for item in listed_.items:
        name = item.text if isinstance(item, ScalarNode) else snippet(item)
        named[name] = item.where
        if name not in sectors:
            suggestion = sector_called(workspace, name, sectors)
            diagnostics.add("EDN01", item.where, name=name, suggestion=suggestion, known=known)
    several = len(named) > 1
    return [sector for sector in sectors if sector in named or (several and workspace.joins_sectors(sector))]


def _strangers(node: MapNode, diagnostics: Diagnostics) -> bool:
    """Whether the file or its block has keys that are not known; each is recorded.

    Without this, a key in Dutch would only be told as sectors that are missing.
    """
    from cardgen.content.assemble import ContentFile
    from cardgen.content.model import Partnership

    found = Diagnostics()
    top, inner = known_keys(ContentFile), known_keys(Partnership)
    for key, block in node.items.items():
        if key not in top and not (key in inner and "partnership" not in node.items):  # those are told below
            unknown_key(node, key, top, found)
        if isinstance(block, MapNode) and "partnership" in {key, meant(key, top)}:
            for name in block.items:
                if name not in inner:
                    unknown_key(block, name, inner, found, top)
    diagnostics.extend(found)
    return bool(found.errors)


def sectors_by_name(workspace: Workspace, sectors: Sequence[str]) -> dict[str, str]:
    """What people call sectors, in small letters, to their ids."""
    spoken = {}
    for sector in sectors:
        node = workspace.read(workspace.file("content", sector, "sector.yaml"), Diagnostics())
        block = node.items.get("sector") if node is not None else None
        title = block.items.get("name") if isinstance(block, MapNode) else None
        if isinstance(title, ScalarNode):
            spoken[title.text.casefold()] = sector
    return spoken


def sector_called(workspace: Workspace, name: str, sectors: Sequence[str]) -> str:
    """The sector that was probably meant by its full name or by what looks like its id."""
    spoken = sectors_by_name(workspace, sectors)
    lower = name.casefold()
    several = re.split(r" en |[/+&;]", lower.strip("()"))
    if len(several) > 1 and all(one.strip() in sectors for one in several):
        return ", ".join(one.strip() for one in several)
    begun = next(
        (sector for title, sector in spoken.items() if len(lower) > 3 and title.startswith(lower)), ""
    )
    return spoken.get(lower) or begun or closest(name, sectors) or spoken.get(closest(lower, spoken, 0.7), "")
