"""Heads of pages: a quiet sky for a title and, at the right, one scene, another for every product. Millimetres of the page.

A head is as large as its place on the page, so that nothing is cut off by chance. Ground and road are those of the cards; the
layout lays its paper over the lowest `lift` mm. Where sectors meet, one land goes from the polder to the harbour, and a leader, a
teacher and a student of three sectors share one scene in it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from .. import hand_props, props
from ..cast import WALKERS
from ..meeting import MEETINGS, Meeting
from ..moments import setting
from ..moments.kit import floor, shade, steam
from ..moments.relation import bench
from ..pose import BENCH, NOTES, STAND
from ..rig import put
from ..svg import document, group, ids, rect, stroke
from . import dramas as d
from .contract import BLEED
from .journey import Stretch
from .journey import land as journey
from .page import Page, far, school
from .talk import round_table

NOON = {"po": "t3-tafel", "vo": "t3-tafel", "mbo": "haven"}
"""The light of a head: noon, and over the harbour the last light in which ink still reads."""
FEET = 94.0
"""y on a card where people of a scene stand."""


@dataclass(frozen=True)
class Scene:
    """What stands on a page: `draw` by sector round (0, 0) at `at`, `scale` in mm a person unit.

    `school` and `far` are where these begin (mm of the page; far also how wide), none when None. Where sectors meet `meet` stands
    on `stretch`, and `meet_school` is where the school of the last of them begins.
    """

    page: Page
    at: float
    scale: float
    draw: Callable[[str], str]
    meet: Callable[[Meeting], str]
    stretch: Stretch
    meet_at: float
    meet_scale: float
    school: float | None = None
    far: tuple[float, float] | None = None
    school_size: float = 0.5
    meet_school: float | None = None


def _story(sector: str) -> str:
    """The leader tells, three listen."""
    cast = WALKERS[sector]
    order = {"po": (2, 1, 3), "vo": (2, 0, 3), "mbo": (2, 1, 0)}[sector]
    spots = ((76, -5, "knees"), (52, 0, "knees"), (29, 3, "up"))
    circle_of = "".join(
        d.listener(cast.learners[i], x, y, arms, nod=-14, **({"apron": None} if cast.learners[i].apron else {})) for i, (x, y, arms) in zip(order, spots, strict=True)
    )
    seat = rect(-52, -18, 28, 18, "hout", 2) + rect(-54, -20, 32, 4, "hout-licht", 1.4)
    return d.story(cast.leader, seat, circle_of, reading=False)


def _mug(key: str, x: float, y: float) -> str:
    return group(props.in_hand("mok", key), x, y, 1.3)


def _interview(sector: str) -> str:
    """The leader asks and notes, the student tells, a mug in hand."""
    cast = WALKERS[sector]
    out = put(cast.leader, NOTES, -28, 0, prop=hand_props.notes(), mood="smile", name="interview leader")
    out += put(
        cast.student, STAND, 29, 0, flip=True, hands=((24, -68), (12, -48)), elbows=(1, 1), grip=("open", "fist"), head="side", prop=_mug("azuur", 13, -50), mood="talk",
        name="interview student",
    )
    return out + steam(17, -60)


def _three_ask(meeting: Meeting) -> str:
    """A leader asks, a student tells, a mug in hand, and a teacher writes it down: each from another sector, as far as there are three."""
    out = put(meeting.cast("po").leader, STAND, -56, 0, hands=((23, -66), (-12, -40)), head="side", mood="talk", name="interview leader po")
    out += put(
        meeting.cast("vo").student, STAND, 0, 0, flip=True, hands=((24, -66), (12, -48)), grip=("open", "fist"), head="side", prop=_mug("azuur", 13, -50), mood="talk",
        name="interview student vo",
    )
    return out + steam(-12, -60) + put(meeting.cast("mbo").mentor, NOTES, 60, 0, flip=True, prop=hand_props.notes(), mood="smile", name="interview mentor mbo")


def _long_bench(meeting: Meeting) -> str:
    """A leader between a mentor and a student, on one bench, each with a mug: there are ten minutes."""
    out = shade(0, 88) + rect(-84, -44, 168, 6, "hout-donker", 2) + rect(-84, -35, 168, 5, "hout-donker", 2)
    out += stroke("M-74 -44V-18M74 -44V-18", "hout-donker", 3) + stroke("M-76 -18V0M0 -18V0M76 -18V0", "hout-donker", 4) + floor(rect(-88, -24, 176, 6, "hout-licht", 2.4))
    one, two, three = meeting.cast("vo").mentor, meeting.cast("mbo").leader, meeting.cast("po").student
    out += put(one, BENCH, -58, 2, hands=((19, -46), (8, -41)), grip=("fist", "open"), head="side", mood="laugh", nod=2, prop=_mug("zon", 20, -48), shadow=False, name="bench mentor vo")
    out += put(two, BENCH, -2, 2, hands=((14, -50), (-9, -41)), grip=("fist", "open"), head="turn", mood="laugh", nod=2, prop=_mug("azuur", 15, -52), shadow=False, name="bench leader mbo")
    out += put(
        three, BENCH, 58, 2, flip=True, hands=((18, -50), (6, -40)), grip=("fist", "open"), head="side", mood="talk", nod=4, prop=_mug("petrol", 19, -52), shadow=False,
        name="bench student po",
    )
    return out + steam(-37, -56) + steam(13, -60) + steam(39, -60)


def _scope(sector: str) -> str:
    return d.look(WALKERS[sector].leader, -10)


def _three_look(meeting: Meeting) -> str:
    """A leader looks through the telescope at a school, and a student behind her points there."""
    point = replace(STAND, hands=((25, -80), (-12, -40)), grip=("point", "open"))
    out = put(meeting.cast("vo").student, point, -72, 0, head="side", mood="talk", nod=-8, name="scope student vo")
    return out + d.look(meeting.cast("mbo").leader, -10)


SCENES = {
    "leiderskaart": Scene(Page((148, 55), 0.38, 2.4), 115, 0.31, _story, round_table, Stretch((80, 122), 66, (97, 128), 130), 112, 0.29, school=82, far=(98.4, 46), school_size=0.34),
    "vooraf": Scene(Page((148, 66), 0.44, 3.4), 124, 0.27, lambda sector: bench(setting(sector)), _long_bench, Stretch((88, 124), 70, (97, 131), 132), 116, 0.285, far=(110, 41)),
    "terugkijk": Scene(Page((105, 58), 0.34, 2.2), 78, 0.26, _scope, _three_look, Stretch((60, 83), 44, (69, 80), 83), 83.6, 0.19, school=90, school_size=0.36, far=(82, 22), meet_school=92),
    "interview": Scene(Page((210, 66), 0.44, 3.2), 164, 0.42, _interview, _three_ask, Stretch((112, 166), 101, (113, 158), 170), 143, 0.4, school=108, school_size=0.62, far=(134, 70)),
}
"""By the name of the file."""


def _land(scene: Scene, world: str, hour: str) -> str:
    page, things = scene.page, ""
    if scene.far:
        things += far(world, hour, page.at(scene.far[0]), scene.far[1] / page.land)
    if scene.school:
        things += school(world, page.at(scene.school), scene.school_size)
    return page.land_of(world, hour) + page.row(things)


def head(name: str, sector: str) -> str:
    """The head of the pages of one product."""
    ids.reset(f"{sector}kop{name[:3]}-")
    scene = SCENES[name]
    page = scene.page
    if sector in MEETINGS:
        meeting = MEETINGS[sector]
        back = journey(page, scene.stretch, meeting)
        if scene.meet_school:
            back += page.row(school(meeting.worlds[-1], page.at(scene.meet_school), scene.school_size))
        out, people, at, scale = back, scene.meet(meeting), scene.meet_at, scene.meet_scale
    else:
        out, people, at, scale = _land(scene, sector, NOON[sector]), scene.draw(sector), scene.at, scene.scale
    return document(out + page.road() + group(people, at, page.y(FEET), scale), *page.size, BLEED)
