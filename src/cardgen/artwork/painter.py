"""One shape in its style to operators: colours, lines, gradients."""

from __future__ import annotations

from cardgen.artwork import gradient, outline
from cardgen.artwork.document import POINTED, Document
from cardgen.artwork.paint import Ink, Pointer, parse_paint
from cardgen.artwork.program import CURRENT
from cardgen.artwork.reader import Element
from cardgen.artwork.style import Style, Unsupported
from cardgen.artwork.writer import Writer
from cardgen.core.struct import replace
from cardgen.messages.diagnostics import Where

MAX_OPERATORS = 32_000_000
"""Characters of PDF operators; stops a file that repeats one huge path or clip."""


class TooMuchError(Exception):
    """Compiling stops here; the diagnostic has been recorded."""


class Painter:
    """Paints into `writer`. `keys` says where each palette key stands first, `fallbacks` what may stand in for it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.writer = Writer()
        self.keys: dict[str, Where] = {}
        self.fallbacks: dict[str, str] = {}
        self._written = 0

    def write(self, element: Element, operators: str) -> None:
        """Operators as they stand, as long as there are not too many.

        Raises:
            TooMuchError: more than `MAX_OPERATORS`.
        """
        self._written += len(operators)
        if self._written > MAX_OPERATORS:
            self.document.diagnostics.add("ART26", element.where, limit=MAX_OPERATORS // 1_000_000)
            raise TooMuchError
        self.writer.text(operators)

    def shape(self, element: Element, style: Style, fade: float) -> None:
        """Draw a shape at opacity `fade`."""
        if not style["visible"]:
            return
        operators = self.document.operators(element)
        if not operators:
            return
        fill = style["fill"] if element.tag != "line" else None
        if isinstance(fill, Pointer):
            fill = self._gradient(element, fill, operators, style, fade)
        stroke = style["stroke"] if style["width"] > 0 else None
        if isinstance(stroke, Pointer):
            self.document.diagnostics.add("ART25", element.where)
            stroke = None
        fill_alpha = self._ink(element, fill, style, stroke=False, fade=fade)
        stroke_alpha = self._ink(element, stroke, style, stroke=True, fade=fade)
        self._paint(element, operators, style, (fill_alpha, stroke_alpha))

    def _paint(self, element: Element, operators: str, style: Style, alphas: tuple[float, float]) -> None:
        fill, stroke = alphas
        rule = "*" if style["even_odd"] else ""
        if stroke:
            self.writer.pen(style)
        if fill and stroke == 1:
            self.write(element, f"{operators}B{rule}\n")
            return
        # Fill and stroke in one go would cut the fill out under a translucent stroke; SVG lets it shine through.
        if fill:
            self.write(element, f"{operators}f{rule}\n")
        if stroke:
            self.write(element, f"{operators}S\n")

    def _ink(
        self, element: Element, paint: Ink | Pointer | None, style: Style, *, stroke: bool, fade: float
    ) -> float:
        """Set a flat colour; returns its opacity, 0 when there is nothing to paint."""
        if not isinstance(paint, Ink):
            return 0.0
        ink = style["color"] if paint.key == CURRENT else paint
        alpha = round(ink.alpha * style["stroke_opacity" if stroke else "fill_opacity"] * fade, 4)
        if alpha:
            self._use_key(element, ink)
            self.writer.color(stroke=stroke, key=ink.key, alpha=alpha)
        return alpha

    def _use_key(self, element: Element, ink: Ink) -> None:
        if not ink.key.startswith("#"):
            self.keys.setdefault(ink.key, element.where)
            if ink.fallback:
                self.fallbacks.setdefault(ink.key, ink.fallback)

    def _gradient(
        self, element: Element, pointer: Pointer, operators: str, style: Style, fade: float
    ) -> Ink | None:
        """Paint a gradient; returns a flat ink where the gradient comes down to one."""
        target = self.document.ids.get(pointer.id)
        if target is None and pointer.fallback:
            paint = parse_paint(pointer.fallback)
            return paint if isinstance(paint, Ink) else None
        if target is None or target.tag not in gradient.TAGS:
            code = POINTED.get(target.tag, "ART22") if target else "ART22"
            self.document.diagnostics.add(code, element.where, id=pointer.id)
            return None
        try:
            fill = gradient.read(target, self.document, outline.bounds(operators) or self.document.view)
        except Unsupported as error:
            self.document.diagnostics.add("ART24", target.where, name=error.name, value=error.value)
            return None
        except ValueError as error:
            self.document.wrong(target, target.tag, str(error))
            return None
        if fill is None or fill.gradient is None:
            return replace(fill.inks[-1], alpha=fill.alpha) if fill else None
        for ink in fill.inks:
            self._use_key(target, ink)
        self.writer.save()
        self.write(element, f"{operators}W{'*' if style['even_odd'] else ''} n\n")
        self.writer.save(fill.matrix)
        self.writer.shade(fill.gradient, round(fill.alpha * style["fill_opacity"] * fade, 4))
        self.writer.restore()
        self.writer.restore()
        return None
