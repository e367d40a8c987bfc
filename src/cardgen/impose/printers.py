"""What printers do to the back of a sheet: two numbers per printer and paper orientation, in `printers.yaml`.

The numbers say where the back lands, seen from the front with the light behind it: `x` mm to the right, `y` mm lower.
Later jobs move backs and their guides the other way. Portrait and landscape are measured apart, because how a driver
turns a landscape page cannot be known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from cardgen.core.atomic import write_whole
from cardgen.core.geometry import Size
from cardgen.core.struct import Struct, field, replace
from cardgen.impose.plan.duplex import Axis, axis
from cardgen.impose.plan.model import Edge
from cardgen.messages.diagnostics import CardgenError, Diagnostics, closest
from cardgen.project.workspace import Workspace
from cardgen.source.bind import bind
from cardgen.source.yaml import read
from cardgen.template.units import Length

FILE = "printers.yaml"

MOST = 5.0
"""mm; what no printer in working order exceeds."""

Orientation = Literal["portrait", "landscape"]

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,40}")
_HEAD = """\
# Gemeten met `cardgen calibrate`. x: zoveel mm komt de achterkant te ver naar rechts, y: zoveel mm te laag,
# gezien vanaf de voorkant. cardgen houdt er rekening mee bij --printer NAAM.
"""


class Reading(Struct, frozen=True):
    """Where the back lands, mm to the right and mm lower, seen from the front."""

    x: Length
    y: Length


class Printer(Struct, frozen=True):
    """The readings of one printer."""

    portrait: Reading | None = None
    landscape: Reading | None = None


class _File(Struct, frozen=True):
    printers: Mapping[str, Printer] = field(default_factory=dict)


def orientation(size: Size) -> Orientation:
    """How a sheet lies."""
    return "portrait" if size.w <= size.h else "landscape"


def file_of(workspace: Workspace) -> Path:
    """Where printers are remembered: in the project, else in the folder one works in."""
    return (workspace.project or Path.cwd()) / FILE


def known(path: Path) -> dict[str, Printer]:
    """All printers; none when there is no file yet.

    Raises:
        CardgenError: the file has mistakes in it.
    """
    if not path.exists():
        return {}
    found = Diagnostics()
    node = read(path, found, shown_as=path.name)
    bound = None if node is None else bind(_File, node, found)
    found.raise_errors()
    return dict(bound.printers) if bound is not None else {}


def correction(
    path: Path, name: str, size: Size, flip: Edge | None, diagnostics: Diagnostics
) -> tuple[float, float]:
    """How far backs must be moved on their own side for this printer, mm to the right and mm down.

    Args:
        path: of printers.yaml.
        name: of the printer.
        size: of the sheet.
        flip: the edge it turns over; None needs no correction.
        diagnostics: told when the printer was not measured with paper lying this way (IMP13).

    Raises:
        CardgenError: there is no such printer (IMP12).
    """
    printers = known(path)
    if name not in printers:
        raise CardgenError.of("IMP12", name=name, file=path.name, suggestion=closest(name, printers))
    if flip is None:
        return 0.0, 0.0
    way = orientation(size)
    reading = printers[name].portrait if way == "portrait" else printers[name].landscape
    if reading is None:
        diagnostics.add("IMP13", name=name, orientation=way)
        return 0.0, 0.0
    # To undo x to the right as seen from the front, a back that mirrors left and right moves to its own right.
    if axis(size, flip) is Axis.VERTICAL:
        return float(reading.x), -float(reading.y)
    return -float(reading.x), float(reading.y)


def store(path: Path, name: str, way: Orientation, x: float, y: float) -> None:
    """Remember a reading, beside all others in the file.

    Raises:
        CardgenError: a name that cannot be one (IMP14), an impossible number (IMP15), or an unreadable file.
    """
    if not _NAME.fullmatch(name):
        raise CardgenError.of("IMP14", name=name)
    for value in (x, y):
        if abs(value) > MOST:
            raise CardgenError.of("IMP15", value=value, most=MOST)
    printers = known(path)
    reading = Reading(Length(x), Length(y))
    old = printers.get(name, Printer())
    printers[name] = replace(old, portrait=reading) if way == "portrait" else replace(old, landscape=reading)
    lines = [_HEAD + "printers:"]
    for known_name, printer in sorted(printers.items()):
        lines.append(f"  {known_name}:")
        for label, found in (("portrait", printer.portrait), ("landscape", printer.landscape)):
            if found is not None:
                lines.append(f"    {label}: {{x: {found.x:g} mm, y: {found.y:g} mm}}")
    write_whole([(path, ("\n".join(lines) + "\n").encode())])
