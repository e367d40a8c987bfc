"""Planes and lines: shape, line and region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.core.geometry import Rect
from cardgen.layout.context import Context, Placed
from cardgen.layout.elements.structure import leaf, picture
from cardgen.layout.elements.texts import centred, stroke_of, text_item
from cardgen.layout.misfits import check_fit
from cardgen.layout.paths import circle, line, rounded_rect
from cardgen.layout.scene import Item, Node, Segment, Shape, Stroke
from cardgen.template.color import CUT

if TYPE_CHECKING:
    from cardgen.template.picturekinds import CutElement, LineElement, RegionElement, ShapeElement

CUT_WIDTH = 0.1
"""mm; cutting tables go by the middle of the line."""


def compose_shape(element: ShapeElement, ctx: Context, box: Rect) -> Placed:
    """A plane. `extend` carries its edges on into the bleed."""
    outline = _outline(element, ctx, extended(element.extend, ctx, box), box)
    fill = ctx.color(element.fill) if element.fill is not None else None
    if fill is not None and element.alpha < 1:
        fill = fill.with_alpha(element.alpha)
    stroke = stroke_of(element.stroke, ctx) if element.stroke is not None else None
    item = Shape(ctx.id_of(element), outline, fill, stroke)
    return Placed(box, (item,), picture(element, ctx, (item.id,)))


def _outline(element: ShapeElement | CutElement, ctx: Context, outer: Rect, box: Rect) -> tuple[Segment, ...]:
    if element.form == "circle":
        return circle(*box.center, min(box.w, box.h) / 2)
    return _moved(element, ctx, box) if element.form == "path" else rounded_rect(outer, element.radius)


def compose_cut(element: CutElement, ctx: Context, box: Rect) -> Placed:
    """A line to cut along."""
    return Placed(box, (cut_line(ctx.id_of(element), _outline(element, ctx, box, box)),))


def cut_line(id_: str, outline: tuple[Segment, ...]) -> Shape:
    """A line that a cutting table follows."""
    return Shape(id_, outline, None, Stroke(CUT, CUT_WIDTH, (), "butt", "miter"))


def extended(how: str, ctx: Context, box: Rect) -> Rect:
    """A frame with the edges that go on into the bleed carried out to it."""
    if not how:
        return box
    out = ctx.page.inset(-ctx.bleed)
    left = out.x if how in ("bleed", "left", "sides") else box.x
    right = out.right if how in ("bleed", "right", "sides") else box.right
    top = out.y if how in ("bleed", "top") else box.y
    bottom = out.bottom if how in ("bleed", "bottom") else box.bottom
    if how == "sides" and box.y <= ctx.page.y + 0.01:
        top = out.y
    if how == "sides" and box.bottom >= ctx.page.bottom - 0.01:
        bottom = out.bottom
    return Rect(left, top, right - left, bottom - top)


def _moved(element: ShapeElement | CutElement, ctx: Context, box: Rect) -> tuple[Segment, ...]:
    from cardgen.artwork.svgpath import path

    try:
        operators = path(element.path)
    except ValueError:
        ctx.diagnostics.add("PLC09", element.where)
        return ()
    return tuple(_segment(line.split(), box) for line in operators.splitlines() if line)


def _segment(words: list[str], box: Rect) -> Segment:
    """One PDF path operator as a step, moved to the frame."""
    *numbers, verb = words
    if verb == "h":
        return "z", ()
    return verb, tuple(float(value) + (box.y if i % 2 else box.x) for i, value in enumerate(numbers))


def compose_line(element: LineElement, ctx: Context, box: Rect) -> Placed:
    """From the frame's top left corner to its bottom right corner; a frame of height 0 is a horizontal line."""
    frame = element.frame
    h = frame.h if frame is not None and frame.h is not None else 0.0
    item = Shape(
        ctx.id_of(element), line(box.x, box.y, box.right, box.y + h), None, stroke_of(element.stroke, ctx)
    )
    return Placed(Rect(box.x, box.y, box.w, h), (item,), ())


def compose_region(element: RegionElement, ctx: Context, box: Rect) -> Placed:
    """A field to write in or to stick a note on."""
    fill = ctx.color(element.fill) if element.fill is not None else None
    items: list[Item] = [
        Shape(
            ctx.id_of(element, "field"),
            rounded_rect(box, element.radius),
            fill,
            stroke_of(element.stroke, ctx),
        )
    ]
    nodes: tuple[Node, ...] = ()
    if element.label is not None and (words := ctx.words(element.label)).plain:
        style = ctx.style(element.style, element.where)
        color = ctx.color_of_style(style, element.where)
        id_ = ctx.id_of(element)
        if element.place == "center":
            items.append(centred(element, ctx, id_, words, style, box.center, color, box.w))
        else:
            inner = box.inset(style.size * 0.2)
            setting = ctx.setting(words, style, inner.w, inner.h)
            check_fit(ctx, element, words, setting)
            items.append(text_item(id_, words, setting, inner, color))
        nodes = leaf(element, ctx, (id_,), "P")
    return Placed(box, tuple(items), nodes)
