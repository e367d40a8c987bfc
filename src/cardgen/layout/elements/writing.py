"""Places for a pen: the scale and the write-on lines."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from cardgen.core.geometry import Rect
from cardgen.core.struct import replace
from cardgen.layout.context import Context, Placed
from cardgen.layout.elements.structure import alt_of, is_artifact, picture
from cardgen.layout.elements.texts import centred, stroke_of, text_item
from cardgen.layout.misfits import check_fit
from cardgen.layout.paths import circle, line
from cardgen.layout.scene import Entry, Item, Node, Shape, Stroke

if TYPE_CHECKING:
    from cardgen.template.picturekinds import ScaleElement, WriteField, WriteLinesElement


_ABOVE, _BELOW = 4.4, 0.6
"""mm in print: how far a field reaches over and under its line. Viewers put words halfway, in some 10 pt."""

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
    entries = () if element.marks else tuple(_steps(ctx, id_, alt_of(element, ctx), centres, cy, radius))
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
    nodes += _forms(entries)
    height = element.diameter if ctx.natural else box.h
    return Placed(Rect(box.x, box.y, box.w, height), (*items, *labels, *entries), nodes)


def _steps(
    ctx: Context, id_: str, label: str, centres: list[float], cy: float, radius: float
) -> Iterator[Entry]:
    """Each circle of a scale as a place to mark. On a scale that shows an example there is nothing to mark."""
    ink, face = ctx.color_of("ink"), _hand(ctx)
    for step, cx in enumerate(centres, 1):
        around = Rect(cx - radius, cy - radius, 2 * radius, 2 * radius)
        yield Entry(f"{id_}:entry{step}", around, label, face, ink, steps=(step, len(centres)))


def _forms(entries: Sequence[Entry]) -> tuple[Node, ...]:
    return tuple(Node("Form", (entry.id,)) for entry in entries)


def _hand(ctx: Context) -> str:
    """The face in which people type: that of running text."""
    styles = ctx.theme.styles
    return (styles.get("body") or next(iter(styles.values()))).text.face


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
    entries: list[Entry] = []
    stroke = stroke_of(element.stroke, ctx)
    rows: tuple[tuple[WriteField, ...], ...] = element.rows or ((),) * element.count
    first = element.pitch * 0.55 if element.rows else element.pitch
    for index, fields in enumerate(rows):
        y = box.y + first + index * element.pitch
        id_ = ctx.id_of(element, str(index + 1))
        if not fields:
            items.append(Shape(f"{id_}:line", line(box.x, y, box.right, y), None, stroke))
            entries.append(_entry(ctx, f"{id_}:entry", Rect(box.x, y, box.w, 0), ""))
            continue
        total = sum(field.share for field in fields)
        space = box.w - element.gap * (len(fields) - 1)
        x = box.x
        for column, field in enumerate(fields):
            width = space * field.share / total
            label, start = _field(element, ctx, field, f"{id_}:{column + 1}", Rect(x, y, width, 0), stroke)
            items += label
            nodes.append(Node("P", (label[0].id,)))
            asked = ctx.words(field.label).plain
            at = Rect(start, y, max(x + width - start, 0.0), 0)
            entries.append(_entry(ctx, f"{id_}:{column + 1}:entry", at, asked))
            x += width + element.gap
    entries = _as_answers(entries, labelled=bool(element.rows))
    if not is_artifact(element):
        nodes = [*_room(element, ctx, items), *_asked(nodes, entries)]
    height = first + element.pitch * (len(rows) - 1) + 1 if rows else 0.0
    if not ctx.natural and height > box.h + 0.01:
        excess = round((height - box.h) * ctx.scale, 1)
        ctx.diagnostics.add("PLC03", element.where, name=element.id or element.kind, mm=excess)
    return Placed(
        Rect(box.x, box.y, box.w, height if ctx.natural else box.h),
        (*items, *entries),
        _forms(entries) if is_artifact(element) else tuple(nodes),
    )


def _room(element: WriteLinesElement, ctx: Context, items: Sequence[Item]) -> tuple[Node, ...]:
    """Lines without labels as a picture: who listens hears what a heading with nothing under it is for."""
    return picture(element, ctx, tuple(item.id for item in items)) if not element.rows else ()


def _entry(ctx: Context, id_: str, at: Rect, label: str) -> Entry:
    """A place to write on the line `at`."""
    up, down = _ABOVE / ctx.scale, _BELOW / ctx.scale
    around = Rect(at.x, at.y - up, at.w, up + down)
    return Entry(id_, around, label, _hand(ctx), ctx.color_of("ink"))


def _as_answers(entries: list[Entry], *, labelled: bool) -> list[Entry]:
    """The same with how many lines there are for one answer: a line without a label goes with what stands before it."""
    groups: list[list[Entry]] = []
    for entry in entries:
        if groups and (not labelled or not entry.label):
            groups[-1].append(entry)
        else:
            groups.append([entry])
    return [
        replace(one, label=group[0].label, lines=(count, len(group)))
        for group in groups
        for count, one in enumerate(group, 1)
    ]


def _asked(labels: list[Node], entries: list[Entry]) -> list[Node]:
    """Each label with its places to write; several as a list."""
    answers: list[list[Node | str]] = []
    rest = iter(labels)
    for entry in entries:
        if entry.lines[0] == 1 or not answers:
            label = next(rest, None) if entry.label else None
            answers.append(list(label.children) if label is not None else [])
        answers[-1].append(Node("Form", (entry.id,)))
    if len(answers) == 1:
        (only,) = answers
        words = tuple(child for child in only if isinstance(child, str))
        forms = [child for child in only if isinstance(child, Node)]
        return [Node("P", words), *forms] if words else forms
    return [Node("L", tuple(Node("LI", (Node("LBody", tuple(one)),)) for one in answers))]


def _field(
    element: WriteLinesElement, ctx: Context, field: WriteField, id_: str, at: Rect, stroke: Stroke
) -> tuple[list[Item], float]:
    """The label with its line, and where the line begins (mm)."""
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
        over = start - (at.right - LEAST_LINE)
        ctx.diagnostics.add(
            "PLC11",
            *(words.origins() or (words.where,)),
            element.where,
            label=words.plain,
            mm=left,
            characters=math.ceil(over / max(setting.width, 0.1) * len(words.plain)),
            paper=ctx.paper,
        )
    return [label, Shape(f"{id_}:line", line(start, at.y, at.right, at.y), None, stroke)], start
