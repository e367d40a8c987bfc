"""From an element to its place: whether it is drawn, where its frame is, and which function lays it out.

`compose` is the only way in. What lays out a container calls it for what is inside, so the kit says which function a
kind has: this module does not know them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cardgen.core.geometry import Rect
from cardgen.core.struct import replace
from cardgen.layout.context import Context, Placed
from cardgen.template.element import Element
from cardgen.template.expression import Expression
from cardgen.template.kinds import KINDS

QUICK = frozenset({"shape", "line", "cut", "region"})
"""Kinds that are laid out in less time than it takes to find them again."""

_SLACK = 0.01
"""mm that a frame may come out under nothing by rounding."""


def wanted(element: Element, ctx: Context) -> bool:
    """Whether the element is drawn here: right paper size, `when` gives something, `unless` gives nothing."""
    if element.sizes and ctx.paper not in element.sizes:
        return False
    if element.when is not None and not _gives(element.when, ctx):
        return False
    return element.unless is None or not _gives(element.unless, ctx)


def _gives(source: Expression, ctx: Context) -> bool:
    value = ctx.value(source)
    if value is None or value is False:
        return False
    plain = getattr(value, "plain", value)
    return bool(plain) and plain not in ("false", "0", "no", "nee")


def frame_of(element: Element, parent: Rect) -> Rect:
    """The element's frame on the page; what the frame leaves open is as large as the parent allows."""
    frame = element.frame
    if frame is None:
        return parent
    return Rect(
        parent.x + frame.x,
        parent.y + frame.y,
        frame.w if frame.w is not None else parent.w - frame.x - frame.right,
        frame.h if frame.h is not None else parent.h - frame.y - frame.bottom,
    )


def compose(element: Element, ctx: Context, parent: Rect) -> Placed:
    """Lay out one element inside its parent; nothing when it is not wanted here, or when its frame has no room (PLC17).

    `ctx.natural` holds for the element itself only when its frame gives no height.
    """
    if ctx.recall is None or element.kind in QUICK:
        return _composed(element, ctx, parent)
    key = (id(element), id(ctx.theme), parent, *ctx.surroundings)
    return ctx.recall.find(key, (element, ctx.theme), ctx, lambda inner: _composed(element, inner, parent))


def _composed(element: Element, ctx: Context, parent: Rect) -> Placed:
    if not wanted(element, ctx):
        return Placed(Rect(parent.x, parent.y, 0, 0))
    if ctx.natural and element.frame is not None and element.frame.h is not None:
        ctx = replace(ctx, natural=False)
    if element.id and hasattr(element, "elements"):
        ctx = ctx.named(element.id)
    box = frame_of(element, parent)
    if box.w < -_SLACK or (box.h < -_SLACK and not ctx.natural):
        report_no_room(element, ctx, box)
        return Placed(Rect(box.x, box.y, 0, 0))
    if element.kind not in KINDS:
        ctx.reads.spoilt = True  # what it looks at is not known
    placed: Placed = ctx.kit.kinds(element).compose(element, ctx, box)
    if element.rotate:
        placed = _turned(element, ctx, placed)
    if element.bookmark is not None:
        title = ctx.words(element.bookmark).plain
        placed = replace(placed, bookmarks=((title, placed.box.center[0], placed.box.y), *placed.bookmarks))
    return placed


def _turned(element: Element, ctx: Context, placed: Placed) -> Placed:
    """What was laid out, turned; as it was after recording that something points into it (PLC70)."""
    from cardgen.layout.turning import turned_placed  # few elements are

    pointed = next((name for name, _ in placed.scenes if name in ctx.pointed_at), None)
    if pointed is not None:
        ctx.diagnostics.add("PLC70", element.where, name=pointed)
        return placed
    return turned_placed(placed, element.rotate)


def compose_in_turn(parts: Iterable[tuple[Element, Rect]], ctx: Context) -> list[tuple[Element, Placed]]:
    """Lay out elements, each inside its own parent; every one sees what those before it put there."""
    done: list[tuple[Element, Placed]] = []
    for element, parent in parts:
        placed = compose(element, ctx, parent)
        ctx = ctx.after(placed)
        done.append((element, placed))
    return done


def report_no_room(element: Element, ctx: Context, box: Rect) -> None:
    """Record that an element has nothing to stand in (PLC17)."""
    w, h = (round(size * ctx.scale, 1) for size in (box.w, box.h))
    ctx.diagnostics.add("PLC17", element.where, name=element.id or element.kind, w=w, h=h)


def joined(box: Rect, done: Sequence[tuple[Element, Placed]]) -> Placed:
    """Elements that were laid out in `box` as one: painted in the template's order, read in that of `read`."""
    painted = Placed.of(box, [placed for _, placed in done])
    read = sorted(done, key=lambda pair: pair[0].read)
    return replace(painted, nodes=tuple(node for _, placed in read for node in placed.nodes))
