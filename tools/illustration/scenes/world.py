"""What a sector world is, and the facts that layout code needs: slots and stretches for ribbon words.

Art coordinates are A1 millimetres drawn 26 mm lower than the page (`LIFT`); slots are page coordinates.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ..braid import Braid
from ..svg import layer, num

WIDTH, HEIGHT, LIFT, BLEED = 841, 594, 26, 5
LEFT_WORDS, RIGHT_WORDS = (112, 500, 192, 481), (672, 447, 800, 400)
BY_COUNT = {
    6: [1, 2, 4, 6, 7, 9],
    7: [1, 2, 4, 5, 6, 7, 9],
    8: [1, 2, 4, 5, 6, 7, 8, 9],
    9: [1, 2, 3, 4, 5, 6, 7, 8, 9],
    10: list(range(1, 11)),
}


@dataclass(frozen=True)
class Slot:
    """Place for one callout: `box` x, y, max width, max height; `target` end of the leader line; `bend` mm."""

    box: tuple[float, float, float, float]
    target: tuple[float, float]
    bend: float = 0


COMMON_SLOTS = {
    1: Slot((520, 30, 168, 48), (478, 146), -12),
    2: Slot((190, 488, 178, 48), (305, 437), -6),
    3: Slot((354, 222, 126, 68), (470, 315), -3),
    7: Slot((394, 488, 176, 48), (478, 427), 0),
    9: Slot((592, 446, 112, 66), (720, 480), -2),
    10: Slot((680, 126, 140, 72), (745, 345), 22),
}
"""Slots that point at what every world has in the same place: sun, bridge, leader, institute."""


@dataclass(frozen=True)
class World:
    """One sector. Callables return SVG in art coordinates."""

    sector: str
    flyer: Callable[[float, float], str]  # balloon, paper plane, drone
    sky_life: Callable[[], str]  # clouds and birds
    horizon: Callable[[], str]  # silhouettes in front of the sky
    hillside: Callable[[], str]  # buildings and crops on the left hill (not in the portrait poster)
    beyond: Callable[[], str]  # what looks out from behind the right end of the school (not in the portrait poster)
    fields: Callable[[], str]  # middle distance, over the hills
    town: Callable[[], str]  # two buildings on the far hill, x 520 .. 655, so that the leader line of slot 6 passes them
    meadow: Callable[[], str]  # right of the river: animals, sport, panels (x 536 .. 612, y 310 .. 362)
    riverside: Callable[[], str]  # trees along the water
    school: Callable[[], str]  # origin ground-left
    school_at: tuple[float, float, float]  # x, y, scale
    school_green: Callable[[], str]  # trees and bushes round the school
    yard: Callable[
        [], str
    ]  # play or work beside the school, origin on the ground, about 80 wide, x -50 .. 40
    flower: Callable[..., str]  # x, y, k, key
    institute: Callable[[], str]
    institute_people: Callable[[], str]  # art coordinates, institute at (646, 414) x .86
    bridge: Callable[[], str]
    crossing: Callable[[], str]  # people on the bridge
    pair: Callable[[], str]  # trainee teacher and coach on the left path
    roller: Callable[[], str]  # wheelchair user on the right path
    left_group: Callable[[], str]  # foreground left
    right_group: Callable[[], str]  # foreground right
    plot: Callable[[], str] | None = None  # garden of the portrait poster, 126 x 54, origin top left
    rail_key: str = "papier"
    word_spans: tuple[
        tuple[float, float, float, float], ...
    ] = ()  # x0, y0, x1, y1 on the braid: free of people, fit for ribbon words
    slots: dict[int, Slot] = field(default_factory=dict)
    by_count: dict[int, list[int]] = field(default_factory=dict)
    portrait_targets: dict[int, tuple[float, float]] = field(
        default_factory=dict
    )  # where a portrait target differs from po
    portrait_scale: float | None = None  # school scale in the portrait poster, when it differs from school_at


def ribbon_words(braid: Braid, ranges: list[tuple[int, int]]) -> list[dict]:
    """For each range the best stretch per strand for its words: where the strand is on top, centred, about 6.6 widths long."""
    out = []
    for first, last in ranges:
        for k in (0, 1):
            spaces = braid.word_space(k, first, last)
            if not spaces:
                continue
            a, b = max(spaces, key=lambda s: s[1] - s[0])
            mid = (a + b) // 2
            half = min((b - a) // 2, int(3.3 * braid.width[mid]))
            if half < 2 * braid.width[mid]:
                continue  # too short for words
            out.append(
                {
                    "strand": k,
                    "key": f"path{k + 1}",
                    "size_mm": round(0.475 * braid.width[mid], 2),
                    "first": mid - half,
                    "last": mid + half,
                }
            )
    return out


def word_data(braid: Braid, words: list[dict], lift: float) -> list[dict]:
    return [
        {
            "strand": w["strand"] + 1,
            "key": w["key"],
            "size_mm": w["size_mm"],
            "line": [(x, round(y - lift, 1)) for x, y in braid.line(w["strand"], w["first"], w["last"])],
        }
        for w in words
    ]


def slot_layer(slots: dict[int, Slot]) -> str:
    """Invisible rects slot-N and circles target-N."""
    return layer(
        "slots",
        "".join(
            f'<rect id="slot-{n}" x="{num(s.box[0])}" y="{num(s.box[1])}" width="{num(s.box[2])}" height="{num(s.box[3])}" fill="none"/>'
            f'<circle id="target-{n}" cx="{num(s.target[0])}" cy="{num(s.target[1])}" r="1.35" fill="none"/>'
            for n, s in sorted(slots.items())
        ),
    )


def slot_data(slots: dict[int, Slot], by_count: dict[int, list[int]]) -> dict:
    """Same facts as the slots layer, for the layout code."""
    return {
        "slots": {
            str(n): {"box": list(s.box), "target": list(s.target), "bend": s.bend}
            for n, s in sorted(slots.items())
        },
        "by_count": {str(k): v for k, v in by_count.items()},
    }
