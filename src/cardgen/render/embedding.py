"""Fonts in the PDF: composite TrueType fonts whose text can be read back letter by letter.

ReportLab's own TrueType support re-encodes fonts in 8-bit subsets and knows no kerning. Here a Run's glyphs go into the
file as they were shaped: a Type 0 font with Identity-H (ISO 32000-1, 9.7), codes of two bytes, and a `TJ` array that
puts the shaped advances back. The program of a face is cut to one fixed alphabet, once per process: every document
shares it, and its bytes do not depend on what was built before. Only glyphs outside it make a document cut its own.

A code is the glyph's own number. When one glyph stands for two texts (the hyphen at the end of a divided word is a soft
hyphen to a reader), the second one gets a code above the last glyph, which a CIDToGIDMap leads back.
"""

from __future__ import annotations

import functools
import hashlib
import zlib
from collections.abc import Iterable, Sequence
from typing import Any

from cardgen.core.shelf import Shelf, Sort
from cardgen.core.struct import Struct, field
from cardgen.layout.fonts import Face, FontBook
from cardgen.layout.scene import Glyph
from cardgen.render.pdfdocument import PdfDocument

ALPHABET = "".join(
    [
        *(chr(point) for point in range(0x20, 0x7F)),
        *(chr(point) for point in range(0xA0, 0x100) if point != 0xAD),
        "ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŒœŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚț",
        "–—‘’‚“”„†‡•…‰‹›€™−≤≥≈≠",
    ]
)
"""What every embedded font can show, as far as the face has it: Dutch, and the names of the people who live here."""

_BLOCK = 100  # entries in one bfchar block (Adobe Technical Note 5014)
_SMALLEST_MOVE = 0.02  # 1/1000 em; smaller corrections are saved up


class _Used(Struct):
    """One face in one document: its codes so far."""

    face: Face
    resource: str
    codes: dict[tuple[int, str], tuple[str, float]] = field(
        default_factory=dict
    )  # (gid, text) -> hex code, width
    glyphs: dict[int, tuple[int, str]] = field(default_factory=dict)  # code -> gid, text
    odd: dict[tuple[int, str], str] = field(default_factory=dict)  # codes that are not the gid

    def code(self, gid: int, text: str) -> tuple[str, float]:
        """Hexadecimal code and width of a glyph that stands for a text, and has none yet."""
        own = self.face.character(gid)
        cid = gid
        if gid in self.glyphs or (own and text != own):
            cid = self.face.glyph_count + sum(code >= self.face.glyph_count for code in self.glyphs)
        self.glyphs[cid] = gid, text
        self.codes[gid, text] = f"{cid:04X}", round(self.face.advance(gid), 3)
        if cid != gid:
            self.odd[gid, text] = self.codes[gid, text][0]
        return self.codes[gid, text]


