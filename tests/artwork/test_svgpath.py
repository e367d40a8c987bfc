"""Paths: every way of writing one leads to the same line."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.artwork.outline import bounds, transformed
from cardgen.artwork.svgpath import arc, ellipse, path, polyline, rectangle
from cardgen.artwork.values import IDENTITY, inverse, multiply, number, transform

coordinates = st.floats(-500, 500).map(lambda value: round(value, 3))
points = st.tuples(coordinates, coordinates)


def steps(operators: str) -> list[tuple[str, list[float]]]:
    return [
        (line.split()[-1], [float(word) for word in line.split()[:-1]]) for line in operators.splitlines()
    ]


def test_numbers_of_absolute_commands_pass_unchanged() -> None:
    assert path("M1.25,2 C.5-3 4 5 6 7L8 9Z") == "1.25 2 m\n.5 -3 4 5 6 7 c\n8 9 l\nh\n"


@pytest.mark.parametrize(
    ("data", "same"),
    [
        ("m1 2 3 4", "M1 2L4 6"),
        ("M1 2 3 4 5 6", "M1 2L3 4L5 6"),
        ("M1 2H5V7h-2v-3", "M1 2L5 2L5 7L3 7L3 4"),
        ("M1 2c1 1 2 2 3 3", "M1 2C2 3 3 4 4 5"),
        ("M0 0C1 1 2 2 4 4S6 6 8 8", "M0 0C1 1 2 2 4 4C6 6 6 6 8 8"),
        ("M0 0S6 6 8 8", "M0 0C0 0 6 6 8 8"),
        ("M0 0L5 5 6 6 4 4S6 6 8 8", "M0 0L5 5L6 6L4 4C4 4 6 6 8 8"),
        ("M0 0Q3 3 6 0T12 0", "M0 0Q3 3 6 0Q9-3 12 0"),
        ("M0 0T12 0", "M0 0L12 0"),
        ("M5 5l1 1zl2 2", "M5 5L6 6ZL7 7"),
        ("M5 5h2m1 1h2zm1 1h1", "M5 5L7 5M8 6L10 6ZM9 7L10 7"),
        ("M0 0a5 5 0 0110 0", "M0 0A5 5 0 0 1 10 0"),
        ("M0 0a5 5 0 1 0 10 0 5 5 0 10-10 0", "M0 0A5 5 0 1 0 10 0A5 5 0 1 0 0 0"),
        ("M0 0a0 5 0 0 1 9 9", "M0 0L9 9"),
        ("M1 1a5 5 0 0 1 0 0", "M1 1"),
        ("M1e1-.5e1L2.E0+3", "M10-5L2 3"),
        ("", ""),
    ],
)
def test_relative_smooth_and_short_forms_mean_the_long_one(data: str, same: str) -> None:
    ours, theirs = steps(path(data)), steps(path(same))
    if "T12 0" in same or "L12 0" in same:
        assert ours[-1][1][-2:] == theirs[-1][1][-2:]
        return
    assert [name for name, _ in ours] == [name for name, _ in theirs]
    for (_, a), (_, b) in zip(ours, theirs, strict=True):
        assert a == pytest.approx(b, abs=1e-4)


@given(
    points, points, st.floats(1, 100), st.floats(1, 100), st.floats(-180, 180), st.booleans(), st.booleans()
)
def test_an_arc_lies_on_its_ellipse_and_ends_where_it_should(
    start: tuple[float, float],
    end: tuple[float, float],
    rx: float,
    ry: float,
    angle: float,
    large: bool,
    sweep: bool,
) -> None:
    if math.dist(start, end) < 0.5:
        return
    pieces = arc(start, (rx, ry, angle), (large, sweep), end)
    assert 1 <= len(pieces) <= 4
    here = start
    along: list[tuple[float, float]] = [start]
    for piece in pieces:
        x1, y1, x2, y2, x, y = (float(word) for word in piece.split()[:-1])
        for t in (0.25, 0.5, 0.75, 1.0):
            u = 1 - t
            along.append(
                (
                    u**3 * here[0] + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t**3 * x,
                    u**3 * here[1] + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t**3 * y,
                )
            )
        here = x, y
    assert here == pytest.approx(end, abs=1e-2)
    if math.dist((start[0] / rx, start[1] / ry), (end[0] / rx, end[1] / ry)) < 0.2:
        return  # so little of the ellipse is as good as straight: rounding decides how round it is
    # Undo the turn and the stretch: what is left must be a circle through all points.
    cos, sin = math.cos(math.radians(-angle)), math.sin(math.radians(-angle))
    flat = [((cos * x - sin * y) / rx, (sin * x + cos * y) / ry) for x, y in along]
    radii = {round(_radius(flat[0], flat[i], flat[-1]), 2) for i in range(1, len(flat) - 1)}
    assert max(radii) - min(radii) < 0.05 * max(radii)


def _radius(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    """Of the circle through three points."""
    sides = math.dist(a, b), math.dist(b, c), math.dist(c, a)
    area = abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
    return sides[0] * sides[1] * sides[2] / (4 * area) if area > 1e-9 else math.inf


@given(st.text("MmLlHhVvCcSsQqTtAaZz0123456789.-+eE ,x", max_size=40))
def test_any_text_is_a_path_or_a_value_error(text: str) -> None:
    try:
        operators = path(text)
    except ValueError:
        return
    for name, values in steps(operators):
        assert len(values) == {"m": 2, "l": 2, "c": 6, "h": 0}[name]


@given(st.floats(-1e6, 1e6))
def test_numbers_have_no_exponent_and_keep_six_digits(value: float) -> None:
    text = number(value)
    assert "e" not in text
    assert float(text) == pytest.approx(value, rel=1e-5, abs=1e-8)


@given(points, st.floats(0.1, 90), st.floats(0.1, 90))
def test_a_box_is_as_large_as_its_shape(corner: tuple[float, float], w: float, h: float) -> None:
    x, y = corner
    for operators in (
        rectangle(x, y, w, h),
        rectangle(x, y, w, h, 1, 2),
        ellipse(x + w / 2, y + h / 2, w / 2, h / 2),
    ):
        assert bounds(operators) == pytest.approx((x, y, x + w, y + h), abs=2e-2)


def test_a_box_counts_where_a_curve_goes_and_not_its_handles() -> None:
    assert bounds(path("M0 0C0 10 10 10 10 0")) == pytest.approx((0, 0, 10, 7.5))
    assert bounds(path("M0 0h9zC0 4 4 4 4 0")) == pytest.approx((0, 0, 9, 3))
    assert bounds("") is None


@given(st.lists(points, min_size=2, max_size=6), st.floats(-180, 180), st.floats(0.2, 5))
def test_a_transform_can_be_undone(corners: list[tuple[float, float]], angle: float, scale: float) -> None:
    matrix = multiply(transform(f"rotate({angle:.3f} 3 4)"), (scale, 0.1, 0, scale, 5, 6))
    back = inverse(matrix)
    assert back is not None
    operators = polyline([value for corner in corners for value in corner], closed=True)
    there_and_back = transformed(transformed(operators, matrix), back)
    for (_, a), (_, b) in zip(steps(operators), steps(there_and_back), strict=True):
        assert a == pytest.approx(b, abs=0.05)


def test_transforms_apply_from_right_to_left() -> None:
    assert transform("translate(10, 20) scale(2)") == (2, 0, 0, 2, 10, 20)
    assert transform("scale(2)translate(10 20)") == (2, 0, 0, 2, 20, 40)
    assert transform(" ") == IDENTITY
    assert inverse(transform("scale(0)")) is None
