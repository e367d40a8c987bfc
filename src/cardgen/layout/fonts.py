"""Fonts: what a face knows about its letters, and which file a name of the theme stands for.

Shaping happens a word at a time and every word is kept, also between runs: a text that returns costs a dictionary
look-up, and pages of which all words are known do not even need HarfBuzz. Numbers are 1/1000 em unless said
otherwise.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.core.shelf import NO_SHELF, Shelf, Sort
from cardgen.core.stamps import stamp_of
from cardgen.core.struct import Struct, field, replace
from cardgen.layout import sfnt
from cardgen.layout.characters import normalise, readable
from cardgen.layout.scene import Glyph
from cardgen.messages.diagnostics import CardgenError, Where

if TYPE_CHECKING:
    from cardgen.layout.shaping import Shaper

MAX_BYTES = 8_000_000
"""Largest font file that is read. A full Latin, Greek and Cyrillic text face stays under 1 MB."""

_MAX_WORDS = 20_000  # shaped words in memory per face; an edition has about 1 500 different ones
_KEPT_WORDS = 5_000  # and those left to later runs


class Known(Struct):
    """What has been asked about a face so far: words (with their tracking), glyphs and alphabets, and the answers."""

    metrics: sfnt.Metrics
    name: str
    words: dict[tuple[str, float], tuple[tuple[Glyph, ...], float]] = field(default_factory=dict)
    advances: dict[int, float] = field(default_factory=dict)
    characters: dict[int, str] = field(default_factory=dict)
    alphabets: dict[str, frozenset[int]] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many answers there are."""
        return len(self.words) + len(self.advances) + len(self.characters) + len(self.alphabets)


FACES = Sort("faces", Known)
"""Faces with what was asked about them, on the shelf."""


class Face:
    """One font file. Nothing about it changes after loading except what it remembers.

    Attributes:
        path: the file.
        stamp: tells this file from another, and from what it was before.
        name: PostScript name, or the file's name when that is unusable.
        metrics: its measures; `cap_height` and the like are also attributes of the face.
        subset_count: how often a subset had to be made.
    """

    def __init__(self, path: Path, stamp: str, shelf: Shelf) -> None:
        """Reads and checks the file, unless that was done in an earlier run.

        Raises:
            UnusableFontError: see `sfnt.read_metrics`.
            OSError: the file cannot be read.
        """
        self.path, self.stamp = path, stamp
        self._shaping: Shaper | None = None
        known = shelf.find(FACES, stamp)
        if known is None:
            data = path.read_bytes()
            known = Known(sfnt.read_metrics(data), self._made_ready(data).name(path))
        self._known, self._kept = known, known.size
        self.name, self.metrics = known.name, known.metrics
        self.upem, self.glyph_count = self.metrics.upem, self.metrics.glyph_count
        self.ascent, self.descent = self.metrics.ascent, self.metrics.descent
        self.cap_height, self.x_height = self.metrics.cap_height, self.metrics.x_height
        self.italic_angle, self.bbox = self.metrics.italic_angle, self.metrics.bbox
        self.subset_count = 0
        self._subsets: dict[frozenset[int], bytes] = {}

    def _made_ready(self, data: bytes) -> Shaper:
        from cardgen.layout.shaping import Shaper

        self._shaping = Shaper(data)
        return self._shaping

    @property
    def _shaper(self) -> Shaper:
        """HarfBuzz with the file, which is opened now if earlier runs asked everything so far.

        Raises:
            CardgenError: FNT10 the file is not what it was when the run began.
        """
        if self._shaping is not None:
            return self._shaping
        data = self.path.read_bytes() if self.path.is_file() else b""
        if not data or stamp_of(self.path) != self.stamp:
            raise CardgenError.of("FNT10", file=self.path.name)
        return self._made_ready(data)

    def remember(self, shelf: Shelf) -> None:
        """Leave to later runs what was asked since the last time; of very many words the latest."""
        known = self._known
        if known.size == self._kept:
            return
        extra = max(0, len(known.words) - _KEPT_WORDS)
        words = dict(islice(known.words.items(), extra, None))
        shelf.remember(FACES, replace(known, words=words), self.stamp)
        self._kept = known.size

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
        words = self._known.words
        found = words.get((text, tracking))
        if found is None:
            glyphs = self._shaper.shape(readable(text), tracking)
            found = glyphs, sum(glyph.advance for glyph in glyphs)
            if len(words) >= _MAX_WORDS:
                words.clear()
            words[text, tracking] = found
        return found

    def missing(self, text: str) -> str:
        """The characters of `text` this face cannot show, each once, in order."""
        lost = (g.text for word in normalise(text).split() for g in self.shape(word) if g.gid == 0)
        return "".join(dict.fromkeys(lost))

    def advance(self, gid: int) -> float:
        """The glyph's own width, 1/1000 em."""
        advances = self._known.advances
        if gid not in advances:
            advances[gid] = self._shaper.advance(gid)
        return advances[gid]

    def character(self, gid: int) -> str:
        """The lowest code point that maps to the glyph, or an empty string (ligatures, alternates)."""
        characters = self._known.characters
        if gid not in characters:
            characters[gid] = self._shaper.character(gid)
        return characters[gid]

    def reachable(self, alphabet: str) -> frozenset[int]:
        """Every glyph that a text in this alphabet can turn into, ligatures included, and glyph 0."""
        alphabets = self._known.alphabets
        if alphabet not in alphabets:
            alphabets[alphabet] = self._shaper.reachable(alphabet)
        return alphabets[alphabet]

    def subset(self, gids: frozenset[int]) -> bytes:
        """A TrueType program with only these glyphs, under their own numbers, without layout tables and hints."""
        if gids not in self._subsets:
            self._subsets[gids] = self._shaper.subset(gids)
            self.subset_count += 1
        return self._subsets[gids]


class FontBook:
    """The fonts of a theme by name. A file is parsed when it is first needed, and once.

    Args:
        folders: where the files may be, the first that has one counts; a file outside them is refused.
        files: file by face name, relative to one of the folders.
        where: place of each name in the theme, for diagnostics.
        shelf: where faces may find what earlier runs asked about them.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        files: Mapping[str, str],
        where: Mapping[str, Where] | None = None,
        shelf: Shelf = NO_SHELF,
    ) -> None:
        self._folders = [folder.resolve() for folder in folders]
        self._files = dict(files)
        self._where = dict(where or {})
        self._shelf = shelf
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

    def remember(self) -> None:
        """Leave what was asked about the faces to later runs."""
        for face in self._faces.values():
            face.remember(self._shelf)

    def _open(self, name: str) -> Face:
        file, where = self._files[name], self._where.get(name)
        for folder in self._folders:
            path = (folder / file).resolve()
            if path.is_relative_to(folder) and path.is_file():
                break
        else:
            raise CardgenError.of("FNT01", where, font=name, file=file)
        if path.stat().st_size > MAX_BYTES:
            raise CardgenError.of("FNT05", where, font=name, file=file, limit=MAX_BYTES // 1_000_000)
        before = _load.cache_info().misses
        try:
            face = _load(path, stamp_of(path), self._shelf)
        except sfnt.UnusableFontError as problem:
            raise CardgenError.of(problem.code, where, font=name, file=file) from problem
        except OSError as problem:
            raise CardgenError.of("FNT02", where, font=name, file=file) from problem
        self.parsed += _load.cache_info().misses - before
        return face


@functools.lru_cache(maxsize=64)
def _load(path: Path, stamp: str, shelf: Shelf) -> Face:
    """Open a file; a changed file is another font."""
    return Face(path, stamp, shelf)
