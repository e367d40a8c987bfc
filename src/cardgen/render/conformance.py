"""What a file claims to be, and what it must say about itself to be that: PDF/UA-1 and PDF/A-2a in one.

Metadata (XMP) with the same facts as the document information, the claims with the schema that explains the one that
PDF/A does not know, and the colours that the numbers mean. `sRGB.icc` is ArgyllCMS's profile of sRGB, in the public
domain.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.core.struct import Struct
from cardgen.render.xmp import escape, packet

if TYPE_CHECKING:
    from cardgen.render.pdfdocument import PdfDocument

_PROFILE = Path(__file__).with_name("sRGB.icc")
_CONDITION = "sRGB IEC61966-2.1"


class About(Struct, frozen=True):
    """What a document says about itself. `date` is ISO 8601, a day, or empty; `lang` a language tag."""

    title: str
    author: str
    subject: str
    lang: str
    date: str
    producer: str


def claim(document: PdfDocument, about: About, *, archive: bool = True) -> None:
    """Call a tagged document PDF/UA-1, and PDF/A-2a when it is one to keep."""
    packet = xmp(about, archive=archive)
    document.set_catalog(
        "Metadata",
        document.plain_stream({"Type": document.name("Metadata"), "Subtype": document.name("XML")}, packet),
    )
    if not archive:
        return
    profile = document.stream({"N": 3}, _PROFILE.read_bytes())
    intent = document.dictionary(
        {
            "Type": document.name("OutputIntent"),
            "S": document.name("GTS_PDFA1"),
            "OutputConditionIdentifier": document.string(_CONDITION),
            "RegistryName": document.string("http://www.color.org"),
            "Info": document.string(_CONDITION),
            "DestOutputProfile": profile,
        }
    )
    document.set_catalog("OutputIntents", document.array([intent]))


_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}

_SCHEMA = """\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>Part of ISO 14289 the document conforms to</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>"""
"""ISO 19005-2, 6.6.2.3.3: a property that PDF/A does not know is explained in the file that uses it."""


def xmp(about: About, *, archive: bool = True) -> bytes:
    """The metadata packet; only what is known is in it."""
    title, lang = escape(about.title), escape(about.lang)
    lines = [
        "<dc:format>application/pdf</dc:format>",
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li>'
        f'<rdf:li xml:lang="{lang}">{title}</rdf:li></rdf:Alt></dc:title>',
        f"<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>",
    ]
    if about.author:
        lines.append(f"<dc:creator><rdf:Seq><rdf:li>{escape(about.author)}</rdf:li></rdf:Seq></dc:creator>")
    if about.subject:
        said = escape(about.subject)
        lines.append(
            f'<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{said}</rdf:li></rdf:Alt></dc:description>'
        )
    producer = escape(about.producer)
    lines += [f"<pdf:Producer>{producer}</pdf:Producer>", f"<xmp:CreatorTool>{producer}</xmp:CreatorTool>"]
    if about.date:
        stamp = f"{escape(about.date)}T00:00:00Z"
        lines += [f"<xmp:{key}>{stamp}</xmp:{key}>" for key in ("CreateDate", "ModifyDate", "MetadataDate")]
    lines.append("<pdfuaid:part>1</pdfuaid:part>")
    if archive:
        lines += ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", _SCHEMA]
    return packet(lines, _SPACES)
