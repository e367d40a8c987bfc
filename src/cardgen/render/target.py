"""What a PDF is for: the one thing that decides how a Scene is drawn, beside the Scene itself."""

from __future__ import annotations

from cardgen.core.struct import Struct
from cardgen.render.inks import RGB, Inks


class Target(Struct, frozen=True):
    """What a file is for.

    Attributes:
        bleed: draw past the trim, and keep it in the file, as far as the Scene goes (mm).
        links: make links that can be clicked.
        inks: what colours are written in.
    """

    bleed: bool = False
    links: bool = True
    inks: Inks = RGB


SCREEN = Target()
"""To read on a screen, or to print as it is."""

PRINT = Target(bleed=True, links=False)
"""To be put on sheets that are cut: colour goes on past the trim."""
