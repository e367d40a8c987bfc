"""The folder of a partnership or a sector in memory, and what a visitor changes in it."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.core.filekinds import kind_of
from cardgen.core.struct import Struct, replace
from cardgen.starting.begin import partnership
from cardgen.studio.work.yamlfile import NotEditableError, YamlFile

if TYPE_CHECKING:
    from cardgen.project.workspace import Workspace

MAIN = "partnership.yaml"
"""The file that makes a folder a partnership."""
MOST_FILES = 200
"""Files of one folder that are read."""
MOST_BYTES = 30_000_000
"""Bytes of all of them together."""
MOST_LOGO = 5_000_000
"""Bytes of a logo. The core takes more; over a line this is what people wait for."""
ENDINGS = {"SVG": "svg", "PNG": "png", "JPEG": "jpg", "PDF": "pdf"}
"""Kinds of logos, and how their names end."""
UNNAMED = "Nieuw partnerschap"
"""The name of a partnership until somebody gives it one."""


class TooMuchError(Exception):
    """The folder holds more than the studio takes in."""


class Draft(Struct, frozen=True):
    """A partnership for one sector, or the texts of a sector itself.

    Attributes:
        sector: the sector it is looked at in.
        id: the name of its folder; empty for the sector itself.
        files: bytes by name below that folder, with forward slashes.
        new: whether it never stood on disk.
        parked: what was written about themes that are switched off, by theme, for when they are switched on again.
    """

    sector: str
    id: str
    files: Mapping[str, bytes]
    new: bool = False
    parked: Mapping[str, str] = {}

    @classmethod
    def begin(cls, sector: str, id_: str, name: str, color: str = "") -> Draft:
        """A partnership that does not exist yet."""
        made = partnership(id_, name, [sector], color)
        files = {path.rpartition("/")[2]: data for path, data in made.items()}
        return cls(sector, id_, files, new=True)

    @classmethod
    def read(cls, workspace: Workspace, sector: str, id_: str) -> Draft:
        """The folder as it is on disk; without an id that of the sector.

        Raises:
            TooMuchError: there is more in it than belongs there.
            OSError: a file cannot be read.
        """
        return cls(sector, id_, on_disk(workspace, folder_of(sector, id_)))

    @property
    def of_sector(self) -> bool:
        """Whether it is the sector itself."""
        return not self.id

    @property
    def folder(self) -> str:
        """Where it stands in a project, with forward slashes."""
        return folder_of(self.sector, self.id)

    @property
    def name(self) -> str:
        """The name of the partnership as it was written; empty in a file that is broken."""
        return _name_in(self.files.get(MAIN, b""))

    @property
    def laid_over(self) -> dict[str, bytes]:
        """Its files by their names below the project."""
        return {f"{self.folder}/{name}": data for name, data in self.files.items()}

    def edited(self, changes: Iterable[tuple[str, str]], lists: Collection[int] = ()) -> Draft:
        """With texts written at paths; an empty text takes away what stands there. `lists` as in `YamlFile.set`.

        Raises:
            NotEditableError: a file is broken.
        """
        files = dict(self.files)
        for path, text in changes:
            steps = path.split(".")
            name, file = self._home(files, steps)
            if text:
                file.set(steps, text, lists)
            else:
                file.put_back(steps)
            files[name] = file.data()
        return replace(self, files=files)

    def with_term(self, name: str, forms: Mapping[str, str | None]) -> Draft:
        """With a word of one's own, in all its forms; without forms that of the sector comes back."""
        files = dict(self.files)
        path = ["terms", name]
        home, file = self._home(files, path)
        if forms:
            file.set(path, {**forms})
        else:
            file.put_back(path)
        files[home] = file.data()
        return replace(self, files=files)

    def with_topics(
        self, order: Iterable[str] | None = None, switches: Mapping[str, bool] | None = None
    ) -> Draft:
        """With themes switched on and off, and then in another order; an empty order is that of the sector.

        Raises:
            NotEditableError: a file is broken.
        """
        files, parked = dict(self.files), dict(self.parked)
        home, file = self._home(files, ["topics"])
        for name, on in (switches or {}).items():
            file.switch(name, on)
            if on and (text := parked.pop(name, "")):
                file.put_item(text)
            elif not on and (text := file.take_item(("topics", name))):  # one file says one thing of a theme
                parked[name] = text
        if order is not None:
            file.order(list(order))
        files[home] = file.data()
        return replace(self, files=files, parked=parked)

    def in_sector(self, sector: str, *, move: bool) -> Draft:
        """Seen in another sector: one that it works in too, or with `move` the only one."""
        files = dict(self.files)
        file = YamlFile(files[MAIN])
        known = file.texts(("partnership", "sectors"))
        if sector not in known or move:
            file.set_texts(("partnership", "sectors"), [sector] if move else [*known, sector])
            files[MAIN] = file.data()
        return replace(self, sector=sector, files=files)

    def with_logo(self, data: bytes) -> Draft | None:
        """With a logo, under a name of our own; None when the file is of no kind that can be a logo."""
        ending = ENDINGS.get(kind_of(data))
        if ending is None:
            return None
        taken = {name.casefold() for name, one in self.files.items() if one != data}
        names = (f"logo{number}.{ending}" for number in ("", *(f"-{n}" for n in range(2, 100))))
        name = next((one for one in names if one not in taken), f"logo.{ending}")
        before = YamlFile(self.files[MAIN])
        about = [] if before.has(("partnership", "logo_alt")) else self._alt(before)
        return replace(self, files={**self.files, name: data}).edited([("partnership.logo", name), *about])

    def without(self, names: Iterable[str]) -> Draft:
        """Without some of its files."""
        gone = set(names)
        return replace(self, files={name: data for name, data in self.files.items() if name not in gone})

    def _alt(self, file: YamlFile) -> list[tuple[str, str]]:
        """What a logo says to who does not see it, until somebody writes something better."""
        name = next(iter(file.texts(("partnership", "name"))), "")
        return [("partnership.logo_alt", f"Logo van {name}")] if name else []

    def renamed(self, id_: str) -> Draft:
        """In a folder of another name."""
        return replace(self, id=id_)

    def _home(self, files: Mapping[str, bytes], path: list[str]) -> tuple[str, YamlFile]:
        """The file to write in, open: that of the sector when it says this already, else where the block stands."""
        names = sorted(name for name in files if name.endswith((".yaml", ".yml")) or name == MAIN)
        opened: dict[str, YamlFile] = {}
        of_sector = f"{self.sector}.yaml"
        for depth, among in (
            (len(path), [of_sector, *names]),
            (1, [one for one in names if one != of_sector]),
        ):
            for name in among:
                # To read a file takes longer than a key; what does not hold the words of a path need not be read.
                if name not in files or not all(step.encode() in files[name] for step in path[:depth]):
                    continue
                file = opened.get(name) or opened.setdefault(name, YamlFile(files[name]))
                if file.has(path[:depth]):
                    return name, file
        home = f"{path[0]}.yaml" if self.of_sector else MAIN
        return home, opened.get(home) or YamlFile(files.get(home, b""))


