"""Balloons: what people in the picture say."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from cardgen.core.geometry import Rect
from cardgen.layout.context import Context, Placed
from cardgen.layout.elements.structure import Place, told_place
from cardgen.layout.elements.texts import text_item
from cardgen.layout.misfits import check_fit
from cardgen.layout.scene import Node, Segment, Shape

if TYPE_CHECKING:
    from cardgen.template.kinds import BalloonElement

_WOBBLE = (
    (-1, -0.2),
    (-0.86, -0.84),
    (-0.3, -1.02),
    (0.4, -0.98),
    (0.9, -0.8),
    (1.02, 0),
    (0.88, 0.82),
    (0.2, 1),
)
_OUTLINE = (*_WOBBLE, (-0.5, 0.98), (-0.92, 0.76))
"""Points round the middle, in half widths and half heights: an oval as a hand draws it."""
_BASE = 3.4
"""Half width in mm of the tail where it leaves the balloon, in a drawing at its own size."""


def compose_balloon(element: BalloonElement, ctx: Context, box: Rect) -> Placed:
    """The words in the middle of their place, the balloon round them, the tail to the mouth."""
    found = ctx.scene(element.artwork)
    if found is None:
        ctx.diagnostics.add("PLC12", element.where, name=element.artwork)
        return Placed(box)
    drawing, at = found
    asked = ctx.words(element.voice).plain
    voice = drawing.voices.get(int(asked)) if asked.isdigit() else None
    if voice is None:
        return Placed(box)
    factor = at.w / drawing.trim.w
    room = voice.box.scaled(factor).moved(at.x, at.y)
    style = ctx.style(element.style, element.where)
    words = ctx.words(element.text)
    inside = room.w - 2 * element.padding.x, room.h - 2 * element.padding.y
    setting = ctx.setting(words, style, *inside)
    check_fit(ctx, element, words, setting)
    cx, cy = room.center
    w, h = setting.width / 2 + element.padding.x, setting.height / 2 + element.padding.y
    shape = Shape(ctx.id_of(element, "balloon"), _round(cx, cy, w, h), ctx.color(element.fill))
    items, mouth = [shape], (cx, cy)
    if voice.target is not None:
        mouth = (at.x + voice.target[0] * factor, at.y + voice.target[1] * factor)
        items.insert(0, Shape(ctx.id_of(element, "tail"), _tail((cx, cy), mouth, _BASE * factor), shape.fill))
    text_at = Rect(cx - setting.width / 2, cy - setting.height / 2, setting.width + 0.01, setting.height)
    text = text_item(
        ctx.id_of(element, "text"), words, setting, text_at, ctx.color_of(setting.style.color, element.where)
    )
    place = Place.of(mouth, at, int(asked))
    where = told_place(element.place, ctx.with_scope(place=place), items)
    said = Node("P", (text.id,))
    nodes = (Node("LI", (*where, said)),) if where else (said,)
    return Placed(Rect(cx - w, cy - h, 2 * w, 2 * h), (*items, text), nodes)


def _round(cx: float, cy: float, w: float, h: float) -> tuple[Segment, ...]:
    """A closed spline through the outline points."""
    points = [(cx + x * w, cy + y * h) for x, y in _OUTLINE]
    count = len(points)
    out: list[Segment] = [("m", points[0])]
    for i in range(count):
        (ax, ay), (bx, by), (px, py), (qx, qy) = (points[(i + n) % count] for n in (-1, 0, 1, 2))
        out.append(
            ("c", (bx + (px - ax) / 6, by + (py - ay) / 6, px - (qx - bx) / 6, py - (qy - by) / 6, px, py))
        )
    return (*out, ("z", ()))


def _tail(middle: tuple[float, float], mouth: tuple[float, float], half: float) -> tuple[Segment, ...]:
    """A bent horn from the middle of the balloon; the balloon covers where it begins."""
    (cx, cy), (tx, ty) = middle, mouth
    length = math.hypot(tx - cx, ty - cy) or 1.0
    nx, ny = -(ty - cy) / length * half, (tx - cx) / length * half
    mx, my = (cx + tx) / 2 + nx, (cy + ty) / 2 + ny
    return (
        ("m", (cx + nx, cy + ny)),
        ("c", (mx, my, mx, my, tx, ty)),
        ("c", (mx - nx, my - ny, mx - nx, my - ny, cx - nx, cy - ny)),
        ("z", ()),
    )
