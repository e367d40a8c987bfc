"""Page boxes: how large a page is as it is seen, and where it lies in its own points."""

from __future__ import annotations

from typing import Any

from pikepdf import Dictionary

from cardgen.core.geometry import PT_PER_MM, Matrix, Size
from cardgen.core.struct import Struct

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points of the page."""


LARGEST = 1e12
"""Points beyond which a number is no place on a page."""


class SourcePage(Struct, frozen=True):
    """One page as it is seen.

    Attributes:
        size: of the trim, upright, mm.
        upright: maps points of the page to mm from its top left trim corner, y downwards.
        shown: the part that may be shown: the bleed box, or the crop box of a file without bleed.
        bleed: mm that the file draws outside the trim, at the narrowest side.
    """

    size: Size
    upright: Matrix
    shown: Box
    bleed: float


def measure(page: Any, drawn_bleed: float = 0.0) -> SourcePage:
    """Size and orientation of a page object, from its own boxes and those it inherits.

    Boxes are limited to the media box, wherever its origin is; a trim or bleed box without sense counts as absent.
    What the crop box takes from the trim was cropped away by somebody: it is not shown, and no bleed beside it either.
    A crop box around the trim leaves the bleed alone, because it is how press files are looked at. A unit without
    sense gives a page without size.
    """
    media = _box(inherited(page, "/MediaBox")) or (0.0, 0.0, 612.0, 792.0)  # what viewers assume: US Letter
    crop = _overlap(_box(inherited(page, "/CropBox")), media) or media
    unit = _unit(page.get("/UserUnit")) / PT_PER_MM
    trim = _overlap(_box(page.get("/TrimBox")), media)
    bleed = _overlap(_box(page.get("/BleedBox")), media)
    cut = (False, False, False, False)
    if trim is None:
        inset = drawn_bleed / unit if unit else 0.0
        trim, bleed = (crop[0] + inset, crop[1] + inset, crop[2] - inset, crop[3] - inset), bleed or crop
    else:
        kept = _overlap(trim, crop) or trim
        cut = tuple(a != b for a, b in zip(kept, trim, strict=True))  # type: ignore[assignment]
        trim = kept
    bleed = bleed or crop
    outer = (
        min(trim[0], bleed[0]), min(trim[1], bleed[1]), max(trim[2], bleed[2]), max(trim[3], bleed[3])
    )  # fmt: skip
    shown: Box = tuple(  # type: ignore[assignment]
        own if gone else far for own, far, gone in zip(trim, outer, cut, strict=True)
    )
    extra = min(trim[0] - shown[0], trim[1] - shown[1], shown[2] - trim[2], shown[3] - trim[3]) * unit
    width, height = (trim[2] - trim[0]) * unit, (trim[3] - trim[1]) * unit
    turn = turn_of(page)
    size = Size(height, width) if turn in (90, 270) else Size(width, height)
    return SourcePage(size, _upright(trim, unit, turn), shown, max(0.0, extra))


def _unit(value: Any) -> float:
    """Points of a unit: 1 when nothing is said, 0 when what is said makes no sense."""
    if value is None:
        return 1.0
    found = numbers([value], 1)
    return found[0] if found and found[0] > 0 else 0.0


def _upright(trim: Box, u: float, turn: int) -> Matrix:
    """Points to upright mm, for a page that viewers turn clockwise by `turn` degrees."""
    x0, y0, x1, y1 = trim
    match turn:
        case 90:
            return Matrix(0, u, u, 0, -y0 * u, -x0 * u)
        case 180:
            return Matrix(-u, 0, 0, u, x1 * u, -y0 * u)
        case 270:
            return Matrix(0, -u, -u, 0, y1 * u, x1 * u)
        case _:
            return Matrix(u, 0, 0, -u, -x0 * u, y1 * u)


def inherited(node: Any, key: str, most: int = 64) -> Any:
    """A value of a page or a field, its own or that of the nearest above it (ISO 32000-1, 7.7.3.4 and 12.7.3.1).

    No more than `most` steps are gone up: a tree of somebody else's may have no top.
    """
    steps = 0
    while isinstance(node, Dictionary) and steps < most:
        value = node.get(key)
        if value is not None:
            return value
        node, steps = node.get("/Parent"), steps + 1
    return None


def turn_of(page: Any) -> int:
    """Degrees clockwise that viewers turn a page: 0, 90, 180 or 270."""
    value = inherited(page, "/Rotate")
    try:
        turn = int(value) % 360
    except (TypeError, ValueError, OverflowError):
        return 0
    return turn if turn % 90 == 0 else 0


def numbers(value: Any, count: int) -> tuple[float, ...] | None:
    """So many finite numbers of a size that a page can have; None for anything else."""
    try:
        found = tuple(float(v) for v in value)
    except (TypeError, ValueError, OverflowError):
        return None
    return found if len(found) == count and all(abs(v) < LARGEST for v in found) else None


def _box(value: Any) -> Box | None:
    """Four numbers, corners in order; None for anything else."""
    found = numbers(value, 4)
    if found is None:
        return None
    a, b, c, d = found
    return (min(a, c), min(b, d), max(a, c), max(b, d))


def _overlap(box: Box | None, limit: Box) -> Box | None:
    if box is None:
        return None
    found = (max(box[0], limit[0]), max(box[1], limit[1]), min(box[2], limit[2]), min(box[3], limit[3]))
    return found if found[2] - found[0] > 0.5 and found[3] - found[1] > 0.5 else None
