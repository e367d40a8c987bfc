"""The pages look as they did when somebody last looked at them.

`pytest tests/road/test_pixels.py --update-goldens` writes the reference pictures anew; look at them before committing.
"""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from .conftest import CASES, name_of

GOLDENS = Path(__file__).with_name("goldens")
# Enough to see a text move by a line or a colour change, small enough to keep.
PX_PER_MM, LEAST, MOST = 1.6, 240, 480
SPOTTED = 48  # of 255: a difference that is no anti-aliasing
PORTION = 0.004  # of all pixels
AROUND = {
    *("dilemmakaarten", "gespreksleiderskaart", "interviewkit", "rolkaarten"),
    *("schoolleider-vooraf", "terugkijkkaart"),
}
"""Products around the conversation: one sector stands for the others, whose words are fitted elsewhere."""
APPROVED = [case for case in CASES if case[2] not in AROUND or case[:2] == CASES[0][:2]]


def pages(data: bytes) -> list[Image.Image]:
    out = []
    for page in pypdfium2.PdfDocument(data):
        longest = max(page.get_width(), page.get_height())
        scale = min(max(longest / 72 * 25.4 * PX_PER_MM, LEAST), MOST) / longest
        out.append(page.render(scale=scale).to_pil().convert("RGB"))
    return out


def different(one: Image.Image, other: Image.Image) -> float:
    """Portion of the pixels that differ by more than anti-aliasing explains."""
    if one.size != other.size:
        return 1.0
    grey = ImageChops.difference(one, other).convert("L").point(lambda value: 255 if value > SPOTTED else 0)
    return ImageStat.Stat(grey).mean[0] / 255


@pytest.mark.parametrize("case", APPROVED, ids=name_of)
def test_pages_look_as_approved(made, case, request):
    """Every page that is approved, compared with its reference picture."""
    found = pages(made(*case).pdf)
    for number, picture in enumerate(found, 1):
        path = GOLDENS / f"{name_of(case)}-{number}.png"
        if request.config.getoption("--update-goldens"):
            picture.quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)
            continue
        assert path.exists(), f"{path.name} is missing: run with --update-goldens and look at it"
        with Image.open(path) as golden:
            # The reference is kept in 128 colours, so the page is brought down the same way.
            reduced = picture.quantize(128, dither=Image.Dither.NONE).convert("RGB")
            assert different(reduced, golden.convert("RGB")) < PORTION, path.name


def test_a_moved_line_is_noticed():
    """The comparison is sharp enough: a line of text that moves by its own height fails it."""
    page = Image.new("RGB", (480, 339), "white")
    one, other = page.copy(), page.copy()
    one.paste("black", (100, 100, 300, 108))
    other.paste("black", (100, 112, 300, 120))
    assert different(one, other) > PORTION
