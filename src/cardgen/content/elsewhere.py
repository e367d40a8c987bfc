"""Names that are at home elsewhere: a word of another sector, and a key of another block of the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from cardgen.content.nearby import placeholder_said, term_name
from cardgen.content.terms import FORMS, Term, load_terms
from cardgen.core.struct import Struct, replace
from cardgen.messages.diagnostics import Diagnostic, Diagnostics
from cardgen.source.bind import Home, home_of

if TYPE_CHECKING:
    from cardgen.source.nodes import MapNode

_UNKNOWN = {"TXT03": "TXT85", "TRM04": "TRM80"}
"""Code of a name that nobody knows here, to the code for one that another sector knows."""


def at_home_elsewhere(
    found: Iterable[Diagnostic],
    tree: MapNode,
    others: Iterator[tuple[str, Mapping[str, Term]]],
    file: type[Struct],
) -> Iterator[Diagnostic]:
    """The same messages; where a name is unknown and nothing near is like it, with the place that does know it.

    Args:
        found: what is wrong with an edition.
        tree: its content.
        others: the other sectors with their terms, read when they are needed.
        file: the struct of a whole file of content.
    """
    known: list[tuple[str, Mapping[str, Term]]] | None = None
    ours: Mapping[str, Term] = {}
    for one in found:
        values = dict(one.values)
        if one.code == "BND01" and not values.get("suggestion"):
            yield _in_its_block(one, str(values["key"]), tree, file)
            continue
        if one.code not in _UNKNOWN or values.get("suggestion"):
            yield one
            continue
        if known is None:
            known, ours = list(others), load_terms(tree.items.get("terms"), Diagnostics())
        meant = _meant(str(values["name"]), ours, known)
        yield (
            one
            if meant is None
            else replace(
                one, code=_UNKNOWN[one.code], values=tuple(sorted({**meant, "name": values["name"]}.items()))
            )
        )


def _in_its_block(one: Diagnostic, key: str, tree: MapNode, file: type[Struct]) -> Diagnostic:
    """An unknown key with the block of the file that it belongs under, or as it was."""
    home = home_of(key, file, one.where[0])
    term = term_name(key, load_terms(tree.items.get("terms"), Diagnostics()), exact=True)
    if home is None and term:
        home = Home(("terms",), f"terms:\n  {term}: {{singular: …, plural: …, article: de}}")
    if home is None:
        return one
    values = {"key": key, "home": " › ".join(home.blocks), "block": home.typed}
    return replace(one, code="BND80", values=tuple(sorted(values.items())))


def _meant(
    name: str, ours: Mapping[str, Term], others: Iterable[tuple[str, Mapping[str, Term]]]
) -> dict[str, object] | None:
    """The sector that says it so, what to write here, and what is printed then."""
    word, _, form = name.partition(".")
    for origin, terms in others:
        said = placeholder_said(word, terms, (), exact=True).strip("{}")
        term, _, own_form = said.partition(".")
        if term not in ours:
            continue
        form = form if form and form in FORMS else own_form
        now = ours[term].form(form) or ours[term].singular
        typed = f"{{{term}.{form}}}" if form else f"{{{term}}}"
        return {"origin": origin, "typed": typed, "term": term, "now": now.replace("\u00ad", "")}
    return None