class FontEmbedder:
    """Puts the faces of a document's Runs into the document.

    Make one per document, before drawing, and call `finish` when everything is drawn.

    Args:
        document: the PDF.
        fonts: the faces by the names that Runs use.
    """

    def __init__(self, document: PdfDocument, fonts: FontBook) -> None:
        self._document = document
        self._fonts = fonts
        self._used: dict[str, _Used] = {}

    def resource(self, face: str) -> str:
        """Name of the font resource for a face, such as `/F1`: the operand of `Tf`."""
        return self._use(face).resource

    def encode(self, face: str, glyphs: Sequence[Glyph]) -> str:
        """The operator that shows the glyphs, such as `[<0012003A> -12 <0044>] TJ`.

        The numbers (1/1000 em, positive moves back) restore the shaped advances.
        """
        used = self._use(face)
        known = used.codes
        parts: list[str] = []
        letters: list[str] = []
        off = 0.0
        for glyph in glyphs:
            if off > _SMALLEST_MOVE or off < -_SMALLEST_MOVE:
                parts.append(f"<{''.join(letters)}> {_number(off)}")
                letters.clear()
                off = 0.0
            digits, width = known.get((glyph.gid, glyph.text)) or used.code(glyph.gid, glyph.text)
            letters.append(digits)
            off += width - glyph.advance
        parts.append(f"<{''.join(letters)}>")
        return f"[{' '.join(parts)}] TJ"

    def code(self, face: str, gid: int, text: str) -> str:
        """The hexadecimal code of a glyph that stands for a text."""
        used = self._use(face)
        return (used.codes.get((gid, text)) or used.code(gid, text))[0]

    def odd(self) -> dict[tuple[str, int, str], str]:
        """The codes so far that are not the number of the glyph, by face, glyph and text."""
        return {(face, *one): code for face, used in self._used.items() for one, code in used.odd.items()}

    def space(self, face: str) -> tuple[str, tuple[Glyph, ...]]:
        """The operator that shows a space in a face with its glyphs, or nothing when the face has none."""
        glyphs = self._use(face).face.shape(" ")
        return (self.encode(face, glyphs), tuple(glyphs)) if all(glyph.gid for glyph in glyphs) else ("", ())

    def finish(self) -> None:
        """Write the fonts (programs, widths, what each code means) into the font dictionary of all pages."""
        for used in {used.resource: used for used in self._used.values()}.values():
            self._document.add_font(used.resource[1:], _font(self._document, used, self._fonts.shelf))

    def _use(self, name: str) -> _Used:
        used = self._used.get(name)
        if used is None:
            face = self._fonts.face(name)
            used = next((other for other in self._used.values() if other.face is face), None)
            if used is None:
                count = len({other.resource for other in self._used.values()})
                used = _Used(face, f"/F{count + 1}")
            self._used[name] = used
        return used


def _font(document: PdfDocument, used: _Used, shelf: Shelf) -> Any:
    """The Type 0 font of a face (ISO 32000-1, 9.7.6)."""
    face, codes = used.face, sorted(used.glyphs)
    program = _program(face, _with_alphabet(face, {gid for gid, _ in used.glyphs.values()}), shelf)
    name = document.name(f"{program.tag}+{face.name}")
    descendant = document.dictionary(
        {
            "Type": document.name("Font"),
            "Subtype": document.name("CIDFontType2"),
            "BaseFont": name,
            "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
            "FontDescriptor": document.reference(_descriptor(document, face, name, program)),
            "DW": 1000,
            "W": _widths((code, used.codes[used.glyphs[code]][1]) for code in codes),
            "CIDToGIDMap": _gid_map(document, used),
        }
    )
    return document.dictionary(
        {
            "Type": document.name("Font"),
            "Subtype": document.name("Type0"),
            "BaseFont": name,
            "Encoding": document.name("Identity-H"),
            "DescendantFonts": document.array([document.reference(descendant)]),
            "ToUnicode": document.stream({}, _to_unicode((code, used.glyphs[code][1]) for code in codes)),
        }
    )


TYPED = "".join(
    {"\x7f": "•", "\ufffd": "•", "\xad": "-"}.get(char, char)
    for code in range(0x20, 0x100)
    for char in bytes([code]).decode("cp1252", "replace")
)
"""What can be typed into a field, by its code from 32: WinAnsiEncoding (ISO 32000-1, annex D.2). Viewers make what is
typed into codes of one byte; a font with any other encoding leaves some of them without letters."""


def add_typing_font(document: PdfDocument, face: Face, shelf: Shelf) -> Any:
    """A font for what people type: all letters of western Europe, not only those that the pages use.

    Returns:
        The reference to it, for the resources of fields.
    """
    program = _typing_program(face, shelf)
    name = document.name(f"{program.tag}+{face.name}")
    widths = [_number(face.advance(face.shape(char)[0].gid)) for char in TYPED]
    return document.reference(
        document.dictionary(
            {
                "Type": document.name("Font"),
                "Subtype": document.name("TrueType"),
                "BaseFont": name,
                "Encoding": document.name("WinAnsiEncoding"),
                "FirstChar": 0x20,
                "LastChar": 0xFF,
                "Widths": f"[ {' '.join(widths)} ]",
                "FontDescriptor": document.reference(
                    _descriptor(document, face, name, program, letters=True)
                ),
            }
        )
    )


