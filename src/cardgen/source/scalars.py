"""One value to a text, a number, yes or no, or one of some words: with every mistake recorded at its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from cardgen.core.plain import is_digits
from cardgen.core.signs import unwanted
from cardgen.core.struct import Meta
from cardgen.messages.diagnostics import Diagnostics
from cardgen.source.dutchkeys import meant
from cardgen.source.nodes import Node, ScalarNode, snippet

Convert = Callable[[Node, Diagnostics, object], Any]
"""Makes a value of a node; `FAILED` after recording why not."""
_MOST_DIGITS = 12
_BOOLS = {"true": True, "false": False}


class Failed:
    """What a converter returns after recording an error; None can be a value."""


FAILED = Failed()


def as_is(node: Node, diagnostics: Diagnostics, context: object) -> Node:  # noqa: ARG001 - a converter
    """The node itself, for whoever binds it later."""
    return node


def _scalar(node: Node, code: str, diagnostics: Diagnostics) -> str | None:
    """The text of a scalar; otherwise None after reporting `code`, or that the value is empty."""
    if isinstance(node, ScalarNode) and not node.null:
        return node.text
    if isinstance(node, ScalarNode):
        diagnostics.add("BND09", node.where)
    else:
        diagnostics.add(code, node.where, found=snippet(node))
    return None


def text(node: Node, diagnostics: Diagnostics, context: object) -> Any:  # noqa: ARG001
    """A text in which every sign can be seen (BND03, BND09, BND70)."""
    found = _scalar(node, "BND03", diagnostics)
    return FAILED if found is None or not seen(cast("ScalarNode", node), diagnostics) else found


def seen(node: ScalarNode, diagnostics: Diagnostics) -> bool:
    """Whether everything in a value can be seen; otherwise False after recording which sign cannot (BND70)."""
    found = unwanted(node.text)
    if found is not None:
        place = node.at(found.start(), found.end())
        diagnostics.add("BND70", place, char=f"U+{ord(found[0]):04X}")
    return found is None


def _decimal(text: str) -> bool:
    whole, point, part = text.removeprefix("-").partition(".")
    return is_digits(whole, _MOST_DIGITS) and (not point or is_digits(part, _MOST_DIGITS))


def integer(node: Node, diagnostics: Diagnostics, context: object) -> Any:  # noqa: ARG001
    """A whole number in digits (BND04)."""
    return _counted(node, "BND04", diagnostics, _whole, int)


def number(node: Node, diagnostics: Diagnostics, context: object) -> Any:  # noqa: ARG001
    """A number with its decimals after a point (BND05)."""
    return _counted(node, "BND05", diagnostics, _decimal, float)


def _counted(
    node: Node,
    code: str,
    diagnostics: Diagnostics,
    fits: Callable[[str], bool],
    make: Callable[[str], float],
) -> Any:
    text = _scalar(node, code, diagnostics)
    if text is not None and fits(text):
        return make(text)
    if text is not None:
        diagnostics.add(code, node.where, found=snippet(node))
    return FAILED


def _whole(text: str) -> bool:
    return is_digits(text.removeprefix("-"), _MOST_DIGITS)


def boolean(node: Node, diagnostics: Diagnostics, context: object) -> Any:  # noqa: ARG001
    """`true` or `false` (BND06)."""
    text = _scalar(node, "BND06", diagnostics)
    if text in _BOOLS:
        return _BOOLS[text]
    if text is not None:
        diagnostics.add("BND06", node.where, found=snippet(node), suggestion=meant(text, _BOOLS))
    return FAILED


def one_of(choices: tuple[Any, ...], node: Node, diagnostics: Diagnostics, context: object = None) -> Any:  # noqa: ARG001
    """One of some words (BND12)."""
    text = _scalar(node, "BND03", diagnostics)
    if text is None:
        return FAILED
    for choice in choices:
        if str(choice) == text:
            return choice
    known = [str(choice) for choice in choices if choice != ""]
    diagnostics.add(
        "BND12", node.where, found=snippet(node), suggestion=meant(text, known), known=", ".join(known)
    )
    return FAILED


def within(convert: Convert, bounds: Meta) -> Convert:
    """A number between bounds (BND10, BND11)."""
    low, high = bounds.ge, bounds.le

    def bounded(node: Node, diagnostics: Diagnostics, context: object) -> Any:
        value = convert(node, diagnostics, context)
        if isinstance(value, int | float):
            if low is not None and value < low:
                diagnostics.add("BND10", node.where, found=snippet(node), low=float(low))
                return FAILED
            if high is not None and value > high:
                diagnostics.add("BND11", node.where, found=snippet(node), high=float(high))
                return FAILED
        return value

    return bounded
