"""The template language: the keys of each kind of element. Lengths in mm, type in pt, colours by palette key.

How a kind is laid out stands in `cardgen.layout.elements`.
"""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal

from cardgen.core.struct import Meta, Struct, field
from cardgen.messages.diagnostics import CardgenError
from cardgen.template.element import AnyElement, Element, Role
from cardgen.template.expression import Expression
from cardgen.template.units import Band, Extent, Length


class StrokeSpec(Struct, frozen=True):
    """A line: colour by palette key, width and dash in mm."""

    color: Expression
    width: Extent = Extent(0.3)
    dash: tuple[Extent, ...] = ()
    cap: Literal["butt", "round"] = "butt"


class Gap(Struct, frozen=True):
    """Space between cells, in mm."""

    x: Length = Length(0)
    y: Length = Length(0)


# --- words ------------------------------------------------------------------------------------------------------------


class TextElement(Element, frozen=True, kw_only=True):
    """A paragraph. Texts that share a `fit_group` are set in the same size, the smallest that any of them needs."""

    source: Expression
    style: str
    color: Expression | None = None
    valign: Literal["top", "middle", "bottom"] = "top"
    fit_group: str = ""
    link: Expression | None = None


class MarkerSpec(Struct, frozen=True):
    """What stands before a list item: a dot, or its number in a disc. Sizes in mm.

    Without `on` the number gets the colour that reads best on the disc. Without `diameter` a dot is 1.7 wide and a disc
    5.5.
    """

    kind: Literal["dot", "number", "none"] = "dot"
    color: Expression = Expression("accent-mark")
    on: Expression | None = None
    diameter: Extent | None = None
    style: str = ""

    @property
    def width(self) -> float:
        """Width of the dot or the disc."""
        if self.diameter is not None:
            return self.diameter
        return 5.5 if self.kind == "number" else 1.7


class ListElement(Element, frozen=True, kw_only=True):
    """A list, one paragraph an item. `each` is the list, `item` says what is printed of every member.

    Without `indent` and `gap` words stand 2.5 mm beside a disc and 4.2 mm from the start of a dot, and items far enough
    apart to tell one from the next.
    """

    each: Expression
    item: Expression
    style: str
    as_: str = field(default="item", name="as")
    color: Expression | None = None
    marker: MarkerSpec = MarkerSpec()
    indent: Length | None = None
    gap: Length | None = None
    columns: Annotated[int, Meta(ge=1, le=20)] = 1
    column_gap: Extent = Extent(6)
    row_pitch: Extent | None = None
    limit: Annotated[int | None, Meta(ge=0)] = None
    fit_group: str = ""

    @property
    def lead(self) -> float:
        """From the start of the marker to the words, mm."""
        if self.indent is not None:
            return self.indent
        return self.marker.width + 2.5 if self.marker.kind == "number" else 4.2

    @property
    def between(self) -> float:
        """Between two items, mm."""
        if self.gap is not None:
            return self.gap
        return max(2.0, self.marker.width - 2.5) if self.marker.kind == "number" else 2.0


class ChipsElement(Element, frozen=True, kw_only=True):
    """Words in pills, in rows that wrap. `each` may be a list or one text.

    With `icon` every pill starts with that icon in a disc of the colour `disc`.
    """

    each: Expression
    style: str
    item: Expression = Expression("{item}")
    as_: str = field(default="item", name="as")
    fill: Expression = Expression("paper")
    color: Expression | None = None
    height: Extent = Extent(5.2)
    padding: Length = Length(2.6)
    gap: Gap = Gap(Length(1.8), Length(1.4))
    icon: Expression | None = None
    disc: Expression = Expression("accent-500")
    align: Literal["left", "right"] = "left"


class BadgeElement(Element, frozen=True, kw_only=True):
    """A number, a short word or an icon in a circle, rounded square or hexagon as large as its frame.

    `rim` in mm; `icon_share` is the size of the icon as a share of the radius.
    """

    text: Expression | None = None
    icon: Expression | None = None
    shape: Expression = Expression("circle")
    fill: Expression = Expression("accent-500")
    color: Expression = Expression("on-accent")
    rim: StrokeSpec | None = None
    style: str = ""
    icon_share: Annotated[float, Meta(ge=0, le=2)] = 1.2


