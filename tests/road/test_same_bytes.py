"""Same input, same bytes: on repetition, under any hash seed, and whatever else was built."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cardgen.api import build
from cardgen.build.jobs import plan_jobs
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace


def digests(folder: Path) -> dict[str, str]:
    """What people get; compiled drawings that are kept for the next run are no part of it."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".cache" not in path.parts
    }


def run(folder: Path, seed: str, *arguments: str) -> dict[str, str]:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-m", "cardgen", "build", *arguments, "-o", str(folder)]
    subprocess.run(command, check=True, env=environment, capture_output=True)
    return digests(folder)


@pytest.mark.parametrize(
    "products",
    [
        pytest.param(("gespreksboekje", "praatplaat-staand"), id="a-booklet-and-a-poster"),
        pytest.param((), id="all", marks=pytest.mark.thorough),
    ],
)
def test_hash_seed_does_not_matter(tmp_path, products):
    """Two processes with different hash seeds write the same files, manifest included."""
    asked = ("vo", *(word for product in products for word in ("--product", product)))
    made = run(tmp_path / "a", "1", *asked)
    assert len(made) > len(products)
    assert made == run(tmp_path / "b", "4711", *asked)


def test_what_else_is_built_does_not_matter(tmp_path):
    """The edition of one sector has the same bytes alone as after the others, in the same process."""
    workspace = Workspace.find()
    last = workspace.sectors()[-1]
    products = ["dialoogkaart", "praatplaat"]
    everything = plan_jobs(workspace, (), (), products, None, ())
    alone = plan_jobs(workspace, (last,), (), products, None, ())
    build(workspace, everything, tmp_path / "all", Diagnostics())
    build(workspace, alone, tmp_path / "one", Diagnostics())
    assert digests(tmp_path / "all" / last) == digests(tmp_path / "one" / last)


def test_source_date_epoch_dates_the_file(tmp_path, monkeypatch):
    """Builders who set SOURCE_DATE_EPOCH get that date; nobody gets the clock."""
    import pypdf

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    workspace = Workspace.find()
    jobs = plan_jobs(workspace, workspace.sectors()[:1], (), ["dialoogkaart"], None, ())
    made = build(workspace, jobs, tmp_path, Diagnostics())
    assert pypdf.PdfReader(tmp_path / made[0].path).metadata["/CreationDate"] == "D:20010909000000Z"
