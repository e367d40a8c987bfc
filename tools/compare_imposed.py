"""Puts every PDF of a folder on sheets and compares each placed page with its original, in two renderers.

    python tools/compare_imposed.py FOLDER [--most-pages 5] [--report FILE.json] [--seconds 600]

For each file one of: same (in both renderers), differs, refused (in words), failed (a traceback), stopped (after a
minute, or because a renderer crashed: each file has a process of its own). pdfium comes with the development tools;
poppler's pdftoppm is used when it is there.
"""

from __future__ import annotations

import argparse
import io
import json
import multiprocessing
import random
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

from cardgen.core.geometry import Size
from cardgen.core.struct import replace
from cardgen.impose.pdf.foreign import opened
from cardgen.impose.pdf.sheets import Imprint, write
from cardgen.impose.plan.cards import plan_grid
from cardgen.impose.plan.model import Plan
from cardgen.impose.plan.wishes import GridWish, SheetStock
from cardgen.messages.diagnostics import CardgenError, Diagnostics

DPI = 50
DIFFERENT = 0.01
"""Share of clearly different pixels above which a page counts as different; thin lines move by a pixel."""
LONGEST = 60
"""Seconds for one file."""


def imposed(data: bytes, most: int) -> tuple[bytes, list[int]]:
    """The first pages of a file, each on a sheet as large as the largest; and their numbers, from 0."""
    out = io.BytesIO()
    with opened([data], Diagnostics()) as source:
        uses = source.uses[:most]
        sheets = []
        for number, use in enumerate(uses):
            (sheet,) = plan_grid([use], SheetStock(), GridWish(1, 1), None, Diagnostics()).sheets
            slot = replace(sheet.front.slots[0], page=number)
            sheets.append(replace(sheet, front=replace(sheet.front, slots=(slot,))))
        size = Size(max(use.size.w for use in uses), max(use.size.h for use in uses))
        write(Plan("grid", tuple(uses), tuple(sheets), size, size), source, out, Imprint(), Diagnostics())
    return out.getvalue(), [use.source for use in uses]


def by_pdfium(data: bytes, pages: list[int]) -> list[Image.Image]:
    """Pictures of pages as pdfium prints them, annotations included."""
    document = pypdfium2.PdfDocument(data)
    try:
        document.init_forms()
        return [document[n].render(scale=DPI / 72).to_pil().convert("RGB") for n in pages]
    finally:
        document.close()


def by_poppler(data: bytes, pages: list[int]) -> list[Image.Image]:
    """The same by pdftoppm."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.pdf"
        path.write_bytes(data)
        last = max(pages) + 1
        subprocess.run(  # noqa: S603
            ["pdftoppm", "-r", str(DPI), "-cropbox", "-l", str(last), "-png", str(path), str(path)[:-4]],  # noqa: S607
            check=True, capture_output=True, timeout=60,
        )  # fmt: skip
        found = sorted(Path(folder).glob("a-*.png"))
        return [Image.open(found[n]).convert("RGB") for n in pages]


def difference(original: Image.Image, sheet: Image.Image) -> float:
    """Share of pixels that clearly differ; the page lies in the upper left corner of its sheet."""
    size = min(original.width, sheet.width), min(original.height, sheet.height)
    a, b = original.crop((0, 0, *size)), sheet.crop((0, 0, *size))
    grey = ImageChops.difference(a, b).convert("L").point(lambda v: 255 if v > 60 else 0)
    return grey.histogram()[255] / (size[0] * size[1])


def outcome(path: Path, most: int) -> tuple[str, str]:
    """How it went with one file, and what there is to say about it."""
    data = path.read_bytes()
    try:
        result, pages = imposed(data, most)
    except CardgenError as refusal:
        return "refused", ", ".join(sorted({d.code for d in refusal.diagnostics}))
    except Exception:
        return "failed", traceback.format_exc()[-600:]
    worst, said = 0.0, []
    renderers = [by_pdfium, *([by_poppler] if shutil.which("pdftoppm") else [])]
    for render in renderers:
        try:
            originals = render(data, pages)
        except Exception as trouble:  # an original that a renderer cannot show is nothing to compare with
            said.append(f"{render.__name__} cannot show the original ({type(trouble).__name__})")
            continue
        shown = render(result, list(range(len(pages))))
        found = max((difference(a, b) for a, b in zip(originals, shown, strict=True)), default=0.0)
        worst = max(worst, found)
        said.append(f"{render.__name__} {100 * found:.2f} %")
    return ("differs" if worst > DIFFERENT else "same"), "; ".join(said)


def alone(path: Path, most: int) -> tuple[str, str]:
    """The outcome of a file, from a process of its own: renderers crash, and may go on for ever."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=lambda: theirs.send(outcome(path, most)))
    child.start()
    theirs.close()
    try:
        return ours.recv() if ours.poll(LONGEST) else ("stopped", f"longer than {LONGEST} s")
    except EOFError:
        child.join()
        return "stopped", f"exit {child.exitcode}"
    finally:
        child.kill()
        child.join()


def main() -> int:
    """Compare a folder; exit code 1 when something failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--most-pages", type=int, default=5)
    parser.add_argument("--report", type=Path)
    parser.add_argument(
        "--seconds", type=float, help="stop after so long; the files come in a shuffled order then"
    )
    asked = parser.parse_args()
    found = {}
    paths = sorted(asked.folder.rglob("*.pdf"))
    end = time.monotonic() + (asked.seconds or float("inf"))
    if asked.seconds:
        random.Random(0).shuffle(paths)
    for path in paths:
        if time.monotonic() > end:
            break
        found[str(path.relative_to(asked.folder))] = alone(path, asked.most_pages)
        name, (how, said) = path.name, found[str(path.relative_to(asked.folder))]
        if how in ("differs", "failed", "stopped"):
            print(f"{how:8} {name}: {said}", flush=True)  # noqa: T201
    tally = Counter(how for how, _ in found.values())
    print(", ".join(f"{count} {how}" for how, count in sorted(tally.items())))  # noqa: T201
    if asked.report:
        asked.report.write_text(json.dumps(found, indent=1), encoding="utf-8")
    return 1 if tally["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
