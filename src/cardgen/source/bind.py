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
from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeVar, Union, cast, get_args, get_origin

from cardgen.core.struct import Meta, Struct, fields, is_computed
from cardgen.messages.diagnostics import Diagnostics, Where
from cardgen.source.dutchkeys import MEANT, meant
from cardgen.source.nodes import ListNode, MapNode, Node, ScalarNode, listed, snippet
from cardgen.source.recalling import recalling
from cardgen.source.scalars import (
    FAILED,
    Convert,
    as_is,
    boolean,
    integer,
    number,
    one_of,
    seen,
    text,
    within,
)

T = TypeVar("T")


_DEEPEST = 3
"""How many blocks within each other are looked through for the home of a key."""


def bind(cls: type[T], node: Node, diagnostics: Diagnostics, context: object = None) -> T | None:
    """Turn a node into a `cls`.

    Args:
        cls: A struct or any other hint listed above.
        node: What the file says.
        diagnostics: Takes every mistake below this node, not only the first.
        context: Handed to each `from_node`, untouched. One with a `recall` may know what a block was bound to before;
            see `cardgen.content.recall`.

    Returns:
        The value, or None when an error was recorded.
    """
    value = _converter(cast("Any", cls))(node, diagnostics, context)
    return None if value is FAILED else cast("T", value)


class _Field(Struct, frozen=True):
    name: str
    convert: Convert
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
        return FAILED
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
        failed = failed or bound is FAILED
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
    return FAILED if failed else cls(**values)


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


def known_keys(cls: type[Struct]) -> Mapping[str, object]:
    """The keys of a struct in a file, for `unknown_key`."""
    return _plan(cast("Any", cls)).fields


def unknown_key(
    node: MapNode,
    key: str,
    known: Mapping[str, object],
    diagnostics: Diagnostics,
    top: Mapping[str, object] | None = None,
) -> None:
    """Report a key that nobody asked for, at its own place.

    Args:
        node: where it stands.
        key: as typed.
        known: the keys that belong there.
        diagnostics: takes the message.
        top: the blocks of the whole file, to look for its home in when it is at home nowhere among `known`.
    """
    names = sorted(known)
    where = node.keys.get(key, node.where)
    suggestion = meant(key, names)
    found = None if suggestion in MEANT.get(key.casefold(), ()) else _home(key, known, where)
    if found is None and not suggestion and top is not None:
        found = _home(key, top, where)
    if found is None:
        diagnostics.add("BND01", where, key=key, suggestion=suggestion, known=", ".join(names))
        return
    home = node.items.get(found.blocks[0])
    if not isinstance(home, ScalarNode) or not home.null:
        diagnostics.add("BND80", where, key=key, home=" › ".join(found.blocks), block=found.typed)
    elif not any(one.code == "BND82" for one in diagnostics):
        # The block is there, and nothing is indented below it: that is said once.
        diagnostics.add("BND82", where, key=key, home=found.blocks[0])


class Home(Struct, frozen=True):
    """The blocks under which a key belongs, the outermost first, and how it is typed there."""

    blocks: tuple[str, ...]
    typed: str


def home_of(key: str, cls: type[Struct], where: Where) -> Home | None:
    """Where in a file of this struct a key belongs that was typed at `where`; None for one that nobody knows."""
    return _home(key, _plan(cast("Any", cls)).fields, where)


def _home(key: str, known: Mapping[str, object], where: Where) -> Home | None:
    """Where below the blocks among `known` this key belongs.

    A block as the file is called comes first, then the blocks that lie least deep; what could belong in several
    blocks belongs nowhere.
    """
    of_file = where.file.rpartition("/")[2].partition(".")[0]
    words = (key, *MEANT.get(key.casefold(), ()))
    level: dict[tuple[str, ...], type[Struct]] = {
        (name,): block for name, one in known.items() if (block := _block(one)) is not None
    }
    if of_file == "partnership":
        level.pop(("sector",), None)  # a sector's own block, which no partnership writes
    for _ in range(_DEEPEST):
        found = {
            path: (word, getattr(block, "EXAMPLES", {}).get(word, "…"))
            for path, block in level.items()
            for word in words
            if word in _plan(cast("Any", block)).fields
        }
        own = [path for path in found if path[0] == of_file]
        if own or len(found) == 1:
            path = own[0] if own else next(iter(found))
            in_list = len(path) == 1 and _is_list(known[path[0]])
            return Home(path, _typed(path, ": ".join(found[path]), in_list))
        if found:
            return None
        level = {
            (*path, name): inner
            for path, block in level.items()
            for name, one in _plan(cast("Any", block)).fields.items()
            if (inner := _block(one)) is not None
        }
    return None


