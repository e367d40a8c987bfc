"""Shaping and subsetting: the only door to HarfBuzz.

Kerning and standard ligatures are on, discretionary ligatures off. Advances are 1/1000 em.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path

import uharfbuzz as hb

from cardgen.layout.scene import Glyph

_DROPPED = (
    "GSUB",
    "GPOS",
    "GDEF",
    "BASE",
    "STAT",
    "name",
    "OS/2",
    "post",
    "gasp",
    "DSIG",
    "kern",
    "cmap",
    "meta",
)
_TYPING = ("cmap", "OS/2", "post", "name")  # what programs want of a font that they type in
_SUBSTITUTIONS = ("calt", "clig", "liga", "locl", "rclt", "rlig")  # what shaping may replace letters with


class Shaper:
    """One font file in the hands of HarfBuzz.

    Args:
        data: the file, already checked.
    """

    def __init__(self, data: bytes) -> None:
        self._face = hb.Face(hb.Blob(data))
        self._font = hb.Font(self._face)
        self._upem: int = self._face.upem

    def _em(self, units: float) -> float:
        return units * 1000 / self._upem

    def name(self, path: Path) -> str:
        """The PostScript name, when it is a proper one (OpenType: printable ASCII, 63 at most); else the file's."""
        name = self._face.get_name(6) or ""
        clean = re.sub(r"[^A-Za-z0-9_-]", "", name)[:63]
        return clean or re.sub(r"[^A-Za-z0-9_-]", "", path.stem)[:63] or "Font"

    def advance(self, gid: int) -> float:
        """The glyph's own width."""
        return self._em(self._font.get_glyph_h_advance(gid))

    def character(self, gid: int) -> str:
        """The lowest code point that maps to the glyph, or an empty string (ligatures, alternates)."""
        return self._characters.get(gid, "")

    @functools.cached_property
    def _characters(self) -> dict[int, str]:
        points = sorted(self._face.unicodes, reverse=True)
        return {self._font.get_nominal_glyph(point): chr(point) for point in points}

    def reachable(self, alphabet: str) -> frozenset[int]:
        """Every glyph that a text in this alphabet can turn into, ligatures included, and glyph 0."""
        wanted = hb.SubsetInput()
        wanted.unicode_set.update(ord(character) for character in alphabet)
        wanted.flags = hb.SubsetFlags.RETAIN_GIDS
        wanted.layout_feature_tag_set.clear()
        wanted.layout_feature_tag_set.update(int.from_bytes(tag.encode()) for tag in _SUBSTITUTIONS)
        return frozenset(hb.SubsetPlan(self._face, wanted).old_to_new_glyph_mapping)

    def subset(self, gids: frozenset[int]) -> bytes:
        """A TrueType program with only these glyphs, under their own numbers, without layout tables and hints."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(gids)
        wanted.flags = (
            hb.SubsetFlags.RETAIN_GIDS
            | hb.SubsetFlags.NO_HINTING
            | hb.SubsetFlags.NOTDEF_OUTLINE
            | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        )
        wanted.drop_table_tag_set.update(int.from_bytes(tag.ljust(4).encode()) for tag in _DROPPED)
        return bytes(hb.subset(self._face, wanted).blob.data)

    def subset_of(self, letters: str) -> bytes:
        """A TrueType program with the glyphs of these letters and its cmap."""
        wanted = hb.SubsetInput()
        wanted.unicode_set.update(ord(letter) for letter in letters)
        wanted.flags = (
            hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        )
        dropped = (tag for tag in _DROPPED if tag not in _TYPING)
        wanted.drop_table_tag_set.update(int.from_bytes(tag.ljust(4).encode()) for tag in dropped)
        return bytes(hb.subset(self._face, wanted).blob.data)

    def shape(self, text: str, tracking: float) -> tuple[Glyph, ...]:
        """Glyphs for one word or more; see `Face.shape`."""
        if not text:
            return ()
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.direction, buffer.script, buffer.language = "ltr", "Latn", "nl"
        # ccmp takes composed letters apart again in some fonts; NFC has made it superfluous for Dutch
        ligatures = tracking == 0
        hb.shape(
            self._font,
            buffer,
            {"kern": True, "liga": ligatures, "clig": ligatures, "dlig": False, "ccmp": False},
        )
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        starts = sorted({info.cluster for info in infos})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        shaped: dict[int, list[tuple[int, float]]] = {start: [] for start in starts}
        for info, position in zip(infos, positions, strict=True):
            shaped[info.cluster].append((info.codepoint, self._em(position.x_advance)))
        glyphs = []
        for start, parts in shaped.items():
            letters = text[start : ends[start]]
            gid = (
                parts[0][0] if len(parts) == 1 else 0
            )  # an accent that needs placing: a Glyph cannot say where
            space = 0 if letters in "iI" and text[ends[start] : ends[start] + 1] in ("j", "J") else tracking
            glyphs.append(Glyph(gid, sum(width for _, width in parts) + space, letters))
        return tuple(glyphs)
