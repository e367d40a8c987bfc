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
    (292, 220), (250, 224), (206, 228), (230, 233), (320, 235), (400, 237), (436, 243), (450, 262), (466, 284), (512, 294), (556, 298), (564, 306), (540, 315), (420, 318),
    (300, 314), (170, 314), (70, 327), (24, 354), (20, 384), (60, 410), (160, 419), (300, 418), (430, 411), (524, 416), (570, 444), (562, 494),
    (500, 522), (400, 528), (280, 529), (150, 532), (52, 550), (12, 594), (22, 652), (78, 686), (150, 694), (220, 682), (297, 670), (374, 682),
    (446, 696), (520, 693), (570, 681), (640, 661),
]  # fmt: skip
POND = "M208 712C214 680 250 664 297 664C344 664 380 680 386 712L378 860H216Z"
"""Water under the bridge, rounded behind it."""


CARDS = {
    1: Card((176, 176, 104, 42), (240, 246)),
    2: Card((316, 176, 122, 42), (392, 240)),
    3: Card((318, 340, 104, 50), (434, 372)),
    4: Card((36, 351, 104, 46), (174, 384)),
    5: Card((158, 449, 112, 58), (146, 480)),
    6: Card((437, 438, 104, 37), (426, 464)),
    7: Card((376, 590, 84, 64), (474, 622)),
    8: Card((153, 586, 82, 74), (140, 622)),
    9: Card((17, 729, 82, 59), (105, 774)),
    10: Card((499, 722, 84, 66), (488, 762)),
}
VOICES = {
    1: Voice((116, 218, 60, 22), (186, 254)),
    2: Voice((304, 246, 54, 22), (372, 258)),
    3: Voice((139, 328, 56, 21), (192, 358)),
    4: Voice((26, 436, 54, 22), (98, 452)),
    5: Voice((292, 429, 84, 18), (346, 456)),
    6: Voice((480, 480, 60, 20), (472, 476)),
    7: Voice((140, 554, 72, 22), (124, 584)),
    8: Voice((112, 716, 76, 18), (158, 744)),
    9: Voice((250, 542, 94, 16), (299, 576)),
}
MOMENTS = {
    1: Spot(206, 301, 0.66),
    2: Spot(384, 301, 0.68),
    3: Spot(500, 400, 0.74),
    4: Spot(224, 407, 0.53, True),
    5: Spot(107, 519, 0.545),
    6: Spot(366, 514, 0.62),
    7: Spot(512, 652, 0.7),
    8: Spot(92, 648, 0.66),
    9: Spot(140, 790, 0.52, True),
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
    near = min(22.5, min(10.0, 1.5 + (y - 214) * 0.062) + max(0, y - 536) * 0.105)
    return max(1.5, near) * (1 - 0.3 * max(0, 1 - abs(x - 297) / 120) * (y > 653))


def portrait(skin: Skin) -> Layout:
    """The page of one world, 594 x 841."""
    cast = WALKERS[skin.sector]
    friend = cast.learners[{"po": 0, "vo": 2, "mbo": 0}[skin.sector]]
    folder = group(props.in_hand("map", "zon"), 4, -54, 1.1)

    def friends() -> str:
        out = put(
            cast.alone, STAND, 468, 520, 0.46, mood="worry", hands=((9, -52), (-2, -50)), grip=("fist", "fist"), gaze=(0.6, 0.2),
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
        hero=Spot(297, 668, 1.0),
        nearest=(9, 10),
        moments=MOMENTS,
        cards=CARDS,
        voices=VOICES,
        words=((50, 672, 182, 690), (424, 692, 566, 682)),
    )
