"""What is on a page of a press file, read operator by operator; `pressjudge` says what a press makes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, Stream, String, parse_content_stream

from cardgen.core.struct import replace
from cardgen.preflight.finding import Box, Finding
from cardgen.preflight.presschoice import Choice
from cardgen.preflight.presscolor import Spaces
from cardgen.preflight.pressinks import of_gradient, of_picture
from cardgen.preflight.pressjudge import Judge
from cardgen.preflight.pressplaces import Edges, Sheet
from cardgen.preflight.pressrules import Rules
from cardgen.preflight.pressstate import (
    IDENTITY,
    Matrix,
    State,
    Trouble,
    Widths,
    corners,
    grown,
    is_some,
    meet,
    numbers,
    placed,
    scale_of,
    see_through,
    times,
    veiled_by,
)

__all__ = ["Content", "Sheet"]

_FORMS_DEEP = 20
_PAINTS = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s"}
_FILLS = {"f", "F", "f*", "B", "B*", "b", "b*"}
_STROKES = {"S", "s", "B", "B*", "b", "b*"}
_SHOWS = {"Tj", "TJ", "'", '"'}
_PATH = {"m": 2, "l": 2, "c": 6, "v": 4, "y": 4}


class Content:
    """Reads pages. What is true of the whole file, such as the tint of a spot, is remembered from page to page."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._spaces = Spaces(by_looks=not rules.flat)
        self._widths = Widths()
        self.inks: dict[int, frozenset[str]] = {}
        """By page, those that are used on what is kept of it."""
        self._parsed: dict[Any, list[tuple[Any, str]]] = {}
        self._fonts: dict[Any, tuple[Any, Sheet, Box]] = {}

    def page(self, page: Any, sheet: Sheet) -> Iterator[Finding]:
        """What is wrong on a page."""
        judge = Judge(sheet, Edges(sheet))
        group = page.get("/Group")
        resources = page.get("/Resources", Dictionary())
        if isinstance(group, Dictionary):
            judge.tell(self.transparent(group))
            if group.get("/CS") not in (None, Name.DeviceRGB):
                judge.tell(self._spaces.troubles(group.CS, resources))
        judge.tell(self._spaces.replaced(resources))
        _Reader(self, judge, resources, 0).read(page, State(IDENTITY, sheet.media))
        self.inks[sheet.number] = frozenset(judge.inks)
        yield from judge.findings()

    def of_file(self) -> Iterator[Finding]:
        """What only the whole file shows: fonts that are not in it, with where they are met first, and spots."""
        for name, first in self._spaces.alike():
            yield Finding.of("PRS62", name=name, first=first)
        for font, sheet, box in self._fonts.values():
            if font.get("/Subtype") == Name.Type3:
                continue
            below = font.DescendantFonts[0] if font.get("/Subtype") == Name.Type0 else font
            described = below.get("/FontDescriptor", Dictionary())
            if not any(key in described for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                yield sheet.finding("PRE50", box, font=str(font.get("/BaseFont", ""))[1:])

    def instructions(self, owner: Any) -> list[tuple[Any, str]]:
        """The operators of a stream, read once."""
        key = owner.objgen if owner.is_indirect else id(owner)
        if key not in self._parsed:
            listed = [(one.operands, str(one.operator)) for one in parse_content_stream(owner)]
            self._parsed[key] = listed
        return self._parsed[key]

    @property
    def flat(self) -> bool:
        """Whether nothing may be transparent."""
        return self._rules.flat

    def transparent(self, what: Any) -> Iterator[Trouble]:
        """What lets its ground through in a state, a group or a picture, where nothing may (ISO 15930-4, 6.11)."""
        if self._rules.flat and (keys := ", ".join(see_through(what))):
            yield "PRS92", keys


class _Reader:
    """Reads one stream of operators."""

    def __init__(self, content: Content, page: Judge, resources: Any, depth: int) -> None:
        self._content, self._page, self._resources, self._depth = content, page, resources, depth
        self._choice = Choice(content._spaces, resources)
        self._points: list[tuple[float, float]] = []
        self._clipping = False
        self._text: Matrix = IDENTITY

    def read(self, owner: Any, state: State) -> None:
        stack: list[State] = []
        for operands, operator in self._content.instructions(owner):
            if operator == "q":
                stack.append(state)
            elif operator == "Q":
                state = stack.pop() if stack else state
            elif operator in _PATH or operator == "re":
                self._path(operator, numbers(operands))
            elif operator in _PAINTS or operator == "n":
                state = self._paint(operator, state)
            elif operator in ("W", "W*"):
                self._clipping = True
            elif operator in _SHOWS:
                self._show(operands, state)
            elif operator == "Do":
                self._do(operands[0], state)
            elif operator == "sh":
                self._shade(operands[0], state)
            elif operator in ("INLINE IMAGE", "BI"):
                self._page.add("PRS13", what="inline image")
            else:
                state = self._set(operator, operands, state)

    # --- states ---

    def _set(self, operator: str, operands: Any, state: State) -> State:
        chosen = self._choice.of(operator, operands, state)
        if operator in ("scn", "SCN"):
            self._pattern(operands, state)
        if chosen is not None:
            self._page.chosen(chosen.wrong + chosen.stroke_wrong)
            return chosen
        setter = _SETTERS.get(operator)
        return setter(self, operands, state) if setter is not None else state

    def _cm(self, operands: Any, state: State) -> State:
        a, b, c, d, e, f = numbers(operands)
        return replace(state, matrix=times((a, b, c, d, e, f), state.matrix))

    def _tm(self, operands: Any, state: State) -> State:
        a, b, c, d, e, f = numbers(operands)
        self._text = a, b, c, d, e, f
        return state

    def _td(self, operands: Any, state: State) -> State:
        x, y = numbers(operands)
        self._text = times((1, 0, 0, 1, x, y), self._text)
        return state

    def _bt(self, _operands: Any, state: State) -> State:
        self._text = IDENTITY
        return state

    def _tf(self, operands: Any, state: State) -> State:
        font = self._resources.get("/Font", Dictionary()).get(operands[0])
        if font is None:
            self._page.add("PRS20", what=str(operands[0]))
        return replace(state, font=font, size=float(operands[1]))

    def _gs(self, operands: Any, state: State) -> State:
        found = self._resources.get("/ExtGState", Dictionary()).get(operands[0])
        if found is None:
            self._page.add("PRS20", what=str(operands[0]))
            return state
        self._forbidden_state(found)
        self._page.chosen(self._content.transparent(found))
        soft = found.get("/SMask")
        if isinstance(soft, Dictionary) and isinstance(soft.get("/G"), Stream):
            self._form(soft.G, replace(state, masking=True))
        stroked = bool(found.get("/OP", state.over_stroke))
        filled = bool(found.get("/op", found.get("/OP", state.over)))
        mode = int(found.get("/OPM", state.over_mode))
        state = replace(state, over=filled, over_stroke=stroked, over_mode=mode)
        return veiled_by(found, state) if self._content.flat else state

    def _forbidden_state(self, found: Any) -> None:
        """Transfer functions and halftones belong to the printer (ISO 15930-7, 6.15)."""
        if "/TR" in found or found.get("/TR2", Name.Default) != Name.Default or "/HTP" in found:
            self._page.add("PRS13", what="TR")
        halftone = found.get("/HT")
        if isinstance(halftone, (Dictionary, Stream)) and (
            "/HalftoneName" in halftone or int(halftone.get("/HalftoneType", 1)) not in (1, 5)
        ):
            self._page.add("PRS13", what="HT")

    def _pattern(self, operands: Any, state: State) -> None:
        if len(operands) and isinstance(operands[-1], Name):
            found = self._resources.get("/Pattern", Dictionary()).get(operands[-1])
            if found is None:
                self._page.add("PRS20", what=str(operands[-1]))
            elif int(found.PatternType) == 2:
                self._troubles(found.Shading.ColorSpace)
                self._page.printed(
                    state.clip, of_gradient(found.Shading, self._named(found.Shading.ColorSpace)), state
                )
            else:
                self._form(found, state)

    # --- paint ---

    def _troubles(self, space: Any, box: Box | None = None) -> None:
        self._page.tell(self._content._spaces.troubles(space, self._resources), box)

    def _named(self, space: Any) -> Any:
        return self._content._spaces.named(space, self._resources) if isinstance(space, Name) else space

    def _path(self, operator: str, values: tuple[float, ...]) -> None:
        if operator == "re":
            x, y, w, h = values
            self._points += corners((x, y, x + w, y + h))
        else:
            self._points += zip(values[0::2], values[1::2], strict=False)

    def _paint(self, operator: str, state: State) -> State:
        points, clipping = self._points, self._clipping
        self._points, self._clipping = [], False
        if not points:
            return state
        box = placed(points, state.matrix)
        if operator != "n":
            shown = meet(box, state.clip)
            if operator in _FILLS and is_some(shown):
                self._page.lined(box, min(box[2] - box[0], box[3] - box[1]))
                self._page.filled(shown, state)
            if operator in _STROKES and is_some(meet(grown(box, state.line / 2), state.clip)):
                self._page.stroked(box, state)
        return state.within(box) if clipping else state

    def _shade(self, name: Any, state: State) -> None:
        found = self._resources.get("/Shading", Dictionary()).get(name)
        if found is None:
            self._page.add("PRS20", what=str(name))
            return
        self._troubles(found.ColorSpace, state.clip)
        self._page.tell(state.veil, state.clip)
        self._page.printed(state.clip, of_gradient(found, self._named(found.ColorSpace)), state)
        if is_some(state.clip):
            self._page.edges.see(state.clip)

    def _do(self, name: Any, state: State) -> None:
        found = self._resources.get("/XObject", Dictionary()).get(name)
        if found is None:
            self._page.add("PRS20", what=str(name))
        elif found.get("/Subtype") == Name.Form:
            self._form(found, state)
        elif found.get("/Subtype") == Name.Image:
            self._image(found, state)

    def _form(self, form: Any, state: State) -> None:
        if self._depth >= _FORMS_DEEP:
            return
        group = form.get("/Group")
        matrix = times(numbers(form.get("/Matrix", IDENTITY)), state.matrix)  # type: ignore[arg-type]
        inner = replace(state, matrix=matrix)
        if "/BBox" in form:
            x0, y0, x1, y1 = numbers(form.BBox)
            inner = inner.within(placed(corners((x0, y0, x1, y1)), matrix))
        if isinstance(group, Dictionary):
            inner = replace(inner, veils=())  # what is transparent about the group is told of the group
            self._page.tell((*self._content.transparent(group), *state.veil), inner.clip)
            if group.get("/CS") is not None:
                self._troubles(group.CS, inner.clip)
        resources = form.get("/Resources", self._resources)
        self._page.tell(self._content._spaces.replaced(resources), inner.clip)
        _Reader(self._content, self._page, resources, self._depth + 1).read(form, inner)

    def _image(self, image: Any, state: State) -> None:
        box = meet(placed(corners((0, 0, 1, 1)), state.matrix), state.clip)
        stencil = bool(image.get("/ImageMask", False))
        if not stencil and "/ColorSpace" in image:
            self._troubles(image.ColorSpace, box)
        self._page.tell((*self._content.transparent(image), *state.veil), box)
        soft = image.get("/SMask")
        if isinstance(soft, Stream) and soft.get("/ColorSpace") != Name.DeviceGray:
            self._page.add("PRS32", box)
        inks = state.inks if stencil else of_picture(image, self._named(image.get("/ColorSpace")))
        self._page.printed(box, inks, state)
        self._page.pictured(box, state.matrix, None if stencil else int(image.Width))

    # --- words ---

    def _show(self, operands: Any, state: State) -> None:
        font, shown = state.font, operands[-1]
        moved = 0.0
        for part in shown if isinstance(shown, Array) else [shown]:
            if isinstance(part, String):
                moved += self._content._widths.advance(font, bytes(part))
            else:
                moved -= float(part)
        across = moved * state.size / 1000
        matrix = times(self._text, state.matrix)
        box = placed(corners((0, -0.2 * state.size, across, 0.72 * state.size)), matrix)
        self._text = times((1, 0, 0, 1, across, 0), self._text)
        if font is not None:
            key = font.objgen if font.is_indirect else id(font)
            self._content._fonts.setdefault(key, (font, self._page.sheet, box))
        seen = meet(box, state.clip)
        if state.mode != 3 and is_some(seen) and self._page.inside(seen):
            self._page.typed(seen, state, state.size * scale_of(matrix))


def _width(_reader: _Reader, operands: Any, state: State) -> State:
    return replace(state, width=float(operands[0]))


def _mode(_reader: _Reader, operands: Any, state: State) -> State:
    return replace(state, mode=int(operands[0]))


_SETTERS: dict[str, Callable[[_Reader, Any, State], State]] = {
    "cm": _Reader._cm, "Tm": _Reader._tm, "Td": _Reader._td, "TD": _Reader._td, "BT": _Reader._bt,
    "Tf": _Reader._tf, "gs": _Reader._gs, "w": _width, "Tr": _mode,
}  # fmt: skip
