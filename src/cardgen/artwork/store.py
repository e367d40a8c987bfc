"""The store of drawings, in which every file is read once."""

from __future__ import annotations

from pathlib import Path

from cardgen.artwork.drawing import Drawing, Reading
from cardgen.artwork.house import DRAWINGS, house_shelf
from cardgen.artwork.program import Program
from cardgen.artwork.reader import MAX_BYTES
from cardgen.core.filekinds import kind_of
from cardgen.core.memo import Memo
from cardgen.core.shelf import NO_SHELF, Shelf
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Diagnostic, Diagnostics, Where, reason
from cardgen.project.files import DISK, Files

MOST = 20_000_000
"""Bytes that a store keeps in each generation; those of all products of three sectors take some 18 million."""
LOGOS = 1_500_000
"""The same for logos, some ten: each partnership brings its own, and only drawings of ours come back every time."""
LEAST = 150_000
"""What a drawing counts for besides its operators, so that many small logos make way for each other."""


def load_drawing(
    path: Path,
    diagnostics: Diagnostics,
    shown_as: str | None = None,
    shelf: Shelf = NO_SHELF,
    reading: Reading = Reading.SCENE,
) -> Drawing | None:
    """Read one SVG and the facts beside it, or of a logo that is a PDF its first page.

    Args:
        path: the file.
        diagnostics: receives everything in it that cannot be drawn exactly, with its line.
        shown_as: the file's name in messages.
        shelf: where drawings that were compiled before may be found, and new ones are noted.
        reading: what it is for.

    Returns:
        The drawing, or None when anything was wrong.
    """
    return DrawingStore(shelf).get(path, diagnostics, shown_as, reading)


def _load(
    path: Path, shown: str, shelf: Shelf, files: Files, reading: Reading, diagnostics: Diagnostics
) -> Drawing | None:
    svg = _bytes(path, shown, files, diagnostics)
    page = reading is Reading.LOGO and svg is not None and kind_of(svg) == "PDF"
    facts = (
        b"" if page else _bytes(path.with_suffix(".json"), _beside(shown), files, diagnostics, optional=True)
    )
    if svg is None or facts is None:
        return None
    made_from = (svg, facts, shown, reading)
    drawing = shelf.find(DRAWINGS, *made_from)
    if drawing is None:
        drawing = (None if page else house_shelf().find(DRAWINGS, *made_from)) or _compiled(
            svg, facts, shown, reading, diagnostics, page=page
        )
        if drawing is not None and not len(diagnostics):  # a warning is given every time
            shelf.remember(DRAWINGS, drawing, *made_from)
    return drawing


def _compiled(
    data: bytes, facts: bytes, shown: str, reading: Reading, diagnostics: Diagnostics, *, page: bool
) -> Drawing | None:
    """Compiled now. The compilers are not needed, and so not loaded, for what was compiled before."""
    if page:
        from cardgen.artwork.pdfpage import compiled_page

        return compiled_page(data, shown, diagnostics)
    from cardgen.artwork.ingest import compiled

    return compiled(data, facts, (shown, _beside(shown)), reading, diagnostics)


def _beside(shown: str) -> str:
    return shown.removesuffix(".svg") + ".json"


def _bytes(
    path: Path, shown: str, files: Files, diagnostics: Diagnostics, *, optional: bool = False
) -> bytes | None:
    try:
        data = files.read(path, MAX_BYTES)
        if len(data) > MAX_BYTES:
            diagnostics.add("ART02", Where(shown), limit=MAX_BYTES // 1_000_000)
            return None
        return data
    except OSError as error:
        if optional and isinstance(error, FileNotFoundError):
            return b""
        diagnostics.add("ART01", Where(shown), reason=reason(error))
        return None


class _Read(Struct, frozen=True):
    """What became of a file."""

    drawing: Drawing | None
    problems: tuple[Diagnostic, ...]

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        drawing = self.drawing
        return (_size(drawing.program) + len(drawing.page) if drawing is not None else 0) + LEAST


def _size(program: Program) -> int:
    inner = sum(_size(group.program) for group in program.groups)
    return sum(len(chunk) + 50 for chunk in program.chunks) + inner


_Key = tuple[str, str, Reading]
"""Stamp, name in messages, and what it is for."""


class DrawingStore:
    """The drawings of a run, each file read once for as long as it is used and does not change.

    Pass it around; `parsed` counts the files taken from disk.

    Args:
        shelf: where compiled drawings may stay between runs.
        files: how they are read.
    """

    def __init__(self, shelf: Shelf = NO_SHELF, files: Files = DISK) -> None:
        self.parsed = 0
        self._shelf, self._files = shelf, files
        self._read: Memo[_Key, _Read] = Memo(MOST, lambda one: one.size)
        self._logos: Memo[_Key, _Read] = Memo(LOGOS, lambda one: min(one.size, LOGOS))  # however large

    def reading(self, files: Files) -> DrawingStore:
        """The same drawings, for who reads files in another way and leaves nothing on the shelf."""
        other = DrawingStore(self._shelf.looking(), files)
        other._read, other._logos = (
            self._read,
            self._logos,
        )  # what is remembered goes by the stamps of the files
        return other

    def stamp(self, path: Path) -> str:
        """Tells a drawing, with the facts beside it, from what it was before."""
        return f"{self._stamp(path)}\n{self._stamp(path.with_suffix('.json'))}"

    def _stamp(self, path: Path) -> str:
        try:
            return self._files.stamp(path)
        except OSError:
            return f"{path}: gone"

    def get(
        self,
        path: Path,
        diagnostics: Diagnostics,
        shown_as: str | None = None,
        reading: Reading = Reading.SCENE,
    ) -> Drawing | None:
        """The drawing in a file, or None; what is wrong with it is recorded at every call."""
        shown = shown_as or str(path)
        memo = self._logos if reading is Reading.LOGO else self._read
        known = memo.find((self.stamp(path), shown, reading), lambda: self._load(path, shown, reading))
        diagnostics.extend(known.problems)
        return known.drawing

    def _load(self, path: Path, shown: str, reading: Reading) -> _Read:
        found = Diagnostics()
        self.parsed += 1
        drawing = _load(path, shown, self._shelf, self._files, reading, found)
        return _Read(drawing, tuple(found))
