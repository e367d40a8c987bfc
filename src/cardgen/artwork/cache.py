"""Compiled drawings on disk, so that a fresh process need not read the SVG again.

An entry is JSON named after the hash of the SVG, its facts and the version of this program: it never goes stale, it is
only not found any more. Whatever is wrong with the cache, the drawing is compiled as if there were none.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import Any

from cardgen import __version__
from cardgen.artwork.drawing import Drawing, Slot
from cardgen.artwork.program import Gradient, Group, Layer, Op, Paint, Program, RootWidth, Shade
from cardgen.artwork.sidecar import Ribbon
from cardgen.diagnostics import Where
from cardgen.geometry import Rect, Size

FORMAT = 1
"""Raise it when the shape of an entry changes."""
KEEP = 100
"""Entries kept; a house with three sectors has some forty drawings."""

_OPS: dict[str, type[Op]] = {"paint": Paint, "width": RootWidth, "shade": Shade, "layer": Layer}
_NAMES = {cls: name for name, cls in _OPS.items()}


def entry(folder: Path, svg: bytes, facts: bytes) -> Path:
    """Where the compiled form of these files would be."""
    digest = hashlib.sha256(f"{__version__} {FORMAT} {len(svg)} ".encode() + svg + facts).hexdigest()
    return folder / f"{digest[:40]}.json"


def load(path: Path, shown: str) -> Drawing | None:
    """The drawing in an entry, or None when there is none that can be used."""
    try:
        return _drawing(json.loads(path.read_bytes()), shown)
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None


def save(path: Path, drawing: Drawing) -> None:
    """Write an entry, whole or not at all; a folder that cannot be written to is no reason to stop."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=path.parent, suffix=".tmp", delete=False) as file:
            json.dump(_plain(drawing), file, separators=(",", ":"))
        os.replace(file.name, path)  # noqa: PTH105 - the name of a temporary file is a string
        for old in sorted(path.parent.glob("*.json"), key=lambda p: p.stat().st_mtime, reverse=True)[KEEP:]:
            old.unlink(missing_ok=True)
    except OSError:
        return


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
