"""What the console prints, where, and how loud."""

from __future__ import annotations

import io
import itertools

import pytest

from cardgen.cli import console as console_module
from cardgen.cli.console import Console, Level, counted, in_order, printable
from cardgen.messages.diagnostics import Diagnostics, Where


class Streams:
    def __init__(self, *, color: bool = False, live: bool = False) -> None:
        self.out, self.err = io.StringIO(), io.StringIO()
        self.console = Console(self.out, self.err, color=color, live=live)


def found(*places: Where | None) -> Diagnostics:
    diagnostics = Diagnostics()
    for number, place in enumerate(places):
        diagnostics.add("CLI01", place, name=f"n{number}", suggestion="", known="po, vo")
    return diagnostics


def test_a_diagnostic_reads_as_place_severity_code_text_and_hint() -> None:
    streams = Streams()
    streams.console.report(found(Where("content/po/topics.yaml", 12, 5)))
    assert streams.err.getvalue() == (
        "content/po/topics.yaml:12:5: error CLI01: There is no sector “n0”.\n    Sectors here: po, vo.\n"
    )
    assert streams.out.getvalue() == ""


def test_the_second_place_of_a_diagnostic_is_shown_too() -> None:
    streams = Streams()
    diagnostics = Diagnostics()
    diagnostics.add("CLI03", Where("a.yaml", 2, 1), Where("b.yaml", 9, 3), name="x", suggestion="", known="-")
    streams.console.report(diagnostics)
    assert "    see also b.yaml:9:3\n" in streams.err.getvalue()


@pytest.mark.parametrize(
    "order", list(itertools.permutations([Where("a", 2, 1), Where("a", 10, 1), Where("b", 1, 1), None]))
)
def test_diagnostics_are_sorted_by_file_line_and_column_with_placeless_ones_last(
    order: tuple[Where | None, ...],
) -> None:
    places = [d.where[0] if d.where else None for d in in_order(found(*order))]
    assert places == [Where("a", 2, 1), Where("a", 10, 1), Where("b", 1, 1), None]


def test_colour_only_when_asked_for_and_never_instead_of_words() -> None:
    colored, plain = Streams(color=True), Streams()
    for streams in (colored, plain):
        streams.console.report(found(Where("a.yaml", 1, 1)))
    assert "\x1b[1;31merror CLI01:\x1b[0m" in colored.err.getvalue()
    assert "\x1b" not in plain.err.getvalue()
    assert "error CLI01:" in plain.err.getvalue()


@pytest.mark.parametrize(
    ("environment", "terminal", "expected"),
    [({}, True, True), ({}, False, False), ({"NO_COLOR": "1"}, True, False), ({"TERM": "dumb"}, True, False)],
)
def test_colour_follows_terminal_and_no_color(
    environment: dict[str, str], terminal: bool, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: terminal, raising=False)
    monkeypatch.setattr("sys.stderr", stream)
    Console.of_process().report(found(None))
    assert ("\x1b" in stream.getvalue()) is expected


def test_quiet_leaves_only_errors_and_verbose_adds_hints(monkeypatch: pytest.MonkeyPatch) -> None:
    from cardgen.messages.catalogue import messages_of
    from cardgen.messages.catalogue.message import HINT, WARNING, Message

    monkeypatch.setitem(messages_of("cli"), "CLI91", Message(WARNING, "a warning"))
    monkeypatch.setitem(messages_of("cli"), "CLI92", Message(HINT, "a hint"))
    diagnostics = found(None)
    diagnostics.add("CLI91")
    diagnostics.add("CLI92")
    heard = {}
    for level in Level:
        streams = Streams()
        streams.console.speak(level)
        streams.console.report(diagnostics)
        heard[level] = [word for word in ("CLI01", "CLI91", "CLI92") if word in streams.err.getvalue()]
    assert heard == {
        Level.QUIET: ["CLI01"],
        Level.NORMAL: ["CLI01", "CLI91"],
        Level.VERBOSE: ["CLI01", "CLI91", "CLI92"],
    }


def test_the_summary_counts_and_knows_singular_and_plural() -> None:
    assert counted({"error": 1, "warning": 2, "hint": 0}) == "1 error, 2 warnings"
    streams = Streams()
    streams.console.summary(Diagnostics())
    assert streams.err.getvalue() == ""


def test_content_cannot_send_control_codes_to_the_terminal() -> None:
    streams = Streams()
    diagnostics = Diagnostics()
    diagnostics.add("CLI01", name="\x1b]0;own\x07\x9b31m\rok", suggestion="", known="\x1b[2J")
    streams.console.report(diagnostics)
    assert not set(streams.err.getvalue()) & {"\x1b", "\x07", "\x9b", "\r"}
    assert printable("één\nregel – “ok” ✓") == "één regel – “ok” ✓"


def test_progress_appears_after_a_second_and_is_wiped_before_a_result(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = iter([0.0, 0.4, 1.2, 1.3])
    monkeypatch.setattr(console_module.time, "monotonic", lambda: next(clock))
    streams = Streams(live=True)
    streams.console.progress(1, 3, "po dialoogkaart")
    assert streams.err.getvalue() == ""
    streams.console.progress(2, 3, "po praatplaat")
    assert streams.err.getvalue() == "\r[2/3] po praatplaat"
    streams.console.result("output/po/praatplaat.pdf")
    assert streams.err.getvalue().endswith("\r" + " " * len("[2/3] po praatplaat") + "\r")
    assert streams.out.getvalue() == "output/po/praatplaat.pdf\n"


def test_no_progress_when_the_output_goes_to_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 9.0, 9.5])
    monkeypatch.setattr(console_module.time, "monotonic", lambda: next(clock))
    streams = Streams(live=False)
    streams.console.progress(1, 2, "po")
    assert streams.err.getvalue() == ""


def test_an_old_code_page_does_not_turn_a_message_into_a_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stderr", io.TextIOWrapper(raw, encoding="ascii"))
    console = Console.of_process()
    console.problem("CLI01", name="één", suggestion="", known="–")
    console._err.flush()
    assert b"There is no sector" in raw.getvalue()
