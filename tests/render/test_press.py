"""Print: which inks a colour is made of, what prints over what, and how near that is to the screen."""

from __future__ import annotations

import io
import itertools
import re
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest
from PIL import Image as Pillow
from PIL import ImageCms

import colortable
from cardgen.core.geometry import Rect
from cardgen.layout.scene import Image, Stroke
from cardgen.messages.diagnostics import Diagnostics
from cardgen.render.artwork import ArtGroup, ArtStream
from cardgen.render.difference import ciede2000
from cardgen.render.hairlines import thickened
from cardgen.render.inks import CUT_CONTOUR, Press
from cardgen.render.plates import plates_of
from cardgen.template.palette import Color
from cardgen.template.printing import is_press_profile, load_print_profile
from laying import lay, palette, workshop
from preflight.pressed import SPOT, press, pressed, scene_of, shape, whole

BOX = Rect(10, 10, 30, 30)


def content(data: bytes) -> str:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return pdf.pages[0].Contents.read_bytes().decode()


def type_of(color: str, size: str = "body") -> str:
    """What stands before the type in a colour."""
    element = {
        "kind": "text",
        "source": "Woord",
        "style": size,
        "color": color,
        "frame": {"x": 9, "y": 9, "w": 80, "h": 20},
    }
    return content(pressed(scene_of(*lay(element).items))).partition("BT\n")[2].partition("\n")[0]


@dataclass(frozen=True)
class Placed:
    """A picture as it stands in a press file."""

    space: str
    width: int
    data: bytes
    opacity: bytes | None


def placed(path: Path, box: Rect = BOX) -> Placed:
    with pikepdf.open(io.BytesIO(pressed(scene_of(Image("i", str(path), box))))) as pdf:
        (found,) = pdf.pages[0].Resources.XObject.values()
        soft = found.get("/SMask")
        if soft is not None:
            assert soft.ColorSpace == "/DeviceGray"
        opacity = soft.read_bytes() if soft is not None else None
        return Placed(str(found.ColorSpace), int(found.Width), found.read_bytes(), opacity)


# --- colours ----------------------------------------------------------------------------------------------------------


def test_a_colour_of_the_palette_prints_in_its_own_separation() -> None:
    assert "0 0.28 0.81 0 k" in content(pressed(scene_of(shape(BOX, palette().color("zon")))))


@pytest.mark.parametrize(("rgb", "black"), [("#000000", 1.0), ("#FFFFFF", 0.0), ("#808080", 0.498)])
def test_neutrals_are_on_black_alone(rgb: str, black: float) -> None:
    assert press().numbers(Color("x", rgb)) == (0, 0, 0, pytest.approx(black, abs=0.001))


@pytest.mark.parametrize("rgb", ["#7A2E1B", "#1F6F50", "#5577AA", "#C0D8A0", "#5B3A26"])
def test_other_colours_look_as_on_the_screen_in_two_inks_and_black(rgb: str) -> None:
    inks = press().numbers(Color("x", rgb))
    separation = press().separation
    (printed,), shown = separation.lab([inks]), separation.lab_of_rgb(rgb)
    assert sum((a - b) ** 2 for a, b in zip(printed, shown, strict=True)) ** 0.5 < 4
    assert min(inks[:3]) == 0


@pytest.mark.parametrize("name", ["fogra39-coated", "fogra29-uncoated"])
def test_no_colour_has_more_ink_than_the_paper_takes(name: str) -> None:
    inks = press(name)
    most = inks.profile.ink_limit / 100
    steps = ("00", "40", "80", "C0", "FF")
    for r in steps:
        for g in steps:
            for b in steps:
                assert sum(inks.numbers(Color("x", f"#{r}{g}{b}"))) <= most + 1e-6
    assert sum(inks.numbers(Color("x", "#101010", cmyk=(100, 100, 100, 100)))) <= most + 1e-6


