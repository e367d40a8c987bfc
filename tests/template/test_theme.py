"""Type styles: what they take from each other, and every mistake in a theme told at once."""

from __future__ import annotations

import pytest

from cardgen.messages.diagnostics import Diagnostics
from cardgen.messages.saying import say
from cardgen.template.theme import StyleSpec, Theme, TypeStyle, load_theme

from .files import said, workspace

FONTS = """\
fonts:
  text: text.ttf
  text-bold: bold.ttf
  text-italic: italic.ttf
  head: head.ttf
styles:
"""


def theme(folder, styles: str) -> tuple[Theme | None, Diagnostics]:
    diagnostics = Diagnostics()
    return load_theme(workspace(folder, {"templates/theme.yaml": FONTS + styles}), diagnostics), diagnostics


def good(folder, styles: str) -> Theme:
    found, diagnostics = theme(folder, styles)
    assert not len(diagnostics), said(diagnostics)
    assert found is not None
    return found


def test_a_style_takes_what_it_does_not_say_from_the_one_it_extends(tmp_path) -> None:
    body = "  body: {font: text, bold: text-bold, italic: text-italic, size: 10, minimum: 8, color: slate}\n"
    styles = good(tmp_path, f"  small: {{extends: body, size: 9}}\n{body}").styles
    small = styles["small"].text
    assert (small.size, small.minimum, small.color) == (9, 8, "slate")
    assert small.faces == ("text", "text-bold", "text-italic")


def test_a_smaller_size_brings_the_smallest_size_down_with_it(tmp_path) -> None:
    styles = good(tmp_path, "  a: {font: text, size: 10, minimum: 8}\n  b: {extends: a, size: 7}\n").styles
    assert styles["b"].text.sizes == (7,)


def test_another_font_brings_none_of_the_old_bold_and_italic(tmp_path) -> None:
    styles = (
        "  a: {font: text, bold: text-bold, italic: text-italic, size: 10}\n  b: {extends: a, font: head}\n"
    )
    b = good(tmp_path, styles).styles["b"].text
    assert {b.variant(bold, italic) for bold in (False, True) for italic in (False, True)} == {"head"}


def test_a_product_refines_a_style_of_the_house_under_its_own_name(tmp_path) -> None:
    house = good(tmp_path, "  body: {font: text, size: 10, color: slate}\n")
    diagnostics = Diagnostics()
    spec = {"body": StyleSpec(where=house.places["text"], extends="body", leading=1.5)}
    own = house.with_styles(spec, diagnostics)
    assert not len(diagnostics)
    assert (own.styles["body"].text.leading, own.styles["body"].text.color) == (1.5, "slate")
    assert house.styles["body"].text.leading == 1.25


def test_a_floor_holds_in_print_however_small_the_paper(tmp_path) -> None:
    style = good(tmp_path, "  talk: {font: text, size: 20, minimum: 16, floor: 9}\n").styles["talk"]
    for scale in (1.0, 0.7, 0.5, 0.35, 0.25):
        assert min(style.at_scale(scale).sizes) * scale >= 9 - 1e-9
    assert style.at_scale(1.0) is style.text


@pytest.mark.parametrize(
    ("styles", "expected"),
    [
        ("  a: {extends: b}\n  b: {extends: c}\n  c: {extends: a}\n", ["TPL14"]),
        ("  a: {extends: b}\n  b: {extends: b2}\n", ["TPL04"]),
        ("  a: {extends: a}\n", ["TPL04"]),
        ("  a: {size: 9}\n", ["TPL06"]),
        ("  a: {font: txt, size: 9}\n", ["TPL05"]),
        ("  a: {font: text, size: 9, minimum: 12}\n", ["TPL20"]),
        ("  a: {font: text, size: 0}\n", ["BND10"]),
        ("  a: {font: text, size: 9, step: 0}\n", ["BND10"]),
        ("  a: {font: text, size: 9, leading: 0}\n", ["BND10"]),
        ("  a: {font: text, size: groot}\n", ["TPL01"]),
        ("  a: {font: text, size: 9, weight: 700}\n", ["BND01"]),
        ("  {}\n", ["BND02"]),
    ],
)
def test_a_mistake_is_told_once_at_the_style_that_makes_it(
    tmp_path, styles: str, expected: list[str]
) -> None:
    _, diagnostics = theme(tmp_path, styles)
    assert [one.code for one in diagnostics] == expected
    assert all(one.where[0].file == "templates/theme.yaml" for one in diagnostics)


def test_a_circle_is_shown_as_it_runs(tmp_path) -> None:
    _, diagnostics = theme(tmp_path, "  a: {extends: b}\n  b: {extends: c}\n  c: {extends: b}\n")
    (found,) = diagnostics
    assert "b → c → b" in say(found, "en").text


def test_all_mistakes_of_a_theme_are_told_together(tmp_path) -> None:
    _, diagnostics = theme(
        tmp_path,
        "  one: {font: tekst, size: 9}\n  two: {extends: thre}\n  three: {size: 9}\n  four: {extends: four2}\n",
    )
    assert said(diagnostics) == [
        "templates/theme.yaml:10 TPL04",
        "templates/theme.yaml:7 TPL05",
        "templates/theme.yaml:8 TPL04",
        "templates/theme.yaml:9 TPL06",
    ]


def test_a_font_that_is_missing_is_reported_where_the_theme_names_it(tmp_path) -> None:
    """In the middle of laying out, with file and line, and as a message instead of a crash."""
    from cardgen.api import check
    from cardgen.build.jobs import Job
    from cardgen.project.workspace import Workspace

    house = Workspace.find().file("templates", "theme.yaml").read_text(encoding="utf-8")
    spoilt = house.replace("BricolageGrotesque24pt-Bold.ttf", "BricolageGrotesque24pt-Bald.ttf")
    own = workspace(tmp_path, {"templates/theme.yaml": spoilt})
    diagnostics = Diagnostics()
    check(own, [Job("po", None, "dialoogkaart"), Job("po", None, "kaartenset")], diagnostics)
    (found,) = diagnostics.errors
    assert found.code == "FNT01"
    line = spoilt.splitlines()[found.where[0].line - 1]
    assert "Bald" in line


def test_a_style_of_one_size_has_one_rung(tmp_path) -> None:
    style: TypeStyle = good(tmp_path, "  a: {font: text, size: 9}\n").styles["a"]
    assert style.text.sizes == (9,)
    assert style.text.leadings == (1.25,)
