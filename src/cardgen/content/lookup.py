"""Dotted paths into an edition, as templates and people write them: `topics.time.question`, `topics.1.title`."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import Any

from cardgen.content.fields import Texts
from cardgen.content.markup import Text
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Where, closest


class UnknownPathError(LookupError):
    """A path that leads nowhere.

    Attributes:
        path: What was asked for.
        step: The part that is not known.
        known: The names that could stand in its place.
        removed: Where a layer took it away, if one did.
    """

    def __init__(self, path: str, step: str, known: tuple[str, ...], removed: Where | None = None) -> None:
        self.path, self.step, self.known, self.removed = path, step, known, removed
        super().__init__(f"{path}: no {step}; known: {', '.join(known)}")

    @property
    def suggestion(self) -> str:
        """The whole path with the step that was probably meant; empty when nothing is near."""
        near = closest(self.step, self.known)
        if not near:
            return ""
        parts = self.path.split(".")
        parts[parts.index(self.step)] = near
        return ".".join(parts)


def lookup(obj: Any, path: str) -> Any:
    """The value at `path` below `obj`.

    Structs and other objects give their public attributes, mappings their keys, tuples their items by `id` or
    by position from 1.

    Raises:
        UnknownPathError: (a LookupError) a step is not known.
    """
    for step in path.split("."):
        found = _step(obj, step)
        if found is _NOTHING:
            removed = obj.gone.get(step) if isinstance(obj, Texts) else None
            raise UnknownPathError(path, step, known_names(obj), removed)
        obj = found
    return obj


_NOTHING = object()


def _step(obj: object, step: str) -> Any:
    if isinstance(obj, Mapping):
        return obj.get(step, _NOTHING)
    if isinstance(obj, tuple):
        for item in obj:
            if getattr(item, "id", None) == step:
                return item
        if step.isascii() and step.isdecimal() and 0 < int(step[:9]) <= len(obj):
            return obj[int(step[:9]) - 1]
    kind: Any = type(obj)
    return getattr(obj, step, _NOTHING) if step in _attributes(kind) else _NOTHING


def known_names(obj: object) -> tuple[str, ...]:
    """What can follow the path of `obj`."""
    if isinstance(obj, Mapping):
        return tuple(str(key) for key in obj)
    kind: Any = type(obj)
    names = tuple(_attributes(kind))
    if isinstance(obj, tuple):
        names += tuple(str(getattr(item, "id", number)) for number, item in enumerate(obj, start=1))
    return names


@functools.cache
def _attributes(kind: type[Any]) -> dict[str, None]:
    """Names, in order, of the fields of a struct and of properties declared by our own classes."""
    names = list(kind.__struct_fields__) if issubclass(kind, Struct) else []
    for cls in kind.__mro__:
        if cls.__module__.startswith("cardgen."):
            names += [
                name for name, value in vars(cls).items() if isinstance(value, property) and name[0] != "_"
            ]
    return dict.fromkeys(names)


def texts(obj: Any) -> Iterator[Text]:
    """Every `Text` below `obj`, once, in the order of the attributes."""
    seen: set[int] = set()

    def visit(value: Any) -> Iterator[Text]:
        if isinstance(value, str | int | float | None) or id(value) in seen:
            return
        seen.add(id(value))
        if isinstance(value, Text):
            yield value
        elif isinstance(value, Mapping):
            for inner in value.values():
                yield from visit(inner)
        elif isinstance(value, tuple):
            for inner in value:
                yield from visit(inner)
        elif isinstance(value, Struct) and type(value).__module__.startswith("cardgen.content"):
            for name in value.__struct_fields__:
                yield from visit(getattr(value, name))

    return visit(obj)
