"""One plate of a press as a grey picture: the same drawing, asked for one ink."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from cardgen.artwork.values import number
from cardgen.core.geometry import Rect
from cardgen.core.struct import replace
from cardgen.layout.scene import Artwork, PlacedText, Shape
from cardgen.render.images import Raster
from cardgen.render.inks import HAIRLINE
from cardgen.render.numbers import BLACK

if TYPE_CHECKING:
    from pathlib import Path

    from cardgen.layout.scene import Item, Page
    from cardgen.project.files import Files
    from cardgen.render.inks import Press
    from cardgen.render.pdfdocument import PdfDocument
    from cardgen.template.palette import Color

_BLACK = 3
_TURNED = bytes(255 - value for value in range(256))


def plates_of(press: Press, spots: tuple[str, ...]) -> list[Plate]:
    """The four plates of a press and one for each of the spots, which leave the four bare."""
    inks: list[int | str] = [0, 1, 2, 3, *spots]
    return [Plate(press, ink, apart=spots) for ink in inks]


def spots_on(pages: Iterable[Page]) -> dict[str, str]:
    """The spots on pages by name, in order of the alphabet, each with how it looks (`#RRGGBB`)."""
    found: dict[str, str] = {}
    for color in (color for page in pages for item in page.items for color in _colors(item)):
        if color.spot:
            found.setdefault(color.spot, color.rgb)
    return dict(sorted(found.items()))


def _colors(item: Item) -> Iterator[Color]:
    if isinstance(item, PlacedText):
        yield from (run.color for line in item.lines for run in line)
    elif isinstance(item, Shape):
        if item.fill is not None:
            yield item.fill
        if item.stroke is not None:
            yield item.stroke.color
    elif isinstance(item, Artwork):
        yield from (color for _, color in item.colors)


class Plate:
    """Inks of which one shows: black where it is full. Spots show as what stands in for them.

    What is transparent is mixed ink by ink, so that grey mixes as the plate does.

    Args:
        press: the printing condition.
        ink: 0 cyan, 1 magenta, 2 yellow, 3 black, or the name of a spot.
        apart: spots with plates of their own, which leave the four others bare.
    """

    space = "DeviceRGB"
    least_line = HAIRLINE
    start = ""
    after_text = "0 Tr"

    def __init__(self, press: Press, ink: int | str, apart: tuple[str, ...] = ()) -> None:
        self._press, self._ink, self._apart = press, ink, apart
        self.mark = f"{press.mark} plate {ink} {apart}"

    def numbers(self, color: Color) -> tuple[float, ...]:
        """Grey, as three equal components."""
        light = round(1 - self._amount(color), 4)
        return light, light, light

    def _amount(self, color: Color) -> float:
        if color.spot in self._apart:
            return color.tint if color.spot == self._ink else 0.0
        return self._press.numbers(color)[self._ink] if isinstance(self._ink, int) else 0.0

    def operator(self, color: Color, stroke: bool) -> str:
        """Grey."""
        return f"{' '.join(number(value) for value in self.numbers(color))} {'RG' if stroke else 'rg'}"

    def in_drawing(self, color: Color, stroke: bool) -> str:
        """The same."""
        return self.operator(color, stroke) + "\n"

    def of_text(self, color: Color, size: float) -> str:
        """Type that prints over its ground is on the black plate, and leaves the others as they are."""
        inks = self._press.of_type(color, size)
        if inks == BLACK:
            return "0 Tr 0 0 0 rg" if self._ink == _BLACK else "3 Tr"
        if inks is not None and isinstance(self._ink, int):
            return f"0 Tr {' '.join([number(round(1 - inks[self._ink], 4))] * 3)} rg"
        return f"0 Tr {self.operator(color, stroke=False)}"

    def states(self, document: PdfDocument) -> Mapping[str, Any]:  # noqa: ARG002
        """None."""
        return {}

    def spaces(self, document: PdfDocument, content: bytes) -> Mapping[str, Any]:  # noqa: ARG002
        """None."""
        return {}

    def picture(self, path: Path, shown: str, files: Files, box: Rect) -> Raster:
        """Its share of a picture."""
        return self._share(self._press.picture(path, shown, files, box))

    def drawn(self, png: bytes, shown: str) -> Raster:
        """Its share of a picture that one of our own programs drew."""
        return self._share(self._press.drawn(png, shown))

    def many(self, document: PdfDocument, spots: tuple[str, ...]) -> Any:
        """A plate has no picture in several inks."""
        raise NotImplementedError

    def _share(self, raster: Raster) -> Raster:
        data = zlib.decompress(raster.data)
        if raster.space == "DeviceCMYK" and isinstance(self._ink, int):
            data = data[self._ink :: 4].translate(_TURNED)
        elif self._ink != _BLACK:
            data = b"\xff" * (raster.width * raster.height)
        return replace(raster, space="DeviceGray", data=zlib.compress(data, 6))
