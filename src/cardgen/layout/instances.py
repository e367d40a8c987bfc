"""One cut out of a variable font: a static font for a named instance, or for values on the axes.

HarfBuzz does it, in a few milliseconds. What is written depends on the file and the cut alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cardgen.layout.sfnt import UnusableFontError
from cardgen.messages.diagnostics import closest

if TYPE_CHECKING:
    from cardgen.template.fontfile import Cut

MOST_NAMED = 12
"""Instances and axes that a message lists; a family in all widths has some 70."""
MOST_AXES = 64

_AXES = {
    "weight": "wght",
    "gewicht": "wght",
    "dikte": "wght",
    "width": "wdth",
    "breedte": "wdth",
    "slant": "slnt",
    "helling": "slnt",
    "italic": "ital",
    "cursief": "ital",
    "optical_size": "opsz",
    "optische_maat": "opsz",
}
"""What people call the registered axes (OpenType, design-variation axis tags), in English and Dutch."""
_CUTS = {
    "mager": "Light",
    "licht": "Light",
    "dun": "Thin",
    "normaal": "Regular",
    "gewoon": "Regular",
    "halfvet": "SemiBold",
    "vet": "Bold",
    "extravet": "ExtraBold",
    "zwart": "Black",
    "cursief": "Italic",
    "vetcursief": "BoldItalic",
}
"""What instances are called in Dutch programs."""


def static(data: bytes, cut: Cut | None) -> bytes:
    """The font of a cut.

    Raises:
        UnusableFontError: FNT06 the theme does not say which cut, FNT70 there is no instance of that name, FNT71 no
            such axis, FNT72 a value lies outside its axis, FNT02 the font is broken.
    """
    import uharfbuzz as hb

    face = hb.Face(hb.Blob(data))
    axes = face.axis_infos[:MOST_AXES]
    named = _named(face)
    if not axes:
        raise UnusableFontError("FNT02")
    if cut is None:
        raise UnusableFontError("FNT06", known=_listed(named) or _ranges(axes), example=_example(named, axes))
    wanted = hb.SubsetInput()
    wanted.keep_everything()
    for axis, value in zip(axes, _values(cut, axes, named), strict=True):
        wanted.pin_axis_location(face, axis.tag, value)
    try:
        return bytes(hb.subset(face, wanted).blob.data)
    except Exception as problem:  # of HarfBuzz, which tells no more
        raise UnusableFontError("FNT02") from problem


def _named(face: Any) -> dict[str, list[float]]:
    """The instances by their names, the first of each name."""
    found: dict[str, list[float]] = {}
    for one in face.named_instances:
        name = (face.get_name(one.subfamily_name_id) or "").strip()
        if name:
            found.setdefault(name, list(one.design_coords))
    return found


def _values(cut: Cut, axes: list[Any], named: dict[str, list[float]]) -> list[float]:
    """A value for each axis: what is asked, else that of the instance, else the axis's own."""
    values = [axis.default_value for axis in axes]
    if cut.instance:
        plain = {_plain(name): name for name in named}
        name = plain.get(_plain(cut.instance))
        if name is None:
            meant = plain.get(_plain(_CUTS.get(_plain(cut.instance), ""))) or closest(cut.instance, named)
            known = _listed(named) or "–"
            raise UnusableFontError(
                "FNT70", name=cut.instance, suggestion=meant, known=known, axes=_ranges(axes)
            )
        values = named[name]
    places = {axis.tag: number for number, axis in enumerate(axes)}
    for tag, value in cut.axes:
        if tag not in places:
            meant = _AXES.get(tag.casefold().replace(" ", "_"), "")
            meant = meant if meant in places else closest(tag, places)
            raise UnusableFontError("FNT71", name=tag, suggestion=meant, known=_ranges(axes))
        axis = axes[places[tag]]
        if not axis.min_value <= value <= axis.max_value:
            raise UnusableFontError("FNT72", name=tag, value=f"{value:g}", range=_range(axis))
        values = [*values[: places[tag]], value, *values[places[tag] + 1 :]]
    return values


def _plain(name: str) -> str:
    """A name without what people write in several ways: Semi Bold, SemiBold, semibold."""
    return re.sub(r"[\W_]+", "", name).casefold()


def _listed(named: dict[str, list[float]]) -> str:
    more = ", …" if len(named) > MOST_NAMED else ""
    return ", ".join(list(named)[:MOST_NAMED]) + more


def _ranges(axes: list[Any]) -> str:
    return ", ".join(f"{axis.tag} {_range(axis)}" for axis in axes[:MOST_NAMED])


def _range(axis: Any) -> str:
    return f"{axis.min_value:g}–{axis.max_value:g}"


def _example(named: dict[str, list[float]], axes: list[Any]) -> str:
    """What to write after the file: the boldest usual instance, or a value of the first axis."""
    for name in ("Bold", "Regular", *named):
        if name in named:
            return f"instance: {name}"
    return f"axes: {{{axes[0].tag}: {axes[0].default_value:g}}}"
