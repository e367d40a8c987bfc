"""Builds a `Program`: operators without what is already in force, and a hole wherever the palette decides."""

from __future__ import annotations

from cardgen.artwork.program import (
    Box,
    Dye,
    Gradient,
    Group,
    Layer,
    Mask,
    Numbers,
    Op,
    Paint,
    Program,
    RootWidth,
    Shade,
)
from cardgen.artwork.style import Style
from cardgen.artwork.values import IDENTITY, concat, multiply, number


class Writer:
    """One content stream in the making."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._chunks: list[str] = []
        self._order: list[int] = []
        self._ops: dict[Op, int] = {}
        self._gradients: dict[Gradient, int] = {}
        self._groups: dict[Group, int] = {}
        self._masks: dict[Mask, int] = {}
        self._matrix = IDENTITY
        # In force now, as far as known: nothing is taken for granted from whoever draws this.
        self._state: dict[str, object] = {}
        self._saved: list[tuple[dict[str, object], Numbers]] = []

    def text(self, operators: str) -> None:
        """Operators as they stand."""
        self._parts.append(operators)

    def _op(self, op: Op) -> None:
        self._chunks.append("".join(self._parts))
        self._parts = []
        self._order.append(self._ops.setdefault(op, len(self._ops)))

    def save(self, matrix: Numbers = IDENTITY) -> None:
        """Start a part with its own graphics state and, when given, its own coordinates."""
        self._saved.append((self._state.copy(), self._matrix))
        self._parts.append("q\n")
        if matrix != IDENTITY:
            self._matrix = multiply(self._matrix, matrix)
            self._parts.append(concat(matrix))

    def restore(self) -> None:
        """End the part."""
        self._state, self._matrix = self._saved.pop()
        self._parts.append("Q\n")

    def color(self, *, stroke: bool, key: str, alpha: float) -> None:
        """Set the fill or stroke colour."""
        now = (key, alpha)
        before = self._state.get("stroke" if stroke else "fill")
        if now != before:
            settled = isinstance(before, tuple) and before[1] == 1
            self._op(Paint(stroke, key, alpha, settled))
            self._state["stroke" if stroke else "fill"] = now

    def pen(self, style: Style) -> None:
        """Set width, ends, corners and dashes of lines."""
        width = (style["width"], style["root_width"])
        if self._state.get("width") != width:
            self._state["width"] = width
            if style["root_width"]:
                self._op(RootWidth(style["width"]))
            else:
                self._parts.append(f"{number(style['width'])} w\n")
        self._set("cap", f"{style['cap']} J\n")
        self._set("join", f"{style['join']} j\n")
        if style["join"] == 0:
            self._set("miter", f"{number(style['miter'])} M\n")
        dashes = style["dash"]
        # A phase below 0 is no phase; the pattern repeats after all its lengths, or twice those when they are odd.
        phase = style["dash_offset"] % (sum(dashes) * (1 + len(dashes) % 2)) if dashes else 0.0
        self._set("dash", f"[{' '.join(map(number, dashes))}] {number(phase)} d\n")

    def _set(self, name: str, operator: str) -> None:
        if self._state.get(name) != operator:
            self._state[name] = operator
            self._parts.append(operator)

    def shade(self, gradient: Gradient, alpha: float) -> None:
        """Fill the clip with a gradient."""
        self._op(Shade(self._gradients.setdefault(gradient, len(self._gradients)), alpha))

    def dye(self, gradient: Gradient, matrix: Numbers, alpha: float, *, stroke: bool) -> None:
        """Make a gradient the colour; to be used between `save` and `restore`."""
        index = self._gradients.setdefault(gradient, len(self._gradients))
        rounded = tuple(float(number(value)) for value in multiply(self._matrix, matrix))
        self._op(Dye(stroke, index, alpha, rounded))  # type: ignore[arg-type]

    def layer(self, program: Program, box: Box, alpha: float, mask: Mask | None = None) -> None:
        """Draw a part that was composed by itself."""
        self.save()
        group = self._groups.setdefault(Group(program, box), len(self._groups))
        through = self._masks.setdefault(mask, len(self._masks)) if mask is not None else None
        self._op(Layer(group, alpha, through))
        self.restore()

    def finish(self) -> Program:
        """What was written."""
        chunks = [*self._chunks, "".join(self._parts)]
        return Program(
            tuple(chunk.encode("ascii") for chunk in chunks),
            tuple(self._order),
            tuple(self._ops),
            tuple(self._gradients),
            tuple(self._groups),
            tuple(self._masks),
        )
