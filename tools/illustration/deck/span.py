"""One table carried over a long bridge: the head of the guide and of the booklet, and of the card on words between sectors."""

from __future__ import annotations

from .. import buildings, props, stage_props
from ..cast import WALKERS
from ..moments.kit import floor
from ..pose import REST
from ..rig import put
from ..svg import circle, document, group, ids, mark, path, rect, stroke
from . import dramas as d
from . import samen
from .contract import BLEED, LOWEST
from .heads import NOON
from .land import LIGHTS, canal_houses, sun
from .page import Page

LONG = Page((210, 84), 0.54, 3.4)
"""The head with the table: its lower 69 mm on the guide, all of it in the booklet."""
BRIDGE = Page((210, 62), 0.5, 4.4)
"""The head of the card on words between sectors."""
_BUILT = {"po": ("steen", "steen-d", "water"), "vo": ("beton", "beton-d", "water"), "mbo": ("heuvel-1", "petrol", "instituut")}
"""Deck, face and water of the bridge of a world."""


def _span(world: str, first: float, last: float, arches: int) -> str:
    """A long level bridge on a row of cards: the water under it, its arches and its deck."""
    deck, face, water = _BUILT[world]
    out = mark("water", path(f"M{first + 14} 64H{last - 14}L{last - 4} {LOWEST}H{first + 4}Z", water))
    step = (last - first - 12) / arches
    arch = "".join(f"M{first + 9 + i * step:.2f} {LOWEST}V99Q{first + 6 + (i + 0.5) * step:.2f} 87.6 {first + 3 + (i + 1) * step:.2f} 99V{LOWEST}Z" for i in range(arches))
    out += rect(first, 89, last - first, LOWEST - 89, face) + path(arch, water)
    return out + floor(rect(first, 71.4, last - first, 18, deck)) + stroke(f"M{first} 89.4H{last}", face, 1, "butt")


def _trio() -> str:
    """Three leaders and one table: two carry, the third lifts it from behind."""
    load = d.board(58) + d.pile(-36) + d.vase(36)
    middle = put(WALKERS["vo"].leader, REST, 0, -3, grab=((17, -45), (-17, -45)), elbows=(-1, 1), between=group(load, 0, -47), mood="laugh", name="table leader vo")
    return middle + d.carry(WALKERS["po"].leader, WALKERS["mbo"].leader, "", 54)


def _pair(sector: str) -> str:
    cast = WALKERS[sector]
    vice = rect(-26, -4, 10, 4, "leisteen", 1) + rect(-24, -9, 3.4, 6, "staal", 0.6) + rect(-19, -9, 3.4, 6, "staal", 0.6)
    things = {
        "po": d.pile(-17) + d.vase(6),
        "vo": group(props.in_hand("laptop"), -12, -1, 1.2) + d.vase(10),
        "mbo": vice + stage_props.toolbox(14, 0, 0.8, "accent-500") + circle(-4, -3, 2.6, "staal"),
    }[sector]
    return d.carry(cast.leader, cast.educator, d.board() + things)


def _bridge(page: Page, at: float, half: float, arches: int, cuts: tuple[samen.Line, samen.Line], hours: dict[str, str], far: dict[str, str]) -> str:
    """Three worlds with one bridge through them; `far` stands on their horizons."""
    span = lambda world: page.row(far.get(world, "") + _span(world, page.at(at - half), page.at(at + half), arches))
    parts = {world: page.land_of(world, hours[world]) + span(world) for world in hours}
    return samen.panes(cuts, parts, -BLEED, page.size[0] + BLEED, -BLEED, page.size[1] + BLEED)


def table(sector: str) -> str:
    """A wide sky for a title; at the right one table goes over a long bridge. 210 x 84."""
    ids.reset(f"{sector}kop-")
    page, at, half = LONG, 160.0, 42.0
    if sector == "samen":
        land = _bridge(page, at, half, 5, (((133, 0), (125, 84)), ((180, 0), (188, 84))), samen.HOURS, {})
        people = _trio()
    else:
        land = page.land_of(sector, NOON[sector]) + page.row(_ends(sector, page.at(at - half), page.at(at + half)) + _span(sector, page.at(at - half), page.at(at + half), 5))
        people = _pair(sector)
    return document(land + page.road() + group(people, at, page.y(87.8), 0.345), *page.size, BLEED)


def _ends(sector: str, first: float, last: float) -> str:
    """School and teacher college behind the ends of a bridge."""
    school = {"po": lambda: group(buildings.facade_po(12), 0, 0, 0.34), "vo": lambda: group(buildings.facade_vo(12), 0, 0, 0.3), "mbo": lambda: group(buildings.facade_mbo(12), 0, 0, 0.32)}[sector]
    key, kind = {"po": ("pruim", ""), "vo": ("pruim", "koepel"), "mbo": ("petrol", "kas")}[sector]
    college = buildings.institute(key, kind) if kind else buildings.institute()
    return group(school(), first - 12, 67) + group(college, last - 14, 67, 0.16)


def bridge() -> str:
    """One long bridge from the morning to the evening; three leaders of three sectors carry one table over it. 210 x 62."""
    ids.reset("samenbrug-")
    page = BRIDGE
    hours = {"po": "t1-waarom", "vo": "t3-tafel", "mbo": "haven"}
    far = {
        "po": sun(LIGHTS["t1-waarom"], page.at(34), 48, 10) + buildings.village_small(page.at(46), 55, 22),
        "vo": canal_houses(page.at(72), page.at(138), LIGHTS["t3-tafel"], 1),
        "mbo": props.crane(page.at(166), 54.4, 26, "kamer-3-dd") + props.ship(page.at(180), 60, 0.4),
    }
    land = _bridge(page, 105, 92, 10, (((72, 0), (66, 62)), ((138, 0), (144, 62))), hours, far)
    return document(land + page.road() + group(_trio(), 105, page.y(87.8), 0.36), *page.size, BLEED)
