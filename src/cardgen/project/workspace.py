"""Where content, templates, assets and output are, and what is found there.

Sectors, partnerships and products are folders; no list of them exists anywhere else. A project folder (with a
file `cardgen.yaml`) may hold a part only, say one partnership: what it lacks comes from the data that cardgen
brings along, and what it has under the same name goes first. A project with a `content/base` of its own takes no other
content.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from cardgen.core.pattern import pattern
from cardgen.core.shelf import NO_SHELF, Shelf
from cardgen.core.signs import first_unwanted
from cardgen.core.struct import Struct, replace
from cardgen.messages.diagnostics import CardgenError, Diagnostic, Diagnostics, Where, closest
from cardgen.project.files import DISK, Files, Overlay
from cardgen.source.nodes import MapNode, ScalarNode
from cardgen.source.yaml import read

MARKER = "cardgen.yaml"
"""A file of this name, which may be empty, makes a folder a project."""
VARIABLE = "CARDGEN_PROJECT"
"""Environment variable that names the project folder."""
EPOCH = "SOURCE_DATE_EPOCH"
"""Environment variable with the seconds since 1970 that stand for now (reproducible-builds.org)."""


_NO_SECTORS = frozenset({"base", "booklets", "partnerships"})
"""Folders in `content/` that are read, and are not one sector."""
_PARTNERSHIPS = frozenset({"partnership", "partnerschap", "partnerschappen", "partners", "opleidingsscholen"})
"""What people call the folder `partnerships`."""


class Workspace(Struct, frozen=True):
    """Folders to look in, the project's own first; `output` need not exist yet."""

    roots: tuple[Path, ...]
    output: Path
    project: Path | None = None
    shelf: Shelf = NO_SHELF
    """What earlier runs worked out, beside what they made."""
    date: str = ""
    """ISO date for everything that is made (`SOURCE_DATE_EPOCH`); empty for the content's own."""
    files: Files = DISK
    """How everything in it is read."""

    @classmethod
    def find(cls, start: Path | None = None, project: Path | None = None) -> Workspace:
        """The workspace for a working directory.

        In this order: `project`; the folder named by `CARDGEN_PROJECT`; the nearest folder at or above `start` with a
        `cardgen.yaml`, or with both `content/` and `templates/`; the data that comes with cardgen.

        Raises:
            CardgenError: `CARDGEN_PROJECT` names no folder (WSP03), no data is found at all (WSP04), or
                `SOURCE_DATE_EPOCH` is no number (WSP10).
        """
        start = (start or Path.cwd()).resolve()
        packaged = packaged_data()
        named = str(project or os.environ.get(VARIABLE, ""))
        if named and not Path(named).is_dir():
            raise CardgenError.of("WSP03", name=named, variable=VARIABLE)
        project = Path(named).resolve() if named else _nearest(start)
        roots = tuple(dict.fromkeys(root for root in (project, packaged) if root is not None))
        if not roots:
            raise CardgenError.of("WSP04")
        epoch = os.environ.get(EPOCH, "")
        if epoch and not _SECONDS.fullmatch(epoch):
            raise CardgenError.of("WSP10", variable=EPOCH, value=epoch[:40])
        output = (project or start) / "output"
        return cls(roots, output, project, Shelf.beside(output), _date(epoch))

    def making(self, output: Path) -> Workspace:
        """The same workspace with another output folder, and the shelf that is kept there."""
        if output == self.output:
            return self
        return replace(self, output=output, shelf=Shelf.beside(output))

    def with_files(self, files: Mapping[str, bytes]) -> Workspace:
        """The same workspace with files in memory over it, by name below its first root; see `Overlay`.

        Nothing of them is ever left on disk, on the shelf neither.

        Raises:
            CardgenError: WSP01 for a name that leads out of the root.
        """
        return replace(self, files=Overlay(self.roots[0], files), shelf=self.shelf.looking())

    def read(self, path: Path, diagnostics: Diagnostics, *, layer: str = "") -> MapNode | None:
        """Read a YAML file whose top level is a mapping; None after recording what is wrong with it as text."""
        shown = self.shown(path)
        return read(path, diagnostics, layer=layer, shown_as=shown, shelf=self.shelf, load=self.files.read)

    @property
    def content(self) -> Path:
        """The first content folder."""
        return self.folder("content")

    @property
    def templates(self) -> Path:
        """The first templates folder."""
        return self.folder("templates")

    @property
    def assets(self) -> Path:
        """The first assets folder."""
        return self.folder("assets")

    def folder(self, *parts: str) -> Path:
        """The folder of that name in the first root that has it; in the first root when none has."""
        for root in self.roots:
            if self.files.is_folder(path := self.files.spelled(root.joinpath(*parts))):
                return path
        return self.roots[0].joinpath(*parts)

    def folders(self, *parts: str) -> tuple[Path, ...]:
        """The folders of that name, the project's own first."""
        paths = (self.files.spelled(root.joinpath(*parts)) for root in self.roots)
        return tuple(path for path in paths if self.files.is_folder(path))

    def file(self, *parts: str) -> Path:
        """The file of that name in the first root that has it; in the first root when none has."""
        for root in self.roots:
            if self.files.is_file(path := self.files.spelled(root.joinpath(*parts))):
                return path
        return self.roots[0].joinpath(*parts)

    def sectors(self) -> list[str]:
        """Folders under `content/` with a `sector.yaml`, by `order:` in that file and then by name."""
        return sorted(self.sector_names(), key=lambda name: (self._order(name), name))

    def sector_names(self) -> list[str]:
        """The same by name only, without reading any file."""
        return self._holding("sector.yaml", "content")

    def partnerships(self) -> list[str]:
        """Folders under `content/partnerships/` with a `partnership.yaml`, by name."""
        return self._holding("partnership.yaml", "content", "partnerships")

    def has_partnership(self, name: str) -> bool:
        """Whether there is a partnership of that name, without looking at all the others."""
        if not name or name.startswith(".") or Path(name).name != name:
            return False
        folders = self._folders_that_count("content", "partnerships")
        return any(
            self.files.is_file(self.files.spelled(folder / name) / "partnership.yaml") for folder in folders
        )

    def products(self) -> list[str]:
        """Folders under `templates/` with a `product.yaml`, and booklet recipes, by name."""
        return sorted({*self._holding("product.yaml", "templates"), *self.booklets()})

    def booklets(self) -> list[str]:
        """Recipes under `content/booklets/`, by name."""
        folders = (root / "content" / "booklets" for root in self.roots)
        return sorted({file.stem for folder in folders for file in self.files.children(folder, ".yaml")})

    def hidden(self, *parts: str) -> list[str]:
        """Names of the files in lower folders of that name that the first one takes the place of, and does not have."""
        first, *others = self.folders(*parts) or (None,)
        if first is None:
            return []
        own = {path.name for path in self.files.children(first, ".yaml")}
        return sorted({path.name for folder in others for path in self.files.children(folder, ".yaml")} - own)

    def strays(self, start: Path) -> Iterator[Diagnostic]:
        """What looks like content of somebody's own, but is not read: folders and files in the wrong place.

        Args:
            start: the working directory. A `content/` there that belongs to no project counts for nothing.
        """
        if self.project is None:
            if start not in self.roots and any((start / "content").rglob("*.y*ml")):
                yield Diagnostic("WSP06", (Where("content"),), (("marker", MARKER),))
            return
        content = self.project / "content"
        read = {*_NO_SECTORS, *self.sector_names()}
        partnerships = self.partnerships()
        for item in sorted(content.glob("[!.]*")):
            if item.is_file() and item.suffix in {".yaml", ".yml"}:
                yield Diagnostic("WSP07", (Where(self.shown(item)),))
            elif item.is_dir():
                yield from self._stray_folder(item, read)
        for item in sorted(content.glob("partnerships/[!.]*")):
            if item.is_file() and item.suffix in {".yaml", ".yml"}:
                yield self._misplaced(item, f"content/partnerships/{item.stem}/partnership.yaml")
            elif item.is_dir() and (unseen := first_unwanted(item.name)):
                yield Diagnostic("WSP70", (Where(self.shown(item)),), (("char", f"U+{ord(unseen[0]):04X}"),))
            elif item.is_dir() and unicodedata.normalize("NFC", item.name) not in partnerships:
                yield self._unnamed(item)

    def _stray_folder(self, item: Path, read: set[str]) -> Iterator[Diagnostic]:
        """A folder in `content/` of which nothing is read, or that hides files of the one that comes along."""
        if item.name in read:
            missing = self.hidden("content", item.name) if item.name not in _NO_SECTORS else []
            if missing and "sector.yaml" not in missing:
                values = (("files", ", ".join(missing)), ("sector", item.name))
                yield Diagnostic("WSP08", (Where(self.shown(item)),), values)
        elif (item / "partnership.yaml").is_file():
            yield self._misplaced(item, f"content/partnerships/{item.name}/")
        elif item.name.casefold() in _PARTNERSHIPS:
            yield self._misplaced(item, "content/partnerships/")
        elif unseen := first_unwanted(item.name):
            yield Diagnostic("WSP70", (Where(self.shown(item)),), (("char", f"U+{ord(unseen[0]):04X}"),))
        elif any(item.rglob("*.y*ml")):
            yield Diagnostic("WSP05", (Where(self.shown(item)),), (("file", "sector.yaml"),))

    def _unnamed(self, folder: Path) -> Diagnostic:
        """A folder of a partnership without the file that makes it one, with what that is called instead."""
        files = sorted(one.name for one in folder.iterdir() if ".y" in one.name and one.is_file())
        near = files[0] if len(files) == 1 else closest("partnership.yaml", files)
        if not near:
            return Diagnostic("WSP05", (Where(self.shown(folder)),), (("file", "partnership.yaml"),))
        values = (("better", "partnership.yaml"), ("name", near))
        return Diagnostic("WSP81", (Where(self.shown(folder / near)),), values)

    def _misplaced(self, item: Path, place: str) -> Diagnostic:
        return Diagnostic("WSP09", (Where(self.shown(item)),), (("place", place),))

    def shown(self, path: Path) -> str:
        """The path as people see it in messages: relative to the root it is in, with forward slashes."""
        for root in self.roots:
            with suppress(ValueError):  # which says that it is elsewhere
                below = path.relative_to(root).as_posix()
                return path.name if below == "." else below
        return path.name

    def inside(self, folder: Path, reference: str, where: Where, diagnostics: Diagnostics) -> Path | None:
        """The file that `reference`, written by a person at `where`, means in `folder`.

        Links are followed, and whatever ends up outside the folder is refused.

        Returns:
            An existing file, or None when an error was recorded.
        """
        home = self.files.resolved(folder)
        if "://" in reference[:12]:
            diagnostics.add("WSP80", where, name=reference[:80], folder=self.shown(folder))
            return None
        try:
            path = self.files.resolved(self.files.spelled(home / reference))
            escapes = not path.is_relative_to(home) or "\\" in reference
            exists = not escapes and self.files.is_file(path)
        except (OSError, ValueError, RuntimeError):  # too long, a null character, a link to itself
            escapes, exists = True, False
        if escapes:
            diagnostics.add("WSP01", where, name=reference[:80], folder=self.shown(folder))
            return None
        if not exists:
            names = [name for name in self.files.names(home) if self.files.is_file(home / name)]
            suggestion = closest(reference, names)
            diagnostics.add(
                "WSP02", where, name=reference[:80], folder=self.shown(folder), suggestion=suggestion
            )
            return None
        return path

    def _holding(self, filename: str, *parts: str) -> list[str]:
        found = set()
        for folder in self._folders_that_count(*parts):
            items = self.files.children(folder)
            there = (
                item
                for item in items
                if self.files.is_file(item / filename) and not first_unwanted(item.name)
            )
            found |= {unicodedata.normalize("NFC", item.name) for item in there}
        return sorted(found)

    def _folders_that_count(self, *parts: str) -> Iterator[Path]:
        """The folders of that name, up to a project with a base of its own: that says all there is to say."""
        for root in self.roots:
            yield root.joinpath(*parts)
            if parts[0] == "content" and self.files.is_folder(root / "content" / "base"):
                break

    def joins_sectors(self, sector: str) -> bool:
        """Whether a sector stands between the others: its `sector.yaml` has a `bridge:`."""
        node = self.read(self.file("content", sector, "sector.yaml"), Diagnostics())
        return node is not None and "bridge" in node.items

    def _order(self, sector: str) -> int:
        """The number a sector gives itself; a file that cannot be read goes last and is reported elsewhere."""
        node = self.read(self.file("content", sector, "sector.yaml"), Diagnostics())
        inner = node.items.get("sector") if node else None
        order = inner.items.get("order") if isinstance(inner, MapNode) else None
        text = order.text if isinstance(order, ScalarNode) else ""
        return int(text) if text.isdecimal() and len(text) <= 6 else 1_000_000


_SECONDS = pattern("[0-9]{1,11}")
"""Up to the year 5138."""


def _date(epoch: str) -> str:
    """The ISO date of a number of seconds since 1970; empty for none."""
    if not epoch:
        return ""
    from datetime import UTC, datetime

    return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()


def packaged_data() -> Path | None:
    """The data that comes with cardgen: inside the installed package, or the checkout it runs from."""
    package = Path(__file__).resolve().parents[1]
    for candidate in (package / "_data", package.parent.parent):
        if (candidate / "content").is_dir() and (candidate / "templates").is_dir():
            return candidate
    return None


def _nearest(start: Path) -> Path | None:
    for folder in (start, *start.parents):
        if (folder / MARKER).is_file():
            return folder
        if (folder / "content").is_dir() and (folder / "templates").is_dir():
            return folder
    return None
