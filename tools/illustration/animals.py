"""Animals of the land. Ground point at (0, 0), y down."""

from __future__ import annotations

from .svg import circle, ellipse, group, path, stroke


def bird(x: float, y: float, k: float = 1, key: str = "leisteen") -> str:
    """Gull in the distance."""
    return group(stroke("M-7 -2.4Q-3.4 -5.2 0 0Q3.4 -5.2 7 -2.4", key, 1.3), x, y, k)


def duck(x: float, y: float, k: float = 1, flip: bool = False) -> str:
    """Swimming duck."""
    return group(
        path(
            "M-9 -3Q-9 3 0 3Q8 3 9 -4Q5 -1.5 1 -3.4Q-2 -5 -4 -5.4Q-3 -11 -7.4 -11Q-11 -11 -10.6 -7Q-10.4 -5 -9 -3Z",
            "papier",
        )
        + path("M-10.4 -8.4L-14.4 -7L-10.2 -6Z", "zon")
        + circle(-8, -8.4, 0.8, "inkt")
        + stroke("M-13 4.4q6.5 -1.6 13 0t11 0", "golf", 1.1),
        x,
        y,
        k,
        flip,
    )


def cow(x: float, y: float, k: float = 1, flip: bool = False) -> str:
    """Black-and-white cow."""
    return group(
        stroke("M-12 -4V0M-8 -4V0M8 -4V0M12 -4V0", "inkt", 2.4)
        + path("M-14 -15Q-14 -18 -10 -18H11Q15 -18 15 -13V-7Q15 -4 11 -4H-10Q-14 -4 -14 -8Z", "papier")
        + path("M-6 -18H4Q5 -12 0 -11Q-6 -11 -6 -18ZM9 -4Q8 -10 12 -11L15 -10V-7Q15 -4 11 -4Z", "inkt")
        + path("M-13 -20Q-20 -22 -21 -17Q-22 -11 -18 -10Q-14 -10 -12 -15Z", "papier")
        + path("M-20.8 -15Q-22 -10.6 -18.4 -10.2Q-16 -10.6 -16.6 -13.6Z", "gevel")
        + stroke("M-13.6 -20.4l3 -1.8M-20 -20.6l-2.6 -1.4", "inkt", 1.5)
        + circle(-17.4, -16.8, 0.8, "inkt"),
        x,
        y,
        k,
        flip,
    )


def sheep(x: float, y: float, k: float = 1, flip: bool = False) -> str:
    """Grazing sheep, 22 mm long at k = 1."""
    return group(
        stroke("M-5 -4V0M-2 -4V0M5 -4V0M8 -4V0", "inkt", 1.6)
        + "".join(
            circle(a, b, r, "papier")
            for a, b, r in (
                (-5, -9, 4.6),
                (0, -11, 5),
                (5.4, -10.4, 4.8),
                (8, -7.4, 4),
                (1, -6.6, 5.2),
                (-5, -6.4, 3.8),
            )
        )
        + ellipse(-10.4, -6, 2.5, 3.5, "inkt", angle=24)
        + ellipse(-8, -8.4, 1.9, 1, "inkt", angle=-30),
        x,
        y,
        k,
        flip,
    )
