"""What a batch made, as one zip: written row by row, so that no more than a row is held beside it."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from typing import BinaryIO, cast

from cardgen.batch.ledger import RECORDS
from cardgen.core.zips import entry

CHUNK = 256 * 1024
"""Bytes that go to a browser at a time."""


class TooMuchMadeError(Exception):
    """There is no room for more."""


class Parcel:
    """A place for `cardgen.batch.run.batch` that is a zip.

    Args:
        most: bytes that it may grow to.
        on_disk: whether a file without a name takes it; else it is in memory, and nothing of it is ever on disk.
    """

    name = "zip"

    def __init__(self, most: int, *, on_disk: bool) -> None:
        self._most = most
        self._file = cast("BinaryIO", tempfile.TemporaryFile() if on_disk else io.BytesIO())  # noqa: SIM115
        self._zip = zipfile.ZipFile(self._file, "w", zipfile.ZIP_STORED)
        self.size = 0

    def write(self, files: Mapping[str, bytes]) -> None:
        """Put files in; the records of what is done are of no use to who takes it home.

        Raises:
            TooMuchMadeError: there is no room for them.
        """
        wanted = {name: data for name, data in files.items() if not name.startswith(f"{RECORDS}/")}
        if self._file.tell() + sum(map(len, wanted.values())) > self._most:
            raise TooMuchMadeError
        for name, data in sorted(wanted.items()):
            self._zip.writestr(entry(name), data)

    def read(self, name: str) -> None:
        """Nothing: every parcel begins empty."""

    def state(self, name: str) -> str:  # noqa: ARG002 - as other places
        """Nothing to tell it from."""
        return ""

    def tidy(self, name: str) -> None:
        """Nothing is left behind."""

    def finish(self) -> None:
        """Close the zip, so that it can be sent."""
        self._zip.close()
        self.size = self._file.tell()

    def chunks(self) -> Iterator[bytes]:
        """Its bytes, from the start, for one reader; another may read at the same time."""
        at = 0
        while at < self.size and not self._file.closed:
            self._file.seek(at)
            data = self._file.read(min(CHUNK, self.size - at))
            at += len(data)
            yield data

    def close(self) -> None:
        """Let go of it."""
        self._zip.close()
        self._file.close()
