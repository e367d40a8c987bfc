"""Laid-out parts in other colours: where only colours changed, everything else stands as it stood."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from cardgen.core.struct import replace
from cardgen.layout.scene import Artwork, Entry, Item, PlacedText, Run, Shape
from cardgen.template.color import CUT_CONTOUR, Color

if TYPE_CHECKING:
    from cardgen.template.palette import Palette

Dyes = Mapping[Color, Color]
"""The colour that each one becomes."""


class Part(Protocol):
    """A page, or an element that was laid out."""

    @property
    def items(self) -> tuple[Item, ...]:
        """What is drawn."""


T = TypeVar("T", bound=Part | tuple[Part, ...])
P = TypeVar("P", bound=Part)


def dyes_for(read: Mapping[str, Color | None], palette: Palette) -> Dyes | None:
    """What the colours that were read become in another palette.

    None when one colour would become two: `on-accent` and `white` were one, and are no longer. Which of them an item
    has, it does not say.
    """
    dyes: dict[Color, Color] = {}
    for key, old in read.items():
        try:
            new = palette.color(key)
        except KeyError:
            return None
        if old is None or dyes.setdefault(old, new) != new:
            return None
    return dyes


def recolored(made: T, dyes: Dyes) -> T | None:
    """What was laid out, in other colours; None when it has a colour of which nothing is known."""
    try:
        if isinstance(made, tuple):
            return cast("T", tuple(_with_items(part, dyes) for part in made))
        return cast("T", _with_items(made, dyes))
    except KeyError:
        return None


def _with_items(part: P, dyes: Dyes) -> P:
    return replace(part, items=tuple(_item(item, dyes) for item in part.items))  # type: ignore[type-var]


def _item(item: Item, dyes: Dyes) -> Item:
    if isinstance(item, PlacedText):
        lines = tuple(tuple(_run(run, dyes) for run in line) for line in item.lines)
        same = all(
            a is b for old, new in zip(item.lines, lines, strict=True) for a, b in zip(old, new, strict=True)
        )
        return item if same else replace(item, lines=lines)
    if isinstance(item, Shape):
        fill = _dyed(item.fill, dyes) if item.fill is not None else None
        stroke = item.stroke
        if stroke is not None and (color := _dyed(stroke.color, dyes)) is not stroke.color:
            stroke = replace(stroke, color=color)
        return (
            item if fill is item.fill and stroke is item.stroke else replace(item, fill=fill, stroke=stroke)
        )
    if isinstance(item, Artwork):
        return replace(item, colors=tuple((key, _dyed(color, dyes)) for key, color in item.colors))
    if isinstance(item, Entry):
        return replace(item, color=_dyed(item.color, dyes))
    return item


def _run(run: Run, dyes: Dyes) -> Run:
    color = _dyed(run.color, dyes)
    return run if color is run.color else replace(run, color=color)


def _dyed(color: Color, dyes: Dyes) -> Color:
    """The new colour, as opaque as the old; the old one itself where it stays.

    Raises:
        KeyError: it did not come out of the palette.
    """
    new = dyes.get(color)
    if new is None:
        if color.spot == CUT_CONTOUR:  # no colour to look at
            return color
        new = dyes[color.with_alpha(1.0)].with_alpha(color.alpha)
    return color if new == color else new
