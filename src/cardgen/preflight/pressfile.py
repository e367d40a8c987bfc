"""A press file as a whole: what it claims, the printing condition, and what may not be in it.

Clauses are those of ISO 15930-7 (PDF/X-4) unless they say 15930-4 (PDF/X-1a).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from pikepdf import Array, Dictionary, Name, Stream

from cardgen.preflight.finding import Finding
from cardgen.preflight.opening import moment_of
from cardgen.preflight.pressrules import X1A, X4, Rules, said_of
from cardgen.template.printing import is_press_profile

if TYPE_CHECKING:
    from cardgen.preflight.opening import Opened

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_PDF = "{http://ns.adobe.com/pdf/1.3/}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"
_MM = "{http://ns.adobe.com/xap/1.0/mm/}"
_CLAIM = "{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"
_WANTED = (
    f"{_XMP}CreateDate", f"{_XMP}ModifyDate", f"{_XMP}MetadataDate", f"{_MM}DocumentID", f"{_MM}VersionID",
    f"{_MM}RenditionClass",
)  # fmt: skip
_MOST_XMP = 1_000_000
_IN_CATALOGUE = ("/OpenAction", "/AA", "/AcroForm", "/JavaScript", "/Requirements")
_IN_NAMES = ("/JavaScript", "/EmbeddedFiles", "/AlternatePresentations")
_AREAS = ("/ViewArea", "/ViewClip", "/PrintArea", "/PrintClip")
_HEADER = re.compile(rb"%PDF-(\d\.\d)[\r\n]+%[\x80-\xff]{4}")


def check(file: Opened) -> Iterator[Finding]:
    """Everything of PDF/X-4 that is not about one page."""
    return said_of(X4, _check(file, X4))


def check_x1a(file: Opened) -> Iterator[Finding]:
    """Everything of PDF/X-1a that is not about one page."""
    return said_of(X1A, _check(file, X1A))


def _check(file: Opened, rules: Rules) -> Iterator[Finding]:
    pdf = file.pdf
    if not _HEADER.match(file.data):
        yield Finding.of("PRS01")
    if pdf.pdf_version > rules.newest:
        yield Finding.of("PRS90" if rules.flat else "PRS02", value=pdf.pdf_version, newest=rules.newest)
    if pdf.is_encrypted:
        yield Finding.of("PRS13", what="Encrypt")
    ident = pdf.trailer.get("/ID")
    if not isinstance(ident, Array) or len(ident) != 2:
        yield Finding.of("PRS03")
    yield from _old_claims(file) if rules.flat else _claims(file)
    yield from _intents(file, rules)
    for what in _forbidden(file, rules):
        yield Finding.of("PRS13", what=what)


def _claims(file: Opened) -> Iterator[Finding]:
    """Metadata and document information, which say the same (ISO 15930-7, 6.7)."""
    stream = file.root.get("/Metadata")
    info = file.pdf.trailer.get("/Info", Dictionary())
    if not isinstance(stream, Stream) or (tree := _tree(stream)) is None:
        yield Finding.of("PRS04")
        return
    if "/Filter" in stream:
        yield Finding.of("PRS13", what="Metadata /Filter")
    if _value(tree, _CLAIM) != "PDF/X-4":
        yield Finding.of("PRE14", name="PDF/X-4")
    for name in _WANTED:
        if not _value(tree, name):
            yield Finding.of("PRS05", name=name.partition("}")[2])
    if not _value(tree, _TITLE):
        yield Finding.of("PRS05", name="title")
    yield from _alike(info, tree)


def _old_claims(file: Opened) -> Iterator[Finding]:
    """Document information, which is where PDF/X-1a makes its claim (ISO 15930-4, 6.7); metadata may repeat it."""
    info = file.pdf.trailer.get("/Info", Dictionary())
    named = str(info.get("/GTS_PDFXVersion", "")), str(info.get("/GTS_PDFXConformance", ""))
    if named[0] != X1A.standard and named != ("PDF/X-1:2001", "PDF/X-1a:2001"):
        yield Finding.of("PRE14", name="PDF/X-1a")
    for key in ("/Title", "/CreationDate", "/ModDate"):
        if not str(info.get(key, "")):
            yield Finding.of("PRS91", name=key[1:])
    stream = file.root.get("/Metadata")
    tree = _tree(stream) if isinstance(stream, Stream) else None
    yield from _alike(info, tree if tree is not None else ElementTree.Element("nothing"))


def _alike(info: Any, tree: ElementTree.Element) -> Iterator[Finding]:
    """Title, trapping and dates, which document information and metadata have both."""
    title = _value(tree, _TITLE)
    if title and str(info.get("/Title", title)) != title:
        yield Finding.of("PRE15", name="Title")
    trapped = info.get("/Trapped")
    told = _value(tree, f"{_PDF}Trapped")
    if trapped not in (Name("/True"), Name("/False")) or (told and told != str(trapped)[1:]):
        yield Finding.of("PRS06")
    for key, name in (("/CreationDate", "CreateDate"), ("/ModDate", "ModifyDate")):
        moment, same = moment_of(str(info.get(key, ""))), moment_of(_value(tree, _XMP + name))
        if not moment or (same and moment != same):
            yield Finding.of("PRE15", name=key[1:])


def _intents(file: Opened, rules: Rules) -> Iterator[Finding]:
    """One printing condition, with its profile in the file. PDF/X-1a may name it by its place in a registry alone."""
    listed = file.root.get("/OutputIntents")
    intents = [one for one in listed if isinstance(one, Dictionary)] if isinstance(listed, Array) else []
    press = [one for one in intents if one.get("/S") == Name.GTS_PDFX]
    if len(press) != 1:
        yield Finding.of("PRS10", count=len(press))
        return
    if not str(press[0].get("/OutputConditionIdentifier", "")):
        yield Finding.of("PRS11")
    profile = press[0].get("/DestOutputProfile")
    if not isinstance(profile, Stream):
        if not (rules.flat and str(press[0].get("/RegistryName", ""))):
            yield Finding.of("PRS12")
        return
    data = profile.read_bytes()
    if not is_press_profile(data) or int(profile.get("/N", 0)) != 4:
        yield Finding.of("PRS12")
    for one in intents:
        other = one.get("/DestOutputProfile")
        if isinstance(other, Stream) and other.objgen != profile.objgen and other.read_bytes() != data:
            yield Finding.of("PRS12")


def _forbidden(file: Opened, rules: Rules) -> Iterator[str]:
    """Names of what may not be in a file that is printed unseen."""
    root = file.root
    yield from (key[1:] for key in _IN_CATALOGUE if key in root)
    names = root.get("/Names", Dictionary())
    yield from (key[1:] for key in _IN_NAMES if key in names)
    layers = root.get("/OCProperties")
    if isinstance(layers, Dictionary):
        usual = layers.get("/D", Dictionary())
        if "/Name" not in usual or "/AS" in usual:
            yield "OCProperties"
    preferences = root.get("/ViewerPreferences", Dictionary())
    for key in _AREAS:
        if preferences.get(key, Name.MediaBox) not in (Name.MediaBox, Name.BleedBox):
            yield key[1:]
    if rules.flat:
        yield from (key[1:] for key in ("/OCProperties",) if key in root)
        yield from (
            kind.decode() for kind in (b"ObjStm", b"XRef") if re.search(rb"/Type\s*/" + kind, file.data)
        )
    for one in file.pdf.objects:
        if isinstance(one, Stream):
            yield from _of_stream(one, rules)


def _of_stream(stream: Any, rules: Rules) -> Iterator[str]:
    filters = stream.get("/Filter")
    listed = [filters] if isinstance(filters, Name) else list(filters or [])
    yield from (str(one)[1:] for one in listed if str(one) in rules.filters)
    if rules.flat and stream.get("/BitsPerComponent", 8) == 16:
        yield "BitsPerComponent 16"
    if stream.get("/Type") not in (Name.XRef, Name.ObjStm):
        yield from (f"stream {key}" for key in ("/F", "/FFilter", "/FDecodeParms") if key in stream)
    if stream.get("/Subtype") == Name.PS or stream.get("/Subtype2") == Name.PS:
        yield "PostScript"
    if stream.get("/Subtype") in (Name.Form, Name.Image):
        yield from (key[1:] for key in ("/Ref", "/OPI") if key in stream)
        for other in stream.get("/Alternates", []):
            if bool(other.get("/DefaultForPrinting", False)):
                yield "DefaultForPrinting"


def _tree(stream: Any) -> ElementTree.Element | None:
    data = stream.read_bytes()
    if len(data) > _MOST_XMP or b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        return None
    try:
        return ElementTree.fromstring(data)  # noqa: S314 - without a DTD there is nothing to expand
    except ElementTree.ParseError:
        return None


def _value(tree: ElementTree.Element, name: str) -> str:
    """A value of the metadata, in the default language where it has several; empty when there is none."""
    for description in tree.iter(f"{_RDF}Description"):
        if (plain := description.get(name)) is not None:
            return plain
        if (found := description.find(name)) is not None:
            entries = list(found.iter(f"{_RDF}li"))
            return str((entries[0] if entries else found).text or "")
    return ""
