"""Moments 7 to 10, Relatie: two mugs on a bench, a coat on one's own peg, the telescope, the table carried together."""

from __future__ import annotations

from .. import props
from ..lettering import measure, words
from ..pose import BENCH, CARRY, STAND, Pose
from ..rig import put
from ..svg import circle, ellipse, group, path, rect, stroke
from .kit import Setting, floor, jacket, shade, steam

_NAMES = {"po": ("Sam", "Ali", "Noor"), "vo": ("Daan", "Esra", "Femi"), "mbo": ("Mo", "Lisa", "Joost")}
"""Over the pegs; the last one is the student's."""


def _calendar() -> str:
    out = rect(-17, -108, 34, 38, "wit", 2) + path("M-17 -98V-106Q-17 -108 -15 -108H15Q17 -108 17 -106V-98Z", "pruim")
    out += stroke("M-9 -110v5M9 -110v5", "inkt", 1.8)
    for i in range(5):
        for j in range(3):
            out += rect(-13.6 + i * 5.8, -95 + j * 7.6, 4, 5, "zon" if i == 2 else "mist-l", 0.8)
    ticks = "".join(f"M-1.6 {-92.8 + j * 7.6:.1f}l1.2 1.4l2 -3" for j in range(2))
    return out + stroke(ticks, "inkt", 1)


def _backdrop(s: Setting) -> str:
    """What the calendar hangs on: a garden shed, an advertising pillar, a container."""
    shed = rect(-42, -116, 84, 114, "kamer-2", 1) + stroke("M-28 -116V-4M28 -116V-4M-42 -60H42", "heuvel-1", 1.2) + path("M-50 -114L0 -136L50 -114Z", "dak")
    pillar = rect(-26, -120, 52, 118, "petrol", 3) + rect(-30, -124, 60, 7, "petrol-d", 3) + path("M-24 -124Q0 -142 24 -124Z", "petrol-d")
    pillar += rect(-26, -14, 52, 12, "petrol-d") + rect(-22, -66, 20, 30, "zon", 1) + rect(2, -64, 20, 26, "blos", 1)
    box = rect(-54, -116, 108, 114, "azuur", 1) + stroke("".join(f"M{x} -112V-6" for x in range(-48, 50, 8)), "azuur-d", 1.6)
    box += rect(-54, -116, 108, 4, "azuur-d") + rect(-54, -6, 108, 5, "azuur-d")
    return s.pick(shed, pillar, box)


def bench(s: Setting) -> str:
    """7: a bench, a wall calendar, two steaming mugs."""
    c = s.cast
    out = shade(0, s.pick(52, 34, 60)) + _backdrop(s) + _calendar()
    if s.sector == "mbo":  # planks on two drums
        out += "".join(rect(x - 9, -18, 18, 19, "dak", 2) + rect(x - 9, -12, 18, 2, "inkt") for x in (-44, 44))
    else:
        out += rect(-56, -44, 112, 6, s.pick("hout-donker", "leisteen", "hout"), 2) + rect(-56, -35, 112, 5, s.pick("hout-donker", "leisteen", "hout"), 2)
        out += stroke("M-48 -44V-18M48 -44V-18", "hout-donker", 3) + stroke("M-50 -18V0M50 -18V0", "hout-donker", 4)
    out += shade(0, 66) + floor(rect(-60, -24, 120, 6, "hout-licht", 2.4))
    mug = lambda key, x, y: group(props.in_hand("mok", key), x, y, 1.3)
    partner = s.pick(c.starter, c.student, c.starter)
    out += put(
        c.leader, BENCH, -31, 2, hands=((19, -46), (8, -41)), grip=("fist", "open"), head="side", mood="laugh", nod=2,
        prop=mug("zon", 20, -48), name="7 leader",
    )
    out += put(
        partner, BENCH, 31, 2, flip=True, hands=((18, -50), (6, -40)), grip=("fist", "open"), head="side", mood="calm",
        nod=6, gaze=(0, 0.7), prop=mug(s.pick("azuur", "azuur", "zon"), 19, -52), name="7 partner",
    )
    return out + steam(-10, -56) + steam(11, -60)


def coat(s: Setting) -> str:
    """8: the student hangs a coat on a peg with their own name."""
    c = s.cast
    wall = s.pick("kamer-2", "kamer-3", "mist")
    out = shade(-8, 64) + rect(-66, -122, 116, 120, wall, 3) + rect(-66, -9, 116, 7, s.pick("kamer-2-dd", "kamer-3-dd", "mist-d"), 1) + rect(-60, -98, 104, 7, "hout", 2)
    for x, name in zip((-48, -22, 20), _NAMES[s.sector], strict=True):
        size, h, key = (12, 16, "zon") if x == 20 else (7.4, 12, "wit")
        w = measure(name, size) + (10 if x == 20 else 6)
        out += rect(x - w / 2, -102 - h, w, h, key, 2) + words(name, x, -106.4 if x == 20 else -105.2, size, middle=True)
        out += stroke(f"M{x} -93v4q0 3 3 2", "inkt", 2.4)
    keys = s.pick(("bos", "blos", "petrol"), ("leisteen", "gloed", "pruim"), ("bos", "wit", "instituut"))
    out += group(jacket(keys[0], 44), -48, -88, 0.92) + group(jacket(keys[1], 40), -24, -88, 0.86)
    reach = Pose(view="side", lean=3, feet=((-9, 0, 12), (4, 0, 0)), nod=-16, gaze=(0.4, -0.8))
    out += put(
        c.student, reach, -5, 2, grab=((18, -85), (13, -78)), grip=("fist", "fist"), mood="laugh",
        between=group(jacket(keys[2], 48), 21, -89), name="8 student",
    )
    out += shade(62, 24, 2) + stroke("M48 -18L44 1M76 -18L80 1M47 -8H77", "hout-donker", 3) + floor(rect(45, -20, 34, 4.4, "hout-licht", 1.6))
    hammer = group(rect(-1.3, -13, 2.6, 18, "hout-donker", 1) + rect(-6, -16, 12, 5, "leisteen", 1.2), 48, -68, angle=-18)
    return out + put(
        c.leader, STAND, 62, -20, flip=True, grab=((39, -106), (48, -68)), grip=("flat", "fist"), head="side", mood="laugh", nod=-2,
        gaze=(0.3, 0), between=hammer, shadow=False, name="8 leader",
    )


