"""A project with one small product of its own; its texts and letters come from cardgen."""

from __future__ import annotations

from pathlib import Path

import pytest

from cardgen.build.jobs import Job
from cardgen.project.workspace import Workspace

PRODUCT = """\
title: "{sector.name}"
page: {width: 60 mm, height: 40 mm, bleed: 3 mm, safe: 5 mm, folds: [30 mm]}
sides:
  - {file: front.yaml, title: "{sector.name}"}
  - {file: back.yaml, title: achterkant}
styles:
  words: {font: text, size: 12 pt, minimum: 6 pt}
"""
FRONT = """\
elements:
  - {kind: shape, id: ground, frame: {x: 0, y: 0, w: 60, h: 40}, fill: accent-500, extend: bleed, role: artifact}
  - {kind: text, id: name, source: "{sector.name}", style: words, frame: {x: 6, y: 6, w: 48, h: 10}, role: H1}
"""
BACK = """\
elements:
  - {kind: text, id: word, source: achterkant, style: words, frame: {x: 6, y: 6, w: 48, h: 10}}
"""


@pytest.fixture
def mini(tmp_path: Path) -> Workspace:
    """The project, as a workspace. Its product is called mini."""
    (tmp_path / "cardgen.yaml").touch()
    folder = tmp_path / "templates" / "mini"
    folder.mkdir(parents=True)
    for name, text in {"product.yaml": PRODUCT, "front.yaml": FRONT, "back.yaml": BACK}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return Workspace.find(project=tmp_path)


@pytest.fixture
def job() -> Job:
    """Mini for primary education."""
    return Job("po", None, "mini")
