"""Moments 1 to 3, Richting: telling the story, crouching beside a learner, unrolling the ribbons."""

from __future__ import annotations

from dataclasses import replace

from .. import props
from ..pose import CROUCH, GROUND, KNEEL, PUSH, SIT, Pose
from ..rig import put
from ..svg import circle, ellipse, group, path, rect, stroke
from .kit import Setting, floor, roll, shade


def _open_book() -> str:
    return path("M-8 3L-9 -8Q-4 -10 0 -7Q4 -10 9 -8L8 3Q4 1 0 4Q-4 1 -8 3Z", "petrol") + path(
        "M-7 1.6L-8 -8Q-4 -9.6 0 -6.4Q4 -9.6 8 -8L7 1.6Q3 0 0 2.6Q-3 0 -7 1.6Z", "papier"
    )


def _seat(s: Setting) -> str:
    """What the story-teller sits on: a stump, the steps of the square, a crate."""
    stump = rect(-51, -19, 24, 19, "hout", 3) + ellipse(-39, -19, 12, 3.2, "hout-licht") + ellipse(-39, -19, 6, 1.5, "hout")
    steps = rect(-66, -19, 36, 19, "beton", 1) + rect(-66, -10, 48, 10, "beton-d", 1) + rect(-66, -19, 36, 3, "wit", 1)
    crate = rect(-54, -19, 30, 19, "hout", 1) + stroke("M-54 -12.6H-24M-54 -6.4H-24", "hout-donker", 1.2) + rect(-54, -19, 30, 3, "hout-licht", 1)
    return s.pick(stump, steps, crate)


def story(s: Setting) -> str:
    """1: telling a story; the listeners sit on the ground."""
    c = s.cast
    out = s.pick(
        path("M-66 0C-30 -7 60 -7 104 0Q10 8 -66 0Z", "blad"),
        path("M-56 2L88 2L104 8L-62 8Z", "blos") + stroke("M-58 5H96", "wit", 1, alpha=0.6),
        path("M-58 1L96 1L104 8L-62 8Z", "leisteen"),
    )
    out += shade(-40, 20) + floor(_seat(s))
    out += put(
        c.leader, SIT, -38, 0, prop=group(_open_book(), 20, -40, angle=8), hands=((25, -66), (17, -38)), grip=("open", "fist"),
        mood="talk", nod=6, lean=6, name="1 leader",
    )
    kids = c.learners
    if s.sector == "po":
        out += put(kids[2], GROUND, 80, -2, flip=True, hands=((17, -20), (13, -18)), nod=-14, mood="laugh", lean=-10, name="1 c")
        out += put(kids[1], GROUND, 57, 1, flip=True, hands=((20, -48), (13, -18)), nod=-12, lean=4, name="1 b")
        return out + put(kids[0], GROUND, 32, 4, flip=True, hands=((16, -20), (12, -18)), nod=-16, mood="laugh", name="1 a")
    low = replace(GROUND, hands=((17, -22), (14, -20)))
    crate = lambda x: floor(rect(x - 12, -14, 24, 14, "hout", 1) + rect(x - 12, -14, 24, 3, "hout-licht", 1))
    if s.sector == "mbo":
        out += crate(84) + put(kids[2], SIT, 84, 0, flip=True, hip=(0, -21), hands=((13, -34), (10, -30)), nod=-4, mood="laugh", name="1 c")
        return out + put(kids[0], low, 50, 4, flip=True, nod=-12, mood="talk", hands=((22, -52), (14, -20)), grip=("point", "open"), name="1 a")
    out += put(kids[2], low, 88, 0, 0.94, flip=True, nod=-10, mood="laugh", lean=-12, name="1 c")
    out += put(kids[1], low, 56, 4, 0.94, flip=True, nod=-12, mood="calm", name="1 b", hands=((15, -28), (16, -20)))
    return out + group(path("M-6 0V-12Q-6 -16 0 -16Q6 -16 6 -12V0Z", "azuur") + rect(-4, -7, 8, 5, "azuur-d", 1), 108, 2)


