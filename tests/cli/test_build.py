"""`cardgen build`, as seen from the command line."""

from __future__ import annotations

import json
from pathlib import Path

from running import Runner, write

from .test_check import BROKEN


def test_paths_of_the_pdfs_are_the_result_and_the_rest_is_talk(cardgen: Runner, project: Path) -> None:
    ran = cardgen("build", "po", "--product", "dialoogkaart")
    assert ran.code == 0, ran.err
    (line,) = ran.out.splitlines()
    assert line == "output/po/dialoogkaart-po.pdf"
    assert (project / line).read_bytes().startswith(b"%PDF-")
    assert "1 PDF in " in ran.err
    manifest = json.loads((project / "output/po/manifest.json").read_text(encoding="utf-8"))
    assert list(manifest["products"]) == ["dialoogkaart-po.pdf"]


def test_quiet_says_nothing_when_all_is_well(cardgen: Runner, tmp_path: Path, project: Path) -> None:
    ran = cardgen("build", "po", "--product", "dialoogkaart", "-q", "-o", str(tmp_path / "elsewhere"))
    assert ran.code == 0
    assert ran.err == ""
    assert (tmp_path / "elsewhere/po/dialoogkaart-po.pdf").is_file()
    assert not (project / "output").exists()


def test_a_mistake_stops_its_edition_and_changes_nothing_on_disk(cardgen: Runner, project: Path) -> None:
    write(project / "content/partnerships/noord/partnership.yaml", BROKEN)
    write(project / "output/po-noord/dialoogkaart-po-noord.pdf", "yesterday's")
    ran = cardgen("build", "-p", "noord")
    assert ran.code == 1
    assert ran.out == ""
    assert "partnership.yaml:3:10: error" in ran.err
    files = [path for path in (project / "output").rglob("*") if path.is_file()]
    assert [path.read_text(encoding="utf-8") for path in files] == ["yesterday's"]


def test_a_size_that_a_product_does_not_have_is_wrong_usage(cardgen: Runner) -> None:
    ran = cardgen("build", "po", "--product", "dialoogkaart", "--size", "A0")
    assert ran.code == 2
    assert "A4" in ran.err
