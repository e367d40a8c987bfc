"""Icons on the corner of a callout: the themes that it leads to, as discs like those on the cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.layout.elements.icons import icon_in_middle
from cardgen.layout.elements.texts import stroke_of
from cardgen.layout.paths import circle
from cardgen.layout.scene import Item, Node, Shape

if TYPE_CHECKING:
    from cardgen.core.geometry import Rect
    from cardgen.layout.context import Context
    from cardgen.template.kinds import CalloutElement

PITCH = 2.16
"""From disc to disc, in radii: beside each other with a little air."""
INSET = 1.25
"""From the right edge of the card to the middle of the last disc, in radii: clear of its round corner."""
RISE = 0.4
"""How far the middle stands above the upper edge, in radii, so that the disc stays clear of the head under it."""


def corner_marks(element: CalloutElement, ctx: Context, card: Rect) -> list[Item]:
    """The discs and their icons over the upper right corner of `card` (mm)."""
    marks = element.marks
    if marks is None:
        return []
    r = marks.radius
    members = ctx.members(marks.each)[: marks.limit]
    out: list[Item] = []
    for index, member in enumerate(members):
        inner = ctx.with_scope(**{marks.as_: member})
        if not (name := inner.words(marks.icon)).plain:
            continue
        cx = card.right - r * (INSET + PITCH * (len(members) - 1 - index))
        cy = card.y - r * RISE
        id_ = ctx.id_of(element, f"mark-{index + 1}")
        out.append(Shape(id_, circle(cx, cy, r), ctx.color(marks.fill), stroke_of(marks.rim, ctx)))
        out += icon_in_middle(
            ctx, f"{id_}:icon", name, (cx, cy), r * marks.icon_share, ctx.color(marks.color)
        )
    return out


def told_marks(element: CalloutElement, ctx: Context, marks: list[Item]) -> tuple[Node, ...]:
    """What the discs mean, in words, in the place of the discs."""
    if element.marks is None or element.marks.alt is None or not marks:
        return ()
    words = ctx.words(element.marks.alt).plain.strip()
    return (Node("P", tuple(item.id for item in marks), actual_text=words),) if words else ()
