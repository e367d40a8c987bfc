"""Whether two values of content are the same in everything that can show, or be said about them."""

from __future__ import annotations

from collections.abc import Mapping

from cardgen.content.markup import Text
from cardgen.core.struct import Struct


def alike(one: object, other: object) -> bool:
    """Equal, of the same type, written at the same place, and in the same order.

    Python calls two words equal that were written in different files, and two mappings in different orders.
    """
    if one is other:
        return True
    kind = type(one)
    if kind is not type(other) or one != other:
        return False
    if isinstance(one, Text):  # has nothing in it of which Python would not see the difference
        return True
    if isinstance(one, str):
        return kind is str or vars(one) == vars(other)
    if isinstance(one, Struct):
        return all(alike(getattr(one, name), getattr(other, name)) for name in one.__struct_fields__)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return all(alike(*pair) for pair in zip(one, other, strict=True))
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return (
            list(one) == list(other)
            and alike(tuple(one.values()), tuple(other.values()))
            and _noted_alike(one, other)
        )
    return True


def _noted_alike(one: object, other: object) -> bool:
    """What a mapping of content knows besides its entries: the keys that a layer took away."""
    return getattr(one, "__dict__", None) == getattr(other, "__dict__", None)
