"""Cards for tables with more than one sector: the eight themes take turns in the worlds that meet; begin, end and blank land show one
land that goes from the first to the last.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .. import nature, props
from ..meeting import MEETINGS, Meeting
from ..pose import REST, STAND
from ..rig import put
from ..svg import ellipse, group
from . import mbo, places, po, vo
from .contract import HEIGHT, WIDTH, Road
from .dramas import bench_pair
from .journey import Stretch
from .journey import land as journey
from .land import lantern
from .page import Page, school
from .road_end import finish

_ALL = {
    "t1-waarom": "po", "t2-rollen": "vo", "t3-tafel": "mbo", "t4-team": "vo",
    "t5-tijd": "po", "t6-begeleiden": "mbo", "t7-loopbaan": "po", "t8-kwaliteit": "vo",
}  # fmt: skip
"""Whose card a theme gets where all meet: no neighbours from one world, nor in the strip of five."""
_TWO = (0, 1, 0, 1, 0, 1, 1, 0)
"""And where two do: by turns, in the strip too."""
WORLDS: dict[str, dict[str, str]] = {
    name: meeting.pick(_ALL, {theme: meeting.worlds[turn % len(meeting.worlds)] for theme, turn in zip(_ALL, _TWO, strict=True)}) for name, meeting in MEETINGS.items()
}
"""Whose card a theme gets, by the name of the meeting."""
CARDS: dict[str, dict[str, Callable[[], str]]] = {
    name: {theme: {"po": po, "vo": vo, "mbo": mbo}[world].CARDS[theme] for theme, world in worlds.items()} for name, worlds in WORLDS.items()
}
HOURS = {"po": "t2-rollen", "vo": "t3-tafel", "mbo": "haven"}
"""The light of one world by itself: morning in the polder, noon on the square, dusk in the harbour."""
CARD = Page((WIDTH, HEIGHT), 1, 0)
STRETCH = Stretch((33, 71), 10, (46, 74), 84)
"""One land on a card: the grounds meet clear of the quiet zones."""
CROWD = replace(STRETCH, houses=(58, 75.4))
"""The same with its houses between the heads of who stands there, so that nobody wears a roof."""


def land(meeting: Meeting, stretch: Stretch = STRETCH, near: bool = False) -> str:
    """One land behind the road; with `near`, with something on this side of the horizon."""
    out = journey(CARD, stretch, meeting)
    if near:
        first, last = meeting.worlds[0], meeting.worlds[-1]
        out += school(first, 12, 0.26)
        out += lantern(94, 71, 22) if last == "mbo" else nature.tree(94, 71, 21, "boom")
    return out


def blank(meeting: Meeting, number: int = 1) -> str:
    """Land and road without people: an empty bench, a laid table or a finger post."""
    stop = ellipse(52.5, 95.2, 15, 1.2, "inkt", 0.16) + props.bench(39.5, 95, 26) if number == 1 else places.front("vo", number)
    return land(meeting, near=True) + Road(2).draw() + stop


def begin(meeting: Meeting) -> str:
    """The road begins at the feet of a leader with both hands in the air; who comes to it has room: another leader or two, a student
    teacher and a learner, and where one leader comes a mentor too."""
    out = land(meeting, CROWD) + Road(2).draw(start=53)
    first, middle, last = (meeting.cast(world) for world in ("po", "vo", "mbo"))
    if middle is last or middle is first:  # two leaders: one at the side, one in the middle
        middle = meeting.cast(meeting.worlds[-1])
    cheer = replace(REST, hands=((17, -90), (-17, -90)), elbows=(1, -1))
    wave = replace(REST, hands=((11, -40), (-23, -68)), elbows=(1, -1))
    out += put(middle.student, STAND, 33, 84.6, 0.42, hands=((15, -58), (-11, -40)), elbows=(1, 1), head="side", mood="laugh", name="begin student")
    if len(meeting.worlds) < 3:
        mug = group(props.in_hand("mok", "zon"), 14, -56, 1.3)
        out += put(replace(first.mentor, top="petrol"), STAND, 86, 88, 0.42, flip=True, hands=((14, -54), (-10, -42)), head="side", prop=mug, mood="smile", name="begin mentor")
    out += put(first.leader, wave, 17, 92, 0.45, mood="laugh", name="begin leader first")
    if len(meeting.worlds) > 2:
        out += put(last.leader, wave, 88, 92, 0.45, flip=True, mood="laugh", name="begin leader last")
    out += put(middle.leader, cheer, 52.5, 95.4, 0.56, mood="laugh", name="begin leader")
    return out + put(last.learners[0], STAND, 71, 96, 0.4, flip=True, hands=((17, -60), (-11, -40)), elbows=(1, 1), mood="laugh", name="begin learner")


def end(meeting: Meeting) -> str:
    """The ribbons stop at a flag; leaders of two worlds shake hands on it and a student teacher cheers."""
    out = land(meeting) + finish("")
    first, last = meeting.cast(meeting.worlds[0]), meeting.cast(meeting.worlds[-1])
    out += put(first.leader, STAND, 46, 94, 0.49, view="side", hands=((26, -54), (-9, -42)), mood="laugh", name="end leader first")
    out += put(last.leader, STAND, 71.6, 94, 0.47, flip=True, view="side", hands=((26, -57), (-9, -42)), mood="laugh", name="end leader last")
    cheer = replace(STAND, hands=((25, -84), (-26, -82)), elbows=(1, -1))
    return out + put(meeting.cast("vo").student, cheer, 20, 93, 0.48, head="side", mood="laugh", name="end student")


def rest(meeting: Meeting) -> str:
    """The same end of the road: a leader and a mentor on a bench under the flag, and a learner comes by."""
    leader, mentor, learner = meeting.cast("vo").leader, meeting.cast("po").mentor, meeting.cast("mbo").learners[0]
    out = land(meeting) + finish("") + group(bench_pair(leader, mentor), 76, 95.4, 0.43)
    return out + put(learner, STAND, 22, 93, 0.44, head="side", hands=((25, -82), (-11, -40)), elbows=(1, 1), mood="laugh", name="rest learner")

