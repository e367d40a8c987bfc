"""The land of a dilemma: what speaks for the one choice at the left, for the other at the right, each under the post of its sign.

Two people stand between them, drawn apart (`busts.pair`); the layout hangs the letters on the posts. Under y 75 lies its paper. Millimetres, y down.
"""

from __future__ import annotations

from collections.abc import Callable

from .. import props
from ..svg import document, ellipse, group, ids, rect, stroke
from . import things, world_of
from .contract import BLEED, HEIGHT, WIDTH, Road
from .land import LIGHTS, backdrop, lawn, stars
from .road_end import GROUNDS, _aloft
from .workplaces import facade, institute

LEFT, RIGHT, STANDS = 22.2, 82.8, 76.4
"""Centres of the two pieces, and where they stand."""
POSTS, SIGN = (9.1, 95.9), 52.0
"""x of the posts, and the middle of the signs on them."""
HOURS = {"cover": "t1-waarom", "choice": "t3-tafel", "clash": "t4-team", "judgement": "t5-tijd", "voice": "t7-loopbaan", "places": "t8-kwaliteit", "none": "t2-rollen"}
"""At which hour of the deck's day a dilemma plays; a card without people has a finger post."""


def _piece(x: float, content: str, k: float = 0.8) -> str:
    return ellipse(x, STANDS + 0.4, 11, 1, "inkt", 0.16) + group(content, x, STANDS, k)


Sides = tuple[str, str]
"""What stands at the left, and at the right."""


def _told(card: str, sector: str) -> Sides | None:
    """Where the story of a sector is another one than that of the rest."""
    told: dict[tuple[str, str], Callable[[], Sides]] = {
        ("cover", "mbo"): lambda: (_piece(LEFT, things.desk(), 0.74), _piece(RIGHT, things.subject("mbo"), 0.76)),
        ("choice", "mbo"): lambda: (_piece(LEFT, things.door(), 0.68), _piece(RIGHT, things.sprout(), 0.84)),
        ("judgement", "mbo"): lambda: (_piece(LEFT, things.hourglass(), 0.64), _piece(RIGHT - 0.6, things.report(), 0.82)),
        ("places", "mbo"): lambda: (_piece(LEFT, things.planner(), 0.64), _piece(RIGHT - 2, props.signpost(0, 0), 0.38)),
        ("places", "vo"): lambda: (_piece(LEFT, things.chairs(2), 1.05), _piece(RIGHT - 1, things.chairs(1), 1.05)),
    }
    return told[card, sector]() if (card, sector) in told else None


def _sides(card: str, world: str) -> Sides:
    sides: dict[str, Callable[[], Sides]] = {
        "cover": lambda: (_piece(LEFT, things.subject(world), 0.76), _piece(RIGHT, things.desk(), 0.74)),
        "choice": lambda: (_piece(LEFT, things.cups(), 0.9), _piece(RIGHT, things.sprout(), 0.84)),
        "clash": lambda: (facade(world, LEFT, 23), institute(world, RIGHT, 24)),
        "judgement": lambda: (_piece(LEFT, things.report(), 0.82), _piece(RIGHT, things.hourglass(), 0.64)),
        "voice": lambda: (group(things.question(), LEFT + 1, 72, 0.86), _piece(RIGHT - 1, things.station_clock(), 0.62)),
        "places": lambda: (_piece(LEFT, things.chairs(4)), _piece(RIGHT, things.chairs(2), 0.94)),
        "none": lambda: (_piece(WIDTH / 2, props.signpost(0, 0), 0.5), ""),
    }
    return sides[card]()


def _high(hour: str) -> str:
    """Sun, clouds and stars; a moon would stand behind a sign."""
    light = LIGHTS[hour]
    return stars(((24, 30, 0.5), (52, 29, 0.4), (66, 38, 0.5), (74, 28, 0.4), (80, 44, 0.35), (30, 47, 0.35), (54, 43, 0.4))) if light.dark else _aloft(hour, light)


def decor(card: str, sector: str) -> str:
    """The picture behind a dilemma; where sectors meet, in the world of that hour."""
    ids.reset(f"{sector}decor{card}-")
    hour = HOURS[card]
    world = world_of(hour, sector)
    light, ground = LIGHTS[hour], GROUNDS[world]
    ridge = ((46, 40, -3),) if world == "po" else ()
    one, two = _told(card, sector) or _sides(card, world)
    posts = "".join(stroke(f"M{x} {STANDS}V{SIGN}", "hout-donker", 1.5, "butt") + rect(x - 2, STANDS - 0.8, 4, 0.8, "hout-donker-d", 0.3) for x in POSTS)
    out = backdrop(ground, light, _high(hour), "", ridge)
    behind, before = (one + two, "") if card == "clash" else ("", one + two)
    return document(out + behind + Road(2).draw() + lawn(ground) + posts + before, WIDTH, HEIGHT, BLEED)
