"""Throws made-up and damaged files at what reads files, for as long as it is told; a failure is printed with its seed.

    python tools/fuzz.py              one minute
    python tools/fuzz.py --seconds 600
    python tools/fuzz.py --rounds 200
    python tools/fuzz.py --seed 42 --only impose

Seeds count up from 0, and each makes the same file for ever: what passed once passes again, and a run that goes on for
longer only adds files to it. With `--rounds` a fast machine stops where others did: then nothing fails by bad luck,
only because a reader changed. `--from` starts elsewhere, for whoever goes out to look for what nobody has seen yet.

Whatever it is given, a reader uses it or refuses it in words (CardgenError, or an error among its diagnostics).
"""

from __future__ import annotations

import argparse
import faulthandler
import io
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from cardgen.messages.diagnostics import CardgenError, Diagnostics

ROOT = Path(__file__).parents[1]
SLOW = 20.0
"""Seconds of the processor after which a single file is reported as one that takes too long."""


def yaml(data: bytes, folder: Path) -> None:
    """A file of content."""
    from cardgen.source.yaml import read

    path = folder / "a.yaml"
    path.write_bytes(data)
    read(path, Diagnostics())


def svg(data: bytes, folder: Path) -> None:
    """A drawing."""
    from cardgen.artwork.store import load_drawing

    path = folder / "a.svg"
    path.write_bytes(data)
    load_drawing(path, Diagnostics())


def picture(data: bytes, folder: Path) -> None:
    """A PNG or JPEG."""
    from cardgen.layout.raster import pixel_size
    from cardgen.render.images import load_raster

    path = folder / "a.png"
    path.write_bytes(data)
    if pixel_size(path, Diagnostics(), "a.png") is not None:
        load_raster(path, "a.png")


def impose(data: bytes, folder: Path) -> None:
    """A PDF onto sheets."""
    from cardgen.impose.pdf.foreign import opened
    from cardgen.impose.pdf.sheets import Imprint, write
    from cardgen.impose.plan.cards import plan_grid
    from cardgen.impose.plan.wishes import GridWish, SheetStock

    del folder
    with opened([data], Diagnostics()) as source:
        plan = plan_grid(source.uses, SheetStock(), GridWish(1, 1), None, Diagnostics())
        write(plan, source, io.BytesIO(), Imprint(), Diagnostics())


def seeds() -> dict[str, tuple[Callable[[bytes, Path], None], list[bytes]]]:
    """For each reader the files that damage begins with."""
    sys.path[:0] = [str(ROOT / "tests")]
    from impose.foreign import FOREIGN

    content = [path.read_bytes() for path in sorted((ROOT / "content").rglob("*.yaml"))]
    drawings = [path.read_bytes() for path in sorted((ROOT / "assets").rglob("*.svg"))]
    return {
        "yaml": (yaml, content),
        "svg": (svg, sorted(drawings, key=len)[:12]),
        "picture": (picture, _pictures()),
        "impose": (impose, [make() for make in FOREIGN.values()]),
    }


def _pictures() -> list[bytes]:
    from PIL import Image

    found = []
    for mode in ("RGB", "L", "P", "RGBA", "1", "CMYK"):
        for kind in ("PNG", "JPEG"):
            if (kind, mode) in {("PNG", "CMYK"), ("JPEG", "P"), ("JPEG", "RGBA"), ("JPEG", "1")}:
                continue
            out = io.BytesIO()
            Image.linear_gradient("L").resize((40, 30)).convert(mode).save(out, kind)
            found.append(out.getvalue())
    return found


def damaged(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """A few changes of the kinds that files suffer."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        if not found:
            break
        at, long = chance.randrange(len(found)), chance.choice((1, 2, 8, 64, 512))
        match chance.randrange(7):
            case 0:
                found[at] = chance.randrange(256)
            case 1:
                del found[at : at + long]
            case 2:
                found[at:at] = found[at : at + long] * chance.choice((1, 2, 50))
            case 3:
                other = chance.choice(others)
                start = chance.randrange(len(other)) if other else 0
                found[at : at + long] = other[start : start + long]
            case 4:
                del found[at:]
            case 5:
                found[at:at] = chance.choice(
                    (
                        b"0",
                        b"-1",
                        b"99999999999",
                        b"1e999",
                        b"nan",
                        b"{",
                        b"[",
                        b"<<",
                        b">",
                        b"&a;",
                        b"\0",
                        b"\xff",
                    )
                )
            case _:
                found[at : at + long] = bytes(chance.randrange(256) for _ in range(long))
    return bytes(found[:2_000_000])


def main() -> int:
    """Fuzz until the time is over; exit code 1 when something went wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--rounds", type=int, default=None, help="and no more than so many files")
    parser.add_argument("--from", dest="first", type=int, default=0, help="the first seed")
    parser.add_argument("--seed", type=int, default=None, help="only this one, again")
    parser.add_argument("--only", choices=("yaml", "svg", "picture", "impose"))
    asked = parser.parse_args()
    faulthandler.enable()
    readers = {name: one for name, one in seeds().items() if asked.only in (None, name)}
    tally, failures = dict.fromkeys(readers, 0), 0
    end = time.monotonic() + asked.seconds
    seed = asked.seed if asked.seed is not None else asked.first
    last = float("inf") if asked.rounds is None else seed + asked.rounds
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < end and seed < last:
            name = list(readers)[seed % len(readers)]
            reader, originals = readers[name]
            chance = random.Random(f"{name} {seed}")
            data = damaged(chance.choice(originals), originals, chance)
            begun = time.process_time()
            try:
                reader(data, Path(folder))
            except CardgenError:
                pass
            except Exception:
                failures += 1
                print(f"--seed {seed} --only {name}:\n{traceback.format_exc()}")  # noqa: T201
            if time.process_time() - begun > SLOW:
                failures += 1
                print(f"--seed {seed} --only {name}: took {time.process_time() - begun:.0f} s")  # noqa: T201
            tally[name] += 1
            if asked.seed is not None:
                break
            seed += 1
    print(", ".join(f"{name} {count}" for name, count in tally.items()), f"; {failures} failures")  # noqa: T201
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
