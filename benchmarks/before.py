"""Whether a build is slower than it was at an earlier commit: both programs make the pages of then, in turn.

    python benchmarks/before.py COMMIT [rounds]

Takes the program, texts, templates and drawings of the commit out of Git into a folder of their own, and builds the
dialoogkaart and the praatplaat of sector po there with both programs: the same Python, the same libraries, the same
content, so that only the program differs. Three cases: an empty shelf, a filled one, nothing changed. The program of
today is as `make install` leaves it and as a wheel brings it, with the drawings of the house (those of then) compiled;
`--bare` goes without.

Prints user and system time of whole processes in ms: the least of each, its median, and the median of the ratios
within a round. Give `--instructions` to count instructions of the processor with valgrind instead: slow, but the same
on a busy machine, and one round is enough.
"""

from __future__ import annotations

import io
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
PRODUCTS = ("dialoogkaart", "praatplaat")
CASES = ("empty shelf", "shelf filled", "nothing changed")

Cost = Callable[[list[str], Path, dict[str, str]], float]
"""What one process costs: its command, its folder, its environment."""


def taken_out(commit: str, folder: Path) -> None:
    """The files of a commit.

    Raises:
        subprocess.CalledProcessError: there is no such commit.
    """
    packed = subprocess.run(["git", "-C", str(HERE), "archive", commit], check=True, capture_output=True)
    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
        archive.extractall(folder, filter="data")


def milliseconds(command: list[str], folder: Path, environment: dict[str, str]) -> float:
    """User and system time of one process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def mega_instructions(command: list[str], folder: Path, environment: dict[str, str]) -> float:
    """Millions of instructions of one process, without what the system does for it."""
    counted = folder / "callgrind.out"
    tool = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={counted}"]
    subprocess.run([*tool, *command], check=True, capture_output=True, cwd=folder, env=environment)
    found = re.search(r"^(?:summary|totals): (\d+)", counted.read_text(errors="replace"), re.MULTILINE)
    if found is None:
        raise ValueError(counted)
    return int(found[1]) / 1e6


def measured(source: Path, folder: Path, cost: Cost) -> dict[str, float]:
    """The three cases, one after another, by the program in `source`, for the project in `folder`."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPATH": str(source), "PYTHONHASHSEED": "0"}
    output = folder / "output"
    wanted = [part for product in PRODUCTS for part in ("--product", product)]
    build = [sys.executable, "-m", "cardgen", "build", "po", *wanted, "--quiet", "--output", str(output)]
    shutil.rmtree(output, ignore_errors=True)
    return {
        case: cost([*build, *more], folder, environment)
        for case, more in zip(CASES, ([], ["--again"], []), strict=True)
    }


def main() -> None:
    """Print the table."""
    arguments = [one for one in sys.argv[1:] if not one.startswith("--")]
    if not arguments:
        sys.exit(__doc__)
    counting = "--instructions" in sys.argv
    cost: Cost = mega_instructions if counting else milliseconds
    rounds = int(arguments[1]) if len(arguments) > 1 else 1 if counting else 11
    with tempfile.TemporaryDirectory() as name:
        then, project = Path(name) / "then", Path(name) / "project"
        taken_out(arguments[0], then)
        for part in ("content", "templates", "assets"):
            shutil.copytree(then / part, project / part)
        now = Path(name) / "now"
        shutil.copytree(HERE / "src", now, ignore=shutil.ignore_patterns("compiled"))
        if "--bare" not in sys.argv:
            shutil.copytree(then / "assets", Path(name) / "assets")
            compiler = [sys.executable, "-m", "cardgen.artwork.house"]
            subprocess.run(compiler, check=True, env={**os.environ, "PYTHONPATH": str(now)})
        sources = {"then": then / "src", "now": now}
        found: dict[str, list[dict[str, float]]] = {program: [] for program in sources}
        for source in sources.values():
            measured(source, project, milliseconds)  # compiles modules, warms the disk
        for _ in range(rounds):
            for program, source in sources.items():
                found[program].append(measured(source, project, cost))
    unit = "million instructions" if counting else "ms"
    print(
        f"{'':16} {'then: least':>12} {'median':>8} {'now: least':>12} {'median':>8} {'ratio':>7}   ({unit})"
    )
    for case in CASES:
        before, today = ([one[case] for one in found[program]] for program in ("then", "now"))
        ratio = statistics.median(b / a for a, b in zip(before, today, strict=True))
        columns = (min(before), statistics.median(before), min(today), statistics.median(today))
        print("{:16} {:12.0f} {:8.0f} {:12.0f} {:8.0f} {:7.2f}".format(case, *columns, ratio))


if __name__ == "__main__":
    main()
