"""What a file says about itself as a whole: language, title, claims, and what it may not hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from pikepdf import Array, Dictionary, Name, Stream

from cardgen.preflight.finding import Finding
from cardgen.preflight.opening import moment_of
from cardgen.preflight.structure import is_language

if TYPE_CHECKING:
    from cardgen.preflight.opening import Opened

_NS = {
    "dc": "{http://purl.org/dc/elements/1.1/}",
    "pdf": "{http://ns.adobe.com/pdf/1.3/}",
    "xmp": "{http://ns.adobe.com/xap/1.0/}",
    "pdfuaid": "{http://www.aiim.org/pdfua/ns/id/}",
    "pdfaid": "{http://www.aiim.org/pdfa/ns/id/}",
    "rdf": "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}",
}
_MOST_XMP = 1_000_000
_FORBIDDEN_NAMES = ("/JavaScript", "/AlternatePresentations")


def readable(file: Opened) -> Iterator[Finding]:
    """Language, title, and whether it may be read aloud (ISO 14289-1, 7.1, 7.2, 7.16)."""
    language = file.root.get("/Lang")
    if language is None or not is_language(str(language)):
        yield Finding.of("PRE12", value=str(language or ""))
    shown = bool(file.root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False))
    if not shown or not _value(file, "dc", "title"):
        yield Finding.of("PRE13")
    if file.pdf.is_encrypted and not file.pdf.allow.accessibility:
        yield Finding.of("PRE16")
    for what in _forbidden(file):
        yield Finding.of("PRE17", what=what)


def claims_ua(file: Opened) -> Iterator[Finding]:
    """Whether it calls itself PDF/UA-1 (ISO 14289-1, 5)."""
    if _value(file, "pdfuaid", "part") != "1":
        yield Finding.of("PRE14", name="PDF/UA-1")


def claims_a2a(file: Opened) -> Iterator[Finding]:
    """Whether it calls itself PDF/A-2a or its twin PDF/A-3a (ISO 19005-2, 6.6.4)."""
    part, level = _value(file, "pdfaid", "part"), _value(file, "pdfaid", "conformance")
    if part not in ("2", "3") or level != "A":
        yield Finding.of("PRE14", name="PDF/A-2a")


def archivable(file: Opened) -> Iterator[Finding]:
    """Colours that mean something, metadata that agree, nothing that is run or fetched (ISO 19005-2, 6.2 and 6.6)."""
    intents = file.root.get("/OutputIntents")
    found = [one for one in intents if one.get("/S") == Name.GTS_PDFA1] if isinstance(intents, Array) else []
    if len(found) != 1 or not isinstance(found[0].get("/DestOutputProfile"), Stream):
        yield Finding.of("PRE18")
    info = file.pdf.trailer.get("/Info", Dictionary()) if "/Metadata" in file.root else Dictionary()
    pairs = (("/Title", "dc", "title"), ("/Author", "dc", "creator"), ("/Subject", "dc", "description"),
             ("/Creator", "xmp", "CreatorTool"), ("/Producer", "pdf", "Producer"))  # fmt: skip
    for key, space, name in pairs:
        if (told := str(info.get(key, ""))) and told != _value(file, space, name):
            yield Finding.of("PRE15", name=key[1:])
    for key, name in (("/CreationDate", "CreateDate"), ("/ModDate", "ModifyDate")):
        if (told := str(info.get(key, ""))) and moment_of(told) != moment_of(_value(file, "xmp", name)):
            yield Finding.of("PRE15", name=key[1:])
    if file.pdf.is_encrypted:
        yield Finding.of("PRE17", what="Encrypt")
    if "/ID" not in file.pdf.trailer:
        yield Finding.of("PRE17", what="no ID")


def _forbidden(file: Opened) -> Iterator[str]:
    """Names of things that neither standard allows."""
    form = file.root.get("/AcroForm", Dictionary())
    if "/XFA" in form:
        yield "XFA"
    if bool(form.get("/NeedAppearances", False)):
        yield "NeedAppearances"
    names = file.root.get("/Names", Dictionary())
    yield from (key[1:] for key in _FORBIDDEN_NAMES if key in names)
    if "/AA" in file.root:
        yield "AA"
    action = file.root.get("/OpenAction")
    if isinstance(action, Dictionary) and action.get("/S") not in (None, Name.GoTo):
        yield "OpenAction"
    layers = file.root.get("/OCProperties")
    if isinstance(layers, Dictionary) and not str(layers.get("/D", Dictionary()).get("/Name", "")):
        yield "OCProperties"
    for one in file.pdf.objects:
        if isinstance(one, Stream) and one.get("/Subtype") in (Name.Form, Name.PS) and (
            "/Ref" in one or one.get("/Subtype") == Name.PS or one.get("/Subtype2") == Name.PS
        ):  # fmt: skip
            yield "PS" if "/Ref" not in one else "Ref"
        elif isinstance(one, Dictionary) and "/EF" in one and not ("/F" in one and "/UF" in one):
            yield "EF"


def _value(file: Opened, space: str, name: str) -> str:
    """A value of the XMP metadata; the default language of one that has several. Empty when there is none."""
    stream = file.root.get("/Metadata")
    if not isinstance(stream, Stream):
        return ""
    data = stream.read_bytes()
    if len(data) > _MOST_XMP or b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        return ""
    try:
        tree = ElementTree.fromstring(data)  # noqa: S314 - without a DTD there is nothing to expand
    except ElementTree.ParseError:
        return ""
    for description in tree.iter(f"{_NS['rdf']}Description"):
        if (plain := description.get(f"{_NS[space]}{name}")) is not None:
            return plain
        if (found := description.find(f"{_NS[space]}{name}")) is not None:
            return _text(found)
    return ""


def _text(element: Any) -> str:
    entries = list(element.iter(f"{_NS['rdf']}li"))
    return str((entries[0] if entries else element).text or "")
