"""What people probably meant by a placeholder or the name of a role, looked up in their own words: what terms say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from cardgen.messages.diagnostics import closest
from cardgen.source.dutchkeys import meant

if TYPE_CHECKING:
    from cardgen.content.terms import Term


def placeholder(word: str, terms: Mapping[str, Term], values: Iterable[str]) -> str:
    """The placeholder that was probably meant by `{word}`, with its braces; empty when nothing is near.

    Looks for the word itself among the words of all terms, then for a name with a Dutch or English plural behind it,
    then for what is spelled alike.
    """
    lower = word.casefold()
    spoken = {text.casefold(): key for key, text in _spellings(terms)}
    if lower in spoken:
        return f"{{{spoken[lower]}}}"
    for ending in ("s", "’s", "'s", "en"):
        name = lower.removesuffix(ending)
        if name != lower and name in terms and terms[name].plural:
            return f"{{{name}.plural}}"
    known = [*values, *terms]
    block, _, key = lower.rpartition(".")
    inside = [name.partition(".")[2] for name in known if block and name.startswith(f"{block}.")]
    if near := meant(key, inside):
        return f"{{{block}.{near}}}"
    if near := closest(word, known) or spoken.get(closest(word, spoken, 0.75), ""):
        return f"{{{near}}}"
    return ""


def term_name(word: str, terms: Mapping[str, Term]) -> str:
    """The name of the term that was probably meant, by its words or its spelling; or an empty string."""
    spoken = {text.casefold(): key.partition(".")[0] for key, text in _spellings(terms)}
    return spoken.get(word.casefold()) or closest(word, terms) or spoken.get(closest(word, spoken, 0.75), "")


def _spellings(terms: Mapping[str, Term]) -> Iterable[tuple[str, str]]:
    """Placeholders with what they print; the plainest form of a word comes last, and so wins."""
    for name, term in terms.items():
        for form in ("short_plural", "short", "plural", "the", "the_plural", ""):
            if text := term.form(form):
                yield (f"{name}.{form}" if form else name), text.replace("\u00ad", "")
