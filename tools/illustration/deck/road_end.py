"""Cards without a theme: where the road begins, blank land, and where the road ends."""

from __future__ import annotations

from dataclasses import replace

from .. import buildings, nature, props
from ..cast import CASTS
from ..pose import REST, STAND
from ..rig import put
from ..svg import circle, ellipse, group, path, rect, stroke
from .contract import Road
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


def blank(sector: str, theme: str) -> str:
    """Land and road in the light of a theme, and an empty bench: sit down. Tall things stand in the middle, clear of the tab and
    the disc when the sky is cut off."""
    light, ground = LIGHTS[theme], GROUNDS[sector]
    ridge = ((40, 34, -4), (86, 14, -2)) if sector == "po" else ()
    sky = (sun(light, 46, 46, 11) if theme != "t3-tafel" else "") + clouds((66, 31, 15), (88, 36, 11))
    far = {
        "po": lambda: _far("po", light),
        "vo": lambda: canal_houses(57, 84, light, 4),
        "mbo": lambda: props.crane(70, 54.4, 24, "kamer-3-dd") + rect(76, 49, 9, 5.5, "kamer-3-dd"),
    }[sector]()
    near = {
        "po": lambda: nature.tree(72, 69, 23, "boom"),
        "vo": lambda: nature.tree(64, 71, 20, "boom") + props.bike(77, 73, 0.42, "petrol"),
        "mbo": lambda: props.ship(34, 61.4, 0.36) + lantern(62, 70, 26),
    }[sector]()
    out = backdrop(ground, light, sky, far, ridge) + near + Road(2).draw() + lawn(ground)
    out += ellipse(26, 95.2, 15, 1.2, "inkt", 0.16) + props.bench(13, 95, 26)
    return out + (nature.tulip(84, 96, 0.55, "zon") + nature.tulip(88, 95.4, 0.5, "pruim") + nature.tuft(60, 95.4, 0.6) if sector == "po" else "")


def plain(sector: str, far: bool = False, hour: str = "t3-tafel") -> str:
    """Land and road in the light of `hour` with an empty sky, for words; with `far`, something small on the horizon at its right end."""
    light, ground = LIGHTS[hour], GROUNDS[sector]
    thing = {
        "po": lambda: buildings.church(76, 54, 11, "heuvel-4") + nature.tree(90, 56, 8, "boom-2", "populier"),
        "vo": lambda: group(canal_houses(0, 40, light, 4, y=0), 72, 54, 0.7),
        "mbo": lambda: props.crane(84, 54.4, 20, "kamer-3-dd"),
    }[sector]
    ridge = ((46, 40, -3),) if sector == "po" else ()
    return backdrop(ground, light, "", thing() if far else "", ridge) + Road(2).draw() + lawn(ground)


def begin(sector: str, hour: str) -> str:
    """The road begins at the feet of the leader, arms wide open among the people of the sector: the title card."""
    light, ground, cast = LIGHTS[hour], GROUNDS[sector], CASTS[sector]
    ridge = ((36, 28, -4),) if sector == "po" else ()
    out = backdrop(ground, light, sun(light, 48, 42, 13) + clouds((14, 30, 14), (82, 36, 15)), _far(sector, light), ridge)
    out += _begin_near(sector) + Road(2).draw(start=53) + lawn(ground)
    hold = lambda name: group(props.in_hand(name, "papier"), 13, -53, 1.1, angle=-8)
    out += put(cast.educator, STAND, 15, 86, 0.45, head="side", hands=((13, -50), (8, -56)), prop=hold("klembord"), mood="smile", name="begin educator")
    out += put(cast.mentor, STAND, 91, 85.6, 0.45, flip=True, head="side", hands=((14, -52), (-10, -42)), prop=group(props.in_hand("mok", "zon"), 14, -54, 1.3), mood="smile", name="begin mentor")
    out += put(cast.student, STAND, 73, 92.4, 0.47, flip=True, head="turn", hands=((12, -40), (-25, -80)), elbows=(-1, -1), mood="laugh", name="begin student")
    child = cast.learners[2]
    out += put(child, STAND, 26, 93, 0.53 if child.kid > 0.5 else 0.46, hands=((23, -80), (-11, -40)), elbows=(1, 1), mood="laugh", name="begin learner")
    wide = replace(REST, hands=((27, -80), (-27, -80)), elbows=(1, -1))
    return out + put(cast.leader, wide, 50, 95, 0.56, mood="laugh", name="begin leader")


def _begin_near(sector: str) -> str:
    if sector == "po":
        return buildings.village_small(56, 58, 24) + nature.tree(97, 69, 20, "boom-2", "populier") + nature.tree(10, 69, 24, "boom")
    if sector == "vo":
        return nature.tree(9, 71, 22, "boom") + lantern(62, 70, 26, False)
    return lantern(8, 70, 26) + props.ship(64, 61.4, 0.32)


def end(sector: str) -> str:
    """The ribbons stop side by side at a flag; the leader and the student shake hands on it."""
    light, ground, cast = LIGHTS["t4-team"], GROUNDS[sector], CASTS[sector]
    ridge = ((70, 30, -4),) if sector == "po" else ()
    out = backdrop(ground, light, sun(light, 30, 44, 11) + clouds((74, 33, 15), (12, 35, 11)), _far(sector, light), ridge) + _end_near(sector)
    out += Road(2).draw(stop=54) + lawn(ground)
    pole = ellipse(59, 89.4, 5, 1.2, "inkt", 0.16) + stroke("M59 89V28", "hout-donker", 1.3) + circle(59, 27.4, 1.1, "zon")
    flag = path("M59.6 29.4C67 26.4 73 32.4 83 29.4V43C73 46 67 40 59.6 43Z", "accent-500") + stroke("M66.4 36.2l3 3l6.4 -6.4", "wit", 1.8)
    out += pole + flag
    left = put(cast.leader, STAND, 46, 94, 0.49, view="side", hands=((26, -54), (-9, -42)), mood="laugh", name=f"{sector} end leader")
    right = put(cast.student, STAND, 71.6, 94, 0.47, flip=True, view="side", hands=((26, -57), (-9, -42)), mood="laugh", name=f"{sector} end student")
    return out + left + right


def _end_near(sector: str) -> str:
    if sector == "po":
        return nature.tree(92, 69, 26, "boom") + nature.tree(14, 69, 20, "boom-2", "populier")
    if sector == "vo":
        return nature.tree(92, 71, 24, "boom") + lantern(14, 72, 26, False)
    return lantern(14, 70, 26) + lantern(94, 70, 26)
