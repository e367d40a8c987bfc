"""SVG shapes to PDF path operators, as text, in the shape's own units.

Numbers of absolute commands are passed on as they were written: nothing is rounded that need not be.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator

from cardgen.artwork.values import NUMBER, finite, number
from cardgen.core.pattern import pattern

_COMMANDS = "MmZzLlHhVvCcSsQqTtAa"
_TOKEN = pattern(rf"[{_COMMANDS}]|{NUMBER.pattern}")
_ARC_RUN = pattern(rf"([Aa])([^{_COMMANDS}]*)")
_FLAG = pattern("[01]")
_ARC = (
    NUMBER,
    NUMBER,
    NUMBER,
    _FLAG,
    _FLAG,
    NUMBER,
    NUMBER,
)  # flags may stand right against what follows: "0 01.5"
_UNUSUAL = pattern(r"[eE+]|\d{8}|\.(?!\d)")  # exponents, plus signs, huge numbers, "5.": written anew
_LONG = 8
_SEPARATORS = str.maketrans("", "", " ,\t\r\n\f")
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_COPIED = {"L": 2, "C": 6}
"""Commands whose numbers are passed on as they were written; nearly all have them for one piece only."""
_OPERATOR = {"L": " l\n", "C": " c\n"}
_KAPPA = 0.5522847498307936  # 4/3 (sqrt 2 - 1): a quarter circle as one cubic


def path(data: str) -> str:
    """Operators of a path's `d`.

    Raises:
        ValueError: not well-formed path data; the message is the part that is wrong.
    """
    if "A" in data or "a" in data:
        data = _ARC_RUN.sub(_spaced, data)
    tokens = _TOKEN.findall(data)
    if "".join(tokens) != data.translate(_SEPARATORS) or (tokens and tokens[0] not in "Mm"):
        raise ValueError(data.strip()[:24])
    if not tokens:
        return ""
    unusual = _may_be_unusual(data, tokens) and _UNUSUAL.search(data) is not None
    starts = [i for i, token in enumerate(tokens) if token in _COMMANDS]
    pen = _Pen()
    for start, end in zip(starts, [*starts[1:], len(tokens)], strict=True):
        args = tokens[start + 1 : end]
        if unusual:
            args = [number(finite(arg)) for arg in args]
        pen.follow(tokens[start], args)
    return "".join(pen.out)


def _may_be_unusual(data: str, tokens: list[str]) -> bool:
    """Whether it is worth looking for numbers to write anew: the pattern takes as long as finding all tokens."""
    return (
        "e" in data
        or "E" in data
        or "+" in data
        or max(map(len, tokens)) >= _LONG
        or ". " in f"{' '.join(tokens)} "
    )


class _Pen:
    """Follows path data: knows where it is, where the subpath began, and the last control point."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.x = self.y = self.start_x = self.start_y = 0.0
        self.control: tuple[str, float, float] | None = None
        self.copied = ""  # the command whose arguments were passed on unread, and those arguments
        self.written: list[str] = []

    def follow(self, command: str, args: list[str]) -> None:
        """Draw one command with all its arguments."""
        if len(args) == _COPIED.get(command):
            self.out += (" ".join(args), _OPERATOR[command])
            self.copied, self.written = command, args
            return
        kind = command.upper()
        size = _ARGUMENTS[kind]
        if (not args or len(args) % size) if size else args:
            raise ValueError(command + " ".join(args)[:24])
        if command in _COPIED:
            operator = _OPERATOR[command]
            self.out += [" ".join(group) + operator for group in zip(*[iter(args)] * size, strict=True)]
            self.copied, self.written = command, args
        elif command == "M" and len(args) == size:
            self.copied = ""
            self.move(float(args[0]), float(args[1]))
        elif kind == "Z":
            self.out.append("h\n")
            self.x, self.y, self.control, self.copied = self.start_x, self.start_y, None, ""
        else:
            if self.copied:
                self._catch_up()
            self._computed(kind, [float(arg) for arg in args], size, relative=command != kind)

    def _catch_up(self) -> None:
        """Go to where the commands that were only copied have led."""
        args = self.written
        self.x, self.y = float(args[-2]), float(args[-1])
        self.control = ("C", float(args[-4]), float(args[-3])) if self.copied == "C" else None
        self.copied = ""

    def _computed(self, kind: str, values: list[float], size: int, *, relative: bool) -> None:
        draw = _DRAW[kind]
        for i in range(0, len(values), size):
            part = values[i : i + size]
            if relative and kind == "A":
                part[5:] = part[5] + self.x, part[6] + self.y
            elif relative:
                here = (self.y, self.y) if kind == "V" else (self.x, self.y)
                part = [value + here[k & 1] for k, value in enumerate(part)]
            draw(self, *part)
            if kind == "M":  # further pairs after a move are lines
                draw = _Pen.line

    def move(self, x: float, y: float) -> None:
        self.out.append(f"{number(x)} {number(y)} m\n")
        self.x, self.y, self.control = x, y, None
        self.start_x, self.start_y = x, y

    def line(self, x: float, y: float) -> None:
        self.out.append(f"{number(x)} {number(y)} l\n")
        self.x, self.y, self.control = x, y, None

    def across(self, x: float) -> None:
        self.line(x, self.y)

    def down(self, y: float) -> None:
        self.line(self.x, y)

    def curve(self, x1: float, y1: float, x2: float, y2: float, x: float, y: float) -> None:
        self.out.append(_curve(x1, y1, x2, y2, x, y))
        self.x, self.y, self.control = x, y, ("C", x2, y2)

    def smooth(self, x2: float, y2: float, x: float, y: float) -> None:
        self.curve(*self._mirrored("C"), x2, y2, x, y)

    def quadratic(self, x1: float, y1: float, x: float, y: float) -> None:
        one = self.x + (x1 - self.x) * 2 / 3, self.y + (y1 - self.y) * 2 / 3
        two = x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3
        self.out.append(_curve(*one, *two, x, y))
        self.x, self.y, self.control = x, y, ("Q", x1, y1)

    def smooth_quadratic(self, x: float, y: float) -> None:
        self.quadratic(*self._mirrored("Q"), x, y)

    def _mirrored(self, kind: str) -> tuple[float, float]:
        """The last control point seen from the other side, when the last piece was of the same kind."""
        if self.control is None or self.control[0] != kind:
            return self.x, self.y
        return 2 * self.x - self.control[1], 2 * self.y - self.control[2]

    def arc(self, *values: float) -> None:
        rx, ry, angle, large, sweep, x, y = values
        self.out += arc((self.x, self.y), (rx, ry, angle), (bool(large), bool(sweep)), (x, y))
        self.x, self.y, self.control = x, y, None


