"""The wrap-round cover where sectors meet: one land, and in front nothing but the leaders, hand in hand on the bridge."""

from __future__ import annotations

from dataclasses import replace

from .. import buildings, nature
from ..meeting import MEETINGS, Meeting
from ..pose import STAND
from ..rig import put
from ..svg import group, mark, path, stroke
from . import panorama, square
from .cover import HORIZON, POND, SCALE, cover
from .layout import Spot
from .samen import OPEN, SCHOOLS, TRIO, hero_of, leaders

BENCH = {7: Spot(121, 148, 0.24)}
"""Of two worlds, on the back, where of three a school stands."""
_FACADES = {"vo": (buildings.facade_vo, 0.4), "mbo": (buildings.facade_mbo, 0.42)}


def _land(meeting: Meeting) -> str:
    """The land of the poster, small: the first world on the back, the last at the outer edge."""
    low = lambda drawn: group(drawn, 0, HORIZON, SCALE)
    out = panorama.sky(297, HORIZON, 6, 1.22, 0.05, meeting) + nature.cloud(132, 74, 20) + low(panorama.far(841, 0, (410, 716), meeting=meeting))
    y = HORIZON / SCALE
    out += group(panorama.ground(841, 594, y, 20, 800, meeting) + panorama.steps(841, 594, y, meeting), 0, 0, SCALE)
    out += low(panorama.fields(0, 330, 190)) if meeting.has("po") else ""
    return out + group(mark("water", path(POND, "water")) + stroke(POND, "steen-d", 5), -40.4, -28, 0.472)


def _buildings(meeting: Meeting) -> str:
    """The school of the first world cut open on the back; in front the teacher college, and the school of the last world at the edge."""
    first, last = meeting.worlds[0], meeting.worlds[-1]
    out = nature.tree(6, 146, 26, "boom-2") if first == "po" else ""
    out += SCHOOLS[first](13, 150, 0.39 if first == "po" else 0.36)
    out += square.institute(151.5, 117, 0.24)
    draw, k = _FACADES[last]
    out += mark("building", group(draw(10), 260, 119, k))
    if len(meeting.worlds) > 2:
        out += mark("building", group(buildings.facade_vo(10), 104, 137, 0.4))
    return out


def _front() -> str:
    """Tulips in the polder, as on the cover of po."""
    tufts = ((20, 183, "zon", "pruim"), (92, 183.4, "koraal", "zon"))
    return "".join(nature.tulip(x, y, 0.5, a) + nature.tulip(x + 4, y + 0.8, 0.44, b) for x, y, a, b in tufts)


def cover_page(name: str) -> tuple[str, dict]:
    """The cover of one meeting, and its facts."""
    meeting = MEETINGS[name]
    at = (223.5, 153.4, meeting.pick(0.485, 0.52))
    lead, hero, arms = hero_of(meeting, *at, OPEN)
    student = put(
        meeting.cast("vo").student, STAND, 168, 164.6, 0.36, head="side", hands=((25, -82), (-11, -39)), elbows=(1, 1), mood="laugh", name="student"
    )
    return cover(
        name, lambda: _land(meeting), lambda: _buildings(meeting), lambda front, x, y, k: square.bridge(front, x, y, k * 1.18), _front if meeting.has("po") else str,
        leaders(meeting, *at, OPEN) + student, meeting.pick({}, BENCH), {7: meeting.worlds[0]}, replace(TRIO, **arms), hero, lead,
    )


COVERS = {name: (lambda name=name: cover_page(name)) for name in MEETINGS}
