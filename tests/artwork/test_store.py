"""A drawing is read once, recoloured without reading, kept between runs, and always gives the same bytes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from artwork.easel import svg
from cardgen.artwork import cache, ingest
from cardgen.artwork.drawing import DrawingStore, load_drawing
from cardgen.diagnostics import Diagnostics
from cardgen.render.artwork import operators
from cardgen.template.palette import Color

ROOT = Path(__file__).parents[2]
ART = sorted((ROOT / "assets" / "art").rglob("*.svg"))

RICH = svg(
    '<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="0" x2="9"><stop stop-color="var(--a)"/>'
    '<stop offset="1" stop-color="var(--b, #123456)"/></linearGradient><rect width="9" height="9" fill="url(#g)"/>'
    '<g opacity=".5"><circle r="5" fill="var(--a)"/><circle r="3" fill="#FF0000" fill-opacity=".3"/></g>'
    '<rect id="slot-1" width="9" height="9"/><circle id="target-1" r="1"/>',
    root='stroke-width="2" stroke="currentColor" width="50mm" height="50mm"',
)
COLORS = {key: Color(key, "#00FF00") for key in ("a", "b", "currentColor")}


@pytest.fixture
def rich(tmp_path: Path) -> Path:
    path = tmp_path / "rich.svg"
    path.write_text(RICH, "utf-8")
    path.with_suffix(".json").write_text(
        '{"bleed_mm": 2, "title": [1, 2, 3, 4], "by_count": {"6": [1, 2]}}', "utf-8"
    )
    return path


def test_a_drawing_is_read_once_and_colored_often(rich: Path) -> None:
    store, found = DrawingStore(), Diagnostics()
    first = store.get(rich, found)
    assert first is not None
    rich.unlink()
    colored = {operators(first, {**COLORS, "a": Color("a", f"#0000{blue:02X}")}) for blue in range(9)}
    assert len(colored) == 9
    assert store.get(rich, found) is first
    assert store.parsed == 1


def test_recoloring_keeps_everything_but_the_colors(rich: Path) -> None:
    read = load_drawing(rich, Diagnostics())
    assert read is not None
    red, blue = (operators(read, {key: Color(key, rgb) for key in COLORS}) for rgb in ("#FF0000", "#0000FF"))
    same = red.content.replace(b"1 0 0 ", b"0 0 1 ")
    assert same == blue.content.replace(b"1 0 0 ", b"0 0 1 ")
    assert (red.alphas, [shading.coords for shading in red.shadings]) == (
        blue.alphas,
        [shading.coords for shading in blue.shadings],
    )


def test_a_missing_color_is_not_drawn_black(rich: Path) -> None:
    read = load_drawing(rich, Diagnostics())
    assert read is not None
    with pytest.raises(KeyError):
        operators(read, {})


def test_what_is_wrong_is_said_every_time(tmp_path: Path) -> None:
    path = tmp_path / "bad.svg"
    path.write_text(svg("<text>x</text>"), "utf-8")
    store = DrawingStore()
    for _ in range(2):
        found = Diagnostics()
        assert store.get(path, found, "bad.svg") is None
        assert [str(item.where[0]) for item in found] == ["bad.svg:2:1"]
    assert store.parsed == 1


def test_every_piece_of_house_art_comes_back_whole_from_the_cache(tmp_path: Path) -> None:
    for path in ART:
        plain = load_drawing(path, Diagnostics(), path.name)
        assert plain is not None
        for _ in range(2):
            assert load_drawing(path, Diagnostics(), path.name, tmp_path / "cache") == plain


def test_the_cache_spares_the_reading(rich: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "cache"
    plain = load_drawing(rich, Diagnostics(), "rich.svg", folder)
    monkeypatch.setattr(ingest, "parse", None)
    assert load_drawing(rich, Diagnostics(), "rich.svg", folder) == plain
    assert plain is not None
    assert plain.program.groups
    assert plain.program.gradients
    assert plain.fallbacks == {"b": "#123456"}


def test_a_changed_drawing_or_fact_is_read_again(rich: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    before = load_drawing(rich, Diagnostics(), "rich.svg", folder)
    rich.with_suffix(".json").write_text('{"bleed_mm": 3}', "utf-8")
    after = load_drawing(rich, Diagnostics(), "rich.svg", folder)
    assert before is not None
    assert after is not None
    assert (before.bleed, after.bleed) == (2, 3)
    rich.write_text(RICH.replace("#FF0000", "#00FFFF"), "utf-8")
    assert load_drawing(rich, Diagnostics(), "rich.svg", folder) != after


@pytest.mark.parametrize("junk", ["", "{", "[]", '{"view": 1}', '{"view": [1,2,3,4], "places": {}}'])
def test_a_damaged_cache_does_no_harm(rich: Path, tmp_path: Path, junk: str) -> None:
    folder = tmp_path / "cache"
    plain = load_drawing(rich, Diagnostics(), "rich.svg", folder)
    for entry in folder.iterdir():
        entry.write_text(junk, "utf-8")
    assert load_drawing(rich, Diagnostics(), "rich.svg", folder) == plain


def test_a_cache_that_cannot_be_written_does_no_harm(rich: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", "utf-8")
    assert load_drawing(rich, Diagnostics(), "rich.svg", in_the_way / "cache") is not None


def test_the_cache_does_not_grow_without_end(
    rich: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "KEEP", 3)
    for number in range(6):
        rich.write_text(RICH.replace("#FF0000", f"#FF000{number}"), "utf-8")
        load_drawing(rich, Diagnostics(), "rich.svg", tmp_path / "cache")
    assert len(list((tmp_path / "cache").iterdir())) == 3


def test_a_drawing_with_mistakes_is_not_cached(tmp_path: Path) -> None:
    path = tmp_path / "bad.svg"
    path.write_text(svg("<text>x</text>"), "utf-8")
    load_drawing(path, Diagnostics(), "bad.svg", tmp_path / "cache")
    assert not (tmp_path / "cache").exists()


def test_bytes_do_not_depend_on_the_hash_seed() -> None:
    code = (
        "import sys, hashlib\n"
        "from pathlib import Path\n"
        "from cardgen.artwork.drawing import load_drawing\n"
        "from cardgen.diagnostics import Diagnostics\n"
        "from cardgen.render.artwork import operators\n"
        "from cardgen.template.palette import Color\n"
        "drawing = load_drawing(Path(sys.argv[1]), Diagnostics())\n"
        "art = operators(drawing, {key: Color(key, '#123456') for key in drawing.keys})\n"
        "print(hashlib.sha256(repr((drawing.keys, art)).encode()).hexdigest())\n"
    )
    path = ROOT / "assets" / "art" / "vignettes" / "t3-tafel-vo.svg"
    seen = {
        subprocess.run(
            [sys.executable, "-c", code, str(path)],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1
