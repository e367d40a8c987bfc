"""Callouts: cards with a leader line, or a tip, to a named place in the picture."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from cardgen.core.geometry import PT_PER_MM, Rect
from cardgen.core.struct import Struct, replace
from cardgen.layout.context import Context, Placed
from cardgen.layout.elements.badges import badge_outline
from cardgen.layout.elements.marks import corner_marks, told_marks
from cardgen.layout.elements.structure import Place, alt_of, told_place
from cardgen.layout.elements.texts import centred, stroke_of, text_item
from cardgen.layout.misfits import check_fit, report_too_high
from cardgen.layout.paths import circle, rounded_rect
from cardgen.layout.scene import Item, Node, Segment, Shape, Stroke
from cardgen.layout.setting import BELOW_BASELINE

if TYPE_CHECKING:
    from cardgen.artwork.drawing import Drawing, Slot
    from cardgen.content.markup import Text as Words
    from cardgen.layout.textbox import Setting
    from cardgen.template.kinds import CalloutElement

SHADOW = (1.4, 1.8)
"""Offset of the flat shadow in mm, in a drawing at its own size, like all distances in this module."""


class _Words(Struct, frozen=True):
    head: Setting
    body: Setting
    width: float
    height: float


def compose_callout(element: CalloutElement, ctx: Context, box: Rect) -> Placed:
    """A card in the element's slot, as large as its words, and the line to its target."""
    found = ctx.scene(element.artwork)
    if found is None:
        ctx.diagnostics.add("PLC12", element.where, name=element.artwork)
        return Placed(box)
    drawing, at = found
    slot = _slot(element, ctx, drawing)
    if slot is None:
        return Placed(box)
    taken = ((element.artwork, slot.number),)
    factor = at.w / drawing.trim.w
    room = slot.box.scaled(factor).moved(at.x, at.y)
    tx, ty = slot.target or slot.box.center
    target = (at.x + tx * factor, at.y + ty * factor)
    if element.pointer == "badge":
        mx, my = slot.mark or (tx, ty)
        badge, number = _badge(element, ctx, (at.x + mx * factor, at.y + my * factor))
        return Placed(box, (*badge, number), slots=taken)
    words = _fitted(element, ctx, room)
    card = _off_the_fold(element, _placed(words, room, target, factor), target, ctx.page)
    shadow = Shape(
        ctx.id_of(element, "shadow"),
        rounded_rect(card.moved(SHADOW[0] * factor, SHADOW[1] * factor), element.radius),
        ctx.color(element.shadow).with_alpha(0.13),
    )
    ground = Shape(ctx.id_of(element, "card"), rounded_rect(card, element.radius), ctx.color(element.fill))
    if element.pointer == "tip":
        leader = _tip(element, ctx, card, target, factor)
    else:
        leader = _leader(element, ctx, card, target, slot.bend * factor, factor)
    r = element.badge.radius
    badge, number = _badge(element, ctx, (card.x + r * 0.2, card.y + r * 1.18))
    texts = _texts(element, ctx, words, card)
    marks = corner_marks(element, ctx, card)
    place = Place.of(target, at, slot.number)
    nodes = (
        _structure(element, ctx.with_scope(place=place), badge, number, texts, leader or [ground], marks),
    )
    items = (shadow, *leader, ground, *badge, number, *texts, *marks)
    return Placed(card, items, nodes, slots=taken)


def _structure(
    element: CalloutElement,
    ctx: Context,
    badge: list[Item],
    number: Item,
    texts: list[Item],
    pointer: list[Item],
    marks: list[Item],
) -> Node:
    """Number and head, what the badge stands for, where its pointer leads, the line, what its marks mean."""
    head = Node(element.head_role, (number.id, texts[0].id))
    meant = alt_of(element, ctx)
    meaning: tuple[Node, ...] = (
        (Node("P", tuple(item.id for item in badge), actual_text=meant),) if meant else ()
    )
    meaning += told_place(element.place, ctx, pointer)
    notes = tuple(
        ctx.words(note.text).plain for note in element.notes if note.when is None or ctx.value(note.when)
    )
    line = (Node("P", tuple(item.id for item in texts[1:]), notes=notes),) if texts[1:] or notes else ()
    return Node("Sect", (head, *meaning, *line, *told_marks(element, ctx, marks)))


