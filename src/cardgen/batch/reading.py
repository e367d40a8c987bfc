"""From a sheet, or a folder of partnerships, to orders; with every mistake that can be seen in them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.batch.columns import ADDRESSES, ID, LOGO, NAME, SECTORS, Column, Headings
from cardgen.batch.opening import read_sheet
from cardgen.batch.order import Order
from cardgen.batch.sheet import BROKEN, DATE, LONE_FORMULA, MAX_CHARACTERS, Cell, Sheet
from cardgen.batch.writing import GONE, Layer, color, is_color, listed, value, whole_address
from cardgen.core.signs import one_line
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where, closest
from cardgen.project.files import DISK
from cardgen.starting.naming import as_id, is_id
from cardgen.template.colorspace import near_color

if TYPE_CHECKING:
    from cardgen.project.workspace import Workspace

COMMENT = "#"
"""A row or heading that starts with it is for people."""
HEADINGS_WITHIN = 30
"""Rows in which the headings are looked for, below a title."""
DATES = frozenset({"edition.issued"})
"""Paths that hold a day of the calendar."""


class Listed(Struct):
    """What was read: rows that can be made, and of the others what is wrong with them.

    Attributes:
        orders: rows without a mistake that shows in the sheet.
        failed: row number to an order that names it, and what is wrong.
        headings: of the sheet, by column number.
        found: what is wrong with the sheet as a whole, or worth knowing.
    """

    orders: list[Order]
    failed: dict[int, tuple[Order, Diagnostics]]
    headings: Mapping[int, str]
    found: Diagnostics


def read(workspace: Workspace, path: Path, beside: Mapping[str, Path] | None = None) -> Listed:
    """Read a sheet or a folder of partnerships.

    Args:
        workspace: the project.
        path: of the sheet or the folder.
        beside: logos that were sent along with the sheet, by name in small letters, whatever folder its cells say
            they lie in; without it they are looked for where the sheet lies.

    Raises:
        CardgenError: it cannot be read, or its headings do not say what its columns hold.
    """
    return _folder(workspace, path) if path.is_dir() else _Rows(workspace, read_sheet(path), beside).read()


class _Rows:
    """Reads the rows of one sheet."""

    def __init__(self, workspace: Workspace, sheet: Sheet, beside: Mapping[str, Path] | None) -> None:
        self.workspace, self.sheet, self.beside = workspace, sheet, beside
        self.headings = Headings(workspace)
        self.found = Diagnostics()
        self.ids: dict[str, int] = {}
        self.sectors_in = 0
        self.there_are = {name.casefold() for name in workspace.partnerships()}

    def read(self) -> Listed:
        top = self._top()
        columns = self._columns(top)
        self.found.raise_errors()
        orders: list[Order] = []
        failed: dict[int, tuple[Order, Diagnostics]] = {}
        for number, cells in self.sheet.rows.items():
            first = cells[min(cells)].text
            if number <= top or first.startswith(COMMENT):
                continue
            found = Diagnostics()
            order = self._order(number, cells, columns, found)
            if found.errors:
                failed[number] = order, found
            else:
                orders.append(order)
        if not orders and not failed:
            raise CardgenError.of("BAT08", self.sheet.where(0), name=self.sheet.file.name)
        headings = {column.number: column.heading for column in columns.values()}
        if self.sheet.others:
            self.found.add(
                "BAT25", self.sheet.where(0), name=self.sheet.name, known=", ".join(self.sheet.others)[:200]
            )
        return Listed(orders, failed, headings, self.found)

    def _top(self) -> int:
        """The row with the headings: the first with a name or an id among them, else the first that holds something."""
        rows = list(self.sheet.rows.items())[:HEADINGS_WITHIN]
        for number, cells in rows:
            known = [self.headings.column(at, cell.text) for at, cell in cells.items()]
            if len(cells) > 1 and any(one is not None and one.path in {ID, NAME} for one in known):
                return number
        if not rows:
            raise CardgenError.of("BAT08", self.sheet.where(0), name=self.sheet.file.name)
        return rows[0][0]

    def _columns(self, top: int) -> dict[int, Column]:
        columns: dict[int, Column] = {}
        paths: dict[str, Column] = {}
        for number, cell in self.sheet.rows[top].items():
            where = self.sheet.where(top, number)
            if cell.text.startswith(COMMENT):
                columns[number] = Column(number, cell.text, "", "skip")
                continue
            column = self.headings.column(number, cell.text)
            if column is None:
                meant = self.headings.suggestion(cell.text)
                self.found.add("BAT04", where, name=cell.text[:60], suggestion=meant)
            elif column.kind == "map":
                self.found.add("BAT21", where, name=cell.text[:60], path=column.path)
            elif column.path in paths:
                other = paths[column.path].heading
                self.found.add("BAT05", where, name=cell.text[:60], other=other[:60], path=column.path)
            else:
                columns[number] = paths[column.path] = column
        if NAME not in paths:
            self.found.add("BAT07", self.sheet.where(top))
        if SECTORS in paths:
            self.sectors_in = paths[SECTORS].number
        elif not self.found.errors:
            self.found.add("BAT33", self.sheet.where(top), known=", ".join(self.headings.sectors))
        self._nested(paths)
        return columns

    def _nested(self, paths: Mapping[str, Column]) -> None:
        """Two columns of which one is a part of the other cannot both be right."""
        for path, column in paths.items():
            parent = next((other for other in paths if path.startswith(f"{other}.")), None)
            if parent is not None:
                where = self.sheet.where(0, column.number)
                values = {"name": column.heading[:60], "other": paths[parent].heading[:60], "path": parent}
                self.found.add("BAT05", where, **values)

    def _order(
        self, row: int, cells: Mapping[int, Cell], columns: Mapping[int, Column], found: Diagnostics
    ) -> Order:
        by_path: dict[str, tuple[Column, str]] = {}
        for number, cell in cells.items():
            column = columns.get(number)
            if column is None:
                found.add("BAT06", self.sheet.where(row, number), found=cell.text[:40])
            elif (
                column.kind != "skip"
                and not column.is_left_empty(cell.text)
                and self._is_sound(row, column, cell, found)
            ):
                by_path[column.path] = column, cell.text
        for column in columns.values():
            first = self.sheet.hidden_by.get((row, column.number))
            if first is not None and column.number not in cells and column.kind != "skip":
                found.add("BAT17", self.sheet.where(row, column.number), self.sheet.where(*first))
        return self._made(row, by_path, found)

    def _is_sound(self, row: int, column: Column, cell: Cell, found: Diagnostics) -> bool:
        where, text = self.sheet.where(row, column.number), cell.text
        code = ""
        if cell.odd == DATE and column.path not in DATES:
            code = "BAT13"
        elif cell.odd == LONE_FORMULA:
            code = "BAT12"
        elif cell.odd == BROKEN:
            code = "BAT14"
        elif len(text) > MAX_CHARACTERS:
            code = "BAT16"
        elif any(unicodedata.category(sign) in {"Cc", "Cs"} and sign not in "\n\t\r" for sign in text):
            code = "BAT15"
        if code:
            found.add(code, where, found=_snippet(text))
        return not code

    def _made(self, row: int, by_path: Mapping[str, tuple[Column, str]], found: Diagnostics) -> Order:
        name = " ".join(by_path[NAME][1].split()) if NAME in by_path else ""
        if not name and not any(one.where and one.where[0].column for one in found):
            found.add("BAT18", self.sheet.where(row))
        id_ = self._id(row, name, by_path, found)
        layer = Layer()
        sectors = self._sectors(row, layer, by_path, found)
        on_disk: dict[str, Path] = {}
        logo = self._logo(row, id_, name, layer, by_path, found)
        if logo is not None:
            on_disk[logo[0]] = logo[1]
        for path, (column, written) in by_path.items():
            if path in {ID, SECTORS, LOGO}:
                continue
            text = whole_address(written) if path in ADDRESSES else written
            first, known = (
                self.headings.first_items(path, sectors) if column.kind == "items" else ("", frozenset())
            )
            said = value(column, text.replace("\r", ""), first, known)
            if column.path.startswith("theme.colors.") and text != GONE and not is_color(color(text)):
                where, near = self.sheet.where(row, column.number), near_color(text)
                found.add("NEW05", where, value=_snippet(text), suggestion=near)
            elif said is None:
                code = "BAT20" if column.kind == "term" else "BAT21"
                values = (
                    {"found": _snippet(text)}
                    if code == "BAT20"
                    else {"name": column.heading[:60], "path": path}
                )
                found.add(code, self.sheet.where(row, column.number), **values)
            else:
                layer.put(column, said)
        data, lines = layer.written()
        headings = {column.number: column.heading for column, _ in by_path.values()}
        logo_column = by_path[LOGO][0].number if LOGO in by_path else 0
        texts = {f"content/partnerships/{id_}/partnership.yaml": data}
        return Order(id_, name, row, self.sheet.file.name, texts, on_disk, lines, headings, logo_column)

    def _id(self, row: int, name: str, by_path: Mapping[str, tuple[Column, str]], found: Diagnostics) -> str:
        """The short name: as it is given, else what follows from the name; never one that is taken."""
        if ID in by_path:
            column, text = by_path[ID]
            where = self.sheet.where(row, column.number)
            if not is_id(text):
                found.add("BAT09", where, name=_snippet(text), example=as_id(text))
        else:
            where = self.sheet.where(row, by_path[NAME][0].number if NAME in by_path else 0)
            text = as_id(name) if name else f"rij-{row}"
        folded = text.casefold()
        if folded in self.ids:
            found.add("BAT10", where, id=_snippet(text), row=self.ids[folded])
        elif folded in self.there_are:
            found.add("BAT11", where, id=text)
        self.ids.setdefault(folded, row)
        return text if is_id(text) else f"rij-{row}"

    def _sectors(
        self, row: int, layer: Layer, by_path: Mapping[str, tuple[Column, str]], found: Diagnostics
    ) -> list[str]:
        if SECTORS not in by_path:
            if (row, self.sectors_in) not in self.sheet.hidden_by:  # of which is said that it is merged
                found.add("BAT32", self.sheet.where(row), known=", ".join(self.headings.sectors))
            return []
        column, text = by_path[SECTORS]
        sectors = []
        for word in listed(text):
            if sector := self.headings.sector(word):
                sectors.append(sector)
            else:
                where, known = self.sheet.where(row, column.number), self.headings.sectors
                values = {"suggestion": closest(word, known), "known": ", ".join(known)}
                found.add("BAT19", where, name=_snippet(word), **values)
        layer.put(column, value(column, ", ".join(dict.fromkeys(sectors))) or [""])
        return list(dict.fromkeys(sectors))

    def _logo(
        self,
        row: int,
        id_: str,
        name: str,
        layer: Layer,
        by_path: Mapping[str, tuple[Column, str]],
        found: Diagnostics,
    ) -> tuple[str, Path] | None:
        """Name and file of the logo, which lies in the folder of the sheet or below it."""
        if LOGO not in by_path or by_path[LOGO][1] == GONE:
            return None
        column, text = by_path[LOGO]
        where = self.sheet.where(row, column.number)
        name_there = text.replace("\\", "/")
        if self.beside is not None:
            path = self.beside.get(unicodedata.normalize("NFC", name_there.rpartition("/")[2]).casefold())
            if path is None:
                found.add("BAT70", where, name=_snippet(name_there.rpartition("/")[2]))
        else:
            path = self.workspace.inside(self.sheet.file.parent.absolute(), name_there, where, found)
        if path is None:
            return None
        file = f"logo{path.suffix.lower()}"
        layer.put(column, value(column, file) or [""])
        if "partnership.logo_alt" not in by_path:
            alt = Column(column.number, column.heading, NAME, "text")
            said = value(alt, f"Logo van {name}")
            layer.put(Column(column.number, column.heading, "partnership.logo_alt", "text"), said or [""])
        return f"content/partnerships/{id_}/{file}", path


def _snippet(text: str) -> str:
    """The start of what a cell says, on one line."""
    plain = one_line(text)
    return plain if len(plain) <= 40 else plain[:39] + "…"


def _folder(workspace: Workspace, folder: Path) -> Listed:
    """Every folder below it with a `partnership.yaml`, and all its files."""
    found = Diagnostics()
    orders: list[Order] = []
    failed: dict[int, tuple[Order, Diagnostics]] = {}
    own = folder.resolve()
    is_own = own in {(root / "content" / "partnerships").resolve() for root in workspace.roots}
    there_are = set() if is_own else {name.casefold() for name in workspace.partnerships()}
    seen: dict[str, int] = {}
    for path in DISK.children(own):
        if not (path / "partnership.yaml").is_file():
            continue
        row = len(seen) + 1
        where = Where(f"{folder.name}/{path.name}")
        of_row = Diagnostics()
        id_ = unicodedata.normalize("NFC", path.name)
        if not is_id(id_) and not is_own:
            of_row.add("BAT09", where, name=_snippet(id_), example=as_id(id_))
        elif id_.casefold() in there_are:
            of_row.add("BAT11", where, id=id_)
        seen[id_] = row
        files = _files(path, own, of_row)
        on_disk = {f"content/partnerships/{id_}/{name}": file for name, file in files.items()}
        order = Order(id_, id_, row, folder.name, on_disk=on_disk)
        if of_row.errors:
            failed[row] = order, of_row
        else:
            orders.append(order)
    if not seen:
        raise CardgenError.of("BAT26", Where(folder.name), name=folder.name)
    return Listed(orders, failed, {}, found)


MOST_FILES = 200
"""In the folder of one partnership."""


def _files(folder: Path, home: Path, found: Diagnostics) -> dict[str, Path]:
    """The files of one partnership by name; a link that leads out of the folder is refused."""
    files: dict[str, Path] = {}
    for path in DISK.below(folder, ""):
        name = path.relative_to(folder).as_posix()
        if not path.resolve().is_relative_to(home):
            found.add("WSP01", Where(f"{folder.name}/{name}"), name=name[:80], folder=folder.name)
        elif len(files) < MOST_FILES:
            files[name] = path
    return files
