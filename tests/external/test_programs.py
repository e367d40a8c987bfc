"""What programs that are not ours say about our PDFs."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from cardgen.cli import main
from cardgen.content.edition import load_edition
from cardgen.preflight.opening import opened
from cardgen.preflight.reading import read_page
from cardgen.preflight.tree import Leaf, Tag, read_tree
from cardgen.project.workspace import Workspace

pytestmark = pytest.mark.external

PRODUCTS = ("dialoogkaart", "praatplaat")


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every product of every sector, partnership and region, built once."""
    output = tmp_path_factory.mktemp("everything")
    assert main(["build", "-o", str(output), "-q"]) == 0
    assert main(["build", "-p", "all", "-o", str(output), "-q"]) == 0
    return output


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The products of one sector, built once."""
    output = tmp_path_factory.mktemp("output")
    products = [word for product in PRODUCTS for word in ("--product", product)]
    assert main(["build", "po", *products, "-o", str(output), "-q"]) == 0
    return output / "po"


def said(*command: str | Path) -> str:
    """Everything a program prints. It must end well."""
    done = subprocess.run(
        list(map(str, command)), check=False, capture_output=True, encoding="utf-8", errors="replace"
    )
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


TAGS_OF = ("po", "samen", "vo-partnerschap-voorbeeld")
"""Editions whose tags Poppler reads: it draws a page again for every tag, which takes seconds for a card."""
SLOW = ("praatplaat-tafel", "gespreksboekje")
"""Products whose pages hold a poster in parts: there it takes minutes."""


def test_poppler_finds_the_words_of_every_product_and_of_its_tags(everything: Path) -> None:
    """All that is printed, page by page; and what it reads of the tags is what is heard, in that order."""
    paths = sorted(everything.rglob("*.pdf"))
    assert len(paths) > 100
    odd = []
    for path in paths:
        printed = said("pdftotext", "-enc", "UTF-8", "-raw", path, "-").split("\f")
        with opened(path) as file:
            ours = ["".join(read_page(page.obj).shown) for page in file.pdf.pages]
            tree = read_tree(file.pdf)
            pieces = {
                key: text for page in file.pdf.pages for key, text in read_page(page.obj).pieces.items()
            }
            heard = [text for root in tree.roots for text in leaves(root, pieces)] if tree is not None else []
        same = [sorted(bare(text)) for text in printed[: len(ours)]] == [sorted(bare(text)) for text in ours]
        if not same:
            odd.append(f"{path.name}: pdftotext")
        if path.parent.name not in TAGS_OF or path.name.startswith(SLOW):
            continue
        if bare("".join(quoted(said("pdfinfo", "-enc", "UTF-8", "-struct-text", path)))) != bare(
            "".join(heard)
        ):
            odd.append(f"{path.name}: -struct-text")
    assert odd == []


def bare(text: str) -> str:
    """Without blanks and hyphens, which readers place as they see fit."""
    return re.sub(r"[\s\u00ad\ufffe\u2010\u2011-]", "", text)


def quoted(tree: str) -> list[str]:
    """The words in what `pdfinfo -struct-text` prints, which stand in quotes, a line or more to each."""
    return re.findall(r'^ *"(.*?)"$', tree, re.MULTILINE | re.DOTALL)


def leaves(tag: Tag, pieces: Mapping[tuple[tuple[int, int], int], str]) -> Iterator[str]:
    for child in tag.children:
        if isinstance(child, Leaf):
            yield pieces.get((child.holder, child.mcid), "")
        else:
            yield from leaves(child, pieces)
