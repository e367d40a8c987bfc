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
    (292, 230), (268, 238), (222, 248), (196, 259), (226, 271), (320, 280), (420, 287), (516, 295), (562, 312), (540, 332), (430, 337),
    (300, 335), (170, 337), (70, 345), (24, 370), (20, 400), (60, 424), (160, 431), (300, 430), (430, 424), (524, 428), (574, 456), (566, 508),
    (500, 536), (400, 542), (280, 543), (150, 546), (52, 564), (10, 606), (20, 660), (76, 692), (150, 698), (220, 684), (297, 672), (374, 684),
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
    near = min(22.0, 1.5 + (y - 226) * 0.022 + max(0, y - 550) * 0.104)
    return max(1.5, near) * (1 - 0.3 * max(0, 1 - abs(x - 297) / 120) * (y > 655))


def portrait(skin: Skin) -> Layout:
    """The page of one world, 594 x 841."""
    cast = CASTS[skin.sector]
    friend = cast.learners[{"po": 0, "vo": 2, "mbo": 0}[skin.sector]]
    folder = group(props.in_hand("map", "zon"), 4, -54, 1.1)

    def friends() -> str:
        out = put(
            cast.alone, STAND, 480, 528, 0.44, mood="worry", hands=((9, -52), (-2, -50)), grip=("fist", "fist"), gaze=(0.6, 0.2),
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
        hero=Spot(297, 670, 1.16),
        nearest=(9, 10),
        moments={
            1: Spot(214, 321, 0.54),
            2: Spot(396, 322, 0.56),
            3: Spot(512, 412, 0.62),
            4: Spot(262, 416, 0.54),
            5: Spot(96, 532, 0.56),
            6: Spot(376, 520, 0.58),
            7: Spot(520, 664, 0.6),
            8: Spot(66, 672, 0.6),
            9: Spot(76, 790, 0.62),
            10: Spot(540, 790, 0.54),
        },
        cards={
            1: Card((132, 168, 122, 50), (206, 248)),
            2: Card((330, 168, 122, 50), (398, 250)),
            3: Card((338, 358, 114, 50), (460, 382)),
            4: Card((100, 358, 116, 50), (228, 384)),
            5: Card((140, 462, 116, 50), (132, 486)),
            6: Card((442, 440, 114, 42), (426, 466)),
            7: Card((366, 596, 110, 50), (482, 628)),
            8: Card((128, 608, 112, 54), (116, 628)),
            9: Card((119, 736, 108, 54), (108, 756)),
            10: Card((380, 726, 108, 56), (494, 762)),
        },
        voices={
            1: Voice((122, 226, 66, 20), (200, 260)),
            2: Voice((296, 262, 70, 20), (386, 290)),
            3: Voice((282, 343, 54, 22), (296, 366)),
            4: Voice((12, 442, 58, 20), (88, 460)),
            5: Voice((276, 440, 76, 20), (346, 470)),
            6: Voice((498, 493, 62, 20), (486, 488)),
            7: Voice((124, 580, 76, 23), (112, 606)),
            8: Voice((106, 718, 82, 15), (66, 740)),
        },
        words=((70, 690, 205, 692), (392, 690, 556, 690)),
    )
