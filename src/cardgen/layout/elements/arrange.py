"""Containers: group, stack, row, column, grid and repeat."""

from __future__ import annotations

import math
from collections.abc import Sequence

from cardgen.core.geometry import Rect
from cardgen.core.struct import Struct, replace
from cardgen.layout.context import Context, Placed
from cardgen.layout.elements.structure import wrap
from cardgen.layout.misfits import report_overflow, too_long
from cardgen.layout.placing import compose, compose_in_turn, joined, wanted
from cardgen.layout.scene import PlacedText
from cardgen.messages.diagnostics import Diagnostics
from cardgen.template.element import Element
from cardgen.template.kinds import (
    AnyElement,
    ColumnElement,
    GridElement,
    GroupElement,
    RepeatElement,
    RepeatLayout,
    RowElement,
    StackElement,
)
from cardgen.template.units import Band, bands

_LADDER = 40
"""How many steps a stack may go down together; every style stops at its own minimum long before."""

_SLACK = 0.01
"""mm by which children may stand higher than their frame; no eye sees it."""


class Position(Struct, frozen=True):
    """Which copy of a repeat this is; `number` counts from 1."""

    number: int
    count: int
    last_in_column: bool = False
    first_column: bool = True


def compose_group(element: GroupElement, ctx: Context, box: Rect) -> Placed:
    """Children placed by their own frames."""
    return _wrapped(element, ctx, box, compose_in_turn([(one.element, box) for one in element.elements], ctx))


def _wrapped(element: Element, ctx: Context, box: Rect, done: Sequence[tuple[Element, Placed]]) -> Placed:
    """The children as one, in the role of their container; without a given height as high as they are."""
    if ctx.natural:
        box = _of_height(box, max((placed.box.bottom for _, placed in done), default=box.y) - box.y)
    return wrap(element, ctx, joined(box, done))


class _Flow(Struct, frozen=True):
    """Children below each other. What was found on the way counts only for the flow that is used in the end."""

    done: list[tuple[Element, Placed]]
    height: float
    shrink: int
    gap: float
    found: Diagnostics


def compose_stack(element: StackElement, ctx: Context, box: Rect) -> Placed:
    """Children below each other; when they are too high together, all go down the ladder in step."""
    flow = _flow(element.elements, ctx, box, element.gap)
    if ctx.natural:
        box = _of_height(box, flow.height)
    else:
        flow = _in_frame(element, ctx, box, flow)
    ctx.diagnostics.extend(flow.found)
    return _wrapped(element, replace(ctx, natural=False), box, flow.done)


def _in_frame(element: StackElement, ctx: Context, box: Rect, flow: _Flow) -> _Flow:
    """The flow made to fit its frame: smaller when it is too high, spread or moved down when there is room."""
    if flow.height > box.h + _SLACK:
        flow = _stepped_down(element, ctx, box)
        if flow.height > box.h + _SLACK:
            _report_overfull(element, ctx, flow, flow.height - box.h)
    again = replace(ctx, shrink=flow.shrink)
    if (gap := _spread_gap(element, len(flow.done), box.h - flow.height)) > element.gap:
        flow = _flow(element.elements, again, box, gap)
    shift = (box.h - flow.height) * {"top": 0.0, "middle": 0.5, "bottom": 1.0}[element.valign]
    return _flow(element.elements, again, box.moved(0, shift), flow.gap) if shift > 0 else flow


def _spread_gap(element: StackElement, count: int, room: float) -> float:
    """The gap that uses up the room (mm) left in a stack, as far as it may."""
    if element.spread is None or count < 2 or room <= 0:
        return element.gap
    return min(element.gap + room / (count - 1), element.spread)


def _stepped_down(element: StackElement, ctx: Context, box: Rect) -> _Flow:
    """The first step of the ladder at which the children fit, or the last one that makes a difference."""
    flow = _flow(element.elements, replace(ctx, shrink=ctx.shrink + 1), box, element.gap)
    for step in range(ctx.shrink + 2, ctx.shrink + _LADDER):
        if flow.height <= box.h + _SLACK:
            break
        smaller = _flow(element.elements, replace(ctx, shrink=step), box, element.gap)
        if abs(smaller.height - flow.height) < 1e-6:
            break
        flow = smaller
    return flow


