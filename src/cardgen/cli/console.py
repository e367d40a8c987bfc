"""The one place that prints. Results go to stdout, everything said about them to stderr."""

from __future__ import annotations

import io
import os
import re
import sys
import time
from collections.abc import Container, Iterable
from enum import IntEnum
from pathlib import Path
from typing import TextIO

from cardgen.cli.language import language, translate
from cardgen.core.signs import UNWANTED, visible
from cardgen.messages.diagnostics import Diagnostic, Diagnostics, Severity, Where
from cardgen.messages.grouping import one_per_cause
from cardgen.messages.saying import say

STYLES = {"error": "1;31", "warning": "1;33", "hint": "1;36", "place": "1", "soft": "2"}
"""ANSI attributes (ECMA-48, SGR) by use. Severity is always written out too: never colour alone."""

PATIENCE = 1.0
"""Seconds of silence before a progress line appears."""


class Level(IntEnum):
    """How much is said."""

    QUIET = 0
    NORMAL = 1
    VERBOSE = 2


class Console:
    """Prints results, diagnostics and progress."""

    def __init__(
        self, out: TextIO, err: TextIO, *, color: bool, live: bool, level: Level = Level.NORMAL
    ) -> None:
        self._out, self._err = out, err
        self._color, self._live = color, live
        self._level = level
        self._started = time.monotonic()
        self._line_width = 0

    @classmethod
    def of_process(cls) -> Console:
        """A console on the process's own streams. Colour on a terminal, unless NO_COLOR is set (no-color.org)."""
        for stream in (sys.stdout, sys.stderr):
            if (reconfigure := getattr(stream, "reconfigure", None)) is not None:
                reconfigure(errors="replace")  # an old code page must not turn a message into a crash
        # A stream that was closed before we started is None.
        out, err = sys.stdout or io.StringIO(), sys.stderr or io.StringIO()
        terminal = err.isatty() and os.environ.get("TERM") != "dumb"
        return cls(out, err, color=terminal and not os.environ.get("NO_COLOR"), live=terminal)

    def speak(self, level: Level) -> None:
        """Set how much is said from now on."""
        self._level = level

    def says(self, level: Level) -> bool:
        """Whether that much is said."""
        return self._level >= level

    # --- results ---

    def result(self, text: str = "") -> None:
        """One line on stdout."""
        self.end_progress()
        self._out.write(printable(text) + "\n")

    def result_json(self, value: object) -> None:
        """A JSON document on stdout."""
        import json

        self.end_progress()
        text = json.dumps(value, ensure_ascii=False, indent=2)
        # In a JSON text only a string can hold such a sign, and there an escape means the same.
        self._out.write(UNWANTED.sub(_escaped, text) + "\n")

    def raw(self, text: str) -> None:
        """Text for another program, exactly as it is."""
        self._out.write(text)

    # --- messages ---

    def say(self, text: str, level: Level = Level.NORMAL) -> None:
        """One line on stderr, unless the user asked for less."""
        if self._level >= level:
            self.end_progress()
            self._err.write(printable(text) + "\n")

    def problem(self, code: str, *where: Where, **values: object) -> None:
        """Report a single message that has no collector."""
        found = Diagnostics()
        found.add(code, *where, **values)
        self.report(found)

    def report(self, found: Iterable[Diagnostic], always: Container[str] = ()) -> None:
        """Print diagnostics in the order of files and lines; codes in `always` whatever the level."""
        self.end_progress()
        least = {Level.QUIET: ("error",), Level.NORMAL: ("error", "warning")}.get(self._level)
        for diagnostic in in_order(found):
            if least is None or diagnostic.severity.value in least or diagnostic.code in always:
                self._err.write(self._format(diagnostic))

    def summary(self, found: Iterable[Diagnostic]) -> None:
        """The last line: how many errors, warnings and hints. Silent when there is nothing to count."""
        counts = count(one_per_cause(found))
        if any(counts.values()):
            self.say(counted(counts))

    def _format(self, diagnostic: Diagnostic) -> str:
        severity = diagnostic.severity.value
        label = self._paint(severity, f"{translate(severity)} {diagnostic.code}:")
        place = (
            self._paint("place", f"{printable(str(diagnostic.where[0]))}:") + " " if diagnostic.where else ""
        )
        said = say(diagnostic, language())
        lines = [f"{place}{label} {printable(said.text)}"]
        lines += [
            self._paint("soft", "    " + translate("see also {place}").format(place=printable(str(other))))
            for other in diagnostic.where[1:]
        ]
        lines += [f"    {printable(line)}" for line in said.hint.splitlines()]
        return "\n".join(lines) + "\n"

    def _paint(self, style: str, text: str) -> str:
        return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if self._color else text

    # --- questions ---

    @property
    def can_ask(self) -> bool:
        """Whether somebody sits at a terminal to answer."""
        return sys.stdin is not None and sys.stdin.isatty()

    def ask(self, question: str, proposal: str = "") -> str:
        """The answer that somebody types, without spaces around it; the proposal when it is only Enter.

        Raises:
            EOFError: nothing more will come.
        """
        self.end_progress()
        self._err.write(printable(f"{question} [{proposal}]: " if proposal else f"{question}: "))
        self._err.flush()
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        return line.strip() or proposal

    # --- progress ---

    def progress(self, done: int, total: int, label: str) -> None:
        """Rewrite the progress line, on a terminal and only once the work has taken longer than `PATIENCE`."""
        if not self._live or self._level == Level.QUIET or time.monotonic() - self._started < PATIENCE:
            return
        line = printable(f"[{done}/{total}] {label}")
        self._err.write("\r" + line.ljust(self._line_width))
        self._err.flush()
        self._line_width = len(line)

    def end_progress(self) -> None:
        """Wipe the progress line, if there is one."""
        if self._line_width:
            self._err.write("\r" + " " * self._line_width + "\r")
            self._line_width = 0


def in_order(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """One message a cause, by file, line and column; what is about no file in particular comes last."""
    return sorted(one_per_cause(found), key=lambda d: (not d.where, d.where, d.code, str(d.values)))


def count(found: Iterable[Diagnostic]) -> dict[str, int]:
    """How many of each severity, the worst first."""
    counts = {severity.value: 0 for severity in Severity}
    for diagnostic in found:
        counts[diagnostic.severity.value] += 1
    return counts


def counted(counts: dict[str, int]) -> str:
    """“2 errors, 1 warning” in the language of the user."""
    names = {
        "error": (translate("{n} error"), translate("{n} errors")),
        "warning": (translate("{n} warning"), translate("{n} warnings")),
        "hint": (translate("{n} hint"), translate("{n} hints")),
    }
    return ", ".join(names[severity][n != 1].format(n=n) for severity, n in counts.items() if n)


def near(path: Path) -> str:
    """The path as seen from the working directory when it lies below it, else in full."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def printable(text: str) -> str:
    """`text` on one line, with signs that could make a terminal do or hide things shown as what they are."""
    return visible(text)


def _escaped(found: re.Match[str]) -> str:
    """A sign as JSON writes it in ASCII (RFC 8259, 7); ends of lines between values stay."""
    import json

    return found[0] if found[0] == "\n" else json.dumps(found[0])[1:-1]
