"""The outline of a Scene as one text: which pages belong together, and the levels of their headings.

Shared by the tags of the PDF and by the twin in words, so that both tell the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from cardgen.core.signs import without_unwanted
from cardgen.layout.scene import Node, Page, PlacedText

_SPACES = {**dict.fromkeys(map(ord, "\n\t\u2028\u2029"), " "), 0xAD: None}


def clean(text: str) -> str:
    """Reading text: without soft hyphens and signs that nobody sees or that turn the writing direction."""
    return read(text).strip()


def read(text: str) -> str:
    """Part of a reading text: as `clean`, with the blanks at its ends."""
    return without_unwanted(text.translate(_SPACES))


def is_heading(node: Node) -> bool:
    """Whether a node is a heading with a level: H1 to H6."""
    return node.role.startswith("H") and node.role[1:].isdecimal()


def title_of(page: Page) -> str:
    """The title of a page; its first heading when the template gives none, which shows in that it is the id."""
    if page.title != page.id:
        return clean(page.title)
    texts = {item.id: item.text for item in page.items if isinstance(item, PlacedText)}
    heading = next((node for node in page.structure.walk() if is_heading(node)), None)
    if heading is None:
        return ""
    return " ".join(clean(texts.get(child, "")) for child in heading.children if isinstance(child, str))


def follows(titles: Sequence[str]) -> list[bool]:
    """Whether each page goes on where the page before stopped, as the back of a card does: it has the same title."""
    return [number > 0 and titles[number] == titles[number - 1] for number in range(len(titles))]


def levels(written: Sequence[Sequence[int]], following: Sequence[bool], *, titled: bool) -> list[list[int]]:
    """Level 1 to 6 of every heading, a list per page.

    Pages are made to stand alone: each may start at level 1, and a card may start at level 3. In one text after
    another, only the first page keeps its level 1; the shallowest heading of every other page becomes level 2, and on a
    page that goes on where the page before stopped, the back of a card, one more than the first heading of that card.
    Where such a page starts as high as the first one, as the pages of one part of a booklet do, they stay equals.

    Args:
        written: the levels as the pages have them, in reading order.
        following: whether a page goes on where the page before stopped.
        titled: whether the first page has a heading of level 1, which then is the title of the text.
    """
    done: list[list[int]] = []
    last, first, start = 0 if titled else 1, 0, 0
    for page, own in enumerate(written):
        if not following[page]:
            first = start = 0
        keeps_title = titled and page == 0
        below = first == 1 or min(own, default=start) > start
        shift = 0 if keeps_title else (first + below if first else 2) - min(own, default=2)
        new: list[int] = []
        for level in own:
            # The title stands once, and a text that does not start with it has it above.
            least = 1 if keeps_title and 1 not in new else 2
            last = max(least, min(level + shift, last + 1, 6))
            new.append(last)
            first = first or last
        start = start or min(own, default=0)
        done.append(new)
    return done
