"""Scene items to page operators. Millimetres with y down become points with y up here, and nowhere else."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from cardgen.core.geometry import PT_PER_MM, Rect, Size
from cardgen.core.struct import replace
from cardgen.layout.scene import bounds
from cardgen.render.inks import RGB, Inks
from cardgen.render.numbers import number

if TYPE_CHECKING:
    from cardgen.layout.scene import PlacedText, Run, Segment, Shape, Stroke
    from cardgen.template.palette import Color

_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}


class Pen:
    """Writes the operators of one page.

    Args:
        size: of the page (trim) in mm; its lower edge is y = 0 in the file.
        offset: mm between the media box and the trim box, left and below.
        alpha_name: gives the resource name of an opacity, such as `/A50`.
        inks: what colours are written in.
        tagged: say of all content whose it is. Decoration is what nobody claims with `belong`.
    """

    def __init__(
        self,
        size: Size,
        offset: float,
        alpha_name: Callable[[float], str],
        inks: Inks = RGB,
        *,
        tagged: bool = False,
    ) -> None:
        height = size.h
        self._tagged = tagged
        self._owner: object = None
        self._marked = False
        self._height = height
        self._width = size.w
        self._offset = offset
        self._alpha_name = alpha_name
        self._inks = inks
        self._out: list[str] = [inks.start] if inks.start else []
        self._alpha = 1.0

    def x(self, mm: float) -> str:
        """A horizontal place."""
        return number((mm + self._offset) * PT_PER_MM)

    def y(self, mm: float) -> str:
        """A vertical place."""
        return number((self._height - mm + self._offset) * PT_PER_MM)

    def box(self, box: Rect) -> tuple[float, float, float, float]:
        """A box as x0, y0, x1, y1 in pt."""
        return (
            (box.x + self._offset) * PT_PER_MM,
            (self._height - box.bottom + self._offset) * PT_PER_MM,
            (box.right + self._offset) * PT_PER_MM,
            (self._height - box.y + self._offset) * PT_PER_MM,
        )

    @property
    def media(self) -> tuple[float, float, float, float]:
        """The whole page with its bleed, in pt."""
        width, height = self._width + 2 * self._offset, self._height + 2 * self._offset
        return 0.0, 0.0, width * PT_PER_MM, height * PT_PER_MM

    def ink(self, color: Color) -> str:
        """The operator for what is filled in a colour."""
        return self._inks.operator(color, stroke=False)

    def write(self, operators: str) -> None:
        """Operators as they are."""
        self._out.append(operators)

    # --- whose it is ---

    def belong(self, owner: object, begin: Callable[[], str]) -> None:
        """What follows is content of `owner`, until somebody else's; `begin` gives the operator that says so.

        Content of one owner that is painted in one go is one piece.
        """
        if self._marked and self._owner is owner:
            return
        self.release()
        self.write(begin())
        self._owner, self._marked = owner, True

    def release(self) -> None:
        """What follows is nobody's: decoration."""
        if self._marked:
            self.write("EMC")
        self._owner, self._marked = None, False

    def _paints(self) -> None:
        """Called before anything is painted, so that nothing can be on a tagged page without being something."""
        if self._tagged and not self._marked:
            self.write("/Artifact BMC")
            self._marked = True

    @property
    def operators(self) -> list[str]:
        """What was written so far, in pieces."""
        return self._out

    def content(self) -> bytes:
        """Everything written so far."""
        self.release()
        return "\n".join(self._out).encode("ascii")

    # --- shapes ---

    def shape(self, shape: Shape) -> None:
        """Fill and stroke a path."""
        if not shape.path or (shape.fill is None and shape.stroke is None):
            return
        if shape.fill and shape.stroke and shape.fill.alpha != shape.stroke.color.alpha:
            self.shape(replace(shape, stroke=None))
            self.shape(replace(shape, fill=None))
            return
        self._paints()
        if shape.fill is not None:
            self._opacity(shape.fill.alpha)
            self.write(self._inks.operator(shape.fill, stroke=False))
        if shape.stroke is not None:
            if shape.fill is None:
                self._opacity(shape.stroke.color.alpha)
            self._stroke(shape.stroke)
        self.write(self._path(shape.path))
        self.write(_paint(shape))

    def _opacity(self, alpha: float) -> None:
        if alpha != self._alpha:
            self.write(f"{self._alpha_name(alpha)} gs")
            self._alpha = alpha

    def _stroke(self, stroke: Stroke) -> None:
        dash = " ".join(number(d * PT_PER_MM) for d in stroke.dash)
        width = max(stroke.width * PT_PER_MM, self._inks.least_line)
        self.write(
            f"{self._inks.operator(stroke.color, stroke=True)} {number(width)} w "
            f"{_CAPS[stroke.cap]} J {_JOINS[stroke.join]} j [{dash}] 0 d"
        )

    def _path(self, path: tuple[Segment, ...]) -> str:
        return _operators(path, self._offset * PT_PER_MM, (self._height + self._offset) * PT_PER_MM)

    # --- pictures ---

    def place(self, name: str, box: Rect, frame: tuple[Segment, ...] = (), angle: float = 0.0) -> None:
        """Draw an XObject that fills the unit square (an image) into `box`.

        It is cut off at `frame` and turned by `angle` (degrees clockwise) about the middle of that, or of `box`.
        """
        self._paints()
        self._opacity(1.0)
        x0, y0, x1, y1 = self.box(box)
        cut = f"{self._path(frame)} W n " if frame else ""
        if angle:
            cut += f"{self._turned(angle, *(bounds(frame) if frame else box).center)} cm "
        self.write(f"q {cut}{number(x1 - x0)} 0 0 {number(y1 - y0)} {number(x0)} {number(y0)} cm {name} Do Q")

    def _turned(self, angle: float, x: float, y: float) -> str:
        """The matrix that turns by an angle (degrees clockwise) about a place (mm)."""
        turn = math.radians(angle)
        c, s = math.cos(turn), math.sin(turn)
        cx, cy = (x + self._offset) * PT_PER_MM, (self._height - y + self._offset) * PT_PER_MM
        e, f = cx - c * cx - s * cy, cy + s * cx - c * cy
        return f"{_fine(c)} {_fine(-s)} {_fine(s)} {_fine(c)} {number(e)} {number(f)}"

    def place_as_it_is(self, name: str) -> None:
        """Draw an XObject in points of the page."""
        self._paints()
        self._opacity(1.0)
        self.write(f"q {name} Do Q")

    def place_drawing(
        self, name: str, view: Rect, box: Rect, clip: Rect | None = None, angle: float = 0.0
    ) -> None:
        """Draw a form XObject in viewBox units, y down, so that `view` fills `box`, turned about the middle of that."""
        self._paints()
        self._opacity(1.0)
        x0, _, x1, y1 = self.box(box)
        sx = (x1 - x0) / view.w
        sy = box.h * PT_PER_MM / view.h
        e, f = x0 - view.x * sx, y1 + view.y * sy
        turn = f"{self._turned(angle, *box.center)} cm " if angle else ""
        self.write(
            f"q {turn}{self._clip(clip)}{_fine(sx)} 0 0 {_fine(-sy)} {number(e)} {number(f)} cm {name} Do Q"
        )

    def _clip(self, clip: Rect | None) -> str:
        if clip is None:
            return ""
        x0, y0, x1, y1 = self.box(clip)
        return f"{number(x0)} {number(y0)} {number(x1 - x0)} {number(y1 - y0)} re W n "

    # --- words ---

    def text(
        self, text: PlacedText, font: Callable[[str], str], encode: Callable[[Run], str], end: str = ""
    ) -> None:
        """Show the runs of a text, line by line. `end` is an operator that shows more behind the last of them."""
        self._paints()
        self._opacity(1.0)
        self.write("BT")
        color = state = ""
        for line in text.lines:
            for run in line:
                ink = self._inks.of_text(run.color, run.size)
                if ink != color:
                    self.write(ink)
                    color = ink
                setting = f"{font(run.face)} {number(run.size)} Tf"
                if setting != state:
                    self.write(setting)
                    state = setting
                self.write(f"{self._matrix(run)} Tm {encode(run)}")
        if end:
            self.write(end)
        self.write("ET")
        if self._inks.after_text:
            self.write(self._inks.after_text)

    def _matrix(self, run: Run) -> str:
        x, y = self.x(run.x), self.y(run.y)
        if not run.angle:
            return f"1 0 0 1 {x} {y}"
        turn = math.radians(run.angle)
        c, s = math.cos(turn), math.sin(turn)
        return f"{_fine(c)} {_fine(-s)} {_fine(s)} {_fine(c)} {x} {y}"


@functools.lru_cache(maxsize=4096)
def _operators(path: tuple[Segment, ...], left: float, top: float) -> str:
    """A path; `left` and `top` (pt) are the corner of the trim. Most shapes come back in every edition."""
    parts: list[str] = []
    for verb, numbers in path:
        for x, y in zip(numbers[0::2], numbers[1::2], strict=True):
            parts.append(number(left + x * PT_PER_MM))
            parts.append(number(top - y * PT_PER_MM))
        parts.append("h" if verb == "z" else verb)
    return " ".join(parts)


def _fine(value: float) -> str:
    """A factor: six decimals, because it multiplies lengths of a thousand points."""
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _paint(shape: Shape) -> str:
    even_odd = "*" if shape.even_odd else ""
    if shape.fill is not None and shape.stroke is not None:
        return f"B{even_odd}"
    return f"f{even_odd}" if shape.fill is not None else "S"
