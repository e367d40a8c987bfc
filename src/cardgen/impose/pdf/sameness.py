"""Telling that two objects of a PDF say the same, wherever they are stored.

Files joined from many small ones carry the same fonts, pictures and pages over and over; sheets store each once.
"""

from __future__ import annotations

import hashlib
from typing import Any

from pikepdf import Array, Dictionary, Name, Stream

DEEPEST = 40
"""Levels that are compared; deeper structures count as different, which costs space but never shows."""


class Sameness:
    """Digests of objects by what they say. Objects are read once; streams are compared as they are stored."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], bytes] = {}
        self._open: set[tuple[int, int]] = set()

    def digest(self, value: Any, depth: int = 0) -> bytes:
        """Equal for objects that say the same. Objects that lead back to themselves equal nothing but themselves."""
        if not isinstance(value, (Dictionary, Array, Stream)):
            return _scalar(value)
        place = value.objgen
        if place == (0, 0):
            return self._read(value, depth)
        if place in self._open or depth > DEEPEST or _is_layer(value):
            return b"%d %d R" % place
        if place not in self._known:
            self._open.add(place)
            self._known[place] = self._read(value, depth)
            self._open.discard(place)
        return self._known[place]

    def _read(self, value: Any, depth: int) -> bytes:
        found = hashlib.blake2b(digest_size=20)
        if isinstance(value, Array):
            found.update(b"[")
            for item in value:
                found.update(self.digest(item, depth + 1) + b" ")
            return found.digest()
        for key in sorted(value.keys()):
            if key != "/Length":
                found.update(key.encode(errors="surrogateescape") + b" " + self.digest(value[key], depth + 1))
        if isinstance(value, Stream):
            found.update(b"stream")
            found.update(value.read_raw_bytes())
        return found.digest()


def _is_layer(value: Any) -> bool:
    """Layers of one name may be on and off: they are who they are, not what they say."""
    return isinstance(value, Dictionary) and value.get("/Type") == Name.OCG


def _scalar(value: Any) -> bytes:
    if hasattr(value, "unparse"):
        return bytes(value.unparse())
    return f"{type(value).__name__} {value}".encode(errors="surrogateescape")
