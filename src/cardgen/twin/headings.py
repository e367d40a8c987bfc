"""Levels of the headings of a twin: one title, and never a step down of more than one."""

from __future__ import annotations

from collections.abc import Sequence

from cardgen.layout.scene import Page


def headings(pages: Sequence[Page], *, titled: bool) -> list[list[int]]:
    """Level 1 to 6 of every heading, in reading order, a list per page.

    Pages are made to stand alone: each may start at level 1, and a card may start at level 3. In one text after
    another, only the first page keeps its level 1; the shallowest heading of every other page becomes level 2, and
    on a page with the title of the page before, the back of a card, one more than the first heading of that card.

    Args:
        pages: they hold nodes H1 to H6.
        titled: whether the first page has a heading of level 1, which then is the title of the text.
    """
    levels: list[list[int]] = []
    last, first = 0 if titled else 1, 0
    for number, page in enumerate(pages):
        written = _written(page)
        if number == 0 or page.title != pages[number - 1].title:
            first = 0
        shift = 0 if titled and number == 0 else (first + 1 if first else 2) - min(written, default=2)
        own = []
        for level in written:
            # The title stands once, and a text that does not start with it has it above.
            least = 1 if titled and number == 0 and 1 not in own else 2
            last = max(least, min(level + shift, last + 1, 6))
            own.append(last)
            first = first or last
        levels.append(own)
    return levels


def _written(page: Page) -> list[int]:
    return [
        int(node.role[1:])
        for node in page.structure.walk()
        if node.role.startswith("H") and node.role[1:].isdecimal()
    ]
