"""What every element of a template has, and how a `kind` finds its class.

The vocabulary of each kind stands in `cardgen.template.kinds`, how it is laid out in `cardgen.layout.elements`.
A package can bring a new kind through the entry point group `cardgen.elements`; built-in kinds stand in a table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Self

from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import CardgenError, Where
from cardgen.template.expression import Expression
from cardgen.template.units import Extent, Length, PaperName

if TYPE_CHECKING:
    from cardgen.messages.diagnostics import Diagnostics
    from cardgen.source.yaml import Node


Role = Literal[
    "", "artifact", "H1", "H2", "H3", "H4", "H5", "H6", "P", "Figure",
    "Sect", "Part", "Art", "Aside", "Note", "BlockQuote",
]  # fmt: skip
"""What a thing is to who cannot see it: `artifact` is decoration, the others are standard structure types of PDF 2.0
(ISO 32000-2, 14.8.4). Empty: what its kind is by itself."""


class Frame(Struct, frozen=True):
    """Where an element stands, in mm from its parent's top left corner.

    Without `w` it is as wide as its parent allows, less `right`; without `h` as high as its content, or as its parent
    allows, less `bottom`.
    """

    x: Length = Length(0)
    y: Length = Length(0)
    w: Extent | None = None
    h: Extent | None = None
    right: Length = Length(0)
    bottom: Length = Length(0)


class Element(Struct, frozen=True, kw_only=True):
    """The keys every kind knows.

    Attributes:
        where: place in the template file.
        kind: which kind of element.
        id: name for messages and overlays; each on a page has its own.
        frame: place in the parent.
        role: standard structure role (H1, H2, P, Figure, Sect …); `artifact` for decoration.
        alt: text for people who do not see it.
        when: draw only if this lookup gives something.
        unless: draw only if this lookup gives nothing.
        sizes: draw only at these paper sizes.
        read: position among its siblings in reading order, when that differs from painting order.
        bookmark: outline entry that points here.
    """

    where: Where
    kind: str
    id: str = ""
    frame: Frame | None = None
    role: Role = ""
    alt: Expression | None = None
    when: Expression | None = None
    unless: Expression | None = None
    sizes: tuple[PaperName, ...] = ()
    read: int = 0
    bookmark: Expression | None = None


class AnyElement(Struct, frozen=True):
    """Binds to whichever element class its `kind` names."""

    element: Element

    @classmethod
    def from_node(cls, node: Node, diagnostics: Diagnostics, context: object = None) -> Self | None:
        """Bind by kind; records BND02 without one, TPL10 for an unknown one, TPL16 for one that does not load."""
        from cardgen.messages.diagnostics import closest
        from cardgen.source.bind import bind
        from cardgen.template.kinds import element_class, kind_names

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
        bound = bind(found, node, diagnostics, context)
        return cls(bound) if bound is not None else None