def test_the_palette_prints_near_to_how_it_shows() -> None:
    """CIEDE2000 through the profile: within 5 but for small type, half of them within 1.2."""
    apart = {row.key: row.apart for group in colortable.rows().values() for row in group}
    assert {key for key, value in apart.items() if value > 5} == colortable.ON_PURPOSE
    assert max(apart.values()) < 8
    assert sorted(apart.values())[len(apart) // 2] < 1.2


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((50.0, 2.5, 0.0), (58.0, 24.0, 15.0), 19.4535),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_differences_are_those_of_the_paper_that_describes_them(
    one: tuple, other: tuple, apart: float
) -> None:
    """Sharma, Wu and Dalal (2005), table 1."""
    assert ciede2000(one, other) == pytest.approx(apart, abs=1e-4)


def test_sectors_stay_apart_in_grey() -> None:
    """Lightness of their colours as printed: 15 apart is plain to see side by side, and on a copier."""
    groups = colortable.rows()
    light = sorted(row.light for group in groups.values() for row in group if row.key == "accent-500")
    assert len(light) == 3
    assert min(b - a for a, b in itertools.pairwise(light)) >= 14


# --- overprint --------------------------------------------------------------------------------------------------------


def test_small_dark_type_is_black_alone_and_prints_over_its_ground() -> None:
    assert type_of("ink") == "/Over gs 0 0 0 1 k"


@pytest.mark.parametrize("color", ["white", "coral"])
def test_other_type_leaves_its_ground_out(color: str) -> None:
    assert type_of(color).startswith("/Knock gs ")


@pytest.mark.parametrize(
    "cmyk",
    [(70, 75, 0, 40), (90, 60, 10, 30), (30, 80, 0, 60), (60, 40, 20, 50), (0, 90, 80, 20), (55, 0, 63, 8)],
)
def test_small_type_in_three_inks_is_printed_in_two(cmyk: tuple[int, ...]) -> None:
    """Those that come nearest, yellow counted as the others; a headline keeps all."""
    color = Color("brand", "#51407A", cmyk=cmyk)
    full = press().numbers(color)
    inks = press().separation.in_two(full)
    assert sum(ink > 0 for ink in inks) <= 2
    assert inks[3] < 0.8  # more is black to the eye, and would be printed in black alone
    assert press().of_text(color, 9).split()[2:6] == [f"{ink:g}" for ink in inks]
    assert press().of_text(color, 24).endswith(press().operator(color, stroke=False))
    printed, meant = press().separation.lab([inks, full])
    assert ciede2000(printed, meant) < 10
    assert printed[0] <= max(50, meant[0] + 5)  # it can still be read


@pytest.mark.parametrize("cmyk", [(0, 58, 100, 43), (67, 0, 58, 55), (26, 63, 91, 44)])
def test_small_dark_type_that_no_two_inks_come_near_is_black_alone(cmyk: tuple[int, ...]) -> None:
    """Browns and dark greens; in two inks they would be another colour, or too light to read."""
    color = Color("brand", "#9F5600", cmyk=cmyk)
    assert press().of_text(color, 9) == "/Over gs 0 0 0 1 k"
    assert press().of_text(color, 24).endswith(press().operator(color, stroke=False))


@pytest.mark.parametrize(
    "cmyk", [(0, 58, 100, 43), (66, 17, 0, 48), (70, 44, 0, 86), (61, 90, 0, 0), (9, 7, 2, 0)]
)
@pytest.mark.parametrize("size", [9.0, 24.0])
def test_plates_that_are_shown_have_the_type_of_those_that_print(cmyk: tuple[int, ...], size: float) -> None:
    color = Color("brand", "#9F5600", cmyk=cmyk)
    printed = [float(ink) for ink in press().of_text(color, size).split()[2:6]]
    over = "/Over" in press().of_text(color, size)
    for plate, ink in zip(plates_of(press(), ()), printed, strict=True):
        shown = plate.of_text(color, size).split()
        if over and not ink:
            assert shown == ["3", "Tr"]  # what lies below stays
        else:
            assert float(shown[2]) == pytest.approx(1 - ink, abs=1e-4)


def test_what_follows_a_text_does_not_print_over() -> None:
    assert re.search(r"ET\n/Knock gs$", content(whole()))
    with pikepdf.open(io.BytesIO(whole())) as pdf:
        states = pdf.pages[0].Resources.ExtGState
        assert (bool(states.Over.op), int(states.Over.OPM), bool(states.Knock.op)) == (True, 1, False)


# --- spots ------------------------------------------------------------------------------------------------------------


def test_a_spot_is_an_ink_of_its_own() -> None:
    with pikepdf.open(io.BytesIO(whole())) as pdf:
        (space,) = pdf.pages[0].Resources.ColorSpace.values()
        assert (space[0], str(space[1]), space[2]) == ("/Separation", "/" + SPOT, "/DeviceCMYK")


def test_a_cutting_line_prints_over_everything() -> None:
    line = Color("cut", "#FF00FF", cmyk=(0, 100, 0, 0), spot=CUT_CONTOUR)
    drawn = content(pressed(scene_of(shape(BOX, line, Stroke(line, 0.2)))))
    assert re.search(r"/Over gs /Sp\w+ CS 1 SCN", drawn)


# --- pictures ---------------------------------------------------------------------------------------------------------


def test_a_picture_in_colour_becomes_ink_and_keeps_its_opacity(tmp_path: Path) -> None:
    made = Pillow.new("RGBA", (40, 40), (200, 40, 30, 255))
    made.paste((0, 0, 0, 0), (0, 0, 20, 40))
    made.save(tmp_path / "a.png")
    found = placed(tmp_path / "a.png")
    assert found.space == "/DeviceCMYK"
    assert found.opacity is not None
    assert (found.opacity[0], found.opacity[39]) == (0, 255)


def test_a_grey_picture_is_on_black_alone_even_when_saved_in_colour(tmp_path: Path) -> None:
    Pillow.radial_gradient("L").convert("RGB").save(tmp_path / "a.png")
    assert placed(tmp_path / "a.png").space == "/DeviceGray"


def test_sixteen_bits_of_grey_stay_as_light_as_they_were(tmp_path: Path) -> None:
    Pillow.new("I;16", (8, 8), 32896).save(tmp_path / "a.png")
    assert placed(tmp_path / "a.png").data[0] == 128


def test_a_cmyk_jpeg_keeps_its_inks(tmp_path: Path) -> None:
    Pillow.new("CMYK", (16, 16), (200, 20, 10, 0)).save(tmp_path / "a.jpg", quality=95)
    assert tuple(placed(tmp_path / "a.jpg").data[:4]) == pytest.approx((200, 20, 10, 0), abs=3)


def test_a_palette_picture_with_a_hole_keeps_it(tmp_path: Path) -> None:
    made = Pillow.new("P", (8, 8), 0)
    made.putpalette([10, 200, 30, 200, 10, 30])
    made.save(tmp_path / "a.png", transparency=0)
    assert set(placed(tmp_path / "a.png").opacity or b"") == {0}


def test_an_embedded_profile_is_honoured(tmp_path: Path) -> None:
    """What says that it is sRGB prints as what says nothing."""
    made = Pillow.new("RGB", (8, 8), (40, 160, 60))
    made.save(tmp_path / "plain.png")
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    made.save(tmp_path / "same.png", icc_profile=srgb.tobytes())
    plain, same = placed(tmp_path / "plain.png"), placed(tmp_path / "same.png")
    assert plain.data[:4] == pytest.approx(same.data[:4], abs=2)


@pytest.mark.parametrize(("pixels", "expected"), [(2000, 354), (200, 200)])
def test_pictures_get_smaller_and_never_larger(tmp_path: Path, pixels: int, expected: int) -> None:
    """30 mm at 300 pixels per inch are 354 pixels."""
    Pillow.radial_gradient("L").resize((pixels, pixels)).save(tmp_path / "a.png")
    assert placed(tmp_path / "a.png").width == expected


def test_no_pixel_has_more_ink_than_the_paper_takes(tmp_path: Path) -> None:
    Pillow.new("CMYK", (16, 16), (255, 255, 255, 200)).save(tmp_path / "a.jpg", quality=95)
    data = placed(tmp_path / "a.jpg").data
    assert all(sum(data[i : i + 4]) <= 3.0 * 255 for i in range(0, len(data), 4))


# --- the file ---------------------------------------------------------------------------------------------------------


def test_the_same_scene_gives_the_same_bytes() -> None:
    scene = scene_of(shape(BOX, palette().color("zon")))
    fresh = Press(press().profile)
    assert pressed(scene) == pressed(scene, fresh)


def test_content_without_a_date_still_has_one_in_the_file() -> None:
    with pikepdf.open(io.BytesIO(pressed(scene_of(), date=""))) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:20000101000000Z"


def test_a_profile_that_is_none_is_refused(tmp_path: Path) -> None:
    screen = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert not is_press_profile(screen)
    assert is_press_profile(press().profile.icc)


def test_an_unknown_profile_is_named_with_what_was_meant() -> None:
    found = Diagnostics()
    assert load_print_profile(workshop().workspace, "fogra39-coatd", found) is None
    assert [(one.code, dict(one.values)["suggestion"]) for one in found] == [("TPL40", "fogra39-coated")]


# --- lines ------------------------------------------------------------------------------------------------------------


def test_no_line_is_thinner_than_a_press_can_hold() -> None:
    line = palette().color("ink")
    assert "0.25 w" in content(pressed(scene_of(shape(BOX, line, Stroke(line, 0.05)))))


def test_thin_lines_of_a_drawing_get_thicker_where_they_are_drawn_smaller() -> None:
    """Under half the scale twice the width is needed; thicker lines stay as they are."""
    drawn = b"1 w\n0 0 m 9 9 l\nS\nq\n0.5 0 0 0.5 0 0 cm\n1 w\nS\nQ\n4 w\nS\n"
    group = ArtGroup("Gr0", ArtStream(b"1 w\nS\n", (), (), ()), (0, 0, 9, 9))
    art = ArtStream(drawn + b"q\n0.25 0 0 0.25 0 0 cm\n/Gr0 Do\nQ\n", (), (), (group,))
    found = thickened(art, 2)
    assert re.findall(rb"[\d.]+ w", found.content) == [b"2 w", b"4 w", b"4 w"]
    assert found.groups[0].stream.content == b"8 w\nS\n"
    assert thickened(art, 0.1) is art
