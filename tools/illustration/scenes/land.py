"""Planting along the lower edge of the pages of po."""

from __future__ import annotations

from collections.abc import Callable

from .. import nature
from ..svg import path, smooth

Points = list[tuple[float, float]]
Flower = Callable[..., str]
Plant = tuple[str, float, float, float, str]


def _band(near: Points, far: Points, low: float, flower: Flower, plants: tuple[Plant, ...]) -> str:
    """Dark front band: far edge, plants that stand on it, near edge, flowers."""
    x0, x1 = far[0][0], far[-1][0]
    kinds = {"blad": nature.leaves, "varen": nature.fern, "gras": nature.grass}
    back = "".join(kinds[kind](x, y, k, key) for kind, x, y, k, key in plants if kind in kinds)
    front = "".join(flower(x, y, k, key) for kind, x, y, k, key in plants if kind == "bloem")
    return (
        path(smooth(far) + f"L{x1} {low}L{x0} {low}Z", "voorgrond-2")
        + back
        + path(smooth(near) + f"L{x1} {low}L{x0} {low}Z", "voorgrond")
        + front
    )


_FAR = [
    (-120, 536),
    (-12, 540),
    (60, 536),
    (140, 545),
    (240, 556),
    (340, 556),
    (430, 552),
    (520, 555),
    (610, 550),
]
_FAR += [(700, 538), (780, 526), (871, 518)]
_NEAR = [
    (-120, 560),
    (-12, 556),
    (90, 553),
    (200, 564),
    (330, 564),
    (470, 559),
    (610, 562),
    (720, 552),
    (871, 536),
]
_PLANTS: tuple[Plant, ...] = (
    ("varen", -8, 561, 1.4, "boom-2"),
    ("blad", 168, 565, 1.3, "boom"),
    ("varen", 193, 567, 1.4, "boom-2"),
    ("gras", 218, 567, 1.2, "boom"),
    ("gras", 262, 567, 1, "boom-2"),
    ("blad", 306, 568, 0.96, "boom-2"),
    ("gras", 352, 567, 1.3, "boom"),
    ("varen", 378, 567, 1.3, "boom-2"),
    ("blad", 402, 565, 1.2, "boom"),
    ("gras", 452, 562, 1, "boom-2"),
    ("blad", 508, 563, 0.96, "boom-2"),
    ("gras", 548, 564, 1.2, "boom"),
    ("varen", 586, 565, 1.5, "boom-2"),
    ("blad", 612, 565, 1.4, "boom"),
    ("gras", 640, 563, 1.3, "boom-2"),
    ("varen", 672, 561, 1.2, "boom"),
    ("gras", 846, 547, 1.3, "boom"),
    ("bloem", 12, 574, 1.2, "zon"),
    ("bloem", 2, 578, 1.2, "koraal"),
    ("bloem", 194, 577, 1.2, "zon"),
    ("bloem", 372, 576, 1.3, "koraal"),
    ("bloem", 385, 578, 1.2, "blos"),
    ("bloem", 598, 576, 1.3, "zon"),
    ("bloem", 612, 578, 1.2, "koraal"),
    ("bloem", 625, 575, 1.2, "blos"),
    ("bloem", 668, 575, 1.2, "zon"),
    ("bloem", 826, 569, 1.2, "koraal"),
    ("bloem", 838, 564, 1.2, "zon"),
)


def foreground(flower: Flower, last: float = 900) -> str:
    """Front band of the landscape poster; the footer of the page covers its lower part (from y 575), cards the rest of
    x 203 .. 355 and 400 .. 570: no flowers there, they would lose their heads. No plants beyond `last`."""
    return _band(_NEAR, _FAR, 660, flower, tuple(plant for plant in _PLANTS if plant[1] <= last))


_P_FAR = [(-12, 778), (90, 770), (200, 786), (320, 794), (430, 788), (520, 776), (614, 760)]
_P_NEAR = [(-12, 792), (120, 788), (300, 804), (460, 798), (614, 780)]
_P_PLANTS: tuple[Plant, ...] = (
    ("varen", 4, 796, 1.6, "boom-2"),
    ("blad", 30, 795, 1.4, "boom"),
    ("gras", 58, 794, 1.3, "boom-2"),
    ("blad", 96, 793, 1, "boom-2"),
    ("varen", 132, 795, 1.3, "boom"),
    ("gras", 170, 802, 1.2, "boom-2"),
    ("gras", 300, 809, 1, "boom"),
    ("blad", 340, 807, 1, "boom-2"),
    ("gras", 424, 805, 1.3, "boom"),
    ("varen", 452, 803, 1.4, "boom-2"),
    ("gras", 592, 791, 1.3, "boom"),
    ("bloem", 16, 802, 1.3, "koraal"),
    ("bloem", 30, 805, 1.3, "zon"),
    ("bloem", 44, 801, 1.2, "blos"),
    ("bloem", 80, 803, 1.2, "zon"),
    ("bloem", 112, 801, 1.3, "koraal"),
    ("bloem", 126, 804, 1.2, "zon"),
)


def portrait_foreground(flower: Flower) -> str:
    """Front band of the portrait poster, page millimetres; the footer covers it from y 796. Flowers stand where neither
    a card nor the table cuts them."""
    return _band(_P_NEAR, _P_FAR, 900, flower, _P_PLANTS)
