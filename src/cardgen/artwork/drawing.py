"""A drawing as the rest of the house knows it, and the store in which every file is read once."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from cardgen.artwork.program import CURRENT, Program
from cardgen.artwork.reader import MAX_BYTES
from cardgen.artwork.sidecar import Point, Ribbon
from cardgen.core.geometry import Rect, Size
from cardgen.core.memo import Memo
from cardgen.core.shelf import NO_SHELF, Shelf, Sort
from cardgen.core.struct import Struct, field
from cardgen.messages.diagnostics import Diagnostic, Diagnostics, Where, closest, reason
from cardgen.project.files import DISK, Files
from cardgen.template.palette import Color, Palette


class Reading(StrEnum):
    """What a drawing is for, and so how it is read.

    ART: everything in it must be drawn exactly. SCENE: so too, and the shapes that are named for it are room for
    callouts. LOGO: a stranger's, shown as a browser shows it.
    """

    ART = "art"
    SCENE = "scene"
    LOGO = "logo"


class Slot(Struct, frozen=True):
    """Room for a callout.

    `box` is the largest it may be, `target` what its line points at, `bend` how far that line bows (mm, positive to
    the right of its direction).
    """

    number: int
    box: Rect
    target: Point | None = None
    bend: float = 0.0


class Drawing(Struct, frozen=True):
    """A compiled drawing. Lengths are in units of its viewBox: mm for house art, with the trim corner at 0, 0.

    `voices` are places for balloons, with the mouth as `target`.
    `view` is the whole picture, `trim` what remains after cutting, `size` the size the file gives itself. `keys` are
    the palette keys to resolve, `currentColor` among them when used; `places` says where each stands first, and
    `fallbacks` what the file itself suggests for a key nobody knows. `stand_in` is the drawing as a plain SVG, when
    another program has to draw it; its program is then empty.
    """

    source: str
    view: Rect
    trim: Rect
    program: Program
    stand_in: str = ""
    keys: tuple[str, ...] = ()
    places: Mapping[str, Where] = field(default_factory=dict)
    fallbacks: Mapping[str, str] = field(default_factory=dict)
    size: Size | None = None
    slots: Mapping[int, Slot] = field(default_factory=dict)
    areas: Mapping[str, Rect] = field(default_factory=dict)
    ribbons: tuple[Ribbon, ...] = ()
    voices: Mapping[int, Slot] = field(default_factory=dict)
    by_count: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    fold_x: float | None = None

    @property
    def bleed(self) -> float:
        """How far the picture goes on past the trim edge."""
        return self.trim.x - self.view.x

    @property
    def aspect(self) -> float:
        """Width over height of the whole picture."""
        return self.view.w / self.view.h

    def slots_for(self, count: int) -> tuple[Slot, ...]:
        """The slots to use for this many callouts, in order; fewer when the drawing offers fewer."""
        chosen = self.by_count.get(count, tuple(sorted(self.slots))[:count])
        return tuple(self.slots[number] for number in chosen if number in self.slots)


MOST = 20_000_000
"""Bytes that a store keeps in each generation; those of all products of three sectors take some 18 million."""
LEAST = 150_000
"""What a drawing counts for besides its operators, so that many small logos make way for each other."""

DRAWINGS = Sort("drawings", Drawing)
"""Compiled drawings, on the shelf."""


def load_drawing(
    path: Path,
    diagnostics: Diagnostics,
    shown_as: str | None = None,
    shelf: Shelf = NO_SHELF,
    reading: Reading = Reading.SCENE,
) -> Drawing | None:
    """Read one SVG and the facts beside it.

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
    facts = _bytes(path.with_suffix(".json"), _beside(shown), files, diagnostics, optional=True)
    if svg is None or facts is None:
        return None
    made_from = (svg, facts, shown, reading)
    drawing = shelf.find(DRAWINGS, *made_from)
    if drawing is None:
        from cardgen.artwork.ingest import compiled  # the compiler is not needed for what was compiled before

        drawing = compiled(svg, facts, (shown, _beside(shown)), reading, diagnostics)
        if drawing is not None and not len(diagnostics):  # a warning is given every time
            shelf.remember(DRAWINGS, drawing, *made_from)
    return drawing


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


def resolve_colors(
    drawing: Drawing, palette: Palette, diagnostics: Diagnostics, current: Color | None = None
) -> dict[str, Color]:
    """The colour of every key a drawing uses.

    Args:
        drawing: the drawing.
        palette: the palette of the edition.
        diagnostics: receives keys that are in neither the palette nor given a fallback by the drawing.
        current: what `currentColor` is; ink when not given.
    """
    out = {}
    for key in drawing.keys:
        if key == CURRENT:
            out[key] = current or palette.color("ink")
            continue
        try:
            out[key] = palette.color(key)
        except KeyError:
            if key in drawing.fallbacks:
                out[key] = palette.color(drawing.fallbacks[key])
            else:
                suggestion = closest(key, palette.keys())
                diagnostics.add("ART30", drawing.places.get(key), key=key, suggestion=suggestion)
    return out


class _Read(Struct, frozen=True):
    """What became of a file."""

    drawing: Drawing | None
    problems: tuple[Diagnostic, ...]

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        return (_size(self.drawing.program) if self.drawing is not None else 0) + LEAST


def _size(program: Program) -> int:
    inner = sum(_size(group.program) for group in program.groups)
    return sum(len(chunk) + 50 for chunk in program.chunks) + inner


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
        self._read: Memo[tuple[str, str, Reading], _Read] = Memo(MOST, lambda one: one.size)

    def reading(self, files: Files) -> DrawingStore:
        """The same drawings, for who reads files in another way and leaves nothing on the shelf."""
        other = DrawingStore(self._shelf.looking(), files)
        other._read = self._read  # what is remembered goes by the stamps of the files
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
        known = self._read.find((self.stamp(path), shown, reading), lambda: self._load(path, shown, reading))
        diagnostics.extend(known.problems)
        return known.drawing

    def _load(self, path: Path, shown: str, reading: Reading) -> _Read:
        found = Diagnostics()
        self.parsed += 1
        drawing = _load(path, shown, self._shelf, self._files, reading, found)
        return _Read(drawing, tuple(found))
