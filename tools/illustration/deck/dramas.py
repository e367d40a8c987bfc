"""Small dramas with a verb, shared by the sectors. Ground at y = 0, adult = 100 units; a card scales and places them.

Hands meet their props: the rig refuses a target out of reach. Every function takes its people, so that each sector casts its own.
"""

from __future__ import annotations

import math
from dataclasses import replace

from .. import props
from ..person import Person
from ..pose import BENCH, CARRY, GROUND, LEAN, SIT, STAND, Pose
from ..lettering import BOLD, words
from ..rig import put
from ..svg import circle, clip, ellipse, group, path, rect, stroke


def shade(x: float, y: float, half: float) -> str:
    """Contact shadow."""
    return ellipse(x, y, half, 2.6, "inkt", 0.14)


def steam(x: float, y: float) -> str:
    """Above something hot."""
    return stroke(f"M{x - 1.6} {y}q-2.4 -3 0 -6t0 -6M{x + 2} {y - 1}q-2.4 -3 0 -6t0 -5", "wit", 1.3, alpha=0.9)


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


# ---------------------------------------------------------------- hats
def bowler(key: str) -> str:
    return path("M-9 0C-9.4 -9 -5 -11 0 -11C5 -11 9.4 -9 9 0Z", key) + rect(-14, -1.6, 28, 3.2, key + "-d", 1.6) + rect(-9, -4.4, 18, 2.6, "papier")


def helmet(key: str = "zon") -> str:
    return path("M-11 0C-11.4 -8.6 -6.6 -12 0 -12C6.6 -12 11.4 -8.6 11 0Z", key) + rect(-13, -1.6, 26, 2.8, key + "-d", 1.4) + rect(-1.8, -13, 3.6, 11, key + "-l", 1.6)


def toque() -> str:
    return path("M-9 0L-8.6 -6A5.4 5.4 0 0 1 -6.6 -14A7 7 0 0 1 6.6 -14A5.4 5.4 0 0 1 8.6 -6L9 0Z", "wit") + rect(-9, -4, 18, 4.4, "mist-l", 1)


def wool(key: str) -> str:
    return path("M-10 0C-10.6 -9 -5.6 -12 0 -12C5.6 -12 10.6 -9 10 0Z", key) + rect(-11, -3.4, 22, 5, key + "-d", 2.4) + circle(0, -13, 3.4, "papier")


def cap(key: str) -> str:
    return path("M-10 0C-10.6 -8 -5.6 -10.6 0 -10.6C5.6 -10.6 10.6 -8 10 0Z", key) + path("M2 -1.6Q10 -3.6 17 .4Q17 1.8 14 1.6Q8 .4 2 .8Z", key + "-d")


def mortarboard(key: str = "inkt-zacht") -> str:
    return path("M-9 0V-7H9V0Q0 3 -9 0Z", key + "-d") + path("M-16 -8L0 -13L16 -8L0 -3Z", key) + stroke("M0 -8L13 -6V3", "zon", 1.2) + circle(13, 4, 1.8, "zon")


def cycle_helmet(key: str) -> str:
    return path("M-12 0C-13 -9 -6 -13 1 -12.4C8 -12 13 -7 12.6 0Q0 -3 -12 0Z", key) + stroke("M-7 -4.6Q0 -9 8 -7M-2 -3.6Q3 -6.4 9 -5", "papier", 1.6)


def captain() -> str:
    return path("M-11 -5Q-12 -12 0 -12.6Q12 -12 11 -5Z", "wit") + rect(-10, -5.4, 20, 5, "inkt", 1) + path("M-9 0Q0 3.4 11 1.6Q11 -.6 8 -.8H-9Z", "inkt-zacht") + circle(0, -6.4, 2, "zon")


TOWER = {
    "po": ((bowler("pruim"), 9.6, -4, 0), (helmet(), 10.4, 6, 1.4), (toque(), 15, -7, -2), (wool("petrol"), 10, 9, 1), (cap("azuur"), 9, -12, -1)),
    "vo": ((cap("petrol"), 9, -3, 0), (cycle_helmet("azuur"), 10.4, 5, 1), (bowler("pruim"), 9.8, -6, -1.6), (mortarboard(), 12, 7, 1.4), (wool("zon"), 12, -9, 0)),
    "mbo": ((helmet("zon"), 10.4, -4, 0), (toque(), 15, 6, 1.4), (captain(), 10.6, -7, -1), (cap("bos"), 9, 8, 1.2), (wool("blos"), 12, -8, -1)),
}
"""Hats from the head up: drawing, height, tilt, shift."""


