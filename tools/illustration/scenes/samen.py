"""The poster for tables with more than one sector: one land from polder to harbour, one road, three leaders on one bridge."""

from __future__ import annotations

from dataclasses import replace

from .. import buildings, nature, props
from ..cast import WALKERS
from ..moments.kit import paper_plane
from ..person import Person
from ..pose import STAND
from ..rig import put, seated, size_of
from ..svg import clip, group, mark, path, rect, stroke
from . import harbour, panorama, po, polder, square
from .compose import HERO
from .cover import HORIZON as COVER_HORIZON
from .cover import POND as COVER_POND
from .cover import SCALE as COVER_SCALE
from .cover import cover
from .land import foreground
from .layout import Card, Layout, Spot, Voice
from .portrait import CARDS, EDGE, HEIGHT, MOMENTS, POND, VOICES, WIDTH, Skin, portrait
from .portrait import HORIZON as TALL

HORIZON, CREST = 196, 570
CONTROL = [
    (310, 219), (284, 220), (262, 222), (282, 225), (360, 225), (470, 224), (590, 226), (676, 236), (716, 258), (690, 277), (600, 284),
    (460, 285), (320, 287), (190, 288), (84, 298), (24, 320), (6, 360), (26, 404), (84, 432), (170, 444), (270, 445), (380, 445), (486, 438),
    (575, 424), (664, 431), (716, 419), (764, 397), (816, 369), (876, 340),
]  # fmt: skip
TRIO = replace(HERO, hip=(0.6, -40.8), feet=((-6.6, 0, 0), (7, 0, 0)), lean=0)
"""How the three stand: upright, next to each other."""
_POND = "M463 566C464 540 466 520 472 480C500 420 640 420 668 480C674 520 676 540 677 566Z"


def back() -> str:
    """One land from morning to dusk, with the schools of three sectors, and the water under the bridge."""
    out = panorama.sky(841, HORIZON, 20) + nature.cloud(520, 110, 46)
    out += panorama.far(841, HORIZON, (388, 660)) + panorama.ground(841, 594, HORIZON, 20, 690) + panorama.fields(HORIZON, 250, 250)
    out += panorama.steps(841, 594, HORIZON)
    out += polder.flowers(((170, 400), (200, 300), (230, 476), (30, 470), (330, 404))) + nature.tree(6, 284, 40, "boom", "wolk") + polder.school(12, 276, 0.54)
    out += square.school(346, 218, 0.32) + square.lamp_post(660, 306, 38) + harbour.school(702, 262, 0.52)
    water = mark("water", path(_POND, "water")) + stroke(_POND, "steen-d", 5) + nature.ripples(((521, 520, 30), (591, 500, 30), (563, 536, 34)))
    return out + water


def bridge(front: bool) -> str:
    return square.bridge(front, CREST, 414, 0.9)


def front() -> str:
    deep = rect(-20, 557, 881, 60, "instituut-d")  # dark, for page numbers in white
    deep += rect(-20, 557, 483, 60, "voorgrond") + rect(-20, 547, 881, 11, "steen-d") + rect(457, 547, 9, 70, "steen-d")  # the land ends at the canal
    bank = "M-20 480H300C380 490 424 524 440 558V614H-20Z"  # the planting slopes down to the quay
    return deep + clip(bank, group(foreground(nature.tulip), 0, -16)) + paper_plane(606, 92) + props.drone(694, 96, 0.8)


def _side(person: Person, x: float, y: float, k: float, side: int, name: str) -> str:
    """A leader beside the middle one, as tall as the others: one hand in a neighbour's, the other in the air."""
    hands = ((33, -61.5), (-19, -92)) if side < 0 else ((19, -92), (-33, -61.5))
    grip = ("fist", "palm") if side < 0 else ("palm", "fist")
    return put(person, TRIO, x, y, k / size_of(person), hands=hands, grip=grip, mood="laugh", shoes="papier", name=name)


def trio(x: float, y: float, k: float) -> str:
    """The leaders of po and mbo on both sides of the one of vo."""
    return _side(WALKERS["po"].leader, x - 66 * k / 1.14, y + 4 * k / 1.14, k, -1, "leader po") + _side(WALKERS["mbo"].leader, x + 66 * k / 1.14, y + 4 * k / 1.14, k, 1, "leader mbo")


