"""Bytes from disk, never more than was asked for: files come from strangers."""

from __future__ import annotations

import errno
import os
from pathlib import Path


def from_disk(path: Path, most: int) -> bytes:
    """The bytes of a file. Of a larger one no more than `most` + 1, by which it shows.

    Raises:
        OSError: there is no such file (FileNotFoundError, also for a folder or a device), or it cannot be read.
    """
    if not path.is_file():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
    with path.open("rb") as file:
        return file.read(most + 1)
