"""What is around the pages of a PDF of sheets, and getting it onto the disk."""

from __future__ import annotations

from pathlib import Path
from typing import Any, BinaryIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from cardgen import __version__
from cardgen.core.atomic import write_whole
from cardgen.impose.plan.model import Edge
from cardgen.messages.diagnostics import CardgenError, reason

_KEPT = ("/OCProperties", "/OutputIntents", "/Lang")
"""Of the catalogue of a source: what its pages need to look the same."""


def write_catalogue(pdf: pikepdf.Pdf, flip: Edge | None, title: str) -> None:
    """Tell viewers and printers how to print, and drop what acts: scripts, forms, files, outlines, tags.

    Args:
        pdf: whose pages are sheets by now.
        flip: the edge to turn over; None prints one side.
        title: of the document; empty keeps that of the source.
    """
    root = pdf.Root
    press = _is_press(root)
    for key in list(root.keys()):
        if key not in ("/Type", "/Pages", *_KEPT) and not (press and key == "/Metadata"):
            del root[key]
    preferences = Dictionary(PrintScaling=Name("/None"), PickTrayByPDFSize=True)
    duplex = {Edge.LONG: "/DuplexFlipLongEdge", Edge.SHORT: "/DuplexFlipShortEdge"}
    preferences.Duplex = Name(duplex[flip]) if flip else Name.Simplex
    root.ViewerPreferences = preferences
    if press:
        return  # its metadata is part of the PDF/X claim, which the sheets keep
    info = pdf.docinfo
    title = title or str(info.get("/Title", ""))
    for key in list(info.keys()):
        del info[key]
    info.Producer = String(f"cardgen {__version__}")
    if title:
        info.Title = String(title)
        preferences.DisplayDocTitle = True


def _is_press(root: Any) -> bool:
    intents = root.get("/OutputIntents")
    return isinstance(intents, Array) and any(
        isinstance(i, Dictionary) and i.get("/S") == Name.GTS_PDFX for i in intents
    )  # fmt: skip


def save(pdf: pikepdf.Pdf, target: Path | BinaryIO) -> None:
    """Write the file whole or not at all; equal documents give equal bytes.

    Raises:
        CardgenError: the target cannot be written (IMP08).
    """
    options: dict[str, Any] = {
        "deterministic_id": True,
        "object_stream_mode": pikepdf.ObjectStreamMode.generate,
        "encryption": False,
        "preserve_pdfa": False,
        "fix_metadata_version": False,
    }
    if not isinstance(target, Path):
        pdf.save(target, **options)
        return
    try:
        write_whole([(target, lambda file: pdf.save(file, **options))])
    except OSError as trouble:
        raise CardgenError.of("IMP08", path=str(target), reason=reason(trouble)) from trouble
