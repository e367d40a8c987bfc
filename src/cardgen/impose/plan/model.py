"""What goes where on which sheet, as plain data. No PDF in sight; every length is mm, every page number counts from 0.

A side is described as you see it when you look at it: origin top left, y downwards, so a back is described from behind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum

from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import Struct, replace


class Edge(StrEnum):
    """The edge of the paper a duplex printer turns the sheet over (the word printer drivers use)."""

    LONG = "long"
    SHORT = "short"


class MarkInk(StrEnum):
    """What a mark is printed with. ALL prints on every plate of a press (Separation /All)."""

    BLACK = "black"
    ALL = "all"
    GUIDE = "guide"  # light grey, for lines that stay in sight until the knife has passed
    WHITE = "white"


class MarkKind(StrEnum):
    """Why a mark is there; also the words for `--marks`."""

    CROP = "crop"
    CUT = "cut"
    FOLD = "fold"
    REGISTRATION = "registration"
    CENTER = "center"
    COLOR = "color"
    SLUG = "slug"
    GLUE = "glue"
    LABEL = "label"


class MarkLine(Struct, frozen=True):
    """A straight line. `width`, `dash` and `halo` in mm; a halo is a white line under it, that much wider."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float = 0.18
    ink: MarkInk = MarkInk.BLACK
    dash: tuple[float, ...] = ()
    halo: float = 0.0

    @property
    def box(self) -> Rect:
        """The line without its width."""
        return Rect(
            min(self.x1, self.x2), min(self.y1, self.y2), abs(self.x2 - self.x1), abs(self.y2 - self.y1)
        )

    def moved(self, dx: float, dy: float) -> MarkLine:
        """The same line elsewhere."""
        return replace(self, x1=self.x1 + dx, y1=self.y1 + dy, x2=self.x2 + dx, y2=self.y2 + dy)


class Ring(Struct, frozen=True):
    """A circle, stroked."""

    x: float
    y: float
    r: float
    width: float = 0.18
    ink: MarkInk = MarkInk.ALL

    @property
    def box(self) -> Rect:
        """The square around it."""
        return Rect(self.x - self.r, self.y - self.r, 2 * self.r, 2 * self.r)

    def moved(self, dx: float, dy: float) -> Ring:
        """The same circle elsewhere."""
        return replace(self, x=self.x + dx, y=self.y + dy)


class Patch(Struct, frozen=True):
    """A filled box; `cmyk` from 0 to 1."""

    box: Rect
    cmyk: tuple[float, float, float, float]

    def moved(self, dx: float, dy: float) -> Patch:
        """The same patch elsewhere."""
        return replace(self, box=self.box.moved(dx, dy))


class Area(Struct, frozen=True):
    """A polygon, filled, with an outline, or both; colours are CMYK from 0 to 1, `width` and `dash` mm."""

    points: tuple[tuple[float, float], ...]
    fill: tuple[float, float, float, float] | None = None
    stroke: tuple[float, float, float, float] | None = None
    width: float = 0.4
    closed: bool = True
    dash: tuple[float, ...] = ()

    @property
    def box(self) -> Rect:
        """The upright box around it."""
        xs, ys = [x for x, _ in self.points], [y for _, y in self.points]
        return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))

    def moved(self, dx: float, dy: float) -> Area:
        """The same polygon elsewhere."""
        return replace(self, points=tuple((x + dx, y + dy) for x, y in self.points))


class Label(Struct, frozen=True):
    """A line of text inside `box`, set at its left edge; `size` in pt.

    The writer shrinks text that is too wide for its box, so it never leaves it. `turn` is 0, or 270 to read upwards.
    `face` is that of the margins when empty, else "bold" or "display".
    """

    text: str
    box: Rect
    size: float = 6.5
    turn: int = 0
    center: bool = False
    halo: bool = False
    face: str = ""
    cmyk: tuple[float, float, float, float] = (0, 0, 0, 1)

    def moved(self, dx: float, dy: float) -> Label:
        """The same text elsewhere."""
        return replace(self, box=self.box.moved(dx, dy))


class Mark(Struct, frozen=True):
    """Something printed for the people who cut, fold and check; never part of a page.

    `fixed` marks stay square to the paper when a printer profile moves what is on a side.
    """

    kind: MarkKind
    shape: MarkLine | Ring | Patch | Area | Label
    fixed: bool = False

    @property
    def box(self) -> Rect:
        """The space it takes, in mm of its side."""
        return self.shape.box


class Place(Struct, frozen=True):
    """A place for a page.

    Attributes:
        page: index into `Plan.pages`; None is a blank, which keeps its place.
        trim: where the page ends after cutting.
        clip: what may be printed of it: the trim and its bleed, cut off at the fold and at neighbours.
        turn: degrees clockwise the page is turned: 0, 90, 180 or 270.
        shift: mm the content moves along the sheet's x and y (creep, gutter); the trim stays.
        scale: horizontal and vertical factor, along the axes of the page itself.
    """

    page: int | None
    trim: Rect
    clip: Rect
    turn: int = 0
    shift: tuple[float, float] = (0.0, 0.0)
    scale: tuple[float, float] = (1.0, 1.0)


