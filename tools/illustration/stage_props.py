"""Objects made for the deck, millimetres, ground point (0, 0), y down."""

from __future__ import annotations

import math

from .svg import circle, ellipse, group, path, rect, ring, stroke


def theodolite(x: float, y: float, k: float = 1) -> str:
    """Surveying instrument on a tall tripod, looking right; 46 mm tall, eyepiece at (-9, -38) at k = 1."""
    return group(
        stroke("M-1 -31L-11 0M1 -31L11 0M0 -30V-2", "hout-donker", 1.6)
        + rect(-4.4, -33, 8.8, 3, "inkt", 0.8)
        + rect(-5.2, -43.6, 10.4, 11, "zon", 2)
        + rect(-5.2, -43.6, 3.4, 11, "zon-d", 2)
        + stroke("M-3.4 -43.6Q0 -48 3.4 -43.6", "inkt", 1.2)
        + rect(-8.6, -39.4, 4.6, 2.6, "inkt", 0.8)
        + rect(3.6, -41, 5.2, 5.6, "inkt", 1.2)
        + circle(8.6, -38.2, 2.1, "glas"),
        x,
        y,
        k,
    )


def terrace_telescope(x: float, y: float, k: float = 1, flip: bool = False) -> str:
    """Viewing telescope on a column, pointing up right; pivot at (0, -32), eyepiece at (-16, -27) at k = 1."""
    tube = (
        rect(-13, -2.6, 12, 5.2, "koraal-d", 1.2)
        + rect(-4, -3.3, 18, 6.6, "koraal", 1.4)
        + rect(12, -4.2, 5, 8.4, "inkt", 1.2)
        + rect(-16.4, -1.7, 4.4, 3.4, "inkt", 0.8)
    )
    return group(
        rect(-2.2, -30, 4.4, 30, "leisteen", 1)
        + rect(-2.2, -30, 1.6, 30, "leisteen-d", 0.8)
        + rect(-6, -3, 12, 3, "leisteen", 1)
        + group(tube, 0, -32, angle=-17)
        + circle(0, -31, 2.2, "zon"),
        x,
        y,
        k,
        flip,
    )


def growth_board(x: float, y: float, k: float = 1) -> str:
    """Easel with three plants that grow and a row of ticks; 54 mm tall at k = 1."""
    out = (
        stroke("M-16 0L-11 -38M16 0L11 -38M0 -2V-30", "hout-donker", 1.5)
        + rect(-20, -54, 40, 37, "wit", 1.4)
        + rect(-20, -54, 40, 4, "accent-500", 1.4)
        + stroke("M-16 -27.4H16", "aarde", 1.6)
    )
    for i, h in enumerate((6, 11, 17)):
        cx = -11 + i * 11
        out += stroke(f"M{cx} -28v{-h}", "bos", 1.3)
        for j in range(i + 1):
            py = -31 - j * 5
            out += ellipse(cx - 2.4, py, 2.5, 1.5, "blad", angle=26) + ellipse(
                cx + 2.4, py - 1.6, 2.5, 1.5, "boom", angle=-26
            )
        out += circle(cx, -28 - h, 2.2, ("zon", "zon", "koraal")[i])
        out += circle(cx, -22.4, 2.4, "accent-100") + stroke(
            f"M{cx - 1.1} -22.4l.9 1l1.6 -2.1", "petrol", 0.9
        )
    return group(out, x, y, k)


def inspection_board(x: float, y: float, k: float = 1) -> str:
    """Easel with the drawing of a gear wheel and a ticked list; 54 mm tall at k = 1."""
    teeth = "".join(
        f"M{-8 + 5.4 * math.cos(a * math.pi / 4):.2f} {-34 + 5.4 * math.sin(a * math.pi / 4):.2f}"
        f"L{-8 + 8.4 * math.cos(a * math.pi / 4):.2f} {-34 + 8.4 * math.sin(a * math.pi / 4):.2f}"
        for a in range(8)
    )
    return group(
        stroke("M-16 0L-11 -38M16 0L11 -38M0 -2V-30", "hout-donker", 1.5)
        + rect(-20, -54, 40, 37, "wit", 1.4)
        + rect(-20, -54, 40, 4, "accent-500", 1.4)
        + stroke(teeth, "petrol", 2.6, "butt")
        + ring(-8, -34, 5.2, "petrol", 2.4)
        + circle(-8, -34, 1.8, "koraal")
        + stroke("M-17.4 -22H1.4M-17.4 -23.4v2.8M1.4 -23.4v2.8", "leisteen", 0.8)
        + "".join(
            rect(6, -46 + i * 8, 5, 5, "accent-100", 1)
            + stroke(f"M7 {-43.6 + i * 8}l1.2 1.4l2.2 -3", "petrol", 1)
            + stroke(f"M13 {-43.5 + i * 8}h4", "mist", 1.2)
            for i in range(3)
        ),
        x,
        y,
        k,
    )


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


