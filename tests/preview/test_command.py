"""`cardgen preview` from outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from cardgen.cli import main
from cardgen.project.workspace import Workspace


@pytest.fixture(autouse=True)
def _in_the_project(mini: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(mini.roots[0])


def test_sector_and_product_in_any_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", "mini", "vo"]) == 0
    assert capsys.readouterr().out.split() == ["output/preview/vo/mini-1.png", "output/preview/vo/mini-2.png"]


def test_a_product_alone_is_shown_for_every_sector(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", "mini", "-o", "p"]) == 0
    assert {Path(line).parts[1] for line in capsys.readouterr().out.split()} >= {"po", "vo", "mbo"}


def test_a_typing_error_is_answered_with_what_was_meant(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", "po", "dialogkaart", "-p", "nergens"]) == 2
    err = capsys.readouterr().err
    assert "dialoogkaart" in err
    assert "PRV03" in err
    assert "CLI02" in err


def test_two_kinds_of_eyes_at_once_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", "mini", "--grey", "--colour-blind", "deutan"]) == 2
    assert "--grey" in capsys.readouterr().err


def test_errors_are_printed_and_counted_and_still_there_is_a_picture(
    mini: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    (mini.templates / "mini" / "front.yaml").write_text("elements: [", encoding="utf-8")
    assert main(["preview", "mini", "po"]) == 1
    done = capsys.readouterr()
    assert "templates/mini/front.yaml:1" in done.err
    assert Path(done.out.split()[0]).is_file()


def test_a_sheet_without_names_has_partnerships_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", "mini", "--sheet"]) == 0
    assert capsys.readouterr().out.split() == ["output/preview/mini-sheet.png"]
