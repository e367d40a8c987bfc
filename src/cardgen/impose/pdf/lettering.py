"""Text on the margins of sheets, in an embedded font with only the glyphs that are used."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, Protocol

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from cardgen.core.geometry import PT_PER_MM
from cardgen.impose.plan.model import Label


class GlyphSource(Protocol):
    """What is needed of a font (see `layout.fonts.Face`)."""

    name: str
    ascent: float
    descent: float
    cap_height: float
    bbox: Any

    def shape(self, text: str) -> tuple[Any, ...]: ...  # noqa: D102 - a protocol repeats what it is a protocol of
    def subset(self, gids: frozenset[int]) -> bytes: ...  # noqa: D102
    def advance(self, gid: int) -> float: ...  # noqa: D102


class Lettering:
    """Sets labels, each in its face."""

    def __init__(
        self, pdf: pikepdf.Pdf, face: GlyphSource, more: Mapping[str, GlyphSource] | None = None
    ) -> None:
        faces = {"": face, **(more or {})}
        self._fonts = {
            name: _Font(pdf, one, f"F{number}") for number, (name, one) in enumerate(faces.items())
        }

    @property
    def fonts(self) -> Dictionary:
        """The font resources of whatever is set with this."""
        return Dictionary({f"/{font.name}": font.object for font in self._fonts.values()})

    def operators(self, label: Label, sheet_height: float) -> str:
        """Content stream operators for a label; smaller type when the text is wider than its box."""
        return self._fonts.get(label.face, self._fonts[""]).operators(label, sheet_height)

    def finish(self) -> None:
        """Embed the glyphs that were used. Same texts, same bytes."""
        for font in self._fonts.values():
            font.finish()


class _Font:
    """One face in the file. The font object exists from the start and is filled in by `finish`."""

    def __init__(self, pdf: pikepdf.Pdf, face: GlyphSource, name: str) -> None:
        self._pdf, self._face, self.name = pdf, face, name
        self._used: dict[int, str] = {}
        self.object = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type0))

    def operators(self, label: Label, sheet_height: float) -> str:
        """Content stream operators for a label; smaller type when the text is wider than its box."""
        glyphs = self._face.shape(label.text)
        width = sum(g.advance for g in glyphs) / 1000  # ems
        room = (label.box.h if label.turn else label.box.w) * PT_PER_MM
        size = min(label.size, room / width) if width else label.size
        for glyph in glyphs:
            self._used.setdefault(glyph.gid, glyph.text)
        at = self._start(label, size, width * size, sheet_height)
        turn = "0 1 -1 0" if label.turn else "1 0 0 1"
        text = "".join(f"{glyph.gid:04X}" for glyph in glyphs)
        # Kerning matters little at this size; spacing by the font's own widths keeps the operator short.
        return f"BT /{self.name} {size:.2f} Tf {turn} {at[0]:.3f} {at[1]:.3f} Tm <{text}> Tj ET"

    def _start(self, label: Label, size: float, width: float, sheet_height: float) -> tuple[float, float]:
        """Start of the baseline in points: capitals in the middle of the box, text at its start or in its middle."""
        box = label.box
        capitals = self._face.cap_height / 1000 * size
        if label.turn:
            x = box.center[0] * PT_PER_MM + capitals / 2
            y = (sheet_height - box.bottom) * PT_PER_MM
            return x, y + (box.h * PT_PER_MM - width) / 2 if label.center else y
        x = box.x * PT_PER_MM
        y = (sheet_height - box.center[1]) * PT_PER_MM - capitals / 2
        return x + (box.w * PT_PER_MM - width) / 2 if label.center else x, y

    def finish(self) -> None:
        """Embed the glyphs that were used. Same texts, same bytes."""
        face, pdf = self._face, self._pdf
        gids = frozenset({0, *self._used})
        program = face.subset(gids)
        tag = _tag(program)
        name = Name(f"/{tag}+{face.name}")
        descriptor = Dictionary(
            Type=Name.FontDescriptor, FontName=name, Flags=4, ItalicAngle=0, StemV=80,
            FontBBox=Array([round(v) for v in face.bbox]),
            Ascent=round(face.ascent), Descent=round(face.descent), CapHeight=round(face.cap_height),
            FontFile2=pdf.make_stream(program, Length1=len(program)),
        )  # fmt: skip
        widths = Array()
        for gid in sorted(gids):
            widths.append(gid)
            widths.append(Array([round(face.advance(gid))]))
        descendant = Dictionary(
            Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=name, CIDToGIDMap=Name.Identity, W=widths,
            CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
            FontDescriptor=pdf.make_indirect(descriptor),
        )  # fmt: skip
        self.object.BaseFont, self.object.Encoding = name, Name("/Identity-H")
        self.object.DescendantFonts = Array([pdf.make_indirect(descendant)])
        self.object.ToUnicode = pdf.make_stream(_to_unicode(self._used))


def _tag(program: bytes) -> str:
    """Six capitals that belong to exactly these glyphs (ISO 32000-1, 9.6.4)."""
    digest = hashlib.sha256(program).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6])


def _to_unicode(used: dict[int, str]) -> bytes:
    lines = [
        f"<{gid:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for gid, text in sorted(used.items())
        if text
    ]
    blocks = []
    for start in range(0, len(lines), 100):
        part = lines[start : start + 100]
        blocks.append(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar")
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        + "\n".join(blocks)
        + "\nendcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode("ascii")
