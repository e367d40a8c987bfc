"""The posters for tables with more than one sector: one land from the first world to the last, one road, and their leaders hand in hand
on one bridge. The road begins at the door of the teacher college, which stands in the middle: all schools share it.
"""

from __future__ import annotations

from dataclasses import replace

from .. import nature, props
from ..meeting import MEETINGS, Meeting
from ..moments.kit import paper_plane
from ..person import Person
from ..pose import STAND
from ..rig import put, seated, size_of
from ..svg import clip, group, mark, path, rect, stroke
from . import harbour, panorama, po, polder, square
from .compose import HERO
from .land import foreground
from .layout import Card, Layout, Spot, Voice
from .portrait import CARDS, EDGE, HEIGHT, MOMENTS, VOICES, WIDTH, Skin, portrait, water
from .portrait import CONTROL as TALL_CONTROL
from .portrait import HORIZON as TALL

HORIZON, CREST = 196, 570
CONTROL = [
    (388, 215), (384, 219), (340, 220), (284, 220), (262, 222), (282, 225.5), (360, 226), (470, 225), (590, 226), (676, 236), (716, 258), (690, 277), (600, 284),
    (460, 285), (320, 287), (190, 288), (84, 298), (24, 320), (6, 360), (26, 404), (84, 432), (170, 444), (270, 445), (380, 445), (486, 438),
    (575, 424), (664, 431), (716, 419), (764, 397), (816, 369), (876, 340),
]  # fmt: skip
TRIO = replace(HERO, hip=(0.6, -40.8), feet=((-6.6, 0, 0), (7, 0, 0)), lean=0)
"""How the three stand: upright, next to each other."""
_REACH = "M500 440C510 421 508 408 534 399C566 389 640 394 694 382C650 396 606 396 600 404C595 411 630 418 640 440Z"
_SHORE = "M497 440C507 421 505 406 532.6 397C565 387 640 393 696 381.2C652 398.4 607 398 602.4 404.6C599 411 633 418 643 440Z"
"""The water behind the bridge, narrower further off, and the same with its edge."""
_POND = "M463 566C464 540 466 520 472 480C500 420 640 420 668 480C674 520 676 540 677 566Z"


SCHOOLS = {"po": polder.school, "vo": square.school, "mbo": harbour.school}
Place = tuple[float, float, float]
"""x and y of the lower left corner, and the size."""


def schools(meeting: Meeting, near: dict[str, Place], right: dict[str, Place], behind: Place) -> str:
    """The school of the first world at the left and that of the last at the right; of three, that of the middle one smaller behind the last."""
    first, last = meeting.worlds[0], meeting.worlds[-1]
    middle = meeting.worlds[1:-1]
    return SCHOOLS[first](*near[first]) + "".join(SCHOOLS[world](*behind) for world in middle) + SCHOOLS[last](*(right["behind"] if middle else right[last]))


def back(meeting: Meeting) -> str:
    """One land from the first world to the last, with their schools, the teacher college and the water under the bridge."""
    out = panorama.sky(841, HORIZON, 20, meeting=meeting) + nature.cloud(520, 110, 46)
    out += panorama.far(841, HORIZON, (388, 660), meeting=meeting) + panorama.ground(841, 594, HORIZON, 20, 752, meeting)
    if meeting.has("po"):
        out += panorama.fields(HORIZON, 250, 250)
    out += panorama.steps(841, 594, HORIZON, meeting)
    if meeting.has("po"):
        out += polder.flowers(((170, 400), (30, 470), (330, 404))) + nature.tree(6, 284, 40, "boom", "wolk")
    out += square.institute(346, 218, 0.42)
    out += schools(meeting, {"po": (14, 276, 0.5), "vo": (14, 276, 0.48)}, {"vo": (706, 262, 0.48), "mbo": (706, 262, 0.5), "behind": (728, 263.6, 0.41)}, (668, 231, 0.29))
    out += square.lamp_post(660, 306, 38)
    river = path(_SHORE, "steen-d") + mark("water", path(_REACH, "water")) + mark("water", path(_POND, "water")) + stroke(_POND, "steen-d", 5) + nature.ripples(((521, 520, 30), (591, 500, 30), (563, 536, 34)))
    return out + river


def bridge(front: bool) -> str:
    return square.bridge(front, CREST, 414, 0.9)


