"""How long the dialoogkaart and the praatplaat of one sector take, beside the same pages made by Typst.

python benchmarks/build.py [rounds]

Runs are paired: cardgen, Typst, cardgen, Typst …, because a computer is never equally fast twice; ratios are taken
within a pair, and every figure is a median. Needs the `bench` dependency group (the `typst` wheel).
"""

from __future__ import annotations

import gc
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from export import export

from cardgen.build.jobs import Job
from cardgen.build.workshop import Workshop
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace

PRODUCTS = ("dialoogkaart", "praatplaat")
SECTORS = ("po", "vo", "mbo")
CARDGEN = str(Path(sys.executable).with_name("cardgen"))
TYPST = str(Path(__file__).parent / "typst" / "compile.py")
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}

Cost = tuple[float, float]
"""Seconds on the clock, seconds of processor time."""


def process(*command: str) -> Cost:
    """One whole process."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def call(work: Callable[[], object]) -> Cost:
    """One call in this process."""
    start, before = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - start, time.process_time() - before


def compare(title: str, rounds: int, contestants: Mapping[str, Callable[[int], Cost]]) -> None:
    """Run all in turn and print medians; ratios are to the last one."""
    costs: dict[str, list[Cost]] = {name: [] for name in contestants}
    for number in range(rounds + 1):
        for name, run in contestants.items():
            cost = run(number)
            if number:  # the first round warms the disk
                costs[name].append(cost)
    base = costs[list(contestants)[-1]]
    print(f"\n{title:34} {'clock ms':>10} {'CPU ms':>10} {'ratio':>8} {'CPU ratio':>10}")
    for name, found in costs.items():
        wall, cpu = (1000 * statistics.median(cost[i] for cost in found) for i in (0, 1))
        ratios = [statistics.median(a[i] / b[i] for a, b in zip(found, base, strict=True)) for i in (0, 1)]
        print(f"  {name:32} {wall:10.1f} {cpu:10.1f} {ratios[0]:8.2f} {ratios[1]:10.2f}")


def cold(rounds: int, folder: Path, fonts: Path) -> None:
    """A fresh process each time, for sector po."""
    output = folder / "cold"
    wanted = [part for product in PRODUCTS for part in ("--product", product)]
    build = [CARDGEN, "build", "po", *wanted, "--quiet", "--output", str(output)]
    pages = [str(folder / f"po-{product}") for product in PRODUCTS]

    def empty_shelf(_number: int) -> Cost:
        shutil.rmtree(output, ignore_errors=True)
        return process(*build)

    compare(
        "cold, both products",
        rounds,
        {
            "cardgen, empty shelf": empty_shelf,
            "cardgen, shelf filled": lambda _number: process(*build, "--again"),
            "cardgen, nothing changed": lambda _number: process(*build),
            "Typst": lambda _number: process(sys.executable, TYPST, str(fonts), *pages),
        },
    )


def edition(number: int) -> tuple[str, tuple[str, ...]]:
    """A sector, and words that no other edition has."""
    return SECTORS[number % len(SECTORS)], (f"topics.time.question=Waar vindt groep {number} de tijd?",)


def warm(rounds: int, folder: Path, workshop: Workshop, fonts: Path) -> None:
    """A further edition in one process: other words, drawings and fonts at hand."""
    import typst

    gc.set_threshold(100_000, 20, 20)  # as the command does in a process of its own
    count = rounds + len(SECTORS)
    for number in range(count):
        sector, sets = edition(number)
        for product in PRODUCTS:
            export(workshop, Job(sector, None, product, sets=sets), folder / f"warm-{product}-{number}")
    compiler = {
        product: typst.Compiler(root=str(folder), font_paths=[str(fonts)], ignore_system_fonts=True)
        for product in PRODUCTS
    }
    gc.collect()
    gc.freeze()  # what the preparations left behind is not looked through again
    fresh = Workshop.open(workshop.workspace, Diagnostics())

    def cardgen(number: int) -> None:
        sector, sets = edition(number)
        found = Diagnostics()
        jobs = [Job(sector, None, product, sets=sets) for product in PRODUCTS]
        made = fresh.edition(jobs[0], found)
        palette = fresh.palette(made)
        for job in jobs:
            scene = fresh.scene(made, palette, job, found)
            assert scene is not None
            fresh.pdf(scene, "", found)

    def other(number: int) -> None:
        for product in PRODUCTS:
            document = folder / f"warm-{product}-{number}" / "pages.typ"
            compiler[product].compile(str(document), pdf_tags=False)

    for number in range(len(SECTORS)):
        cardgen(number)
        other(number)
    compare(
        "a further edition, other words",
        rounds - 1,
        {
            "cardgen": lambda number: call(lambda: cardgen(number + len(SECTORS))),
            "Typst, warm compiler": lambda number: call(lambda: other(number + len(SECTORS))),
        },
    )


def everything(folder: Path) -> None:
    """`cardgen build`, all sectors and products, first without and then with what an earlier build kept."""
    output = folder / "all"
    for name, again in (("empty shelf", []), ("shelf filled", ["--again"]), ("nothing changed", [])):
        wall, cpu = process(CARDGEN, "build", "--quiet", "--output", str(output), *again)
        files = list(output.rglob("*.pdf"))
        size = sum(file.stat().st_size for file in files) / 1e6
        print(f"\ncardgen build, {name}: {len(files)} PDFs, {size:.1f} MB, {wall:.2f} s ({cpu:.2f} s CPU)")


def main() -> None:
    """Print the tables."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    workspace = Workspace.find()
    fonts = workspace.folder("assets", "fonts")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workshop = Workshop.open(workspace.making(folder), Diagnostics())
        for product in PRODUCTS:
            export(workshop, Job("po", None, product), folder / f"po-{product}")
        cold(rounds, folder, fonts)
        warm(rounds, folder, workshop, fonts)
        everything(folder)


if __name__ == "__main__":
    main()
