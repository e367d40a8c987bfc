"""A colour of a partnership as it is written: how it looks on a screen and, where they say so, its inks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Self

from cardgen.content.fields import Ref
from cardgen.core.struct import Meta, Struct
from cardgen.messages.diagnostics import Where
from cardgen.source.bind import bind
from cardgen.source.nodes import MapNode, Node, ScalarNode

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


def _percentages(text: str) -> str:
    """The list that was meant by inks in another notation, such as `85/20/70/30` or `C85 M20 Y70 K30`; or nothing."""
    found = re.findall(r"\d+(?:\.\d+)?", text)
    return f"[{', '.join(found)}]" if len(found) == 4 and all(float(ink) <= 100 for ink in found) else ""


def _no_list(node: MapNode) -> tuple[Where, str, str] | None:
    """Inks that were written as one text: where, of which colour, and the list that was meant."""
    written, named = node.items.get("cmyk"), node.items.get("hex")
    if not isinstance(written, ScalarNode) or not written.text:
        return None
    return written.where, named.text if isinstance(named, ScalarNode) else "cmyk", _percentages(written.text)


def _parts_of_one(inks: tuple[float, ...]) -> bool:
    """Whether inks were written as 0.85 in place of 85: nobody has a colour as pale as that."""
    return max(inks) <= 1 and any(ink % 1 for ink in inks)


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
        if (slip := _no_list(node)) is not None:
            diagnostics.add("PAL02", slip[0], key=slip[1], suggestion=slip[2])
            return None
        written = bind(PaintInFull, node, diagnostics, context)
        if written is None:
            return None
        inks = written.cmyk
        if inks and not (len(inks) == 4 and all(0 <= ink <= 100 for ink in inks) and not _parts_of_one(inks)):
            meant = _percentages(" ".join(f"{100 * ink:g}" for ink in inks)) if _parts_of_one(inks) else ""
            diagnostics.add("PAL02", written.where, key=str(written.hex), suggestion=meant)
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
