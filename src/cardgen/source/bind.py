"""Nodes to frozen structs by their type hints, with every mistake collected and located.

Understood hints: `str`, `int`, `float`, `bool` (`true` or `false`), `Literal`, `X | None`, `tuple[X, ...]`,
`Mapping[str, X]`, `Node`, structs, and any class with a classmethod
`from_node(node, diagnostics, context)` that returns an instance, or None after recording why not.

A value that holds a sign nobody sees is refused (BND70), but for a class that says `KNOWS_SIGNS`: it looks by itself.

A field with a default is optional. `field(name="from")` gives it another key in the file, `Computed[X]` no key at
all; `Annotated[int, Meta(ge=0, le=10)]` bounds a number. A field `where: Where` is no key: it receives the node's
place. Hints are resolved at run time, so the module of the struct must really import their names.
"""

from __future__ import annotations

import functools
import types
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal, TypeVar, Union, cast, get_args, get_origin

from cardgen.core.plain import is_digits
from cardgen.core.signs import unwanted
from cardgen.core.struct import Meta, Struct, fields, is_computed
from cardgen.messages.diagnostics import Diagnostics, Where
from cardgen.source.dutchkeys import MEANT, meant
from cardgen.source.nodes import ListNode, MapNode, Node, ScalarNode, listed, snippet

T = TypeVar("T")

_MOST_DIGITS = 12
_BOOLS = {"true": True, "false": False}


class _Failed:
    """What a converter returns after recording an error; None can be a value."""


_FAILED = _Failed()
_Convert = Callable[[Node, Diagnostics, object], Any]


def bind(cls: type[T], node: Node, diagnostics: Diagnostics, context: object = None) -> T | None:
    """Turn a node into a `cls`.

    Args:
        cls: A struct or any other hint listed above.
        node: What the file says.
        diagnostics: Takes every mistake below this node, not only the first.
        context: Handed to each `from_node`, untouched.

    Returns:
        The value, or None when an error was recorded.
    """
    value = _converter(cast("Any", cls))(node, diagnostics, context)
    return None if value is _FAILED else cast("T", value)


class _Field(Struct, frozen=True):
    name: str
    convert: _Convert
    required: bool
    hint: Any


class _Plan(Struct, frozen=True):
    fields: dict[str, _Field]
    required: tuple[str, ...]
    wants_where: bool


@functools.cache
def _plan(cls: type[Any]) -> _Plan:
    found = {}
    wants_where = False
    for item in fields(cls):
        if item.name == "where" and item.hint in {Where, Where | None}:
            wants_where = True
        elif not is_computed(item.hint):
            found[item.key] = _Field(item.name, _converter(item.hint), item.required, item.hint)
    return _Plan(found, tuple(key for key, one in found.items() if one.required), wants_where)


def _bind_fields(
    cls: type[Any],
    node: Node,
    diagnostics: Diagnostics,
    context: object,
    ignored: frozenset[str] = frozenset(),
) -> Any:
    if not isinstance(node, MapNode):
        diagnostics.add("BND81", node.where, found=snippet(node), example=example(cls))
        return _FAILED
    plan = _plan(cast("Any", cls))
    values: dict[str, Any] = {"where": node.where} if plan.wants_where else {}
    failed = False
    wanted = set()
    for key, value in node.items.items():
        field = plan.fields.get(key)
        if field is None:
            if key not in ignored:
                failed = True
                wanted.add(meant(key, sorted(plan.fields)))
                unknown_key(node, key, plan.fields, diagnostics)
            continue
        bound = field.convert(value, diagnostics, context)
        failed = failed or bound is _FAILED
        values[field.name] = bound
    missing = [key for key in plan.required if key not in node.items and key not in wanted]
    failed = failed or bool(missing)
    for key in missing:
        if key in node.gone:
            diagnostics.add("BND13", *missing_places(node, key), key=key)
    missing = [key for key in missing if key not in node.gone]
    if len(missing) == 1:
        diagnostics.add("BND02", node.where, key=missing[0], known=", ".join(plan.fields))
    elif missing:
        block = "\n".join(f"{key}: {example(plan.fields[key].hint)}" for key in missing)
        diagnostics.add("BND14", node.where, keys=", ".join(missing), block=block)
    return _FAILED if failed else cls(**values)


