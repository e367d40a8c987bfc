"""The deck as a myriorama: eight fronts a sector, blank land, the begin and the end of the road, on one edge contract.

A card is 105 x 98 mm + 3 mm bleed. Keep clear: theme tab x 8..83, y 8..20 and edition disc r 5.6 at (91.5, 14); no head or
hat stands above y 24. Under the picture the layout lays its paper, from y 98 at both edges.
"""

from __future__ import annotations

from ..meeting import MEETINGS
from ..svg import document, group, ids
from . import mbo, places, po, road_end, row, samen, vo
from .contract import BLEED, HEIGHT, WIDTH, Road

SECTORS = {"po": po.CARDS, "vo": vo.CARDS, "mbo": mbo.CARDS, **samen.CARDS}
"""The cards of every sector, and of every meeting of sectors."""
THEMES = tuple(po.CARDS)
STRIP = ("t1-waarom", "t2-rollen", "t5-tijd", "t6-begeleiden", "t8-kwaliteit")
"""Dawn to night in five scenes, for the head of the plate to stick notes on."""
STRIP_TOP = 1.9
"""mm of sky that the strip lacks: 841 x 153.94 is a little lower than five cards."""
LAND_HOUR = {"po": ("t2-rollen", "t3-tafel", "t5-tijd"), "vo": ("t2-rollen", "t4-team", "t6-begeleiden"), "mbo": ("haven", "t2-rollen", "t5-tijd")}
"""The light of each place of blank land."""
PLACES = (1, 2, 3)
"""Blank land has as many places: a bench, a table, a finger post."""
BEGIN_HOUR = {"po": "t2-rollen", "mbo": "haven"}
"""The light of the first card where it is not noon: a polder in the morning, a harbour at dusk."""


def world_of(theme: str, sector: str) -> str:
    """Whose land stands behind a theme: that of the sector, or where sectors meet that of its turn."""
    return samen.WORLDS[sector][theme] if sector in MEETINGS else sector


def front(theme: str, sector: str) -> str:
    """The picture of one card."""
    ids.reset(f"{sector}{theme[:2]}-")
    return document(SECTORS[sector][theme](), WIDTH, HEIGHT, BLEED)


def blank(sector: str, number: int = 1) -> str:
    """Land and road without people, for questions of your own: one of its places."""
    ids.reset(f"{sector}land{'' if number == 1 else number}-")
    if sector in MEETINGS:
        return document(samen.blank(MEETINGS[sector], number), WIDTH, HEIGHT, BLEED)
    return document(places.blank(sector, LAND_HOUR[sector][number - 1], number), WIDTH, HEIGHT, BLEED)


def begin(sector: str) -> str:
    """Where the road begins: the title card."""
    ids.reset(f"{sector}begin-")
    if sector in MEETINGS:
        return document(samen.begin(MEETINGS[sector]), WIDTH, HEIGHT, BLEED)
    return document(road_end.begin(sector, BEGIN_HOUR.get(sector, "t3-tafel")), WIDTH, HEIGHT, BLEED)


def end(sector: str) -> str:
    """Where the road ends: the card for the agreement."""
    ids.reset(f"{sector}eind-")
    return document(samen.end(MEETINGS[sector]) if sector in MEETINGS else road_end.end(sector), WIDTH, HEIGHT, BLEED)


def rest(sector: str) -> str:
    """Where the road ends, another time: two sit on a bench under the flag."""
    ids.reset(f"{sector}rust-")
    return document(samen.rest(MEETINGS[sector]) if sector in MEETINGS else road_end.rest(sector), WIDTH, HEIGHT, BLEED)


def strip(sector: str) -> str:
    """Five cards in a row, 525 x 96.1: 841 x 153.94 at the scale of the plate. One day goes over into the next hour."""
    ids.reset(f"{sector}rij-")
    worlds = [world_of(theme, sector) for theme in STRIP]
    cards = [SECTORS[sector][theme]() for theme in STRIP]
    return document(row.day(cards, list(zip(worlds, STRIP, strict=True)), STRIP_TOP), len(STRIP) * WIDTH, HEIGHT - STRIP_TOP, BLEED)


def sky_of(theme: str, sector: str, aloft: bool = True) -> str:
    """Land and road at the hour of a theme and nothing else: what stands behind people on a card.

    Without what is `aloft` it goes on beside the picture of that theme, which has its own sun or moon.
    """
    ids.reset(f"{sector}{'lucht' if aloft else 'leeg'}{theme[:2]}-")
    return document(road_end.plain(world_of(theme, sector), hour=theme, aloft=aloft), WIDTH, HEIGHT, BLEED)


def seam() -> str:
    """The level road in the middle of an empty card: it goes over the place where two cards meet."""
    ids.reset("naad-")
    return document(group(Road().seam(), WIDTH / 2, 0), WIDTH, HEIGHT, BLEED)
