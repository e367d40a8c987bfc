"""What earlier runs worked out, on disk, so that a fresh process need not work it out again.

An entry is named after the hash of what it was made from and of the code that made it: it never goes stale, it is only
not found any more. It starts with the hash of the rest. Whatever is wrong with the shelf, things are made as if there
were none, and deleting the folder costs nothing but time.
"""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Generic, TypeVar

from msgspec import MsgspecError, msgpack

from cardgen.struct import Struct

KEEP = 300
"""Entries kept of each kind; a house with three sectors has some sixty drawings and as many files of text."""
MAX_BYTES = 20_000_000
"""Largest entry that is read or written; the largest scene takes half a megabyte."""

_ENTRY = re.compile(r"[0-9a-f]{40}\.kept")

T = TypeVar("T")


class Kind(Struct, Generic[T], frozen=True):
    """What an entry holds.

    Attributes:
        name: its folder on the shelf.
        form: what it is read back as: a struct, or another hint that msgspec knows.
        code: the module that makes it, or the folder of modules; entries made by other code are not found.
        libraries: packages that have a hand in it; entries made with another version are not found.
    """

    name: str
    form: type[T]
    code: str
    libraries: tuple[str, ...] = ()


class Shelf:
    """A folder with what was worked out. Looking things up never writes; `keep` does, when a run has gone well.

    Args:
        folder: where it is, or will be; None for a shelf that holds nothing.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._fresh: dict[tuple[str, str], object] = {}
        self._codes: dict[str, bytes] = {}

    @classmethod
    def beside(cls, output: Path) -> Shelf:
        """The shelf of an output folder."""
        return cls(output / ".cache" / "kept")

    def find(self, kind: Kind[T], *made_from: bytes) -> T | None:
        """What was made from these, or None when it is not here or cannot be used."""
        if self._folder is None:
            return None
        path = self._folder / kind.name / self._name(kind, made_from)
        try:
            with path.open("rb") as file:
                data = file.read(MAX_BYTES + 1)
            digest, body = data[:32], data[32:]
            if len(data) > MAX_BYTES or digest != hashlib.sha256(body).digest():
                return None
            return msgpack.decode(body, type=kind.form)
        except (OSError, MsgspecError, RecursionError):
            return None

    def remember(self, kind: Kind[T], value: T, *made_from: bytes) -> None:
        """Note what was just made from these without a complaint."""
        if self._folder is not None:
            self._fresh[kind.name, self._name(kind, made_from)] = value

    def keep(self) -> None:
        """Write what is new, each entry whole or not at all; being unable to is no reason to stop."""
        if self._folder is None or not self._fresh:
            return
        try:
            for (kind, name), value in sorted(self._fresh.items()):
                self._write(self._folder / kind, name, msgpack.encode(value))
            for kind in {kind for kind, _ in self._fresh}:
                _tidy(self._folder / kind)
        except OSError:
            return
        finally:
            self._fresh.clear()

    def _write(self, folder: Path, name: str, body: bytes) -> None:
        data = hashlib.sha256(body).digest() + body
        if len(data) > MAX_BYTES:
            return
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, suffix=".tmp", delete=False) as file:
            file.write(data)
        try:
            Path(file.name).replace(folder / name)
        except OSError:
            Path(file.name).unlink(missing_ok=True)
            raise

    def _name(self, kind: Kind[T], made_from: tuple[bytes, ...]) -> str:
        if kind.name not in self._codes:
            made_by = [*_modules(Path(kind.code)), *files_of(kind.libraries)]
            self._codes[kind.name] = stamp_of(made_by).encode()
        found = hashlib.sha256(self._codes[kind.name])
        for part in made_from:
            found.update(b"%d " % len(part))
            found.update(part)
        return found.hexdigest()[:40] + ".kept"


def _tidy(folder: Path) -> None:
    """Leave the newest entries, and every file that is not one of ours."""
    entries = [path for path in folder.iterdir() if _ENTRY.fullmatch(path.name)]
    for old in sorted(entries, key=lambda path: path.stat().st_mtime, reverse=True)[KEEP:]:
        old.unlink(missing_ok=True)


def _modules(code: Path) -> list[Path]:
    return sorted(code.glob("*.py")) if code.is_dir() else [code]


def files_of(libraries: Iterable[str]) -> Iterator[Path]:
    """A file of every library, found without loading it; another version, another file."""
    for name in libraries:
        found = find_spec(name)
        if found is not None and found.origin is not None:
            yield Path(found.origin)


def stamp_of(files: Iterable[Path]) -> str:
    """Tells these files from others: names, sizes and times. A change that keeps all three is not made by accident."""
    found = []
    for path in files:
        status = path.stat()
        found.append(f"{path}:{status.st_size}:{status.st_mtime_ns}")
    return hashlib.sha256("\n".join(found).encode("utf-8", "surrogateescape")).hexdigest()
