"""Where somebody of a role is met: land and road at an hour of the day, and beside the disc of the person the things of the role.

The person stands in the middle, over x 30..75; the tab and the disc of the sector end at y 46. Left and right under them is room for one
piece each: on the lawn before the road, or behind the road when it is a building. Millimetres, y down.
"""

from __future__ import annotations

from collections.abc import Callable

from .. import buildings, nature, props
from ..moments.kit import jacket, steam
from ..scenes import harbour
from ..svg import circle, document, ellipse, group, ids, path, rect, stroke
from . import samen
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


def _facade(world: str, x: float, wide: float = 25) -> str:
    draw, width = FACADES[world]
    return group(draw(), x - wide / 2, BEHIND, wide / width)


def _flag(x: float, y: float, h: float, key: str) -> str:
    return stroke(f"M{x} {y}V{y - h}", "inkt", 0.7) + path(f"M{x} {y - h}h8l-2 2.6l2 2.6h-8Z", key)


def _beside(world: str, x: float) -> str:
    """A thing of the world itself, behind the road."""
    return {
        "po": lambda: nature.tree(x, 72, 24, "boom"),
        "vo": lambda: lantern(x - 5, 72, 25) + nature.tree(x + 4, 72, 21, "boom-2"),
        "mbo": lambda: harbour.containers(x - 6, 72, 0.5) + lantern(x + 9, 72, 25),
    }[world]()


def _mug(x: float, y: float, key: str, k: float = 0.9) -> str:
    return group(steam(0.6, -4), x, y - 1, 0.5) + group(props.in_hand("mok", key), x, y - 2.6 * k, k)


