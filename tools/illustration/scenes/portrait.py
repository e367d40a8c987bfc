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

WIDTH, HEIGHT, FOOT, HORIZON, EDGE = 594, 841, 796.5, 262, 20
CONTROL = [
    (292, 266), (270, 274), (200, 284), (180, 292), (230, 300), (340, 300), (450, 304), (540, 314), (568, 336), (540, 358), (430, 364),
    (300, 364), (170, 366), (70, 374), (24, 402), (20, 436), (60, 462), (160, 470), (300, 470), (430, 472), (530, 480), (576, 508), (566, 556),
    (500, 580), (400, 586), (280, 588), (150, 590), (52, 604), (10, 636), (20, 672), (76, 694), (150, 698), (220, 684), (297, 672), (374, 684),
    (446, 699), (520, 696), (570, 684), (640, 664),
]  # fmt: skip
POND = "M196 702C206 668 250 654 297 654C344 654 388 668 398 702L412 860H182Z"
"""Water under the bridge, rounded behind it."""


@dataclass(frozen=True)
class Skin:
    """What a world looks like in portrait."""

    sector: str
    back: Callable[[], str]
    bridge: Callable[[bool, float, float, float], str]
    front: Callable[[], str]


def _width(x: float, y: float) -> float:
    near = min(22.0, 1.5 + (y - 262) * 0.022 + max(0, y - 560) * 0.12)
    return max(1.5, near) * (1 - 0.3 * max(0, 1 - abs(x - 297) / 120) * (y > 655))


def portrait(skin: Skin) -> Layout:
    """The page of one world, 594 x 841."""
    cast = CASTS[skin.sector]
    friend = cast.learners[{"po": 0, "vo": 2, "mbo": 0}[skin.sector]]
    folder = group(props.in_hand("map", "zon"), 4, -54, 1.1)

    def friends() -> str:
        out = put(
            cast.alone, STAND, 480, 572, 0.46, mood="worry", hands=((9, -52), (-2, -50)), grip=("fist", "fist"), gaze=(0.6, 0.2),
            prop=folder, name="alone",
        )
        size = 0.9 if skin.sector == "po" else 0.8
        out += put(friend, STAND, 256, 677, size, mood="laugh", nod=-12, hands=((25, -82), (-11, -39)), name="friend")
        return out + seated(cast.roller, 342, 677, 0.48, True, hands=((18, -66), (4, -38)), name="roller")

    return Layout(
        size=(WIDTH, HEIGHT),
        bleed=5,
        footer=FOOT,
        title=(28, 28, 400, 140),
        control=CONTROL,
        width=_width,
        pin=196,
        wave=8.4,
        back=skin.back,
        bridge=lambda front: skin.bridge(front, 297, 660, 0.74),
        front=skin.front,
        friends=friends,
        hero=Spot(297, 670, 1.2),
        nearest=(9, 10),
        moments={
            1: Spot(214, 330, 0.5),
            2: Spot(392, 334, 0.54),
            3: Spot(512, 442, 0.6),
            4: Spot(262, 446, 0.56),
            5: Spot(92, 566, 0.56),
            6: Spot(376, 558, 0.56),
            7: Spot(520, 664, 0.56),
            8: Spot(66, 672, 0.56),
            9: Spot(76, 790, 0.62),
            10: Spot(540, 790, 0.54),
        },
        cards={
            1: Card((132, 206, 122, 50), (206, 284)),
            2: Card((330, 206, 122, 50), (396, 284)),
            3: Card((338, 390, 114, 50), (462, 410)),
            4: Card((100, 390, 116, 50), (228, 414)),
            5: Card((138, 496, 116, 50), (128, 520)),
            6: Card((440, 478, 114, 44), (424, 506)),
            7: Card((368, 602, 110, 50), (484, 632)),
            8: Card((126, 619, 112, 54), (114, 636)),
            9: Card((112, 732, 108, 54), (102, 752)),
            10: Card((380, 726, 108, 56), (494, 762)),
        },
        voices={
            1: Voice((122, 262, 66, 20), (200, 296)),
            2: Voice((290, 300, 70, 20), (384, 306)),
            3: Voice((286, 368, 66, 22), (296, 396)),
            4: Voice((120, 470, 66, 20), (98, 498)),
            5: Voice((276, 476, 76, 20), (346, 508)),
            6: Voice((494, 534, 66, 20), (482, 530)),
            7: Voice((124, 597, 76, 23), (112, 614)),
            8: Voice((106, 712, 82, 15), (66, 740)),
        },
        words=((70, 690, 205, 692), (392, 690, 556, 690)),
    )
