"""What is around the pages of a PDF of sheets: how to print them, and what their colours and layers need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from cardgen import __version__
from cardgen.core.signs import visible
from cardgen.impose.pdf.foreign import Source
from cardgen.impose.pdf.layers import properties_of
from cardgen.impose.pdf.passive import Keeper
from cardgen.impose.plan.model import Edge

MOST_INTENTS = 8
MOST_METADATA = 1024 * 1024  # bytes

_OF_INTENT = ("/OutputCondition", "/OutputConditionIdentifier", "/RegistryName", "/Info")
_OF_PRESS = (
    "/Title", "/Author", "/Subject", "/Keywords", "/Creator", "/Producer", "/CreationDate", "/ModDate", "/Trapped",
    "/GTS_PDFXVersion", "/GTS_PDFXConformance",
)  # fmt: skip
"""Of the document information of a PDF/X file, whose metadata repeats it."""

_VERSIONS = {
    "PDF/X-1:2001": "1.3",
    "PDF/X-1a:2003": "1.4",
    "PDF/X-3:2002": "1.3",
    "PDF/X-3:2003": "1.4",
}
"""Of PDF, under the standards that are older than PDF/X-4."""


def take_over(source: Source, layers: Mapping[tuple[int, int], Any], target: pikepdf.Pdf) -> str:
    """Give the sheets what their pages need of the file they came from: layers, output intents, language.

    Args:
        source: the opened file.
        layers: that the pages on the sheets belong to.
        target: the file of sheets.

    Returns:
        The version of PDF on which the standard stands that the source claims, when it claims to be PDF/X; its claim
        is then taken over too. Otherwise empty.
    """
    root = source.pdf.Root
    if layers:
        groups = [(place, target.copy_foreign(group)) for place, group in sorted(layers.items())]
        hidden = [group for place, group in groups if place in source.layers.hidden]
        target.Root.OCProperties = properties_of([group for _, group in groups], hidden)
    intents = [_intent(source, one, target) for one in _listed(root.get("/OutputIntents"))]
    if intents:
        target.Root.OutputIntents = Array(intents)
    if isinstance(root.get("/Lang"), String):
        target.Root.Lang = String(str(root.Lang)[:40])
    if not any(intent.get("/S") == Name.GTS_PDFX for intent in intents):
        return ""
    _claim(source.pdf, target)
    return _VERSIONS.get(str(source.pdf.docinfo.get("/GTS_PDFXVersion", "")), "1.6")


def _listed(intents: Any) -> list[Any]:
    found = list(intents)[:MOST_INTENTS] if isinstance(intents, Array) else []
    return [one for one in found if isinstance(one, Dictionary) and isinstance(one.get("/S"), Name)]


def _intent(source: Source, intent: Any, target: pikepdf.Pdf) -> Dictionary:
    made = Dictionary(Type=Name.OutputIntent, S=Name(str(intent.S)))
    for key in _OF_INTENT:
        if isinstance(intent.get(key), String):
            made[key] = String(str(intent[key])[:400])
    profile = intent.get("/DestOutputProfile")
    if isinstance(profile, Stream):
        Keeper(source.pdf, source.allowance).keep(profile)
        made.DestOutputProfile = target.copy_foreign(profile)
    return made


def _claim(pdf: pikepdf.Pdf, target: pikepdf.Pdf) -> None:
    metadata = pdf.Root.get("/Metadata")
    if isinstance(metadata, Stream):
        data = metadata.read_bytes()
        if len(data) <= MOST_METADATA:
            target.Root.Metadata = target.make_stream(data, Type=Name.Metadata, Subtype=Name.XML)
    for key in _OF_PRESS:
        value = pdf.docinfo.get(key)
        if isinstance(value, String):
            target.docinfo[key] = String(str(value))
        elif isinstance(value, Name):
            target.docinfo[key] = Name(str(value))


def write_catalogue(pdf: pikepdf.Pdf, flip: Edge | None, title: str, *, press: bool) -> None:
    """Tell viewers and printers how to print, and what this is.

    Args:
        pdf: whose pages are sheets by now.
        flip: the edge to turn over; None prints one side.
        title: of the document; may be empty.
        press: the document information is part of a PDF/X claim and stays as it is.
    """
    preferences = Dictionary(PrintScaling=Name("/None"), PickTrayByPDFSize=True)
    duplex = {Edge.LONG: "/DuplexFlipLongEdge", Edge.SHORT: "/DuplexFlipShortEdge"}
    preferences.Duplex = Name(duplex[flip]) if flip else Name.Simplex
    pdf.Root.ViewerPreferences = preferences
    if press:
        return
    pdf.docinfo.Producer = String(f"cardgen {__version__}")
    if title:
        pdf.docinfo.Title = String(visible(title))
        preferences.DisplayDocTitle = True
