"""A drawing in the colours of an edition: PDF operators, and the resources they need."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from cardgen.artwork.program import (
    Box,
    Dye,
    Gradient,
    Layer,
    Mask,
    Numbers,
    Op,
    Paint,
    Program,
    RootWidth,
    Shade,
)
from cardgen.artwork.values import number
from cardgen.core.struct import Struct, replace
from cardgen.render.numbers import rgb_numbers, rgb_operator
from cardgen.render.packing import holed, worth_holes
from cardgen.template.palette import Color, follows_brand

if TYPE_CHECKING:
    from cardgen.artwork.drawing import Drawing
    from cardgen.render.inks import Inks

Inker = Callable[[Color, bool], str]
"""Colour and whether it is for strokes -> the operator that sets it."""


class Alpha(Struct, frozen=True):
    """An ExtGState entry: `/name <</ca value>>`, or `/CA` when `stroke`."""

    name: str
    stroke: bool
    value: float


class Shading(Struct, frozen=True):
    """A shading: axial with four `coords`, radial with six; stops are (offset, colour), offsets rising.

    `grey` says that it is one of lightness, as masks have.
    """

    name: str
    coords: tuple[float, ...]
    stops: tuple[tuple[float, Color], ...]
    grey: bool = False


class Pattern(Struct, frozen=True):
    """A shading as a colour: `/name scn`. `matrix` leads from its units to those of the stream."""

    name: str
    shading: Shading
    matrix: Numbers


class ArtMask(Struct, frozen=True):
    """An ExtGState entry with a soft mask: what `group` shows, by lightness or by opacity, in a space of its own.

    `matrix` leads from that space to the one in force where the entry is used.
    """

    name: str
    group: ArtGroup
    luminance: bool
    matrix: Numbers | None = None


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
    masks: tuple[ArtMask, ...] = ()
    patterns: tuple[Pattern, ...] = ()


def grey_operator(color: Color, stroke: bool) -> str:
    """The DeviceGray operator for the lightness of a colour."""
    return f"{number(lightness(color))} {'G' if stroke else 'g'}\n"


def lightness(color: Color) -> float:
    """How much a mask of this colour lets through, 0..1 (SVG 1.1, 14.4)."""
    r, g, b = rgb_numbers(color)
    return round(0.2125 * r + 0.7154 * g + 0.0721 * b, 4)


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


def _literal(key: str) -> Color:
    """The colour of `#RRGGBB`, or of `#RRGGBB c m y k` with the inks (per cent) that a file names."""
    rgb, *inks = key.split(" ")
    if len(inks) != 4:
        return Color(key, rgb)
    c, m, y, k = map(float, inks)
    return Color(key, rgb, cmyk=(c, m, y, k))


class _Inking:
    """Fills the holes of a program."""

    def __init__(self, colors: Mapping[str, Color], stroke_width: float | None, inker: Inker) -> None:
        self.colors, self.stroke_width, self.inker = colors, stroke_width, inker
        # With a translucent colour about, the opacity in force is not what the drawing alone says.
        self.all_solid = all(color.alpha == 1 for color in colors.values())
        self.alphas: dict[str, Alpha] = {}
        self.masks: dict[str, ArtMask] = {}
        self.patterns: dict[Pattern, str] = {}
        self.program = Program((), (), ())

    def color(self, key: str) -> Color:
        return _literal(key) if key.startswith("#") else self.colors[key]

    def stream(self, program: Program) -> ArtStream:
        self.program = program
        filled = [self.fill_in(op) for op in program.ops]
        branded = {i for i, op in enumerate(program.ops) if isinstance(op, Paint) and follows_brand(op.key)}
        holes = sum(index in branded for index in program.order) if branded else 0
        if worth_holes(sum(map(len, program.chunks)), holes):
            filled = [holed(text) if i in branded else text for i, text in enumerate(filled)]
        table = [text.encode("ascii") for text in filled]
        pieces: list[bytes] = [b""] * (2 * len(program.order) + 1)
        pieces[0::2] = program.chunks
        pieces[1::2] = [table[index] for index in program.order]
        alphas = tuple(self.alphas[name] for name in sorted(self.alphas))
        shaded = {op.index for op in program.ops if isinstance(op, Shade)}
        shadings = tuple(self.shading(f"Sh{i}", program.gradients[i]) for i in sorted(shaded))
        groups = tuple(
            self.group(f"Gr{i}", found.program, found.box) for i, found in enumerate(program.groups)
        )
        masks = tuple(self.masks[name] for name in sorted(self.masks))
        patterns = tuple(replace(found, name=name) for found, name in self.patterns.items())
        return ArtStream(b"".join(pieces), alphas, shadings, groups, masks, patterns)

    def group(self, name: str, program: Program, box: Box, inker: Inker | None = None) -> ArtGroup:
        inking = _Inking(self.colors, self.stroke_width, inker or self.inker)
        return ArtGroup(name, inking.stream(program), box)

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
                return f"{self.alpha(False, op.alpha)}{self.fading(op.index)}/Sh{op.index} sh\n"
            case Dye():
                name, space = self.pattern(op), "CS" if op.stroke else "cs"
                set_it = f"/Pattern {space} /{name} {'SCN' if op.stroke else 'scn'}\n"
                return f"{self.alpha(op.stroke, op.alpha)}{self.fading(op.index, op.matrix)}{set_it}"
            case Layer():
                through = "" if op.mask is None else self.mask(f"Mk{op.mask}", self.program.masks[op.mask])
                return f"{self.alpha(False, op.alpha)}{through}/Gr{op.index} Do\n"

    def alpha(self, stroke: bool, value: float) -> str:
        """The operator that sets an opacity, to a thousandth."""
        permille = round(value * 1000)
        name = f"{'S' if stroke else 'F'}{permille}"
        self.alphas[name] = Alpha(name, stroke, permille / 1000)
        return f"/{name} gs\n"

    def mask(self, name: str, found: Mask) -> str:
        """The operator that sets a mask."""
        group = self.group(
            "", found.group.program, found.group.box, grey_operator if found.luminance else None
        )
        self.masks[name] = ArtMask(name, group, found.luminance)
        return f"/{name} gs\n"

    def fading(self, index: int, matrix: Numbers | None = None) -> str:
        """The operator that sets the opacity of a gradient where that varies; nothing where it does not."""
        found = self.program.gradients[index]
        colors = [self.color(key) for _, key, _ in found.stops]
        opacities = [alpha * color.alpha for (_, _, alpha), color in zip(found.stops, colors, strict=True)]
        if found.box is None and min(opacities) == 1:
            return ""
        stops = tuple(
            (offset, Color("", f"#{round(255 * opacity):02X}" + f"{round(255 * opacity):02X}" * 2))
            for (offset, _, _), opacity in zip(found.stops, opacities, strict=True)
        )
        shading = Shading("Sh", found.coords, stops, grey=True)
        box = found.box or (-1e4, -1e4, 1e4, 1e4)
        group = ArtGroup("", ArtStream(b"/Sh sh\n", (), (shading,), ()), box)
        name = f"Fd{index}" if matrix is None else f"Fd{index}M{len(self.masks)}"
        self.masks[name] = ArtMask(name, group, True, matrix)
        return f"/{name} gs\n"

    def pattern(self, op: Dye) -> str:
        shading = self.shading("", self.program.gradients[op.index])
        key = Pattern("", shading, op.matrix)
        return self.patterns.setdefault(key, f"Pt{len(self.patterns)}")

    def shading(self, name: str, found: Gradient) -> Shading:
        stops = tuple((offset, self.color(key)) for offset, key, _ in found.stops)
        return Shading(name, found.coords, stops, grey=self.inker is grey_operator)


def shading_dictionary(shading: Shading, inks: Inks) -> Any:
    """Type 2 or 3 shading in the space of the inks or DeviceGray, by exponential functions (ISO 32000-1, 8.7.4.5)."""
    from cardgen.render.objectlayer import pdfdoc

    radial = len(shading.coords) == 6
    return pdfdoc.PDFDictionary(
        {
            "ShadingType": 3 if radial else 2,
            "ColorSpace": pdfdoc.PDFName("DeviceGray" if shading.grey else inks.space),
            "Coords": pdfdoc.PDFArray([float(number(value)) for value in shading.coords]),
            "Extend": pdfdoc.PDFArray(["true", "true"]),
            "Function": _function(pdfdoc, shading, inks),
        }
    )


def _function(pdfdoc: Any, shading: Shading, inks: Inks) -> Any:
    """One colour function over 0..1: stitched from one piece between each two stops."""

    def values(color: Color) -> list[float]:
        return [lightness(color)] if shading.grey else list(inks.numbers(color))

    padded = list(shading.stops)
    if padded[0][0] > 0:
        padded.insert(0, (0.0, padded[0][1]))
    if padded[-1][0] < 1:
        padded.append((1.0, padded[-1][1]))
    # Two colours at one place are a hard edge: no piece lies between them.
    pieces_of = [(a, b) for a, b in itertools.pairwise(padded) if b[0] > a[0]]
    pieces = [
        pdfdoc.PDFDictionary(
            {
                "FunctionType": 2,
                "Domain": pdfdoc.PDFArray([0, 1]),
                "C0": pdfdoc.PDFArray(values(a)),
                "C1": pdfdoc.PDFArray(values(b)),
                "N": 1,
            }
        )
        for (_, a), (_, b) in pieces_of
    ]
    if len(pieces) == 1:
        return pieces[0]
    return pdfdoc.PDFDictionary(
        {
            "FunctionType": 3,
            "Domain": pdfdoc.PDFArray([0, 1]),
            "Functions": pdfdoc.PDFArray(pieces),
            "Bounds": pdfdoc.PDFArray([offset for (offset, _), _ in pieces_of[1:]]),
            "Encode": pdfdoc.PDFArray([0, 1] * len(pieces)),
        }
    )
