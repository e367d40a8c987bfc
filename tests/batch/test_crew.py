"""A row that takes its process down, never ends or breaks cardgen is one row that failed."""

from __future__ import annotations

import pytest

from batch.work import order, refusing, troubled
from cardgen.batch.crew import Alone, Crew
from cardgen.messages.diagnostics import CardgenError


@pytest.fixture(autouse=True)
def _quick_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cardgen.batch.crew.BEGINNING", 20.0)


def test_every_row_comes_back_whatever_happens_to_the_others() -> None:
    names = ["a", "crash-1", "b", "bug", "c", "crash-2", "d", "e", "hang"]
    crew = Crew(2, troubled, patience=2.0)
    try:
        came = {
            one.id: done
            for one, done in crew.run("make", (order(name, row) for row, name in enumerate(names, 1)))
        }
    finally:
        crew.close()
    codes = {name: [one.code for one in done.found] for name, done in came.items()}
    assert codes == {
        **{name: [] for name in "abcde"},
        "crash-1": ["BAT22"],
        "crash-2": ["BAT22"],
        "hang": ["BAT23"],
        "bug": ["BAT24"],
    }
    assert came["hang"].found[0].where[0].line == 9


def test_a_project_that_no_process_can_use_is_said_once() -> None:
    crew = Crew(2, refusing)
    try:
        with pytest.raises(CardgenError) as refused:
            list(crew.run("make", [order("a", 1), order("b", 2)]))
    finally:
        crew.close()
    assert [one.code for one in refused.value.diagnostics] == ["WSP04"]


def test_a_bug_in_a_row_does_not_stop_the_others_in_one_process_either() -> None:
    came = Alone(troubled).run("make", [order("bug", 1), order("a", 2)])
    assert [[found.code for found in done.found] for _, done in came] == [["BAT24"], []]
