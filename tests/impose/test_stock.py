"""Papers, thicknesses and label sheets by the names people use."""

from __future__ import annotations

from pathlib import Path

import pytest

from cardgen.core.geometry import PAPERS, Size
from cardgen.impose.marks.phrases import SheetWords
from cardgen.impose.stock import Stock
from cardgen.messages.diagnostics import CardgenError
from cardgen.messages.saying import say
from cardgen.project.workspace import Workspace


@pytest.fixture(scope="module")
def stock() -> Stock:
    return Stock.load(Workspace.find(Path(__file__)))


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("A4", PAPERS["A4"]),
        ("a4", PAPERS["A4"]),
        ("A4-liggend", PAPERS["A4"].turned),
        ("a3-landscape", PAPERS["A3"].turned),
        ("sra3", PAPERS["SRA3"]),
        ("320x450", Size(320, 450)),
        ("32 x 45 cm", Size(320, 450)),
        ("12,5×18 cm", Size(125, 180)),
        ("8.5in x 11in", Size(215.9, 279.4)),
    ],
)
def test_paper_is_known_by_name_and_by_measure(stock: Stock, text: str, size: Size) -> None:
    found = stock.paper(text)
    assert (found.w, found.h) == (pytest.approx(size.w), pytest.approx(size.h))


@pytest.mark.parametrize("text", ["A44", "", "1x1", "99999x3", "A4-schuin", "x", "-"])
def test_paper_that_does_not_exist_is_refused(stock: Stock, text: str) -> None:
    with pytest.raises(CardgenError) as error:
        stock.paper(text)
    assert error.value.diagnostics[0].code == "IMP10"


def test_every_label_sheet_lies_on_its_paper(stock: Stock) -> None:
    for name in stock.grids:
        grid = stock.grid(name)
        assert grid.block.x >= 0
        assert grid.block.y >= 0
        assert grid.block.right <= grid.sheet.w
        assert grid.block.bottom <= grid.sheet.h


def test_a_misspelt_label_sheet_gets_a_suggestion(stock: Stock) -> None:
    with pytest.raises(CardgenError) as error:
        stock.grid("etikett-14")
    assert "etiket-14" in say(error.value.diagnostics[0], "en").text


@pytest.mark.parametrize(
    ("text", "mm"),
    [("80g", 0.104), ("85 g", 0.1095), ("0.11mm", 0.11), ("0,11 mm", 0.11), ("40g", 0.09 * 40 / 70)],
)
def test_thickness_comes_from_weight_or_measure(stock: Stock, text: str, mm: float) -> None:
    assert stock.thickness(text) == pytest.approx(mm)


@pytest.mark.parametrize("text", ["dik", "3mm", "80kg", "-0.1mm"])
def test_thickness_that_makes_no_sense_is_refused(stock: Stock, text: str) -> None:
    with pytest.raises(CardgenError) as error:
        stock.thickness(text)
    assert error.value.diagnostics[0].code == "IMP17"


def test_thicker_paper_weighs_more(stock: Stock) -> None:
    known = sorted((s.grams, s.thickness) for s in stock.stocks)
    assert [mm for _, mm in known] == sorted(mm for _, mm in known)


def test_a_project_can_bring_its_own_sheets(tmp_path: Path) -> None:
    sheets = tmp_path / "templates" / "sheets"
    sheets.mkdir(parents=True)
    (tmp_path / "cardgen.yaml").touch()
    (sheets / "papers.yaml").write_text(
        "papers:\n  ons: {width: 20 cm, height: 30 cm}\nstocks:\n  - {name: x, grams: 80, thickness: 0.1 mm}\n"
    )
    workspace = Workspace.find(project=tmp_path)
    packaged = Workspace.find(Path(__file__))
    stock = Stock.load(Workspace((tmp_path, *packaged.roots), tmp_path / "output", tmp_path))
    assert stock.paper("ons") == Size(200, 300)
    assert workspace.project == tmp_path


def test_a_mistake_in_a_sheet_file_is_located(tmp_path: Path) -> None:
    sheets = tmp_path / "templates" / "sheets"
    sheets.mkdir(parents=True)
    (sheets / "papers.yaml").write_text("papers:\n  ons: {width: breed, height: 30 cm}\n")
    packaged = Workspace.find(Path(__file__))
    with pytest.raises(CardgenError) as error:
        Stock.load(Workspace((tmp_path, *packaged.roots), tmp_path / "output", tmp_path))
    assert str(error.value.diagnostics[0].where[0]) == "templates/sheets/papers.yaml:2:16"


def test_every_word_on_the_sheets_is_there() -> None:
    words = SheetWords.load(Workspace.find(Path(__file__)))
    assert words.slug.line.format(title="T").count("{sheet}") == 1
