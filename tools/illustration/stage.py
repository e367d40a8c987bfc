"""The stage of the vignettes: cast, sky, ground and placing. 105 x 84 mm + 3 mm bleed.

Keep clear: theme tab x 8..60, y 8..20 and edition disc r 5.6 at (91.5, 14). The layout lays a paper wave over y 78..84.
People stand at y = 91, so the wave cuts them at the shins.
"""

from __future__ import annotations

from dataclasses import dataclass

from . import nature
from .braid import Braid
from .people import place
from .person import Person
from .svg import circle, path, rect, stroke

FEET, SCALE = 91, 0.47
FAR = "M-5 62C14 54 34 57 54 61C74 65 92 56 110 58V100H-5Z"
NEAR = "M-5 72C20 67 50 71 110 67V100H-5Z"
LAWN = path("M-5 79C30 76 70 76 110 78V100H-5Z", "heuvel-4")


@dataclass(frozen=True)
class Cast:
    """People of one sector; the themes pick by number. The leader is the person of the poster."""

    leader: Person
    adults: tuple[Person, ...]
    learners: tuple[Person, ...]


def stand(
    p: Person, x: float, flip: bool = False, y: float = FEET, scale: float = SCALE, **pose: object
) -> str:
    """A person on the stage; keyword changes override the casting."""
    return place(p, x, y, scale, flip, **pose)


def sky(sun: tuple[float, float], cloud: tuple[float, float, float] | None = None) -> str:
    """Accent sky with a big sun and one cloud."""
    x, y = sun
    out = rect(-4, -4, 113, 96, "accent-200") + circle(x, y, 34, "accent-100") + circle(x, y, 22, "zon")
    return out + (nature.cloud(*cloud, "wit", "accent-50") if cloud else "")


def land(far: str = FAR, near: str = NEAR) -> str:
    """Two ridges in front of the sky."""
    return path(far, "heuvel-2") + path(near, "oever")


def skyline(blocks: tuple[tuple[float, float, float], ...], base: float = 66, key: str = "heuvel-2") -> str:
    """City or harbour silhouettes: (x, width, height), with window rows on the tall ones."""
    out = ""
    for x, w, h in blocks:
        out += rect(x, base - h, w, h, key)
        if h > 20:
            out += "".join(
                rect(x + 1.6 + i * 2.8, base - h + 2.4 + j * 4, 1.4, 2, "accent-100")
                for i in range(int((w - 2) // 2.8))
                for j in range(int((h - 6) // 4))
            )
    return out


def room(wall: str = "accent-200", floor: str = "hout-licht") -> str:
    """Inside: wall, skirting board, floor."""
    return rect(-4, -4, 113, 96, wall) + rect(-4, 74, 113, 20, floor) + rect(-4, 72.6, 113, 2, "papier")


def arc_bridge() -> str:
    """The braid as a bridge between two buildings (theme 3)."""
    points = [(10, 62), (15, 50), (26, 39), (40, 31), (54, 28.6), (68, 31), (81, 38), (89, 48), (92, 60)]
    return Braid(points, lambda x, y: 3.3, wave=6.6, flat=1, phase=0.8).draw()


def road_to_door() -> str:
    """The braid as a road from the lower left to a door at (72, 61) (theme 7)."""
    points = [(-10, 95), (12, 90), (36, 85), (56, 80.6), (68, 76), (73, 71), (72, 66), (72, 61)]
    return Braid(points, lambda x, y: max(0.8, 0.8 + (y - 60) * 0.24), wave=6.4, flat=0.72, phase=0.9).draw()


def window_view(x: float, y: float, w: float, h: float, view: str) -> str:
    """Window, top-left corner (x, y), with `view` drawn in front of its sky; the view must stay inside."""
    return (
        rect(x, y, w, h, "papier", 1.4)
        + rect(x + 2, y + 2, w - 4, h - 4, "lucht", 0.6)
        + view
        + stroke(f"M{x + w / 2} {y + 2}v{h - 4}M{x + 2} {y + h * 0.46}h{w - 4}", "papier", 1.3, "butt")
        + rect(x - 2, y + h, w + 4, 2.4, "papier", 0.8)
    )
