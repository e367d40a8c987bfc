"""`cardgen preflight`, as people type it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

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
    assert report["failed"] == ["PDF/UA-1", "PDF/A-2a"]
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


def test_the_report_is_one_page_with_pictures_that_fetches_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("CARDGEN_LANG", "nl")
    canvas = Canvas(str(tmp_path / "pale.pdf"), (400, 200))
    canvas.setFillColor("#C0C0C0")
    canvas.drawString(40, 100, "Lees mij")
    canvas.save()
    page = tmp_path / "verslag.html"
    assert main(["preflight", str(tmp_path / "pale.pdf"), "--html", str(page)]) == 1
    told = page.read_text("utf-8")
    assert "default-src 'none'" in told
    assert "niet goed" in told
    assert "Waarschuwing PRE82" in told
    assert "Pagina 1, aangegeven plekken: 1" in told
    assert told.count("data:image/jpeg;base64,") == 1
    page_one = told[told.index("Pagina 1<") :]
    # Each finding of a page with a picture has a number in it, or says that it has none.
    assert page_one.count("<b>") == page_one.count("<span class=number>") + page_one.count("niets aangegeven")
    assert page_one.count("niets aangegeven") > 0
    left, top = map(int, re.search(r'<rect x="(\d+)" y="(\d+)"', told).groups())
    assert (left, top) == (pytest.approx(40 * 900 / 400, abs=8), pytest.approx(91 * 900 / 400, abs=12))
    assert re.findall(r"https?:|<script|<link|@import|\burl\(", told) == []


def test_what_a_file_calls_itself_is_only_text_in_the_report(untagged, tmp_path):
    evil = tmp_path / "<img src=x onerror=alert(1)>.pdf"
    evil.write_bytes(untagged.read_bytes())
    page = tmp_path / "report.html"
    assert main(["preflight", str(evil), "--html", str(page)]) == 1
    assert "<img" not in page.read_text("utf-8")
