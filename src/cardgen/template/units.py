"""Lengths and type sizes as people write them: `12 mm`, `1,5 cm`, `9.8 pt`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Self

from cardgen.geometry import PT_PER_MM

if TYPE_CHECKING:
    from cardgen.diagnostics import Diagnostics
    from cardgen.source import Node

_NUMBER = re.compile(r"\s*(-?\d+(?:[.,]\d+)?)\s*(mm|cm|pt|in)?\s*$")
_MM = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 1 / PT_PER_MM}


def to_mm(text: str) -> float | None:
    """`12`, `12 mm`, `1.2 cm`, `10 pt`, `2 in` in mm; None when it is no length. A bare number is mm."""
    match = _NUMBER.match(text)
    return float(match[1].replace(",", ".")) * _MM[match[2] or "mm"] if match else None


class Length(float):
    """A length in mm."""

    __slots__ = ()

    @classmethod
    def from_node(cls, node: Node, diagnostics: Diagnostics, _context: object = None) -> Self | None:
        """Read a scalar; records TPL01 when it is no length."""
        value = to_mm(getattr(node, "text", ""))
        if value is None:
            diagnostics.add("TPL01", node.where, value=getattr(node, "text", ""))
            return None
        return cls(value)


class Points(float):
    """A type size in pt. A bare number is pt."""

    __slots__ = ()

    @classmethod
    def from_node(cls, node: Node, diagnostics: Diagnostics, _context: object = None) -> Self | None:
        """Read a scalar; records TPL01 when it is no size."""
        match = _NUMBER.match(getattr(node, "text", ""))
        if match is None:
            diagnostics.add("TPL01", node.where, value=getattr(node, "text", ""))
            return None
        return cls(float(match[1].replace(",", ".")) * _MM[match[2] or "pt"] * PT_PER_MM)
