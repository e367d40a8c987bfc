"""The kinds of element there are: the keys of those that hold others or point into a picture, and the table of all.

Words stand in `cardgen.template.wordkinds`, pictures and lines in `cardgen.template.picturekinds`; how each is laid out
is for `cardgen.layout.registry`. A package can bring a kind through the entry point group `cardgen.elements`.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Generic, Literal, Self, TypeVar

from cardgen.core.struct import Meta, Struct, field, fields
from cardgen.messages.diagnostics import CardgenError, Diagnostic, Diagnostics
from cardgen.source.dutchkeys import MEANT
from cardgen.template.element import Element, Gap, Role, StrokeSpec
from cardgen.template.expression import Expression
from cardgen.template.picturekinds import (
    ArtworkElement,
    CutElement,
    IconElement,
    ImageElement,
    LineElement,
    LogosElement,
    PhotoElement,
    QrElement,
    RegionElement,
    ScaleElement,
    ShapeElement,
    WriteLinesElement,
)
from cardgen.template.units import Band, Extent, Length
from cardgen.template.wordkinds import BadgeElement, ChipsElement, ListElement, RibbonElement, TextElement

if TYPE_CHECKING:
    from cardgen.source.nodes import Node


class AnyElement(Struct, frozen=True):
    """Binds to whichever element class its `kind` names."""

    element: Element

    @classmethod
    def from_node(cls, node: "Node", diagnostics: Diagnostics, context: object = None) -> Self | None:
        """Bind by kind; records BND02 without one, TPL10 for an unknown one, TPL16 for one that does not load."""
        from cardgen.messages.diagnostics import closest
        from cardgen.source.bind import bind

        items = getattr(node, "items", {})
        named = items.get("kind") if isinstance(items, dict) else None
        if named is None:
            diagnostics.add("BND02", node.where, key="kind", known=", ".join(kind_names()))
            return None
        kind = getattr(named, "text", "")
        try:
            found = element_class(kind)
        except CardgenError as problem:
            diagnostics.add("TPL16", named.where, **dict(problem.diagnostics[0].values))
            return None
        if found is None:
            diagnostics.add("TPL10", named.where, kind=kind, suggestion=closest(kind, kind_names()))
            return None
        said = Diagnostics()
        bound = bind(found, node, said, context)
        diagnostics.extend(_of_other_kinds(one, kind, found, node) for one in said)
        if bound is not None and bound.rotate and kind in POINTING:
            diagnostics.add("TPL71", items["rotate"].where, kind=kind)
            return None
        return cls(bound) if bound is not None else None


def _of_other_kinds(found: Diagnostic, kind: str, made_as: type[Element], node: "Node") -> Diagnostic:
    """The same message; about a key that other kinds have, another one that says which (TPL70)."""
    key = str(dict(found.values).get("key", ""))
    if found.code != "BND01" or found.where != (getattr(node, "keys", {}).get(key),):
        return found
    own = {one.key for one in fields(made_as)}  # of a kind that a package brings as well
    for name in (key, *MEANT.get(key.casefold(), ())):
        others = [other for other, made in KINDS.items() if name in {one.key for one in fields(made)}]
        if others and name not in own:
            code = "TPL72" if name == "radius" else "TPL70"
            values = {"name": name, "kind": kind, "kinds": ", ".join(others)}
            return Diagnostic(code, found.where, tuple(sorted(values.items())))
    return found


# --- pointing into the picture ----------------------------------------------------------------------------------------


class CalloutBadge(Struct, frozen=True):
    """The numbered badge on a callout."""

    shape: Expression
    fill: Expression
    color: Expression
    text: Expression
    style: str
    radius: Extent = Extent(11.2)


class CalloutMarks(Struct, frozen=True):
    """Discs with an icon on the upper right corner of a callout, one for each member of a list: what it belongs to.

    The first stands at the left; at most `limit`. `radius` in mm; `icon_share` is the size of an icon as a share of it.
    `alt` says what they mean, to who does not see them.
    """

    each: Expression
    icon: Expression
    as_: str = field(default="item", name="as")
    fill: Expression = Expression("accent-200")
    color: Expression = Expression("ink")
    rim: StrokeSpec = StrokeSpec(Expression("white"), Extent(1))
    radius: Extent = Extent(6)
    icon_share: float = 1.24
    limit: Annotated[int, Meta(ge=1, le=6)] = 2
    alt: Expression | None = None


class NoteSpec(Struct, frozen=True):
    """A sentence for the plain-text twin. `when`: only if this lookup gives something."""

    text: Expression
    when: Expression | None = None


class BalloonElement(Element, frozen=True, kw_only=True):
    """What somebody in an artwork says, in a balloon as large as its words, with a tail to the mouth.

    `voice` is the number of a voice in the facts of the drawing; where the drawing has none, nothing is drawn. `place`
    says where in the picture that is to who does not see it, as that of a callout; it stands before the words.
    """

    artwork: str
    voice: Expression
    text: Expression
    style: str
    padding: Gap = Gap(Length(4.4), Length(2.6))
    fill: Expression = Expression("white")
    place: Expression | None = None


class CalloutElement(Element, frozen=True, kw_only=True):
    """A card with a leader line, or a short tip, to a named place of an artwork; or, as `badge`, the badge alone there.

    `slot` names the slot of the artwork (`slot-3` in the drawing is 3); when there is none of that name, or it is
    taken, the card gets the last one that is left. Sizes in mm; `indent` leaves room for the badge. A card that would
    lie across `fold` (x on the page) moves beside it, to the side it points to, `fold_room` away. `alt` says what the
    shape and colour of the badge mean; `marks` are icons on its corner. `place` says where in the picture it points,
    to who does not see that: it may use `{place.name}` (`top_left`, `middle`, `bottom_right` …) and `{place.slot}`.
    Without a `text` the card has a head alone; `notes` say more in the plain-text twin than fits in the picture.
    """

    artwork: str
    slot: Expression
    head: Expression
    head_style: str
    text: Expression
    text_style: str
    badge: CalloutBadge
    marks: CalloutMarks | None = None
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
    place: Expression | None = None
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


# --- the table --------------------------------------------------------------------------------------------------------


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
    "photo": PhotoElement,
    "qr": QrElement,
    "shape": ShapeElement,
    "cut": CutElement,
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

POINTING = frozenset({"callout", "balloon", "ribbon"})
"""Kinds that point at a place in a drawing, or follow a line in it: turned, they would miss it."""


E = TypeVar("E", bound=Element)


class Kind(Struct, Generic[E], frozen=True):
    """A kind of element: the class that holds its keys, and how it is laid out.

    An entry point of `cardgen.elements` gives one. `compose` takes (element, context, box) and returns a `Placed`, like
    the functions in `cardgen.layout.elements`.
    """

    element: type[E]
    compose: Callable[[E, Any, Any], Any]


def element_class(kind: str) -> type[Element] | None:
    """The class of a kind, built-in or installed; None when there is no such kind."""
    if kind in KINDS:
        return KINDS[kind]
    found = installed_kind(kind)
    return found.element if found else None


def installed_kind(kind: str) -> Kind[Any] | None:
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