def _spaced(run: re.Match[str]) -> str:
    """Arc arguments with their flags set apart, so that they read like any other numbers."""
    text, position, out = run[2], 0, [run[1]]
    while position < len(text):
        if text[position] in " ,\t\r\n\f":
            position += 1
            continue
        match = _ARC[(len(out) - 1) % 7].match(text, position)
        if match is None:
            raise ValueError(run[0].strip()[:24])
        out.append(match[0])
        position = match.end()
    return " ".join(out) + " "


_DRAW: dict[str, Callable[..., None]] = {
    "M": _Pen.move,
    "L": _Pen.line,
    "H": _Pen.across,
    "V": _Pen.down,
    "C": _Pen.curve,
    "S": _Pen.smooth,
    "Q": _Pen.quadratic,
    "T": _Pen.smooth_quadratic,
    "A": _Pen.arc,
}


def _curve(*points: float) -> str:
    # One format for all six is a good deal faster than six numbers; it only fails on numbers that need an exponent.
    text = "%.6g %.6g %.6g %.6g %.6g %.6g c\n" % points  # noqa: UP031
    return " ".join(map(number, points)) + " c\n" if "e" in text else text


def arc(
    start: tuple[float, float],
    ellipse: tuple[float, float, float],
    flags: tuple[bool, bool],
    end: tuple[float, float],
) -> list[str]:
    """An elliptical arc as cubics (SVG 2, appendix B.2.4).

    Args:
        start: where the pen is.
        ellipse: radii and the angle of the first one to the x axis, in degrees.
        flags: large arc, sweep.
        end: where the arc ends.
    """
    (x1, y1), (x2, y2), (large, sweep) = start, end, flags
    rx, ry, angle = abs(ellipse[0]), abs(ellipse[1]), math.radians(ellipse[2])
    if start == end:
        return []
    if not rx or not ry:
        return [f"{number(x2)} {number(y2)} l\n"]
    cos, sin = math.cos(angle), math.sin(angle)
    dx, dy = (x1 - x2) / 2, (y1 - y2) / 2
    px, py = (cos * dx + sin * dy) / rx, (cos * dy - sin * dx) / ry
    spread = px * px + py * py
    if spread > 1:  # radii too small to reach: grown until they do
        rx, ry = rx * math.sqrt(spread), ry * math.sqrt(spread)
        px, py, spread = px / math.sqrt(spread), py / math.sqrt(spread), 1.0
    off = math.sqrt(max(0.0, 1 / spread - 1)) * (-1 if large == sweep else 1)
    cx, cy = (
        off * py,
        -off * px,
    )  # centre, in units where the ellipse is the unit circle, midway between the ends
    first = math.atan2(py - cy, px - cx)
    turn = math.atan2(-py - cy, -px - cx) - first
    if sweep and turn < 0:
        turn += 2 * math.pi
    elif not sweep and turn > 0:
        turn -= 2 * math.pi
    middle = (x1 + x2) / 2, (y1 + y2) / 2

    def place(x: float, y: float) -> tuple[float, float]:
        x, y = (x + cx) * rx, (y + cy) * ry
        return cos * x - sin * y + middle[0], sin * x + cos * y + middle[1]

    return list(_turns(first, turn, place, end))


