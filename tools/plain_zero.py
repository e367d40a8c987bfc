"""Takes the slash out of the zero of a font: an outer oval with one counter instead of two halves.

    python tools/plain_zero.py assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf ...

For Atkinson Hyperlegible Next, whose static fonts have no other zero. The SIL Open Font License allows changes, and
this family has no reserved name. The counter becomes the outer oval, scaled to the box that its two halves fill
together: upright or, in an italic, leaning as far as the rest. A zero that has no slash any more is left alone. Needs
fonttools, which is not among the packages of this project: pip install fonttools.
"""

from __future__ import annotations

import math
import sys
from pathlib import Path

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

Point = tuple[float, float]


def plain_zero(path: Path) -> bool:
    """Rewrite the font; tells whether there was a slash."""
    font = TTFont(path, recalcTimestamp=False)
    glyphs = font["glyf"]
    points, ends, flags = glyphs["zero"].getCoordinates(glyphs)
    if len(ends) != 3:
        return False
    lean = math.tan(math.radians(-font["post"].italicAngle))
    upright = [(x - y * lean, y) for x, y in points]
    outer, inner = upright[: ends[0] + 1], upright[ends[0] + 1 :]
    wide, counter = _box(outer), _box(inner)
    scaled = [
        (
            _between(x, wide[0], wide[2], counter[0], counter[2]),
            _between(y, wide[1], wide[3], counter[1], counter[3]),
        )
        for x, y in outer
    ]
    on = flags[: ends[0] + 1]
    pen = TTGlyphPen(None)
    _draw(pen, [(x + y * lean, y) for x, y in outer], on)
    _draw(pen, [(x + y * lean, y) for x, y in reversed(scaled)], list(reversed(on)))
    glyphs["zero"] = pen.glyph()
    font.save(path)
    return True


def _box(points: list[Point]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _between(value: float, low: float, high: float, new_low: float, new_high: float) -> float:
    return new_low + (value - low) / (high - low) * (new_high - new_low)


def _draw(pen: TTGlyphPen, points: list[Point], on: list[int]) -> None:
    """A contour of on-curve points and quadratic control points, begun at an on-curve point."""
    start = next(index for index, flag in enumerate(on) if flag & 1)
    turned = [*points[start:], *points[:start]]
    kinds = [*on[start:], *on[:start]]
    pen.moveTo(_whole(turned[0]))
    waiting: list[tuple[int, int]] = []
    for point, kind in zip([*turned[1:], turned[0]], [*kinds[1:], 1], strict=True):
        if not kind & 1:
            waiting.append(_whole(point))
        elif waiting:
            pen.qCurveTo(*waiting, _whole(point))
            waiting = []
        else:
            pen.lineTo(_whole(point))
    pen.closePath()


def _whole(point: Point) -> tuple[int, int]:
    return round(point[0]), round(point[1])


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(name, "changed" if plain_zero(Path(name)) else "has no slash")
