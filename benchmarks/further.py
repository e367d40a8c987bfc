"""What a further edition costs a process that has made some: the same colour, its own colour, its own words.

python benchmarks/further.py [rounds] [product ...]

Each is made twice, by a workshop that remembers pages and by one that forgets them before every edition; the bytes must
be the same. Processor time, the least of all rounds: the machine may have other things to do.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from pathlib import Path
from unittest.mock import patch

from editions import color_of, name_of

from cardgen.build.jobs import Job
from cardgen.build.workshop import Workshop
from cardgen.core.struct import replace
from cardgen.layout.memory import Memory
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace
from cardgen.render.programs import Programs

CASES = {
    "name, logo, contact": (),
    "and a colour": ("color",),
    "and words": ("words",),
    "and a colour and words": ("color", "words"),
}
BEFORE = 3
"""Editions that are made first, and not counted."""


def write(folder: Path, number: int, what: tuple[str, ...]) -> None:
    """A partnership with a logo of 40 shapes."""
    folder.mkdir(parents=True)
    shapes = "".join(
        f'<path fill="{color_of(number + n)}" d="M{n} {n % 9} l{number % 13 + 2} 3 q4 {n % 5} 9 2 z"/>'
        for n in range(40)
    )
    (folder / "logo.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30">{shapes}</svg>'
    )
    name = name_of(number)
    lines = [
        f"partnership: {{name: Samen Opleiden {name}, sectors: [po], logo: logo.svg, logo_alt: Logo van {name},",
        f'  contact: {{name: Bureau {name}, email: "mail@{name.lower()}.example", url: "https://{name.lower()}.example"}}}}',
    ]
    if "color" in what:
        lines.append(f'theme: {{colors: {{primary: "{color_of(number)}"}}}}')
    if "words" in what:
        own = name.lower()
        lines += [
            f"terms: {{school: {{singular: {own}school, plural: {own}scholen, article: de}},",
            f"  leader: {{singular: leider in {name}, plural: leiders in {name}, article: de}}}}",
            "topics:",
            *(
                f'  - {{id: {one}, question: "Waar vindt {name} dit terug, {one}?"}}'
                for one in ("time", "why", "partnership")
            ),
        ]
    (folder / "partnership.yaml").write_text("\n".join(lines), "utf-8")


def make(shop: Workshop, name: str, products: list[str]) -> tuple[tuple[float, float, float], list[bytes]]:
    """Seconds for content, layout and drawing, and the files."""
    found = Diagnostics()
    times = [time.process_time()]
    edition = shop.edition(Job("po", name, products[0]), found)
    palette = shop.palette(edition)
    times.append(time.process_time())
    scenes = [shop.scene(edition, palette, Job("po", name, product), found) for product in products]
    times.append(time.process_time())
    files = [shop.pdf(scene, "", found) for scene in scenes if scene is not None]
    times.append(time.process_time())
    return (times[1] - times[0], times[2] - times[1], times[3] - times[2]), files


def measure(title: str, what: tuple[str, ...], rounds: int, products: list[str]) -> None:
    """One row of the table."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "cardgen.yaml").touch()
        for number in range(BEFORE + rounds):
            write(Path(folder) / "content" / "partnerships" / f"p{number:04}", number, what)
        workspace = Workspace.find(project=Path(folder))
        known, plain = (Workshop.open(workspace, Diagnostics()) for _ in range(2))
        products = products or workspace.products()
        spent: tuple[list[tuple[float, ...]], list[tuple[float, ...]]] = ([], [])
        for number in range(BEFORE + rounds):
            if number == BEFORE:
                gc.collect()
                gc.freeze()
            forgetful = replace(plain, kit=replace(plain.kit, memory=Memory()), _programs=Programs())
            one, files = make(known, f"p{number:04}", products)
            with patch("cardgen.layout.compose.Recall", lambda *_: None):  # nor does it take notes
                other, same = make(forgetful, f"p{number:04}", products)
            assert files == same
            if number >= BEFORE:
                spent[0].append((*one, sum(one)))
                spent[1].append((*other, sum(other)))
        gc.unfreeze()
        ms, base = ([1000 * min(part) for part in zip(*times, strict=True)] for times in spent)
        parts = " | ".join(f"{a:.0f} ({b:.0f})" for a, b in zip(ms, base, strict=True))
        print(f"| {title} | {parts} | {ms[-1] / base[-1]:.2f} |", flush=True)


def main() -> None:
    """Print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 8
    print("| own | content | layout | PDF | all | × |\n|---|---:|---:|---:|---:|---:|")
    for title, what in CASES.items():
        measure(title, what, rounds, sys.argv[2:])


if __name__ == "__main__":
    main()
