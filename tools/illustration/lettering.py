"""Words as outlines, from the fonts of the repository: drawings hold no text."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from .svg import group, path

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

_FONTS = Path(__file__).parents[2] / "assets" / "fonts"
HEAD, BOLD = "BricolageGrotesque24pt-Bold.ttf", "AtkinsonHyperlegibleNext_700Bold.ttf"


@functools.cache
def _font(name: str) -> TTFont:
    from fontTools.ttLib import TTFont

    return TTFont(_FONTS / name)


def measure(text: str, size: float, font: str = BOLD) -> float:
    """Width of one line without kerning, in the unit of `size`."""
    glyphs, cmap = _font(font).getGlyphSet(), _font(font).getBestCmap()
    return sum(glyphs[cmap[ord(c)]].width for c in text) * size / _font(font)["head"].unitsPerEm


def words(text: str, x: float, y: float, size: float, key: str = "inkt", font: str = BOLD, middle: bool = False) -> str:
    """One line as one path, baseline at y; size in the unit of the scene."""
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen

    source = _font(font)
    glyphs, cmap = source.getGlyphSet(), source.getBestCmap()
    k, data = size / source["head"].unitsPerEm, ""
    x -= measure(text, size, font) / 2 if middle else 0
    for c in text:
        glyph = glyphs[cmap[ord(c)]]
        pen = SVGPathPen(glyphs, ntos=lambda v: f"{v:.2f}")
        glyph.draw(TransformPen(pen, (k, 0, 0, -k, x, y)))
        data += pen.getCommands()
        x += glyph.width * k
    return path(data, key)


def along(text: str, x: float, y: float, size: float, angle: float, key: str = "inkt", font: str = BOLD) -> str:
    """A line centred on (x, y) and turned."""
    return group(words(text, 0, size * 0.34, size, key, font, True), x, y, angle=angle)
