"""Pictures of what happens to paper after folding and cutting: gathered, sewn, glued, on a wire, a zine opened."""

from __future__ import annotations

from cardgen.core.geometry import Rect
from cardgen.impose.marks.pen import BOLD, CORAL, HAIR, INK, LINE, SUN, WHITE, Pen, arc
from cardgen.impose.marks.steps import Guide, Step
from cardgen.impose.plan.model import Place, Plan

MOST_DRAWN = 4
"""Sections in a picture; a thick book has more, and looks no different."""


def spine(pen: Pen, job: Plan, found: Guide, step: Step, room: Rect) -> None:
    """Folded sections on each other, seen from the head: their folds lie at one side, in the order of the numbers.

    The first label says what comes into the folds: "sew" a thread, "glue" a strip along all of them.
    """
    del found
    count = max(2, min(MOST_DRAWN, len(job.sections) if len(job.sections) > 1 else len(job.sheets)))
    pitch = min(8.0, (room.h - 6) / count)
    deep, wide = 0.62 * pitch, min(0.62 * room.w, 52.0)
    x, y = room.center[0] - wide / 2, room.center[1] - pitch * count / 2
    how = step.labels[0] if step.labels else ""
    if how == "glue":
        pen.box(Rect(x - deep / 2 - 3.2, y - 1, 4, pitch * count + 1), fill=SUN, width=HAIR)
    for number in range(count):
        middle = (x, y + pitch * (number + 0.5))
        for share in (1.0, 0.45):  # a section is several sheets in each other
            bow = arc(middle, share * deep / 2, 270, 90)
            end = x + wide - 1.5 * (1 - share)
            pen.line((end, bow[0][1]), *bow, (end, bow[-1][1]), width=LINE)
        if how == "sew":
            pen.line((x - deep / 2 - 1.6, middle[1]), (x + 2.4, middle[1]), stroke=CORAL, width=BOLD)
        pen.badge(str(number + 1), (x + wide + 5, middle[1]), radius=min(2.3, pitch / 2.6))
    if how == "sew":
        pen.line(
            (x - deep / 2 - 1.6, y + pitch / 2), (x - deep / 2 - 1.6, y + pitch * (count - 0.5)),
            stroke=CORAL, width=LINE,
        )  # fmt: skip


def wire(pen: Pen, job: Plan, found: Guide, step: Step, room: Rect) -> None:
    """The leaves as they lie after cutting, with the wire through the edge where it belongs."""
    del found, step
    slot = next(s for sheet in job.sheets for s in sheet.front.slots if s.page is not None)
    turned = slot.turn % 180 == 90
    w, h = (slot.trim.h, slot.trim.w) if turned else (slot.trim.w, slot.trim.h)
    share = min((room.w - 14) / w, (room.h - 9) / h)
    box = Rect(room.center[0] - w * share / 2, room.center[1] - h * share / 2 + 1, w * share, h * share)
    for i in (2, 1):
        below = box.moved(1.1 * i, 1.1 * i)
        pen.ground(below)
        pen.line(
            (below.x, below.y - 1.1 + box.h), (below.x, below.bottom), (below.right, below.bottom),
            (below.right, below.y), (below.right - 1.1, below.y),
        )  # fmt: skip
    pen.ground(box)
    leaf = Rect(box.x, box.y, box.w, box.h)
    pen.box(leaf)
    scale = (slot.scale[0] * share, slot.scale[1] * share)
    pen.places.append(Place(slot.page, leaf, leaf, 0, (0.0, 0.0), scale))
    at_left = job.binding == "left"
    long = box.h if at_left else box.w
    count = max(3, round(long / 5.5))
    for i in range(count):
        along = long * (i + 0.5) / count
        hole = (box.x + 1.9, box.y + along) if at_left else (box.x + along, box.y + 1.9)
        pen.disc(hole, 0.85, fill=WHITE, stroke=INK, width=HAIR)
        ring = (
            arc((hole[0] - 1.9, hole[1]), 1.9, 0, -300)
            if at_left
            else arc((hole[0], hole[1] - 1.9), 1.9, 90, 390)
        )
        pen.line(*ring, stroke=CORAL, width=0.55)


def zine_cut(pen: Pen, job: Plan, found: Guide, step: Step, room: Rect) -> None:
    """The sheet with its folds, and the one cut between the two panels in its middle."""
    del found, step
    paper, share = pen.sheet(job, job.sheets[0].front, room.inset(3))
    xs, ys = job.folds
    for x in xs:
        pen.line(
            (paper.x + x * share, paper.y), (paper.x + x * share, paper.bottom), width=HAIR, dash=(1.2, 1.2)
        )
    for y in ys:
        pen.line(
            (paper.x, paper.y + y * share), (paper.right, paper.y + y * share), width=HAIR, dash=(1.2, 1.2)
        )
    if len(xs) >= len(ys):
        start, end = ((paper.x + x * share, paper.y + ys[0] * share) for x in (xs[0], xs[-1]))
    else:
        start, end = ((paper.x + xs[0] * share, paper.y + y * share) for y in (ys[0], ys[-1]))
    pen.line(start, end, stroke=WHITE, width=2.2)
    pen.line(start, end, stroke=CORAL, width=1.2)
    for tip in (start, end):
        pen.disc(tip, 1.3, fill=CORAL, stroke=WHITE)


def zine_close(pen: Pen, job: Plan, found: Guide, step: Step, room: Rect) -> None:
    """From above: the slit opens to a diamond, while both ends are pushed to each other."""
    del job, found, step
    half, high, tail = 11.0, min(8.0, 0.28 * room.h), 15.0
    x, y = room.center
    for sign in (1, -1):
        pen.line((x - half, y), (x, y + sign * high), (x + half, y), width=BOLD)
    for side in (-1, 1):
        pen.line((x + side * half, y), (x + side * (half + tail), y), width=BOLD)
        pen.arrow([(x + side * (half + tail + 9), y), (x + side * (half + tail + 2), y)])
        pen.disc((x + side * half, y), 0.9, fill=INK)
