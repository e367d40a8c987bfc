"""Where somebody of a role is met: land and road at an hour of the day, and beside the disc of the person the things of the role.

The person stands in the middle, over x 30..75; the tab and the disc of the sector end at y 46. Left and right under them is room for one
piece each: on the lawn before the road, or behind the road when it is a building. Millimetres, y down.
"""

from __future__ import annotations

from collections.abc import Callable

from .. import buildings, nature, props
from ..meeting import MEETINGS
from ..scenes import harbour
from ..svg import circle, document, ellipse, group, ids, path, rect, stroke
from . import things, world_of
from .contract import BLEED, HEIGHT, WIDTH, Road
from .land import LIGHTS, backdrop, lantern, lawn
from .road_end import GROUNDS, _aloft

LEFT, RIGHT = 16.0, 89.0
"""Centres of the two pieces."""
STANDS, BEHIND = 89.4, 71.4
"""Where things stand on the lawn, and buildings behind the road."""
Set = tuple[str, str]
"""What stands behind the road, and what before it."""
FACADES: dict[str, tuple[Callable[[], str], float]] = {"po": (buildings.facade_po, 74), "vo": (buildings.facade_vo, 82), "mbo": (buildings.facade_mbo, 84)}
"""The school of a world and how wide it is."""
ROOFS = {"po": ("instituut", "doos"), "vo": ("pruim", "koepel"), "mbo": ("instituut", "kas")}


def _at(x: float, content: str, k: float = 1, wide: float = 12) -> str:
    """A piece on the lawn, in its shadow."""
    return ellipse(x, STANDS + 0.5, wide, 1.1, "inkt", 0.16) + group(content, x, STANDS, k)


def facade(world: str, x: float, wide: float = 25) -> str:
    """The school of a world, behind the road."""
    draw, width = FACADES[world]
    return group(draw(), x - wide / 2, BEHIND, wide / width)


def institute(world: str, x: float, wide: float = 28) -> str:
    """The institute of a world, behind the road."""
    return group(buildings.institute(*ROOFS[world]), x - wide / 2, BEHIND, wide / 168)


def _flag(x: float, y: float, h: float, key: str) -> str:
    return stroke(f"M{x} {y}V{y - h}", "inkt", 0.7) + path(f"M{x} {y - h}h8l-2 2.6l2 2.6h-8Z", key)


def _beside(world: str, x: float) -> str:
    """A thing of the world itself, behind the road."""
    return {
        "po": lambda: nature.tree(x, 72, 24, "boom"),
        "vo": lambda: lantern(x - 5, 72, 25) + nature.tree(x + 4, 72, 21, "boom-2"),
        "mbo": lambda: harbour.containers(x - 6, 72, 0.5) + lantern(x + 9, 72, 25),
    }[world]()


def _play(world: str) -> str:
    """Where those who learn are at home."""
    if world == "po":
        return _at(14, props.slide(0, 0, 1, "petrol"), 0.72, 12) + _at(RIGHT, things.swing(), 1, 12) + nature.tulip(29, 90, 0.5, "pruim")
    if world == "vo":
        return _at(15, things.hoop(), 1, 5) + circle(28, 86.6, 3, "hout") + stroke("M25.2 86.6h5.6M28 83.8v5.6", "hout-donker", 0.5) + _at(88, props.bike(0, 0, 1, "petrol"), 0.62, 13)
    tools = stroke("M-9 0V-14M9 0V-14", "hout-donker", 1.4) + rect(-13, -34, 26, 22, "papier", 1) + props.tool_wall(-12, -33, 24, 20).replace("var(--koraal)", "var(--petrol)")
    return _at(15, tools) + _at(RIGHT, props.car(0, 0, 1, "zon"), 0.36, 13)


def _schools(world: str) -> str:
    """More than one school to care for."""
    draw = {
        "po": (lambda: buildings.village_small(3, 70, 26), lambda: buildings.village_small(76, 71, 25)),
        "vo": (lambda: buildings.block_school(3, BEHIND, 26), lambda: buildings.block_school(75, 70, 25)),
        "mbo": (lambda: buildings.workshop(3, BEHIND, 26), lambda: buildings.workshop(76, BEHIND, 25)),
    }[world]
    return draw[0]() + draw[1]()


