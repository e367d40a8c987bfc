"""How rooms read: the disk, or the disk with files in memory over it."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from cardgen.core.reading import from_disk
from cardgen.core.stamps import stamp_of
from cardgen.messages.diagnostics import CardgenError


class Files:
    """The disk.

    Attributes:
        mark: tells what is laid over the disk; empty when nothing is.
    """

    mark = ""

    def is_file(self, path: Path) -> bool:
        """Whether a file stands there."""
        return path.is_file()

    def is_folder(self, path: Path) -> bool:
        """Whether a folder stands there."""
        return path.is_dir()

    def names(self, folder: Path) -> list[str]:
        """The names of what is in a folder, sorted; none when there is no such folder."""
        try:
            return sorted(os.listdir(folder))  # noqa: PTH208 - names are asked for, no paths
        except (FileNotFoundError, NotADirectoryError):
            return []

    def read(self, path: Path, most: int) -> bytes:
        """The bytes of a file. Of a larger one no more than `most` + 1, by which it shows.

        Raises:
            OSError: there is no such file (FileNotFoundError), or it cannot be read.
        """
        return from_disk(path, most)

    def stamp(self, path: Path) -> str:
        """Tells this file from another, and from what it was before.

        Raises:
            OSError: there is no such file.
        """
        return stamp_of(path)

    def resolved(self, path: Path) -> Path:
        """The path without links and dots."""
        return path.resolve()

    def spelled(self, path: Path) -> Path:
        """The path as it is spelled on disk: letters with accents may be composed there or not (Unicode NFC, NFD).

        A Mac, a stick and a ZIP file each spell `één` in their own way; for people it is one name.
        """
        if str(path).isascii() or self.exists(path) or path == path.parent:
            return path
        parent = self.spelled(path.parent)
        wanted = unicodedata.normalize("NFC", path.name)
        alike = (name for name in self.names(parent) if unicodedata.normalize("NFC", name) == wanted)
        return parent / next(alike, path.name)

    def exists(self, path: Path) -> bool:
        """Whether anything stands there."""
        return self.is_file(path) or self.is_folder(path)

    def children(self, folder: Path, ending: str = "") -> list[Path]:
        """What is in a folder by name, with this ending; not what editors and computers hide with a point."""
        return [folder / name for name in self.names(folder) if name.endswith(ending) and name[0] != "."]

    def below(self, folder: Path, ending: str) -> list[Path]:
        """Every file below a folder with this ending, in a fixed order."""
        found: list[Path] = []
        for path in self.children(folder):
            if self.is_folder(path):
                found += self.below(path, ending)
            elif path.name.endswith(ending):
                found.append(path)
        return found


DISK = Files()
"""Nothing over it."""


class Overlay(Files):
    """The disk with files in memory over it: each hides the file of its name, and nothing is ever written.

    Args:
        root: the folder they are in.
        files: bytes by name below the root, with forward slashes: `content/partnerships/proef/logo.svg`.

    Raises:
        CardgenError: WSP01 for a name that leads out of the root, or that no file can have.
    """

    def __init__(self, root: Path, files: Mapping[str, bytes]) -> None:
        self._data: dict[Path, bytes] = {}
        self._stamps: dict[Path, str] = {}
        self._names: dict[Path, set[str]] = {}
        homes = {root, root.resolve()}
        marks = hashlib.sha256()
        for name, data in sorted(files.items()):
            digest = hashlib.sha256(data).hexdigest()
            marks.update(f"{name}\n{digest}\n".encode("utf-8", "surrogatepass"))
            for path in dict.fromkeys(_places(root, name)):
                self._data[path] = data
                self._stamps[path] = f"{path}:{digest}"
                for child in (path, *path.parents):
                    if child in homes:
                        break
                    self._names.setdefault(child.parent, set()).add(child.name)
        self.mark = marks.hexdigest()
        if both := self._names.keys() & self._data.keys():
            raise CardgenError.of("WSP01", name=min(both).name, folder=root.name)

    def is_file(self, path: Path) -> bool:
        """Whether a file stands there, in memory or on disk."""
        return path in self._data or (path not in self._names and super().is_file(path))

    def is_folder(self, path: Path) -> bool:
        """Whether a folder stands there; one that holds a file in memory does."""
        return path in self._names or (path not in self._data and super().is_folder(path))

    def names(self, folder: Path) -> list[str]:
        """The names of what is in a folder, in memory and on disk, sorted."""
        return sorted({*super().names(folder), *self._names.get(folder, ())})

    def read(self, path: Path, most: int) -> bytes:
        """The bytes of a file; see `Files.read`."""
        data = self._data.get(path)
        return super().read(path, most) if data is None else data[: most + 1]

    def stamp(self, path: Path) -> str:
        """Of a file in memory: its name and content."""
        return self._stamps.get(path) or super().stamp(path)

    def resolved(self, path: Path) -> Path:
        """The path without links and dots; a file in memory is no link, whatever it hides."""
        plain = Path(os.path.normpath(path))
        return plain if plain in self._data else super().resolved(path)


def _places(root: Path, name: str) -> tuple[Path, Path]:
    """The path of a file in memory as rooms write it, and with the links of its folder followed."""
    steps = PurePosixPath(name).parts
    path = root.joinpath(*steps) if steps else root
    broken = not steps or "\\" in name or "\0" in name or name != "/".join(steps) or {"..", "."} & {*steps}
    try:
        real = path.parent.resolve() / path.name
        outside = bool(broken) or not real.is_relative_to(root.resolve()) or path.is_dir()
    except (OSError, ValueError, RuntimeError):  # too long, no text, a link to itself
        outside = True
    if outside:
        raise CardgenError.of("WSP01", name=name[:80], folder=root.name)
    return path, real