def _classroom(s: Setting) -> str:
    """The corner behind the desk: a bookcase, a blackboard with a formula, a wall of tools."""
    books = rect(-36, -74, 44, 72, "hout", 1.4)
    for j, y in enumerate((-70, -48, -26)):
        books += rect(-33, y, 38, 19, "hout-donker", 0.6)
        books += "".join(
            rect(-32 + i * 5.4, y + 19 - h, 4.4, h, ("petrol", "zon", "azuur", "pruim", "blad", "blos")[(i + j) % 6], 0.6)
            for i, h in enumerate((15, 12, 16, 13, 15, 11, 14))
        )
    board = rect(-38, -86, 70, 44, "bos", 1.6) + rect(-38, -42, 70, 3, "hout", 1)
    board += stroke("M-32 -76q6 -6 10 0t10 0M-6 -78h18M-6 -71h12M-30 -60h14M-8 -58l8 -8l8 8M16 -52h8", "papier", 1.5)
    tools = rect(-38, -84, 66, 46, "staal", 1.6) + "".join(
        group(props.in_hand("sleutel"), x, -58, k) for x, k in ((-28, 0.9), (-16, 1.1), (-4, 0.8))
    )
    tools += stroke("M10 -76v22M20 -74v10", "hout-donker", 3) + rect(5, -80, 10, 6, "inkt", 1) + rect(17, -64, 6, 12, "zon", 1)
    return s.pick(books, board, tools)


def desk(s: Setting) -> str:
    """2: crouching at a learner's desk."""
    c, kid = s.cast, s.cast.learners[s.pick(2, 0, 3)]
    top = s.pick(-30, -37, -38)
    out = ellipse(16, 3, 66, 7, s.pick("blos", "kamer-3", "leisteen")) + _classroom(s)
    out += rect(47, -18 if s.sector == "po" else -23, 20, 3.2, "hout", 1.4)
    out += stroke("M64 -18L67 -42M49 -16L48 -1M64 -16L66 0", "leisteen", 2.4) + rect(64.4, -46, 4.4, 16, "hout", 2)
    pupil = s.pick(1.06, 0.94, 0.9)
    out += put(
        kid, SIT, 57, 0, pupil, flip=True, grab=((38, top - 1.4), (42, top - 1.4)), nod=2, mood="laugh", lean=8,
        gaze=(0.3, 0.6), name="2 learner",
    )
    legs = stroke(f"M10 {top + 3}V0M44 {top + 3}V0", "leisteen", 2.6)
    work = s.pick(
        group(path("M-9 0L-7 -3.4Q-3 -4.6 0 -3Q3 -4.6 7 -3.4L9 0Z", "papier"), 27, top) + stroke(f"M34 {top - 1}L40 {top - 8}", "pruim", 1.6),
        group(props.flask("zon"), 22, top - 6.4, 1.1) + group(props.flask("petrol"), 33, top - 5, 0.8),
        group(props.in_hand("laptop"), 28, top - 1.6, 1.1, flip=True),
    )
    out += shade(27, 24) + legs + rect(4, top, 46, 4.4, "hout-licht", 1.6) + rect(9, top + 4, 36, 3.4, "hout", 1) + work
    reach = (19, top - 3)
    return out + put(
        c.leader, CROUCH, -7, 0, grab=(reach, (10, top - 1)), grip=("point", "open"), mood="talk", nod=4, lean=20 if s.sector == "po" else 12,
        gaze=(0.3, 0.3), name="2 leader",
    )


def _band(x0: float, x1: float, y: float, key: str) -> str:
    return rect(x0, y - 1.4, x1 - x0, 10.8, "papier") + rect(x0, y, x1 - x0, 8, key)


def carpet(s: Setting) -> str:
    """3: student and starter unroll the two ribbons like carpets; the leader holds the ends."""
    c = s.cast
    push: Pose = replace(PUSH, hip=(-4, -35))
    out = ellipse(0, 5, 92, 8, "inkt", 0.10)
    out += _band(-42, 36, -8, "path1") + "".join(circle(-38 + 7 * i, -4, 0.9, "papier") for i in range(10))
    out += put(
        c.student, push, 6, -2, grab=((34, -24.6), (31, -27)), mood="laugh", name="3 student", between=roll(40, -13, 13, "path1")
    )
    out += _band(-42, 70, 2, "path2") + stroke("".join(f"M{-38 + 10 * i} 6h5" for i in range(11)), "papier", 1.1)
    out += put(
        c.starter, push, 37, 9, grab=((68, -14), (64, -17)), mood="laugh", name="3 starter", between=roll(75, -3, 13, "path2")
    )
    ends = "".join(
        stroke(line, "papier", 10.4, "butt") + stroke(line, key, 8, "butt")
        for line, key in (("M-24 -4C-36 -4 -37.4 -14 -38 -30", "path1"), ("M-24 6C-40 6 -43 -4 -44 -23", "path2"))
    )
    return group(
        out
        + put(
            c.leader, KNEEL, -64, 6, grab=((-38, -29), (-44, -21)), grip=("fist", "fist"), mood="laugh", nod=-4, lean=18,
            between=ends, name="3 leader",
        ),
        6,
        -6,
    )
