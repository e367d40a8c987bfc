"""What there is to choose from, with the names people know it by. Reads no more of each file than that."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cardgen.diagnostics import Diagnostics
from cardgen.source import ListNode, MapNode, Node, ScalarNode, read
from cardgen.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Entry:
    """A sector, partnership or product.

    Attributes:
        id: the name of its folder, which is what people type.
        name: the name people read; empty when the file does not say.
        about: for a partnership its sectors, for a product its paper sizes.
        path: its folder as shown in messages.
        folders: all folders of this name; the first one counts, the others are hidden by it.
    """

    id: str
    name: str
    about: tuple[str, ...]
    path: str
    folders: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Overview:
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
    place = ("templates", name)
    node = _read(workspace, *place, "product.yaml")
    sizes = _texts(node, "sizes") or tuple(filter(None, [_text(node, "page", "size")]))
    width, height = _text(node, "page", "width"), _text(node, "page", "height")
    return _entry(workspace, place, name, "", sizes or ((f"{width} × {height}",) if width and height else ()))


def _entry(
    workspace: Workspace, place: tuple[str, ...], id_: str, name: str, about: tuple[str, ...]
) -> Entry:
    folders = tuple(root.joinpath(*place) for root in workspace.roots if root.joinpath(*place).is_dir())
    return Entry(id_, name, about, workspace.shown(folders[0]), folders)


def _read(workspace: Workspace, *place: str) -> Node | None:
    return read(workspace.file(*place), Diagnostics())


def _at(node: Node | None, *keys: str) -> Node | None:
    for key in keys:
        node = node.items.get(key) if isinstance(node, MapNode) else None
    return node


def _text(node: Node | None, *keys: str) -> str:
    found = _at(node, *keys)
    return found.text if isinstance(found, ScalarNode) else ""


def _texts(node: Node | None, *keys: str) -> tuple[str, ...]:
    found = _at(node, *keys)
    if not isinstance(found, ListNode):
        return ()
    return tuple(item.text for item in found.items if isinstance(item, ScalarNode))
