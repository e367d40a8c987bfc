"""Fonts: what a face knows about its letters, and which file a name of the theme stands for.

Shaping happens a word at a time and every word is kept, also between runs: a text that returns costs a dictionary
look-up, and pages of which all words are known do not even need HarfBuzz. Numbers are 1/1000 em unless said
otherwise.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from cardgen.core.memo import TRIAL, Memo
from cardgen.core.shelf import NO_SHELF, Shelf, Sort
from cardgen.core.struct import Struct, field, replace
from cardgen.layout import sfnt
from cardgen.layout.characters import normalise, readable
from cardgen.layout.scene import Glyph
from cardgen.messages.diagnostics import CardgenError, Where
from cardgen.project.files import DISK, Files

if TYPE_CHECKING:
    from cardgen.layout.shaping import Shaper
    from cardgen.template.fontfile import Cut

MAX_BYTES = 8_000_000
"""Largest font file that is read. A full Latin, Greek and Cyrillic text face stays under 1 MB."""

MOST_WORDS = 1_000
"""Shaped words that a face remembers in each generation; all products of an edition have some 800 in one face."""
MOST_GLYPHS = 5_000
"""Different glyphs, kerned, that words share; a face for running text comes to about 1,500."""
SUBSETS = 4
"""Cut programs that a face remembers: one for all editions, and those with letters that few have."""

_ABOUT_CUTS = frozenset({"FNT70", "FNT71", "FNT72", "FNT73"})

T = TypeVar("T")


class Known(Struct):
    """What has been asked about a face so far: words (with their tracking), glyphs and alphabets, and the answers."""

    metrics: sfnt.Metrics
    name: str
    words: dict[tuple[str, float], tuple[tuple[Glyph, ...], float]] = field(default_factory=dict)
    advances: dict[int, float] = field(default_factory=dict)
    characters: dict[int, str] = field(default_factory=dict)
    alphabets: dict[str, frozenset[int]] = field(default_factory=dict)


FACES = Sort("faces", Known)
"""Faces with what was asked about them, on the shelf."""
REDRAWN = Sort("redrawn", bytes, most=20)
"""Fonts of which the outlines were made into others, and cuts of variable fonts, on the shelf."""


class Face:
    """One font file. Nothing about it changes after loading except what it remembers.

    Attributes:
        path: the file.
        file_stamp: tells this file from another, and from what it was before.
        stamp: the same, of the cut that was taken out of it.
        name: PostScript name, or the file's name when that is unusable.
        metrics: its measures; `cap_height` and the like are also attributes of the face.
        subset_count: how often a subset had to be made.
    """

    def __init__(
        self, path: Path, file_stamp: str, shelf: Shelf, files: Files, cut: Cut | None = None
    ) -> None:
        """Reads and checks the file, unless that was done in an earlier run; of a variable font the cut.

        Raises:
            UnusableFontError: see `sfnt.read_metrics`.
            OSError: the file cannot be read.
        """
        self.path, self.file_stamp, self._files, self._shelf, self._cut = path, file_stamp, files, shelf, cut
        self.stamp = stamp = file_stamp if cut is None else f"{file_stamp}\n{cut.key}"
        self._shaping: Shaper | None = None
        self._lock = threading.RLock()
        known = shelf.find(FACES, stamp)
        if known is None:
            data = self._usable(files.read(path, MAX_BYTES))
            name = self._made_ready(data).name(path)
            known = Known(sfnt.read_metrics(data), cut.name(name) if cut is not None else name)
        self._known, self._learned = known, not known.words
        self._glyphs: dict[Glyph, Glyph] = {}
        self._words: Memo[tuple[str, float], tuple[tuple[Glyph, ...], float]] = Memo(MOST_WORDS, trial=TRIAL)
        for key, word in known.words.items():
            self._words.keep(key, word)
        known.words = {}
        self.name, self.metrics = known.name, known.metrics
        self.upem, self.glyph_count = self.metrics.upem, self.metrics.glyph_count
        self.ascent, self.descent = self.metrics.ascent, self.metrics.descent
        self.cap_height, self.x_height = self.metrics.cap_height, self.metrics.x_height
        self.italic_angle, self.bbox = self.metrics.italic_angle, self.metrics.bbox
        self.subset_count = 0
        self._subsets: Memo[object, object] = Memo(SUBSETS)

    def turn(self) -> None:
        """Another edition begins."""
        self._words.turn()

    def _made_ready(self, data: bytes) -> Shaper:
        from cardgen.layout.shaping import Shaper

        self._shaping = Shaper(data)
        return self._shaping

    @property
    def _shaper(self) -> Shaper:
        """Where every new answer comes from: HarfBuzz with the file, opened now if earlier runs asked all so far.

        Raises:
            CardgenError: FNT10 the file is not what it was when the run began.
        """
        with self._lock:
            self._learned = True
            return self._shaping or self._made_ready(self._data())

    @property
    def cut_key(self) -> str:
        """Tells the cut of a variable font from its other cuts; empty for a font that is taken as it is."""
        return self._cut.key if self._cut is not None else ""

    def _usable(self, data: bytes) -> bytes:
        """The file as a static font with TrueType outlines: as it is, or its cut, or redrawn."""
        if len(data) > MAX_BYTES:
            raise sfnt.UnusableFontError("FNT05")
        variable = sfnt.is_variable(data)
        if self._cut is not None and not variable:
            raise sfnt.UnusableFontError("FNT73")
        if not variable and not data.startswith(b"OTTO"):  # OpenType: PostScript outlines
            return data
        made = self._shelf.find(REDRAWN, self.stamp)
        if made is None:
            made = self._made_static(data) if variable else data
            if made.startswith(b"OTTO"):
                from cardgen.layout.outlines import truetype

                made = truetype(made)
            self._shelf.remember(REDRAWN, made, self.stamp)
        return made

    def _made_static(self, data: bytes) -> bytes:
        from cardgen.layout.instances import static

        return static(data, self._cut)

    def _data(self) -> bytes:
        try:
            data = self._files.read(self.path, MAX_BYTES)
            if self._files.stamp(self.path) == self.file_stamp:
                return self._usable(data)
        except (OSError, sfnt.UnusableFontError):
            pass
        raise CardgenError.of("FNT10", file=self.path.name)

    def remember(self, shelf: Shelf) -> None:
        """Leave to later runs what was asked since the last time; of very many words the latest."""
        with self._lock:
            if self._learned:
                words = dict(self._words.items())
                shelf.remember(FACES, replace(self._known, words=words), self.stamp)
                self._learned = False

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
            glyphs = tuple(map(self._shared, self._shaper.shape(readable(text), tracking)))
            found = glyphs, sum(glyph.advance for glyph in glyphs)
            self._words.keep((text, tracking), found)
        return found

    def _shared(self, glyph: Glyph) -> Glyph:
        """The glyph, or one that is equal and already here: words have most of theirs in common."""
        if len(self._glyphs) > MOST_GLYPHS:
            self._glyphs.clear()
        return self._glyphs.setdefault(glyph, glyph)

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
        self.subset_count += 1
        return self._shaper.subset(gids)

    def subset_of(self, letters: str) -> bytes:
        """A TrueType program with the glyphs of these letters and the map that finds them, for what is typed later."""
        self.subset_count += 1
        return self._shaper.subset_of(letters)

    def cut(self, gids: frozenset[int], make: Callable[[], T]) -> T:
        """What was made of a subset for a document; `make` it when it is not remembered."""
        return self._subsets.find(gids, make)  # type: ignore[return-value]


class FontBook:
    """The fonts of a theme by name. A file is parsed when it is first needed, and once.

    Args:
        folders: where the files may be, the first that has one counts; a file outside them is refused.
        files: file by face name, relative to one of the folders.
        where: place of each name in the theme, for diagnostics.
        shelf: where faces may find what earlier runs asked about them.
        disk: how they are read.
        cuts: of face names that stand for a cut of a variable font, which one.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        files: Mapping[str, str],
        where: Mapping[str, Where] | None = None,
        shelf: Shelf = NO_SHELF,
        disk: Files = DISK,
        cuts: Mapping[str, Cut] | None = None,
    ) -> None:
        self._folders = [disk.resolved(folder) for folder in folders]
        self._files = dict(files)
        self._where = dict(where or {})
        self._cuts = dict(cuts or {})
        self.shelf, self._disk = shelf, disk
        self._faces: dict[str, Face] = {}
        self._opened: dict[tuple[Path, str], Face] = {}
        self._lock = threading.RLock()
        self._private = False
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
        return sum(face.subset_count for face in self._opened.values())

    def turn(self) -> None:
        """Another edition begins."""
        for face in list(self._faces.values()):
            face.turn()

    def face(self, name: str) -> Face:
        """The face with this name.

        Raises:
            KeyError: the theme has no such name.
            CardgenError: the file is missing, no TrueType font, or may not be embedded.
        """
        face = self._faces.get(name)
        if face is None:
            with self._lock:  # two faces of one file would be two fonts in a document
                face = self._faces.get(name) or self._open(name)
                self._faces[name] = face
        return face

    def changed(self) -> bool:
        """Whether a file that was opened is no longer what it was; this book is then of no more use."""
        return any(not self._is_current(face) for face in list(self._opened.values()))

    def _is_current(self, face: Face) -> bool:
        try:
            return self._disk.stamp(face.path) == face.file_stamp
        except OSError:
            return False

    def again(self) -> FontBook:
        """The same names with nothing opened yet."""
        book = FontBook(self._folders, self._files, self._where, self.shelf, self._disk, self._cuts)
        book._private = self._private
        return book

    def keep_to_itself(self) -> None:
        """Leave nothing to later runs: some of the words that are asked for from now on are a visitor's."""
        self._private = True

    def remember(self) -> None:
        """Leave what was asked about the faces to later runs."""
        for face in [] if self._private else list(self._opened.values()):
            face.remember(self.shelf)

    def _open(self, name: str) -> Face:
        file, where = self._files[name], self._where.get(name)
        for folder in self._folders:
            path = self._disk.resolved(folder / file)
            if path.is_relative_to(folder) and self._disk.is_file(path):
                break
        else:
            raise CardgenError.of("FNT01", where, font=name, file=file)
        cut = self._cuts.get(name)
        opened = path, "" if cut is None else cut.key
        if opened in self._opened:
            return self._opened[opened]
        try:
            face = Face(path, self._disk.stamp(path), self.shelf, self._disk, cut)
        except sfnt.UnusableFontError as problem:
            values = {"limit": MAX_BYTES // 1_000_000, **problem.values}
            asked = cut.where if cut is not None and problem.code in _ABOUT_CUTS else None
            raise CardgenError.of(problem.code, asked or where, font=name, file=file, **values) from problem
        except OSError as problem:
            raise CardgenError.of("FNT02", where, font=name, file=file) from problem
        self.parsed += 1
        self._opened[opened] = face
        return face
