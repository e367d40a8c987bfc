"""Where in a drawing something is being drawn."""

from __future__ import annotations

from cardgen.artwork.program import Numbers
from cardgen.artwork.shapes import Viewport
from cardgen.artwork.values import IDENTITY, multiply
from cardgen.core.struct import Struct, replace


class Place(Struct, frozen=True):
    """`matrix` leads to the units of the whole picture, `port` is what per cent mean, `fade` an opacity passed down."""

    matrix: Numbers
    port: Viewport
    fade: float = 1.0

    def moved(self, matrix: Numbers) -> Place:
        """The same, inside another transform."""
        if matrix is IDENTITY:
            return self
        return replace(self, matrix=multiply(self.matrix, matrix))

    def faded(self, fade: float) -> Place:
        """The same at another opacity."""
        return replace(self, fade=fade) if fade != self.fade else self
