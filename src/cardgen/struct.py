"""The classes that facts travel in: frozen and slotted, made by msgspec. The only door to it.

A dataclass does the same, but Python writes and compiles its methods anew in every process: with some 200 of them
that was a fifth of a cold build. A struct takes its methods from C (decision 13).
"""

from __future__ import annotations

from typing import Annotated, Any, TypeVar, get_args

from msgspec import Meta, Struct, field
from msgspec.structs import fields, replace

__all__ = ["COMPUTED", "Computed", "Meta", "Struct", "field", "fields", "is_computed", "replace"]

T = TypeVar("T")

COMPUTED = "computed"
"""Marks the hint of a field that is worked out and therefore no key of a file."""

Computed = Annotated[T, COMPUTED]


def is_computed(hint: Any) -> bool:
    """Whether a hint is `Computed[…]`."""
    return COMPUTED in get_args(hint)[1:]