class Side(Struct, frozen=True):
    """One side of a sheet; what is `under` the pages is drawn before them."""

    slots: tuple[Place, ...]
    marks: tuple[Mark, ...] = ()
    under: tuple[Mark, ...] = ()

    def moved(self, dx: float, dy: float) -> Side:
        """Pages and their guides moved together; fixed marks stay."""
        slots = tuple(replace(s, trim=s.trim.moved(dx, dy), clip=s.clip.moved(dx, dy)) for s in self.slots)
        marks = tuple(m if m.fixed else replace(m, shape=m.shape.moved(dx, dy)) for m in self.marks)
        return Side(slots, marks, self.under)


class Sheet(Struct, frozen=True):
    """One piece of paper: its front, and its back when that is printed too. Tiles of a poster have a name.

    A `turned` sheet is printed on its head (see `byhand`).
    """

    front: Side
    back: Side | None = None
    name: str = ""
    turned: bool = False

    @property
    def sides(self) -> tuple[Side, ...]:
        """The printed sides, front first."""
        return (self.front,) if self.back is None else (self.front, self.back)


class PageUse(Struct, frozen=True):
    """A page as the plan sees it: page `source` of the file, or the part of it inside `window`.

    `size` is the trim in mm, upright; `window` is measured from the top left trim corner of the source page.
    """

    source: int
    size: Size
    window: Rect | None = None


class Creep(Struct, frozen=True):
    """How far the pages of nested sheets are moved to the fold, outermost sheet first (mm; negative: away from it)."""

    thickness: float
    factor: float
    anchor: str
    method: str
    shifts: tuple[float, ...]

    @property
    def total(self) -> float:
        """The difference between the outermost and the innermost sheet, mm."""
        return max(self.shifts, default=0.0) - min(self.shifts, default=0.0)


class Plan(Struct, frozen=True):
    """A whole job.

    Attributes:
        scheme: saddle, sections, folded, zine, grid, stack, gang, fold-over, work-and-turn or tiles.
        pages: what the slots' page numbers mean.
        sheets: in printing order.
        size: of the sheet, mm, in the orientation the pages are drawn in.
        cell: trim of one page on the sheet, mm.
        scale: factor between page and sheet, before any fitting of odd pages.
        bleed: mm shown around the trim where there is room for it.
        grid: columns and rows of slots (tiles: of sheets).
        gap: mm between pieces, horizontally and vertically.
        flip: the edge the printer must turn the sheet over; None prints one side.
        folds: x of vertical folds and y of horizontal folds on the sheet, mm.
        sections: number of sheets in each nested section (booklets).
        overlap: mm that tiles share.
        binding: the side of the spine, and whether it is glued; for loose leaves the edge with the wire.
        turns: which half comes over the other, fold after fold ("left", "top"), of a sheet folded more than once.
        by_hand: "fronts" or "backs" of a job for a printer without duplex; `flip` stays as it was.
        blanks: page places that stay empty.
    """

    scheme: str
    pages: tuple[PageUse, ...]
    sheets: tuple[Sheet, ...]
    size: Size
    cell: Size
    scale: float = 1.0
    bleed: float = 0.0
    grid: tuple[int, int] = (1, 1)
    gap: tuple[float, float] = (0.0, 0.0)
    flip: Edge | None = None
    folds: tuple[tuple[float, ...], tuple[float, ...]] = ((), ())
    sections: tuple[int, ...] = ()
    creep: Creep | None = None
    overlap: float = 0.0
    binding: str = ""
    turns: tuple[str, ...] = ()
    by_hand: str = ""

    def sides(self) -> Iterator[Side]:
        """Every printed side in printing order."""
        for sheet in self.sheets:
            yield from sheet.sides

    @property
    def blanks(self) -> int:
        """Slots without a page."""
        return sum(slot.page is None for side in self.sides() for slot in side.slots)


def common_size(pages: Iterable[PageUse]) -> Size:
    """The size most pages have, the first one's on a tie. Differences below 0.1 mm are the rounding of PDF writers."""
    sizes = [page.size for page in pages]
    tally = Counter((round(size.w, 1), round(size.h, 1)) for size in sizes)
    most = tally.most_common(1)[0][0]
    return next(size for size in sizes if (round(size.w, 1), round(size.h, 1)) == most)


def turned_rect(rect: Rect, size: Size, turn: int) -> Rect:
    """Where `rect` of a piece of this size lies after the piece has been turned clockwise about its own box."""
    match turn % 360:
        case 90:
            return Rect(size.h - rect.bottom, rect.x, rect.h, rect.w)
        case 180:
            return Rect(size.w - rect.right, size.h - rect.bottom, rect.w, rect.h)
        case 270:
            return Rect(rect.y, size.w - rect.right, rect.h, rect.w)
        case _:
            return rect


def turned_vector(vector: tuple[float, float], turn: int) -> tuple[float, float]:
    """A direction after turning clockwise (y down)."""
    x, y = vector
    return {0: (x, y), 90: (-y, x), 180: (-x, -y), 270: (y, -x)}[turn % 360]
