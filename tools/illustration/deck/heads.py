"""Heads of pages: a quiet sky for a title and, at the right, one small scene, another for every product. Millimetres of the page.

A head is as large as its place on the page, so that nothing is cut off by chance. Ground and road are those of the cards; the
scene stands at `at`, and the layout lays its paper over the lowest `lift` mm.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .. import buildings, props, stage_props
from ..cast import WALKERS, Cast
from ..moments import setting
from ..moments.kit import floor, steam
from ..moments.relation import bench
from ..pose import REST, STAND
from ..rig import put
from ..svg import circle, document, group, ids, mark, path, rect, stroke
from . import dramas as d
from . import samen
from .contract import BLEED, HEIGHT, LOWEST, WIDTH, Road
from .land import LIGHTS, canal_houses, sun
from .road_end import GROUNDS, plain

NOON = {"po": "t3-tafel", "vo": "t3-tafel", "mbo": "haven"}
"""The light of a head: noon, and over the harbour the last light in which ink still reads."""


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


@dataclass(frozen=True)
class Scene:
    """What stands on a page: `draw` by sector round (0, 0), `scale` in mm a person unit; `world` is where sectors meet."""

    page: Page
    at: float
    scale: float
    draw: Callable[[str], str]
    world: str


def _story(sector: str) -> str:
    """The leader tells, three listen."""
    cast = WALKERS[sector]
    order = {"po": (2, 1, 3), "vo": (2, 0, 3), "mbo": (2, 1, 0)}[sector]
    spots = ((76, -5, "knees"), (52, 0, "knees"), (29, 3, "up"))
    circle_of = "".join(
        d.listener(cast.learners[i], x, y, arms, nod=-14, **({"apron": None} if cast.learners[i].apron else {})) for i, (x, y, arms) in zip(order, spots, strict=True)
    )
    seat = rect(-52, -18, 28, 18, "hout", 2) + rect(-54, -20, 32, 4, "hout-licht", 1.4)
    return d.story(cast.leader, seat, circle_of, reading=False)


def _interview(asks: Cast, tells: Cast) -> str:
    """The leader asks and notes, the student tells, a mug in hand."""
    note = group(props.in_hand("klembord", "papier"), 13, -53, 1.1, angle=-8)
    out = put(asks.leader, STAND, -27, 0, hands=((13, -50), (8, -56)), head="side", prop=note, mood="smile", nod=2, name="interview leader")
    mug = group(props.in_hand("mok", "azuur"), 12, -54, 1.3)
    out += put(
        tells.student, STAND, 28, 0, flip=True, hands=((12, -52), (-24, -68)), elbows=(1, -1), grip=("fist", "open"), head="side", prop=mug, mood="talk",
        name="interview student",
    )
    return out + steam(16, -62)


def _scope(sector: str) -> str:
    return d.look(WALKERS[sector].leader, -10)


SCENES = {
    "leiderskaart": Scene(Page((148, 49), 0.36, 2.4), 120, 0.25, _story, "mbo"),
    "vooraf": Scene(Page((148, 66), 0.44, 3.4), 128, 0.25, lambda sector: bench(setting(sector)), "vo"),
    "terugkijk": Scene(Page((105, 52), 0.34, 2.2), 81.5, 0.21, _scope, "po"),
    "interview": Scene(Page((210, 62), 0.44, 3.2), 160, 0.36, lambda sector: _interview(WALKERS[sector], WALKERS[sector]), "vo"),
}
"""By the name of the file."""
FEET = 94.0
"""y on a card where people of a scene stand."""
LONG = Page((210, 84), 0.54, 3.4)
"""The head with the table: its lower 69 mm on the guide, all of it in the booklet."""
BRIDGE = Page((210, 62), 0.5, 4.4)
"""The head of the card on words between sectors."""


def head(name: str, sector: str) -> str:
    """The head of the pages of one product."""
    ids.reset(f"{sector}kop{name[:3]}-")
    scene = SCENES[name]
    page, world = scene.page, scene.world if sector == "samen" else sector
    out = page.land_of(world, NOON[world])
    if name == "terugkijk":
        far = {"po": buildings.village_small, "vo": buildings.block_school, "mbo": buildings.workshop}[world]
        out += group(far(0, 0, 24), page.size[0] - 9.8, page.y(55), 0.31)
    people = _interview(WALKERS["mbo"], WALKERS["po"]) if (name, sector) == ("interview", "samen") else scene.draw(world)
    return document(out + group(people, scene.at, page.y(FEET), scene.scale), *page.size, BLEED)


# ---------------------------------------------------------------- the table on the long bridge
_BUILT = {"po": ("steen", "steen-d", "water"), "vo": ("beton", "beton-d", "water"), "mbo": ("heuvel-1", "petrol", "instituut")}
"""Deck, face and water of the bridge of a world."""


def _span(world: str, first: float, last: float, arches: int) -> str:
    """A long level bridge on a row of cards: the water under it, its arches and its deck."""
    deck, face, water = _BUILT[world]
    out = mark("water", path(f"M{first + 14} 64H{last - 14}L{last - 4} {LOWEST}H{first + 4}Z", water))
    step = (last - first - 12) / arches
    arch = "".join(f"M{first + 9 + i * step:.2f} {LOWEST}V99Q{first + 6 + (i + 0.5) * step:.2f} 87.6 {first + 3 + (i + 1) * step:.2f} 99V{LOWEST}Z" for i in range(arches))
    out += rect(first, 89, last - first, LOWEST - 89, face) + path(arch, water)
    return out + floor(rect(first, 71.4, last - first, 18, deck)) + stroke(f"M{first} 89.4H{last}", face, 1, "butt")


def _trio() -> str:
    """Three leaders and one table: two carry, the third lifts it from behind."""
    load = d.board(58) + d.pile(-36) + d.vase(36)
    middle = put(WALKERS["vo"].leader, REST, 0, -3, grab=((17, -45), (-17, -45)), elbows=(-1, 1), between=group(load, 0, -47), mood="laugh", name="table leader vo")
    return middle + d.carry(WALKERS["po"].leader, WALKERS["mbo"].leader, "", 54)


def _pair(sector: str) -> str:
    cast = WALKERS[sector]
    vice = rect(-26, -4, 10, 4, "leisteen", 1) + rect(-24, -9, 3.4, 6, "staal", 0.6) + rect(-19, -9, 3.4, 6, "staal", 0.6)
    things = {
        "po": d.pile(-17) + d.vase(6),
        "vo": group(props.in_hand("laptop"), -12, -1, 1.2) + d.vase(10),
        "mbo": vice + stage_props.toolbox(14, 0, 0.8, "accent-500") + circle(-4, -3, 2.6, "staal"),
    }[sector]
    return d.carry(cast.leader, cast.educator, d.board() + things)


def _bridge(page: Page, at: float, half: float, arches: int, cuts: tuple[samen.Line, samen.Line], hours: dict[str, str], far: dict[str, str]) -> str:
    """Three worlds with one bridge through them; `far` stands on their horizons."""
    span = lambda world: page.row(far.get(world, "") + _span(world, page.at(at - half), page.at(at + half), arches))
    parts = {world: page.land_of(world, hours[world]) + span(world) for world in hours}
    return samen.panes(cuts, parts, -BLEED, page.size[0] + BLEED, -BLEED, page.size[1] + BLEED)


def table(sector: str) -> str:
    """A wide sky for a title; at the right one table goes over a long bridge. 210 x 84."""
    ids.reset(f"{sector}kop-")
    page, at, half = LONG, 160.0, 42.0
    if sector == "samen":
        land = _bridge(page, at, half, 5, (((133, 0), (125, 84)), ((180, 0), (188, 84))), samen.HOURS, {})
        people = _trio()
    else:
        land = page.land_of(sector, NOON[sector]) + page.row(_ends(sector, page.at(at - half), page.at(at + half)) + _span(sector, page.at(at - half), page.at(at + half), 5))
        people = _pair(sector)
    return document(land + page.road() + group(people, at, page.y(87.8), 0.345), *page.size, BLEED)


def _ends(sector: str, first: float, last: float) -> str:
    """School and teacher college behind the ends of a bridge."""
    school = {"po": lambda: group(buildings.facade_po(12), 0, 0, 0.34), "vo": lambda: group(buildings.facade_vo(12), 0, 0, 0.3), "mbo": lambda: group(buildings.facade_mbo(12), 0, 0, 0.32)}[sector]
    key, kind = {"po": ("pruim", ""), "vo": ("pruim", "koepel"), "mbo": ("petrol", "kas")}[sector]
    college = buildings.institute(key, kind) if kind else buildings.institute()
    return group(school(), first - 12, 67) + group(college, last - 14, 67, 0.16)


def bridge() -> str:
    """One long bridge from the morning to the evening; three leaders of three sectors carry one table over it. 210 x 62."""
    ids.reset("samenbrug-")
    page = BRIDGE
    hours = {"po": "t1-waarom", "vo": "t3-tafel", "mbo": "haven"}
    far = {
        "po": sun(LIGHTS["t1-waarom"], page.at(34), 48, 10) + buildings.village_small(page.at(46), 55, 22),
        "vo": canal_houses(page.at(72), page.at(138), LIGHTS["t3-tafel"], 1),
        "mbo": props.crane(page.at(166), 54.4, 26, "kamer-3-dd") + props.ship(page.at(180), 60, 0.4),
    }
    land = _bridge(page, 105, 92, 10, (((72, 0), (66, 62)), ((138, 0), (144, 62))), hours, far)
    return document(land + page.road() + group(_trio(), 105, page.y(87.8), 0.36), *page.size, BLEED)
