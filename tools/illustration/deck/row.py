"""Cards side by side under one sky: on the strip the hours of a day go over into each other, and so does the land."""

from __future__ import annotations

import re

from ..svg import circle, clip, colour, group, ids, num, rect, stroke
from .contract import (
    BACK,
    BLEED,
    CASING,
    DASH_LENGTH,
    DASH_PITCH,
    DASH_WIDTH,
    DOT_PITCH,
    DOT_RADIUS,
    FRONT,
    HEIGHT,
    HORIZON,
    LAP,
    LOWEST,
    QUIET,
    RIBBON,
    ROAD,
    SWING,
    WIDTH,
)
from .land import LIGHTS, Ground
from .road_end import GROUNDS

_SKY = re.compile(r'<g class="sky">.*?</g>')
DAY = (
    (0, "dageraad-1"), (0.08, "dageraad-2"), (0.18, "dageraad-3"), (0.27, "ochtend-2"), (0.37, "ochtend-1"), (0.47, "middag-1"),
    (0.53, "middag-1"), (0.6, "middag-3"), (0.66, "laat-3"), (0.72, "laat-1"), (0.785, "goud-1"), (0.84, "avond-2"), (0.885, "avond-1"),
    (0.94, "nacht-2"), (1, "nacht-1"),
)  # fmt: skip
"""From dawn to night: share of the width, palette key."""
Place = tuple[str, str]
"""Whose world a card shows, and its theme, which is its hour."""


def across(first: float, last: float, stops: tuple[tuple[float, str], ...]) -> tuple[str, str]:
    """(defs, paint) of a gradient from x `first` to `last`."""
    name = ids.new()
    body = "".join(f'<stop offset="{num(at, 3)}" stop-color="{colour(key)}"/>' for at, key in stops)
    at = f'x1="{num(first)}" y1="0" x2="{num(last)}" y2="0"'
    return f'<defs><linearGradient id="{name}" gradientUnits="userSpaceOnUse" {at}>{body}</linearGradient></defs>', f"#{name}"


def day(cards: list[str], places: list[Place], top: float) -> str:
    """Cards side by side, `top` mm of their sky cut off; only the outer edges keep their bleed."""
    width, last = len(cards) * WIDTH, len(cards) - 1
    defs, paint = across(0, width, DAY)
    out = defs + rect(-BLEED, -BLEED, width + 2 * BLEED, HORIZON + 12, paint)
    for i, card in enumerate(cards):
        first = -BLEED if i == 0 else 0
        after = WIDTH + (BLEED if i == last else 1)  # a little overlap (all is level there), so that no seam shows
        land = clip(f"M{first} {top - BLEED}H{after}V{HEIGHT + BLEED}H{first}Z", _SKY.sub("", card))
        out += group(land, i * WIDTH, -top)
    seams = zip(places, places[1:], strict=False)
    return out + "".join(group(_meet(*pair), i * WIDTH, -top) for i, pair in enumerate(seams, 1))


def _bands(place: Place) -> tuple[str, str, str]:
    """Keys of the far land or water, the ground behind the road and the ground in front of it, at the edge of a card."""
    world, theme = place
    light, ground = LIGHTS[theme], GROUNDS[world]
    far = ("nacht-3" if light.dark else ground.far) if ground.far else light.hill
    return far, ground.back, ground.front


def _meet(left: Place, right: Place) -> str:
    """Where two cards meet, at x = 0: within the quiet zones each band goes over into that of the neighbour, and the level road
    lies over it once more."""
    out = ""
    tops = (HORIZON, BACK, FRONT, LOWEST)
    for a, b, y, low in zip(_bands(left), _bands(right), tops, tops[1:], strict=False):
        if a != b:
            defs, paint = across(-QUIET, QUIET, ((0, a), (1, b)))
            out += defs + rect(-QUIET, y, 2 * QUIET, low - y + LAP, paint)
    return out + _kerb(GROUNDS[left[0]], GROUNDS[right[0]]) + _road()


def _kerb(left: Ground, right: Ground) -> str:
    """Each kerb up to the seam, where the ground was laid over it."""
    return "".join(rect(x, BACK - 0.2, QUIET, 1.5, ground.kerb) for x, ground in ((-QUIET, left), (0.0, right)) if ground.kerb)


def _road() -> str:
    """The level road of both quiet zones, with its dots and dashes."""
    out = ""
    for number, y in ((2, ROAD + SWING), (1, ROAD - SWING)):
        out += stroke(f"M{-QUIET} {num(y)}H{QUIET}", "lintrand", RIBBON + 2 * CASING, "butt") + stroke(f"M{-QUIET - 0.3} {num(y)}H{QUIET + 0.3}", f"path{number}", RIBBON, "butt")
    out += "".join(circle(x, ROAD - SWING, DOT_RADIUS, "lintrand") for x in (-DOT_PITCH / 2, DOT_PITCH / 2))
    half = DASH_LENGTH / 2
    return out + stroke("".join(f"M{num(x - half)} {num(ROAD + SWING)}h{DASH_LENGTH}" for x in (-DASH_PITCH / 2, DASH_PITCH / 2)), "lintrand", DASH_WIDTH)
