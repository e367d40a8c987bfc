"""`cardgen impose` and `cardgen calibrate` as people use them."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from cardgen.core.geometry import PAPERS
from running import Runner

from .test_pixels import pages


@pytest.fixture
def cards(project: Path) -> Path:
    path = project / "kaarten.pdf"
    path.write_bytes(pages("RGBYCM", PAPERS["A6"]))
    return path


@pytest.mark.parametrize(
    ("options", "sheets", "sides"),
    [
        (["--booklet"], 2, 4),
        (["--signature", "4"], 2, 4),
        (["--grid", "2x2"], 2, 2),
        (["--grid", "auto", "--duplex", "long"], 2, 4),
        (["--cut-stack", "--duplex", "short", "--paper", "A3"], 1, 2),
        (["--fold-over"], 3, 3),
        (["--work-and-turn", "--paper", "A3"], 2, 4),
        (["--work-and-tumble", "--paper", "A3"], 2, 4),
        (["--grid", "etiket-4"], 2, 2),
        (["--tile", "A4", "--to", "A4", "--pages", "1", "--margin", "0", "--overlap", "0"], 1, 1),
        (["--grid", "1x1", "--for", "press", "--marks", "all"], 6, 6),
    ],
)
def test_each_scheme_writes_its_sheets(
    cardgen: Runner, cards: Path, options, sheets: int, sides: int
) -> None:
    ran = cardgen("impose", str(cards), *options, "-o", "uit.pdf")
    assert (ran.code, ran.out.split()) == (0, ["uit.pdf"]), ran.err
    assert f"{sheets} sheet" in ran.err
    with pikepdf.open("uit.pdf") as pdf:
        assert len(pdf.pages) == sides


def test_a_plan_is_shown_and_nothing_is_written(cardgen: Runner, cards: Path, project: Path) -> None:
    before = sorted(project.iterdir())
    ran = cardgen("impose", str(cards), "--booklet", "--plan")
    assert ran.code == 0
    assert "sheet  front  back" in ran.out
    assert "Reading: 1 | 2 3 | 4 5 | 6 · | ·" in ran.out
    assert sorted(project.iterdir()) == before


def test_the_result_lies_beside_the_file_with_its_guide(cardgen: Runner, cards: Path) -> None:
    ran = cardgen("impose", str(cards), "--grid", "2x2", "--guide")
    assert ran.out.split() == ["kaarten-grid.pdf", "kaarten-grid-guide.pdf"]
    assert cards.with_name("kaarten-grid-guide.pdf").exists()


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], ["IMP51"]),
        (["--booklet", "--grid", "2x2"], ["IMP51"]),
        (["--grid", "2bij4"], ["IMP18"]),
        (["--grid", "2x2", "--paper", "A44"], ["IMP10"]),
        (["--grid", "2x2", "--marks", "kropp"], ["IMP19"]),
        (["--grid", "2x2", "--for", "offise"], ["IMP52"]),
        (["--tile", "A4"], ["IMP53"]),
        (["--tile", "A4", "--to", "groot"], ["IMP16"]),
        (["--tile", "A4", "--to", "-5%"], ["IMP16"]),
        (["--signature", "6"], ["IMP21"]),
        (["--booklet", "--creep", "dik"], ["IMP17"]),
        (["--booklet", "--printer", "geen"], ["IMP12"]),
        (["--grid", "0x3", "--paper", "x", "--marks", "x"], ["IMP10", "IMP18", "IMP19"]),
    ],
)
def test_wrong_wishes_are_all_named_at_once(cardgen: Runner, cards: Path, options, expected) -> None:
    ran = cardgen("impose", str(cards), *options)
    assert ran.code == 2
    for code in expected:
        assert code in ran.err
    assert ran.out == ""


def test_without_a_file_there_is_nothing_to_do(cardgen: Runner, project: Path) -> None:
    assert cardgen("impose", "--booklet").code == 2


def test_a_file_that_is_no_pdf_ends_with_one_and_no_traceback(cardgen: Runner, project: Path) -> None:
    (project / "brief.pdf").write_text("geen pdf")
    ran = cardgen("impose", "brief.pdf", "--booklet")
    assert ran.code == 1
    assert "brief.pdf: error IMP01" in ran.err
    assert "Traceback" not in ran.err
    assert not (project / "brief-booklet.pdf").exists()


def test_names_can_be_looked_up(cardgen: Runner, project: Path) -> None:
    ran = cardgen("impose", "--list")
    assert ran.code == 0
    for word in ("SRA3", "etiket-14", "office"):
        assert word in ran.out


def test_a_printer_is_measured_kept_and_used(cardgen: Runner, cards: Path, project: Path) -> None:
    assert cardgen("calibrate").out.split() == ["ijkvel.pdf"]
    with pikepdf.open(project / "ijkvel.pdf") as pdf:
        assert len(pdf.pages) == 2
    kept = cardgen("calibrate", "--set", "kamer", "--x", "0,7", "--y", "−0.2")
    assert (kept.code, kept.out.split()) == (0, ["printers.yaml"])
    plain = cardgen("impose", str(cards), "--grid", "2x2", "--duplex", "long", "-o", "a.pdf")
    moved = cardgen(
        "impose", str(cards), "--grid", "2x2", "--duplex", "long", "-o", "b.pdf", "--printer", "kamer"
    )
    assert plain.code == moved.code == 0
    with pikepdf.open("a.pdf") as a, pikepdf.open("b.pdf") as b:
        dx = float(b.pages[1].obj.TrimBox[0]) - float(a.pages[1].obj.TrimBox[0])
        assert dx == pytest.approx(0.7 * 72 / 25.4, abs=0.01)
        assert list(a.pages[0].obj.TrimBox) == list(b.pages[0].obj.TrimBox)


@pytest.mark.parametrize(
    "options", [["--set", "kamer"], ["--set", "Kamer!", "--x", "0", "--y", "0"], ["--set", "k", "--x", "9", "--y", "0"],
                ["--set", "k", "--x", "veel", "--y", "0"], ["--paper", "A99"]],
)  # fmt: skip
def test_readings_that_cannot_be_right_are_refused(cardgen: Runner, project: Path, options) -> None:
    assert cardgen("calibrate", *options).code == 2
    assert not (project / "printers.yaml").exists()


# --- bounds, and jobs that were written down --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--booklet", "--gutter", "500mm"], "IMP28"),
        (["--signature", "4", "--gutter", "40mm"], "IMP28"),
        (["--wire", "left", "--gutter", "500mm"], "IMP28"),
        (["--booklet", "--creep", "5mm"], "IMP17"),
        (["--booklet", "--creep", "-1mm"], "IMP17"),
        (["--booklet", "--creep", "nan"], "IMP17"),
        (["--booklet", "--gutter", "-1mm"], "--gutter"),
        (["--booklet", "--gutter", "nan"], "--gutter"),
    ],
)
def test_gutter_and_creep_have_bounds(cardgen: Runner, cards: Path, options, code: str) -> None:
    ran = cardgen("impose", str(cards), *options, "-o", "uit.pdf")
    assert ran.code in (1, 2)
    if code != "--gutter":  # Click says it on the stream of the process
        assert code in ran.err
    assert not Path("uit.pdf").exists()


@pytest.mark.parametrize(
    "options",
    [
        ["--zine", "--gutter", "4mm"],
        ["--folds", "2", "--creep", "80g"],
        ["--grid", "2x2", "--overlap", "5mm"],
        ["--gang", "--up", "2"],
    ],
)
def test_an_option_that_changes_nothing_is_said(cardgen: Runner, cards: Path, options) -> None:
    ran = cardgen("impose", str(cards), *options, "-o", "uit.pdf")
    assert ran.code == 0
    assert f"IMP70: {options[-2]}" in ran.err


def job(project: Path, text: str) -> str:
    path = project / "opdrachten" / "boekje.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_job_that_was_written_down_prints_the_same_again(
    cardgen: Runner, cards: Path, project: Path
) -> None:
    options = ["--booklet", "--paper", "A3", "--creep", "80g", "--for", "press"]
    assert cardgen("impose", str(cards), *options, "-o", "een.pdf").code == 0
    written = job(
        project, "files: [../kaarten.pdf]\nbooklet: ja\npaper: A3\ncreep: 80g\nfor: press\noutput: twee.pdf\n"
    )
    ran = cardgen("impose", "--job", written)
    assert ran.code == 0, ran.err
    assert Path("een.pdf").read_bytes() == Path("twee.pdf").read_bytes()


def test_what_stands_on_the_command_line_goes_first(cardgen: Runner, cards: Path, project: Path) -> None:
    written = job(project, "files: ../kaarten.pdf\ngrid: 2x2\npaper: A3\n")
    ran = cardgen("impose", "--job", written, "--paper", "A4", "--grid", "1x1", "-o", "uit.pdf")
    assert "6 sheets of A4" in ran.err


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("files: [../kaarten.pdf]\nboklet: ja\n", "IMP61", "boekje.yaml:2:1"),
        ("files: [../kaarten.pdf]\npaper: [A4, A3]\n", "IMP62", "boekje.yaml:2:8"),
        ("files: [../kaarten.pdf]\nbooklet: ja\nproject: /\n", "IMP61", "boekje.yaml:3:1"),
        ("files: [../kaarten.pdf\n", "SRC", "boekje.yaml:"),
        ("- a\n", "SRC05", "boekje.yaml:1:1"),
        ("files: [../weg.pdf]\nbooklet: ja\n", "IMP", "weg.pdf"),
    ],
)
def test_a_job_with_a_mistake_says_where(
    cardgen: Runner, cards: Path, project: Path, text: str, code: str, place: str
) -> None:
    ran = cardgen("impose", "--job", job(project, text), "-o", "uit.pdf")
    assert ran.code in (1, 2)
    assert code in ran.err
    assert place in ran.err
    assert not Path("uit.pdf").exists()
