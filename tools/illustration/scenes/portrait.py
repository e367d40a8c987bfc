"""The portrait page that the three worlds share: five rows of the road, the leader on the bridge below the middle. Page millimetres."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .. import props
from ..cast import WALKERS
from ..pose import STAND
from ..rig import put, seated
from ..svg import group
from .layout import Card, Layout, Spot, Voice

WIDTH, HEIGHT, FOOT, HORIZON, EDGE = 594, 841, 796.5, 226, 20
LIFT = 12
"""How much higher the land lies on the page than a skin draws it, so that the row at the foot has air."""
CONTROL = [
    (292, 220), (250, 224), (206, 228), (230, 233), (320, 235), (400, 237), (436, 243), (450, 261), (466, 282), (512, 292), (556, 296), (564, 303), (540, 311), (420, 312),
    (300, 308), (170, 309), (70, 323), (24, 353), (20, 386), (60, 412), (160, 421), (300, 420), (430, 414), (524, 420), (570, 450), (566, 504),
    (504, 536), (400, 543), (280, 543), (150, 546), (46, 564), (9, 606), (22, 654), (78, 686), (150, 694), (220, 682), (297, 670), (374, 682),
    (446, 696), (520, 693), (570, 681), (640, 661),
]  # fmt: skip
POND = "M208 712C214 680 250 664 297 664C344 664 380 680 386 712L378 860H216Z"
"""Water under the bridge, rounded behind it."""


CARDS = {
    1: Card((176, 174, 104, 42), (203, 251)),
    2: Card((316, 174, 122, 42), (384, 238)),
    3: Card((322, 338, 104, 50), (440, 366)),
    4: Card((46, 351, 104, 51), (170, 384)),
    5: Card((170, 457, 112, 58), (152, 488)),
    6: Card((440, 436, 104, 37), (427, 464)),
    7: Card((376, 590, 84, 64), (470, 624)),
    8: Card((160, 590, 80, 68), (144, 626)),
    9: Card((17, 727, 80, 60), (102, 770)),
    10: Card((501, 724, 84, 63), (492, 762)),
}
VOICES = {
    1: Voice((112, 214, 60, 22), (186, 250)),
    2: Voice((300, 242, 54, 22), (368, 254)),
    3: Voice((128, 324, 56, 21), (178, 352)),
    4: Voice((22, 440, 54, 22), (94, 456)),
    5: Voice((286, 431, 104, 15), (342, 462)),
    6: Voice((488, 492, 60, 20), (478, 488)),
    7: Voice((146, 560, 72, 22), (128, 588)),
    8: Voice((112, 714, 70, 16), (160, 742)),
    9: Voice((250, 554.5, 94, 15), (299, 580)),
}
MOMENTS = {
    1: Spot(204, 296, 0.64),
    2: Spot(374, 296, 0.64),
    3: Spot(500, 404, 0.72),
    4: Spot(210, 408, 0.6, True),
    5: Spot(108, 530, 0.62),
    6: Spot(362, 529, 0.72),
    7: Spot(512, 654, 0.67),
    8: Spot(98, 652, 0.63),
    9: Spot(142, 790, 0.6, True),
    10: Spot(445, 790, 0.6),
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
    near = min(22.5, min(10.0, 1.5 + (y - 214) * 0.062) + max(0, y - 548) * 0.118)
    return max(1.5, near) * (1 - 0.3 * max(0, 1 - abs(x - 297) / 120) * (y > 653))


def portrait(skin: Skin) -> Layout:
    """The page of one world, 594 x 841."""
    cast = WALKERS[skin.sector]
    friend = cast.learners[{"po": 0, "vo": 2, "mbo": 0}[skin.sector]]
    folder = group(props.in_hand("map", "zon"), 4, -54, 1.1)

    def friends() -> str:
        out = put(
            cast.alone, STAND, 474, 531, 0.52, mood="worry", hands=((9, -52), (-2, -50)), grip=("fist", "fist"), gaze=(0.6, 0.2),
            prop=folder, name="alone",
        )
        size = 0.9 if skin.sector == "po" else 0.8
        out += put(friend, STAND, 257, 676, size, mood="laugh", nod=-12, hands=((25, -82), (-11, -39)), name="friend")
        return out + seated(cast.roller, 344, 676, 0.5, True, hands=((18, -66), (4, -38)), name="roller")

    return Layout(
        size=(WIDTH, HEIGHT),
        bleed=5,
        footer=FOOT,
        title=(28, 24, 430, 146),
        control=CONTROL,
        width=_width,
        pin=(22, 652),
        wave=9.6,
        back=lambda: group(skin.back(), 0, -LIFT),
        bridge=lambda front: skin.bridge(front, 297, 670 - LIFT, 0.74),
        front=skin.front,
        friends=friends,
        hero=Spot(297, 669, 0.94),
        nearest=(9, 10),
        moments=MOMENTS,
        cards=CARDS,
        voices=VOICES,
        words=((50, 672, 182, 690), (424, 692, 566, 682)),
    )
