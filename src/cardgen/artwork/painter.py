"""One shape in its style to operators: colours, lines, gradients."""

from __future__ import annotations

from cardgen.artwork import outline
from cardgen.artwork.budget import TooMuchError
from cardgen.artwork.document import Document
from cardgen.artwork.dots import dots
from cardgen.artwork.gradient import TAGS, Fill, Gradients
from cardgen.artwork.paint import Ink, OutsideError, Pointer, parse_paint
from cardgen.artwork.place import Place
from cardgen.artwork.program import CURRENT, Box
from cardgen.artwork.reader import Element
from cardgen.artwork.style import INITIAL, Style
from cardgen.artwork.values import Unsupported, finite, inverse
from cardgen.artwork.writer import Writer
from cardgen.core.struct import Struct, replace
from cardgen.messages.diagnostics import Where

_SQUARE = 2
_SHORT = 400
"""Characters of operators up to which it is worth while to look whether a path is a mere line."""
MAX_OPERATORS = 32_000_000
"""Characters of PDF operators; stops a file that repeats one huge path or clip."""


class Coat(Struct, frozen=True):
    """A paint with its opacity: a flat ink, or a gradient."""

    ink: Ink | None
    fill: Fill | None
    alpha: float


class Painter:
    """Paints into `writer`. `keys` says where each palette key stands first, `fallbacks` what may stand in for it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.writer = Writer()
        self.keys: dict[str, Where] = {}
        self.fallbacks: dict[str, str] = {}
        self._gradients = Gradients(document)
        self._written = 0

    def write(self, element: Element, operators: str) -> None:
        """Operators as they stand, as long as there are not too many.

        Raises:
            TooMuchError: more than `MAX_OPERATORS`.
        """
        self._written += len(operators)
        if self._written > MAX_OPERATORS:
            raise TooMuchError("ART26", element.where, MAX_OPERATORS // 1_000_000)
        self.writer.text(operators)

    def shape(self, element: Element, style: Style, place: Place) -> None:
        """Draw a shape."""
        if not style["visible"]:
            return
        operators = self.document.operators(element, place.port)
        if not operators:
            return
        self.document.budget.spend(len(operators) // 64, element.where)
        style = self._measured(element, style, operators)
        flat = element.tag == "line" or _is_flat(operators)
        fill = self._coat(element, style, operators, place, stroke=False) if not flat else None
        stroke = self._coat(element, style, operators, place, stroke=True) if style["width"] > 0 else None
        if (
            stroke is not None
            and self.document.declared(element).get("vector-effect") == "non-scaling-stroke"
        ):
            self._fill(element, operators, style, fill)
            self._unscaled(element, operators, style, stroke, place)
        elif style["line_first"] or self._apart(fill, stroke):
            for part in (stroke, fill) if style["line_first"] else (fill, stroke):
                if part is stroke:
                    self._stroke(element, operators, style, stroke)
                else:
                    self._fill(element, operators, style, fill)
        elif stroke is not None:
            self._both(element, operators, style, fill, stroke)
        else:
            self._fill(element, operators, style, fill)

    def ground(self, element: Element, ink: Ink, operators: str) -> None:
        """Fill a part of the picture before anything is drawn."""
        coat = Coat(ink, None, round(ink.alpha, 4))
        self._fill(element, operators, INITIAL, coat)

    def _apart(self, fill: Coat | None, stroke: Coat | None) -> bool:
        """Whether fill and stroke cannot be one operator: a translucent stroke lets the fill shine through."""
        if (fill is not None and fill.fill is not None) or (stroke is not None and stroke.fill is not None):
            return True  # a gradient
        return fill is not None and stroke is not None and stroke.alpha != 1

    def _both(self, element: Element, operators: str, style: Style, fill: Coat | None, stroke: Coat) -> None:
        """Flat fill and flat stroke in one go."""
        rest, points = dots(operators, style["cap"], style["width"]) if style["cap"] else (operators, "")
        if points or fill is None:
            self._fill(element, operators, style, fill)
            self._stroke(element, operators, style, stroke)
            return
        self._color(element, fill, stroke=False)
        self._color(element, stroke, stroke=True)
        self.writer.pen(style)
        self.write(element, f"{rest}B{'*' if style['even_odd'] else ''}\n")

    def _fill(self, element: Element, operators: str, style: Style, coat: Coat | None) -> None:
        rule = "*" if style["even_odd"] else ""
        if coat is None:
            return
        if coat.fill is None or coat.fill.gradient is None:
            self._color(element, coat, stroke=False)
            self.write(element, f"{operators}f{rule}\n")
            return
        self.writer.save()
        self.write(element, f"{operators}W{rule} n\n")
        self.writer.save(coat.fill.matrix)
        self.writer.shade(coat.fill.gradient, coat.alpha)
        self.writer.restore()
        self.writer.restore()

    def _stroke(self, element: Element, operators: str, style: Style, coat: Coat | None) -> None:
        if coat is None:
            return
        rest, points = dots(operators, style["cap"], style["width"]) if style["cap"] else (operators, "")
        gradient = coat.fill.gradient if coat.fill is not None else None
        if gradient is not None or points:
            self.writer.save()
        if rest:
            self.writer.pen(style)
            if coat.fill is not None and gradient is not None:
                self.writer.dye(gradient, coat.fill.matrix, coat.alpha, stroke=True)
            else:
                self._color(element, coat, stroke=True)
            self.write(element, f"{rest}S\n")
        if points:
            if coat.fill is not None and gradient is not None:
                self.writer.dye(gradient, coat.fill.matrix, coat.alpha, stroke=False)
            else:
                self._color(element, coat, stroke=False)
            self.write(element, f"{points}f\n")
        if gradient is not None or points:
            self.writer.restore()

    def _unscaled(self, element: Element, operators: str, style: Style, coat: Coat, place: Place) -> None:
        """A line whose width no transform changes (SVG 2, 8.13), drawn in the units of the picture."""
        back = inverse(place.matrix)
        if coat.fill is not None:
            self.document.refuse("ART21", element.where, name="vector-effect", value="non-scaling-stroke")
        elif back is not None:
            self.writer.save(back)
            self._stroke(element, outline.transformed(operators, place.matrix), style, coat)
            self.writer.restore()

    def _measured(self, element: Element, style: Style, operators: str) -> Style:
        """The style with its dashes in real units where the file gives its lines a length of its own."""
        if not style["dash"] or style["stroke"] is None:
            return style
        if any(item == 0 for item in style["dash"][1::2]) or (style["cap"] == _SQUARE and 0 in style["dash"]):
            # Readers join dashes without a gap, and do not turn squares along the line.
            self.document.inexact(
                "ART21", element.where, "stroke-dasharray", name="stroke-dasharray", value="0"
            )
        self.document.budget.spend(len(style["dash"]) + len(operators) // 8, element.where)
        real = outline.length(operators)
        said = element.attributes.get("pathLength")
        try:
            given = finite(said) if said is not None else 0.0
        except ValueError:
            given = 0.0
        if given > 0 and real > 0:
            style = style.copy()
            style["dash"] = tuple(item * real / given for item in style["dash"])
            style["dash_offset"] *= real / given
        count = real / sum(style["dash"]) * len(style["dash"]) if sum(style["dash"]) > 0 else 0
        self.document.budget.spend(int(min(count, 1e9)), element.where)
        return style

    def _color(self, element: Element, coat: Coat, *, stroke: bool) -> None:
        ink = coat.ink
        if ink is not None:
            self._use_key(element, ink)
            self.writer.color(stroke=stroke, key=ink.key, alpha=coat.alpha)

    def _use_key(self, element: Element, ink: Ink) -> None:
        if not ink.key.startswith("#"):
            self.keys.setdefault(ink.key, element.where)
            if ink.fallback:
                self.fallbacks.setdefault(ink.key, ink.fallback)

    def _coat(
        self, element: Element, style: Style, operators: str, place: Place, *, stroke: bool
    ) -> Coat | None:
        """What fill or stroke comes down to; None when there is nothing to paint."""
        paint = style["stroke" if stroke else "fill"]
        opacity = style["stroke_opacity" if stroke else "fill_opacity"] * place.fade
        fill = None
        if isinstance(paint, Pointer):
            reach = style["width"] * max(1.5, style["miter"] if style["join"] == 0 else 0) if stroke else 0.0
            paint, fill = self._pointed(element, paint, operators, reach, place)
        if fill is not None and fill.gradient is not None:
            alpha = round(fill.alpha * opacity, 4)
            return Coat(None, fill, alpha) if alpha else None
        if not isinstance(paint, Ink):
            return None
        ink = style["color"] if paint.key == CURRENT else paint
        alpha = round(ink.alpha * opacity, 4)
        return Coat(ink, None, alpha) if alpha else None

    def _pointed(
        self, element: Element, pointer: Pointer, operators: str, reach: float, place: Place
    ) -> tuple[Ink | None, Fill | None]:
        """A paint that stands elsewhere: an ink where it comes down to one, or a gradient."""
        document = self.document
        target = document.ids.get(pointer.id)
        if target is None or target.tag not in TAGS:
            if target is not None and target.tag == "pattern":
                document.inexact("ART13", element.where, "pattern")
            elif not pointer.fallback:
                document.invalid("ART22", element.where, id=pointer.id[:60])
            paint = parse_paint(pointer.fallback) if pointer.fallback else None
            return (paint if isinstance(paint, Ink) else None), None
        box = outline.bounds(operators)
        x0, y0, x1, y1 = box or document.view
        wide: Box = (x0 - reach, y0 - reach, x1 + reach, y1 + reach)
        try:
            fill = self._gradients.read(target, box, wide, place.port)
            if fill is None and pointer.fallback:
                paint = parse_paint(pointer.fallback)
                return (paint if isinstance(paint, Ink) else None), None
        except Unsupported as error:
            document.inexact("ART24", target.where, target.tag, name=error.name, value=error.value)
            return None, None
        except OutsideError as error:
            document.refuse("ART16", target.where, what=str(error)[:60])
            return None, None
        except ValueError as error:
            document.odd(target, target.tag, str(error))
            return None, None
        if fill is None or fill.gradient is None:
            return (replace(fill.inks[-1], alpha=fill.alpha) if fill else None), None
        for ink in fill.inks:
            self._use_key(target, ink)
        return None, fill


def _is_flat(operators: str) -> bool:
    """Whether a path has no inside. Filled all the same, PDF readers draw a hairline (ISO 32000-1, 8.5.3.3.1)."""
    if len(operators) > _SHORT or " c\n" in operators:
        return False
    box = outline.bounds(operators)
    return box is None or box[0] == box[2] or box[1] == box[3]
