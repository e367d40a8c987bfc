"""The world where sectors meet: one land and one day, from a polder in the morning over a city at noon to a harbour at dusk, or a part of it.

Nothing cuts it. Sky and ground change colour from left to right, trees and houses stand where one skyline becomes another.
Page millimetres.
"""

from __future__ import annotations

from .. import buildings, nature, props
from ..meeting import ALL, Meeting
from ..svg import circle, clip, group, mark, path, rect, smooth, stroke
from . import harbour, square

Stops = tuple[tuple[float, str], ...]
_SKY: Stops = (
    (0, "ochtend-2"), (0.2, "ochtend-1"), (0.38, "middag-2"), (0.52, "middag-1"), (0.6, "azuur"), (0.8, "avond-2"), (0.93, "avond-1"), (1, "pruim"),
)  # fmt: skip
_BACK: Stops = ((0, "weide"), (0.14, "weide"), (0.28, "bol-2"), (0.4, "namiddag-1"), (0.5, "namiddag-2"), (0.6, "zand"), (0.94, "kamer-5-d"), (1, "kamer-5-d"))
_FRONT: Stops = ((0, "oever"), (0.14, "oever"), (0.26, "bol-2"), (0.4, "namiddag-1"), (0.5, "namiddag-2"), (0.62, "steen-l"), (0.96, "kamer-5"), (1, "kamer-5"))
"""Colours of the land from left to right: over long stretches and over colours in between, so that nowhere a line shows where one
world begins."""
_NOON = 0.6
"""Up to here (share of the width) it is morning and noon, and the land is green or sand; from here on the harbour begins."""
_SQUARE = {"back": "zand", "front": "steen-l"}
_SKY_LEAN, _LAND_LEAN = 0.14, -0.1
"""Further down the dusk comes further over the square; in front the meadow does. Leaning, no colour makes an upright edge."""


def _across(name: str, width: float, height: float, stops: Stops, lean: float) -> str:
    """A gradient from left to right; `lean` is how much further left (share of the width) its colours lie at the foot."""
    text = "".join(f'<stop offset="{o:g}" stop-color="var(--{k})"/>' for o, k in stops)
    # the colour at (x, y) is that of the share x / width + lean * y / height
    across, down = 1 / width, lean / height
    size = across**2 + down**2
    return f'<defs><linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="{across / size:.2f}" y2="{down / size:.2f}">{text}</linearGradient></defs>'


def _part(stops: Stops, meeting: Meeting, square: str = "") -> Stops:
    """The colours of the worlds that meet: without a harbour those of the morning and noon go on to the right, without a polder those of
    the square (`square`, or of noon) to the left."""
    if not meeting.has("mbo"):
        early = [(o, k) for o, k in stops if o <= _NOON]
        return tuple((o / early[-1][0], k) for o, k in early) if not square else (*early, (1, square))
    if not meeting.has("po"):
        late = tuple((o, k) for o, k in stops if o > _NOON)
        return ((0, square), (0.4, square), *late) if square else ((0, "middag-2"), (0.4, "middag-1"), (_NOON, "azuur"), *late)
    return stops


def sky(width: float, horizon: float, edge: float, title: float = 1, lean: float = _SKY_LEAN, meeting: Meeting = ALL) -> str:
    """Morning at the left, dusk at the right, the rising and the setting sun in it; `title` is the share of the width that stays
    light enough for words in ink."""
    noon = _NOON  # up to here the sky stretches with the title, from there it is dusk in what is left
    day = _part(_SKY, meeting)
    light = day if not meeting.has("mbo") else tuple((o * title if o <= noon else 1 - (1 - o) * (1 - noon * title) / (1 - noon), k) for o, k in day)
    out = _across("day-sky", width, horizon, light, lean) + rect(-edge, -edge, width + 2 * edge, horizon + edge + 30, "#day-sky")
    k = width / 841
    for world, at, size, key, alpha in (("po", 118, 40, "zon-l", 1), ("mbo", 786, 34, "gloed", 0.7)):
        if not meeting.has(world):
            continue
        x, y, r = at * k, horizon + size * 0.3 * k, size * (0.3 + 0.7 * k)
        out += "".join(circle(x, y, r * s, "gloed", a * alpha) for s, a in ((3.6, 0.14), (2.7, 0.2), (1.8, 0.34))) + circle(x, y, r, key)
    if not meeting.has("mbo"):
        return out
    stars = ((0.86, 62, 0.8), (0.9, 112, 0.7), (0.955, 84, 1), (0.975, 128, 0.8), (0.83, 92, 0.7))
    return out + "".join(circle(width * sx, horizon * sy / 196, r * (0.3 + 0.7 * k), "papier") for sx, sy, r in stars)