def _slot(element: CalloutElement, ctx: Context, drawing: Drawing) -> Slot | None:
    """The slot that is asked for, or the next free one; PLC13 when the picture has no (more) room."""
    free = [
        number
        for number, slot in sorted(drawing.slots.items())
        if slot.target and not ctx.is_taken(element.artwork, number)
    ]
    asked = ctx.words(element.slot).plain
    number = next((n for n in free if str(n) == asked), None)
    if number is None:
        # A partnership's own element has no place of its own: it takes the last one that is left.
        number = free[-1] if free else None
    if number is None:
        aimless = ", ".join(
            f"slot-{number}" for number, slot in sorted(drawing.slots.items()) if not slot.target
        )
        values = {"count": len(drawing.slots), "name": element.artwork}
        if aimless:
            ctx.diagnostics.add("PLC27", element.where, slots=aimless, **values)
        else:
            ctx.diagnostics.add("PLC13", element.where, **values)
        return None
    return drawing.slots[number]


def _fitted(element: CalloutElement, ctx: Context, room: Rect) -> _Words:
    """Head and text at the first step of the ladder at which the card is no higher than its slot."""
    head, body = ctx.words(element.head), ctx.words(element.text)
    step = ctx.shrink
    while True:
        words, at_floor = _words_at(element, replace(ctx, shrink=step), head, body, room)
        fits = words.height <= room.h + 0.01 and not words.head.overflow and not words.body.overflow
        if fits or at_floor:
            break
        step += 1
    check_fit(ctx, element, head, words.head)
    check_fit(ctx, element, body, words.body)
    if words.height > room.h + 0.01:
        report_too_high(ctx, element, body, words.body, words.height - room.h, texts=2)
    return words


def _words_at(
    element: CalloutElement, ctx: Context, head: Words, body: Words, room: Rect
) -> tuple[_Words, bool]:
    """Head and text at one step of the ladder, and whether a further step would make no difference."""
    head_style = ctx.style(element.head_style, element.where)
    body_style = ctx.style(element.text_style, element.where)
    groups = [f"{element.fit_group}:{part}" if element.fit_group else "" for part in ("head", "text")]
    width = room.w - element.padding - element.indent
    heads = ctx.setting(head, head_style, width, None, groups[0])
    bodies = ctx.setting(body, body_style, width, None, groups[1])
    inside = heads.height - _descent(heads)
    if body.plain:  # a card may have a head alone
        inside += element.between + bodies.height - _descent(bodies)
    # The card hugs its words: a wide empty card hides the picture for nothing.
    hug = max(heads.width, bodies.width) + element.padding + element.indent
    settled = ctx.size_of(groups[0]) is not None
    at_floor = heads.size <= head_style.minimum and bodies.size <= body_style.minimum
    return _Words(heads, bodies, min(hug, room.w), 2 * element.padding + inside), settled or at_floor


def _descent(setting: Setting) -> float:
    return BELOW_BASELINE * setting.size / PT_PER_MM


def _placed(words: _Words, room: Rect, target: tuple[float, float], factor: float) -> Rect:
    """In the slot, on the side of the target where the line stays short, but never over the target itself."""
    spare_x, spare_y = room.w - words.width, max(room.h - words.height, 0.0)
    x = room.x + (spare_x if target[0] > room.right else 0.0 if target[0] < room.x else spare_x / 2)
    y = room.y + (spare_y if target[1] > room.bottom and room.h < 70 * factor else 0.0)
    return Rect(x, y if target[1] > room.bottom else room.y, words.width, words.height)


def _off_the_fold(element: CalloutElement, card: Rect, target: tuple[float, float], page: Rect) -> Rect:
    """Beside the fold, on the side it points to, and as far from where the page is cut: both are hard to read."""
    fold, room = element.fold, element.fold_room
    badge = element.badge.radius * 0.8
    if fold is None:
        return card
    card = replace(card, x=max(page.x + room + badge, min(card.x, page.right - room - card.w)))
    if card.right + room <= fold or card.x - badge - room >= fold:
        return card
    sides = [fold + room + badge, fold - room - card.w]
    if target[0] <= fold:
        sides.reverse()
    beside = [Rect(x, card.y, card.w, card.h) for x in sides]
    # On the other side of the fold rather than beyond its target: what it points to lies there.
    before = card.center[0] < target[0]
    return next((one for one in beside if (one.center[0] < target[0]) == before), beside[0])


