"""A picture for each step of a printing guide, drawn for exactly the job at hand, into a room in mm."""

from __future__ import annotations

from collections.abc import Callable

from cardgen.core.geometry import Rect
from cardgen.impose.marks.bindpictures import spine, wire, zine_close, zine_cut
from cardgen.impose.marks.pen import BLACK, BOLD, CORAL, HAIR, INK, LINE, PETROL, SUN, WHITE, Pen, arc
from cardgen.impose.marks.steps import Guide, Step
from cardgen.impose.plan.duplex import Axis, axis
from cardgen.impose.plan.model import Plan
from cardgen.impose.plan.tiles import tile_name

Draw = Callable[[Pen, Plan, Guide, Step, Rect], None]


def picture(pen: Pen, job: Plan, found: Guide, step: Step, room: Rect) -> bool:
    """Draw a step; False when words say it all."""
    draw = _PICTURES.get(step.picture)
    if draw is None:
        return False
    draw(pen, job, found, step, room)
    return True


def _paper(pen: Pen, job: Plan, found: Guide, step: Step, room: Rect) -> None:
    """A pile of paper with its name on top."""
    del step
    share = min(room.w * 0.62 / job.size.w, room.h * 0.8 / job.size.h)
    w, h = job.size.w * share, job.size.h * share
    x, y = room.center[0] - w / 2 - 2, room.center[1] - h / 2 + 2
    count = min(5, max(1, found.sheets))
    for i in reversed(range(count)):
        pen.box(Rect(x + 1.3 * i, y - 1.3 * i + 1.3 * (count - 1) / 2, w, h), fill=WHITE)
    top = Rect(x, y + 1.3 * (count - 1) / 2, w, h)
    pen.text(found.paper, Rect(top.x, top.center[1] - 6, w, 7), 19, face="display", center=True, cmyk=INK)
    pen.text(found.count, Rect(top.x, top.center[1] + 1.5, w, 5), 10, face="bold", center=True, cmyk=PETROL)


def _scale(pen: Pen, job: Plan, found: Guide, step: Step, room: Rect) -> None:
    """The window of a printer driver with the right choice made."""
    del job, found
    w, h = min(room.w, 62.0), min(room.h, 30.0)
    box = Rect(room.center[0] - w / 2, room.center[1] - h / 2, w, h)
    bar, row = 0.2 * h, 0.8 * h / 3.2
    pen.box(box, fill=WHITE, radius=2)
    pen.line((box.x, box.y + bar), (box.right, box.y + bar))
    for i in range(3):
        pen.disc((box.x + 3.5 + 3 * i, box.y + bar / 2), 0.03 * h)
    for i, (text, chosen) in enumerate(zip(step.labels, (True, False, False), strict=False)):
        y = box.y + bar + (i + 0.6) * row
        pen.disc((box.x + 6, y), 0.06 * h, fill=WHITE, stroke=INK)
        if chosen:
            pen.disc((box.x + 6, y), 0.034 * h, fill=CORAL)
        face, cmyk = ("bold", INK) if chosen else ("", BLACK)
        pen.text(text, Rect(box.x + 10, y - row / 2, w - 12, row), min(10, 1.3 * row), face=face, cmyk=cmyk)


def _single(pen: Pen, job: Plan, found: Guide, step: Step, room: Rect) -> None:
    """The front, and nothing behind it."""
    del found, step
    pen.sheet(job, job.sheets[0].front, room.inset(2))


