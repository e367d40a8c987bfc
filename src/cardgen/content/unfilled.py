"""Placeholders in the notation of another program: `[leader]`, `<leader>`, `%leader%`; they are printed as they stand.

Only what is the name or the word of a term counts, so that ordinary brackets stay as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cardgen.content.nearby import placeholder_said

if TYPE_CHECKING:
    from cardgen.content.model import Edition
    from cardgen.content.prose import Passage
    from cardgen.messages.diagnostics import Diagnostics

_OTHER = re.compile(
    r"\[\[?(?P<square>[^\[\]]{2,60})\]\]?(?!\()|<(?P<angle>[^<>]{2,60})>|«(?P<guillemet>[^«»]{2,60})»"
    r"|%(?P<percent>[^%\s]{2,60})%|(?<!\w)__(?P<under>[^_]\S{0,60}?)__(?!\w)|(?<!\w)\$(?P<dollar>[A-Za-z][\w.]{1,60})"
    r"|\((?P<round>[A-Za-z][\w.]{1,60})\)"
)
_WORDS = frozenset({"act", "board", "coach", "meeting", "school", "starter", "team", "trainee"})
"""Names of terms that are Dutch words too: between round brackets they are meant as such."""


def look_for_unfilled(passage: Passage, edition: Edition, diagnostics: Diagnostics) -> bool:
    """Warn of a placeholder without braces (ADV80), with what to write; whether there was one."""
    before = len(diagnostics)
    for hit in _OTHER.finditer(passage.bare):
        inside = (hit[hit.lastgroup or 0] or "").strip()
        if hit.lastgroup == "round":
            head = inside.partition(".")[0]
            typed = f"{{{inside}}}" if head in edition.terms and inside not in _WORDS else ""
        else:
            typed = placeholder_said(inside, edition.terms, (), exact=True)
        if typed:
            diagnostics.add("ADV80", passage.place(*hit.span()), found=hit[0], typed=typed)
    return len(diagnostics) > before
