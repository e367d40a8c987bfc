"""A Word or Excel file to rows, whichever it is."""

from __future__ import annotations

from pathlib import Path

from cardgen.exchange.packing import opened
from cardgen.exchange.record import ReadRow, ReadSheet
from cardgen.messages.diagnostics import CardgenError, Where

ENDINGS = (".docx", ".xlsx")


def read_sheet(path: Path) -> ReadSheet:
    """The rows of a file that `cardgen text` made.

    Raises:
        CardgenError: it is another kind of file (TAK21), or see `packing.opened`, `from_docx` and `from_xlsx`.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise CardgenError.of("TAK21", Where(path.name), ending=ending or path.name)
    data = opened(path, path.name)
    if ending == ".docx":
        from cardgen.exchange.wordread import from_docx

        return from_docx(data, path.name)
    from cardgen.exchange.excel import from_xlsx

    return from_xlsx(data, path.name)


def place_of(row: ReadRow, shown: str) -> Where:
    """Where a row stands: line and column of a sheet; a document has names only."""
    return Where(shown, row.line, row.column) if row.column > 0 else Where(f"{shown} [{row.id or row.line}]")
