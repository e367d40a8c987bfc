"""The graphics state of a page while its operators are read, as far as print is concerned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pikepdf import Array, Dictionary, Name

from cardgen.core.struct import Struct, field, replace
from cardgen.preflight.finding import Box
from cardgen.render.inks import PROCESS

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)

Trouble = tuple[str, str]
"""Code and what it is about."""
Troubles = tuple[Trouble, ...]


class State(Struct, frozen=True):
    """Colours are inks 0..1 (cyan, magenta, yellow, black); None is another kind, such as a spot or a pattern."""

    matrix: Matrix
    clip: Box
    fill: tuple[float, ...] | None = (0.0, 0.0, 0.0, 1.0)
    stroke: tuple[float, ...] | None = (0.0, 0.0, 0.0, 1.0)
    width: float = 1.0
    font: Any = None
    size: float = 0.0
    mode: int = 0
    over: bool = False
    over_stroke: bool = False
    over_mode: int = 0
    grey: bool = True  # the fill is DeviceGray, which overprint mode 1 does not help
    wrong: Troubles = ()  # what is wrong with the colour of the fill
    stroke_wrong: Troubles = ()
    veils: tuple[
        str, ...
    ] = ()  # keys that make it transparent, where nothing may be, until they are set again
    all_plates: bool = False  # the fill is the colour of register marks, on every plate
    stroke_all_plates: bool = False
    plates: tuple[str, ...] = ()  # of the colour space of the fill, where it is not inks or grey
    tints: tuple[float, ...] | None = (
        None  # how much of each; None of a pattern, and right after the choice: full
    )
    stroke_plates: tuple[str, ...] = ()
    stroke_tints: tuple[float, ...] | None = None
    masking: bool = False  # what is painted now is how much of something else shows

    @property
    def white(self) -> bool:
        """Whether the fill is no ink at all."""
        return self.fill is not None and not any(self.fill)

    @property
    def veil(self) -> Troubles:
        """What is wrong with an area or type that is painted now: its ground shows through."""
        return _told(key for key in self.veils if key != "CA")

    @property
    def stroke_veil(self) -> Troubles:
        """The same of a line."""
        return _told(key for key in self.veils if key != "ca")

    @property
    def line(self) -> float:
        """The width of a line on the page, pt."""
        return self.width * scale_of(self.matrix)

    @property
    def inks(self) -> frozenset[str]:
        """The inks of an area or type that is painted now."""
        return _inks(self.fill, self.plates, self.tints)

    @property
    def stroke_inks(self) -> frozenset[str]:
        """The inks of a line."""
        return _inks(self.stroke, self.stroke_plates, self.stroke_tints)

    def within(self, box: Box) -> State:
        """Clipped to a box as well."""
        return replace(self, clip=meet(self.clip, box))


def _inks(
    process: tuple[float, ...] | None, plates: tuple[str, ...], tints: tuple[float, ...] | None
) -> frozenset[str]:
    if process is not None:
        return frozenset(name for name, ink in zip(PROCESS, process, strict=False) if ink > 0)
    if tints is None or len(tints) != len(plates):
        return frozenset(plates)
    return frozenset(name for name, tint in zip(plates, tints, strict=True) if tint > 0)


def veiled_by(found: Any, state: State) -> State:
    """The state after a graphics state: each of its keys makes transparent, or ends that, until it is set again."""
    if not any(f"/{key}" in found for key in _VEILS):
        return state
    now = set(see_through(found))
    on = (key for key in _VEILS if key in now or (key in state.veils and f"/{key}" not in found))
    return replace(state, veils=tuple(on))


_VEILS = ("ca", "CA", "BM", "SMask")


def _told(keys: Iterable[str]) -> Troubles:
    named = ", ".join(keys)
    return (("PRS92", named),) if named else ()


def see_through(what: Any) -> Iterator[str]:
    """The keys of a graphics state, a group or a picture that let its ground show through (ISO 32000-1, 11)."""
    for key in ("/ca", "/CA"):
        if key in what and float(what[key]) != 1:
            yield key[1:]
    mode = what.get("/BM", Name.Normal)
    if any(
        one not in (Name.Normal, Name.Compatible) for one in (mode if isinstance(mode, Array) else [mode])
    ):
        yield "BM"
    if what.get("/SMask", Name("/None")) != Name("/None") or int(what.get("/SMaskInData", 0)):
        yield "SMask"
    if what.get("/S") == Name.Transparency:
        yield "Transparency"


def times(m: Matrix, n: Matrix) -> Matrix:
    """`m` first, then `n`."""
    return (
        m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2], m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5],
    )  # fmt: skip


def placed(points: Sequence[tuple[float, float]], m: Matrix) -> Box:
    """The box around points, where a matrix takes them."""
    xs = [m[0] * x + m[2] * y + m[4] for x, y in points]
    ys = [m[1] * x + m[3] * y + m[5] for x, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def corners(box: Box) -> list[tuple[float, float]]:
    """The four corners."""
    return [(box[0], box[1]), (box[2], box[1]), (box[2], box[3]), (box[0], box[3])]


def grown(box: Box, by: float) -> Box:
    """A box with so much more on every side, pt; a line has a little width, whatever it says."""
    more = max(by, 0.01)
    return box[0] - more, box[1] - more, box[2] + more, box[3] + more


def meet(a: Box, b: Box) -> Box:
    """What two boxes have in common; turned inside out when that is nothing."""
    return max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])


def is_some(box: Box) -> bool:
    """Whether there is anything of a box: it is not turned inside out."""
    return box[0] < box[2] and box[1] < box[3]


def scale_of(m: Matrix) -> float:
    """How much larger a matrix makes lengths, on average."""
    return float(abs(m[0] * m[3] - m[1] * m[2]) ** 0.5)


def numbers(values: Any) -> tuple[float, ...]:
    """Operands as numbers."""
    return tuple(float(value) for value in values)


class Widths(Struct):
    """Widths of the signs of the fonts of a file, in 1/1000 of the size."""

    known: dict[Any, dict[int, float]] = field(default_factory=dict)

    def advance(self, font: Any, text: bytes) -> float:
        """Width of a shown string."""
        if font is None:
            return 0.0
        wide = font.get("/Subtype") == Name.Type0
        step = 2 if wide else 1
        codes = [int.from_bytes(text[i : i + step], "big") for i in range(0, len(text), step)]
        if font.objgen not in self.known:
            self.known[font.objgen] = _of_composite(font) if wide else _of_simple(font)
        table = self.known[font.objgen]
        return sum(table.get(code, table.get(-1, 500.0)) for code in codes)


def _of_simple(font: Any) -> dict[int, float]:
    first = int(font.get("/FirstChar", 0))
    return {first + index: float(width) for index, width in enumerate(font.get("/Widths", []))}


def _of_composite(font: Any) -> dict[int, float]:
    """/W of the descendant (ISO 32000-1, 9.7.4.3), for fonts whose codes are their glyphs."""
    descendants = font.get("/DescendantFonts")
    below = descendants[0] if descendants is not None else Dictionary()
    table = {-1: float(below.get("/DW", 1000))}
    listed = list(below.get("/W", []))
    index = 0
    while index + 1 < len(listed):
        first = int(listed[index])
        if not isinstance(listed[index + 1], Array):
            last = int(listed[index + 1])
            table |= dict.fromkeys(range(first, min(last, first + 65535) + 1), float(listed[index + 2]))
            index += 3
        else:
            table |= {first + i: float(width) for i, width in enumerate(listed[index + 1])}
            index += 2
    return table
