"""What a file for Word or Excel was made from: kept inside it, so that changes can be told later."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cardgen.core.struct import Struct

if TYPE_CHECKING:
    from cardgen.exchange.sheet import TextSheet

FORMAT = 1
COLUMNS = ("Naam", "Rubriek", "Waar", "Tekst", "Tekens over", "Gedrukt als", "Van wie")
"""Headings of the columns. The first and `TEXT` are read back by their names."""
ID, TEXT = "Naam", "Tekst"
MAX_ROWS = 5_000
"""Most rows that are read; all texts of the largest edition are some 800."""
MAX_TEXT = 20_000
"""Most characters of a cell that are read; ten times what a text may have."""


class Record(Struct, frozen=True):
    """The edition behind a file, and every text as it was when the file was made."""

    sector: str
    partnership: str | None
    texts: Mapping[str, str]

    @classmethod
    def of(cls, sheet: TextSheet) -> Record:
        """What is to be remembered of a sheet."""
        return cls(sheet.sector, sheet.partnership, {row.id: row.text for row in sheet.rows})

    def as_text(self) -> str:
        """In one line of JSON."""
        data = {
            "format": FORMAT,
            "sector": self.sector,
            "partnership": self.partnership,
            "texts": dict(self.texts),
        }
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_text(cls, text: str) -> Record | None:
        """A record as it was written; None for anything else."""
        try:
            data: Any = json.loads(text)
        except (ValueError, RecursionError):
            return None
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            return None
        sector, partnership, texts = data.get("sector"), data.get("partnership"), data.get("texts")
        if (
            not isinstance(sector, str)
            or not isinstance(texts, dict)
            or not isinstance(partnership, str | None)
        ):
            return None
        if len(texts) > MAX_ROWS or not all(isinstance(one, str) for one in texts.values()):
            return None
        return cls(sector, partnership, texts)


class ReadRow(Struct, frozen=True):
    """A row as somebody left it.

    Attributes:
        id: what stands in its first column.
        text: what stands in the column of texts, soft line ends as ` // `.
        line: its number, as people count the rows of the sheet or of all tables.
        column: of its text, or 0.
        given: the id that the file itself knows for the row, if it knows one; empty otherwise.
    """

    id: str
    text: str
    line: int
    column: int = 0
    given: str = ""


class ReadSheet(Struct, frozen=True):
    """A file as somebody left it. `record` is None when a program has lost it."""

    rows: tuple[ReadRow, ...]
    record: Record | None
    tracked: int = 0
    """Texts with changes that Word still tracks; they were read as if all were accepted."""
    comments: int = 0
    """Remarks beside the texts, which nobody reads back."""
