"""Bytes from disk, never more than was asked for: files come from strangers."""

from __future__ import annotations

import errno
import os
from pathlib import Path


def from_disk(path: Path | str, most: int) -> bytes:
    """The bytes of a file. Of a larger one no more than `most` + 1, by which it shows.

    A name that is asked for once had better be a `str`: Python keeps the names in a `Path` in a table that only grows.

    Raises:
        OSError: there is no such file (FileNotFoundError, also for a folder or a device), or it cannot be read.
    """
    if not os.path.isfile(path):  # noqa: PTH113
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
    with open(path, "rb") as file:  # noqa: PTH123
        return file.read(most + 1)
