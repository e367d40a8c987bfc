"""The preflight of press files finds every way of spoiling one, and nothing in one that is right."""

from __future__ import annotations

import io

import pikepdf
import pytest

from cardgen.core.geometry import PT_PER_MM
from cardgen.preflight.report import preflight
from preflight.pressed import MUTANTS, spoiled, whole


def codes(data: bytes) -> list[str]:
    return [found.code for found in preflight(data, ["x4"]).findings]


def test_a_file_of_ours_is_right() -> None:
    assert codes(whole()) == []


@pytest.mark.parametrize("name", sorted(MUTANTS))
def test_a_spoiled_file_is_found(name: str) -> None:
    assert MUTANTS[name][0] in codes(spoiled(name))


def test_a_finding_says_where_in_millimetres_of_the_trim() -> None:
    """A square of 10 mm whose upper left corner is 20 mm from the left and 30 mm from the top of the cut card."""
    with pikepdf.open(io.BytesIO(whole())) as pdf:
        trim = [float(side) for side in pdf.pages[0].TrimBox]
        side = 10 * PT_PER_MM
        x, y = trim[0] + 20 * PT_PER_MM, trim[3] - 30 * PT_PER_MM - side
        pdf.pages[0].contents_add(f"1 1 1 1 k {x} {y} {side} {side} re f".encode())
        out = io.BytesIO()
        pdf.save(out)
    (found,) = (one for one in preflight(out.getvalue(), ["x4"]).findings if one.code == "PRS25")
    assert (found.page, found.place) == (1, "25 × 35 mm")
    assert dict(found.values) == {"percent": 400, "most": 300}
