"""Colours: what a sector and a partnership may choose, and what stays readable whatever they choose."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cardgen.core.struct import replace
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Where
from cardgen.messages.saying import say
from cardgen.project.workspace import Workspace
from cardgen.template.colorspace import from_oklch, hue_distance, is_color, near_color, to_oklch
from cardgen.template.palette import (
    Color,
    Palette,
    PaletteData,
    Swatch,
    build_palette,
    companions,
    contrast,
    cvd,
    difference,
    edition_palette,
    load_palette_data,
    ramp,
    shade,
)
from cardgen.template.ramp import ribbon
from examples import examples

from .files import workspace

PAPER, WHITE, INK = "#FFFAF1", "#FFFFFF", "#16263B"

colors = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@pytest.fixture(scope="module")
def data() -> PaletteData:
    found = Diagnostics()
    read = load_palette_data(Workspace.find(), found)
    assert read is not None, list(found)
    return read


# --- one brand colour to a palette --------------------------------------------------------------------------


@examples(1500)
@given(colors)
@example("#000000")
@example("#FFFFFF")
@example("#FFFF00")
@example("#777777")
@example("#0000FF")
@example("#00FF00")
def test_any_brand_color_gives_readable_text(brand: str) -> None:
    steps = ramp(brand, INK)
    assert max(contrast(text, steps["500"]) for text in (INK, WHITE)) >= 4.5
    for ground in (WHITE, PAPER, steps["50"], steps["100"]):
        assert contrast(steps["700"], ground) >= 4.5
    for ground in (steps["50"], steps["100"], steps["200"]):
        assert contrast(INK, ground) >= 7
    assert contrast(steps["900"], WHITE) >= 7


@examples(300)
@given(colors)
def test_a_brand_on_which_text_is_readable_is_kept_exactly(brand: str) -> None:
    step = ramp(brand, INK)["500"]
    on = max(contrast(INK, brand), contrast(WHITE, brand))
    if on >= 4.5 and 0.24 <= to_oklch(brand)[0] <= 0.90:
        assert step == brand


@given(colors, st.sampled_from([INK, "#000000", "#2B1A3D", "#3A2E1F"]))
@example("#0A8279", INK)
@example("#008078", "#3A2E1F")
@example("#D9534F", "#3A2E1F")
def test_a_brand_on_which_nothing_reads_is_moved_the_shorter_way(brand: str, ink: str) -> None:
    """Towards white or towards ink, whichever leaves it nearest to itself; hue and chroma stay."""

    def reads(color: str) -> bool:
        return max(contrast(text, color) for text in (ink, WHITE)) >= 4.5

    lightness, chroma, hue = to_oklch(brand)
    if reads(brand) or chroma < 0.02 or not 0.24 <= lightness <= 0.90:
        return
    steps = [step / 100 for step in range(-40, 41)]
    nearest = min(abs(step) for step in steps if reads(from_oklch(lightness + step, chroma, hue)))
    assert abs(to_oklch(ramp(brand, ink)["500"])[0] - lightness) <= nearest + 0.02


@pytest.mark.parametrize("ink", ["#000000", "#2B1A3D"])
def test_another_ink_is_used_wherever_text_stands_on_a_colour_and_keeps_its_separation(
    data: PaletteData, ink: str
) -> None:
    cmyk = (70.0, 80.0, 20.0, 60.0)
    key = data.names["ink"]
    other = replace(data, colors={**data.colors, key: Swatch(ink, cmyk)})
    for brand in ({}, {"primary": "#F2E205"}, {"primary": "#0A8279"}):
        palette = build_palette(other, "#F28A1E", brand)
        for on in ("on-accent", "on-white", "on-#FFC145"):
            text = palette.color(on)
            assert (text.rgb, text.cmyk) in [(ink, cmyk), (WHITE, palette.color("white").cmyk)], on
        assert palette.color("on-white").cmyk == cmyk
        fill, text = palette.color("accent-500").rgb, palette.color("on-accent").rgb
        assert contrast(fill, text) >= 4.5


def test_bullets_of_a_pale_brand_can_be_seen_on_paper() -> None:
    for brand in ("#F2E205", "#DADDE0", "#FFFFFF"):
        assert contrast(ramp(brand, INK)["mark"], PAPER) >= 4.5
    assert ramp("#F28A1E", INK)["mark"] == "#F28A1E"


def test_a_ribbon_of_a_tint_gets_darker_and_a_yellow_one_stays() -> None:
    assert contrast(ribbon("#DADDE0"), WHITE) > 2
    for tint in ("#F4D9E0", "#D9F2E6", "#C8E6FF"):
        assert contrast(ribbon(tint), WHITE) >= 1.8
        assert hue_distance(to_oklch(ribbon(tint))[2], to_oklch(tint)[2]) < 6
    assert ribbon("#F2E205") == "#F2E205"


@examples(300)
@given(colors)
def test_companions_are_two_other_colors(brand: str) -> None:
    first, second = companions(brand)
    assert first[0] != second[0]
    assert difference(first[1], second[1]) > 8


def test_short_and_lower_case_notations_are_the_same_color() -> None:
    assert ramp("#0af", INK) == ramp("#00aaff", INK) == ramp("#00AAFF", INK)


def test_the_listed_sector_accents_are_what_the_rule_makes_of_their_fill(data: PaletteData) -> None:
    for steps in data.accents.values():
        made = ramp(steps["accent-500"].rgb, INK)
        for step in ("100", "200", "700"):
            assert steps[f"accent-{step}"].rgb == made[step]
        assert difference(steps["accent-50"].rgb, made["50"]) < 2  # a wash may be rounded by hand


def test_the_listed_shades_are_what_the_rule_makes_of_their_color(data: PaletteData) -> None:
    palette = build_palette(data, "orange", {})
    for key, swatch in data.shades.items():
        base, _, suffix = key.rpartition("-")
        assert swatch.rgb == shade(palette.color(base).rgb, suffix), key


# --- one edition --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["orange", "teal", "plum"])
def test_every_key_of_an_edition_is_a_color(data: PaletteData, name: str) -> None:
    palette = build_palette(data, name, {})
    for key in [*palette.keys()]:
        assert palette.color(key).rgb.startswith("#")
    for key in (
        "accent",
        "accent-50",
        "accent-100",
        "accent-200",
        "accent-500",
        "accent-700",
        "accent-900",
        "on-accent",
    ):
        palette.color(key)


def test_english_and_dutch_names_are_one_color(data: PaletteData) -> None:
    palette = build_palette(data, "teal", {})
    pairs = {
        "ink": "inkt",
        "ink-soft": "inkt-zacht",
        "slate": "leisteen",
        "line": "lijn",
        "paper": "papier",
        "sand": "zand",
        "sun": "zon",
        "coral": "koraal",
        "white": "wit",
        "path1": "zon",
        "path2": "koraal",
    }
    for english, dutch in pairs.items():
        assert palette.color(english) == palette.color(dutch)
    assert palette.color("mist").key == "mist"
    assert palette.color("petrol").key == "petrol"


@pytest.mark.parametrize("brand", ["#F4D9E0", "#FFE600", "#0B5FA5", "#7DB77A", "#E30613", "#111111"])
def test_a_brand_never_makes_a_canal_of_the_other_ribbon_nor_takes_the_coral_of_the_leader(
    data: PaletteData, brand: str
) -> None:
    palette = build_palette(data, "orange", {"primary": brand})
    path1 = palette.color("path1").rgb
    assert hue_distance(to_oklch(path1)[2], 232) > 30
    assert path1 != palette.color("koraal").rgb
    assert palette.color("koraal").rgb == build_palette(data, "orange", {}).color("koraal").rgb


def test_ribbons_as_green_as_grass_get_an_edge_of_ink(data: PaletteData) -> None:
    edge = {
        brand: build_palette(data, "orange", {"primary": brand}).color("lintrand").rgb
        for brand in ("#7DB77A", "#0B5FA5")
    }
    assert edge == {"#7DB77A": data.colors["inkt"].rgb, "#0B5FA5": data.colors["papier"].rgb}


def test_separations_are_kept_where_they_are_listed(data: PaletteData) -> None:
    palette = build_palette(data, "orange", {})
    assert palette.color("ink").cmyk == (70, 44, 0, 86)
    assert palette.color("accent-500").cmyk == (0, 55, 97, 0)
    assert palette.color("path2-d").cmyk == palette.color("koraal-d").cmyk == (2, 80, 85, 8)
    assert palette.color("on-accent").cmyk == palette.color("ink").cmyk
    assert palette.color("accent-900").cmyk is None


def test_total_ink_stays_printable(data: PaletteData) -> None:
    for group in (data.colors, data.shades, *data.accents.values()):
        for key, swatch in group.items():
            assert len(swatch.cmyk) == 4, key
            assert sum(swatch.cmyk) <= 300, key


def test_a_new_sector_may_bring_a_color_of_its_own(data: PaletteData) -> None:
    palette = build_palette(data, "#4a7a2c", {})
    assert palette.color("accent-500").rgb == "#4A7A2C"
    assert palette.color("accent-700").rgb == ramp("#4A7A2C", INK)["700"]
    assert palette.color("path2").rgb == palette.color("koraal").rgb


def test_a_partnership_color_takes_the_accent_and_the_second_path(data: PaletteData) -> None:
    palette = build_palette(data, "teal", {"primary": "#0b5fa5"})
    assert palette.color("accent-500").rgb == palette.color("path2").rgb == "#0B5FA5"
    assert palette.color("path1") == palette.color("zon")
    assert palette.color("path2-d").rgb == shade("#0B5FA5", "d")
    assert palette.color("path2").cmyk is None
    assert palette.color("koraal").rgb == "#F26B4E"


@examples(400)
@given(brand=colors)
@example(brand="#FFC145")
@example(brand="#E0B000")
@example(brand="#F7A600")
def test_the_two_paths_can_always_be_told_apart(data: PaletteData, brand: str) -> None:
    palette = build_palette(data, "plum", {"primary": brand})
    first, second = palette.color("path1").rgb, palette.color("path2").rgb
    for kind in ("protan", "deutan", "tritan"):
        assert difference(cvd(first, kind), cvd(second, kind)) >= 7
    for path in ("path1", "path2"):
        on, ground = palette.color(f"on-{path}").rgb, palette.color(path).rgb
        assert contrast(on, ground) >= 4.5


def test_paths_chosen_by_hand_win(data: PaletteData) -> None:
    palette = build_palette(data, "teal", {"primary": "#0B5FA5", "path1": "#00A651", "path2": "#AA0000"})
    assert palette.color("path1").rgb == "#00A651"
    assert palette.color("path2").rgb == "#AA0000"
    assert palette.color("accent-500").rgb == "#0B5FA5"


@examples(60)
@given(brand=colors)
def test_people_and_land_are_never_recolored(data: PaletteData, brand: str) -> None:
    plain, branded = build_palette(data, "orange", {}), build_palette(data, "orange", {"primary": brand})
    for key in (*data.colors, *data.shades):
        assert plain.color(key) == branded.color(key)


def test_text_on_any_listed_color_is_ink_or_white(data: PaletteData) -> None:
    palette = build_palette(data, "orange", {})
    assert palette.color("on-sun").key == "inkt"
    assert palette.color("on-plum").key == "wit"
    assert palette.color("on-#FFFFFF").rgb == INK


def test_shades_can_be_made_of_every_color(data: PaletteData) -> None:
    palette = build_palette(data, "orange", {})
    assert palette.color("accent-200-d").rgb == shade(palette.color("accent-200").rgb, "d")
    assert palette.color("petrol-d-d") == Color("petrol-d-d", "#005253", cmyk=(85, 12, 40, 65))


def test_literal_colors_pass(data: PaletteData) -> None:
    palette = build_palette(data, "orange", {})
    assert palette.color("#abc") == Color("#AABBCC", "#AABBCC")
    assert palette.color("#AABBCC").with_alpha(0.5).alpha == 0.5


@pytest.mark.parametrize("key", ["", "#12", "#GGGGGG", "nothing", "nothing-d", "on-nothing", "-d", "ink-x"])
def test_an_unknown_key_is_a_key_error(data: PaletteData, key: str) -> None:
    with pytest.raises(KeyError):
        build_palette(data, "orange", {}).color(key)


# --- mistakes people make -----------------------------------------------------------------------------------


def edition(data: PaletteData, sector: str, brand: Mapping[str, str]) -> Palette:
    here = Where("sector.yaml", 3, 8)
    return edition_palette(data, (sector, here), {key: (color, here) for key, color in brand.items()})


def test_all_wrong_colors_of_an_edition_are_named_together(data: PaletteData) -> None:
    with pytest.raises(CardgenError) as caught:
        edition(data, "oranje", {"primry": "#123456", "path1": "blue"})
    messages = {found.code: say(found, "en").text for found in caught.value.diagnostics}
    assert set(messages) == {"PAL01", "PAL05", "PAL06"}
    assert "orange" in messages["PAL05"]
    assert "primary" in messages["PAL06"]
    assert all(found.where[0].line == 3 for found in caught.value.diagnostics)


def test_a_right_choice_gives_the_palette(data: PaletteData) -> None:
    assert edition(data, "teal", {"primary": "#0b5"}).color("accent-500").rgb == "#00BB55"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('colors:\n  ink: {rgb: "ink"}\n', "PAL01"),
        ('colors:\n  ink: {rgb: "#000000", cmyk: [1, 2, 3]}\n', "PAL02"),
        ('colors:\n  ink: {rgb: "#000000", cmyk: [1, 2, 3, 400]}\n', "PAL02"),
        ('colors:\n  ink: {rgb: "#000000"}\nnames: {sun: son}\n', "PAL03"),
        ('colors:\n  ink: {rgb: "#000000"}\naccents: {red: {accent-700: {rgb: "#AA0000"}}}\n', "PAL04"),
    ],
)
def test_a_broken_palette_file_is_refused_with_a_reason(tmp_path: Path, text: str, code: str) -> None:
    written = text if "accents" in text else text + "accents: {}\n"
    found = Diagnostics()
    assert load_palette_data(workspace(tmp_path, {"templates/palette.yaml": written}), found) is None
    assert code in {message.code for message in found}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("00467F", "#00467F"),
        ("rgb(0, 70, 127)", "#00467F"),
        ("0 70 127", "#00467F"),
        ("fc0", "#FC0"),
        ("rgb(0, 70, 300)", ""),
        ("blauw", "#1565C0"),
        ("Purple", "#6A1B9A"),
        ("vrolijk", ""),
        ("PMS 286", ""),
    ],
)
def test_a_colour_in_another_notation_is_known_again(written: str, meant: str) -> None:
    assert near_color(written) == meant
    assert not meant or is_color(meant)
