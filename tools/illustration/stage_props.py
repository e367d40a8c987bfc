"""Objects made for the deck, millimetres, ground point (0, 0), y down."""

from __future__ import annotations

import math

from .svg import circle, group, rect, stroke


def gear(x: float, y: float, r: float, key: str = "staal") -> str:
    """Machined gear wheel standing on y."""
    teeth = "".join(
        f"M{0.7 * r * math.cos(a * math.pi / 6):.2f} {-r + 0.7 * r * math.sin(a * math.pi / 6):.2f}"
        f"L{r * math.cos(a * math.pi / 6):.2f} {-r + r * math.sin(a * math.pi / 6):.2f}"
        for a in range(12)
    )
    return group(
        stroke(teeth, key, 0.28 * r, "butt")
        + circle(0, -r, 0.8 * r, key)
        + circle(0, -r, 0.5 * r, "mist")
        + circle(0, -r, 0.2 * r, "inkt"),
        x,
        y,
    )


def toolbox(x: float, y: float, k: float = 1, key: str = "koraal") -> str:
    """Toolbox standing on y, 20 mm wide at k = 1."""
    return group(
        stroke("M-5 -11Q0 -16 5 -11", "inkt", 1.5)
        + rect(-10, -11, 20, 11, key, 1.2)
        + rect(-10, -11, 6, 11, key + "-d", 1.2)
        + rect(-10, -7.6, 20, 1.6, "papier")
        + rect(-1.6, -8.4, 3.2, 3.4, "inkt", 0.6),
        x,
        y,
        k,
    )
