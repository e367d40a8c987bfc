"""A sheet of texts to a file for Word or Excel, by its name."""

from __future__ import annotations

from pathlib import Path

from cardgen.exchange.reading import read_sheet
from cardgen.exchange.sheet import TextSheet
from cardgen.exchange.wordread import as_typed
from cardgen.messages.diagnostics import CardgenError, Where


def as_file(sheet: TextSheet, path: Path) -> bytes:
    """The bytes of `path`, a .docx or .xlsx.

    Raises:
        CardgenError: TAK04, the package for it is not installed.
    """
    if path.suffix.lower() == ".docx":
        from cardgen.exchange.word import as_docx

        return as_docx(sheet, path.name)
    from cardgen.exchange.excel import as_xlsx

    return as_xlsx(sheet, path.name)


def see_that_it_can_go(path: Path) -> None:
    """A file that stands there may be written over only when nobody has changed a text in it.

    Raises:
        CardgenError: TAK24.
    """
    if not path.exists() and not path.is_symlink():
        return
    try:
        sheet = read_sheet(path)
    except CardgenError:
        raise CardgenError.of("TAK24", Where(path.name)) from None
    texts = {row.id: row.text for row in sheet.rows}
    record = sheet.record
    if record is None or sheet.tracked or sheet.comments:
        raise CardgenError.of("TAK24", Where(path.name))
    if texts != {key: as_typed(text) for key, text in record.texts.items()}:
        raise CardgenError.of("TAK24", Where(path.name))
