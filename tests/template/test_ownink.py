"""Colours of a partnership that print in inks of their own, and their shades."""

from __future__ import annotations

from pathlib import Path

import pytest

from cardgen.build.inkpairs import APART
from cardgen.content.paint import OwnInk
from cardgen.messages.diagnostics import CardgenError
from cardgen.render.difference import ciede2000
from cardgen.template.colorspace import luminance
from cardgen.template.palette import Palette, build_palette, edition_palette
from laying import workshop
from preflight.pressed import SPOT, press
from running import Runner

BLUE = "#1F4E9E"
CMYK = (100.0, 66.0, 0.0, 2.0)


def branded(**inks: OwnInk) -> Palette:
    return build_palette(workshop().palette_data, "orange", {"primary": BLUE}, inks)


def test_a_screen_shows_the_hex_and_a_press_prints_the_inks() -> None:
    color = branded(primary=OwnInk(CMYK)).color("accent-500")
    assert (color.rgb, color.cmyk, color.spot) == (BLUE, CMYK, "")
    assert press().numbers(color) == (1, 0.66, 0, 0.02)


@pytest.mark.parametrize("step", ["accent-50", "accent-100", "accent-200", "accent-500-l"])
def test_lighter_shades_are_tints_of_the_same_inks(step: str) -> None:
    plain = branded(primary=OwnInk(CMYK)).color(step)
    assert plain.cmyk is not None
    assert plain.cmyk[1] / plain.cmyk[0] == pytest.approx(0.66, abs=0.02)
    assert plain.cmyk[0] < 100
    spot = branded(primary=OwnInk(CMYK, SPOT)).color(step)
    assert (spot.spot, spot.cmyk) == (SPOT, CMYK)
    assert 0 < spot.tint < 1


def test_darker_shades_are_the_inks_with_black() -> None:
    dark = branded(primary=OwnInk(CMYK, SPOT)).color("accent-900")
    assert (dark.spot, dark.cmyk and dark.cmyk[:3]) == ("", CMYK[:3])
    assert dark.cmyk is not None
    assert dark.cmyk[3] > 2


def test_the_lighter_a_shade_the_smaller_its_tint() -> None:
    palette = branded(primary=OwnInk(CMYK, SPOT))
    shades = [palette.color(f"accent-{step}") for step in (50, 100, 200, 500)]
    assert sorted(shades, key=lambda one: one.tint) == shades
    assert sorted(shades, key=lambda one: -luminance(one.rgb)) == shades


def test_shades_print_near_to_how_they_show() -> None:
    """CIE76 through FOGRA39; a tint has less colour than a shade of a screen."""
    palette, separation = branded(primary=OwnInk(CMYK)), press().separation
    for step in ("accent-50", "accent-100", "accent-200", "accent-500", "accent-900"):
        color = palette.color(step)
        (printed,) = separation.lab([press().numbers(color)])
        shown = separation.lab_of_rgb(color.rgb)
        assert sum((a - b) ** 2 for a, b in zip(printed, shown, strict=True)) ** 0.5 < 13, step


def test_a_tint_of_a_spot_is_as_much_of_it_as_was_asked() -> None:
    color = branded(primary=OwnInk(CMYK, SPOT, 40)).color("accent-500")
    assert press().operator(color, stroke=False).endswith(" cs 0.4 scn")
    assert press().numbers(color) == (0.4, 0.264, 0, 0.008)


def test_the_ribbon_of_a_brand_has_its_ink_and_colours_without_inks_have_none() -> None:
    palette = branded(primary=OwnInk(CMYK, SPOT))
    assert palette.color("path2").spot == SPOT
    assert palette.color("path1").spot == ""
    assert branded().color("accent-500").cmyk is None


def test_one_ink_is_not_two() -> None:
    brand = {"primary": (BLUE, None), "path1": ("#F2B33D", None)}
    inks = {"primary": OwnInk(CMYK, SPOT), "path1": OwnInk((0, 32, 85, 0), SPOT)}
    with pytest.raises(CardgenError) as caught:
        edition_palette(workshop().palette_data, ("orange", None), brand, inks)
    assert [one.code for one in caught.value.diagnostics] == ["PAL92"]


@pytest.mark.parametrize(
    ("name", "cmyk", "codes"),
    [
        (SPOT, CMYK, []),
        (SPOT.replace(" C", "C"), CMYK, ["PAL95"]),
        (SPOT.lower(), (0.0, 32.0, 85.0, 0.0), ["PAL95"]),
        (SPOT.replace("TON", "TN"), CMYK, ["PAL95"]),
        (SPOT.replace("28", "18"), (0.0, 32.0, 85.0, 0.0), []),
        ("Goud", CMYK, []),
    ],
)
def test_a_slip_in_the_name_of_an_ink_makes_no_second_plate(
    name: str, cmyk: tuple[float, ...], codes: list[str]
) -> None:
    brand = {"primary": (BLUE, None), "path1": ("#F2B33D", None)}
    inks = {"primary": OwnInk(CMYK, SPOT), "path1": OwnInk(cmyk, name)}
    try:
        edition_palette(workshop().palette_data, ("orange", None), brand, inks)
        found = []
    except CardgenError as error:
        found = [one.code for one in error.diagnostics]
    assert found == codes


