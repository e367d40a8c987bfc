"""The bytes of an SVG and of the facts beside it → a Drawing."""

from __future__ import annotations

from cardgen.artwork.compiler import Compiler
from cardgen.artwork.document import Document
from cardgen.artwork.drawing import Drawing, Slot
from cardgen.artwork.marks import Marks
from cardgen.artwork.reader import Element, parse
from cardgen.artwork.sidecar import Sidecar, SlotFacts, read_sidecar
from cardgen.artwork.values import length, millimetres, numbers
from cardgen.core.geometry import Rect, Size
from cardgen.messages.diagnostics import Diagnostics


def compiled(svg: bytes, facts: bytes, shown: tuple[str, str], diagnostics: Diagnostics) -> Drawing | None:
    """Compile a drawing.

    Args:
        svg: the file.
        facts: the file beside it; empty when there is none.
        shown: the names of the two in messages.
        diagnostics: receives everything that cannot be drawn exactly, with its line.

    Returns:
        The drawing, or None when anything was wrong.
    """
    before = len(diagnostics.errors)
    root = parse(svg, shown[0], diagnostics)
    view = _view(root, diagnostics) if root is not None else None
    sidecar = read_sidecar(facts, shown[1], diagnostics)
    if root is None or view is None:
        return None
    compiler = Compiler(Document(root, (view.x, view.y, view.right, view.bottom), diagnostics))
    program = compiler.run()
    if len(diagnostics.errors) > before:
        return None
    width, height = (millimetres(root.attributes.get(name)) for name in ("width", "height"))
    return Drawing(
        source=shown[0],
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
        voices={
            number: Slot(number, known.box, known.target)
            for number, known in sorted(sidecar.voices.items())
            if known.box is not None
        },
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
