"""The kit makes every file of assets/art again, byte by byte, and there is one list of colours."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cardgen.artwork.store import load_drawing
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace
from cardgen.template.palette import build_palette, load_palette_data

ROOT = Path(__file__).parents[2]
ART = ROOT / "assets" / "art"


def made(target: Path, seed: str) -> dict[str, bytes]:
    """Everything the kit writes, by name."""
    subprocess.run(
        [sys.executable, "-m", "illustration", str(target)],
        cwd=ROOT / "tools",
        env={**os.environ, "PYTHONHASHSEED": seed},
        check=True,
    )
    return {
        path.relative_to(target).as_posix(): path.read_bytes() for path in target.rglob("*") if path.is_file()
    }


@pytest.mark.thorough
@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_kit_writes_all_art_again_byte_by_byte(tmp_path: Path, seed: str) -> None:
    stored = {
        path.relative_to(ART).as_posix(): path.read_bytes() for path in ART.rglob("*") if path.is_file()
    }
    fresh = made(tmp_path, seed)
    assert sorted(fresh) == sorted(stored)
    assert [name for name in stored if fresh[name] != stored[name]] == []


@pytest.mark.thorough
def test_art_only_uses_listed_colors() -> None:
    found = Diagnostics()
    data = load_palette_data(Workspace.find(ROOT), found)
    assert data is not None
    palettes = [build_palette(data, accent, {}) for accent in data.accents]
    for path in sorted(ART.rglob("*.svg")):
        drawing = load_drawing(path, found)
        assert drawing is not None, list(found)
        for key in drawing.keys:
            # A derived shade would have no separation of its own.
            assert all(palette.color(key).cmyk for palette in palettes), f"{path.name}: {key}"
