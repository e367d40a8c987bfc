"""Workbooks (xlsx, ods), read by calamine in a process of its own. The only door to calamine.

Whoever sends a workbook may have it ask for more than a computer has: one cell in the last corner is a table of
seventeen thousand million. What takes the reader down is then a message and nothing else. Formulas are never worked
out: what counts is the value that the program of its maker left beside them.
"""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
import zlib
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from cardgen.batch.sheet import (
    BROKEN,
    DATE,
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

UNPACKED = 400_000_000
"""Bytes that a workbook may unpack to; a million empty rows take some 60 MB."""
SECONDS = 60
"""Of the processor."""
PATIENCE = 300
"""Seconds until the reader counts as stuck."""
MEMORY = 2_000_000_000
MERGED = 20_000
"""Merged cells that are remembered."""

_TOO_MUCH = (b"MemoryError", b"limit exceeded")
"""What the reader says of a table that does not fit, when it lives to say it."""

_PROGRAM = f"""
import json, sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))
    resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
except (ImportError, OSError, ValueError):
    pass
from datetime import date, datetime, time, timedelta
from python_calamine import CalamineWorkbook, SheetVisibleEnum

def told(value):
    if isinstance(value, bool):
        return ["true" if value else "false", ""]
    if isinstance(value, (date, datetime, time, timedelta)):
        whole = isinstance(value, datetime) and value.time() == time()
        return [(value.date() if whole else value).isoformat() if hasattr(value, "isoformat") else str(value), "{DATE}"]
    if isinstance(value, float):
        return [str(int(value)) if value == int(value) else repr(value).replace(".", ","), ""]
    text = str(value).strip()
    if text.startswith("="):
        return [text[:{MAX_CHARACTERS}], "{LONE_FORMULA}"]
    if text.startswith("#") and text.rstrip("!?").isupper() and text.endswith(("!", "?", "#N/A")):
        return [text, "{BROKEN}"]
    return [text[:{MAX_CHARACTERS + 1}], ""]

def table(sheet):
    first, left = sheet.start or (0, 0)
    for number, row in enumerate(sheet.to_python(skip_empty_area=True), start=first + 1):
        cells = {{left + at: told(value) for at, value in enumerate(row, start=1) if str(value).strip()}}
        if cells:
            yield number, cells

book = CalamineWorkbook.from_path(sys.argv[1])
shown = [one.name for one in book.sheets_metadata if one.visible == SheetVisibleEnum.Visible] or book.sheet_names
found = None
others = []
for name in shown[:20]:
    sheet = book.get_sheet_by_name(name)
    if found is None:
        rows, wide = {{}}, 0
        for number, cells in table(sheet):
            rows[number] = cells
            wide = max(wide, len(cells))
            if len(rows) > {MAX_ROWS} or wide > {MAX_COLUMNS}:
                print(json.dumps({{"large": True}}))
                sys.exit()
        if rows:
            merged = [[*a, *b] for a, b in (sheet.merged_cell_ranges or [])]
            found = {{"name": name, "rows": rows, "merged": merged[:{MERGED}]}}
    elif sheet.height:
        others.append(name)
print(json.dumps({{**(found or {{"name": "", "rows": {{}}, "merged": []}}), "others": others}}))
"""


def read_workbook(path: Path) -> Sheet:
    """Read the first sheet of a workbook that holds something; hidden ones do not count.

    Raises:
        CardgenError: it is no workbook (BAT01), needs a package that is not there (BAT02), or is too large (BAT03).
        OSError: it cannot be opened.
    """
    _look(path)
    if find_spec("python_calamine") is None:
        raise CardgenError.of("BAT02", Where(path.name), name=path.name)
    told = _told(path)
    if told.get("large"):
        raise too_large(path)
    rows = {
        int(number): {int(column): Cell(*cell) for column, cell in cells.items()}
        for number, cells in told["rows"].items()
    }
    return Sheet(path, rows, _hidden(told["merged"], rows), told["name"], tuple(told["others"]))


def _told(path: Path) -> dict[str, Any]:
    """What the reader says of a workbook.

    Raises:
        CardgenError: it gave up: BAT03 when it took too much, else BAT01.
    """
    try:
        done = subprocess.run(  # noqa: S603 - this Python, our own program
            [sys.executable, "-P", "-c", _PROGRAM, str(path.absolute())],
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        raise too_large(path) from None
    try:
        told: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        ordinary = done.returncode == 1 and not any(sign in done.stderr for sign in _TOO_MUCH)
        raise (
            CardgenError.of("BAT01", Where(path.name), name=path.name, really="")
            if ordinary
            else too_large(path)
        ) from None
    return told


def _look(path: Path) -> None:
    """See that it is a ZIP that unpacks to no more than a workbook may; sizes it gives itself are not believed.

    Raises:
        CardgenError: BAT01 or BAT03.
        OSError: it cannot be opened.
    """
    data = from_disk(path, MAX_BYTES)
    if len(data) > MAX_BYTES:
        raise too_large(path)
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        kind = really(data, "ZIP")
        raise CardgenError.of("BAT01", Where(path.name), name=path.name, really=kind) from None
    room = UNPACKED
    for member in members[:10_000]:
        packed = memoryview(data)[member.header_offset :]
        start = 30 + int.from_bytes(packed[26:28], "little") + int.from_bytes(packed[28:30], "little")
        room -= _unpacked(packed[start : start + member.compress_size], member.compress_type, room)
        if room < 0:
            raise too_large(path)


def _unpacked(packed: memoryview, method: int, most: int) -> int:
    """Bytes that a member unpacks to, counted up to just past `most`; nothing of it is kept."""
    if method != zipfile.ZIP_DEFLATED:
        return len(packed)
    count, unpacking = 0, zlib.decompressobj(-zlib.MAX_WBITS)
    left: bytes | memoryview = packed
    try:
        while len(left) and not unpacking.eof and count <= most:
            count += len(unpacking.decompress(left, 1 << 20))
            left = unpacking.unconsumed_tail
    except zlib.error:
        return count  # the reader will say what it thinks of that
    return count


def _hidden(
    merged: list[list[int]], rows: dict[int, dict[int, Cell]]
) -> dict[tuple[int, int], tuple[int, int]]:
    """Cells behind the first of a merged block, in rows that hold something; counted from 1."""
    hidden: dict[tuple[int, int], tuple[int, int]] = {}
    for top, left, bottom, right in merged:
        first = (top + 1, left + 1)
        if first[1] not in rows.get(first[0], {}):
            continue
        for row in (number for number in rows if first[0] <= number <= bottom + 1):
            for column in range(left + 1, min(right, left + MAX_COLUMNS) + 2):
                if (row, column) != first and len(hidden) < MERGED:
                    hidden[row, column] = first
    return hidden