def far(width: float, horizon: float, city: tuple[float, float], k: float = 1, meeting: Meeting = ALL) -> str:
    """The skyline: hills with a church and turbines, houses from `city[0]` to `city[1]`, cranes behind the water at the right. Without
    a polder the houses begin at the left, without a harbour they go on to the right, without a city trees stand between."""
    first, last = city
    if not meeting.has("mbo"):
        last = width + 20
    elif not meeting.has("vo"):
        last = first + 60
    out = _hills(first, horizon, k) if meeting.has("po") else ""
    if meeting.has("mbo"):
        dock = group(harbour.far(0, 700, ((664, 60, True), (812, 82, True)) if meeting.has("vo") else ((560, 70, False), (664, 60, True), (812, 82, True))), width - 841, horizon)
        out += clip(f"M{last - 20} {horizon - 120}H{width + 20}V{horizon + 60}H{last - 20}Z", dock)
    if meeting.has("vo"):
        first = first if meeting.has("po") else -20
        houses = square.gables(0, 0, max(4, round((last - first) / (31 * k))), tall=0.74)
        out += clip(f"M{first} {horizon - 120}H{last}V{horizon + 10}H{first}Z", group(houses, first, horizon + 4, k))
    return out + (_trees(city[0], horizon, k) if meeting.has("po") else "")


def _hills(first: float, horizon: float, k: float) -> str:
    hills = path(f"M-20 4Q{first * 0.4:.0f} -6 {first + 30:.0f} 2V40H-20Z", "heuvel-2") + path(f"M-20 11Q{first * 0.6:.0f} 2 {first + 30:.0f} 12V60H-20Z", "heuvel-3")
    land = buildings.church(first * 0.72, 9, 32 * k) + "".join(props.turbine(first * 0.16 + x * k, 10, h * k, a) for x, h, a in ((0, 44, 12), (22, 38, 50), (44, 42, 88)))
    return group(land + hills, 0, horizon)


def _trees(first: float, horizon: float, k: float) -> str:
    return "".join(nature.tree(first + dx, horizon + 8 + dy, h * k, key, kind) for dx, dy, h, key, kind in (
        (-34, 2, 22, "boom-2", "populier"), (-25, 1, 26, "boom-2", "populier"), (-16, 2, 23, "boom-2", "populier"), (-6, 4, 28, "bos", "wolk"), (8, 5, 20, "boom", "wolk")))


def ground(width: float, height: float, horizon: float, edge: float, quay: float, meeting: Meeting = ALL) -> str:
    """Meadow, square and quay as one ground without a seam; the quay begins lower, behind water, right of `quay`."""
    w, low, dock = width + edge, height + edge, meeting.has("mbo")
    quay = quay if dock else w + 60
    top = f"M{-edge} {horizon + 16}Q{quay * 0.3:.0f} {horizon + 8} {quay * 0.6:.0f} {horizon + 6}H{quay - 40}C{quay - 10} {horizon + 6} {quay - 14} {horizon + 44} {quay + 40} {horizon + 44}H{w}"
    front = [(-edge, horizon + 132), (width * 0.14, horizon + 122), (width * 0.34, horizon + 134), (width * 0.56, horizon + 124), (width * 0.78, horizon + 134), (w, horizon + 126)]
    back, near = (_part(stops, meeting, _SQUARE[which]) for which, stops in (("back", _BACK), ("front", _FRONT)))
    defs = _across("day-back", width, height, back, _LAND_LEAN) + _across("day-front", width, height, near, _LAND_LEAN)
    out = mark("ground", path(f"{top}V{low}H{-edge}Z", "#day-back") + path(f"{smooth(front)}V{low}H{-edge}Z", "#day-front"))
    kerb = f"M{quay - 40} {horizon + 6}C{quay - 10} {horizon + 6} {quay - 14} {horizon + 44} {quay + 40} {horizon + 44}H{w}"
    return defs + out + (stroke(kerb, "leisteen", 3) + stroke(kerb, "zon-d", 1.4) if dock else "")


def fields(horizon: float, vanish: float, span: float) -> str:
    """Bulb fields in the green part, narrow at the horizon; `span` is their width at the near side."""
    y = horizon
    keys = ["heuvel-4", "bol-3", "heuvel-5", "bol-4", "heuvel-5", "bol-1", "heuvel-4", "weide"]
    field = f"M{vanish - span * 0.34} {y + 17}H{vanish + span * 0.34}L{vanish + span * 0.5} {y + 46}Q{vanish} {y + 54} {vanish - span * 0.52} {y + 49}Z"
    return nature.stripes(vanish - 1170, vanish + 1030, y + 126, (vanish, y - 38), keys, 96, field)


def steps(width: float, height: float, horizon: float, meeting: Meeting = ALL) -> str:
    """A few slabs where the ground is paved: there, not everywhere, so that one ground goes on."""
    first, low = (width * 0.5, width * 0.42) if meeting.has("po") else (-20, -20)
    shape = f"M{first} {horizon + 60}H{width + 20}V{height + 20}H{low}Z"
    return clip(shape, square.slabs(width, height, horizon + 64, 20, "papier", 0.55))
