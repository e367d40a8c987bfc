"""Annotations that print (form fields, stamps, notes) as a drawing over their page: sheets show what paper would.

What has a picture of itself in the file is shown with that, also when the file asks for new ones (/NeedAppearances):
the maker's own is never worse than ours. What has none gets a plain one (see `standins`), or is counted and said.
"""

from __future__ import annotations

import math
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from cardgen.core.geometry import Matrix
from cardgen.impose.pdf.boxes import numbers, turn_of
from cardgen.impose.pdf.layers import Layers
from cardgen.impose.pdf.standins import NOTHING, standin
from cardgen.messages.diagnostics import Diagnostics, Where

OVERLAY = "/CardgenOverlay"
"""Entry of a page, in memory only: a form with everything that lies over it."""

MOST = 20_000
"""Annotations of one page that are looked at."""

_SEPARATE = (Name.Link, Name.Popup)
"""Links stay links; pop-ups are windows of a viewer and never print."""

_HIDDEN, _PRINT, _NO_ROTATE = 2, 4, 16  # ISO 32000-1, table 165
_NAMED = 10
"""Page numbers that a message mentions."""


def draw_markup(pdf: pikepdf.Pdf, layers: Layers, place: Where, diagnostics: Diagnostics) -> None:
    """Give every page its overlay. A page without annotations that print is not touched.

    Args:
        pdf: to change in memory.
        layers: of this file; what belongs to a hidden one does not print.
        place: the file, for the messages.
        diagnostics: told how many were drawn (IMP37) and how many cannot be (IMP46).
    """
    drawn, missing, pages = 0, 0, []
    for number, page in enumerate(pdf.pages, 1):
        if OVERLAY in page.obj:
            del page.obj[OVERLAY]
        everything = _annotations(page.obj)
        if "/Annots" in page.obj:
            page.obj.Annots = Array([one for one in everything if one.get("/Subtype") == Name.Link])
        printing = [one for one in everything if _prints(one, layers)]
        if not printing:
            continue
        parts = [(one, _appearance(pdf, one)) for one in printing]
        lost = sum(part is None for _, part in parts)
        if lost:
            missing += lost
            pages.append(number)
        shown = [(one, part) for one, part in parts if isinstance(part, Stream)]
        drawn += _overlay(pdf, page.obj, shown)
    if drawn:
        diagnostics.add("IMP37", place, count=drawn)
    if missing:
        more = " …" if len(pages) > _NAMED else ""
        diagnostics.add("IMP46", place, count=missing, pages=", ".join(map(str, pages[:_NAMED])) + more)


def _annotations(page: Any) -> list[Any]:
    found = page.get("/Annots")
    return [a for a in list(found)[:MOST] if isinstance(a, Dictionary)] if isinstance(found, Array) else []


def _prints(annotation: Any, layers: Layers) -> bool:
    flags = annotation.get("/F")
    flags = flags if isinstance(flags, int) else 0
    return (
        annotation.get("/Subtype") not in _SEPARATE
        and bool(flags & _PRINT)
        and not flags & _HIDDEN
        and layers.prints(annotation.get("/OC"))
    )


def _appearance(pdf: pikepdf.Pdf, annotation: Any) -> Any:
    """The picture of an annotation; NOTHING when it shows nothing as it stands, None when it should but cannot."""
    looks = annotation.get("/AP")
    normal = looks.get("/N") if isinstance(looks, Dictionary) else None
    if isinstance(normal, Stream):
        return normal
    if isinstance(normal, Dictionary):  # one for each state
        state = annotation.get("/AS")
        chosen = normal.get(str(state)) if isinstance(state, Name) else None
        return chosen if isinstance(chosen, Stream) else NOTHING
    return standin(pdf, annotation)


def _overlay(pdf: pikepdf.Pdf, page: Any, shown: list[tuple[Any, Any]]) -> int:
    """Put the pictures into one form; gives how many have a place."""
    lines: list[str] = []
    forms = Dictionary()
    turn = turn_of(page)
    for annotation, picture in shown:
        matrix = _placed(annotation, picture, turn)
        if matrix is None:
            continue
        if picture.get("/Subtype") != Name.Form:
            picture.Type, picture.Subtype = Name.XObject, Name.Form
        name = f"A{len(lines)}"
        forms[f"/{name}"] = picture
        m = matrix
        lines.append(f"q {m.a:.6f} {m.b:.6f} {m.c:.6f} {m.d:.6f} {m.e:.4f} {m.f:.4f} cm /{name} Do Q")
    if lines:
        page[OVERLAY] = pdf.make_stream(
            "\n".join(lines).encode("ascii"),
            Type=Name.XObject,
            Subtype=Name.Form,
            Resources=Dictionary(XObject=forms),
        )
    return len(lines)


def _placed(annotation: Any, picture: Any, turn: int) -> Matrix | None:
    """The matrix that brings an appearance into its rectangle (ISO 32000-1, 12.5.5, algorithm 8.1)."""
    rect, box = numbers(annotation.get("/Rect"), 4), numbers(picture.get("/BBox"), 4)
    if rect is None or box is None:
        return None
    own = Matrix(*(numbers(picture.get("/Matrix"), 6) or (1, 0, 0, 1, 0, 0)))
    corners = [own.apply(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    left, bottom = min(c[0] for c in corners), min(c[1] for c in corners)
    wide, high = max(c[0] for c in corners) - left, max(c[1] for c in corners) - bottom
    x0, y0, x1, y1 = (
        min(rect[0], rect[2]),
        min(rect[1], rect[3]),
        max(rect[0], rect[2]),
        max(rect[1], rect[3]),
    )
    if wide <= 0 or high <= 0 or x1 <= x0 or y1 <= y0:
        return None
    sx, sy = (x1 - x0) / wide, (y1 - y0) / high
    matrix = Matrix(sx, 0, 0, sy, x0 - left * sx, y0 - bottom * sy)
    if turn and annotation.get("/F", 0) & _NO_ROTATE:  # stays upright about its upper left corner
        angle = math.radians(turn)
        cos, sin = round(math.cos(angle)), round(math.sin(angle))
        about = Matrix(1, 0, 0, 1, x0, y1) @ Matrix(cos, sin, -sin, cos) @ Matrix(1, 0, 0, 1, -x0, -y1)
        matrix = about @ matrix
    return matrix if all(map(math.isfinite, (matrix.a, matrix.d, matrix.e, matrix.f))) else None
