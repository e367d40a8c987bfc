"""Shades of a colour that has inks of its own: in those inks, not in what their looks would be converted to."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from cardgen.core.struct import replace
from cardgen.template.color import Color
from cardgen.template.colorspace import luminance

if TYPE_CHECKING:
    from cardgen.content.paint import OwnInk

_TINT = 1.25
"""Part of an ink = part of the light it takes ** this. Dot gain alone would say 1.55 (ISO 12647-2: half an ink covers
64 %); but shades of a screen keep more colour than tints do, and this is nearest to them through FOGRA39."""
_BLACK = 1.55
"""The same for black, which has no colour to keep."""


def in_own_inks(base: Color, key: str, rgb: str) -> Color:
    """A shade of `base` that looks like `rgb` (`#RRGGBB`): lighter as a tint of its inks, darker with black over them.

    A spot stays a spot in its tints. A darker shade is mixed from the four inks that stand in for it, with black.
    """
    if rgb == base.rgb:
        return replace(base, key=key)
    assert base.cmyk is not None  # noqa: S101 - the caller has inks in hand
    shown = replace(base, key=key, rgb=rgb)
    here, there = luminance(base.rgb), luminance(rgb)
    if there >= here:
        tint = ((1 - there) / (1 - here)) ** _TINT if here < 1 else 0.0
        if base.spot:
            return replace(shown, tint=base.tint * tint)
        return replace(shown, cmyk=_times(base.cmyk, tint))
    c, m, y, k = _times(base.cmyk, base.tint)
    black = (1 - there / here) ** _BLACK
    return replace(shown, cmyk=(c, m, y, round(100 - (100 - k) * (1 - black), 1)), spot="", tint=1.0)


_NEARLY = 0.8
"""From here on two names are so much alike that one of them has a slip in it."""


def alike(ink: OwnInk, spot: str, cmyk: tuple[float, ...]) -> bool:
    """Whether an ink has another name than `spot` and is the same: each would get a plate.

    Capitals, spaces and signs make no other ink; nor does a letter more or less where the four inks that stand in for
    it are the same.
    """
    one, other = ("".join(sign for sign in name.casefold() if sign.isalnum()) for name in (ink.spot, spot))
    if ink.spot == spot:
        return False
    return one == other or (ink.cmyk == cmyk and SequenceMatcher(None, one, other).ratio() >= _NEARLY)


def _times(inks: tuple[float, float, float, float], part: float) -> tuple[float, float, float, float]:
    c, m, y, k = (round(ink * part, 1) for ink in inks)
    return c, m, y, k
