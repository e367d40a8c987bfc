"""From element to structure node: roles, alt texts and decoration."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cardgen.core.geometry import Rect
from cardgen.core.struct import Struct, replace
from cardgen.layout.context import Context, Placed
from cardgen.layout.outline import is_heading
from cardgen.layout.scene import Item, Node, PlacedText
from cardgen.template.element import Element
from cardgen.template.expression import Expression


class Place(Struct, frozen=True):
    """Where in a picture something is, for who is told about it: one of nine parts, and its number there."""

    name: str
    slot: int

    @classmethod
    def of(cls, point: tuple[float, float], picture: Rect, slot: int) -> Place:
        """The part of the picture that a point lies in, both in mm of the page."""
        across = (point[0] - picture.x) / picture.w
        down = (point[1] - picture.y) / picture.h
        row = "top" if down < 1 / 3 else "bottom" if down > 2 / 3 else ""
        column = "left" if across < 1 / 3 else "right" if across > 2 / 3 else ""
        return cls("_".join(filter(None, (row, column))) or "middle", slot)


def told_place(place: Expression | None, ctx: Context, items: Sequence[Item]) -> tuple[Node, ...]:
    """A node that says where in a picture something is, in the name of the items that show it."""
    words = ctx.words(place).plain.strip() if place is not None else ""
    return (Node("P", tuple(item.id for item in items), actual_text=words),) if words else ()


def is_artifact(element: Element) -> bool:
    """Whether the template calls it decoration."""
    return element.role == "artifact"


def alt_of(element: Element, ctx: Context) -> str:
    """The alt text, read from content."""
    return ctx.words(element.alt).plain if element.alt is not None else ""


def wrap(element: Element, ctx: Context, placed: Placed) -> Placed:
    """Give the content of a container its role: a Figure with alt replaces what is inside, decoration has no node."""
    if is_artifact(element):
        return replace(placed, nodes=())
    alt = alt_of(element, ctx)
    if element.role == "Figure" or (alt and not element.role):
        return replace(placed, nodes=(Node("Figure", tuple(item.id for item in placed.items), alt),))
    if element.role and placed.nodes:
        return replace(placed, nodes=(Node(element.role, placed.nodes, alt),))
    return placed


def leaf(element: Element, ctx: Context, ids: tuple[str, ...], default_role: str) -> tuple[Node, ...]:
    """The node of a single thing; nothing for decoration."""
    if is_artifact(element) or not ids:
        return ()
    return (Node(element.role or default_role, ids, alt_of(element, ctx)),)


def picture(element: Element, ctx: Context, ids: tuple[str, ...]) -> tuple[Node, ...]:
    """The node of a picture: a Figure when it has an alt text, decoration otherwise.

    A picture with role Figure and no alt text is a mistake in the template (PLC02).
    """
    if is_artifact(element):
        return ()
    alt = alt_of(element, ctx)
    if not alt:
        if element.role == "Figure":
            ctx.diagnostics.add("PLC02", element.where, name=element.id or element.kind)
        return ()
    return (Node("Figure", ids, alt),)


def labelled(node: Node, items: Mapping[str, Item]) -> Node:
    """The same, with each label that stands before a heading in that heading: what is found by it is the whole.

    A label is what the template calls one (Lbl), or a bare number, as in a badge. In a list it begins an entry.
    """
    children: list[Node | str] = []
    for child in node.children:
        if isinstance(child, str):
            children.append(child)
            continue
        inner = labelled(child, items)
        before = children[-1] if children else None
        if is_heading(inner) and isinstance(before, Node) and _is_label(before, items):
            children.pop()
            inner = replace(inner, children=(Node("Lbl", before.children), *inner.children))
        children.append(inner)
    return replace(node, children=_as_entries(children) if node.role == "L" else tuple(children))


def _as_entries(children: Sequence[Node | str]) -> tuple[Node | str, ...]:
    """In a list a label begins an entry, and what follows up to the next label is what it says."""
    if not any(isinstance(child, Node) and child.role == "Lbl" for child in children):
        return tuple(children)
    entries: list[list[Node | str]] = []
    for child in children:
        if not entries or (isinstance(child, Node) and child.role in {"Lbl", "LI"}):
            entries.append([])
        entries[-1].append(child)
    return tuple(
        one[0] if isinstance(one[0], Node) and one[0].role == "LI" else Node("LI", tuple(one))
        for one in entries
    )


def _is_label(node: Node, items: Mapping[str, Item]) -> bool:
    if node.role == "Lbl":
        return True
    found = [items.get(child) for child in node.children if isinstance(child, str)]
    return (
        node.role == "P"
        and len(node.children) == 1
        and any(isinstance(item, PlacedText) and item.text.strip().isdecimal() for item in found)
    )
