"""Advice about texts: length, open questions, typography, sums. Never an error; `advice.off` switches codes off."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from cardgen.content.lookup import texts
from cardgen.content.markup import TermText, Text
from cardgen.content.model import Edition, Steps
from cardgen.content.paths import matches, matches_any
from cardgen.diagnostics import Diagnostics

if TYPE_CHECKING:
    from cardgen.diagnostics import Where

_CLOSED = re.compile(
    r"(Is|Zijn|Was|Waren|Heeft|Hebben|Heb|Had|Kan|Kun|Kunnen|Doet|Doen|Weet|Weten|Staat|Krijgt|Mag|Mogen|Moet|Wil|"
    r"Willen|Ben|Bent|Wordt|Worden|Vind|Vinden|Voel|Voelt|Zou|Zouden|Durf|Durft|Ken|Kennen|Gaat|Gaan|Lukt|Klopt)\b"
)
"""Verbs that, first in a Dutch sentence, ask for yes or no."""
_STRAIGHT = re.compile(r"['\"`´]")
_SPACING = re.compile(r" {2,}| [,.;:?!](?![\w.])|\.\.\.| - ")
_QUESTION = ("topics.*.question", "topics.*.deepening.*.text", "topics.*.mirror.text")
"""Paths of texts that must be questions."""
_INVITING = (*_QUESTION, "starters.*.text")
"""Paths of texts whose questions should be open."""
DEEPENING = 3
"""Deepening questions that each topic has on its card."""


def advise(edition: Edition, diagnostics: Diagnostics) -> None:
    """Record advice about every text of an edition."""
    found = Diagnostics()
    every = [text for text in texts(edition) if not isinstance(text, TermText) and text.path]
    every = [text for text in every if not text.path.startswith(("advice.", "sector.", "edition."))]
    for text in every:
        _length(edition, text, found)
        _typography(text, found)
        _questions(text, found)
    _twins((text for text in every if matches_any(text.path, _QUESTION)), found)
    _counts(edition, found)
    diagnostics.extend(item for item in found if item.code not in edition.advice.off)


def _length(edition: Edition, text: Text, diagnostics: Diagnostics) -> None:
    for pattern, limit in edition.advice.limits.items():
        if not matches(text.path, pattern):
            continue
        plain = text.plain
        words = len(plain.split())
        if limit.characters is not None and len(plain) > limit.characters:
            over = len(plain) - limit.characters
            diagnostics.add("ADV01", text.where, path=text.path, limit=limit.characters, over=over)
        if limit.words is not None and words > limit.words:
            diagnostics.add("ADV02", text.where, path=text.path, words=words, limit=limit.words)


def _typography(text: Text, diagnostics: Diagnostics) -> None:
    plain = text.plain
    for code, pattern in (("ADV03", _STRAIGHT), ("ADV04", _SPACING)):
        if hit := pattern.search(plain):
            around = plain[max(0, hit.start() - 12) : hit.end() + 12]
            diagnostics.add(code, text.where, found=hit[0], around=around)


def _questions(text: Text, diagnostics: Diagnostics) -> None:
    plain = text.plain
    if matches_any(text.path, _QUESTION) and not plain.endswith("?"):
        diagnostics.add("ADV05", text.where, path=text.path)
    if matches_any(text.path, _INVITING):
        for sentence in re.findall(r"[^.?!:]+\?", plain):
            if _CLOSED.match(sentence.strip()):
                diagnostics.add("ADV06", text.where, sentence=sentence.strip())


def _twins(questions: Iterable[Text], diagnostics: Diagnostics) -> None:
    seen: dict[str, Where | None] = {}
    for text in questions:
        if text.plain in seen:
            diagnostics.add("ADV07", text.where, seen[text.plain], text=text.plain)
        seen.setdefault(text.plain, text.where)


def _counts(edition: Edition, diagnostics: Diagnostics) -> None:
    for topic in edition.topics:
        if len(topic.deepening) != DEEPENING:
            count = len(topic.deepening)
            diagnostics.add("ADV08", topic.where, topic=topic.id, count=count, wanted=DEEPENING)
    for factor in edition.factors:
        if not factor.topics:
            diagnostics.add("ADV09", factor.where, factor=factor.id)
    for part in (edition.guide.session, edition.guide.short, edition.guide.team):
        _sum(part, diagnostics)


def _sum(part: Steps, diagnostics: Diagnostics) -> None:
    total = sum(step.minutes for step in part.steps)
    if total != part.minutes:
        diagnostics.add("ADV10", part.where, title=part.title.plain, total=total, minutes=part.minutes)
