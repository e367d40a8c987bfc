"""Pages in which nothing is transparent, for PDF/X-1a. A door to Pillow.

Everything is drawn opaque, and where that shows, a picture of how it should look is laid over it, plate by plate. Where
it shows is not worked out but seen: a page is drawn with and without what is transparent, and the two are compared.
Words and cutting lines come on top, as lines and letters.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageOps

from cardgen.core.geometry import Rect
from cardgen.core.struct import replace
from cardgen.layout.scene import Link, Node, PlacedText
from cardgen.render.images import Raster
from cardgen.render.order import cuts
from cardgen.render.pdf import Patch, render
from cardgen.render.pixels import pictures
from cardgen.render.plates import Plate, plates_of, spots_on
from cardgen.render.target import Target

if TYPE_CHECKING:
    from cardgen.layout.context import Kit
    from cardgen.layout.scene import Item, Page, Scene
    from cardgen.render.inks import Press
    from cardgen.render.picturestore import PictureStore

PPI = 600.0
"""Pixels per inch of the pictures: drawn edges in them stay as sharp as type."""
MOST_PIXELS = 70_000_000
"""Of a page, so that memory lasts; A3 has 600 per inch, A1 300, which is seen from further away."""
_LOOK_PPI = 100.0
_CELL = 2.0
"""mm; a page is compared in squares of this size, and a poster in larger ones."""
_MOST_CELLS = 200
"""Along the longer side of a page."""

Cells = tuple[int, int, int, int]
"""Columns and rows of squares: first and past the last."""


def render_flat(
    scene: Scene, kit: Kit, pictures_: PictureStore, press: Press, target: Target, date: str
) -> bytes:
    """Draw a Scene for a press without anything transparent.

    Args:
        scene: what to draw.
        kit: fonts and drawings.
        pictures_: drawings and logos.
        press: the inks of `target`.
        target: for a press.
        date: ISO date; empty for none known.
    """
    flat = _Flattening(scene, kit, pictures_, press)
    patches = {index: tuple(flat.patches(page)) for index, page in enumerate(scene.pages)}
    return render(scene, kit, pictures_, replace(target, flat=True), date, patches)


class _Flattening:
    """Looks at the pages of one Scene."""

    def __init__(self, scene: Scene, kit: Kit, store: PictureStore, press: Press) -> None:
        self._scene, self._kit, self._store, self._press = scene, kit, store, press

    def patches(self, page: Page) -> Iterator[Patch]:
        """Pictures of the parts of a page where something transparent shows."""
        bare = replace(
            page, items=tuple(item for item in page.items if _is_ground(item)), structure=Node("Sect")
        )
        seen, opaque = (
            self._drawn(bare, Target(bleed=True, links=False, flat=flat)) for flat in (False, True)
        )
        different = ImageChops.difference(seen, opaque).convert("RGB")
        whole = _extent(page)
        side = max(_CELL, whole.w / _MOST_CELLS, whole.h / _MOST_CELLS)
        cells = list(_boxes(_marked(different, whole, side)))
        if not cells:
            return
        spots = tuple(spots_on([bare]))
        plates = [self._plate(bare, plate) for plate in plates_of(self._press, spots)]
        across, down = plates[0].size
        for left, top, right, bottom in cells:
            area = (
                round(left * side / whole.w * across), round(top * side / whole.h * down),
                min(across, round(right * side / whole.w * across)),
                min(down, round(bottom * side / whole.h * down)),
            )  # fmt: skip
            yield Patch(
                self._raster([plate.crop(area) for plate in plates], spots),
                _place(area, (across, down), whole),
            )

    def _drawn(self, page: Page, target: Target, ppi: float = _LOOK_PPI) -> Image.Image:
        data = render(replace(self._scene, pages=(page,)), self._kit, self._store, target)
        return pictures(data, dpi=ppi)[0]

    def _plate(self, page: Page, plate: Plate) -> Image.Image:
        whole = _extent(page)
        most = (MOST_PIXELS / (whole.w * whole.h)) ** 0.5 * 25.4
        drawn = self._drawn(page, Target(bleed=True, links=False, inks=plate), min(PPI, most))
        return ImageOps.invert(drawn.getchannel(0))

    def _raster(self, plates: Sequence[Image.Image], spots: Sequence[str]) -> Raster:
        width, height = plates[0].size
        count = len(plates)
        samples = bytearray(width * height * count)
        for index, plate in enumerate(plates):
            samples[index::count] = plate.tobytes()
        space = "DeviceN" if spots else "DeviceCMYK"
        return Raster(
            width, height, space, "FlateDecode", zlib.compress(bytes(samples), 6), None, tuple(spots)
        )


def _is_ground(item: Item) -> bool:
    """Whether an item may end in a picture; words and cutting lines never do."""
    return not isinstance(item, PlacedText | Link) and not cuts(item)


def _extent(page: Page) -> Rect:
    """The page with its bleed, mm."""
    return Rect(-page.bleed, -page.bleed, page.size.w + 2 * page.bleed, page.size.h + 2 * page.bleed)


def _marked(different: Image.Image, whole: Rect, side: float) -> list[list[bool]]:
    """Rows of squares of `side` mm: whether anything differs in each, or right beside it."""
    grey = _strongest(different)
    across, down = grey.size
    x, y = side / whole.w * across, side / whole.h * down

    def differs(column: int, row: int) -> bool:
        left, top = max(0, int(column * x) - 1), max(0, int(row * y) - 1)
        right, bottom = min(across, int((column + 1) * x) + 2), min(down, int((row + 1) * y) + 2)
        return grey.crop((left, top, right, bottom)).getbbox() is not None

    columns, rows = math.ceil(whole.w / side), math.ceil(whole.h / side)
    return [[differs(column, row) for column in range(columns)] for row in range(rows)]


def _strongest(picture: Image.Image) -> Image.Image:
    """The strongest of the three channels."""
    red, green, blue = picture.split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _boxes(marked: list[list[bool]]) -> Iterator[Cells]:
    """Marked squares as rectangles that do not overlap: runs in a row, and equal runs in the rows below."""
    open_: dict[tuple[int, int], int] = {}
    for row, line in enumerate([*marked, []]):
        runs = set(_runs(line))
        for run in [run for run in open_ if run not in runs]:
            yield run[0], open_.pop(run), run[1], row
        for run in runs:
            open_.setdefault(run, row)


def _runs(line: Sequence[bool]) -> Iterator[tuple[int, int]]:
    begin = None
    for column, on in enumerate([*line, False]):
        if on and begin is None:
            begin = column
        elif not on and begin is not None:
            yield begin, column
            begin = None


def _place(area: tuple[int, int, int, int], size: tuple[int, int], whole: Rect) -> Rect:
    """Where pixels of a page lie, in mm of the page."""
    x, y = whole.w / size[0], whole.h / size[1]
    left, top, right, bottom = area
    return Rect(whole.x + left * x, whole.y + top * y, (right - left) * x, (bottom - top) * y)