class RibbonElement(Element, frozen=True, kw_only=True):
    """Words along the ribbons of an artwork: per ribbon key (`path1`, `path2`) what is written on it."""

    artwork: str
    words: Mapping[str, Expression]
    style: str


# --- pictures ---------------------------------------------------------------------------------------------------------


class ArtworkElement(Element, frozen=True, kw_only=True):
    """House art: a file under `assets/art`, without its ending. Its trim is fitted to the frame.

    With `cover` or `contain`, `focus` says which part shows: 0 the top, 1 the bottom.
    """

    source: Expression
    extend: Literal["", "bleed"] = ""
    fit: Literal["width", "cover", "contain"] = "width"
    focus: Annotated[float, Meta(ge=0, le=1)] = 0.0


class IconElement(Element, frozen=True, kw_only=True):
    """An icon of `assets/icons`, stroked in `color`; `stroke` is its line width on the 24 unit grid."""

    source: Expression
    color: Expression = Expression("ink")
    stroke: Annotated[float, Meta(ge=0, le=24)] = 1.9


class ImageElement(Element, frozen=True, kw_only=True):
    """A picture of a partnership (a logo), whole, inside its frame."""

    source: Expression
    align: Literal["left", "center", "right"] = "left"
    valign: Literal["top", "middle", "bottom"] = "middle"
    plate: Expression | None = None  # a ground behind logos made for dark


class LogosElement(Element, frozen=True, kw_only=True):
    """The logos of a partnership and its partners, equal in area, in as many rows as makes them largest.

    `most` is the widest one may be, in mm.
    """

    source: Expression
    gap: Length = Length(4)
    most: Extent | None = None
    align: Literal["left", "center", "right"] = "left"


class QrElement(Element, frozen=True, kw_only=True):
    """A QR code (error correction M) with its quiet zone inside the frame; clickable on screen."""

    source: Expression
    color: Expression = Expression("ink")
    ground: Expression = Expression("paper")


# --- drawing ----------------------------------------------------------------------------------------------------------


class ShapeElement(Element, frozen=True, kw_only=True):
    """A plane: rectangle (with `radius`), circle, or an SVG `path` in mm of the frame."""

    form: Literal["rect", "circle", "path"] = "rect"
    fill: Expression | None = None
    stroke: StrokeSpec | None = None
    radius: Extent = Extent(0)
    path: str = ""
    extend: Literal["", "bleed", "left", "right", "top", "bottom", "sides"] = ""
    alpha: Annotated[float, Meta(ge=0, le=1)] = 1.0


class LineElement(Element, frozen=True, kw_only=True):
    """A straight line from the frame's top left corner to its bottom right corner."""

    stroke: StrokeSpec


class ScaleElement(Element, frozen=True, kw_only=True):
    """Circles on a line, to put a dot on. `marks` draws an example: number → dot or cross."""

    steps: Annotated[int, Meta(ge=1, le=20)] = 5
    diameter: Extent = Extent(3.5)
    pitch: Extent = Extent(6.4)
    stroke: StrokeSpec = StrokeSpec(Expression("ink"), Extent(0.32))
    fill: Expression = Expression("white")
    marks: Mapping[str, Literal["dot", "cross"]] = field(default_factory=dict)
    above: Mapping[str, Expression] = field(default_factory=dict)
    below: Mapping[str, Expression] = field(default_factory=dict)
    style: str = ""
    align: Literal["left", "right"] = "left"


class WriteField(Struct, frozen=True):
    """A label and the line behind it; `share` is its part of the row."""

    label: Expression
    share: Annotated[float, Meta(ge=0.01, le=100)] = 1.0


class WriteLinesElement(Element, frozen=True, kw_only=True):
    """Lines to write on: `rows` with labels, or `count` plain ones. Handwriting needs a pitch of 8.5 mm or more."""

    rows: tuple[tuple[WriteField, ...], ...] = ()
    count: Annotated[int, Meta(ge=0, le=200)] = 0
    pitch: Extent = Extent(9)
    gap: Length = Length(6)
    stroke: StrokeSpec = StrokeSpec(Expression("accent-200"))
    style: str = ""
    color: Expression | None = None


