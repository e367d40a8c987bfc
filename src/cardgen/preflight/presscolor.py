"""Colour spaces of a press file: inks and nothing else (ISO 15930-7, 6.2)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from pikepdf import Array, Dictionary, Name, Stream

from cardgen.core.struct import Struct, field
from cardgen.preflight.pressstate import Trouble

_DEEP = 6
_DEVICE = (Name.DeviceGray, Name.DeviceCMYK, Name.DeviceRGB, Name.Pattern)


class Spaces(Struct):
    """What was seen of colour spaces; `spots` are the tints of the spots so far.

    `by_looks` says that grey may be defined by its looks (an ICC profile, CalGray), as PDF/X-4 allows.
    """

    by_looks: bool = True
    spots: dict[str, object] = field(default_factory=dict)

    def named(self, name: Any, resources: Any) -> Any:
        """The space behind a name; None when there is none."""
        if name in _DEVICE:
            return name
        found = resources.get("/ColorSpace", Dictionary()).get(name)
        return found if found is not None else (name if name == Name.CalRGB else None)

    def replaced(self, resources: Any) -> Iterator[Trouble]:
        """Inks that are given a look of their own where nothing may have one."""
        if not self.by_looks:
            listed = resources.get("/ColorSpace", Dictionary())
            for key in ("/DefaultGray", "/DefaultRGB", "/DefaultCMYK"):
                if key in listed:
                    yield "PRS18", key[1:]

    def troubles(self, space: Any, resources: Any, depth: int = 0) -> Iterator[Trouble]:
        """What is wrong with a colour space."""
        if depth > _DEEP:
            return
        if isinstance(space, Name):
            yield from self._of_name(space, resources, depth)
        elif isinstance(space, Array) and len(space):
            yield from self._of_array(space, resources, depth)

    def _of_name(self, space: Any, resources: Any, depth: int) -> Iterator[Trouble]:
        if space in (Name.DeviceRGB, Name.CalRGB, Name.RGB):
            yield "PRS17", "RGB"
        elif space not in _DEVICE and space not in (Name.G, Name.CMYK):
            found = self.named(space, resources)
            if found is None:
                yield "PRS20", str(space)
            else:
                yield from self.troubles(found, resources, depth + 1)

    def _of_array(self, space: Any, resources: Any, depth: int) -> Iterator[Trouble]:
        kind = space[0]
        if kind == Name.ICCBased:
            components = int(space[1].get("/N", 0))
            if components == 3:
                yield "PRS17", "ICC RGB"
            elif components == 4:
                yield "PRS18", "ICC CMYK"
            elif not self.by_looks:
                yield "PRS18", "ICC grey"
        elif kind == Name.CalGray and not self.by_looks:
            yield "PRS18", "CalGray"
        elif kind in (Name.CalRGB, Name.Lab):
            yield "PRS17", str(kind)[1:]
        elif kind in (Name.Indexed, Name.Pattern) and len(space) > 1:
            yield from self.troubles(space[1], resources, depth + 1)
        elif kind == Name.Separation:
            name = str(space[1])[1:]
            yield from self.troubles(space[2], resources, depth + 1)
            tint = _content(space[3])
            if self.spots.setdefault(name, tint) != tint:
                yield "PRS21", name
        elif kind == Name.DeviceN:
            yield from self.troubles(space[2], resources, depth + 1)

    def alike(self) -> Iterator[tuple[str, str]]:
        """Spots whose names are nearly one, each with the first that was called so: they would be two plates."""
        first: dict[str, str] = {}
        for name in self.spots:
            plain = "".join(sign for sign in name.casefold() if sign.isalnum())
            if first.setdefault(plain, name) != name:
                yield name, first[plain]


def is_registration(space: Any) -> bool:
    """Whether it is the colour of register marks, which is on every plate (ISO 32000-1, 8.6.6.4)."""
    return (
        isinstance(space, Array) and len(space) > 1 and space[0] == Name.Separation and space[1] == Name.All
    )


def _content(one: Any, depth: int = 0) -> object:
    """What a function says, whichever objects it is made of: two programs write the same spot in two ways."""
    if depth > _DEEP:
        return None
    if isinstance(one, Stream):
        return one.read_bytes()
    if isinstance(one, Dictionary):
        return {key: _content(value, depth + 1) for key, value in one.items()}
    if isinstance(one, Array):
        return [_content(value, depth + 1) for value in one]
    return float(one) if isinstance(one, int | float | Decimal) else str(one)
