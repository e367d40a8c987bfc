"""The Scene: everything on every page, placed and in reading order, before anything is drawn.

Preview, PDF, tags, preflight, imposition and the plain-text twin all read this one truth, so they cannot drift apart.
Lengths are mm from the top left trim corner, y downwards; type sizes are points.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Where
from cardgen.template.palette import Color

Segment = tuple[str, tuple[float, ...]]
"""One path step: ("m", x y), ("l", x y), ("c", x1 y1 x2 y2 x y) or ("z",)."""

Bookmark = tuple[str, float, float]
"""A line of the outline: title, and the middle (x) and top (y) of what it leads to."""


def bounds(path: tuple[Segment, ...]) -> Rect:
    """What a path covers with its control points: exact for boxes and discs."""
    xs = [value for _, numbers in path for value in numbers[0::2]]
    ys = [value for _, numbers in path for value in numbers[1::2]]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def turned_place(place: tuple[float, float], angle: float, about: tuple[float, float]) -> tuple[float, float]:
    """A place turned by an angle (degrees clockwise) about another."""
    c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    x, y = place[0] - about[0], place[1] - about[1]
    return about[0] + c * x - s * y, about[1] + s * x + c * y


def turned_rect(box: Rect, angle: float, about: tuple[float, float]) -> Rect:
    """The upright box round a box that was turned by an angle (degrees clockwise) about a place."""
    if not angle:
        return box
    corners = ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom))
    xs, ys = zip(*(turned_place(corner, angle, about) for corner in corners), strict=True)
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


class Glyph(Struct, frozen=True):
    """One glyph of a shaped run. `text` is what a reader gets for it; a ligature carries all its letters."""

    gid: int
    advance: float  # 1/1000 em, kerning and tracking included
    text: str


class Run(Struct, frozen=True):
    """Glyphs of one face, size and colour on one baseline. (x, y) is the start of the baseline."""

    face: str
    size: float
    color: Color
    x: float
    y: float
    glyphs: tuple[Glyph, ...]
    angle: float = 0.0  # degrees clockwise about (x, y)
    lang: str = ""  # of words in another language than the Scene

    @property
    def text(self) -> str:
        """The characters of the run."""
        return "".join([glyph.text for glyph in self.glyphs])

    @property
    def width(self) -> float:
        """Advance width in mm."""
        return sum([glyph.advance for glyph in self.glyphs]) * self.size / 1000 * 25.4 / 72


class Fit(Struct, frozen=True):
    """How a text fitted. `room` is roughly how many characters could still be added (negative: must go)."""

    preferred: float  # pt
    size: float  # pt
    minimum: float  # pt
    lines: int
    room: int
    group: str = ""
    style: str = ""  # name of the type style


class PlacedText(Struct, frozen=True):
    """A placed paragraph. `box` is the space it was given, `ink` the space its lines take."""

    id: str
    box: Rect
    ink: Rect
    lines: tuple[tuple[Run, ...], ...]
    fit: Fit | None = None
    where: Where | None = None

    @property
    def text(self) -> str:
        """Reading text; soft line ends carry their own space, dictionary hyphens are soft hyphens (U+00AD)."""
        return "".join(run.text for line in self.lines for run in line)


class Stroke(Struct, frozen=True):
    """A line. `width` and `dash` in mm."""

    color: Color
    width: float
    dash: tuple[float, ...] = ()
    cap: str = "round"  # butt, round
    join: str = "round"  # miter, round


class Shape(Struct, frozen=True):
    """A path, filled and/or stroked."""

    id: str
    path: tuple[Segment, ...]
    fill: Color | None = None
    stroke: Stroke | None = None
    even_odd: bool = False


class Artwork(Struct, frozen=True):
    """House art or an icon, drawn from `source` (a file under assets/ or a partnership folder) into `box`.

    `colors` resolves every palette key the drawing uses; `clip` cuts it off (page mm). `angle` turns both, degrees
    clockwise about the middle of `box`.
    """

    id: str
    source: str
    box: Rect
    colors: tuple[tuple[str, Color], ...]
    clip: Rect | None = None
    stroke_width: float | None = None  # overrides the root stroke width, in viewBox units (icons)
    reading: str = "scene"  # what it is for and so how it is read: a `cardgen.artwork.drawing.Reading`
    angle: float = 0.0

    @property
    def seen(self) -> Rect:
        """What shows of it."""
        box, clip = self.box, self.clip
        if clip is not None:
            x, y = max(box.x, clip.x), max(box.y, clip.y)
            right, bottom = min(box.right, clip.right), min(box.bottom, clip.bottom)
            box = Rect(x, y, max(right - x, 0), max(bottom - y, 0))
        return turned_rect(box, self.angle, self.box.center)


class Image(Struct, frozen=True):
    """A raster picture, drawn whole into `box`; a photo is cut off at the outline `frame` (page mm).

    `angle` turns it, degrees clockwise about the middle of its frame, which has been turned already, or without one
    about its own.
    """

    id: str
    source: str
    box: Rect
    frame: tuple[Segment, ...] = ()
    angle: float = 0.0

    @property
    def seen(self) -> Rect:
        """What shows of it."""
        return bounds(self.frame) if self.frame else turned_rect(self.box, self.angle, self.box.center)


class Link(Struct, frozen=True):
    """A clickable area of the screen edition. `#id` leads to the page with that id, anything else is an address."""

    id: str
    box: Rect
    url: str


class Foreign(Struct, frozen=True):
    """A page of somebody else's PDF, placed whole into `box`; `page` counts from 0."""

    id: str
    source: str
    page: int
    box: Rect

    @property
    def seen(self) -> Rect:
        """What shows of it."""
        return self.box


