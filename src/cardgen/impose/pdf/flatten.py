"""Annotations that print (form fields, stamps, notes) drawn into their pages, so that sheets show what paper would."""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from cardgen.messages.diagnostics import Diagnostics, Where

_SEPARATE = (Name.Link, Name.Popup)
"""Links stay links; pop-ups are windows of a viewer and never print."""


def flatten(pdf: pikepdf.Pdf, place: Where, diagnostics: Diagnostics) -> None:
    """Draw what would be printed. A file without such annotations is not touched.

    Args:
        pdf: to change in memory.
        place: the file, for the message.
        diagnostics: told how many were drawn (IMP37).
    """
    count = sum(_drawn(annotation) for page in pdf.pages for annotation in _annotations(page.obj))
    if not count:
        return
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, Dictionary) and form.get("/NeedAppearances"):
        pdf.generate_appearance_streams()
    pdf.flatten_annotations("print")
    for page in pdf.pages:  # what does not print may stay behind
        kept = [annotation for annotation in _annotations(page.obj) if not _drawn(annotation)]
        if "/Annots" in page.obj:
            page.obj.Annots = Array(kept)
    diagnostics.add("IMP37", place, count=count)


def _annotations(page: Any) -> list[Any]:
    found = page.get("/Annots")
    return [a for a in found if isinstance(a, Dictionary)] if isinstance(found, Array) else []


def _drawn(annotation: Any) -> bool:
    return annotation.get("/Subtype") not in _SEPARATE
