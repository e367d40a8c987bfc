"""Exit codes, languages, help and completion: how cardgen behaves as a whole."""

from __future__ import annotations

import errno
import importlib
import shlex
import sys
from pathlib import Path

import click
import pytest

import cardgen as package
from cardgen.cli.app import COMMANDS, cli
from cardgen.cli.session import Session
from cardgen.messages.diagnostics import CardgenError, Where
from cardgen.project.workspace import Workspace
from running import Runner


def test_version_is_one_line_on_stdout(cardgen: Runner) -> None:
    for flag in ("--version", "-V"):
        ran = cardgen(flag)
        assert (ran.code, ran.out, ran.err) == (0, f"cardgen {package.__version__}\n", "")


def test_without_arguments_the_help_is_shown_and_nothing_is_done(cardgen: Runner) -> None:
    ran = cardgen()
    assert ran.code == 2
    assert "Examples:" in ran.err


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_help_teaches_by_example(cardgen: Runner, command: str | None, flag: str) -> None:
    ran = cardgen(*filter(None, [command, flag]))
    assert ran.code == 0
    assert ran.out.startswith(f"Usage: cardgen {command or '[OPTIONS]'}")
    assert "Examples:\n  " in ran.out


def test_wrong_usage_ends_with_2_and_says_how_to_get_help(cardgen: Runner) -> None:
    ran = cardgen("bild")
    assert ran.code == 2
    assert "No such command 'bild'" in ran.err
    assert "cardgen --help" in ran.err
    assert ran.out == ""


def test_all_wrong_names_of_a_command_line_are_reported_at_once(cardgen: Runner) -> None:
    ran = cardgen("build", "voo", "--product", "praatplat", "-p", "voorbeeld", "--set", "nothing")
    assert ran.code == 2
    assert "no sector “voo”. Did you mean “vo”?" in ran.err
    assert "no product “praatplat”. Did you mean “praatplaat”?" in ran.err
    assert "no partnership “voorbeeld”. Did you mean “partnerschap-voorbeeld”?" in ran.err
    assert "“nothing” is not a change" in ran.err


def test_content_errors_end_with_1_and_are_counted(cardgen: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> Workspace:
        raise CardgenError.of("CLI04", Where("content/po/sector.yaml", 3, 1), file="x", reason="y")

    monkeypatch.setattr(Workspace, "find", broken)
    ran = cardgen("list")
    assert ran.code == 1
    assert ran.err.startswith("content/po/sector.yaml:3:1: error CLI04: ")
    assert ran.err.endswith("1 error\n")


def test_our_own_mistake_ends_with_3_an_apology_and_no_traceback(
    cardgen: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bug(*_: object, **__: object) -> Workspace:
        raise RuntimeError("wires crossed")

    monkeypatch.setattr(Workspace, "find", bug)
    ran = cardgen("list")
    assert ran.code == 3
    assert "Sorry" in ran.err
    assert "wires crossed" in ran.err
    assert "CARDGEN_DEBUG=1" in ran.err
    assert ran.err.endswith("cardgen list\n")
    assert "Traceback" not in ran.err
    monkeypatch.setenv("CARDGEN_DEBUG", "1")
    assert "Traceback" in cardgen("list").err


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOSPC])
def test_a_full_or_forbidden_disk_is_named_with_the_file(
    cardgen: Runner, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: object, **__: object) -> Workspace:
        raise OSError(number, "cannot do that", "output/po/x.pdf")

    monkeypatch.setattr(Workspace, "find", refuse)
    ran = cardgen("list")
    assert ran.code == 1
    assert "output/po/x.pdf could not be read or written: " in ran.err
    assert "cannot do that" not in ran.err  # said in words people know