def _typed(blocks: tuple[str, ...], line: str, in_list: bool) -> str:
    """A line below its blocks; in a list below the name of an item."""
    opened = "".join(f"{'  ' * depth}{name}:\n" for depth, name in enumerate(blocks))
    return f"{opened}  - id: …\n    {line}" if in_list else f"{opened}{'  ' * len(blocks)}{line}"


def _is_list(one: object) -> bool:
    return isinstance(one, _Field) and get_origin(one.hint) is tuple


def _block(one: object) -> type[Struct] | None:
    found = _struct(one.hint) if isinstance(one, _Field) else None
    return None if found in {ScalarNode, MapNode, ListNode} else found


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
def _converter(hint: Any) -> Convert:
    simple: dict[Any, Convert] = {str: text, int: integer, float: number, bool: boolean}
    simple |= dict.fromkeys((ScalarNode, MapNode, ListNode), as_is)
    if hint in simple:
        return simple[hint]
    if isinstance(hint, type) and hasattr(hint, "from_node"):
        return _from_node(hint)
    if isinstance(hint, type) and issubclass(hint, Struct):
        return recalling(hint, functools.partial(_bind_fields, hint))
    return _generic(hint, get_origin(hint), get_args(hint))


def _generic(hint: Any, origin: Any, args: tuple[Any, ...]) -> Convert:
    if origin is Annotated:
        return functools.reduce(within, args[1:], _converter(args[0]))
    if origin in {Union, types.UnionType}:
        return _union(args)
    if origin is Literal:
        return functools.partial(one_of, args)
    if origin is tuple and len(args) == 2 and args[1] is Ellipsis:
        words = args[0] is str or getattr(args[0], "ONE_WORD", False)
        return functools.partial(_tuple, args[0], words)
    if isinstance(origin, type) and issubclass(origin, Mapping) and args[0] is str:
        return functools.partial(_mapping, _converter(args[1]))
    raise TypeError(f"bind does not know how to make {hint!r}")


def _union(args: tuple[Any, ...]) -> Convert:
    kinds = [arg for arg in args if arg is not types.NoneType]
    if set(kinds) == {ScalarNode, MapNode, ListNode}:
        return as_is
    if len(kinds) != 1:
        raise TypeError(f"bind cannot choose between {kinds}: give them one class with from_node")
    inner = _converter(kinds[0])

    def optional(node: Node, diagnostics: Diagnostics, context: object) -> Any:
        return None if isinstance(node, ScalarNode) and node.null else inner(node, diagnostics, context)

    return optional


def _from_node(cls: Any) -> Convert:
    own_signs = getattr(cls, "KNOWS_SIGNS", False)
    if getattr(cls, "BLOCK", False):
        return recalling(cls, lambda node, found, context: _made(cls.from_node(node, found, context)))

    def convert(node: Node, diagnostics: Diagnostics, context: object) -> Any:
        if not own_signs and isinstance(node, ScalarNode) and not seen(node, diagnostics):
            return FAILED
        return _made(cls.from_node(node, diagnostics, context))

    return convert


def _made(value: Any) -> Any:
    return FAILED if value is None else value


def _tuple(hint: Any, words: bool, node: Node, diagnostics: Diagnostics, context: object) -> Any:
    convert = _converter(hint)
    if words and isinstance(node, ScalarNode) and not node.null:
        node = listed(node)
    if not isinstance(node, ListNode):
        diagnostics.add("BND07", node.where, found=snippet(node))
        return FAILED
    bare = [item for item in node.items if isinstance(item, ScalarNode) and not item.null]
    block = _struct(hint)
    if bare and block is not None and {"id", "text"} <= set(_plan(cast("Any", block)).fields):
        typed = "\n".join(f"- id: own-{number}\n  text: {one.text}" for number, one in enumerate(bare[:3], 1))
        diagnostics.add("BND83", bare[0].where, found=snippet(bare[0]), example=typed)
        return FAILED
    values = tuple(convert(item, diagnostics, context) for item in node.items)
    return FAILED if any(value is FAILED for value in values) else values


def _mapping(convert: Convert, node: Node, diagnostics: Diagnostics, context: object) -> Any:
    if not isinstance(node, MapNode):
        diagnostics.add("BND08", node.where, found=snippet(node))
        return FAILED
    values = {key: convert(value, diagnostics, context) for key, value in node.items.items()}
    return FAILED if any(value is FAILED for value in values.values()) else values
