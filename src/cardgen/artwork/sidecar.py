"""The facts beside a drawing (`name.json`) that cannot be drawn: bleed, bends, ribbons, voices. Others are not ours."""

from __future__ import annotations

from collections.abc import Mapping

from cardgen.core.geometry import Rect
from cardgen.core.struct import Struct, field
from cardgen.messages.diagnostics import Diagnostics, Where

MAX_BYTES = 200_000
MOST_SLOTS = 999

Point = tuple[float, float]


class Ribbon(Struct, frozen=True):
    """A stretch of ribbon where words may stand: `line` runs through its middle, `size` is the type size, all in mm."""

    strand: int
    key: str
    size: float
    line: tuple[Point, ...]


class SlotFacts(Struct, frozen=True):
    """What the file says about one slot; anything may be absent."""

    box: Rect | None = None
    target: Point | None = None
    bend: float = 0.0
    mark: Point | None = None


class Sidecar(Struct, frozen=True):
    """The whole file; lengths in mm from the trim corner."""

    bleed: float | None = None
    slots: Mapping[int, SlotFacts] = field(default_factory=dict)
    ribbons: tuple[Ribbon, ...] = ()
    voices: Mapping[int, SlotFacts] = field(default_factory=dict)


class _WrongError(Exception):
    """An entry that is not what it should be."""


def read_sidecar(data: bytes, shown: str, diagnostics: Diagnostics) -> Sidecar:
    """Read the facts; `data` is empty when there are none. What is wrong is recorded and left out."""
    if not data:
        return Sidecar()
    if len(data) > MAX_BYTES:
        diagnostics.add("ART40", Where(shown), problem=f"> {MAX_BYTES // 1000} kB")
        return Sidecar()
    import json  # which says where a mistake is; most drawings have no such file

    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        place = (
            Where(shown, error.lineno, error.colno)
            if isinstance(error, json.JSONDecodeError)
            else Where(shown)
        )
        diagnostics.add("ART40", place, problem=getattr(error, "msg", type(error).__name__))
        return Sidecar()
    return _sidecar(found, Where(shown), diagnostics)


def _sidecar(found: object, where: Where, diagnostics: Diagnostics) -> Sidecar:
    if not isinstance(found, dict):
        diagnostics.add("ART40", where, problem="{}")
        return Sidecar()
    values: dict[str, object] = {}
    for name, value in _map(found).items():
        try:
            if name in _READERS:
                values[_FIELDS.get(name, name)] = _READERS[name](value)
        except (_WrongError, ValueError, OverflowError):
            diagnostics.add("ART41", where, name=name)
    return Sidecar(**values)  # type: ignore[arg-type]


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 1e6:
        raise _WrongError
    return float(value)


def _list(value: object, size: int | None = None) -> list[object]:
    if not isinstance(value, list) or (size is not None and len(value) != size):
        raise _WrongError
    return value


def _map(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise _WrongError
    return value


def _rect(value: object) -> Rect:
    return Rect(*(_number(item) for item in _list(value, 4)))


def _point(value: object) -> Point:
    x, y = _list(value, 2)
    return _number(x), _number(y)


def _slot(value: object) -> SlotFacts:
    entry = _map(value)
    return SlotFacts(
        _rect(entry["box"]) if "box" in entry else None,
        _point(entry["target"]) if "target" in entry else None,
        _number(entry.get("bend", 0)),
        _point(entry["mark"]) if "mark" in entry else None,
    )


def _count(text: object) -> int:
    """A number of a slot, or of slots."""
    count = int(str(text)[:9])
    if not 0 < count <= MOST_SLOTS:
        raise _WrongError
    return count


def _slots(value: object) -> dict[int, SlotFacts]:
    return {_count(number): _slot(item) for number, item in _map(value).items()}


def _ribbon(value: object) -> Ribbon:
    entry = _map(value)
    strand, key, line = entry.get("strand"), entry.get("key"), _list(entry.get("line"))
    if not isinstance(strand, int) or not 0 <= strand < 1000 or not isinstance(key, str) or len(line) < 2:
        raise _WrongError
    return Ribbon(strand, key, _number(entry.get("size_mm")), tuple(_point(item) for item in line))


def _ribbons(value: object) -> tuple[Ribbon, ...]:
    return tuple(_ribbon(item) for item in _list(value))


_READERS = {
    "bleed_mm": _number,
    "slots": _slots,
    "voices": _slots,
    "ribbons": _ribbons,
}
_FIELDS: dict[str, str] = {"bleed_mm": "bleed"}
