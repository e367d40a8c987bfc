"""The world of vo: a city square at noon, gables shoulder to shoulder, paving, a canal between quays. Page millimetres."""

from __future__ import annotations

from .. import buildings
from ..lettering import words
from ..moments.kit import cat, heron
from ..svg import circle, ellipse, group, mark, path, rect, stroke

_FRONTS = (
    (30, 50, "gevel"), (26, 64, "steen"), (34, 44, "blos"), (28, 74, "kamer-3"), (32, 54, "gevel"), (26, 66, "gloed"), (36, 48, "steen-l"),
    (28, 70, "mist"), (30, 56, "blos"), (34, 68, "kamer-2"), (26, 50, "gevel"), (30, 80, "azuur"), (36, 54, "steen"), (28, 70, "gloed"),
    (32, 50, "kamer-3"), (28, 64, "gevel"), (34, 74, "mist"), (30, 52, "blos"), (28, 66, "steen"), (34, 46, "kamer-2"), (30, 62, "gevel"),
    (30, 52, "steen-l"), (32, 68, "kamer-3"), (30, 50, "gevel"), (30, 60, "blos"), (30, 68, "steen"), (30, 54, "gloed"), (30, 62, "blos"),
)  # fmt: skip


def fade(name: str, width: float, low: float, edge: float, stops: tuple[tuple[float, str], ...]) -> str:
    """A sky from several colours, top to `low`."""
    text = "".join(f'<stop offset="{o:g}" stop-color="var(--{k})"/>' for o, k in stops)
    return (
        f'<defs><linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="{low:g}">{text}</linearGradient></defs>'
        + rect(-edge, -edge, width + 2 * edge, low + edge + 2, f"#{name}")
    )


def sky(width: float, horizon: float, sun: tuple[float, float, float], edge: float) -> str:
    """Noon: deep blue above, a small high sun."""
    x, y, r = sun
    out = fade("sky-fade", width, horizon, edge, ((0, "azuur"), (0.7, "lucht"), (1, "wit")))
    return out + circle(x, y, r * 2.3, "gloed", 0.25) + circle(x, y, r * 1.6, "gloed", 0.4) + circle(x, y, r, "zon-l")


