"""The edge contract of the myriorama: what every A6 front has in common at its left and right edge. Millimetres, y down.

Cards in any order show one road, because everything within QUIET of an edge is level: bands and ribbons run horizontally there
and no object stands. So a card that was cut up to 1 mm too far left or right still meets its neighbour. `edges.py` holds it.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable

from ..svg import circle, colour, ids, num, path, stroke

WIDTH, HEIGHT, BLEED = 105.0, 98.0, 3.0
"""Trim of the picture; under HEIGHT the card has its words."""
QUIET = 4.0
"""Level zone at each edge."""
HORIZON, BACK, ROAD, FRONT = 54.0, 64.0, 80.0, 89.0
"""y at both edges: horizon, ground behind the road, centre of the road, ground in front of it."""
SWING, RIBBON, CASING = 4.4, 5.0, 0.6
"""The ribbons run SWING above and under the centre; width of a ribbon and of its paper edge."""
DOT_PITCH, DOT_RADIUS = 3.5, 0.45
"""30 dots a card, the first 1.75 from the edge."""
DASH_PITCH, DASH_LENGTH, DASH_WIDTH = 5.25, 2.2, 0.65
"""20 dashes a card, the first centred 2.625 from the edge."""
LOWEST = HEIGHT + BLEED + 3
LAP = 0.3
"""How far a layer goes on under the next one at an edge."""

Bump = tuple[float, float, float]
"""Hill (height < 0) or dip of a line: centre x, half width, height."""


def bump(x: float, at: float, half: float, height: float) -> float:
    """A line level at both feet of the bump; these must lie outside the quiet zones."""
    if at - half < QUIET or at + half > WIDTH - QUIET:
        raise ValueError(f"a bump at {at} ± {half} runs into the quiet zone")
    t = (x - at) / half
    return height * math.cos(t * math.pi / 2) ** 2 if abs(t) < 1 else 0.0


def line_at(x: float, y: float, bumps: tuple[Bump, ...]) -> float:
    """Height at `x` of a line that is at `y` on both edges."""
    return y + sum(bump(x, *b) for b in bumps)


def _steps(first: float, last: float, step: float = 1.0) -> Iterable[float]:
    count = round((last - first) / step)
    return (first + (last - first) * i / count for i in range(count + 1))


def band(y: float, bumps: tuple[Bump, ...], fill: str, below: float = LOWEST) -> str:
    """Ground whose upper side is at `y` on both edges, down to under the picture; at both edges only to just under `below`, where
    the next band begins.
    """
    first, last = -BLEED, WIDTH + BLEED
    if bumps:
        top = "L".join(f"{num(x)} {num(line_at(x, y, bumps))}" for x in _steps(first, last))
    else:
        top = f"{num(first)} {num(y)}L{num(last)} {num(y)}"
    return path(f"M{top}{lower_side(below, LOWEST)}", fill)


def lower_side(below: float, lowest: float) -> str:
    """From the right edge to the left one and up: `lowest` in the middle, LAP under `below` at the edges.

    Cards that meet share the pixels of the edge. What lies under another layer there would shine through as a line.
    """
    first, last = num(-BLEED), num(WIDTH + BLEED)
    if below >= lowest:
        return f"L{last} {num(lowest)}L{first} {num(lowest)}Z"
    shallow, left, right = num(below + LAP), num(QUIET - 1), num(WIDTH - QUIET + 1)
    return f"L{last} {shallow}H{right}V{num(lowest)}H{left}V{shallow}H{first}Z"


def gradient(stops: tuple[tuple[float, str], ...]) -> tuple[str, str]:
    """(defs, paint) of an upright gradient over the object; stops are (offset, palette key)."""
    name = ids.new()
    body = "".join(f'<stop offset="{num(at)}" stop-color="{colour(key)}"/>' for at, key in stops)
    return f'<defs><linearGradient id="{name}" x1="0" y1="0" x2="0" y2="1">{body}</linearGradient></defs>', f"#{name}"


class Road:
    """Two ribbons that enter and leave level, yellow above coral, with an even number of crossings between.

    `turns` whole turns give two crossings each; yellow is on top at the first, coral at the second, and so on.
    """

    def __init__(self, turns: int = 2, bumps: tuple[Bump, ...] = ()) -> None:
        self.turns, self.bumps = turns, bumps

    def centre(self, x: float) -> float:
        """Height of the middle of the road."""
        return line_at(x, ROAD, self.bumps)

    def y(self, ribbon: int, x: float) -> float:
        """Height of ribbon 1 (yellow, dots) or 2 (coral, dashes)."""
        t = min(1.0, max(0.0, (x - QUIET) / (WIDTH - 2 * QUIET)))
        phase = 2 * math.pi * self.turns * (t - math.sin(2 * math.pi * t) / (2 * math.pi) * 0.35)
        return self.centre(x) + (-1 if ribbon == 1 else 1) * SWING * math.cos(phase)

    def crossings(self) -> list[float]:
        """x of every place where the ribbons cross."""
        xs = list(_steps(0, WIDTH, 0.5))
        above = [self.y(1, x) < self.y(2, x) for x in xs]
        return [xs[i] for i, (a, b) in enumerate(itertools.pairwise(above)) if a != b]

    def ribbon(self, number: int, first: float, last: float, cap: str = "butt", inset: float = 0) -> str:
        """One stretch with its paper edge; the edge ends `inset` earlier, so that a stretch laid over its own ribbon has none."""
        line = lambda a, b: "M" + "L".join(f"{num(x)} {num(self.y(number, x))}" for x in _steps(a, b))
        edge = stroke(line(first + inset, last - inset), "lintrand", RIBBON + 2 * CASING, cap)
        return edge + stroke(line(first, last), f"path{number}", RIBBON, cap)

    def seam(self) -> str:
        """The level road once more over the place where two cards meet, at x = 0; it ends before the first dot and dash."""
        out = ""
        for number in (2, 1):
            y = num(ROAD + (SWING if number == 2 else -SWING))
            out += stroke(f"M-0.8 {y}H0.8", "lintrand", RIBBON + 2 * CASING, "butt") + stroke(f"M-1.1 {y}H1.1", f"path{number}", RIBBON, "butt")
        return out

    def _marks(self, number: int, hidden: list[tuple[float, float]]) -> str:
        pitch, out = (DOT_PITCH if number == 1 else DASH_PITCH), ""
        for i in range(-1, round(WIDTH / pitch) + 1):
            x = (i + 0.5) * pitch
            if any(a < x < b for a, b in hidden):
                continue
            y = self.y(number, x)
            if number == 1:
                out += circle(x, y, DOT_RADIUS, "lintrand")
            else:
                slope = self.y(2, x + 0.5) - self.y(2, x - 0.5)
                dx = DASH_LENGTH / 2 / math.hypot(1, slope)
                out += stroke(f"M{x - dx} {y - dx * slope}L{x + dx} {y + dx * slope}", "lintrand", DASH_WIDTH)
        return out

    def draw(self, start: float | None = None, stop: float | None = None) -> str:
        """The road from bleed to bleed; with `start` or `stop` it begins or ends there, the ribbons side by side, in round caps.

        Choose these where the ribbons run level and apart, between two crossings.
        """
        first, last = (-BLEED - 1 if start is None else start), (WIDTH + BLEED + 1 if stop is None else stop)
        cap = "butt" if start is None and stop is None else "round"
        out = self.ribbon(2, first, last, cap) + self.ribbon(1, first, last, cap)
        outside = [(-math.inf, first)] * (start is not None) + [(last, math.inf)] * (stop is not None)
        hidden = {1: list(outside), 2: list(outside)}
        reach, blind = 15 / self.turns, 10.5 / self.turns  # a slow crossing is a long one
        for i, x in enumerate(self.crossings()):
            if not first < x - reach < x + reach < last:
                continue
            if i % 2:
                out += self.ribbon(2, x - reach, x + reach, inset=1)
            hidden[1 if i % 2 else 2].append((x - blind, x + blind))
        return out + self._marks(1, hidden[1]) + self._marks(2, hidden[2])
