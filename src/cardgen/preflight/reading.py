"""The words of a file as its fonts explain them: by piece of marked content, and page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pikepdf import Dictionary, Name, parse_content_stream

from cardgen.core.struct import Struct, field
from cardgen.preflight.fonts import codes_of, texts_of

if TYPE_CHECKING:
    from cardgen.preflight.tree import Key


class Words(Struct):
    """The text of each piece of marked content, by owner and number, and everything that is shown, in order."""

    pieces: dict[tuple[Key, int], str] = field(default_factory=dict)
    shown: list[str] = field(default_factory=list)


def read_page(page: Any) -> Words:
    """The words of a page, those in its forms included."""
    words = Words()
    _read(page, page.get("/Resources", Dictionary()), words, set())
    return words


def _read(owner: Any, resources: Any, words: Words, done: set[Key]) -> None:
    font, stack, marks = None, [], []
    for instruction in parse_content_stream(owner):
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "Tf":
            font = resources.Font[operands[0]]
        elif operator == "q":
            stack.append(font)
        elif operator == "Q" and stack:
            font = stack.pop()
        elif operator in ("BMC", "BDC"):
            marks.append(_number(operands, resources))
        elif operator == "EMC" and marks:
            marks.pop()
        elif operator in ("Tj", "TJ", "'", '"') and font is not None:
            known = texts_of(font)
            text = "".join(known.get(code, "\ufffd") for code in codes_of(instruction, font))
            words.shown.append(text)
            if (number := next((one for one in reversed(marks) if one is not None), None)) is not None:
                key = owner.objgen, number
                words.pieces[key] = words.pieces.get(key, "") + text
        elif operator == "Do":
            form = resources.XObject[operands[0]]
            if form.get("/Subtype") == Name.Form and form.objgen not in done:
                done.add(form.objgen)
                _read(form, form.get("/Resources", resources), words, done)


def _number(operands: Any, resources: Any) -> int | None:
    if len(operands) < 2:
        return None
    known = resources.Properties[operands[1]] if isinstance(operands[1], Name) else operands[1]
    return int(known.MCID) if "/MCID" in known else None
