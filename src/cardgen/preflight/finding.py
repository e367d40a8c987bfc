"""What a preflight finds: a code of the catalogue, the page, and the place on it or in the structure."""

from __future__ import annotations

from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Diagnostic, Severity, Where

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in pt from the lower left corner of the media box, as the file itself counts."""


class Finding(Struct, frozen=True):
    """One thing that is wrong in a PDF.

    Attributes:
        code: of the catalogue (`PRE…`); it has the severity, the words and the remedy.
        page: from 1; 0 when it is about the file as a whole.
        place: where in the structure or on the page, such as `Document > Sect > Figure`; may be empty.
        box: the part of the page that it is about, or None.
        values: what the message mentions.
    """

    code: str
    page: int = 0
    place: str = ""
    box: Box | None = None
    values: tuple[tuple[str, object], ...] = ()

    @classmethod
    def of(
        cls, code: str, page: int = 0, place: str = "", box: Box | None = None, **values: object
    ) -> Finding:
        """A finding whose values are given by name."""
        return cls(code, page, place, box, tuple(sorted(values.items())))

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return self.diagnostic("").severity

    def diagnostic(self, file: str) -> Diagnostic:
        """The same as a message about a file; `messages.saying` gives it words."""
        return Diagnostic(self.code, (Where(file),) if file else (), self.values)
