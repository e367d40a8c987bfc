"""Two numbers per printer, read from a sheet, undo what the printer does."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.core.geometry import PAPERS
from cardgen.impose.marks.apply import marked
from cardgen.impose.marks.freepaper import MarkStyle
from cardgen.impose.marks.phrases import SheetWords
from cardgen.impose.plan.calibration import BACK_STEP, FRONT_STEP, calibration
from cardgen.impose.plan.cards import plan_grid
from cardgen.impose.plan.model import Edge, MarkLine, PageUse
from cardgen.impose.plan.wishes import GridWish, SheetStock
from cardgen.impose.printers import correction, known, store
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.messages.saying import say
from cardgen.project.workspace import Workspace
from examples import examples

from .paper import spots, through

A4 = PAPERS["A4"]


@examples(40)
@given(
    x=st.integers(-30, 30).map(lambda v: v / 10),
    y=st.integers(-30, 30).map(lambda v: v / 10),
    flip=st.sampled_from(Edge),
    landscape=st.booleans(),
)
def test_a_printer_that_shifts_backs_prints_them_in_place_again(
    tmp_path_factory, x, y, flip, landscape
) -> None:
    """Print, let the printer shift the back as seen through the paper, and compare with a printer without fault."""
    path = tmp_path_factory.mktemp("p") / "printers.yaml"
    sheet = A4.turned if landscape else A4
    store(path, "kamer", "landscape" if landscape else "portrait", x, y)
    pages = [PageUse(i, PAPERS["A6"]) for i in range(8)]
    plan = plan_grid(pages, SheetStock(sheet, 5), GridWish(1, 1, backs="alternate"), flip, Diagnostics())
    move = correction(path, "kamer", plan.size, plan.flip, Diagnostics()) if plan.size == sheet else (0, 0)
    if plan.size != sheet:
        return
    corrected = marked(plan, MarkStyle(), back=move)
    for before, after in zip(plan.sheets, corrected.sheets, strict=True):
        right = [(spot.x, spot.y) for spot in through(before.back, plan)]
        shifted = [(spot.x + x, spot.y + y) for spot in through(after.back, corrected)]
        for a, b in zip(right, shifted, strict=True):
            assert a == pytest.approx(b, abs=0.01)
        assert spots(before.front) == spots(after.front)


def test_readings_are_kept_beside_each_other(tmp_path: Path) -> None:
    path = tmp_path / "printers.yaml"
    store(path, "kamer", "portrait", 0.7, -0.2)
    store(path, "hal", "portrait", 0, 0.1)
    store(path, "kamer", "landscape", -0.3, 0.4)
    store(path, "kamer", "portrait", 0.6, -0.2)
    printers = known(path)
    assert sorted(printers) == ["hal", "kamer"]
    assert (printers["kamer"].portrait.x, printers["kamer"].portrait.y) == (0.6, -0.2)
    assert (printers["kamer"].landscape.x, printers["kamer"].landscape.y) == (-0.3, 0.4)
    assert path.read_text(encoding="utf-8").startswith("#")
    assert not list(tmp_path.glob("*.tmp"))


@pytest.mark.parametrize("name", ["", "Kamer", "../x", "a b", "-a", "a:\n  b", "x" * 60])
def test_a_name_that_could_break_the_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(CardgenError) as error:
        store(tmp_path / "printers.yaml", name, "portrait", 0, 0)
    assert error.value.diagnostics[0].code == "IMP14"
    assert list(tmp_path.iterdir()) == []


def test_a_reading_of_centimetres_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CardgenError) as error:
        store(tmp_path / "printers.yaml", "kamer", "portrait", 7, 0)
    assert error.value.diagnostics[0].code == "IMP15"


def test_a_printer_measured_the_other_way_round_is_not_guessed_at(tmp_path: Path) -> None:
    path = tmp_path / "printers.yaml"
    store(path, "kamer", "portrait", 0.7, 0.2)
    found = Diagnostics()
    assert correction(path, "kamer", A4.turned, Edge.SHORT, found) == (0.0, 0.0)
    assert [d.code for d in found] == ["IMP13"]


def test_an_unknown_printer_gets_a_suggestion(tmp_path: Path) -> None:
    path = tmp_path / "printers.yaml"
    store(path, "kopieerkamer", "portrait", 0, 0)
    with pytest.raises(CardgenError) as error:
        correction(path, "kopieerkammer", A4, Edge.LONG, Diagnostics())
    assert "kopieerkamer" in say(error.value.diagnostics[0], "en").text


def test_a_broken_file_is_reported_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "printers.yaml"
    path.write_text("printers:\n  kamer: {portrait: {x: scheef, y: 0}}\n")
    with pytest.raises(CardgenError):
        store(path, "hal", "portrait", 0, 0)
    assert "scheef" in path.read_text()


@pytest.mark.parametrize("flip", list(Edge))
@pytest.mark.parametrize("size", [A4, A4.turned, PAPERS["A3"]])
@pytest.mark.parametrize("tenths", [-30, -7, 0, 4, 30])
def test_the_number_where_lines_meet_is_the_shift_of_the_back(size, flip, tenths) -> None:
    words = SheetWords.load(Workspace.find(Path(__file__))).calibrate
    plan = calibration(size, flip, words)
    upright = (flip is Edge.LONG) == (size.h >= size.w)

    def seen(line: MarkLine) -> tuple[float, float]:
        x, y = (line.x1 + line.x2) / 2, (line.y1 + line.y2) / 2
        return (size.w - x, y) if upright else (x, size.h - y)

    shift = tenths / 10
    front = [m.shape for m in plan.sheets[0].front.marks if isinstance(m.shape, MarkLine)]
    back = [m.shape for m in plan.sheets[0].back.marks]
    level = size.h * 0.34
    above = sorted(s.x1 for s in front if s.x1 == s.x2 and abs(max(s.y1, s.y2) - level) < 0.1)
    below = sorted(seen(s)[0] + shift for s in back if s.x1 == s.x2 and 0 < seen(s)[1] - level < 8)
    assert (len(above), len(below)) == (61, 61)
    meeting = [i - 30 for i, (a, b) in enumerate(zip(above, below, strict=True)) if abs(a - b) < 0.01]
    assert meeting == [tenths]
    assert pytest.approx(0.1) == FRONT_STEP - BACK_STEP
