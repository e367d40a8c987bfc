"""What stays between runs (drawings, files of text): it saves time and changes nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from cardgen.api import build, check
from cardgen.artwork import ingest
from cardgen.build.jobs import plan_jobs
from cardgen.core.struct import replace
from cardgen.messages.diagnostics import Diagnostics
from cardgen.source import yaml as source

from .conftest import WORKSPACE
from .test_same_bytes import digests


def made(folder: Path, *sets: str) -> dict[str, str]:
    """Build both sheets of one sector; digests of the files."""
    jobs = plan_jobs(WORKSPACE, ["vo"], [], ["dialoogkaart", "praatplaat"], None, list(sets))
    build(WORKSPACE, jobs, folder, Diagnostics(), again=True)
    return digests(folder)


def kept(folder: Path) -> list[Path]:
    """The entries left behind, sorted."""
    return sorted((folder / ".cache" / "kept").rglob("*.kept"))


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A folder in which one build was done, and what it wrote."""
    folder = tmp_path_factory.mktemp("output")
    return folder, made(folder)


def test_a_second_build_reads_no_svg_and_no_yaml_and_writes_the_same_bytes(first, monkeypatch):
    folder, before = first
    assert kept(folder)
    monkeypatch.setattr(ingest, "parse", None)
    monkeypatch.setattr(source, "parse", None)
    assert made(folder) == before


def test_a_damaged_entry_is_made_again(first):
    folder, before = first
    for number, entry in enumerate(kept(folder)):
        data = entry.read_bytes()
        entry.write_bytes([b"", data[:-9], data.replace(b" ", b"  ", 1) + b" ", data[::-1]][number % 4])
    assert made(folder) == before


def test_throwing_the_folder_away_costs_only_time(first):
    folder, before = first
    for entry in kept(folder):
        entry.unlink()
    assert made(folder) == before
    assert kept(folder)


def test_a_build_with_mistakes_leaves_nothing_behind(tmp_path):
    assert made(tmp_path, "topics.time.question=" + "Veel te lang. " * 60) == {}
    assert list(tmp_path.rglob("*")) == []


def test_checking_leaves_nothing_behind(tmp_path):
    workspace = replace(WORKSPACE, output=tmp_path)
    check(workspace, plan_jobs(workspace, ["vo"], [], ["dialoogkaart"], None, []), Diagnostics())
    assert list(tmp_path.rglob("*")) == []
