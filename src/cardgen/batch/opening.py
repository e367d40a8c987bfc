"""A sheet from a file, by what its name says it is."""

from __future__ import annotations

from pathlib import Path

from cardgen.batch.sheet import Sheet
from cardgen.messages.diagnostics import CardgenError, Where, reason


def read_sheet(path: Path) -> Sheet:
    """Read a sheet by what its name says it is.

    Raises:
        CardgenError: it cannot be read (BAT01), needs a package that is not there (BAT02), or is too large (BAT03).
    """
    ending = path.suffix.casefold()
    try:
        if ending in {".csv", ".tsv", ".txt"}:
            from cardgen.batch.csvfile import read_csv

            return read_csv(path)
        if ending in {".xlsx", ".xlsm", ".ods"}:
            from cardgen.batch.workbook import read_workbook

            return read_workbook(path)
    except OSError as error:
        raise CardgenError.of("BAT31", Where(path.name), name=path.name, reason=reason(error)) from None
    raise CardgenError.of("BAT01", Where(path.name), name=path.name, really="")
