"""The tree of tags of a file, read once into plain structs (ISO 32000-1, 14.7)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Stream

from cardgen.core.struct import Struct, field
from cardgen.render.roles import STANDARD

DEEPEST = 100
"""Levels of tags; a book needs ten."""
MOST = 500_000
"""Tags in one file."""

Key = tuple[int, int]
"""An object of the file, by number and generation."""


class Leaf(Struct, frozen=True):
    """A piece of content: marked content of a page or form (`holder`), by number; or an annotation."""

    holder: Key
    mcid: int = -1
    annotation: Any = None


class Tag(Struct):
    """A structure element. `role` is its standard type, `name` what the file calls it."""

    element: Any
    role: str
    name: str
    parent: Tag | None
    page: int = 0
    path: str = ""
    children: list[Tag | Leaf] = field(default_factory=list)

    def walk(self) -> Iterator[Tag]:
        """This tag and all below it, in reading order."""
        yield self
        for child in self.children:
            if isinstance(child, Tag):
                yield from child.walk()

    def text_of(self, key: str) -> str:
        """A text entry such as Alt; empty when there is none."""
        found = self.element.get(f"/{key}")
        return str(found) if found is not None else ""


class Tree(Struct):
    """The tags of a file, the parent tree that leads back to them, and the pages by object."""

    roots: list[Tag]
    parents: dict[int, Any]
    pages: dict[Key, int]

    def tags(self) -> Iterator[Tag]:
        """All tags, in reading order."""
        for root in self.roots:
            yield from root.walk()


def read_tree(pdf: Any) -> Tree | None:
    """The tree of a file; None when it has none.

    Raises:
        ValueError: it has no end.
    """
    root = pdf.Root.get("/StructTreeRoot")
    if not isinstance(root, Dictionary):
        return None
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    roles = root.get("/RoleMap")
    reader = _Reader(pages, roles if isinstance(roles, Dictionary) else Dictionary())
    kids = _listed(root.get("/K"))
    roots = [reader.tag(kid, None, None, 0) for kid in kids if isinstance(kid, Dictionary)]
    return Tree(roots, dict(_numbers(root.get("/ParentTree"), 0)), pages)


class _Reader:
    def __init__(self, pages: dict[Key, int], roles: Any) -> None:
        self._pages, self._roles = pages, roles
        self._count = 0

    def tag(self, element: Any, parent: Tag | None, page: Any, depth: int) -> Tag:
        self._count += 1
        if depth > DEEPEST or self._count > MOST:
            raise ValueError("its tags have no end")
        name = str(element.get("/S", "/"))[1:]
        page = element.get("/Pg", page)
        number = self._pages.get(page.objgen, 0) if page is not None else 0
        role = self._role(name)
        above = parent.path if parent is not None else ""
        made = Tag(element, role, name, parent, number, f"{above} > {name}" if above else name)
        for kid in _listed(element.get("/K")):
            made.children.append(self._child(kid, made, page, depth))
        if not number:
            made.page = next(
                (inner.page for inner in made.children if isinstance(inner, Tag) and inner.page), 0
            )
        return made

    def _child(self, kid: Any, parent: Tag, page: Any, depth: int) -> Tag | Leaf:
        if not isinstance(kid, Object):  # pikepdf gives numbers as Python's own
            return Leaf(page.objgen, int(kid))
        if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR:
            return Leaf(kid.get("/Pg", page).objgen, annotation=kid.Obj)
        if isinstance(kid, Dictionary) and kid.get("/Type") == Name.MCR:
            holder = kid.get("/Stm", kid.get("/Pg", page))
            return Leaf(holder.objgen, int(kid.MCID))
        return self.tag(kid, parent, page, depth + 1)

    def _role(self, name: str) -> str:
        """The standard type a name stands for, through the role map."""
        seen = {name}
        while (mapped := self._roles.get(f"/{name}")) is not None and name not in STANDARD:
            name = str(mapped)[1:]
            if name in seen:
                return ""  # it stands for itself
            seen.add(name)
        return name


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(itertools.islice(iter(value), MOST)) if isinstance(value, Array) else [value]


def _numbers(node: Any, depth: int) -> Iterator[tuple[int, Any]]:
    """The entries of a number tree (ISO 32000-1, 7.9.7)."""
    if depth > DEEPEST:
        raise ValueError("its parent tree has no end")
    if not isinstance(node, Dictionary) or isinstance(node, Stream):
        return
    pairs = _listed(node.get("/Nums"))
    yield from ((int(pairs[i]), pairs[i + 1]) for i in range(0, len(pairs) - 1, 2))
    for kid in _listed(node.get("/Kids")):
        yield from _numbers(kid, depth + 1)
