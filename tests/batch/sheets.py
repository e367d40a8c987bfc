"""Sheets as people and strangers make them."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

import xlsxwriter

SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#005F6B" d="M0 0h10v10z"/></svg>'
)
ODS_CONTENT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body>'
    '<office:spreadsheet><table:table table:name="Blad1">{rows}</table:table></office:spreadsheet></office:body>'
    "</office:document-content>"
)
ODS_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
    '<manifest:file-entry manifest:full-path="/" '
    'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>'
)


def xlsx(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    """A workbook with these rows; texts that start with = stay texts."""
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet("Blad1")
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                sheet.write(number, column, value)
    return path


def ods(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """What LibreOffice writes, with the million empty rows and thousand empty columns it puts behind the last."""
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
            for text in row
        )
        + '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
        for row in rows
    )
    empty = (
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    return zipped(path, ODS_CONTENT.format(rows=cells + empty))


def zipped(path: Path, content: str) -> Path:
    """An ods file with this content."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", ODS_MANIFEST)
        archive.writestr("content.xml", content)
    return path


def lying_bomb(path: Path) -> Path:
    """A workbook whose sheet unpacks to a gigabyte, and says it is a kilobyte."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    chunk = b"<row/>" * 200_000
    packed = b"".join(packer.compress(chunk) for _ in range(850)) + packer.flush()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", packed)
    data = bytearray(out.getvalue())
    directory = data.index(b"PK\x01\x02")
    for start, method, size in ((0, 8, 22), (directory, 10, 24)):
        data[start + method : start + method + 2] = (8).to_bytes(2, "little")
        data[start + size : start + size + 4] = (1000).to_bytes(4, "little")
    path.write_bytes(data)
    return path
