"""Furniture, boards and fittings, millimetres at A1, ground point (0, 0), y down."""

from __future__ import annotations

import math
import random

from .svg import circle, ellipse, group, path, rect, stroke


def desk(x: float, y: float, w: float, h: float = 15, top: str = "hout-licht", leg: str = "leisteen") -> str:
    """Table: top at y, legs `h` long."""
    return stroke(f"M{x + 3} {y}V{y + h}M{x + w - 3} {y}V{y + h}", leg, 1.4, "butt") + rect(
        x, y - 1.2, w, 3, top, 1
    )


def window(x: float, y: float, w: float, h: float, frame: str = "wit", nx: int = 2, ny: int = 2) -> str:
    """Window with glare and glazing bars."""
    out = (
        rect(x, y, w, h, frame, 1.2)
        + rect(x + 1.2, y + 1.2, w - 2.4, h - 2.4, "glas", 0.6)
        + path(
            f"M{x + 1.2} {y + h - 1.2}L{x + w * 0.62:.2f} {y + 1.2}H{x + w - 1.2}V{y + h * 0.3:.2f}L{x + w * 0.5:.2f} {y + h - 1.2}Z",
            "glas-l",
        )
    )
    bars = "".join(f"M{x + w * i / nx:.2f} {y + 1}v{h - 2}" for i in range(1, nx)) + "".join(
        f"M{x + 1} {y + h * i / ny:.2f}h{w - 2}" for i in range(1, ny)
    )
    return out + (stroke(bars, frame, 1.1, "butt") if bars else "")


def lamp(x: float, y: float, drop: float, key: str = "koraal") -> str:
    """Hanging lamp on a cord of length `drop`."""
    b = y + drop
    return (
        stroke(f"M{x} {y}V{b}", "inkt", 0.6)
        + path(f"M{x - 6} {b + 5}Q{x - 5.4} {b - 1} {x} {b - 1}Q{x + 5.4} {b - 1} {x + 6} {b + 5}Z", key)
        + ellipse(x, b + 5, 2, 1.1, "hemel-3")
    )


def books(x: float, y: float, w: float, h: float, seed: int = 1) -> str:
    """Row of book spines standing on y."""
    rnd, out, cx = random.Random(seed), "", x
    keys = ["koraal", "petrol", "zon", "pruim", "blad", "azuur", "papier"]
    while cx < x + w - 2.5:
        bw, bh = rnd.choice((1.5, 1.9, 2.4)), h * rnd.uniform(0.68, 0.98)
        out += rect(cx, y - bh, bw, bh, rnd.choice(keys), 0.2)
        cx += bw + 0.25 + (2.4 if rnd.random() < 0.12 else 0)
    return out


def bookcase(x: float, y: float, w: float, h: float, shelves: int = 3, seed: int = 3) -> str:
    """Open bookcase, top-left corner (x, y)."""
    pitch = (h - 2) / shelves
    out = rect(x, y, w, h, "hout", 0.8)
    for j in range(shelves):
        out += rect(x + 2, y + 2 + j * pitch, w - 4, pitch - 1.8, "hout-donker", 0.2) + books(
            x + 2.6, y + pitch * (j + 1) + 0.2, w - 5, pitch - 3, seed + j
        )
    return out


def notes(x: float, y: float, w: float, h: float, columns: int = 3, rows: int = 2) -> str:
    """White board with sticky notes."""
    keys = ["zon", "blos", "blad", "azuur", "zon", "koraal"]
    cw, ch = (w - 4) / columns, (h - 4) / rows
    return rect(x, y, w, h, "wit", 1.2) + "".join(
        rect(x + 2 + i * cw + 0.8, y + 2 + j * ch + 0.6, cw - 1.6, ch - 1.4, keys[(i + j * 3) % 6], 0.5)
        for i in range(columns)
        for j in range(rows)
    )


def bunting(x: float, y: float, count: int = 4) -> str:
    """Paper flags on a line, 6 mm apart."""
    keys = ["koraal", "petrol", "zon", "pruim"]
    return "".join(path(f"M{x + i * 6} {y}l3 5l3 -5Z", keys[i % 4]) for i in range(count)) + stroke(
        f"M{x - 2} {y}h{count * 6 + 4}", "inkt", 0.5
    )


def clock_face(x: float, y: float, r: float, hands: str = "zon", hour: float = 4, minute: float = 0) -> str:
    """Round clock with twelve marks."""
    ticks = "".join(
        f"M{x + 0.78 * r * math.cos(a * math.pi / 6):.2f} {y + 0.78 * r * math.sin(a * math.pi / 6):.2f}"
        f"L{x + 0.9 * r * math.cos(a * math.pi / 6):.2f} {y + 0.9 * r * math.sin(a * math.pi / 6):.2f}"
        for a in range(12)
    )
    hand = lambda turn, length: (
        f"M{x} {y}l{length * math.sin(turn * math.tau):.2f} {-length * math.cos(turn * math.tau):.2f}"
    )
    return (
        circle(x, y, r * 1.2, "papier")
        + circle(x, y, r, "inkt")
        + stroke(ticks, "papier", r * 0.083)
        + stroke(hand(minute / 60, 0.7 * r) + hand(hour / 12, 0.5 * r), hands, r * 0.142)
        + circle(x, y, r * 0.117, hands)
    )


