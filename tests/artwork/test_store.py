"""A drawing is read once, recoloured without reading, kept between runs, and always gives the same bytes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from artwork.easel import svg
from cardgen.artwork import ingest
from cardgen.artwork.drawing import Drawing
from cardgen.artwork.store import DrawingStore, load_drawing
from cardgen.core.shelf import Shelf
from cardgen.messages.diagnostics import Diagnostics
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
    path.with_suffix(".json").write_text('{"bleed_mm": 2, "voices": {"1": {"box": [1, 2, 3, 4]}}}', "utf-8")
    return path


def test_a_drawing_is_read_once_and_colored_often(rich: Path) -> None:
    store, found = DrawingStore(), Diagnostics()
    first = store.get(rich, found)
    assert first is not None
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


def shelved(path: Path, folder: Path) -> Drawing | None:
    """The drawing as a run of its own would load it, with what earlier runs kept."""
    shelf = Shelf(folder)
    shelf.record()
    drawing = load_drawing(path, Diagnostics(), path.name, shelf)
    shelf.keep()
    return drawing


@pytest.mark.parametrize(
    "part", [ART[::4], pytest.param(ART, marks=pytest.mark.thorough)], ids=["some", "all"]
)
def test_every_piece_of_house_art_comes_back_whole_from_the_shelf(part: list[Path], tmp_path: Path) -> None:
    for path in part:
        plain = shelved(path, tmp_path / "kept")
        assert plain is not None
        assert shelved(path, tmp_path / "kept") == plain


def test_the_shelf_spares_the_reading(rich: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = shelved(rich, tmp_path / "kept")
    monkeypatch.setattr(ingest, "parse", None)
    assert shelved(rich, tmp_path / "kept") == plain
    assert plain is not None
    assert plain.program.groups
    assert plain.program.gradients
    assert plain.fallbacks == {"b": "#123456"}


def test_a_changed_drawing_or_fact_is_read_again(rich: Path, tmp_path: Path) -> None:
    before = shelved(rich, tmp_path / "kept")
    rich.with_suffix(".json").write_text('{"bleed_mm": 3}', "utf-8")
    after = shelved(rich, tmp_path / "kept")
    assert before is not None
    assert after is not None
    assert (before.bleed, after.bleed) == (2, 3)
    rich.write_text(RICH.replace("#FF0000", "#00FFFF"), "utf-8")
    assert shelved(rich, tmp_path / "kept") != after


def test_the_same_drawing_under_another_name_is_known_by_that_name(rich: Path, tmp_path: Path) -> None:
    shelved(rich, tmp_path / "kept")
    other = rich.with_name("other.svg")
    other.write_bytes(rich.read_bytes())
    found = shelved(other, tmp_path / "kept")
    assert found is not None
    assert found.source == "other.svg"
    assert {place.file for place in found.places.values()} == {"other.svg"}


def test_a_drawing_with_mistakes_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "bad.svg"
    path.write_text(svg("<text>x</text>"), "utf-8")
    shelved(path, tmp_path / "kept")
    assert not (tmp_path / "kept").exists()


def test_bytes_do_not_depend_on_the_hash_seed() -> None:
    code = (
        "import sys, hashlib\n"
        "from pathlib import Path\n"
        "from cardgen.artwork.store import load_drawing\n"
        "from cardgen.messages.diagnostics import Diagnostics\n"
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
