"""Millimetres, everywhere above the PDF writers. Origin top left, y downwards, as people describe a page."""

from __future__ import annotations

from collections.abc import Iterable

from cardgen.core.struct import Struct

PT_PER_MM = 72 / 25.4
"""PDF points in a millimetre (ISO 32000-1, 8.3.2.3: 1 unit = 1/72 inch)."""


class Size(Struct, frozen=True):
    """Width and height in mm."""

    w: float
    h: float

    @property
    def turned(self) -> Size:
        """Width and height exchanged."""
        return Size(self.h, self.w)


class Rect(Struct, frozen=True):
    """A box in mm: `x`, `y` is its top left corner."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """x of the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """y of the lower edge."""
        return self.y + self.h

    @property
    def center(self) -> tuple[float, float]:
        """Middle of the box."""
        return self.x + self.w / 2, self.y + self.h / 2

    def inset(self, by: float) -> Rect:
        """The box made smaller (or, with a negative value, larger) by `by` mm on every side."""
        return Rect(self.x + by, self.y + by, self.w - 2 * by, self.h - 2 * by)

    def moved(self, dx: float, dy: float) -> Rect:
        """The same box elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def scaled(self, factor: float) -> Rect:
        """Scaled about the page origin."""
        return Rect(self.x * factor, self.y * factor, self.w * factor, self.h * factor)

    def contains(self, other: Rect, slack: float = 0.01) -> bool:
        """Whether `other` lies inside, give or take `slack` mm."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def overlaps(self, other: Rect, slack: float = 0.01) -> bool:
        """Whether the two boxes share more than `slack` mm in both directions."""
        return (
            min(self.right, other.right) - max(self.x, other.x) > slack
            and min(self.bottom, other.bottom) - max(self.y, other.y) > slack
        )


def around(boxes: Iterable[Rect]) -> Rect:
    """The smallest box that holds all of them; there must be one."""
    boxes = list(boxes)
    x, y = min(box.x for box in boxes), min(box.y for box in boxes)
    return Rect(x, y, max(box.right for box in boxes) - x, max(box.bottom for box in boxes) - y)


class Matrix(Struct, frozen=True):
    """Affine map (x, y) -> (a x + c y + e, b x + d y + f), the six numbers of PDF's `cm` and SVG's `matrix()`."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    e: float = 0
    f: float = 0

    def __matmul__(self, first: Matrix) -> Matrix:
        """`outer @ inner`: apply `inner` first."""
        return Matrix(
            self.a * first.a + self.c * first.b,
            self.b * first.a + self.d * first.b,
            self.a * first.c + self.c * first.d,
            self.b * first.c + self.d * first.d,
            self.a * first.e + self.c * first.f + self.e,
            self.b * first.e + self.d * first.f + self.f,
        )

    def apply(self, x: float, y: float) -> tuple[float, float]:
        """The image of a point."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f


PAPERS: dict[str, Size] = {
    # ISO 216, portrait
    "A0": Size(841, 1189),
    "A1": Size(594, 841),
    "A2": Size(420, 594),
    "A3": Size(297, 420),
    "A4": Size(210, 297),
    "A5": Size(148, 210),
    "A6": Size(105, 148),
    "SRA3": Size(320, 450),
    "SRA4": Size(225, 320),
}
"""Trim sizes in mm by name, portrait (ISO 216; SRA from ISO 217)."""
