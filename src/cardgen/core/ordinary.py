"""Reading files that lie where anybody may have put something: a pipe would keep us waiting, a device never ends."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path


def read_ordinary(path: Path, most: int) -> bytes:
    """The first `most` bytes of an ordinary file. Ask for one more than allowed to see whether it is too large.

    Raises:
        OSError: it cannot be read, or is no ordinary file (ENODEV; EISDIR for a folder).
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        mode = os.fstat(handle).st_mode
        if not stat.S_ISREG(mode):
            raise OSError(
                errno.EISDIR if stat.S_ISDIR(mode) else errno.ENODEV, "not an ordinary file", str(path)
            )
        return file.read(most)