def example(hint: Any) -> str:
    """A value of this type as somebody could type it, on one line: `{low: …, high: …}`."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        low = next((meta.ge for meta in args[1:] if isinstance(meta, Meta) and meta.ge is not None), 0)
        return str(max(int(low), 10)) if args[0] is int else example(args[0])
    if origin in {Union, types.UnionType}:
        return example(next(arg for arg in args if arg is not types.NoneType))
    if origin is Literal:
        return str(args[0])
    if origin is tuple:
        return f"[{example(args[0])}]"
    if isinstance(hint, type) and hasattr(hint, "EXAMPLE"):
        return str(hint.EXAMPLE)
    if isinstance(hint, type) and issubclass(hint, Struct):
        return "{" + ", ".join(f"{key}: {example(one.hint)}" for key, one in _shown(_plan(hint))) + "}"
    return {bool: "false", int: "10", float: "1.5", str: "own-1"}.get(hint, "…")


def unknown_key(node: MapNode, key: str, known: Mapping[str, object], diagnostics: Diagnostics) -> None:
    """Report a key that nobody asked for, at its own place."""
    names = sorted(known)
    where = node.keys.get(key, node.where)
    suggestion = meant(key, names)
    if (suggestion not in MEANT.get(key.casefold(), ())) and (found := _home(key, known, where)):
        home, right = found
        diagnostics.add("BND80", where, key=key, home=home, right=right)
        return
    diagnostics.add("BND01", where, key=key, suggestion=suggestion, known=", ".join(names))


def _home(key: str, known: Mapping[str, object], where: Where) -> tuple[str, str] | None:
    """The block among `known` that this key belongs under, and the key's right name there."""
    found: dict[str, str] = {}
    for name, field in known.items():
        block = _struct(field.hint) if isinstance(field, _Field) else None
        for word in (key, *MEANT.get(key.casefold(), ())) if block is not None else ():
            if word in _plan(cast("Any", block)).fields:
                found.setdefault(name, word)
    of_file = where.file.rpartition("/")[2].partition(".")[0]
    name = of_file if of_file in found else next(iter(found)) if len(found) == 1 else ""
    return (name, found[name]) if name else None


def _struct(hint: Any) -> type[Struct] | None:
    """The struct that a hint stands for, optional or not."""
    for one in (hint, *get_args(hint)):
        if isinstance(one, type) and issubclass(one, Struct) and not hasattr(one, "from_node"):
            return one
    return None


def _shown(plan: _Plan) -> list[tuple[str, _Field]]:
    """What an example needs; one that may hold nothing is shown with its first key."""
    required = [(key, one) for key, one in plan.fields.items() if one.required]
    return required or list(plan.fields.items())[:1]


def missing_places(node: MapNode, key: str) -> tuple[Where, ...]:
    """Where a key is missing: the mapping, and the place of the layer that took it away, if one did."""
    removed = node.gone.get(key)
    return (removed.where, node.where) if removed is not None else (node.where,)


@functools.cache
def _converter(hint: Any) -> _Convert:
    simple: dict[Any, _Convert] = {str: _text, int: _integer, float: _number, bool: _boolean}
    simple |= dict.fromkeys((ScalarNode, MapNode, ListNode), _as_is)
    if hint in simple:
        return simple[hint]
    if isinstance(hint, type) and hasattr(hint, "from_node"):
        return _from_node(hint)
    if isinstance(hint, type) and issubclass(hint, Struct):
        return functools.partial(_bind_fields, hint)
    return _generic(hint, get_origin(hint), get_args(hint))


def _generic(hint: Any, origin: Any, args: tuple[Any, ...]) -> _Convert:
    if origin is Annotated:
        return functools.reduce(_within, args[1:], _converter(args[0]))
    if origin in {Union, types.UnionType}:
        return _union(args)
    if origin is Literal:
        return functools.partial(_one_of, args)
    if origin is tuple and len(args) == 2 and args[1] is Ellipsis:
        words = args[0] is str or getattr(args[0], "ONE_WORD", False)
        return functools.partial(_tuple, _converter(args[0]), words)
    if isinstance(origin, type) and issubclass(origin, Mapping) and args[0] is str:
        return functools.partial(_mapping, _converter(args[1]))
    raise TypeError(f"bind does not know how to make {hint!r}")


def _union(args: tuple[Any, ...]) -> _Convert:
    kinds = [arg for arg in args if arg is not types.NoneType]
    if set(kinds) == {ScalarNode, MapNode, ListNode}:
        return _as_is
    if len(kinds) != 1:
        raise TypeError(f"bind cannot choose between {kinds}: give them one class with from_node")
    inner = _converter(kinds[0])

    def optional(node: Node, diagnostics: Diagnostics, context: object) -> Any:
        return None if isinstance(node, ScalarNode) and node.null else inner(node, diagnostics, context)

    return optional


