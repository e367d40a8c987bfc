"""Sports, play and signs outdoors, millimetres at A1, ground point (0, 0), y down."""

from __future__ import annotations

from .svg import circle, ellipse, group, path, rect, stroke


def basketball_hoop(x: float, y: float, k: float = 1) -> str:
    """Hoop on a post, 56 mm tall at k = 1."""
    return group(
        stroke("M0 0V-44L6 -48", "leisteen", 2)
        + rect(4, -58, 3, 18, "papier", 0.6)
        + stroke("M7 -43h9", "koraal", 1.4)
        + stroke("M8 -43l2 8M15.4 -43l-2 8M9 -39.4h5.4", "papier", 0.7),
        x,
        y,
        k,
    )


def sports_field(x: float, y: float, w: float = 120) -> str:
    """Athletics track seen from far, centre (x, y)."""
    k = w / 120
    return group(
        ellipse(0, 0, 60, 15, "bol-1")
        + ellipse(0, 0, 53, 12.4, "wit")
        + ellipse(0, 0, 52.2, 12, "bol-1")
        + ellipse(0, 0, 45, 9.4, "bol-2")
        + stroke("M0 -9.4V9.4M-30 -5L-30 5M30 -5V5", "wit", 0.9)
        + ellipse(0, 0, 9, 2.4, "bol-2")
        + stroke("M-9 0A9 2.4 0 0 1 9 0A9 2.4 0 0 1 -9 0", "wit", 0.8),
        x,
        y,
        k,
    )


def signpost(x: float, y: float, k: float = 1) -> str:
    """Finger post with three boards: pupil, lesson, talk, 64 mm tall at k = 1."""
    pupil = circle(0, -1.7, 1.3, "papier") + path("M-2.4 2.6Q-2.4 -.1 0 -.1Q2.4 -.1 2.4 2.6Z", "papier")
    book = path("M-3 -2.2Q-1.4 -3 0 -2.2Q1.4 -3 3 -2.2V2.2Q1.4 1.4 0 2.2Q-1.4 1.4 -3 2.2Z", "papier")
    talk = path("M-3.2 -2.8H3.2V1.4H.2L-1.8 3.2V1.4H-3.2Z", "papier")
    arm = lambda top, key, left, sign: group(
        path("M-4 0H18L23 5L18 10H-4Z", key)
        + path("M-4 7.4H20.6L18 10H-4Z", key + "-d")
        + group(sign, 5, 3.9, 0.92)
        + stroke("M10.6 4h4.6", "papier", 1.3),
        0,
        top,
        flip=left,
    )
    return group(
        rect(-1.8, -64, 3.6, 64, "hout-donker", 1.4)
        + rect(-1.8, -64, 1.4, 64, "hout-donker-d", 0.7)
        + arm(-60, "path1", False, pupil)
        + arm(-47, "path2", True, book)
        + arm(-34, "petrol", False, talk)
        + circle(0, -65, 2.6, "zon"),
        x,
        y,
        k,
    )


def pennant(x: float, y: float, h: float, key: str) -> str:
    """Flag on a pole, `h` high."""
    return stroke(f"M{x} {y}V{y - h}", "inkt", 0.8) + path(
        f"M{x} {y - h}l{h * 0.55:.1f} {h * 0.17:.1f}l{-h * 0.55:.1f} {h * 0.17:.1f}Z", key
    )


def slide(x: float, y: float, k: float = 1, key: str = "koraal") -> str:
    """Playground slide with ladder, 46 mm wide, 34 mm tall at k = 1."""
    return group(
        stroke("M-14 0V-34M-6 0V-34", "petrol", 2)
        + stroke("M-14 -7H-6M-14 -14H-6M-14 -21H-6", "petrol", 1.4)
        + rect(-16, -27, 14, 3, "hout-licht", 1)
        + path("M-4 -28C6 -26 10 -8 22 -4H30V0H20C6 -3 2 -20 -6 -23Z", key)
        + stroke("M-4 -28C6 -26 10 -8 22 -4H30", key + "-d", 1.6)
        + stroke("M14 0V-7", "petrol", 2),
        x,
        y,
        k,
    )
