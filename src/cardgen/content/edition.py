"""From a workspace and names to one validated `Edition`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.content.assemble import Assembler, ContentFile
from cardgen.content.bridge import Bridge, BridgeRow, BridgeSector
from cardgen.content.model import Edition, Sector, edition_id
from cardgen.content.sets import apply_sets
from cardgen.content.store import ContentStore, MergedLayer, partnership_sectors
from cardgen.content.terms import Term, load_terms
from cardgen.core.struct import replace
from cardgen.messages.diagnostics import CardgenError, Diagnostic, Diagnostics, Where, closest
from cardgen.source.bind import bind
from cardgen.source.nodes import ListNode, ScalarNode

if TYPE_CHECKING:
    from cardgen.project.files import Files
    from cardgen.project.workspace import Workspace

__all__ = ["BASE", "edition_id", "load_base", "load_edition", "load_layers"]

BASE = "base"
"""Folder of what all sectors share."""
MEETS = "+"
"""Between the names of sectors in the name of a file that counts where exactly these meet: `po+vo.yaml`."""


def load_edition(
    workspace: Workspace,
    sector: str,
    partnership: str | None = None,
    sets: Sequence[str] = (),
    diagnostics: Diagnostics | None = None,
    store: ContentStore | None = None,
) -> Edition:
    """Read, merge, fill and check the content of one edition.

    Args:
        workspace: Where to look.
        sector: Name of a sector folder.
        partnership: Name of a partnership folder, if any.
        sets: `path=value` settings, the topmost layer.
        diagnostics: Takes warnings and hints, and the errors too.
        store: Keeps layers between calls; pass the same one when making several editions.

    Raises:
        CardgenError: with every mistake found.
    """
    diagnostics = Diagnostics() if diagnostics is None else diagnostics
    store = ContentStore() if store is None else store
    layer = load_layers(workspace, sector, partnership, store)
    diagnostics.extend(layer.found)
    if any(found.code.startswith("SRC") for found in diagnostics.errors):
        diagnostics.raise_errors()  # a file could not be read: what it should hold would all seem missing
    tree = apply_sets(layer.tree, sets, diagnostics)
    found = Diagnostics()
    edition = Assembler(workspace, sector, partnership, found, store.blocks).edition(tree, layer.files)
    if found:
        from cardgen.content.elsewhere import at_home_elsewhere

        diagnostics.extend(at_home_elsewhere(found, tree, _elsewhere(workspace, sector, store), ContentFile))
    diagnostics.raise_errors()
    if edition is None:  # every path to None records an error first
        raise CardgenError(diagnostics)
    return replace(edition, bridge=_bridge(workspace, edition, store, diagnostics))


def _elsewhere(
    workspace: Workspace, sector: str, store: ContentStore
) -> Iterator[tuple[str, Mapping[str, Term]]]:
    """The other sectors with their terms; read when somebody asks for them."""
    for name in workspace.sectors():
        if name != sector:
            tree = load_layers(workspace, name, None, store).tree
            yield name, load_terms(tree.items.get("terms"), Diagnostics())


def _bridge(workspace: Workspace, edition: Edition, store: ContentStore, diagnostics: Diagnostics) -> Bridge:
    """What the sectors that meet in this edition call the terms it lists under `bridge:`; of a partnership its own."""
    listed = edition.tree.items.get("bridge")
    if not isinstance(listed, ListNode):
        return Bridge()
    partnership = edition.partnership
    wanted = [name for name in workspace.sectors() if not workspace.joins_sectors(name)]
    if partnership is not None:
        wanted = [name for name in wanted if name in partnership.sectors]
    own = partnership.id if partnership is not None else None
    layers = [load_layers(workspace, name, own, store).tree for name in wanted]
    terms = [load_terms(tree.items.get("terms"), Diagnostics()) for tree in layers]
    sectors = [bind(Sector, tree.items["sector"], diagnostics) for tree in layers]
    columns = [
        BridgeSector(name, sector.name.plain, sector.label.plain)
        for name, sector in zip(wanted, sectors, strict=True)
        if sector
    ]
    rows = []
    for node in listed.items:
        name = node.text if isinstance(node, ScalarNode) else ""
        neutral = edition.terms.get(name)
        if neutral is None:
            diagnostics.add("TRM04", node.where, name=name, suggestion=closest(name, sorted(edition.terms)))
            continue
        words = [known[name].singular if name in known else "–" for known in terms]
        rows.append(BridgeRow(name, neutral.singular, tuple(words)))
    columns = [
        replace(column, longest=max((len(row.words[at]) for row in rows), default=0))
        for at, column in enumerate(columns)
    ]
    return Bridge(tuple(columns), tuple(rows))


def load_layers(
    workspace: Workspace, sector: str, partnership: str | None, store: ContentStore
) -> MergedLayer:
    """The merged layers below `--set`.

    A partnership folder may hold a file named after a sector (`po.yaml`): it counts for that sector only. The folder of
    a sector that stands between others may hold files named after some of them (`po+vo.yaml`): such a file counts for a
    partnership that works in exactly these, below what the partnership says itself.

    Raises:
        CardgenError: the sector or the partnership does not exist.
    """
    sectors = workspace.sector_names()
    if sector not in sectors:
        suggestion = closest(sector, sectors)
        raise CardgenError.of("EDN01", name=sector, suggestion=suggestion, known=", ".join(sectors))
    base = load_base(workspace, store)
    files = _files(workspace, "content", sector)
    meetings = [path for path in files if MEETS in path.stem and workspace.joins_sectors(sector)]
    layer = store.layer(workspace, sector, [path for path in files if path not in meetings], base)
    if not layer.found and "sector" not in layer.tree.items:
        place = Where(workspace.shown(workspace.file("content", sector, "sector.yaml")), 1, 1)
        if (missing := workspace.hidden("content", sector)) and "sector.yaml" in missing:
            where = Where(workspace.shown(workspace.folder("content", sector)))
            raise CardgenError.of("EDN21", where, sector=sector, files=", ".join(missing))
        raise CardgenError.of("EDN14", place, sector=sector)
    if strangers := tuple(_strangers(workspace, meetings, sectors)):
        layer = replace(layer, found=(*layer.found, *strangers))
    if partnership is None:
        return layer
    if not workspace.has_partnership(partnership):
        known = workspace.partnerships()
        suggestion = closest(partnership, known)
        raise CardgenError.of("EDN02", name=partnership, suggestion=suggestion, known=", ".join(known))
    for path in _meeting(workspace, partnership, meetings, sectors):
        layer = store.layer(workspace, f"{sector}/{path.stem}", [path], layer)
    files = _files(workspace, "content", "partnerships", partnership)
    is_folder = workspace.files.is_folder
    own = [path for path in files if path.stem == sector and not is_folder(path)]
    shared = [path for path in files if path.stem not in sectors or is_folder(path)]
    layer = store.layer(workspace, partnership, shared, layer)
    return store.layer(workspace, f"{partnership}/{sector}", own, layer) if own else layer


def _meeting(
    workspace: Workspace, partnership: str, meetings: Sequence[Path], sectors: Sequence[str]
) -> list[Path]:
    """Of the files for sectors that meet, the one for those the partnership works in."""
    if not meetings:
        return []
    works_in = partnership_sectors(workspace, partnership, Diagnostics(), sectors)
    met = {name for name in works_in if not workspace.joins_sectors(name)}
    return [path for path in meetings if set(path.stem.split(MEETS)) == met]


def _strangers(
    workspace: Workspace, meetings: Sequence[Path], sectors: Sequence[str]
) -> Iterator[Diagnostic]:
    """Files for sectors that meet, of which one does not exist: nothing in them is ever read."""
    for path in meetings:
        for name in path.stem.split(MEETS):
            if name not in sectors:
                suggestion = closest(name, sectors)
                values = (("name", name), ("suggestion", suggestion), ("known", ", ".join(sectors)))
                yield Diagnostic("EDN22", (Where(workspace.shown(path)),), values)


def load_base(workspace: Workspace, store: ContentStore) -> MergedLayer:
    """The lowest layer, which all sectors share."""
    return store.layer(workspace, BASE, _files(workspace, "content", BASE), None)


def _files(workspace: Workspace, *folder: str) -> list[Path]:
    """The files of a layer by name, and what looks like one, to be reported rather than overlooked.

    Names that start with a point are left behind by computers (`._po.yaml`), not by people.
    """
    files = workspace.files
    found = files.children(workspace.folder(*folder))
    return [path for path in found if _is_content(path, files) or _holds_content(path, files)]


def _is_content(path: Path, files: Files) -> bool:
    named = path.name.casefold().endswith((".yaml", ".yml", ".yaml.txt", ".yml.txt"))
    return named and not files.is_folder(path)


def _holds_content(path: Path, files: Files) -> bool:
    return any(_is_content(path / name, files) for name in files.names(path))
