"""Words that change with the sector or partnership, with the forms that Dutch needs.

A term is written `{leader}` in a text, or with a form: `{leader.the}`, `{school.our}`. A capital at the start,
`{Leader.the}`, gives a capital. Nothing is ever searched and replaced.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Literal

from cardgen.content.layers import OPTIONAL_FORMS
from cardgen.core.signs import first_unwanted
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Diagnostics, Where
from cardgen.source.bind import bind
from cardgen.source.nodes import MapNode, Node, ScalarNode, snippet

NUMBERS = (
    *("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    *("elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"),
    "twintig",
)
"""Number words up to twenty; larger numbers are written in digits."""


MAX_CHARACTERS = 120
"""Of a term in one of its forms: it stands within sentences, again and again."""


class Term(Struct, frozen=True):
    """A noun. `plural` and the short forms may be absent; using an absent form is an error at the place of use."""

    where: Where
    singular: str
    article: Literal["de", "het"]
    plural: str | None = None
    short: str | None = None
    short_plural: str | None = None

    def form(self, name: str) -> str | None:
        """The word in one of `FORMS`; None when this term lacks it."""
        return FORMS[name](self)

    def words(self) -> tuple[str, ...]:
        """Every spelling that stands for this term in running text."""
        spelled = (self.singular, self.plural, self.short, self.short_plural)
        return tuple(word.replace("\u00ad", "") for word in spelled if word)


def _by_article(de: str, het: str) -> Callable[[Term], str]:
    return lambda term: f"{het if term.article == 'het' else de} {term.singular}"


FORMS: Mapping[str, Callable[[Term], str | None]] = {
    "": lambda term: term.singular,
    "singular": lambda term: term.singular,
    "plural": lambda term: term.plural,
    "short": lambda term: term.short or term.singular,
    "short_plural": lambda term: term.short_plural,
    "the": _by_article("de", "het"),
    "the_plural": lambda term: f"de {term.plural}" if term.plural else None,
    "a": lambda term: f"een {term.singular}",
    "our": _by_article("onze", "ons"),
    "this": _by_article("deze", "dit"),
    "that": _by_article("die", "dat"),
    "every": _by_article("elke", "elk"),
    "which": _by_article("welke", "welk"),
}
"""Forms of a term by the name used after the point."""


def load_terms(
    node: Node | None, diagnostics: Diagnostics, mistaken: Mapping[str, str] | None = None
) -> dict[str, Term]:
    """All terms of a merged `terms:` block. Terms with mistakes are reported and left out.

    A name that is `mistaken` for that of another term is the cause of what is wrong with its forms (TRM81).
    """
    if not isinstance(node, MapNode):
        if node is not None:
            diagnostics.add("BND08", node.where, found=snippet(node))
        return {}
    terms = {}
    for name, entry in node.items.items():
        found = Diagnostics()
        term = bind(Term, entry, found)
        meant = (mistaken or {}).get(name)
        if found.errors and meant is not None:
            word = entry.text if isinstance(entry, ScalarNode) else "…"
            example = f"{meant}: {{singular: {word}, plural: …, article: de}}"
            diagnostics.add("TRM81", node.keys.get(name, entry.where), name=name, term=meant, example=example)
            continue
        diagnostics.extend(found)
        if term is not None and isinstance(entry, MapNode) and _can_be_set(entry, diagnostics):
            _check_layers(name, entry, diagnostics)
            terms[name] = _normalised(term, entry.items["singular"].where)
    return terms


def _can_be_set(entry: MapNode, diagnostics: Diagnostics) -> bool:
    """Whether every form is a word: short (TXT02), and without signs that nobody sees (TXT04)."""
    fine = True
    for form in entry.items.values():
        if not isinstance(form, ScalarNode):
            continue
        text = form.text
        if len(text) > MAX_CHARACTERS:
            diagnostics.add("TXT02", form.where, limit=MAX_CHARACTERS)
            fine = False
        elif found := first_unwanted(text):
            diagnostics.add("TXT04", form.at(found.start(), found.end()), char=f"U+{ord(found[0]):04X}")
            fine = False
    return fine


def _check_layers(name: str, entry: MapNode, diagnostics: Diagnostics) -> None:
    """A new word with the plural of the old one would go unnoticed until it is read on paper."""
    singular = entry.items["singular"]
    if singular.below is None:
        return
    kept = {
        form: other
        for form in ("article", *OPTIONAL_FORMS)
        if (other := entry.items.get(form)) is not None and other.layer != singular.layer
    }
    if kept:
        forms = ", ".join(f"{form} “{snippet(other)}”" for form, other in kept.items())
        first = next(iter(kept.values()))
        diagnostics.add("TRM03", singular.where, first.where, term=name, new=snippet(singular), forms=forms)


def _normalised(term: Term, where: Where) -> Term:
    """The term with its words as they are set, placed where its singular stands."""

    def clean(text: str | None) -> str | None:
        return text and _divided(text)

    plural, short, short_plural = clean(term.plural), clean(term.short), clean(term.short_plural)
    return Term(where, _divided(term.singular), term.article, plural, short, short_plural)


def _divided(text: str) -> str:
    """A word as it is set; a bar in it is a place where it may be broken."""
    text = normalise(text)
    return text if "|" not in text else re.sub(r"(?<=[^\W\d_])\|(?=[^\W\d_])", "\u00ad", text)


def normalise(text: str) -> str:
    """Composed letters, and `ij` as two letters, as screen readers and searches expect."""
    return unicodedata.normalize("NFC", text).replace("ĳ", "ij").replace("Ĳ", "IJ")


def capital(text: str) -> str:
    """The text with a capital; both letters of a leading ij."""
    if text[:2].lower() == "ij":
        return "IJ" + text[2:]
    return text[:1].upper() + text[1:]


def number_word(number: int) -> str:
    """A count in words up to twenty, as running Dutch text has it."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else str(number)
