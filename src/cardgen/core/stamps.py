"""Stamps: what tells a file from another file, and from what it was before, without reading it."""

from __future__ import annotations

import functools
import hashlib
import os
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

LIBRARIES = ("PIL", "fontTools", "pikepdf", "pyphen", "reportlab", "segno", "uharfbuzz", "yaml")
"""What reads, lays out, draws and writes beside our own modules."""
NO_HAND = frozenset({"compare", "exchange", "preview", "schema", "starting", "studio", "twin"})
"""Rooms through which nothing passes on its way to a PDF: a hundred modules that need no looking at in every run."""


def stamp_of(path: Path | str) -> str:
    """Name, size and times of a file; the time of its entry (ctime) is one that no copy brings along.

    Raises:
        OSError: there is no such file.
    """
    status = os.stat(path)  # noqa: PTH116 - hundreds at every start, and a Path costs several times this
    return f"{path}:{status.st_size}:{status.st_mtime_ns}:{status.st_ctime_ns}"


def stamp_of_all(paths: Iterable[Path | str]) -> str:
    """One stamp for many files."""
    found = "\n".join(map(stamp_of, paths))
    return hashlib.sha256(found.encode("utf-8", "surrogateescape")).hexdigest()


@functools.cache
def stamp_of_program() -> str:
    """Tells this program from another: our modules, and a file of every library that has a hand in the result.

    Taken once in a process, because what is loaded does not change any more. Libraries are found without being loaded;
    another version of one is another file.
    """
    package = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120 - see `stamp_of`
    with os.scandir(package) as found:
        rooms = sorted(room.path for room in found if room.is_dir() and room.name not in NO_HAND)
    return stamp_of_all([*names_below(rooms, ".py"), *_files_of(LIBRARIES)])


def files_below(folders: Iterable[Path], suffix: str = "") -> Iterator[Path]:
    """Every file below the folders, in a fixed order; not those that editors and computers hide with a point."""
    return map(Path, names_below(folders, suffix))


def names_below(folders: Iterable[Path | str], suffix: str = "") -> Iterator[str]:
    """`files_below` as plain text, for who looks at hundreds of them and does not open one."""
    for folder in folders:
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=_name)
        except OSError:
            continue
        yield from (
            one.path
            for one in entries
            if one.name.endswith(suffix) and one.name[0] != "." and not one.is_dir()
        )
        yield from names_below([one.path for one in entries if one.is_dir(follow_symlinks=False)], suffix)


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _files_of(libraries: Iterable[str]) -> Iterator[Path]:
    for name in libraries:
        found = find_spec(name)
        if found is not None and found.origin is not None:
            yield Path(found.origin)
