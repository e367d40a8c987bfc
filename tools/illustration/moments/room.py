"""Moments 4 to 6, Ruimte: handing over a hat, holding back the clock, the mentor behind the glass."""

from __future__ import annotations

import math

from .. import props
from ..pose import LEAN, STAND, Pose
from ..rig import put
from ..svg import circle, clip, group, path, rect, stroke
from .kit import HATS, Setting, floor, ladder, shade, steam

_TOWERS = {
    "po": (("bolhoed", "pruim"), ("helm", "zon"), ("koksmuts", ""), ("muts", "petrol"), ("pet", "azuur"), ("kroon", "zon")),
    "vo": (("pet", "pruim"), ("baret", "inkt"), ("muts", "bos"), ("bolhoed", "azuur"), ("helm", "petrol"), ("kroon", "zon")),
    "mbo": (("helm", "zon"), ("koksmuts", ""), ("pet", "bos"), ("bolhoed", "pruim"), ("muts", "azuur"), ("pet", "zon")),
}


def hats(s: Setting, shows: float = 1) -> str:
    """4: a tower of hats on the leader's head, and one is handed over; of every hat the part `shows` is seen under the next one."""
    c, x, y, tower = s.cast, -22.0, -98.0, ""
    for i, (name, key) in enumerate(_TOWERS[s.sector][:-1]):
        draw, height = HATS[name]
        tower += group(draw(key), x + (0, 1.4, -2, 1, -1)[i], y, angle=(-4, 6, -7, 9, -12)[i])
        y -= height * shows
    given, key = _TOWERS[s.sector][-1]
    hat = group(HATS[given][0](key), 16, -64, angle=8)
    wobble = stroke(f"M-42 {y + 30:.0f}q-4 -5 -1 -11M-48 {y + 28:.0f}q-3 -3 -.6 -7M0 {y + 26:.0f}q4 -5 1 -11", "inkt-zacht", 1.3)
    out = put(
        c.leader, STAND, -22, 0, grab=((8, -64), (-46, -80)), grip=("flat", "open"), elbows=(1, -1), gaze=(0.6, -0.9),
        mood="laugh", feet=((-7, 0, 0), (9, 0, 0)), hip=(1, -40.4), name="4 leader",
    )
    out += tower + wobble
    return out + put(
        c.starter, STAND, 52, 0, flip=True, grab=((25, -64), (28, -69)), grip=("flat", "open"), view="side", mood="laugh",
        lean=4, gaze=(0, 0.2), between=hat, name="4 starter",
    )


def _dial(s: Setting, cx: float, cy: float, r: float) -> str:
    pole, ring = s.pick("petrol", "inkt", "leisteen"), s.pick("petrol", "pruim", "zon-d")
    out = shade(cx + 4, 18) + rect(cx - 3.2, cy + 20, 6.4, -cy - 20, pole, 2)
    if s.sector == "mbo":
        out += stroke("".join(f"M{cx - 6} {-8 - 20 * i}L{cx + 6} {-18 - 20 * i}" for i in range(4)) + f"M{cx - 6} 0V-88M{cx + 6} 0V-88", pole, 2)
    out += path(f"M{cx - 10} 0L{cx - 5} -10H{cx + 5}L{cx + 10} 0Z", pole + "-d")
    out += circle(cx, cy, r + 4, ring) + circle(cx, cy, r, "papier")
    ticks = ((math.sin(a), math.cos(a)) for a in (i * math.pi / 6 for i in range(12)))
    return out + stroke("".join(f"M{cx + u * 24:.1f} {cy - v * 24:.1f}L{cx + u * 27:.1f} {cy - v * 27:.1f}" for u, v in ticks), "inkt", 2)


