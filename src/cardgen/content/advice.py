"""Advice about texts: length, open questions, sums. Never an error; `advice.off` switches kinds off (see `kinds`)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from cardgen.content.advicekinds import ADVICE, KINDS, codes_of
from cardgen.content.dotted import matches, matches_any
from cardgen.content.layers import item_id
from cardgen.content.markup import Text
from cardgen.content.model import Edition, Steps
from cardgen.content.prose import passages
from cardgen.content.typography import typography
from cardgen.content.unfilled import look_for_unfilled
from cardgen.messages.diagnostics import Diagnostics, closest
from cardgen.source.nodes import ListNode, MapNode

if TYPE_CHECKING:
    from cardgen.messages.diagnostics import Where

_CLOSED = re.compile(
    r"(Is|Zijn|Was|Waren|Heeft|Hebben|Heb|Had|Kan|Kun|Kunnen|Doet|Doen|Weet|Weten|Staat|Krijgt|Mag|Mogen|Moet|Wil|"
    r"Willen|Ben|Bent|Wordt|Worden|Vind|Vinden|Voel|Voelt|Zou|Zouden|Durf|Durft|Ken|Kennen|Gaat|Gaan|Lukt|Klopt)\b"
)
"""Verbs that, first in a Dutch sentence, ask for yes or no."""
_ASKING = r"(?:wie|wat|waar\w*|wanneer|hoe(?:veel)?|(?:welke?|wiens|hoeveel)\s+[\w-]+)"
"""Words that open a Dutch question: with `waarom`, `waaraan` …, and `welke` with its noun."""
_CLAUSE = (
    r"(?:niet|wel|er|dat|dit|die|deze|de|het|een|ik|je|jij|we|wij|ze|zij|hij|jullie|iemand|niemand|iedereen|ieder|"
    r"wie|wat|men|onze?|jouw|mijn|hun|hier|nu|te)\b"
)
"""What follows such a word in a clause (`wie wat doet`) or a pair (`wat wel en wat niet`), not in a question."""
_DOUBLE = re.compile(
    # “Wat doen we, en wie merkt dat?” and “Wat doen we? En wie merkt dat?”
    rf"(?:[,;–-]\s+(?:en|maar)|\?\s+En)\s+(?:(?:aan|bij|door|in|met|naar|op|over|uit|van|voor)\s+)?{_ASKING}(?:\s+(?!{_CLAUSE})[^?,]*)?\?"
    # “Wat doe je en wat laat je?”: without a comma only when a subject follows the verb
    rf"|(?<!\bwie)(?<!\bwat)(?<!\bhoe)(?<!\bwaar)(?<!\bwanneer)\s+en\s+{_ASKING}\s+(?!{_CLAUSE})\w+\s+"
    r"(?:ik|je|jij|we|wij|ze|zij|hij|jullie|er|dat|het)\b[^?]*\?"
    # “Wat halen zij bij ons, en wij daar?”
    r"|,\s+en\s+(?:ik|jij|wij|zij|jullie|andersom|omgekeerd)\b[^?,]{0,20}\?",
    re.IGNORECASE,
)
"""A second question behind the first one."""
_SENTENCE_END = re.compile(r"(?<=[.?!:;…])[’)]*\s")
"""Where a reader may take a breath; a colon counts, because what follows it is a sentence or a list of its own."""
_QUESTION = ("topics.*.question", "topics.*.deepening.*.text", "topics.*.mirror.text")
"""Paths of texts that must be questions."""
_INVITING = (*_QUESTION, "starters.*.text")
"""Paths of texts whose questions should be open."""
DEEPENING = 3
"""Deepening questions that each topic has on its card."""


def advise(edition: Edition, diagnostics: Diagnostics) -> None:
    """Record advice about every text of an edition."""
    found = Diagnostics()
    every = list(passages(edition))
    for passage in every:
        _length(edition, passage.text, found)
        _questions(passage.text, found)
        if not look_for_unfilled(passage, edition, found):
            typography(passage, found)
    _twins((one.text for one in every if matches_any(one.text.path, _QUESTION)), found)
    _counts(edition, found)
    off = codes_of(edition.advice.off)
    diagnostics.extend(item for item in found if item.code not in off)
    _switches(edition, diagnostics)


def _length(edition: Edition, text: Text, diagnostics: Diagnostics) -> None:
    if not matches_any(text.path, edition.advice.limits):
        return
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
        if limit.sentence is not None:
            _sentences(text, limit.sentence, diagnostics)


def _sentences(text: Text, limit: int, diagnostics: Diagnostics) -> None:
    for sentence in _SENTENCE_END.split(text.plain):
        words = sentence.split()
        if len(words) > limit:
            start = " ".join(words[:5])
            diagnostics.add("ADV11", text.where, words=len(words), limit=limit, start=start)


def _questions(text: Text, diagnostics: Diagnostics) -> None:
    plain = text.plain
    if matches_any(text.path, _QUESTION) and not plain.endswith("?"):
        diagnostics.add("ADV05", text.where, path=text.path)
    if matches_any(text.path, _INVITING):
        for sentence in re.findall(r"[^.?!:]+\?", plain):
            if _CLOSED.match(sentence.strip()):
                diagnostics.add("ADV06", text.where, sentence=sentence.strip())
    if (second := _DOUBLE.search(plain)) is not None:
        diagnostics.add("ADV21", text.where, second=second[0].lstrip(" ,;–-?"))


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
            # One too many is pointed at where it was written, which may be a layer higher than the topic.
            place = topic.deepening[DEEPENING].text.where if count > DEEPENING else topic.where
            diagnostics.add("ADV08", place, topic=topic.id, count=count, wanted=DEEPENING)
    for factor in edition.factors:
        if not factor.topics:
            diagnostics.add("ADV09", *_removals(edition, factor.id), factor.where, factor=factor.id)
    for part in (edition.guide.session, edition.guide.short, edition.guide.team):
        _sum(part, diagnostics)


def look_at_issue(edition: Edition, diagnostics: Diagnostics) -> None:
    """Hint at a partnership's edition that goes out under the version and the date of all of them (ADV23)."""
    own, block = edition.partnership, edition.tree.items.get("edition")
    if own is None or not isinstance(block, MapNode) or "ADV23" in codes_of(edition.advice.off):
        return
    nodes = [block.items.get(key) for key in ("version", "date")]
    if not any(node is not None and node.layer.split("/")[0] in {own.id, "--set"} for node in nodes):
        found = f"{edition.version.plain}, {edition.date.plain}"
        diagnostics.add("ADV23", own.name.where, found=found, example="januari 2027")


def _removals(edition: Edition, factor: str) -> list[Where]:
    """Where the topics that this factor names were taken away."""
    topics, factors = edition.tree.items.get("topics"), edition.tree.items.get("factors")
    if not isinstance(topics, ListNode) or not isinstance(factors, ListNode):
        return []
    written = next((item for item in factors.items if item_id(item) == factor), None)
    named = written.items.get("topics") if isinstance(written, MapNode) else None
    names = [getattr(node, "text", "") for node in named.items] if isinstance(named, ListNode) else []
    return [topics.gone[name].where for name in names if name in topics.gone]


def _sum(part: Steps, diagnostics: Diagnostics) -> None:
    total = sum(step.minutes for step in part.steps)
    if total != part.minutes:
        diagnostics.add("ADV10", part.where, title=part.title.plain, total=total, minutes=part.minutes)


def _switches(edition: Edition, diagnostics: Diagnostics) -> None:
    """A name under `advice.off` that switches nothing off."""
    for name in edition.advice.off:
        if name not in KINDS and name not in ADVICE:
            suggestion, known = closest(name, KINDS), ", ".join(KINDS)
            diagnostics.add("ADV19", name.where, name=str(name)[:80], suggestion=suggestion, known=known)
