"""Words as outlines, from the fonts of the repository: drawings hold no text."""

from __future__ import annotations

import functools
from pathlib import Path

import uharfbuzz as hb

from .svg import group, path

_FONTS = Path(__file__).parents[2] / "assets" / "fonts"
HEAD, BOLD = "BricolageGrotesque24pt-Bold.ttf", "AtkinsonHyperlegibleNext_700Bold.ttf"


@functools.cache
def _font(name: str) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(_FONTS / name))))


def _shaped(text: str, font: hb.Font) -> list[tuple[int, int]]:
    """Glyph and advance (font units) of every letter, kerned."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    return [(info.codepoint, at.x_advance) for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)]


def measure(text: str, size: float, font: str = BOLD) -> float:
    """Width of one line, in the unit of `size`."""
    source = _font(font)
    return sum(advance for _, advance in _shaped(text, source)) * size / source.face.upem


class _Pen:
    """Collects an outline as path data, scaled, y down; the names are those of fontTools pens, which uharfbuzz calls."""

    def __init__(self, x: float, y: float, k: float) -> None:
        self.x, self.y, self.k, self.data = x, y, k, ""

    def _spots(self, *points: tuple[float, float]) -> str:
        return " ".join(f"{self.x + px * self.k:.2f} {self.y - py * self.k:.2f}" for px, py in points)

    def moveTo(self, p: tuple[float, float]) -> None:  # noqa: N802
        self.data += "M" + self._spots(p)

    def lineTo(self, p: tuple[float, float]) -> None:  # noqa: N802
        self.data += "L" + self._spots(p)

    def qCurveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self.data += "Q" + self._spots(*points)

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self.data += "C" + self._spots(*points)

    def closePath(self) -> None:  # noqa: N802
        self.data += "Z"

    endPath = closePath  # noqa: N815


def words(text: str, x: float, y: float, size: float, key: str = "inkt", font: str = BOLD, middle: bool = False) -> str:
    """One line as one path, baseline at y; size in the unit of the scene."""
    source = _font(font)
    k, data = size / source.face.upem, ""
    x -= measure(text, size, font) / 2 if middle else 0
    for glyph, advance in _shaped(text, source):
        pen = _Pen(x, y, k)
        source.draw_glyph_with_pen(glyph, pen)
        data += pen.data
        x += advance * k
    return path(data, key)


def along(text: str, x: float, y: float, size: float, angle: float, key: str = "inkt", font: str = BOLD) -> str:
    """A line centred on (x, y) and turned."""
    return group(words(text, 0, size * 0.34, size, key, font, True), x, y, angle=angle)
