"""Places that a drawing offers to the layout: invisible shapes named `slot-1`, `target-1`; and guides, `area-title`."""

from __future__ import annotations

import re

from cardgen.artwork import outline
from cardgen.artwork.program import Numbers
from cardgen.artwork.reader import Element
from cardgen.core.geometry import Rect
from cardgen.core.pattern import pattern
from cardgen.core.struct import Struct, field

# Drawing programs append _2, -2 or _00000 to a name that exists already; what follows the number is theirs.
_NAME = pattern(r"(slot|target)[-_ ](\d{1,2})(?:[-_ ].*)?|area[-_ ]([a-z][\w-]*)", re.ASCII)


class Marks(Struct):
    """What was found, in units of the viewBox."""

    boxes: dict[int, Rect] = field(default_factory=dict)
    targets: dict[int, tuple[float, float]] = field(default_factory=dict)

    def take(self, element: Element, operators: str, matrix: Numbers) -> None:
        """Note the shape of a marked element; the first of a name counts."""
        name = mark_name(element)
        box = outline.bounds(outline.transformed(operators, matrix))
        if name is None or box is None:
            return
        x0, y0, x1, y1 = (round(value, 3) for value in box)
        rect = Rect(x0, y0, round(x1 - x0, 3), round(y1 - y0, 3))
        match name:
            case ("slot", int(number)):
                self.boxes.setdefault(number, rect)
            case ("target", int(number)):
                self.targets.setdefault(number, (round((x0 + x1) / 2, 3), round((y0 + y1) / 2, 3)))


def mark_name(element: Element) -> tuple[str, int | str] | None:
    """`("slot", 1)`, `("target", 1)` or `("area", "title")` when the element is a mark, by its id or its label."""
    for name in ("label", "id"):
        text = element.attributes.get(name)
        if text is None:
            continue
        match = _NAME.fullmatch(text)
        if match:
            return (match[1], int(match[2])) if match[1] else ("area", match[3].replace("-", "_"))
    return None


def is_slots(element: Element) -> bool:
    """Whether this group holds marks and is not drawn."""
    return element.attributes.get("id") == "slots" or element.attributes.get("label") == "slots"
