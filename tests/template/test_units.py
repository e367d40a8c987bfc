"""Lengths and sizes as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.core.geometry import PT_PER_MM
from cardgen.messages.diagnostics import Diagnostics
from cardgen.source.yaml import parse
from cardgen.template.units import Band, Extent, Length, Points, bands, to_mm


def bound(cls: type, text: str) -> tuple[object, list[str]]:
    """What a class makes of a value in a file, and the codes of what it says."""
    diagnostics = Diagnostics()
    node = parse(f'value: "{text}"', diagnostics)
    assert node is not None
    value = cls.from_node(node.items["value"], diagnostics)
    return value, [one.code for one in diagnostics]


@pytest.mark.parametrize(
    ("text", "mm"),
    [
        ("12", 12),
        ("12 mm", 12),
        ("1,5 cm", 15),
        ("1.5cm", 15),
        ("-3 mm", -3),
        ("72 pt", 25.4),
        ("2 in", 50.8),
    ],
)
def test_a_length_is_in_mm_whatever_its_unit(text: str, mm: float) -> None:
    assert to_mm(text) == pytest.approx(mm)


@pytest.mark.parametrize(
    "text", ["", "mm", "12 px", "1.2.3", "1e9", "12 mm\\n3", "٣ mm", "9" * 400, "+3", "--3", "∞"]
)
def test_what_is_no_length_is_said_to_be_none(text: str) -> None:
    assert bound(Length, text) == (None, ["TPL01"])


def test_a_type_size_counts_in_points() -> None:
    assert bound(Points, "9.8")[0] == pytest.approx(9.8)
    assert bound(Points, "9,8 pt")[0] == pytest.approx(9.8)
    assert bound(Points, "1 mm")[0] == pytest.approx(PT_PER_MM)
    assert bound(Points, "-9 pt") == (None, ["TPL01"])


def test_a_width_cannot_be_negative_but_a_place_can() -> None:
    assert bound(Length, "-3 mm") == (-3.0, [])
    assert bound(Extent, "-3 mm") == (None, ["BND10"])
    assert bound(Extent, "0") == (0.0, [])


@pytest.mark.parametrize(
    ("text", "band"), [("2", Band(share=2)), ("0.5", Band(share=0.5)), ("20 mm", Band(20)), ("2cm", Band(20))]
)
def test_a_band_is_a_size_with_a_unit_and_a_share_without(text: str, band: Band) -> None:
    assert bound(Band, text) == (band, [])


@pytest.mark.parametrize("text", ["wide", "", "-1", "-2 mm", "10 %"])
def test_other_bands_are_refused(text: str) -> None:
    assert bound(Band, text) == (None, ["TPL15"])


sizes = st.one_of(st.builds(Band, size=st.floats(0, 50)), st.builds(Band, share=st.floats(0.01, 9)))


@given(st.lists(sizes, max_size=8), st.floats(0, 1000))
def test_bands_fill_the_room_as_soon_as_one_of_them_shares(written: list[Band], whole: float) -> None:
    found = bands(written, whole)
    assert len(found) == len(written)
    if any(band.size is None for band in written):
        assert sum(found) == pytest.approx(whole, abs=1e-6)
    assert all(size == band.size for size, band in zip(found, written, strict=True) if band.size is not None)
