"""What programs that are not ours say about our PDFs."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from cardgen.cli import main
from cardgen.content.edition import load_edition
from cardgen.project.workspace import Workspace

pytestmark = pytest.mark.external

PRODUCTS = ("dialoogkaart", "praatplaat")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The products of one sector, built once."""
    output = tmp_path_factory.mktemp("output")
    products = [word for product in PRODUCTS for word in ("--product", product)]
    assert main(["build", "po", *products, "-o", str(output), "-q"]) == 0
    return output / "po"


def said(*command: str | Path) -> str:
    """Everything a program prints. It must end well."""
    done = subprocess.run(list(map(str, command)), check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.mark.parametrize("product", PRODUCTS)
def test_qpdf_finds_nothing_wrong(folder: Path, product: str) -> None:
    assert "No syntax or stream encoding errors found" in said(
        "qpdf", "--check", folder / f"{product}-po.pdf"
    )


@pytest.mark.parametrize("product", PRODUCTS)
def test_every_font_is_embedded_and_has_its_text(folder: Path, product: str) -> None:
    lines = said("pdffonts", folder / f"{product}-po.pdf").splitlines()[2:]
    assert len(lines) >= 3
    for line in lines:
        embedded, subset, unicode = line.split()[-5:-2]
        assert (embedded, subset, unicode) == ("yes", "yes", "yes"), line
        assert "Helvetica" not in line


@pytest.mark.parametrize("product", PRODUCTS)
def test_ghostscript_draws_every_page_without_complaint(folder: Path, product: str) -> None:
    command = ["gs", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=bbox", "-dPDFSTOPONERROR"]
    text = said(*command, folder / f"{product}-po.pdf")
    assert not re.search(r"error|warning", text, re.IGNORECASE), text


def test_poppler_reads_the_questions_as_they_were_written(folder: Path) -> None:
    text = " ".join(
        said("pdftotext", "-raw", folder / "dialoogkaart-po.pdf", "-").replace("\u00ad\n", "").split()
    )
    edition = load_edition(Workspace.find(), "po", None, ())
    for topic in edition.core_topics:
        assert " ".join(topic.question.plain.split()) in text
