"""From the files that somebody drops to rows: one sheet, with the logos that it names."""

from __future__ import annotations

import re
import tempfile
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.batch.reading import Listed, read
from cardgen.core.struct import Struct, replace
from cardgen.messages.diagnostics import CardgenError, Where
from cardgen.studio.work.draft import MOST_LOGO

if TYPE_CHECKING:
    from cardgen.batch.order import Order
    from cardgen.project.workspace import Workspace

SHEETS = frozenset({".xlsx", ".xlsm", ".ods", ".csv", ".tsv", ".txt"})
"""Ends of names of sheets."""
MOST_FILES = 120
"""Files that are dropped at once."""
_NAME = re.compile(r"[^\x00-\x1f/\\:*?\"<>|.][^\x00-\x1f/\\:*?\"<>|]{0,119}")


class Taken(Struct, frozen=True):
    """What was dropped: the rows, with their logos in memory.

    Attributes:
        name: of the sheet.
        listed: its rows; nothing in them is on disk.
        logos: how many logos came along.
        logo: the name of the logo of each row that has one.
    """

    name: str
    listed: Listed
    logos: int
    logo: Mapping[int, str]


def take(workspace: Workspace, files: Iterable[tuple[str, bytes]], most: int) -> Taken:
    """Read what was dropped. It lies in a folder of its own for as long as it is read.

    Args:
        workspace: the project.
        files: names as the browser told them, with bytes.
        most: rows that are taken in.

    Raises:
        CardgenError: STU71 to STU74, or what `cardgen.batch.reading` says of the sheet.
    """
    found = {_safe(name, number): data for number, (name, data) in enumerate(files, start=1)}
    sheets = [name for name in found if Path(name).suffix.casefold() in SHEETS]
    if len(sheets) != 1:
        names = ", ".join(sheets)[:200]
        raise CardgenError.of("STU72", names=names) if sheets else CardgenError.of("STU71")
    (sheet,) = sheets
    logos = {name: data for name, data in found.items() if name != sheet}
    for name, data in logos.items():
        if len(data) > MOST_LOGO:
            raise CardgenError.of("STU74", name=name, mb=MOST_LOGO // 1_000_000)
    with tempfile.TemporaryDirectory(prefix="cardgen-") as folder:
        path = Path(folder) / sheet
        path.write_bytes(found[sheet])
        listed = read(workspace, path, {name.casefold(): Path(name) for name in logos})
    number = len(listed.orders) + len(listed.failed)
    if number > most:
        raise CardgenError.of("STU73", Where(sheet), n=number, most=most)
    orders = [_carrying(order, logos) for order in listed.orders]
    failed = {row: (_carrying(order, logos), found) for row, (order, found) in listed.failed.items()}
    logo_of = {
        order.row: path.name
        for order in (*listed.orders, *(order for order, _ in listed.failed.values()))
        for path in order.on_disk.values()
    }
    return Taken(sheet, Listed(orders, failed, listed.headings, listed.found), len(logos), logo_of)


def _carrying(order: Order, logos: Mapping[str, bytes]) -> Order:
    """The row with its logo in it; rows with the same logo share its bytes."""
    texts = {**order.texts, **{name: logos[path.name] for name, path in order.on_disk.items()}}
    return replace(order, texts=texts, on_disk={})


def _safe(name: str, number: int) -> str:
    """The last part of a name, where it can be that of a file on every computer; else one of ours."""
    last = unicodedata.normalize("NFC", name.replace("\\", "/").rpartition("/")[2]).strip()
    if _NAME.fullmatch(last) and last.isprintable():
        return last
    ending = Path(last).suffix.casefold()
    return f"bestand-{number}{ending if re.fullmatch(r'[.][a-z0-9]{1,8}', ending) else ''}"
