"""In which order a page is painted: what comes last, and how words follow each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cardgen.layout.scene import PlacedText, Shape
from cardgen.template.color import CUT_CONTOUR

if TYPE_CHECKING:
    from cardgen.layout.scene import Item, Page


def cuts(item: Item) -> bool:
    """Whether an item is a line that a machine cuts along: nothing may lie over it."""
    if not isinstance(item, Shape):
        return False
    drawn = (item.fill, item.stroke.color if item.stroke is not None else None)
    return any(color is not None and color.spot == CUT_CONTOUR for color in drawn)


def words_in_reading_order(page: Page) -> Iterator[PlacedText]:
    """Everything that is read, in reading order, then the words that are part of the picture."""
    texts = {item.id: item for item in page.items if isinstance(item, PlacedText)}
    order = [child for child in page.structure.leaves() if child in texts]
    read = dict.fromkeys(order)
    yield from (texts[id_] for id_ in read)
    yield from (item for id_, item in texts.items() if id_ not in read)
