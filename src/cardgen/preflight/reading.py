"""The words of a file as its fonts explain them: by piece of marked content, and page by page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from pikepdf import Name

from cardgen.core.struct import Struct, field
from cardgen.preflight.finding import Finding
from cardgen.preflight.fonts import codes_of, steps_of, texts_of

if TYPE_CHECKING:
    from cardgen.preflight.opening import Opened
    from cardgen.preflight.tree import Key


class Words(Struct):
    """The text of each piece of marked content, by owner and number, and everything that is shown, in order."""

    pieces: dict[tuple[Key, int], str] = field(default_factory=dict)
    shown: list[str] = field(default_factory=list)


def read_page(page: Any) -> Words:
    """The words of a page, those in its forms included."""
    words = Words()
    open_: dict[Key, list[int | None]] = {}
    for step in steps_of(page):
        operator, owner = str(step.instruction.operator), step.owner.objgen
        marks = open_.setdefault(owner, [])
        if operator in ("BMC", "BDC"):
            marks.append(_number(step.instruction.operands, step.resources))
        elif operator == "EMC" and marks:
            marks.pop()
        elif step.shows:
            known = texts_of(step.font)
            text = "".join(known.get(code, "\ufffd") for code in codes_of(step.instruction, step.font))
            words.shown.append(text)
            if (number := next((one for one in reversed(marks) if one is not None), None)) is not None:
                key = owner, number
                words.pieces[key] = words.pieces.get(key, "") + text
    return words


def _number(operands: Any, resources: Any) -> int | None:
    if len(operands) < 2:
        return None
    known = resources.Properties[operands[1]] if isinstance(operands[1], Name) else operands[1]
    return int(known.MCID) if "/MCID" in known else None


def compare(file: Opened) -> Iterator[Finding]:
    """Whether an independent reader finds the same words on each page; blanks and divided words aside.

    Pages with fonts that do not explain themselves are left to `fonts`.
    """
    import pypdf
    from pypdf.errors import PyPdfError

    try:
        other = pypdf.PdfReader(io.BytesIO(file.data))
        for number, page in enumerate(file.pdf.pages, 1):
            own = _squeezed("".join(read_page(page.obj).shown))
            theirs = _squeezed(other.pages[number - 1].extract_text())
            if "\ufffd" not in own and sorted(own) != sorted(theirs):
                pairs = enumerate(zip_longest(own, theirs))
                start = next((at for at, (one, two) in pairs if one != two), 0)
                yield Finding.of("PRE54", number, text=own[start : start + 20])
    except PyPdfError as trouble:
        raise ValueError(str(trouble)) from trouble


def _squeezed(text: str) -> str:
    return "".join(text.translate(_BLANK).split())


_BLANK = dict.fromkeys([0xAD, 0xFFFE, *map(ord, "-\u2010\u2011")])
