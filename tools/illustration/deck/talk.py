"""People of three sectors at one table. Ground at y = 0, adult = 100 units."""

from __future__ import annotations

from .. import props
from ..cast import WALKERS
from ..moments.kit import floor, shade, steam
from ..pose import REST, SIT
from ..rig import put
from ..svg import document, group, ids, rect, stroke
from . import samen
from .contract import BLEED
from .page import Page, far


def _stool(x: float) -> str:
    return shade(x, 15) + floor(rect(x - 13, -20, 26, 4, "hout-licht", 1.6)) + stroke(f"M{x - 9} -16L{x - 12} 0M{x + 9} -16L{x + 12} 0", "hout-donker", 3)


def round_table() -> str:
    """A student teacher and a mentor sit on both sides of a table and a leader stands behind it: one talks, two listen. About ±74."""
    po, vo, mbo = WALKERS["po"].student, WALKERS["vo"].leader, WALKERS["mbo"].mentor
    out = put(vo, REST, 0, -6, hands=((20, -62), (-15, -47)), elbows=(1, 1), mood="talk", name="table leader vo")
    out += _stool(-58) + put(po, SIT, -56, 0, hands=((29, -46), (26, -42)), mood="laugh", nod=-4, name="table student po")
    out += _stool(58) + put(mbo, SIT, 56, 0, flip=True, hands=((29, -46), (24, -60)), elbows=(1, 1), mood="smile", nod=-4, name="table mentor mbo")
    legs = stroke("M-24 -36V0M24 -36V0", "hout-donker", 3.4)
    top = rect(-40, -41, 80, 5, "hout-licht", 2) + rect(-34, -36, 68, 4, "hout-licht-d", 1)
    cards = "".join(rect(x, -43, 9, 2.4, key, 0.6) for x, key in ((-16, "wit"), (6, "accent-500")))
    return out + shade(0, 34) + legs + top + cards


MIXED = Page((210, 56), 0.5, 3.6)
"""The head of the questions for a mixed table."""
_LATE = {"po": "t5-tijd", "vo": "t6-begeleiden", "mbo": "t7-loopbaan"}


def _long_table() -> str:
    """The same three at a long table, each in a world: one talks, two listen, a mug before each."""
    po, vo, mbo = (WALKERS[s].leader for s in ("po", "vo", "mbo"))
    out = put(vo, REST, 0, -8, hands=((24, -66), (-22, -64)), elbows=(1, -1), mood="talk", name="mixed leader vo")
    out += _stool(-102) + put(po, SIT, -100, 0, hands=((27, -62), (25, -44)), elbows=(1, 1), mood="laugh", nod=-4, name="mixed leader po")
    out += _stool(102) + put(mbo, SIT, 100, 0, flip=True, hands=((29, -46), (25, -43)), mood="smile", nod=-4, name="mixed leader mbo")
    out += shade(0, 74) + stroke("M-68 -36L-72 0M68 -36L72 0M-6 -36V0M6 -36V0", "hout-donker", 3.4)
    out += rect(-84, -41, 168, 5, "hout-licht", 2) + rect(-76, -36, 152, 4, "hout-licht-d", 1)
    things = "".join(group(props.in_hand("mok", key), x, -44, 1.3) + steam(x, -52) for x, key in ((-58, "zon"), (20, "azuur"), (60, "zon")))
    return out + things + "".join(rect(x, -43, 10, 2.4, key, 0.6) for x, key in ((-36, "wit"), (-22, "accent-500"), (36, "wit")))


def mixed_table() -> str:
    """Three leaders at one table through three worlds, late in the day. 210 x 56."""
    ids.reset("samengesprek-")
    page = MIXED
    cuts = (((78.0, 0.0), (74.0, page.size[1])), ((132.0, 0.0), (136.0, page.size[1])))
    at = {"po": (14, 30), "vo": (70, 70), "mbo": (168, 36)}
    parts = {world: page.land_of(world, hour) + page.row(far(world, hour, page.at(at[world][0]), at[world][1] / page.land)) for world, hour in _LATE.items()}
    land = samen.panes(cuts, parts, -BLEED, page.size[0] + BLEED, -BLEED, page.size[1] + BLEED)
    return document(land + page.road() + group(_long_table(), 105, page.y(94), 0.38), *page.size, BLEED)