def planning_board(x: float, y: float, k: float = 1) -> str:
    """Calendar board on an easel, 46 mm tall at k = 1."""
    keys = [
        "accent-100",
        "lucht",
        "accent-100",
        "zon",
        "lucht",
        "accent-100",
        "blad",
        "accent-100",
        "zon",
        "lucht",
        "koraal",
        "accent-100",
        "accent-100",
        "lucht",
        "blad",
    ]
    cells = "".join(
        rect(-14.4 + i * 6, -37 + j * 6.6, 4.8, 5, keys[i + j * 5], 0.6) for i in range(5) for j in range(3)
    )
    return group(
        stroke("M-15 0L-11 -34M15 0L11 -34M0 -2V-30", "hout-donker", 1.5)
        + rect(-17, -46, 34, 31, "wit", 1.4)
        + rect(-17, -46, 34, 6, "koraal", 1.4)
        + cells,
        x,
        y,
        k,
    )


def chart_board(x: float, y: float, k: float = 1) -> str:
    """Flip-over with a line chart and a ticked list, 54 mm tall at k = 1."""
    return group(
        stroke("M-16 0L-11 -38M16 0L11 -38M0 -2V-30", "hout-donker", 1.5)
        + rect(-20, -54, 40, 37, "wit", 1.4)
        + rect(-20, -54, 40, 4, "accent-500", 1.4)
        + stroke("M-16 -22V-46M-16 -22H2", "leisteen", 1)
        + stroke("M-14 -26L-9 -30L-5 -28L1 -38", "koraal", 1.9)
        + "".join(circle(a, b, 1.4, "koraal") for a, b in ((-9, -30), (-5, -28), (1, -38)))
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


def telescope(x: float, y: float, k: float = 1, flip: bool = False) -> str:
    """Telescope on a tripod, pointing up right, 26 mm tall at k = 1."""
    return group(
        stroke("M0 -15L-7 0M0 -15L7 0M0 -14V-1", "inkt", 1.5)
        + group(
            rect(-13, -2.6, 12, 5.2, "koraal-d", 1.2)
            + rect(-4, -3.3, 18, 6.6, "koraal", 1.4)
            + rect(12, -4.2, 5, 8.4, "inkt", 1.2)
            + rect(-16.4, -1.7, 4.4, 3.4, "inkt", 0.8),
            0,
            -17,
            angle=-28,
        )
        + circle(0, -15.6, 2, "zon"),
        x,
        y,
        k,
        flip,
    )


def round_table(x: float, y: float, w: float = 92, cloth: bool = True, top: str = "papier") -> str:
    """Table for a dialogue with a striped cloth, top at y - 35; `w` wide."""
    stripes = "".join(
        stroke(f"M{a} -31L{a * 0.94:.1f} -8.4", "koraal", 2.2, "butt") for a in range(-40, 44, 8)
    )
    wave = (
        "M-47 -31H47L44 -9"
        + "".join(
            f"Q{a} -6 {a - 4} -9" if i % 2 else f"Q{a} -6 {a - 4} -9"
            for i, a in enumerate(range(40, -48, -8))
        )
        + "Z"
    )
    body = (
        path(wave, "papier")
        + stripes
        + path("M-47 -31H-30L-28 -9Q-32 -6 -36 -9Q-40 -6 -44 -9Z", "inkt", 0.08)
        if cloth
        else ""
    )
    return group(
        body
        + rect(-49, -35, 98, 5, top, 2.2)
        + rect(-49, -31.6, 98, 1.6, "zand-d" if top == "papier" else top + "-d", 0.8),
        x,
        y,
        w / 98,
    )


def table_legs(keys: list[str], pitch: float = 30) -> str:
    """Legs and shoes of people seated behind round_table, feet at y = 0."""
    start = -pitch * (len(keys) - 1) / 2
    return "".join(
        stroke(f"M{start + i * pitch - 3.4} -14V-2M{start + i * pitch + 3.4} -14V-2", c, 4.6, "butt")
        + rect(start + i * pitch - 7.6, -4, 6.4, 4, "papier", 2)
        + rect(start + i * pitch + 1.2, -4, 6.4, 4, "papier", 2)
        for i, c in enumerate(keys)
    )


def dialogue_card(x: float, y: float, k: float = 1, key: str = "koraal", angle: float = 0) -> str:
    """Small card lying on a table."""
    return group(rect(-6, -8, 12, 9, "wit", 1) + rect(-6, -8, 12, 2.6, key, 1), x, y, k, angle=angle)


def bench(x: float, y: float, w: float = 60) -> str:
    """Park bench, seat at y - 15."""
    return (
        stroke(f"M{x + 6} {y}V{y - 15}M{x + w - 6} {y}V{y - 15}", "leisteen", 2)
        + rect(x, y - 17, w, 4, "hout", 1.4)
        + rect(x, y - 14, w, 1.4, "hout-d", 0.6)
    )


def picnic_table(x: float, y: float, w: float = 92, key: str = "hout-licht") -> str:
    """Wooden table on trestles, top at y - 33."""
    h = w / 2
    return (
        stroke(
            f"M{x - h + 12} {y}L{x - h + 20} {y - 30}M{x - h + 28} {y}L{x - h + 20} {y - 30}M{x + h - 12} {y}L{x + h - 20} {y - 30}M{x + h - 28} {y}L{x + h - 20} {y - 30}",
            key + "-dd",
            2.6,
        )
        + rect(x - h, y - 34, w, 5, key, 2.2)
        + rect(x - h, y - 30.6, w, 1.6, key + "-d", 0.8)
    )
