"""Small pieces of house art that templates place by themselves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from . import busts, deck, stills
from .braid import vertical_braid
from .deck import dilemmas, fork, heads, span, talk, workplaces
from .meeting import MEETINGS
from .svg import document

SPINE = (10.0, 126.0)
SHEET_SPINE = (10.0, 236.0)  # down an A3 sheet lying flat, from under a picture at its top and off its foot
"""Width and height in mm of the braid beside the themes inside the card."""


def spine() -> str:
    """`vlecht`: the vertical braid, centred in its width."""
    width, height = SPINE
    return document(f'<g transform="translate({width / 2:g} 0)">{vertical_braid(height)}</g>', width, height)


def sheet_spine() -> str:
    """`vlecht-lang`: the same braid in one piece for a sheet; it starts at a crossing, where it is narrowest."""
    width, height = SHEET_SPINE
    braid = vertical_braid(height, phase=-0.2)
    return document(f'<g transform="translate({width / 2:g} 0)">{braid}</g>', width, height)


_OF_A_SECTOR: dict[str, Callable[[str], str]] = {
    "landschap": deck.blank,  # 105 x 98, no people
    **{f"landschap-{number}": partial(deck.blank, number=number) for number in deck.PLACES if number > 1},  # other places of the same land
    "begin": deck.begin,  # 105 x 98, the road begins
    "einde": deck.end,  # 105 x 98, the road ends
    "einde-2": deck.rest,  # 105 x 98, it ends at a bench
    "rij": deck.strip,  # 525 x 93.65, five scenes from dawn to night
    "kruispunt": fork.fork,  # 105 x 98 without a sky, where the road parts
    "strook": span.table,  # 210 x 84, an empty sky at the left for a title
    **{f"kop-{name}": partial(heads.head, name) for name in heads.SCENES},  # as large as their place on a page
    **{f"plek-{name}": partial(workplaces.place, name) for name in workplaces.HOURS},  # 105 x 98, behind somebody of a role
    **{f"decor-{card}": partial(dilemmas.decor, card) for card in dilemmas.HOURS},  # 105 x 98, behind two people and between two signs
    **{f"lucht-{theme[:2]}": partial(deck.sky_of, theme) for theme in deck.THEMES},  # 105 x 98, behind people: no bench, no tree
    **{f"leeg-{theme[:2]}": partial(deck.sky_of, theme, aloft=False) for theme in deck.THEMES},  # the same without sun, moon and clouds
}
PARTS: dict[str, Callable[[], str]] = {
    "vlecht": spine,
    "vlecht-lang": sheet_spine,
    **{f"rol-leeg-{hair}": partial(busts.nobody, hair) for hair in busts.NOBODY},
    "naad": deck.seam,  # 105 x 98, the road over the place where two cards meet, at x 52.5
    "plek-eigen": workplaces.own,  # 105 x 46, what stands beside an outline
    **{f"moment-{number}-{sector}": partial(stills.still, number, sector) for number in stills.MOMENTS for sector in deck.SECTORS},  # 105 x 98, alone
    **{f"gesprek-{name}": partial(talk.mixed_table, name) for name in MEETINGS},  # 210 x 56, several sectors at one table
    **{f"brug-{name}": partial(span.bridge, name) for name in MEETINGS},  # 210 x 62, several sectors on one bridge
    **{f"{name}-{sector}": partial(draw, sector) for name, draw in _OF_A_SECTOR.items() for sector in deck.SECTORS},
    **{f"rol-{name}-{sector}": partial(busts.bust, name, sector) for name in busts.PARTS for sector in deck.SECTORS},  # 60 x 54
    **{f"paar-{card}-{sector}": partial(busts.pair, card, sector) for card in busts.PAIRS for sector in deck.SECTORS},  # 46 x 28
}
