"""The portrait poster, 594 x 841 mm."""

from __future__ import annotations

from dataclasses import replace

from .. import buildings, nature
from ..braid import Braid
from ..svg import document, group, ids, layer, path, smooth, stroke
from . import land
from .world import BLEED, BY_COUNT, Slot, World, ribbon_words, slot_data, slot_layer, word_data

PORTRAIT_CONTROL = [
    (-60, 762),
    (-10, 748),
    (60, 730),
    (120, 715),
    (182, 694),
    (248, 671),
    (320, 663),
    (392, 671),
    (458, 694),
    (530, 690),
    (572, 650),
    (556, 598),
    (500, 560),
    (446, 532),
    (412, 492),
    (398, 444),
    (372, 404),
    (334, 372),
    (294, 346),
    (268, 324),
]
PORTRAIT_SLOTS = {
    1: Slot((212, 164, 160, 48), (266, 262), 6),
    2: Slot((436, 601, 106, 60), (474, 686), -4),
    3: Slot((176, 532, 106, 60), (312.5, 587), -4),
    4: Slot((24, 222, 150, 48), (116.5, 362), 14),
    5: Slot((24, 537, 132, 48), (143, 503), 4),
    6: Slot((318, 228, 112, 60), (452, 408), -12),
    7: Slot((156, 746, 150, 48), (320, 690), 4),
    8: Slot((24, 598, 134, 50), (38, 698), 8),
    9: Slot((318, 746, 140, 48), (482, 736), 4),
    10: Slot((446, 228, 124, 60), (528, 465), 20),
}
_INSTITUTE = (434 - 646 * 0.977, 506 - 414 * 0.977, 0.977)
"""Moves and scales institute and people together, so that feet stay on the roof."""


def _portrait_water() -> str:
    return (
        path(
            "M262 318C252 360 244 400 258 450C272 500 300 520 300 570C296 640 240 700 216 765C208 800 206 830 206 860H436C434 830 430 800 420 765C396 700 350 640 344 570C338 510 300 480 286 440C276 400 272 360 270 318Z",
            "water",
        )
        + path(
            "M262 318C252 360 244 400 258 450C272 500 300 520 300 570C296 640 240 700 216 765C208 800 206 830 206 860H262C262 820 270 780 284 740C300 690 316 640 314 572C308 520 286 490 272 446C262 400 262 360 266 318Z",
            "water-d",
        )
        + nature.ripples(
            ((262, 400, 9), (268, 450, 11), (300, 520, 14), (322, 600, 16), (290, 775, 26), (350, 782, 26))
        )
    )


def portrait(world: World) -> tuple[str, dict]:
    """Portrait poster, 594 x 841 mm + 5 mm bleed: same parts, school and institute face each other above the bridge.

    Everything round the bridge keeps its own coordinates and moves as one block by (-158, 253).
    """
    ids.reset(world.sector + "p")
    braid = Braid(PORTRAIT_CONTROL, lambda x, y: max(1.3, 1.0 + (y - 322) * 0.031), pin_x=106)
    dx, dy, back = -158, 253, (-200, 80)
    # The words end before the railing of the bridge begins.
    words = ribbon_words(braid, [(braid.index(114, 716), braid.index(182, 694))])
    quiet = [(w["strand"], w["first"], w["last"]) for w in words]

    k = world.portrait_scale or world.school_at[2]
    slope = nature.hill(
        [(-20, 420), (60, 372), (150, 352), (260, 372), (340, 400), (440, 384), (540, 372), (614, 380)],
        "heuvel-5",
        900,
    )
    meadow = path(
        smooth([(-20, 470), (120, 462), (260, 478), (380, 470), (500, 462), (614, 470)])
        + "L614 900L-20 900Z",
        "weide",
    ) + path(
        smooth([(-20, 520), (140, 508), (300, 520), (440, 500), (614, 496)]) + "L614 900L-20 900Z", "oever"
    )
    art = [
        layer("sky", nature.sky(594, 420, 330, 20) + group(nature.sun(466, 206), *back)),
        layer("flyer", world.flyer(500, 120)),
        layer(
            "clouds",
            nature.cloud(410, 214, 44)
            + nature.cloud(534, 204, 36)
            + "".join(nature.bird(x, y, s) for x, y, s in ((188, 246, 1), (200, 252, 0.8), (412, 300, 0.8))),
        ),
        layer("horizon", group(world.horizon() + land.far_ridge() + land.hills(), *back)),
        layer(
            "land",
            group(land.near_hills() + world.fields(), *back)
            + group(world.town(), -229, 80)
            + slope
            + meadow
            + _portrait_water(),
        ),
        layer(
            "school",
            nature.tree(10, 526, 60, "boom-2")
            + group(world.school(), 24, 524, k)
            + nature.bush(20, 528, 24)
            + nature.bush(30 + 226 * k, 528, 22, "boom-2"),
        ),
        layer(
            "institute",
            nature.tree(386, 506, 50, "boom", "berk")
            + group(group(world.institute(), 646, 414, 0.86) + world.institute_people(), *_INSTITUTE)
            + nature.tree(603, 514, 70, "bos", "wolk"),
        ),
        layer(
            "green",
            nature.tree(316, 452, 27, "boom-2")
            + nature.tree(331, 457, 20, "bos", "wolk")
            + nature.tree(352, 436, 20, "boom-2", "populier")
            + nature.tree(360, 438, 16, "boom-2", "populier")
            + nature.tree(158, 592, 52, "boom", "berk")  # between the cards of slots 5 and 3
            + nature.bush(172, 596, 24)
            + group(world.yard(), 182, 652, 0.75)
            + group(world.meadow(), -172, 212)
            + (group(world.plot(), 434, 577, 0.48) if world.plot else "")
            + "".join(
                stroke(f"M{x} {y}q{w / 2} -3.4 {w} 0", "halm", 1.8)
                for x, y, w in ((96, 598, 30), (112, 664, 28), (236, 606, 22))
            )
            + nature.tuft(16, 690)
            + nature.tuft(176, 700)
            + nature.tuft(560, 720)
            + nature.tuft(430, 640),
        ),
        layer("bridge", group(buildings.rails(False) + world.bridge() + buildings.shoulders(), dx, dy)),
        layer("braid", braid.draw(0, quiet=quiet)),
        layer(
            "people",
            group(world.crossing() + buildings.rails(True, world.rail_key, start=344), dx, dy)
            + group(world.pair(), dx - 5, dy - 6)
            + group(world.roller(), -117, 129),
        ),
        layer(
            "foreground",
            group(
                nature.reeds(366, 520, 0.9) + nature.reeds(596, 526, 0.9) + nature.duck(400, 528, 0.7), dx, dy
            )
            + land.portrait_foreground(world.flower)
            + group(world.right_group(), -236, 236),
        ),
    ]
    slots = {n: replace(s, target=world.portrait_targets.get(n, s.target)) for n, s in PORTRAIT_SLOTS.items()}
    data = {
        "size_mm": [594, 841],
        "bleed_mm": BLEED,
        "title": [28, 28, 440, 120],
        "footer": [0, 799, 594, 42],
        "ribbons": word_data(braid, words, 0),
        **slot_data(slots, BY_COUNT),
    }
    return document("".join(art) + slot_layer(slots), 594, 841, BLEED), data
