"""Logos side by side: as large as each other, whole, within their frame, and reported when nobody can see them."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.layout.elements.logos import Logo, in_rows
from laying import lay

PROPORTIONS = st.lists(st.floats(0.1, 12), min_size=1, max_size=12)
LOGO = Path(__file__).parents[2] / "content/partnerships/partnerschap-voorbeeld/logo.svg"


def test_two_logos_of_ordinary_shape_get_the_same_area():
    (((w1, h1), (w2, h2)),), _ = in_rows([1.0, 3.2], 84, 12, 4, most=40)
    assert w1 * h1 == pytest.approx(w2 * h2)
    assert max(h1, h2) == pytest.approx(12)


def test_one_logo_is_as_large_as_its_place_allows():
    assert in_rows([4.0], 84, 12, 4, most=40) == ([[(40, 10)]], 4)
    assert in_rows([1.0], 84, 12, 4, most=40) == ([[(12, 12)]], 4)


def test_a_very_tall_logo_does_not_make_the_others_tiny():
    ((_, (w, h)),), _ = in_rows([0.2, 4.0], 84, 12, 4, most=40)
    assert w > 20
    assert h > 5


def test_many_logos_take_more_rows_when_that_makes_them_larger():
    one_row = (60 - 7 * 3) / 8
    rows, gap = in_rows([2.0] * 8, 60, 18, 3)
    assert gap == 3
    assert [len(row) for row in rows] == [4, 4]
    assert rows[0][0][0] > one_row * 1.5


@given(PROPORTIONS, st.floats(40, 200), st.floats(6, 30), st.floats(0, 5))
def test_logos_keep_their_shape_and_order_and_stay_in_the_frame(proportions, width, height, gap):
    rows, gap = in_rows(proportions, width, height, gap)
    sizes = [size for row in rows for size in row]
    for (w, h), p in zip(sizes, proportions, strict=True):
        assert w / h == pytest.approx(p)
    high = (height - gap * (len(rows) - 1)) / len(rows)
    for row in rows:
        assert row
        assert sum(w for w, _ in row) + gap * (len(row) - 1) <= width + 1e-6
        assert all(0 < h <= high + 1e-6 for _, h in row)


@given(PROPORTIONS, st.floats(40, 200), st.floats(6, 30))
def test_logos_of_ordinary_shape_are_equal_in_area_over_all_rows(proportions, width, height):
    sizes = [size for row in in_rows(proportions, width, height, 2)[0] for size in row]
    areas = [w * h for w, h in sizes]
    largest = max(areas)
    for (w, h), area in zip(sizes, areas, strict=True):
        # Smaller than the rest is only what fills its own height or the whole width.
        assert area == pytest.approx(largest) or w / h < 1 or w / h > 4


def test_rows_stand_below_each_other_and_end_at_the_side_they_are_aligned_to():
    logos = tuple(Logo(LOGO, "x") for _ in range(9))
    laid = lay(
        {"kind": "logos", "source": "{logos}", "align": "right", "frame": {"w": 60, "h": 20}}, logos=logos
    )
    boxes = [item.box for item in laid.items]
    rows = sorted({round(box.center[1], 3) for box in boxes})
    assert len(rows) > 1
    for row in rows:
        own = [box for box in boxes if round(box.center[1], 3) == row]
        assert max(box.right for box in own) == pytest.approx(60)
        for left, right in pairwise(own):
            assert right.x - left.right > 0.5
    for upper, lower in pairwise(rows):
        height = max(box.h for box in boxes)
        assert lower - upper > height


def test_the_gap_counts_when_logos_are_divided_over_rows():
    rows, _ = in_rows([4, 6, 1, 1.5, 1.5, 0.7, 1], 60, 30, 4)
    assert [len(row) for row in rows] == [3, 4]


@pytest.mark.parametrize(("count", "codes"), [(1, []), (4, []), (40, ["PLC24"])])
def test_logos_too_small_to_be_told_apart_are_reported(count, codes):
    logos = tuple(Logo(LOGO, "x") for _ in range(count))
    laid = lay(
        {"kind": "logos", "source": "{logos}", "frame": {"w": 60, "h": 12}},
        logos=logos,
    )
    assert sorted(set(laid.codes)) == codes


@pytest.mark.parametrize(
    ("name", "data", "better"),
    [
        ("logo.jpg", LOGO.read_bytes(), "logo.svg"),
        (
            "logo.svg",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (400).to_bytes(4) + (200).to_bytes(4) + bytes(9),
            "logo.png",
        ),
        ("logo.SVG", LOGO.read_bytes(), ""),
    ],
)
def test_a_logo_under_a_wrong_name_is_printed_and_told_its_right_one(
    tmp_path: Path, name: str, data: bytes, better: str
) -> None:
    (tmp_path / name).write_bytes(data)
    laid = lay({"kind": "image", "source": "{logo}", "frame": {"w": 20, "h": 10}}, logo=tmp_path / name)
    assert len(laid.items) == 1
    assert laid.codes == (["PLC63"] if better else [])
    if better:
        assert laid.value("PLC63", "better") == better
        right = (tmp_path / name).rename(tmp_path / better)
        picture = {"kind": "image", "source": "{logo}", "frame": {"w": 20, "h": 10}}
        assert lay(picture, logo=right).codes == []
