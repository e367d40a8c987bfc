"""Advice about marks and numbers: quotes, apostrophes, spaces, dashes, numbers in digits, IJ.

Rules: Woordenlijst Nederlandse Taal, Leidraad (woordenlijst.org), chapters 5, 9 and 10; taaladvies.net on numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cardgen.content.glue import NBSP
from cardgen.content.prose import Passage
from cardgen.content.terms import NUMBERS
from cardgen.messages.diagnostics import Diagnostics

AROUND = 12
"""Characters either side of a mark in a message."""
_STRAIGHT = re.compile(r"['\"`´„‚«»]")
_SPACING = re.compile(rf"[ {NBSP}]{{2,}}|[ {NBSP}][,.;:?!](?![\w.])|\.\.\.| - ")
_TURNED = re.compile(r"‘(?=[stnmrk]\b)|‘(?=\d\d\b)")
"""An opening quote where letters were left out: ’s ochtends, ’t, ’98."""
_BROKEN_IJ = re.compile(r"\bIj[a-z]+")
_EXACT = (
    "minu|uur|uren|jaar|euro|procent|punt|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november"
    "|december|mm|cm|km|m|kg|kB|MB|pt|bij|x|×|tot|of|en"
)
"""What may follow an exact number, a date, a measure or a range."""
_SMALL = re.compile(
    rf"(?<![\w.,:/–‘’§€-])(?P<number>[2-9]|1\d|20)[ {NBSP}](?!(?:{_EXACT})\w*\b)(?=[a-zé]{{3,}})"
)
_MARKUP = re.compile(
    r"\[[^\]\[]+\]\([^()\s]+\)|</?[a-zA-Z][^<>]{0,60}>|^#{1,6} \S+|__[^_]+__|`[^`]+`|&[a-z]+;|~~[^~]+~~|^[-•▪·‣] \S+"
)
"""Markdown and HTML, which are other languages than ours."""
_NAMED = "stap|kaart|thema|element|vraag|nummer|nr\\.|pagina|p\\.|bladzijde|van|tot|cijfer"
_BEFORE = re.compile(rf"(?:\b(?:{_NAMED})|[–-]) ?$", re.IGNORECASE)
"""What makes a number a name or the end of a range."""


def typography(passage: Passage, diagnostics: Diagnostics) -> None:
    """Record advice about the marks and numbers of one text."""
    plain = passage.text.plain
    for code, pattern in (("ADV03", _STRAIGHT), ("ADV04", _SPACING), ("ADV12", _TURNED)):
        if hit := pattern.search(plain):
            diagnostics.add(code, passage.text.where, found=hit[0], around=around(plain, hit))
    if hit := _MARKUP.search(plain):
        diagnostics.add("ADV22", passage.text.where, found=hit[0][:60])
    for number in _small_numbers(plain):
        value = int(number["number"])
        diagnostics.add(
            "ADV13", passage.text.where, number=value, word=NUMBERS[value], around=around(plain, number)
        )
    for hit in _BROKEN_IJ.finditer(plain):
        diagnostics.add("ADV14", passage.text.where, word=hit[0], better="IJ" + hit[0][2:])


def around(text: str, hit: re.Match[str]) -> str:
    """The match with a few characters either side, for a message."""
    return text[max(0, hit.start() - AROUND) : hit.end() + AROUND]


def _small_numbers(plain: str) -> Iterator[re.Match[str]]:
    for hit in _SMALL.finditer(plain):
        if not _BEFORE.search(plain[: hit.start()]):
            yield hit
