"""Pictures that were made, by what is in them, for as long as there is room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from cardgen.studio.pictures.show import Picture

MOST_BYTES = 120_000_000
"""Bytes of all pictures that are kept; those that were asked for longest ago make room."""


class Kept:
    """Pictures by their hash. The hash cannot be guessed by who has not seen the picture."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most = most
        self._bytes = 0
        self._found: OrderedDict[str, bytes] = OrderedDict()

    @property
    def size(self) -> int:
        """Bytes of all of them."""
        return self._bytes

    def keep(self, pictures: Iterable[Picture]) -> None:
        """Keep these."""
        for one in pictures:
            if one.hash not in self._found:
                self._found[one.hash] = one.data
                self._bytes += len(one.data)
            self._found.move_to_end(one.hash)
        while self._bytes > self._most and len(self._found) > 1:
            self._bytes -= len(self._found.popitem(last=False)[1])

    def find(self, hash_: str) -> bytes | None:
        """The bytes of a picture; None when it made room for others."""
        data = self._found.get(hash_)
        if data is not None:
            self._found.move_to_end(hash_)
        return data
