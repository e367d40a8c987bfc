"""Orders: what one row asks for, light enough to keep ten thousand of them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from cardgen.batch.sheet import letters
from cardgen.core.reading import from_disk
from cardgen.core.struct import Struct, replace
from cardgen.messages.diagnostics import Diagnostic, Where

MOST_BYTES = 60_000_000
"""Of the files of one row together: logos of the largest size, and room for texts."""

Form = Literal["folder", "zip", "merged"]


class Wish(Struct, frozen=True):
    """What is made of each row: products (none: all), outputs, paper size; as a folder, a zip, or one PDF."""

    products: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ("screen",)
    size: str = ""
    form: Form = "folder"


class Order(Struct, frozen=True):
    """One row.

    Attributes:
        id: the partnership's, and the name of what is made.
        name: as people read it; for the summary.
        row: its number in the sheet; of a folder its place among the others.
        source: name of the sheet or folder.
        texts: files of the layer, by name below the project.
        on_disk: files of the layer that are read when their turn comes, by name below the project.
        columns: line of the written YAML to the number of its column.
        headings: of the columns that this row fills in, by number.
        logo_column: number of the column of the logo, 0 for none.
    """

    id: str
    name: str
    row: int
    source: str
    texts: Mapping[str, bytes] = {}
    on_disk: Mapping[str, Path] = {}
    columns: Mapping[int, int] = {}
    headings: Mapping[int, str] = {}
    logo_column: int = 0

    @property
    def folder(self) -> str:
        """Where its layer is, below the project."""
        return f"content/partnerships/{self.id}"

    def files(self) -> dict[str, bytes]:
        """Everything that makes up its layer.

        Raises:
            OSError: a file cannot be read.
        """
        most = MOST_BYTES
        found = dict(self.texts)
        for name, path in self.on_disk.items():
            found[name] = data = from_disk(path, most)
            most = max(0, most - len(data))
        return found

    def carrying(self) -> Order:
        """The same order with its files in it, for a process or a machine that does not see the disk.

        Raises:
            OSError: a file cannot be read.
        """
        return replace(self, texts=self.files(), on_disk={})

    def stamp(self) -> str:
        """A hash of everything that it says.

        Raises:
            OSError: a file cannot be read.
        """
        found = hashlib.sha256(self.id.encode())
        for name, data in sorted(self.files().items()):
            found.update(f"\n{name} {len(data)}\n".encode())
            found.update(data)
        return found.hexdigest()

    def traced(self, found: Diagnostic) -> Diagnostic:
        """The same message at the cell that is at fault, or at the file of the folder that was given."""
        where = tuple(map(self._traced, found.where))
        if found.code == "TRM01" and where[-1].file == self.source and where[-1].column:
            values = dict(found.values)
            if values["form"] == "plural":  # the one form that a cell may leave out and texts may use
                return Diagnostic("BAT34", where[-1:], (("word", values["word"]),))
        return replace(found, where=where)

    def _traced(self, where: Where) -> Where:
        if not where.file.startswith(f"{self.folder}/"):
            return where
        if not self.columns:
            return replace(where, file=f"{self.source}/{where.file.removeprefix('content/partnerships/')}")
        if where.file.endswith("/partnership.yaml"):
            return Where(self.source, self.row, self.columns.get(where.line, 0))
        return Where(self.source, self.row, self.logo_column)

    def is_about(self, found: Diagnostic) -> bool:
        """Whether a message is about this row, and not about what all rows share."""
        return any(where.file.startswith(f"{self.folder}/") for where in found.where)


def cell_of(where: Where, headings: Mapping[int, str]) -> Where:
    """A place in a sheet as people name it: `partners.xlsx:C12 (kleur)`."""
    if not where.line or "/" in where.file:  # a file of the project: a sheet is called by its name alone
        return where
    heading = headings.get(where.column, "")
    cell = f"{letters(where.column)}{where.line}" if where.column else f"{where.line}"
    return Where(f"{where.file}:{cell}" + (f" ({heading})" if heading else ""))
