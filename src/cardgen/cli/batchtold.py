"""What is said about a batch: how far it is, what is wrong with which cell, and what came of each row."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from cardgen.cli.console import Console, Level
from cardgen.cli.language import translate
from cardgen.core.struct import replace
from cardgen.messages.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from cardgen.batch.reading import Listed
    from cardgen.batch.run import Ran
    from cardgen.batch.summary import Entry

MOST_ROWS = 40
"""Rows of which the errors are shown; of all of them they stand in the summary."""
WIDEST = 40
"""Characters of a name in the table."""


class Telling:
    """Tells people about one batch; nothing twice."""

    def __init__(self, console: Console, listed: Listed) -> None:
        self._console, self._listed = console, listed
        self._told: set[object] = set()
        self._rows = 0
        self._step, self._began = "", 0.0

    def progress(self, step: str, done: int, total: int, label: str) -> None:
        """How many rows are done, how fast that goes, and how long it takes still."""
        now = time.monotonic()
        if step != self._step:
            self._step, self._began = step, now
        what = translate("looking at") if step == "check" else translate("making")
        spent = now - self._began
        if done and spent > 1:
            rate = done / spent
            speed = translate("{n} a minute").format(n=round(rate * 60))
            left = translate("{time} left").format(time=_span((total - done) / rate))
            label = f"{label} · {speed} · {left}"
        self._console.progress(done, total, f"{what} {label}".rstrip())

    def report(self, ran: Ran) -> None:
        """The errors of rows, each at its cell, and what concerns the whole; with -v the warnings of rows as well."""
        new = [one for one in ran.found if one not in self._told]
        self._told |= {*new}
        self._console.report(in_cells(new, self._listed.headings))
        hidden = 0
        for entry in ran.entries:
            fresh = [one for one in self._worth(entry) if (entry.order.row, one) not in self._told]
            self._told |= {(entry.order.row, one) for one in fresh}
            if not fresh:
                continue
            self._rows += 1
            if self._rows > MOST_ROWS:
                hidden += 1
            else:
                self._console.report(in_cells(fresh, self._listed.headings))
        if hidden:
            said = translate("… and {n} more rows with mistakes; the summary tells all of them.")
            self._console.say(said.format(n=hidden))

    def _worth(self, entry: Entry) -> list[Diagnostic]:
        chatty = self._console.says(Level.VERBOSE)
        return [one for one in entry.done.found if chatty or one.severity is Severity.ERROR]

    def table(self, ran: Ran) -> None:
        """A line for each row: what came of it, how many files and pages, and how many warnings."""
        head = (
            translate("row"),
            "id",
            translate("name"),
            translate("result"),
            translate("files"),
            translate("pages"),
        )
        lines = [head, *(_line(entry) for entry in ran.entries)]
        widths = [max(len(line[at]) for line in lines) for at in range(len(head))]
        for line in lines:
            cells = [
                text.rjust(width) if at in {0, 4, 5} else text.ljust(width)
                for at, (text, width) in enumerate(zip(line, widths, strict=True))
            ]
            self._console.result("  ".join(cells).rstrip())


def in_cells(found: Iterable[Diagnostic], headings: Mapping[int, str]) -> list[Diagnostic]:
    """The messages with places in a sheet as people name them."""
    from cardgen.batch.order import cell_of

    return [replace(one, where=tuple(cell_of(where, headings) for where in one.where)) for one in found]


def _line(entry: Entry) -> tuple[str, ...]:
    name = entry.order.name
    state = translate("good") if entry.done.fine else translate("not made")
    if entry.done.fine and entry.warnings:
        many = translate("good, {n} warnings")
        state = (translate("good, 1 warning") if entry.warnings == 1 else many).format(n=entry.warnings)
    pieces = entry.done.pieces
    return (
        str(entry.order.row),
        entry.order.id,
        name if len(name) <= WIDEST else name[: WIDEST - 1] + "…",
        state,
        str(len(pieces)) if pieces else "–",
        str(sum(piece.pages for piece in pieces)) if pieces else "–",
    )


def _span(seconds: float) -> str:
    """`45 s`, `12 min` or `3 h 20 min`."""
    if seconds < 60:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return (
        f"{minutes} min"
        if minutes < 60
        else translate("{h} h {m} min").format(h=minutes // 60, m=minutes % 60)
    )
