"""Memos: an answer is worked out once for as long as it is used, and never more is kept than there is room for."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.core.memo import Memo


@given(st.lists(st.integers(0, 30)), st.integers(1, 9))
def test_every_answer_is_right_and_no_more_than_two_generations_are_kept(asked: list[int], room: int) -> None:
    memo: Memo[int, str] = Memo(room)
    for number in asked:
        assert memo.find(number, lambda number=number: str(number)) == str(number)
        assert len(memo) <= 2 * room


@given(st.lists(st.integers(1, 12), min_size=1))
def test_what_is_kept_weighs_no_more_than_there_is_room_for(weights: list[int]) -> None:
    memo: Memo[int, int] = Memo(10, lambda weight: weight)
    for number, weight in enumerate(weights):
        memo.keep(number, weight)
        assert sum(kept for _, kept in memo.items()) <= 20
        assert (memo.get(number) == weight) == (weight <= 10)


def test_what_is_asked_for_again_and_again_is_worked_out_once() -> None:
    """However many others come by, as with the fonts and drawings of the house."""
    memo: Memo[object, int] = Memo(10)
    made = 0

    def make() -> int:
        nonlocal made
        made += 1
        return made

    for number in range(500):
        memo.find(number, lambda: 0)
        memo.find("house", make)
    assert made == 1


def test_what_nobody_asked_for_lately_goes_first() -> None:
    memo: Memo[int, int] = Memo(3)
    for number in (1, 2, 3, 4, 5, 6, 2, 7):
        memo.keep(number, number) if memo.get(number) is None else None
    assert memo.get(2) == 2
    assert memo.get(1) is None


@given(st.lists(st.one_of(st.none(), st.integers(0, 30))), st.integers(1, 9), st.integers(1, 4))
def test_with_a_trial_every_answer_is_right_and_room_is_held(
    asked: list[int | None], room: int, trial: int
) -> None:
    """None stands for another task."""
    memo: Memo[int, str] = Memo(room, trial=trial)
    for number in asked:
        if number is None:
            memo.turn()
            continue
        assert memo.find(number, lambda number=number: str(number)) == str(number)
        assert memo.get(number) == str(number)
        assert len(memo) == len(memo.items()) <= 3 * room


def test_what_tasks_share_is_worked_out_once_and_what_each_brings_does_not_pile_up() -> None:
    """The house's texts return, every third time or in each; a partnership's names are asked for twice and gone."""
    memo: Memo[str, str] = Memo(100, trial=3)
    made: list[str] = []

    def ask(name: str) -> None:
        memo.find(name, lambda: made.append(name) or name)

    for task in range(300):
        memo.turn()
        for name in ("house", f"sector {task % 3}", f"own {task}", f"own {task}"):
            ask(name)
        assert len(memo) <= 1 + 3 + 4
    assert len(made) == len(set(made)) == 1 + 3 + 300


def test_one_task_may_ask_for_as_much_as_a_generation_holds() -> None:
    """All products of an edition go by before the next edition asks again: nothing is made twice."""
    memo: Memo[int, int] = Memo(50, trial=2)
    made: list[int] = []
    for _ in range(4):
        memo.turn()
        for number in range(50):
            memo.find(number, lambda number=number: made.append(number) or number)
    assert made == list(range(50))


def test_an_answer_can_be_replaced_while_it_is_on_trial_and_after() -> None:
    memo: Memo[str, int] = Memo(5, trial=2)
    for value in range(4):
        memo.keep("a", value)
        memo.keep("a", value + 10)
        assert memo.get("a") == value + 10
        memo.turn()
    memo.clear()
    assert memo.get("a") is None
    assert memo.items() == []


def test_an_answer_that_could_not_be_worked_out_is_asked_for_again() -> None:
    memo: Memo[str, int] = Memo(3)
    with pytest.raises(ZeroDivisionError):
        memo.find("a", lambda: 1 // 0)
    assert memo.find("a", lambda: 1) == 1


def test_threads_that_ask_at_once_get_the_same_answer() -> None:
    memo: Memo[str, object] = Memo(3)
    together = Barrier(6)

    def ask(_number: int) -> object:
        together.wait()
        return memo.find("a", object)

    with ThreadPoolExecutor(6) as threads:
        assert len(set(map(id, list(threads.map(ask, range(6)))))) == 1


def test_what_grows_after_it_was_kept_is_counted_as_it_is() -> None:
    memo: Memo[str, list[int]] = Memo(10, len)
    memo.keep("a", [1])
    memo.keep("a", [1] * 9)
    memo.keep("b", [1] * 5)  # both do not fit in one generation
    memo.keep("c", [1] * 6)
    assert memo.get("a") is None
