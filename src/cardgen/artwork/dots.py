"""Lines without length: dots with round ends, squares with square ones. Most PDF readers leave them out."""

from __future__ import annotations

import re

from cardgen.artwork.svgpath import ellipse, rectangle
from cardgen.core.pattern import pattern

_START = pattern(r"^(\S+) (\S+) m\n(?=(\S+) (\S+) (?:\S+ \S+ \S+ \S+ c|l)$|h$)", re.MULTILINE)
_ROUND = 1


def dots(operators: str, cap: int, width: float) -> tuple[str, str]:
    """Path operators without the lines that have no length, and the shapes to fill in their place.

    Args:
        operators: a path that is to be stroked.
        cap: 1 for round ends, 2 for square ones.
        width: of the line.
    """
    rest, shapes, done = [], [], 0
    for match in _START.finditer(operators):
        x, y = float(match[1]), float(match[2])
        if match[3] is not None and (float(match[3]), float(match[4])) != (x, y):
            continue
        end = _end(operators, match.end(), x, y)
        if end is None:
            continue
        rest.append(operators[done : match.start()])
        half, done = width / 2, end
        if cap == _ROUND:
            shapes.append(ellipse(x, y, half, half))
        else:
            shapes.append(rectangle(x - half, y - half, width, width))
    return "".join([*rest, operators[done:]]), "".join(shapes)


def _end(operators: str, position: int, x: float, y: float) -> int | None:
    """Where a line that never leaves its start ends; None when it does leave."""
    while position < len(operators):
        stop = operators.index("\n", position) + 1
        *args, operator = operators[position:stop].split()
        if operator in {"m", "re"}:
            return position
        if any(float(arg) != (y if index % 2 else x) for index, arg in enumerate(args)):
            return None
        position = stop
    return position
