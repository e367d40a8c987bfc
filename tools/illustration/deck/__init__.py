"""The deck as a myriorama: eight fronts a sector, blank land, the begin and the end of the road, on one edge contract.

A card is 105 x 98 mm + 3 mm bleed. Keep clear: theme tab x 8..83, y 8..20 and edition disc r 5.6 at (91.5, 14); no head or
hat stands above y 24. Under the picture the layout lays its paper, from y 98 at both edges.
"""

from __future__ import annotations

from functools import partial

from ..svg import clip, document, group, ids, rect
from . import mbo, po, road_end, vo
from .contract import BLEED, HEIGHT, WIDTH, Road
from .land import LIGHTS

SECTORS = {"po": po.CARDS, "vo": vo.CARDS, "mbo": mbo.CARDS}
THEMES = tuple(po.CARDS)
STRIP = ("t1-waarom", "t2-rollen", "t3-tafel", "t5-tijd", "t8-kwaliteit")
"""Dawn to night in five scenes, for the head of the plate to stick notes on."""
STRIP_TOP = 1.9
"""mm of sky that the strip lacks: 841 x 153.94 is a little lower than five cards."""
HEAD, HEAD_SCALE = (210.0, 84.0), 0.54
"""Size in mm of the head of a page, and of its cards."""
HEAD_HOUR = {"mbo": "haven"}
"""The light of the head of a page where it is not noon."""
BEGIN_HOUR = {"po": "t2-rollen", "mbo": "haven"}
"""The light of the first card where it is not noon: a polder in the morning, a harbour at dusk."""


def front(theme: str, sector: str) -> str:
    """The picture of one card."""
    ids.reset(f"{sector}{theme[:2]}-")
    return document(SECTORS[sector][theme](), WIDTH, HEIGHT, BLEED)


def blank(sector: str) -> str:
    """Land and road without people, for questions of your own."""
    ids.reset(f"{sector}land-")
    return document(road_end.blank(sector, HEAD_HOUR.get(sector, "t2-rollen")), WIDTH, HEIGHT, BLEED)


def begin(sector: str) -> str:
    """Where the road begins: the title card."""
    ids.reset(f"{sector}begin-")
    return document(road_end.begin(sector, BEGIN_HOUR.get(sector, "t3-tafel")), WIDTH, HEIGHT, BLEED)


def end(sector: str) -> str:
    """Where the road ends: the card for the agreement."""
    ids.reset(f"{sector}eind-")
    return document(road_end.end(sector), WIDTH, HEIGHT, BLEED)


def _row(cards: list[str], top: float, left: bool = True) -> str:
    """Cards side by side; only the outer edges keep their bleed."""
    out, last = "", len(cards) - 1
    for i, card in enumerate(cards):
        first = -BLEED if i == 0 else 0
        after = WIDTH + (BLEED if i == last else 1)  # a little overlap (all is level there), so that no seam shows
        out += group(clip(f"M{first} {top - BLEED}H{after}V{HEIGHT + BLEED}H{first}Z", card), i * WIDTH, -top)
    return out + "".join(group(Road().seam(), i * WIDTH, -top) for i in range(1, len(cards)))


def strip(sector: str) -> str:
    """Five cards in a row, 525 x 96.1: 841 x 153.94 at the scale of the plate."""
    ids.reset(f"{sector}rij-")
    cards = [SECTORS[sector][theme]() for theme in STRIP]
    return document(_row(cards, STRIP_TOP), len(STRIP) * WIDTH, HEIGHT - STRIP_TOP, BLEED)


def head(sector: str) -> str:
    """A wide sky for a title; low at the right, the table goes over the bridge. 210 x 84."""
    ids.reset(f"{sector}kop-")
    (width, height), step = HEAD, WIDTH * HEAD_SCALE
    hour = HEAD_HOUR.get(sector, "t3-tafel")
    land = partial(road_end.plain, sector, hour=hour)
    table = partial(mbo.partnership, hour) if sector == "mbo" else SECTORS[sector]["t3-tafel"]
    row = _row([land(), land(), land(far=True), table(), land()], 0)
    placed = group(row, width - 4.28 * step, height - HEIGHT * HEAD_SCALE, HEAD_SCALE)
    return document(rect(-BLEED, -BLEED, width + 2 * BLEED, 38, LIGHTS[hour].stops[0]) + placed, width, height, BLEED)