def gables(horizon: float, x: float = -20, count: int = 28, tall: float = 1, low: tuple[float, float, float] = (0, 0, 1)) -> str:
    """The far side of the square; `tall` is how high the houses are, 1 = as high as usual. `low` (first x, last x, height) makes
    them lower where words stand over them.
    """
    out = ""
    for i, (w, full, key) in enumerate(_FRONTS[:count]):
        h = full * (low[2] if low[0] < x + w / 2 < low[1] else tall)
        top = horizon - h
        out += rect(x, top, w, h, key)
        if i % 3 == 0:
            out += path(f"M{x} {top}v-5h5v-5h5v-5h{w - 20}v5h5v5h5v5Z", key)
        elif i % 3 == 1:
            out += path(f"M{x - 1} {top}L{x + w / 2} {top - 13}L{x + w + 1} {top}Z", "dak" if i % 2 else "leisteen")
        panes = ["", ""]
        for a in range(3):
            for b in range(int((h - 8) // 12)):
                panes[(a + b + i) % 3 == 0] += f"M{x + 4 + a * (w - 8) / 3:.1f} {top + 6 + b * 12}h4.6v7h-4.6Z"
        out += path(panes[0], "glas") + (path(panes[1], "wit") if panes[1] else "")
        x += w
    return out


def paving(width: float, height: float, y: float, edge: float, key: str = "steen-d", vanish: tuple[float, float] = (470, 118)) -> str:
    """Slabs laid in courses that come closer with distance; the joints of a course run to one point and skip to the next."""
    vx, vy = vanish
    along = lambda x, at: vx + (x - vx) * (at - vy) / (height - vy)
    joints, at, step, course = "", y + 5, 7.0, 0
    while at < height + edge:
        low = at + step
        joints += f"M{-edge} {at:.1f}H{width + edge}"
        for x in range(-1000 + course % 2 * 48, 2000, 96):
            if -edge < along(x, at) < width + edge:
                joints += f"M{along(x, at):.1f} {at:.1f}L{along(x, low):.1f} {low:.1f}"
        at, step, course = low, step * 1.16, course + 1
    return stroke(joints, key, 0.9, alpha=0.45)


def slabs(width: float, height: float, y: float, edge: float, key: str = "kamer-5-d", alpha: float | None = None) -> str:
    """Large worn slabs: level courses that come closer with distance, and short joints here and there, never a whole grid."""
    out, at, step, course = "", y, 9.0, 0
    while at < height + edge:
        low = at + step
        shift = (course * 37) % 90
        for i, x in enumerate(range(-int(edge) - 90 + shift, int(width + edge), 90)):
            long = 38 + (i * 29 + course * 17) % 46
            out += f"M{x} {at:.1f}h{long}"
            if (i + course) % 3:
                out += f"M{x + long - 12} {at:.1f}l{(x - width / 2) * 0.0009 * step:.1f} {step:.1f}"
        at, step, course = low, step * 1.15, course + 1
    return stroke(out, key, 1, alpha=alpha)


def ground(width: float, height: float, y: float, edge: float, vanish: tuple[float, float] = (470, 118)) -> str:
    """Sand-coloured paving from y down, lighter in front; its joints run to `vanish`, which lies above y."""
    w = width + 2 * edge
    out = rect(-edge, y, w, height - y + edge, "zand-d") + rect(-edge, y, w, 116, "zand")
    out += rect(-edge, y + 116, w, height - y - 116 + edge, "steen-l")
    return mark("ground", out) + paving(width, height, y + 2, edge, vanish=vanish) + rect(-edge, y - 2, w, 3, "steen-d")


def bridge(front: bool, x: float, y: float, k: float = 1) -> str:
    """Concrete arch bridge with its crown at (x, y)."""
    place = lambda part: group(part, x - 478 * k, y - 396 * k, k)
    if front:
        return place(buildings.rails(True, "petrol-d"))
    return place(buildings.rails(False) + mark("ground", buildings.arch_bridge()))


def school(x: float, y: float, k: float) -> str:
    """City school with a cat on the solar panels; ground-left corner at (x, y)."""
    return group(mark("building", buildings.secondary_school()) + cat(196, -196, 1.0), x, y, k)


def institute(x: float, y: float, k: float, sign: str = "LERARENOPLEIDING") -> str:
    board = rect(26, -119, 116, 14, "petrol", 2) + words(sign, 84, -108.8, 9.4, "wit", middle=True)
    return group(mark("building", buildings.institute("pruim", "koepel")) + board + heron(14, -107, 0.9), x, y, k)


def lamp_post(x: float, y: float, h: float, lit: bool = False) -> str:
    """Street lamp, its glass yellow and outlined so that it shows on pale ground; with a halo and a pool of light when it burns."""
    out = ellipse(x, y, h * 0.7, h * 0.17, "gloed", 0.45) + circle(x, y - h, h * 0.34, "gloed", 0.22) + circle(x, y - h, h * 0.2, "gloed", 0.3) if lit else ""
    k = h / 38
    glass = f"M{x - 3.2 * k:.2f} {y - h + 2 * k:.2f}H{x + 3.2 * k:.2f}L{x + 5 * k:.2f} {y - h - 8 * k:.2f}H{x - 5 * k:.2f}Z"
    head = path(glass, "zon") + stroke(glass, "inkt", 1.1 * k) + path(f"M{x - 6.6 * k:.2f} {y - h - 8 * k:.2f}L{x} {y - h - 12 * k:.2f}L{x + 6.6 * k:.2f} {y - h - 8 * k:.2f}Z", "inkt")
    return out + stroke(f"M{x} {y}V{y - h}", "inkt", 2 * k) + head


def gate(x: float, y: float, k: float) -> str:
    """A town gate that a road comes out of: the middle of its foot at (x, y); 44 wide, 62 high at k = 1."""
    out = rect(-15, -38, 30, 38, "steen") + rect(-17, -41, 34, 5, "steen-d", 1) + "".join(rect(px, -45, 5, 5, "steen-d") for px in (-15, -6, 2, 11))
    out += path("M-10 0V-17A10 10 0 0 1 10 -17V0Z", "inkt") + path("M-10 0V-17A10 10 0 0 1 10 -17V0H7V-17A7 7 0 0 0 -7 -17V0Z", "steen-dd")
    for side in (-18, 18):
        out += rect(side - 6, -46, 12, 46, "gevel", 0.6) + path(f"M{side - 8} -46L{side} -62L{side + 8} -46Z", "dak") + rect(side - 1.6, -38, 3.2, 7, "inkt", 1.4)
    return group(out, x, y, k)


def houseboat(x: float, y: float, k: float) -> str:
    """A boat to live in, moored."""
    hull = path("M-34 0H36Q34 9 26 10H-26Q-33 8 -34 0Z", "inkt") + rect(-24, -13, 44, 13, "bos", 1) + rect(-26, -15, 48, 3, "bos-d", 1)
    panes = "".join(rect(px, -9, 6, 5, "glas", 0.6) for px in (-20, -10, 0, 10))
    return group(hull + panes + stroke("M-30 -1H34", "papier", 1.2) + rect(24, -5, 5, 5, "dak", 0.6) + circle(26.4, -8, 3, "blad"), x, y, k)
