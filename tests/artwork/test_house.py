"""The drawings of the house come along compiled: the same drawings, and only as long as nothing changed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from artwork.easel import svg
from cardgen.artwork import house, ingest
from cardgen.artwork.drawing import Drawing, Reading
from cardgen.artwork.store import load_drawing
from cardgen.core.shelf import Shelf
from cardgen.messages.diagnostics import Diagnostics

ROOT = Path(__file__).parents[2]
SCENE, COVER, ICON = "assets/art/scenes/a.svg", "assets/art/covers/po.svg", "assets/icons/b.svg"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small house of which the drawings were compiled."""
    for name in (SCENE, COVER, ICON):
        (tmp_path / name).parent.mkdir(parents=True)
    cover = min((ROOT / "assets/art/covers").glob("*.svg"), key=lambda path: path.stat().st_size)
    shutil.copy(cover, tmp_path / COVER)
    (tmp_path / SCENE).write_text(
        svg('<rect id="slot-1" width="9" height="9"/><circle r="5" fill="var(--a)"/>')
    )
    (tmp_path / SCENE).with_suffix(".json").write_text('{"voices": {"1": {"box": [1, 2, 3, 4]}}}')
    (tmp_path / ICON).write_text(svg('<path d="M0 0h9" stroke="currentColor" stroke-dasharray=".1 .2 .3"/>'))
    monkeypatch.setattr(house, "FOLDER", tmp_path / "compiled")
    house.compile_house(tmp_path, house.FOLDER)
    return tmp_path


def load(root: Path, name: str, reading: Reading, shelf: Shelf | None = None) -> Drawing | None:
    found = Diagnostics()
    drawing = load_drawing(root / name, found, name, shelf or Shelf(), reading)
    assert not found
    return drawing


ALL = [(SCENE, Reading.SCENE), (SCENE, Reading.ART), (COVER, Reading.ART), (ICON, Reading.ART)]


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is compiled from now on."""
    real, names = ingest.compiled, []

    def compiled(svg: bytes, facts: bytes, shown: tuple[str, str], *more: object) -> Drawing | None:
        names.append(shown[0])
        return real(svg, facts, shown, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(ingest, "compiled", compiled)
    return names


def test_what_came_along_is_what_would_have_been_compiled(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = counted(monkeypatch)
    came = [load(root, *one) for one in ALL]
    assert names == []
    shutil.rmtree(house.FOLDER)
    assert [load(root, *one) for one in ALL] == came
    assert names == [name for name, _ in ALL]


@pytest.mark.parametrize("changed", [SCENE, SCENE.replace("svg", "json")])
def test_a_drawing_that_was_changed_is_compiled(
    root: Path, changed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (root / changed).open("a") as file:
        file.write("\n")
    names = counted(monkeypatch)
    assert load(root, SCENE, Reading.SCENE) is not None
    assert load(root, ICON, Reading.ART) is not None
    assert names == [SCENE]


def test_another_compiler_finds_nothing(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "cardgen"
    for hand in house.HANDS:
        whole = house.PACKAGE / hand
        (package / hand).parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if whole.is_dir() else shutil.copy)(whole, package / hand)
    stamp = house.stamp_of_compilers()
    monkeypatch.setattr(house, "PACKAGE", package)
    house.stamp_of_compilers.cache_clear()
    try:
        assert house.stamp_of_compilers() == stamp, "the same on every machine"
        with (package / "artwork" / "svgpath.py").open("a") as file:
            file.write("# another\n")
        house.stamp_of_compilers.cache_clear()
        names = counted(monkeypatch)
        assert load(root, ICON, Reading.ART) is not None
        assert names == [ICON]
    finally:
        house.stamp_of_compilers.cache_clear()


def test_damage_is_as_if_nothing_had_come_along(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for entry in house.FOLDER.rglob("*.kept"):
        entry.write_bytes(entry.read_bytes()[:-1] + b"?")
    names = counted(monkeypatch)
    assert load(root, ICON, Reading.ART) is not None
    assert names == [ICON]


def test_it_is_compiled_again_only_after_a_change(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = counted(monkeypatch)
    house.compile_house(root, house.FOLDER)
    assert names == []
    (root / ICON).write_text(svg('<path d="M0 0h8" stroke="currentColor"/>'))
    house.compile_house(root, house.FOLDER)
    assert len(names) == len(ALL)


def test_what_there_is_something_to_say_about_does_not_come_along(root: Path) -> None:
    (root / ICON).write_text(svg('<path d="M0 0h9" stroke="nonsense"/>'))
    house.compile_house(root, house.FOLDER)
    found = Diagnostics()
    assert load_drawing(root / ICON, found, ICON, reading=Reading.ART) is None
    assert found


def test_a_run_that_leaves_things_leaves_these_too(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Shelf(tmp_path / "kept")
    shelf.record()
    load(root, ICON, Reading.ART, shelf)
    shelf.keep()
    shutil.rmtree(house.FOLDER)
    names = counted(monkeypatch)
    assert load(root, ICON, Reading.ART, Shelf(tmp_path / "kept")) is not None
    assert names == [], "what was found is found quicker beside the output"


def test_every_drawing_that_a_template_can_place_comes_along() -> None:
    """`source: "parts/rol-…"`: a folder below assets/art, of which the name is written in full."""
    placed = {
        f"assets/art/{found[1]}"
        for file in (ROOT / "templates").rglob("*.yaml")
        for found in re.finditer(r"\b(?:source|artwork): \"?([a-z]+)/", file.read_text("utf-8"))
        if (ROOT / "assets/art" / found[1]).is_dir()
    }
    assert len(placed) > 2
    assert placed <= set(house.ROOMS)
