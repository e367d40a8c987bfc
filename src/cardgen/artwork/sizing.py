"""How large a drawing is, and which part of the plane it shows (SVG 2, 8.2 and 8.6)."""

from __future__ import annotations

import math
from collections.abc import Mapping

from cardgen.artwork.css import declarations
from cardgen.artwork.program import Box, Numbers
from cardgen.artwork.reader import Element
from cardgen.artwork.values import IDENTITY, Unsupported, inverse, length
from cardgen.artwork.viewport import fitted, view_box
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Diagnostics


class Size(Struct, frozen=True):
    """The frame of a drawing.

    Attributes:
        view: the viewBox (x0, y0, x1, y1): what per cent mean.
        seen: all that is seen, in units of the viewBox as `way` leaves them.
        way: from units of the viewBox to those of the result; only where the file squeezes itself.
        pixels: width and height in px.
    """

    view: Box
    seen: Box
    way: Numbers
    pixels: tuple[float, float]


def sized(root: Element, diagnostics: Diagnostics, *, whole_frame: bool = True) -> Size | None:
    """The frame that a root element describes; None after recording that there is none.

    Args:
        root: the `svg` element.
        diagnostics: receives ART06.
        whole_frame: whether room that `width` and `height` leave around the viewBox belongs to the drawing.

    Raises:
        TooLargeError: numbers beyond all paper.
    """
    said: dict[str, str] = dict(root.attributes)
    said.update({item.name: item.value for item in declarations(said.get("style", ""))})
    view = view_box(said.get("viewBox"))
    w, h = _pixels(said, "width"), _pixels(said, "height")
    if w == 0 or h == 0 or (view is None and (w is None or h is None)):
        diagnostics.add("ART06", root.where)
        return None
    if view is None:
        view = (0.0, 0.0, w or 0.0, h or 0.0)
    box: Box = (view[0], view[1], view[0] + view[2], view[1] + view[3])
    proportion = view[2] / view[3]
    across = w if w is not None else h * proportion if h is not None else view[2]
    down = h if h is not None else across / proportion
    if not whole_frame or math.isclose(across / down, proportion, rel_tol=0.005):
        return Size(box, box, IDENTITY, (across, across / proportion))
    try:
        matrix = fitted(view, (0.0, 0.0, across, down), said.get("preserveAspectRatio", ""))
    except ValueError:
        matrix = fitted(view, (0.0, 0.0, across, down), "")
    ratio = matrix[3] / matrix[0]
    if not math.isclose(ratio, 1, rel_tol=1e-9):
        squeezed: Box = (box[0], box[1] * ratio, box[2], box[3] * ratio)
        return Size(box, squeezed, (1, 0, 0, ratio, 0, 0), (across, down))
    back = inverse(matrix) or IDENTITY
    x0, y0 = back[4], back[5]
    return Size(box, (x0, y0, x0 + across * back[0], y0 + down * back[3]), IDENTITY, (across, down))


def _pixels(said: Mapping[str, str], name: str) -> float | None:
    """A side in px; None when it is left open, 0 when it is nothing."""
    text = said.get(name, "").strip()
    if not text or text == "auto" or text.endswith("%"):
        return None
    try:
        return max(0.0, length(text, 0))
    except (ValueError, Unsupported):
        return None
