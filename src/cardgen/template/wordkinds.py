"""The keys of the kinds of element that are words. Lengths in mm, type in pt, colours by palette key."""

from collections.abc import Mapping
from typing import Annotated, Literal

from cardgen.core.struct import Meta, Struct, field
from cardgen.template.element import Element, Gap, StrokeSpec
from cardgen.template.expression import Expression
from cardgen.template.units import Extent, Length


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

    `rim` in mm; `icon_share` is the size of the icon as a share of the radius. With `wide` a word of more than three
    letters stands in a pill that many mm wide, which grows to the left, and not small in a disc.
    """

    text: Expression | None = None
    icon: Expression | None = None
    shape: Expression = Expression("circle")
    fill: Expression = Expression("accent-500")
    color: Expression = Expression("on-accent")
    rim: StrokeSpec | None = None
    style: str = ""
    icon_share: Annotated[float, Meta(ge=0, le=2)] = 1.2
    wide: Length = Length(0.0)


class RibbonElement(Element, frozen=True, kw_only=True):
    """Words along the ribbons of an artwork: per ribbon key (`path1`, `path2`) what is written on it.

    Words that would come nearer to `fold` (x on the page) than `fold_room` slide along their ribbon, off it,
    and get smaller where the ribbon is too short for that.
    """

    artwork: str
    words: Mapping[str, Expression]
    style: str
    fold: Length | None = None
    fold_room: Length = Length(4)