def _turns(
    first: float, turn: float, place: Callable[[float, float], tuple[float, float]], end: tuple[float, float]
) -> Iterator[str]:
    """Cubics of at most a quarter turn each along the unit circle; the last one ends exactly at `end`."""
    count = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    step = turn / count
    pull = 4 / 3 * math.tan(step / 4)
    for i in range(count):
        a, b = first + i * step, first + (i + 1) * step
        one = place(math.cos(a) - pull * math.sin(a), math.sin(a) + pull * math.cos(a))
        two = place(math.cos(b) + pull * math.sin(b), math.sin(b) - pull * math.cos(b))
        last = end if i == count - 1 else place(math.cos(b), math.sin(b))
        yield _curve(*one, *two, *last)


def ellipse(cx: float, cy: float, rx: float, ry: float) -> str:
    """A whole ellipse, clockwise on screen from its rightmost point, as SVG draws it."""
    kx, ky = rx * _KAPPA, ry * _KAPPA
    return (
        f"{number(cx + rx)} {number(cy)} m\n"
        + _curve(cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry)
        + _curve(cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy)
        + _curve(cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry)
        + _curve(cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy)
        + "h\n"
    )


def rectangle(x: float, y: float, w: float, h: float, rx: float = 0, ry: float = 0) -> str:
    """A rectangle with corner radii, already limited to half the sides by the caller or here."""
    rx, ry = min(rx, w / 2), min(ry, h / 2)
    if not rx or not ry:
        return f"{number(x)} {number(y)} {number(w)} {number(h)} re\n"
    kx, ky, right, low = rx * (1 - _KAPPA), ry * (1 - _KAPPA), x + w, y + h
    return (
        f"{number(x + rx)} {number(y)} m\n{number(right - rx)} {number(y)} l\n"
        + _curve(right - kx, y, right, y + ky, right, y + ry)
        + f"{number(right)} {number(low - ry)} l\n"
        + _curve(right, low - ky, right - kx, low, right - rx, low)
        + f"{number(x + rx)} {number(low)} l\n"
        + _curve(x + kx, low, x, low - ky, x, low - ry)
        + f"{number(x)} {number(y + ry)} l\n"
        + _curve(x, y + ky, x + kx, y, x + rx, y)
        + "h\n"
    )


def polyline(points: list[float], *, closed: bool) -> str:
    """Straight lines through x0 y0 x1 y1 …; an odd last number is left out, as SVG prescribes."""
    pairs = [f"{number(points[i])} {number(points[i + 1])}" for i in range(0, len(points) - 1, 2)]
    steps = [f"{pair} {'l' if i else 'm'}\n" for i, pair in enumerate(pairs)]
    return "".join(steps) + ("h\n" if closed and pairs else "")