class Entry(Struct, frozen=True):
    """A place to write or to mark, which a screen edition to fill in makes a field of; paper has its line or circle.

    Attributes:
        id: unique on the page.
        box: where it is.
        label: what is asked, in words; empty when the heading above it says so.
        face: of the words that are typed.
        color: of those words or of the mark.
        lines: which line of how many that are one answer together, from 1.
        steps: which step of how many on a scale, from 1; None for words.
    """

    id: str
    box: Rect
    label: str
    face: str
    color: Color
    lines: tuple[int, int] = (1, 1)
    steps: tuple[int, int] | None = None


Item = PlacedText | Shape | Artwork | Image | Link | Foreign | Entry


class Node(Struct, frozen=True):
    """A piece of the logical structure, in reading order: standard PDF roles (ISO 32000-1, 14.8.4).

    `children` are nodes or ids of items of the page. Items that no node mentions are decoration (artifacts).
    `notes` belong here but are not on the page: only the plain-text twin has room for them.
    """

    role: str
    children: tuple[Node | str, ...] = ()
    alt: str = ""
    lang: str = ""
    actual_text: str = ""
    notes: tuple[str, ...] = ()

    def walk(self) -> Iterator[Node]:
        """This node and all below it, in reading order."""
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def leaves(self) -> Iterator[str]:
        """The ids of all items that this node and those below it hold, in reading order."""
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child.leaves()


class Page(Struct, frozen=True):
    """One side. `items` are in painting order, `structure` is in reading order."""

    id: str
    title: str
    size: Size  # trim
    bleed: float
    safe: float
    items: tuple[Item, ...]
    structure: Node
    folds: tuple[float, ...] = ()  # x of vertical folds
    bookmarks: tuple[Bookmark, ...] = ()

    def item(self, id_: str) -> Item:
        """The item with this id.

        Raises:
            KeyError: no such item.
        """
        for item in self.items:
            if item.id == id_:
                return item
        raise KeyError(id_)


class Scene(Struct, frozen=True):
    """A whole product of a whole edition, ready to be drawn."""

    product: str
    edition: str
    title: str
    lang: str
    author: str
    subject: str
    version: str
    date: str  # ISO 8601 date of the content, or empty
    pages: tuple[Page, ...]
    duplex: str = ""  # "", "long" or "short": the edge the sheet turns over
    binding: str = ""  # "", "left" or "right": a booklet, and the side of its spine
    abbreviations: tuple[tuple[str, str], ...] = ()  # as they are printed, and what they stand for
