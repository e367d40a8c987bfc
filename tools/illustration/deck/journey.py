"""One land from a polder through a city to a harbour, in one day: where sectors meet on a page that is too small for three pictures.

The sky goes over from noon to evening without a cut, and the grounds meet at the places that the words of the page leave free. Millimetres of the page
for `Page`, of a row of cards for everything drawn.
"""

from __future__ import annotations

from dataclasses import dataclass

from .. import buildings, nature, props
from ..svg import clip, colour, ids, mark, num, path, rect, stroke
from .contract import BACK, BLEED, FRONT, HORIZON, LOWEST
from .land import LIGHTS, QUAY, SQUARE, canal_houses, sun
from .page import Page
from .road_end import GROUNDS
from .row import across

DAY = ((0, "middag-1"), (0.4, "middag-2"), (0.62, "middag-3"), (0.76, "laat-3"), (0.88, "gloed"), (1, "goud-2"))
"""The sky from the upper left to where the sun goes down: share of the way, palette key; light enough everywhere for words in ink."""


@dataclass(frozen=True)
class Stretch:
    """Where the grounds meet (mm of the page), and where on the horizon a church, a row of houses and a ship stand."""

    meets: tuple[float, float]
    church: float
    houses: tuple[float, float]
    harbour: float


def _sky(page: Page) -> str:
    """Blue at the upper left, and at the lower right the light of the evening."""
    width, low, name = page.size[0], page.y(HORIZON) + 1, ids.new()
    body = "".join(f'<stop offset="{num(at, 3)}" stop-color="{colour(key)}"/>' for at, key in DAY)
    line = f'x1="{num(width * 0.5)}" y1="{num(-low * 0.5)}" x2="{num(width)}" y2="{num(low)}"'
    defs = f'<defs><linearGradient id="{name}" gradientUnits="userSpaceOnUse" {line}>{body}</linearGradient></defs>'
    return mark("sky", defs + rect(-BLEED, -BLEED, width + 2 * BLEED, low + BLEED, f"#{name}"))


def _grounds(which: str, shore: float, quay: float, last: float, top: float, low: float) -> str:
    """One band of ground: the square, over it the end of the meadow and the edge of the quay, which run on from band to band."""
    po, vo, mbo = (getattr(GROUNDS[world], which) for world in ("po", "vo", "mbo"))
    slope = lambda y: (y - BACK) * 0.28
    a, b, c = shore + slope(top), shore + slope(low), quay + slope(top) * 0.4
    meadow = path(f"M0 {top}H{num(a)}C{num(a + 1.6)} {num(top + (low - top) * 0.4)} {num(b - 1.6)} {num(top + (low - top) * 0.6)} {num(b)} {low}H0Z", po)
    return rect(0, top, last, low - top, vo) + meadow + path(f"M{num(c)} {top}H{num(last)}V{low}H{num(quay + slope(low) * 0.4)}Z", mbo)


def _far(shore: float, quay: float, last: float) -> str:
    """Water, deeper towards the harbour, and hills that go down to it."""
    defs, paint = across(shore, last, ((0, SQUARE.far), ((quay - shore) / (last - shore), SQUARE.far), (1, QUAY.far)))
    water = mark("water", defs + rect(shore - 12, HORIZON, last - shore + 12, BACK - HORIZON + 1, paint))
    n, crest = num(shore * 0.3), HORIZON - 5
    hills = f"M0 {BACK + 1}V{HORIZON - 2}C{n} {crest} {num(shore * 0.4)} {crest} {num(shore * 0.56)} {HORIZON - 2.4}"
    hills += f"C{num(shore * 0.72)} {HORIZON - 6} {num(shore * 0.84)} {HORIZON - 1} {num(shore - 2)} {HORIZON + 4}Q{num(shore + 3)} {BACK} {num(shore + 5)} {BACK + 1}Z"
    return water + path(hills, "heuvel-2")


def _paving(first: float, last: float) -> str:
    """The joints of square and quay, and the kerb along the water."""
    rows = (BACK + 1.3, BACK + 5.9, BACK + 11.5)
    level = "".join(f"M{num(first)} {num(y)}H{num(last)}" for y in rows[1:])
    upright = "".join(
        f"M{num(x)} {num(top)}V{num(low)}" for i, (top, low) in enumerate(zip(rows, (*rows[1:], FRONT), strict=True)) for x in _every(first + 4 + 6 * (i % 2), last, 12)
    )
    return stroke(level + upright, "steen-d", 0.35, "butt") + rect(first, BACK - 0.2, last - first, 1.3, "leisteen")


def _every(first: float, last: float, step: float) -> list[float]:
    return [first + i * step for i in range(int((last - first) / step) + 1)]


def land(page: Page, stretch: Stretch) -> str:
    """Everything behind the road."""
    last = page.at(page.size[0] + BLEED)
    shore, quay = (page.at(x) for x in stretch.meets)
    church = page.at(stretch.church)
    village = buildings.church(church, 53.4, 12, "heuvel-1") + "".join(nature.tree(church + dx, 54.4, h, "boom-2", "populier") for dx, h in ((8, 9), (12, 7)))
    beyond = sun(LIGHTS["t5-tijd"], page.at(page.size[0] - 13), 47, 7)
    beyond += canal_houses(page.at(stretch.houses[0]), page.at(stretch.houses[1]), LIGHTS["t3-tafel"], 1)
    beyond += props.crane(page.at(stretch.harbour), 54.6, 20, "kamer-3-dd")
    waves = stroke("".join(f"M{num(x)} {57.6 + i % 2 * 3}h7" for i, x in enumerate(_every(shore + 9, last - 8, 19))), "golf", 0.5)
    near = waves + props.ship(page.at(stretch.harbour) + 15, 60.6, 0.36)
    ends = (FRONT, LOWEST + page.lift / page.land + 4)
    back, front = (mark("ground", _grounds(which, shore, quay, last, top, low)) for which, top, low in (("back", BACK, ends[0]), ("front", *ends)))
    paving = clip(f"M{num(shore + 3)} {BACK - 2}L{num(shore + 9)} {FRONT}H{num(last)}V{BACK - 2}Z", _paving(shore, last))
    return _sky(page) + page.row(beyond + _far(shore, quay, last) + village + near + back + paving + front)
