"""Builds a `Program`: operators without what is already in force, and a hole wherever the palette decides."""

from __future__ import annotations

from cardgen.artwork.program import Box, Gradient, Group, Layer, Numbers, Op, Paint, Program, RootWidth, Shade
from cardgen.artwork.style import Style
from cardgen.artwork.values import IDENTITY, concat, number


class Writer:
    """One content stream in the making."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._chunks: list[str] = []
        self._order: list[int] = []
        self._ops: dict[Op, int] = {}
        self._gradients: dict[Gradient, int] = {}
        self._groups: dict[Group, int] = {}
        # In force now, as far as known: nothing is taken for granted from whoever draws this.
        self._state: dict[str, object] = {}
        self._saved: list[dict[str, object]] = []

    def text(self, operators: str) -> None:
        """Operators as they stand."""
        self._parts.append(operators)

    def _op(self, op: Op) -> None:
        self._chunks.append("".join(self._parts))
        self._parts = []
        self._order.append(self._ops.setdefault(op, len(self._ops)))

    def save(self, matrix: Numbers = IDENTITY) -> None:
        """Start a part with its own graphics state and, when given, its own coordinates."""
        self._saved.append(self._state.copy())
        self._parts.append("q\n")
        if matrix != IDENTITY:
            self._parts.append(concat(matrix))

    def restore(self) -> None:
        """End the part."""
        self._state = self._saved.pop()
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
        dash = " ".join(map(number, style["dash"]))
        self._set("dash", f"[{dash}] {number(style['dash_offset'] if dash else 0)} d\n")

    def _set(self, name: str, operator: str) -> None:
        if self._state.get(name) != operator:
            self._state[name] = operator
            self._parts.append(operator)

    def shade(self, gradient: Gradient, alpha: float) -> None:
        """Fill the clip with a gradient."""
        self._op(Shade(self._gradients.setdefault(gradient, len(self._gradients)), alpha))

    def layer(self, program: Program, box: Box, alpha: float) -> None:
        """Draw a part that was composed by itself."""
        self.save()
        group = Group(program, box)
        self._op(Layer(self._groups.setdefault(group, len(self._groups)), alpha))
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
        )
