"""Cards without a theme: blank land, and the place where the road ends."""

from __future__ import annotations

from .. import buildings, nature, props
from ..cast import CASTS
from ..pose import STAND
from ..rig import put
from ..svg import circle, ellipse, path, rect, stroke
from .contract import Road
from .land import (
    LIGHTS,
    MEADOW,
    QUAY,
    SQUARE,
    Light,
    backdrop,
    birds,
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
        return buildings.church(70, 54, 14, "heuvel-4") + nature.tree(82, 56, 9, "boom-2", "populier") + nature.tree(86, 56.5, 7, "boom-2", "populier")
    if sector == "vo":
        return canal_houses(6, 34, light, 1) + canal_houses(70, 99, light, 4)
    return props.crane(76, 54.4, 26, "kamer-3-dd") + rect(84, 48.5, 12, 6, "kamer-3-dd") + rect(10, 50.5, 14, 4, "kamer-3-dd")


def _near(sector: str) -> str:
    """What stands behind the road."""
    if sector == "po":
        return nature.tree(14, 69, 21, "boom-2", "populier") + nature.tree(20, 68.4, 15, "boom-2", "populier") + nature.tree(93, 69, 24, "boom")
    if sector == "vo":
        return nature.tree(16, 71, 22, "boom") + lantern(90, 72, 26, False) + props.bike(78, 73, 0.42, "petrol")
    return props.ship(34, 61.4, 0.36) + lantern(14, 70, 26) + lantern(92, 70, 26)


def blank(sector: str, theme: str = "t2-rollen") -> str:
    """Land and road, in the light of a theme."""
    light, ground = LIGHTS[theme], GROUNDS[sector]
    ridge = ((40, 34, -4), (86, 14, -2)) if sector == "po" else ()
    sky = (sun(light, 54, 46, 11) if theme != "t3-tafel" else "") + clouds((26, 32, 16), (70, 35, 12)) + birds((52, 27, 0.8), (58, 25, 0.6))
    out = backdrop(ground, light, sky, _far(sector, light), ridge) + _near(sector) + Road(2).draw() + lawn(ground)
    return out + (nature.daisy(22, 95.4, 0.5) + nature.tulip(84, 96, 0.55, "zon") + nature.tuft(60, 95.4, 0.6) if sector == "po" else "")


def end(sector: str) -> str:
    """The ribbons stop side by side at a flag; the leader and the student shake hands on it."""
    light, ground, cast = LIGHTS["t4-team"], GROUNDS[sector], CASTS[sector]
    ridge = ((70, 30, -4),) if sector == "po" else ()
    out = backdrop(ground, light, sun(light, 30, 44, 11) + clouds((74, 33, 15), (12, 35, 11)), _far(sector, light), ridge) + _end_near(sector)
    out += Road(2).end(54) + lawn(ground)
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
