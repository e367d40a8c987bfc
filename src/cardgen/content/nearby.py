"""What people probably meant by a placeholder or the name of a role, looked up in their own words: what terms say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from cardgen.messages.diagnostics import closest
from cardgen.source.dutchkeys import meant

if TYPE_CHECKING:
    from cardgen.content.terms import Term

LANGUAGES = {
    "engels": "en",
    "english": "en",
    "duits": "de",
    "frans": "fr",
    "fries": "fy",
    "turks": "tr",
    "arabisch": "ar",
    "pools": "pl",
    "spaans": "es",
    "papiaments": "pap",
    "latijn": "la",
}
"""What people write for a language (BCP 47), in Dutch."""
DUTCH_FORMS = {
    "meervoud": "plural",
    "mv": "plural",
    "ev": "singular",
    "enkelvoud": "singular",
    "kort": "short",
    "de": "the",
    "het": "the",
    "een": "a",
}
"""What people write for a form, in Dutch; the shorter words are too short to be found by their spelling."""


def placeholder(word: str, terms: Mapping[str, Term], values: Iterable[str], *, exact: bool = False) -> str:
    """The placeholder that was probably meant by `{word}`, with its braces; empty when nothing is near.

    Looks for the word itself among the words of all terms, then for a name with a Dutch or English plural behind it,
    then, unless it has to be `exact`, for what is spelled alike.
    """
    lower = word.casefold()
    spoken = {text.casefold(): key for key, text in _spellings(terms)}
    if lower in spoken:
        return f"{{{spoken[lower]}}}"
    for ending in ("s", "’s", "'s", "en", "es"):
        name = lower.removesuffix(ending)
        name = name if name in terms else spoken.get(name, "")
        if not lower.endswith(ending) or name not in terms:
            continue
        if terms[name].plural:
            return f"{{{name}.plural}}"
    if exact:
        return ""
    known = [*values, *terms]
    block, _, key = lower.rpartition(".")
    inside = [name.partition(".")[2] for name in known if block and name.startswith(f"{block}.")]
    if near := meant(key, inside):
        return f"{{{block}.{near}}}"
    if near := closest(word, known) or spoken.get(closest(word, spoken, 0.75), ""):
        return f"{{{near}}}"
    return ""


def placeholder_said(
    written: str, terms: Mapping[str, Term], values: Iterable[str], *, exact: bool = False
) -> str:
    """The same for words as somebody says them, an article included: `{leader.the}` for `de schoolleider`."""
    article, _, name = written.rpartition(" ")
    head = name[:1].lower() + name[1:]
    known = set(values)
    if head in known or head.partition(".")[0] in terms:
        found = f"{{{name}}}"
    else:
        found = placeholder(name, terms, known, exact=exact or not name.isascii())
    form = DUTCH_FORMS.get(article.casefold(), "") if found and "." not in found else ""
    return f"{found[:-1]}.{form}}}" if form else found


def term_name(word: str, terms: Mapping[str, Term], *, exact: bool = False) -> str:
    """The name of the term that was probably meant; or an empty string.

    By its words, and unless it has to be `exact` by what is spelled alike.
    """
    spoken = {text.casefold(): key.partition(".")[0] for key, text in _spellings(terms)}
    if exact:
        return word if word in terms else spoken.get(word.casefold(), "")
    return spoken.get(word.casefold()) or closest(word, terms) or spoken.get(closest(word, spoken, 0.75), "")


def _spellings(terms: Mapping[str, Term]) -> Iterable[tuple[str, str]]:
    """Placeholders with what they print; the plainest form of a word comes last, and so wins."""
    for name, term in terms.items():
        for form in ("short_plural", "short", "plural", "the", "the_plural", ""):
            if text := term.form(form):
                yield (f"{name}.{form}" if form else name), text.replace("\u00ad", "")