class RegionElement(Element, frozen=True, kw_only=True):
    """A field to write, draw or stick notes in: dashed outline, with an optional word in the middle or the corner."""

    label: Expression | None = None
    style: str = ""
    stroke: StrokeSpec = StrokeSpec(Expression("line"), Extent(0.25), (Extent(1.2), Extent(0.9)))
    fill: Expression | None = None
    radius: Extent = Extent(1.6)
    place: Literal["center", "corner"] = "center"


# --- pointing into the picture ----------------------------------------------------------------------------------------


class CalloutBadge(Struct, frozen=True):
    """The numbered badge on a callout."""

    shape: Expression
    fill: Expression
    color: Expression
    text: Expression
    style: str
    radius: Extent = Extent(11.2)


class NoteSpec(Struct, frozen=True):
    """A sentence for the plain-text twin. `when`: only if this lookup gives something."""

    text: Expression
    when: Expression | None = None


class BalloonElement(Element, frozen=True, kw_only=True):
    """What somebody in an artwork says, in a balloon as large as its words, with a tail to the mouth.

    `voice` is the number of a voice in the facts of the drawing; where the drawing has none, nothing is drawn.
    """

    artwork: str
    voice: Expression
    text: Expression
    style: str
    padding: Gap = Gap(Length(4.4), Length(2.6))
    fill: Expression = Expression("white")


class CalloutElement(Element, frozen=True, kw_only=True):
    """A card with a leader line, or a short tip, to a named place of an artwork; or, as `badge`, the badge alone there.

    `slot` names the slot of the artwork (`slot-3` in the drawing is 3); when there is none of that name, or it is
    taken, the card gets the last one that is left. Sizes in mm; `indent` leaves room for the badge. A card that would
    lie across `fold` (x on the page) moves beside it, to the side it points to, `fold_room` away. `alt` says what the
    shape and colour of the badge mean; without a `text` the card has a head alone; `notes` say more in the plain-text
    twin than fits in the picture.
    """

    artwork: str
    slot: Expression
    head: Expression
    head_style: str
    text: Expression
    text_style: str
    badge: CalloutBadge
    padding: Length = Length(7)
    indent: Length = Length(17)
    between: Length = Length(6.3)
    radius: Extent = Extent(6.5)
    fill: Expression = Expression("white")
    shadow: Expression = Expression("ink")
    leader: StrokeSpec = StrokeSpec(Expression("ink"), Extent(1.25))
    halo: StrokeSpec = StrokeSpec(Expression("white"), Extent(3.4))
    pointer: Literal["line", "tip", "badge"] = "line"
    fit_group: str = ""
    fold: Length | None = None
    fold_room: Length = Length(4)
    head_role: Role = "H2"
    notes: tuple[NoteSpec, ...] = ()


# --- arranging --------------------------------------------------------------------------------------------------------


class GroupElement(Element, frozen=True, kw_only=True):
    """Children placed by their own frames, inside this frame."""

    elements: tuple[AnyElement, ...]


class StackElement(Element, frozen=True, kw_only=True):
    """Children below each other at their own height. Too high together: all texts go down the fit ladder in step.

    With `spread` room that is left goes between the children, until the gaps are that large (mm).
    """

    elements: tuple[AnyElement, ...]
    gap: Length = Length(0)
    spread: Length | None = None
    valign: Literal["top", "middle", "bottom"] = "top"


class RowElement(Element, frozen=True, kw_only=True):
    """Children beside each other; `widths` are mm or, without a unit, shares of what is left.

    A child that is not drawn here takes its width with it.
    """

    elements: tuple[AnyElement, ...]
    widths: tuple[Band, ...] = ()
    gap: Length = Length(0)


