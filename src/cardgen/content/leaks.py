"""Words typed where a term belongs: another sector's word, a renamed word, a word to avoid.

The words come from the terms of all layers and sectors and from the `advice:` block of the content; none stand
here. Placeholders are left out of account, because what they fill in is right by construction.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from cardgen.content.advicekinds import codes_of
from cardgen.content.dotted import matches_any
from cardgen.content.edition import BASE, load_base, load_layers
from cardgen.content.prose import passages
from cardgen.content.store import ContentStore
from cardgen.content.terms import FORMS, load_terms
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Diagnostics

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cardgen.content.model import Edition
    from cardgen.content.terms import Term
    from cardgen.project.workspace import Workspace


class _Words(Struct, frozen=True):
    """Lower-case words to look for, each with the values of the message about it."""

    found: Mapping[str, dict[str, object]]
    pattern: re.Pattern[str] | None

    @classmethod
    def of(cls, found: Mapping[str, dict[str, object]]) -> _Words:
        """A star at the end of a word stands for any ending."""
        if not found:
            return cls({}, None)
        spelled = (
            re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word)
            for word in sorted(found, key=lambda word: (-len(word), word))
        )
        return cls(found, re.compile(rf"(?<![\w-])(?:{'|'.join(spelled)})(?![\w-])", re.IGNORECASE))

    def search(self, text: str) -> Iterator[tuple[int, int, str, dict[str, object]]]:
        """Start, end, word and message values of each hit."""
        for hit in self.pattern.finditer(text) if self.pattern else ():
            word = hit[0].lower()
            key = word if word in self.found else self._stem(word)
            yield hit.start(), hit.end(), hit[0], self.found[key]

    def _stem(self, word: str) -> str:
        return next(key for key in self.found if key.endswith("*") and word.startswith(key[:-1]))


def find_leaks(
    workspace: Workspace, edition: Edition, diagnostics: Diagnostics, store: ContentStore | None = None
) -> None:
    """Report words in the texts of an edition that belong to another one, as warnings and hints."""
    advice = edition.advice
    off = codes_of(advice.off)
    foreign = _Words.of(_foreign(workspace, edition, store or ContentStore()))
    own = _Words.of(_own(edition))
    avoid = _Words.of({word.lower(): {"advice": text.plain} for word, text in advice.avoid.items()})
    top = (
        {edition.partnership.id, f"{edition.partnership.id}/{edition.sector.id}"}
        if edition.partnership
        else set()
    )
    for passage in passages(edition):
        if passage.is_name or matches_any(passage.text.path, advice.exempt):
            continue
        for code, words in (("LEK01", foreign), ("LEK02", own), ("LEK03", avoid)):
            if code not in off and not (code == "LEK02" and passage.node.layer in top):
                for start, end, word, values in words.search(passage.bare):
                    said = "LEK04" if code == "LEK01" and not values["meant"] else code
                    diagnostics.add(said, passage.place(start, end), word=word, **values)


def _own(edition: Edition) -> dict[str, dict[str, object]]:
    """Words of the edition's own terms, with the placeholder that should stand in their place."""
    found: dict[str, dict[str, object]] = {}
    for name, term in edition.terms.items():
        if name not in edition.advice.ordinary:
            for word in term.words():
                found.setdefault(word.lower(), {"placeholder": f"{{{_spelling(name, term, word)}}}"})
    return found


def _spelling(name: str, term: Term, word: str) -> str:
    form = next(form for form in FORMS if (term.form(form) or "").replace("\u00ad", "") == word)
    return f"{name}.{form}" if form else name


def _foreign(workspace: Workspace, edition: Edition, store: ContentStore) -> dict[str, dict[str, object]]:
    """Words that other sectors use, or that this edition has renamed, with the word to use here."""
    here = {word.lower() for term in edition.terms.values() for word in term.words()}
    here |= {word.lower() for word in edition.advice.allow}
    found: dict[str, dict[str, object]] = {}
    for origin, terms in _other_terms(workspace, edition, store):
        for name, term in terms.items():
            ours = edition.terms.get(name)
            for word in term.words():
                if word.lower() not in here:
                    meant = f"{{{name}}} ({ours.singular})" if ours else ""
                    found.setdefault(word.lower(), {"origin": origin, "meant": meant})
    return found


def _other_terms(
    workspace: Workspace, edition: Edition, store: ContentStore
) -> Iterator[tuple[str, Mapping[str, Term]]]:
    """Terms of the layers below this edition and of all other sectors, with the name of the layer."""
    yield BASE, load_terms(load_base(workspace, store).tree.items.get("terms"), Diagnostics())
    for sector in workspace.sector_names():
        if sector != edition.sector.id or edition.partnership is not None:
            tree = load_layers(workspace, sector, None, store).tree
            yield sector, load_terms(tree.items.get("terms"), Diagnostics())
