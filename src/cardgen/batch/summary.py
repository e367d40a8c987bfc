"""What came of a batch: as data, as a table for a spreadsheet, and as a page for people."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any
from urllib.parse import quote

from cardgen.batch.bench import Done
from cardgen.batch.order import Order, cell_of
from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Diagnostic, Severity
from cardgen.messages.grouping import one_per_cause
from cardgen.messages.phrases import Language, phrase
from cardgen.messages.saying import say

FORMAT = 1
NAME = "summary"
"""What the names of its files begin with."""

_STYLE = (
    ":root{color-scheme:light}body{font:16px/1.5 system-ui,sans-serif;max-width:70em;margin:2em auto;padding:0 1em;"
    "color:#16263B;background:#fff}h1{font-size:1.6em;line-height:1.2}table{border-collapse:collapse;width:100%}"
    "th,td{text-align:left;vertical-align:top;padding:.5em 1em .5em 0;border-bottom:1px solid #C9D3DC}"
    "th{font-size:.9em;color:#33445A}td.n{text-align:right;font-variant-numeric:tabular-nums}ul{margin:0;padding:0;"
    "list-style:none}a{color:#0B5FA5}.failed td:first-child{border-left:4px solid #B3261E;padding-left:.6em}"
    ".state{white-space:nowrap}.failed .state{color:#B3261E;font-weight:600}.hint{color:#33445A}code{font-size:.9em}"
    "summary{cursor:pointer;color:#0B5FA5}@media print{a{color:inherit}details{display:block}}"
)


class Entry(Struct, frozen=True):
    """A row, and what came of it."""

    order: Order
    done: Done

    @property
    def warnings(self) -> int:
        """How many warnings there are about it."""
        return sum(one.severity is Severity.WARNING for one in self.messages)

    @property
    def messages(self) -> list[Diagnostic]:
        """What is worth reading about it, errors first; hints are for `cardgen check`."""
        worth = [one for one in one_per_cause(self.done.found) if one.severity is not Severity.HINT]
        if not self.done.fine:
            worth += [one for one in self.done.common if one.severity is Severity.ERROR]
        return sorted(worth, key=lambda one: (one.severity is not Severity.ERROR, one.where, one.code))


def summary(
    entries: Sequence[Entry], headings: Mapping[int, str], title: str, language: Language
) -> dict[str, bytes]:
    """The files of the summary by name.

    Args:
        entries: all rows, in order.
        headings: of the sheet.
        title: name of the sheet.
        language: of the page; data has both languages’ codes and one language’s words.
    """
    rows = [_row(entry, headings, language) for entry in entries]
    made = sum(row["made"] for row in rows)
    data = {
        "format": FORMAT,
        "source": title,
        "rows": len(rows),
        "made": made,
        "failed": len(rows) - made,
        "editions": rows,
    }
    return {
        f"{NAME}.json": (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode(),
        f"{NAME}.csv": _table(rows),
        f"{NAME}.html": _page(rows, title, language).encode(),
    }


def _row(entry: Entry, headings: Mapping[int, str], language: Language) -> dict[str, Any]:
    return {
        "row": entry.order.row,
        "id": entry.order.id,
        "name": entry.order.name,
        "made": entry.done.fine,
        "files": [{"path": piece.path, "pages": piece.pages} for piece in entry.done.pieces],
        "messages": [_message(one, headings, language) for one in entry.messages],
    }


def _message(found: Diagnostic, headings: Mapping[int, str], language: Language) -> dict[str, str]:
    said = say(found, language)
    return {
        "code": found.code,
        "severity": found.severity.value,
        "place": str(cell_of(found.where[0], headings)) if found.where else "",
        "text": said.text,
        "hint": said.hint,
    }


def _table(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """For a spreadsheet: what starts as a formula does is not one there."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(("rij", "id", "naam", "gemaakt", "bestanden", "bladzijden", "meldingen"))
    for row in rows:
        said = " ".join(f"{one['place']}: {one['text']}" for one in row["messages"])
        pages = sum(piece["pages"] for piece in row["files"])
        cells = (
            row["row"],
            row["id"],
            row["name"],
            "ja" if row["made"] else "nee",
            len(row["files"]),
            pages,
            said,
        )
        writer.writerow(
            [f"'{cell}" if str(cell)[:1] in {"=", "+", "-", "@", "\t"} else cell for cell in cells]
        )
    return out.getvalue().encode("utf-8-sig")


def _page(rows: Sequence[Mapping[str, Any]], title: str, language: Language) -> str:
    made = sum(row["made"] for row in rows)

    def word(key: str, **values: object) -> str:
        return escape(phrase(key, language, **values))

    head = "".join(
        f"<th>{word(key)}</th>" for key in ("batch-row", "batch-name", "batch-result", "batch-files")
    )
    lines = []
    for row in sorted(rows, key=lambda row: (row["made"], row["row"])):  # what failed comes first
        state = word("batch-made") if row["made"] else word("batch-failed")
        lines.append(
            f'<tr{"" if row["made"] else " class=failed"}><td class="n">{row["row"]}</td>'
            f"<td>{escape(row['name'])}<br><code>{escape(row['id'])}</code></td>"
            f'<td><span class="state">{state}</span>{_messages(row["messages"])}</td>'
            f"<td>{_files(row, word)}</td></tr>"
        )
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{language}"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width,initial-scale=1">',
            f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>",
            f"<h1>{word('batch-title', name=title)}</h1>",
            f"<p>{word('batch-count', made=made, all=len(rows), failed=len(rows) - made)}</p>",
            f"<table><thead><tr>{head}</tr></thead><tbody>",
            *lines,
            "</tbody></table></body></html>",
            "",
        ]
    )


def _messages(messages: Sequence[Mapping[str, str]]) -> str:
    if not messages:
        return ""
    items = "".join(
        f"<li><code>{escape(one['place'])}</code> {escape(one['text'])} "
        f"<span class=hint>{escape(one['hint'])}</span></li>"
        for one in messages
    )
    return f"<ul>{items}</ul>"


FEW = 3
"""Files that are shown at once; the others fold out."""


def _files(row: Mapping[str, Any], word: Any) -> str:
    """Links, without the part of each name that all files of the row share."""
    items = []
    for piece in row["files"]:
        name = piece["path"].rpartition("/")[2]
        shown = name.replace(f"-{row['id']}", "", 1)
        items.append(
            f'<li><a href="{escape(quote(piece["path"]))}" title="{escape(name)}">{escape(shown)}</a></li>'
        )
    if len(items) <= FEW:
        return f"<ul>{''.join(items)}</ul>"
    return (
        f"<details><summary>{word('batch-many', n=len(items))}</summary><ul>{''.join(items)}</ul></details>"
    )
