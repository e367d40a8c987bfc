"""The ten moments as pictures by themselves: each alone on land of its own, with nothing beside it that a frame could cut. Millimetres.

A picture is as large as a card and 3 mm bleed: only level land and an open sky reach its sides, so any frame around the
people cuts nothing in two. The hours of one day go by from the first to the ninth; with the tenth the next one begins.
"""

from __future__ import annotations

from dataclasses import replace

from .deck.contract import BLEED, FRONT, HEIGHT, LOWEST, WIDTH
from .deck.land import LIGHTS, backdrop, stars
from .deck.road_end import GROUNDS
from .figures import Box, read
from .meeting import MEETINGS
from .moments import MOMENTS, moment
from .scenes import samen
from .svg import document, group, ids, mark, path

HOURS = {
    1: "t1-waarom", 2: "t2-rollen", 3: "t2-rollen", 4: "t3-tafel", 5: "t3-tafel", 6: "t4-team", 7: "t4-team", 8: "t5-tijd", 9: "t7-loopbaan", 10: "t2-rollen",
}  # fmt: skip
FRAME = (6.0, 37.0, 93.0, 58.4)
"""The lying frame that a picture fills: left, top, width, height."""
CORE = (88.0, 53.0)
"""Room in it for people and things: width and height."""
FEET = 92.6
"""y of the lowest of them."""
CORNER = (9.0, 20.0)
"""Kept free at both upper corners of the frame, for a number: width and height."""
LANDS = {**GROUNDS, "mbo": replace(GROUNDS["mbo"], far="water")}
"""Water by day, so that whoever wears petrol stands out before it."""


def _places(boxes: list[Box], k: float) -> tuple[float, float, list[Box]]:
    """Where a moment of scale `k` goes, and where its pieces are then."""
    left, right = min(b[0] for b in boxes), max(b[2] for b in boxes)
    dx, dy = WIDTH / 2 - (left + right) / 2 * k, FEET - max(b[3] for b in boxes) * k
    return dx, dy, [(a * k + dx, b * k + dy, c * k + dx, d * k + dy) for a, b, c, d in boxes]


def _crowded(boxes: list[Box]) -> bool:
    """Does anything stand in an upper corner?"""
    left, top, wide, _ = FRAME
    return any(b[1] < top + CORNER[1] and (b[0] < left + CORNER[0] or b[2] > left + wide - CORNER[0]) for b in boxes)


def still(number: int, sector: str) -> str:
    """`moment-N-SECTOR`: 105 x 98; the people and their things as large as they fit in the frame. Where sectors meet, the one that
    plays it on the upright poster."""
    ids.reset(f"{sector}still{number}-")
    world = samen.PORTRAITS[sector].casts.get(number, "vo") if sector in MEETINGS else sector
    light, scene = LIGHTS[HOURS[number]], moment(number, world)
    boxes = read(document(scene, WIDTH, HEIGHT)).things[0]
    k = min(CORE[0] / (max(b[2] for b in boxes) - min(b[0] for b in boxes)), CORE[1] / (max(b[3] for b in boxes) - min(b[1] for b in boxes)))
    while _crowded(_places(boxes, k)[2]):
        k *= 0.98
    dx, dy, _ = _places(boxes, k)
    sky = stars(((18, 42, 0.5), (30, 47, 0.35), (70, 40, 0.4), (50, 44, 0.35))) if light.dark else ""
    ridge = ((34, 26, -4), (74, 24, -3)) if world == "po" else ()
    front = mark("ground", path(f"M{-BLEED} {FRONT - 12}H{WIDTH + BLEED}V{LOWEST}H{-BLEED}Z", LANDS[world].front))
    return document(backdrop(LANDS[world], light, sky, "", ridge) + front + group(scene, dx, dy, k), WIDTH, HEIGHT, BLEED)


__all__ = ["MOMENTS", "still"]
