"""Is the tree of tags sound? What validators do not judge is judged here too: headings, descriptions, nesting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name

from cardgen.preflight.finding import Finding
from cardgen.preflight.tree import Leaf, Tag, Tree, read_tree
from cardgen.render.roles import STANDARD, misplaced

if TYPE_CHECKING:
    from cardgen.preflight.opening import Opened

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""A language tag (RFC 3066), as far as its form goes."""

_MAY_BE_EMPTY = frozenset(("TD", "TH", "Figure", "Formula", "Form"))
_FILE_NAME = re.compile(r"\.(png|jpe?g|svg|gif|tiff?|webp|pdf)$", re.IGNORECASE)
_SCOPES = (Name.Row, Name.Column, Name.Both)
_LEAST = 3  # letters that a description has at least


def check(file: Opened) -> Iterator[Finding]:
    """Everything about the tree itself; what is on the pages is for `content`."""
    mark = file.root.get("/MarkInfo", Dictionary())
    if not bool(mark.get("/Marked", False)) or bool(mark.get("/Suspects", False)):
        yield Finding.of("PRE11")
    tree = read_tree(file.pdf)
    if tree is None:
        yield Finding.of("PRE10")
        return
    roles = file.root.StructTreeRoot.get("/RoleMap", Dictionary())
    yield from (Finding.of("PRE20", name=name[1:]) for name in dict(roles) if name[1:] in STANDARD)
    if [tag.role for tag in tree.roots] != ["Document"]:
        yield Finding.of("PRE28")
    for tag in tree.tags():
        yield from _tag(tag, file)
    yield from _headings(tree)


def _tag(tag: Tag, file: Opened) -> Iterator[Finding]:
    role, at = tag.role, (tag.page, tag.path)
    if role not in STANDARD:
        yield Finding.of("PRE20", *at, name=tag.name)
    parent = tag.element.get("/P")
    expected = tag.parent.element if tag.parent is not None else file.root.StructTreeRoot
    if not isinstance(parent, Dictionary) or parent.objgen != expected.objgen:
        yield Finding.of("PRE21", *at)
    if not tag.children and role not in _MAY_BE_EMPTY:
        yield Finding.of("PRE22", *at, name=tag.name)
    above = tag.parent.role if tag.parent is not None else ""
    if misplaced(role, above):
        yield Finding.of("PRE23", *at, name=tag.name, other=above or "StructTreeRoot")
    if role == "Note" and not tag.text_of("ID"):
        yield Finding.of("PRE21", *at)
    language = tag.element.get("/Lang")
    if language is not None and not is_language(str(language)):
        yield Finding.of("PRE12", *at, value=str(language))
    if role in ("Figure", "Formula"):
        yield from _figure(tag)
    if role == "TH" and _attribute(tag, "Scope") not in _SCOPES and _attribute(tag, "Headers") is None:
        yield Finding.of("PRE171", *at)
    if role == "Table" and len(set(_widths(tag))) > 1:
        yield Finding.of("PRE172", *at)
    if role == "Link" and not any(
        isinstance(one, Leaf) and one.annotation is not None for one in tag.children
    ):
        yield Finding.of("PRE40", *at)


def _widths(table: Tag) -> Iterator[int]:
    """How many columns each row has; cells that go on below, into other rows, are left to the validators."""
    rows = [tag for tag in table.walk() if tag.role == "TR"]
    cells = [[cell for cell in row.children if isinstance(cell, Tag)] for row in rows]
    if any(_attribute(cell, "RowSpan") is not None for row in cells for cell in row):
        return
    for row in cells:
        yield sum(int(_attribute(cell, "ColSpan") or 1) for cell in row)


def _attribute(tag: Tag, key: str) -> Any:
    """An attribute for tables."""
    attributes = tag.element.get("/A")
    for one in attributes if isinstance(attributes, Array) else [attributes]:
        if isinstance(one, Dictionary) and one.get("/O") == Name.Table and f"/{key}" in one:
            return one[f"/{key}"]
    return None


def is_language(value: str) -> bool:
    """Whether a value has the form of a language that exists: a primary subtag that is not reserved for nobody."""
    return LANGUAGE.fullmatch(value) is not None and not value.lower().startswith(("zz", "xx"))


def _figure(tag: Tag) -> Iterator[Finding]:
    told = (tag.text_of("Alt") or tag.text_of("ActualText")).strip()
    if len(told) < _LEAST or _FILE_NAME.search(told):
        yield Finding.of("PRE24", tag.page, tag.path, box_of(tag), value=told)
    if box_of(tag) is None:
        yield Finding.of("PRE25", tag.page, tag.path)


def box_of(tag: Tag) -> tuple[float, float, float, float] | None:
    """The BBox of a layout attribute, pt."""
    attributes = tag.element.get("/A")
    for one in attributes if isinstance(attributes, Array) else [attributes]:
        if isinstance(one, Dictionary) and one.get("/O") == Name.Layout and "/BBox" in one:
            x0, y0, x1, y1 = (float(value) for value in _four(one.BBox))
            return x0, y0, x1, y1
    return None


def _four(box: Any) -> list[Any]:
    values = list(box)
    if len(values) != 4:
        raise ValueError("a box has other than four numbers")
    return values


def _headings(tree: Tree) -> Iterator[Finding]:
    headings = [tag for tag in tree.tags() if re.fullmatch(r"H[1-6]?", tag.role)]
    if not headings:
        yield Finding.of("PRE27")
    if len({tag.role == "H" for tag in headings}) > 1:
        yield Finding.of("PRE29")
    last = 0
    for tag in headings:
        if tag.role == "H":
            continue
        level = int(tag.role[1:])
        if level > last + 1:
            yield Finding.of("PRE26", tag.page, tag.path, wanted=last + 1, level=level, other=last)
        last = level
