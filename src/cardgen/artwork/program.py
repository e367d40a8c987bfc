"""What a drawing becomes: runs of PDF operators with holes where a colour, an opacity or a resource goes.

Everything that does not depend on the palette is already bytes, so recolouring is joining them.
"""

from __future__ import annotations

from cardgen.core.struct import Struct

CURRENT = "currentColor"
"""The key that stands for the colour an icon is given."""

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in viewBox units."""
Numbers = tuple[float, float, float, float, float, float]
"""The six numbers of a transform: (x, y) -> (a x + c y + e, b x + d y + f)."""


class Paint(Struct, frozen=True, tag=True):
    """Sets the fill or stroke colour and its opacity.

    `key` is a palette key, `currentColor` or `#RRGGBB`. `settled` says that the opacity in force before is 1, so that a
    solid colour need not set it again.
    """

    stroke: bool
    key: str
    alpha: float
    settled: bool


class RootWidth(Struct, frozen=True, tag=True):
    """Sets the line width that the root element declares, in viewBox units; who places an icon may choose another."""

    width: float


class Shade(Struct, frozen=True, tag=True):
    """Paints the clipped area with gradient number `index`."""

    index: int
    alpha: float


class Layer(Struct, frozen=True, tag=True):
    """Paints group number `index` as a whole at `alpha`."""

    index: int
    alpha: float


Op = Paint | RootWidth | Shade | Layer
"""Their names tell them apart where a program is kept."""


class Gradient(Struct, frozen=True):
    """A linear (`coords` x1 y1 x2 y2) or radial (fx fy 0 cx cy r) gradient in user space; stops are (offset, key)."""

    coords: tuple[float, ...]
    stops: tuple[tuple[float, str], ...]


class Group(Struct, frozen=True):
    """A part that is composed by itself before its opacity applies; `box` bounds it in its own units."""

    program: Program
    box: Box


class Program(Struct, frozen=True):
    """`chunks` of operators and, between each two of them, one of `ops` (by index in `order`).

    `len(chunks) == len(order) + 1`.
    """

    chunks: tuple[bytes, ...]
    order: tuple[int, ...]
    ops: tuple[Op, ...]
    gradients: tuple[Gradient, ...] = ()
    groups: tuple[Group, ...] = ()
