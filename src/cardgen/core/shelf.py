"""What earlier runs worked out, on disk, so that a fresh process need not work it out again.

An entry is named after the hash of what it was made from and of the program that made it: it never goes stale, it is
only not found any more. It starts with a checksum of its name and the rest. Whatever is wrong with the shelf, things
are made as if there were none, and deleting the folder costs nothing but time.
"""

from __future__ import annotations

import hashlib
import os
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Generic, TypeVar

from msgspec import msgpack

from cardgen.core.atomic import sweep, write_whole
from cardgen.core.pattern import pattern
from cardgen.core.reading import from_disk
from cardgen.core.stamps import stamp_of_program
from cardgen.core.struct import Struct

KEEP = 300
"""Entries kept of each sort; a house with three sectors has some sixty drawings and as many files of text."""
MAX_BYTES = 20_000_000
"""Largest entry that is read or written; the largest drawing takes half a megabyte."""

CHECKED = 4
"""Bytes of the checksum before an entry."""
MOST_ASKED = 8
"""Things asked for in vain whose names are remembered: drawings are made of drawings, and each may be left after it."""

_ENTRY = pattern(r"[0-9a-f]{40}\.kept")

T = TypeVar("T")


class Sort(Struct, Generic[T], frozen=True):
    """What an entry holds.

    Attributes:
        name: its folder on the shelf.
        form: what it is read back as: a struct, or another hint that msgspec knows.
        most: entries that are kept. A run leaves half as many, the first ones: those of the house come before those of
            the hundredth partnership.
    """

    name: str
    form: type[T]
    most: int = KEEP


class Shelf:
    """A folder with what was worked out.

    Looking things up never writes. Only a run that says `record` puts new things there, with `keep`, when it has gone
    well; for others it is enough to look.

    Args:
        folder: where it is, or will be; None for a shelf that holds nothing.
        below: the folder that it lies in; no link on the way from there is followed when writing.
        stamp: tells what makes the entries from others; this whole program when not given.
    """

    def __init__(
        self,
        folder: Path | None = None,
        below: Path | None = None,
        stamp: Callable[[], str] | None = None,
    ) -> None:
        self._folder, self._below, self._stamp = folder, below, stamp
        self._fresh: dict[str, dict[str, bytes]] | None = None
        self._used: dict[str, dict[str, None]] = {}
        self._most: dict[str, int] = {}
        self._asked: dict[tuple[int, ...], tuple[tuple[bytes | str, ...], str]] = {}

    @classmethod
    def beside(cls, output: Path) -> Shelf:
        """The shelf of an output folder."""
        return cls(output / ".cache" / "kept", output)

    def looking(self) -> Shelf:
        """The same shelf for who leaves nothing on it."""
        return Shelf(self._folder, stamp=self._stamp)

    def find(self, sort: Sort[T], *made_from: bytes | str) -> T | None:
        """What was made from these, or None when it is not here or cannot be used."""
        if self._folder is None:
            return None
        try:
            name = self._called(made_from)
            data = from_disk(os.path.join(self._folder, sort.name, name), MAX_BYTES)  # noqa: PTH118 - see there
            sum_, body = data[:CHECKED], data[CHECKED:]
            if len(data) > MAX_BYTES or sum_ != _checksum(name, body):
                return None
            value = msgpack.decode(body, type=sort.form)
            if self._fresh is not None and len(used := self._used.setdefault(sort.name, {})) < sort.most:
                used[name] = None
            return value
        except (OSError, ValueError, RecursionError):  # what msgspec raises is a ValueError as well
            return None

    def _called(self, made_from: tuple[bytes | str, ...]) -> str:
        """The name of an entry. Who does not find one mostly leaves it soon after, and need not wait for it twice."""
        asked = tuple(map(id, made_from))
        known = self._asked.pop(asked, None)
        name = known[1] if known is not None else _name((self._stamp or stamp_of_program)(), made_from)
        if known is None and self._fresh is not None:
            self._asked[asked] = made_from, name  # held, so that each keeps its identity
            while len(self._asked) > MOST_ASKED:
                del self._asked[next(iter(self._asked))]
        return name

    def record(self) -> None:
        """From now on, note what is made."""
        if self._folder is not None and self._fresh is None:
            self._fresh = {}

    def remember(self, sort: Sort[T], value: T, *made_from: bytes | str) -> None:
        """Note what was just made from these without a complaint, in a run that records."""
        if self._fresh is None:
            return
        noted, name = self._fresh.setdefault(sort.name, {}), self._called(made_from)
        if len(noted) < sort.most // 2 or name in noted:
            self._most[sort.name] = sort.most
            with suppress(ValueError, TypeError, RecursionError):
                noted[name] = msgpack.encode(value)

    def keep(self) -> None:
        """Write what was noted, each entry whole or not at all; being unable to is no reason to stop.

        What was used longest ago makes room for it.
        """
        if self._folder is None or self._fresh is None:
            return
        fresh, self._fresh = self._fresh, {}
        used, self._used = self._used, {}
        with suppress(OSError, ValueError):
            for sort, names in used.items():
                for name in names:
                    os.utime(self._folder / sort / name)
            for sort, entries in sorted(fresh.items()):
                for name, body in sorted(entries.items()):
                    _write(self._folder / sort, name, body, self._below)
                _tidy(self._folder / sort, self._most[sort])


NO_SHELF = Shelf()
"""Holds nothing and keeps nothing."""


def _name(stamp: str, made_from: tuple[bytes | str, ...]) -> str:
    found = hashlib.sha256(stamp.encode())
    for part in made_from:
        data = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
        found.update(b"%d " % len(data))
        found.update(data)
    return found.hexdigest()[:40] + ".kept"


def _checksum(name: str, body: bytes) -> bytes:
    """Tells an entry that is damaged, or stands under the name of another. No seal: anyone can work it out."""
    return zlib.crc32(body, zlib.crc32(name.encode())).to_bytes(CHECKED)


def _write(folder: Path, name: str, body: bytes, below: Path | None) -> None:
    data = _checksum(name, body) + body
    if len(data) <= MAX_BYTES:
        write_whole([(folder / name, data)], below=below)


def _tidy(folder: Path, most: int) -> None:
    """Leave the entries that were used last, and every file that is not one of ours."""
    entries = [path for path in folder.iterdir() if _ENTRY.fullmatch(path.name)]
    for old in sorted(entries, key=lambda path: path.stat().st_mtime_ns, reverse=True)[most:]:
        old.unlink(missing_ok=True)
    sweep([folder])
