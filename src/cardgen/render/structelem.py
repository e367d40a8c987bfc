"""A structure element as it stands in the file: all products of a sector have thousands, so each is written at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reportlab.pdfbase import pdfdoc

from cardgen.render.pdfdocument import formatted

_BEFORE, _BETWEEN = ("A", "ActualText", "Alt", "E"), ("Lang",)


class StructElement(pdfdoc.PDFObject):  # type: ignore[misc]
    """Written with its keys in order, one on a line, like every dictionary of the file.

    Attributes:
        entries: values by key, other than those that follow.
        parent: reference to the element above it.
        page: reference to the page of its own content; None when it has none.
        kids: numbers of marked content, references and dictionaries.
    """

    def __init__(self, role: str, entries: Mapping[str, object], parent: Any, page: Any) -> None:
        self.entries, self.parent, self.page = entries, parent, page
        self.kids: Sequence[object] = ()
        self._role = b"/S /" + role.encode("ascii")

    def format(self, document: Any) -> bytes:
        """Called by ReportLab when all objects have their numbers."""
        numbers = document.idToObjectNumberAndVersion
        lines = [b"<<"]
        if self.entries:
            lines += self._given(_BEFORE, document)
        if self.kids:
            kids = [formatted(kid, document) for kid in self.kids]
            rows = [b" ".join(kids[start : start + 10]) for start in range(0, len(kids), 10)]
            lines.append(b"/K " + kids[0] if len(kids) == 1 else b"/K [ " + b" \n  ".join(rows) + b" ]")
        if self.entries:
            lines += self._given(_BETWEEN, document)
        lines.append(b"/P %d %d R" % numbers[self.parent.name])
        if self.page is not None:
            lines.append(b"/Pg %d %d R" % numbers[self.page.name])
        lines.append(self._role)
        if "T" in self.entries:
            lines += self._given(("T",), document)
        return b"\n".join((*lines, b"/Type /StructElem\n>>"))

    def _given(self, keys: Sequence[str], document: Any) -> list[bytes]:
        return [
            b"/%s %s" % (key.encode("ascii"), formatted(self.entries[key], document))
            for key in keys
            if key in self.entries
        ]
