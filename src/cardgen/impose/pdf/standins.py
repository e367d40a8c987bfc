"""Plain pictures of annotations that have none of their own: lines, boxes and highlights, and texts in Helvetica.

Viewers make up such pictures while they show a page; on paper there is no viewer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from cardgen.impose.pdf.boxes import Box, inherited, numbers
from cardgen.impose.pdf.helvetica import Style, pt, set_comb, set_text

NOTHING = object()
"""An annotation that shows nothing as it stands: an empty field, a button that is off."""

MOST_POINTS = 50_000
"""Numbers of one drawing that are read."""

MOST_TEXT = 20_000
"""Characters of one text."""

_MULTILINE, _PASSWORD, _COMB = 1 << 12, 1 << 13, 1 << 24  # ISO 32000-1, table 228
_CIRCLE = 0.5522847498  # control points of a quarter circle (4/3 (sqrt 2 - 1))


def standin(pdf: pikepdf.Pdf, annotation: Any) -> Any:
    """A form for an annotation without appearance; NOTHING when there is nothing to show, None when we cannot."""
    rect = numbers(annotation.get("/Rect"), 4)
    if rect is None:
        return NOTHING
    box = (min(rect[0], rect[2]), min(rect[1], rect[3]), max(rect[0], rect[2]), max(rect[1], rect[3]))
    kind = str(annotation.get("/Subtype"))
    if kind == "/Widget":
        return _field(pdf, annotation, box)
    draw = _DRAWN.get(kind)
    if draw is None:
        return None
    content = draw(annotation, box)
    return (
        content
        if content is None or content is NOTHING
        else _form(pdf, content, box, blend=kind == "/Highlight")
    )


def _form(pdf: pikepdf.Pdf, content: str, box: Box, *, blend: bool = False) -> Any:
    resources = Dictionary(
        Font=Dictionary(
            Helv=Dictionary(
                Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
            )
        )
    )
    if blend:
        resources.ExtGState = Dictionary(G0=Dictionary(BM=Name.Multiply))
        content = f"/G0 gs {content}"
    return pdf.make_stream(
        content.encode("ascii"),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array(list(box)),
        Resources=resources,
    )


# --- drawings ---------------------------------------------------------------------------------------------------------


def _colour(value: Any, operators: tuple[str, str, str]) -> str:
    """Operators for a colour of one, three or four numbers; empty for none (which means transparent)."""
    for count, operator in zip((1, 3, 4), operators, strict=True):
        found = numbers(value, count)
        if found is not None:
            return " ".join(f"{min(1.0, max(0.0, v)):.4g}" for v in found) + f" {operator} "
    return ""


def _stroke(annotation: Any) -> str:
    return (_colour(annotation.get("/C"), ("G", "RG", "K")) or "0 G ") + f"{_width(annotation):.3g} w "


def _width(annotation: Any) -> float:
    style, border = annotation.get("/BS"), numbers(annotation.get("/Border"), 3)
    wide = style.get("/W") if isinstance(style, Dictionary) else border[2] if border else None
    try:
        return min(50.0, max(0.0, float(wide)))  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return 1.0


def _quads(annotation: Any, box: Box) -> list[Box]:
    """The upright boxes of what is marked, in points of the page."""
    points = _points(annotation.get("/QuadPoints"))
    found = []
    for i in range(0, len(points) - 7, 8):
        xs, ys = points[i : i + 8 : 2], points[i + 1 : i + 8 : 2]
        found.append((min(xs), min(ys), max(xs), max(ys)))
    return found or [box]


def _points(value: Any) -> list[float]:
    if not isinstance(value, Array) or len(value) > MOST_POINTS:
        return []
    return list(numbers(value, len(value)) or ())


def _highlight(annotation: Any, box: Box) -> str:
    fill = _colour(annotation.get("/C"), ("g", "rg", "k")) or "1 1 0 rg "
    return fill + " ".join(f"{_frame(quad)} f" for quad in _quads(annotation, box))


def _ruled(share: float) -> Callable[[Any, Box], str]:
    def draw(annotation: Any, box: Box) -> str:
        lines = []
        for x0, y0, x1, y1 in _quads(annotation, box):
            y = y0 + share * (y1 - y0)
            lines.append(f"{pt(x0)} {pt(y)} m {pt(x1)} {pt(y)} l S")
        return _stroke(annotation) + " ".join(lines)

    return draw


def _painted(annotation: Any, path: str) -> str:
    fill, wide = _colour(annotation.get("/IC"), ("g", "rg", "k")), _width(annotation)
    if not fill and not wide:
        return "n"
    paint = ("B" if fill else "S") if wide else "f"
    return f"{_stroke(annotation)}{fill}{path} {paint}"


def _square(annotation: Any, box: Box) -> str:
    half = _width(annotation) / 2
    x0, y0, x1, y1 = box[0] + half, box[1] + half, box[2] - half, box[3] - half
    return _painted(annotation, _frame((x0, y0, x1, y1)))


def _circle(annotation: Any, box: Box) -> str:
    half = _width(annotation) / 2
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    a, b = (box[2] - box[0]) / 2 - half, (box[3] - box[1]) / 2 - half
    k, n, p = a * _CIRCLE, b * _CIRCLE, pt
    return _painted(
        annotation,
        f"{p(x + a)} {p(y)} m {p(x + a)} {p(y + n)} {p(x + k)} {p(y + b)} {p(x)} {p(y + b)} c "
        f"{p(x - k)} {p(y + b)} {p(x - a)} {p(y + n)} {p(x - a)} {p(y)} c "
        f"{p(x - a)} {p(y - n)} {p(x - k)} {p(y - b)} {p(x)} {p(y - b)} c "
        f"{p(x + k)} {p(y - b)} {p(x + a)} {p(y - n)} {p(x + a)} {p(y)} c h",
    )


def _path(points: Sequence[float]) -> str:
    pairs = list(zip(points[::2], points[1::2], strict=False))
    return " ".join(f"{pt(x)} {pt(y)} {'l' if i else 'm'}" for i, (x, y) in enumerate(pairs))


def _ink(annotation: Any, box: Box) -> Any:
    del box
    strokes = annotation.get("/InkList")
    paths = [_path(_points(one)) for one in list(strokes)[:MOST_POINTS]] if isinstance(strokes, Array) else []
    paths = [path for path in paths if path]
    return _stroke(annotation) + "1 J 1 j " + " ".join(f"{path} S" for path in paths) if paths else NOTHING


def _line(annotation: Any, box: Box) -> Any:
    del box
    ends = numbers(annotation.get("/L"), 4)
    return _stroke(annotation) + _path(ends) + " S" if ends else NOTHING


def _corners(closed: bool) -> Callable[[Any, Box], Any]:
    def draw(annotation: Any, box: Box) -> Any:
        del box
        path = _path(_points(annotation.get("/Vertices")))
        if not path:
            return NOTHING
        return _painted(annotation, f"{path} h") if closed else f"{_stroke(annotation)}{path} S"

    return draw


def _free_text(annotation: Any, box: Box) -> Any:
    ground = _colour(annotation.get("/C"), ("g", "rg", "k"))
    frame = _frame(box)
    text = _string(annotation.get("/Contents"))
    lines = set_text(text, _style(annotation), box, _align(annotation), wrap=True) if text else ""
    if lines is None:
        return None
    return (f"{ground}{frame} f " if ground else "") + lines or NOTHING


_DRAWN: dict[str, Callable[[Any, Box], Any]] = {
    "/Highlight": _highlight,
    "/Underline": _ruled(0.08),
    "/Squiggly": _ruled(0.08),
    "/StrikeOut": _ruled(0.45),
    "/Square": _square,
    "/Circle": _circle,
    "/Ink": _ink,
    "/Line": _line,
    "/Polygon": _corners(closed=True),
    "/PolyLine": _corners(closed=False),
    "/FreeText": _free_text,
}


# --- form fields ------------------------------------------------------------------------------------------------------


def _field(pdf: pikepdf.Pdf, widget: Any, box: Box) -> Any:
    kind = _of_field(widget, "/FT")
    look = widget.get("/MK")
    look = look if isinstance(look, Dictionary) else Dictionary()
    if kind not in (Name.Tx, Name.Ch):
        on = widget.get("/AS", Name.Off) != Name.Off
        return None if on or ("/CA" in look and kind == Name.Btn and "/AS" not in widget) else NOTHING
    frame = _frame(box)
    ground, edge = _colour(look.get("/BG"), ("g", "rg", "k")), _colour(look.get("/BC"), ("G", "RG", "K"))
    parts = [f"{ground}{frame} f"] if ground else []
    if edge:
        parts.append(
            f"{edge}{2 * _width(widget):.3g} w q {frame} W n {frame} S Q"
        )  # the outer half is cut off
    value = _of_field(widget, "/V")
    if isinstance(value, Array) and len(value):
        value = value[0]
    text = _string(value)
    if text:
        flags = _of_field(widget, "/Ff")
        flags = flags if isinstance(flags, int) and kind == Name.Tx else 0
        if flags & _PASSWORD:
            text = "*" * len(text)
        cells = _of_field(widget, "/MaxLen") if flags & _COMB else None
        lines = (
            set_comb(text, _style(widget), box, cells)
            if isinstance(cells, int) and 0 < cells <= MOST_TEXT
            else set_text(text, _style(widget), box, _align(widget), wrap=bool(flags & _MULTILINE))
        )
        if lines is None:
            return None
        parts.append(lines)
    elif isinstance(value, Stream):
        return None
    return _form(pdf, " ".join(parts), box) if parts else NOTHING


def _of_field(widget: Any, key: str) -> Any:
    """A value of a field, its own or inherited."""
    return inherited(widget, key, 32)


# --- texts ------------------------------------------------------------------------------------------------------------


def _style(annotation: Any) -> Style:
    found = _of_field(annotation, "/DA")
    return Style(str(found)[:500] if isinstance(found, String) else "")


def _align(annotation: Any) -> int:
    found = _of_field(annotation, "/Q")
    return found if found in (0, 1, 2) else 0


def _string(value: Any) -> str:
    return (
        str(value)[:MOST_TEXT].replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, String) else ""
    )


def _frame(box: Box) -> str:
    return f"{pt(box[0])} {pt(box[1])} {pt(box[2] - box[0])} {pt(box[3] - box[1])} re"