def _typing_program(face: Face, shelf: Shelf) -> _Program:
    made_from = (face.stamp, TYPED, zlib.ZLIB_RUNTIME_VERSION)
    found = shelf.find(PROGRAMS, *made_from)
    if found is None:
        found = _packed(face.subset_of(TYPED))
        shelf.remember(PROGRAMS, found, *made_from)
    return found


def _descriptor(
    document: PdfDocument, face: Face, name: Any, program: _Program, *, letters: bool = False
) -> Any:
    """What a viewer must know of a font. Codes are glyph numbers (flag 4), or `letters` of an encoding (flag 32)."""
    flags = (32 if letters else 4) | (1 if face.metrics.fixed_pitch else 0) | (64 if face.italic_angle else 0)
    return document.dictionary(
        {
            "Type": document.name("FontDescriptor"),
            "FontName": name,
            "Flags": flags,
            "FontBBox": f"[ {' '.join(_number(v) for v in face.bbox)} ]",
            "ItalicAngle": _number(face.italic_angle),
            "Ascent": _number(face.ascent),
            "Descent": _number(face.descent),
            "CapHeight": _number(face.cap_height),
            "XHeight": _number(face.x_height),
            "StemV": 50
            + round((face.metrics.weight / 65) ** 2),  # the usual estimate; TrueType does not record it
            "FontFile2": document.stream({"Length1": program.length}, program.packed, packed=True),
        }
    )


def _gid_map(document: PdfDocument, used: _Used) -> Any:
    """`Identity`, or the map of codes above the last glyph back to theirs."""
    last = max(used.glyphs, default=0)
    if last < used.face.glyph_count:
        return document.name("Identity")
    gids = [
        *range(used.face.glyph_count),
        *(used.glyphs[code][0] for code in range(used.face.glyph_count, last + 1)),
    ]
    return document.stream({}, b"".join(gid.to_bytes(2) for gid in gids))


class _Program(Struct, frozen=True):
    tag: str
    packed: bytes
    length: int


PROGRAMS = Sort("fonts", _Program)
"""Font programs cut to an alphabet, on the shelf."""


def _program(face: Face, gids: frozenset[int], shelf: Shelf) -> _Program:
    """The subset of a face, compressed, with its tag (ISO 32000-1, 9.6.4: six capitals) made from its bytes."""
    return face.cut(gids, lambda: _cut(face, gids, shelf))


def _cut(face: Face, gids: frozenset[int], shelf: Shelf) -> _Program:
    made_from = (
        face.stamp,
        b"".join(gid.to_bytes(2) for gid in sorted(gids)),
        zlib.ZLIB_RUNTIME_VERSION,  # another zlib may give other bytes
    )
    found = shelf.find(PROGRAMS, *made_from)
    if found is None:
        found = _packed(face.subset(gids))
        shelf.remember(PROGRAMS, found, *made_from)
    return found


def _packed(data: bytes) -> _Program:
    tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(data).digest()[:6])
    return _Program(tag, zlib.compress(data, 9), len(data))


def _with_alphabet(face: Face, gids: Iterable[int]) -> frozenset[int]:
    return face.reachable(ALPHABET).union(gids)


def _widths(widths: Iterable[tuple[int, float]]) -> str:
    """The W array: runs of consecutive codes with their widths."""
    runs: list[tuple[int, list[str]]] = []
    for code, width in widths:
        if not runs or code != runs[-1][0] + len(runs[-1][1]):
            runs.append((code, []))
        runs[-1][1].append(_number(width))
    return "[ " + " ".join(f"{code} [{' '.join(row)}]" for code, row in runs) + " ]"


def _to_unicode(texts: Iterable[tuple[int, str]]) -> bytes:
    """The ToUnicode CMap (ISO 32000-1, 9.10.3): a code may stand for several characters."""
    entries = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in texts]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    for start in range(0, len(entries), _BLOCK):
        block = entries[start : start + _BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode("ascii")


@functools.lru_cache(maxsize=4096)
def _number(value: float) -> str:
    """A number as PDF writes it, three decimals at most."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
