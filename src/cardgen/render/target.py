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
        tagged: say what everything is and in which order it is read, for whoever listens.
        claim: call the file PDF/UA-1 and PDF/A-2a; only a tagged file can be.
        fillable: make fields of the places to write and to mark. Such a file is PDF/UA-1 only: it is made to change.
        flat: draw what is transparent as if it were not (`render.flattening` puts pictures over it).
    """

    bleed: bool = False
    links: bool = True
    inks: Inks = RGB
    tagged: bool = False
    claim: bool = False
    fillable: bool = False
    flat: bool = False


SCREEN = Target(tagged=True, claim=True)
"""To read on a screen, or to print as it is."""

FILL_IN = Target(tagged=True, claim=True, fillable=True)
"""To fill in on a screen."""

SHEETS = Target()
"""To be put on sheets of paper as it is: tags do not survive that, and nobody listens to a sheet."""

PRINT = Target(bleed=True, links=False)
"""To be put on sheets that are cut: colour goes on past the trim."""
