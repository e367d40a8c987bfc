"""Changed texts into the YAML of their layer: worked out and measured in memory before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.content.dotted import node_at
from cardgen.content.edition import load_edition, load_layers
from cardgen.content.layers import has_ids
from cardgen.content.store import ContentStore, partnership_sectors
from cardgen.core.struct import Struct, replace
from cardgen.exchange.changes import Change, changes
from cardgen.exchange.sheet import changeable
from cardgen.messages.diagnostics import CardgenError, Diagnostic, Diagnostics, Severity, Where
from cardgen.source.nodes import ListNode, MapNode, Node, ScalarNode
from cardgen.source.patch import Step, put
from cardgen.source.yaml import MAX_BYTES

if TYPE_CHECKING:
    from cardgen.content.model import Edition
    from cardgen.exchange.record import ReadSheet
    from cardgen.project.workspace import Workspace


class Taken(Struct, frozen=True):
    """What a file of texts changes.

    Attributes:
        edition: the edition it is for.
        changes: each text that changes, with the name of the file it goes into.
        files: those files as they would be, by name below the project.
    """

    edition: str
    changes: tuple[tuple[Change, str], ...]
    files: dict[str, bytes]


def take(
    workspace: Workspace,
    sheet: ReadSheet,
    shown: str,
    sector: str,
    partnership: str | None,
    found: Diagnostics,
) -> Taken:
    """Work out which files change, and how, and see whether the result can be made. Nothing is written.

    Args:
        workspace: where the texts live; it has a project.
        sheet: the file as it came back.
        shown: the name of the file in messages.
        sector: whose texts they are.
        partnership: whose own texts they become; None for those of the sector itself.
        found: takes everything that is wrong, each at its row.

    Raises:
        CardgenError: the content cannot be read as it is now.
    """
    store = ContentStore()
    edition = load_edition(workspace, sector, partnership, store=store)
    now = changeable(edition)
    wanted = changes(sheet, now, shown, found)
    places = _Places(workspace, edition, store)
    files: dict[Path, bytes] = {}
    done: list[tuple[Change, str]] = []
    for change in wanted:
        path = places.file_for(change)
        name = workspace.shown(path)
        if workspace.project is None or not path.is_relative_to(workspace.project):
            found.add("TAK17", change.where, name=name)
            continue
        if path not in files:
            files[path] = workspace.files.read(path, MAX_BYTES) if workspace.files.is_file(path) else b""
        try:
            for id_, text in _with_forms(change, wanted, now, found):
                files[path] = put(files[path], steps_of(edition.tree, id_), text, name)
        except CardgenError as error:
            found.extend(replace(one, where=(change.where, *one.where)) for one in error.diagnostics)
            continue
        done.append((change, name))
    project = workspace.project or Path()
    taken = Taken(
        edition.id, tuple(done), {path.relative_to(project).as_posix(): data for path, data in files.items()}
    )
    if done:
        found.extend(_measured(workspace, taken, edition))
    return taken


def _with_forms(
    change: Change, wanted: Sequence[Change], now: Mapping[str, ScalarNode], found: Diagnostics
) -> Iterator[tuple[str, str]]:
    """The text itself; with a new word for a term also the forms that stay, which then are meant to (see TRM03)."""
    yield change.id, change.new
    term = change.id.removesuffix(".singular")
    if term == change.id or not term.startswith("terms."):
        return
    others = {one.id for one in wanted}
    kept = {id_: node for id_, node in now.items() if id_.startswith(f"{term}.") and id_ not in others}
    yield from ((id_, node.text) for id_, node in kept.items() if node.layer == change.node.layer)
    words = [node.text for id_, node in kept.items() if not id_.endswith(".article")]
    if words:
        found.add("TAK26", change.where, new=change.new, kept=", ".join(words))


def steps_of(tree: MapNode, path: str) -> list[Step]:
    """A path as steps through mappings and through lists whose items have ids."""
    steps: list[Step] = []
    node: Node | None = tree
    for name in path.split("."):
        listed = isinstance(node, ListNode)
        steps.append((name, listed and isinstance(node, ListNode) and has_ids(node)))
        node = node_at(node, name)
    return steps


class _Places:
    """Knows into which file a text goes that an edition makes its own."""

    def __init__(self, workspace: Workspace, edition: Edition, store: ContentStore) -> None:
        self._workspace, self._edition, self._store = workspace, edition, store
        self._own = edition.partnership.id if edition.partnership is not None else None
        sectors = partnership_sectors(workspace, self._own, Diagnostics()) if self._own else []
        self._others = [name for name in sectors if name != edition.sector.id]

    def file_for(self, change: Change) -> Path:
        """The file where the text stands, if it is of this layer already; else the one where it belongs.

        What all sectors of a partnership share goes where it counts for all of them; what differs between them, into
        the file of its sector.
        """
        workspace, layer = self._workspace, change.node.layer
        block = change.id.partition(".")[0]
        sector = self._edition.sector.id
        if self._own is None:
            folder = workspace.folder("content", sector)
            return self._holding(folder, block, layer == sector, change) or folder / "sector.yaml"
        folder = workspace.folder("content", "partnerships", self._own)
        narrow = layer == f"{self._own}/{sector}" or (layer != self._own and not self._is_shared(change))
        if narrow:
            return folder / f"{sector}.yaml"
        return self._holding(folder, block, layer == self._own, change) or folder / "partnership.yaml"

    def _holding(self, folder: Path, block: str, own: bool, change: Change) -> Path | None:
        """The file of a layer in which a block stands: of several, the one of the text itself."""
        workspace = self._workspace
        sectors = workspace.sector_names() if self._own else []
        for path in workspace.files.children(folder, ".yaml"):
            if own and workspace.shown(path) == change.node.where.file:
                return path
            node = workspace.read(path, Diagnostics()) if path.stem not in sectors else None
            if not own and node is not None and block in node.items:
                return path
        return None

    def _is_shared(self, change: Change) -> bool:
        """Whether the other sectors of a partnership print the very same text."""
        for sector in self._others:
            node = node_at(load_layers(self._workspace, sector, self._own, self._store).tree, change.id)
            if node is None or node.where != change.node.where:
                return False
        return True


def _measured(workspace: Workspace, taken: Taken, edition: Edition) -> Iterator[Diagnostic]:
    """What is wrong with the pages once the texts are in, at the row that causes it where one does.

    What is wrong with them already is no reason to refuse a text.
    """
    own = edition.partnership.id if edition.partnership is not None else None
    narrow = own is None or all(Path(name).stem == edition.sector.id for name in taken.files)
    sectors = [edition.sector.id] if narrow else partnership_sectors(workspace, own or "", Diagnostics())
    tried = workspace.with_files(taken.files)
    found = _laid(tried, sectors, own)
    rows = {where: row for sector in sectors for where, row in _rows(tried, sector, own, taken.changes)}
    others = []
    for one in found:
        row = next((rows[where] for where in one.where if where in rows), None)
        if row is not None:
            yield replace(one, where=(row,))
        else:
            others.append(one)
    if any(one.severity is Severity.ERROR for one in others):
        known = {(one.code, one.values) for one in _laid(workspace, sectors, own)}
        yield from (
            one for one in others if one.severity is Severity.ERROR and (one.code, one.values) not in known
        )


def _laid(workspace: Workspace, sectors: Sequence[str], own: str | None) -> Diagnostics:
    """What laying out all products of these editions has to say."""
    from cardgen.build.jobs import plan_jobs
    from cardgen.build.laying import lay
    from cardgen.build.workshop import Workshop

    found = Diagnostics()
    try:
        jobs = plan_jobs(workspace, sectors, [own] if own else [], [], None, ())
        for laid in lay(Workshop.open(workspace, found), jobs):
            found.extend(laid.diagnostics)
    except CardgenError as error:
        found.extend(error.diagnostics)
    return found


def _rows(
    workspace: Workspace, sector: str, own: str | None, done: Iterable[tuple[Change, str]]
) -> Iterator[tuple[Where, Where]]:
    """Where each changed text stands in the files as they would be, and its row."""
    try:
        tree = load_layers(workspace, sector, own, ContentStore()).tree
    except CardgenError:  # what is wrong has been told
        return
    for change, _ in done:
        node = node_at(tree, change.id)
        if node is not None:
            yield node.where, change.where