@functools.lru_cache(maxsize=32)
def _name_in(data: bytes) -> str:
    """The name of the partnership that a file is about. Each answer asks for it, and the file seldom changes."""
    try:
        return next(iter(YamlFile(data).texts(("partnership", "name"))), "")
    except NotEditableError:
        return ""


def folder_of(sector: str, id_: str) -> str:
    """Where a partnership stands in a project; without an id the sector."""
    return f"content/partnerships/{id_}" if id_ else f"content/{sector}"


def on_disk(workspace: Workspace, name: str) -> dict[str, bytes]:
    """The files of a folder of content as they are now: in the project, else in what cardgen brings along.

    Raises:
        TooMuchError: there is more in the folder than belongs there.
        OSError: a file cannot be read.
    """
    folder = workspace.folder(*name.split("/"))
    found: dict[str, bytes] = {}
    left = MOST_BYTES
    for path in _below(workspace, folder):
        data = workspace.files.read(path, left)
        left -= len(data)
        if left < 0 or len(found) >= MOST_FILES:
            raise TooMuchError
        found[path.relative_to(folder).as_posix()] = data
    return found


def _below(workspace: Workspace, folder: Path) -> Iterable[Path]:
    home = folder.resolve()
    for path in workspace.files.below(folder, ""):
        if path.resolve().is_relative_to(home):  # a link that leads elsewhere stays where it is
            yield path


__all__ = ["Draft", "NotEditableError", "TooMuchError", "on_disk"]
