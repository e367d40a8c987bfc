"""Busts for the role cards and pairs for the dilemma cards: the cast of a sector from the waist up, in a disc that the layout draws.

Whole people are drawn and cut by a clip, so that the check still finds a body, hands and feet. Millimetres, y down.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from . import hand_props, props
from .cast import WALKERS
from .meeting import MEETINGS
from .person import Person
from .pose import NOTES, REST, STAND, Pose
from .rig import put, size_of
from .svg import clip, document, group, ids, mark, rect, stroke

SIZE = (60.0, 54.0)
"""Width and height in mm of a bust."""
DISC = (30.0, 33.0, 20.0)
"""Centre and radius in mm of the disc behind it; head and hands may come out of its upper half."""


@dataclass(frozen=True)
class Part:
    """What somebody does on a card, in person units: the pose, the prop in hand, the mood."""

    pose: Pose
    prop: str = ""
    mood: str = "smile"
    flip: bool = False


def _held(name: str, key: str, x: float, y: float, k: float = 1.1, angle: float = 0) -> str:
    return group(props.in_hand(name, key), x, y, k, angle=angle)


_NOTES = replace(NOTES, hands=((17, -59), (11, -67)))
_LOW, _OPEN = (-12, -40), replace(REST, hands=((27, -80), (-27, -80)), elbows=(1, -1))
PARTS: dict[str, Part] = {
    "leider": Part(_OPEN, mood="laugh"),
    "teamleider": Part(replace(REST, hands=((16, -64), (-16, -64)), elbows=(1, -1)), mood="talk"),
    "manager": Part(_NOTES, group(hand_props.notes(), -2, -12)),
    "directeur": Part(replace(STAND, hands=((26, -79), _LOW), elbows=(1, -1)), mood="talk"),
    "schoolopleider": Part(replace(STAND, hands=((12, -61), (2, -58))), _held("map", "zon", 6, -61)),
    "begeleider": Part(replace(STAND, hands=((12, -62), _LOW), grip=("fist", "open"), nod=4), _held("mok", "zon", 12, -64, 1.5)),
    "aanstaande": Part(replace(STAND, hands=((24, -82), _LOW), elbows=(1, -1)), mood="laugh"),
    "instituut": Part(replace(STAND, hands=((15, -60), (-3, -60))), _held("boek", "zon", 6, -61, 1.2)),
    "bestuurder": Part(replace(STAND, hands=((25, -80), _LOW), elbows=(1, -1)), mood="smile"),
    "roosteraar": Part(replace(STAND, hands=((15.5, -60), (0.5, -60))), _held("tablet", "inkt", 8, -61, 1.3)),
    "leerling": Part(replace(STAND, hands=((25, -80), (-11, -39)), elbows=(1, 1), grip=("point", "open")), mood="talk"),
    "collega": Part(replace(REST, hands=((22, -80), _LOW), elbows=(1, -1)), mood="laugh"),
    "coordinator": Part(replace(STAND, hands=((15.5, -60), (0.5, -60))), _held("tablet", "inkt", 8, -61, 1.3), "talk"),
    "programma": Part(replace(STAND, hands=((25, -80), _LOW), elbows=(1, -1)), mood="talk"),
}
"""By the name of the file: who is on the card of a role."""


def _people(sector: str) -> dict[str, Person]:
    """Who plays which part: the cast, and the people who are only on cards."""
    cast = WALKERS[sector]
    spare = {
        "po": (
            Person(2, "bruin", "knot", "bos", "inkt", glasses=True, collar="wit"),
            Person(5, "grijs", "afro", "petrol", "inkt", collar="papier", build="breed"),
            Person(1, "grijs", "kaal", "leisteen", "inkt", collar="wit", beard=True),
            Person(3, "zwart", "lang", "azuur", "inkt", earring="zon"),
            Person(4, "zwart", "kort", "pruim", "inkt", glasses=True),
            Person(6, "zwart", "knot", "bos", "inkt", collar="wit", earring="zon"),
            Person(2, "koper", "kuif", "leisteen", "inkt", glasses=True, collar="wit"),
        ),
        "vo": (
            Person(5, "zwart", "locs", "petrol", "inkt", collar="wit", build="breed"),
            Person(3, "bruin", "bob", "bos", "inkt", glasses=True, collar="papier"),
            Person(1, "koper", "kort", "azuur", "inkt", collar="wit", beard=True),
            Person(4, "grijs", "krullen", "leisteen", "inkt", earring="zon", collar="wit"),
            Person(2, "blond", "staart", "pruim", "inkt"),
            Person(6, "grijs", "kuif", "bos", "inkt", glasses=True, collar="wit"),
            Person(2, "kastanje", "lang", "leisteen", "inkt", collar="papier", earring="zon"),
        ),
        "mbo": (  # three who lead share the leader's work there, and wear the leader's coral
            Person(4, "zwart", "kuif", "koraal", "inkt", collar="wit", beard=True, build="breed", leads=True, lanyard="zon"),
            Person(1, "grijs", "kuif", "koraal", "inkt", glasses=True, collar="wit", leads=True, lanyard="zon"),
            Person(3, "grijs", "bob", "koraal", "inkt", collar="papier", earring="zon", leads=True, lanyard="zon"),
            Person(6, "grijs", "kort", "leisteen", "inkt", collar="wit", build="breed"),
            Person(2, "koper", "bob", "azuur", "inkt", glasses=True),
            Person(5, "zwart", "afro", "petrol", "inkt", collar="wit", earring="zon"),
            Person(2, "bruin", "kort", "pruim", "inkt", collar="papier", beard=True),
        ),
    }[sector]
    leads, manages, directs, governs, plans, connects, programmes = spare
    return {
        "leider": cast.leader,
        "teamleider": leads,
        "manager": manages,
        "directeur": directs,
        "schoolopleider": replace(cast.colleague, top="bos") if sector != "mbo" else cast.starter,
        "begeleider": cast.mentor,
        "aanstaande": cast.student,
        "instituut": cast.educator,
        "bestuurder": governs,
        "roosteraar": plans,
        "leerling": cast.learners[2] if sector == "po" else replace(cast.learners[0], top="pruim") if sector == "vo" else cast.learners[0],
        "collega": cast.starter if sector != "mbo" else replace(cast.colleague, top="azuur", apron=None, collar="wit"),
        "coordinator": connects,
        "programma": programmes,
    }


MEETING = dict(zip(PARTS, ("vo", "po", "po", "vo", "po", "vo", "mbo", "mbo", "vo", "po", "vo", "mbo", "po", "mbo"), strict=True))
"""Where sectors meet: from which of them somebody comes. The leader is three."""


def bust(name: str, sector: str) -> str:
    """One person of the cast, cut off by the lower edge of the disc; where sectors meet, all their leaders."""
    ids.reset(f"{sector}rol-")
    x, y, r = DISC
    meeting = MEETINGS.get(sector)
    world = meeting.stand_in(MEETING[name]) if meeting else sector
    who, part = _people(world)[name], PARTS[name]
    others = [] if meeting is None or name != "leider" else [one for one in meeting.worlds if one != world]
    size = (0.66 if len(others) > 1 else 0.68) if others else 0.8 if who.kid < 0.5 else 0.7
    foot = y + r + size * 47
    ground, figure = mark("ground", rect(-20, foot - 1, 100, 8, "papier")), ""
    if others:
        close = replace(REST, hands=((13, -42), (-13, -42)), elbows=(-1, 1))
        for other, dx in zip(others, (-13, 13) if len(others) > 1 else (-7,), strict=False):
            figure += put(WALKERS[other].leader, close, x + dx, foot - 1, 0.6 if len(others) > 1 else 0.66, shadow=False, mood="laugh", name=f"bust {other}")
        part = replace(part, pose=close)
    figure += put(
        who, part.pose, x + 7 if len(others) == 1 else x if others else x - 1, foot, size / size_of(who), part.flip, part.prop, shadow=False, mood=part.mood, name=f"{sector} {name}"
    )
    edge = f"M0 -4H{SIZE[0]:g}V{y:g}H{x + r:g}A{r:g} {r:g} 0 0 1 {x - r:g} {y:g}H0Z"
    return document(clip(edge, ground + figure), *SIZE)


NOBODY = {
    "kort": "",
    "knot": "M26.4 13.6C24 11.4 25.4 6.6 30 6.6C34.6 6.6 36 11.4 33.6 13.6",
    "hijab": "M19.4 37.8C14.4 25 17.6 9.4 30 9.4C42.4 9.4 45.6 25 40.6 37.8",
    "krullen": "M20.4 27C15.4 26 14.6 20.4 18.4 18C16.8 13 21.4 9.6 25 11.4C26.6 7.4 33.4 7.4 35 11.4C38.6 9.6 43.2 13 41.6 18C45.4 20.4 44.6 26 39.6 27",
}
"""By the name of the file: what the hair of an outline adds to the head."""


def nobody(hair: str) -> str:
    """An outline to draw yourself in."""
    x, y, r = DISC
    head = "M30 13C36 13 39.4 17.4 39.4 23C39.4 29.6 35.6 34 30 34C24.4 34 20.6 29.6 20.6 23C20.6 17.4 24 13 30 13Z" + NOBODY[hair]
    body = f"M{x - r + 3.4:g} {y + 11:g}C16 38 23 37.4 30 37.4C37 37.4 44 38 {x + r - 3.4:g} {y + 11:g}"
    dash = lambda data: stroke(data, "leisteen", 0.9).replace("/>", ' stroke-dasharray="2.4 2.4"/>')
    return document(dash(head) + dash(body), *SIZE)



PAIR = (46.0, 28.0)
"""Width and height in mm of two people behind the story of a dilemma."""
_TELLS = replace(STAND, hands=((19, -76), (-11, -42)), elbows=(1, 1))
_ASK, _CHIN = ((17, -66), (-19, -64)), ((11.5, -40), (6, -71))
PAIRS: dict[str, tuple[tuple[str, Part], tuple[str, Part]]] = {
    "cover": (
        ("leider", Part(replace(REST, hands=_ASK, elbows=(1, -1)), mood="talk")),
        ("aanstaande", Part(replace(STAND, hands=_CHIN, elbows=(1, 1), gaze=(0.2, -0.8)), mood="calm")),
    ),
    "choice": (
        ("leider", Part(replace(STAND, hands=((25, -64), (16, -60)), elbows=(1, 1)), mood="talk")),
        ("begeleider", Part(replace(STAND, hands=((10, -60), (-12, -40)), grip=("fist", "open"), nod=8), _held("mok", "zon", 10, -62, 1.5), "calm")),
    ),
    "clash": (
        ("leider", Part(replace(STAND, hands=((25, -62), (4, -54)), elbows=(1, 1), grip=("fist", "open")), mood="talk")),
        ("instituut", Part(replace(STAND, hands=((25, -62), (4, -54)), elbows=(1, 1), grip=("fist", "open")), mood="talk")),
    ),
    "judgement": (
        ("begeleider", Part(_NOTES, group(hand_props.notes(), -2, -12), "worry")),
        ("aanstaande", Part(replace(STAND, hands=((12, -40), (-11, -42)), gaze=(-0.6, 0.4)), mood="worry")),
    ),
    "voice": (
        ("aanstaande", Part(replace(STAND, hands=((25, -72), (-11, -42)), elbows=(1, 1)), mood="talk")),
        ("collega", Part(replace(STAND, hands=((4, -58), (2, -52)), elbows=(1, 1), gaze=(-0.4, -0.6)), mood="calm")),
    ),
    "places": (
        ("instituut", Part(replace(STAND, hands=((15, -61), (2, -60)), gaze=(-0.6, 0.4)), _held("map", "zon", 8, -62, 1.2), "calm")),
        ("leider", Part(replace(REST, hands=((25, -70), (-25, -70)), elbows=(1, -1)), mood="worry")),
    ),
    "interview": (
        ("collega", Part(_NOTES, group(hand_props.notes(), -2, -12))),
        ("aanstaande", Part(_TELLS, mood="talk")),
    ),
    "listen": (
        ("leider", Part(replace(STAND, hands=((10, -54), (4, -57)), nod=3))),
        ("aanstaande", Part(_TELLS, mood="talk")),
    ),
    "wonder": (
        ("begeleider", Part(replace(STAND, hands=((8, -60), _LOW), grip=("fist", "open"), nod=2), _held("mok", "zon", 8, -62, 1.5), "laugh")),
        ("instituut", Part(_TELLS, mood="talk")),
    ),
}
"""By the card of a dilemma, for the interviews, and for the guide (listen, wonder): who looks at whom, from left to right."""


SIDES = {
    "cover": ("po", "vo"), "choice": ("vo", "po"), "clash": ("mbo", "vo"), "judgement": ("po", "mbo"), "voice": ("vo", "po"), "places": ("mbo", "vo"),
    "interview": ("mbo", "po"), "listen": ("po", "vo"), "wonder": ("mbo", "po"),
}  # fmt: skip
"""Where sectors meet: from which of them the two come."""


def _two(sides: tuple[str, str], worlds: tuple[str, ...]) -> tuple[str, str]:
    """Where two sectors meet, one from each; who stands left does so where three meet as well, if that can be."""
    left = sides[0] if sides[0] in worlds else worlds[0] if sides[1] == worlds[-1] else worlds[-1]
    return left, next(one for one in worlds if one != left)


def pair(card: str, sector: str) -> str:
    """Two of the cast who do not agree, from the waist up; the lower edge of the picture cuts them off."""
    ids.reset(f"{sector}{card}-")
    (left, one), (right, two) = PAIRS[card]
    meeting = MEETINGS.get(sector)
    worlds = meeting.pick(SIDES[card], _two(SIDES[card], meeting.worlds)) if meeting else (sector, sector)
    out = ""
    foot = PAIR[1] + 0.5 * 46
    for world, name, part, x, flip in ((worlds[0], left, one, 12.6, False), (worlds[1], right, two, 34.6, True)):
        who = _people(world)[name]
        out += put(who, part.pose, x, foot, 0.46 / who.tall, flip, part.prop, shadow=False, mood=part.mood, name=f"{card} {name}")
    between = ""
    if card == "clash":  # one calendar, and both hold it
        y = foot - 0.46 * 69
        sheet = rect(21.6, y, 5, 5.4, "wit", 0.5) + rect(21.6, y, 5, 1.3, "pruim", 0.4)
        between = sheet + stroke(f"M22.6 {y + 2.6:g}h3M22.6 {y + 4:g}h3", "lijn", 0.5)
    ground = mark("ground", rect(-20, foot - 1, 90, 6, "papier"))
    return document(clip(f"M0 -4H{PAIR[0]:g}V{PAIR[1]:g}H0Z", ground + out + between), *PAIR)
