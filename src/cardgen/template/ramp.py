"""One brand colour to a full accent palette with guaranteed contrast, and to the colours that go with it."""

from __future__ import annotations

from cardgen.template.colorspace import (
    contrast,
    from_oklch,
    hue_distance,
    lightness_against,
    normal,
    to_oklch,
    worst_difference,
)

WHITE = "#FFFFFF"
"""What an accent is printed on, and the light one of the two colours of text on it."""

TEXT_CONTRAST = 4.5
"""WCAG 2.2 AA for text."""

MARK_CONTRAST = 1.8
"""Least contrast with white of a bullet. Not the 3 of WCAG 1.4.11: a bullet says nothing by itself."""

_RIBBON_GREY = 0.70  # OKLCH lightness
_RIBBON_CHROMA = 0.09
_RIBBON_CONTRAST = 2.0  # over MARK_CONTRAST, for marks in paper white lie on it
_TINT = 0.10  # OKLCH chroma under which a pale colour is a tint
_AIM = 4.6  # a little over 4.5, so that rounding to 8 bits cannot fall below it
_GREY = 0.02  # OKLCH chroma under which a colour has no hue worth keeping

_COMPANIONS: tuple[tuple[str, float, float, float], ...] = (
    ("sun", 0.83, 0.15, 80),
    ("coral", 0.70, 0.16, 38),
    ("teal", 0.60, 0.10, 200),
    ("leaf", 0.70, 0.11, 148),
    ("plum", 0.44, 0.12, 325),
    ("sky", 0.72, 0.10, 232),
)


def ramp(brand: str, ink: str) -> dict[str, str]:
    """The steps of an accent made from one colour.

    Args:
        brand: `#RGB` or `#RRGGBB`.
        ink: `#RRGGBB` of the dark one of the two colours of text on it; the other is white.

    Returns:
        `#RRGGBB` by step: 50 wash, 100 panel, 200 hairline, 500 fill (the brand itself whenever ink or white
        is readable on it), 700 text on white and on 50/100, 900 deepest, and `mark` for bullets and other small
        things (500, or 700 when that is too pale for them).

    Raises:
        ValueError: not a colour.
    """
    brand = normal(brand)
    lightness, chroma, hue = to_oklch(brand)
    chroma = 0.0 if chroma < _GREY else chroma
    # Tints of yellow turn beige unless they keep more of their chroma.
    yellow = 1 + 0.7 * max(0.0, 1 - abs(hue - 98) / 30) if chroma else 1.0
    tint = from_oklch(0.94, min(chroma * 0.28, 0.040) * yellow, hue)
    base = _fill(brand, ink, lightness, chroma, hue)
    text_chroma = min(chroma, 0.16)
    text = min(lightness_against(tint, _AIM, text_chroma, hue, (0.12, 0.8)), 0.56, to_oklch(base)[0])
    dark = from_oklch(text, text_chroma, hue)
    return {
        "50": from_oklch(0.975, min(chroma * 0.14, 0.020) * yellow, hue),
        "100": tint,
        "200": from_oklch(0.885, min(chroma * 0.50, 0.072) * yellow, hue),
        "500": base,
        "700": dark,
        "900": from_oklch(min(0.31, text - 0.08), min(chroma * 0.55, 0.07), hue),
        "mark": base if contrast(base, WHITE) >= MARK_CONTRAST else dark,
    }


def ribbon(brand: str) -> str:
    """The brand as the colour of a ribbon on land: itself, but a tint gets darker and fuller, or it would not show.

    A bright yellow is no tint: as pale as it may be, it shows.
    """
    lightness, chroma, hue = to_oklch(brand)
    if chroma >= _TINT or contrast(brand, WHITE) >= MARK_CONTRAST:
        return normal(brand)
    if chroma < _GREY:
        return from_oklch(_RIBBON_GREY, 0.0, hue)
    fuller = max(chroma, _RIBBON_CHROMA)
    return from_oklch(lightness_against(WHITE, _RIBBON_CONTRAST, fuller, hue, (0.4, lightness)), fuller, hue)


def _fill(brand: str, ink: str, lightness: float, chroma: float, hue: float) -> str:
    """The brand, moved no further than needed to be a visible fill that carries readable text."""
    base = brand
    if lightness > 0.90:  # near white: would vanish on paper
        base = from_oklch(0.90, chroma, hue)
    elif lightness < 0.24:  # near black: would be taken for ink
        base = from_oklch(0.24, chroma, hue)
    if max(contrast(text, base) for text in (ink, WHITE)) >= TEXT_CONTRAST:
        return base
    # Between the two text colours neither reads; hue and chroma stay, lightness takes the shorter way out.
    here, c, h = to_oklch(base)
    lighter = from_oklch(lightness_against(ink, 4.55, c, h, (here, 0.95)), c, h)
    darker = from_oklch(lightness_against(WHITE, 4.55, c, h, (0.1, here)), c, h)
    return min((lighter, darker), key=lambda color: abs(to_oklch(color)[0] - here))


def companions(brand: str) -> list[tuple[str, str]]:
    """Two supporting colours, as (name, `#RRGGBB`).

    Neither lies within 40 degrees of the brand's hue; the first differs most from the brand for every kind of
    colour vision, the second from both, at least 60 degrees away from the first.

    Raises:
        ValueError: not a colour.
    """
    brand = normal(brand)
    hue = to_oklch(brand)[2]
    pool = [(name, from_oklch(*lch), lch[2]) for name, *lch in _COMPANIONS if hue_distance(lch[2], hue) >= 40]
    first = max(pool, key=lambda item: worst_difference(item[1], brand))
    rest = [item for item in pool if item is not first and hue_distance(item[2], first[2]) >= 60]
    second = max(rest, key=lambda item: min(worst_difference(item[1], other) for other in (brand, first[1])))
    return [first[:2], second[:2]]
