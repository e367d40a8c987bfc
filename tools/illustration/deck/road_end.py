"""Cards without a theme: where the road begins and where it ends, and the land they share."""

from __future__ import annotations

import math
from dataclasses import replace

from .. import buildings, hand_props, nature, props
from ..cast import WALKERS
from ..pose import NOTES, REST, STAND
from ..rig import put
from ..svg import circle, ellipse, group, num, path, rect, stroke
from .contract import DASH_LENGTH, DASH_PITCH, DASH_WIDTH, DOT_PITCH, DOT_RADIUS, Road
from .dramas import bench_pair
from .land import (
    LIGHTS,
    MEADOW,
    QUAY,
    SQUARE,
    Light,
    backdrop,
    canal_houses,
    clouds,
    lantern,
    lawn,
    moon,
    stars,
    sun,
)

GROUNDS = {"po": MEADOW, "vo": SQUARE, "mbo": QUAY}


def _far(sector: str, light: Light) -> str:
    """What stands on the horizon."""
    if sector == "po":
        return buildings.church(64, 54, 14, "heuvel-4") + nature.tree(80, 56, 9, "boom-2", "populier") + nature.tree(84, 56.5, 7, "boom-2", "populier")
    if sector == "vo":
        return canal_houses(6, 34, light, 1) + canal_houses(70, 99, light, 4)
    return props.crane(76, 54.4, 26, "kamer-3-dd") + rect(84, 48.5, 12, 6, "kamer-3-dd") + rect(10, 50.5, 14, 4, "kamer-3-dd")


def plain(sector: str, hour: str = "t3-tafel", aloft: bool = False) -> str:
    """Land and road in the light of `hour` with an empty sky, for words; with `aloft`, the sun, moon and clouds of the hour in it."""
    light, ground = LIGHTS[hour], GROUNDS[sector]
    ridge = ((46, 40, -3),) if sector == "po" else ()
    return backdrop(ground, light, _aloft(hour, light) if aloft else "", "", ridge) + Road(2).draw() + lawn(ground)


def _aloft(hour: str, light: Light) -> str:
    """Just over the horizon, at a side: the tab, the disc of the sector and whoever stands in the middle leave it free."""
    if light.dark:
        spots = ((11, 29, 0.5), (20, 36, 0.35), (29, 26, 0.4), (74, 28, 0.4), (84, 37, 0.5), (95, 30, 0.35), (90, 45, 0.35), (14, 46, 0.35))
        return stars(spots) + (moon(91, 50.4, 3) if light.sky == "nacht" else "")
    at = {"t1-waarom": (16, 52, 8), "t2-rollen": (18, 48, 6), "t4-team": (88, 47, 6), "t5-tijd": (88, 49, 7), "t6-begeleiden": (86, 51, 8)}
    out = sun(light, *at[hour]) if hour in at else ""
    return out + clouds((80, 50, 12) if hour in ("t1-waarom", "t2-rollen", "t3-tafel") else (8, 51.6, 9))


_CLEAR: dict[tuple[str, str], dict[str, str]] = {
    ("po", "learner"): {"top": "pruim", "bottom": "inkt"}, ("po", "mentor"): {"top": "petrol"}, ("vo", "mentor"): {"top": "petrol"},
    ("mbo", "educator"): {"top": "blos"}, ("mbo", "learner"): {"top": "wit"},
}  # fmt: skip
"""Who wears something else on the title card, where their own clothes would vanish against sky, grass or water."""


def begin(sector: str, hour: str) -> str:
    """The road begins at the feet of the leader, arms wide open among the people of the sector: the title card."""
    light, ground, cast = LIGHTS[hour], GROUNDS[sector], WALKERS[sector]
    ridge = ((36, 28, -4),) if sector == "po" else ()
    out = backdrop(ground, light, sun(light, 48, 42, 13) + clouds((14, 30, 14), (82, 36, 15)), _far(sector, light), ridge)
    out += _begin_near(sector) + Road(2).draw(start=53) + lawn(ground)
    out += put(replace(cast.educator, **_CLEAR.get((sector, "educator"), {})), NOTES, 11, 84, 0.43, prop=hand_props.notes(), mood="smile", name="begin educator")
    out += put(replace(cast.mentor, **_CLEAR.get((sector, "mentor"), {})), STAND, 93, 83.6, 0.43, flip=True, head="side", hands=((14, -52), (-10, -42)), prop=group(props.in_hand("mok", "zon"), 14, -54, 1.3), mood="smile", name="begin mentor")
    out += put(cast.student, STAND, 78, 90, 0.45, flip=True, head="turn", hands=((19, -62), (-11, -40)), elbows=(1, 1), mood="laugh", name="begin student")
    child = replace(cast.learners[2], **_CLEAR.get((sector, "learner"), {}))
    out += put(child, STAND, 23, 91, 0.53 if child.kid > 0.5 else 0.44, hands=((19, -64), (-11, -40)), elbows=(1, 1), mood="laugh", name="begin learner")
    wide = replace(REST, hands=((27, -80), (-27, -80)), elbows=(1, -1))
    return out + put(cast.leader, wide, 50, 95, 0.56, mood="laugh", name="begin leader")


