"""Which inks something needs: what a print shop counts for each side of a sheet, as in 4/4 and 5/1."""

from __future__ import annotations

from typing import Any

from pikepdf import Array, Dictionary, Name, PikepdfError, Stream

from cardgen.render.inks import PROCESS

_DEEP = 6
_BLACK = PROCESS[3:]
_FOUR = {
    Name.DeviceCMYK: PROCESS,
    Name.DeviceGray: _BLACK,
    Name.CMYK: PROCESS,
    Name.G: _BLACK,
    Name.CalGray: _BLACK,
}
_PACKED = {Name.DCTDecode, Name.JPXDecode, Name.JBIG2Decode, Name.CCITTFaxDecode}
"""Filters whose pixels are not looked into."""


def plates_of(space: Any, depth: int = 0) -> tuple[str, ...]:
    """The plates of the components of a colour space, in order; all four of one that is no ink."""
    if isinstance(space, Name):
        return () if space == Name.Pattern else _FOUR.get(space, PROCESS)
    if not isinstance(space, Array) or not len(space) or depth > _DEEP:
        return PROCESS
    kind = space[0]
    if kind == Name.Separation:
        return _named([space[1]])
    if kind == Name.DeviceN:
        return _named(space[1])
    if kind in (Name.Indexed, Name.Pattern) and len(space) > 1:
        return plates_of(space[1], depth + 1)
    if kind == Name.ICCBased:
        return _BLACK if int(space[1].get("/N", 0)) == 1 else PROCESS
    return plates_of(kind, depth + 1) if isinstance(kind, Name) else PROCESS


def _named(names: Any) -> tuple[str, ...]:
    found: list[str] = []
    for name in (str(one)[1:] for one in names):
        found += PROCESS if name == "All" else [name]
    return tuple(found)


def of_picture(image: Any, space: Any) -> frozenset[str]:
    """The inks of which a picture has any, or might have: white ground is none."""
    plates = plates_of(space)
    filters = image.get("/Filter")
    listed = [filters] if isinstance(filters, Name) else list(filters or [])
    plain = (
        int(image.get("/BitsPerComponent", 0)) == 8 and "/Decode" not in image and "/DecodeParms" not in image
    )
    if not plain or not isinstance(space, Name) or any(one in _PACKED for one in listed):
        return frozenset(plates)
    try:
        data = image.read_bytes()
    except PikepdfError:
        return frozenset(plates)
    count = len(plates)
    nothing = 0xFF if count == 1 else 0  # grey counts light, inks count ink
    return frozenset(
        plate for index, plate in enumerate(plates) if data[index::count].count(nothing) < len(data) // count
    )


def of_gradient(shading: Any, space: Any) -> frozenset[str]:
    """The inks between which a gradient runs."""
    plates = plates_of(space)
    ends = list(_ends(shading.get("/Function"))) if len(plates) > 1 and "/Function" in shading else []
    if not ends or any(len(end) != len(plates) for end in ends):
        return frozenset(plates)
    return frozenset(plate for index, plate in enumerate(plates) if any(end[index] > 0 for end in ends))


def _ends(function: Any, depth: int = 0) -> list[list[float]]:
    """What a function of one number begins and ends with; nothing when it cannot be told."""
    if depth > _DEEP or not isinstance(function, (Dictionary, Stream)):
        return []
    if function.get("/FunctionType") == 2:
        return [[float(one) for one in function.get(key, [])] for key in ("/C0", "/C1")]
    if function.get("/FunctionType") == 3:
        parts = [_ends(part, depth + 1) for part in function.Functions]
        return [end for part in parts for end in part] if all(parts) else []
    return []
