"""PostScript outlines (CFF) made into TrueType ones, so that a house font in an .otf file can be used as well.

Needs fontTools, an optional extra. What is written depends on the file alone; layout tables stay as they are, byte for
byte, because glyphs keep their numbers.
"""

from __future__ import annotations

import io
from typing import Any

from cardgen.layout.sfnt import UnusableFontError

TOLERANCE = 0.001
"""em that a curve may lie beside the original: 0.007 mm in type of 20 pt."""
MOST_GLYPHS = 5_000
"""A family for Latin, Greek and Cyrillic has up to some 3,000; one for Chinese has 20,000 and would take minutes."""
MOST_WORK = 4_000_000
"""Bytes of drawing programs that are carried out, subroutines as often as they are called. A text face takes 0.3 MB."""


_OUTLINES = ("CFF ", "CFF2")


def truetype(data: bytes) -> bytes:
    """The font with quadratic outlines.

    Raises:
        UnusableFontError: FNT02 it is broken, FNT60 fontTools is not there, FNT61 it is too large.
    """
    try:
        from fontTools.ttLib import TTFont
    except ImportError as problem:
        raise UnusableFontError("FNT60") from problem
    try:
        font = TTFont(io.BytesIO(data), lazy=True, recalcTimestamp=False)
        if not any(tag in font for tag in _OUTLINES):
            raise UnusableFontError("FNT02")
        if font["maxp"].numGlyphs > MOST_GLYPHS:
            raise UnusableFontError("FNT61")
        _redraw(font)
        made = io.BytesIO()
        font.save(made, reorderTables=True)
    except UnusableFontError:
        raise
    except Exception as problem:
        raise UnusableFontError("FNT02") from problem
    return made.getvalue()


def _redraw(font: Any) -> None:
    """Put `glyf` and `loca` in the place of `CFF` or `CFF2`."""
    from fontTools.ttLib import newTable

    order = font.getGlyphOrder()
    glyphs = _glyphs(font, order)
    font["loca"], glyf = newTable("loca"), newTable("glyf")
    glyf.glyphs, glyf.glyphOrder = glyphs, order
    font["glyf"] = glyf
    hmtx = font["hmtx"]
    for name, glyph in glyphs.items():
        glyph.recalcBounds(glyf)
        hmtx[name] = hmtx[name][0], getattr(glyph, "xMin", 0)
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in _INSTRUCTIONS:
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    post = font["post"]
    post.formatType, post.extraNames, post.mapping, post.glyphOrder = 3.0, [], {}, None
    for tag in (*_OUTLINES, "VORG", "DSIG"):  # the signature was of the file as it came
        if tag in font:
            del font[tag]
    font.sfntVersion = "\0\1\0\0"


_INSTRUCTIONS = (
    "maxTwilightPoints",
    "maxStorage",
    "maxFunctionDefs",
    "maxInstructionDefs",
    "maxStackElements",
    "maxSizeOfInstructions",
    "maxComponentElements",
    "maxPoints",
    "maxContours",
    "maxCompositePoints",
    "maxCompositeContours",
    "maxComponentDepth",
)
"""What the table `maxp` says of a font with TrueType outlines; fontTools counts the last six itself when it saves."""


def _glyphs(font: Any, order: list[str]) -> dict[str, Any]:
    from fontTools.misc.psCharStrings import T2OutlineExtractor
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    work = 0

    class Bounded(T2OutlineExtractor):  # type: ignore[misc]
        """Draws a glyph, and stops when subroutines that call each other would take for ever."""

        def execute(self, program: Any) -> None:
            nonlocal work
            work += 16 + len(program.bytecode or program.program or ())
            if work > MOST_WORK:
                raise UnusableFontError("FNT61")
            super().execute(program)

    outlines = font[next(tag for tag in _OUTLINES if tag in font)]
    drawings = outlines.cff.topDictIndex[0].CharStrings
    glyphs = {}
    for name in order:
        drawing, pen = drawings[name], TTGlyphPen(None)
        curves = Cu2QuPen(pen, TOLERANCE * font["head"].unitsPerEm, reverse_direction=True)
        subroutines = getattr(drawing.private, "Subrs", [])
        private = drawing.private
        widths = (getattr(private, name, 0) for name in ("nominalWidthX", "defaultWidthX"))  # CFF2 has none
        extractor = Bounded(curves, subroutines, drawing.globalSubrs, *widths, private)
        extractor.execute(drawing)
        extractor.endPath()  # CFF2 does not say where a letter ends
        glyphs[name] = pen.glyph()
    return glyphs
