"""Small pieces of house art that templates place by themselves."""

from __future__ import annotations

from . import nature, vignettes
from .braid import Braid, vertical_braid
from .stage import land, sky
from .svg import document, group, ids, path, rect

SPINE = (10.0, 126.0)
"""Width and height in mm of the braid beside the themes inside the card."""
FIELD = (105.0, 84.0)
"""Size in mm of the landscape without people, for cards without a theme of their own."""
STRIP = (210.0, 84.0)
"""Size in mm of the people at the table with land to their left, for the head of a page."""
BLEED = 3


def spine() -> str:
    """`vlecht`: the vertical braid, centred in its width."""
    width, height = SPINE
    return document(f'<g transform="translate({width / 2:g} 0)">{vertical_braid(height)}</g>', width, height)


def field() -> str:
    """`landschap`: the braid as a road from the foreground to the sun. Stands in the grammar of the vignettes."""
    ids.reset("veld-")
    road = [
        (-16, 94),
        (8, 87),
        (30, 82),
        (50, 78.6),
        (66, 75),
        (75, 71),
        (76, 67),
        (70, 64),
        (65, 62),
        (63.6, 60),
    ]
    braid = Braid(road, lambda x, y: max(0.8, 0.8 + (y - 62) * 0.19), wave=6.6, flat=0.8, phase=0.9)
    out = sky((66, 44), (28, 29, 13)) + nature.bird(92, 26, 0.5) + nature.bird(97, 28.5, 0.4)
    out += land(
        "M-5 60C12 54 30 55 50 60C70 65 92 58 110 55V100H-5Z",
        "M-5 72C18 66 46 69 66 68C84 67 98 64 110 66V100H-5Z",
    )
    out += nature.tree(17, 67.5, 15, "boom-2", "populier") + nature.tree(23, 67.8, 12, "boom-2", "populier")
    out += nature.tree(101, 68, 16, "boom", "rond") + nature.tree(92.5, 67.4, 10, "boom-2", "wolk")
    out += braid.draw() + nature.tuft(92, 76, 0.5) + nature.tuft(12, 74, 0.4) + nature.tuft(46, 74, 0.4)
    return document(out, *FIELD, BLEED)


def strip(sector: str) -> str:
    """`strook-…`: the people at the table of that sector, with sky and land to their left for a title."""
    ids.reset(f"{sector}strook-")
    width, height = STRIP
    scale = 0.84
    left, top = width - scale * vignettes.WIDTH, height - scale * vignettes.HEIGHT
    out = rect(-4, -4, width + 8, height + 12, "accent-200")
    # The ridges run on under those of the vignette, which begin 5 mm left of it (stage.FAR, NEAR, LAWN).
    x = left - 5 * scale
    far, near, lawn = (round(top + scale * y, 2) for y in (62, 72, 79))
    out += path(f"M-5 62C30 56 62 74 {x} {far}h20V100H-5Z", "heuvel-2")
    out += path(f"M-5 69C40 63 70 77 {x} {near}h20V100H-5Z", "oever")
    out += nature.tree(98, 76, 14, "boom", "rond") + nature.tree(90.6, 76.2, 9, "boom-2", "wolk")
    out += path(f"M-5 78C30 74 66 81 {x} {lawn}h20V100H-5Z", "heuvel-4")
    return document(out + group(vignettes.SECTORS[sector][TABLE](), left, top, scale), width, height, BLEED)


TABLE = "t3-tafel"
PARTS = {
    "vlecht": spine,
    "landschap": field,
    **{f"strook-{sector}": (lambda sector=sector: strip(sector)) for sector in vignettes.SECTORS},
}
