"""Containers: group, stack, row, column, grid and repeat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cardgen.geometry import Rect
from cardgen.layout.context import Context, Placed
from cardgen.layout.elements import compose, in_reading_order, wanted
from cardgen.layout.elements.structure import wrap
from cardgen.template.element import AnyElement, Element
from cardgen.template.kinds import (
    ColumnElement,
    GridElement,
    GroupElement,
    RepeatElement,
    RepeatLayout,
    RowElement,
    StackElement,
)
from cardgen.template.units import to_mm

# How many half-point steps a stack may go down together; every style stops at its own minimum long before.
_LADDER = 40


@dataclass(frozen=True, slots=True)
class Position:
    """Which copy of a repeat this is; `number` counts from 1."""

    number: int
    count: int
    last_in_column: bool = False


def compose_group(element: GroupElement, ctx: Context, box: Rect) -> Placed:
    """Children placed by their own frames."""
    return _joined(
        element, ctx, box, [(one.element, compose(one.element, ctx, box)) for one in element.elements]
    )


def _joined(element: Element, ctx: Context, box: Rect, done: list[tuple[Element, Placed]]) -> Placed:
    painted = Placed.of(box, [placed for _, placed in done])
    read = tuple(node for placed in in_reading_order(done) for node in placed.nodes)
    if ctx.natural and (element.frame is None or element.frame.h is None):
        bottom = max((placed.box.bottom for _, placed in done), default=box.y)
        painted = replace(painted, box=Rect(box.x, box.y, box.w, bottom - box.y))
    return wrap(element, ctx, replace(painted, nodes=read))


def compose_stack(element: StackElement, ctx: Context, box: Rect) -> Placed:
    """Children below each other; when they are too high together, all go down the ladder in step."""
    limit = None if ctx.natural and (element.frame is None or element.frame.h is None) else box.h
    best = _flow(element.elements, replace(ctx, natural=True), box, element.gap)
    height = _height(best)
    if limit is not None and height > limit + 0.01:
        best = _stepped_down(element, ctx, box, limit)
        height = _height(best)
        if height > limit + 0.01:
            _report_overfull(element, ctx, best, height - limit)
    if limit is not None and (gap := _spread_gap(element, len(best.done), limit - height)) > element.gap:
        best = _flow(element.elements, _again(ctx, best), box, gap)
        height = _height(best)
    shift = 0.0
    if limit is not None and element.valign != "top":
        shift = (limit - height) * (0.5 if element.valign == "middle" else 1.0)
    if shift > 0:
        best = _flow(element.elements, _again(ctx, best), box.moved(0, shift), best.gap)
    return _joined(
        element,
        replace(ctx, natural=False),
        replace_height(box, height if limit is None else box.h),
        best.done,
    )


@dataclass(frozen=True, slots=True)
class _Flow:
    done: list[tuple[Element, Placed]]
    top: float
    bottom: float
    shrink: int
    gap: float


def _height(flow: _Flow) -> float:
    return flow.bottom - flow.top


def _spread_gap(element: StackElement, count: int, room: float) -> float:
    """The gap that uses up the room (mm) left in a stack, as far as it may."""
    if element.spread is None or count < 2 or room <= 0:
        return element.gap
    return min(element.gap + room / (count - 1), element.spread)


def _again(ctx: Context, flow: _Flow) -> Context:
    return replace(ctx, natural=True, shrink=flow.shrink)


def _stepped_down(element: StackElement, ctx: Context, box: Rect, limit: float) -> _Flow:
    flow = None
    before = -1.0
    for step in range(ctx.shrink + 1, ctx.shrink + _LADDER):
        flow = _flow(element.elements, replace(ctx, natural=True, shrink=step), box, element.gap)
        if _height(flow) <= limit + 0.01 or abs(_height(flow) - before) < 1e-6:
            break
        before = _height(flow)
    assert flow is not None  # noqa: S101 - the range is never empty
    return flow


def _report_overfull(element: StackElement, ctx: Context, flow: _Flow, excess: float) -> None:
    from cardgen.layout.scene import Text

    texts = [item for _, placed in flow.done for item in placed.items if isinstance(item, Text)]
    longest = max(texts, key=lambda text: len(text.lines), default=None)
    size = longest.fit.size if longest and longest.fit else 10.0
    characters = max(len("".join(run.text for run in line)) for line in longest.lines) if longest else 0
    lines = max(1, round(excess / (size * 1.25 * 25.4 / 72) + 0.49))
    ctx.diagnostics.add(
        "FIT01",
        longest.where if longest else None,
        element.where,
        field=longest.id.rsplit("/", 1)[-1] if longest else element.id,
        lines=lines,
        characters=max(1, lines * characters),
        mm=f"{excess * ctx.scale:.1f}",
        size=f"{size * ctx.scale:.1f}",
        paper=ctx.paper,
    )


def _flow(elements: Sequence[AnyElement], ctx: Context, box: Rect, gap: float) -> _Flow:
    done: list[tuple[Element, Placed]] = []
    y = box.y
    for one in elements:
        if not wanted(one.element, ctx):
            continue
        space = Rect(box.x, y, box.w, max(box.bottom - y, 0.0))
        placed = compose(one.element, ctx, space)
        done.append((one.element, placed))
        y = max(placed.box.bottom, y) + gap
    return _Flow(done, box.y, y - gap if done else box.y, ctx.shrink, gap)


def replace_height(box: Rect, height: float) -> Rect:
    """The same box with another height (mm)."""
    return Rect(box.x, box.y, box.w, height)


def compose_row(element: RowElement, ctx: Context, box: Rect) -> Placed:
    """Children beside each other."""
    children = [one.element for one in element.elements if wanted(one.element, ctx)]
    x, done = box.x, []
    for child, width in zip(
        children, _shares(element.widths, len(children), box.w, element.gap), strict=True
    ):
        done.append((child, compose(child, ctx, Rect(x, box.y, width, box.h))))
        x += width + element.gap
    return _joined(element, ctx, box, done)


def compose_column(element: ColumnElement, ctx: Context, box: Rect) -> Placed:
    """Children in bands below each other."""
    children = [one.element for one in element.elements if wanted(one.element, ctx)]
    y, done = box.y, []
    for child, height in zip(
        children, _shares(element.heights, len(children), box.h, element.gap), strict=True
    ):
        done.append((child, compose(child, ctx, Rect(box.x, y, box.w, height))))
        y += height + element.gap
    return _joined(element, ctx, box, done)


def _shares(written: Sequence[str], count: int, whole: float, gap: float) -> list[float]:
    """`12 mm` is fixed, `2` is a share of what the fixed ones leave; missing entries share equally."""
    entries = [*written, *["1"] * count][:count]
    fixed = [
        to_mm(entry) if any(unit in entry for unit in ("mm", "cm", "pt", "in")) else None for entry in entries
    ]
    left = whole - gap * max(count - 1, 0) - sum(size for size in fixed if size is not None)
    total = sum(float(entry) for entry, size in zip(entries, fixed, strict=True) if size is None) or 1.0
    return [
        size if size is not None else left * float(entry) / total
        for entry, size in zip(entries, fixed, strict=True)
    ]


def compose_grid(element: GridElement, ctx: Context, box: Rect) -> Placed:
    """Children in equal cells, row by row."""
    children = [one.element for one in element.elements if wanted(one.element, ctx)]
    plan = RepeatLayout(element.columns, element.rows, element.gap)
    cells = [_cell(plan, index, len(children), box) for index in range(len(children))]
    done = [(child, compose(child, ctx, cell)) for child, cell in zip(children, cells, strict=True)]
    return _joined(element, ctx, box, done)


def _raster(plan: RepeatLayout, count: int) -> tuple[int, int]:
    """Columns and rows; what the plan leaves open follows from how many there are."""
    if plan.columns:
        return plan.columns, plan.rows or max(1, -(-count // plan.columns))
    rows = plan.rows or 1
    return max(1, -(-count // rows)), rows


def _cell(plan: RepeatLayout, index: int, count: int, box: Rect) -> Rect:
    columns, rows = _raster(plan, count)
    w = (box.w - plan.gap.x * (columns - 1)) / columns
    h = (box.h - plan.gap.y * (rows - 1)) / rows
    across, down = (
        (index % columns, index // columns) if plan.order == "across" else (index // rows, index % rows)
    )
    return Rect(box.x + across * (w + plan.gap.x), box.y + down * (h + plan.gap.y), w, h)


def compose_repeat(element: RepeatElement, ctx: Context, box: Rect) -> Placed:
    """The same elements once for every member of a list."""
    members = ctx.members(element.each)[element.start - 1 :]
    if element.limit is not None:
        members = members[: element.limit]
    if element.layout is not None and element.layout.rows is not None:
        _check_room(element, ctx, len(members))
    done: list[tuple[Element, Placed]] = []
    y = box.y
    cells = _cells(element, ctx, members, box)
    for index, member in enumerate(members):
        name = getattr(member, "id", "") or str(index + 1)
        inner = ctx.with_scope(
            **{element.as_: member, "position": _position(element, index, len(members))}
        ).named(str(name))
        if cells:
            placed = _copy(element, inner, cells[index])
        elif element.stack is not None:
            placed = _copy(element, inner, Rect(box.x, y, box.w, max(box.bottom - y, 0.0)))
            y = placed.box.bottom + element.stack
        else:
            placed = _copy(element, inner, box)
        done.append((element, placed))
    if element.stack is not None:
        box = replace_height(box, max(y - element.stack - box.y, 0.0) if done else 0.0)
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
    columns, rows = _raster(plan, count)
    down = index % rows if plan.order == "down" else index // columns
    return Position(index + 1, count, down == rows - 1 or index + 1 == count)


def _copy(element: RepeatElement, ctx: Context, cell: Rect) -> Placed:
    if element.stack is not None:
        flow = _flow(element.elements, replace(ctx, natural=True), cell, 0)
        return _joined_plain(replace_height(cell, flow.bottom - flow.top), flow.done)
    return _joined_plain(cell, [(one.element, compose(one.element, ctx, cell)) for one in element.elements])


def _joined_plain(box: Rect, done: list[tuple[Element, Placed]]) -> Placed:
    painted = Placed.of(box, [placed for _, placed in done])
    return replace(painted, nodes=tuple(node for placed in in_reading_order(done) for node in placed.nodes))


def _check_room(element: RepeatElement, ctx: Context, count: int) -> None:
    plan = element.layout
    if plan is not None and plan.rows is not None and plan.columns and count > plan.rows * plan.columns:
        ctx.diagnostics.add("PLC01", element.where, count=count, room=plan.rows * plan.columns)
