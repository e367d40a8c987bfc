"""What many editions from one sheet cost: each row with its own name, logo, colour and words.

python benchmarks/batch.py [rows] [product] [processes] [kills]

First in one process, to see memory; then in several, for the rate; then killed so often and begun again.
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from editions import color_of, name_of, resident, write

MARKS = (1, 50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000)
PROGRAM = "import sys; from cardgen.cli import main; sys.exit(main())"


def sheet(project: Path, count: int) -> Path:
    """An xlsx with so many rows, and their logos beside it: half of them drawings, half of them pixels."""
    import xlsxwriter

    path = project / "edities.xlsx"
    heads = ("naam", "sectoren", "logo", "kleur", "e-mail", "website", "school", "topics.partnership.title")
    with xlsxwriter.Workbook(str(path), {"strings_to_urls": False}) as book:
        page = book.add_worksheet("edities")
        page.write_row(0, 0, heads)
        for number in range(count):
            write(project / "logos" / f"p{number:04}", number)
            (project / "logos" / f"p{number:04}" / "partnership.yaml").unlink()
            name, kind = name_of(number), "svg" if number % 2 else "png"
            low = name.lower()
            logo = f"logos/p{number:04}/logo.{kind}"
            words = (f"de {low}school, {low}scholen", f"Wij in {name}")
            row = (f"Samen Opleiden {name}", ("po", "vo", "mbo")[number % 3], logo, color_of(number))
            page.write_row(number + 1, 0, (*row, f"mail@{low}.example", f"https://{low}.example", *words))
    return path


def command(project: Path, product: str, jobs: int, output: str) -> subprocess.Popen[bytes]:
    """The command that people type."""
    arguments = ["batch", "edities.xlsx", "--product", product, "--jobs", str(jobs), "-o", output]
    line, quiet = [sys.executable, "-c", PROGRAM, *arguments], subprocess.DEVNULL
    told = {
        **os.environ,
        "CARDGEN_LANG": "nl",
    }  # as in this process: the summary is in the language of the user
    return subprocess.Popen(line, cwd=project, stdout=quiet, stderr=quiet, env=told)


def digest(folder: Path) -> str:
    """A hash of everything that was made, records aside."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and ".cache" not in path.parts:
            found.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return found.hexdigest()


def in_one_process(project: Path, product: str) -> None:
    """Memory and time as rows come in."""
    from cardgen.batch.crew import Alone, at_bench
    from cardgen.batch.order import Wish
    from cardgen.batch.places import place_of
    from cardgen.batch.reading import read
    from cardgen.batch.run import batch
    from cardgen.project.workspace import Workspace

    workspace, wish = Workspace.find(project=project), Wish((product,))
    began = time.perf_counter()
    listed = read(workspace, project / "edities.xlsx")
    print(f"reading the sheet: {time.perf_counter() - began:.1f} s\n")
    print("| rows | MB in memory | × after 50 | s of processor | rows a second |\n|---:|---:|---:|---:|---:|")
    seen = {"step": "", "cpu": 0.0, "fifty": 0}

    def tell(step: str, done: int, total: int, _label: str) -> None:
        if step != seen["step"]:
            if seen["step"]:
                print(
                    f"| *{seen['step']}: all* | {resident() / 1e6:.1f} | | {time.process_time() - seen['cpu']:.1f} | |"
                )
            seen.update(step=step, cpu=time.process_time())
        if step == "make" and (done in MARKS or done == total) and done:
            spent = time.process_time() - seen["cpu"]
            if done == 50:
                seen["fifty"] = resident()
            ratio = f"{resident() / seen['fifty']:.3f}" if seen["fifty"] else ""
            print(
                f"| {done} | {resident() / 1e6:.1f} | {ratio} | {spent:.1f} | {done / spent:.1f} |",
                flush=True,
            )

    ran = batch(
        workspace, listed, wish, place_of(str(project / "one")), Alone(at_bench, workspace, wish), tell, "nl"
    )
    print(f"\nnot made: {ran.failed} of {len(ran.entries)}")


def main() -> None:
    """Print the tables."""
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    count, processes, kills = (*numbers, *(1000, 2, 10)[len(numbers) :])
    product = next((word for word in sys.argv[1:] if not word.isdecimal()), "dialoogkaart")
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        (project / "cardgen.yaml").touch()
        sheet(project, count)
        in_one_process(project, product)
        began = time.perf_counter()
        command(project, product, processes, "many").wait()
        whole = time.perf_counter() - began
        print(f"\n{processes} processes: {whole:.1f} s, {count / whole:.1f} rows a second")
        began = time.perf_counter()
        command(project, product, processes, "many").wait()
        print(f"once more, nothing changed: {time.perf_counter() - began:.1f} s")
        chance = random.Random(11)
        for _ in range(kills):
            process = command(project, product, 0, "killed")
            time.sleep(chance.uniform(0.5, whole / 4))
            process.kill()
            process.wait()
        done = len(list((project / "killed/.cache/batch").glob("*.json")))
        command(project, product, processes, "killed").wait()
        same = digest(project / "killed") == digest(project / "many") == digest(project / "one")
        print(f"killed {kills} times with {done} rows done by then, and finished: the same bytes: {same}")
        shutil.rmtree(project / "killed")


if __name__ == "__main__":
    main()
