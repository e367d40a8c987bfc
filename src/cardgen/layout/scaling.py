"""From design space to paper: every length and type size of a page times one factor."""

from __future__ import annotations

from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import replace
from cardgen.layout.scene import (
    Artwork,
    Entry,
    Foreign,
    Image,
    Item,
    Link,
    Page,
    PlacedText,
    Run,
    Segment,
    Shape,
)


def scaled(page: Page, factor: float) -> Page:
    """The page on another paper size. Type floors were raised before, so nothing gets too small here."""
    if factor == 1:
        return page
    return replace(
        page,
        size=Size(page.size.w * factor, page.size.h * factor),
        bleed=page.bleed * factor,
        safe=page.safe * factor,
        items=tuple(_item(item, factor) for item in page.items),
        folds=tuple(x * factor for x in page.folds),
        bookmarks=tuple((title, x * factor, y * factor) for title, x, y in page.bookmarks),
    )


def _rect(box: Rect | None, f: float) -> Rect | None:
    return box.scaled(f) if box is not None else None


def _item(item: Item, f: float) -> Item:
    if isinstance(item, PlacedText):
        fit = item.fit
        if fit is not None:
            fit = replace(fit, preferred=fit.preferred * f, size=fit.size * f, minimum=fit.minimum * f)
        lines = tuple(tuple(_run(run, f) for run in line) for line in item.lines)
        return replace(item, box=item.box.scaled(f), ink=item.ink.scaled(f), lines=lines, fit=fit)
    if isinstance(item, Shape):
        stroke = item.stroke
        if stroke is not None:
            stroke = replace(stroke, width=stroke.width * f, dash=tuple(d * f for d in stroke.dash))
        return replace(item, path=tuple(_segment(step, f) for step in item.path), stroke=stroke)
    if isinstance(item, Artwork):
        return replace(item, box=item.box.scaled(f), clip=_rect(item.clip, f))
    if isinstance(item, Image):
        return replace(item, box=item.box.scaled(f), frame=tuple(_segment(step, f) for step in item.frame))
    if isinstance(item, (Link, Foreign)):
        return replace(item, box=item.box.scaled(f))
    if isinstance(item, Entry):
        return replace(item, box=item.box.scaled(f))
    raise TypeError(type(item))


def _segment(step: Segment, f: float) -> Segment:
    return step[0], tuple(value * f for value in step[1])


def _run(run: Run, f: float) -> Run:
    return replace(run, size=run.size * f, x=run.x * f, y=run.y * f)
