"""Three bridges, banks and railings. Deck between x 336..626, crown (478, 396), water level y 508."""

from __future__ import annotations

import math

from .braid import catmull, resample
from .svg import circle, clip, path, rect, smooth, stroke

DECK_TOP = [(336, 428), (406, 404), (478, 396), (550, 404), (620, 428)]
DECK_LOW = [(330, 452), (406, 430), (478, 422.5), (550, 430), (626, 452)]
_KERB = [(326, 455), (406, 431.5), (478, 424), (550, 431.5), (630, 455)]
BASE = 508


def _arch(cx: float, rx: float, ry: float, dx: float = 0, dy: float = 0) -> str:
    return f"M{cx - rx + dx:g} {BASE + 4}V{BASE - 6 + dy:g}A{rx} {ry} 0 0 1 {cx + rx + dx:g} {BASE - 6 + dy:g}V{BASE + 4}Z"


def _deck() -> str:
    return path(smooth(DECK_TOP) + "L" + smooth(DECK_LOW[::-1])[1:] + "Z", "steen-l") + stroke(
        smooth(_KERB), "papier", 4.4
    )


def stone_bridge() -> str:
    """Three stone arches (po)."""

    arches = ((478, 48, 44), (388, 29, 27), (568, 29, 27))
    face = smooth(DECK_LOW) + f"L640 458V{BASE}H316V458Z"
    out = "".join(
        clip(
            _arch(*a),
            rect(a[0] - 60, 430, 120, 90, "steen-dd")
            + path(_arch(*a, 6, 2.5), "water-d")
            + stroke(f"M{a[0] - a[1] + 4} {BASE - 10}q8 -2 16 0t16 0", "golf", 1.3),
        )
        for a in arches
    )
    out += path(face + "".join(_arch(*a) for a in arches), "steen", even_odd=True)
    joints = ""
    for j, y in enumerate(range(440, 508, 9)):
        for x in range(312, 646, 19):
            xx = x + (9.5 if j % 2 else 0)
            if not any(
                ((xx + 4 - cx) / (rx + 9)) ** 2 + ((y - BASE + 6) / (ry + 9)) ** 2 < 1
                or (abs(xx + 4 - cx) < rx + 9 and y > BASE - 6)
                for cx, rx, ry in arches
            ):
                joints += f"M{xx:g} {y}h7.5"
    out += clip(face, stroke(joints, "steen-d", 1.3))
    for cx, rx, ry in arches:
        out += stroke(
            f"M{cx - rx - 3.4} {BASE}V{BASE - 6}A{rx + 3.4} {ry + 3.4} 0 0 1 {cx + rx + 3.4} {BASE - 6}V{BASE}",
            "steen-l",
            5,
            "butt",
        )
        n = 13 if rx > 40 else 9
        out += stroke(
            "".join(
                f"M{cx - math.cos(math.pi * i / n) * (rx + 1):.2f} {BASE - 6 - math.sin(math.pi * i / n) * (ry + 1):.2f}L{cx - math.cos(math.pi * i / n) * (rx + 6):.2f} {BASE - 6 - math.sin(math.pi * i / n) * (ry + 6):.2f}"
                for i in range(n + 1)
            ),
            "steen-d",
            1,
        )
    out += "".join(
        path(f"M{cx - 9} {BASE}V488Q{cx} 480 {cx + 9} 488V{BASE}Z", "steen-d")
        + path(f"M{cx - 9} {BASE}V488Q{cx - 4} 483.4 {cx - 1} 482.6V{BASE}Z", "steen-dd")
        for cx in (423, 533)
    )
    return out + _deck()


