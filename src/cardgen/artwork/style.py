"""Presentation properties: what an element inherits, and what would change the picture but is not supported."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypedDict

from cardgen.artwork.paint import Ink, Pointer, parse_paint
from cardgen.artwork.program import CURRENT
from cardgen.artwork.values import finite, fraction, length, numbers


class Style(TypedDict):
    """Inherited properties. `root_width` says that the line width is the one the root declares."""

    fill: Ink | Pointer | None
    stroke: Ink | Pointer | None
    color: Ink
    fill_opacity: float
    stroke_opacity: float
    width: float
    root_width: bool
    cap: int
    join: int
    miter: float
    dash: tuple[float, ...]
    dash_offset: float
    even_odd: bool
    clip_even_odd: bool
    visible: bool


INITIAL: Style = {
    "fill": Ink("#000000"),
    "stroke": None,
    "color": Ink(CURRENT),
    "fill_opacity": 1.0,
    "stroke_opacity": 1.0,
    "width": 1.0,
    "root_width": False,
    "cap": 0,
    "join": 0,
    "miter": 4.0,
    "dash": (),
    "dash_offset": 0.0,
    "even_odd": False,
    "clip_even_odd": False,
    "visible": True,
}
"""Initial values (SVG 2)."""

_NEUTRAL: Mapping[str, frozenset[str]] = {
    # Values under which a property that is not supported leaves the picture as it is.
    "filter": frozenset({"none"}),
    "mask": frozenset({"none"}),
    "mix-blend-mode": frozenset({"normal"}),
    "marker": frozenset({"none"}),
    "marker-start": frozenset({"none"}),
    "marker-mid": frozenset({"none"}),
    "marker-end": frozenset({"none"}),
    "paint-order": frozenset(
        {
            "normal",
            "fill",
            "fill stroke",
            "fill stroke markers",
            "fill markers stroke",
            "markers fill stroke",
            "markers",
        }
    ),
    "vector-effect": frozenset({"none"}),
    "clip": frozenset({"auto"}),
    "transform-origin": frozenset({"0", "0 0", "0px 0px"}),
    "transform-box": frozenset({"view-box"}),
    "requiredExtensions": frozenset({""}),
}


class Unsupported(Exception):  # noqa: N818 - says what it is
    """A property that would change the picture and cannot be honoured."""

    def __init__(self, name: str, value: str) -> None:
        self.name, self.value = name, value
        super().__init__(name)


def inherit(parent: Style, declared: Mapping[str, str], diagonal: float) -> Style:
    """The style of an element.

    Args:
        parent: the style around it.
        declared: its own attributes and properties.
        diagonal: what 100 % of a line width means, in user units.

    Raises:
        Unsupported: a property that cannot be honoured.
        ValueError: a value that is not understood, as `(property, value)`.
    """
    style = parent
    for name, text in declared.items():
        setter = _SETTERS.get(name)
        if setter is None or text == "inherit":
            continue
        if style is parent:
            style = parent.copy()
        try:
            setter(style, text, diagonal)
        except Unsupported:
            raise Unsupported(name, text) from None
        except ValueError:
            raise ValueError(name, text) from None
    return style


def _fill(style: Style, text: str, _: float) -> None:
    style["fill"] = parse_paint(text)


def _stroke(style: Style, text: str, _: float) -> None:
    style["stroke"] = parse_paint(text)


def _color(style: Style, text: str, _: float) -> None:
    paint = parse_paint(text)
    if isinstance(paint, Ink) and paint.key != CURRENT:
        style["color"] = paint


def _fill_opacity(style: Style, text: str, _: float) -> None:
    style["fill_opacity"] = fraction(text)


def _stroke_opacity(style: Style, text: str, _: float) -> None:
    style["stroke_opacity"] = fraction(text)


def _width(style: Style, text: str, diagonal: float) -> None:
    style["width"] = max(0.0, length(text, diagonal))
    style["root_width"] = False


def _cap(style: Style, text: str, _: float) -> None:
    style["cap"] = _choice(text, ("butt", "round", "square"))


def _join(style: Style, text: str, _: float) -> None:
    style["join"] = _choice(text, ("miter", "round", "bevel"))


def _choice(text: str, choices: tuple[str, ...]) -> int:
    return choices.index(text.strip())


def _miter(style: Style, text: str, _: float) -> None:
    style["miter"] = max(1.0, finite(text))


def _dash(style: Style, text: str, diagonal: float) -> None:
    text = text.strip()
    if text == "none":
        style["dash"] = ()
        return
    found = (
        tuple(numbers(text))
        if not text.endswith(("x", "m", "t", "%"))
        else tuple(length(item, diagonal) for item in text.replace(",", " ").split())
    )
    if any(item < 0 for item in found):
        raise ValueError(text)
    style["dash"] = found if sum(found) > 0 else ()


def _dash_offset(style: Style, text: str, diagonal: float) -> None:
    style["dash_offset"] = length(text, diagonal)


def _even_odd(style: Style, text: str, _: float) -> None:
    style["even_odd"] = bool(_choice(text, ("nonzero", "evenodd")))


def _clip_even_odd(style: Style, text: str, _: float) -> None:
    style["clip_even_odd"] = bool(_choice(text, ("nonzero", "evenodd")))


def _visible(style: Style, text: str, _: float) -> None:
    style["visible"] = text.strip() == "visible"


def _neutral(values: frozenset[str]) -> Callable[[Style, str, float], None]:
    def check(_style: Style, text: str, _: float) -> None:
        if text.strip() not in values:
            raise Unsupported("", text)

    return check


_SETTERS: Mapping[str, Callable[[Style, str, float], None]] = {
    **{name: _neutral(values) for name, values in _NEUTRAL.items()},
    "fill": _fill,
    "stroke": _stroke,
    "color": _color,
    "fill-opacity": _fill_opacity,
    "stroke-opacity": _stroke_opacity,
    "stroke-width": _width,
    "stroke-linecap": _cap,
    "stroke-linejoin": _join,
    "stroke-miterlimit": _miter,
    "stroke-dasharray": _dash,
    "stroke-dashoffset": _dash_offset,
    "fill-rule": _even_odd,
    "clip-rule": _clip_even_odd,
    "visibility": _visible,
}
