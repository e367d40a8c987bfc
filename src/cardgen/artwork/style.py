"""Presentation properties: what an element inherits, and what would change the picture but is not drawn here."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import TypedDict

from cardgen.artwork.paint import Ink, OutsideError, Pointer, parse_paint
from cardgen.artwork.program import CURRENT
from cardgen.artwork.values import TooLargeError, Unsupported, beyond_us, finite, fraction, length


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
    line_first: bool


MAX_DASHES = 1000
"""Lengths in one pattern of dashes."""

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
    "line_first": False,
}
"""Initial values (SVG 2)."""

_NEUTRAL: Mapping[str, frozenset[str]] = {
    # Values under which a property that is not drawn here leaves the picture as it is.
    "filter": frozenset({"none"}),
    "mix-blend-mode": frozenset({"normal"}),
    "marker": frozenset({"none"}),
    "marker-start": frozenset({"none"}),
    "marker-mid": frozenset({"none"}),
    "marker-end": frozenset({"none"}),
}

INHERITED = frozenset(
    {
        *("fill", "stroke", "color", "fill-opacity", "stroke-opacity", "stroke-width", "stroke-linecap"),
        *("stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "fill-rule"),
        *("clip-rule", "visibility", "paint-order", "marker", "marker-start", "marker-mid", "marker-end"),
        *(
            "color-interpolation",
            "color-interpolation-filters",
            "font-size",
            "shape-rendering",
            "image-rendering",
        ),
    }
)
"""Properties that go down to the children by themselves (SVG 2, appendix G)."""

OTHERS = frozenset(
    {
        *("opacity", "clip-path", "mask", "mask-type", "filter", "transform", "transform-origin", "display"),
        *("transform-box", "overflow", "stop-color", "stop-opacity", "mix-blend-mode", "isolation", "clip"),
        *(
            "background",
            "background-color",
            "flood-color",
            "flood-opacity",
            "lighting-color",
            "vector-effect",
        ),
    }
)
"""The other properties that have a say in how shapes look."""

GEOMETRY: Mapping[str, frozenset[str]] = {
    "svg": frozenset({"x", "y", "width", "height"}),
    "rect": frozenset({"x", "y", "width", "height", "rx", "ry"}),
    "image": frozenset({"x", "y", "width", "height"}),
    "use": frozenset({"x", "y", "width", "height"}),
    "circle": frozenset({"cx", "cy", "r"}),
    "ellipse": frozenset({"cx", "cy", "rx", "ry"}),
    "path": frozenset({"d"}),
}
"""Attributes that a style sheet may set as well, by element (SVG 2, 8.1)."""

STYLE_ONLY = frozenset(
    {"mix-blend-mode", "isolation", "background", "background-color", "marker", "transform-box"}
)
"""Properties that count in a style only, not as an attribute."""

NOWHERE: Mapping[str, frozenset[str]] = {
    # Properties of newer style sheets that move or hide shapes in browsers, with the values that do not.
    **{name: frozenset({"none"}) for name in ("rotate", "scale", "translate", "offset-path", "perspective")},
    **{
        name: frozenset({"none"})
        for name in ("mask-image", "-webkit-mask-image", "-webkit-mask", "mask-border")
    },
    **{name: frozenset({"none"}) for name in ("backdrop-filter", "-webkit-clip-path", "-webkit-filter")},
    "content-visibility": frozenset({"visible", "auto"}),
    "zoom": frozenset({"1", "100%", "normal"}),
    "position": frozenset({"static", "relative"}),
}

Report = Callable[[str, str, Exception], None]
"""Takes a property, its value and what is wrong with it."""


@functools.lru_cache(maxsize=1024)
def makes_sense(name: str, text: str) -> bool:
    """Whether a property can have this value at all."""
    setter = SETTERS.get(name)
    if setter is None or text.lower() in {"inherit", "initial", "unset", "revert", "revert-layer"}:
        return bool(text)
    try:
        setter(INITIAL.copy(), text, 1.0)
    except ValueError:
        return "var(" in text or beyond_us(text)
    except (Unsupported, OutsideError, TooLargeError):
        return True
    return bool(text)


def inherit(parent: Style, declared: Mapping[str, str], diagonal: float, report: Report) -> Style:
    """The style of an element; what cannot be honoured is reported and left out.

    Args:
        parent: the style around it.
        declared: its own attributes and properties.
        diagonal: what 100 % of a line width means, in user units.
        report: receives values that are not understood (ValueError) and what is not drawn here (Unsupported).
    """
    style = parent
    for name, text in declared.items():
        setter = SETTERS.get(name)
        if setter is None or text == "inherit":
            continue
        if style is parent:
            style = parent.copy()
        try:
            setter(style, text, diagonal)
        except (Unsupported, ValueError, OutsideError) as error:
            report(name, text, error)
    return style


def _fill(style: Style, text: str, _: float) -> None:
    style["fill"] = parse_paint(text)


def _stroke(style: Style, text: str, _: float) -> None:
    style["stroke"] = parse_paint(text)


def _color(style: Style, text: str, _: float) -> None:
    paint = parse_paint(text)
    if text.strip().lower() == "transparent":
        paint = Ink("#000000", 0.0)
    if not isinstance(paint, Ink):
        raise ValueError(text)
    if paint.key != CURRENT:
        style["color"] = paint


def _fill_opacity(style: Style, text: str, _: float) -> None:
    style["fill_opacity"] = fraction(text)


def _stroke_opacity(style: Style, text: str, _: float) -> None:
    style["stroke_opacity"] = fraction(text)


def _width(style: Style, text: str, diagonal: float) -> None:
    if (width := length(text, diagonal)) < 0:
        raise Unsupported("stroke-width", text)  # one program draws no line, another the usual one
    style["width"] = width
    style["root_width"] = False


def _cap(style: Style, text: str, _: float) -> None:
    style["cap"] = _choice(text, ("butt", "round", "square"))


def _join(style: Style, text: str, _: float) -> None:
    if text.strip().lower() in {"miter-clip", "arcs"}:
        raise Unsupported("stroke-linejoin", text)
    style["join"] = _choice(text, ("miter", "round", "bevel"))


def _choice(text: str, choices: tuple[str, ...]) -> int:
    return choices.index(text.strip().lower())


def _miter(style: Style, text: str, _: float) -> None:
    if (limit := finite(text)) < 1:
        raise ValueError(text)
    style["miter"] = limit


def _dash(style: Style, text: str, diagonal: float) -> None:
    text = text.strip()
    style["dash"] = ()
    if text.lower() in {"none", ""}:
        return
    items = text.replace(",", " ").split()
    if len(items) > MAX_DASHES:
        raise TooLargeError
    found = tuple(length(item, diagonal) for item in items)
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
    style["visible"] = not _choice(text, ("visible", "hidden", "collapse"))


def _order(style: Style, text: str, _: float) -> None:
    """Markers are not drawn here, so only what comes first of fill and stroke matters (SVG 2, 13.9)."""
    words = text.lower().split()
    if not words or len(set(words)) < len(words) or set(words) - {"normal", "fill", "stroke", "markers"}:
        raise ValueError(text)
    style["line_first"] = next((word for word in words if word != "markers"), "") == "stroke"


def _neutral(values: frozenset[str]) -> Callable[[Style, str, float], None]:
    def check(_style: Style, text: str, _: float) -> None:
        if text.strip().lower() not in values:
            raise Unsupported("", text)

    return check


SETTERS: Mapping[str, Callable[[Style, str, float], None]] = {
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
    "paint-order": _order,
}
