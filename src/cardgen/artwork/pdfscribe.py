"""The first page of a PDF as a `Program`: its shapes and flat colours, written out anew; nothing else is let through.

What has no place in a program (pictures, gradients, masks, blend modes, letters) is noted; then PDFium draws the page.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from cardgen.artwork.pdfcolors import Colors
from cardgen.artwork.program import Numbers
from cardgen.artwork.values import number
from cardgen.artwork.writer import Writer

MOST_OPERATORS = 300_000
DEEPEST = 20
LARGEST = 1e6
"""Numbers beyond which nothing on a page lies."""

_COUNTS = {"m": 2, "l": 2, "c": 6, "v": 4, "y": 4, "h": 0, "re": 4}
_PAINTS = {"S": "S", "s": "S", "f": "F", "F": "F", "f*": "F", "n": ""}
_PAINTS |= dict.fromkeys(("B", "B*", "b", "b*"), "FS")
_SPACES = {"g": Name.DeviceGray, "rg": Name.DeviceRGB, "k": Name.DeviceCMYK}
_DEVICES = (Name.DeviceGray, Name.DeviceRGB, Name.DeviceCMYK)
_LETTERS = {"Tj", "TJ", "'", '"'}
_NOTHING = {"ri", "i", "BX", "EX", "BMC", "BDC", "EMC", "MP", "DP", "BT", "ET", "Td", "TD", "Tm", "T*"}
_NOTHING |= {"Tc", "Tw", "Tz", "TL", "Ts", "d0", "d1"}
"""Operators that paint nothing by themselves, or change what only letters show."""
_KNOWN_STATES = {
    "/Type",
    "/RI",
    "/FL",
    "/SM",
    "/SA",
    "/OP",
    "/op",
    "/OPM",
    "/AIS",
    "/TK",
    "/BG",
    "/BG2",
    "/UCR",
}
_KNOWN_STATES |= {"/UCR2", "/HT", "/TR", "/TR2", "/Font", "/HTO"}
_PLAIN = (Name.Normal, Name("/Compatible"))


class _State:
    """What is in force: spaces and names of colours, opacities, whether letters show, and their font."""

    def __init__(self) -> None:
        self.space: dict[str, Any] = {"F": Name.DeviceGray, "S": Name.DeviceGray}
        self.color: dict[str, str] = {}
        self.alpha = {"F": 1.0, "S": 1.0}
        self.hidden = False
        self.font: Any = None

    def copy(self) -> _State:
        other = _State()
        other.space, other.color, other.alpha = dict(self.space), dict(self.color), dict(self.alpha)
        other.hidden, other.font = self.hidden, self.font
        return other


class Scribe:
    """Writes a page out.

    Args:
        pdf: the file of the page.

    Attributes:
        writer: what has been written.
        colors: the colours in it.
        beyond: what has no place in a program.
        fontless: fonts of letters that show and are not in the file.
    """

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.writer, self.colors = Writer(), Colors(pdf)
        self.beyond: dict[str, None] = {}
        self.fontless: dict[str, None] = {}
        self._state = _State()
        self._saved: list[_State] = []
        self._path: list[str] = []
        self._clip = ""
        self._count = 0

    def page(self, page: pikepdf.Page, upright: Numbers) -> None:
        """Write a page; `upright` leads from its points to those of the result."""
        self.writer.save(upright)
        self.writer.text("1 w 0 J 0 j 10 M [] 0 d\n")
        black = self.colors.name(Name.DeviceGray, (0.0,))
        self._state.color = {"F": black, "S": black}
        self._stream(page.obj, _resources(page.obj), 0)
        self.writer.restore()

    def _stream(self, source: Any, resources: Any, depth: int) -> None:
        floor = len(self._saved)
        for instruction in pikepdf.parse_content_stream(source):
            self._count += 1
            if self._count > MOST_OPERATORS:
                raise OverflowError("operators")
            if isinstance(instruction, pikepdf.ContentStreamInlineImage):
                self.beyond["a picture"] = None
                continue
            try:
                self._do(str(instruction.operator), list(instruction.operands), resources, depth, floor)
            except (KeyError, IndexError, TypeError, ValueError, AttributeError, pikepdf.PikepdfError):
                self.beyond["a mistake"] = None
        while len(self._saved) > floor:
            self._restore()
        self._path, self._clip = [], ""

    def _do(self, operator: str, operands: list[Any], resources: Any, depth: int, floor: int) -> None:
        if operator in _COUNTS:
            values = _numbers(operands, _COUNTS[operator])
            self._path.append(f"{' '.join([*map(number, values), operator])}\n")
        elif operator in _PAINTS:
            self._paint(operator)
        elif operator in {"W", "W*"}:
            self._clip = operator
        elif operator == "Q":
            if len(self._saved) > floor:
                self._restore()
        elif operator == "Do":
            self._object(_found(resources, "/XObject", operands[0]), resources, depth)
        elif operator == "sh":
            self.beyond["a gradient"] = None
        elif operator in _LETTERS:
            self._letters()
        elif operator in _NOTHING:
            if operator == "BDC" and operands and operands[0] == Name.OC:
                self.beyond["layers"] = None
        else:
            self._change(operator, operands, resources)

    def _change(self, operator: str, operands: list[Any], resources: Any) -> None:
        """An operator that changes what is in force."""
        if operator == "q":
            self._save()
        elif operator == "cm":
            self._concat(_matrix(operands))
        elif operator in {"w", "J", "j", "M", "d"}:
            self._line(operator, operands)
        elif operator == "gs":
            self._extended(_found(resources, "/ExtGState", operands[0]))
        elif operator == "Tr":
            self._state.hidden = int(operands[0]) == 3
        elif operator == "Tf":
            self._state.font = _found(resources, "/Font", operands[0])
        else:
            self._color(operator, operands, resources)

    # --- state ---

    def _save(self, matrix: Numbers | None = None) -> None:
        self._saved.append(self._state.copy())
        self.writer.save(matrix) if matrix is not None else self.writer.save()

    def _restore(self) -> None:
        self._state = self._saved.pop()
        self.writer.restore()

    def _concat(self, matrix: Numbers) -> None:
        self.writer.text(f"{' '.join(map(number, matrix))} cm\n")

    def _line(self, operator: str, operands: list[Any]) -> None:
        if operator != "d":
            (value,) = _numbers(operands, 1)
            self.writer.text(f"{number(max(0.0, value))} {operator}\n")
            return
        lengths = [max(0.0, value) for value in _numbers(list(operands[0]), len(operands[0]))]
        (phase,) = _numbers(operands[1:], 1)
        pattern = lengths if any(lengths) else []
        self.writer.text(f"[{' '.join(map(number, pattern))}] {number(max(0.0, phase))} d\n")

    def _extended(self, state: Any) -> None:
        """An ExtGState (ISO 32000-1, table 58)."""
        for key, value in state.items():
            if key in {"/ca", "/CA"}:
                self._state.alpha["F" if key == "/ca" else "S"] = round(min(1.0, max(0.0, float(value))), 3)
            elif key in {"/LW", "/LC", "/LJ", "/ML"}:
                self._line({"/LW": "w", "/LC": "J", "/LJ": "j", "/ML": "M"}[key], [value])
            elif key == "/D":
                self._line("d", list(value))
            elif key == "/BM":
                first = value[0] if isinstance(value, Array) and len(value) else value
                if first not in _PLAIN:
                    self.beyond["a blend mode"] = None
            elif key == "/SMask":
                if value != Name("/None"):
                    self.beyond["a mask"] = None
            elif key not in _KNOWN_STATES:
                self.beyond[str(key)[1:20]] = None

    # --- colours ---

    def _color(self, operator: str, operands: list[Any], resources: Any) -> None:
        kind, name = "S" if operator.isupper() else "F", operator.lower()
        state = self._state
        if name in _SPACES:
            state.space[kind] = _SPACES[name]
            self._set(kind, operands, resources)
        elif name == "cs":
            state.space[kind] = _space(operands[0], resources)
            state.color[kind] = ""  # the initial colour of a space: nobody leaves it at that
        elif name in {"sc", "scn"}:
            self._set(kind, operands, resources)
        else:
            self.beyond[operator[:20]] = None

    def _set(self, kind: str, operands: list[Any], resources: Any) -> None:
        space = self._state.space[kind]
        first = space[0] if isinstance(space, Array) and len(space) else space
        if first == Name.Pattern or (operands and isinstance(operands[-1], Name)):
            self._state.color[kind] = ""
            return
        if {"/DefaultGray", "/DefaultRGB", "/DefaultCMYK"} & set(_part(resources, "/ColorSpace").keys()):
            self.beyond["its own device colours"] = None
        values = tuple(min(LARGEST, max(-LARGEST, float(value))) for value in operands)
        try:
            self._state.color[kind] = self.colors.name(space, values)
        except ValueError as error:
            self.beyond[str(error)] = None

    # --- painting ---

    def _paint(self, operator: str) -> None:
        path, clip = self._path, self._clip
        self._path, self._clip = [], ""
        if not path:
            return
        kinds = _PAINTS[operator]
        for kind in kinds:
            if not self._state.color[kind]:
                self.beyond["a pattern or gradient"] = None
                return
            self.writer.color(stroke=kind == "S", key=self._state.color[kind], alpha=self._state.alpha[kind])
        if kinds == "FS" and min(self._state.alpha.values()) < 1:
            self.beyond["an opacity"] = (
                None  # fill and line of one shape are one object (ISO 32000-1, 11.7.4.4)
            )
        self.writer.text("".join([*path, f"{clip}\n" if clip else "", f"{operator}\n"]))

    def _letters(self) -> None:
        if self._state.hidden:
            return
        self.beyond["letters"] = None
        font = self._state.font
        if isinstance(font, Dictionary) and not _embedded(font):
            name = str(font.get("/BaseFont", "/?"))[1:60]
            self.fontless[name.partition("+")[2] or name] = None

    def _object(self, found: Any, resources: Any, depth: int) -> None:
        """An XObject; a form is written out in place (ISO 32000-1, 8.10.1)."""
        if not isinstance(found, Stream):
            raise TypeError("XObject")
        if "/OC" in found:
            self.beyond["layers"] = None
        if found.get("/Subtype") != Name.Form:
            self.beyond["a picture"] = None
            return
        if depth > DEEPEST:
            raise OverflowError("depth")
        group = found.get("/Group")
        if isinstance(group, Dictionary):
            if min(self._state.alpha.values()) < 1:
                self.beyond["an opacity"] = None
            if bool(group.get("/K", False)):
                self.beyond["a knockout group"] = None
        x0, y0, x1, y1 = _numbers(list(found.BBox), 4)
        self._save(_matrix(list(found.get("/Matrix", [1, 0, 0, 1, 0, 0]))))
        box = (min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))
        self.writer.text(f"{' '.join(map(number, box))} re W n\n")
        self._stream(found, found.get("/Resources", resources), depth + 1)
        self._restore()


def _resources(page: Any) -> Any:
    while page is not None:
        if "/Resources" in page:
            return page.Resources
        page = page.get("/Parent")
    return Dictionary()


def _part(resources: Any, kind: str) -> Any:
    found = resources.get(kind)
    return found if isinstance(found, Dictionary) else Dictionary()


def _found(resources: Any, kind: str, name: Any) -> Any:
    return _part(resources, kind)[str(name)]


def _space(name: Any, resources: Any) -> Any:
    if name in (*_DEVICES, Name.Pattern):
        return name
    return _found(resources, "/ColorSpace", name)


def _numbers(operands: Sequence[Any], count: int) -> list[float]:
    values = [float(value) for value in operands]
    if len(values) != count:
        raise ValueError("operands")
    if not all(math.isfinite(value) and abs(value) <= LARGEST for value in values):
        raise OverflowError("numbers")
    return values


def _matrix(operands: Sequence[Any]) -> Numbers:
    a, b, c, d, e, f = _numbers(operands, 6)
    return a, b, c, d, e, f


def _embedded(font: Any) -> bool:
    if font.get("/Subtype") == Name.Type3:
        return True
    inner = font
    if font.get("/Subtype") == Name.Type0:
        inner = font.DescendantFonts[0]
    descriptor = inner.get("/FontDescriptor")
    return isinstance(descriptor, Dictionary) and any(
        key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")
    )