def _set(name: str, world: str) -> Set:
    """The two pieces of a role."""
    sets: dict[str, Callable[[], Set]] = {
        "leider": lambda: (facade(world, 88), _at(LEFT + 1, props.signpost(0, 0), 0.6, 5)),
        "teamleider": lambda: ("", _at(LEFT, things.table(), 1, 8) + _at(RIGHT, things.work_board())),
        "manager": lambda: ("", _at(LEFT, things.hourglass()) + _at(RIGHT, things.shelf())),
        "directeur": lambda: (facade(world, 88), _at(LEFT + 1, props.telescope(0, 0).replace("var(--koraal", "var(--petrol"), 1.2, 9)),
        "schoolopleider": lambda: ("", _at(LEFT, things.flipover()) + _at(RIGHT, things.stools())),
        "begeleider": lambda: (_beside(world, LEFT + 2), _at(LEFT, things.mug(-5, -9.4, "petrol") + things.mug(4, -9.4, "pruim") + group(props.bench(-26, 0, 52), 0, 0, 0.54)) + _at(RIGHT, things.glass_wall())),
        "aanstaande": lambda: ("", _at(LEFT, things.screen()) + _at(RIGHT, things.subject(world))),
        "instituut": lambda: (institute(world, 88), _at(LEFT, things.desk())),
        "bestuurder": lambda: (_schools(world) + _flag(30, BEHIND, 24, "zon"), ""),
        "roosteraar": lambda: ("", _at(LEFT, things.planner()) + _at(RIGHT, things.station_clock(), 1, 5)),
        "leerling": lambda: ("", _play(world)),
        "personeel": lambda: ("", _at(LEFT, things.coats()) + _at(RIGHT, things.door())),
        "collega": lambda: (_beside(world, RIGHT), _at(LEFT, things.table(True), 1, 8)),
    }
    return sets[name]()


HOURS = {
    "leider": "t3-tafel", "teamleider": "haven", "manager": "t4-team", "directeur": "t3-tafel", "schoolopleider": "t2-rollen", "begeleider": "t6-begeleiden",
    "aanstaande": "t1-waarom", "instituut": "t5-tijd", "bestuurder": "t8-kwaliteit", "roosteraar": "t7-loopbaan", "leerling": "t4-team",
    "personeel": "t7-loopbaan", "collega": "t5-tijd",
}  # fmt: skip
"""At which hour of the deck's day a role is met."""


def place(name: str, sector: str) -> str:
    """The picture behind the person on the card of a role; where sectors meet, in the world of that hour."""
    ids.reset(f"{sector}plek{name}-")
    hour = HOURS[name]
    world = MEETINGS[sector].stand_in("mbo") if sector in MEETINGS and hour == "haven" else world_of(hour, sector)
    behind, before = _set(name, world)
    light, ground = LIGHTS[hour], GROUNDS[world]
    ridge = ((46, 40, -3),) if world == "po" else ()
    out = backdrop(ground, light, _aloft(hour, light), "", ridge) + behind + Road(2).draw() + lawn(ground)
    return document(out + before, WIDTH, HEIGHT, BLEED)


def own() -> str:
    """An empty canvas and a jar of pencils, for beside an outline to draw yourself in; clear, from y 46 of a card on."""
    ids.reset("plekeigen-")
    easel = stroke("M-9 0L-3 -38M9 0L3 -38M0 -36V-4", "hout-donker", 1.4) + rect(-13, -35, 26, 24, "wit", 0.8) + rect(-14, -11, 28, 2.2, "hout", 0.6)
    mark_of = stroke("M-8 -17Q-4 -27 0 -20T8 -28", "zon", 1.6) + circle(6, -17, 1.8, "petrol")
    pencils = "".join(group(rect(-1.2, -18, 2.4, 18, key) + path("M-1.2 -18H1.2L0 -21.6Z", "huid-2") + path("M-0.5 -20.1H0.5L0 -21.6Z", key), x, -8, 1.1, angle=angle) for x, angle, key in ((-3, -13, "petrol"), (0.4, 2, "zon"), (3, 15, "pruim"), (-1.4, -4, "azuur"), (2, 8, "bos")))
    jar = pencils + rect(-7, -13, 14, 13, "papier", 1.4) + path("M-7 -9H7V-5.4H-7Z", "petrol")
    beside = _at(LEFT, easel + mark_of) + _at(RIGHT, jar, 1.15, 9)
    return document(group(beside, 0, -46), WIDTH, 46, BLEED)
