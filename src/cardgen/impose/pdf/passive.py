"""What of a stranger's objects goes along: what a page needs to look the same, and nothing that acts or points away.

Dictionaries keep the keys that ISO 32000-1 gives to looks. All others stay behind: scripts and actions (/AA, /A, /JS),
files (/F, /EF, /Ref), prepress stand-ins (/OPI), private data of programs (/PieceInfo), metadata, tags.
"""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from cardgen.impose.pdf.unpacking import Allowance, unarmoured

_MAP_KEYS = """
    /ExtGState /ColorSpace /Pattern /Shading /XObject /Font /Properties
    /CharProcs /Colorants /Solidities /DotGain
"""
_MAPS = frozenset(_MAP_KEYS.split())
"""Entries whose dictionaries have names of the maker's choosing as keys."""

_OF_ANY = """
    /Type /Subtype /S /Length /Filter /DecodeParms /DP /Name /N
"""
_OF_RESOURCES = """
    /ExtGState /ColorSpace /Pattern /Shading /XObject /Font /Properties /ProcSet
"""
_OF_FORMS = """
    /FormType /BBox /Matrix /Resources /Group /OC /CS /I /K /G /BC /TR
"""
_OF_PICTURES = """
    /Width /Height /BitsPerComponent /Intent /ImageMask /Mask /Decode /Interpolate /SMask /SMaskInData /Matte
"""
_OF_FILTERS = """
    /Predictor /Colors /Columns /EarlyChange /EndOfLine /EncodedByteAlign /Rows /EndOfBlock /BlackIs1
    /DamagedRowsBeforeError /ColorTransform /JBIG2Globals
"""
_OF_STATES = """
    /LW /LC /LJ /ML /D /RI /OP /op /OPM /BG /BG2 /UCR /UCR2 /TR2 /HT /FL /SM /SA /BM /CA /ca /AIS /TK
    /UseBlackPtComp
"""
_OF_PATTERNS = """
    /PatternType /PaintType /TilingType /XStep /YStep /ShadingType /Background /AntiAlias /Coords /Domain
    /Function /Extend /BitsPerCoordinate /BitsPerFlag /VerticesPerRow /FunctionType /Range /Size /BitsPerSample
    /Order /Encode /C0 /C1 /Functions /Bounds
"""
_OF_COLOURS = """
    /WhitePoint /BlackPoint /Gamma /Alternate /Colorants /Process /Components /MixingHints /Solidities
    /PrintingOrder /DotGain
"""
_OF_FONTS = """
    /BaseFont /FirstChar /LastChar /Widths /FontDescriptor /Encoding /ToUnicode /DescendantFonts /CIDSystemInfo
    /DW /W /DW2 /W2 /CIDToGIDMap /FontBBox /FontMatrix /CharProcs /FontName /FontFamily /FontStretch /FontWeight
    /Flags /ItalicAngle /Ascent /Descent /Leading /CapHeight /XHeight /StemV /StemH /AvgWidth /MaxWidth
    /MissingWidth /FontFile /FontFile2 /FontFile3 /CharSet /Style /Lang /FD /CIDSet /Registry /Ordering
    /Supplement /BaseEncoding /Differences /CMapName /WMode /UseCMap /Length1 /Length2 /Length3 /Panose
"""
_OF_HALFTONES = """
    /HalftoneType /HalftoneName /Frequency /Angle /SpotFunction /AccurateScreens /TransferFunction /Width2
    /Height2 /Xsquare /Ysquare /Default
"""
_KEPT = frozenset(
    " ".join(
        (
            _OF_ANY, _OF_RESOURCES, _OF_FORMS, _OF_PICTURES, _OF_FILTERS, _OF_STATES, _OF_PATTERNS, _OF_COLOURS,
            _OF_FONTS, _OF_HALFTONES,
        )
    ).split()
)  # fmt: skip

_NESTED = (Array, Dictionary, Stream)

_OF_MEMBERSHIP = frozenset(("/Type", "/OCGs", "/P", "/VE"))
"""Of a dictionary that says which layers something belongs to."""

_OF_LAYER = frozenset(("/Type", "/Name"))
"""Of a layer; whether it is on is said in one place for the whole file."""


class Keeper:
    """Walks through everything that a page draws with, once, and takes away what is not drawing.

    Attributes:
        layers: met on the way, by object number.
    """

    def __init__(self, pdf: pikepdf.Pdf, allowance: Allowance) -> None:
        self._pdf, self._allowance = pdf, allowance
        self._seen: set[tuple[int, int]] = set()
        self.layers: dict[tuple[int, int], Any] = {}

    def keep(self, root: Any) -> None:
        """Change `root` (resources, a stream, a group) and all below it, in memory.

        Raises:
            CardgenError: something is squeezed together beyond reason (IMP48).
        """
        waiting: list[tuple[Any, str]] = [(root, "")]
        while waiting:
            value, role = waiting.pop()
            if value.is_indirect:
                if value.objgen in self._seen:
                    continue
                self._seen.add(value.objgen)
            if isinstance(value, Array):
                waiting += ((item, "") for item in value if isinstance(item, _NESTED))
            elif _is_map(value, role):
                _disarm(value, role)
                waiting += ((item, "") for item in value.values() if isinstance(item, _NESTED))
            else:
                self._strip(value)
                pattern = "/PatternType" in value  # has a graphics state and a shading, not names of some
                waiting += (
                    (item, "" if pattern else key) for key, item in value.items() if isinstance(item, _NESTED)
                )

    def _strip(self, value: Any) -> None:
        kept = _KEPT
        if isinstance(value, Stream):
            self._allowance.see(value)
            unarmoured(self._pdf, value)
        elif value.get("/Type") == Name.OCG:
            self.layers[value.objgen] = value
            kept = _OF_LAYER
        elif value.get("/Type") == Name.OCMD:
            kept = _OF_MEMBERSHIP
        for key in list(value.keys()):
            if key not in kept:
                del value[key]


def _is_map(value: Any, role: str) -> bool:
    """Whether the keys of a dictionary are names of the maker's choosing."""
    if not isinstance(value, Dictionary):
        return False
    if value.get("/HalftoneType") == 5:
        return True
    return role in _MAPS and "/ShadingType" not in value


def _disarm(value: Any, role: str) -> None:
    """A program in another language is no drawing, and a property that is no layer says nothing on paper."""
    for key, member in list(value.items()):
        if isinstance(member, Stream) and member.get("/Subtype") == Name.PS:
            member.write(b"")
            member.Subtype, member.BBox = Name.Form, Array([0, 0, 1, 1])
        elif (
            role == "/Properties"
            and isinstance(member, Dictionary)
            and member.get("/Type") not in (Name.OCG, Name.OCMD)
        ):
            value[key] = Dictionary()
