"""Texts as a sheet of Excel, and back. The only door to openpyxl, which is an optional package."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from cardgen.exchange.packing import settled
from cardgen.exchange.record import COLUMNS, ID, MAX_ROWS, MAX_TEXT, TEXT, ReadRow, ReadSheet, Record
from cardgen.exchange.told import lines, title
from cardgen.exchange.wordread import as_typed
from cardgen.messages.diagnostics import CardgenError, Where

if TYPE_CHECKING:
    from cardgen.exchange.sheet import TextSheet

_FONT = "Calibri"
SHEET, HELP, MEMORY = "Teksten", "Uitleg", "cardgen"
_WIDTHS = (30, 26, 34, 70, 12, 50, 20)
"""Of the columns, in characters."""
MAX_COLUMNS = 60
_HEAD_ROWS = 20
"""Rows in which the headings are looked for: people put titles above them."""
_INK, _SOFT, _GROUND, _LINE = "FF16263B", "FF4A5A6C", "FFF1F4F6", "FFC3CCD4"


def as_xlsx(sheet: TextSheet, file: str) -> bytes:
    """The texts as a workbook in which only the column of texts can be changed.

    Args:
        sheet: the texts.
        file: the name it gets, which it tells its reader.

    Raises:
        CardgenError: TAK04, openpyxl is not installed.
    """
    try:
        import openpyxl
    except ImportError:
        raise CardgenError.of("TAK04", package="openpyxl") from None
    book = openpyxl.Workbook()
    page: Any = book.active
    page.title = SHEET
    _table(page, sheet)
    _help(book.create_sheet(HELP), sheet, file)
    memory = book.create_sheet(MEMORY)
    memory.sheet_state = "veryHidden"
    record = Record.of(sheet).as_text()
    for number in range(0, len(record), 30_000):  # a cell holds 32,767 characters
        _put(memory.cell(number // 30_000 + 1, 1), record[number : number + 30_000])
    properties = book.properties
    properties.title, properties.creator, properties.language = title(sheet), "cardgen", "nl-NL"
    stream = io.BytesIO()
    book.save(stream)
    return settled(stream.getvalue(), sheet.date)


def _put(cell: Any, value: str) -> None:
    """A text as text: what begins with = is no formula."""
    cell.value = value
    cell.data_type = "s"


def _table(page: Any, sheet: TextSheet) -> None:
    from openpyxl.formatting.rule import CellIsRule
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
    from openpyxl.utils import get_column_letter

    top = Alignment(vertical="top", wrap_text=True)
    right = Alignment(vertical="top", horizontal="right")
    edge = Border(bottom=Side(style="thin", color=_LINE))
    soft, plain = Font(name=_FONT, color=_SOFT, size=9), Font(name=_FONT, size=11)
    ground = PatternFill("solid", fgColor=_GROUND)
    free = Protection(locked=False)
    for number, (name, width) in enumerate(zip(COLUMNS, _WIDTHS, strict=True), start=1):
        head = page.cell(1, number, name)
        head.font, head.fill = (
            Font(name=_FONT, bold=True, color="FFFFFFFF"),
            PatternFill("solid", fgColor=_INK),
        )
        head.alignment = Alignment(
            vertical="center", horizontal="right" if number == 5 else None, wrap_text=True
        )
        page.column_dimensions[get_column_letter(number)].width = width
    line = 1
    for section in sheet.sections:
        for row in section.rows:
            line += 1
            values = (row.id, section.title, row.places, row.text, None, row.printed, row.layer)
            for number, value in enumerate(values, start=1):
                cell = page.cell(line, number)
                if value is not None:
                    _put(cell, value)
                cell.font, cell.alignment, cell.border = soft, top, edge
                if number != 4:
                    cell.fill = ground
            page.row_dimensions[line].height = _height(values)
            text, left = page.cell(line, 4), page.cell(line, 5)
            text.font, text.protection = plain, free
            left.alignment = right
            if row.room is not None:  # counts along while somebody types
                left.value = f"={len(row.text) + row.room}-LEN(D{line})"
    page.freeze_panes = "B2"
    page.auto_filter.ref = f"A1:G{line}"
    short = CellIsRule(operator="lessThan", formula=["0"], font=Font(bold=True, color="FFB3261E"))
    page.conditional_formatting.add(f"E2:E{max(line, 2)}", short)
    guard = page.protection
    guard.sheet, guard.formatColumns, guard.formatRows, guard.autoFilter, guard.sort = (
        True,
        False,
        False,
        False,
        False,
    )
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", page.PAPERSIZE_A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = "1:1"


def _height(values: tuple[str | None, ...]) -> float:
    """Of a row, in points: what its words are likely to take. Programs measure it anew when a text changes."""
    points = [
        (15.0 if column == 3 else 12.5)
        * -(-len(value) // round(_WIDTHS[column] * (1.0 if column == 3 else 1.15)))
        for column, value in enumerate(values)
        if value
    ]
    return max(points, default=15.0) + 4


def _help(page: Any, sheet: TextSheet, file: str) -> None:
    from openpyxl.styles import Alignment, Font

    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 24, 100
    _put(page.cell(1, 1), title(sheet))
    page.cell(1, 1).font = Font(name=_FONT, bold=True, size=16, color=_INK)
    for number, (what, said) in enumerate(lines(sheet, file), start=3):
        _put(page.cell(number, 1), what)
        _put(page.cell(number, 2), said)
        page.cell(number, 1).font = Font(name=_FONT, bold=True)
        for column in (1, 2):
            page.cell(number, column).alignment = Alignment(vertical="top", wrap_text=True)
    page.protection.sheet = True


def from_xlsx(data: bytes, shown: str) -> ReadSheet:
    """The rows of the sheet with a column of names and one of texts.

    Args:
        data: bytes that `packing.opened` let through.
        shown: the name of the file in messages.

    Raises:
        CardgenError: it is no workbook or damaged (TAK02), has no such sheet (TAK05), a formula or no text stands where
            a text should (TAK13), it has more rows than texts can be (TAK03), or openpyxl is not installed (TAK04).
    """
    try:
        import openpyxl
    except ImportError:
        raise CardgenError.of("TAK04", package="openpyxl") from None
    where = Where(shown)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
        record = _memory(book)
        for page in book.worksheets:
            if page.title != MEMORY and (rows := _rows(page, shown)) is not None:
                return ReadSheet(tuple(rows), record)
    except CardgenError:
        raise
    except Exception as error:  # openpyxl raises whatever it runs into in a damaged file
        raise CardgenError.of("TAK02", where) from error
    raise CardgenError.of("TAK05", where, columns=f"{ID}, {TEXT}")


def _memory(book: Any) -> Record | None:
    if MEMORY not in book.sheetnames:
        return None
    cells = book[MEMORY].iter_rows(max_row=200, max_col=1, values_only=True)
    return Record.from_text("".join(str(value) for (value,) in cells if value is not None))


def _rows(page: Any, shown: str) -> list[ReadRow] | None:
    columns: dict[str, int] = {}
    rows: list[ReadRow] = []
    empty = 0
    for line, cells in enumerate(page.iter_rows(max_col=MAX_COLUMNS, max_row=MAX_ROWS * 4), start=1):
        if not columns:
            heads = [_said(cell.value) for cell in cells]
            if {ID, TEXT} <= set(heads):
                columns = {name: heads.index(name) for name in (ID, TEXT)}
            elif line >= _HEAD_ROWS:
                return None
            continue
        named, text = (cells[columns[name]] if columns[name] < len(cells) else None for name in (ID, TEXT))
        if (named is None or named.value is None) and (text is None or text.value is None):
            empty += 1
            if empty > MAX_ROWS:
                break
            continue
        if len(rows) >= MAX_ROWS:
            raise CardgenError.of("TAK03", Where(shown))
        column = columns[TEXT] + 1
        id_ = _said(named.value) if named is not None else ""
        rows.append(ReadRow(id_, _typed(text, Where(shown, line, column)), line, column))
    return rows if columns else None


def _said(value: object) -> str:
    return "" if value is None else str(value).strip()


def _typed(cell: Any, where: Where) -> str:
    """A text, or a whole number that Excel made of one.

    Raises:
        CardgenError: TAK13 for a formula, a date or something else that is no text.
    """
    value = cell.value if cell is not None else None
    if value is None:
        return ""
    if isinstance(value, str) and cell.data_type != "f":
        return as_typed(value[:MAX_TEXT])
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise CardgenError.of("TAK13", where, found=str(value)[:40])
