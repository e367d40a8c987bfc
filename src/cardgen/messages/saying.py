"""From a diagnostic to sentences: the only place where a message gets words."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

from cardgen.core.signs import visible
from cardgen.core.struct import Struct
from cardgen.messages.catalogue import message, room_of
from cardgen.messages.diagnostics import Diagnostic
from cardgen.messages.phrases import Language, decimal, edition, elsewhere, meant, phrase, really, reason, xml


class Said(Struct, frozen=True):
    """A message in words: what is wrong, and what to do about it. The hint is empty when the text says it all."""

    text: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.text} {self.hint}".rstrip()


def _listed(names: object, language: Language) -> str:
    return str(names) or phrase("none", language)


def _paper(name: object, language: Language) -> str:
    return str(name) or phrase("page", language)


def _product(name: object, language: Language) -> str:
    return str(name) or phrase("design", language)


SPOKEN: dict[str, Callable[[Any, Language], str]] = {
    "suggestion": meant,
    "really": really,
    "reason": reason,
    "xml": xml,
    "more": elsewhere,
    "edition": edition,
    "product": _product,
    "paper": _paper,
    "known": _listed,
}
"""Values that are data and become words of the language, by their name in the catalogue."""


UNSAID = ("suggestion", "more", "edition", "product")
"""What a message may leave unsaid: no word is near, nothing else is concerned."""


def say(diagnostic: Diagnostic, language: Language) -> Said:
    """What a diagnostic says.

    Raises:
        KeyError: a code that is not in the catalogue, or a value that its message needs and was not given.
    """
    words = in_language(diagnostic.code, language)
    values = {name: _spoken(name, value, language) for name, value in diagnostic.values}
    for name in UNSAID:
        values.setdefault(name, _spoken(name, "", language))
    return Said(words.text.format_map(values), words.hint.format_map(values))


def in_language(code: str, language: Language) -> Said:
    """Text and hint of a code as they stand in the catalogue, placeholders and all.

    Raises:
        KeyError: there is no such code.
    """
    if language == "en":
        english = message(code)
        return Said(english.text, english.hint)
    words: dict[str, tuple[str, str]] = importlib.import_module(
        f"cardgen.messages.{language}.{room_of(code)}"
    ).DUTCH
    return Said(*words[code])


def _spoken(name: str, value: object, language: Language) -> str:
    if (speak := SPOKEN.get(name)) is not None:
        return visible(speak(value, language), keep="\n")
    return decimal(value, language) if isinstance(value, float) else visible(str(value), keep="\n")
