"""Where a picture stands on a page: the land of the cards, as many times as the page is wide, and what stands on it. Millimetres."""

from __future__ import annotations

from dataclasses import dataclass

from .. import buildings, nature, props
from ..svg import group, rect
from .contract import BLEED, HEIGHT, WIDTH, Road
from .land import LIGHTS, canal_houses, clouds, lantern, sun
from .road_end import GROUNDS, plain


@dataclass(frozen=True)
class Page:
    """Where a head stands: `size` in mm, `land` the scale of the cards, `lift` how much of its foot the paper covers."""

    size: tuple[float, float]
    land: float
    lift: float

    def y(self, card: float) -> float:
        """Height on the page of a height on a card."""
        return self.size[1] - self.lift - (HEIGHT - card) * self.land

    def row(self, content: str) -> str:
        """A row of cards that starts at the left bleed."""
        return group(content, -BLEED, self.y(0), self.land)

    @property
    def cards(self) -> int:
        """How many cards fill the width."""
        return int((self.size[0] + 2 * BLEED) / (WIDTH * self.land)) + 1

    def at(self, x: float) -> float:
        """x in the row of cards of an x on the page."""
        return (x + BLEED) / self.land

    def land_of(self, world: str, hour: str) -> str:
        """Empty land from edge to edge and the sky above it."""
        sky = rect(-BLEED, -BLEED, self.size[0] + 2 * BLEED, self.y(0) + 2 * BLEED, LIGHTS[hour].stops[0])
        under = rect(-BLEED, self.y(HEIGHT), self.size[0] + 2 * BLEED, self.lift + BLEED, GROUNDS[world].front)
        return sky + under + self.row("".join(group(plain(world, hour=hour), i * WIDTH, 0) for i in range(self.cards)) + self.seams())

    def seams(self) -> str:
        """The road over the places where cards meet."""
        return "".join(group(Road().seam(), i * WIDTH, 0) for i in range(1, self.cards))

    def road(self) -> str:
        """The road once more, over what was laid on it."""
        return self.row("".join(group(Road(2).draw(), i * WIDTH, 0) for i in range(self.cards)) + self.seams())


def far(world: str, hour: str, x: float, width: float) -> str:
    """What stands on the horizon of a row of cards, from `x` on."""
    if world == "po":
        return buildings.church(x + 3, 54.6, 12, "heuvel-2") + "".join(nature.tree(x + dx, 55.4, h, "boom-2", "populier") for dx, h in ((13, 9), (17, 7)))
    if world == "vo":
        return canal_houses(x, x + width, LIGHTS[hour], 1)
    return props.crane(x + 6, 54.6, 19, "kamer-3-dd") + props.ship(x + width - 9, 60.4, 0.34)


SCHOOLS = {"po": buildings.facade_po, "vo": buildings.facade_vo, "mbo": buildings.facade_mbo}


def school(world: str, x: float, k: float = 0.5) -> str:
    """The school of a world on the ground behind the road, its left corner at `x` in a row of cards; `k` is its size."""
    near = {"po": lambda: nature.tree(x - 5, 69, 22, "boom"), "vo": lambda: nature.tree(x - 6, 70, 20, "boom"), "mbo": lambda: lantern(x - 5, 71, 26)}[world]()
    return near + group(SCHOOLS[world](10), x, 68, k)


def aloft(world: str, hour: str, x: float, y: float) -> str:
    """The sun of a morning or an evening, a cloud at noon, in a row of cards."""
    return clouds((x, y, 16)) if hour == "t3-tafel" else sun(LIGHTS[hour], x, y, 7)
