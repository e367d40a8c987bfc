"""Land, river and planting that the three worlds share, in art coordinates (A1 millimetres)."""

from __future__ import annotations

from collections.abc import Callable

from .. import nature
from ..svg import circle, path, smooth, stroke

Points = list[tuple[float, float]]
Flower = Callable[..., str]
Plant = tuple[str, float, float, float, str]


def skyline(blocks: tuple[tuple[float, float, float], ...], base: float = 234, start: float = -20) -> str:
    """Flat silhouettes from the left: (gap, height, width)."""
    return path(
        f"M{start} {base}" + "".join(f"h{g}v{-h}h{w}v{h}" for g, h, w in blocks) + "V252H-20Z", "heuvel-1"
    )


def hills() -> str:
    """Three ranges with the river valley in the middle."""
    return nature.hill(
        [(300, 262), (380, 244), (450, 240), (520, 246), (640, 238), (740, 246), (871, 232)], "heuvel-3"
    )


def far_ridge() -> str:
    return nature.hill(
        [
            (-120, 240),
            (-10, 236),
            (90, 222),
            (200, 232),
            (330, 224),
            (430, 231),
            (520, 225),
            (640, 233),
            (760, 218),
            (871, 230),
        ],
        "heuvel-2",
    )


def near_hills() -> str:
    return nature.hill(
        [(-120, 330), (-10, 294), (60, 262), (150, 246), (250, 252), (340, 270), (420, 300)], "heuvel-4"
    ) + nature.hill([(560, 300), (640, 276), (720, 300), (790, 318), (871, 322)], "heuvel-5")


def banks() -> str:
    return path(
        smooth([(470, 290), (540, 288), (640, 300), (740, 322), (871, 330)]) + "L871 420L600 430L470 400Z",
        "weide",
    ) + path(
        smooth([(478, 312), (430, 306), (360, 308), (280, 316), (120, 330), (-10, 338), (-120, 342)])
        + "L-120 470L380 452L478 400Z",
        "heuvel-4",
    )


def river() -> str:
    """River from the horizon under the bridge to the front edge."""
    return (
        path(
            "M462 240C470 262 452 280 446 300C440 326 470 344 470 366C468 400 384 430 372 470C362 500 350 560 340 640H640C628 556 606 508 588 470C566 430 520 400 516 366C514 344 492 322 490 300C488 280 486 262 470 240Z",
            "water",
        )
        + path(
            "M462 240C470 262 452 280 446 300C440 326 470 344 470 366C468 400 384 430 372 470C362 500 350 560 340 640H392C398 556 420 508 436 470C446 430 482 404 482 368C482 346 456 326 458 300C462 280 474 262 466 240Z",
            "water-d",
        )
        + nature.ripples(
            (
                (468, 300, 9),
                (474, 322, 10),
                (492, 346, 11),
                (480, 378, 12),
                (452, 470, 26),
                (520, 488, 32),
                (438, 520, 28),
                (556, 512, 24),
                (482, 536, 40),
                (540, 556, 30),
                (420, 556, 26),
                (478, 500, 18),
            )
        )
    )


def front_banks() -> str:
    left = "M-120 400C-80 396 -50 394 -10 384C80 358 190 376 290 394C330 402 352 414 360 430C352 452 362 476 358 512C356 560 350 600 352 640"
    right = "M871 376C800 358 690 378 650 394C616 406 596 418 596 430C604 456 596 486 604 512C606 560 604 590 606 640"
    out = (
        stroke(left, "pad", 9)
        + stroke(right, "pad", 9)
        + path(left + "H-120Z", "oever")
        + path(right + "H871Z", "oever")
    )
    out += "".join(
        stroke(f"M{x} {y}q{w / 2} -3.4 {w} 0", "halm", 1.8)
        for x, y, w in (
            (24, 450, 30),
            (296, 432, 22),
            (670, 476, 30),
            (796, 470, 36),
            (150, 530, 40),
            (700, 420, 20),
            (60, 402, 20),
        )
    )
    out += "".join(
        circle(x + dx, y + dy, r, key)
        for x, y in (
            (20, 432),
            (64, 458),
            (118, 446),
            (300, 478),
            (262, 500),
            (668, 470),
            (690, 520),
            (812, 448),
        )
        for dx, dy, r, key in (
            (0, 0, 1.5, "wit"),
            (7, 2.6, 1.3, "zon"),
            (-6, 3.4, 1.3, "zon"),
            (3, 6, 1.4, "wit"),
            (13, 5.4, 1.2, "wit"),
        )
    )
    return out + "".join(
        nature.tuft(x, y, 0.9)
        for x, y in ((308, 500), (330, 530), (286, 512), (640, 500), (628, 524), (664, 512))
    )


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


def foreground(flower: Flower) -> str:
    """Front band of the landscape poster; the footer of the page covers its lower part (from y 575), cards the rest of
    x 203 .. 355 and 400 .. 570: no flowers there, they would lose their heads."""
    return _band(_NEAR, _FAR, 660, flower, _PLANTS)


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