@pytest.mark.usefixtures("cards_only")
@pytest.mark.parametrize(
    ("written", "code"),
    [
        ('{hex: "#1F4E9E", cmyk: [100, 66, 0]}', "PAL02"),
        ('{hex: "#1F4E9E", cmyk: 100/66/0/2}', "“[100, 66, 0, 2]”"),
        ('{hex: "#1F4E9E", cmyk: C100 M66 Y0 K2}', "“[100, 66, 0, 2]”"),
        ('{hex: "#1F4E9E", cmyk: [1, 0.66, 0, 0.02]}', "“[100, 66, 0, 2]”"),
        ('{hex: "#1F4E9E", cmyk: blauw}', "PAL02"),
        ('{hex: "#1F4E9E", spot: PANTONE 286 C}', "PAL90"),
        ('{hex: "#1F4E9E", cmyk: [100, 66, 0, 2], tint: 40}', "PAL91"),
        ('{hex: "#1F4E9E", cmyk: [100, 66, 0, 2], spot: X, tint: 400}', "BND11"),
        ('{hex: "#1F4E9E", cmyk: [100, 66, 0, 2], spot: Cyan}', "PAL93"),
        ('{hex: "#1F4E9E", cmyk: [100, 66, 0, 2], spot: All}', "PAL93"),
        ('{hex: "#101010", cmyk: [100, 100, 90, 90]}', "PAL94"),
        ('{hex: "#0000FF", cmyk: [0, 100, 100, 0]}', "PAL96"),
        ("{cmyk: [100, 66, 0, 2]}", "BND02"),
    ],
)
def test_what_is_wrong_with_inks_is_said_at_its_place(
    written: str, code: str, cardgen: Runner, project: Path
) -> None:
    (project / "content/partnerships/p").mkdir(parents=True)
    (project / "content/partnerships/p/partnership.yaml").write_text(
        f"partnership: {{name: P, sectors: [vo]}}\ntheme:\n  colors:\n    primary: {written}\n"
    )
    ran = cardgen("check", "vo", "-p", "p")
    assert code in ran.err
    assert "partnership.yaml:4" in ran.err


def apart(color: str, *cmyk: float) -> float:
    """CIEDE2000 between a screen and coated paper."""
    separation = press().separation
    (printed,) = separation.lab([[part / 100 for part in cmyk]])
    return ciede2000(separation.lab_of_rgb(color), printed)


@pytest.mark.parametrize(
    ("color", "cmyk"),
    [
        ("#001489", (100, 89, 0, 0)),  # PANTONE Reflex Blue C, and others as their maker gives them
        ("#FE5000", (0, 65, 100, 0)),
        ("#E10098", (9, 87, 0, 0)),
        ("#44D62C", (60, 0, 100, 0)),
        ("#440099", (90, 99, 0, 0)),
        ("#0085CA", (100, 13, 1, 2)),
        ("#53565A", (44, 34, 22, 77)),
        ("#000000", (0, 0, 0, 100)),
        ("#00FF00", (100, 0, 100, 0)),  # counted without a profile, as programs for an office do
        ("#00FFFF", (100, 0, 0, 0)),
        ("#FF00FF", (0, 100, 0, 0)),
        ("#00FF99", (100, 0, 40, 0)),
    ],
)
def test_inks_that_cannot_reach_a_screen_are_the_same_colour(color: str, cmyk: tuple[float, ...]) -> None:
    assert apart(color, *cmyk) < APART


@pytest.mark.parametrize(
    ("color", "cmyk"),
    [
        ("#0000FF", (0, 100, 100, 0)),  # red beside blue
        ("#2E7D32", (100, 66, 0, 2)),  # the blue of another row
        (BLUE, (2, 66, 100, 0)),  # cyan and yellow changed places
        (BLUE, (1, 0.66, 0, 0.02)),  # parts of 1, not per cents
        (BLUE, (31, 78, 100, 0)),  # the numbers of the hex
    ],
)
def test_inks_of_another_colour_are_told_from_it(color: str, cmyk: tuple[float, ...]) -> None:
    assert apart(color, *cmyk) >= APART


@pytest.mark.usefixtures("cards_only")
def test_inks_of_another_colour_are_said_where_the_colour_is_written(cardgen: Runner, project: Path) -> None:
    """Building says it too; the share of a spot that is printed counts."""
    (project / "content/partnerships/p").mkdir(parents=True)
    file = project / "content/partnerships/p/partnership.yaml"

    def told(colors: str) -> str:
        file.write_text(
            f"partnership: {{name: P, sectors: [vo]}}\ntheme:\n  colors:\n    primary: {colors}\n"
        )
        ran = cardgen("build", "vo", "-p", "p", "--product", "dialoogkaart")
        assert ran.code == 0
        return ran.err

    said = told('{hex: "#0000FF", cmyk: [0, 100, 100, 0]}')
    assert said.count("PAL96") == 1
    assert "partnership.yaml:4:20" in said
    assert "0 100 100 0" in said
    assert "PAL96" not in told('{hex: "#C9D3E7", cmyk: [100, 66, 0, 2], spot: PANTONE 286 C, tint: 20}')
    assert "PAL96" in told('{hex: "#C9D3E7", cmyk: [100, 66, 0, 2], spot: PANTONE 286 C}')
