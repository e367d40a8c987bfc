"""The drawings of the house as they were compiled when cardgen was packed or installed.

Half of a very first build is compiling drawings that are the same everywhere. So they come along compiled, in the
folder `compiled` of this room, as entries of a shelf (`core.shelf`) that is only read. An entry is found by the bytes
of its drawing and of everything that compiles it: after any change to either it is simply not found, and the drawing
is compiled as if there were no such folder.

    python -m cardgen.artwork.house      writes the folder anew, for the checkout that this cardgen runs from
"""

from __future__ import annotations

import functools
import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

from cardgen.artwork.drawing import Drawing, Reading
from cardgen.core.shelf import NO_SHELF, Shelf, Sort
from cardgen.core.stamps import names_below
from cardgen.messages.diagnostics import Diagnostics

FOLDER = Path(__file__).parent / "compiled"
"""Where they are; not in Git."""
PACKAGE = Path(__file__).parents[1]
HANDS = ("artwork", "core", "messages/diagnostics.py", "template/color.py", "template/palette.py")
"""Rooms and modules that decide what a compiled drawing is, or how it is written down."""
DRAWINGS = Sort("drawings", Drawing)
"""Compiled drawings, on a shelf."""
_ALL = Sort("drawings", Drawing, most=2_000)
READINGS = {"assets/art/scenes": (Reading.ART, Reading.SCENE), "assets/art/logos": (Reading.LOGO,)}
"""What drawings of a folder are read for; those of all others are art."""
ROOMS = ("assets/art/covers", "assets/art/parts", *READINGS, "assets/art/vignettes", "assets/icons")
"""Folders whose drawings come along."""


@functools.cache
def stamp_of_compilers() -> str:
    """Tells what compiles drawings from what it was or will be, the same on every machine.

    By content, not by times: what is installed has times of its own. Only asked for when a drawing was not compiled by
    an earlier run. No library has a hand in it, and of Python only that `sum` is more exact since 3.12.
    """
    found = hashlib.sha256(b"%d\n" % (sys.version_info >= (3, 12)))
    for hand in HANDS:
        path = PACKAGE / hand
        names = sorted(names_below([path], ".py")) if path.is_dir() else [str(path)]
        for name in names:
            found.update(f"{Path(name).name}\n".encode())
            found.update(Path(name).read_bytes())
    return found.hexdigest()


def house_shelf() -> Shelf:
    """The shelf of what came along; one that holds nothing when nothing did."""
    return Shelf(FOLDER, stamp=stamp_of_compilers) if FOLDER.is_dir() else NO_SHELF


def compile_house(root: Path, folder: Path) -> None:
    """Compile the drawings of the house, in place of what was in the folder; nothing when that is up to date.

    A drawing about which there is anything to say is left out, so that it is said every time; so is one that another
    program has to draw.

    Args:
        root: holds `assets/`.
        folder: where they go.
    """
    import shutil

    from cardgen.artwork.ingest import compiled  # the compilers are loaded by who needs them

    made_from, done = _made_from(root), folder / "made-from"
    if done.is_file() and done.read_text() == made_from:
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shelf = Shelf(folder, stamp=stamp_of_compilers)
    shelf.record()
    for path, readings in _drawings(root):
        beside = path.with_suffix(".json")
        svg, facts = path.read_bytes(), beside.read_bytes() if beside.is_file() else b""
        shown, shown_beside = (one.relative_to(root).as_posix() for one in (path, beside))
        for reading in readings:
            found = Diagnostics()
            drawing = compiled(svg, facts, (shown, shown_beside), reading, found)
            if drawing is not None and not len(found) and not drawing.in_pixels:
                shelf.remember(_ALL, drawing, svg, facts, shown, reading)
    shelf.keep()
    done.write_text(made_from)


def _drawings(root: Path) -> Iterator[tuple[Path, tuple[Reading, ...]]]:
    for room in ROOMS:
        for path in sorted((root / room).glob("*.svg")):
            yield path, READINGS.get(room, (Reading.ART,))


def _made_from(root: Path) -> str:
    """Tells the drawings and what compiles them from others."""
    found = hashlib.sha256(stamp_of_compilers().encode())
    for path, _ in _drawings(root):
        for one in (path, path.with_suffix(".json")):
            found.update(f"{one.name}\n".encode())
            found.update(one.read_bytes() if one.is_file() else b"")
    return found.hexdigest()


if __name__ == "__main__":
    compile_house(PACKAGE.parents[1], FOLDER)
