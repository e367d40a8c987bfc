"""What the placeholders in texts stand for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from cardgen.content.nearby import DUTCH_FORMS, placeholder, placeholder_said
from cardgen.content.terms import FORMS, Term, capital
from cardgen.core.struct import Struct, field
from cardgen.messages.diagnostics import Diagnostics, Where, closest

if TYPE_CHECKING:
    from cardgen.content.recall import Recall
    from cardgen.source.nodes import Node

_AS_TERM = "="
"""Before the name of a term that is asked for as a whole."""


class Filling(Struct, frozen=True):
    """What placeholders stand for, and the path of each node by identity."""

    terms: Mapping[str, Term] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    paths: Mapping[int, str] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    """Terms with mistakes of their own: nothing is said about places that use them."""
    recall: Recall | None = None
    """Notes what is asked, so that a block that asks the same again need not be bound again."""

    def path(self, node: Node) -> str:
        """Dotted path of a node of the edition; empty when it has none."""
        return self.paths.get(id(node), "")

    def fill(self, name: str, place: Callable[[], Where], diagnostics: Diagnostics) -> str | None:
        """The words for a placeholder, or None after recording what is wrong with it at `place()`."""
        lower = name[0].lower() + name[1:]
        text = self._words(lower, place, diagnostics)
        if self.recall is not None:
            self.recall.note(lower, text)
        return capital(text) if text and name[0].isupper() else text

    def term(self, name: str) -> Term | None:
        """A term by its name."""
        found = self.terms.get(name)
        if self.recall is not None:
            self.recall.note(_AS_TERM + name, found)
        return found

    def said(self, asked: str) -> object:
        """What it would say now to something that `recall` noted."""
        if asked.startswith(_AS_TERM):
            return self.terms.get(asked.removeprefix(_AS_TERM))
        return self._words(asked, lambda: Where(""), Diagnostics())

    def meant(self, written: str, *, exact: bool = False) -> str:
        """The placeholder that was probably meant, with its braces; see `nearby.placeholder_said`."""
        return placeholder_said(written, self.terms, self.values, exact=exact)

    def _words(self, name: str, place: Callable[[], Where], diagnostics: Diagnostics) -> str | None:
        text = self.values.get(name)
        return self._form(name, place, diagnostics) if text is None else text

    def _form(self, name: str, place: Callable[[], Where], diagnostics: Diagnostics) -> str | None:
        head, _, form = name.partition(".")
        term = self.terms.get(head)
        if head in self.broken:
            return None
        if term is None:
            suggestion = placeholder(name, self.terms, self.values)
            diagnostics.add("TXT03", place(), name=name, suggestion=suggestion)
        elif form not in FORMS:
            suggestion = DUTCH_FORMS.get(form) or closest(form, [key for key in FORMS if key])
            known_forms = ", ".join(key for key in FORMS if key)
            diagnostics.add("TRM02", place(), form=form, term=head, suggestion=suggestion, known=known_forms)
        else:
            text = term.form(form)
            if text is None:
                missing = "plural" if form == "the_plural" else form
                diagnostics.add("TRM01", place(), term.where, term=head, form=missing, word=term.singular)
            return text
        return None
