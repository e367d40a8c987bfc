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
