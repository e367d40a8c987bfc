"""Looking at print before it is printed: plates, paper, and too much ink."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image as Pillow

from cardgen.core.geometry import Rect
from cardgen.layout.scene import Scene
from cardgen.preview.proof import heat, in_plates, inked, soft_proof
from cardgen.render.pdf import render
from cardgen.render.plates import spots_on
from cardgen.template.palette import Color
from laying import lay, palette, workshop
from preflight.pressed import press, scene_of, shape
from running import Runner


def page(scene: Scene) -> Pillow.Image:
    shop = workshop()
    (found,) = inked(lambda target: render(scene, shop.kit, shop.pictures, target), press(), dpi=72)
    return found


def test_the_plates_are_those_of_the_press_file() -> None:
    """0/28/81/0 in the palette is 0/28/81/0 on the plates."""
    found = page(scene_of(shape(Rect(0, 0, 105, 148), palette().color("zon"))))
    inks = found.getpixel((100, 100))
    assert all(abs(a - b * 2.55) <= 2 for a, b in zip(inks, (0, 28, 81, 0), strict=True))


def test_a_spot_has_a_plate_of_its_own() -> None:
    """It is on none of the four others, and its own is as full as its tint."""
    shop = workshop()
    color = Color("own", "#0032A0", cmyk=(100, 80, 0, 0), spot="PANTONE 286 C", tint=0.5)
    scene = scene_of(shape(Rect(0, 0, 105, 148), color))
    spots = spots_on(scene.pages)
    assert spots == {"PANTONE 286 C": "#0032A0"}
    (plates,) = in_plates(
        lambda target: render(scene, shop.kit, shop.pictures, target), press(), tuple(spots), dpi=36
    )
    assert [plate.getpixel((50, 50)) for plate in plates[:4]] == [0, 0, 0, 0]
    assert abs(plates[4].getpixel((50, 50)) - 128) <= 2


def test_black_type_leaves_the_other_plates_as_they_are() -> None:
    words = {
        "kind": "text",
        "source": "HHHHHHHH",
        "style": "body",
        "color": "ink",
        "frame": {"x": 10, "y": 10, "w": 80, "h": 8},
    }
    ground = shape(Rect(0, 0, 105, 148), palette().color("zon"))
    cyan, magenta, yellow, black = page(scene_of(ground, *lay(words).items)).split()
    assert black.getextrema()[1] > 150  # thin strokes at 72 pixels per inch
    for plate in (cyan, magenta, yellow):
        low, high = plate.crop((10, 10, 250, 80)).getextrema()
        assert high - low <= 1


def test_paper_is_not_as_white_as_a_screen() -> None:
    bare = page(scene_of())
    coated, uncoated = (
        soft_proof(bare, press(name)).getpixel((50, 50)) for name in ("fogra39-coated", "fogra29-uncoated")
    )
    assert coated != (255, 255, 255)
    assert coated != uncoated


def test_too_much_ink_is_red() -> None:
    much = Pillow.new("CMYK", (4, 4), (255, 255, 255, 128))
    little = Pillow.new("CMYK", (4, 4), (128, 128, 0, 0))
    assert heat(much.split(), 300).getpixel((0, 0)) == (255, 0, 0)
    assert heat(little.split(), 300).getpixel((0, 0))[0] < 255


def test_the_command_writes_a_picture_of_each(cardgen: Runner, tmp_path: Path) -> None:
    arguments = ("preview", "vo", "schoolleider-vooraf", "--dpi", "20", "-o", str(tmp_path))
    assert cardgen(*arguments, "--soft-proof", "fogra29-uncoated").code == 0
    assert cardgen(*arguments, "--plates").code == 0
    names = {path.name for path in (tmp_path / "vo").iterdir()}
    assert "schoolleider-vooraf-1-fogra29-uncoated.png" in names
    assert "schoolleider-vooraf-1-plates.png" in names
    plates = Pillow.open(tmp_path / "vo/schoolleider-vooraf-1-plates.png").tobytes()
    assert cardgen(*arguments, "--plates", "--soft-proof", "fogra39-coated").code == 0
    both = Pillow.open(tmp_path / "vo/schoolleider-vooraf-1-plates.png").tobytes()
    assert plates != both  # the paper is beside the plates


def test_a_print_profile_that_there_is_not_is_named_as_it_was_typed(cardgen: Runner, tmp_path: Path) -> None:
    arguments = ("preview", "vo", "schoolleider-vooraf", "--dpi", "20", "-o", str(tmp_path))
    ran = cardgen(*arguments, "--soft-proof", "FOGRA51")
    assert (ran.code, list(tmp_path.iterdir())) == (2, [])
    assert "BLD61" in ran.err
    assert "FOGRA51" in ran.err
    assert "fogra29-uncoated" in ran.err
    assert "outputs.yaml" not in ran.err
    assert cardgen(*arguments, "--plates", "--grid").code == 2


def test_a_colour_without_a_separation_is_proofed_near_to_itself() -> None:
    color = Color("x", "#7A2E1B")
    found = soft_proof(page(scene_of(shape(Rect(0, 0, 105, 148), color))), press()).getpixel((100, 100))
    assert all(abs(a - b) <= 14 for a, b in zip(found, (0x7A, 0x2E, 0x1B), strict=True))


@pytest.mark.parametrize("limit", [280, 300])
def test_ink_is_red_from_the_limit_on_and_not_sooner(limit: int) -> None:
    """To within the step of a plate, with a fifth plate as well."""
    for count in (4, 5):
        for percent, red in ((limit - 1, False), (limit, False), (limit + 2, True)):
            steps = round(percent * 2.55)
            shares = [steps // count + (index < steps % count) for index in range(count)]
            found = heat(tuple(Pillow.new("L", (1, 1), share) for share in shares), limit)
            assert (found.getpixel((0, 0)) == (255, 0, 0)) == red, (count, percent)
