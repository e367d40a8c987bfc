"""Logos side by side: as large as each other, whole, and within their strip."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.layout.elements.logos import equal_areas

PROPORTIONS = st.lists(st.floats(0.1, 12), min_size=1, max_size=6)


def test_two_logos_of_ordinary_shape_get_the_same_area():
    (w1, h1), (w2, h2) = equal_areas([1.0, 3.2], 84, 12, 4, most=40)
    assert w1 * h1 == pytest.approx(w2 * h2)
    assert max(h1, h2) == pytest.approx(12)


def test_one_logo_is_as_large_as_its_place_allows():
    assert equal_areas([4.0], 84, 12, 4, most=40) == [(40, 10)]
    assert equal_areas([1.0], 84, 12, 4, most=40) == [(12, 12)]


def test_a_very_tall_logo_does_not_make_the_others_tiny():
    _, (w, h) = equal_areas([0.2, 4.0], 84, 12, 4, most=40)
    assert w > 20
    assert h > 5


@given(PROPORTIONS, st.floats(40, 200), st.floats(6, 30), st.floats(0, 5))
def test_logos_keep_their_shape_and_stay_in_the_strip(proportions, width, height, gap):
    sizes = equal_areas(proportions, width, height, gap)
    assert sum(w for w, _ in sizes) + gap * (len(sizes) - 1) <= width + 1e-6
    for (w, h), p in zip(sizes, proportions, strict=True):
        assert h <= height + 1e-6
        assert w / h == pytest.approx(p)
