"""Small buildings for the distance and for the deck. Millimetres at A1, ground-left corner at (0, 0), y down."""

from __future__ import annotations

from .svg import circle, group, path, rect, stroke


def pane(x: float, y: float, w: float = 6.4, h: float = 8) -> str:
    return (
        rect(x, y, w, h, "wit", 0.8)
        + rect(x + 0.8, y + 0.8, w - 1.6, h - 1.6, "glas", 0.4)
        + stroke(f"M{x + w / 2} {y + 0.8}v{h - 1.6}M{x + 0.8} {y + h / 2}h{w - 1.6}", "wit", 0.7)
    )


def house(
    x: float,
    y: float,
    w: float,
    wall: str = "blos",
    roof: str = "dak",
    kind: str = "puntgevel",
    door: str = "petrol",
) -> str:
    """House; kind: puntgevel | trap."""
    if kind == "puntgevel":
        art = (
            path("M-20 0V-24L0 -42L20 -24V0Z", wall)
            + path("M-20 0V-24L0 -42L0 0Z", wall + "-d")
            + stroke("M-23 -22.5L0 -43.6L23 -22.5", roof, 3.6)
            + pane(-13.5, -20)
            + pane(7, -20)
            + rect(-4, -13, 8, 13, door, 1)
            + circle(2, -6.4, 0.7, "zon")
            + pane(-3.2, -32, 6.4, 7)
        )
    else:
        art = (
            path("M-16 0V-32h4v-6h4v-6h4v-6h8v6h4v6h4v6h4V0Z", wall)
            + path("M-16 0V-32h4v-6h4v-6h4v-6h4V0Z", wall + "-d")
            + pane(-12, -28)
            + pane(5.6, -28)
            + pane(-3.2, -40)
            + rect(-4, -14, 8, 14, door, 1)
            + pane(5.6, -15)
            + pane(-12, -15)
        )
    return group(art, x, y, w / 40)


def church(x: float, y: float, h: float, key: str = "heuvel-1") -> str:
    """Village church silhouette."""
    return group(path("M-4 0V-34L0 -56L4 -34V0ZM4 0V-18L12 -24L26 -24L26 0Z", key), x, y, h / 56)


def village_small(x: float, y: float, w: float) -> str:
    """Small primary school with bell gable."""
    return group(
        path("M-4 -26L6 -44H84L94 -26Z", "dak")
        + rect(0, -28, 90, 28, "papier")
        + rect(0, -28, 10, 28, "papier-d")
        + path("M32 -26V-46Q38 -48 38 -54Q45 -60 52 -54Q52 -48 58 -46V-26Z", "gevel")
        + circle(45, -44, 5.4, "inkt")
        + stroke("M45 -44v-3.4M45 -44l2.4 1.4", "zon", 1)
        + "".join(pane(a, -20, 10, 12) for a in (8, 21, 60, 73))
        + rect(40, -17, 10, 17, "petrol", 1),
        x,
        y,
        w / 90,
    )


def block_school(x: float, y: float, w: float) -> str:
    """Small secondary school: low block and tower."""
    art = (
        rect(0, -44, 62, 44, "papier")
        + rect(62, -66, 38, 66, "petrol")
        + rect(62, -66, 8, 66, "petrol-d")
        + rect(-3, -47, 68, 4, "inkt")
        + rect(59, -69, 44, 4, "inkt")
    )
    art += "".join(
        rect(4 + i * 9.6, -39 + j * 20, 7, 13, "glas" if (i + j) % 3 else "zon", 0.6)
        for j in range(2)
        for i in range(6)
    )
    art += "".join(
        rect(74, -60 + j * 19, 21, 12, "glas", 0.6) + stroke(f"M84.5 {-60 + j * 19}v12", "petrol", 1)
        for j in range(3)
    )
    return group(
        art + rect(42, -17, 16, 17, "koraal", 0.6) + stroke("M50 -17v17", "papier", 1), x, y, w / 100
    )


def workshop(x: float, y: float, w: float) -> str:
    """Small saw-tooth workshop."""
    art = "".join(
        path(f"M{i * 33} -36V-62L{i * 33 + 33} -40V-36Z", "pruim")
        + path(f"M{i * 33 + 2.5} -39V-57L{i * 33 + 13} -50V-39Z", "glas")
        for i in range(3)
    )
    art += (
        rect(0, -37, 99, 37, "kamer-5")
        + rect(0, -37, 99, 5, "pruim-l")
        + rect(8, -24, 28, 24, "leisteen", 0.6)
        + "".join(stroke(f"M8 {-20 + i * 4.6}h28", "staal", 0.9) for i in range(5))
    )
    return group(
        art
        + "".join(
            rect(46 + i * 17, -24, 12, 12, "glas", 0.6) + stroke(f"M{52 + i * 17} -24v12", "kamer-5", 1)
            for i in range(3)
        ),
        x,
        y,
        w / 100,
    )


def tower(x: float, y: float, w: float, h: float, key: str, lit: str = "glas") -> str:
    """City tower with window rows."""
    return (
        rect(x, y - h, w, h, key)
        + rect(x, y - h, w * 0.24, h, key + "-d")
        + "".join(
            rect(x + w * 0.34 + i * w * 0.21, y - h + 3 + j * 5, w * 0.13, 2.8, lit, 0.2)
            for i in range(3)
            for j in range(int(h // 5) - 1)
        )
    )


def greenhouse(x: float, y: float, w: float) -> str:
    """Row of glasshouse ridges."""
    return group(
        "".join(
            path(f"M{i * 20} 0V-12L{i * 20 + 10} -19L{i * 20 + 20} -12V0Z", "glas")
            + path(f"M{i * 20 + 10} -19L{i * 20 + 20} -12V0H{i * 20 + 10}Z", "glas-l")
            + stroke(f"M{i * 20} 0V-12L{i * 20 + 10} -19L{i * 20 + 20} -12V0M{i * 20 + 10} -19V0", "wit", 0.8)
            for i in range(5)
        ),
        x,
        y,
        w / 100,
    )


def company(x: float, y: float, k: float = 1) -> str:
    """Neighbouring company: office, hall with roller door, solar roof; 118 wide, 60 high at k = 1."""
    art = (
        rect(0, -44, 118, 44, "zand")
        + rect(0, -44, 12, 44, "zand-d")
        + rect(-3, -47, 124, 4, "leisteen", 1)
        + rect(62, -36, 44, 36, "leisteen", 1)
        + "".join(stroke(f"M62 {-31 + i * 5.2}h44", "staal", 0.9) for i in range(7))
    )
    art += (
        rect(0, -62, 50, 62, "accent-500")
        + rect(0, -62, 10, 62, "accent-500-d")
        + rect(-3, -65, 56, 4, "inkt", 1)
    )
    art += (
        "".join(
            rect(14 + i * 11.4, -56 + j * 18, 8.6, 11, "licht" if (i + j) % 4 == 1 else "glas", 0.6)
            for i in range(3)
            for j in range(2)
        )
        + rect(16, -18, 14, 18, "inkt", 0.8)
        + rect(18, -16, 10, 16, "glas", 0.4)
        + rect(12, -21, 22, 2.6, "zon", 0.6)
    )
    art += "".join(path(f"M{60 + i * 14} -47l4 -9h9l-2 9Z", "inkt") for i in range(4))
    return group(art, x, y, k)
