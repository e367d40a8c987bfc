"""Lengths and type sizes as people write them: `12 mm`, `1,5 cm`, `9.8 pt`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

from cardgen.core.geometry import PAPERS, PT_PER_MM
from cardgen.core.plain import is_digits
from cardgen.core.struct import Struct

if TYPE_CHECKING:
    from cardgen.messages.diagnostics import Diagnostics
    from cardgen.source.nodes import Node

_MM = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 1 / PT_PER_MM}


def _parsed(text: str, unit: str) -> float | None:
    """The length in mm, a bare number taken as `unit`; None when it is no length."""
    bare = text.strip()
    if bare[-2:] in _MM:
        bare, unit = bare[:-2].rstrip(), bare[-2:]
    bare = bare.replace(",", ".")
    whole, point, part = bare.removeprefix("-").partition(".")
    if not is_digits(whole, 5) or (point and not is_digits(part, 20)):
        return None
    return float(bare) * _MM[unit]


def to_mm(text: str) -> float | None:
    """`12`, `12 mm`, `1.2 cm`, `10 pt`, `2 in` in mm; None when it is no length. A bare number is mm."""
    return _parsed(text, "mm")


class Length(float):
    """A length in mm."""

    __slots__ = ()

    @classmethod
    def from_node(cls, node: Node, diagnostics: Diagnostics, _context: object = None) -> Self | None:
        """Read a scalar; records TPL01 when it is no length."""
        text = getattr(node, "text", "")
        value = to_mm(text)
        if value is None:
            diagnostics.add("TPL01", node.where, value=text)
            return None
        return cls(value)


class Extent(Length):
    """A length in mm that cannot be less than nothing: a width, a radius, a margin."""

    __slots__ = ()

    @classmethod
    def from_node(cls, node: Node, diagnostics: Diagnostics, _context: object = None) -> Self | None:
        """Read a scalar; records TPL01 when it is no length, BND10 when it is negative."""
        value = super().from_node(node, diagnostics)
        if value is not None and value < 0:
            diagnostics.add("BND10", node.where, found=getattr(node, "text", ""), low="0")
            return None
        return value


class Points(float):
    """A type size in pt, 0 or more. A bare number is pt."""

    __slots__ = ()

    @classmethod
    def from_node(cls, node: Node, diagnostics: Diagnostics, _context: object = None) -> Self | None:
        """Read a scalar; records TPL01 when it is no size."""
        text = getattr(node, "text", "")
        mm = _parsed(text, "pt")
        if mm is None or mm < 0:
            diagnostics.add("TPL01", node.where, value=text)
            return None
        return cls(mm * PT_PER_MM)


class PaperName(str):
    """The name of a paper size, in capitals."""

    __slots__ = ()

    @classmethod
    def from_node(cls, node: Node, diagnostics: Diagnostics, _context: object = None) -> Self | None:
        """Read a name, capitals or not; records TPL07 when there is no such paper."""
        text = getattr(node, "text", "")
        name = text.strip().upper()
        if name not in PAPERS:
            from cardgen.messages.diagnostics import closest

            diagnostics.add("TPL07", node.where, name=text, suggestion=closest(name, PAPERS))
            return None
        return cls(name)


class Band(Struct, frozen=True):
    """How wide a column or how high a row is: `size` in mm, or a `share` of what the fixed ones leave."""

    size: float | None = None
    share: float = 1.0

    @classmethod
    def from_node(cls, node: Node, diagnostics: Diagnostics, _context: object = None) -> Self | None:
        """Read `12 mm`, or a bare number as a share; records TPL15 when it is neither, or negative."""
        text = getattr(node, "text", "")
        value = to_mm(text)
        if value is None or value < 0:
            diagnostics.add("TPL15", node.where, value=text)
            return None
        return cls(size=value) if text.strip()[-1].isalpha() else cls(share=value)


def bands(written: Sequence[Band], whole: float) -> list[float]:
    """Sizes in mm of bands that fill `whole` mm; negative ones when the fixed bands leave nothing."""
    left = whole - sum(band.size for band in written if band.size is not None)
    total = sum(band.share for band in written if band.size is None) or 1.0
    return [band.size if band.size is not None else left * band.share / total for band in written]
