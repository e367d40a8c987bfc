"""What every element of a template has."""

from __future__ import annotations

from typing import Annotated, Literal

from cardgen.core.struct import Meta, Struct
from cardgen.messages.diagnostics import Where
from cardgen.template.expression import Expression
from cardgen.template.units import Extent, Length, PaperName

Role = Literal[
    "", "artifact", "H1", "H2", "H3", "H4", "H5", "H6", "P", "Figure",
    "Sect", "Part", "Art", "Aside", "Note", "BlockQuote", "L", "LI", "Lbl", "Table", "TR", "TH", "TD", "TOCI",
]  # fmt: skip
"""What a thing is to who cannot see it: `artifact` is decoration, the others are standard structure types of PDF 2.0
(ISO 32000-2, 14.8.4). A list (L) holds entries (LI), each with a label (Lbl) if it has one; a table (Table) holds rows
(TR) of cells (TH, TD). Entries of contents (TOCI) that follow each other are one table of contents.
Empty: what its kind is by itself."""


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
        rotate: turns what is drawn about its middle, degrees clockwise; the space it takes stays as it is.
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
    rotate: Annotated[float, Meta(ge=-360, le=360)] = 0.0
