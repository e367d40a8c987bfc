"""The same for designs, palettes, recipes and words with their breaks: what the hint says is typed, and it helps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cardgen.artwork.drawing import Reading
from cardgen.artwork.store import load_drawing
from cardgen.build.workshop import Workshop
from cardgen.content.markup import Text
from cardgen.core.geometry import Rect
from cardgen.core.struct import replace
from cardgen.layout import contrast
from cardgen.layout.hyphenation import Hyphenator
from cardgen.layout.placing import compose_in_turn
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.project.workspace import Workspace
from cardgen.template.palette import load_palette_data
from cardgen.template.product import load_product
from cardgen.template.recipe import load_recipe
from cardgen.template.theme import load_theme
from laying import context, lay, read, scene
from template.files import workspace

LOGO = Path(__file__).parents[2] / "content/partnerships/partnerschap-voorbeeld/logo.svg"
SCOPE: dict[str, Any] = {
    "topic": {"question": Text.of("Waar halen wij tijd?"), "title": Text.of("Tijd")},
    "logos": {"first": LOGO},
}
BODY = {"kind": "text", "style": "body", "source": "{topic.question}"}
RECT = {"kind": "shape", "fill": "ink", "role": "artifact"}

ELEMENTS = [
    ("TPL01", {**RECT, "radius": "twelve"}, {**RECT, "radius": "12 mm"}),
    ("TPL01", {**RECT, "radius": "twelve"}, {**RECT, "radius": "9.8 pt"}),
    ("TPL02", {**BODY, "source": "{topic.question"}, BODY),
    ("TPL15", {"kind": "row", "widths": ["wide"], "elements": [BODY]}, {"kind": "row", "widths": ["12 mm"], "elements": [RECT]}),
    ("TPL15", {"kind": "row", "widths": ["wide"], "elements": [BODY]}, {"kind": "row", "widths": [2], "elements": [BODY]}),
    ("TPL18", {**BODY, "source": "{topic}"}, {**BODY, "source": "{topic.title}"}),
    ("PLC02", {"kind": "icon", "source": "clock", "role": "Figure"}, {"kind": "icon", "source": "clock", "role": "artifact"}),
    ("PLC02", {"kind": "icon", "source": "clock", "role": "Figure"}, {"kind": "icon", "source": "clock", "alt": "Een klok"}),
    ("PLC09", {**RECT, "form": "path", "path": "M0 0 naar 5"}, {**RECT, "form": "path", "path": "M0 0H10V5Z"}),
    ("PLC19", {"kind": "image", "source": "logo.svg"}, {"kind": "image", "source": "{logos.first}"}),
]  # fmt: skip
"""Code, an element that brings it about, and the element after doing what the hint says."""


@pytest.mark.parametrize(("code", "wrong", "right"), ELEMENTS)
def test_an_element_mended_by_its_hint(code: str, wrong: dict[str, Any], right: dict[str, Any]) -> None:
    side, found = read(wrong)
    codes = [one.code for one in found] if side is None else lay(wrong, **SCOPE).codes
    assert code in codes
    assert lay(right, **SCOPE).codes == []


def test_words_that_do_not_stand_out_mended_by_the_colour_of_the_hint() -> None:
    def told(color: str) -> list[str]:
        ground = {"kind": "shape", "fill": "accent-500", "role": "artifact"}
        group = {"kind": "group", "elements": [ground, {**BODY, "color": color}]}
        found = Diagnostics()
        contrast.report(scene(lay(group, page=Rect(0, 0, 60, 40), **SCOPE).placed), found)
        return [one.code for one in found]

    assert told("accent-500") == ["PLC15"]
    assert told("on-accent-500") == []


Reader = Callable[[Workspace, Diagnostics], object]


def _product(project: Workspace, found: Diagnostics) -> None:
    load_product(project, "proef", found)


def _recipe(project: Workspace, found: Diagnostics) -> None:
    load_recipe(project, "proef", found)


SIDE = "title: Proef\n{page}sides:\n  - {file: front.yaml}\n"
BOOKLET = "title: Proef\ndesign: boekje\nparts:{parts}\n"
PALETTE = (Path(__file__).parents[2] / "templates/palette.yaml").read_text("utf-8")

FILES = [
    ("TPL08", _product, "templates/proef/product.yaml", SIDE.replace("{page}", "page: {bleed: 3 mm}\n"), SIDE.replace("{page}", "page: {size: A4}\n")),
    ("TPL08", _product, "templates/proef/product.yaml", SIDE.replace("{page}", "page: {bleed: 3 mm}\n"), SIDE.replace("{page}", "page: {width: 80, height: 50}\n")),
    ("BKL05", _recipe, "content/booklets/proef.yaml", BOOKLET.replace("{parts}", " []"), BOOKLET.replace("{parts}", "\n  - {page: cover}")),
    ("TPL12", _recipe, "content/booklets/proef.yaml", BOOKLET.replace("{parts}", "\n  - {title: Niets}"), BOOKLET.replace("{parts}", "\n  - {page: cover}")),
]  # fmt: skip
"""Code, who reads it, the file, one that brings it about, and the same after doing what the hint says."""


@pytest.mark.parametrize(("code", "reader", "file", "wrong", "right"), FILES)
def test_a_file_mended_by_its_hint(
    tmp_path: Path, code: str, reader: Reader, file: str, wrong: str, right: str
) -> None:
    extra = {"templates/proef/front.yaml": "elements: []\n"}

    def told(text: str) -> list[str]:
        found = Diagnostics()
        try:
            reader(workspace(tmp_path, {**extra, file: text}), found)
        except CardgenError as error:
            found.extend(error.diagnostics)
        return [one.code for one in found]

    assert code in told(wrong)
    assert code not in told(right)


@pytest.mark.parametrize(
    ("code", "wrong", "right"),
    [
        ("PAL01", "{rgb: rood}", '{rgb: "#B5402D"}'),
        ("PAL02", '{rgb: "#F28A1E", cmyk: [0, 55]}', '{rgb: "#F28A1E", cmyk: [0, 55, 97, 0]}'),
    ],
)
def test_a_colour_mended_by_its_hint(tmp_path: Path, code: str, wrong: str, right: str) -> None:
    def told(value: str) -> list[str]:
        found = Diagnostics()
        text = PALETTE.replace("colors:\n", f"colors:\n  proef: {value}\n", 1)
        load_palette_data(workspace(tmp_path, {"templates/palette.yaml": text}), found)
        return [one.code for one in found]

    assert told(wrong) == [code]
    assert told(right) == []


def test_a_drawing_without_a_size_mended_by_its_hint(tmp_path: Path) -> None:
    def told(attributes: str) -> list[str]:
        path, found = tmp_path / "x.svg", Diagnostics()
        path.write_text(
            f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}><path d="M0 0H9V9Z"/></svg>', "utf-8"
        )
        load_drawing(path, found, reading=Reading.ART)
        return [one.code for one in found]

    assert told("") == ["ART06"]
    assert told('viewBox="0 0 105 84"') == []


THEME = (Path(__file__).parents[2] / "templates/theme.yaml").read_text("utf-8")


def test_a_font_without_a_name_mended_by_its_hint(tmp_path: Path) -> None:
    def told(text: str) -> list[str]:
        found = Diagnostics()
        load_theme(workspace(tmp_path, {"templates/theme.yaml": text}), found)
        return [one.code for one in found]

    wrong = f"{THEME}\n  proef: {{font: proefletter, size: 9}}\n"
    assert told(wrong) == ["TPL05"]
    assert told(wrong.replace("fonts:\n", "fonts:\n  proefletter: Proef-Regular.ttf\n", 1)) == []


def test_places_without_a_target_mended_by_their_hint(tmp_path: Path) -> None:
    def told(target: str) -> list[str]:
        slots = '<g id="slots"><rect id="slot-1" x="10" y="10" width="60" height="40"/></g>'
        (tmp_path / "assets/art").mkdir(parents=True, exist_ok=True)
        (tmp_path / "assets/art/plaat.svg").write_text(
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 105 148">{slots}{target}</svg>', "utf-8"
        )
        shop = Workshop.open(workspace(tmp_path, {}), Diagnostics())
        badge = {
            "shape": "circle",
            "fill": "accent-500",
            "color": "on-accent",
            "text": "1",
            "style": "figure",
        }
        callout = {"kind": "callout", "artwork": "plaat", "slot": "1", "head": "{topic.title}", "text": ""}
        styles = {"head_style": "head", "text_style": "body", "badge": {**badge, "radius": 3}}
        side, found = read(
            {"kind": "artwork", "source": "plaat", "role": "artifact"}, {**callout, **styles, "indent": 7}
        )
        assert side is not None
        ctx = replace(
            context(found, **SCOPE), kit=shop.kit, theme=shop.theme, pointed_at=frozenset({"plaat"})
        )
        compose_in_turn([(one.element, ctx.page) for one in side.elements], ctx)
        return [one.code for one in found]

    assert told("") == ["PLC27"]
    assert told('<circle id="target-1" cx="80" cy="90" r="2"/>') == []


def test_a_word_with_its_breaks_mended_by_its_hint(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("school leider\n", encoding="utf-8")
    with pytest.raises(CardgenError) as caught:
        Hyphenator(tmp_path / "list.txt")
    assert [one.code for one in caught.value.diagnostics] == ["FNT09"]
    (tmp_path / "list.txt").write_text("school=leider\n", encoding="utf-8")
    assert Hyphenator(tmp_path / "list.txt").breaks("schoolleider") == ((6, True),)