def wall_screen(x: float, y: float, w: float, h: float) -> str:
    """Large screen on two legs with a rising line and a list; top-left corner (x, y)."""
    left, low = x + 4, y + h - 6
    return (
        stroke(
            f"M{x + w * 0.3} {y + h}V{y + h + 18}M{x + w * 0.7} {y + h}V{y + h + 18}", "leisteen", 1.8, "butt"
        )
        + rect(x, y, w, h, "inkt", 1.6)
        + rect(x + 1.6, y + 1.6, w - 3.2, h - 3.2, "wit", 0.8)
        + stroke(f"M{left} {low}V{y + 6}M{left} {low}h{w * 0.5:.1f}", "leisteen", 1)
        + "".join(
            rect(
                left + 2 + i * 5.4,
                low - 4 - i * 4.6,
                3.6,
                4 + i * 4.6,
                ("accent-200", "accent-200", "accent-500", "koraal")[i],
                0.5,
            )
            for i in range(4)
        )
        + "".join(
            rect(x + w - 16, y + 6 + i * 7, 5, 5, "accent-100", 1)
            + stroke(f"M{x + w - 15} {y + 8.4 + i * 7}l1.2 1.4l2.2 -3", "petrol", 1)
            + stroke(f"M{x + w - 9} {y + 8.6 + i * 7}h4", "mist", 1.2)
            for i in range(3)
        )
    )


def wheelbarrow(x: float, y: float, k: float = 1, flip: bool = False) -> str:
    """Wheelbarrow with soil, 30 mm long at k = 1, wheel on the right."""
    return group(
        path("M-10 -12Q0 -18 12 -12Z", "aarde")
        + path("M-13 -12H15L9 -4H-7Z", "petrol")
        + path("M-13 -12H-8L-4 -4H-7Z", "petrol-d")
        + stroke("M-7 -4L-9 0M-18 -12L12 -5", "hout-donker", 1.6)
        + circle(13, -3.6, 3.8, "inkt")
        + circle(13, -3.6, 1.4, "mist"),
        x,
        y,
        k,
        flip,
    )


def seed_table(x: float, y: float, w: float) -> str:
    """Growing table with trays of seedlings; top at y - 16, left edge x."""
    out = stroke(f"M{x + 4} {y}v-15M{x + w - 4} {y}v-15", "leisteen", 1.8, "butt") + rect(
        x, y - 16, w, 3, "staal", 1
    )
    for i in range(int((w - 4) // 7)):
        cx = x + 5.5 + i * 7
        out += (
            stroke(f"M{cx} {y - 18}v{-3.6 - i % 3 * 1.6:.1f}", "bos", 1)
            + ellipse(cx - 1.7, y - 22 - i % 3 * 1.6, 1.9, 1.2, "blad", angle=30)
            + ellipse(cx + 1.7, y - 22.8 - i % 3 * 1.6, 1.9, 1.2, "boom", angle=-30)
            + path(f"M{cx - 2.6} {y - 19}h5.2l-.7 3.4h-3.8Z", "koraal")
        )
    return out


def glasshouse(x: float, y: float, w: float, h: float) -> str:
    """Inside of a glasshouse, seen from the front: panes and ridge; ground-left corner (x, y)."""
    top = y - h
    peak = top - w * 0.16
    panes = "".join(
        f"M{x + w * i / 6:.1f} {y}V{top - abs(3 - abs(i - 3)) / 3 * w * 0.16:.1f}" for i in range(7)
    )
    return (
        path(f"M{x} {y}V{top}L{x + w / 2} {peak}L{x + w} {top}V{y}Z", "glas")
        + path(f"M{x + w / 2} {peak}L{x + w} {top}V{y}H{x + w * 0.72}Z", "glas-l")
        + stroke(panes + f"M{x} {y}V{top}L{x + w / 2} {peak}L{x + w} {top}V{y}M{x} {top}H{x + w}", "wit", 1.3)
    )


def rail(x0: float, x1: float, y: float, h: float = 13, key: str = "leisteen") -> str:
    """Straight railing from x0 to x1, feet at y."""
    posts = "".join(f"M{x0 + i * 9} {y}v{-h}" for i in range(int((x1 - x0) // 9) + 1))
    return stroke(posts, key, 1.1, "butt") + stroke(f"M{x0} {y - h}H{x1}M{x0} {y - h * 0.5}H{x1}", key, 1.3)


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


def armchair(x: float, y: float, k: float = 1, key: str = "petrol") -> str:
    """Reading chair, seat at y - 16; drawn behind the reader."""
    return group(
        rect(-15, -34, 30, 34, key, 6)
        + rect(-19, -21, 9, 21, key + "-d", 4)
        + rect(10, -21, 9, 21, key + "-d", 4)
        + rect(-11, -16, 22, 10, key, 3),
        x,
        y,
        k,
    )


def rug(x: float, y: float, w: float, key: str = "accent-500") -> str:
    """Round rug seen at a slant."""
    return ellipse(x, y, w / 2, w / 9, key) + ellipse(x, y, w / 2 - 3, w / 9 - 1.2, "accent-100")


def gangway(x: float, y: float, w: float, key: str = "steen-d") -> str:
    """Quay edge with bollards, top at y."""
    out = rect(x, y, w, 30, "beton") + rect(x, y, w, 2.6, key)
    return out + "".join(
        rect(x + 10 + i * 34, y - 4, 5, 4.4, "inkt", 1) + rect(x + 8.8 + i * 34, y - 5, 7.4, 2.2, "inkt", 1)
        for i in range(int(w // 34))
    )
