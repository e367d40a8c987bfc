"""Where results go: a folder, or an address that fsspec knows. The only door to fsspec."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from cardgen.build.publish import write_files
from cardgen.core.reading import from_disk
from cardgen.messages.diagnostics import CardgenError

_LEFT_BEHIND = re.compile(r"\..{1,80}\.[0-9a-f]{12}\.tmp", re.DOTALL)
"""Files of `core/atomic` that a run left when it was killed."""
MAX_BYTES = 50_000_000
"""Largest record or summary that is read back."""


class Place(Protocol):
    """Takes files by path below it, with forward slashes."""

    name: str

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write files, all of them or none.

        Raises:
            CardgenError: they cannot be written.
        """

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None when there is none."""

    def state(self, name: str) -> str:
        """Tells a file from what it was before; empty when it is not there."""

    def tidy(self, name: str) -> None:
        """Take away what an earlier run that was killed left half written, in a folder of the row or beside it."""


class Folder:
    """A folder on this computer."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = str(path)

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write files whole or not at all, none through a link."""
        write_files([(self.path / name, data) for name, data in files.items()], below=self.path)

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None when there is none."""
        try:
            return from_disk(self.path / name, MAX_BYTES)
        except OSError:
            return None

    def state(self, name: str) -> str:
        """Size and time."""
        try:
            status = (self.path / name).stat()
        except OSError:
            return ""
        return f"{status.st_size}:{status.st_mtime_ns}:{status.st_ctime_ns}"

    def tidy(self, name: str) -> None:
        """Take away what an earlier run left half written; nothing behind a link."""
        folder = self.path / name if name else self.path
        with contextlib.suppress(OSError):
            if folder.is_symlink() or not folder.is_dir():
                return
            found = [*folder.rglob(".*.tmp")] if name else [*folder.glob(".*.tmp")]
            for path in found:
                if _LEFT_BEHIND.fullmatch(path.name) and path.is_file() and not path.is_symlink():
                    path.unlink()


class Address:
    """An address such as `s3://bucket/edities`, through fsspec and the plugin of whoever uses it.

    Raises:
        CardgenError: fsspec or the plugin is not there (BAT29), or the address is none (BAT30).
    """

    def __init__(self, url: str) -> None:
        self.name = url
        try:
            import fsspec
        except ImportError:
            raise CardgenError.of("BAT29", name=url) from None
        try:
            self._files: Any
            self._files, self._root = fsspec.core.url_to_fs(url)
        except ImportError:
            raise CardgenError.of("BAT29", name=url) from None
        except (OSError, ValueError) as error:
            raise CardgenError.of("BAT30", name=url, why=str(error)[:200]) from None

    def _at(self, name: str) -> str:
        return f"{self._root.rstrip('/')}/{name}"

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write files one by one; such a place has no renames that count. A record comes last."""
        try:
            for name, data in files.items():
                path = self._at(name)
                self._files.makedirs(path.rpartition("/")[0], exist_ok=True)
                self._files.pipe_file(path, data)
        except Exception as error:  # each plugin has errors of its own
            raise CardgenError.of("BAT30", name=self.name, why=str(error)[:200]) from error

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None when there is none."""
        try:
            data: bytes = self._files.cat_file(self._at(name), 0, MAX_BYTES)
        except Exception:
            return None
        return data

    def state(self, name: str) -> str:
        """Its size: times say little across computers."""
        try:
            return str(self._files.info(self._at(name))["size"])
        except Exception:
            return ""

    def tidy(self, name: str) -> None:
        """Nothing: what is written there is whole or not there."""


def place_of(output: str) -> Place:
    """The place that somebody names.

    Raises:
        CardgenError: an address that cannot be used.
    """
    return Address(output) if "://" in output else Folder(Path(output))
