"""Sheets of every sort are read as people see them; what strangers put in them costs no more than a message."""

from __future__ import annotations

import contextlib
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from batch.sheets import ODS_CONTENT, lying_bomb, ods, xlsx, zipped
from cardgen.batch.csvfile import read_csv
from cardgen.batch.opening import read_sheet
from cardgen.batch.sheet import Sheet, letters
from cardgen.messages.diagnostics import CardgenError

TEXTS = [["naam", "sectoren", "slogan"], ["Één Noord", "po", "a; b, c"], ["007", "vo", "1,5"]]


def texts(sheet: Sheet) -> dict[int, dict[int, str]]:
    return {row: {column: cell.text for column, cell in cells.items()} for row, cells in sheet.rows.items()}


def numbered(rows: list[list[str]]) -> dict[int, dict[int, str]]:
    return {row: dict(enumerate(cells, start=1)) for row, cells in enumerate(rows, start=1)}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("said", [False, True], ids=["", "sep="])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_csv_file_is_read_whatever_program_wrote_it(
    tmp_path: Path, encoding: str, separator: str, said: bool, end: str
) -> None:
    lines = [separator.join(f'"{text}"' if set(text) & set(";,") else text for text in row) for row in TEXTS]
    text = end.join([*([f"sep={separator}"] if said else []), *lines, separator * 5, separator, ""])
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode(encoding))
    assert texts(read_sheet(path)) == numbered(TEXTS)


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman"])
def test_windows_and_the_mac_write_the_same_letters_otherwise(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("naam;sectoren\rCafé ’t Hoekje – reünie;vo\r".encode(encoding))
    assert texts(read_sheet(path))[2][1] == "Café ’t Hoekje – reünie"


def test_a_quoted_cell_keeps_its_lines_and_rows_count_as_in_a_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('naam;x\n\n"een\ntwee ""drie""";="007"\n', "utf-8")
    assert texts(read_sheet(path)) == {1: {1: "naam", 2: "x"}, 3: {1: 'een\ntwee "drie"', 2: "007"}}


def test_workbooks_give_the_same_cells_as_csv(tmp_path: Path) -> None:
    assert texts(read_sheet(xlsx(tmp_path / "a.xlsx", TEXTS))) == numbered(TEXTS)
    assert texts(read_sheet(ods(tmp_path / "a.ods", TEXTS))) == numbered(TEXTS)


def test_what_is_no_text_in_a_workbook_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False}) as book:
        hidden = book.add_worksheet("verborgen")
        hidden.write(0, 0, "weg")
        sheet = book.add_worksheet("edities")
        hidden.hide()
        sheet.activate()
        sheet.set_first_sheet()
        day = book.add_format({"num_format": "d-m-yyyy"})
        for column, value in enumerate(("=1+1", 2.0, 2.5, True, "#N/A")):
            sheet.write(2, column + 1, value)
        sheet.write_datetime(3, 1, date(2026, 3, 1), day)  # type: ignore[arg-type]
        sheet.write_formula(3, 2, "=A1&B1", None, "uitkomst")
        sheet.merge_range(4, 1, 6, 1, "samen")
        sheet.write(5, 2, "x")
        book.add_worksheet("rest").write(0, 0, "nog iets")
    found = read_sheet(path)
    assert (found.name, found.others) == ("edities", ("rest",))
    assert [cell.text for cell in found.rows[3].values()] == ["=1+1", "2", "2,5", "true", "#N/A"]
    assert [cell.odd for cell in found.rows[3].values()] == ["formula", "", "", "", "broken"]
    assert (found.rows[4][2].odd, found.rows[4][2].text) == ("date", "2026-03-01")
    assert (found.rows[4][3].odd, found.rows[4][3].text) == ("", "uitkomst")
    assert found.hidden_by == {(6, 2): (5, 2)}


def _far(path: Path) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "naam")
        sheet.write(1_048_575, 16_383, "x")
    return path


def _wide(path: Path) -> Path:
    return xlsx(path, [[f"k{number}" for number in range(10_000)]])


def _repeated(path: Path) -> Path:
    cell = (
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string" '
        'table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>'
    )
    return zipped(path, ODS_CONTENT.format(rows=cell))


def _long(path: Path) -> Path:
    path.write_text("naam\n" + "x\n" * 100_100, "utf-8")
    return path


def _columns(path: Path) -> Path:
    path.write_text(";".join(f"k{number}" for number in range(10_000)), "utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("far.xlsx", _far),
        ("wide.xlsx", _wide),
        ("wide.csv", _columns),
        ("long.csv", _long),
        pytest.param("repeated.ods", _repeated, marks=pytest.mark.thorough),
        pytest.param("bomb.xlsx", lying_bomb, marks=pytest.mark.thorough),
    ],
)
def test_a_sheet_that_asks_for_too_much_is_refused(tmp_path: Path, name: str, make: object) -> None:
    with pytest.raises(CardgenError) as refused:
        read_sheet(make(tmp_path / name))  # type: ignore[operator]
    assert [one.code for one in refused.value.diagnostics] == ["BAT03"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.xlsx", b""),
        ("a.xlsx", b"PK\x03\x04 and no more"),
        ("a.xlsx", b"%PDF-1.7"),
        ("a.ods", b"\xd0\xcf\x11\xe0" * 100),
        ("a.csv", b""),
        ("a.csv", b" \r\n "),
        ("a.csv", b"\x89PNG\r\n\x1a\n\0\0\0"),
        ("a.csv", b'naam;"' + b"x" * 200_000),
        ("a.docx", b"PK\x03\x04"),
    ],
)
def test_what_is_no_sheet_is_said_to_be_none(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(CardgenError) as refused:
        read_sheet(path)
    assert [one.code for one in refused.value.diagnostics] == ["BAT01"]


def test_empty_rows_without_end_cost_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("naam;sector\nNoord;po\n" + ";\n" * 300_000, "utf-8")
    assert list(read_sheet(path).rows) == [1, 2]


@given(st.binary(max_size=300))
def test_no_bytes_are_too_strange_for_a_csv_file(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    path.write_bytes(data)
    with contextlib.suppress(CardgenError):
        assert all(cells for cells in read_csv(path).rows.values())


def test_columns_are_called_as_in_a_spreadsheet() -> None:
    assert [letters(number) for number in (1, 3, 26, 27, 52, 702, 703, 16_384)] == [
        "A", "C", "Z", "AA", "AZ", "ZZ", "AAA", "XFD",
    ]  # fmt: skip