def test_interrupting_is_not_an_error_of_anybody(cardgen: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> Workspace:
        raise KeyboardInterrupt

    monkeypatch.setattr(Workspace, "find", interrupt)
    assert cardgen("list").code == 130


@pytest.mark.parametrize("variable", ["CARDGEN_LANG", "LANGUAGE"])
def test_everything_speaks_dutch_to_a_dutch_user(
    cardgen: Runner, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.delenv("CARDGEN_LANG")
    monkeypatch.setenv(variable, "nl_NL.UTF-8" if variable == "LANGUAGE" else "nl")
    help_text = cardgen("build", "--help").out
    for word in ("Gebruik:", "Opties:", "Voorbeelden:", "Alleen fouten.", "Toon deze uitleg en stop."):
        assert word in help_text
    assert "Bedoelde je “vo”?" in cardgen("build", "voo").err
    assert "Uitleg krijg je met" in cardgen("bild").err


def test_a_command_loaded_in_dutch_speaks_english_afterwards(
    cardgen: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "cardgen.cli.pack"
    monkeypatch.setenv("CARDGEN_LANG", "nl")
    monkeypatch.setattr("sys.modules", {k: v for k, v in sys.modules.items() if k != name})
    assert "--output MAP" in cardgen("pack", "--help").out
    monkeypatch.setenv("CARDGEN_LANG", "en")
    assert "--output DIRECTORY" in cardgen("pack", "--help").out


def test_the_project_option_wins_over_the_environment(
    cardgen: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        sector = tmp_path / name / "content" / f"sector-{name}"
        sector.mkdir(parents=True)
        (sector / "sector.yaml").write_text("sector: {id: x}\n", encoding="utf-8")
    monkeypatch.setenv("CARDGEN_PROJECT", str(tmp_path / "one"))
    assert "sector-one" in cardgen("list").out
    assert "sector-two" in cardgen("list", "--project", str(tmp_path / "two")).out
    assert cardgen("list", "--project", str(tmp_path / "three")).code == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script_for_each_shell(cardgen: Runner, shell: str) -> None:
    ran = cardgen("completion", shell)
    assert ran.code == 0
    assert "_CARDGEN_COMPLETE" in ran.out


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("cardgen bu", ["build"]),
        ("cardgen build v", ["vo"]),
        ("cardgen build vo -p partner", ["partnerschap-voorbeeld"]),
        ("cardgen build --product dialoog", ["dialoogkaart"]),
        ("cardgen check --format g", ["github"]),
    ],
)
def test_tab_completes_commands_and_names(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: str, expected: list[str]
) -> None:
    monkeypatch.setenv("_CARDGEN_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split()) - 1))
    with pytest.raises(SystemExit):
        cli.main([], prog_name="cardgen")
    assert [line.split(",")[1] for line in capsys.readouterr().out.splitlines()] == expected


def test_tab_offers_nothing_where_there_is_no_content(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(*_: object, **__: object) -> Workspace:
        raise CardgenError.of("CLI09", kind="", reason="", command="")

    monkeypatch.setattr(Workspace, "find", nothing)
    command = importlib.import_module("cardgen.cli.build").command
    context = click.Context(command, obj=Session)
    assert command.params[0].shell_complete(context, "") == []


def test_examples_in_the_help_can_be_typed() -> None:
    lines = [line for command in (cli, *_commands()) for line, _ in command.examples]
    assert len(lines) > 10
    for line in lines:
        words = shlex.split(line)
        if words[0] != "cardgen" or "FILE.pdf" in words or "FILE.yaml" in words or ">" in words:
            continue
        name, *arguments = words[1:]
        command = importlib.import_module(f"cardgen.cli.{name}").command
        command.make_context(name, arguments)


def test_every_option_says_what_it_does() -> None:
    for command in (cli, *_commands()):
        assert command.help
        for param in command.params:
            assert getattr(param, "help", None), f"{command.name} {param.name}"


def test_names_in_the_table_of_commands_are_those_of_the_commands() -> None:
    assert [command.name for command in _commands()] == list(COMMANDS)


def _commands() -> list[click.Command]:
    return [importlib.import_module(f"cardgen.cli.{name}").command for name in COMMANDS]
