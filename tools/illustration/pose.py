"""What a jointed figure does: poses, and two-bone limbs that follow hands and feet. Person units, facing right, ground at y = 0."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .person import Point

UPPER_ARM, FOREARM, THIGH, SHIN = 14.4, 15.2, 18.9, 17.8
SLACK = 1.5
"""How far a target may lie beyond the reach of a limb: less than the eye sees."""


@dataclass(frozen=True)
class Build:
    """Half widths as factors of those of an average figure, and how far the belly stands out (units)."""

    shoulder: float = 1.0
    waist: float = 1.0
    hem: float = 1.0
    belly: float = 0.0


BUILDS = {
    "recht": Build(),
    "smal": Build(0.92, 0.84, 0.92),
    "breed": Build(1.12, 1.08, 1.04, 0.6),
    "rond": Build(1.04, 1.24, 1.24, 3.4),
}


@dataclass(frozen=True)
class Pose:
    """`feet`: x, y, angle of the sole, far foot first. `hands`: far, near. Angles in degrees."""

    hip: Point = (0, -41)
    lean: float = 0  # trunk; + = forward
    view: str = "turn"  # front | turn (three-quarter) | side | back
    head: str = ""  # front | turn | side | back; empty = as the body
    nod: float = 0  # head; + = looks down
    gaze: Point = (0, 0)  # pupils, -1 .. 1
    feet: tuple[tuple[float, float, float], tuple[float, float, float]] = ((-6, 0, 0), (6, 0, 0))
    hands: tuple[Point, Point] | None = None
    grip: tuple[str, str] = ("open", "open")  # open | fist | point | flat | palm | pen | behind (under the prop, thumb over it) | none (drawn by the scene)
    elbows: tuple[int, int] = (1, 1)  # 1: below or behind the hand, -1: above
    knees: tuple[int, int] = (1, 1)  # 1: the knee comes forward
    toes: tuple[int, int] = (1, 1)
    far_over: bool = False  # far arm in front of the trunk
    legs_over: bool = False  # near leg in front of the trunk (sitting, crouching)
    bent: tuple[tuple[Point, Point], tuple[Point, Point]] | None = None  # knee and ankle as drawn, for foreshortened thighs


STAND = Pose(feet=((-5.4, 0, 0), (5.6, 0, 0)), hip=(0.4, -40.9))
NOTES = Pose(
    feet=((-5.4, 0, 0), (5.6, 0, 0)), hip=(0.4, -40.9), head="side", nod=5, hands=((19, -47), (13, -55)), grip=("behind", "pen")
)
"""Writing on a clipboard (`hand_props.notes`)."""
REST = Pose(view="front", feet=((-6.4, 0, 0), (6.8, 0, 0)), toes=(-1, 1), hip=(0.6, -40.9))
WALK = Pose(lean=4, view="side", feet=((-15, 0, 22), (13, 0, 0)), hip=(0, -39))
RUN = Pose(lean=14, view="side", feet=((-22, -9, 62), (15, -1, -10)), hip=(0, -38), hands=((15, -66), (-14, -55)))
CROUCH = Pose(hip=(-9, -17), lean=22, view="side", feet=((-9, 0, 30), (9, 0, 0)), legs_over=True)
KNEEL = Pose(hip=(-5, -23.5), lean=10, view="side", feet=((-23, -2, 62), (11, 0, 0)), legs_over=True)
SIT = Pose(hip=(0, -23), view="side", feet=((14, 0, 0), (19, 0, 0)), legs_over=True)
BENCH = Pose(
    hip=(0, -24), legs_over=True, feet=((-1, 0, 0), (13, 0, 0)), bent=(((0, -20), (-1, -3)), ((12.5, -20), (12.5, -3)))
)
GROUND = Pose(hip=(0, -6), view="side", lean=-4, feet=((24, 0, 0), (20, 0, 0)), legs_over=True)
LEAN = Pose(lean=16, view="side", hip=(0, -38.5), feet=((-13, 0, 12), (6, 0, 0)))
CARRY = Pose(hip=(-2, -38), lean=-5, view="side", feet=((-15, 0, 24), (12, 0, 0)), nod=4, grip=("fist", "fist"))
PUSH = Pose(hip=(-4, -35), lean=52, view="side", feet=((-22, 0, 24), (-1, 0, 0)), nod=-34, grip=("flat", "flat"))


class OutOfReachError(ValueError):
    """A hand or foot target that the limb cannot reach: the drawing would have arms of rubber or severed hands."""


def solve(a: Point, b: Point, upper: float, lower: float, bend: int, name: str = "") -> tuple[Point, Point]:
    """Joint and end of a two-bone limb from a towards b.

    Raises OutOfReachError when b lies more than `SLACK` beyond the stretched limb.
    """
    dx, dy = b[0] - a[0], b[1] - a[1]
    d = math.hypot(dx, dy) or 0.01
    full = upper + lower - 0.05
    if d > full:
        if d > full + SLACK:
            raise OutOfReachError(f"{name}: {d - full:.1f} units short")
        dx, dy, d = dx * full / d, dy * full / d, full
        b = (a[0] + dx, a[1] + dy)
    d = max(d, abs(upper - lower) + 0.5)
    along = (upper**2 - lower**2 + d * d) / (2 * d)
    side = math.sqrt(max(0, upper**2 - along**2)) * bend
    ux, uy = dx / d, dy / d
    return (a[0] + ux * along - uy * side, a[1] + uy * along + ux * side), b


def turned(point: Point, hip: Point, lean: float) -> Point:
    """A point of the upright trunk (relative to the hip) after leaning."""
    a = math.radians(lean)
    x, y = point
    return hip[0] + x * math.cos(a) - y * math.sin(a), hip[1] + x * math.sin(a) + y * math.cos(a)
