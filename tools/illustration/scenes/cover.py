"""The wrap-round cover of the A4 card, 297 x 210 mm."""

from __future__ import annotations

from .. import buildings, nature
from ..braid import Braid
from ..svg import document, group, ids, layer, rect
from . import land
from .poster import CONTROL
from .world import LIFT, WIDTH, World

COVER_SCALE = 0.40
# The booklet cuts the cover in two at art x 292: nothing small stands within 30 (12 mm) of it.


def cover(world: World) -> tuple[str, dict]:
    """Wrap-round cover, 297 x 210 mm + 3 mm bleed: school on the back (left), bridge on the front (right).

    Quiet sky for type: back x 12..136, y 15..60; front x 160..285, y 10..62. Layer "band" (y 185..210) may be dropped.
    """
    ids.reset(world.sector + "c")
    braid = Braid(CONTROL, pin_x=88)
    far, k = braid.index(808, 358), COVER_SCALE
    _, y, scale = world.school_at
    art = "".join(
        [
            layer("sky", nature.sky(WIDTH, 340, 250, 140) + nature.sun(472, 206)),
            layer("horizon", world.horizon() + land.far_ridge() + land.hills()),
            layer(
                "land",
                land.near_hills()
                + world.hillside()
                + group(world.beyond(), 90, 0)
                + world.fields()
                + world.town()
                + land.banks()
                + land.river()
                + braid.draw(far),
            ),
            layer("flyer", world.flyer(608, 184)),
            layer("meadow", world.riverside() + world.meadow() + land.front_banks()),
            layer(
                "school",
                nature.tree(-62, 400, 70, "boom-2")
                + nature.tree(-34, 404, 46, "bos", "wolk")
                + nature.tree(234, 402, 58, "bos", "wolk")
                + nature.tree(254, 406, 34, "boom-2")
                + group(world.yard(), 348, 400, 0.58)
                + group(world.school(), 0, y, scale)
                + nature.bush(-6, y + 4, 24)
                + nature.bush(226 * scale + 8, y + 4, 22, "boom-2"),
            ),
            layer(
                "bridge",
                nature.tree(612, 404, 64, "boom", "berk")
                + nature.tree(628, 408, 44, "bos")
                + buildings.rails(False)
                + world.bridge()
                + buildings.shoulders(),
            ),
            layer("braid", braid.draw(0, far)),
            layer(
                "people",
                world.crossing()
                + buildings.rails(True, world.rail_key)
                + group(world.pair(), -84, 8)
                + group(world.roller(), -418, 18),
            ),
            layer("foreground", nature.reeds(366, 520, 0.9) + nature.reeds(596, 526, 0.9)),
        ]
    )
    left, top = 478 - 222.75 / k, 487 - 185 / k + LIFT
    body = group(art, -left * k, -top * k, k) + layer("band", rect(-4, 185, 305, 30, "papier"))
    return document(body, 297, 210, 3), {
        "size_mm": [297, 210],
        "bleed_mm": 3,
        "fold_x": 148.5,
        "band": [0, 185, 297, 25],
        "type_back": [12, 15, 124, 45],
        "type_front": [160, 10, 125, 52],
    }
