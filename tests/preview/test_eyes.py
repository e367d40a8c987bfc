"""Simulated eyes on pixels agree with the arithmetic on colours."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from cardgen.preview.eyes import EYES, GREY, seen_by
from cardgen.template.colorspace import cvd, luminance
from examples import examples

CHANNEL = st.integers(0, 255)
DEFICIENT = st.sampled_from([eyes for eyes in EYES if eyes != GREY])


def pixel(color: tuple[int, int, int], eyes: str) -> tuple[int, ...]:
    found = seen_by(Image.new("RGB", (1, 1), color), eyes).getpixel((0, 0))
    assert isinstance(found, tuple)
    return tuple(int(channel) for channel in found)


@examples(300)
@given(color=st.tuples(CHANNEL, CHANNEL, CHANNEL), eyes=DEFICIENT)
def test_a_pixel_looks_as_its_colour_does(color: tuple[int, int, int], eyes: str) -> None:
    exact = cvd("#" + bytes(color).hex(), eyes)
    wanted = tuple(int(exact[i : i + 2], 16) for i in (1, 3, 5))
    # Linear interpolation of a gamma curve is least exact in the darkest tones, where nobody sees it.
    slack = 3 if min(wanted) > 40 else 14
    assert max(abs(a - b) for a, b in zip(pixel(color, eyes), wanted, strict=True)) <= slack


@examples(100)
@given(color=st.tuples(CHANNEL, CHANNEL, CHANNEL))
def test_grey_keeps_the_lightness(color: tuple[int, int, int]) -> None:
    r, g, b = pixel(color, GREY)
    assert r == g == b
    wanted = luminance("#" + bytes(color).hex())
    assert abs(luminance("#" + bytes((r, g, b)).hex()) - wanted) < 0.02


def test_white_black_and_grey_stay_what_they_are() -> None:
    for eyes in EYES:
        for level in (0, 128, 255):
            assert max(abs(c - level) for c in pixel((level, level, level), eyes)) <= 1


def test_red_and_green_look_alike_to_deutan_eyes_and_not_to_others() -> None:
    red, green = (200, 90, 60), (120, 130, 60)
    distance = {
        eyes: sum(abs(a - b) for a, b in zip(pixel(red, eyes), pixel(green, eyes), strict=True))
        for eyes in ("", "deutan", "tritan")
    }
    assert distance["deutan"] < 40 < 90 < distance["tritan"]
    assert distance[""] > 90
