"""QR codes. The only door to segno."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from cardgen.core.addresses import ascii_address
from cardgen.core.geometry import Rect
from cardgen.layout.context import Context, Placed
from cardgen.layout.paths import rect, rounded_rect
from cardgen.layout.scene import Link, Node, Segment, Shape
from cardgen.template.colorspace import contrast, luminance

if TYPE_CHECKING:
    from cardgen.template.picturekinds import QrElement

QUIET_ZONE = 4
"""Modules left free around the code (ISO/IEC 18004, 7.3.8)."""

LEAST_MODULE = 0.33
"""mm: the finest module that phones read from a copier's print (13 mil, the usual advice for 2D codes in print)."""
LEAST_CONTRAST = 4.0
"""Ratio of module to ground: what remains after copying must still be told apart."""

MAX_LENGTH = 300
"""Characters. A longer address makes modules that a phone cannot read at 15 mm."""


def compose_qr(element: QrElement, ctx: Context, box: Rect) -> Placed:
    """A square code in the frame, its quiet zone inside; nothing when there is no address."""
    words = ctx.words(element.source)
    typed = words.plain
    url = ascii_address(typed) or typed
    if not url:
        return Placed(Rect(box.x, box.y, 0, 0))
    if len(url) > MAX_LENGTH:
        ctx.diagnostics.add("PLC08", words.where, length=len(url), most=MAX_LENGTH)
        return Placed(box)
    modules = _modules(url)
    side = min(box.w, box.h)
    unit = side / (len(modules) + 2 * QUIET_ZONE)
    origin = QUIET_ZONE * unit
    if unit * ctx.scale < LEAST_MODULE:
        size, most = f"{unit * ctx.scale:.2f}", f"{side * ctx.scale:.0f}"
        ctx.diagnostics.add("PLC25", element.where, size=size, side=most, paper=ctx.paper)
    color, ground_color = ctx.color(element.color), ctx.color(element.ground)
    ctx.reads.weighed = True
    inverted = luminance(ground_color.rgb) < luminance(color.rgb)
    if inverted or contrast(color.rgb, ground_color.rgb) < LEAST_CONTRAST:
        ctx.diagnostics.add("PLC26", element.where)
    path = _runs(modules, box.x + origin, box.y + origin, unit)
    id_ = ctx.id_of(element)
    square = Rect(box.x, box.y, side, side)
    ground = Shape(f"{id_}:ground", rounded_rect(square, element.radius), ground_color)
    code = Shape(id_, path, color)
    link = Link(f"{id_}:link", square, url)
    alt = ctx.words(element.alt).plain if element.alt is not None else typed
    nodes = (Node("Link", (Node("Figure", (code.id,), alt), link.id)),)
    return Placed(square, (ground, code, link), nodes)


@functools.lru_cache(64)
def _modules(url: str) -> tuple[bytes, ...]:
    """An address is laid out many times: twice for most pages, and once for each product."""
    import segno

    return tuple(map(bytes, segno.make(url, error="m", micro=False, boost_error=False).matrix))


def _runs(modules: tuple[bytes, ...], x: float, y: float, unit: float) -> tuple[Segment, ...]:
    """Dark modules as one path of horizontal runs: a tenth of the operators of one square a module."""
    path: list[Segment] = []
    for row, line in enumerate(modules):
        start = None
        for column, dark in enumerate([*line, 0]):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                path.extend(rect(Rect(x + start * unit, y + row * unit, (column - start) * unit, unit)))
                start = None
    return tuple(path)
