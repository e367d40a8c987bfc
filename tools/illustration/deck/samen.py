"""Cards for tables with more than one sector: the eight themes take turns in the three worlds; begin, end and blank land show one land
from a polder in the morning over a square at noon to a harbour at dusk, without a seam.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .. import buildings, nature, props
from ..cast import WALKERS
from ..pose import REST, STAND
from ..rig import put
from ..svg import clip, colour, ellipse, group, ids, mark, num, path, stroke
from . import mbo, places, po, vo
from .contract import BACK, BLEED, FRONT, HORIZON, QUIET, WIDTH, Road, band
from .dramas import bench_pair
from .land import (
    LIGHTS,
    SQUARE,
    Light,
    canal_houses,
    clouds,
    lantern,
    paving,
    sun,
)
from .road_end import finish

PO, VO, MBO = (WALKERS[world] for world in ("po", "vo", "mbo"))
WORLDS = {
    "t1-waarom": "po", "t2-rollen": "vo", "t3-tafel": "mbo", "t4-team": "vo",
    "t5-tijd": "po", "t6-begeleiden": "mbo", "t7-loopbaan": "po", "t8-kwaliteit": "vo",
}  # fmt: skip
"""Whose card a theme gets: no neighbours from one world, nor in the strip of five."""
CARDS: dict[str, Callable[[], str]] = {theme: {"po": po, "vo": vo, "mbo": mbo}[world].CARDS[theme] for theme, world in WORLDS.items()}
HOURS = {"po": "t2-rollen", "vo": "t3-tafel", "mbo": "haven"}
"""Morning in the polder, noon on the square, dusk in the harbour."""

Stops = tuple[tuple[float, str], ...]
_SKY: Stops = ((0, "ochtend-3"), (0.2, "ochtend-2"), (0.46, "ochtend-1"), (0.6, "middag-2"), (0.8, "bol-4"), (0.9, "avond-2"), (1, "avond-3"))
_WATER: Stops = ((0, "water"), (0.5, "water"), (0.86, "instituut"), (1, "instituut"))
_BACK: Stops = ((0, "heuvel-5"), (0.16, "heuvel-5"), (0.4, "namiddag-1"), (0.5, "steen-l"), (0.64, "steen-l"), (0.86, "kamer-5"), (1, "kamer-5"))
_FRONT: Stops = ((0, "heuvel-4"), (0.16, "heuvel-4"), (0.4, "namiddag-1"), (0.5, "steen"), (0.64, "steen"), (0.86, "kamer-5-d"), (1, "kamer-5-d"))
"""Colours of the land from left to right; level at both edges, where another card may lie."""


def _across(stops: Stops, lean: float = 0) -> tuple[str, str]:
    """(defs, paint) of a gradient from the upper left corner to the right edge at the horizon, where its colours lie `lean` mm further left."""
    name, wide = ids.new(), WIDTH + lean
    across, down = 1 / wide, lean / wide / HORIZON
    size = across**2 + down**2
    text = "".join(f'<stop offset="{num(at)}" stop-color="{colour(key)}"/>' for at, key in stops)
    end = f'x2="{num(across / size)}" y2="{num(down / size)}"'
    return f'<defs><linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="0" y1="0" {end}>{text}</linearGradient></defs>', f"#{name}"


def _light(sector: str) -> Light:
    return LIGHTS[HOURS[sector]]


def land(near: bool = True) -> str:
    """Polder, square and harbour behind the road; with `near`, with a school, a tree and a lamp, where
    nobody stands before them."""
    po_, mbo_ = _light("po"), _light("mbo")
    defs, paint = _across(_SKY, 26)
    out = mark("sky", defs + path(f"M{-BLEED} {-BLEED}H{WIDTH + BLEED}V{HORIZON + 12}H{-BLEED}Z", paint))
    out += sun(po_, 16, 46, 8) + clouds((7, 33, 12), (47, 30, 13)) + sun(mbo_, 95, 48, 5)
    return out + behind(near)


def behind(near: bool = True) -> str:
    """That land between its sky and the road."""
    defs, paint = _across(_WATER)
    out = canal_houses(41, 68, _light("vo"), 6) + props.crane(84, 54.4, 22, "kamer-3-dd") + mark("water", defs + band(HORIZON, (), paint, BACK))
    waves = "M45 57.4h8M56 61h7M68 58.4h6"
    out += stroke(waves, "golf", 0.5) + stroke("M80 60.6h8M90 57.6h6", "instituut-l", 0.5)
    out += path(f"M{-BLEED} {HORIZON}H4Q18 {HORIZON - 4} 30 {HORIZON + 2.4}Q37 {HORIZON + 6.4} 41 {BACK + 1}H{-BLEED}Z", _light("po").hill)
    out += buildings.village_small(7, 57, 20) if near else buildings.church(6, 54.6, 12, "heuvel-4")
    defs, paint = _across(_BACK)
    out += mark("ground", defs + band(BACK, (), paint, FRONT)) + path(f"M41 {BACK - 0.2}H{WIDTH + BLEED}V{BACK + 1.3}H41Z", "steen-d")
    out += clip(f"M46 {BACK}H{WIDTH - QUIET}V{FRONT + 1}H46Z", paving(SQUARE, BACK + 1.3, (4.6, 5.6), 8))
    out += "".join(nature.tree(x, y, h, key, kind) for x, y, h, key, kind in ((33, 65, 12, "boom-2", "populier"), (36.6, 65.6, 15, "boom", "populier"), (40.2, 66, 11, "boom-2", "populier")))
    return out + (nature.tree(10, 69.6, 18, "boom") + lantern(94, 70, 22) if near else "")


def front() -> str:
    """The ground before the road."""
    defs, paint = _across(_FRONT)
    return mark("ground", defs + band(FRONT, (), paint))


def blank(number: int = 1) -> str:
    """Land and road without people: an empty bench on the square, or a table or a finger post in another world."""
    stop = ellipse(52.5, 95.2, 15, 1.2, "inkt", 0.16) + props.bench(39.5, 95, 26) if number == 1 else places.front("vo", number)
    return land() + Road(2).draw() + front() + stop


def begin() -> str:
    """The road begins at the feet of a leader with open arms; people of three worlds come to it: two more leaders, a student teacher,
    a mentor and two learners."""
    out = land(near=False) + Road(2).draw(start=53) + front()
    wide = replace(REST, hands=((27, -80), (-27, -80)), elbows=(1, -1))
    wave = replace(REST, hands=((11, -40), (-27, -80)), elbows=(1, -1))
    out += put(VO.student, STAND, 28, 85, 0.42, hands=((20, -64), (-11, -40)), elbows=(1, 1), head="side", mood="laugh", name="begin student")
    out += put(PO.mentor, STAND, 79, 85, 0.42, flip=True, hands=((14, -54), (-10, -42)), head="side", prop=group(props.in_hand("mok", "zon"), 14, -56, 1.3), mood="smile", name="begin mentor")
    out += put(PO.leader, wave, 15, 92, 0.45, mood="laugh", name="begin leader po") + put(MBO.leader, wave, 90.4, 92, 0.45, flip=True, mood="laugh", name="begin leader mbo")
    out += put(VO.leader, wide, 52.5, 95.4, 0.56, mood="laugh", name="begin leader")
    out += put(PO.learners[2], STAND, 37.4, 96, 0.5, hands=((19, -64), (-11, -40)), elbows=(1, 1), mood="laugh", name="begin child")
    return out + put(MBO.learners[0], STAND, 70.6, 96, 0.4, flip=True, hands=((19, -64), (-11, -40)), elbows=(1, 1), mood="laugh", name="begin learner")


def end() -> str:
    """The ribbons stop at a flag; leaders of two worlds shake hands on it and a student teacher of the third cheers."""
    out = land(near=False) + finish(front())
    out += put(PO.leader, STAND, 46, 94, 0.49, view="side", hands=((26, -54), (-9, -42)), mood="laugh", name="end leader po")
    out += put(MBO.leader, STAND, 71.6, 94, 0.47, flip=True, view="side", hands=((26, -57), (-9, -42)), mood="laugh", name="end leader mbo")
    cheer = replace(STAND, hands=((25, -84), (-26, -82)), elbows=(1, -1))
    return out + put(VO.student, cheer, 20, 93, 0.48, head="side", mood="laugh", name="end student vo")


def rest() -> str:
    """The same end of the road: a leader and a mentor of two worlds on a bench under the flag, and a learner of the third comes by."""
    out = land(near=False) + finish(front()) + group(bench_pair(VO.leader, PO.mentor), 76, 95.4, 0.43)
    return out + put(MBO.learners[0], STAND, 22, 93, 0.44, head="side", hands=((25, -82), (-11, -40)), elbows=(1, 1), mood="laugh", name="rest learner")
