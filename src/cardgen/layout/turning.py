"""What an element laid out, turned about a place: words, planes, pictures and links together."""

from __future__ import annotations

from cardgen.core.geometry import PT_PER_MM, Rect, around
from cardgen.core.struct import replace
from cardgen.layout.context import Placed
from cardgen.layout.paths import turned
from cardgen.layout.scene import (
    Artwork,
    Entry,
    Foreign,
    Image,
    Item,
    Link,
    PlacedText,
    Run,
    Shape,
    bounds,
    turned_place,
    turned_rect,
)

Place = tuple[float, float]

ASCENT, DESCENT = 0.75, 0.24
"""Of the type size, above and below the baseline: what the letters of a line take."""


def turned_placed(placed: Placed, angle: float) -> Placed:
    """All of it turned by an angle (degrees clockwise) about the middle of the space it took, which stays as it is."""
    about = placed.box.center
    marks = tuple((title, *turned_place((x, y), angle, about)) for title, x, y in placed.bookmarks)
    return replace(placed, items=tuple(_item(item, angle, about) for item in placed.items), bookmarks=marks)


def _item(item: Item, angle: float, about: Place) -> Item:
    if isinstance(item, PlacedText):
        return _text(item, angle, about)
    if isinstance(item, Shape):
        return replace(item, path=turned(item.path, angle, about))
    if isinstance(item, Image) and item.frame:
        frame = turned(item.frame, angle, about)
        return replace(
            item,
            box=_carried(item.box, bounds(item.frame).center, bounds(frame).center),
            frame=frame,
            angle=item.angle + angle,
        )
    if isinstance(item, Artwork | Image):
        before = item.box.center
        after = turned_place(before, angle, about)
        box = _carried(item.box, before, after)
        if isinstance(item, Image):
            return replace(item, box=box, angle=item.angle + angle)
        clip = _carried(item.clip, before, after) if item.clip is not None else None
        return replace(item, box=box, clip=clip, angle=item.angle + angle)
    if isinstance(item, Link | Entry):  # their areas stand upright in a PDF
        return replace(item, box=turned_rect(item.box, angle, about))
    if isinstance(item, Foreign):
        return item  # pages of others come from recipes, which turn nothing
    raise TypeError(type(item))


def _carried(box: Rect, before: Place, after: Place) -> Rect:
    return box.moved(after[0] - before[0], after[1] - before[1])


def _text(text: PlacedText, angle: float, about: Place) -> PlacedText:
    lines = tuple(tuple(_run(run, angle, about) for run in line) for line in text.lines)
    inked = [_inked(run) for line in lines for run in line]
    ink = around(inked) if inked else turned_rect(text.ink, angle, about)
    return replace(text, box=turned_rect(text.box, angle, about), ink=ink, lines=lines)


def _run(run: Run, angle: float, about: Place) -> Run:
    x, y = turned_place((run.x, run.y), angle, about)
    return replace(run, x=x, y=y, angle=run.angle + angle)


def _inked(run: Run) -> Rect:
    size = run.size / PT_PER_MM
    level = Rect(run.x, run.y - ASCENT * size, run.width, (ASCENT + DESCENT) * size)
    return turned_rect(level, run.angle, (run.x, run.y))
