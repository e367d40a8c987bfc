"""Pictures within the picture: where the viewBox of an `svg` or `symbol` comes to lie (SVG 2, 8.2)."""

from __future__ import annotations

from collections.abc import Mapping

from cardgen.artwork.program import Box, Numbers
from cardgen.artwork.shapes import Viewport
from cardgen.artwork.values import length, multiply, numbers
from cardgen.core.struct import Struct


class Window(Struct, frozen=True):
    """A part of the picture with units of its own: the way there, what is seen of it, and what per cent mean in it."""

    matrix: Numbers
    clip: Box | None
    port: Viewport


def view_box(text: str | None) -> Box | None:
    """x, y, width and height; None when there is none, or none that can be used."""
    try:
        x, y, w, h = numbers(text or "")
    except ValueError:
        return None
    return (x, y, w, h) if w > 0 and h > 0 else None


def fitted(view: Box, room: Box, rule: str) -> Numbers:
    """How a viewBox comes into a room, both as x, y, width, height.

    Raises:
        ValueError: not a `preserveAspectRatio`.
    """
    words = rule.replace("defer", "").split() or ["xMidYMid"]
    across, down = room[2] / view[2], room[3] / view[3]
    if words[0] == "none":
        return across, 0, 0, down, room[0] - view[0] * across, room[1] - view[1] * down
    x, y = _ALIGN[words[0][:4]], _ALIGN[words[0][4:].lower()]
    scale = max(across, down) if words[1:] == ["slice"] else min(across, down)
    left = room[0] + (room[2] - view[2] * scale) * x - view[0] * scale
    top = room[1] + (room[3] - view[3] * scale) * y - view[1] * scale
    return scale, 0, 0, scale, left, top


class _Shares(dict[str, float]):
    def __missing__(self, key: str) -> float:
        raise ValueError(key)


_ALIGN = _Shares(xMin=0.0, xMid=0.5, xMax=1.0, ymin=0.0, ymid=0.5, ymax=1.0)


def window(
    said: Mapping[str, str], size: Mapping[str, str], port: Viewport, *, placed: bool
) -> Window | None:
    """The window of a nested `svg` or a `symbol`; None when it has no room to show anything.

    Args:
        said: what the element says.
        size: width and height by who uses it, which go before its own.
        port: what per cent mean around it.
        placed: whether its own x and y count: those of a symbol do not.

    Raises:
        ValueError: a number that cannot be read.
        Unsupported: a unit that depends on a font.
    """
    x, y = (length(said.get("x", "0"), port.w), length(said.get("y", "0"), port.h)) if placed else (0.0, 0.0)
    w, h = (
        length(_size(size.get(name) or said.get(name)), whole)
        for name, whole in (("width", port.w), ("height", port.h))
    )
    if w <= 0 or h <= 0:
        return None
    view = view_box(said.get("viewBox"))
    matrix: Numbers = (1, 0, 0, 1, x, y)
    if view is not None:
        matrix = fitted(view, (x, y, w, h), said.get("preserveAspectRatio", ""))
    seen = said.get("overflow", "hidden").strip().lower() in {"visible", "auto"}
    inside = Viewport(view[2], view[3]) if view is not None else Viewport(w, h)
    return Window(matrix, None if seen else (x, y, x + w, y + h), inside)


def _size(text: str | None) -> str:
    return "100%" if text is None or text.strip() in {"", "auto"} else text


def joined(outer: Numbers, inner: Window) -> Numbers:
    """The way to a window from further out."""
    return multiply(outer, inner.matrix)
