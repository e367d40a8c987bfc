"""What drives, rolls, sails and flies, millimetres at A1, ground point (0, 0), y down."""

from __future__ import annotations

import math

from .svg import circle, clip, ellipse, group, path, rect, ring, stroke


def bike(x: float, y: float, k: float = 1, key: str = "koraal", flip: bool = False) -> str:
    """Dutch city bike, 44 mm long at k = 1."""
    wheel = lambda cx: (
        ring(cx, -9, 8.4, "inkt", 1.5)
        + stroke(
            "".join(
                f"M{cx} -9l{7.6 * math.cos(t * math.pi / 3):.2f} {7.6 * math.sin(t * math.pi / 3):.2f}"
                for t in range(6)
            ),
            "lijn",
            0.5,
        )
    )
    return group(
        wheel(-13)
        + wheel(13)
        + stroke("M-13 -9L-6.5 -21L8.4 -21L-1.5 -9L-13 -9M-1.5 -9L-7.6 -24.5M13 -9L7.2 -26", key, 1.9)
        + stroke("M7.2 -26Q9 -28.4 12.6 -26.6M-10.8 -25h6.4", "inkt", 1.9)
        + circle(-1.5, -9, 2.2, "inkt")
        + stroke("M-3.2 -6.4l3.6 -5.2", "inkt", 1.2),
        x,
        y,
        k,
        flip,
    )


def bike_rack(x: float, y: float, count: int = 4, k: float = 0.6, pitch: float = 15) -> str:
    """Row of parked bikes, seen side-on and overlapping, with hoops."""
    keys = ["petrol", "koraal", "zon", "pruim", "azuur", "papier"]
    out = ""
    for i in range(count):
        out += stroke(f"M{x + i * pitch + 6:.1f} {y}v-9a4 4 0 0 1 8 0v9", "staal", 1.3) + bike(
            x + i * pitch, y, k, keys[i % 6]
        )
    return out


def boat(x: float, y: float, k: float, crew: str) -> str:
    """Rowing boat; `crew` is drawn behind the board."""
    return group(
        crew
        + path("M-26 -9H26Q24 3 14 4H-13Q-22 3 -26 -9Z", "koraal")
        + path("M-26 -9H26L25 -5H-25Z", "papier")
        + stroke("M4 -10L24 6", "hout-donker", 1.6)
        + stroke("M-30 5.6q7 -2 14 0t14 0t14 0t14 0", "golf", 1.5),
        x,
        y,
        k,
    )


def balloon(x: float, y: float, w: float = 36) -> str:
    """Hot-air balloon, `w` wide."""
    shell = "M0 -26C-15 -26 -21 -15 -20 -5C-19 6 -8 14 -4 22H4C8 14 19 6 20 -5C21 -15 15 -26 0 -26Z"
    return group(
        path(shell, "koraal")
        + path(
            "M0 -26C-9 -26 -13 -15 -12.4 -5C-12 6 -5 14 -2.6 22H2.6C5 14 12 6 12.4 -5C13 -15 9 -26 0 -26Z",
            "zon",
        )
        + path(
            "M0 -26C-3.4 -26 -4.6 -15 -4.4 -5C-4.2 6 -2 14 -1.2 22H1.2C2 14 4.2 6 4.4 -5C4.6 -15 3.4 -26 0 -26Z",
            "papier",
        )
        + clip(
            shell,
            path("M-22 -30H-8C-17 -18 -15 2 -5 24H-22Z", "inkt", 0.10) + rect(-22, 2, 44, 4.6, "petrol"),
        )
        + stroke("M-3.6 22L-2.8 29M3.6 22L2.8 29", "leisteen", 0.8)
        + rect(-4, 29, 8, 6, "hout-donker", 1.4)
        + rect(-4.4, 28.4, 8.8, 1.8, "hout", 0.9),
        x,
        y,
        w / 40,
    )


def turbine(x: float, y: float, h: float, angle: float = 20, key: str = "wit") -> str:
    """Wind turbine, mast `.72 h`."""
    blades = "".join(
        group(path("M-.6 0L-2 -10L0 -34L1.2 -8Z", key), 0, -72, angle=angle + 120 * i) for i in range(3)
    )
    return group(
        path("M-1.6 0L-.8 -72L.8 -72L1.6 0Z", key) + blades + circle(0, -72, 2, "mist"), x, y, h / 100
    )


