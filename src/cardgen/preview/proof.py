"""Before it is printed: how paper and ink will look (a soft proof), and what is on each plate."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageMath, ImageOps

from cardgen.render.pixels import pictures
from cardgen.render.plates import Plate, plates_of
from cardgen.render.target import Target

if TYPE_CHECKING:
    from cardgen.render.inks import Press

Draw = Callable[[Target], bytes]
"""Draws the pages as a PDF for a target."""

_TINTS = ("#00A0E0", "#E0007A", "#F7D800", "#000000")
_GAP = 12


def inked(draw: Draw, press: Press, *, dpi: float, height: int = 0) -> list[Image.Image]:
    """Every page as a picture in CMYK, composed of its plates; spots as what stands in for them.

    Raises:
        CardgenError: PRV02 when a picture would be too large.
    """
    plates = [_plate(draw, Plate(press, ink), dpi, height) for ink in range(4)]
    return [Image.merge("CMYK", page) for page in zip(*plates, strict=True)]


def in_plates(draw: Draw, press: Press, spots: tuple[str, ...], *, dpi: float) -> list[list[Image.Image]]:
    """Of every page its plates in grey, 255 where an ink is full: cyan, magenta, yellow, black and each of the spots.

    Raises:
        CardgenError: PRV02 when a picture would be too large.
    """
    plates = [_plate(draw, plate, dpi, 0) for plate in plates_of(press, spots)]
    return [list(page) for page in zip(*plates, strict=True)]


def _plate(draw: Draw, plate: Plate, dpi: float, height: int) -> list[Image.Image]:
    pdf = draw(Target(inks=plate))
    return [ImageOps.invert(page.convert("L")) for page in pictures(pdf, dpi=dpi, height=height)]


def soft_proof(page: Image.Image, press: Press) -> Image.Image:
    """A page in CMYK as it looks on its paper, whose white is not that of the screen (absolute colorimetric)."""
    return press.separation.on_paper(page)


def plate_sheet(
    plates: Sequence[Image.Image], press: Press, spots: Sequence[str] = (), paper: Image.Image | None = None
) -> Image.Image:
    """The plates of a page in their colours, and its ink in all, in blue; too much is red.

    Args:
        plates: as `in_plates` gives them.
        press: the printing condition.
        spots: how the spots look.
        paper: the soft proof, to stand at the end.
    """
    parts = [
        ImageOps.colorize(ImageOps.invert(plate), tint, "white")
        for plate, tint in zip(plates, (*_TINTS, *spots), strict=True)
    ]
    parts.append(heat(tuple(plates), press.profile.ink_limit))
    if paper is not None:
        parts.append(paper)
    across, down = plates[0].size
    rows = -(-len(parts) // 3)
    sheet = Image.new("RGB", (across * 3 + _GAP * 4, down * rows + _GAP * (rows + 1)), "#8A8F96")
    for number, part in enumerate(parts):
        row, column = divmod(number, 3)
        sheet.paste(part, (_GAP + column * (across + _GAP), _GAP + row * (down + _GAP)))
    return sheet


def heat(bands: tuple[Image.Image, ...], limit: int) -> Image.Image:
    """Ink in all as a picture: a quarter of the grey steps for each full ink, those over the limit (%) in red."""
    total: Image.Image = ImageMath.lambda_eval(
        _sum, **{f"plate {index}": band for index, band in enumerate(bands)}
    )
    most = limit * 2.55 + len(bands) / 2  # each plate is rounded to a step
    over = total.point(lambda steps: steps * 1 - most).convert("L").point([0, *[255] * 255])
    steps = total.point(lambda steps: steps * 0.25 + 0).convert("L")
    red = steps.point([255 - step for step in range(256)])
    green = steps.point([255 - step // 2 for step in range(256)])
    shown = Image.merge("RGB", [red, green, Image.new("L", steps.size, 255)])
    shown.paste((255, 0, 0), mask=over)
    return shown


def _sum(args: Mapping[str, Any]) -> Any:
    first, *others = (
        args["convert"](band, "I") for name, band in sorted(args.items()) if name.startswith("plate ")
    )
    return sum(others, first)