def tower(sector: str, x: float, y: float) -> str:
    """Five hats on a head whose crown is at (x, y)."""
    out = ""
    for hat, height, tilt, shift in TOWER[sector]:
        out += group(hat, x + shift, y, angle=tilt)
        y -= height
    return out


def hats(leader: Person, other: Person, sector: str, handed: str) -> str:
    """The leader juggles a tower of hats and hands one over; spans x -50 .. 62, 155 high."""
    given = group(handed, 16, -65, angle=8)
    out = put(
        leader, STAND, -22, 0, grab=((8, -66), (-46, -80)), elbows=(1, -1), gaze=(0.6, -0.9), mood="laugh", between=given,
        feet=((-7, 0, 0), (7, 0, 0)), hat=None, name="hats leader",
    ) + tower(sector, -23, -98)
    out += put(other, STAND, 52, 0, flip=True, grab=((25, -66), (28, -69)), view="side", mood="laugh", lean=4, gaze=(0, 0.2), name="hats other")
    return out + stroke("M-52 -96q-3 -4 -1 -9M-47 -98q-2 -3 -.6 -6", "inkt-zacht", 1.2)


def carry(leader: Person, other: Person, load: str, half: float = 38, top: float = -47) -> str:
    """Two people carry one board from both ends; `load` stands on (0, 0) of the board. Spans about ±66."""
    back = replace(CARRY, hip=(-3, -38), lean=-9, feet=((-17, 0, 0), (10, 0, -14)), nod=2)
    out = put(
        leader, CARRY, -half - 14, 0, grab=((-half + 1, top + 4), (-half - 1, top + 5)), mood="laugh", shadow=False,
        between=group(load, 0, top), name="carry leader",
    )
    return out + put(
        other, back, half + 12.5, 0, flip=True, grab=((half - 1, top + 4), (half + 1, top + 5)), mood="laugh", shadow=False,
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
    pointer = stroke(f"M{cx + 4} {cy - 1}L{tip[0]} {tip[1]}", "accent-500", 3.4)
    rail = lambda dx: f"M{-34 + dx} 0L{10 + dx} -108"
    rungs = "".join(f"M{-34 + 44 * t:.1f} {-108 * t:.1f}h13" for t in (i / 8 + 0.06 for i in range(8)))
    out += shade(-26, 1, 16) + stroke(rail(0) + rail(13), "hout-donker", 3.2) + stroke(rungs, "hout", 3)
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
    return shade(38, 0, 18) + rect(30.8, -104, 6.4, 104, key, 2) + path("M24 0L29 -10H39L44 0Z", key + "-d")


# ---------------------------------------------------------------- glass
def behind_glass(leader: Person, mentor: Person, lesson: str, w: float = 92) -> str:
    """A mentor bites her nails behind the glass of a lesson; the leader brings a mug. Spans x -78 .. w.

    `lesson` is drawn in x 2 .. w - 6, y -96 .. -2.
    """
    right = w - 6
    room = f"M2 -96H{right}V-2H2Z"
    shine = path(f"M2 -96H22L2 -58ZM{right} -66V-44L{right - 36} -2H{right - 52}Z", "wit", 0.3)
    out = rect(-2, -100, w, 102, "papier", 2) + clip(room, rect(2, -96, w - 8, 94, "kamer-1") + lesson + shine)
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
    stand = shade(14, 1, 24) + stroke(f"M14 {y}L0 0M14 {y}L16 1M14 {y}L30 0", "hout-donker", 3)
    tube = rect(-22, -4, 44, 8, "petrol", 2) + rect(14, -6, 22, 12, "petrol-d", 2) + rect(33, -7.4, 5, 14.8, "zon", 1) + rect(-31, -2.4, 11, 4.8, "inkt", 1.4)
    return stand + group(tube, 14, y - 4, angle=angle) + circle(14, y - 4, 2.4, "zon")


def look(leader: Person, angle: float = -6) -> str:
    """The leader bends and really looks through the telescope, to the right. Spans x -66 .. 54."""
    pose = Pose(hip=(-10, -36), lean=37, view="side", feet=((-16, 0, 0), (3, 0, 0)), nod=-32)
    eye = (14 - 31 * math.cos(math.radians(angle)), -66 - 31 * math.sin(math.radians(angle)))
    return put(
        leader, pose, eye[0] - 25, 0, grab=((-9, -62), (eye[0] - 18, -30)), mood="laugh", gaze=(0.4, 0.2), between=scope(62, angle),
        name="scope leader",
    )


# ---------------------------------------------------------------- extras
def bench_pair(left: Person, right: Person, keys: tuple[str, str] = ("zon", "azuur")) -> str:
    """Two people on a bench with steaming mugs: they have time. Spans ±56."""
    out = shade(0, 1, 60) + rect(-52, -44, 104, 6, "hout", 2) + rect(-52, -35, 104, 5, "hout", 2) + stroke("M-46 -44V-18M46 -44V-18", "hout-donker", 3)
    out += rect(-56, -24, 112, 6, "hout-licht", 2.4) + stroke("M-47 -18V0M47 -18V0", "hout-donker", 4)
    mug = lambda key: group(props.in_hand("mok", key), 0, 0, 1.3)
    out += put(left, BENCH, -29, 2, hands=((19, -46), (8, -41)), head="side", mood="laugh", nod=2, prop=group(mug(keys[0]), 21, -48), shadow=False, name="bench left")
    out += put(
        right, BENCH, 29, 2, flip=True, hands=((18, -50), (6, -40)), head="side", mood="smile", nod=4, prop=group(mug(keys[1]), 20, -52),
        shadow=False, name="bench right",
    )
    return out + steam(-8, -54) + steam(9, -58)


# ---------------------------------------------------------------- coat
def coat(key: str, h: float = 46) -> str:
    """Hangs from (0, 0)."""
    low = f"{h * 0.74:.1f}"
    return (
        path(f"M-3 0Q0 -3 3 0L9 6L14 {h * 0.7:.1f}L9 {low}L8 {h}Q0 {h + 3} -8 {h}L-9 {low}L-14 {h * 0.7:.1f}L-9 6Z", key)
        + stroke(f"M0 4V{h}", key + "-d", 1.4) + path("M-3 0L0 8L3 0L6 4L0 13L-6 4Z", key + "-d") + circle(2.4, 22, 1, "papier") + circle(2.4, 31, 1, "papier")
    )


def coat_rack(leader: Person, owner: Person, names: tuple[str, str, str] = ("Sam", "Ali", "Noor")) -> str:
    """A new colleague hangs a coat on the peg with her own name; the leader, on a stool, has just put it up. Spans x -70 .. 88."""
    out = rect(-70, -126, 126, 126, "inkt", 3) + rect(-66, -122, 118, 120, "kamer-1", 2) + rect(-66, -8, 118, 6, "hout-licht", 1)
    out += rect(-60, -98, 106, 7, "hout", 2)
    for x, name in zip((-48, -22, 20), names, strict=True):
        mine = name == names[-1]
        w, h = (36, 16) if mine else (22, 12)
        out += rect(x - w / 2, -101 - h, w, h, "zon" if mine else "wit", 2) + words(name, x, -105, 12.5 if mine else 8, "inkt", BOLD, True)
        out += stroke(f"M{x} -93v4q0 3 3 2", "inkt", 2.4)
    out += group(coat("bos", 44), -48, -88, 0.92) + group(coat("blos", 40), -24, -88, 0.86) + group(coat("petrol", 48), 21, -89)
    reach = Pose(view="side", lean=3, feet=((-9, 0, 12), (4, 0, 0)), head="side", nod=-16, gaze=(0.4, -0.8))
    out += put(owner, reach, -5, 2, grab=((18, -85), (13, -78)), mood="laugh", name="coat owner")
    out += shade(66, 2, 24) + stroke("M52 -18L48 1M80 -18L84 1M51 -8H81", "hout-donker", 3) + rect(49, -20, 34, 4.4, "hout-licht", 1.6)
    hammer = group(rect(-1.3, -13, 2.6, 18, "hout-donker", 1) + rect(-6, -16, 12, 5, "leisteen", 1.2), 14, -48, angle=18)
    return out + put(
        leader, STAND, 66, -20, flip=True, grab=((41, -104), (52, -68)), head="side", mood="laugh", nod=-2, gaze=(0.3, 0), prop=hammer, shadow=False,
        name="coat leader",
    )