def _begin_near(sector: str) -> str:
    if sector == "po":
        return buildings.village_small(56, 58, 24) + nature.tree(97, 69, 20, "boom-2", "populier") + nature.tree(10, 69, 24, "boom")
    if sector == "vo":
        return nature.tree(9, 71, 22, "boom") + lantern(62, 70, 26, False)
    return props.ship(64, 61.4, 0.32)


def end(sector: str) -> str:
    """The ribbons stop side by side at a flag; the leader and the student shake hands on it."""
    light, ground, cast = LIGHTS["t4-team"], GROUNDS[sector], WALKERS[sector]
    ridge = ((70, 30, -4),) if sector == "po" else ()
    out = backdrop(ground, light, sun(light, 30, 44, 11) + clouds((74, 33, 15), (12, 35, 11)), _far(sector, light), ridge) + _end_near(sector)
    out += finish(lawn(ground))
    left = put(cast.leader, STAND, 46, 94, 0.49, view="side", hands=((26, -54), (-9, -42)), mood="laugh", name=f"{sector} end leader")
    right = put(cast.student, STAND, 71.6, 94, 0.47, flip=True, view="side", hands=((26, -57), (-9, -42)), mood="laugh", name=f"{sector} end student")
    return out + left + right


REST_HOUR = {"po": "t5-tijd", "vo": "t6-begeleiden", "mbo": "haven"}
"""The light in which two sit down: later than the handshake."""


def rest(sector: str) -> str:
    """The same end of the road, later that day: the leader and the mentor on a bench under the flag, a mug in hand."""
    light, ground, cast = LIGHTS[REST_HOUR[sector]], GROUNDS[sector], WALKERS[sector]
    ridge = ((34, 28, -4),) if sector == "po" else ()
    out = backdrop(ground, light, sun(light, 84, 47, 10) + clouds((20, 34, 15)), _far(sector, light), ridge) + _rest_near(sector) + finish(lawn(ground))
    return out + group(bench_pair(cast.leader, cast.mentor), 78, 95.4, 0.44)


def _rest_near(sector: str) -> str:
    if sector == "po":
        return buildings.village_small(8, 56, 22) + nature.tree(34, 69, 24, "boom")
    if sector == "vo":
        return nature.tree(30, 71, 22, "boom-2") + lantern(42, 72, 26)
    return props.ship(30, 61.4, 0.36) + lantern(40, 70, 26)


def finish(front: str) -> str:
    """The road comes to one round end of two colours at the foot of a flag; `front` is the ground before it."""
    road, begin, last = Road(2), 29.0, 59.0
    close = {1: 77.5, 2: 82.5}  # side by side

    def y(n: int, x: float) -> float:
        t = min(1.0, max(0.0, (x - 42) / 15))
        return road.y(n, x) + (close[n] - road.y(n, x)) * t * t * (3 - 2 * t)

    def line(n: int, first: float) -> str:
        count = round((last - first) / 0.5)
        return "M" + "L".join(f"{num(x)} {num(y(n, x))}" for x in (first + (last - first) * i / count for i in range(count + 1)))

    out = road.draw(stop=begin + 3) + path("M59 74.4A5.6 5.6 0 0 1 59 85.6Z", "lintrand")
    for n in (2, 1):
        out += stroke(line(n, begin + 1), "lintrand", 6.2, "butt") + stroke(line(n, begin), f"path{n}", 5, "butt")
    apart = next(x / 2 for x in range(84, 118) if y(2, x / 2) - y(1, x / 2) >= 5)
    out += stroke(line(2, apart), "path2", 5, "butt") + stroke(line(1, apart), "path1", 5, "butt")  # no edge between them from here on
    crossing = next(x for x in road.crossings() if begin < x < last)
    out += "".join(circle(x, y(1, x), DOT_RADIUS, "lintrand") for x in ((i + 0.5) * DOT_PITCH for i in range(30)) if begin < x < last - 1)
    for x in ((i + 0.5) * DASH_PITCH for i in range(20)):
        if begin < x < last - 1 and abs(x - crossing) > 5.25:
            slope = y(2, x + 0.5) - y(2, x - 0.5)
            half = DASH_LENGTH / 2 / math.hypot(1, slope)
            out += stroke(f"M{num(x - half)} {num(y(2, x - half))}L{num(x + half)} {num(y(2, x + half))}", "lintrand", DASH_WIDTH)
    out += path("M58.9 75A5 5 0 0 1 64 80H58.9Z", "path1") + path("M58.9 85A5 5 0 0 0 64 80H58.9Z", "path2")
    pole = ellipse(59.6, 80.4, 3.4, 0.9, "inkt", 0.2) + stroke("M59 80V28", "hout-donker", 1.3) + circle(59, 27.4, 1.1, "zon")
    flag = path("M59.6 29.4C67 26.4 73 32.4 83 29.4V43C73 46 67 40 59.6 43Z", "accent-500") + stroke("M66.4 36.2l3 3l6.4 -6.4", "wit", 1.8)
    return out + pole + flag + front


def _end_near(sector: str) -> str:
    if sector == "po":
        return nature.tree(92, 69, 26, "boom") + nature.tree(14, 69, 20, "boom-2", "populier")
    if sector == "vo":
        return nature.tree(92, 71, 24, "boom") + lantern(14, 72, 26, False)
    return lantern(14, 70, 26) + lantern(94, 70, 26)