def _from_node(cls: Any) -> _Convert:
    own_signs = getattr(cls, "KNOWS_SIGNS", False)

    def convert(node: Node, diagnostics: Diagnostics, context: object) -> Any:
        if not own_signs and isinstance(node, ScalarNode) and not _seen(node, diagnostics):
            return _FAILED
        value = cls.from_node(node, diagnostics, context)
        return _FAILED if value is None else value

    return convert


def _within(convert: _Convert, bounds: Meta) -> _Convert:
    low, high = bounds.ge, bounds.le

    def bounded(node: Node, diagnostics: Diagnostics, context: object) -> Any:
        value = convert(node, diagnostics, context)
        if isinstance(value, int | float):
            if low is not None and value < low:
                diagnostics.add("BND10", node.where, found=snippet(node), low=float(low))
                return _FAILED
            if high is not None and value > high:
                diagnostics.add("BND11", node.where, found=snippet(node), high=float(high))
                return _FAILED
        return value

    return bounded


def _as_is(node: Node, diagnostics: Diagnostics, context: object) -> Node:  # noqa: ARG001 - a converter
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


def _text(node: Node, diagnostics: Diagnostics, context: object) -> Any:  # noqa: ARG001
    text = _scalar(node, "BND03", diagnostics)
    return _FAILED if text is None or not _seen(cast("ScalarNode", node), diagnostics) else text


def _seen(node: ScalarNode, diagnostics: Diagnostics) -> bool:
    """Whether everything in a value can be seen; otherwise False after recording which sign cannot (BND70)."""
    found = unwanted(node.text)
    if found is not None:
        place = node.at(found.start(), found.end())
        diagnostics.add("BND70", place, char=f"U+{ord(found[0]):04X}")
    return found is None


def _decimal(text: str) -> bool:
    whole, point, part = text.removeprefix("-").partition(".")
    return is_digits(whole, _MOST_DIGITS) and (not point or is_digits(part, _MOST_DIGITS))


def _integer(node: Node, diagnostics: Diagnostics, context: object) -> Any:  # noqa: ARG001
    text = _scalar(node, "BND04", diagnostics)
    if text is not None and is_digits(text.removeprefix("-"), _MOST_DIGITS):
        return int(text)
    if text is not None:
        diagnostics.add("BND04", node.where, found=snippet(node))
    return _FAILED


def _number(node: Node, diagnostics: Diagnostics, context: object) -> Any:  # noqa: ARG001
    text = _scalar(node, "BND05", diagnostics)
    if text is not None and _decimal(text):
        return float(text)
    if text is not None:
        diagnostics.add("BND05", node.where, found=snippet(node))
    return _FAILED


def _boolean(node: Node, diagnostics: Diagnostics, context: object) -> Any:  # noqa: ARG001
    text = _scalar(node, "BND06", diagnostics)
    if text in _BOOLS:
        return _BOOLS[text]
    if text is not None:
        diagnostics.add("BND06", node.where, found=snippet(node), suggestion=meant(text, _BOOLS))
    return _FAILED


def _one_of(choices: tuple[Any, ...], node: Node, diagnostics: Diagnostics, context: object = None) -> Any:  # noqa: ARG001
    text = _scalar(node, "BND03", diagnostics)
    if text is None:
        return _FAILED
    for choice in choices:
        if str(choice) == text:
            return choice
    known = [str(choice) for choice in choices if choice != ""]
    diagnostics.add(
        "BND12", node.where, found=snippet(node), suggestion=meant(text, known), known=", ".join(known)
    )
    return _FAILED


def _tuple(convert: _Convert, words: bool, node: Node, diagnostics: Diagnostics, context: object) -> Any:
    if words and isinstance(node, ScalarNode) and not node.null:
        node = listed(node)
    if not isinstance(node, ListNode):
        diagnostics.add("BND07", node.where, found=snippet(node))
        return _FAILED
    values = tuple(convert(item, diagnostics, context) for item in node.items)
    return _FAILED if any(value is _FAILED for value in values) else values


def _mapping(convert: _Convert, node: Node, diagnostics: Diagnostics, context: object) -> Any:
    if not isinstance(node, MapNode):
        diagnostics.add("BND08", node.where, found=snippet(node))
        return _FAILED
    values = {key: convert(value, diagnostics, context) for key, value in node.items.items()}
    return _FAILED if any(value is _FAILED for value in values.values()) else values
