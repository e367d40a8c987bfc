"""The world of mbo: a harbour at dusk, plum sky, lights on, a steel bridge over the dock. Page millimetres."""

from __future__ import annotations

from .. import buildings, props
from ..lettering import words
from ..moments.kit import cat, heron
from ..svg import circle, clip, ellipse, group, mark, path, rect, stroke
from .square import fade, lamp_post, slabs

_STARS = ((420, 40, 1), (470, 88, 0.8), (560, 34, 1.1), (330, 66, 0.8), (690, 60, 1), (640, 110, 0.8), (810, 90, 1), (520, 130, 0.7), (380, 126, 0.8), (740, 26, 0.8))


def sky(width: float, horizon: float, sun: tuple[float, float, float], edge: float, stars: bool = True, deep: float = 0.45, clear: float = 0) -> str:
    """Dusk: plum above, down to the part `deep` of the sky (for words on it), and a last light over the water. Left of `clear`,
    where a title stands, there are no stars."""
    x, y, r = sun
    out = fade("sky-fade", width, horizon + 8, edge, ((0, "pruim-d"), (deep, "pruim"), (deep / 2 + 0.575, "bol-4"), (1, "gevel")))
    out += "".join(circle(sx * width / 841, sy, sr, "papier") for sx, sy, sr in _STARS * stars if sx * width / 841 > clear)
    return out + "".join(circle(x, y, r * k, "gloed", a) for k, a in ((2.9, 0.14), (2.15, 0.2), (1.55, 0.32))) + circle(x, y, r, "gloed")


CRANES = ((300, 66, False), (372, 84, True), (500, 70, False), (770, 80, True))
"""Of the landscape page: x, height, mirrored."""


def far(horizon: float, sun_x: float, cranes: tuple[tuple[float, float, bool], ...] = CRANES, ship: float = 664, empty: bool = False) -> str:
    """Warehouses, cranes and ships at the other side of the water; 841 wide. `ship` is where the nearest one lies; with `empty` none
    does, where cards would hide half of it.
    """
    low = "M-20 12V-10h60v-14h26v20h30v-8h44v16h60v-22h18v18h70v-10h40v20h120v-14h36v14h90v-20h24v16h70v-8h40v20H861V14H-20Z"
    out = path(low, "pruim-d") + "".join(props.crane(x, 12, h, "pruim-d", f) for x, h, f in cranes)
    lit = ((16, 0), (28, 0), (48, -16), (58, -10), (108, -6), (126, -4), (212, -12), (240, 0), (300, 0))
    out += "".join(rect(x, y, 2.6, 3, "zon") for x, y in lit)
    out += rect(-20, 8, 881, 44, "instituut")
    glints = ((-26, 16, 52), (-18, 22, 36), (-32, 28, 60), (-10, 34, 24))
    out += "".join(stroke(f"M{sun_x + x} {y}h{w}", "gloed", 1.2, alpha=0.6) for x, y, w in glints)
    out += "".join(stroke(f"M{x} {y}h{w}", "bol-4", 1, alpha=0.5) for x, y, w in ((150, 20, 20), (330, 30, 26), (420, 18, 16), (560, 30, 22), (760, 24, 30)))
    return group(out if empty else out + props.ship(186, 20, 0.5) + props.ship(ship, 24, 0.66), 0, horizon)


def ferry(x: float, y: float, k: float) -> str:
    """A ferry at the quay that a road comes out of: the middle of its water line at (x, y); 66 wide, 46 high at k = 1. Its door is
    18 right of the middle, its sill 9 up.
    """
    hull = path("M-33 -11H33L28 4H-28Z", "inkt") + rect(-33, -12, 66, 3, "dak", 1)
    cabin = rect(-24, -27, 50, 16, "papier", 1.6) + "".join(rect(px, -23, 6, 5.4, "licht", 1) for px in (-20, -11, -2)) + rect(12, -24, 12, 15, "inkt", 1)
    house = rect(-16, -38, 20, 11, "papier", 1.4) + rect(-13, -35, 14, 5, "glas", 0.8) + rect(-18, -40, 24, 3, "petrol", 1) + rect(9, -36, 7, 9, "dak", 1) + rect(9, -36, 7, 3, "inkt", 1)
    return group(hull + cabin + house + stroke("M-6 -40V-48", "inkt", 1.2) + path("M-6 -48l7 2.4l-7 2.4Z", "zon"), x, y, k)


