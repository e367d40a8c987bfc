"""Drawing with few means on a page of explanation: lines that a copier keeps, and the colours of the house."""

from __future__ import annotations

import math
from collections.abc import Sequence

from cardgen.core.geometry import PT_PER_MM, Rect
from cardgen.core.struct import Struct, field
from cardgen.impose.plan.model import Area, Label, Mark, MarkKind, Place, Plan, Side

Cmyk = tuple[float, float, float, float]
Point = tuple[float, float]

INK: Cmyk = (1.0, 0.6, 0.0, 0.85)
PETROL: Cmyk = (0.8, 0.17, 0.4, 0.28)
SKY: Cmyk = (0.24, 0.02, 0.05, 0.0)
SUN: Cmyk = (0.0, 0.28, 0.81, 0.0)
CORAL: Cmyk = (0.0, 0.7, 0.72, 0.0)
WHITE: Cmyk = (0, 0, 0, 0)
BLACK: Cmyk = (0, 0, 0, 1)
"""Of `templates/palette.yaml`. What explains is drawn in ink and coral, which a black copier prints dark."""

HAIR, LINE, BOLD = 0.25, 0.4, 0.9  # mm; copiers lose what is thinner than 0.2


class Pen(Struct):
    """What has been drawn so far: marks, pages in small, and what lies under those."""

    marks: list[Mark] = field(default_factory=list)
    under: list[Mark] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)

    def area(
        self,
        points: Sequence[Point],
        *,
        fill: Cmyk | None = None,
        stroke: Cmyk | None = None,
        width: float = LINE,
        closed: bool = True,
        dash: tuple[float, ...] = (),
    ) -> None:
        """A polygon, or with `closed` off a line through points."""
        shape = Area(tuple(points), fill, stroke, width, closed, dash)
        self.marks.append(Mark(MarkKind.LABEL, shape))

    def line(
        self, *points: Point, stroke: Cmyk = INK, width: float = LINE, dash: tuple[float, ...] = ()
    ) -> None:
        """A line through points."""
        self.area(points, stroke=stroke, width=width, closed=False, dash=dash)

    def box(
        self,
        box: Rect,
        *,
        fill: Cmyk | None = None,
        stroke: Cmyk | None = INK,
        width: float = LINE,
        radius: float = 0.0,
    ) -> None:
        """A rectangle, its corners rounded if wanted."""
        self.area(rounded(box, radius), fill=fill, stroke=stroke, width=width)

    def ground(self, paper: Rect) -> None:
        """White paper with a shadow, under whatever page comes onto it."""
        for box, fill in ((paper.moved(0.7, 0.7), (0.0, 0.0, 0.0, 0.3)), (paper, WHITE)):
            self.under.append(Mark(MarkKind.LABEL, Area(tuple(rounded(box, 0)), fill)))

    def disc(
        self,
        middle: Point,
        radius: float,
        *,
        fill: Cmyk | None = INK,
        stroke: Cmyk | None = None,
        width: float = LINE,
    ) -> None:
        """A circle."""
        self.area(arc(middle, radius, 0, 360)[:-1], fill=fill, stroke=stroke, width=width)

    def text(
        self, text: str, box: Rect, size: float, *, face: str = "", center: bool = False, cmyk: Cmyk = BLACK
    ) -> None:
        """A line of text."""
        self.marks.append(Mark(MarkKind.LABEL, Label(text, box, size, center=center, face=face, cmyk=cmyk)))

    def badge(self, text: str, middle: Point, *, radius: float = 2.3, fill: Cmyk = CORAL) -> None:
        """A number in a small disc, to say in which order."""
        self.disc(middle, radius, fill=fill, stroke=WHITE, width=0.5)
        x, y = middle
        self.text(
            text,
            Rect(x - radius, y - radius, 2 * radius, 2 * radius),
            radius * 3.4,
            face="bold",
            center=True,
            cmyk=WHITE,
        )

    def arrow(
        self, points: Sequence[Point], *, stroke: Cmyk = CORAL, width: float = BOLD, head: float = 2.6
    ) -> None:
        """A line with a head at its end."""
        (x0, y0), (x1, y1) = points[-2], points[-1]
        angle = math.atan2(y1 - y0, x1 - x0)
        back = (x1 - 0.7 * head * math.cos(angle), y1 - 0.7 * head * math.sin(angle))
        self.line(*points[:-1], back, stroke=stroke, width=width)
        wings = [
            (x1 - head * math.cos(angle + turn), y1 - head * math.sin(angle + turn)) for turn in (-0.5, 0.5)
        ]
        self.area([(x1, y1), *wings], fill=stroke)

    def sheet(
        self, job: Plan, side: Side, room: Rect, *, pages: bool = True, share: float = 0.0
    ) -> tuple[Rect, float]:
        """A side of a sheet in small with the pages on it, in the middle of a room.

        Returns:
            Where the sheet lies, and its scale.
        """
        share = share or min(room.w / job.size.w, room.h / job.size.h)
        paper = Rect(0, 0, job.size.w * share, job.size.h * share)
        paper = paper.moved(room.center[0] - paper.w / 2, room.center[1] - paper.h / 2)
        self.ground(paper)
        self.box(paper)
        for slot in side.slots if pages else ():
            trim = slot.trim.scaled(share).moved(paper.x, paper.y)
            clip = slot.clip.scaled(share).moved(paper.x, paper.y)
            if job.scheme != "tiles":
                self.box(trim, stroke=INK, width=HAIR)
            if slot.page is not None:
                scale = (slot.scale[0] * share, slot.scale[1] * share)
                shift = (slot.shift[0] * share, slot.shift[1] * share)
                self.places.append(Place(slot.page, trim, clip, slot.turn, shift, scale))
        return paper, share


def arc(middle: Point, radius: float, start: float, end: float, *, flat: float = 1.0) -> list[Point]:
    """Points on a part of a circle, degrees clockwise from the right; `flat` presses it together."""
    steps = max(2, round(abs(end - start) / 9))
    angles = [math.radians(start + (end - start) * i / steps) for i in range(steps + 1)]
    return [(middle[0] + radius * math.cos(a), middle[1] + flat * radius * math.sin(a)) for a in angles]


def rounded(box: Rect, radius: float) -> list[Point]:
    """The outline of a rectangle with rounded corners."""
    if radius <= 0:
        return [(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)]
    r = min(radius, box.w / 2, box.h / 2)
    return [
        *arc((box.right - r, box.y + r), r, -90, 0),
        *arc((box.right - r, box.bottom - r), r, 0, 90),
        *arc((box.x + r, box.bottom - r), r, 90, 180),
        *arc((box.x + r, box.y + r), r, 180, 270),
    ]


def ems(size: float, width: float) -> float:
    """How many ems of type of this size (pt) go into a width (mm)."""
    return width * PT_PER_MM / size
