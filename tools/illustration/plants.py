"""Trees, bushes, reeds, flowers. Ground point at (0, 0), y down."""

from __future__ import annotations

import math

from .svg import circle, ellipse, group, path, rect, stroke


def _leaf_marks(key: str, spots: tuple[tuple[float, float], ...]) -> str:
    return "".join(stroke(f"M{a} {b}q4 -4 8 0", key, 1.8) for a, b in spots)


def _round(c: str) -> str:
    return (
        path("M-3.4 0L-2.2 -48L2.2 -48L3.4 0Z", "stam")
        + stroke("M0 -34L12 -50M0 -26L-11 -44", "stam", 2.6)
        + circle(0, -67, 31, c)
        + path("M-31 -67A31 31 0 0 0 12 -38.4C-8 -42 -20 -56 -16 -80A31 31 0 0 0 -31 -67Z", c + "-d")
        + _leaf_marks(c + "-l", ((2, -82), (12, -70), (-2, -66), (8, -54)))
    )


def _puffy(c: str) -> str:
    return (
        path("M-3.6 0L-2.4 -50L2.4 -50L3.6 0Z", "stam")
        + stroke("M0 -30L13 -46M0 -24L-12 -42", "stam", 2.6)
        + "".join(
            circle(a, b, r, c)
            for a, b, r in ((-18, -56, 17), (17, -55, 18), (-8, -76, 19), (13, -78, 17), (0, -60, 20))
        )
        + path(
            "M-35 -55A17 17 0 0 0 -8 -42A20 20 0 0 0 8 -42C-6 -48 -20 -52 -22 -68A17 17 0 0 0 -35 -55Z",
            c + "-d",
        )
        + _leaf_marks(c + "-l", ((8, -84), (18, -62), (-8, -74)))
    )


def _poplar(c: str) -> str:
    return (
        path("M-2.4 0L-1.4 -30L1.4 -30L2.4 0Z", "stam")
        + path(
            "M0 -100C11 -84 14 -60 13 -40C12.4 -26 7 -18 0 -18C-7 -18 -12.4 -26 -13 -40C-14 -60 -11 -84 0 -100Z",
            c,
        )
        + path("M0 -100C-11 -84 -14 -60 -13 -40C-12.4 -26 -7 -18 0 -18C-6 -40 -5 -70 0 -100Z", c + "-d")
    )


def _birch(c: str) -> str:
    return (
        path("M-2.6 0L-1.6 -70L1.6 -70L2.6 0Z", "papier")
        + "".join(stroke(f"M{-2.2 + (i % 2) * 1.6} {-8 - i * 9}h2.4", "inkt", 1.1) for i in range(6))
        + ellipse(0, -70, 20, 30, c)
        + path("M0 -100C-11 -100 -20 -86 -20 -70C-20 -53 -11 -40 0 -40C-8 -58 -8 -82 0 -100Z", c + "-d")
    )


def _willow(c: str) -> str:
    return (
        path("M-7 0C-6 -14 -8 -28 -9.5 -40Q0 -47 9.5 -40C7 -28 6 -14 7 0Z", "stam")
        + path("M-7 0C-6 -14 -8 -28 -9.5 -40Q-5 -43 -2 -44C-4 -28 -4 -12 -3 0Z", "stam-d")
        + "".join(
            stroke(
                f"M{a * 0.18:.1f} -42Q{a * 0.7:.1f} {-70 + abs(a) * 0.35:.1f} {a} {-92 + abs(a) * 0.9:.1f}",
                c if i % 2 else c + "-l",
                3,
            )
            for i, a in enumerate(range(-34, 35, 6))
        )
    )


def _spruce(c: str) -> str:
    return path("M-2.6 0L-2 -16L2 -16L2.6 0Z", "stam") + "".join(
        path(
            f"M0 {-100 + i * 22}L{13 + i * 5} {-58 + i * 20}Q0 {-52 + i * 20} {-13 - i * 5} {-58 + i * 20}Z",
            c,
        )
        + path(
            f"M0 {-100 + i * 22}L0 {-55 + i * 20}Q-8 {-55 + i * 20} {-13 - i * 5} {-58 + i * 20}Z", c + "-d"
        )
        for i in (2, 1, 0)
    )


TREES = {
    "rond": _round,
    "wolk": _puffy,
    "populier": _poplar,
    "berk": _birch,
    "wilg": _willow,
    "spar": _spruce,
}


def tree(x: float, y: float, h: float, key: str = "blad", kind: str = "rond") -> str:
    """Tree of height `h`."""
    return group(TREES[kind](key), x, y, h / 100)


def bush(x: float, y: float, w: float, key: str = "bos") -> str:
    """Low shrub, `w` wide."""
    return group(
        path("M-30 0A13 13 0 0 1 -24 -20A15 15 0 0 1 2 -27A14 14 0 0 1 25 -17A11 11 0 0 1 30 0Z", key)
        + path("M-30 0A13 13 0 0 1 -24 -20C-22 -10 -10 -5 4 -6C14 -6.6 24 -4 30 0Z", key + "-d"),
        x,
        y,
        w / 60,
    )


def tuft(x: float, y: float, k: float = 1, key: str = "boom") -> str:
    """Tuft of grass."""
    return group(
        stroke("M-4 0Q-4 -5 -6.5 -8M-1.4 0Q-1.4 -7 -2 -11M1.4 0Q1.6 -7 3.2 -10.4M4 0Q4.4 -4 7 -7", key, 1.5),
        x,
        y,
        k,
    )


