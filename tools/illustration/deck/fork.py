"""Where the road parts: the cover of the dilemmas. 105 x 98 without a sky; the layout lays its colour, the title and both signs."""

from __future__ import annotations

from dataclasses import replace

from .. import nature
from ..cast import WALKERS
from ..meeting import MEETINGS
from ..moments.kit import shade
from ..pose import REST, STAND
from ..rig import put
from ..svg import circle, document, ids, num, path, stroke
from . import journey, samen
from .contract import BLEED, HEIGHT, WIDTH
from .land import LIGHTS, lantern, lawn, under_sky
from .page import far, school
from .road_end import GROUNDS

MIDDLE = WIDTH / 2
_RISE = ((-4.0, 69.4), (26.0, 69.4), (50.0, 76.0), (MIDDLE, 103.0))
"""Upper side of the left way, from the edge to the foot of the page: the points of a curve."""
_LOW = ((-4.0, 76.2), (14.0, 76.6), (27.0, 84.0), (29.0, 103.0))
"""Its lower side."""
SIGN_FOOT = 68.2
"""y where the posts of the signs stand; their middle is 16 mm from the edge of the card."""
_MEETS = replace(samen.STRETCH, church=4, houses=(72.6, 86), harbour=92)
"""The land where sectors meet, its houses beside who stands there."""

Curve = tuple[tuple[float, float], ...]


def _at(curve: Curve, t: float) -> tuple[float, float]:
    u = 1 - t
    weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
    return sum(w * p[0] for w, p in zip(weights, curve, strict=True)), sum(w * p[1] for w, p in zip(weights, curve, strict=True))


def _way(number: int) -> str:
    """One of the two ribbons: 1 goes to the left, 2 to the right, wider where it is near."""
    side = lambda x: x if number == 1 else WIDTH - x
    p = lambda point: f"{num(side(point[0]))} {num(point[1])}"
    curve = lambda c: "C" + " ".join(p(q) for q in c[1:])
    shape = f"M{p(_RISE[0])}{curve(_RISE)}L{p(_LOW[3])}{curve(_LOW[::-1])}Z"
    out = stroke(shape, "lintrand", 1.6) + path(shape, f"path{number}")
    middle = tuple(((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(_RISE, _LOW, strict=True))
    for i in range(22 if number == 1 else 11):
        t = (i + 0.5) / (22 if number == 1 else 11)
        x, y = _at(middle, t)
        wide = 0.5 + t * t * 0.9
        if number == 1:
            out += circle(side(x), y, wide * 0.62, "lintrand")
        else:
            (a, b), (c, d) = _at(middle, t - 0.022), _at(middle, t + 0.022)
            out += stroke(f"M{num(side(a))} {num(b)}L{num(side(c))} {num(d)}", "lintrand", wide)
    return out


def _land(world: str) -> str:
    """One world under the colour of the page."""
    hour = samen.HOURS[world]
    things = {"po": lambda: far("po", hour, 22, 66) + school("po", 64.6, 0.27), "vo": lambda: far("vo", hour, 4, 98), "mbo": lambda: far("mbo", hour, 8, 82)}[world]()
    near = {"po": lambda: nature.tree(96, 70, 24, "boom") + nature.tree(8, 69, 18, "boom-2", "populier"), "vo": lambda: nature.tree(97, 71, 22, "boom"), "mbo": lambda: lantern(97, 71, 26)}[world]()
    land = under_sky(GROUNDS[world], LIGHTS[hour], "", ((46, 40, -3),) if world == "po" else ())
    return (things + land if world == "vo" else land + things) + near + lawn(GROUNDS[world])


def fork(sector: str) -> str:
    """The leader stands where two ways part, and does not know yet; where sectors meet, others point."""
    ids.reset(f"{sector}vork-")
    halo = circle(MIDDLE, 56, 34, "accent-100", 0.7)
    land = journey.land(samen.CARD, _MEETS, MEETINGS[sector], sky=False) if sector in MEETINGS else _land(sector)
    posts = "".join(shade(x, 4.4, SIGN_FOOT, 0.9) + stroke(f"M{x} 42V{SIGN_FOOT}", "hout-donker", 1.8, "butt") for x in (16, WIDTH - 16))
    return document(halo + land + _way(2) + _way(1) + posts + _people(sector), WIDTH, HEIGHT, BLEED)


def _people(sector: str) -> str:
    doubt = replace(REST, hands=((25, -64), (-25, -64)), elbows=(1, -1), gaze=(-0.6, 0.1))
    meeting = MEETINGS.get(sector)
    if meeting is None:
        return put(WALKERS[sector].leader, doubt, MIDDLE, 85.4, 0.56, mood="calm", name="fork leader")
    point = replace(STAND, hands=((25, -60), (-12, -40)), grip=("point", "open"))
    think = replace(REST, hands=((12.6, -47), (-5, -68.6)), elbows=(-1, 1), gaze=(0.3, -0.7))
    out = put(meeting.cast("po").student, point, 37, 82, 0.46, flip=True, head="side", mood="talk", name="fork student")
    out += put(replace(meeting.cast("mbo").mentor, top="petrol"), point, 68, 82, 0.46, head="side", mood="talk", name="fork mentor")
    return out + put(meeting.cast("vo").leader, think, MIDDLE, 86, 0.52, mood="calm", name="fork leader")
