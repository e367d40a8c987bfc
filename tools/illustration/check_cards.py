"""Rules for what a layout puts on a picture: cards with their tips, balloons with their tails."""

from __future__ import annotations

import math

from .figures import Box, Picture

Spot = tuple[float, float]
MOST_HIDDEN = 0.06
"""Share of a moment or a building that a card may cover: a corner, no half objects."""
LONGEST = 60
"""mm, of a tip or a leader line on A1."""
AIR = 8
"""mm that the place of a card keeps above the foot of the page."""
BADGE = 7.5
"""mm by which the number stands out of a card."""
FACE = 3.0
"""mm between the end of a tip and a head: nearer, it looks as if the card is said there."""
WORDS = (3.0, 1.0)
"""mm at the sides, and above and below, that a balloon with its longest words is smaller than its place."""
BALLOON = (6.0, 2.0)
"""mm at the sides, and above and below, that the place of a balloon is larger than most balloons."""


def box_of(slot: dict) -> Box:
    """Corners of a place."""
    x, y, w, h = slot["box"]
    return x, y, x + w, y + h


def _overlap(a: Box, b: Box, gap: float = 0) -> bool:
    return a[0] < b[2] + gap and b[0] < a[2] + gap and a[1] < b[3] + gap and b[1] < a[3] + gap


def badge_of(card: Box) -> Box:
    """The number of a card stands out on its left, wherever in its place the card is."""
    return card[0] - BADGE, card[1] + 1.5, card[0], card[1] + 20


def _hidden(card: Box, thing: Box) -> float:
    w = min(card[2], thing[2]) - max(card[0], thing[0])
    h = min(card[3], thing[3]) - max(card[1], thing[1])
    return max(0, w) * max(0, h) / ((thing[2] - thing[0]) * (thing[3] - thing[1]) or 1)


def start_of(box: Box, target: Spot) -> Spot:
    """Where a tip leaves the place of its card."""
    return min(max(target[0], box[0]), box[2]), min(max(target[1], box[1]), box[3])


def _distance(p: Spot, a: Spot, b: Spot) -> float:
    """From a point to a stretch."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    t = max(0, min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy or 1)))
    return math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy)


def _crosses(a: Spot, b: Spot, box: Box) -> bool:
    return any(
        box[0] < a[0] + (b[0] - a[0]) * i / 60 < box[2] and box[1] < a[1] + (b[1] - a[1]) * i / 60 < box[3] for i in range(61)
    )


def slot_problems(data: dict) -> list[str]:
    """Cards that leave the page, touch each other, the title or the foot; tips that cross, or are long."""
    out, (w, h) = [], data["size_mm"]
    boxes = {n: box_of(s) for n, s in data["slots"].items()}
    zones = {name: (x, y, x + zw, y + zh) for name in ("title", "footer") for x, y, zw, zh in [data[name]]}
    tips = {n: (start_of(boxes[n], s["target"]), tuple(s["target"])) for n, s in data["slots"].items()}
    for n, box in boxes.items():
        tx, ty = tips[n][1]
        if box[0] < 14 or box[1] < 14 or box[2] > w - 6 or not (0 < tx < w and 0 < ty < h):
            out.append(f"slot {n} leaves the page")
        if h / 2 < box[1] and box[3] > data["footer"][1] - AIR:
            out.append(f"slot {n} is less than {AIR} mm above the foot")
        out += [f"slot {n} touches the {name}" for name, zone in zones.items() if _overlap(box, zone)]
        if math.dist(*tips[n]) > LONGEST:
            out.append(f"the tip of {n} is longer than {LONGEST} mm")
        for m, other in boxes.items():
            if int(n) < int(m) and _overlap(box, other, 2):
                out.append(f"slots {n} and {m} touch")
            if n != m and _crosses(*tips[m], box):
                out.append(f"slot {n} hides the tip of {m}")
    return out


def cover_problems(data: dict, picture: Picture, faces: list[tuple[float, float, float]]) -> list[str]:
    """Cards and their numbers over faces, hands, feet, ribbon words, or half over a moment or a building; tips through faces and windows."""
    out = []
    for n, slot in sorted(data["slots"].items(), key=lambda item: int(item[0])):
        box, target = box_of(slot), tuple(slot["target"])
        start = start_of(box, target)
        if any(box[0] < x < box[2] and box[1] < y < box[3] for r in data["ribbons"] for x, y in r["line"]):
            out.append(f"slot {n} covers ribbon words")
        for kind, things in (("moment", picture.moments), ("building", picture.buildings)):
            out += [f"slot {n} lies over a {kind} at {t[0]:.0f},{t[1]:.0f}" for t in things if _hidden(box, t) > MOST_HIDDEN]
        for x, y, r in faces:
            if box[0] - r * 0.6 < x < box[2] + r * 0.6 and box[1] - r * 0.6 < y < box[3] + r * 0.6:
                out.append(f"slot {n} covers a face at {x:.0f},{y:.0f}")
            elif math.dist((x, y), target) < r + FACE:
                out.append(f"the tip of {n} ends in a face at {x:.0f},{y:.0f}")
            elif _distance((x, y), start, target) < r * 0.8:
                out.append(f"the tip of {n} runs through a face at {x:.0f},{y:.0f}")
        for area, name in ((box, "slot"), (badge_of(box), "the number of slot")):
            out += [
                f"{name} {n} covers a {kind} at {(a + c) / 2:.0f},{(b + d) / 2:.0f}"
                for figure in picture.figures
                for kind in ("hand", "foot")
                for a, b, c, d in figure.part(kind)
                if _overlap(area, (a, b, c, d))
            ]
        out += [f"the tip of {n} runs through windows" for b in picture.buildings if _crosses(start, target, b)]
    return out


def voice_problems(data: dict, picture: Picture, faces: list[tuple[float, float, float]]) -> list[str]:
    """Balloons over faces, cards, ribbon words or each other; tails that end in no mouth or run through a face."""
    out = []
    cards = {n: box_of(s) for n, s in data["slots"].items()}
    voices = {n: box_of(v) for n, v in data.get("voices", {}).items()}
    for n, box in voices.items():
        mouth = tuple(data["voices"][n]["target"])
        middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        core = (box[0] + BALLOON[0], box[1] + BALLOON[1], box[2] - BALLOON[0], box[3] - BALLOON[1])
        out += [f"voice {n} touches card {m}" for m, card in cards.items() if _overlap(core, card)]
        out += [f"voices {n} and {m} touch" for m, other in voices.items() if int(n) < int(m) and _overlap(core, other)]
        if any(core[0] < x < core[2] and core[1] < y < core[3] for r in data["ribbons"] for x, y in r["line"]):
            out.append(f"voice {n} covers ribbon words")
        near = min((math.dist(mouth, (x, y)) / r for x, y, r in faces), default=9)
        if not 0.55 < near < 2.4:
            out.append(f"the tail of voice {n} ends {near:.1f} heads from the nearest face")
        words = (box[0] + WORDS[0], box[1] + WORDS[1], box[2] - WORDS[0], box[3] - WORDS[1])
        for x, y, r in faces:
            if math.hypot(max(words[0] - x, 0, x - words[2]), max(words[1] - y, 0, y - words[3])) < r:
                out.append(f"voice {n} covers a face at {x:.0f},{y:.0f}")
            elif _distance((x, y), middle, mouth) < r * 0.5:
                out.append(f"the tail of voice {n} runs through a face at {x:.0f},{y:.0f}")
    return out
