"""What colours are written in: red, green and blue for a screen, the inks of a press for print. The pen asks."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from cardgen.artwork.values import number as short
from cardgen.core.geometry import Rect
from cardgen.render.images import Raster, load_raster, raster_of
from cardgen.render.numbers import BLACK, rgb_components, rgb_numbers, rgb_operator
from cardgen.template.color import CUT_CONTOUR

if TYPE_CHECKING:
    from pathlib import Path

    from cardgen.project.files import Files
    from cardgen.render.pdfdocument import PdfDocument
    from cardgen.render.separation import Separation
    from cardgen.template.palette import Color
    from cardgen.template.printing import PrintProfile

OVERPRINT, KNOCKOUT = "Over", "Knock"
"""Resource names of the two states in which type is printed."""

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
"""What the four inks are called in a colour space."""
SMALL = 14.0
"""Type under this size (pt) is small: an ink out of register by 0.1 mm shows as a colored edge."""
DARK = 0.8
"""Black in a separation from which small type is black alone."""
TRACE = 0.03
"""As much of an ink as makes no edge."""
_AT_MOST = 2
"""Inks of small type: a third is one more that can be out of register, yellow too."""
HAIRLINE = 0.25
"""pt; a thinner line may break up or vanish, on the plate or on the paper."""


class Inks(Protocol):
    """Writes colours.

    Attributes:
        mark: tells these inks from others, for what is kept of what they drew.
        space: the colour space of gradients.
        start: operators with which every page begins; may be empty.
        after_text: operators after a text; may be empty.
        least_line: width (pt) of the thinnest line they can hold; 0 for any.
    """

    mark: str
    least_line: float
    space: str
    start: str
    after_text: str

    def operator(self, color: Color, stroke: bool) -> str:
        """The operator that sets a colour, for filling or for strokes."""

    def in_drawing(self, color: Color, stroke: bool) -> str:
        """The same inside a drawing, on a line of its own."""

    def of_text(self, color: Color, size: float) -> str:
        """The operator that sets the colour of type of a size (pt)."""

    def numbers(self, color: Color) -> tuple[float, ...]:
        """A colour as a stop of a gradient, in `space`."""

    def states(self, document: PdfDocument) -> Mapping[str, Any]:
        """Graphics states that its operators name."""

    def spaces(self, document: PdfDocument, content: bytes) -> Mapping[str, Any]:
        """Colour spaces that operators in `content` name."""

    def many(self, document: PdfDocument, spots: tuple[str, ...]) -> Any:
        """The colour space of pictures in the four inks and spots that follow them."""

    def picture(self, path: Path, shown: str, files: Files, box: Rect) -> Raster:
        """A picture from a file, placed in a box (mm).

        Raises:
            CardgenError: RND01 when it is damaged.
        """

    def drawn(self, png: bytes, shown: str) -> Raster:
        """A picture that one of our own programs drew.

        Raises:
            CardgenError: RND01 when it is damaged.
        """


class Rgb:
    """For a screen."""

    mark = ""
    least_line = 0.0
    space = "DeviceRGB"
    start = ""
    after_text = ""

    def operator(self, color: Color, stroke: bool) -> str:
        """DeviceRGB, to six digits."""
        return f"{rgb_components(color.rgb)} {'RG' if stroke else 'rg'}"

    def in_drawing(self, color: Color, stroke: bool) -> str:
        """DeviceRGB, to four decimals."""
        return rgb_operator(color, stroke)

    def of_text(self, color: Color, size: float) -> str:  # noqa: ARG002 - on a screen all sizes are alike
        """DeviceRGB, to six digits."""
        return self.operator(color, stroke=False)

    def numbers(self, color: Color) -> tuple[float, ...]:
        """Red, green and blue."""
        return rgb_numbers(color)

    def states(self, document: PdfDocument) -> Mapping[str, Any]:  # noqa: ARG002
        """None."""
        return {}

    def spaces(self, document: PdfDocument, content: bytes) -> Mapping[str, Any]:  # noqa: ARG002
        """None."""
        return {}

    def many(self, document: PdfDocument, spots: tuple[str, ...]) -> Any:
        """A screen has no spots."""
        raise NotImplementedError

    def picture(self, path: Path, shown: str, files: Files, box: Rect) -> Raster:  # noqa: ARG002
        """As the file has it."""
        return load_raster(path, shown, files)

    def drawn(self, png: bytes, shown: str) -> Raster:
        """As it was drawn."""
        return raster_of(png, shown)


RGB = Rgb()


def edged(inks: Sequence[float]) -> bool:
    """Whether small type would show that its plates are never quite in register: three inks or four, none a trace."""
    return sum(ink > TRACE for ink in inks) > _AT_MOST


class Press:
    """For a press: DeviceCMYK, and spots of their own.

    The separations that the palette lists go as they are; other colours and pictures go through the ICC profile.
    Neutrals are on black alone, and so is small dark type, which prints over what lies under it. Nothing is over the
    ink limit.

    Args:
        profile: the printing condition.
    """

    space = "DeviceCMYK"
    least_line = HAIRLINE
    # The initial colour of a page is DeviceGray, on which overprint mode 1 has no effect (ISO 32000-1, 8.6.7).
    start = f"0 0 0 1 k 0 0 0 1 K /{KNOCKOUT} gs"
    after_text = f"/{KNOCKOUT} gs"

    def __init__(self, profile: PrintProfile) -> None:
        self.profile = profile
        self.mark = f"{profile.name} {profile.ink_limit} {hashlib.sha256(profile.icc).hexdigest()}"
        self._spots: dict[str, tuple[str, tuple[float, ...]]] = {}  # resource name -> spot, its stand-in

    @functools.cached_property
    def separation(self) -> Separation:
        """The ICC profile at work; read when a colour needs it."""
        from cardgen.render.separation import Separation

        return Separation(self.profile.icc, self.profile.ink_limit / 100)

    def numbers(self, color: Color) -> tuple[float, ...]:
        """Cyan, magenta, yellow and black, 0..1; of a spot, those that stand in for as much of it as is printed."""
        full = self._full(color)
        if color.tint == 1:
            return full
        return tuple(round(ink * color.tint, 4) for ink in full)

    def _full(self, color: Color) -> tuple[float, float, float, float]:
        if color.cmyk is None:
            return self.separation.flat(color.rgb)
        c, m, y, k = (round(ink / 100, 4) for ink in color.cmyk)
        return self.separation.within_limit((c, m, y, k))

    def operator(self, color: Color, stroke: bool) -> str:
        """DeviceCMYK, or the colour's own spot; what cuts prints over, so that nothing is left out under it."""
        used = self._used(color, stroke)
        return f"/{OVERPRINT} gs {used}" if color.spot == CUT_CONTOUR else used

    def in_drawing(self, color: Color, stroke: bool) -> str:
        """The same; the states of printing over are known to pages only, not inside a drawing."""
        return self._used(color, stroke) + "\n"

    def _used(self, color: Color, stroke: bool) -> str:
        if color.spot:
            name = "Sp" + hashlib.sha256(color.spot.encode()).hexdigest()[:8]
            self._spots[name] = color.spot, self._full(color)
            tint = short(round(color.tint, 4))
            return f"/{name} CS {tint} SCN" if stroke else f"/{name} cs {tint} scn"
        return f"{_listed(self.numbers(color))} {'K' if stroke else 'k'}"

    def of_text(self, color: Color, size: float) -> str:
        """Black alone prints over its ground; every other colour, and white above all, leaves the ground out.

        Small type in three inks or four is printed in two, or in black alone: no letter gets a coloured edge.
        """
        inks = self.of_type(color, size)
        if inks == BLACK:
            return f"/{OVERPRINT} gs 0 0 0 1 k"
        if inks is not None:
            return f"/{KNOCKOUT} gs {_listed(inks)} k"
        return f"/{KNOCKOUT} gs {self.operator(color, stroke=False)}"

    def of_type(self, color: Color, size: float) -> tuple[float, ...] | None:
        """The inks of type of a size (pt), from which it may print otherwise than an area would; None of a spot."""
        if color.spot:
            return None
        inks = self.numbers(color)
        if size >= SMALL:
            return inks
        if inks[3] >= DARK:
            return BLACK
        return self.separation.in_two(inks) if edged(inks) else inks

    def prints_over(self, color: Color, size: float) -> bool:
        """Whether type in this colour and size (pt) is black alone."""
        return self.of_type(color, size) == BLACK

    def states(self, document: PdfDocument) -> Mapping[str, Any]:
        """Printing over, and leaving out."""
        kind = document.name("ExtGState")
        over: dict[str, object] = {"Type": kind, "OP": "true", "op": "true", "OPM": 1}
        knock: dict[str, object] = {"Type": kind, "OP": "false", "op": "false", "OPM": 1}
        return {OVERPRINT: document.dictionary(over), KNOCKOUT: document.dictionary(knock)}

    def spaces(self, document: PdfDocument, content: bytes) -> Mapping[str, Any]:
        """The spots as Separation spaces; one and the same tint for each, everywhere."""
        return {
            name: document.array(
                [
                    document.name("Separation"),
                    document.name(spot),
                    document.name("DeviceCMYK"),
                    document.dictionary(
                        {
                            "FunctionType": 2,
                            "Domain": document.array([0, 1]),
                            "C0": document.array([0, 0, 0, 0]),
                            "C1": document.array(list(inks)),
                            "N": 1,
                        }
                    ),
                ]
            )
            for name, (spot, inks) in sorted(self._spots.items())
            if f"/{name} ".encode() in content
        }

    def many(self, document: PdfDocument, spots: tuple[str, ...]) -> Any:
        """DeviceN: the spots are mixed from what stands in for them where there is no plate for them."""
        inks = (*PROCESS, *spots)
        full = dict(self._spots.values())
        program = mixing([full[spot] for spot in spots]).encode()
        ranges = {"Domain": document.array([0, 1] * len(inks)), "Range": document.array([0, 1] * 4)}
        return document.array(
            [
                document.name("DeviceN"),
                document.array([document.name(ink) for ink in inks]),
                document.name("DeviceCMYK"),
                document.stream({"FunctionType": 4, **ranges}, program),
            ]
        )

    def picture(self, path: Path, shown: str, files: Files, box: Rect) -> Raster:
        """In the inks of the press, and not finer than it can show."""
        from cardgen.layout.raster import MAX_BYTES
        from cardgen.messages.diagnostics import CardgenError, Where

        try:
            raw = files.read(path, MAX_BYTES)
        except OSError:
            raise CardgenError.of("RND01", Where(shown), name=shown) from None
        return self.separation.picture(raw, shown, box.w)

    def drawn(self, png: bytes, shown: str) -> Raster:
        """In the inks of the press."""
        return self.separation.picture(png, shown)


def mixing(spots: Sequence[tuple[float, ...]]) -> str:
    """A PostScript calculator (ISO 32000-1, 7.10.5): four inks and spots to four inks, at most 1 of each.

    `spots` are the inks that stand in for each.
    """
    given = 4 + len(spots)
    lines = []
    for done in range(4):  # so many results lie on what was given by now
        lines.append(f"{given - 1} index")
        for number, inks in enumerate(spots):
            lines.append(f"{len(spots) + done - number} index {short(inks[done])} mul add")
        lines.append("dup 1 gt {pop 1} if")
    lines.append(f"{given + 4} 4 roll" + " pop" * given)
    return "{" + " ".join(lines) + "}"


def _listed(inks: tuple[float, ...]) -> str:
    return " ".join(short(round(ink, 4)) for ink in inks)
