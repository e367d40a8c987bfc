"""Rows of pills: even, and no more of them than needed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cardgen.layout.elements.labels import balanced, rows_in


def test_no_pill_stays_alone_on_the_last_row_when_the_others_can_share():
    nine = [10.0] * 9
    assert rows_in(nine, 2, 46) == 3  # 4 + 4 + 1
    assert balanced(nine, 2, 46) == 34  # 3 + 3 + 3


def test_pills_that_fit_on_one_row_stay_there():
    assert balanced([10.0, 20.0], 2, 100) == 32


@given(st.lists(st.floats(1, 40), max_size=14), st.floats(0, 4), st.floats(20, 120))
def test_evening_out_costs_no_row_and_stays_in_the_frame(widths, gap, room):
    width = balanced(widths, gap, room)
    assert width <= room
    assert rows_in(widths, gap, width) <= rows_in(widths, gap, room)
