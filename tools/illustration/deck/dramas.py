"""Small dramas with a verb, shared by the sectors. Ground at y = 0, adult = 100 units; a card scales and places them.

Hands meet their props: the rig refuses a target out of reach. Every function takes its people, so that each sector casts its own.
"""

from __future__ import annotations

import math
from dataclasses import replace

from .. import props
from ..moments.kit import floor, ladder, shade, steam
from ..person import Person
from ..pose import BENCH, CARRY, GROUND, LEAN, SIT, STAND, Pose
from ..rig import put
from ..svg import circle, clip, group, path, rect, stroke


def book(x: float, y: float, angle: float = 8, key: str = "petrol") -> str:
    """Open book."""
    cover = path("M-10 3L-11 -9Q-5 -11 0 -8Q5 -11 11 -9L10 3Q5 1 0 4Q-5 1 -10 3Z", key)
    leaves = path("M-9 1.6L-10 -9Q-5 -10.6 0 -7.4Q5 -10.6 10 -9L9 1.6Q4 0 0 2.6Q-4 0 -9 1.6Z", "papier")
    return group(cover + leaves, x, y, angle=angle)


def story(leader: Person, seat: str, circle_of: str = "", reading: bool = True) -> str:
    """The leader sits at the left, on a seat 18 high, and tells, one hand high; `circle_of` sits at her feet."""
    prop = book(20, -42) if reading else ""
    hands = ((25, -68), (17, -39)) if reading else ((25, -68), (24, -52))
    return seat + circle_of + put(leader, SIT, -38, 0, prop=prop, hands=hands, mood="talk", nod=4, lean=4, name="story leader")


def listener(p: Person, x: float, y: float, arms: str = "knees", **changes: object) -> str:
    """Sits on the ground, facing left; arms round the knees, one arm up, or leaning back."""
    hands = {"knees": ((16, -20), (12, -18)), "up": ((18, -52), (13, -18)), "back": ((16, -20), (-14, -2))}[arms]
    changes = {"nod": -12, "mood": "laugh", "lean": -4} | changes
    return put(p, GROUND, x, y, flip=True, hands=hands, name="listener", **changes)


# ---------------------------------------------------------------- table
def carry(leader: Person, other: Person, load: str, half: float = 38, top: float = -47) -> str:
    """Two people carry one board from both ends; `load` stands on (0, 0) of the board. Spans about ±66."""
    back = replace(CARRY, hip=(-3, -38), lean=-9, feet=((-17, 0, 0), (10, 0, -14)), nod=2)
    out = put(
        leader, CARRY, -half - 14, 0, grab=((-half + 1, top + 4), (-half - 1, top + 5)), mood="laugh", between=group(load, 0, top),
        name="carry leader",
    )
    return out + put(
        other, back, half + 12.5, 0, flip=True, grab=((half - 1, top + 4), (half + 1, top + 5)), mood="laugh",
        name="carry other",
    )


def board(half: float = 42, legs: float = 34, key: str = "hout-licht") -> str:
    """Table top with its feet in the air."""
    feet = stroke(f"M-30 3V{legs}M30 3V{legs}M-22 3V{legs - 4}M22 3V{legs - 4}", "hout-donker", 3.4)
    return feet + rect(-half, 0, 2 * half, 5, key, 2) + rect(-half + 6, 5, 2 * half - 12, 4, key + "-d", 1)


def vase(x: float) -> str:
    """Flowers on a table at y = 0."""
    return group(
        rect(-3.5, -11, 7, 11, "azuur", 2) + stroke("M0 -11v-7M0 -12l-4 -6M0 -12l4 -6", "bos", 1.2)
        + circle(0, -19, 2.8, "zon") + circle(-4.6, -18, 2.4, "bol-4") + circle(4.6, -18, 2.4, "wit"), x, 0,
    )


def pile(x: float) -> str:
    """Three books on a table at y = 0."""
    return group(rect(-9, -3, 18, 3, "pruim", 0.8) + rect(-8, -6, 16, 3, "papier", 0.8) + rect(-9, -9, 17, 3, "petrol", 0.8), x, 0)


# ---------------------------------------------------------------- clock
def dial(x: float, y: float, r: float, rim: str) -> str:
    """Face of the clock that is held back, with the short hand; the long one is drawn by `hold_back`."""
    marks = "".join(
        stroke(f"M{x + math.sin(a) * r * 0.83:.1f} {y - math.cos(a) * r * 0.83:.1f}L{x + math.sin(a) * r * 0.93:.1f} {y - math.cos(a) * r * 0.93:.1f}", "inkt", 2)
        for a in (i * math.pi / 6 for i in range(12))
    )
    return circle(x, y, r + 4, rim) + circle(x, y, r, "papier") + marks + stroke(f"M{x} {y}L{x + 9} {y - 9}", "inkt", 4)


