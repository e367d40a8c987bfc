"""Media queries, answered for paper (Media Queries 4)."""

from __future__ import annotations

import re

from cardgen.artwork.values import length
from cardgen.core.pattern import pattern

_FEATURE = pattern(r"\(\s*(min-|max-)?([\w-]+)\s*(?::\s*([^()]*?)\s*)?\)")

_ON_PAPER = {
    "prefers-color-scheme": "light",
    "prefers-reduced-motion": "reduce",
    "prefers-contrast": "no-preference",
    "forced-colors": "none",
    "inverted-colors": "none",
    "hover": "none",
    "any-hover": "none",
    "pointer": "none",
    "any-pointer": "none",
    "update": "none",
    "color": "8",
    "scripting": "none",
}
"""What a sheet of paper answers."""


def printed(query: str, width: float, height: float) -> bool:
    """Whether a list of queries holds for a drawing of `width` × `height` px on paper; what is not known does not."""
    return any(_one(part.strip().lower(), width, height) for part in query.split(",")) or not query.strip()


def _one(query: str, width: float, height: float) -> bool:
    negated = query.startswith("not ")
    kind, *_ = query.removeprefix("not ").removeprefix("only ").replace("(", " (").split() or [""]
    holds = kind in {"all", "print"} or kind.startswith("(")
    rest = _FEATURE.sub("", query)
    if re.sub(r"\b(?:not|only|and|all|print|screen)\b", "", rest).strip():
        return False
    for bound, name, value in _FEATURE.findall(query):
        holds = holds and _feature(bound, name, value, width, height)
    return holds != negated


def _feature(bound: str, name: str, value: str, width: float, height: float) -> bool:
    if name in {"width", "height"}:
        side = width if name == "width" else height
        try:
            wanted = length(value, 0)
        except ValueError:
            return False
        return side >= wanted if bound == "min-" else side <= wanted if bound == "max-" else side == wanted
    if name == "orientation":
        return value == ("portrait" if height >= width else "landscape")
    if name == "resolution":
        return bound == "min-"
    answer = _ON_PAPER.get(name)
    return answer is not None and (not value or value == answer or (name == "color" and bound == "min-"))
