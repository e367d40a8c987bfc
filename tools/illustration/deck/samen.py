"""Cards for tables with more than one sector: the eight themes take turns in the three worlds; begin, end and blank land show all
three side by side, with a strip of paper between them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .. import buildings, nature, props
from ..cast import WALKERS
from ..pose import REST, STAND
from ..rig import put
from ..svg import clip, ellipse, group, num, stroke
from . import mbo, places, po, vo
from .contract import BLEED, FRONT, LOWEST, WIDTH, Road
from .dramas import bench_pair
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
from .road_end import GROUNDS, finish

PO, VO, MBO = (WALKERS[world] for world in ("po", "vo", "mbo"))
WORLDS = {
    "t1-waarom": "po", "t2-rollen": "vo", "t3-tafel": "mbo", "t4-team": "vo",
    "t5-tijd": "po", "t6-begeleiden": "mbo", "t7-loopbaan": "po", "t8-kwaliteit": "vo",
}  # fmt: skip
"""Whose card a theme gets: no neighbours from one world, nor in the strip of five."""
CARDS: dict[str, Callable[[], str]] = {theme: {"po": po, "vo": vo, "mbo": mbo}[world].CARDS[theme] for theme, world in WORLDS.items()}
HOURS = {"po": "t2-rollen", "vo": "t3-tafel", "mbo": "haven"}
"""Morning in the polder, noon on the square, dusk in the harbour."""
PAPER = 0.9
"""mm of paper between two worlds."""

Line = tuple[tuple[float, float], tuple[float, float]]


def panes(lines: tuple[Line, Line], parts: dict[str, str], left: float, right: float, top: float, low: float) -> str:
    """Three worlds, cut along two lines (upper end, lower end), with paper over the cuts."""
    at = lambda line, y: line[0][0] + (line[1][0] - line[0][0]) * (y - line[0][1]) / (line[1][1] - line[0][1])
    edges = [(left, left), *((at(line, top), at(line, low)) for line in lines), (right, right)]
    out = "".join(
        clip(f"M{num(a)} {num(top)}H{num(b)}L{num(d)} {num(low)}H{num(c)}Z", parts[world])
        for world, (a, c), (b, d) in zip(("po", "vo", "mbo"), edges, edges[1:], strict=False)
    )
    return out + "".join(stroke(f"M{num(a)} {num(top)}L{num(b)} {num(low)}", "papier", PAPER, "butt") for a, b in edges[1:3])


CUTS: tuple[Line, Line] = (((38, 0), (31, 98)), ((67, 0), (74, 98)))


def _card(parts: dict[str, str], top: float = -BLEED, low: float = LOWEST) -> str:
    return panes(CUTS, parts, -BLEED, WIDTH + BLEED, top, low)


def _light(sector: str) -> Light:
    return LIGHTS[HOURS[sector]]


def land(near: bool = True) -> str:
    """The three worlds behind the road; with `near`, with something on this side of the horizon."""
    po_, vo_, mbo_ = (_light(sector) for sector in HOURS)
    back = {
        "po": backdrop(MEADOW, po_, sun(po_, 22, 45, 8) + clouds((8, 33, 12)), buildings.village_small(8, 56, 20), ((20, 15, -3),)),
        "vo": backdrop(SQUARE, vo_, clouds((44, 33, 14)), canal_houses(40, 70, vo_, 2)),
        "mbo": backdrop(QUAY, mbo_, "", props.crane(84, 54.4, 22, "kamer-3-dd") + sun(mbo_, 96, 48, 5)),
    }
    if near:
        back["po"] += nature.tree(11, 69, 20, "boom")
        back["mbo"] += lantern(94, 70, 22)
    return _card(back)


def _front() -> str:
    return _card({sector: lawn(ground) for sector, ground in GROUNDS.items()}, FRONT)


def blank(number: int = 1) -> str:
    """Land and road without people: an empty bench on the square, or a table or a finger post in another world."""
    stop = ellipse(52.5, 95.2, 15, 1.2, "inkt", 0.16) + props.bench(39.5, 95, 26) if number == 1 else places.front("vo", number)
    return land() + Road(2).draw() + _front() + stop


def begin() -> str:
    """The road begins at the feet of a leader with open arms; people of three worlds come to it: two more leaders, a student teacher,
    a mentor and two learners."""
    out = land(near=False) + Road(2).draw(start=53) + _front()
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
    out = land(near=False) + finish(_front())
    out += put(PO.leader, STAND, 46, 94, 0.49, view="side", hands=((26, -54), (-9, -42)), mood="laugh", name="end leader po")
    out += put(MBO.leader, STAND, 71.6, 94, 0.47, flip=True, view="side", hands=((26, -57), (-9, -42)), mood="laugh", name="end leader mbo")
    cheer = replace(STAND, hands=((25, -84), (-26, -82)), elbows=(1, -1))
    return out + put(VO.student, cheer, 20, 93, 0.48, head="side", mood="laugh", name="end student vo")


def rest() -> str:
    """The same end of the road: a leader and a mentor of two worlds on a bench under the flag, and a learner of the third comes by."""
    out = land(near=False) + finish(_front()) + group(bench_pair(VO.leader, PO.mentor), 76, 95.4, 0.43)
    return out + put(MBO.learners[0], STAND, 22, 93, 0.44, head="side", hands=((25, -82), (-11, -40)), elbows=(1, 1), mood="laugh", name="rest learner")