def _planner() -> str:
    """A timetable as large as a wall: five days, and blocks that fill them."""
    keys = ("lucht", "zon", "accent-200", "blad", "lucht", "accent-200", "blad", "lucht", "zon", "accent-200", "zon", "lucht", "blad", "accent-200", "lucht")
    cells = "".join(rect(-10.9 + 4.5 * (i % 5), -30.6 + 7 * (i // 5), 3.8, 6 if i % 4 else 3.4, key, 0.5) for i, key in enumerate(keys))
    days = "".join(rect(-10.9 + 4.5 * i, -35.4, 3.8, 2, "papier", 0.5) for i in range(5))
    return stroke("M-9 0V-12M9 0V-12", "hout-donker", 1.4) + rect(-13, -38, 26, 29.6, "wit", 1.2) + path("M-13 -32.4V-36.8Q-13 -38 -11.8 -38H11.8Q13 -38 13 -36.8V-32.4Z", "petrol") + days + cells


def _station_clock() -> str:
    return stroke("M0 0V-26", "inkt", 1.8) + rect(-4.6, -1.6, 9.2, 1.6, "inkt", 0.6) + props.clock_face(0, -31, 8.6, hour=8, minute=30)


def _hourglass() -> str:
    glass = path("M-8 -33H8C8 -24 2 -22 1.2 -18C2 -14 8 -12 8 -3H-8C-8 -12 -2 -14 -1.2 -18C-2 -22 -8 -24 -8 -33Z", "glas-l")
    sand = path("M-6 -27H6C4.6 -23 1.6 -21.6 0.5 -18.4H-0.5C-1.6 -21.6 -4.6 -23 -6 -27Z", "zon") + path("M-7.4 -3Q-5 -9 0 -10Q5 -9 7.4 -3Z", "zon")
    frame = "".join(rect(-10.6, y, 21.2, 3, "hout-donker", 1.2) for y in (-36, -3)) + stroke("M-9.4 -33V-3M9.4 -33V-3", "hout", 1.4, "butt")
    return glass + sand + stroke("M0 -18.6V-9.4", "zon", 0.5, "butt") + frame


def _shelf(keys: tuple[str, ...] = ("petrol", "zon", "pruim", "azuur", "bos", "zon", "leisteen", "petrol", "blos", "bos", "azuur", "pruim")) -> str:
    """A case with folders."""
    spines = "".join(rect(-9 + 4.6 * (i % 4), -33.4 + 10.6 * (i // 4), 3.9, 8.6, key, 0.5) + rect(-7.9 + 4.6 * (i % 4), -31.4 + 10.6 * (i // 4), 1.7, 2.6, "papier", 0.3) for i, key in enumerate(keys))
    return rect(-11, -36, 22, 36, "hout", 1) + rect(-9.6, -34.6, 19.2, 33, "hout-donker", 0.5) + spines + "".join(rect(-9.6, y, 19.2, 1.4, "hout") for y in (-24.6, -14, -3.2))


def _flipover() -> str:
    lines = stroke("M-8 -28.6h16M-8 -25h11", "leisteen", 0.9) + stroke("M-7 -11.6Q-2 -12 0 -16T7.6 -20.6", "petrol", 1.5)
    spots = "".join(circle(x, y, 1.7, key) for x, y, key in ((-7, -11.6, "zon"), (0, -16, "pruim"), (7.6, -20.6, "petrol")))
    return stroke("M-10 0L-7 -12M10 0L7 -12", "hout-donker", 1.4) + rect(-12, -36, 24, 29, "wit", 1) + rect(-12, -36, 24, 3.4, "accent-500", 1) + lines + spots


def _work_board() -> str:
    """Work in three columns, on notes that move."""
    columns = "".join(rect(-11.6 + 8 * i, -33.6, 7.2, 2, "leisteen", 0.6) for i in range(3))
    cards = ((-11.2, -30, "zon"), (-11.2, -23.2, "lucht"), (-11.2, -16.4, "zon"), (-3.2, -30, "blad"), (-3.2, -23.2, "zon"), (4.8, -30, "lucht"))
    return stroke("M-10 0V-10M10 0V-10", "hout-donker", 1.4) + rect(-13, -36, 26, 27, "wit", 1.2) + columns + "".join(rect(x, y, 6.4, 5.4, key, 0.4) for x, y, key in cards)


def _table(shade: bool = False) -> str:
    """A table to stand at with two mugs; with `shade`, a parasol over it."""
    canopy = "".join(path(f"M{x0} -31L0 -40L{x1} -31Q{(x0 + x1) / 2} -32.6 {x0} -31Z", key) for x0, x1, key in ((-15, -9, "petrol"), (-9, -3, "papier"), (-3, 3, "petrol"), (3, 9, "papier"), (9, 15, "petrol")))
    pole = stroke("M0 -18V-40.6", "hout-donker", 1.3) + canopy if shade else ""
    mugs = _mug(-6, -19.4, "pruim", 1.05) + _mug(6, -19.4, "zon" if shade else "petrol", 1.05)
    return pole + mugs + rect(-1.1, -17, 2.2, 17, "hout-donker") + rect(-7, -1.6, 14, 1.6, "hout-donker", 0.8) + rect(-12.6, -19.4, 25.2, 3, "hout-licht", 1.4) + rect(-12.6, -17.4, 25.2, 1, "hout-licht-d", 0.5)


def _stools() -> str:
    """Three stools round nothing but the talk."""
    stool = lambda x, y, key: stroke(f"M{x - 3} {y}L{x - 2} {y - 10}M{x + 3} {y}L{x + 2} {y - 10}", "hout-donker", 1.2) + rect(x - 4.6, y - 12, 9.2, 3.2, key, 1.4)
    return stool(0, -6, "zon") + stool(-8, 0, "petrol") + stool(8, 0, "pruim")


def _desk() -> str:
    """A desk with a lamp and a pile of books, the upper one open."""
    books = "".join(rect(-9 + dx, -16.4 - 2.6 * i, 12, 2.6, key, 0.6) for i, (dx, key) in enumerate(((0, "petrol"), (0.8, "zon"), (-0.6, "pruim"))))
    lamp = stroke("M8 -13.8L9.6 -23L4.6 -28", "inkt", 1) + path("M0.6 -26.6L4.6 -31L7.6 -26.4Z", "zon") + rect(5.4, -14.8, 5.4, 1.2, "inkt", 0.5)
    return books + group(props.in_hand("boek", "papier"), -2.6, -25.6, 0.8) + lamp + props.desk(-13, -14, 26, 14)


def _glass_wall() -> str:
    """A lesson behind glass: whoever coaches looks in from outside."""
    board = rect(-8.4, -29, 16.8, 10, "wit", 0.5) + stroke("M-6 -26h7M-6 -23.4h10", "lijn", 0.8)
    heads = "".join(circle(x, -8.6, 2.6, f"haar-{hair}") + path(f"M{x - 4} -2.6Q{x - 4} -6.6 {x} -6.6Q{x + 4} -6.6 {x + 4} -2.6Z", top) for x, hair, top in ((-6, "bruin", "petrol"), (0.4, "zwart", "zon"), (6.6, "koper", "pruim")))
    return rect(-12, -34, 24, 34, "wit", 1) + rect(-10.4, -32.4, 20.8, 30, "kamer-1") + board + heads + stroke("M0 -32.4V-2.6", "wit", 1.2, "butt") + path("M-10.4 -18L-3 -32.4H0L-10.4 -12Z", "wit", 0.34)


def _screen() -> str:
    return stroke("M-8 0L-5 -12M8 0L5 -12", "leisteen", 1.5) + props.digital_board(-13, -33, 26, 23)


def _subject(world: str) -> str:
    """What a lesson is about there."""
    if world == "po":
        abacus = "".join(stroke(f"M-7 {y}H7", "leisteen", 0.6) + "".join(circle(x, y, 1.5, key) for x in xs) for y, xs, key in ((-29.4, (-5, -1.8, 5), "zon"), (-25.4, (-5, 1.6, 5), "petrol"), (-21.4, (-1.6, 1.8, 5), "pruim")))
        return stroke("M-8 -15.6V-33H8V-15.6", "hout-donker", 1.6) + abacus + props.desk(-12, -15, 24, 15)
    if world == "vo":
        glass = "".join(group(props.flask(key), x, -20.6, 0.8) for x, key in ((-8, "petrol"), (0.6, "zon")))
        return glass + props.microscope(8, -16.6, 1) + rect(-11, -15, 22, 15, "papier") + rect(-11, -15, 5, 15, "papier-d") + rect(-13, -17, 26, 2.6, "leisteen", 0.8)
    return group(props.engine_stand(0, 0, 0.86), 0, 0)


def _swing() -> str:
    frame = stroke("M-12 0L-8 -33M-4 0L-8 -33M12 0L8 -33M4 0L8 -33M-9.4 -33H9.4", "petrol", 1.7)
    return frame + stroke("M-3.4 -32.6L-6.4 -9M3.4 -32.6L0.4 -10.4", "inkt", 0.7) + group(rect(-4.4, -1, 8.8, 2, "zon", 0.8), -3, -9.4, angle=-11)


def _hoop() -> str:
    """Seen from the middle of the field."""
    net = stroke("M-4.4 -23.4l1.6 7.4M4.4 -23.4l-1.6 7.4M-1.6 -23.4l.6 7.4M1.6 -23.4l-.6 7.4M-3.6 -19.6h7.2", "papier", 0.6)
    return stroke("M0 0V-24", "leisteen", 2.2) + rect(-5, -1.4, 10, 1.4, "inkt", 0.5) + rect(-11, -40, 22, 17, "wit", 1) + stroke("M-11 -40H11V-23H-11Z", "leisteen", 0.8) + stroke("M-4 -26V-33.6H4V-26", "petrol", 1) + net + stroke("M-5 -23.6H5", "gloed-d", 1.5)


def _play(world: str) -> str:
    """Where those who learn are at home."""
    if world == "po":
        return _at(14, props.slide(0, 0, 1, "petrol"), 0.72, 12) + _at(RIGHT, _swing(), 1, 12) + nature.tulip(29, 90, 0.5, "pruim")
    if world == "vo":
        return _at(15, _hoop(), 1, 5) + circle(28, 86.6, 3, "hout") + stroke("M25.2 86.6h5.6M28 83.8v5.6", "hout-donker", 0.5) + _at(88, props.bike(0, 0, 1, "petrol"), 0.62, 13)
    tools = stroke("M-9 0V-14M9 0V-14", "hout-donker", 1.4) + rect(-13, -34, 26, 22, "papier", 1) + props.tool_wall(-12, -33, 24, 20).replace("var(--koraal)", "var(--petrol)")
    return _at(15, tools) + _at(RIGHT, props.car(0, 0, 1, "zon"), 0.36, 13)


def _coats() -> str:
    """A coat stand with a coat for whoever comes new, and a name above it."""
    return (
        stroke("M-11 0V-33M11 0V-33M-11 -31H11", "hout-donker", 1.6) + rect(-7, -37.6, 14, 5, "wit", 1) + stroke("M-4 -35.1h8", "petrol", 1.2)
        + group(jacket("zon", 40), -4.6, -30.6, 0.56) + group(jacket("azuur", 36), 6, -30.6, 0.56)
    )


def _door() -> str:
    return rect(-9, -34, 18, 34, "hout", 1) + rect(-7, -32, 14, 32, "licht", 0.6) + path("M-7 -32L2 -28.6V3L-7 0Z", "petrol") + circle(0, -13, 0.8, "zon") + rect(-12, -0.6, 24, 1.6, "leisteen", 0.6)


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
        "leider": lambda: (_facade(world, 88), _at(LEFT + 1, props.signpost(0, 0), 0.6, 5)),
        "teamleider": lambda: ("", _at(LEFT, _table(), 1, 8) + _at(RIGHT, _work_board())),
        "manager": lambda: ("", _at(LEFT, _hourglass()) + _at(RIGHT, _shelf())),
        "directeur": lambda: (_facade(world, 88), _at(LEFT + 1, props.telescope(0, 0).replace("var(--koraal", "var(--petrol"), 1.2, 9)),
        "schoolopleider": lambda: ("", _at(LEFT, _flipover()) + _at(RIGHT, _stools())),
        "begeleider": lambda: (_beside(world, LEFT + 2), _at(LEFT, _mug(-5, -9.4, "petrol") + _mug(4, -9.4, "pruim") + group(props.bench(-26, 0, 52), 0, 0, 0.54)) + _at(RIGHT, _glass_wall())),
        "aanstaande": lambda: ("", _at(LEFT, _screen()) + _at(RIGHT, _subject(world))),
        "instituut": lambda: (group(buildings.institute(*ROOFS[world]), 73.6, BEHIND, 0.165), _at(LEFT, _desk())),
        "bestuurder": lambda: (_schools(world) + _flag(30, BEHIND, 24, "zon"), ""),
        "roosteraar": lambda: ("", _at(LEFT, _planner()) + _at(RIGHT, _station_clock(), 1, 5)),
        "leerling": lambda: ("", _play(world)),
        "personeel": lambda: ("", _at(LEFT, _coats()) + _at(RIGHT, _door())),
        "collega": lambda: (_beside(world, RIGHT), _at(LEFT, _table(True), 1, 8)),
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
    world = samen.WORLDS.get(hour, "mbo") if sector == "samen" else sector
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
    return document(group(beside, 0, -46), WIDTH, 46)
