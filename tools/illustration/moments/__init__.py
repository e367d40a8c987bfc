"""The ten moments of one leader: `moment(number, sector)` draws one round (0, 0), ground at y = 0, adult = 100 units."""

from __future__ import annotations

from functools import partial

from ..cast import WALKERS
from ..svg import mark
from .direction import carpet, desk, story
from .kit import Setting
from .relation import bench, coat, table, telescope
from .room import clock, glass, hats

MOMENTS = {1: story, 2: desk, 3: carpet, 4: partial(hats, shows=0.64), 5: clock, 6: glass, 7: bench, 8: coat, 9: telescope, 10: table}


def setting(sector: str) -> Setting:
    """Cast and place of a sector."""
    return Setting(sector, WALKERS[sector])


def moment(number: int, sector: str) -> str:
    """One scene, marked so that the check finds it."""
    return mark("moment", MOMENTS[number](setting(sector)))


__all__ = ["MOMENTS", "Setting", "moment", "setting"]