def car(
    x: float, y: float, k: float = 1, key: str = "koraal", hood_open: bool = False, flip: bool = False
) -> str:
    """Small electric car, 78 mm long at k = 1, facing right, wheels on y."""
    body = "M-38 -8Q-39 -20 -30 -22L-20 -34Q-18 -36.5 -14 -36.5H8Q12 -36.5 15 -33.5L23 -24L34 -21.5Q39 -20 39 -13V-8Z"
    wheel = lambda cx: (
        circle(cx, -7, 8.2, "inkt") + circle(cx, -7, 4.4, "mist") + circle(cx, -7, 1.6, "leisteen")
    )
    lid = (
        path("M21 -25L32 -45Q33.6 -47 35.4 -45.4L36.4 -43L26 -23Z", key)
        + path("M21 -25L32 -45L33 -44L24.6 -24Z", key + "-d")
        + stroke("M33 -23L33.6 -38", "leisteen", 1)
        + path("M22 -25L34.6 -22.4L34 -20.6L21 -22Z", "inkt")
        if hood_open
        else ""
    )
    return group(
        lid
        + path(body, key)
        + path("M-38 -8Q-39 -20 -30 -22L-27 -22Q-31 -16 -30 -8Z", key + "-d")
        + rect(-38, -11, 77, 4, key + "-d", 1)
        + path("M-16.6 -24L-11.6 -31Q-10.6 -32.4 -8.6 -32.4H-3V-24Z", "glas")
        + path("M0 -24V-32.4H7.4Q9.4 -32.4 10.8 -30.8L16.4 -24Z", "glas")
        + path("M0 -24L6 -32.4H7.4Q9.4 -32.4 10.8 -30.8L8 -24Z", "glas-l")
        + stroke("M-1.5 -22V-9M4 -19h4", key + "-d", 1.1)
        + ellipse(36, -17, 2.2, 2.8, "licht")
        + rect(-39, -18, 3, 5, "baksteen", 1)
        + wheel(-22)
        + wheel(23),
        x,
        y,
        k,
        flip,
    )


def van(
    x: float, y: float, k: float = 1, key: str = "papier", stripe: str = "accent-500", flip: bool = False
) -> str:
    """Delivery van, 76 mm long at k = 1, facing right."""
    wheel = lambda cx: circle(cx, -6.4, 7.4, "inkt") + circle(cx, -6.4, 3.8, "mist")
    return group(
        path("M-38 -7V-42Q-38 -45 -35 -45H10Q14 -45 17 -41L26 -28L35 -24Q38 -22.6 38 -19V-7Z", key)
        + rect(-38, -20, 76, 5, stripe)
        + path("M-38 -7V-42Q-38 -45 -35 -45H-31V-7Z", key + "-d")
        + path("M8 -28V-40H11.4Q13.4 -40 14.6 -38.2L21 -28Z", "glas")
        + stroke("M4 -42V-9", key + "-d", 1)
        + ellipse(36, -15, 1.8, 2.6, "licht")
        + wheel(-20)
        + wheel(22),
        x,
        y,
        k,
        flip,
    )


def crane(x: float, y: float, h: float, key: str, flip: bool = False) -> str:
    """Harbour crane silhouette for the horizon."""
    return group(
        path("M-20 0L-12 -60H-8L-14 0ZM10 0L2 -60H6L16 0Z", key)
        + rect(-18, -64, 30, 8, key)
        + path("M-10 -64L44 -92L46 -88L0 -62Z", key)
        + stroke("M40 -88V-50", key, 1.6),
        x,
        y,
        h / 100,
        flip,
    )


def ship(x: float, y: float, k: float = 1) -> str:
    """Inland barge with containers."""
    boxes = "".join(
        rect(
            -24 + i * 10,
            -17 - j * 6,
            9,
            5.4,
            ["koraal", "petrol", "zon", "pruim", "azuur"][(i + j * 2) % 5],
            0.4,
        )
        for i in range(5)
        for j in range(2 if i % 3 else 1)
    )
    return group(
        boxes
        + path("M-38 -12H38L32 0H-34Z", "inkt")
        + rect(-38, -12.4, 76, 2.4, "papier")
        + rect(26, -24, 10, 12, "papier", 1)
        + rect(28, -22, 6, 4, "glas", 0.4)
        + stroke("M-40 1.6q8 -2 16 0t16 0t16 0t16 0t16 0", "golf", 1.3),
        x,
        y,
        k,
    )


def paper_plane(x: float, y: float, k: float = 1) -> str:
    """Paper plane with a dashed trail, 40 mm long at k = 1."""
    trail = "".join(
        stroke(f"M{-26 - i * 9} {8 + i * i * 0.9:.1f}l-4.4 {0.9 + i * 0.8:.1f}", "wit", 1.5) for i in range(6)
    )
    return group(
        trail
        + path("M24 -14L-20 -4L-8 3Z", "wit")
        + path("M24 -14L-8 3L-5 13Z", "mist")
        + path("M24 -14L-2 5.4L8 10Z", "papier"),
        x,
        y,
        k,
    )


def drone(x: float, y: float, k: float = 1) -> str:
    """Camera drone, 44 mm wide at k = 1."""
    arms = "".join(
        stroke(f"M{m * 6} -1L{m * 18} -5V-9", "leisteen", 2)
        + ellipse(m * 18, -9.6, 10, 1.3, "staal")
        + circle(m * 18, -8, 2, "inkt")
        for m in (-1, 1)
    )
    return group(
        arms
        + rect(-9, -5, 18, 8, "papier", 3.6)
        + rect(-9, -5, 5, 8, "papier-d", 2.4)
        + circle(0, 4.6, 3, "inkt")
        + circle(0.8, 4, 1.1, "water")
        + stroke("M-6 3L-9 9M6 3L9 9M-11 9h4M7 9h4", "leisteen", 1.2),
        x,
        y,
        k,
    )


def skateboard(x: float, y: float, k: float = 1, key: str = "zon") -> str:
    """Skateboard seen from the side, 26 mm long at k = 1."""
    return group(
        stroke("M-13 -5.6Q-11 -3.6 -8 -3.6H8Q11 -3.6 13 -5.6", key, 2)
        + circle(-7, -1.4, 1.6, "inkt")
        + circle(7, -1.4, 1.6, "inkt"),
        x,
        y,
        k,
    )
