"""A drawing as the rest of the house knows it, and the shelf on which every file is read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cardgen.artwork.compiler import Compiler
from cardgen.artwork.document import Document
from cardgen.artwork.marks import Marks
from cardgen.artwork.paint import CURRENT
from cardgen.artwork.program import Program
from cardgen.artwork.reader import MAX_BYTES, Element, parse
from cardgen.artwork.sidecar import Point, Ribbon, Sidecar, SlotFacts, read_sidecar
from cardgen.artwork.values import length, millimetres, numbers
from cardgen.diagnostics import Diagnostic, Diagnostics, Where
from cardgen.geometry import Rect, Size
from cardgen.i18n import did_you_mean
from cardgen.template.palette import Color, Palette


@dataclass(frozen=True, slots=True)
class Slot:
    """Room for a callout.

    `box` is the largest it may be, `target` what its line points at, `bend` how far that line bows (mm, positive to
    the right of its direction).
    """

    number: int
    box: Rect
    target: Point | None = None
    bend: float = 0.0


@dataclass(frozen=True, slots=True)
class Drawing:
    """A compiled drawing. Lengths are in units of its viewBox: mm for house art, with the trim corner at 0, 0.

    `view` is the whole picture, `trim` what remains after cutting, `size` the size the file gives itself. `keys` are
    the palette keys to resolve, `currentColor` among them when used; `places` says where each stands first, and
    `fallbacks` what the file itself suggests for a key nobody knows.
    """

    source: str
    view: Rect
    trim: Rect
    program: Program
    keys: tuple[str, ...] = ()
    places: Mapping[str, Where] = field(default_factory=dict)
    fallbacks: Mapping[str, str] = field(default_factory=dict)
    size: Size | None = None
    slots: Mapping[int, Slot] = field(default_factory=dict)
    areas: Mapping[str, Rect] = field(default_factory=dict)
    ribbons: tuple[Ribbon, ...] = ()
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


def load_drawing(
    path: Path, diagnostics: Diagnostics, shown_as: str | None = None, cache_dir: Path | None = None
) -> Drawing | None:
    """Read one SVG and the facts beside it.

    Args:
        path: the file.
        diagnostics: receives everything in it that cannot be drawn exactly, with its line.
        shown_as: the file's name in messages.
        cache_dir: a folder for compiled drawings; None for no cache.

    Returns:
        The drawing, or None when anything was wrong.
    """
    shown = shown_as or str(path)
    before = len(diagnostics)
    svg = _bytes(path, shown, diagnostics)
    facts = _bytes(path.with_suffix(".json"), _beside(shown), diagnostics, optional=True)
    if svg is None or facts is None:
        return None
    if cache_dir is None:
        return _compiled(svg, facts, shown, diagnostics)
    from cardgen.artwork import cache

    entry = cache.entry(cache_dir, svg, facts)
    drawing = cache.load(entry, shown)
    if drawing is None:
        drawing = _compiled(svg, facts, shown, diagnostics)
        if drawing is not None and len(diagnostics) == before:
            cache.save(entry, drawing)
    return drawing


def _beside(shown: str) -> str:
    return shown.removesuffix(".svg") + ".json"


def _bytes(path: Path, shown: str, diagnostics: Diagnostics, *, optional: bool = False) -> bytes | None:
    try:
        if path.stat().st_size > MAX_BYTES:
            diagnostics.add("ART02", Where(shown), limit=MAX_BYTES // 1_000_000)
            return None
        return path.read_bytes()
    except OSError as error:
        if optional and isinstance(error, FileNotFoundError):
            return b""
        diagnostics.add("ART01", Where(shown), reason=error.strerror or "")
        return None


def _compiled(svg: bytes, facts: bytes, shown: str, diagnostics: Diagnostics) -> Drawing | None:
    before = len(diagnostics.errors)
    root = parse(svg, shown, diagnostics)
    view = _view(root, diagnostics) if root is not None else None
    sidecar = read_sidecar(facts, _beside(shown), diagnostics)
    if root is None or view is None:
        return None
    compiler = Compiler(Document(root, (view.x, view.y, view.right, view.bottom), diagnostics))
    program = compiler.run()
    if len(diagnostics.errors) > before:
        return None
    width, height = (millimetres(root.attributes.get(name)) for name in ("width", "height"))
    return Drawing(
        source=shown,
        view=view,
        trim=_trim(view, sidecar.bleed),
        program=program,
        keys=tuple(sorted(compiler.painter.keys)),
        places=compiler.painter.keys,
        fallbacks=compiler.painter.fallbacks,
        size=Size(width, height) if width and height else None,
        slots=_slots(compiler.marks, sidecar),
        areas={**sidecar.areas, **compiler.marks.areas},
        ribbons=sidecar.ribbons,
        by_count=sidecar.by_count,
        fold_x=sidecar.fold_x,
    )


def _view(root: Element, diagnostics: Diagnostics) -> Rect | None:
    """The viewBox; without one, the root's own size."""
    attributes = root.attributes
    try:
        if "viewBox" in attributes:
            x, y, w, h = numbers(attributes["viewBox"])
        else:
            x, y, w, h = 0.0, 0.0, length(attributes["width"], 0), length(attributes["height"], 0)
    except (ValueError, KeyError):
        w = h = 0.0
    if w <= 0 or h <= 0:
        diagnostics.add("ART06", root.where)
        return None
    return Rect(x, y, w, h)


def _trim(view: Rect, bleed: float | None) -> Rect:
    """What remains after cutting: a viewBox that starts left of and above 0, 0 starts at the bleed."""
    if bleed is None:
        bleed = max(0.0, -view.x) if view.x == view.y else 0.0
    return view.inset(bleed)


def _slots(marks: Marks, facts: Sidecar) -> dict[int, Slot]:
    """Slots as drawn; the facts fill in what the drawing does not show."""
    out = {}
    for number in sorted({*marks.boxes, *facts.slots}):
        known = facts.slots.get(number, SlotFacts())
        box = marks.boxes.get(number, known.box)
        if box is not None:
            out[number] = Slot(number, box, marks.targets.get(number, known.target), known.bend)
    return out


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
                suggestion = did_you_mean(key, palette.keys())
                diagnostics.add("ART30", drawing.places.get(key), key=key, suggestion=suggestion)
    return out


class DrawingStore:
    """Every drawing of a run, each file read once. Pass it around; `parsed` counts the files taken from disk.

    Args:
        cache_dir: where compiled drawings may stay between runs; None for nowhere.
    """

    def __init__(self, cache_dir: Path | None = None) -> None:
        self.parsed = 0
        self._cache_dir = cache_dir
        self._shelf: dict[Path, tuple[Drawing | None, tuple[Diagnostic, ...]]] = {}

    def get(self, path: Path, diagnostics: Diagnostics, shown_as: str | None = None) -> Drawing | None:
        """The drawing in a file, or None; what is wrong with it is recorded at every call."""
        if path not in self._shelf:
            found = Diagnostics()
            self.parsed += 1
            self._shelf[path] = load_drawing(path, found, shown_as, self._cache_dir), tuple(found)
        drawing, problems = self._shelf[path]
        diagnostics.extend(problems)
        return drawing
