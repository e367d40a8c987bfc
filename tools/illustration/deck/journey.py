"""One land from a polder through a city to a harbour, in one day: where sectors meet on a page or a card that is too small for three pictures.

The sky goes over from noon to evening without a cut, and the grounds meet at the places that the words of the page leave free. Where two
sectors meet there are two grounds, and no evening without a harbour. Millimetres of the page for `Page`, of a row of cards for everything drawn.
"""

from __future__ import annotations

from dataclasses import dataclass

from .. import buildings, nature, props
from ..meeting import Meeting
from ..svg import clip, colour, ids, mark, num, path, rect, stroke
from .contract import BACK, BLEED, FRONT, HORIZON, LOWEST
from .land import LIGHTS, QUAY, SQUARE, canal_houses, clouds, sun
from .page import Page
from .road_end import GROUNDS
from .row import across

DAY = ((0, "middag-1"), (0.4, "middag-2"), (0.62, "middag-3"), (0.76, "laat-3"), (0.88, "gloed"), (1, "goud-2"))
"""The sky from the upper left to where the sun goes down: share of the way, palette key; light enough everywhere for words in ink."""
NOON = ((0, "middag-1"), (0.5, "middag-2"), (1, "middag-3"))
"""And where no harbour lies at the end of the day."""


@dataclass(frozen=True)
class Stretch:
    """Where three grounds meet (mm of the page; two meet half way), and where on the horizon a church, a row of houses and a ship stand."""

    meets: tuple[float, float]
    church: float
    houses: tuple[float, float]
    harbour: float


@dataclass(frozen=True)
class _Plan:
    """Where the grounds of one meeting begin and end, in a row of cards; None for one that is not there."""

    shore: float | None  # where the meadow ends
    quay: float | None  # where the harbour begins
    last: float

    @property
    def water(self) -> float:
        """Where the water begins."""
        return self.shore if self.shore is not None else 0


def _plan(page: Page, stretch: Stretch, meeting: Meeting) -> _Plan:
    first, second = meeting.pick(stretch.meets, (sum(stretch.meets) / 2,) * 2)
    return _Plan(page.at(first) if meeting.has("po") else None, page.at(second) if meeting.has("mbo") else None, page.at(page.size[0] + BLEED))


def _sky(page: Page, meeting: Meeting) -> str:
    """Blue at the upper left, and at the lower right the light of the evening."""
    width, low, name = page.size[0], page.y(HORIZON) + 1, ids.new()
    stops = DAY if meeting.has("mbo") else NOON
    body = "".join(f'<stop offset="{num(at, 3)}" stop-color="{colour(key)}"/>' for at, key in stops)
    line = f'x1="{num(width * 0.5)}" y1="{num(-low * 0.5)}" x2="{num(width)}" y2="{num(low)}"'
    defs = f'<defs><linearGradient id="{name}" gradientUnits="userSpaceOnUse" {line}>{body}</linearGradient></defs>'
    return mark("sky", defs + rect(-BLEED, -BLEED, width + 2 * BLEED, low + BLEED, f"#{name}"))


def _grounds(which: str, plan: _Plan, top: float, low: float) -> str:
    """One band of ground: the square, over it the edge of the quay and the end of the meadow, which run on from band to band."""
    po, vo, mbo = (getattr(GROUNDS[world], which) for world in ("po", "vo", "mbo"))
    slope = lambda y: (y - BACK) * 0.28
    out = rect(0, top, plan.last, low - top, vo)
    if plan.quay is not None:
        quay = plan.quay - (9 if plan.quay == plan.shore else 0)  # under the meadow, when nothing lies between
        out += path(f"M{num(quay + slope(top) * 0.4)} {top}H{num(plan.last)}V{low}H{num(quay + slope(low) * 0.4)}Z", mbo)
    if plan.shore is not None:
        a, b = plan.shore + slope(top), plan.shore + slope(low)
        out += path(f"M0 {top}H{num(a)}C{num(a + 1.6)} {num(top + (low - top) * 0.4)} {num(b - 1.6)} {num(top + (low - top) * 0.6)} {num(b)} {low}H0Z", po)
    return out


def _far(plan: _Plan, meeting: Meeting) -> str:
    """Water, deeper towards the harbour, and hills that go down to it."""
    near, deep = (SQUARE.far if meeting.has("vo") else QUAY.far), (QUAY.far if plan.quay is not None else SQUARE.far)
    turn = ((plan.quay if plan.quay is not None else plan.last) - plan.water) / (plan.last - plan.water)
    defs, paint = across(plan.water, plan.last, ((0, near), (turn, near), (1, deep)))
    out = mark("water", defs + rect(plan.water - 12, HORIZON, plan.last - plan.water + 12, BACK - HORIZON + 1, paint))
    if plan.shore is None:
        return out
    shore = plan.shore
    n, crest = num(shore * 0.3), HORIZON - 5
    hills = f"M0 {BACK + 1}V{HORIZON - 2}C{n} {crest} {num(shore * 0.4)} {crest} {num(shore * 0.56)} {HORIZON - 2.4}"
    hills += f"C{num(shore * 0.72)} {HORIZON - 6} {num(shore * 0.84)} {HORIZON - 1} {num(shore - 2)} {HORIZON + 4}Q{num(shore + 3)} {BACK} {num(shore + 5)} {BACK + 1}Z"
    return out + path(hills, "heuvel-2")


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


def _horizon(page: Page, stretch: Stretch, meeting: Meeting, light: bool) -> str:
    """What stands beyond the water: the sun of the evening or a cloud of noon, houses and a crane."""
    out, first, last = "", page.at(stretch.houses[0]), page.at(stretch.houses[1])
    if light:
        out += sun(LIGHTS["t5-tijd"], page.at(page.size[0] - 13), 47, 7) if meeting.has("mbo") else clouds((page.at(page.size[0]) - 20, 40, 15))
    if meeting.has("vo"):
        out += canal_houses(first, last if meeting.has("mbo") else page.at(page.size[0] - 2), LIGHTS["t3-tafel"], 1)
    if meeting.has("mbo"):
        out += props.crane(page.at(stretch.harbour), 54.6, 20, "kamer-3-dd")
    return out


def land(page: Page, stretch: Stretch, meeting: Meeting, sky: bool = True) -> str:
    """Everything behind the road, with or without the sky."""
    plan = _plan(page, stretch, meeting)
    village, near = "", stroke("".join(f"M{num(x)} {57.6 + i % 2 * 3}h7" for i, x in enumerate(_every(plan.water + 9, plan.last - 8, 19))), "golf", 0.5)
    if meeting.has("po"):
        church = page.at(stretch.church)
        village = buildings.church(church, 53.4, 12, "heuvel-1") + "".join(nature.tree(church + dx, 54.4, h, "boom-2", "populier") for dx, h in ((8, 9), (12, 7)))
    if meeting.has("mbo"):
        near += props.ship(page.at(stretch.harbour) + 15, 60.6, 0.36)
    ends = (FRONT, LOWEST + page.lift / page.land + 4)
    back, front = (mark("ground", _grounds(which, plan, top, low)) for which, top, low in (("back", BACK, ends[0]), ("front", *ends)))
    shore = plan.shore if plan.shore is not None else -12
    paving = clip(f"M{num(shore + 3)} {BACK - 2}L{num(shore + 9)} {FRONT}H{num(plan.last)}V{BACK - 2}Z", _paving(max(0, shore), plan.last))
    return (_sky(page, meeting) if sky else "") + page.row(_horizon(page, stretch, meeting, sky) + _far(plan, meeting) + village + near + back + paving + front)
