"""The claim of a press file: PDF/X-4 (ISO 15930-7) or PDF/X-1a (ISO 15930-4), and its printing condition."""

from __future__ import annotations

import hashlib
import uuid
from html import escape
from typing import TYPE_CHECKING

from cardgen.render.xmp import packet

if TYPE_CHECKING:
    from cardgen.layout.scene import Scene
    from cardgen.render.pdfdocument import PdfDocument
    from cardgen.template.printing import PrintProfile

VERSIONS = {"x4": (1, 6), "x1a": (1, 4)}
"""Of PDF, on which each standard is built."""

NO_DATE = "2000-01-01"
"""For content that does not say when it was issued: the standard wants a date, and equal input gives equal files."""

_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfx": "http://ns.adobe.com/pdfx/1.3/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
}


def claim_press(document: PdfDocument, scene: Scene, profile: PrintProfile, date: str, producer: str) -> None:
    """Write metadata, document information and output intent, all of them saying the same.

    Args:
        document: the file, whose pages have their boxes, and blend in CMYK where anything does.
        scene: what is drawn.
        profile: the printing condition.
        date: ISO date; empty for none known.
        producer: the program.
    """
    day = date or NO_DATE
    metadata = xmp(scene, profile, day, producer)
    stamp = document.string("D:" + day.replace("-", "") + "000000Z")
    info = {
        "CreationDate": stamp,
        "ModDate": stamp,
        "GTS_PDFXVersion": document.string(profile.standard),
        "Trapped": document.name("False"),
    }
    intent = document.dictionary(
        {
            "Type": document.name("OutputIntent"),
            "S": document.name("GTS_PDFX"),
            "OutputConditionIdentifier": document.string(profile.condition),
            "OutputCondition": document.string(profile.title),
            "RegistryName": document.string("http://www.color.org"),
            "Info": document.string(profile.info),
            "DestOutputProfile": document.stream({"N": 4}, profile.icc),
        }
    )
    document.claim(metadata, info, document.reference(intent), VERSIONS[profile.flavour])


def xmp(scene: Scene, profile: PrintProfile, day: str, producer: str) -> bytes:
    """The XMP packet (ISO 15930-7, 6.7); in PDF/X-1a the document information counts, and this repeats it.

    Its identifier comes from what the file is, so the same file has the same.
    """
    named = (scene.title, scene.author, scene.subject, scene.version, day, profile.name)
    made_from = repr(named).encode()
    digest = hashlib.sha256(made_from + profile.icc).digest()
    ident = f"uuid:{uuid.UUID(bytes=digest[:16], version=5)}"
    claim = (
        "pdfxid" if profile.flavour == "x4" else "pdfx"
    )  # the older standards are in Adobe's old namespace
    moment = f"{day}T00:00:00Z"
    title, subject = escape(scene.title, quote=False), escape(scene.subject, quote=False)
    lines = [
        "<dc:format>application/pdf</dc:format>",
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>',
        f"<dc:creator><rdf:Seq><rdf:li>{escape(scene.author, quote=False)}</rdf:li></rdf:Seq></dc:creator>",
        f'<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt>'
        "</dc:description>",
        f"<pdf:Producer>{escape(producer, quote=False)}</pdf:Producer>",
        "<pdf:Trapped>False</pdf:Trapped>",
        f"<{claim}:GTS_PDFXVersion>{profile.standard}</{claim}:GTS_PDFXVersion>",
        f"<xmp:CreatorTool>{escape(producer, quote=False)}</xmp:CreatorTool>",
        f"<xmp:CreateDate>{moment}</xmp:CreateDate>",
        f"<xmp:ModifyDate>{moment}</xmp:ModifyDate>",
        f"<xmp:MetadataDate>{moment}</xmp:MetadataDate>",
        f"<xmpMM:DocumentID>{ident}</xmpMM:DocumentID>",
        f"<xmpMM:InstanceID>{ident}</xmpMM:InstanceID>",
        "<xmpMM:VersionID>1</xmpMM:VersionID>",
        "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
    ]
    return packet(lines, _SPACES)
