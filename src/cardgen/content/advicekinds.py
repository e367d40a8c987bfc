"""Kinds of advice, by the names with which people switch them on and off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

KINDS: Mapping[str, tuple[str, ...]] = {
    "length": ("ADV01", "ADV02", "ADV11"),
    "questions": ("ADV05", "ADV06", "ADV07", "ADV21"),
    "typography": ("ADV03", "ADV04", "ADV12", "ADV13", "ADV14", "ADV22"),
    "structure": ("ADV08", "ADV09", "ADV10", "ADV23"),
    "terms": ("LEK01", "LEK02", "LEK03", "LEK04", "ADV80"),
    "plain": ("ADV16", "ADV17"),
    "spelling": ("ADV15", "ADV18", "ADV20"),
}
"""Kind to the codes of its messages. Everything else that `cardgen check` says is no advice."""

ADVICE = frozenset(code for codes in KINDS.values() for code in codes)
"""Every code that is advice."""


def codes_of(names: Iterable[str]) -> frozenset[str]:
    """Codes that kinds and codes stand for; names that are neither stand for nothing."""
    found: set[str] = set()
    for name in names:
        found.update(KINDS.get(name, (name,) if name in ADVICE else ()))
    return frozenset(found)