class ColumnElement(Element, frozen=True, kw_only=True):
    """Children below each other in bands; `heights` are mm or, without a unit, shares of what is left.

    A child that is not drawn here takes its height with it.
    """

    elements: tuple[AnyElement, ...]
    heights: tuple[Band, ...] = ()
    gap: Length = Length(0)


class GridElement(Element, frozen=True, kw_only=True):
    """Children in equal cells, row by row."""

    elements: tuple[AnyElement, ...]
    columns: Annotated[int, Meta(ge=1, le=50)] = 2
    rows: Annotated[int | None, Meta(ge=1, le=200)] = None
    gap: Gap = Gap()


class RepeatLayout(Struct, frozen=True):
    """How the copies of a `repeat` stand: in equal cells, filled row by row (`across`) or column by column (`down`).

    `columns: 0` makes as many as the members need in `rows`. With `share`, a number of each member, they stand side
    by side and are as wide as that number asks.
    """

    columns: Annotated[int, Meta(ge=0, le=50)] = 1
    rows: Annotated[int | None, Meta(ge=1, le=200)] = None
    gap: Gap = Gap()
    order: Literal["across", "down"] = "across"
    share: Expression | None = None


class RepeatElement(Element, frozen=True, kw_only=True):
    """The same elements once for every member of a list.

    Inside, the member goes by the name in `as`, and `{position.number}`, `{position.count}` tell which one it is.
    With `layout` every copy gets a cell; with `stack` they follow each other; with neither all share the frame.
    """

    each: Expression
    elements: tuple[AnyElement, ...]
    as_: str = field(default="item", name="as")
    layout: RepeatLayout | None = None
    stack: Length | None = None
    start: Annotated[int, Meta(ge=1)] = 1
    limit: Annotated[int | None, Meta(ge=0)] = None


GROUP = "cardgen.elements"
"""The entry point group in which packages bring kinds of their own."""

KINDS: Mapping[str, type[Element]] = {
    "text": TextElement,
    "list": ListElement,
    "chips": ChipsElement,
    "badge": BadgeElement,
    "ribbon": RibbonElement,
    "artwork": ArtworkElement,
    "icon": IconElement,
    "image": ImageElement,
    "logos": LogosElement,
    "qr": QrElement,
    "shape": ShapeElement,
    "line": LineElement,
    "scale": ScaleElement,
    "write_lines": WriteLinesElement,
    "region": RegionElement,
    "balloon": BalloonElement,
    "callout": CalloutElement,
    "group": GroupElement,
    "stack": StackElement,
    "row": RowElement,
    "column": ColumnElement,
    "grid": GridElement,
    "repeat": RepeatElement,
}
"""The built-in kinds. Others come from installed packages (entry point group `cardgen.elements`)."""


class Kind(Struct, frozen=True):
    """What an entry point of `cardgen.elements` provides: the keys of a kind, and how it is laid out.

    `compose` takes (element, context, box) and returns a `Placed`, like the functions in `cardgen.layout.elements`.
    """

    element: type[Element]
    compose: Callable[[Any, Any, Any], Any]


def element_class(kind: str) -> type[Element] | None:
    """The class of a kind, built-in or installed; None when there is no such kind."""
    if kind in KINDS:
        return KINDS[kind]
    found = installed_kind(kind)
    return found.element if found else None


def installed_kind(kind: str) -> Kind | None:
    """The kind an installed package brings under this name, if any.

    Raises:
        CardgenError: TPL16 when that package cannot be loaded, or brings something else.
    """
    # Reading entry points costs more than the rest of a start-up, so only an unknown kind asks for them.
    from importlib.metadata import entry_points

    for entry in entry_points(group=GROUP, name=kind):
        try:
            found = entry.load()
        except Exception as problem:
            # Whatever goes wrong in somebody else's package, the person at the keyboard must hear whose it is.
            raise CardgenError.of(
                "TPL16", None, kind=kind, source=entry.value, reason=repr(problem)
            ) from problem
        if not isinstance(found, Kind):
            raise CardgenError.of("TPL16", None, kind=kind, source=entry.value, reason=repr(found)[:80])
        return found
    return None


def kind_names() -> list[str]:
    """All built-in kinds."""
    return sorted(KINDS)
