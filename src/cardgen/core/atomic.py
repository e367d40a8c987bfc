"""The one writer of files: whole or not at all, with the permissions that the user's umask gives new files."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

from cardgen.core.pattern import pattern

Contents = bytes | Callable[[BinaryIO], object]
"""What goes into a file: its bytes, or what writes them to an open file (for results too large to hold)."""


_LEFT = pattern(r"\..+\.[0-9a-f]{12}\.tmp")
_LEFT_AFTER = 3600.0  # seconds; nobody writes one file for so long


def write_whole(files: Iterable[tuple[Path, Contents]], *, below: Path | None = None) -> list[Path]:
    """Write all files to temporary ones beside them first, then rename them into place.

    Args:
        files: what to write where.
        below: the folder that all of them lie in. It may be a link itself, but nothing between it and a file may be:
            whoever can put a link there must not make us write elsewhere.

    Returns:
        The paths, in the order they were given.

    Raises:
        OSError: a folder or file cannot be written, or an earlier file is held by another program; `filename` says
            which. Nothing has changed then, unless the disk failed between two renames.
    """
    staged: list[tuple[Path, Path]] = []
    written = []
    path = Path()
    try:
        for path, contents in files:
            if below is not None:
                _see_that_it_stays(path, below)
            path.parent.mkdir(parents=True, exist_ok=True)
            fresh = path.with_name(f".{path.name[:80]}.{os.urandom(6).hex()}.tmp")
            staged.append((fresh, path))
            with _created(fresh) as stream:
                if callable(contents):
                    contents(stream)
                else:
                    stream.write(contents)
        for _, path in staged:
            _see_that_it_can_go(path)
        while staged:
            fresh, path = staged[0]
            fresh.replace(path)
            written.append(path)
            staged.pop(0)
    except OSError as error:
        error.filename = str(path)
        raise
    finally:
        for fresh, _ in staged:
            fresh.unlink(missing_ok=True)
    return written


def sweep(folders: Iterable[Path]) -> None:
    """Take away what writers left in these folders who were killed before they could do so themselves."""
    for folder in dict.fromkeys(folders):
        with contextlib.suppress(
            OSError
        ):  # another one sweeps too, or it is not ours to look at or to take away
            for entry in os.scandir(folder):
                if (
                    entry.name.endswith(".tmp")  # of nearly all it shows without the pattern
                    and _LEFT.fullmatch(entry.name)
                    and entry.is_file(follow_symlinks=False)
                    and entry.stat().st_mtime < time.time() - _LEFT_AFTER
                ):
                    Path(entry.path).unlink()


def _created(path: Path) -> BinaryIO:
    """A new file; the system takes the umask off its permissions, which no program can read without setting it."""
    return os.fdopen(
        os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666), "wb"
    )


def _see_that_it_stays(path: Path, below: Path) -> None:
    """No folder on the way from `below` to a file may be a link, and a file that stands there must be an ordinary one.

    Raises:
        OSError: one is (ELOOP), or something else stands there (ENODEV).
        ValueError: the file does not lie below that folder at all.
    """
    here = below
    *folders, name = path.relative_to(below).parts
    for part in folders:
        if part == "..":
            raise ValueError(path)
        here /= part
        if here.is_symlink():
            raise OSError(errno.ELOOP, "a link", str(here))
    there = here / name
    if there.exists() and not there.is_symlink() and not there.is_file() and not there.is_dir():
        raise OSError(errno.ENODEV, "not an ordinary file", str(there))


def _see_that_it_can_go(path: Path) -> None:
    """An earlier file must be ours to replace: a viewer may hold it open, or a folder may stand there.

    Raises:
        OSError: it is not.
    """
    if path.exists():
        with path.open("r+b"):
            pass