def _report_overfull(element: StackElement, ctx: Context, flow: _Flow, excess: float) -> None:
    """Record FIT01 at the text with the most lines: the one that is easiest to shorten."""
    texts = [
        item for _, placed in flow.done for item in placed.items if isinstance(item, PlacedText) and item.fit
    ]
    texts.sort(key=lambda text: -len(text.lines))
    longest = next(iter(texts), None)
    if longest is None or longest.fit is None:
        name = element.id or element.kind
        ctx.diagnostics.add("PLC03", element.where, name=name, mm=round(excess * ctx.scale, 1))
        return
    pitch = longest.ink.h / max(len(longest.lines), 1)
    lines = math.ceil(excess / pitch - 0.01)
    per_line = max(len("".join(run.text for run in line)) for line in longest.lines)
    report_overflow(
        ctx,
        too_long(lines, len(longest.lines), len(texts)),
        element,
        list(dict.fromkeys(text.where for text in texts)),
        field=longest.id.rsplit("/", 1)[-1],
        text=longest.text.replace("\u00ad", ""),
        size=longest.fit.size,
        mm=excess,
        lines=lines,
        characters=max(lines, 1) * per_line,
        texts=len(texts),
    )


def _flow(elements: Sequence[AnyElement], ctx: Context, box: Rect, gap: float) -> _Flow:
    inner = replace(ctx, natural=True, diagnostics=Diagnostics())
    done: list[tuple[Element, Placed]] = []
    y = box.y
    for one in elements:
        if not wanted(one.element, inner):
            continue
        space = Rect(box.x, y, box.w, max(box.bottom - y, 0.0))
        placed = compose(one.element, inner, space)
        inner = inner.after(placed)
        done.append((one.element, placed))
        y = max(placed.box.bottom, y) + gap
    return _Flow(done, y - gap - box.y if done else 0.0, ctx.shrink, gap, inner.diagnostics)


def _of_height(box: Rect, height: float) -> Rect:
    return Rect(box.x, box.y, box.w, height)


def compose_row(element: RowElement, ctx: Context, box: Rect) -> Placed:
    """Children beside each other."""
    x, parts = box.x, []
    for child, width in _banded(element.elements, element.widths, ctx, box.w, element.gap):
        parts.append((child, Rect(x, box.y, width, box.h)))
        x += width + element.gap
    return _wrapped(element, ctx, box, compose_in_turn(parts, ctx))


def compose_column(element: ColumnElement, ctx: Context, box: Rect) -> Placed:
    """Children in bands below each other."""
    y, parts = box.y, []
    for child, height in _banded(element.elements, element.heights, ctx, box.h, element.gap):
        parts.append((child, Rect(box.x, y, box.w, height)))
        y += height + element.gap
    return _wrapped(element, ctx, box, compose_in_turn(parts, ctx))


def _banded(
    elements: Sequence[AnyElement], written: Sequence[Band], ctx: Context, whole: float, gap: float
) -> list[tuple[Element, float]]:
    """The children that are drawn here, each with the size (mm) of its band."""
    entries = [*written, *[Band()] * len(elements)]
    drawn = [
        (one.element, band) for one, band in zip(elements, entries, strict=False) if wanted(one.element, ctx)
    ]
    sizes = bands([band for _, band in drawn], whole - gap * max(len(drawn) - 1, 0))
    return [(child, size) for (child, _), size in zip(drawn, sizes, strict=True)]


def compose_grid(element: GridElement, ctx: Context, box: Rect) -> Placed:
    """Children in equal cells, row by row."""
    children = [one.element for one in element.elements if wanted(one.element, ctx)]
    plan = RepeatLayout(element.columns, element.rows, element.gap)
    cells = [_cell(plan, index, len(children), box) for index in range(len(children))]
    return _wrapped(element, ctx, box, compose_in_turn(zip(children, cells, strict=True), ctx))


