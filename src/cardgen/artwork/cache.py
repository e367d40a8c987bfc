"""Compiled drawings on disk, so that a fresh process need not read the SVG again.

An entry is named after the hash of the SVG, its facts and the code that compiled it: it never goes stale, it is only
not found any more. It starts with the hash of the rest. Whatever is wrong with the cache, the drawing is compiled as if
there were none, and deleting the folder costs nothing but time.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
from pathlib import Path
from typing import Any

from cardgen import __version__
from cardgen.artwork.drawing import Drawing, Slot
from cardgen.artwork.program import Gradient, Group, Layer, Op, Paint, Program, RootWidth, Shade
from cardgen.artwork.sidecar import Ribbon
from cardgen.diagnostics import Where
from cardgen.geometry import Rect, Size

FORMAT = 2
"""Raise it when the shape of an entry changes."""
KEEP = 150
"""Entries kept; a house with three sectors has some sixty drawings."""
MAX_BYTES = 20_000_000
"""Largest entry that is read or written; the largest scene takes half a megabyte."""

_OPS: dict[str, type[Op]] = {"paint": Paint, "width": RootWidth, "shade": Shade, "layer": Layer}
_NAMES = {cls: name for name, cls in _OPS.items()}
_ENTRY = re.compile(r"[0-9a-f]{40}\.json")


class DrawingCache:
    """A folder with compiled drawings. Looking things up never writes; `write` does, when a run has gone well."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._fresh: dict[str, Drawing] = {}
        self._code = _code_of(Path(__file__).parent)

    def find(self, svg: bytes, facts: bytes, shown: str) -> Drawing | None:
        """The drawing that these files make, or None when it is not here or cannot be used."""
        path = self._folder / self._name(svg, facts)
        try:
            if path.stat().st_size > MAX_BYTES:
                return None
            digest, _, body = path.read_bytes().partition(b"\n")
            if digest != _digest(body):
                return None
            return _drawing(json.loads(body), shown)
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return None

    def remember(self, svg: bytes, facts: bytes, drawing: Drawing) -> None:
        """Note a drawing that was just compiled without a complaint."""
        self._fresh[self._name(svg, facts)] = drawing

    def write(self) -> None:
        """Write what is new, each entry whole or not at all; being unable to is no reason to stop."""
        try:
            for name, drawing in sorted(self._fresh.items()):
                self._write(name, json.dumps(_plain(drawing), separators=(",", ":")).encode("ascii"))
            if self._fresh:
                self._tidy()
        except OSError:
            return
        finally:
            self._fresh.clear()

    def _write(self, name: str, body: bytes) -> None:
        if len(body) > MAX_BYTES:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=self._folder, suffix=".tmp", delete=False) as file:
            file.write(_digest(body) + b"\n" + body)
        try:
            Path(file.name).replace(self._folder / name)
        except OSError:
            Path(file.name).unlink(missing_ok=True)
            raise

    def _tidy(self) -> None:
        """Leave the newest entries, and every file that is not one of ours."""
        entries = [path for path in self._folder.iterdir() if _ENTRY.fullmatch(path.name)]
        for old in sorted(entries, key=lambda path: path.stat().st_mtime, reverse=True)[KEEP:]:
            old.unlink(missing_ok=True)

    def _name(self, svg: bytes, facts: bytes) -> str:
        return hashlib.sha256(self._code + f" {len(svg)} ".encode() + svg + facts).hexdigest()[:40] + ".json"


def _digest(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode()


def _code_of(folder: Path) -> bytes:
    """What tells this compiler from another: the version, and for those who work on it its files, sizes and times."""
    files = sorted((item.name, item.stat()) for item in os.scandir(folder) if item.name.endswith(".py"))
    stamps = [f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in files]
    return "\n".join([__version__, str(FORMAT), *stamps]).encode()


def _plain(drawing: Drawing) -> dict[str, Any]:
    return {
        "view": _rect_out(drawing.view),
        "trim": _rect_out(drawing.trim),
        "size": [drawing.size.w, drawing.size.h] if drawing.size else None,
        "program": _program_out(drawing.program),
        "places": {key: [where.line, where.column] for key, where in drawing.places.items()},
        "fallbacks": dict(drawing.fallbacks),
        "slots": [[s.number, _rect_out(s.box), s.target, s.bend] for s in drawing.slots.values()],
        "areas": {name: _rect_out(rect) for name, rect in drawing.areas.items()},
        "ribbons": [[r.strand, r.key, r.size, r.line] for r in drawing.ribbons],
        "by_count": [[count, used] for count, used in drawing.by_count.items()],
        "fold_x": drawing.fold_x,
    }


def _drawing(found: dict[str, Any], shown: str) -> Drawing:
    places = {key: Where(shown, line, column) for key, (line, column) in found["places"].items()}
    slots = [
        Slot(n, Rect(*box), tuple(target) if target else None, bend)
        for n, box, target, bend in found["slots"]
    ]
    return Drawing(
        source=shown,
        view=Rect(*found["view"]),
        trim=Rect(*found["trim"]),
        program=_program_in(found["program"]),
        keys=tuple(sorted(places)),
        places=places,
        fallbacks=found["fallbacks"],
        size=Size(*found["size"]) if found["size"] else None,
        slots={slot.number: slot for slot in slots},
        areas={name: Rect(*rect) for name, rect in found["areas"].items()},
        ribbons=tuple(
            Ribbon(s, key, size, tuple((x, y) for x, y in line)) for s, key, size, line in found["ribbons"]
        ),
        by_count={count: tuple(used) for count, used in found["by_count"]},
        fold_x=found["fold_x"],
    )


def _rect_out(rect: Rect) -> list[float]:
    return [rect.x, rect.y, rect.w, rect.h]


def _program_out(program: Program) -> list[Any]:
    return [
        [chunk.decode("ascii") for chunk in program.chunks],
        program.order,
        [[_NAMES[type(op)], *(getattr(op, name) for name in op.__slots__)] for op in program.ops],
        [[gradient.coords, gradient.stops] for gradient in program.gradients],
        [[_program_out(group.program), group.box] for group in program.groups],
    ]


def _program_in(found: list[Any]) -> Program:
    chunks, order, ops, gradients, groups = found
    return Program(
        tuple(chunk.encode("ascii") for chunk in chunks),
        tuple(order),
        tuple(_OPS[name](*values) for name, *values in ops),
        tuple(
            Gradient(tuple(coords), tuple((offset, key) for offset, key in stops))
            for coords, stops in gradients
        ),
        tuple(Group(_program_in(program), (box[0], box[1], box[2], box[3])) for program, box in groups),
    )