def _turn(pen: Pen, job: Plan, found: Guide, step: Step, room: Rect) -> None:
    """Front and back beside or below each other, with the edge that the paper turns over between them."""
    del found, step
    sheet = job.sheets[min(1, len(job.sheets) - 1) if job.sheets[0].name == "*" else 0]
    upright = job.flip is not None and axis(job.size, job.flip) is Axis.VERTICAL
    back = sheet.back or sheet.front
    # Side by side whichever way it turns: the bold edge and the arrow say which one.
    gap = 15.0
    wide = (room.w - gap) / 2
    share = min(wide / job.size.w, (room.h - 9) / job.size.h)
    left = Rect(room.center[0] - gap / 2 - job.size.w * share, room.y, job.size.w * share, room.h - 1)
    right = Rect(room.center[0] + gap / 2, room.y, job.size.w * share, room.h - 1)
    a, _ = pen.sheet(job, sheet.front, left, share=share)
    b, _ = pen.sheet(job, back, right, share=share)
    for box in (a, b):
        if upright:
            edge = box.right if box is a else box.x
            pen.line((edge, box.y), (edge, box.bottom), stroke=CORAL, width=1.3)
        else:
            pen.line((box.x, box.y), (box.right, box.y), stroke=CORAL, width=1.3)
    middle = room.center[0]
    if upright:
        pen.arrow(arc((middle, a.center[1] + 3), 6, 200, 340, flat=0.8))
    else:
        pen.arrow(arc((middle, a.center[1] + 3), 6, 200, 340, flat=0.8))
        pen.arrow(arc((a.center[0], a.y), 5, 140, 300, flat=0.6), width=0.7, head=2.0)


def _light(pen: Pen, job: Plan, found: Guide, step: Step, room: Rect) -> None:
    """A sheet against a lamp; both sides are seen at once."""
    del found, step
    paper, share = pen.sheet(job, job.sheets[0].front, room.inset(5).moved(-4, 1), pages=False)
    for slot in job.sheets[0].front.slots:
        box = slot.trim.scaled(share).moved(paper.x, paper.y)
        pen.box(box, width=LINE)
        pen.box(box.inset(0.9), stroke=CORAL, width=HAIR)
    sun = (min(room.right - 5, paper.right + 3), paper.y + 1)
    for i in range(12):
        (x0, y0), (x1, y1) = arc(sun, 5.2, 30 * i, 30 * i + 1)[0], arc(sun, 7.4, 30 * i, 30 * i + 1)[0]
        pen.line((x0, y0), (x1, y1), stroke=SUN, width=BOLD)
    pen.disc(sun, 4.2, fill=SUN, stroke=INK)


def _cut(pen: Pen, job: Plan, found: Guide, step: Step, room: Rect) -> None:
    """The sheet with the cuts of this step, in the order in which they are made."""
    cuts = found.cuts
    if cuts is None:
        return
    down = step.labels == ("down",)
    inner = Rect(room.x + 6, room.y + 5, room.w - 12, room.h - 8)
    paper, share = pen.sheet(job, job.sheets[0].front, inner)
    before = 0
    if down != cuts.down_first:
        before = len(cuts.down) if cuts.down_first else len(cuts.across)
        done = cuts.down if cuts.down_first else cuts.across
        for at in done:  # what was cut before
            ends = _ends(at, paper, share, cuts.down_first)
            pen.line(*ends, stroke=WHITE, width=1.6)
            pen.line(*ends, stroke=INK, width=HAIR)
    for i, at in enumerate(cuts.down if down else cuts.across, 1):
        start, end = _ends(at, paper, share, down)
        over = 2.5
        start = (start[0], start[1] - over) if down else (start[0] - over, start[1])
        end = (end[0], end[1] + over) if down else (end[0] + over, end[1])
        pen.line(start, end, stroke=CORAL, width=0.6, dash=(2.2, 1.1))
        pen.badge(str(before + i), start, radius=1.9)


def _ends(
    at: float, paper: Rect, share: float, down: bool
) -> tuple[tuple[float, float], tuple[float, float]]:
    if down:
        return (paper.x + at * share, paper.y), (paper.x + at * share, paper.bottom)
    return (paper.x, paper.y + at * share), (paper.right, paper.y + at * share)


def _pile(pen: Pen, job: Plan, found: Guide, step: Step, room: Rect) -> None:
    """Piles that come onto each other in order."""
    del job, found, step
    for i in range(3):
        box = Rect(room.x + room.w * (0.12 + 0.27 * i), room.center[1] - 8 + 2 * i, 15, 18 - 2 * i)
        for k in reversed(range(4)):
            pen.box(Rect(box.x + 0.7 * k, box.y - 0.7 * k, box.w, box.h), fill=WHITE)
        pen.badge(str(i + 1), box.center)
    y = room.y + 5
    pen.arrow(arc((room.x + room.w * 0.3, y + 7), 10, 215, 325, flat=0.7))


