"""A colour of a partnership as it is written: how it looks on a screen and, where they say so, its inks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Self

from cardgen.content.fields import Ref
from cardgen.core.struct import Meta, Struct
from cardgen.messages.diagnostics import Where
from cardgen.source.bind import bind
from cardgen.source.nodes import MapNode, Node

if TYPE_CHECKING:
    from cardgen.messages.diagnostics import Diagnostics


class OwnInk(Struct, frozen=True):
    """The inks of a colour.

    Attributes:
        cmyk: cyan, magenta, yellow and black in per cent; empty when they follow from how it looks.
        spot: an ink of its own, such as `PANTONE 286 C`; `cmyk` then stands in for all of it on a proof.
        tint: how much of the spot is printed, in per cent.
    """

    cmyk: tuple[float, ...] = ()
    spot: str = ""
    tint: float = 100.0


MOST_INK = 300.0
"""Per cent of ink in one place that every sheet-fed press on coated paper takes."""
_TAKEN = frozenset({"all", "none", "cyan", "magenta", "yellow", "black"})
"""Names that mean something else in a colour space (ISO 32000-1, 8.6.6.4 and 8.6.6.5)."""


def told_of_inks(spot: str, cmyk: tuple[float, ...], where: Where, diagnostics: Diagnostics) -> bool:
    """Whether a colour may have these inks; what is wrong with them is recorded."""
    if spot.strip().casefold() in _TAKEN:
        diagnostics.add("PAL93", where, spot=spot)
        return False
    if not spot and sum(cmyk) > MOST_INK:
        diagnostics.add("PAL94", where, percent=round(sum(cmyk)), most=round(MOST_INK))
    return True


class PaintInFull(Struct, frozen=True):
    """A colour of which more is written than how it looks."""

    hex: Ref
    where: Where
    cmyk: tuple[float, ...] = ()
    spot: str = ""
    tint: Annotated[float, Meta(ge=1, le=100)] = 100.0


class Paint(Ref):
    """A colour: `"#2F6F8F"`, or `{hex: "#2F6F8F", cmyk: [80, 40, 20, 10], spot: PANTONE 5405 C}`."""

    ink = OwnInk()
    written_as = (Ref, PaintInFull)
    """What stands for it in a file."""

    @classmethod
    def from_node(cls, node: Node, diagnostics: Diagnostics, context: object) -> Self | None:
        """The colour with its inks; records what is wrong with them."""
        if not isinstance(node, MapNode):
            return super().from_node(node, diagnostics, context)
        written = bind(PaintInFull, node, diagnostics, context)
        if written is None:
            return None
        inks = written.cmyk
        if inks and not (len(inks) == 4 and all(0 <= ink <= 100 for ink in inks)):
            diagnostics.add("PAL02", written.where, key=str(written.hex))
            return None
        if written.spot and not inks:
            diagnostics.add("PAL90", written.where, spot=written.spot)
            return None
        if not told_of_inks(written.spot, inks, written.where, diagnostics):
            return None
        if written.tint != 100 and not written.spot:
            diagnostics.add("PAL91", written.where)
            return None
        paint = cls(str(written.hex))
        paint.where = written.hex.where
        paint.ink = OwnInk(inks, written.spot, written.tint)
        return paint
