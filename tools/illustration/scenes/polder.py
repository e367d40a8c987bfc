"""The world of po: a polder in the morning, flat to the horizon, a stone bridge low and in the middle. Page millimetres."""

from __future__ import annotations

from .. import buildings, nature, props
from ..lettering import words
from ..moments.kit import cat, heron
from ..svg import circle, clip, group, mark, path, rect, stroke


def sky(width: float, horizon: float, sun: tuple[float, float, float], edge: float) -> str:
    """Morning sky and the rising sun, paler than the ribbon that runs before it."""
    x, y, r = sun
    halos = "".join(circle(x, y, r * k, "gloed", a) for k, a in ((2.9, 0.22), (2.15, 0.30), (1.55, 0.42)))
    return nature.sky(width, horizon + 40, horizon, edge) + halos + circle(x, y, r, "zon-l")


def far(horizon: float, church: float = 252, turbines: float = 128, poplars: bool = True) -> str:
    """A church, turbines and poplars along the horizon; 841 wide."""
    out = buildings.church(church, 9, 32)
    out += "".join(props.turbine(turbines + x, 10, h, a) for x, h, a in ((0, 44, 12), (20, 38, 50), (40, 42, 88)))
    out += path("M-20 4Q210 0 420 4T861 2V60H-20Z", "heuvel-2") + path("M-20 10Q240 6 480 11T861 7V60H-20Z", "heuvel-3")
    out += "".join(nature.tree(x, 16 + i % 2, 20 - i * 0.6, "boom-2", "populier") for i, x in enumerate((640, 649, 658, 667, 676) * poplars))
    return group(out, 0, horizon)


def lots(horizon: float, vanish: float, farms: float = 50) -> str:
    """Bulb fields and ditches that run to one point, and a farm or two, `farms` right of it."""
    y = horizon
    out = rect(-20, y + 15, 881, 60, "heuvel-4")
    keys = ["heuvel-4", "bol-3", "heuvel-5", "bol-4", "heuvel-5", "bol-1", "heuvel-4", "weide"]
    field = f"M{vanish - 118} {y + 16}H{vanish + 100}L{vanish + 180} {y + 50}Q{vanish} {y + 58} {vanish - 190} {y + 54}Z"
    out += nature.stripes(vanish - 1170, vanish + 1030, y + 126, (vanish, y - 38), keys, 96, field)
    ditches = "".join(f"M{vanish} {y - 38}L{vanish + dx} {y + 124}" for dx in (-770, -510, 490, 780))
    out += clip(f"M-20 {y + 15}H861V{y + 60}H-20Z", stroke(ditches, "water-d", 2.2))
    farm = buildings.house(0, 0, 12) + buildings.house(15, -1, 11, "gloed", kind="trap") + buildings.house(26, 0, 12, "papier", "petrol")
    trees = "".join(nature.tree(x, -2, 15, "bos") for x in (-22, -12, 46))
    return out + group(trees + farm, vanish + farms, y + 22)


def meadow(width: float, height: float, y: float, edge: float, depth: float = 74) -> str:
    """Grass from y down; lighter in front, from `depth` on."""
    w, low = width + edge, height + edge
    back = path(f"M{-edge} {y + 6}Q{width * 0.24} {y - 8} {width * 0.5} {y + 1}T{w} {y - 3}V{low}H{-edge}Z", "weide")
    front = path(f"M{-edge} {y + depth}Q{width * 0.14} {y + depth - 10} {width * 0.36} {y + depth}T{width * 0.74} {y + depth - 4}T{w} {y + depth + 12}V{low}H{-edge}Z", "oever")
    return mark("ground", back + front)


def flowers(spots: tuple[tuple[float, float], ...]) -> str:
    """Tufts of small flowers."""
    parts = ((0, 0, 1.4, "wit"), (6, 2.4, 1.2, "zon"), (-5, 3, 1.2, "zon"), (3, 5.6, 1.3, "wit"))
    return "".join(circle(x + dx, y + dy, r, key) for x, y in spots for dx, dy, r, key in parts)


def blades(spots: tuple[tuple[float, float, float], ...]) -> str:
    """Long strokes in the grass."""
    return "".join(stroke(f"M{x} {y}q{w / 2} -3.4 {w} 0", "halm", 1.8) for x, y, w in spots)


def bridge(front: bool, x: float, y: float, k: float = 1) -> str:
    """Stone bridge with its crown at (x, y)."""
    place = lambda part: group(part, x - 478 * k, y - 396 * k, k)
    if front:
        return place(buildings.rails(True, "petrol-d"))
    return place(buildings.rails(False) + mark("ground", buildings.stone_bridge()) + buildings.shoulders())


def school(x: float, y: float, k: float) -> str:
    """Village school with a cat on the solar panels; ground-left corner at (x, y)."""
    return group(mark("building", buildings.village_school()) + cat(176, -136, 1.05), x, y, k)


def institute(x: float, y: float, k: float, sign: str = "PABO") -> str:
    """The institute with its name on the façade and the heron on the roof."""
    board = rect(50, -123, 68, 17, "petrol", 2) + words(sign, 84, -110.2, 12.4, "wit", middle=True)
    return group(mark("building", buildings.institute()) + board + heron(137, -123, 0.9), x, y, k)