def arch_bridge() -> str:
    """One slender concrete arch between wing walls that come down on the quay (vo); the quay meets their feet at x 361 and 597."""
    foot = BASE + 4
    arch = lambda rx, ry, dx=0: f"M{478 - rx + dx:g} {foot}V{BASE - 8}A{rx} {ry} 0 0 1 {478 + rx + dx:g} {BASE - 8}V{foot}"
    low = smooth(DECK_LOW)
    # The wings come down along the bank; the face ends at the water.
    face = low + f"L632 455C618 468 606 488 600 {foot}H356C350 488 338 468 324 455Z"
    posts = "".join(rect(x - 2.4, 425, 4.8, 75, "beton") for x in (400, 421, 442, 514, 535, 556))
    band = smooth([(x, y + 5) for x, y in DECK_LOW])
    ends = "".join(path(f"M{x} 425H{x + w}V{foot}H{x}Z", "beton") for x, w in ((310, 70), (576, 70)))
    out = clip(face, rect(310, 415, 336, 100, "beton-d") + posts + ends + stroke(band, "beton", 11, "butt"))
    waves = stroke(f"M416 {BASE - 12}q8 -2 16 0t16 0M508 {BASE - 24}q8 -2 16 0t16 0", "golf", 1.3)
    # The underside of the vault shows at the left, as on the other bridges.
    out += clip(arch(98, 48) + "Z", rect(376, 440, 204, foot - 440, "staal") + path(arch(98, 46, 7) + "Z", "water-d") + waves)
    out += stroke(arch(102.5, 52.5), "beton", 9, "butt") + stroke(arch(98, 48), "beton-d", 1.6, "butt") + stroke(arch(107.6, 57.6), "staal", 0.9, "butt", alpha=0.5)
    out += "".join(rect(x, foot - 7, 31, 8, "staal", 1) for x in (353, 572))
    return out + _deck()


def truss_bridge() -> str:
    """Steel truss on two brick piers (mbo)."""
    top, low = (
        [(330, 455), (406, 432), (478, 425), (550, 432), (626, 455)],
        [(352, 476), (408, 463), (478, 457), (548, 463), (604, 476)],
    )

    upper, lower = catmull(top, 3), catmull(low, 3)
    web = "".join(
        f"M{upper[i][0]:.1f} {upper[i][1]:.1f}L{lower[i][0]:.1f} {lower[i][1]:.1f}" for i in range(len(upper))
    )
    web += "".join(
        f"M{lower[i][0]:.1f} {lower[i][1]:.1f}L{upper[i + 1][0]:.1f} {upper[i + 1][1]:.1f}"
        if i % 2 == 0
        else f"M{upper[i][0]:.1f} {upper[i][1]:.1f}L{lower[i + 1][0]:.1f} {lower[i + 1][1]:.1f}"
        for i in range(len(upper) - 1)
    )
    pier = lambda x, w, y: (
        path(f"M{x} {y}h{w}l4 {BASE + 26 - y}h{-w - 8}Z", "steen")
        + path(f"M{x} {y}h{w * 0.3:.1f}l0 {BASE + 26 - y}h{-w * 0.3 - 4:.1f}Z", "steen-d")
        + rect(x - 3, y - 4, w + 6, 6, "steen-l", 1)
    )
    # The ends of the truss rest on the bank, not on air.
    abutment = lambda x, h: (
        rect(x, 478, 26, h, "steen")
        + rect(x, 478, 8, h, "steen-d")
        + rect(x - 3, 475, 32, 7, "steen-l", 1)
    )
    out = (
        abutment(336, 60)
        + abutment(594, 60)
        + pier(398, 22, 470)
        + pier(536, 22, 470)
        + stroke(web, "petrol-d", 3)
        + stroke(smooth(low), "petrol", 6)
        + stroke(smooth(top), "petrol", 6)
    )
    out += "".join(circle(x, y, 2.2, "zon") for x, y in lower[::2])
    return out + _deck()


def shoulders(low: str = "halm") -> str:
    """Grass banks that close the ends of the bridge."""
    return (
        path("M296 452C312 446 326 452 336 466C344 480 350 494 360 512L354 540H296Z", "oever")
        + stroke("M318 452C330 456 340 470 346 486C350 497 354 504 360 512", low, 1.8)
        + path("M662 456C646 448 630 456 620 470C612 484 606 498 598 516L604 540H662Z", "oever")
        + stroke("M640 455C628 460 618 474 611 490C607 500 603 508 598 516", low, 1.8)
    )


def rails(front: bool, key: str = "papier", back_key: str = "steen-d", start: float = 0) -> str:
    """Railing in front of or behind the people on the bridge; `start` leaves out what lies left of that x."""

    pts = catmull(
        [(326, 454), (406, 431), (478, 423.5), (550, 431), (630, 454)]
        if front
        else [(336, 428.5), (406, 404.5), (478, 396.5), (550, 404.5), (620, 428.5)],
        30,
    )
    pts = [p for p in pts if p[0] >= start]
    h, colour = (10.5, key) if front else (8, back_key)
    posts = "".join(f"M{x:.1f} {y:.1f}v{-h}" for x, y in resample(pts, 21 if front else 18)[0 if start else 1 : -1])
    top = "M" + "L".join(f"{x:.1f} {y - h:.1f}" for x, y in pts[::3])
    return stroke(posts, colour, 1.9 if front else 1.3) + stroke(top, colour, 2.2 if front else 1.5)
