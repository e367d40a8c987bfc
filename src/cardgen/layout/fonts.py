"""Fonts: reading, shaping and subsetting. The only door to HarfBuzz.

Shaping happens a word at a time and every word is kept, so that a text that returns costs a dictionary look-up.
Kerning and standard ligatures are on, discretionary ligatures off. Numbers are 1/1000 em unless said otherwise.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cardgen.diagnostics import CardgenError, Where
from cardgen.layout.characters import normalise, readable
from cardgen.layout.scene import Glyph
from cardgen.layout.sfnt import read_metrics

MAX_BYTES = 8_000_000
"""Largest font file that is read. A full Latin, Greek and Cyrillic text face stays under 1 MB."""

_MAX_WORDS = 20_000  # shaped words kept per face; an edition has about 1 500 different ones
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


class Face:
    """One font file. Nothing about it changes after loading except what it remembers.

    Attributes:
        path: the file.
        stamp: tells this file from another, and from what it was before: path, size and time of change.
        name: PostScript name, or the file's name when that is unusable.
        metrics: its measures; `cap_height` and the like are also attributes of the face.
        subset_count: how often a subset had to be made.
    """

    def __init__(self, path: Path, data: bytes, changed: int = 0) -> None:
        """Checks and reads `data`, the content of the file as it `changed` last (ns).

        Raises:
            ValueError: see `sfnt.read_metrics`.
        """
        self.path = path
        self.stamp = f"{path}:{len(data)}:{changed}"
        self.metrics = metrics = read_metrics(data)
        self.upem, self.glyph_count = metrics.upem, metrics.glyph_count
        self.ascent, self.descent = metrics.ascent, metrics.descent
        self.cap_height, self.x_height = metrics.cap_height, metrics.x_height
        self.italic_angle, self.bbox = metrics.italic_angle, metrics.bbox
        self.subset_count = 0
        self._hb_face, self._hb_font = _harfbuzz(data)
        self.name: str = _postscript_name(self._hb_face, path)
        self._words: dict[tuple[str, float], tuple[tuple[Glyph, ...], float]] = {}
        self._subsets: dict[frozenset[int], bytes] = {}
        self._characters: dict[int, str] = {}

    def _em(self, units: float) -> float:
        return units * 1000 / self.upem

    def shape(self, text: str, *, tracking: float = 0) -> tuple[Glyph, ...]:
        """Glyphs for one word or more, kerned. Their texts together are `readable(text)`.

        A character without a glyph, or an accent that would have to be placed by hand, becomes glyph 0.
        Tracking goes behind each glyph, but not between i and j, and switches ligatures off.
        """
        return self.word(text, tracking)[0]

    def width(self, text: str, *, tracking: float = 0) -> float:
        """Advance width of the shaped text, 1/1000 em, tracking behind the last glyph included."""
        return self.word(text, tracking)[1]

    def word(self, text: str, tracking: float) -> tuple[tuple[Glyph, ...], float]:
        """What `shape` and `width` give, in one look-up."""
        found = self._words.get((text, tracking))
        if found is None:
            glyphs = self._shape(readable(text), tracking)
            found = glyphs, sum(glyph.advance for glyph in glyphs)
            if len(self._words) >= _MAX_WORDS:
                self._words.clear()
            self._words[text, tracking] = found
        return found

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
        except (ValueError, OSError) as problem:
            code = str(problem.args[0]) if isinstance(problem, ValueError) else "FNT02"
            raise CardgenError.of(code, where, font=name, file=file) from problem
        self.parsed += _load.cache_info().misses - before
        return face


@functools.lru_cache(maxsize=64)
def _load(path: Path, changed: int, _size: int) -> Face:
    """Parse a file; a changed file (time, size) is another font."""
    return Face(path, path.read_bytes(), changed)


def _harfbuzz(data: bytes) -> tuple[Any, Any]:
    import uharfbuzz as hb

    face = hb.Face(hb.Blob(data))
    return face, hb.Font(face)


def _postscript_name(face: Any, path: Path) -> str:
    """Name 6 of the name table when it is a proper PostScript name (OpenType: printable ASCII, 63 at most)."""
    name = face.get_name(6) or ""
    clean = re.sub(r"[^A-Za-z0-9_-]", "", name)[:63]
    return clean or re.sub(r"[^A-Za-z0-9_-]", "", path.stem)[:63] or "Font"