def front(meeting: Meeting) -> str:
    deep = rect(-20, 557, 881, 60, "instituut-d")  # dark, for page numbers in white
    air = paper_plane(606, 92) + props.drone(694, 96, 0.8)
    quay = rect(-20, 547, 483, 11, "steen-d") + rect(677, 547, 184, 11, "steen-d")  # from edge to edge, cut by the canal
    if not meeting.has("po"):
        return deep + quay + air
    bank = "M-20 480H300C380 490 424 524 440 547H-20Z"  # the planting slopes down behind the quay
    return deep + clip(bank, group(foreground(nature.tulip), 0, -16)) + quay + air


APART = 66 / 1.14
"""Between two who stand hand in hand, in person units."""
CLASP = (APART / 2 - 1.7, 52.0)
"""How far from the middle of who stands hand in hand, and how high, a held hand is: two fists meet half way, each on its own cuff."""
DROP = 3.5
"""How much lower on the bridge the outer two of three stand."""
Arms = tuple[dict, dict]


def _arms(x: float, y: float) -> Arms:
    """Of who stand at the left and the right end of the row: one hand in a neighbour's, the other at (x, y)."""
    reach, up = CLASP
    return {"hands": ((reach, -up), (-x, -y)), "grip": ("fist", "palm")}, {"hands": ((x, -y), (-reach, -up)), "grip": ("palm", "fist")}


RAISED, OPEN = _arms(14.5, 94), _arms(30, 66)
"""The other hand in the air, or held out to whoever comes."""


def _side(person: Person, x: float, y: float, k: float, arms: dict, name: str) -> str:
    return put(person, TRIO, x, y, k / size_of(person), mood="laugh", shoes="papier", name=name, **arms)


def leaders(meeting: Meeting, x: float, y: float, k: float, arms: Arms = RAISED) -> str:
    """The others beside the leader who is the hero of the page, round (x, y): one at each side, or one at the left."""
    if len(meeting.worlds) < 3:
        return _side(meeting.cast(meeting.worlds[0]).leader, x - APART * k / 2, y, k, arms[0], f"leader {meeting.worlds[0]}")
    ends = zip((meeting.worlds[0], meeting.worlds[-1]), (-APART * k, APART * k), arms, strict=True)
    return "".join(_side(meeting.cast(world).leader, x + dx, y + DROP * k, k, pose, f"leader {world}") for world, dx, pose in ends)


def hero_of(meeting: Meeting, x: float, y: float, k: float, arms: Arms = RAISED) -> tuple[str, Spot, dict]:
    """Whose leader is the hero of a page with `leaders` round (x, y), where, and how: the middle of three, the right one of two."""
    if len(meeting.worlds) < 3:
        return meeting.worlds[-1], Spot(x + APART * k / 2, y, k), arms[1]
    reach, up = CLASP[0], CLASP[1] - DROP
    return meeting.worlds[1], Spot(x, y, k), {"hands": ((reach, -up), (-reach, -up)), "grip": ("fist", "fist")}


def _alone(x: float, y: float, k: float, meeting: Meeting) -> str:
    folder = group(props.in_hand("map", "zon"), 4, -54, 1.1)
    return put(
        meeting.cast("mbo").alone, STAND, x, y, k, mood="worry", hands=((9, -52), (-2, -50)), grip=("fist", "fist"), gaze=(0.6, 0.2), prop=folder, name="alone"
    )


def _roller(x: float, y: float, k: float, meeting: Meeting) -> str:
    return seated(meeting.cast("vo").roller, x, y, k, True, hands=((18, -66), (4, -38)), name="roller")


def _landscape(meeting: Meeting) -> Layout:
    """The poster that lies flat."""
    at = (CREST - 1, 429, 1.14)
    _, hero, arms = hero_of(meeting, *at)
    return replace(
        _FLAT, back=lambda: back(meeting), front=lambda: front(meeting), hero=hero, stance=replace(TRIO, **arms), casts=meeting.sides(_FLAT.casts),
        friends=lambda: leaders(meeting, *at) + _alone(322, 276, 0.46, meeting) + _roller(708, 432, 0.5, meeting),
    )


