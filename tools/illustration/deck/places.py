"""Blank land: the road without people, at three places where one may stop. A deck with several blank cards shows them all."""

from __future__ import annotations

from .. import buildings, nature, props
from ..scenes import harbour
from ..svg import circle, ellipse, group, path, rect
from .contract import Road
from .land import LIGHTS, Light, backdrop, canal_houses, clouds, lantern, lawn, sun
from .road_end import GROUNDS

SUN = {1: (46, 46, 11), 2: (30, 46, 9), 3: (74, 47, 10)}
"""Where the sun stands and how large it is, at each place."""
CLOUDS = {1: ((66, 31, 15), (88, 36, 11)), 2: ((58, 33, 16), (12, 36, 11)), 3: ((22, 32, 15), (48, 38, 10))}
RIDGES = {1: ((40, 34, -4), (86, 14, -2)), 2: ((66, 30, -5),), 3: ((30, 24, -3), (74, 22, -4))}
"""Hills of a polder."""


def blank(sector: str, theme: str, number: int) -> str:
    """Land and road in the light of a theme. Tall things stand in the middle, clear of the tab and the disc when the sky is cut off."""
    light = LIGHTS[theme]
    sky = (sun(light, *SUN[number]) if theme != "t3-tafel" else "") + clouds(*CLOUDS[number])
    ridge = RIDGES[number] if sector == "po" else ()
    out = backdrop(GROUNDS[sector], light, sky, _far(sector, number, light), ridge) + _near(sector, number)
    return out + Road(2).draw() + lawn(GROUNDS[sector]) + front(sector, number)


def _far(sector: str, number: int, light: Light) -> str:
    """What stands on the horizon."""
    if sector == "po":
        if number == 2:
            return buildings.village_small(52, 54.6, 26)
        x = 64 if number == 1 else 30
        return buildings.church(x, 54, 14, "heuvel-4") + nature.tree(x + 16, 56, 9, "boom-2", "populier") + nature.tree(x + 20, 56.5, 7, "boom-2", "populier")
    if sector == "vo":
        first, last, start = {1: (57, 84, 4), 2: (24, 62, 0), 3: (8, 46, 2)}[number]
        return canal_houses(first, last, light, start)
    x = {1: 70, 2: 30, 3: 54}[number]
    return props.crane(x, 54.4, 24 - 2 * number, "kamer-3-dd", number == 2) + rect(x + 6, 49, 9, 5.5, "kamer-3-dd")


def _near(sector: str, number: int) -> str:
    """What stands behind the road."""
    return {
        ("po", 1): lambda: nature.tree(72, 69, 23, "boom"),
        ("po", 2): lambda: nature.tree(24, 69, 24, "boom-2", "wolk") + nature.tree(33, 70, 16, "boom"),
        ("po", 3): lambda: nature.tree(80, 69, 22, "boom", "populier") + nature.tree(86, 69.6, 18, "boom-2", "populier"),
        ("vo", 1): lambda: nature.tree(64, 71, 20, "boom") + props.bike(77, 73, 0.42, "petrol"),
        ("vo", 2): lambda: nature.tree(74, 71, 23, "boom-2") + props.bike_rack(20, 73, 3, 0.42),
        ("vo", 3): lambda: nature.tree(64, 71, 21, "boom") + lantern(82, 72, 26),
        ("mbo", 1): lambda: props.ship(34, 61.4, 0.36) + lantern(62, 70, 26),
        ("mbo", 2): lambda: harbour.containers(52, 71, 0.5) + lantern(86, 71, 26, False),
        ("mbo", 3): lambda: props.ship(72, 61.4, 0.4) + lantern(26, 71, 26, False),
    }[sector, number]()


def front(sector: str, number: int) -> str:
    """What stands on this side of the road, and what grows beside it."""
    if number == 1:
        out = ellipse(26, 95.2, 15, 1.2, "inkt", 0.16) + props.bench(13, 95, 26)
        return out + (nature.tulip(84, 96, 0.55, "zon") + nature.tulip(88, 95.4, 0.5, "pruim") + nature.tuft(60, 95.4, 0.6) if sector == "po" else "")
    if number == 2:
        mugs = "".join(group(props.in_hand("mok", key), x, 79.6, 0.6) for x, key in ((62, "petrol"), (82, "pruim")))
        cloth = rect(56, 81, 32, 3.2, "wit", 0.5) + "".join(rect(x, 81, 1.6, 3.2, "accent-500") for x in (60, 67, 75.4, 82.4))
        out = ellipse(72, 95.2, 22, 1.2, "inkt", 0.16) + group(props.picnic_table(0, 0, 92, "hout-licht"), 72, 95, 0.4) + cloth + mugs
        return out + (nature.daisy(24, 96, 0.6) + nature.daisy(30, 95.4, 0.5) + nature.tuft(42, 95.6, 0.6) if sector == "po" else "")
    out = ellipse(34, 95.2, 6, 0.9, "inkt", 0.16) + _post(34, 95)
    beside = {"po": lambda: nature.tuft(44, 95.8, 0.7) + nature.poppy(72, 96, 0.6) + nature.poppy(78, 95.4, 0.5), "vo": lambda: props.skateboard(70, 95.6, 0.6), "mbo": lambda: harbour.bollard(74, 95.6, 0.55)}
    return out + beside[sector]()


def _post(x: float, y: float) -> str:
    """A finger post with empty boards, to fill in yourself."""
    board = lambda top, key, left: group(path("M-4 0H15L19 4L15 8H-4Z", key) + path("M-4 6H17L15 8H-4Z", key + "-d"), 0, top, flip=left)
    return group(
        rect(-1.4, -51, 2.8, 51, "hout-donker", 1.2) + board(-48, "path1", False) + board(-37.6, "path2", True) + board(-27.2, "petrol", False) + circle(0, -52, 2, "zon"), x, y
    )
