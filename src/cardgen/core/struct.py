"""The classes that facts travel in: frozen and slotted, made by msgspec.

A dataclass does the same, but Python writes and compiles its methods anew in every process: with some 200 of them
that was a fifth of a cold build. A struct takes its methods from C (decision 13).
"""

from __future__ import annotations

import functools
import inspect
import sys
from typing import Annotated, Any, NamedTuple, TypeVar, get_args

from msgspec import NODEFAULT, Meta, Struct, field
from msgspec.structs import replace

__all__ = [
    "COMPUTED",
    "Computed",
    "Field",
    "Meta",
    "Struct",
    "field",
    "fields",
    "is_computed",
    "packed",
    "replace",
    "unpacked",
]

T = TypeVar("T")

COMPUTED = "computed"
"""Marks the hint of a field that is worked out and therefore no key of a file."""

Computed = Annotated[T, COMPUTED]


def is_computed(hint: Any) -> bool:
    """Whether a hint is `Computed[…]`."""
    return COMPUTED in get_args(hint)[1:]


class Field(NamedTuple):
    """A field of a struct: its name, its key in a file, its hint, and whether it has no default."""

    name: str
    key: str
    hint: Any
    required: bool


def fields(cls: type[Struct]) -> tuple[Field, ...]:
    """The fields of a struct, in order.

    `msgspec.structs.fields` says the same, but works out the hints of a parent anew for each of its children.
    """
    hints: dict[str, Any] = {}
    for base in reversed(cls.__mro__):
        hints |= _own_hints(base)
    names, keys, defaults = cls.__struct_fields__, cls.__struct_encode_fields__, cls.__struct_defaults__
    without = len(names) - len(defaults)
    return tuple(
        Field(name, key, hints[name], number < without or defaults[number - without] is NODEFAULT)
        for number, (name, key) in enumerate(zip(names, keys, strict=True))
    )


@functools.cache
def _own_hints(cls: type[Any]) -> dict[str, Any]:
    """The hints that a class adds, worked out together: evaluating each by itself took three times as long."""
    hints = inspect.get_annotations(cls)
    written = [(name, hint) for name, hint in hints.items() if isinstance(hint, str)]
    if written:
        source = "[" + ",".join(f"({hint})" for _, hint in written) + "]"
        values = eval(source, vars(sys.modules[cls.__module__]), dict(vars(cls)))  # noqa: S307 - our own source
        hints |= dict(zip((name for name, _ in written), values, strict=True))
    return hints


def packed(value: Struct) -> bytes:
    """A struct as bytes, for another process of ours."""
    from msgspec import msgpack

    return msgpack.encode(value)


S = TypeVar("S", bound=Struct)


def unpacked(data: bytes, form: type[S]) -> S | None:
    """The struct in bytes of another process; None when there is none of this form."""
    from msgspec import MsgspecError, msgpack

    try:
        return msgpack.decode(data, type=form)
    except (MsgspecError, ValueError, RecursionError):
        return None
