"""Two facing pages designed as one: cut down the middle, the picture going on across the fold."""

from __future__ import annotations

from collections.abc import Iterator

from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import replace
from cardgen.layout.scene import (
    Artwork,
    Entry,
    Foreign,
    Image,
    Item,
    Link,
    Node,
    Page,
    PlacedText,
    Run,
    Segment,
    Shape,
)


def split(page: Page) -> tuple[Page, Page]:
    """The left and the right page of a spread.

    Pictures stand on both, so that each has its part and bleeds into the fold. Words, links and bookmarks belong to the
    side on which their middle lies; the structure follows them. A picture is described once: where all the words are
    that it goes with, such as those of one callout, or else on the left.
    """
    half = Size(page.size.w / 2, page.size.h)
    left: list[Item] = []
    right: list[Item] = []
    for item in page.items:
        if isinstance(item, (PlacedText, Link, Entry)):
            (left if _middle(item) < half.w else right).append(item)
        else:
            left.append(item)
            right.append(item)
    words = {item.id for item in page.items if isinstance(item, PlacedText)}
    there = {item.id for item in right if isinstance(item, (PlacedText, Link, Entry))}
    there |= set(_with_words(page.structure, words, there))
    here = {item.id for item in page.items} - there
    return (
        replace(
            page,
            id=f"{page.id}-left",
            size=half,
            items=tuple(left),
            structure=_pruned(page.structure, here),
            bookmarks=tuple(mark for mark in page.bookmarks if mark[1] < half.w),
        ),
        replace(
            page,
            id=f"{page.id}-right",
            size=half,
            items=tuple(moved(item, -half.w) for item in right),
            structure=_pruned(page.structure, there),
            bookmarks=tuple((title, x - half.w, y) for title, x, y in page.bookmarks if x >= half.w),
        ),
    )


def _middle(item: PlacedText | Link | Entry) -> float:
    """The x (mm) halfway of the letters, which may fill only a part of the box they were given."""
    runs = [run for line in item.lines for run in line] if isinstance(item, PlacedText) else []
    if not runs:
        return item.box.center[0]
    return (min(run.x for run in runs) + max(run.x + run.width for run in runs)) / 2


def _with_words(node: Node, words: set[str], there: set[str]) -> Iterator[str]:
    """All that a node holds, when the words in it all stand on the other page; else the same of what is in it."""
    inside = set(node.leaves())
    if inside & words and inside & words <= there:
        yield from inside
        return
    for child in node.children:
        if isinstance(child, Node):
            yield from _with_words(child, words, there)


def _pruned(node: Node, names: set[str]) -> Node:
    children: list[Node | str] = []
    for child in node.children:
        if isinstance(child, str):
            if child in names:
                children.append(child)
            continue
        kept = _pruned(child, names)
        if kept.children:
            children.append(kept)
    return replace(node, children=tuple(children))


def moved(item: Item, dx: float) -> Item:
    """The same thing, `dx` mm to the right."""
    if isinstance(item, PlacedText):
        lines = tuple(tuple(_run(run, dx) for run in line) for line in item.lines)
        return replace(item, box=item.box.moved(dx, 0), ink=item.ink.moved(dx, 0), lines=lines)
    if isinstance(item, Shape):
        return replace(item, path=tuple(_segment(step, dx) for step in item.path))
    if isinstance(item, Artwork):
        return replace(item, box=item.box.moved(dx, 0), clip=_moved(item.clip, dx))
    if isinstance(item, Image):
        frame = tuple(_segment(step, dx) for step in item.frame)
        return replace(item, box=item.box.moved(dx, 0), frame=frame)
    if isinstance(item, (Link, Foreign, Entry)):
        return replace(item, box=item.box.moved(dx, 0))
    raise TypeError(type(item))


def _moved(box: Rect | None, dx: float) -> Rect | None:
    return box.moved(dx, 0) if box is not None else None


def _run(run: Run, dx: float) -> Run:
    return replace(run, x=run.x + dx)


def _segment(step: Segment, dx: float) -> Segment:
    return step[0], tuple(value if i % 2 else value + dx for i, value in enumerate(step[1]))
