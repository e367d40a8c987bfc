"""One cause, one message: what one text or picture causes on several products, sizes and editions is said once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from cardgen.core.struct import replace
from cardgen.messages.diagnostics import Diagnostic, Severity, Where

_Measure = Callable[[dict[str, Any]], float]


def _most(name: str) -> _Measure:
    return lambda values: float(values.get(name, 0) or 0)


STRICTEST: dict[str, tuple[str, _Measure]] = {
    "FIT01": ("text", _most("characters")),
    "FIT80": ("text", _most("characters")),
    "FIT02": ("text", _most("characters")),
    "FIT03": ("sign", lambda _: 0.0),
    "FIT04": ("name", lambda values: -float(values.get("fits", 0) or 0)),
    "PLC11": ("label", lambda values: -float(values.get("mm", 0) or 0)),
    "PLC20": ("pixels", _most("pixels")),
    "PLC61": ("pixels", _most("pixels")),
    "PLC24": ("logo", _most("count")),
    "PLC25": ("code", _most("side")),
}
"""Code to what it is about (codes that are about the same at one place are one message), and what is worse."""

_LENGTH = frozenset({"ADV01", "ADV02", "ADV11"})
"""Advice about the length of a text, which says nothing new of one that does not fit."""


def one_per_cause(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The messages with those about one cause put together: the strictest, with the other places counted.

    The value `more` of such a message is the number of further places; `edition` names all its editions.
    """
    kept: dict[object, list[Diagnostic]] = {}
    for one in _one_per_form(found):
        about = STRICTEST.get(one.code)
        key: object = one if about is None or not one.where else (about[0], _place(one), _sign(one))
        kept.setdefault(key, []).append(one)
    together = [_together(group) for group in kept.values()]
    together = _without_echoes(together)
    too_long = {
        one.where[0]
        for one in together
        if one.where and one.code in STRICTEST and one.severity is Severity.ERROR
    }
    return [
        one for one in together if one.code not in _LENGTH or not one.where or one.where[0] not in too_long
    ]


def _one_per_form(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The messages with those about one form that a term lacks (TRM01) put together, when several texts ask for it.

    Then the term is what is at fault, and its line comes first. One text alone may be written otherwise.
    """
    texts: dict[object, list[Diagnostic]] = {}
    for one in found:
        texts.setdefault(
            (one.where[1:], dict(one.values)["form"]) if one.code == "TRM01" else one, []
        ).append(one)
    return [first if not others else _at_the_term(first, len(others)) for first, *others in texts.values()]


def _at_the_term(one: Diagnostic, more: int) -> Diagnostic:
    text, *term = one.where
    return replace(one, where=(*term, text), values=tuple(sorted((*one.values, ("more", more)))))


def _without_echoes(found: list[Diagnostic]) -> list[Diagnostic]:
    """The messages without those about a key that is missing (BND02) only because nothing stands behind it (LAY01)."""
    empty = {
        (one.where[0].file, dict(one.values).get("key")) for one in found if one.code == "LAY01" and one.where
    }
    return [
        one
        for one in found
        if one.code != "BND02"
        or not one.where
        or (one.where[0].file, dict(one.values).get("key")) not in empty
    ]


def _place(one: Diagnostic) -> object:
    """Where the cause was written; of a name in several forms, whose name it is."""
    of = dict(one.values).get("of") if one.code == "FIT04" else None
    return (one.where[0].file, of) if of else one.where[0]


def _sign(one: Diagnostic) -> str:
    return str(dict(one.values).get("characters", "")) if one.code == "FIT03" else ""


def _together(group: list[Diagnostic]) -> Diagnostic:
    if group[0].code not in STRICTEST:
        return group[0]
    measure = STRICTEST[group[0].code][1]
    worst = max(group, key=lambda one: (one.code, measure(dict(one.values))))
    values: dict[str, object] = dict(worst.values)
    places = {_printed_at(one) for one in group}
    editions = dict.fromkeys(
        part for one in group for part in str(dict(one.values).get("edition", "")).split(", ") if part
    )
    values |= {"more": len(places) - 1, "edition": ", ".join(editions)}
    return replace(worst, values=tuple(sorted(values.items())))


def _printed_at(one: Diagnostic) -> tuple[Where, object, object]:
    values = dict(one.values)
    return one.where[-1], values.get("product"), values.get("paper")
