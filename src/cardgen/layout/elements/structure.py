"""From element to structure node: roles, alt texts and decoration."""

from __future__ import annotations

from cardgen.core.struct import replace
from cardgen.layout.context import Context, Placed
from cardgen.layout.scene import Node
from cardgen.template.element import Element


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
