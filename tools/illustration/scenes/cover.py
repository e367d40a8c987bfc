"""The wrap-round cover that the three worlds share, 297 x 210 mm: the school on the back (left), the leader on the front.

Quiet sky for type: back x 12 .. 136, y 15 .. 62; front x 160 .. 285, y 10 .. 62. The strip of paper from y 185 is the
template's; the picture goes on under it. The booklet cuts the cover in two at x 148.5: nothing small stands within 10 mm.
"""

from __future__ import annotations

from collections.abc import Callable

from ..braid import Braid
from ..cast import WALKERS
from ..moments import moment
from ..pose import STAND, Pose
from ..rig import put, seated
from ..svg import document, group, ids, layer, rect
from .compose import HERO, hero
from .layout import Spot

HORIZON, EDGE = 98, 6
SCALE = 297 / 841
"""Of a cover to a poster: paving is drawn for the poster."""
CONTROL = [
    (264, 103), (268, 106), (264, 109), (230, 112), (170, 114), (110, 116), (40, 122), (6, 132), (-2, 148), (22, 162), (70, 168), (120, 168),
    (168, 163), (222, 154), (276, 163), (330, 166),
]  # fmt: skip
POND = "M456 680C456 570 462 446 500 404C530 388 580 388 610 404C648 446 656 570 656 680Z"
"""Water under the bridge; drawn at 0.4."""
LEADER = Spot(222, 154.4, 0.54)
MOMENTS = {1: Spot(176, 138, 0.26), 9: Spot(270, 149, 0.22, True), 7: Spot(121, 148, 0.24)}


def _width(x: float, y: float) -> float:
    return max(0.7, min(8.4, 0.7 + (y - 100) * 0.02 + max(0, y - 132) * 0.22)) * (1 - 0.22 * max(0, 1 - abs(x - 222) / 60) * (y > 148))


def _friends(sector: str, k: float) -> str:
    """A learner who waves, and somebody who rides onto the bridge."""
    cast = WALKERS[sector]
    friend = cast.learners[{"po": 0, "vo": 2, "mbo": 0}[sector]]
    size = k * (0.9 if sector == "po" else 0.8)
    out = put(friend, STAND, 245, 157.4, size, True, mood="laugh", nod=-12, hands=((25, -82), (-11, -39)), name="friend")
    return out + seated(cast.roller, 162.6, 166.6, 0.235, False, hands=((18, -66), (4, -38)), name="roller")


def cover(
    sector: str,
    land: Callable[[], str],
    buildings: Callable[[], str],
    bridge: Callable[[bool, float, float, float], str],
    front: Callable[[], str],
    people: str = "",
    moments: dict[int, Spot] = MOMENTS,
    casts: dict[int, str] | None = None,
    stance: Pose = HERO,
    leader: Spot = LEADER,
    lead: str = "",
) -> tuple[str, dict]:
    """Cover, 297 x 210 mm + 3 mm bleed, and its facts. Where sectors meet, `people` are on the bridge beside the leader, and `casts`
    says which sector plays a moment; `stance` is how the leader of sector `lead` stands, and where."""
    ids.reset(sector + "c")
    cast, k = WALKERS[lead or sector], 0.40
    play = lambda n: (casts or {}).get(n, sector)
    braid = Braid(CONTROL, _width, 0.78, lambda w: 9 if w > 4 else 13, 0.58, pin_x=96)
    far = braid.index(2, 136)  # up to here the road runs behind the school
    people = people or _friends(sector, k)
    art = [
        layer("land", land() + braid.draw(0, far, edge="lintrand") + buildings()),
        layer("bridge", bridge(False, 222, 149.6, k * 0.86)),
        layer("braid", braid.draw(far - 1, edge="lintrand")),
        layer("moments", "".join(group(moment(n, play(n)), s.x, s.y, s.k, s.flip) for n, s in moments.items())),
        layer("leader", people + hero(cast.leader, leader, stance) + bridge(True, 222, 149.6, k * 0.86)),
        layer("foreground", front()),
    ]
    facts = {
        "size_mm": [297, 210],
        "bleed_mm": 3,
        "fold_x": 148.5,
        "band": [0, 185, 297, 25],
        "type_back": [12, 15, 124, 47],
        "type_front": [160, 10, 125, 52],
    }
    return document("".join(art) + layer("band", rect(-4, 185, 305, 30, "papier")), 297, 210, 3), facts
