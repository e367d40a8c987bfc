"""Links of source pages: kept where they still lead somewhere, moved along with their page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from cardgen.core.geometry import Matrix
from cardgen.core.struct import Struct
from cardgen.impose.pdf.boxes import Box
from cardgen.impose.pdf.placing import mapped

_SAFE = ("http://", "https://", "mailto:", "tel:")
"""What a link of a stranger's file may open."""


class SourceLink(Struct, frozen=True):
    """A link on a source page: its area in points of that page, and where it leads (one of the two)."""

    area: Box
    uri: Any = None
    page: int = -1


class Links:
    """The links of a file, read before its pages are taken apart.

    Attributes:
        lost: how many lead nowhere on paper (other files, scripts, pages that do not exist).
    """

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        pages = [page.obj for page in pdf.pages]
        self._numbers = {page.objgen: i for i, page in enumerate(pages)}
        self._names: Mapping[str, Any] | None = None
        self._pdf = pdf
        self.lost = 0
        self.of_page: dict[int, list[SourceLink]] = {}
        for i, page in enumerate(pages):
            annotations = page.get("/Annots")
            if isinstance(annotations, Array):
                found = [link for a in annotations if (link := self._read(a)) is not None]
                if found:
                    self.of_page[i] = found

    def _read(self, annotation: Any) -> SourceLink | None:
        if not isinstance(annotation, Dictionary) or annotation.get("/Subtype") != Name.Link:
            return None
        try:
            a, b, c, d = (float(v) for v in annotation.Rect)
        except (AttributeError, TypeError, ValueError):
            return None
        area = (min(a, c), min(b, d), max(a, c), max(b, d))
        action = annotation.get("/A")
        if isinstance(action, Dictionary) and action.get("/S") == Name.URI:
            uri = action.get("/URI")
            if isinstance(uri, pikepdf.String) and str(uri).lower().startswith(_SAFE):
                return SourceLink(area, uri=uri)
        target = annotation.get("/Dest")
        if target is None and isinstance(action, Dictionary) and action.get("/S") == Name.GoTo:
            target = action.get("/D")
        page = self._target(target)
        if page is None:
            self.lost += 1
            return None
        return SourceLink(area, page=page)

    def _target(self, target: Any) -> int | None:
        """The page a destination means, named or explicit."""
        if isinstance(target, (pikepdf.String, Name)):
            target = self._named().get(str(target).removeprefix("/"))
        if isinstance(target, Dictionary):
            target = target.get("/D")
        if isinstance(target, Array) and len(target) and isinstance(target[0], Dictionary):
            return self._numbers.get(target[0].objgen)
        return None

    def _named(self) -> Mapping[str, Any]:
        if self._names is None:
            root = self._pdf.Root
            found: dict[str, Any] = {}
            old = root.get("/Dests")
            if isinstance(old, Dictionary):
                found.update((key.removeprefix("/"), value) for key, value in old.items())
            names = root.get("/Names")
            if isinstance(names, Dictionary) and isinstance(names.get("/Dests"), Dictionary):
                found.update(pikepdf.NameTree(names.Dests).items())
            self._names = found
        return self._names


def annotation(link: SourceLink, matrix: Matrix, clip: Box, goal: Array | None) -> Dictionary | None:
    """A link on a sheet; None when its area is cut off or the page it leads to is not on any sheet.

    Args:
        link: on the source page.
        matrix: from the page to the sheet.
        clip: what is shown of the page, points of the sheet.
        goal: destination on a sheet, for a link inside the document.
    """
    area = mapped(matrix, link.area)
    seen = (max(area[0], clip[0]), max(area[1], clip[1]), min(area[2], clip[2]), min(area[3], clip[3]))
    if seen[2] <= seen[0] or seen[3] <= seen[1]:
        return None
    made = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array([round(v, 3) for v in seen]),
        Border=Array([0, 0, 0]),
        F=4,
    )
    if link.uri is not None:
        made.A = Dictionary(S=Name.URI, URI=link.uri)
    elif goal is not None:
        made.Dest = goal
    else:
        return None
    return made