def hold_back(leader: Person, helper: Person, hung: str, rim: str = "petrol") -> str:
    """On a ladder the leader holds back the hand of a clock, the helper holds the ladder. Spans x -42 .. 70, 157 high.

    `hung` is what the clock (centre (34, -124), radius 33) stands on or hangs from.
    """
    cx, cy = 34.0, -124.0
    out = hung + dial(cx, cy, 29, rim)
    tip = (cx - 22, cy + 5)
    out += circle(cx, cy, 3.2, "inkt")
    pointer = stroke(f"M{cx + 4} {cy - 1}L{tip[0]} {tip[1]}", "pruim", 3.4)
    out += shade(-26, 16) + ladder(-34, 44, 108, 8)
    foot = lambda t: (-34 + 44 * t + 4, -108 * t - 1.5)
    high, low = foot(0.06 + 4 / 8), foot(0.06 + 3 / 8)
    ox, oy = -12, -44
    climb = Pose(
        hip=(-8, -40), lean=12, view="side", nod=-12, gaze=(0.6, -0.6),
        feet=((high[0] - ox, high[1] - oy, 0), (low[0] - ox, low[1] - oy, 0)),
    )
    out += put(leader, climb, ox, oy, grab=((tip[0] + 2, tip[1] - 0.4), (7, -99)), mood="laugh", shadow=False, between=pointer, grip=("fist", "fist"), name="clock leader")
    return out + put(
        helper, LEAN, 29, 0, flip=True, grab=((4.6, -54), (2.4, -47)), nod=-26, lean=8, gaze=(0.4, -1), mood="talk", hip=(0, -39),
        feet=((-13, 0, 12), (7, 0, 0)), name="clock helper",
    )


def post(key: str = "petrol") -> str:
    """Foot and pole of the clock."""
    return shade(38, 18) + rect(30.8, -104, 6.4, 104, key, 2) + path("M24 0L29 -10H39L44 0Z", key + "-d")


# ---------------------------------------------------------------- glass
def behind_glass(leader: Person, mentor: Person, lesson: str, w: float = 92, wall: str = "kamer-1") -> str:
    """A mentor bites her nails behind the glass of a lesson; the leader brings a mug. Spans x -78 .. w.

    `lesson` is drawn in x 2 .. w - 6, y -96 .. -2.
    """
    right = w - 6
    room = f"M2 -96H{right}V-2H2Z"
    shine = path(f"M2 -96H22L2 -58ZM{right} -66V-44L{right - 36} -2H{right - 52}Z", "wit", 0.3)
    out = rect(-2, -100, w, 102, "papier", 2) + clip(room, rect(2, -96, w - 8, 94, wall) + floor(rect(2, -9, w - 8, 9, "vloer") + rect(2, 0, w - 8, 30, "vloer")) + lesson + shine)
    out += rect(-2, -4, w, 6, "mist-l", 1) + rect(-2, -100, 4.4, 102, "mist-l", 1) + rect(-4, -103, w + 4, 5, "inkt", 1)
    bite = Pose(view="side", lean=7, feet=((-6, 0, 0), (5, 0, 0)), nod=3)
    out += put(mentor, bite, -25, 0, hands=((9, -56), (15.5, -76)), mood="worry", gaze=(0.5, 0), name="glass mentor")
    out += path("M-9 -112q3.4 5 0 7q-3.4 -2 0 -7Z", "azuur-d")
    mug = group(props.in_hand("mok", "zon"), 17.5, -53.5, 1.25)
    out += put(
        leader, STAND, -64, 0, grab=((-36, -63), (-47, -52)), elbows=(1, 1), mood="smile", gaze=(0.6, 0), nod=4, head="side",
        name="glass leader", prop=mug,
    )
    return out + steam(-46, -60)


# ---------------------------------------------------------------- telescope
def scope(height: float = 62, angle: float = -6) -> str:
    """Telescope on a tripod; pivot at (14, -height), eyepiece 31 to the left."""
    y = -height
    stand = shade(14, 24) + stroke(f"M14 {y}L0 0M14 {y}L16 1M14 {y}L30 0", "hout-donker", 3)
    tube = rect(-22, -4, 44, 8, "petrol", 2) + rect(14, -6, 22, 12, "petrol-d", 2) + rect(33, -7.4, 5, 14.8, "zon", 1) + rect(-31, -2.4, 11, 4.8, "inkt", 1.4)
    return stand + group(tube, 14, y - 4, angle=angle) + circle(14, y - 4, 2.4, "zon")


def look(leader: Person, angle: float = -6) -> str:
    """The leader bends and really looks through the telescope, to the right. Spans x -66 .. 54."""
    pose = Pose(hip=(-10, -36), lean=37, view="side", feet=((-16, 0, 0), (3, 0, 0)), nod=-32)
    eye = (14 - 31 * math.cos(math.radians(angle)), -66 - 31 * math.sin(math.radians(angle)))
    return put(
        leader, pose, eye[0] - 25, 0, grab=((-9, -71), (eye[0] - 18, -30)), mood="laugh", gaze=(0.4, 0.2), between=scope(72, angle),
        name="scope leader",
    )


# ---------------------------------------------------------------- extras
def bench_pair(left: Person, right: Person, keys: tuple[str, str] = ("zon", "azuur")) -> str:
    """Two people on a bench with steaming mugs: they have time. Spans ±56."""
    out = shade(0, 60) + rect(-52, -44, 104, 6, "hout", 2) + rect(-52, -35, 104, 5, "hout", 2) + stroke("M-46 -44V-18M46 -44V-18", "hout-donker", 3)
    out += floor(rect(-56, -24, 112, 6, "hout-licht", 2.4)) + stroke("M-47 -18V0M47 -18V0", "hout-donker", 4)
    mug = lambda key: group(props.in_hand("mok", key), 0, 0, 1.3)
    out += put(left, BENCH, -29, 2, hands=((19, -46), (8, -41)), head="side", mood="laugh", nod=2, prop=group(mug(keys[0]), 21, -48), shadow=False, name="bench left")
    out += put(
        right, BENCH, 29, 2, flip=True, hands=((18, -50), (6, -40)), head="side", mood="smile", nod=4, prop=group(mug(keys[1]), 20, -52),
        shadow=False, name="bench right",
    )
    return out + steam(-8, -54) + steam(9, -58)
