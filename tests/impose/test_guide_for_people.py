"""What docs/impose.md tells people to type works as it says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from cardgen.cli import main
from cardgen.core.geometry import PAPERS

from .test_pixels import pages

TEXT = (Path(__file__).parents[2] / "docs" / "impose.md").read_text(encoding="utf-8")
LINES = [line for block in re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL) for line in block.splitlines()]


@pytest.mark.parametrize("line", LINES)
def test_every_command_in_the_guide_runs(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cardgen.yaml").touch()
    for name in ("boekje", "kaarten", "poster"):
        (tmp_path / f"{name}.pdf").write_bytes(pages("RGBYCM" if name != "poster" else "R", PAPERS["A6"]))
    program, *words = shlex.split(line)
    assert program == "cardgen"
    assert main(words) == 0


def test_there_are_commands_in_the_guide() -> None:
    assert len(LINES) > 12
