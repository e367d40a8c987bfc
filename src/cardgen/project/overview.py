"""What there is to choose from, with the names people know it by. Reads no more of each file than that."""

from __future__ import annotations

from pathlib import Path

from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace
from cardgen.source.nodes import ListNode, MapNode, Node, ScalarNode, listed


class Entry(Struct, frozen=True):
    """A sector, partnership or product.

    Attributes:
        id: the name of its folder, which is what people type.
        name: the name people read; empty when the file does not say.
        about: for a partnership its sectors, for a product its paper sizes.
        places: all folders of this name, or files in the case of a booklet recipe; the first one counts, the others
            are hidden by it.
    """

    id: str
    name: str
    about: tuple[str, ...]
    places: tuple[Path, ...]


class Overview(Struct, frozen=True):
    """Everything in a workspace, in the order in which it is built."""

    sectors: tuple[Entry, ...]
    partnerships: tuple[Entry, ...]
    products: tuple[Entry, ...]


def overview(workspace: Workspace) -> Overview:
    """Look around. A file with mistakes still counts: `cardgen check` is there to say what is wrong with it."""
    return Overview(
        tuple(_sector(workspace, name) for name in workspace.sectors()),
        tuple(_partnership(workspace, name) for name in workspace.partnerships()),
        tuple(_product(workspace, name) for name in workspace.products()),
    )


def _sector(workspace: Workspace, name: str) -> Entry:
    place = ("content", name)
    node = _read(workspace, *place, "sector.yaml")
    return _entry(workspace, place, name, _text(node, "sector", "name"), ())


def _partnership(workspace: Workspace, name: str) -> Entry:
    place = ("content", "partnerships", name)
    node = _read(workspace, *place, "partnership.yaml")
    return _entry(
        workspace, place, name, _text(node, "partnership", "name"), _texts(node, "partnership", "sectors")
    )


def _product(workspace: Workspace, name: str) -> Entry:
    if name in workspace.booklets():
        recipe = ("content", "booklets", f"{name}.yaml")
        design = _text(_read(workspace, *recipe), "design")
        page = _read(workspace, "templates", design, "pages.yaml") if design else None
        return _entry(workspace, recipe, name, "", _sizes(page))
    place = ("templates", name)
    return _entry(workspace, place, name, "", _sizes(_read(workspace, *place, "product.yaml")))


def _sizes(node: Node | None) -> tuple[str, ...]:
    """The paper sizes that a `product.yaml` or `pages.yaml` names, the usual one first."""
    width, height = _text(node, "page", "width"), _text(node, "page", "height")
    own = _text(node, "page", "size") or (f"{width} × {height}" if width and height else "")
    return _texts(node, "sizes") or tuple(filter(None, [own]))


def _entry(
    workspace: Workspace, place: tuple[str, ...], id_: str, name: str, about: tuple[str, ...]
) -> Entry:
    paths = (root.joinpath(*place) for root in workspace.roots)
    return Entry(id_, name, about, tuple(path for path in paths if workspace.files.exists(path)))


def _read(workspace: Workspace, *place: str) -> Node | None:
    return workspace.read(workspace.file(*place), Diagnostics())


def _at(node: Node | None, *keys: str) -> Node | None:
    for key in keys:
        node = node.items.get(key) if isinstance(node, MapNode) else None
    return node


def _text(node: Node | None, *keys: str) -> str:
    found = _at(node, *keys)
    return found.text if isinstance(found, ScalarNode) else ""


def _texts(node: Node | None, *keys: str) -> tuple[str, ...]:
    found = _at(node, *keys)
    if isinstance(found, ScalarNode) and not found.null:
        found = listed(found)
    if not isinstance(found, ListNode):
        return ()
    return tuple(item.text for item in found.items if isinstance(item, ScalarNode))
