"""Places for a pen: the scale and the write-on lines."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cardgen.core.geometry import Rect
from cardgen.layout.context import Context, Placed
from cardgen.layout.elements.structure import is_artifact, picture
from cardgen.layout.elements.texts import centred, stroke_of, text_item
from cardgen.layout.misfits import check_fit
from cardgen.layout.paths import circle, line
from cardgen.layout.scene import Item, Node, Shape, Stroke

if TYPE_CHECKING:
    from cardgen.template.picturekinds import ScaleElement, WriteField, WriteLinesElement


LEAST_LINE = 10
"""mm in design space: a shorter line behind a label holds no more than initials."""


def compose_scale(element: ScaleElement, ctx: Context, box: Rect) -> Placed:
    """Circles on a line, their centres on the middle of the frame."""
    radius = element.diameter / 2
    width = element.pitch * (element.steps - 1) + element.diameter
    left = box.x + radius if element.align == "left" else box.right - width + radius
    cy = box.y + (radius if ctx.natural else box.h / 2)
    stroke = stroke_of(element.stroke, ctx)
    fill = ctx.color(element.fill)
    centres = [left + i * element.pitch for i in range(element.steps)]
    id_ = ctx.id_of(element)
    items: list[Item] = [
        Shape(f"{id_}:bar{i}", line(a + radius, cy, b - radius, cy), None, stroke)
        for i, (a, b) in enumerate(pairwise(centres))
    ]
    for i, cx in enumerate(centres, 1):
        mark = element.marks.get(str(i))
        items.append(
            Shape(f"{id_}:{i}", circle(cx, cy, radius), stroke.color if mark == "dot" else fill, stroke)
        )
        if mark == "cross":
            items += _cross(f"{id_}:{i}:cross", cx, cy, radius, stroke)
    for number in element.marks:
        if _step(number, element.steps) is None:
            ctx.diagnostics.add("PLC10", element.where, number=number, most=element.steps)
    labels = _labels(element, ctx, centres, cy, radius)
    # Loose words beside circles mean nothing when read aloud: the alt text tells about scale and words together.
    nodes = picture(element, ctx, tuple(item.id for item in (*items, *labels)))
    if not nodes and not is_artifact(element):
        nodes = tuple(Node("P", (item.id,)) for item in labels)
    height = element.diameter if ctx.natural else box.h
    return Placed(Rect(box.x, box.y, box.w, height), (*items, *labels), nodes)


def _cross(id_: str, cx: float, cy: float, r: float, stroke: Stroke) -> list[Item]:
    bold = Stroke(stroke.color, stroke.width * 1.9)
    return [
        Shape(f"{id_}{n}", line(cx - r, cy - r * way, cx + r, cy + r * way), None, bold)
        for n, way in enumerate((1, -1))
    ]


def _labels(
    element: ScaleElement, ctx: Context, centres: list[float], cy: float, radius: float
) -> list[Item]:
    if not element.style:
        return []
    style = ctx.style(element.style, element.where)
    color = ctx.color_of_style(style, element.where)
    away = radius + style.size * 0.45
    done: list[Item] = []
    for words, sign in ((element.above, -1), (element.below, 1)):
        for number, source in sorted(words.items()):
            step = _step(number, len(centres))
            if step is None:
                ctx.diagnostics.add("PLC10", source.where, number=number, most=len(centres))
                continue
            id_ = ctx.id_of(element, f"{'above' if sign < 0 else 'below'}{number}")
            center = (centres[step - 1], cy + sign * away)
            done.append(centred(element, ctx, id_, ctx.words(source), style, center, color))
    return done


def _step(number: str, most: int) -> int | None:
    """The step of a scale that a key names; None when there is no such step."""
    return next((step for step in range(1, most + 1) if str(step) == number), None)


def compose_write_lines(element: WriteLinesElement, ctx: Context, box: Rect) -> Placed:
    """Rows of labels with a line behind each; the first line lies one label height below the top."""
    items: list[Item] = []
    nodes: list[Node] = []
    stroke = stroke_of(element.stroke, ctx)
    rows: tuple[tuple[WriteField, ...], ...] = element.rows or ((),) * element.count
    first = element.pitch * 0.55 if element.rows else element.pitch
    for index, fields in enumerate(rows):
        y = box.y + first + index * element.pitch
        id_ = ctx.id_of(element, str(index + 1))
        if not fields:
            items.append(Shape(f"{id_}:line", line(box.x, y, box.right, y), None, stroke))
            continue
        total = sum(field.share for field in fields)
        space = box.w - element.gap * (len(fields) - 1)
        x = box.x
        for column, field in enumerate(fields):
            width = space * field.share / total
            label = _field(element, ctx, field, f"{id_}:{column + 1}", Rect(x, y, width, 0), stroke)
            items += label
            nodes.append(Node("P", (label[0].id,)))
            x += width + element.gap
    if len(nodes) > 1:
        nodes = [Node("L", tuple(Node("LI", (Node("LBody", node.children),)) for node in nodes))]
    height = first + element.pitch * (len(rows) - 1) + 1 if rows else 0.0
    if not ctx.natural and height > box.h + 0.01:
        excess = round((height - box.h) * ctx.scale, 1)
        ctx.diagnostics.add("PLC03", element.where, name=element.id or element.kind, mm=excess)
    return Placed(
        Rect(box.x, box.y, box.w, height if ctx.natural else box.h),
        tuple(items),
        () if is_artifact(element) else tuple(nodes),
    )


def _field(
    element: WriteLinesElement, ctx: Context, field: WriteField, id_: str, at: Rect, stroke: Stroke
) -> list[Item]:
    style = ctx.style(element.style, element.where)
    color = (
        ctx.color(element.color) if element.color is not None else ctx.color_of_style(style, element.where)
    )
    words = ctx.words(field.label)
    setting = ctx.setting(words, style, at.w, None)
    check_fit(ctx, element, words, setting)
    # The label stands on the line, as on a form.
    label = text_item(
        id_,
        words,
        setting,
        Rect(at.x, at.y - setting.cap_height - 0.4, setting.width, setting.height),
        color,
    )
    start = at.x + setting.width + style.size * 0.16
    if start > at.right - LEAST_LINE:
        left = round(max(at.right - start, 0.0) * ctx.scale)
        ctx.diagnostics.add("PLC11", words.where, element.where, label=words.plain, mm=left)
    return [label, Shape(f"{id_}:line", line(start, at.y, at.right, at.y), None, stroke)]
