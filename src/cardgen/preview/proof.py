"""Before it is printed: how paper and ink will look (a soft proof), and what is on each plate."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageOps

from cardgen.render.pixels import pictures
from cardgen.render.plates import Plate
from cardgen.render.target import Target

if TYPE_CHECKING:
    from cardgen.render.inks import Press

Draw = Callable[[Target], bytes]
"""Draws the pages as a PDF for a target."""

_TINTS = ("#00A0E0", "#E0007A", "#F7D800", "#000000")
_GAP = 12


def inked(draw: Draw, press: Press, *, dpi: float, height: int = 0) -> list[Image.Image]:
    """Every page as a picture in CMYK, composed of its plates.

    Raises:
        CardgenError: PRV02 when a picture would be too large.
    """
    plates = []
    for ink in range(4):
        pdf = draw(Target(inks=Plate(press, ink)))
        plates.append([ImageOps.invert(page.convert("L")) for page in pictures(pdf, dpi=dpi, height=height)])
    return [Image.merge("CMYK", page) for page in zip(*plates, strict=True)]


def soft_proof(page: Image.Image, press: Press) -> Image.Image:
    """A page in CMYK as it looks on its paper, whose white is not that of the screen (absolute colorimetric)."""
    return press.separation.on_paper(page)


def plate_sheet(page: Image.Image, press: Press) -> Image.Image:
    """The four plates of a page in their colours, and its ink in all, in blue; too much is red."""
    bands = page.split()
    parts = [
        ImageOps.colorize(ImageOps.invert(band), tint, "white")
        for band, tint in zip(bands, _TINTS, strict=True)
    ]
    parts.append(heat(bands, press.profile.ink_limit))
    across, down = page.size
    sheet = Image.new("RGB", (across * 3 + _GAP * 4, down * 2 + _GAP * 3), "#8A8F96")
    for number, part in enumerate(parts):
        row, column = divmod(number, 3)
        sheet.paste(part, (_GAP + column * (across + _GAP), _GAP + row * (down + _GAP)))
    return sheet


def heat(bands: tuple[Image.Image, ...], limit: int) -> Image.Image:
    """Ink in all as a picture: a quarter of the grey steps for each full ink, those over the limit (%) in red."""
    total = Image.new("L", bands[0].size, 0)
    for band in bands:
        total = ImageChops.add(total, band.point([value // 4 for value in range(256)]))
    over = int(limit / 400 * 255) + 1
    red = [255 if step > over else 255 - step for step in range(256)]
    green = [0 if step > over else 255 - step // 2 for step in range(256)]
    blue = [0 if step > over else 255 for step in range(256)]
    return Image.merge("RGB", [total.point(red), total.point(green), total.point(blue)])
