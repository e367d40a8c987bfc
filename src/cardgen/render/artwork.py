"""A drawing in the colours of an edition: PDF operators, and the resources they need."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from cardgen.artwork.program import Box, Gradient, Layer, Op, Paint, Program, RootWidth, Shade
from cardgen.artwork.values import number
from cardgen.core.struct import Struct
from cardgen.template.palette import Color

if TYPE_CHECKING:
    from cardgen.artwork.drawing import Drawing

Inker = Callable[[Color, bool], str]
"""Colour and whether it is for strokes -> the operator that sets it."""


class Alpha(Struct, frozen=True):
    """An ExtGState entry: `/name <</ca value>>`, or `/CA` when `stroke`."""

    name: str
    stroke: bool
    value: float


class Shading(Struct, frozen=True):
    """A shading: axial with four `coords`, radial with six; stops are (offset, colour), offsets rising."""

    name: str
    coords: tuple[float, ...]
    stops: tuple[tuple[float, Color], ...]


class ArtGroup(Struct, frozen=True):
    """A nested transparency group: `/name` is a form XObject with `/Group <</S /Transparency>>` and this BBox."""

    name: str
    stream: ArtStream
    box: Box


class ArtStream(Struct, frozen=True):
    """PDF operators in viewBox units (y down), and the resources they name."""

    content: bytes
    alphas: tuple[Alpha, ...]
    shadings: tuple[Shading, ...]
    groups: tuple[ArtGroup, ...]


def rgb_operator(color: Color, stroke: bool) -> str:
    """The DeviceRGB operator for a colour."""
    r, g, b = rgb_numbers(color)
    return f"{number(r)} {number(g)} {number(b)} {'RG' if stroke else 'rg'}\n"


def rgb_numbers(color: Color) -> tuple[float, float, float]:
    """Red, green and blue, 0..1, to four decimals: enough to get every one of 256 steps back."""
    r, g, b = (round(int(color.rgb[i : i + 2], 16) / 255, 4) for i in (1, 3, 5))
    return r, g, b


def operators(
    drawing: Drawing,
    colors: Mapping[str, Color],
    *,
    stroke_width: float | None = None,
    inker: Inker = rgb_operator,
) -> ArtStream:
    """A drawing in colour.

    Args:
        drawing: what to draw.
        colors: a colour for each of `drawing.keys`.
        stroke_width: replaces the line width that the root element declares (viewBox units); for icons.
        inker: writes the colour operators; RGB unless told otherwise.

    Raises:
        KeyError: `colors` lacks a key of the drawing.
    """
    return _Inking(colors, stroke_width, inker).stream(drawing.program)


class _Inking:
    """Fills the holes of a program."""

    def __init__(self, colors: Mapping[str, Color], stroke_width: float | None, inker: Inker) -> None:
        self.colors, self.stroke_width, self.inker = colors, stroke_width, inker
        # With a translucent colour about, the opacity in force is not what the drawing alone says.
        self.all_solid = all(color.alpha == 1 for color in colors.values())
        self.alphas: dict[str, Alpha] = {}

    def color(self, key: str) -> Color:
        return Color(key, key) if key.startswith("#") else self.colors[key]

    def stream(self, program: Program) -> ArtStream:
        self.alphas = {}
        table = [self.fill_in(op).encode("ascii") for op in program.ops]
        pieces: list[bytes] = [b""] * (2 * len(program.order) + 1)
        pieces[0::2] = program.chunks
        pieces[1::2] = [table[index] for index in program.order]
        alphas = tuple(self.alphas[name] for name in sorted(self.alphas))
        shadings = tuple(self.shading(f"Sh{i}", found) for i, found in enumerate(program.gradients))
        groups = tuple(
            ArtGroup(
                f"Gr{i}", _Inking(self.colors, self.stroke_width, self.inker).stream(group.program), group.box
            )
            for i, group in enumerate(program.groups)
        )
        return ArtStream(b"".join(pieces), alphas, shadings, groups)

    def fill_in(self, op: Op) -> str:
        match op:
            case Paint():
                color = self.color(op.key)
                alpha = op.alpha * color.alpha
                opaque = op.settled and self.all_solid and alpha == 1
                return self.inker(color, op.stroke) + ("" if opaque else self.alpha(op.stroke, alpha))
            case RootWidth():
                return f"{number(op.width if self.stroke_width is None else self.stroke_width)} w\n"
            case Shade():
                return f"{self.alpha(False, op.alpha)}/Sh{op.index} sh\n"
            case Layer():
                return f"{self.alpha(False, op.alpha)}/Gr{op.index} Do\n"

    def alpha(self, stroke: bool, value: float) -> str:
        """The operator that sets an opacity, to a thousandth."""
        permille = round(value * 1000)
        name = f"{'S' if stroke else 'F'}{permille}"
        self.alphas[name] = Alpha(name, stroke, permille / 1000)
        return f"/{name} gs\n"

    def shading(self, name: str, found: Gradient) -> Shading:
        return Shading(name, found.coords, tuple((offset, self.color(key)) for offset, key in found.stops))


def shading_dictionary(shading: Shading) -> Any:
    """Type 2 or 3 shading in DeviceRGB, colours between the stops by exponential functions (ISO 32000-1, 8.7.4.5)."""
    from reportlab.pdfbase import pdfdoc

    radial = len(shading.coords) == 6
    return pdfdoc.PDFDictionary(
        {
            "ShadingType": 3 if radial else 2,
            "ColorSpace": pdfdoc.PDFName("DeviceRGB"),
            "Coords": pdfdoc.PDFArray([float(number(value)) for value in shading.coords]),
            "Extend": pdfdoc.PDFArray(["true", "true"]),
            "Function": _function(pdfdoc, shading.stops),
        }
    )


def _function(pdfdoc: Any, stops: tuple[tuple[float, Color], ...]) -> Any:
    """One colour function over 0..1: stitched from one piece between each two stops."""
    padded = list(stops)
    if padded[0][0] > 0:
        padded.insert(0, (0.0, padded[0][1]))
    if padded[-1][0] < 1:
        padded.append((1.0, padded[-1][1]))
    pieces = [
        pdfdoc.PDFDictionary(
            {
                "FunctionType": 2,
                "Domain": pdfdoc.PDFArray([0, 1]),
                "C0": pdfdoc.PDFArray(list(rgb_numbers(a))),
                "C1": pdfdoc.PDFArray(list(rgb_numbers(b))),
                "N": 1,
            }
        )
        for (_, a), (_, b) in itertools.pairwise(padded)
    ]
    if len(pieces) == 1:
        return pieces[0]
    return pdfdoc.PDFDictionary(
        {
            "FunctionType": 3,
            "Domain": pdfdoc.PDFArray([0, 1]),
            "Functions": pdfdoc.PDFArray(pieces),
            "Bounds": pdfdoc.PDFArray([offset for offset, _ in padded[1:-1]]),
            "Encode": pdfdoc.PDFArray([0, 1] * len(pieces)),
        }
    )
