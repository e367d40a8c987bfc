"""Contact sheets: everything is on them, nothing on top of another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from cardgen.preview.sheet import (
    CAPTION,
    GAP,
    LEAST_HEIGHT,
    MOST_HEIGHT,
    WIDTH,
    Strip,
    arrange,
    contact_sheet,
    page_height,
)

SIZES = st.tuples(st.integers(1, WIDTH - 2 * GAP), st.integers(1, 700))
STRIPS = st.lists(st.lists(SIZES, min_size=1, max_size=9), min_size=1, max_size=6)


@given(STRIPS)
def test_pages_and_captions_never_overlap_and_stay_on_the_sheet(strips: list[list[tuple[int, int]]]) -> None:
    spots, height = arrange(strips, [f"editie {number}" for number in range(len(strips))])
    boxes = []
    for spot in spots:
        w, h = strips[spot.strip][spot.page]
        boxes.append((spot.x, spot.y - (CAPTION if spot.caption else 0), spot.x + w, spot.y + h))
    assert len(boxes) == sum(map(len, strips))
    assert all(x0 >= GAP and x1 <= WIDTH - GAP and y0 >= 0 and y1 <= height - GAP for x0, y0, x1, y1 in boxes)
    for number, (ax0, ay0, ax1, ay1) in enumerate(boxes):
        for bx0, by0, bx1, by1 in boxes[number + 1 :]:
            assert ax1 <= bx0 or bx1 <= ax0 or ay1 <= by0 or by1 <= ay0


@given(STRIPS)
def test_every_edition_is_named_once(strips: list[list[tuple[int, int]]]) -> None:
    names = [f"editie {number}" for number in range(len(strips))]
    spots, _ = arrange(strips, names)
    assert [spot.caption for spot in spots if spot.caption] == names


@given(st.lists(st.floats(0.3, 4), min_size=1, max_size=60))
def test_pages_are_neither_stamps_nor_posters(proportions: list[float]) -> None:
    assert LEAST_HEIGHT <= page_height(tuple(proportions)) <= MOST_HEIGHT


def test_single_pages_of_editions_stand_beside_each_other() -> None:
    spots, _ = arrange([[(600, 400)]] * 4, ["po", "vo", "mbo", "so"])
    assert spots[0].y == spots[1].y
    assert spots[2].y > spots[0].y


def test_the_pages_are_on_the_picture() -> None:
    red, blue = Image.new("RGB", (300, 200), "#FF0000"), Image.new("RGB", (300, 200), "#0000FF")
    sheet = contact_sheet([Strip("po", (red, blue)), Strip("vo", (blue,))], None)
    counts = {color: count for count, color in sheet.getcolors(1_000_000) or []}
    assert counts[255, 0, 0] == 300 * 200
    assert counts[0, 0, 255] == 2 * 300 * 200


def test_a_page_wider_than_the_sheet_becomes_narrower() -> None:
    sheet = contact_sheet([Strip("po", (Image.new("RGB", (4000, 400), "#FF0000"),))], None)
    assert sheet.width == WIDTH
