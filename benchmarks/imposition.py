"""Time, peak memory and file size of imposing, beside other programs and plain `merge_transformed_page` of pypdf.

python benchmarks/imposition.py [rounds] [largest]

Jobs: a saddle-stitched booklet of 64 pages, 1,000 two-sided cards four on a sheet, a booklet of 4,000 pages.
Every program gets the same file and runs as a process of its own, start-up included; figures are medians. Programs that
are not installed are left out: pdfimpose (`pip install pdfimpose`), psutils (`pip install psutils`), pdfjam (TeX Live),
pdfcpu. A run that takes longer than ten minutes is stopped and shown as a dash. `largest` (pages) skips larger jobs.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

LIMIT = 600
"""Seconds after which a run is stopped."""

MM = 72 / 25.4
SENTENCE = "Wat maakt onze school tot een plek waar aanstaande leraren graag leren en werken"

BY_PYPDF = """
import sys
from pypdf import PageObject, PdfReader, PdfWriter, Transformation
source, target, scheme = sys.argv[1:]
pages = PdfReader(source).pages
w, h, n = float(pages[0].mediabox.width), float(pages[0].mediabox.height), len(pages)
if scheme == "booklet":
    m, columns = -(-n // 4) * 4, 2
    sides = [s for k in range(m // 4) for s in ((m - 1 - 2 * k, 2 * k), (2 * k + 1, m - 2 - 2 * k))]
    cells = [(0, 0), (w, 0)]
else:
    cells = [(0, h), (w, h), (0, 0), (w, 0)]
    sides = []
    for k in range(0, n, 8):
        sides += [(k, k + 2, k + 4, k + 6), (k + 3, k + 1, k + 7, k + 5)]
writer = PdfWriter()
for side in sides:
    sheet = writer.add_blank_page(2 * w, h if scheme == "booklet" else 2 * h)
    for number, (x, y) in zip(side, cells):
        if number < n:
            sheet.merge_transformed_page(pages[number], Transformation().translate(x, y))
for page in writer.pages:
    page.compress_content_streams()
writer.write(target)
"""


@dataclass(frozen=True)
class Work:
    """A job that every program gets."""

    name: str
    scheme: str  # booklet, cards
    pages: int
    size: tuple[float, float]  # mm


WORK = (
    Work("booklet, 64 pages", "booklet", 64, (148, 210)),
    Work("1,000 cards, 4-up", "cards", 2000, (105, 148)),
    Work("booklet, 4,000 pages", "booklet", 4000, (148, 210)),
)


@dataclass(frozen=True)
class Cost:
    """Of one run."""

    seconds: float
    megabytes: float
    kilobytes: float


def draw(work: Work, path: Path) -> None:
    """Pages of text with two fonts and a picture that all of them share."""
    w, h = (side * MM for side in work.size)
    canvas = Canvas(str(path), pagesize=(w, h), invariant=1)
    picture = path.with_suffix(".png")
    _picture(picture)
    words = SENTENCE.split()
    for number in range(work.pages):
        canvas.setFillColorRGB(0.9, 0.95 - number % 7 / 30, 0.8)
        canvas.rect(0, h * 0.75, w, h * 0.25, stroke=0, fill=1)
        canvas.drawImage(str(picture), 20, h * 0.8, 60, 40)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.setFont("Helvetica-Bold", 16)
        canvas.drawString(20, h * 0.7, f"Bladzijde {number + 1}")
        canvas.setFont("Helvetica", 9)
        for line in range(25):
            shift = (number + line) % len(words)
            canvas.drawString(20, h * 0.66 - line * 11, " ".join(words[shift:] + words[:shift])[: int(w / 5)])
        canvas.showPage()
    canvas.save()


def _picture(path: Path) -> None:
    from PIL import Image

    Image.radial_gradient("L").resize((240, 160)).convert("RGB").save(path)


def commands(work: Work, source: Path, target: Path) -> dict[str, list[list[str]]]:
    """What each program has to run, in order; programs that are not installed are missing."""
    cardgen = str(Path(sys.executable).with_name("cardgen"))
    booklet = work.scheme == "booklet"
    ours = ["--booklet"] if booklet else ["--grid", "2x2", "--duplex", "long", "--gap", "0"]
    found = {
        "cardgen": [
            [
                cardgen,
                "impose",
                str(source),
                *ours,
                "--paper",
                "auto",
                "--marks",
                "none",
                "-q",
                "-o",
                str(target),
            ]
        ],
        "pypdf merge": [[sys.executable, "-c", BY_PYPDF, str(source), str(target), work.scheme]],
    }
    if shutil.which("pdfimpose"):
        scheme = (
            ["saddle", "--signature", "2x1", "--group", "0"] if booklet else ["cards", "--signature", "2x2"]
        )
        found["pdfimpose"] = [["pdfimpose", *scheme, "-o", str(target), str(source)]]
    if shutil.which("psbook") and shutil.which("psnup") and booklet:
        between = str(target.with_suffix(".book.pdf"))
        found["psutils"] = [
            ["psbook", "-q", str(source), between],
            ["psnup", "-q", "-2", "-pA4", "-PA5", between, str(target)],
        ]
    if shutil.which("pdfjam"):
        layout = ["--booklet", "true", "--landscape", "--paper", "a4paper"] if booklet else ["--nup", "2x2"]
        found["pdfjam"] = [["pdfjam", "-q", *layout, "-o", str(target), str(source)]]
    if shutil.which("pdfcpu"):
        layout = ["booklet", "--", "form:A4, multifolio:off", "n:2"] if booklet else ["nup", "--", "4"]
        found["pdfcpu"] = [["pdfcpu", *layout, str(target), str(source)]]
    return found


def run(steps: list[list[str]], target: Path) -> Cost | None:
    """Run the steps; None when one fails or takes too long. Memory is the largest process of the tree."""
    target.unlink(missing_ok=True)
    peak, started = 0.0, time.perf_counter()
    for step in steps:
        code, memory = _measured(step)
        peak = max(peak, memory)
        if code != 0:
            return None
    seconds = time.perf_counter() - started
    return Cost(seconds, peak, target.stat().st_size / 1000) if target.exists() else None


def _measured(step: list[str]) -> tuple[int, float]:
    """Exit code and peak memory in MB, children of the process included."""
    watch = (
        "import resource, subprocess, sys; code = subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL,"
        " stderr=subprocess.DEVNULL, timeout=int(sys.argv[1])).returncode;"
        " print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", watch, str(LIMIT), *step], capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONHASHSEED": "0"},
    )  # fmt: skip
    return done.returncode, float(done.stdout.strip() or 0)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    largest = int(sys.argv[2]) if len(sys.argv) > 2 else 4000
    print(f"{'job':22}{'program':14}{'seconds':>9}{'x':>7}{'MB peak':>9}{'kB out':>9}")
    for work in WORK:
        if work.pages > largest:
            continue
        with tempfile.TemporaryDirectory() as folder:
            measure(work, Path(folder), rounds)


def measure(work: Work, folder: Path, rounds: int) -> None:
    source, target = folder / "source.pdf", folder / "sheets.pdf"
    draw(work, source)
    costs: dict[str, list[Cost]] = {}
    failed: set[str] = set()
    for _ in range(rounds):
        for name, steps in commands(work, source, target).items():
            if name in failed:
                continue
            cost = run(steps, target)
            if cost is None:
                failed.add(name)
            else:
                costs.setdefault(name, []).append(cost)
    ours = statistics.median(cost.seconds for cost in costs["cardgen"])
    for name in commands(work, source, target):
        if name in failed:
            print(f"{work.name:22}{name:14}{'–':>9}")
            continue
        seconds = statistics.median(cost.seconds for cost in costs[name])
        memory = statistics.median(cost.megabytes for cost in costs[name])
        size = costs[name][-1].kilobytes
        print(
            f"{work.name:22}{name:14}{seconds:9.2f}{seconds / ours:7.1f}{memory:9.0f}{size:9.0f}", flush=True
        )


if __name__ == "__main__":
    main()