def telescope(s: Setting) -> str:
    """9: really looking through the telescope, at the school."""
    c = s.cast
    tube_key, rim = s.pick("petrol", "leisteen", "zon"), s.pick("zon", "zon", "inkt")
    out = shade(6, 44) + stroke("M13 -74L0 0M13 -74L15 1M13 -74L30 0", s.pick("leisteen", "inkt", "hout-donker"), 3)
    tube = group(
        rect(-22, -4, 44, 8, tube_key, 2) + rect(14, -6, 18, 12, tube_key + "-d", 2) + rect(30, -7, 4, 14, rim, 1)
        + rect(-31, -2.4, 11, 4.8, "inkt", 1.4) + rect(-4, 4, 6, 5, "inkt", 1)
        + stroke("M40 0H54M39 -8L51 -12M39 8L51 12", "wit", 1.8),
        12.6, -77.8, angle=-18,
    )
    look = Pose(hip=(-10, -36), lean=37, view="side", feet=((-16, 0, 0), (3, 0, 0)), nod=-32)
    out += put(
        c.leader, look, -42, 0, grab=((-8, -65), (-35, -30)), grip=("fist", "open"), mood="laugh", gaze=(0.4, 0.2), between=tube,
        name="9 leader",
    )
    note = group(props.in_hand("klembord", "papier"), 13, -53, 1.1, angle=-8)
    out += put(
        c.educator, STAND, -82, 0, hands=((13, -49), (8, -57)), grip=("fist", "point"), head="side", prop=note, mood="talk", name="9 educator"
    )
    return out


def _on_table(s: Setting, top: float) -> str:
    flowers = rect(-3.5, -11, 7, 11, "azuur", 2) + stroke("M0 -11v-7M0 -12l-4 -6M0 -12l4 -6", "bos", 1.2)
    flowers += circle(0, -19, 2.8, "zon") + circle(-4.6, -18, 2.4, "blos") + circle(4.6, -18, 2.4, "wit")
    books = rect(-9, -3, 18, 3, "pruim", 0.8) + rect(-8, -6, 16, 3, "papier", 0.8) + rect(-9, -9, 17, 3, "petrol", 0.8)
    globe = stroke("M0 -1V-4", "hout-donker", 2) + circle(0, -11, 7, "azuur") + path("M-5 -14q4 -4 6 0t-2 6q-4 0 -4 -6Z", "blad") + rect(-5, -1.6, 10, 1.8, "hout-donker", 0.8)
    gear = circle(0, -9, 8, "staal") + circle(0, -9, 3, "papier") + stroke("M0 -19v4M0 -3v3M-10 -9h3M7 -9h3M-7 -16l2 2M7 -16l-2 2", "staal", 3)
    chest = rect(-11, -10, 22, 10, "dak", 1.4) + rect(-11, -10, 22, 3, "dak-d", 1) + stroke("M-5 -10q5 -6 10 0", "inkt", 1.4)
    left, right = s.pick((books, flowers), (group(props.in_hand("laptop"), 0, -1.4, 1.1), globe), (chest, gear))
    return group(left, -17, top) + group(right, 8, top)


def table(s: Setting) -> str:
    """10: school and institute carry one table from both ends."""
    c, top = s.cast, -47
    legs = stroke(
        f"M-30 {top + 3}V{top + 34}M30 {top + 3}V{top + 34}M-22 {top + 3}V{top + 30}M22 {top + 3}V{top + 30}", s.pick("hout-donker", "leisteen", "leisteen"), 3.4
    )
    board = rect(-42, top, 84, 5, s.pick("hout-licht", "wit", "hout"), 2) + rect(-36, top + 5, 72, 4, s.pick("hout", "mist", "hout-donker"), 1)
    back = Pose(hip=(-3, -38), lean=-9, view="side", feet=((-17, 0, 0), (10, 0, -14)), nod=2, grip=("fist", "fist"))
    things = legs + _on_table(s, top) + board
    out = ellipse(0, 1, 84, 3.6, "inkt", 0.12)
    out += put(
        c.educator, back, 51.5, 0, flip=True, grab=((37, top + 4), (39, top + 5)), mood="laugh", tall=1.0, name="10 educator", between=things
    )
    return out + put(c.leader, CARRY, -52, 0, grab=((-37, top + 4), (-39, top + 5)), mood="laugh", name="10 leader")