def _fold(pen: Pen, job: Plan, found: Guide, step: Step, room: Rect) -> None:
    """The sheet with its folds, and the half that comes over."""
    del found
    side = job.sheets[0].back or job.sheets[0].front
    if job.scheme in ("fold-over", "zine") or step.labels == ("outside",):
        side = job.sheets[0].front
    paper, share = pen.sheet(job, side, room.inset(4))
    xs, ys = job.folds
    for x in xs:
        at = paper.x + x * share
        pen.line((at, paper.y - 2), (at, paper.bottom + 2), stroke=CORAL, width=0.6, dash=(1.6, 1.2))
    for y in ys:
        at = paper.y + y * share
        pen.line((paper.x - 2, at), (paper.right + 2, at), stroke=CORAL, width=0.6, dash=(1.6, 1.2))
    if ys and not (xs and job.turns[:1] == ("left",)):
        hinge = (paper.x + 0.75 * paper.w, paper.y + ys[0] * share)
        pen.arrow(arc(hinge, 0.36 * paper.h, -80, 80, flat=0.9), width=BOLD)
    elif xs:
        middle = (paper.x + xs[len(xs) // 2] * share, paper.y + 0.42 * paper.h)
        pen.arrow(arc(middle, 0.3 * paper.w, 190, 350, flat=0.75), width=BOLD)


def _staple(pen: Pen, job: Plan, found: Guide, step: Step, room: Rect) -> None:
    """The open booklet from outside with both staples in its fold, measured from the top."""
    del found
    side = job.sheets[0].front
    slots = side.slots[:2]
    left, top = min(s.trim.x for s in slots), min(s.trim.y for s in slots)
    w, h = 2 * job.cell.w, job.cell.h
    share = min((room.w - 24) / w, (room.h - 4) / h)
    x, y = room.center[0] - w * share / 2 - 6, room.center[1] - h * share / 2
    box = Rect(x, y, w * share, h * share)
    pen.ground(box)
    pen.box(box)
    for slot in slots:
        if slot.page is not None and slot.turn == 0:
            trim = slot.trim.moved(-left, -top).scaled(share).moved(x, y)
            scale = (slot.scale[0] * share, slot.scale[1] * share)
            pen.places.append(type(slot)(slot.page, trim, trim, 0, (0.0, 0.0), scale))
    middle = box.center[0]
    pen.line((middle, y), (middle, box.bottom), width=LINE)
    for number, part in enumerate((0.25, 0.75)):
        at = y + part * box.h
        pen.line((middle, at - 2.2), (middle, at + 2.2), stroke=WHITE, width=2.4)
        pen.line((middle, at - 2), (middle, at + 2), stroke=CORAL, width=1.4)
        pen.line((middle + 2, at), (box.right + 3, at), stroke=INK, width=HAIR)
        label = step.labels[number] if number < len(step.labels) else ""
        pen.text(label, Rect(box.right + 4, at - 2.2, 14, 4.4), 9.5, face="bold", cmyk=INK)


def _tiles(pen: Pen, job: Plan, found: Guide, step: Step, room: Rect) -> None:
    """The poster with the sheets it is made of, in the order in which they are glued."""
    del found, step
    columns, rows = job.grid
    slot = next(s for sheet in job.sheets if sheet.name != "*" for s in sheet.front.slots)
    inner = room.inset(2)
    w, h = job.cell.w, job.cell.h
    share = min(inner.w / w, inner.h / h)
    box = Rect(inner.center[0] - w * share / 2, inner.center[1] - h * share / 2, w * share, h * share)
    pen.ground(box)
    pen.box(box)
    if slot.page is not None:
        scale = (slot.scale[0] * share, slot.scale[1] * share)
        pen.places.append(type(slot)(slot.page, box, box, 0, (0.0, 0.0), scale))
    for c in range(1, columns):
        x = box.x + c * box.w / columns
        pen.line((x, box.y - 1), (x, box.bottom + 1), stroke=WHITE, width=1.2)
        pen.line((x, box.y - 1), (x, box.bottom + 1), width=LINE)
    for r in range(1, rows):
        y = box.y + r * box.h / rows
        pen.line((box.x - 1, y), (box.right + 1, y), stroke=WHITE, width=1.2)
        pen.line((box.x - 1, y), (box.right + 1, y), width=LINE)
    for r in range(rows):
        for c in range(columns):
            middle = (box.x + (c + 0.5) * box.w / columns, box.y + (r + 0.5) * box.h / rows)
            small = min(box.w / columns, box.h / rows)
            pen.badge(tile_name(r, c), middle, radius=max(1.4, min(3.2, small / 3)), fill=INK)


def _trim_tile(pen: Pen, job: Plan, found: Guide, step: Step, room: Rect) -> None:
    """A sheet from the middle, with the two edges that are cut off."""
    del found, step
    tile = next(
        (s for s in job.sheets if s.name == tile_name(job.grid[1] - 1, job.grid[0] - 1)), job.sheets[-1]
    )
    paper, _ = pen.sheet(job, tile.front, room.inset(4))
    x, y = paper.x + 0.07 * paper.w, paper.y + 0.07 * paper.h
    if job.grid[0] > 1:
        pen.line((x, paper.y - 3), (x, paper.bottom + 3), stroke=CORAL, width=0.6, dash=(2.2, 1.1))
    if job.grid[1] > 1:
        pen.line((paper.x - 3, y), (paper.right + 3, y), stroke=CORAL, width=0.6, dash=(2.2, 1.1))


def _glue(pen: Pen, job: Plan, found: Guide, step: Step, room: Rect) -> None:
    """One sheet comes over the strip of the other."""
    del found, step
    share = min(room.w * 0.42 / job.size.w, (room.h - 8) / job.size.h)
    w, h = job.size.w * share, job.size.h * share
    left = Rect(room.center[0] - w - 3, room.center[1] - h / 2 + 2, w, h)
    right = Rect(room.center[0] + 5, left.y - 4, w, h)
    pen.box(left, fill=WHITE)
    strip = Rect(left.right - 5, left.y, 5, h)
    pen.box(strip, fill=SUN)
    for i in range(int(h // 3)):
        pen.line((strip.x, strip.y + 3 * i + 3), (strip.right, strip.y + 3 * i), width=HAIR)
    pen.box(right, fill=WHITE)
    names = [tile_name(0, 0), tile_name(0, 1) if job.grid[0] > 1 else tile_name(1, 0)]
    for box, name in zip((left, right), names, strict=True):
        pen.text(name, Rect(box.x, box.center[1] - 3.5, box.w, 7), 18, face="display", center=True, cmyk=INK)
    pen.arrow([(right.x + 4, right.bottom + 3), (strip.x + 2.5, right.bottom + 3)])


def _hand(pen: Pen, job: Plan, found: Guide, step: Step, room: Rect) -> None:
    """A printer with the pile that came out going in again, blank sides up, the same edge first."""
    del job, found
    f = min(1.0, room.h / 34)
    box = Rect(room.center[0] - 22 * f, room.center[1] - 5 * f, 44 * f, 17 * f)
    pen.box(Rect(box.x + 7 * f, box.y - 9 * f, 30 * f, 11 * f), fill=WHITE)
    pen.box(box, fill=WHITE, radius=2.5 * f, width=0.6)
    pen.line((box.x + 6 * f, box.y + 10 * f), (box.right - 6 * f, box.y + 10 * f), width=BOLD)
    pen.disc((box.right - 5 * f, box.y + 4.5 * f), 1.2 * f, fill=PETROL)
    for i in range(3):
        pen.box(
            Rect(box.x + (8 - i) * f, box.bottom + (1.2 * i - 3) * f, (28 + 2 * i) * f, 3.4 * f), fill=WHITE
        )
    spot = Rect(box.x + 8 * f, box.y - 7 * f, 28 * f, 5 * f)
    pen.text(step.labels[0] if step.labels else "", spot, 9 * f, face="bold", center=True, cmyk=INK)
    pen.arrow(arc((box.right + 1, box.center[1] - f), 10 * f, 75, -75))


_PICTURES: dict[str, Draw] = {
    "paper": _paper,
    "scale": _scale,
    "single": _single,
    "turn": _turn,
    "light": _light,
    "cut": _cut,
    "pile": _pile,
    "fold": _fold,
    "staple": _staple,
    "tiles": _tiles,
    "trim-tile": _trim_tile,
    "glue": _glue,
    "hand": _hand,
    "spine": spine,
    "wire": wire,
    "zine-cut": zine_cut,
    "zine-close": zine_close,
}
