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
    """Paints the clipped area with gradient number `index`, in the units of the gradient."""

    index: int
    alpha: float


class Dye(Struct, frozen=True, tag=True):
    """Makes gradient number `index` the colour; `matrix` leads from its units to those of the program."""

    stroke: bool
    index: int
    alpha: float
    matrix: Numbers


class Layer(Struct, frozen=True, tag=True):
    """Paints group number `index` as a whole at `alpha`, through mask number `mask` when there is one."""

    index: int
    alpha: float
    mask: int | None = None


Op = Paint | RootWidth | Shade | Dye | Layer
"""Their names tell them apart where a program is kept."""

Stop = tuple[float, str, float]
"""Offset from 0 to 1, key of the colour, opacity."""


class Gradient(Struct, frozen=True):
    """A linear (`coords` x1 y1 x2 y2) or radial (fx fy 0 cx cy r) gradient, offsets rising.

    `box` bounds what it is to paint, in its own units; it is there when the opacity of the stops varies.
    """

    coords: tuple[float, ...]
    stops: tuple[Stop, ...]
    box: Box | None = None


class Group(Struct, frozen=True):
    """A part that is composed by itself before its opacity applies; `box` bounds it in its own units."""

    program: Program
    box: Box


class Mask(Struct, frozen=True):
    """A part that lets a layer through: where it is light (`luminance`), or else where it is opaque."""

    group: Group
    luminance: bool


class Program(Struct, frozen=True):
    """`chunks` of operators and, between each two of them, one of `ops` (by index in `order`).

    `len(chunks) == len(order) + 1`.
    """

    chunks: tuple[bytes, ...]
    order: tuple[int, ...]
    ops: tuple[Op, ...]
    gradients: tuple[Gradient, ...] = ()
    groups: tuple[Group, ...] = ()
    masks: tuple[Mask, ...] = ()
