"""A type style: which face, how large, how small at most, and how lines are broken."""

from __future__ import annotations

from typing import Literal

from cardgen.core.struct import Struct

Align = Literal["left", "center", "right"]


class TextStyle(Struct, frozen=True):
    """How a kind of text looks. `face`, `bold`, `italic` and `bold_italic` are names in the theme's `fonts`.

    A variant left empty is set in `face`. Sizes are points, leadings are factors of the size, `tracking` is 1/1000 em.
    """

    name: str
    face: str
    size: float
    minimum: float
    leading: float
    color: str = "ink"
    bold: str = ""
    italic: str = ""
    bold_italic: str = ""
    tight: float = 0.0  # tightest leading that is tried at each size; 0: only `leading`
    step: float = 0.5  # pt between the sizes that are tried
    tracking: float = 0.0
    hyphenate: bool = False
    balance: bool = True
    align: Align = "left"
    max_lines: int | None = None
    breaks: bool = True  # False: a line may end anywhere, also where the text ends one with ` // `

    def variant(self, bold: bool = False, italic: bool = False) -> str:
        """Name of the face for a span."""
        if bold and italic:
            return self.bold_italic or self.bold or self.italic or self.face
        return (bold and self.bold) or (italic and self.italic) or self.face

    @property
    def faces(self) -> tuple[str, ...]:
        """Every face a text in this style can need, the plain one first."""
        names = (self.face, self.bold, self.italic, self.bold_italic)
        return tuple(dict.fromkeys(name for name in names if name))

    @property
    def sizes(self) -> tuple[float, ...]:
        """The sizes to try, in pt: from `size` down in steps, and `minimum` itself last."""
        steps = max(0, int((self.size - self.minimum) / self.step + 1e-9)) if self.step > 0 else 0
        tried = [round(self.size - i * self.step, 4) for i in range(steps + 1)]
        return tuple(tried) if self.minimum >= tried[-1] - 1e-6 else (*tried, self.minimum)

    @property
    def leadings(self) -> tuple[float, ...]:
        """The leading factors to try at each size, the preferred one first."""
        return (self.leading, self.tight) if 0 < self.tight < self.leading else (self.leading,)
