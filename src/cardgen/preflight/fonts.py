"""Are all letters in the file, and does it say which letters they are (ISO 14289-1, 7.21)?"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from pikepdf import Array, Dictionary, Name, Stream, String, parse_content_stream

from cardgen.preflight.finding import Finding

if TYPE_CHECKING:
    from cardgen.preflight.opening import Opened

_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_NOTHING = ("\0", "\ufeff", "\ufffe")
_CLOSE = 1.5  # 1/1000 em: what rounding may do to a width (veraPDF allows 1)


def check(file: Opened) -> Iterator[Finding]:
    """The fonts that show something, each at the first page that does."""
    told: dict[tuple[int, int], _Font] = {}
    said: set[tuple[str, str]] = set()
    for number, page in enumerate(file.pdf.pages, 1):
        for font, codes in _shown(page.obj):
            known = told.setdefault(font.objgen, _Font(font))
            for code in known.wrong(codes):
                if (code, known.name) not in said:
                    said.add((code, known.name))
                    yield Finding.of(code, number, font=known.name)


class _Font:
    """What one font of the file says about its codes."""

    def __init__(self, font: Any) -> None:
        self.font = font
        self.name = str(font.get("/BaseFont", "/?"))[1:].split("+")[-1]
        self.composite = font.get("/Subtype") == Name.Type0
        below = font.DescendantFonts[0] if self.composite else font
        self.descriptor = below.get("/FontDescriptor", Dictionary())
        found = font.get("/ToUnicode")
        self.texts = _texts(found.read_bytes()) if isinstance(found, Stream) else None
        self.below = below
        self._widths: dict[int, float] | None = None

    def wrong(self, codes: set[int]) -> Iterator[str]:
        """The messages there are about these codes."""
        if self.font.get("/Subtype") == Name.Type3:
            return
        if not any(key in self.descriptor for key in _FILES):
            yield "PRE50"
        if self.texts is None:
            if self.composite or self.font.get("/Encoding") is None:
                yield "PRE51"
        elif any(not self.texts.get(code) or self.texts[code][0] in _NOTHING for code in codes):
            yield "PRE51"
        if not self.composite:
            yield from self._simple(codes)
            return
        if self._glyph(0) in {self._glyph(code) for code in codes}:
            yield "PRE53"
        if not self._widths_agree(codes):
            yield "PRE52"

    def _simple(self, codes: set[int]) -> Iterator[str]:
        widths = self.font.get("/Widths")
        first = int(self.font.get("/FirstChar", 0))
        if not isinstance(widths, Array) or any(not 0 <= code - first < len(widths) for code in codes):
            yield "PRE52"

    def _glyph(self, code: int) -> int:
        table = self.below.get("/CIDToGIDMap")
        if not isinstance(table, Stream):
            return code
        data = table.read_bytes()
        return int.from_bytes(data[2 * code : 2 * code + 2])

    def _widths_agree(self, codes: set[int]) -> bool:
        """Whether the widths that the file gives are those of the program in it (TrueType only)."""
        program = self.descriptor.get("/FontFile2")
        if not isinstance(program, Stream):
            return True
        from cardgen.preflight.sfntwidths import advances

        own = advances(program.read_bytes())
        given = _given_widths(self.below)
        usual = float(self.below.get("/DW", 1000))
        return all(
            (glyph := self._glyph(code)) >= len(own) or abs(own[glyph] - given.get(code, usual)) <= _CLOSE
            for code in codes
        )


def _given_widths(font: Any) -> dict[int, float]:
    """The W array (ISO 32000-1, 9.7.4.3)."""
    widths: dict[int, float] = {}
    rest = list(font.get("/W", Array()))
    while rest:
        start = int(rest.pop(0))
        following = rest.pop(0)
        if isinstance(following, Array):
            widths |= {start + i: float(width) for i, width in enumerate(following)}
        else:
            width = float(rest.pop(0))
            widths |= dict.fromkeys(range(start, min(int(following), 0xFFFF) + 1), width)
    return widths


@functools.lru_cache(maxsize=64)
def _texts(cmap: bytes) -> dict[int, str]:
    """What the codes of a ToUnicode map stand for; ranges are read as far as fonts go (two bytes)."""
    texts: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in _PAIR.findall(block):
            texts[int(code, 16)] = _decoded(text)
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for low, high, one, many in re.findall(
            rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[(.*?)\])", block, re.DOTALL
        ):
            codes = range(int(low, 16), min(int(high, 16), 0xFFFF) + 1)
            if one:
                start = _decoded(one)
                texts |= {code: start[:-1] + chr(ord(start[-1]) + i) for i, code in enumerate(codes) if start}
            else:
                members = re.findall(rb"<([0-9A-Fa-f]+)>", many)
                texts |= {code: _decoded(text) for code, text in zip(codes, members, strict=False)}
    return texts


def _decoded(digits: bytes) -> str:
    data = bytes.fromhex(digits.decode())
    return data.decode("utf-16-be", "replace") if len(data) > 1 else chr(data[0])


def _shown(page: Any) -> Iterator[tuple[Any, set[int]]]:
    """The fonts that a page shows text in, with the codes, in order of first use."""
    used: dict[tuple[int, int], tuple[Any, set[int]]] = {}
    for step in steps_of(page):
        if step.shows:
            _, codes = used.setdefault(step.font.objgen, (step.font, set()))
            codes.update(codes_of(step.instruction, step.font))
    yield from used.values()


class Step(NamedTuple):
    """An instruction of a page or of one of its forms: whose it is, with which resources, and in which font."""

    owner: Any
    resources: Any
    instruction: Any
    font: Any

    @property
    def shows(self) -> bool:
        """Whether it shows text, in a font that is known."""
        return self.font is not None and str(self.instruction.operator) in ("Tj", "TJ", "'", '"')


def steps_of(page: Any) -> Iterator[Step]:
    """Every instruction of a page in order, those of each form once, where it is first drawn.

    A form begins in the font that its surroundings have (ISO 32000-1, 8.10.1).
    """
    yield from _steps(page, page.get("/Resources", Dictionary()), None, set())


def _steps(owner: Any, resources: Any, font: Any, done: set[Any]) -> Iterator[Step]:
    stack: list[Any] = []
    for instruction in parse_content_stream(owner):
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "Tf":
            font = resources.Font[operands[0]]
        elif operator == "q":
            stack.append(font)
        elif operator == "Q" and stack:
            font = stack.pop()
        elif operator == "Do":
            form = resources.XObject[operands[0]]
            if form.get("/Subtype") == Name.Form and form.objgen not in done:
                done.add(form.objgen)
                yield from _steps(form, form.get("/Resources", resources), font, done)
        yield Step(owner, resources, instruction, font)


def codes_of(instruction: Any, font: Any) -> Iterator[int]:
    """The codes that an operator shows, in order; two bytes each in composite fonts."""
    operands = instruction.operands
    pieces = operands[0] if str(instruction.operator) == "TJ" else [operands[-1]]
    wide = font.get("/Subtype") == Name.Type0
    for piece in pieces:
        if not isinstance(piece, String):
            continue  # a number: a move
        data = bytes(piece)
        if wide:
            yield from (int.from_bytes(data[i : i + 2]) for i in range(0, len(data) - 1, 2))
        else:
            yield from data


def texts_of(font: Any) -> dict[int, str]:
    """What the codes of a font stand for, by its ToUnicode; read once for each map."""
    found = font.get("/ToUnicode")
    if isinstance(found, Stream):
        return _texts(found.read_bytes())
    return {code: bytes([code]).decode("cp1252", "replace") for code in range(256)}
