"""The promise of the house: a new sector, partnership or product is new files, never new Python."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest

from cardgen.api import build
from cardgen.build.jobs import plan_jobs
from cardgen.messages.diagnostics import Diagnostics
from cardgen.messages.saying import say
from cardgen.project.workspace import Workspace

SECTOR = """
sector: {order: 9, name: speciaal onderwijs, label: so, color: teal}
terms:
  leader: {singular: schoolhoofd, plural: schoolhoofden, article: het}
"""

PRODUCT = """
title: "{product.title}"
page: {size: A3, orientation: landscape, safe: 8 mm}
sides:
  - {file: mat.yaml}
"""

SIDE = """
elements:
  - {kind: shape, frame: {w: 420, h: 297}, fill: accent-100, extend: bleed, role: artifact}
  - {kind: text, source: "{product.title}", style: title, frame: {x: 20, y: 20, w: 380, h: 20}, role: H1}
  - kind: repeat
    each: core_topics
    as: topic
    frame: {x: 20, y: 60, w: 380, h: 210}
    layout: {columns: 3, rows: 2, gap: {x: 8, y: 8}}
    elements:
      - {kind: region, label: "{topic.title}", style: head, place: corner, fill: white}
"""


@pytest.fixture
def project(tmp_path: Path) -> Workspace:
    (tmp_path / "cardgen.yaml").write_text("", encoding="utf-8")
    sector = tmp_path / "content" / "so"
    sector.mkdir(parents=True)
    (sector / "sector.yaml").write_text(SECTOR, encoding="utf-8")
    (sector / "products.yaml").write_text("products: {placemat: {title: Zes velden}}\n", encoding="utf-8")
    product = tmp_path / "templates" / "placemat"
    product.mkdir(parents=True)
    (product / "product.yaml").write_text(PRODUCT, encoding="utf-8")
    (product / "mat.yaml").write_text(SIDE, encoding="utf-8")
    return Workspace.find(project=tmp_path)


def test_a_new_sector_and_a_new_product(project, tmp_path):
    """Both appear by being there, and build together with everything that exists."""
    assert "so" in project.sectors()
    assert "placemat" in project.products()
    diagnostics = Diagnostics()
    jobs = plan_jobs(project, ("so",), (), ("placemat", "dialoogkaart"), None, ())
    made = build(project, jobs, tmp_path / "out", diagnostics)
    assert [say(d, "en").text for d in diagnostics.errors] == []
    texts = {
        one.product: "".join(p.extract_text() for p in pypdf.PdfReader(tmp_path / "out" / one.path).pages)
        for one in made
    }
    assert "Zes velden" in texts["placemat"]
    assert "schoolhoofd" in texts["dialoogkaart"]


def test_a_new_partnership(tmp_path):
    """A folder with a name and a colour is enough for an edition of one's own."""
    (tmp_path / "cardgen.yaml").write_text("", encoding="utf-8")
    folder = tmp_path / "content" / "partnerships" / "noord"
    folder.mkdir(parents=True)
    (folder / "partnership.yaml").write_text(
        'partnership: {name: Noord, sectors: [mbo]}\ntheme: {colors: {primary: "#884400"}}\n',
        encoding="utf-8",
    )
    workspace = Workspace.find(project=tmp_path)
    diagnostics = Diagnostics()
    jobs = plan_jobs(workspace, (), ("noord",), ("dialoogkaart",), None, ())
    made = build(workspace, jobs, tmp_path / "out", diagnostics)
    assert [one.edition for one in made] == ["mbo-noord"]


def test_a_design_can_be_changed_in_a_project(tmp_path):
    """A file of the same name in the project goes before the one that cardgen brings."""
    (tmp_path / "cardgen.yaml").write_text("", encoding="utf-8")
    product = tmp_path / "templates" / "dialoogkaart"
    product.mkdir(parents=True)
    for name in ("product.yaml", "outside.yaml", "inside.yaml"):
        text = Workspace.find().file("templates", "dialoogkaart", name).read_text("utf-8")
        (product / name).write_text(text, encoding="utf-8")
    text = (product / "outside.yaml").read_text("utf-8")
    (product / "outside.yaml").write_text(text.replace('"{product.how_title}"', '"Zo dus"'), encoding="utf-8")
    workspace = Workspace.find(project=tmp_path)
    jobs = plan_jobs(workspace, ("po",), (), ("dialoogkaart",), None, ())
    made = build(workspace, jobs, tmp_path / "out", Diagnostics())
    assert "Zo dus" in pypdf.PdfReader(tmp_path / "out" / made[0].path).pages[0].extract_text()