_FLAT = Layout(
    size=(841, 594),
    bleed=5,
    footer=po.FOOT,
    title=(28, 26, 520, 104),
    control=CONTROL,
    width=lambda x, y: max(1.5, min(24.0, 1.5 + (y - 200) * 0.045 + max(0, y - 360) * 0.17)) * (1 - 0.3 * max(0, 1 - abs(x - CREST) / 140) * (y > 400)),
    pin=(238, 449),
    wave=10.2,
    word_length=9.4,
    back=str,
    bridge=bridge,
    front=str,
    friends=str,
    hero=Spot(CREST - 1, 429, 1.14),
    moments={
        1: Spot(232, 274, 0.55),
        2: Spot(455, 279, 0.58),
        3: Spot(596, 279, 0.53),
        4: Spot(784, 357, 0.58),
        5: Spot(439, 371, 0.455),
        6: Spot(269, 377, 0.54),
        7: Spot(76, 388, 0.54),
        8: Spot(56, 540, 0.6),
        9: Spot(252, 541, 0.53, True),
        10: Spot(780, 545, 0.52),
    },
    cards={
        1: Card((238, 166, 104, 44), (230, 235)),
        2: Card((426, 168, 116, 44), (467, 229)),
        3: Card((552, 166, 106, 44), (600, 254)),
        4: Card((668, 304, 85, 66), (756, 336)),
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
    casts={2: "vo", 3: "vo", 5: "vo", 1: "po", 6: "po", 7: "po", 8: "po", 9: "po", 4: "mbo", 10: "mbo"},
)
"""What the meetings share: everything but land and people. Who plays a moment, as where all three meet."""


def _tall_back(meeting: Meeting) -> str:
    out = panorama.sky(WIDTH, TALL, EDGE, 1.12, meeting=meeting) + panorama.far(WIDTH, TALL, (262, 470), 0.74, meeting)
    out += panorama.ground(WIDTH, HEIGHT, TALL, EDGE, 500, meeting)
    if meeting.has("po"):
        out += panorama.fields(TALL, 170, 190)
    out += panorama.steps(WIDTH, HEIGHT, TALL, meeting)
    if meeting.has("po"):
        out += polder.flowers(((24, 508), (40, 330), (150, 528), (30, 720))) + nature.tree(6, 300, 42, "boom", "wolk")
    out += square.institute(274, TALL + 14, 0.35)
    out += schools(meeting, {"po": (14, 292, 0.48), "vo": (14, 292, 0.42)}, {"vo": (478, 288, 0.42), "mbo": (478, 292, 0.42), "behind": (506, 294, 0.33)}, (466, 258, 0.24))
    return out + water("water", "steen-d") + nature.ripples(((262, 770, 26), (300, 784, 30), (322, 764, 20)))


def _tall_front() -> str:
    return paper_plane(436, 76) + props.drone(520, 104, 0.6)


_TALL_CASTS = {1: "po", 4: "po", 5: "po", 8: "po", 9: "po", 3: "mbo", 7: "mbo", 10: "mbo", 2: "vo", 6: "vo"}


def _portrait(meeting: Meeting) -> Layout:
    """The poster that stands."""
    at = (297, 674, meeting.pick(0.88, 0.94))
    _, hero, arms = hero_of(meeting, *at)
    return replace(
        portrait(Skin("vo", lambda: _tall_back(meeting), square.bridge, _tall_front)),
        control=[(311, 221), (318, 225), *TALL_CONTROL[5:]],
        friends=lambda: leaders(meeting, *at) + _alone(474, 531, 0.52, meeting) + _roller(258, 424, 0.5, meeting),
        stance=replace(TRIO, **arms),
        hero=hero,
        moments=MOMENTS | {3: Spot(480, 405, 0.72), 6: Spot(362, 535, 0.72), 7: Spot(512, 658, 0.7), 8: Spot(94, 658, 0.61)},  # smaller than the leaders
        pin=(297, 670),
        wave=19,
        word_length=9.4,
        words=((16, 644, 186, 688), (424, 692, 590, 678)),
        cards=CARDS | {1: Card((166, 177, 104, 42), (203, 251)), 2: Card((347, 177, 120, 42), (386, 240)), 7: Card((382, 601, 82, 58), (470, 630)), 8: Card((154, 602, 72, 60), (144, 626))},
        voices=VOICES | {6: Voice((494, 494, 54, 20), (484, 492)), 9: Voice((250, 558, 94, 13), (299, 590))},
        casts=meeting.sides(_TALL_CASTS),
    )


LANDSCAPES = {name: _landscape(meeting) for name, meeting in MEETINGS.items()}
PORTRAITS = {name: _portrait(meeting) for name, meeting in MEETINGS.items()}
HEROES = {name: hero_of(meeting, 0, 0, 1)[0] for name, meeting in MEETINGS.items()}
"""Whose leader is the hero of a page: sectors, by the name of the meeting."""
