"""A colour: how it looks, and in which inks it prints."""

from __future__ import annotations

from cardgen.core.struct import Struct, replace


class Color(Struct, frozen=True):
    """A colour as it is drawn.

    `rgb` is `#RRGGBB`; `alpha` 0..1; `cmyk` is the separation in per cent where the palette lists one
    (None: convert); `spot` is an ink of its own that takes the place of them, such as `PANTONE 286 C`,
    of which `tint` (0..1) is printed. `cmyk` then stands in for the full ink.
    """

    key: str
    rgb: str
    alpha: float = 1.0
    cmyk: tuple[float, float, float, float] | None = None
    spot: str = ""
    tint: float = 1.0

    def with_alpha(self, alpha: float) -> Color:
        """The same colour, this opaque (0 invisible, 1 solid)."""
        return replace(self, alpha=alpha)


CUT_CONTOUR = "CutContour"
"""What cutting tables call the line that they follow. It is no ink, so it prints over everything."""

CUT = Color("cut", "#E5007D", cmyk=(0.0, 100.0, 0.0, 0.0), spot=CUT_CONTOUR)
"""A line to cut along."""