def _texts(element: CalloutElement, ctx: Context, words: _Words, card: Rect) -> list[Item]:
    x = card.x + element.indent
    w = card.w - element.indent - element.padding + 0.01
    head_at = Rect(x, card.y + element.padding, w, words.head.height)
    body_y = card.bottom - element.padding - words.body.height + _descent(words.body)
    body_at = Rect(x, body_y, w, words.body.height)
    return [
        text_item(
            ctx.id_of(element, part),
            ctx.words(source),
            setting,
            at,
            ctx.color_of_style(setting.style, element.where),
        )
        for part, source, setting, at in (
            ("head", element.head, words.head, head_at),
            ("text", element.text, words.body, body_at),
        )
        if part == "head" or ctx.words(source).plain
    ]


def _badge(element: CalloutElement, ctx: Context, middle: tuple[float, float]) -> tuple[list[Item], Item]:
    badge = element.badge
    r, (cx, cy) = badge.radius, middle
    outline = badge_outline(ctx, badge.shape, cx, cy, r)
    shape = Shape(
        ctx.id_of(element, "badge"), outline, ctx.color(badge.fill), Stroke(ctx.color_of("white"), r * 0.16)
    )
    style = ctx.style(badge.style, element.where)
    words, color = ctx.words(badge.text), ctx.color(badge.color)
    number = centred(element, ctx, ctx.id_of(element, "number"), words, style, (cx, cy), color)
    return [shape], number


def _tip(
    element: CalloutElement, ctx: Context, card: Rect, target: tuple[float, float], factor: float
) -> list[Item]:
    """A wedge of the card's own paper, from the nearest edge to the target; none when the card lies over it."""
    sx, sy = _start(card, target, factor)
    tx, ty = target
    if card.x <= tx <= card.right and card.y <= ty <= card.bottom:
        return []
    half = 4.2 * factor
    upright = card.x < sx < card.right
    dx, dy, into = (half, 0.0, (0.0, 1.0)) if upright else (0.0, half, (1.0, 0.0))
    back = -factor if (ty > sy if upright else tx > sx) else factor
    ox, oy = into[0] * back, into[1] * back  # begins inside the card, so that no seam shows
    outline: tuple[Segment, ...] = (
        ("m", (sx - dx + ox, sy - dy + oy)),
        ("l", (tx, ty)),
        ("l", (sx + dx + ox, sy + dy + oy)),
        ("z", ()),
    )
    return [Shape(ctx.id_of(element, "tip"), outline, ctx.color(element.fill))]


def _leader(
    element: CalloutElement,
    ctx: Context,
    card: Rect,
    target: tuple[float, float],
    bend: float,
    factor: float,
) -> list[Item]:
    """A bowed line from the nearest card edge to a ring on the target; white behind it, so it shows on any ground."""
    sx, sy = _start(card, target, factor)
    tx, ty = target
    dx, dy = tx - sx, ty - sy
    length = math.hypot(dx, dy) or 1.0
    mx, my = (sx + tx) / 2 - dy / length * bend, (sy + ty) / 2 + dx / length * bend
    curve: tuple[Segment, ...] = (
        ("m", (sx, sy)),
        (
            "c",
            (
                sx + 2 * (mx - sx) / 3,
                sy + 2 * (my - sy) / 3,
                tx + 2 * (mx - tx) / 3,
                ty + 2 * (my - ty) / 3,
                tx,
                ty,
            ),
        ),
    )
    ink = stroke_of(element.leader, ctx)
    halo = stroke_of(element.halo, ctx)
    ring = element.leader.width * 2.32
    fill = ctx.color(element.badge.fill)
    return [
        Shape(ctx.id_of(element, "halo"), curve, None, replace(halo, cap="round")),
        Shape(ctx.id_of(element, "leader"), curve, None, replace(ink, cap="round")),
        Shape(ctx.id_of(element, "ring"), circle(tx, ty, ring), ctx.color_of("white"), ink),
        Shape(ctx.id_of(element, "dot"), circle(tx, ty, ring * 0.465), fill),
    ]


def _start(card: Rect, target: tuple[float, float], factor: float) -> tuple[float, float]:
    """The point of the card's edge nearest to the target, at least 12 mm (8 mm upright) from a corner."""
    tx, ty = target
    cx, cy = card.center
    inside_x = min(max(tx, card.x + 12 * factor), card.right - 12 * factor)
    inside_y = min(max(ty, card.y + 8 * factor), card.bottom - 8 * factor)
    side = card.x if tx < cx else card.right
    level = card.y if ty < cy else card.bottom
    if card.y <= ty <= card.bottom:
        return side, inside_y
    if card.x - 40 * factor <= tx <= card.right + 40 * factor or abs(ty - cy) > abs(tx - cx) * 0.45:
        return inside_x, level
    return side, inside_y
