"""Killed at any moment, the same command goes on where it was, and ends with the bytes of a run that was left alone."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from batch.sheets import SQUARE
from running import write

pytestmark = pytest.mark.thorough
ROWS = 20
MOMENTS = 10


def started(project: Path, output: str) -> subprocess.Popen[bytes]:
    program = "import sys; from cardgen.cli import main; sys.exit(main())"
    arguments = ["batch", "a.csv", "--product", "terugkijkkaart", "--jobs", "0", "-o", output]
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        cwd=project,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".cache" not in path.parts
    }


def records(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in sorted(folder.glob(".cache/batch/*.json"))}


def wait_for_change(folder: Path, process: subprocess.Popen[bytes], files: int) -> None:
    """Until there are so many files, half written ones included, or the run is over: no clock is asked."""
    while process.poll() is None and sum(1 for path in folder.rglob("*") if path.is_file()) < files:
        os.sched_yield()


def test_killed_at_ten_random_moments_it_ends_with_the_same_bytes(project: Path) -> None:
    write(project / "noord.svg", SQUARE)
    rows = "".join(f"Regio {number};vo;noord.svg;#{number + 16:02x}3f6b\n" for number in range(ROWS))
    write(project / "a.csv", f"naam;sectoren;logo;kleur\n{rows}")
    assert started(project, "whole").wait() == 0
    chance = random.Random(11)
    made = project / "killed"
    made.mkdir()
    for files in sorted(chance.sample(range(1, ROWS * 3), MOMENTS)):  # a row is two files and a record
        process = started(project, "killed")
        wait_for_change(made, process, files)
        process.send_signal(signal.SIGKILL)
        process.wait()
    before = records(made)
    assert len(before) > 0
    assert started(project, "killed").wait() == 0
    after = records(made)
    assert len(after) == ROWS
    assert {name: after[name] for name in before} == before  # what was done was not done again
    assert tree(made) == tree(project / "whole")
