"""Pages as they come from the knife and the folding machine."""

from __future__ import annotations

import pytest
from PIL import Image

from cardgen.preview.cutting import cut, folded

MM = 10
"""Pixels."""
BLUE, RED, WHITE = (0, 0, 255), (255, 0, 0), (255, 255, 255)


def page(width: int, height: int, bleed: int) -> Image.Image:
    """Red within the line of the knife, blue in the bleed."""
    made = Image.new("RGB", ((width + 2 * bleed) * MM, (height + 2 * bleed) * MM), BLUE)
    made.paste(RED, (bleed * MM, bleed * MM, (bleed + width) * MM, (bleed + height) * MM))
    return made


def test_a_knife_that_is_off_shows_bleed_on_two_sides_and_paper_where_there_is_none() -> None:
    for bleed, edge in ((3, BLUE), (0, WHITE)):
        found = cut(page(40, 20, bleed), 40, 20, bleed, beside=1)
        assert found.size == (400, 200)
        assert found.getpixel((0, 0)) == RED
        assert found.getpixel((399, 10)) == edge
        assert found.getpixel((10, 199)) == edge
        assert found.getpixel((385, 185)) == RED


@pytest.mark.parametrize("folds", [(), (20.0,), (10.0, 30.0)])
def test_panels_of_a_card_that_stands_meet_at_their_folds(folds: tuple[float, ...]) -> None:
    found = folded(cut(page(40, 20, 3), 40, 20, 3, beside=0), 40, folds)
    assert found.height == 200
    middle = [found.getpixel((x, 100)) for x in range(2, found.width - 2)]
    assert all(isinstance(pixel, tuple) and pixel[0] > 150 and pixel[1] < 60 for pixel in middle)
    corner = found.getpixel((0, 0))
    assert (corner == RED) is not bool(folds)  # the first panel turns away from who looks
