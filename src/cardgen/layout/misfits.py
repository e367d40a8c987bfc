"""What does not fit where it should stand, and characters that a face lacks, said to people."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from cardgen.core.geometry import PT_PER_MM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cardgen.content.markup import Text as Words
    from cardgen.layout.context import Context
    from cardgen.layout.textbox import Setting
    from cardgen.messages.diagnostics import Where
    from cardgen.template.element import Element
    from cardgen.template.textstyle import TextStyle


def check_fit(ctx: Context, element: Element, words: Words, setting: Setting) -> None:
    """Record overflow of a text (FIT01, FIT02) and characters without a glyph (FIT03)."""
    over = setting.overflow
    if over is not None:
        report_overflow(
            ctx,
            "FIT01" if over.lines or over.too_high > 0 else "FIT02",
            element,
            words.origins() or (words.where,),
            field=words.path,
            text=words.plain,
            size=setting.size,
            mm=max(over.too_wide, over.too_high),
            lines=over.lines,
            characters=over.characters,
        )
    if setting.missing:
        check_glyphs(ctx, words, setting.style, element.where)


def report_overflow(  # noqa: PLR0913 (one for each thing that is said)
    ctx: Context,
    code: str,
    element: Element,
    places: Sequence[Where | None],
    *,
    field: str,
    text: str,
    size: float,
    mm: float,
    lines: int = 1,
    characters: int = 1,
    texts: int = 1,
) -> None:
    """Record that words do not fit.

    Args:
        ctx: where the words stand.
        code: FIT01 for too high, FIT80 for too high with others, FIT02 for too wide.
        element: the element they belong to.
        places: where the words were written in the content, what weighs most first.
        field: path of the words in the content; the element's name when empty.
        text: the words themselves.
        size: pt in design space at which they were set.
        mm: how far they stick out, in design space.
        lines: how many lines are too many.
        characters: about how many characters must go.
        texts: how many texts share the frame, this one included.
    """
    length = len(text)
    ctx.diagnostics.add(
        code,
        *places,
        element.where,
        field=field or element.id or element.kind,
        text=_quoted(text),
        word=max(text.split(), key=len, default=""),
        lines=max(lines, 1),
        characters=max(min(characters, length - 1) if code == "FIT01" else characters, 1),
        length=length,
        texts=texts,
        mm=max(round(mm * ctx.scale, 1), 0.1),
        size=round(size * ctx.scale, 1),
        paper=ctx.paper,
    )


def report_too_high(
    ctx: Context, element: Element, words: Words, setting: Setting, excess: float, *, texts: int = 1
) -> None:
    """Record FIT01 at the longest of so many `texts`, that together stand `excess` mm too high.

    When more must go than this text has, they are said to be too long together (FIT80).
    """
    lines = math.ceil(excess * PT_PER_MM / setting.leading - 0.01)
    own = max(len(setting.lines), 1)
    if texts == 1:  # the first line is there, whatever else the frame holds
        lines = min(lines, max(own - 1, 1))
    report_overflow(
        ctx,
        too_long(lines, own, texts),
        element,
        words.origins() or (words.where,),
        field=words.path,
        text=words.plain,
        size=setting.size,
        mm=excess,
        lines=lines,
        characters=max(lines, 1) * (len(words.plain) // own),
        texts=texts,
    )


def too_long(lines: int, own: int, texts: int) -> str:
    """Code for so many lines too many in a frame of so many texts, the longest of which has `own` lines."""
    return "FIT80" if texts > 1 and lines >= own else "FIT01"


def report_too_wide(ctx: Context, element: Element, words: Words, setting: Setting, excess: float) -> None:
    """Record FIT02 for words on one line that are `excess` mm too wide."""
    report_overflow(
        ctx,
        "FIT02",
        element,
        words.origins() or (words.where,),
        field=words.path,
        text=words.plain,
        size=setting.size,
        mm=excess,
        characters=math.ceil(excess / setting.width * len(words.plain)),
    )


def check_glyphs(ctx: Context, words: Words, style: TextStyle, where: Where) -> None:
    """Record every character that its face cannot show (FIT03)."""
    for number, span in enumerate(words.spans):
        face = style.variant(span.bold, span.italic)
        missing = ctx.kit.fonts.face(face).missing(span.text)
        if missing:
            shown = " ".join(f"{char} (U+{ord(char):04X})" for char in missing)
            ctx.diagnostics.add("FIT03", words.origin(number), where, characters=shown, face=face)


def _quoted(text: str, most: int = 600) -> str:
    """A text for in a message, on one line and not endless."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
