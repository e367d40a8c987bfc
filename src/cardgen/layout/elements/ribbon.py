"""Words that follow the ribbons of an artwork."""

from __future__ import annotations

import math
from bisect import bisect_right
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from cardgen.core.geometry import PT_PER_MM, Rect
from cardgen.layout.context import Context, Placed
from cardgen.layout.misfits import check_glyphs
from cardgen.layout.scene import Item, PlacedText, Run

if TYPE_CHECKING:
    from cardgen.artwork.sidecar import Ribbon
    from cardgen.content.markup import Text as Words
    from cardgen.template.wordkinds import RibbonElement

_PT_TO_MM = 1 / PT_PER_MM
_STEPS = 400
"""Parts of a ribbon that are looked at one by one."""
_SPACING = 1.02
"""Letters on a bend need a little more room than on a straight line."""


def compose_ribbon(element: RibbonElement, ctx: Context, box: Rect) -> Placed:
    """Each ribbon stretch gets the words of its key. Decoration: the alt text of the picture says them too."""
    found = ctx.scene(element.artwork)
    if found is None:
        ctx.diagnostics.add("PLC12", element.where, name=element.artwork)
        return Placed(box)
    drawing, at = found
    factor = at.w / drawing.trim.w
    items: list[Item] = []
    for index, ribbon in enumerate(drawing.ribbons):
        source = element.words.get(ribbon.key)
        if source is None:
            continue
        item = _along(element, ctx, ribbon, ctx.words(source), (at.x, at.y, factor), str(index + 1))
        if item is not None:
            items.append(item)
    return Placed(box, tuple(items), ())


def _along(
    element: RibbonElement,
    ctx: Context,
    ribbon: Ribbon,
    words: Words,
    place: tuple[float, float, float],
    part: str,
) -> PlacedText | None:
    x0, y0, factor = place
    points = [(x0 + x * factor, y0 + y * factor) for x, y in ribbon.line]
    along = [0.0]
    for (ax, ay), (bx, by) in pairwise(points):
        along.append(along[-1] + math.hypot(bx - ax, by - ay))
    style = ctx.style(element.style, element.where)
    size = ribbon.size * factor / _PT_TO_MM
    face = ctx.kit.fonts.face(style.face)
    glyphs = face.shape(words.plain)
    check_glyphs(ctx, words, style, element.where)
    width = sum(glyph.advance for glyph in glyphs) * size / 1000 * _PT_TO_MM * _SPACING
    first, last = 0.0, along[-1]
    if element.fold is not None:
        first, last = _off_the_fold(points, along, element.fold, element.fold_room)
    if width > last - first:
        size *= (last - first) / width
        width = last - first
    color = ctx.color_of(f"on-{ribbon.key}", element.where)
    drop = face.x_height / 1000 * size * _PT_TO_MM * 0.52
    position = min(max((along[-1] - width) / 2, first), last - width)
    runs: list[Run] = []
    for glyph in glyphs:
        step = glyph.advance * size / 1000 * _PT_TO_MM
        (mx, my), angle = _at(points, along, position + step / 2)
        turn = math.radians(angle)
        x = mx - step / 2 * math.cos(turn) - drop * math.sin(turn)
        y = my - step / 2 * math.sin(turn) + drop * math.cos(turn)
        runs.append(Run(style.face, size, color, x, y, (glyph,), angle))
        position += step * _SPACING
    if not runs:
        return None
    xs, ys = [run.x for run in runs], [run.y for run in runs]
    area = Rect(
        min(xs), min(ys) - size * _PT_TO_MM, max(xs) - min(xs) + size * 0.3, max(ys) - min(ys) + size * 0.5
    )
    return PlacedText(ctx.id_of(element, part), area, area, (tuple(runs),), None, words.where)


def _off_the_fold(
    points: list[tuple[float, float]], along: list[float], fold: float, room: float
) -> tuple[float, float]:
    """The longest part of a ribbon that is off the fold, from where to where along it (mm)."""
    steps = [along[-1] * step / _STEPS for step in range(_STEPS + 1)]
    by_side = groupby(steps, lambda place: abs(_at(points, along, place)[0][0] - fold) >= room)
    parts = [list(group) for clear, group in by_side if clear] or [[0.0, along[-1]]]
    longest = max(parts, key=lambda part: part[-1] - part[0])
    return longest[0], longest[-1]


def _at(points: list[tuple[float, float]], along: list[float], s: float) -> tuple[tuple[float, float], float]:
    """The point at distance `s` mm along the line, and the direction there in degrees, smoothed over its neighbours."""
    i = min(max(bisect_right(along, s) - 1, 0), len(points) - 2)
    t = (s - along[i]) / ((along[i + 1] - along[i]) or 1)
    (ax, ay), (bx, by) = points[i], points[i + 1]
    before, after = points[max(i - 1, 0)], points[min(i + 2, len(points) - 1)]
    angle = math.degrees(math.atan2(after[1] - before[1], after[0] - before[0]))
    return (ax + (bx - ax) * t, ay + (by - ay) * t), angle
