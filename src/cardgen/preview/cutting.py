"""How a page comes from the guillotine and the folding machine: cut a little beside its line, and folded."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

BESIDE = 1.0
"""How far a knife may be off, in mm: what Dutch and German printers ask bleed and safe zone for (bvdm)."""
PAPER, GROUND = "#FFFFFF", "#DDF0F3"
TURNED = 0.05
"""Share of its height that the far side of a panel loses, and half of its width, when the card stands."""
SHADE = 0.16
"""How much darker the panels are that face away from the light."""


def cut(picture: Image, width: float, height: float, bleed: float, beside: float = BESIDE) -> Image:
    """A page that was cut `beside` mm too far to the right and too low.

    Args:
        picture: the page with its bleed.
        width: of the page, mm.
        height: of the page, mm.
        bleed: that the picture shows around it, mm.
        beside: how far the knife was off, mm. Without bleed enough, bare paper shows.
    """
    from PIL import Image as Images

    scale = picture.width / (width + 2 * bleed)
    size = round(width * scale), round(height * scale)
    corner = round((bleed + beside) * scale)
    paper = Images.new("RGB", size, PAPER)
    paper.paste(picture.convert("RGB"), (-corner, -corner))
    return paper


def folded(picture: Image, width: float, folds: Sequence[float]) -> Image:
    """A card that stands on a table with its panels turned in turn; without folds it lies flat.

    Args:
        picture: the page as it was cut.
        width: of the page, mm.
        folds: where it is folded, mm from its left side.
    """
    if not folds:
        return picture
    from PIL import Image as Images

    scale = picture.width / width
    edges = [0, *(round(fold * scale) for fold in sorted(folds)), picture.width]
    panels = [
        _turned(picture.crop((left, 0, right, picture.height)), away=bool(number % 2))
        for number, (left, right) in enumerate(itertools.pairwise(edges))
    ]
    standing = Images.new("RGB", (sum(panel.width for panel in panels), picture.height), GROUND)
    x = 0
    for panel in panels:
        standing.paste(panel, (x, 0), panel)
        x += panel.width
    return standing


def _turned(panel: Image, *, away: bool) -> Image:
    """A panel of which one side is further off: the left one, or with `away` the right one."""
    from PIL import Image as Images
    from PIL.Image import Resampling, Transform

    lost = round(panel.height * TURNED / 2)
    width = max(1, round(panel.width * (1 - TURNED / 2)))
    left, right = (0, lost) if away else (lost, 0)
    # A QUAD names, for the corners of the result, the places of the source: beyond it nothing is drawn.
    reach = panel.height / (panel.height - 2 * lost) * lost
    far = {lost: reach, 0: 0.0}
    corners = (
        0, -far[left],
        0, panel.height + far[left],
        panel.width, panel.height + far[right],
        panel.width, -far[right],
    )  # fmt: skip
    shaded = panel
    if away:
        shaded = Images.blend(panel, Images.new("RGB", panel.size, "#16263B"), SHADE)
    return shaded.convert("RGBA").transform(
        (width, panel.height), Transform.QUAD, corners, Resampling.BILINEAR
    )
