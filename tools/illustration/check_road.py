"""Rules for the road on a page: what keeps clear of it, and where the cards along it lead."""

from __future__ import annotations

import math

from .check_cards import BALLOON, badge_of, box_of, start_of
from .figures import Box, Picture

AIR = 1.5
"""mm between the road and a balloon or the upper half of a moment."""
NARROW = 9.0
"""mm: a road narrower than this (all of it, far off) may run behind a card."""
REACH = 4.0
"""mm from the end of a tip to what it belongs to: it touches, or nearly."""
SHORTEST = 4.0
"""mm that a tip stands out of the place of its card: shorter, nobody sees where it leads."""


def _grown(box: Box, by: float) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def _on_road(picture: Picture, box: Box, air: float = AIR, near: bool = False) -> bool:
    """Does a ribbon come within `air` of a box? `near`: only where the road is wide."""
    a, b, c, d = _grown(box, air)
    return any(
        a < x < c and b < y < d and not (near and _thin(line, i))
        for line in picture.road
        for i, (x, y) in enumerate(line)
    )


def _thin(line: list[tuple[float, float]], i: int) -> bool:
    """Is the ribbon a thread here? An outline runs there on one side and back on the other."""
    return math.dist(line[i], line[-1 - i]) < NARROW


def _to(box: Box, x: float, y: float) -> float:
    return math.hypot(max(box[0] - x, 0, x - box[2]), max(box[1] - y, 0, y - box[3]))


def road_problems(data: dict, picture: Picture) -> list[str]:
    """Balloons, cards, numbers and the upper half of moments on the road."""
    out = []
    for n, voice in data.get("voices", {}).items():
        x, y, w, h = voice["box"]
        if _on_road(picture, (x + BALLOON[0], y + BALLOON[1], x + w - BALLOON[0], y + h - BALLOON[1])):
            out.append(f"voice {n} is less than {AIR} mm from the road")
    for n, slot in data["slots"].items():
        box = box_of(slot)
        if _on_road(picture, box, 0, near=True) or _on_road(picture, badge_of(box), 0, near=True):
            out.append(f"slot {n} lies on the road")
    for (left, top, right, bottom), things in zip(picture.moments, picture.things, strict=True):
        middle = (top + bottom) / 2
        if any(_on_road(picture, (a, b, c, min(d, middle))) for a, b, c, d in things if b < middle):
            out.append(f"the upper half of the moment at {(left + right) / 2:.0f},{bottom:.0f} is less than {AIR} mm from the road")
    return out


def tip_problems(data: dict, picture: Picture) -> list[str]:
    """Tips that end in the grass, or that are too short to be seen."""
    out = []
    for n, slot in sorted(data["slots"].items(), key=lambda item: int(item[0])):
        x, y = slot["target"]
        near = min((_to(thing, x, y) for things in picture.things for thing in things), default=99.0)
        if near > REACH:
            out.append(f"the tip of {n} ends {near:.0f} mm from what it belongs to")
        if math.dist(start_of(box_of(slot), (x, y)), (x, y)) < SHORTEST:
            out.append(f"the tip of {n} is shorter than {SHORTEST:.0f} mm")
    return out
