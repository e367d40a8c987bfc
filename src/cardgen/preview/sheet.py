"""Contact sheets: the same product of many editions, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.core.struct import Struct
from cardgen.preview.banner import letters

if TYPE_CHECKING:
    from PIL.Image import Image

LEAST_HEIGHT, MOST_HEIGHT = 250, 640
"""Of a page on the sheet, in pixels: colours and rhythm can be judged, and the file stays small."""
WIDTH = 1880
BESIDE = 2
"""Editions in a row, when each has a single page."""
GAP = 24
CAPTION = 40
GROUND, INK = "#E7E3DA", "#1B2440"


class Strip(Struct, frozen=True):
    """The pages of one edition under its name."""

    caption: str
    pages: tuple[Image, ...]


class Spot(Struct, frozen=True):
    """Where a picture stands on the sheet, in pixels; `caption` is empty but for the first of its edition."""

    strip: int
    page: int
    x: int
    y: int
    caption: str


def page_height(proportions: tuple[float, ...]) -> int:
    """Height in pixels at which the pages of an edition fill a row, within reason.

    Args:
        proportions: width over height of each page.
    """
    across = proportions * BESIDE if len(proportions) == 1 else proportions
    height = (WIDTH - GAP * (len(across) + 1)) / sum(across)
    return int(min(max(height, LEAST_HEIGHT), MOST_HEIGHT))


def arrange(sizes: Sequence[Sequence[tuple[int, int]]], captions: Sequence[str]) -> tuple[list[Spot], int]:
    """Spots for the pages of each strip, and the height of the sheet.

    Pages stand in rows no wider than `WIDTH`. Every edition starts a row, unless all editions have one page each:
    then they stand beside each other.

    Args:
        sizes: width and height in pixels of the pages, a list per strip.
        captions: the names of the strips.
    """
    flowing = all(len(strip) == 1 for strip in sizes)
    spots: list[Spot] = []
    x, top, low = GAP, GAP + CAPTION, GAP
    for strip, (pages, caption) in enumerate(zip(sizes, captions, strict=True)):
        if strip and not flowing:
            x, top = GAP, low + GAP + CAPTION
        for page, (w, h) in enumerate(pages):
            if x > GAP and x + w > WIDTH - GAP:
                x, top = GAP, low + GAP + (CAPTION if flowing else 0)
            spots.append(Spot(strip, page, x, top, "" if page else caption))
            x += w + GAP
            low = max(low, top + h)
    return spots, low + GAP


def contact_sheet(strips: Sequence[Strip], font: Path | None) -> Image:
    """All strips on one picture. Pages keep their proportions and are at most `WIDTH` wide."""
    from PIL import Image as Images
    from PIL import ImageDraw

    fitted = [tuple(_narrow(page) for page in strip.pages) for strip in strips]
    spots, height = arrange(
        [[page.size for page in pages] for pages in fitted], [strip.caption for strip in strips]
    )
    width = max(spot.x + fitted[spot.strip][spot.page].width for spot in spots) + GAP
    sheet = Images.new("RGB", (width, height), GROUND)
    pen = ImageDraw.Draw(sheet)
    font_24 = letters(font, 24)
    for spot in spots:
        sheet.paste(fitted[spot.strip][spot.page], (spot.x, spot.y))
        if spot.caption:
            pen.text((spot.x, spot.y - CAPTION + 4), spot.caption, font=font_24, fill=INK)
    return sheet


def _narrow(page: Image) -> Image:
    most = WIDTH - 2 * GAP
    return page if page.width <= most else page.resize((most, max(1, page.height * most // page.width)))