def tulip(x: float, y: float, k: float = 1, key: str = "koraal", stem: str = "blad") -> str:
    """Tulip, 17 mm tall at k = 1."""
    return group(
        stroke("M0 0Q.8 -6 0 -11M0 -3Q3 -4 4 -7", stem, 1.2)
        + path("M-3.2 -16Q-3.6 -10.4 0 -10.2Q3.6 -10.4 3.2 -16L1.4 -13.6L0 -16.6L-1.4 -13.6Z", key),
        x,
        y,
        k,
    )


def reeds(x: float, y: float, k: float = 1) -> str:
    """Reed clump with three cattails."""
    out = ""
    for i, (dx, h) in enumerate(((-9, 20), (-5, 30), (-1, 24), (3, 34), (7, 22), (11, 27))):
        out += stroke(f"M{dx} 0Q{dx + 1} {-h * 0.5} {dx + 2} {-h}", "bos", 1.4)
        if i % 2:
            out += rect(dx + 0.8, -h - 5, 2.6, 8, "stam", 1.3)
    return group(out, x, y, k)


def sapling(x: float, y: float, k: float = 1) -> str:
    """Young tree in a heap of soil, 50 mm tall at k = 1."""
    leaves = (
        (-7, -24, 28, "blad"),
        (7, -29, -28, "oever"),
        (-6, -36, 40, "oever"),
        (5, -41, -50, "blad"),
        (0, -46, 90, "oever"),
    )
    return group(
        stroke("M0 0C-1 -12 1 -22 0 -34", "stam", 2.4)
        + "".join(ellipse(a, b, 7, 4.2, c, angle=t) for a, b, t, c in leaves)
        + ellipse(0, 1, 14, 4, "aarde"),
        x,
        y,
        k,
    )


def _leaf(tip: tuple[float, float], belly: float, key: str) -> str:
    """Pointed leaf from (0, 0) to `tip`, `belly` wide on each side; the lower-left half takes the shade."""
    x, y = tip
    length = math.hypot(x, y)
    nx, ny = -y / length * belly, x / length * belly
    mx, my = x * 0.45, y * 0.45
    side = -1 if nx > 0 else 1
    half = lambda m: f"M0 0Q{mx + m * nx:.2f} {my + m * ny:.2f} {x} {y}Z"
    return path(half(side), key + "-d") + path(half(-side), key)


def leaves(x: float, y: float, k: float = 1, key: str = "boom") -> str:
    """Fan of broad leaves, about 26 mm tall at k = 1."""
    tips = ((-20, -9), (20, -10), (-13, -20), (14, -21), (1, -27))
    return group("".join(_leaf(tip, 6.4, key) for tip in tips), x, y, k)


def fern(x: float, y: float, k: float = 1, key: str = "bos", flip: bool = False) -> str:
    """Arching fronds with paired leaflets, about 30 mm tall at k = 1."""
    stems, leaflets = "", ""
    for ex, ey, bend in ((-17, -20, -4), (3, -31, 2), (19, -17, 8)):
        stems += f"M0 0Q{bend} {ey * 0.8:.1f} {ex} {ey}"
        for i in range(2, 9):
            t = i / 8.6
            px, py = 2 * (1 - t) * t * bend + t * t * ex, 2 * (1 - t) * t * ey * 0.8 + t * t * ey
            reach = 6.6 * (1.08 - t)
            leaflets += f"M{px - reach:.1f} {py - reach * 0.5:.1f}L{px:.1f} {py:.1f}l{reach * 0.8:.1f} {-reach * 0.75:.1f}"
    return group(stroke(stems, key, 1.3) + stroke(leaflets, key, 2.2), x, y, k, flip)


def grass(x: float, y: float, k: float = 1, key: str = "boom") -> str:
    """Tall bent blades, about 24 mm at k = 1."""
    blades = ((-12, -13, -4), (-7, -20, -3), (-1, -24, 0), (6, -21, 3), (13, -14, 5))
    return group(
        "".join(
            path(f"M{b - 1.6} 0Q{b - 1} {h * 0.6:.1f} {a} {h}Q{b + 2.4} {h * 0.5:.1f} {b + 1.6} 0Z", key)
            for a, h, b in blades
        ),
        x,
        y,
        k,
    )


def daisy(x: float, y: float, k: float = 1, key: str = "wit", heart: str = "zon") -> str:
    """Daisy with eight petals, 20 mm tall at k = 1; a yellow one has a dark heart."""
    spokes = "".join(f"M0 -16.4l{4.6 * math.cos(a * math.pi / 4):.1f} {4.6 * math.sin(a * math.pi / 4):.1f}" for a in range(8))
    return group(
        stroke("M0 0Q1.2 -8 0 -15M.6 -6Q4 -7 5 -10", "blad", 1.3)
        + stroke(spokes, key, 3.3)
        + circle(0, -16.4, 2.3, "hout-donker" if key == heart else heart),
        x,
        y,
        k,
    )


def poppy(x: float, y: float, k: float = 1, key: str = "koraal") -> str:
    """Cup-shaped poppy on a bent stem, 22 mm tall at k = 1."""
    return group(
        stroke("M0 0Q-1.6 -9 .6 -15M-.8 -6Q-4.6 -7 -5.6 -10.6", "blad", 1.3)
        + path(
            "M-5.4 -20.6Q-5.2 -13.8 .6 -13.6Q6.4 -13.8 6.6 -20.6Q3.8 -22.8 .6 -21.4Q-2.6 -22.8 -5.4 -20.6Z",
            key,
        )
        + path("M-5.4 -20.6Q-5.2 -13.8 .6 -13.6Q-2.8 -16 -2.4 -21.8Q-4 -22 -5.4 -20.6Z", key + "-d")
        + circle(0.8, -16.4, 1.5, "inkt"),
        x,
        y,
        k,
    )
