"""`cardgen preflight`, as people type it."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pytest

from cardgen.cli import main


@pytest.fixture
def untagged(tmp_path: Path) -> Path:
    """A page of somebody's who never heard of tags."""
    path = tmp_path / "plain.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path)
    return path


def test_a_file_without_tags_does_not_pass_and_hears_what_to_do(untagged, capsys, monkeypatch):
    monkeypatch.setenv("CARDGEN_LANG", "nl")
    assert main(["preflight", str(untagged), "--profile", "ua"]) == 1
    told = capsys.readouterr().out
    assert "plain.pdf: komt er niet door (PDF/UA-1)" in told
    assert "PRE10: Het bestand heeft geen tags" in told
    assert "als getagde pdf" in told


def test_the_report_can_be_read_by_programs(untagged, capsys):
    assert main(["preflight", str(untagged), "--format", "json"]) == 1
    (report,) = json.loads(capsys.readouterr().out)
    assert report["passed"] is False
    assert report["profiles"] == ["PDF/UA-1", "PDF/A-2a"]
    assert {"code", "severity", "page", "place", "box", "message", "hint"} == set(report["findings"][0])


def test_what_is_no_pdf_is_said_and_the_others_are_still_checked(untagged, tmp_path, capsys):
    (tmp_path / "letter.pdf").write_bytes(b"Dear all")
    assert main(["preflight", str(tmp_path / "letter.pdf"), str(untagged)]) == 1
    told = capsys.readouterr()
    assert "PRE01" in told.err
    assert "plain.pdf" in told.out


def test_a_profile_that_does_not_exist_is_answered_with_those_that_do(untagged, capsys):
    assert main(["preflight", str(untagged), "--profile", "uaa"]) == 2
    said = capsys.readouterr().err
    assert all(name in said for name in ("ua", "a2a", "x4"))


def test_a_build_can_be_verified_and_read_aloud(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("CARDGEN_LANG", "nl")
    arguments = ["build", "vo", "--product", "praatplaat", "-o", str(tmp_path), "--verify", "-q"]
    assert main(arguments) == 0
    assert main(["preflight", str(tmp_path / "vo" / "praatplaat-vo.pdf"), "--read-aloud"]) == 0
    lines = capsys.readouterr().out.splitlines()
    title = next(line for line in lines if line.startswith("Kop 1: "))
    assert lines[lines.index(title) + 1 :][0]
    assert sum(line.startswith("Kop 2: ") for line in lines) >= 10
    assert any(line.startswith("Afbeelding: ") and len(line) > 60 for line in lines)
