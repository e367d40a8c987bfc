"""Tables as text: the encodings, separators and habits of the programs that write them."""

from __future__ import annotations

import codecs
import csv
import io
import re
from pathlib import Path

from cardgen.batch.sheet import (
    LONE_FORMULA,
    MAX_BYTES,
    MAX_CHARACTERS,
    MAX_COLUMNS,
    MAX_ROWS,
    Cell,
    Sheet,
    too_large,
)
from cardgen.core.filekinds import really
from cardgen.core.reading import from_disk
from cardgen.messages.diagnostics import CardgenError, Where

SEPARATORS = ";,\t|"
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_LIKELY = "éèëêïíöóôüúáàäâçñÉ‘’“”–—€"
"""Signs that Dutch is written with; read in the encoding of the other system they become rarer ones (Ž, ƒ, Õ)."""
_SAID = re.compile(r'"?sep=(.)"?[ \t]*(?:\r\n?|\n|$)', re.IGNORECASE)
"""The line by which Excel is told what stands between the columns; Excel does not count it as a row."""
_TEXT = re.compile(r'="((?:[^"]|"")*)"')
"""How people keep Excel from taking the zeros off `="007"`."""


def read_csv(path: Path) -> Sheet:
    """Read a csv file.

    Raises:
        CardgenError: it is no text (BAT01) or too large (BAT03).
        OSError: it cannot be opened.
    """
    data = from_disk(path, MAX_BYTES)
    if len(data) > MAX_BYTES:
        raise too_large(path)
    text = _decoded(data)
    if text is None or not text.strip():
        kind = "empty" if not data.strip() else really(data)
        raise CardgenError.of("BAT01", Where(path.name), name=path.name, really=kind)
    said = _SAID.match(text)
    body = text[said.end() :] if said else text
    separator = said[1] if said else _separator(body)
    rows: dict[int, dict[int, Cell]] = {}
    try:
        for number, fields in enumerate(
            csv.reader(io.StringIO(body, newline=""), delimiter=separator), start=1
        ):
            cells = {at: _cell(field) for at, field in enumerate(fields, start=1) if field.strip()}
            if len(cells) > MAX_COLUMNS or len(rows) > MAX_ROWS:
                raise too_large(path)
            if cells:
                rows[number] = cells
    except csv.Error:  # a cell of more than 131,072 characters: a quote that is never closed
        raise CardgenError.of("BAT01", Where(path.name), name=path.name, really="") from None
    return Sheet(path, rows)


def _decoded(data: bytes) -> str | None:
    """The text of a file: by its byte order mark, else UTF-16 by its zeros, UTF-8, or what Windows or a Mac writes.

    None for what is no text at all.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    start = data[:4000]
    if start.count(0) > len(start) // 4:
        name = "utf-16-le" if start[1::2].count(0) > start[::2].count(0) else "utf-16-be"
        return data.decode(name, "replace") if really(data) == "" else None
    if really(data) in {"ZIP", "PDF", "PNG", "JPEG"}:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        read = [data.decode(name, "replace") for name in ("cp1252", "mac-roman")]
        return max(read, key=lambda text: sum(map(text.count, _LIKELY)))  # of two that are alike the first


def _separator(text: str) -> str:
    """What stands most between the words of the first line that has any of it, outside quotes."""
    for line in text.splitlines()[:20]:
        bare = re.sub(r'"(?:[^"]|"")*"?', "", line)
        counts = {sign: bare.count(sign) for sign in SEPARATORS}
        if most := max(counts.values()):
            return next(sign for sign in SEPARATORS if counts[sign] == most)
    return ";"


def _cell(field: str) -> Cell:
    text = field.strip()
    if quoted := _TEXT.fullmatch(text):
        text = quoted[1].replace('""', '"')
    return Cell(text[: MAX_CHARACTERS + 1], LONE_FORMULA if text.startswith("=") else "")
