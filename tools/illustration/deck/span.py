"""One table carried over a long bridge: the head of the guide and of the booklet, and of the card on words between sectors."""

from __future__ import annotations

from dataclasses import dataclass

from .. import buildings, props, stage_props
from ..cast import WALKERS
from ..meeting import MEETINGS, Meeting
from ..moments.kit import floor
from ..person import Person
from ..pose import REST, STAND
from ..rig import put
from ..svg import circle, clip, document, group, ids, mark, path, rect, stroke
from . import dramas as d
from .contract import BLEED, LOWEST
from .heads import NOON
from .journey import Stretch, land
from .page import Page

LONG = Page((210, 84), 0.54, 3.4)
"""The head with the table: its lower 69 mm on the guide, all of it in the booklet."""
BRIDGE = Page((210, 62), 0.5, 4.4)
"""The head of the card on words between sectors."""

@dataclass(frozen=True)
class Built:
    """What the bridge of a world is made of: palette keys."""

    deck: str
    seam: str  # between planks or stones of the deck
    face: str
    edge: str  # of the arches
    pier: str
    rail: str
    water: str


_BUILT = {
    "po": Built("steen-l", "steen-d", "steen", "steen-d", "steen-dd", "hout-donker", "water"),
    "vo": Built("beton", "beton-d", "beton-d", "papier", "staal", "leisteen", "water"),
    "mbo": Built("hout-licht", "hout", "petrol", "petrol-ll", "hout-donker", "inkt", "instituut"),
}
DECK_BACK, DECK_FRONT, CROWN = 71.2, 89.8, 92.4
"""y of the far and the near edge of the deck, and of the crown of its arches: a slim bridge, not a wall."""


