"""A drawing as the rest of the house knows it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from cardgen.artwork.program import CURRENT, Program
from cardgen.artwork.sidecar import Point, Ribbon
from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import Struct, field
from cardgen.messages.diagnostics import Diagnostics, Where, closest
from cardgen.template.palette import Color, Palette


class Reading(StrEnum):
    """What a drawing is for, and so how it is read.

    ART: everything in it must be drawn exactly. SCENE: so too, and the shapes that are named for it are room for
    callouts. LOGO: a stranger's, shown as a browser shows it.
    """

    ART = "art"
    SCENE = "scene"
    LOGO = "logo"


class Slot(Struct, frozen=True):
    """Room for a callout.

    `box` is the largest it may be, `target` what its line points at, `bend` how far that line bows (mm, positive to
    the right of its direction). `mark` is the middle of a number that stands in the picture by itself, without a card.
    """

    number: int
    box: Rect
    target: Point | None = None
    bend: float = 0.0
    mark: Point | None = None


class Drawing(Struct, frozen=True):
    """A compiled drawing. Lengths are in units of its viewBox: mm for house art, with the trim corner at 0, 0.

    `voices` are places for balloons, with the mouth as `target`.
    `view` is the whole picture, `trim` what remains after cutting, `size` the size the file gives itself. `keys` are
    the palette keys to resolve, `currentColor` among them when used; `places` says where each stands first, and
    `fallbacks` what the file itself suggests for a key nobody knows. `stand_in` is the drawing as a plain SVG, when
    another program has to draw it; its program is then empty. `page` is likewise a PDF of which the first page is it.
    """

    source: str
    view: Rect
    trim: Rect
    program: Program
    stand_in: str = ""
    keys: tuple[str, ...] = ()
    places: Mapping[str, Where] = field(default_factory=dict)
    fallbacks: Mapping[str, str] = field(default_factory=dict)
    size: Size | None = None
    slots: Mapping[int, Slot] = field(default_factory=dict)
    ribbons: tuple[Ribbon, ...] = ()
    voices: Mapping[int, Slot] = field(default_factory=dict)
    page: bytes = b""

    @property
    def in_pixels(self) -> bool:
        """Whether another program has to draw it."""
        return bool(self.stand_in or self.page)

    @property
    def bleed(self) -> float:
        """How far the picture goes on past the trim edge."""
        return self.trim.x - self.view.x


def resolve_colors(
    drawing: Drawing, palette: Palette, diagnostics: Diagnostics, current: Color | None = None
) -> dict[str, Color]:
    """The colour of every key a drawing uses.

    Args:
        drawing: the drawing.
        palette: the palette of the edition.
        diagnostics: receives keys that are in neither the palette nor given a fallback by the drawing.
        current: what `currentColor` is; ink when not given.
    """
    out = {}
    for key in drawing.keys:
        if key == CURRENT:
            out[key] = current or palette.color("ink")
            continue
        try:
            out[key] = palette.color(key)
        except KeyError:
            if key in drawing.fallbacks:
                out[key] = palette.color(drawing.fallbacks[key])
            else:
                suggestion = closest(key, palette.keys())
                diagnostics.add("ART30", drawing.places.get(key), key=key, suggestion=suggestion)
    return out
