"""The head of the plate for the table: school, bridge and institute in one wide strip, 224 x 65.6 mm at three times its size.

None of the ten moments: those stand below it. On the bridge the leader, on the road who walks there. Units: a third of a mm.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .. import nature, props
from ..cast import WALKERS, Cast
from ..meeting import MEETINGS, Meeting
from ..pose import STAND, WALK
from ..rig import put, seated
from ..svg import group, mark, path, stroke
from . import harbour, panorama, polder, samen, square
from .layout import Layout, Spot

WIDTH, HEIGHT, BLEED, HORIZON = 672.0, 196.8, 9.0, 60.0
CREST = (336.0, 138.0)
CONTROL = [(-60, 176), (20, 172), (110, 174), (200, 169), (268, 155), (336, 147), (404, 155), (472, 169), (562, 174), (652, 168), (740, 152)]
_POND = "M270 206C272 190 262 172 268 150H404C410 172 400 190 402 206Z"
"""Water under the bridge, down to the foot."""


def _width(x: float, y: float) -> float:
    return 22 * (1 - 0.3 * max(0, 1 - abs(x - CREST[0]) / 110))


def _water(key: str, edge: str) -> str:
    """A canal under the bridge."""
    ripples = nature.ripples(((300, 190, 20), (350, 182, 24))) if key == "water" else ""
    return mark("water", path(_POND, key)) + stroke(_POND, edge, 4) + ripples


def _po() -> str:
    out = polder.sky(WIDTH, HORIZON, (196, HORIZON, 34), BLEED) + nature.cloud(470, 26, 34)
    out += polder.far(HORIZON, 300, 236) + group(polder.lots(0, 440), 0, HORIZON) + polder.meadow(WIDTH, HEIGHT, 96, BLEED, 40) + _water("water", "water-d")
    out += polder.flowers(((236, 126), (452, 132), (214, 190), (640, 138))) + polder.blades(((420, 112, 24), (186, 138, 22), (470, 190, 24)))
    out += polder.school(14, 140, 0.46) + nature.tree(148, 136, 30, "boom", "wolk") + nature.tree(660, 138, 34, "boom-2", "wolk")
    return out + polder.institute(548, 138, 0.56) + nature.cow(424, 112, 0.34) + nature.sheep(256, 114, 0.4)


def _vo() -> str:
    out = square.sky(WIDTH, HORIZON, (470, 24, 13), BLEED) + group(square.gables(0, tall=0.64), -6, HORIZON + 6, 0.8) + square.ground(WIDTH, HEIGHT, HORIZON + 4, BLEED, (380, -30))
    out += _water("water", "steen-d") + square.school(16, 136, 0.44) + square.institute(552, 136, 0.54)
    return out + nature.tree(148, 132, 32, "boom") + square.lamp_post(524, 134, 32) + props.bike(182, 140, 0.42, "petrol")


def _mbo() -> str:
    out = harbour.sky(WIDTH, HORIZON, (470, HORIZON + 4, 26), BLEED, deep=0.3) + group(harbour.far(HORIZON, 470, ((252, 40, False), (398, 46, True), (620, 44, True))), 0, 0)
    out += harbour.ground(WIDTH, HEIGHT, 92, BLEED) + _water("instituut", "inkt")
    out += harbour.puddles(((232, 128, 24), (454, 124, 26), (214, 192, 22), (500, 192, 26)))
    return out + harbour.school(14, 136, 0.48) + harbour.institute(552, 136, 0.54) + harbour.containers(254, 118, 0.36) + harbour.lamp_post(524, 134, 32, True)


def _meeting_back(meeting: Meeting) -> str:
    out = panorama.sky(WIDTH, HORIZON, BLEED, meeting=meeting) + panorama.far(WIDTH, HORIZON, (318, 520), 0.7, meeting)
    out += panorama.ground(WIDTH, HEIGHT, HORIZON, BLEED, 590, meeting)
    out += (panorama.fields(HORIZON, 214, 130) if meeting.has("po") else "") + panorama.steps(WIDTH, HEIGHT, HORIZON, meeting) + _water("water", "steen-d")
    out += polder.flowers(((170, 152),)) if meeting.has("po") else ""
    out += square.institute(474, 124, 0.42)
    return out + samen.schools(meeting, {"po": (14, 140, 0.44), "vo": (14, 138, 0.42)}, {"vo": (560, 138, 0.42), "mbo": (560, 138, 0.42), "behind": (560, 138, 0.42)}, (405.5, 119, 0.24))


def _walkers(cast: Cast, friend: int) -> str:
    """From the school the student teacher with the mentor, from the institute the educator; on the bridge who waves and who rides."""
    folder = group(props.in_hand("map", "zon"), 6, -54, 1.1)
    out = put(cast.student, WALK, 206, 158, 0.5, mood="smile", head="turn", hands=((14, -47), (-12, -44)), name="walker student")
    out += put(cast.mentor, WALK, 236, 153, 0.5, mood="smile", hands=((16, -52), (10, -50)), grip=("fist", "fist"), prop=folder, name="walker mentor")
    out += put(cast.educator, WALK, 468, 157, 0.5, True, mood="laugh", hands=((20, -66), (-12, -44)), name="walker educator")
    return out + put(cast.learners[friend], STAND, 298, 151, 0.62, mood="laugh", nod=-10, hands=((25, -82), (-11, -39)), name="friend")


def _page(sector: str, back: Callable[[], str], bridge: Callable[[bool, float, float, float], str]) -> Layout:
    cast = WALKERS[sector]

    def friends() -> str:
        friend = {"po": 0, "vo": 2, "mbo": 0}[sector]
        return _walkers(cast, friend) + seated(cast.roller, 384, 152, 0.4, True, hands=((18, -66), (4, -38)), name="roller")

    return Layout(
        size=(WIDTH, HEIGHT), bleed=BLEED, footer=HEIGHT, title=(0, 0, 1, 1), control=CONTROL, width=_width, pin=(236, 161), back=back,
        bridge=lambda front: bridge(front, *CREST, 0.62), front=lambda: "", moments={}, hero=Spot(340, 147, 1.0), friends=friends, cards={}, voices={},
        words=((10, 172, 196, 169), (478, 170, 652, 168)), by_count={}, wave=11.6, far_wave=11.6,
    )  # fmt: skip


def _meeting(name: str) -> tuple[str, Layout]:
    """The leaders on one bridge; who walks there comes from all sectors that meet."""
    meeting = MEETINGS[name]
    mixed = replace(meeting.cast("po"), mentor=meeting.cast("vo").mentor, educator=meeting.cast("mbo").educator)
    at = (336, 150, 0.84)
    lead, hero, arms = samen.hero_of(meeting, *at)

    def friends() -> str:
        roller = seated(meeting.cast("vo").roller, 430, 160, 0.42, True, hands=((18, -66), (4, -38)), name="roller")
        folder = group(props.in_hand("map", "zon"), 6, -54, 1.1)
        out = put(mixed.student, WALK, 196, 160, 0.5, mood="smile", head="turn", hands=((14, -47), (-12, -44)), name="walker student")
        out += put(mixed.mentor, WALK, 226, 155, 0.5, mood="smile", hands=((16, -52), (10, -50)), grip=("fist", "fist"), prop=folder, name="walker mentor")
        out += put(mixed.educator, WALK, 470, 157, 0.5, True, mood="laugh", hands=((20, -66), (-12, -44)), name="walker educator")
        return out + roller + samen.leaders(meeting, *at)

    return lead, replace(
        _page("vo", lambda: _meeting_back(meeting), square.bridge), friends=friends, stance=replace(samen.TRIO, **arms), hero=hero,
        bridge=lambda front: square.bridge(front, *CREST, 0.62), word_length=9.4,
    )  # fmt: skip


HEADERS: dict[str, tuple[str, Layout]] = {
    "po": ("po", _page("po", _po, polder.bridge)),
    "vo": ("vo", _page("vo", _vo, square.bridge)),
    "mbo": ("mbo", _page("mbo", _mbo, harbour.bridge)),
    **{name: _meeting(name) for name in MEETINGS},
}
"""Of every sector, and where they meet: whose leader stands in the middle, and the page."""