def _span(world: str, first: float, last: float, arches: int) -> str:
    """A long level bridge on a row of cards: water, arches on piers, a deck of planks, a railing behind who walks over it."""
    built = _BUILT[world]
    out = mark("water", path(f"M{first + 10:.2f} 64H{last - 10:.2f}L{last + 2:.2f} {LOWEST}H{first - 2:.2f}Z", built.water))
    waves = "".join(f"M{first + 22 + i * 31:.2f} {66.4 + i % 2 * 2}h7" for i in range(int((last - first - 40) // 31) + 1))
    out += stroke(waves, "golf" if built.water == "water" else "instituut-l", 0.6)
    return out + _arches(built, first, last, arches) + _deck(built, first, last) + _railing(built, first, last)


def _arches(built: Built, first: float, last: float, arches: int) -> str:
    """The near side: a slim beam, an arch between every two piers, and wings on the banks."""
    step, half = (last - first) / arches, 2.6
    ends = [(first + i * step + (half if i else 4), first + (i + 1) * step - (half if i < arches - 1 else 4)) for i in range(arches)]
    curve = lambda a, b: f"M{a:.2f} {LOWEST}V100C{a + (b - a) * 0.1:.2f} {CROWN - 0.6} {b - (b - a) * 0.1:.2f} {CROWN - 0.6} {b:.2f} 100V{LOWEST}"
    wings = f"M{first - 9:.2f} {LOWEST}Q{first - 5:.2f} 91 {first - 2:.2f} {DECK_FRONT}H{last + 2:.2f}Q{last + 5:.2f} 91 {last + 9:.2f} {LOWEST}Z"
    out = path(wings, built.face) + "".join(path(curve(a, b) + "Z", built.water) for a, b in ends)
    out += stroke("".join(curve(a, b) for a, b in ends), built.edge, 1.3, "butt")
    stem = lambda x: f"M{x:.2f} 95.4H{x + 2 * half:.2f}L{x + 2 * half + 0.9:.2f} {LOWEST}H{x - 0.9:.2f}Z"  # under a cap, wider to its foot
    piers = "".join(path(stem(b), built.pier) + rect(b - 0.8, 94.2, 2 * half + 1.6, 1.6, built.edge, 0.5) for _, b in ends[:-1])
    stones = "".join(rect((a + b) / 2 - 1.2, CROWN - 2, 2.4, 3.2, built.edge, 0.4) for a, b in ends)  # keystones
    return out + piers + stones


def _deck(built: Built, first: float, last: float) -> str:
    """Planks from the far to the near edge, which stands out a little over the arches."""
    deck = floor(path(f"M{first + 1.4:.2f} {DECK_BACK}H{last - 1.4:.2f}L{last + 2:.2f} {DECK_FRONT}H{first - 2:.2f}Z", built.deck))
    count, middle = round((last - first) / 7), (first + last) / 2
    xs = (first + (last - first) * i / count for i in range(1, count))
    planks = "".join(f"M{x:.2f} {DECK_BACK + 0.4}L{x + (x - middle) * 0.02:.2f} {DECK_FRONT - 0.4}" for x in xs)
    return deck + stroke(planks, built.seam, 0.35, "butt") + stroke(f"M{first - 2.6:.2f} {DECK_FRONT + 0.5}H{last + 2.6:.2f}", built.edge, 1.7, "round")


def _railing(built: Built, first: float, last: float) -> str:
    """Posts, a hand rail and an end post with a ball at both ends, along the far edge; nothing crosses the legs in front."""
    a, b, top = first + 2.4, last - 2.4, DECK_BACK - 7
    count = max(4, round((b - a) / 9))
    posts = "".join(f"M{a + (b - a) * i / count:.2f} {DECK_BACK}V{top}" for i in range(1, count))
    out = stroke(posts, built.rail, 1, "butt") + stroke(f"M{a:.2f} {top}H{b:.2f}", built.rail, 1.5)
    return out + "".join(rect(x - 1.1, top - 1.4, 2.2, DECK_BACK - top + 1.8, built.rail, 0.5) + circle(x, top - 2.2, 1.3, built.rail) for x in (a, b))


def _carried(left: Person, middle: Person, right: Person, things: str, name: str) -> str:
    """Two carry one table with `things` on it, a third lifts it from behind."""
    load = d.board(58) + things
    behind = put(middle, REST, 0, -3, grab=((17, -45), (-17, -45)), elbows=(-1, 1), between=group(load, 0, -47), mood="laugh", name=name)
    return behind + d.carry(left, right, "", 54)


def _mixed(meeting: Meeting) -> str:
    """Leaders of two sectors, and between them a student teacher, of a third when there is one; a learner comes along."""
    first, second, last = meeting.cast("po"), meeting.cast("vo"), WALKERS[meeting.worlds[-1]]
    child = put(first.learners[2], STAND, -104, 2, 1.06 if first.learners[2].kid > 0.5 else 0.9, head="side", hands=((24, -84), (-11, -40)), elbows=(1, 1), mood="laugh", name="table learner")
    return child + _carried(first.leader, second.student, last.leader, d.pile(-36) + d.vase(36), "table student")


def _partners(sector: str) -> str:
    """The leader and the educator of the institute; the student teacher between them."""
    cast = WALKERS[sector]
    vice = rect(-42, -4, 10, 4, "leisteen", 1) + rect(-40, -9, 3.4, 6, "staal", 0.6) + rect(-35, -9, 3.4, 6, "staal", 0.6)
    things = {
        "po": d.pile(-36) + d.vase(36),
        "vo": group(props.in_hand("laptop"), -34, -1, 1.2) + d.vase(38),
        "mbo": vice + stage_props.toolbox(36, 0, 0.8, "accent-500"),
    }[sector]
    return _carried(cast.leader, cast.student, cast.educator, things, "table student")


def _long_bridge(page: Page, at: float, half: float, arches: int, meeting: Meeting) -> str:
    """One bridge of brick, of concrete and of wood, from left to right, of what the worlds that meet build with."""
    first, last = page.at(at - half), page.at(at + half)
    joints = [-BLEED, *(first + (last - first) * share for share in meeting.pick((0.3, 0.7), (0.5,))), page.at(page.size[0] + 2 * BLEED)]
    spans = "".join(
        clip(f"M{a:.2f} 0H{b:.2f}V{LOWEST}H{a:.2f}Z", _span(world, first, last, arches)) for world, a, b in zip(meeting.worlds, joints, joints[1:], strict=False)
    )
    return page.row(spans)


def table(sector: str) -> str:
    """A wide sky for a title; at the right one table goes over a long bridge. 210 x 84."""
    ids.reset(f"{sector}kop-")
    page, at, half = LONG, 160.0, 42.0
    if sector in MEETINGS:
        meeting = MEETINGS[sector]
        back = land(page, Stretch((124, 190), 112, (132, 176), 187), meeting) + _long_bridge(page, at, half, 5, meeting)
        people = _mixed(meeting)
    else:
        back = page.land_of(sector, NOON[sector]) + page.row(_ends(sector, page.at(at - half), page.at(at + half)) + _span(sector, page.at(at - half), page.at(at + half), 5))
        people = _partners(sector)
    return document(back + page.road() + group(people, at, page.y(87.8), 0.365), *page.size, BLEED)


def _ends(sector: str, first: float, last: float) -> str:
    """School and teacher college behind the ends of a bridge."""
    school = {"po": lambda: group(buildings.facade_po(12), 0, 0, 0.38), "vo": lambda: group(buildings.facade_vo(12), 0, 0, 0.33), "mbo": lambda: group(buildings.facade_mbo(12), 0, 0, 0.31)}[sector]
    key, kind = {"po": ("pruim", ""), "vo": ("pruim", "koepel"), "mbo": ("petrol", "kas")}[sector]
    college = buildings.institute(key, kind) if kind else buildings.institute()
    return group(school(), first - 25, 67) + group(college, last - 14, 67, 0.16)


def bridge(name: str) -> str:
    """One long bridge from the first world to the last; over it go a leader, a student and a teacher of the sectors that meet with one
    table. 210 x 62."""
    ids.reset(f"{name}brug-")
    page, at, meeting = BRIDGE, 105.0, MEETINGS[name]
    people = _carried(meeting.cast("po").leader, meeting.cast("vo").student, meeting.cast("mbo").starter, d.pile(-36) + d.vase(36), "bridge student")
    scene = land(page, Stretch((58, 150), 30, (70, 146), 166), meeting) + _long_bridge(page, at, 92.0, 10, meeting)
    return document(scene + page.road() + group(people, at, page.y(87.8), 0.36), *page.size, BLEED)
