"""Colours as browsers want them."""

from __future__ import annotations

from cardgen.template.colorspace import is_color, normal


def swatch_of(color: str) -> str:
    """`#rrggbb` of what somebody typed, for a colour field; that of nothing else."""
    return normal(color).lower() if is_color(color) else "#0b5fa5"
