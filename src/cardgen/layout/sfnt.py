"""What a TrueType file says about itself: whether we may use it, and its measures."""

from __future__ import annotations

import struct

from cardgen.core.struct import Struct

_NEEDED = ("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap")


class Metrics(Struct, frozen=True):
    """Measures of a font, in 1/1000 em unless said otherwise.

    Attributes:
        upem: font units per em.
        glyph_count: number of glyphs.
        ascent, descent: of the line box (hhea); descent is negative.
        cap_height, x_height: from OS/2; 700 and 500 when it does not tell.
        italic_angle: degrees, negative leans right.
        weight: 100 to 900 (OS/2 usWeightClass).
        fixed_pitch: whether all glyphs are equally wide.
        bbox: left, bottom, right, top of all glyphs.
    """

    upem: int
    glyph_count: int
    ascent: float
    descent: float
    cap_height: float
    x_height: float
    italic_angle: float
    weight: int
    fixed_pitch: bool
    bbox: tuple[float, float, float, float]


class UnusableFontError(Exception):
    """A font that cannot be used.

    Attributes:
        code: of the reason: FNT02 not a TrueType font, FNT03 PostScript outlines, FNT04 may not be embedded, FNT06 a
            variable font.
        values: what its message tells besides the names of font and file.
    """

    def __init__(self, code: str, **values: str) -> None:
        self.code, self.values = code, values
        super().__init__(code)


def read_metrics(data: bytes) -> Metrics:
    """Check a font file and read its measures.

    Raises:
        UnusableFontError: with the code of the reason.
    """
    try:
        return _metrics(_tables(data))
    except (struct.error, ZeroDivisionError) as problem:
        raise UnusableFontError("FNT02") from problem


def is_variable(data: bytes) -> bool:
    """Whether the file has axes.

    Raises:
        UnusableFontError: FNT02 it is no font, or not whole.
    """
    try:
        return "fvar" in _directory(data)
    except struct.error as problem:
        raise UnusableFontError("FNT02") from problem


def _metrics(tables: dict[str, bytes]) -> Metrics:
    head, os2, post = tables["head"], tables.get("OS/2", b""), tables.get("post", b"").ljust(16, b"\0")
    upem: int = struct.unpack_from(">H", head, 18)[0]
    if not 16 <= upem <= 16384:  # OpenType, head
        raise UnusableFontError("FNT02")
    weight, licence, x_height, cap_height = _os2(os2)
    # OS/2 fsType: 2 = restricted licence, 0x100 = no subsetting, 0x200 = bitmaps only
    if licence & 0xF == 2 or licence & 0x300:
        raise UnusableFontError("FNT04")
    left, bottom, right, top = (v * 1000 / upem for v in struct.unpack_from(">4h", head, 36))
    ascent, descent = (v * 1000 / upem for v in struct.unpack_from(">2h", tables["hhea"], 4))
    return Metrics(
        upem=upem,
        glyph_count=struct.unpack_from(">H", tables["maxp"], 4)[0],
        ascent=ascent,
        descent=descent,
        cap_height=cap_height * 1000 / upem if cap_height > 0 else 700.0,
        x_height=x_height * 1000 / upem if x_height > 0 else 500.0,
        italic_angle=struct.unpack_from(">i", post, 4)[0] / 65536,
        weight=weight,
        fixed_pitch=struct.unpack_from(">I", post, 12)[0] != 0,
        bbox=(left, bottom, right, top),
    )


def _os2(table: bytes) -> tuple[int, int, int, int]:
    """Weight class, fsType, x height and cap height; 400 and zeros where the table is too old to tell."""
    if len(table) < 78:
        return 400, 0, 0, 0
    version, _, weight, _, licence = struct.unpack_from(">HhHHH", table)
    if version < 2 or len(table) < 90:
        return weight, licence, 0, 0
    x_height, cap_height = struct.unpack_from(">2h", table, 86)
    return weight, licence, x_height, cap_height


def _directory(data: bytes) -> dict[str, bytes]:
    """The tables by their tags, all of them whole."""
    if data[:4] not in (b"\0\1\0\0", b"true", b"OTTO"):
        raise UnusableFontError("FNT02")
    found = {}
    for i in range(struct.unpack_from(">H", data, 4)[0]):
        tag, _, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * i)
        if offset + length > len(data):
            raise UnusableFontError("FNT02")
        found[tag.decode("latin-1").strip()] = data[offset : offset + length]
    return found


def _tables(data: bytes) -> dict[str, bytes]:
    if data[:4] == b"OTTO":
        raise UnusableFontError("FNT03")
    found = _directory(data)
    if "CFF" in found or "CFF2" in found:
        raise UnusableFontError("FNT03")
    if "fvar" in found:
        raise UnusableFontError("FNT06")
    if any(tag not in found for tag in _NEEDED):
        raise UnusableFontError("FNT02")
    return found
