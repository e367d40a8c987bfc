"""Levels of the headings of a twin: one title, and never a step down of more than one."""

from __future__ import annotations

from collections.abc import Sequence


def levels(written: Sequence[Sequence[int]], follows: Sequence[bool], *, titled: bool) -> list[list[int]]:
    """Level 1 to 6 of every heading, a list per page.

    Pages are made to stand alone: each may start at level 1, and a card may start at level 3. In one text after
    another, only the first page keeps its level 1; the shallowest heading of every other page becomes level 2, and on a
    page that goes on where the page before stopped, the back of a card, one more than the first heading of that card.

    Args:
        written: the levels as the pages have them, in reading order.
        follows: whether a page goes on where the page before stopped.
        titled: whether the first page has a heading of level 1, which then is the title of the text.
    """
    done: list[list[int]] = []
    last, first = 0 if titled else 1, 0
    for page, own in enumerate(written):
        if not follows[page]:
            first = 0
        keeps_title = titled and page == 0
        shift = 0 if keeps_title else (first + 1 if first else 2) - min(own, default=2)
        new: list[int] = []
        for level in own:
            # The title stands once, and a text that does not start with it has it above.
            least = 1 if keeps_title and 1 not in new else 2
            last = max(least, min(level + shift, last + 1, 6))
            new.append(last)
            first = first or last
        done.append(new)
    return done
