"""The portrait page that the three worlds share: five rows of the road, the leader on the bridge below the middle. Page millimetres."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from .. import props
from ..cast import WALKERS
from ..pose import STAND
from ..rig import put, seated
from ..svg import group, mark, path
from .compose import HERO
from .layout import Card, Layout, Spot, Voice

WIDTH, HEIGHT, FOOT, HORIZON, EDGE = 594, 841, 796.5, 226, 20
LIFT = 12
"""How much higher the land lies on the page than a skin draws it, so that the row at the foot has air."""
CONTROL = [
    (150, 215), (153, 218.5), (164, 223), (206, 226), (300, 227), (400, 230), (436, 236), (450, 254), (466, 274), (512, 284), (556, 288), (564, 295), (540, 303), (420, 304),
    (300, 300), (170, 301), (70, 316), (24, 350), (20, 386), (60, 412), (160, 421), (300, 421), (430, 416), (524, 423), (570, 454), (566, 510),
    (504, 542), (400, 548), (280, 546), (150, 552), (46, 571), (9, 610), (22, 654), (78, 686), (150, 694), (220, 682), (297, 670), (374, 682),
    (446, 696), (520, 693), (570, 681), (640, 661),
]  # fmt: skip
_POND = "M208 712C211 695 227 689 236 676H360C369 689 383 695 386 712L378 860H216Z"
_BANK = "M205.5 712C208.5 694 224 688.5 233 676H363C372 688.5 385.5 694 388.5 712L380.5 860H213.5Z"
"""Water under the bridge, and the same with its edge."""
_REACH = "M236 676C247 660 246 641 263 626C286 607 336 610 370 601C344 610.5 315 613 310 621C305 630 342 645 360 676Z"
_SHORE = "M233 676C244 660 243.4 640 261.4 624C285 604.6 335 609 371 600.4C346 612 316 615 312.6 621.6C310 629.6 346 645 363 676Z"
"""The river behind the bridge, and the same with its edge, which is thinner further off: from between the cards of 8 and 7 it comes
in a bend."""


def water(key: str, edge: str, far: str = "") -> str:
    """The river, its edge in a colour of its own, and that of the water behind the bridge when people would not show on `key`."""
    return path(_SHORE, edge) + path(_BANK, edge) + mark("water", path(_POND, key) + path(_REACH, far or key))


OPEN = replace(HERO, hands=((34, -66), (-28, -88)))
"""One arm lower than on the poster that lies: beside the head there is room for what the leader says. The other clears who waves beside it."""
CARDS = {
    1: Card((176, 177, 104, 42), (203, 244)),
    2: Card((316, 177, 122, 42), (384, 236)),
    3: Card((284, 332, 104, 50), (402, 358)),
    4: Card((46, 351, 104, 51), (164, 384)),
    5: Card((166, 462, 112, 58), (150, 488)),
    6: Card((440, 440, 104, 37), (424, 464)),
    7: Card((374, 594, 82, 64), (468, 628)),
    8: Card((164, 594, 78, 68), (150, 630)),
    9: Card((17, 727, 78, 60), (101, 770)),
    10: Card((501, 724, 84, 63), (492, 762)),
}
VOICES = {
    1: Voice((120, 233, 52, 22), (186, 242)),
    2: Voice((300, 236, 54, 22), (368, 246)),
    3: Voice((112, 322, 54, 21), (170, 342)),
    4: Voice((20, 444, 54, 22), (90, 458)),
    5: Voice((296, 431, 104, 13), (344, 452)),
    6: Voice((496, 497, 54, 20), (484, 494)),
    7: Voice((152, 566, 72, 22), (134, 588)),
    8: Voice((105, 714, 70, 16), (153, 742)),
    9: Voice((321, 562, 62, 21), (300, 568)),
}
MOMENTS = {
    1: Spot(204, 289, 0.64),
    2: Spot(374, 289, 0.64),
    3: Spot(480, 407, 0.87),
    4: Spot(206, 410, 0.7, True),
    5: Spot(106, 539, 0.68),
    6: Spot(362, 537, 0.82),
    7: Spot(512, 662, 0.74),
    8: Spot(104, 663, 0.66),
    9: Spot(135, 790, 0.6, True),
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
            cast.alone, STAND, 482, 541, 0.54, mood="worry", hands=((9, -52), (-2, -50)), grip=("fist", "fist"), gaze=(0.6, 0.2),
            prop=folder, name="alone",
        )
        size = 0.9 if skin.sector == "po" else 0.8
        out += put(friend, STAND, 254, 677, size, mood="laugh", nod=-12, hands=((25, -82), (-11, -39)), name="friend")
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
        stance=OPEN,
        hero=Spot(297, 670, 1.07),
        nearest=(9, 10),
        moments=MOMENTS,
        cards=CARDS,
        voices=VOICES,
        words=((50, 672, 182, 690), (424, 692, 566, 682)),
    )
