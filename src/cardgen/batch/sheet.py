"""A sheet as people made it: cells with their place, from a csv file or a workbook."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where

MAX_BYTES = 60_000_000
"""Largest file that is read; ten thousand rows with texts of their own take some 10 MB."""
MAX_ROWS = 100_000
MAX_COLUMNS = 400
"""With something in them; there are some 300 texts that a partnership could write itself."""
MAX_CHARACTERS = 20_000
"""Of one cell: several texts of the length that content allows."""

DATE, BROKEN, LONE_FORMULA = "date", "broken", "formula"
"""What a cell holds when it is no text: see `Cell.odd`."""


class Cell(Struct, frozen=True):
    """What stands in a cell, as text. `odd` says what else it is: a date, an error of the sheet, a formula."""

    text: str
    odd: str = ""


class Sheet(Struct, frozen=True):
    """Cells that hold something, by row and column; both count from 1, as in a spreadsheet.

    Attributes:
        file: where it was read.
        rows: by row number, in order; each row by column number.
        hidden_by: merged cells: every cell but the first of a block, to the place of that first one.
        name: of the sheet within a workbook.
        others: names of the other sheets of the workbook that hold something.
    """

    file: Path
    rows: Mapping[int, Mapping[int, Cell]]
    hidden_by: Mapping[tuple[int, int], tuple[int, int]] = {}
    name: str = ""
    others: tuple[str, ...] = ()

    def where(self, row: int, column: int = 0) -> Where:
        """A place in it, as data: line and column are those of the sheet."""
        return Where(self.file.name, row, column)


def letters(column: int) -> str:
    """`C` for 3, `AA` for 27: what spreadsheets call a column."""
    found = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def too_large(path: Path) -> CardgenError:
    """The error for a sheet that reaches too far."""
    found = Diagnostics()
    found.add("BAT03", Where(path.name), name=path.name, rows=MAX_ROWS, columns=MAX_COLUMNS)
    return CardgenError(found)