def _raster(plan: RepeatLayout, count: int) -> tuple[int, int]:
    """Columns and rows; what the plan leaves open follows from how many there are."""
    if plan.columns:
        return plan.columns, plan.rows or max(1, -(-count // plan.columns))
    rows = plan.rows or 1
    return max(1, -(-count // rows)), rows


def _place(plan: RepeatLayout, index: int, count: int) -> tuple[int, int]:
    """In which column and which row a copy stands, counted from 0."""
    columns, rows = _raster(plan, count)
    if plan.order == "across":
        return index % columns, index // columns
    return index // rows, index % rows


def _cell(plan: RepeatLayout, index: int, count: int, box: Rect) -> Rect:
    columns, rows = _raster(plan, count)
    w = (box.w - plan.gap.x * (columns - 1)) / columns
    h = (box.h - plan.gap.y * (rows - 1)) / rows
    across, down = _place(plan, index, count)
    return Rect(box.x + across * (w + plan.gap.x), box.y + down * (h + plan.gap.y), w, h)


def compose_repeat(element: RepeatElement, ctx: Context, box: Rect) -> Placed:
    """The same elements once for every member of a list."""
    members = ctx.members(element.each)[element.start - 1 :]
    if element.limit is not None:
        members = members[: element.limit]
    _check_room(element, ctx, len(members))
    done: list[tuple[Element, Placed]] = []
    y = box.y
    cells = _cells(element, ctx, members, box)
    for index, member in enumerate(members):
        names = {element.as_: member, "position": _position(element, index, len(members))}
        inner = ctx.with_scope(**names).named(str(getattr(member, "id", "") or index + 1))
        if cells:
            placed = _copy(element, inner, cells[index])
        elif element.stack is not None:
            placed = _copy(element, inner, Rect(box.x, y, box.w, max(box.bottom - y, 0.0)))
            y = placed.box.bottom + element.stack
        else:
            placed = _copy(element, inner, box)
        ctx = ctx.after(placed)
        done.append((element, placed))
    if element.stack is not None:
        box = _of_height(box, max(y - element.stack - box.y, 0.0) if done else 0.0)
    return wrap(element, ctx, Placed.of(box, [placed for _, placed in done]))


def _cells(element: RepeatElement, ctx: Context, members: Sequence[object], box: Rect) -> list[Rect]:
    """Where each copy stands; empty without a `layout`."""
    plan = element.layout
    if plan is None:
        return []
    if plan.share is None:
        return [_cell(plan, index, len(members), box) for index in range(len(members))]
    parts = [_number(ctx.with_scope(**{element.as_: member}).value(plan.share)) for member in members]
    left = box.w - plan.gap.x * (len(parts) - 1)
    cells, x = [], box.x
    for part in parts:
        w = left * part / (sum(parts) or 1.0)
        cells.append(Rect(x, box.y, w, box.h))
        x += w + plan.gap.x
    return cells


def _number(value: object) -> float:
    """What a lookup found, as a share; anything that is not a positive number counts as 1."""
    plain = str(getattr(value, "plain", value))
    return max(float(plain), 0.0) if plain.isascii() and plain.isdecimal() else 1.0


def _position(element: RepeatElement, index: int, count: int) -> Position:
    plan = element.layout
    if plan is None:
        return Position(index + 1, count, index + 1 == count)
    across, down = _place(plan, index, count)
    last = down == _raster(plan, count)[1] - 1 or index + 1 == count
    return Position(index + 1, count, last, across == 0)


def _copy(element: RepeatElement, ctx: Context, cell: Rect) -> Placed:
    if element.stack is not None:
        flow = _flow(element.elements, ctx, cell, 0)
        ctx.diagnostics.extend(flow.found)
        return joined(_of_height(cell, flow.height), flow.done)
    return joined(cell, compose_in_turn([(one.element, cell) for one in element.elements], ctx))


def _check_room(element: RepeatElement, ctx: Context, count: int) -> None:
    plan = element.layout
    if plan is not None and plan.rows is not None and plan.columns and count > plan.rows * plan.columns:
        ctx.diagnostics.add("PLC01", element.where, count=count, room=plan.rows * plan.columns)
