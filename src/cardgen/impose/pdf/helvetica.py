"""Setting a plain text in Helvetica: a font that every viewer has and no file needs to hold."""

from __future__ import annotations

import re

from cardgen.impose.pdf.boxes import Box

_WIDTHS = """
    278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278
    584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944
    667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500
    278 556 500 722 500 500 500 334 260 334 584 350 556 350 222 556 333 1000 556 556 333 1000 667 333 1000 350 611
    350 350 222 222 333 333 350 556 1000 333 1000 500 333 944 350 500 667 278 333 556 556 556 556 260 556 333 737
    370 556 584 333 737 333 400 584 333 333 333 556 537 278 333 333 365 556 834 834 834 611 667 667 667 667 667 667
    1000 722 667 667 667 667 278 278 278 278 722 722 778 778 778 778 778 584 778 722 722 722 722 667 667 611 556 556
    556 556 556 556 889 500 556 556 556 556 278 278 278 278 556 556 556 556 556 556 556 584 611 556 556 556 556 500
    556 500
"""
_ADVANCES = tuple(int(width) for width in _WIDTHS.split())
"""Of the codes 32 to 255 of WinAnsi (Windows 1252), in thousandths of an em, from Adobe's metrics of the font."""


def width(text: bytes) -> float:
    """Ems of a text in WinAnsi."""
    return sum(_ADVANCES[code - 32] for code in text if code >= 32) / 1000


_LEADING = 1.2


class Style:
    """Size (0 fits the box) and colour of a text, from a default appearance string."""

    def __init__(self, text: str) -> None:
        size = re.findall(r"(-?\d+(?:\.\d*)?|-?\.\d+)\s+Tf", text)
        colours = re.findall(r"((?:(?:\d+\.?\d*|\.\d+)\s+){1,4})(g|rg|k)\b", text)
        self.size = min(300.0, abs(float(size[-1]))) if size else 0.0
        self.colour = "0 g"
        if colours and len(colours[-1][0].split()) == {"g": 1, "rg": 3, "k": 4}[colours[-1][1]]:
            self.colour = f"{' '.join(colours[-1][0].split())} {colours[-1][1]}"


def encoded(text: str) -> bytes | None:
    """The bytes of a text in WinAnsi; None when a letter is not in it."""
    try:
        return text.replace("\t", " ").encode("cp1252")
    except UnicodeEncodeError:
        return None


def set_text(text: str, style: Style, box: Box, align: int, *, wrap: bool) -> str | None:
    """Operators for a text in a box; None when Helvetica lacks a letter of it."""
    if encoded(text.replace("\n", " ")) is None:
        return None
    wide, high = box[2] - box[0] - 4, box[3] - box[1]
    if not wrap:
        line = " ".join(text.split("\n"))
        size = style.size or max(4.0, min(12.0, high * 0.7, wide / max(0.1, width(encoded(line) or b""))))
        return _lines([line], size, style.colour, box, align, (box[1] + box[3]) / 2 - 0.36 * size)
    size = style.size or 12.0
    lines = _wrapped(text, wide / size)
    while not style.size and size > 4 and len(lines) * size * _LEADING > high:
        size -= 0.5
        lines = _wrapped(text, wide / size)
    return _lines(lines, size, style.colour, box, align, box[3] - 2 - 0.9 * size)


def _lines(lines: list[str], size: float, colour: str, box: Box, align: int, top: float) -> str:
    found = []
    for number, line in enumerate(lines):
        data = encoded(line) or b""
        spare = box[2] - box[0] - 4 - size * width(data)
        x = box[0] + 2 + (0, max(0.0, spare) / 2, max(0.0, spare))[align]
        found.append(f"1 0 0 1 {pt(x)} {pt(top - number * size * _LEADING)} Tm <{data.hex()}> Tj")
    return f"q BT {colour} /Helv {size:.4g} Tf {' '.join(found)} ET Q"


def _wrapped(text: str, room: float) -> list[str]:
    found = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if line and width(encoded(longer) or b"") > room:
                found.append(line)
                line = word
            else:
                line = longer
        found.append(line)
    return found


def set_comb(text: str, style: Style, box: Box, cells: int) -> str | None:
    """Operators for a text with one letter in each of so many cells; None when Helvetica lacks a letter."""
    if encoded(text.replace("\n", " ")) is None:
        return None
    cell, size = (box[2] - box[0]) / cells, style.size or min(12.0, (box[3] - box[1]) * 0.7)
    y = (box[1] + box[3]) / 2 - 0.36 * size
    found = []
    for number, letter in enumerate(text[:cells]):
        data = encoded(letter) or b""
        x = box[0] + (number + 0.5) * cell - size * width(data) / 2
        found.append(f"1 0 0 1 {pt(x)} {pt(y)} Tm <{data.hex()}> Tj")
    return f"q BT {style.colour} /Helv {size:.4g} Tf {' '.join(found)} ET Q"


def pt(value: float) -> str:
    """A number of points, as short as it can be."""
    return f"{value:.3f}".rstrip("0").rstrip(".")
