"""Fonts: reading, shaping and subsetting. The only door to HarfBuzz.

Shaping happens a word at a time and every word is kept, so that a text that returns costs a dictionary look-up.
Kerning and standard ligatures are on, discretionary ligatures off. Numbers are 1/1000 em unless said otherwise.
"""

from __future__ import annotations

import functools
import re
import struct
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cardgen.diagnostics import CardgenError, Where
from cardgen.layout.scene import Glyph

MAX_BYTES = 8_000_000
"""Largest font file that is read. A full Latin, Greek and Cyrillic text face stays under 1 MB."""

_MAX_WORDS = 20_000  # shaped words kept per face; an edition has about 1 500 different ones
_NEEDED = ("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap")
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
_SUBSTITUTIONS = ("calt", "clig", "liga", "locl", "rclt", "rlig")  # what shaping may replace letters with
_FOLDED = str.maketrans(
    {
        "\u0132": "IJ",  # the digraph letters: two letters are what people search for and screen readers expect
        "\u0133": "ij",
        "\u202f": "\u00a0",  # narrow no-break space: few fonts have it
        **dict.fromkeys("\t\r\v\f\u2028\u2029", " "),
    }
)
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe00-\ufe0f]")
_PRESENTED = re.compile("[\ufb00-\ufb06]")
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u00ad": None})