def _alone(x: float, y: float, k: float) -> str:
    folder = group(props.in_hand("map", "zon"), 4, -54, 1.1)
    return put(
        WALKERS["mbo"].alone, STAND, x, y, k, mood="worry", hands=((9, -52), (-2, -50)), grip=("fist", "fist"), gaze=(0.6, 0.2), prop=folder, name="alone"
    )


def _roller(x: float, y: float, k: float) -> str:
    return seated(WALKERS["vo"].roller, x, y, k, True, hands=((18, -66), (4, -38)), name="roller")


def friends() -> str:
    """The leaders of the other two sectors beside the one in the middle, and who is about."""
    return trio(CREST - 6, 429, 1.14) + _alone(322, 276, 0.46) + _roller(708, 432, 0.5)


LANDSCAPE = Layout(
    size=(841, 594),
    bleed=5,
    footer=po.FOOT,
    title=(28, 26, 520, 104),
    control=CONTROL,
    width=lambda x, y: max(1.5, min(24.0, 1.5 + (y - 200) * 0.045 + max(0, y - 360) * 0.17)) * (1 - 0.3 * max(0, 1 - abs(x - CREST) / 140) * (y > 400)),
    pin=(238, 449),
    wave=9.4,
    word_length=9.4,
    back=back,
    bridge=bridge,
    front=front,
    friends=friends,
    stance=replace(TRIO, hands=((33, -58), (-33, -58)), grip=("fist", "fist")),
    hero=Spot(CREST - 1, 429, 1.14),
    moments={
        1: Spot(232, 274, 0.55),
        2: Spot(455, 279, 0.58),
        3: Spot(596, 279, 0.53),
        4: Spot(784, 357, 0.58),
        5: Spot(440, 371, 0.48),
        6: Spot(269, 377, 0.54),
        7: Spot(76, 388, 0.54),
        8: Spot(56, 540, 0.6),
        9: Spot(252, 541, 0.53, True),
        10: Spot(780, 547, 0.55),
    },
    cards={
        1: Card((238, 166, 104, 44), (230, 235)),
        2: Card((426, 168, 116, 44), (467, 229)),
        3: Card((552, 166, 106, 44), (600, 254)),
        4: Card((667, 304, 85, 66), (756, 336)),
        5: Card((320, 326, 88, 64), (420, 362)),
        6: Card((198, 385, 112, 36), (260, 378)),
        7: Card((116, 326, 102, 50), (110, 368)),
        8: Card((114, 490, 104, 51), (100, 514)),
        9: Card((322, 482, 112, 58), (308, 510)),
        10: Card((724, 438, 111, 52), (780, 498)),
    },
    voices={
        1: Voice((140, 204, 72, 20), (214, 236)),
        2: Voice((502, 231, 50, 20), (473, 252)),
        3: Voice((780, 266, 50, 24), (804, 310)),
        4: Voice((352, 297, 62, 20), (425, 318)),
        5: Voice((186, 297, 88, 18), (246, 328)),
        6: Voice((336, 232, 68, 20), (322, 240)),
        7: Voice((112, 465, 84, 22), (98, 490)),
        8: Voice((244, 469, 74, 16), (274, 500)),
        9: Voice((518, 292, 94, 15), (564, 322)),
    },
    words=((30, 404, 226, 447), (250, 449, 440, 442)),
    casts={1: "po", 6: "po", 7: "po", 8: "po", 9: "po", 4: "mbo", 10: "mbo"},
)


def _tall_back() -> str:
    out = panorama.sky(WIDTH, TALL, EDGE, 1.12) + panorama.far(WIDTH, TALL, (262, 470), 0.74) + panorama.ground(WIDTH, HEIGHT, TALL, EDGE, 470)
    out += panorama.fields(TALL, 170, 190) + panorama.steps(WIDTH, HEIGHT, TALL)
    out += polder.flowers(((24, 508), (40, 330), (150, 528), (30, 720))) + nature.tree(6, 300, 42, "boom", "wolk") + polder.school(14, 292, 0.5)
    out += square.school(272, TALL + 15, 0.25) + square.lamp_post(289, 301, 36) + harbour.school(478, 292, 0.42)
    water = mark("water", path(POND, "water")) + stroke(POND, "steen-d", 5) + nature.ripples(((262, 770, 26), (300, 784, 30), (322, 764, 20)))
    return out + water


def _tall_front() -> str:
    return paper_plane(436, 76) + props.drone(520, 104, 0.6)