def clock(s: Setting) -> str:
    """5: on a ladder, holding back the hand of the clock."""
    c, cx, cy = s.cast, 34, -124
    tip = (cx - 22, cy + 5)
    out = _dial(s, cx, cy, 29) + stroke(f"M{cx} {cy}L{cx + 9} {cy - 9}", "inkt", 4)
    out += shade(-26, 12) + ladder(-34, 44, 108, 8)
    rung = lambda t: (-34 + 44 * t + 4, -108 * t - 1.5)
    (ax, ay), (bx, by) = rung(0.06 + 4 / 8), rung(0.06 + 3 / 8)
    ox, oy = -12, -44
    climb = Pose(
        hip=(-8, -40), lean=12, view="side", feet=((ax - ox, ay - oy, 0), (bx - ox, by - oy, 0)), nod=-12, gaze=(0.6, -0.6)
    )
    hand = stroke(f"M{cx + 4} {cy - 1}L{tip[0]} {tip[1]}", "pruim", 3.4) + circle(cx, cy, 3.2, "inkt")
    out += put(
        c.leader, climb, ox, oy, grab=((tip[0] + 2, tip[1] - 0.4), (7, -99)), grip=("fist", "fist"), mood="laugh", shadow=False,
        between=hand, name="5 leader",
    )
    helper = s.pick(c.colleague, c.mentor, c.colleague)
    return group(
        out
        + put(
            helper, LEAN, 29, 0, flip=True, grab=((4.6, -54), (2.4, -47)), nod=-26, lean=8, gaze=(0.4, -1), mood="talk",
            grip=("fist", "fist"), hip=(0, -39), feet=((-13, 0, 12), (7, 0, 0)), name="5 helper",
        ),
        8,
        0,
    )


def _lesson(s: Setting) -> str:
    """What goes on behind the glass."""
    c = s.cast
    wall = rect(2, -96, 84, 94, s.pick("kamer-4", "kamer-2", "kamer-2"))
    board = rect(30, -86, 50, 30, s.pick("bos", "wit", "wit"), 1.6) + s.pick(
        stroke("M37 -77h16M37 -71h22M37 -65h12", "papier", 1.4),
        stroke("M36 -62l8 -16l8 10l8 -12M36 -60h26", "petrol", 1.6),
        circle(46, -71, 8, "staal") + circle(46, -71, 3, "wit") + stroke("M60 -78h14M60 -72h10M60 -66h12", "leisteen", 1.4),
    )
    out = wall + floor(rect(2, -9, 84, 9, s.pick("vloer", "beton-d", "staal"))) + board
    out += put(
        c.student, STAND, 30, -5, 0.72, hands=((24, -62), (-12, -38)), grip=("point", "open"), mood="talk", shadow=False, name="6 student"
    )
    rows = {"po": ((56, 0.84, 1), (74, 0.84, 3)), "vo": ((58, 0.6, 3), (77, 0.6, 2)), "mbo": ((57, 0.58, 2), (76, 0.58, 0))}
    for x, k, n in rows[s.sector]:
        out += put(c.learners[n], Pose(view="back", hip=(0, -40.6)), x, -2, k, shadow=False, name="6 learner")
    glare = path("M2 -96H22L2 -58ZM34 -96H46L2 -14V-36Z", "wit", 0.28)
    return out + glare


def glass(s: Setting) -> str:
    """6: the mentor bites her nails behind the classroom glass; the leader brings a mug."""
    c = s.cast
    out = shade(44, 48) + rect(-2, -100, 92, 102, "papier", 2) + clip("M2 -96H86V0H2Z", _lesson(s))
    out += rect(-2, -4, 92, 6, "mist-l", 1) + rect(-2, -100, 4.4, 102, "mist-l", 1)
    bite = Pose(view="side", lean=7, feet=((-6, 0, 0), (5, 0, 0)), nod=3)
    out += put(
        c.mentor, bite, -25, 0, hands=((9, -56), (15.5, -76)), grip=("fist", "fist"), mood="worry", gaze=(0.5, 0), name="6 mentor"
    )
    out += path("M-9 -112q3.4 5 0 7q-3.4 -2 0 -7Z", "azuur-d")
    mug = group(props.in_hand("mok", "zon"), -45.4, -55, 1.25)
    out += put(
        c.leader, STAND, -66, 0, grab=((-39, -63), (-48, -53)), grip=("open", "fist"), gaze=(0.6, 0), mood="smile", nod=4,
        head="side", between=mug + steam(-45, -62), name="6 leader",
    )
    return group(out, -12, 0)
