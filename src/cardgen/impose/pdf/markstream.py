"""Marks as content stream operators."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cardgen.core.geometry import PT_PER_MM, Rect
from cardgen.impose.plan.model import Area, Label, Mark, MarkInk, MarkLine, Patch, Ring

if TYPE_CHECKING:
    from cardgen.impose.pdf.lettering import Lettering

_ROUND = 0.5522847498  # control points of a quarter circle (4/3 (sqrt 2 - 1))
_STROKE = {MarkInk.BLACK: "0 G", MarkInk.GUIDE: "0.6 G", MarkInk.WHITE: "1 G", MarkInk.ALL: "/All CS 1 SCN"}


def uses_every_ink(marks: Iterable[Mark]) -> bool:
    """Whether the Separation /All colour space is needed."""
    return any(isinstance(m.shape, (MarkLine, Ring)) and m.shape.ink is MarkInk.ALL for m in marks)


def has_text(marks: Iterable[Mark]) -> bool:
    """Whether a font is needed."""
    return any(isinstance(m.shape, Label) for m in marks)


def operators(marks: Iterable[Mark], sheet_height: float, lettering: Lettering | None) -> str:
    """Draw marks in the points of a sheet of this height (mm); labels are left out without lettering."""
    lines = []
    for mark in marks:
        shape = mark.shape
        if isinstance(shape, MarkLine):
            lines.append(_line(shape, sheet_height))
        elif isinstance(shape, Ring):
            lines.append(_ring(shape, sheet_height))
        elif isinstance(shape, Patch):
            lines.append(f"{' '.join(f'{v:g}' for v in shape.cmyk)} k {_rect(shape.box, sheet_height)} f")
        elif isinstance(shape, Area):
            lines.append(_area(shape, sheet_height))
        elif lettering is not None:
            if shape.halo:
                lines.append(f"1 g {_rect(shape.box.inset(-0.4), sheet_height)} f")
            lines.append(f"{_ink(shape.cmyk)} {lettering.operators(shape, sheet_height)}")
    return "\n".join(lines)


def _ink(cmyk: tuple[float, float, float, float], fill: bool = True) -> str:
    if not any(cmyk[:3]):
        return f"{1 - cmyk[3]:g} {'g' if fill else 'G'}"
    return f"{' '.join(f'{v:g}' for v in cmyk)} {'k' if fill else 'K'}"


def _area(area: Area, h: float) -> str:
    path = " ".join(f"{_pt(x)} {_pt(h - y)} {'l' if i else 'm'}" for i, (x, y) in enumerate(area.points))
    paint = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}
    parts = [] if area.fill is None else [_ink(area.fill)]
    if area.stroke is not None:
        dash = " ".join(_pt(v) for v in area.dash)
        parts.append(f"{_ink(area.stroke, fill=False)} [{dash}] 0 d {_pt(area.width)} w 1 j 1 J")
    close = "h " if area.closed else ""
    return f"q {' '.join(parts)} {path} {close}{paint[area.fill is not None, area.stroke is not None]} Q"


def _line(line: MarkLine, h: float) -> str:
    path = f"{_pt(line.x1)} {_pt(h - line.y1)} m {_pt(line.x2)} {_pt(h - line.y2)} l S"
    halo = f"1 G [] 0 d {_pt(line.width + line.halo)} w {path}\n" if line.halo else ""
    dash = " ".join(_pt(v) for v in line.dash)
    return f"{halo}{_STROKE[line.ink]} [{dash}] 0 d {_pt(line.width)} w {path}"


def _ring(ring: Ring, h: float) -> str:
    x, y, r, k = ring.x, h - ring.y, ring.r, ring.r * _ROUND
    p = _pt
    return (
        f"{_STROKE[ring.ink]} [] 0 d {p(ring.width)} w {p(x + r)} {p(y)} m "
        f"{p(x + r)} {p(y + k)} {p(x + k)} {p(y + r)} {p(x)} {p(y + r)} c "
        f"{p(x - k)} {p(y + r)} {p(x - r)} {p(y + k)} {p(x - r)} {p(y)} c "
        f"{p(x - r)} {p(y - k)} {p(x - k)} {p(y - r)} {p(x)} {p(y - r)} c "
        f"{p(x + k)} {p(y - r)} {p(x + r)} {p(y - k)} {p(x + r)} {p(y)} c s"
    )


def _rect(box: Rect, h: float) -> str:
    return f"{_pt(box.x)} {_pt(h - box.bottom)} {_pt(box.w)} {_pt(box.h)} re"


def _pt(mm: float) -> str:
    return f"{mm * PT_PER_MM:.3f}".rstrip("0").rstrip(".")