def _tall_friends() -> str:
    return trio(297, 674, 0.88) + _alone(474, 531, 0.52) + _roller(258, 424, 0.5)


PORTRAIT = replace(
    portrait(Skin("vo", _tall_back, square.bridge, _tall_front)),
    friends=_tall_friends,
    stance=LANDSCAPE.stance,
    hero=Spot(297, 674, 0.88),
    moments=MOMENTS | {3: Spot(480, 405, 0.72), 6: Spot(362, 535, 0.72), 7: Spot(512, 658, 0.7), 8: Spot(94, 658, 0.61)},  # smaller than the three leaders
    pin=(297, 670),
    wave=15,
    word_length=9.4,
    words=((16, 644, 186, 688), (424, 692, 590, 678)),
    cards=CARDS | {1: Card((166, 174, 104, 42), (203, 251)), 2: Card((336, 174, 122, 42), (386, 240)), 7: Card((382, 601, 82, 58), (470, 630)), 8: Card((154, 602, 72, 60), (144, 626))},
    voices=VOICES | {9: Voice((250, 558, 94, 13), (299, 590))},
    casts={1: "po", 4: "po", 5: "po", 8: "po", 9: "po", 3: "mbo", 7: "mbo", 10: "mbo"},
)


# ---------------------------------------------------------------- the cover
_COVER_MOMENTS = {4: Spot(164, 140.5, 0.18), 9: Spot(271, 149, 0.19, True), 7: Spot(121, 148, 0.24)}
"""Clear of the three on the bridge and of the fold."""
_MIDDLE = Spot(219.5, 153.4, 0.46)
"""The leader in the middle; the three are so small that the schools at both sides stand free of them."""


def _cover_land() -> str:
    """The land of the poster, small: the polder on the back, the square behind the title, the harbour at the outer edge."""
    low = lambda drawn: group(drawn, 0, COVER_HORIZON, COVER_SCALE)
    out = panorama.sky(297, COVER_HORIZON, 6, 1.22, 0.05) + nature.cloud(132, 74, 20) + low(panorama.far(841, 0, (410, 716)))
    out += group(panorama.ground(841, 594, COVER_HORIZON / COVER_SCALE, 20, 740) + panorama.steps(841, 594, COVER_HORIZON / COVER_SCALE), 0, 0, COVER_SCALE)
    out += low(panorama.fields(0, 330, 190))
    return out + group(mark("water", path(COVER_POND, "water")) + stroke(COVER_POND, "steen-d", 5), -40.4, -28, 0.472)


def _cover_buildings() -> str:
    """A school of each sector: the one of po cut open on the back, the fronts of the others behind the three on the bridge."""
    out = nature.tree(6, 146, 26, "boom-2") + polder.school(13, 150, 0.39)
    square_school = mark("building", group(buildings.facade_vo(10), 151, 111.6, 0.36))
    return out + square_school + mark("building", group(buildings.facade_mbo(10), 256, 125, 0.42))


def _cover_front() -> str:
    """Tulips in the polder, as on the cover of po."""
    tufts = ((20, 183, "zon", "pruim"), (92, 183.4, "koraal", "zon"))
    return "".join(nature.tulip(x, y, 0.5, a) + nature.tulip(x + 4, y + 0.8, 0.44, b) for x, y, a, b in tufts)


def _cover_people() -> str:
    """The other two leaders; a student teacher, a learner and somebody on wheels who come onto the bridge from both sides."""
    wave = {"hands": ((25, -82), (-11, -39)), "elbows": (1, 1), "mood": "laugh"}
    out = put(WALKERS["vo"].student, STAND, 177.8, 161, 0.36, head="side", name="student", **wave) + put(WALKERS["mbo"].learners[0], STAND, 256.6, 160.4, 0.35, True, nod=-6, name="learner", **wave)
    return trio(_MIDDLE.x, _MIDDLE.y, _MIDDLE.k) + out + seated(WALKERS["vo"].roller, 162.6, 166.6, 0.235, False, hands=((18, -66), (4, -38)), name="roller")


def cover_page() -> tuple[str, dict]:
    """The wrap-round cover where sectors meet."""
    return cover(
        "samen", _cover_land, _cover_buildings, lambda front, x, y, k: square.bridge(front, x, y, k * 1.18), _cover_front, _cover_people(), _COVER_MOMENTS,
        {4: "vo", 9: "mbo", 7: "po"}, LANDSCAPE.stance, _MIDDLE,
    )
