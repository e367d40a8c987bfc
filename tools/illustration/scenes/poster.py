"""The landscape poster, 841 x 594 mm."""

from __future__ import annotations

from .. import buildings, nature
from ..braid import Braid
from ..svg import document, group, ids, layer
from . import land
from .world import BLEED, HEIGHT, LIFT, WIDTH, World, ribbon_words, slot_data, slot_layer, word_data

CONTROL = [
    (-110, 610),
    (-34, 562),
    (30, 532),
    (110, 500),
    (200, 479),
    (275, 462),
    (340, 441),
    (406, 418),
    (478, 410),
    (550, 418),
    (616, 441),
    (690, 449),
    (760, 433),
    (806, 396),
    (804, 352),
    (752, 318),
    (672, 297),
    (596, 282),
    (535, 264),
    (492, 243),
    (466, 222),
]


def poster(world: World) -> tuple[str, dict]:
    """Landscape poster scene, 841 x 594 mm + 5 mm bleed. Returns (svg, data)."""
    ids.reset(world.sector)
    braid = Braid(CONTROL, pin_x=88)
    far = braid.index(808, 358)
    words = ribbon_words(braid, [(braid.index(a, b), braid.index(c, d)) for a, b, c, d in world.word_spans])
    quiet = [(w["strand"], w["first"], w["last"]) for w in words]
    x, y, k = world.school_at
    art = [
        layer("sky", nature.sky(WIDTH, 300, 250, 60) + nature.sun(466, 206)),
        layer("flyer", world.flyer(372, 86)),
        layer("clouds", world.sky_life()),
        layer("horizon", world.horizon() + land.far_ridge() + land.hills()),
        layer(
            "land",
            land.near_hills()
            + world.hillside()
            + world.beyond()
            + world.fields()
            + world.town()
            + land.banks()
            + land.river()
            + braid.draw(far),
        ),
        layer("meadow", world.riverside() + world.meadow() + land.front_banks()),
        layer(
            "school",
            world.school_green()
            + group(world.yard(), 72, 395)
            + group(world.school(), x, y, k)
            + nature.bush(x - 6, y - 4, 24)  # clear of the card below it
            + nature.bush(x + 226 * k + 12, y + 4, 22, "boom-2"),
        ),
        layer(
            "institute",
            nature.tree(612, 404, 64, "boom", "berk")
            + nature.tree(628, 408, 44, "bos")
            + group(world.institute(), 646, 414, 0.86)
            + world.institute_people(),
        ),
        layer("bridge", buildings.rails(False) + world.bridge() + buildings.shoulders()),
        layer("braid", braid.draw(0, far, quiet=quiet) + nature.tree(826, 404, 78, "bos", "wolk")),
        layer(
            "people", world.crossing() + buildings.rails(True, world.rail_key) + world.pair() + world.roller()
        ),
        layer(
            "foreground",
            nature.reeds(366, 520, 0.9)
            + nature.reeds(596, 526, 0.9)
            + nature.duck(432, 526, 0.8)
            + nature.duck(456, 531, 0.5)
            + land.foreground(world.flower)
            + world.right_group()
            + world.left_group(),
        ),
    ]
    body = group("".join(art), 0, -LIFT) + slot_layer(world.slots)
    data = {
        "size_mm": [WIDTH, HEIGHT],
        "bleed_mm": BLEED,
        "title": [28, 28, 282, 102],
        "footer": [0, 552, WIDTH, 42],
        "ribbons": word_data(braid, words, LIFT),
        **slot_data(world.slots, world.by_count),
    }
    return document(body, WIDTH, HEIGHT, BLEED), data
