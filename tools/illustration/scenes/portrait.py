"""The portrait page that the three worlds share: five rows of the road, the leader on the bridge below the middle. Page millimetres."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .. import props
from ..cast import CASTS
from ..pose import STAND
from ..rig import put, seated
from ..svg import group
from .layout import Card, Layout, Spot, Voice

WIDTH, HEIGHT, FOOT, HORIZON, EDGE = 594, 841, 796.5, 226, 20
CONTROL = [
    (292, 232), (250, 236), (206, 240), (230, 245), (320, 247), (400, 249), (436, 255), (450, 274), (466, 296), (512, 306), (556, 310), (564, 318), (540, 327), (420, 330),
    (300, 326), (170, 326), (70, 339), (24, 366), (20, 396), (60, 420), (160, 428), (300, 428), (430, 422), (524, 428), (570, 456), (562, 506),
    (500, 534), (400, 540), (280, 541), (150, 544), (52, 562), (12, 606), (22, 664), (78, 698), (150, 706), (220, 694), (297, 682), (374, 694),
    (446, 708), (520, 705), (570, 693), (640, 673),
]  # fmt: skip
POND = "M208 712C214 680 250 664 297 664C344 664 380 680 386 712L378 860H216Z"
"""Water under the bridge, rounded behind it."""


CARDS = {
    1: Card((176, 188, 104, 42), (240, 258)),
    2: Card((316, 188, 122, 42), (392, 252)),
    3: Card((318, 352, 104, 50), (434, 384)),
    4: Card((42, 362, 104, 46), (172, 394)),
    5: Card((152, 460, 112, 58), (144, 490)),
    6: Card((446, 441, 104, 37), (430, 472)),
    7: Card((376, 602, 84, 64), (474, 634)),
    8: Card((153, 598, 82, 74), (140, 634)),
    9: Card((24, 732, 76, 62), (107, 756)),
    10: Card((499, 732, 84, 62), (488, 762)),
}
VOICES = {
    1: Voice((116, 230, 60, 22), (186, 266)),
    2: Voice((304, 258, 54, 22), (372, 270)),
    3: Voice((128, 338, 58, 20), (188, 368)),
    4: Voice((14, 438, 56, 22), (88, 454)),
    5: Voice((290, 438, 84, 18), (344, 466)),
    6: Voice((496, 492, 60, 20), (486, 488)),
    7: Voice((140, 566, 72, 22), (124, 596)),
    8: Voice((112, 722, 82, 15), (142, 744)),
}
MOMENTS = {
    1: Spot(206, 313, 0.66),
    2: Spot(384, 313, 0.68),
    3: Spot(500, 412, 0.74),
    4: Spot(224, 417, 0.58, True),
    5: Spot(98, 530, 0.62),
    6: Spot(366, 525, 0.66),
    7: Spot(512, 664, 0.7),
    8: Spot(92, 660, 0.66),
    9: Spot(158, 790, 0.56),
    10: Spot(445, 790, 0.52),
}
"""The ten moments, their cards and what is said, for every world."""


@dataclass(frozen=True)
class Skin:
    """What a world looks like in portrait."""

    sector: str
    back: Callable[[], str]
    bridge: Callable[[bool, float, float, float], str]
    front: Callable[[], str]


def _width(x: float, y: float) -> float:
    near = min(22.5, min(10.0, 1.5 + (y - 226) * 0.062) + max(0, y - 548) * 0.105)
    return max(1.5, near) * (1 - 0.3 * max(0, 1 - abs(x - 297) / 120) * (y > 665))


def portrait(skin: Skin) -> Layout:
    """The page of one world, 594 x 841."""
    cast = CASTS[skin.sector]
    friend = cast.learners[{"po": 0, "vo": 2, "mbo": 0}[skin.sector]]
    folder = group(props.in_hand("map", "zon"), 4, -54, 1.1)

    def friends() -> str:
        out = put(
            cast.alone, STAND, 482, 532, 0.46, mood="worry", hands=((9, -52), (-2, -50)), grip=("fist", "fist"), gaze=(0.6, 0.2),
            prop=folder, name="alone",
        )
        size = 0.9 if skin.sector == "po" else 0.8
        out += put(friend, STAND, 257, 688, size, mood="laugh", nod=-12, hands=((25, -82), (-11, -39)), name="friend")
        return out + seated(cast.roller, 344, 688, 0.5, True, hands=((18, -66), (4, -38)), name="roller")

    return Layout(
        size=(WIDTH, HEIGHT),
        bleed=5,
        footer=FOOT,
        title=(28, 28, 400, 140),
        control=CONTROL,
        width=_width,
        pin=(22, 664),
        wave=9.6,
        back=skin.back,
        bridge=lambda front: skin.bridge(front, 297, 670, 0.74),
        front=skin.front,
        friends=friends,
        hero=Spot(297, 680, 1.12),
        nearest=(9, 10),
        moments=MOMENTS,
        cards=CARDS,
        voices=VOICES,
        words=((50, 684, 182, 702), (424, 704, 566, 694)),
    )