def gangway(x: float, y: float, k: float) -> str:
    """From the door of a ferry onto the quay, its upper side in the middle at (x, y)."""
    return group(path("M-6 0H6L13 14H-1Z", "hout-licht") + stroke("M-6 0L-1 14M6 0L13 14", "leisteen", 1), x, y, k)


def ground(width: float, height: float, y: float, edge: float) -> str:
    """Lilac quay from y down, lighter towards the front, with a lit kerb along the water."""
    w, low = width + edge, height + edge
    shape = f"M{-edge} {y}H{w}V{low}H{-edge}Z"
    light = (
        f'<defs><linearGradient id="quay-fade" gradientUnits="userSpaceOnUse" x1="0" y1="{y + 20:g}" x2="0" y2="{y + 110:g}">'
        '<stop offset="0" stop-color="var(--kamer-5-d)"/><stop offset="1" stop-color="var(--kamer-5)"/></linearGradient></defs>'
    )
    out = light + path(shape, "#quay-fade")
    rails = stroke(f"M{-edge} {y + 8}H{w}M{-edge} {y + 12}H{w}", "kamer-5-dd", 1.2)
    return mark("ground", out) + clip(shape, slabs(width, height, y + 16, edge)) + rails + rect(-edge, y - 3, width + 2 * edge, 3.4, "zon-d") + rect(-edge, y, width + 2 * edge, 3, "leisteen")


def puddles(spots: tuple[tuple[float, float, float], ...]) -> str:
    """Rain that stays on the quay, with the last light in it: x, y, width. 15 mm clear of cards and balloons, or it looks like a
    shadow out of register.
    """
    water = "".join(ellipse(x, y, w / 2, w * 0.11, "bol-4", 0.3) + ellipse(x + w * 0.2, y + w * 0.05, w * 0.26, w * 0.07, "bol-4", 0.3) for x, y, w in spots)
    return water + "".join(stroke(f"M{x - w * 0.28:.1f} {y - w * 0.02:.1f}h{w * 0.3:.1f}M{x + w * 0.06:.1f} {y + w * 0.03:.1f}h{w * 0.2:.1f}", "papier", 0.9) for x, y, w in spots)


def bridge(front: bool, x: float, y: float, k: float = 1) -> str:
    """Steel truss bridge with its crown at (x, y)."""
    place = lambda part: group(part, x - 478 * k, y - 396 * k, k)
    if front:
        return place(buildings.rails(True, "inkt"))
    return place(buildings.rails(False, back_key="leisteen") + mark("ground", buildings.truss_bridge()))


def school(x: float, y: float, k: float) -> str:
    """Campus with a cat on the solar panels; ground-left corner at (x, y)."""
    return group(mark("building", buildings.campus()) + cat(40, -144, 1.0), x, y, k)


def institute(x: float, y: float, k: float, sign: str = "LERARENOPLEIDING") -> str:
    board = rect(26, -103, 116, 13, "petrol", 2) + words(sign, 84, -93.2, 9.2, "wit", middle=True)
    return group(mark("building", buildings.institute("instituut", "kas")) + board + heron(10, -107, 0.9), x, y, k)


def containers(x: float, y: float, k: float, keys: tuple[str, ...] = ("petrol", "zon", "azuur")) -> str:
    """Two containers and a third on top."""
    out = ""
    for key, (cx, cy) in zip(keys, ((0, 0), (34, 0), (16, -15)), strict=True):
        out += rect(cx, cy - 14, 32, 14, key, 0.6) + stroke("".join(f"M{cx + i} {cy - 12}v10" for i in range(4, 31, 4)), key + "-d", 1)
    return group(out, x, y, k)


def bollard(x: float, y: float, k: float) -> str:
    return group(path("M-5 0V-8Q-7 -9 -7 -12H7Q7 -9 5 -8V0Z", "inkt") + rect(-7, -2, 14, 3, "leisteen", 1), x, y, k)


__all__ = ["bollard", "bridge", "containers", "far", "ground", "institute", "lamp_post", "puddles", "school", "sky"]
