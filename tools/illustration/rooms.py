"""What the cut-away schools share: rooms, pupils at desks, people at a table, solar panels."""

from __future__ import annotations

from . import props
from .people import place
from .person import Person
from .svg import path, rect, stroke

INNER = 0.43  # scale of people inside a cut-away


def room(x: float, top: float, w: float, h: float, key: str) -> str:
    """Room with a floor strip; top-left corner (x, top)."""
    return rect(x, top, w, h, key) + rect(x, top + h - 5, w, 5, key + "-dd")


def pupils(
    cast: list[tuple[float, Person]], y: float, scale: float = 0.42, kid: float = 0.55, chair: bool = True
) -> str:
    """Pupils behind single desks, desk tops at y."""
    out = "".join(place(p, x, y + 17.9, scale, kid=kid, half=True, bottom="inkt") for x, p in cast)
    for x, _ in cast:
        out += (rect(x - 6, y + 0.4, 12, 7.6, "hout", 0.8) if chair else "") + props.desk(
            x - 7.4, y, 14.8, 11
        )
    return out


def meeting(cast: list[tuple[float, Person]], y: float, left: float, width: float) -> str:
    """People behind a meeting table, table top at y."""
    out = "".join(place(p, x, y + 20.5, INNER, half=True) for x, p in cast)
    out += rect(left + 5, y + 2.5, width - 10, 13.6, "hout", 1) + rect(
        left + 5, y + 2.5, (width - 10) * 0.27, 13.6, "hout-d", 1
    )
    out += rect(left, y, width, 4, "hout-licht", 2) + stroke(
        f"M{left + 1.4} {y + 3.6}h{width - 2.8}", "hout-d", 0.9
    )
    return out


def solar_panels(x: float, y: float, count: int) -> str:
    out = ""
    for i in range(count):
        a = x + i * 11.5
        out += path(f"M{a} {y}L{a + 3.4} {y - 21}h9.4L{a + 10.2} {y}Z", "inkt") + stroke(
            f"M{a + 1.7} {y - 10.5}h9.6M{a + 5.1} {y}L{a + 8} {y - 21}", "instituut-l", 0.7
        )
    return out
