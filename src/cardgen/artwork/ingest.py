"""The bytes of an SVG and of the facts beside it → a Drawing."""

from __future__ import annotations

from cardgen.artwork.budget import TooMuchError
from cardgen.artwork.compiler import Compiler
from cardgen.artwork.document import Document
from cardgen.artwork.drawing import Drawing, Reading, Slot
from cardgen.artwork.marks import Marks
from cardgen.artwork.program import Program
from cardgen.artwork.reader import parse
from cardgen.artwork.sidecar import Sidecar, SlotFacts, read_sidecar
from cardgen.artwork.sizing import Size as Frame
from cardgen.artwork.sizing import sized
from cardgen.artwork.values import TooLargeError, millimetres
from cardgen.core.geometry import Rect, Size
from cardgen.messages.diagnostics import Diagnostics, Where

MOST_BLEED = 6.0
"""mm that printers ask for at most; a viewBox that starts farther out than this is laid about its middle."""
LEAST_TRIM = 40.0
"""mm that a drawing with bleed measures at least; smaller ones are icons with air around them."""
_TRIAL = 32
"""Pixels of the picture that tells whether a drawing can be drawn at all."""


def compiled(
    svg: bytes, facts: bytes, shown: tuple[str, str], reading: Reading, diagnostics: Diagnostics
) -> Drawing | None:
    """Compile a drawing.

    Args:
        svg: the file.
        facts: the file beside it; empty when there is none.
        shown: the names of the two in messages.
        reading: what it is for.
        diagnostics: receives everything that is in the way, with its line.

    Returns:
        The drawing, or None when anything was wrong.
    """
    before = len(diagnostics.errors)
    root = parse(svg, shown[0], diagnostics)
    sidecar = read_sidecar(facts, shown[1], diagnostics)
    if root is None:
        return None
    document = None
    try:
        frame = sized(root, diagnostics, whole_frame=reading is not Reading.SCENE)
        if frame is None:
            return None
        document = Document(root, frame.view, diagnostics, strict=reading is not Reading.LOGO)
        document.seen = frame.seen
        drawing = _drawing(document, frame, sidecar, shown, reading)
    except TooLargeError:
        diagnostics.add("ART28", document.at if document is not None else root.where)
        return None
    except TooMuchError as error:
        diagnostics.add(error.code, error.where, limit=error.limit)
        return None
    return drawing if len(diagnostics.errors) == before else None


def _drawing(
    document: Document, frame: Frame, sidecar: Sidecar, shown: tuple[str, str], reading: Reading
) -> Drawing:
    compiler = Compiler(document, with_marks=reading is Reading.SCENE)
    program = compiler.run(frame.way)
    diagnostics, root = document.diagnostics, document.root
    stand_in = ""
    keys, places = dict(compiler.painter.keys), compiler.painter.keys
    if document.beyond and not diagnostics.errors:
        stand_in, needed = _stand_in(document, frame)
        keys = {key: places.get(key, root.where) for key in needed}
        program = Program((b"",), (), ())
    if document.moves is not None and not document.strict:
        diagnostics.add("ART31", document.moves)
    x0, y0, x1, y1 = frame.seen
    view = Rect(x0, y0, x1 - x0, y1 - y0)
    width, height = (millimetres(root.attributes.get(name)) for name in ("width", "height"))
    return Drawing(
        source=shown[0],
        view=view,
        trim=_trim(view, sidecar.bleed, reading, Where(shown[1]), diagnostics),
        program=program,
        stand_in=stand_in,
        keys=tuple(sorted(keys)),
        places=keys,
        fallbacks=compiler.painter.fallbacks,
        size=Size(width, height) if width and height else None,
        slots=_slots(compiler.marks, sidecar),
        ribbons=sidecar.ribbons,
        voices={
            number: Slot(number, known.box, known.target)
            for number, known in sorted(sidecar.voices.items())
            if known.box is not None
        },
    )


def _stand_in(document: Document, frame: Frame) -> tuple[str, frozenset[str]]:
    """The drawing written out for another program, which has shown that it can draw it; and its keys."""
    from cardgen.artwork import pixels, standin  # few drawings need them

    what, where = next(iter(document.beyond.items()))
    text = standin.plain(document, frame.pixels)
    if document.diagnostics.errors:
        return "", frozenset()
    trial = pixels.colored(text, dict.fromkeys(pixels.keys(text), "#000000"))
    if pixels.png(trial, _TRIAL) is None:
        document.refuse("ART32", where, what=what)
    else:
        document.diagnostics.add("ART29", where, what=what, resolution=pixels.RESOLUTION)
        if differing := standin.drawn_differently(text):
            document.diagnostics.add("ART80", where, what=", ".join(differing))
    return text, pixels.keys(text)


def _trim(view: Rect, bleed: float | None, reading: Reading, where: Where, diagnostics: Diagnostics) -> Rect:
    """What remains after cutting: a viewBox that starts a little left of and above 0, 0 starts at the bleed."""
    if reading is Reading.LOGO:
        return view
    if bleed is not None:
        if not 0 <= bleed < min(view.w, view.h) / 2:
            diagnostics.add("ART41", where, name="bleed_mm")
            return view
        return view.inset(bleed)
    shown = -view.x if view.x == view.y else 0.0
    fits = 0 < shown <= MOST_BLEED and min(view.w, view.h) - 2 * shown >= LEAST_TRIM
    return view.inset(shown) if fits else view


def _slots(marks: Marks, facts: Sidecar) -> dict[int, Slot]:
    """Slots as drawn; the facts fill in what the drawing does not show."""
    out = {}
    for number in sorted({*marks.boxes, *facts.slots}):
        known = facts.slots.get(number, SlotFacts())
        box = marks.boxes.get(number, known.box)
        if box is not None:
            target = marks.targets.get(number, known.target)
            out[number] = Slot(number, box, target, known.bend, known.mark)
    return out
