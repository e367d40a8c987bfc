"""A logo that nobody can see is reported with the plate that helps; one that anybody sees is not."""

from __future__ import annotations

import io

import pytest
from PIL import Image as Pillow
from PIL import ImageDraw

from cardgen.render.images import raster_of
from cardgen.render.visible import INK, flaw, pixels_of

WHITE, CREAM, TEAL = "#FFFFFF", "#FBF6EC", "#1F7A8C"


def logo(mark: str, ground: str = "#00000000", dot: str = ""):
    """Words (stripes), with a dot, on a ground or on nothing."""
    picture = Pillow.new("RGBA", (400, 200), ground)
    pen = ImageDraw.Draw(picture)
    for x in range(100, 380, 40):
        pen.rectangle((x, 60, x + 14, 140), fill=mark)
    if dot:
        pen.ellipse((30, 80, 70, 120), fill=dot)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return pixels_of(raster_of(out.getvalue(), "logo.png"))


@pytest.mark.parametrize(
    ("picture", "ground", "expected"),
    [
        (logo("white"), WHITE, ("unseen", "ink")),
        (logo("white"), CREAM, ("unseen", "ink")),
        (logo("white", dot="orange"), WHITE, ("unseen", "ink")),
        (logo("#202020"), INK, ("unseen", "white")),
        (logo("#00000000"), WHITE, ("empty", "")),
        (logo("white", "white"), WHITE, ("empty", "")),
        (logo("navy", "white"), TEAL, ("box", "white")),
        (logo("navy", "white"), WHITE, ("", "")),
        (logo("navy", "white"), CREAM, ("", "")),
        (logo("white"), TEAL, ("", "")),
        (logo("navy"), WHITE, ("", "")),
        (logo("#FFD500"), WHITE, ("", "")),
        (logo("white", "navy"), WHITE, ("", "")),
        (logo("navy", "navy"), WHITE, ("", "")),
    ],
)
def test_what_is_wrong_with_a_logo_on_its_ground(picture, ground: str, expected: tuple[str, str]) -> None:
    assert flaw(picture, ground) == expected