def normalise(text: str) -> str:
    """Text as it is set: composed (NFC), ij as two letters, no invisible marks, no presentation ligatures.

    Soft hyphens and no-break characters stay: they say where a line may or may not end.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _PRESENTED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text.translate(_FOLDED)))


def readable(text: str) -> str:
    """What a reader of the finished PDF gets for `text`: normalised, every hyphen a plain one, no soft hyphens."""
    return normalise(text).translate(_HYPHENS)


class Face:
    """One font file. Nothing about it changes after loading except what it remembers.

    Attributes:
        name: PostScript name, or the file's name when that is unusable.
        path: the file.
        upem: font units per em.
        ascent, descent, cap_height, x_height: 1/1000 em; descent is negative.
        italic_angle: degrees, negative leans right.
        weight: 100 to 900 (OS/2 usWeightClass).
        fixed_pitch: whether all glyphs are equally wide.
        bbox: left, bottom, right, top of all glyphs, 1/1000 em.
        glyph_count: number of glyphs.
        subset_count: how often a subset had to be made.
    """

    def __init__(self, path: Path, data: bytes) -> None:
        """Reads metrics from the tables of `data`.

        Raises:
            ValueError: not a usable TrueType font; the argument is a code of the catalogue.
        """
        tables = _tables(data)
        head, hhea = tables["head"], tables["hhea"]
        self.path = path
        self.upem: int = struct.unpack_from(">H", head, 18)[0]
        if not 16 <= self.upem <= 16384:
            raise ValueError("FNT02")
        self.glyph_count: int = struct.unpack_from(">H", tables["maxp"], 4)[0]
        self.bbox: tuple[float, ...] = tuple(self._em(v) for v in struct.unpack_from(">4h", head, 36))
        self.ascent, self.descent = (self._em(v) for v in struct.unpack_from(">2h", hhea, 4))
        self._read_os2(tables.get("OS/2", b""))
        post = tables.get("post", b"").ljust(16, b"\0")
        self.italic_angle: float = struct.unpack_from(">i", post, 4)[0] / 65536
        self.fixed_pitch: bool = struct.unpack_from(">I", post, 12)[0] != 0
        self.subset_count = 0
        self._hb_face, self._hb_font = _harfbuzz(data)
        self.name: str = _postscript_name(self._hb_face, path)
        self._words: dict[tuple[str, float], tuple[tuple[Glyph, ...], float]] = {}
        self._subsets: dict[frozenset[int], bytes] = {}
        self._characters: dict[int, str] = {}

    def _read_os2(self, os2: bytes) -> None:
        version = struct.unpack_from(">H", os2)[0] if len(os2) >= 78 else -1
        self.weight: int = struct.unpack_from(">H", os2, 4)[0] if version >= 0 else 400
        licence = struct.unpack_from(">H", os2, 8)[0] if version >= 0 else 0
        # fsType (OpenType OS/2): 2 = restricted licence, 0x100 = no subsetting, 0x200 = bitmaps only
        if licence & 0xF == 2 or licence & 0x300:
            raise ValueError("FNT04")
        heights = struct.unpack_from(">2h", os2, 86) if version >= 2 and len(os2) >= 90 else (0, 0)
        self.x_height = self._em(heights[0]) or 500.0
        self.cap_height = self._em(heights[1]) or 700.0

    def _em(self, units: float) -> float:
        return units * 1000 / self.upem

    def shape(self, text: str, *, tracking: float = 0) -> tuple[Glyph, ...]:
        """Glyphs for one word or more, kerned. Their texts together are `readable(text)`.

        A character without a glyph, or an accent that would have to be placed by hand, becomes glyph 0.
        Tracking goes behind each glyph, but not between i and j, and switches ligatures off.
        """
        return self._word(text, tracking)[0]

    def width(self, text: str, *, tracking: float = 0) -> float:
        """Advance width of the shaped text, 1/1000 em, tracking behind the last glyph included."""
        return self._word(text, tracking)[1]

    def missing(self, text: str) -> str:
        """The characters of `text` this face cannot show, each once, in order."""
        lost = (g.text for word in normalise(text).split() for g in self.shape(word) if g.gid == 0)
        return "".join(dict.fromkeys(lost))

    def advance(self, gid: int) -> float:
        """The glyph's own width, 1/1000 em."""
        return self._em(self._hb_font.get_glyph_h_advance(gid))

    def character(self, gid: int) -> str:
        """The lowest code point that maps to the glyph, or an empty string (ligatures, alternates)."""
        if not self._characters:
            for point in sorted(self._hb_face.unicodes, reverse=True):
                self._characters[self._hb_font.get_nominal_glyph(point)] = chr(point)
        return self._characters.get(gid, "")

    def reachable(self, alphabet: str) -> frozenset[int]:
        """Every glyph that a text in this alphabet can turn into, ligatures included, and glyph 0."""
        import uharfbuzz as hb

        wanted = hb.SubsetInput()
        wanted.unicode_set.update(ord(character) for character in alphabet)
        wanted.flags = hb.SubsetFlags.RETAIN_GIDS
        wanted.layout_feature_tag_set.clear()
        wanted.layout_feature_tag_set.update(int.from_bytes(tag.encode()) for tag in _SUBSTITUTIONS)
        return frozenset(hb.SubsetPlan(self._hb_face, wanted).old_to_new_glyph_mapping)

    def subset(self, gids: frozenset[int]) -> bytes:
        """A TrueType program with only these glyphs, under their own numbers, without layout tables and hints."""
        if gids not in self._subsets:
            self._subsets[gids] = self._make_subset(gids)
            self.subset_count += 1
        return self._subsets[gids]

    def _make_subset(self, gids: frozenset[int]) -> bytes:
        import uharfbuzz as hb

        wanted = hb.SubsetInput()
        wanted.glyph_set.update(gids)
        wanted.flags = (
            hb.SubsetFlags.RETAIN_GIDS
            | hb.SubsetFlags.NO_HINTING
            | hb.SubsetFlags.NOTDEF_OUTLINE
            | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        )
        wanted.drop_table_tag_set.update(int.from_bytes(tag.ljust(4).encode()) for tag in _DROPPED)
        return bytes(hb.subset(self._hb_face, wanted).blob.data)

    def _word(self, text: str, tracking: float) -> tuple[tuple[Glyph, ...], float]:
        found = self._words.get((text, tracking))
        if found is None:
            glyphs = self._shape(readable(text), tracking)
            found = glyphs, sum(glyph.advance for glyph in glyphs)
            if len(self._words) >= _MAX_WORDS:
                self._words.clear()
            self._words[text, tracking] = found
        return found

    def _shape(self, text: str, tracking: float) -> tuple[Glyph, ...]:
        import uharfbuzz as hb

        if not text:
            return ()
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.direction, buffer.script, buffer.language = "ltr", "Latn", "nl"
        # ccmp takes composed letters apart again in some fonts; NFC has made it superfluous for Dutch
        ligatures = tracking == 0
        hb.shape(
            self._hb_font,
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


class FontBook:
    """The fonts of a theme by name. A file is parsed when it is first needed, and once per process.

    Args:
        directory: where the files are; a file outside it is refused.
        files: file by face name, relative to `directory`.
        where: place of each name in the theme, for diagnostics.
    """

    def __init__(
        self, directory: Path, files: Mapping[str, str], where: Mapping[str, Where] | None = None
    ) -> None:
        self._directory = directory
        self._files = dict(files)
        self._where = dict(where or {})
        self._faces: dict[str, Face] = {}
        self.parsed = 0  # files that were not yet in memory

    def __contains__(self, name: str) -> bool:
        return name in self._files

    @property
    def names(self) -> tuple[str, ...]:
        """All face names, sorted."""
        return tuple(sorted(self._files))

    @property
    def subsetted(self) -> int:
        """How many subsets the faces used so far have had to make in this process."""
        return sum(face.subset_count for face in {id(face): face for face in self._faces.values()}.values())

    def face(self, name: str) -> Face:
        """The face with this name.

        Raises:
            KeyError: the theme has no such name.
            CardgenError: the file is missing, no TrueType font, or may not be embedded.
        """
        face = self._faces.get(name)
        if face is None:
            face = self._faces[name] = self._open(name)
        return face

    def _open(self, name: str) -> Face:
        file, where = self._files[name], self._where.get(name)
        path = (self._directory / file).resolve()
        if not path.is_relative_to(self._directory.resolve()) or not path.is_file():
            raise CardgenError.of("FNT01", where, font=name, file=file)
        stat = path.stat()
        if stat.st_size > MAX_BYTES:
            raise CardgenError.of("FNT05", where, font=name, file=file, limit=MAX_BYTES // 1_000_000)
        before = _load.cache_info().misses
        try:
            face = _load(path, stat.st_mtime_ns, stat.st_size)
        except (ValueError, struct.error, OSError) as problem:
            code = str(problem.args[0]) if isinstance(problem, ValueError) else "FNT02"
            raise CardgenError.of(code, where, font=name, file=file) from problem
        self.parsed += _load.cache_info().misses - before
        return face


@functools.lru_cache(maxsize=64)
def _load(path: Path, _changed: int, _size: int) -> Face:
    """Parse a file; a changed file (time, size) is another font."""
    return Face(path, path.read_bytes())


def _tables(data: bytes) -> dict[str, bytes]:
    """The tables of a static TrueType font, cut out without copying more than needed.

    Raises:
        ValueError: FNT02 not a font, FNT03 not TrueType outlines, FNT06 a variable font.
    """
    if data[:4] == b"OTTO":
        raise ValueError("FNT03")
    if data[:4] not in (b"\0\1\0\0", b"true"):
        raise ValueError("FNT02")
    found = {}
    for i in range(struct.unpack_from(">H", data, 4)[0]):
        tag, _, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * i)
        if offset + length > len(data):
            raise ValueError("FNT02")
        found[tag.decode("latin-1").strip()] = data[offset : offset + length]
    if "CFF" in found or "CFF2" in found:
        raise ValueError("FNT03")
    if "fvar" in found:
        raise ValueError("FNT06")
    if any(tag not in found for tag in _NEEDED):
        raise ValueError("FNT02")
    return found


def _harfbuzz(data: bytes) -> tuple[Any, Any]:
    import uharfbuzz as hb

    face = hb.Face(hb.Blob(data))
    return face, hb.Font(face)


def _postscript_name(face: Any, path: Path) -> str:
    """Name 6 of the name table when it is a proper PostScript name (OpenType: printable ASCII, 63 at most)."""
    name = face.get_name(6) or ""
    clean = re.sub(r"[^A-Za-z0-9_-]", "", name)[:63]
    return clean or re.sub(r"[^A-Za-z0-9_-]", "", path.stem)[:63] or "Font"
