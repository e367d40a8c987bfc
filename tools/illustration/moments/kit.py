"""What several moments need: the sector they play in, steam, hats, coats, rolls of ribbon."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from ..cast import Cast
from ..svg import circle, ellipse, group, mark, path, rect, stroke

T = TypeVar("T")


@dataclass(frozen=True)
class Setting:
    """A sector and the people who play in it."""

    sector: str
    cast: Cast

    def pick(self, po: T, vo: T, mbo: T) -> T:
        """What belongs to this sector."""
        return {"po": po, "vo": vo, "mbo": mbo}[self.sector]


def shade(x: float, rx: float, y: float = 1, ry: float = 3) -> str:
    """Contact shadow under things."""
    return mark("shadow", ellipse(x, y, rx, ry, "inkt", 0.15))


def floor(content: str) -> str:
    """Something that feet may stand on: a stool, a rung, the floor of a room."""
    return mark("ground", content)


def steam(x: float, y: float) -> str:
    return stroke(f"M{x - 1.6} {y}q-2.4 -3 0 -6t0 -6M{x + 2} {y - 1}q-2.4 -3 0 -6t0 -5", "wit", 1.3, alpha=0.9)


def roll(x: float, y: float, r: float, key: str) -> str:
    """A rolled-up ribbon seen from its end."""
    turn = [(math.cos(a) * r * (1 - a / 20), math.sin(a) * r * (1 - a / 20)) for a in (i * 0.4 for i in range(38))]
    spiral = "M" + "L".join(f"{x + dx:.1f} {y + dy:.1f}" for dx, dy in turn)
    return circle(x, y, r + 1.2, "papier") + circle(x, y, r, key) + stroke(spiral, key + "-d", 1.3)


def cap(key: str) -> str:
    return path("M-10 0C-10.6 -8 -5.6 -10.6 0 -10.6C5.6 -10.6 10.6 -8 10 0Z", key) + path(
        "M2 -1.6Q10 -3.6 17 .4Q17 1.8 14 1.6Q8 .4 2 .8Z", key + "-d"
    )


def helmet(key: str) -> str:
    return (
        path("M-11 0C-11.4 -8.6 -6.6 -12 0 -12C6.6 -12 11.4 -8.6 11 0Z", key)
        + rect(-13, -1.6, 26, 2.8, key + "-d", 1.4)
        + rect(-1.8, -13, 3.6, 11, key + "-l", 1.6)
    )


def toque(_: str) -> str:
    return path("M-9 0L-8.6 -6A5.4 5.4 0 0 1 -6.6 -14A7 7 0 0 1 6.6 -14A5.4 5.4 0 0 1 8.6 -6L9 0Z", "wit") + rect(
        -9, -4, 18, 4.4, "mist-l", 1
    )


def bowler(key: str) -> str:
    return (
        path("M-9 0C-9.4 -9 -5 -11 0 -11C5 -11 9.4 -9 9 0Z", key)
        + rect(-14, -1.6, 28, 3.2, key + "-d", 1.6)
        + rect(-9, -4.4, 18, 2.6, "papier")
    )


def wool(key: str) -> str:
    return (
        path("M-10 0C-10.6 -9 -5.6 -12 0 -12C5.6 -12 10.6 -9 10 0Z", key)
        + rect(-11, -3.4, 22, 5, key + "-d", 2.4)
        + circle(0, -13, 3.4, "papier")
    )


def crown(key: str) -> str:
    return path("M-9 0L-10 -10L-4.6 -5.4L0 -11.6L4.6 -5.4L10 -10L9 0Z", key) + circle(0, -3, 1.4, "pruim")


def mortarboard(key: str) -> str:
    return (
        path("M-8 0V-5H8V0Q0 2.4 -8 0Z", key + "-d")
        + path("M0 -10.4L16 -6L0 -1.6L-16 -6Z", key)
        + stroke("M2 -6L11 -4.4V2", "zon", 1)
        + circle(11, 3, 1.5, "zon")
    )


HATS: dict[str, tuple[Callable[[str], str], float]] = {
    "pet": (cap, 9),
    "helm": (helmet, 10.4),
    "koksmuts": (toque, 15),
    "bolhoed": (bowler, 9.6),
    "muts": (wool, 10),
    "kroon": (crown, 8.6),
    "baret": (mortarboard, 8.4),
}
"""Drawing and the height that the next hat stands on."""


def jacket(key: str, h: float = 46) -> str:
    """A coat that hangs from (0, 0)."""
    low = f"L14 {h * 0.7:.1f}L9 {h * 0.74:.1f}L8 {h}Q0 {h + 3} -8 {h}L-9 {h * 0.74:.1f}L-14 {h * 0.7:.1f}L-9 6Z"
    return (
        path("M-3 0Q0 -3 3 0L9 6" + low, key)
        + stroke(f"M0 4V{h}", key + "-d", 1.4)
        + path("M-3 0L0 8L3 0L6 4L0 13L-6 4Z", key + "-d")
        + circle(2.4, 22, 1, "papier")
        + circle(2.4, 31, 1, "papier")
    )


def ladder(x: float, dx: float, height: float, steps: int) -> str:
    """A ladder from (x, 0) that leans to (x + dx, -height); its rungs are ground for feet."""
    rails = "".join(f"M{x + o} 0L{x + o + dx} {-height}" for o in (0, 13))
    rungs = "".join(rect(x + dx * t, -height * t - 1.5, 13, 3, "hout", 1) for t in (i / steps + 0.06 for i in range(steps)))
    return stroke(rails, "hout-donker", 3.2) + floor(rungs)


def cat(x: float, y: float, k: float, key: str = "haar-koper") -> str:
    """Running gag: a cat asleep where it should not be."""
    body = path("M-9 0C-10 -6 -5 -8 0 -7C2 -11 8 -12 9 -7C10 -3 8 0 6 0Z", key) + path("M3 -9L3.4 -13L6 -10.4L8.6 -13L9 -8Z", key)
    face = stroke("M4.4 -6.4q.8 .8 1.6 0M7 -6.6q.6 .6 1.2 0", "inkt", 0.5)
    return group(body + stroke("M-8 -1C-14 -1 -14 -7 -11 -8", key, 2) + face, x, y, k)


def heron(x: float, y: float, k: float, flip: bool = False) -> str:
    """Running gag: a heron that waits for its chance."""
    bird = stroke("M0 -12V0M3 -12V-1M0 0h3M3 -1h3", "leisteen", 1) + path("M-7 -10C-4 -19 5 -19 8 -14C6 -9 0 -8 -7 -10Z", "staal")
    neck = stroke("M6 -15C11 -19 3 -24 7 -29", "mist", 2.4) + circle(7.6, -29.6, 2.2, "mist") + circle(8.2, -30, 0.5, "oog")
    return group(bird + neck + path("M9 -30.6L17 -28.6L9 -28.4Z", "zon") + stroke("M7 -31q-4 0 -6 2", "inkt", 1), x, y, k, flip)


def paper_plane(x: float, y: float, k: float = 1, flip: bool = False, key: str = "leisteen") -> str:
    """Running gag: the lost plane that crosses all editions."""
    trail = stroke("M-76 30q20 16 34 0t20 -18q10 -6 18 -6", key, 1.1, alpha=0.6)
    wings = path("M0 0L-24 -9L-17 1Z", "wit") + path("M0 0L-17 1L-18 8L-13 3Z", "mist") + path("M0 0L-13 3L-16 9Z", "wit")
    return group(trail + group(wings, angle=-12), x, y, k, flip)
