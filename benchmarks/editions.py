"""Whether a process that makes many editions grows or slows down: every one with its own names, colours and logo.

python benchmarks/editions.py [editions] [product] [output]
"""

from __future__ import annotations

import colorsys
import sys
import tempfile
import time
from pathlib import Path

MARKS = (50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000)
"""After so many editions a row of the table is printed."""
LAST = 25
"""Editions over which the time of a row is taken."""
SECTORS = ("po", "vo", "mbo")
SYLLABLES = (
    *("aar", "bos", "dijk", "eem", "gaast", "heuvel", "kerk", "linde", "maas"),
    *("noord", "oever", "polder", "rijn", "sluis", "terp", "veen", "waal", "zand"),
)


def name_of(number: int) -> str:
    """A name that no other edition has: `Linde-oeverveen`."""
    first, rest = number % 18, number // 18
    return f"{SYLLABLES[first].capitalize()}-{SYLLABLES[rest % 18]}{SYLLABLES[rest // 18 % 18]}"


def color_of(number: int) -> str:
    """A dark colour that no edition near it has."""
    red, green, blue = colorsys.hls_to_rgb(number * 0.618 % 1, 0.25 + number % 7 / 50, 0.7)
    return f"#{int(red * 255):02X}{int(green * 255):02X}{int(blue * 255):02X}"


def write(folder: Path, number: int) -> None:
    """A partnership with its own words, colour and logo: 40 shapes, or every other time 400 × 200 pixels."""
    from PIL import Image

    folder.mkdir(parents=True)
    name, color = name_of(number), color_of(number)
    logo = "logo.svg" if number % 2 else "logo.png"
    if number % 2:
        shapes = "".join(
            f'<path fill="{color_of(number + n)}" d="M{n} {n % 9} l{number % 13 + 2} 3 q4 {n % 5} 9 2 z"/>'
            for n in range(40)
        )
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30">{shapes}</svg>'
        (folder / logo).write_text(svg, "utf-8")
    else:
        Image.effect_noise((400, 200), 40 + number % 50).convert("RGB").save(folder / logo)
    (folder / "partnership.yaml").write_text(
        f"""partnership:
  name: Samen Opleiden {name}
  sectors: [po, vo, mbo]
  logo: {logo}
  logo_alt: Logo van {name}
  contact: {{name: Bureau {name}, email: "mail@{name.lower()}.example", url: "https://{name.lower()}.example"}}
theme:
  colors: {{primary: "{color}"}}
terms:
  school: {{singular: {name.lower()}school, plural: {name.lower()}scholen, article: de}}
topics:
  - {{id: partnership, title: Wij in {name}}}
""",
        "utf-8",
    )


def resident() -> int:
    """Bytes of this process in memory (Linux)."""
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - no file on a disk
        return int(file.read().split()[1]) * 4096


def main() -> None:
    """Make the editions and print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    product = sys.argv[2] if len(sys.argv) > 2 else "dialoogkaart"
    output = sys.argv[3] if len(sys.argv) > 3 else "screen"
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        (project / "cardgen.yaml").write_text("", "utf-8")
        for number in range(count):
            write(project / "content" / "partnerships" / f"p{number:04}", number)
        run(project, count, product, output)


def run(project: Path, count: int, product: str, output: str) -> None:
    """All editions in one Workshop, each PDF thrown away when it is made."""
    from cardgen.build.jobs import Job
    from cardgen.build.workshop import Workshop
    from cardgen.messages.diagnostics import Diagnostics
    from cardgen.project.workspace import Workspace

    workspace = Workspace.find(project=project)
    workspace.shelf.record()
    shop = Workshop.open(workspace, Diagnostics())
    print("| editions | MB in memory | × after 50 | CPU ms per edition |\n|---:|---:|---:|---:|")
    times: list[float] = []
    first = 0
    for number in range(count):
        start = time.process_time()
        job = Job(SECTORS[number % 3], f"p{number:04}", product, output=output)
        found = Diagnostics()
        edition = shop.edition(job, found)
        scene = shop.scene(edition, shop.palette(edition), job, found)
        found.raise_errors()
        assert scene is not None
        if output == "screen":
            shop.pdf(scene, "", found)
        else:
            shop.sheets(scene, edition, job, "", found)
        times.append(time.process_time() - start)
        if number + 1 in MARKS:
            memory = resident()
            first = first or memory
            ms = sorted(times[-LAST:])[LAST // 2] * 1000
            print(f"| {number + 1} | {memory / 1e6:.1f} | {memory / first:.3f} | {ms:.1f} |", flush=True)
    shop.keep()


if __name__ == "__main__":
    main()
