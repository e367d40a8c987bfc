"""The keys of the kinds of element that are pictures, planes and lines. Lengths in mm, colours by palette key."""

from collections.abc import Mapping
from typing import Annotated, Literal

from cardgen.core.struct import Meta, Struct, field
from cardgen.template.element import Element, StrokeSpec
from cardgen.template.expression import Expression
from cardgen.template.units import Extent, Length


class DrawingPart(Struct, frozen=True):
    """A part of a drawing, in mm from the top left corner of its trim."""

    x: Length
    y: Length
    w: Extent
    h: Extent


class ArtworkElement(Element, frozen=True, kw_only=True):
    """House art: a file under `assets/art`, without its ending. Its trim is fitted to the frame.

    With `cover` or `contain`, `focus` says which part shows: 0 the top, 1 the bottom. A drawing that holds many scenes
    can show one of them: `parts` names them, and the one that `part` looks up is fitted to the frame instead of the
    whole. What lies round it fills the frame.
    """

    source: Expression
    extend: Literal["", "bleed"] = ""
    fit: Literal["width", "cover", "contain"] = "width"
    focus: Annotated[float, Meta(ge=0, le=1)] = 0.0
    part: Expression | None = None
    parts: Mapping[str, DrawingPart] = field(default_factory=dict)


class IconElement(Element, frozen=True, kw_only=True):
    """An icon of `assets/icons`, stroked in `color`; `stroke` is its line width on the 24 unit grid."""

    source: Expression
    color: Expression = Expression("ink")
    stroke: Annotated[float, Meta(ge=0, le=24)] = 1.9


class ImageElement(Element, frozen=True, kw_only=True):
    """A picture of a partnership (a logo), whole, inside its frame; `radius` rounds its plate."""

    source: Expression
    align: Literal["left", "center", "right"] = "left"
    valign: Literal["top", "middle", "bottom"] = "middle"
    plate: Expression | None = None  # a ground behind logos made for dark
    radius: Extent = Extent(1.6)


class PhotoElement(Element, frozen=True, kw_only=True):
    """A photo that content names: `{photos.team}`. `cover` fills the frame, `contain` shows all of it.

    In a `rect`, rounded with `radius`, or in a `circle`; `extend` carries its edges on into the bleed. Content says
    which part shows, by `focus_x` and `focus_y`, and describes it, by `alt`.
    """

    source: Expression
    fit: Literal["cover", "contain"] = "cover"
    form: Literal["rect", "circle"] = "rect"
    radius: Extent = Extent(0)
    extend: Literal["", "bleed", "left", "right", "top", "bottom", "sides"] = ""


class LogosElement(Element, frozen=True, kw_only=True):
    """The logos of a partnership and its partners, equal in area, in as many rows as makes them largest.

    `most` is the widest one may be, in mm.
    """

    source: Expression
    gap: Length = Length(4)
    most: Extent | None = None
    align: Literal["left", "center", "right"] = "left"


class QrElement(Element, frozen=True, kw_only=True):
    """A QR code (error correction M) with its quiet zone inside the frame; clickable on screen.

    `radius` rounds its ground.
    """

    source: Expression
    color: Expression = Expression("ink")
    ground: Expression = Expression("paper")
    radius: Extent = Extent(0)


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


class CutElement(Element, frozen=True, kw_only=True):
    """A line along which a machine cuts: a rectangle (with `radius`), a circle, or an SVG `path` in mm of the frame.

    Only files for a press hold it, as the spot CutContour that prints over everything; paper shows nothing of it.
    """

    form: Literal["rect", "circle", "path"] = "rect"
    radius: Extent = Extent(0)
    path: str = ""


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
